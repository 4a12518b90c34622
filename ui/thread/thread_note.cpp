#include "ui/thread/thread_note.h"

#include "models/thread/order_notes.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace zhanggui {

namespace {

constexpr int kLines = 4;

} // namespace

ThreadNote::ThreadNote(QWidget *parent)
    : QWidget(parent)
    , m_text(new QPlainTextEdit(this))
    , m_told(mutedLabel(this))
    , m_save(new QPushButton(this))
    , m_cancel(new QPushButton(this))
{
    m_text->setObjectName(QStringLiteral("threadNote"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * kLines + 2 * space::s);
    m_text->installEventFilter(this);
    m_told->setObjectName(QStringLiteral("threadNoteTold"));
    m_save->setObjectName(QStringLiteral("threadNoteSave"));
    m_cancel->setObjectName(QStringLiteral("threadNoteCancel"));
    auto *writing = new QVBoxLayout;
    writing->setSpacing(space::xs);
    writing->addWidget(m_text);
    writing->addWidget(m_told);
    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(m_save);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(space::m);
    row->addLayout(writing, 1);
    row->addLayout(buttons);
    connect(m_text, &QPlainTextEdit::textChanged, this, &ThreadNote::check);
    connect(m_save, &QPushButton::clicked, this, &ThreadNote::save);
    connect(m_cancel, &QPushButton::clicked, this, &ThreadNote::closeWanted);
    retranslate();
    hide();
}

void ThreadNote::open()
{
    show();
    m_text->setFocus();
}

void ThreadNote::setText(const QString &text)
{
    m_text->setPlainText(text);
}

QString ThreadNote::text() const
{
    return m_text->toPlainText();
}

void ThreadNote::save()
{
    if (m_save->isEnabled())
        Q_EMIT saveWanted(text());
}

void ThreadNote::check()
{
    const QString typed = text().trimmed();
    const qsizetype over = typed.size() - kMaxOrderNote;
    m_save->setEnabled(!typed.isEmpty() && over <= 0);
    m_told->setVisible(over > 0);
    m_told->setText(tr("A note has at most 10,000 characters; take %Ln away.", nullptr, int(over)));
}

bool ThreadNote::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && key->modifiers().testFlag(Qt::ControlModifier)) {
            save();
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            Q_EMIT closeWanted();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ThreadNote::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ThreadNote::retranslate()
{
    m_text->setPlaceholderText(tr("What should others know of this order? Ctrl+Return saves."));
    m_text->setAccessibleName(tr("Note"));
    m_save->setText(tr("&Save the note"));
    m_cancel->setText(tr("Cancel"));
    check();
}

} // namespace zhanggui
