#include "ui/thread/thread_filter_row.h"

#include "ui/theme/tokens.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

#include <iterator>

namespace zhanggui {

ThreadFilterRow::ThreadFilterRow(QWidget *parent)
    : QWidget(parent)
    , m_tests(new QCheckBox(this))
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins({});
    line->setSpacing(space::xs);
    for (const ThreadSource source : kThreadSources) {
        auto *button = new QToolButton(this);
        button->setObjectName(QStringLiteral("threadSource.%1").arg(idOf(source)));
        button->setCheckable(true);
        button->setChecked(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        connect(button, &QToolButton::toggled, this, &ThreadFilterRow::changed);
        m_sources.insert(int(source), button);
        line->addWidget(button);
    }
    line->addSpacing(space::m);
    m_tests->setObjectName(QStringLiteral("threadTests"));
    connect(m_tests, &QCheckBox::toggled, this, &ThreadFilterRow::changed);
    line->addWidget(m_tests);
    line->addStretch(1);
    // It was made before the buttons.
    setTabOrder(m_sources.value(int(*std::rbegin(kThreadSources))), m_tests);
    retranslate();
}

ThreadFilter ThreadFilterRow::filter() const
{
    ThreadFilter filter;
    for (const ThreadSource source : kThreadSources) {
        if (!m_sources.value(int(source))->isChecked())
            filter.hidden.append(source);
    }
    filter.tests = m_tests->isChecked();
    return filter;
}

void ThreadFilterRow::setFilter(const ThreadFilter &filter)
{
    for (const ThreadSource source : kThreadSources)
        m_sources.value(int(source))->setChecked(!filter.hidden.contains(source));
    m_tests->setChecked(filter.tests);
}

void ThreadFilterRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ThreadFilterRow::retranslate()
{
    for (const ThreadSource source : kThreadSources) {
        QToolButton *button = m_sources.value(int(source));
        button->setText(threadSourceText(source));
        button->setToolTip(tr("Show or hide: %1").arg(threadSourceText(source)));
    }
    m_tests->setText(tr("Show test data"));
    m_tests->setToolTip(
        tr("What the callback debugger and the emulator did with this number; it is not real."));
}

} // namespace zhanggui
