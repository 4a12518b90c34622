#include "ui/callbacks/editor/paste_dialog.h"

#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"

#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace zhanggui {

PasteDialog::PasteDialog(Read read, std::function<QString(const QString &)> titleOf, QWidget *parent)
    : QDialog(parent)
    , m_read(std::move(read))
    , m_titleOf(std::move(titleOf))
    , m_text(new QPlainTextEdit(this))
    , m_found(plainLabel(this))
    , m_left(mutedLabel(this))
{
    setObjectName(QStringLiteral("pasteDialog"));
    setWindowTitle(tr("New case from a cURL command or a message"));
    auto *words = mutedLabel(this,
        tr("Paste a cURL command, a request body, an address with its query, or a row of the console's "
           "callback messages. Signatures are left out: they are made anew at every send."));
    words->setWordWrap(true);
    m_text->setObjectName(QStringLiteral("pasteText"));
    m_text->setAccessibleName(tr("What was copied"));
    m_text->setFont(fixedFont());
    m_text->setTabChangesFocus(true);
    m_found->setObjectName(QStringLiteral("pasteFound"));
    m_found->setWordWrap(true);
    m_left->setObjectName(QStringLiteral("pasteLeft"));
    m_left->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_take = buttons->addButton(tr("Make the case"), QDialogButtonBox::AcceptRole);
    m_take->setObjectName(QStringLiteral("pasteTake"));
    m_take->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->addWidget(words);
    column->addWidget(m_text, 1);
    column->addWidget(m_found);
    column->addWidget(m_left);
    column->addWidget(buttons);
    resize(680, 460);
    connect(m_text, &QPlainTextEdit::textChanged, this, &PasteDialog::look);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        if (!m_pasted)
            return;
        Q_EMIT made(m_pasted->callbackCase);
        accept();
    });
    look();
}

void PasteDialog::setText(const QString &text)
{
    m_text->setPlainText(text);
}

void PasteDialog::look()
{
    m_pasted.reset();
    const QString text = m_text->toPlainText();
    QString found;
    QStringList left;
    bool bad = false;
    if (!text.trimmed().isEmpty()) {
        const Result<PastedCase> pasted = m_read(text);
        if (pasted) {
            m_pasted = *pasted;
            const QString id = pasted->callbackCase.steps.isEmpty()
                ? QString()
                : pasted->callbackCase.steps.first().interfaceId;
            //: %1: title of an interface, %2: its id
            found = tr("This calls %1 (%2).").arg(m_titleOf(id), id);
            left = pasted->left;
            if (!pasted->notes.isEmpty())
                found += QChar(u'\n') % pasted->notes.join(u'\n');
        } else {
            bad = true;
            found = pasted.error().detail.isEmpty()
                ? pasted.error().what
                : pasted.error().what % QStringLiteral(" ") % pasted.error().detail;
        }
    }
    const Colors &inks = colorsOf(QWidget::palette());
    QPalette palette = m_found->palette();
    palette.setColor(QPalette::WindowText, bad ? inks.fail : inks.text);
    m_found->setPalette(palette);
    m_found->setText(found);
    m_found->setVisible(!found.isEmpty());
    m_left->setText(tr("Not kept: %1").arg(left.join(QStringLiteral("; "))));
    m_left->setVisible(!left.isEmpty());
    m_take->setEnabled(m_pasted.has_value());
}

} // namespace zhanggui
