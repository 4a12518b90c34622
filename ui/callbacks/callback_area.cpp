#include "ui/callbacks/callback_area.h"

#include "ui/callbacks/callbacks_page.h"
#include "ui/callbacks/editor/case_editor.h"
#include "ui/callbacks/editor/case_form.h"
#include "ui/callbacks/explainer/explainer_view.h"
#include "ui/theme/icons.h"

#include <QDataStream>
#include <QEvent>
#include <QIODevice>

namespace zhanggui {

CallbackArea::CallbackArea(
    CallbacksPage *cases, CaseEditor *editor, ExplainerView *explainer, QWidget *parent)
    : QTabWidget(parent)
    , m_cases(cases)
    , m_editor(editor)
    , m_explainer(explainer)
{
    setObjectName(QStringLiteral("callbackArea"));
    setDocumentMode(true);
    addTab(m_cases, {});
    addTab(m_editor, {});
    addTab(m_explainer, {});
    connect(m_editor, &CaseEditor::stateChanged, this, &CallbackArea::retranslate);
    retranslate();
}

QByteArray CallbackArea::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << m_cases->saveState() << m_editor->form().saveState() << m_explainer->saveState();
    return state;
}

void CallbackArea::restoreState(const QByteArray &state)
{
    QDataStream stream(state);
    QByteArray cases;
    QByteArray editor;
    QByteArray explainer;
    stream >> cases >> editor >> explainer;
    if (stream.status() != QDataStream::Ok)
        return;
    m_cases->restoreState(cases);
    m_editor->form().restoreState(editor);
    m_explainer->restoreState(explainer);
}

void CallbackArea::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QTabWidget::changeEvent(event);
}

void CallbackArea::retranslate()
{
    setTabText(Cases, tr("Cases and runs"));
    setTabText(Editor, tr("Case editor"));
    setTabIcon(Editor, m_editor->isModified() ? icon(QStringLiteral("edit")) : QIcon());
    setTabText(Explainer, tr("Signature explainer"));
}

} // namespace zhanggui
