#include "ui/callbacks/editor/case_text_view.h"

#include "net/callbacks/case_file.h"
#include "ui/callbacks/editor/case_document.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScopedValueRollback>
#include <QTextBlock>
#include <QVBoxLayout>

namespace zhanggui {

int lineOfCaseError(const Error &error, const QByteArray &text)
{
    static const QRegularExpression kLine(QStringLiteral("^Line (\\d+),"));
    static const QRegularExpression kByte(QStringLiteral("at byte (\\d+) of"));
    if (const auto line = kLine.match(error.what); line.hasMatch())
        return line.captured(1).toInt();
    const auto byte = kByte.match(error.detail);
    return byte.hasMatch() ? int(1 + text.first(qMin(byte.captured(1).toLongLong(), text.size())).count('\n'))
                           : 0;
}

CaseTextView::CaseTextView(CaseDocument &document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_text(new QPlainTextEdit(this))
    , m_reason(plainLabel(this))
{
    setObjectName(QStringLiteral("caseTextView"));
    m_text->setObjectName(QStringLiteral("caseText"));
    m_text->setFont(fixedFont());
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTabChangesFocus(true);
    m_reason->setObjectName(QStringLiteral("caseTextReason"));
    m_reason->setWordWrap(true);
    m_reason->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(m_text, 1);
    column->addWidget(m_reason);
    connect(m_text, &QPlainTextEdit::textChanged, this, &CaseTextView::onTyped);
    connect(&m_document, &CaseDocument::changed, this, &CaseTextView::refresh);
    retranslate();
    showError();
}

void CaseTextView::refresh()
{
    if (m_typing)
        return;
    const QString text = QString::fromUtf8(caseToText(m_document.value()));
    m_error.reset();
    if (m_text->toPlainText() != text) {
        const QScopedValueRollback<bool> setting(m_setting, true);
        const int position = m_text->textCursor().position();
        m_text->setPlainText(text);
        QTextCursor cursor = m_text->textCursor();
        cursor.setPosition(qMin(position, int(text.size())));
        m_text->setTextCursor(cursor);
    }
    showError();
}

void CaseTextView::setReadOnly(bool readOnly)
{
    m_text->setReadOnly(readOnly);
}

void CaseTextView::giveUp()
{
    refresh();
}

void CaseTextView::onTyped()
{
    if (m_setting)
        return;
    const QByteArray text = m_text->toPlainText().toUtf8();
    const Result<CallbackCase> read = caseFromText(text);
    if (read) {
        m_error.reset();
        const QScopedValueRollback<bool> typing(m_typing, true);
        m_document.change(*read, QStringLiteral("text"));
    } else {
        m_error = read.error();
        m_errorLine = lineOfCaseError(*m_error, text);
    }
    showError();
}

void CaseTextView::showError()
{
    if (!m_error)
        m_errorLine = 0;
    QList<QTextEdit::ExtraSelection> marks;
    const Colors &inks = colorsOf(QWidget::palette());
    if (m_errorLine > 0) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_text->document()->findBlockByNumber(m_errorLine - 1));
        mark.format.setBackground(mixed(inks.base, inks.fail, kTint));
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        marks << mark;
    }
    m_text->setExtraSelections(marks);
    QString reason;
    if (m_error)
        reason =
            m_error->detail.isEmpty() ? m_error->what : m_error->what % QStringLiteral(" ") % m_error->detail;
    if (m_error && m_errorLine > 0 && !reason.startsWith(QLatin1String("Line ")))
        //: %1: number of a line, %2: what is wrong there
        reason = tr("Line %1: %2").arg(m_errorLine).arg(reason);
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
    QPalette palette = m_reason->palette();
    palette.setColor(QPalette::WindowText, inks.fail);
    m_reason->setPalette(palette);
    m_text->setAccessibleDescription(reason);
    Q_EMIT errorChanged();
}

void CaseTextView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        showError();
    QWidget::changeEvent(event);
}

void CaseTextView::retranslate()
{
    m_text->setAccessibleName(tr("The case as its text file"));
}

} // namespace zhanggui
