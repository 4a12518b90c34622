#include "ui/callbacks/editor/case_facts.h"

#include "ui/callbacks/editor/case_document.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace zhanggui {

CaseFacts::CaseFacts(CaseDocument &document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_aboutLabel(plainLabel(this))
    , m_about(new QPlainTextEdit(this))
    , m_instanceLabel(plainLabel(this))
    , m_instance(new QLineEdit(this))
    , m_note(mutedLabel(this))
{
    m_about->setObjectName(QStringLiteral("caseAbout"));
    m_about->setTabChangesFocus(true);
    m_aboutLabel->setBuddy(m_about);
    m_instance->setObjectName(QStringLiteral("caseFallback"));
    m_instance->setFont(fixedFont());
    m_instanceLabel->setBuddy(m_instance);
    m_note->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::m, space::s, space::m, space::s);
    column->addWidget(m_aboutLabel);
    column->addWidget(m_about);
    column->addWidget(m_instanceLabel);
    column->addWidget(m_instance);
    column->addWidget(m_note);
    connect(m_about, &QPlainTextEdit::textChanged, this, [this] {
        m_document.edit(
            QStringLiteral("about"), [this](CallbackCase &one) { one.about = m_about->toPlainText(); });
    });
    connect(m_instance, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_document.edit(
            QStringLiteral("fallback"), [&text](CallbackCase &one) { one.fallbackInstance = text; });
    });
    retranslate();
}

void CaseFacts::refresh()
{
    const CallbackCase &now = m_document.value();
    if (m_about->toPlainText() != now.about) {
        const QSignalBlocker quiet(m_about);
        m_about->setPlainText(now.about);
    }
    if (m_instance->text() != now.fallbackInstance)
        m_instance->setText(now.fallbackInstance);
}

void CaseFacts::setReadOnly(bool readOnly)
{
    m_about->setReadOnly(readOnly);
    m_instance->setReadOnly(readOnly);
}

void CaseFacts::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void CaseFacts::retranslate()
{
    m_aboutLabel->setText(tr("What the case proves"));
    m_about->setAccessibleName(m_aboutLabel->text());
    m_instanceLabel->setText(tr("Instance when none was captured"));
    m_instance->setAccessibleName(m_instanceLabel->text());
    m_instance->setPlaceholderText(tr("a new UUID"));
    m_note->setText(tr("It stands for {{instance}} when the case is sent alone, before a newInstance was "
                       "answered."));
}

} // namespace zhanggui
