#include "ui/callbacks/editor/steps_bar.h"

#include "ui/callbacks/editor/case_document.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScopedValueRollback>
#include <QTabBar>
#include <QToolButton>

namespace zhanggui {

StepsBar::StepsBar(CaseDocument &document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_tabs(new QTabBar(this))
{
    m_tabs->setObjectName(QStringLiteral("steps"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setElideMode(Qt::ElideMiddle);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::xs);
    line->addWidget(m_tabs);
    const auto button = [this, line](const char *name, const char *picture, auto &&slot) {
        auto *made = new QToolButton(this);
        made->setObjectName(QLatin1String(name));
        made->setIcon(icon(QLatin1String(picture)));
        made->setAutoRaise(true);
        line->addWidget(made);
        connect(made, &QToolButton::clicked, this, slot);
        return made;
    };
    m_add = button("stepAdd", "add", [this] { duplicate(); });
    m_earlier = button(
        "stepEarlier", "back", [this] { move(m_document.currentStep(), m_document.currentStep() - 1); });
    m_later = button(
        "stepLater", "forward", [this] { move(m_document.currentStep(), m_document.currentStep() + 1); });
    m_remove = button("stepRemove", "remove", [this] { remove(); });
    line->addStretch();
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int step) {
        if (!m_showing && step >= 0)
            m_document.setCurrentStep(step);
    });
    connect(m_tabs, &QTabBar::tabMoved, this, [this](int from, int to) {
        if (!m_showing)
            move(from, to);
    });
    retranslate();
}

void StepsBar::show(const std::function<QString(const QString &)> &titleOf)
{
    const QScopedValueRollback<bool> showing(m_showing, true);
    const QList<CaseStep> &steps = m_document.value().steps;
    const int count = int(steps.size());
    while (m_tabs->count() > count)
        m_tabs->removeTab(m_tabs->count() - 1);
    while (m_tabs->count() < count)
        m_tabs->addTab({});
    for (int i = 0; i < count; ++i) {
        //: %1: number of a step, %2: what it calls
        m_tabs->setTabText(i, tr("%1. %2").arg(i + 1).arg(titleOf(steps[i].interfaceId)));
        m_tabs->setTabToolTip(i, steps[i].interfaceId);
    }
    m_tabs->setCurrentIndex(m_document.currentStep());
    m_earlier->setEnabled(!m_readOnly && m_document.currentStep() > 0);
    m_later->setEnabled(!m_readOnly && m_document.currentStep() + 1 < count);
    m_remove->setEnabled(!m_readOnly && count > 1);
}

void StepsBar::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_tabs->setMovable(!readOnly);
    m_add->setEnabled(!readOnly);
}

void StepsBar::move(int from, int to)
{
    const int count = int(m_document.value().steps.size());
    if (from < 0 || to < 0 || from >= count || to >= count || from == to)
        return;
    m_document.edit({}, [from, to](CallbackCase &one) {
        one.steps.move(from, to);
        // What sends a step's bytes again follows that step, as long as it comes before.
        for (int i = 0; i < one.steps.size(); ++i) {
            int &again = one.steps[i].form.repeatOfStep;
            if (again == from)
                again = to;
            else if (again >= 0 && from < to && again > from && again <= to)
                --again;
            else if (again >= 0 && to < from && again >= to && again < from)
                ++again;
            if (again >= i)
                again = -1;
        }
    });
    m_document.setCurrentStep(to);
}

void StepsBar::duplicate()
{
    const int at = m_document.currentStep();
    if (at >= m_document.value().steps.size())
        return;
    m_document.edit({}, [at](CallbackCase &one) {
        const CaseStep copy = one.steps[at];
        one.steps.insert(at + 1, copy);
        for (CaseStep &step : one.steps) {
            if (step.form.repeatOfStep > at)
                ++step.form.repeatOfStep;
        }
    });
    m_document.setCurrentStep(at + 1);
}

void StepsBar::remove()
{
    const int at = m_document.currentStep();
    if (m_document.value().steps.size() < 2)
        return;
    m_document.edit({}, [at](CallbackCase &one) {
        one.steps.removeAt(at);
        for (CaseStep &step : one.steps) {
            int &again = step.form.repeatOfStep;
            if (again == at)
                again = -1;
            else if (again > at)
                --again;
        }
    });
}

void StepsBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StepsBar::retranslate()
{
    const auto name = [](QToolButton *button, const QString &text) {
        button->setToolTip(text);
        button->setAccessibleName(text);
    };
    name(m_add, tr("Add a step like this one"));
    name(m_earlier, tr("Send this step earlier"));
    name(m_later, tr("Send this step later"));
    name(m_remove, tr("Remove this step"));
    m_tabs->setAccessibleName(tr("Steps of the case"));
}

} // namespace zhanggui
