// What the page shows of the thread that it was given.
#include "ui/thread/thread_filter_row.h"
#include "ui/thread/thread_model.h"
#include "ui/thread/thread_note.h"
#include "ui/thread/thread_page.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/page_header.h"

#include <QComboBox>
#include <QLabel>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>
#include <utility>

namespace zhanggui {

namespace {

std::pair<QString, QString> keyOf(const OrderThread &thread)
{
    return { thread.environment, thread.orderId };
}

} // namespace

void ThreadPage::showThread(const OrderThread &thread)
{
    const bool another = !m_thread || keyOf(*m_thread) != keyOf(thread);
    const ThreadEntry *current = another ? nullptr : m_model->entry(m_table->currentIndex().row());
    const std::optional<ThreadEntry> kept = current ? std::optional(*current) : std::nullopt;
    if (another) {
        keepDraft();
        m_note->setText(m_drafts.value(keyOf(thread)));
    }
    m_thread = thread;
    m_environment = thread.environment;
    m_model->setThread(thread);
    if (std::exchange(m_tellLimits, false)) // not over what was said of a note
        tellLimits(thread);
    showFacts();
    m_table->selectRow(kept ? std::max(0, m_model->rowOf(*kept)) : 0);
    if (std::exchange(m_focusLine, false))
        m_table->setFocus();
}

void ThreadPage::keepDraft()
{
    if (m_thread)
        m_drafts.insert(keyOf(*m_thread), m_note->text());
    m_note->hide();
    m_note->clear();
}

void ThreadPage::tellLimits(const OrderThread &thread)
{
    const QString cut = thread.cut ? tr("Only the newest entries are shown.") : QString();
    if (!thread.gaps.isEmpty()) {
        QStringList names;
        QStringList details;
        for (const ThreadGap &gap : thread.gaps) {
            names << threadGapName(gap);
            details << QStringLiteral("%1: %2 %3").arg(threadGapName(gap), gap.error.what, gap.error.detail);
        }
        const QString kept = tr("Everything else is shown.");
        m_messages->show({ Tone::Warn,
            tr("Not all of the thread could be read: %1.").arg(names.join(QStringLiteral(", "))),
            cut.isEmpty() ? kept : QString(kept % u' ' % cut), tr("The details say what is wrong there."),
            details.join(u'\n'), {} });
    } else if (thread.cut) {
        m_messages->show({ Tone::Neutral, cut, {}, tr("Older ones stand in the history."), {}, {} });
    }
}

void ThreadPage::showFacts()
{
    QStringList facts;
    if (m_thread) {
        const QList<ReportFact> all = threadFacts(*m_thread, m_style);
        for (const ReportFact &fact : all)
            facts << tr("%1: %2").arg(fact.label, fact.value);
        if (!m_thread->order)
            facts << tr("The order itself is not in this workspace.");
    }
    m_facts->setText(facts.join(QStringLiteral("   ")));
    m_facts->setVisible(!facts.isEmpty());
    m_stack->setCurrentWidget(m_thread ? static_cast<QWidget *>(m_table) : m_empty);
    m_header->setSubtitle(m_thread ? tr("%Ln event(s)", nullptr, m_model->rowCount()) : QString());
    enableActions();
}

void ThreadPage::askEnvironment(const QString &orderId, const QStringList &environments)
{
    m_environments->clear();
    m_environments->addItems(environments);
    m_environments->show();
    m_messages->show({ Tone::Neutral, tr("The number %1 is known in several environments.").arg(orderId), {},
        tr("Choose one beside the number."), {}, {} });
    m_environments->setFocus();
}

void ThreadPage::applyFilter()
{
    m_filter = m_filters->filter();
    m_model->setFilter(m_filter);
    if (m_thread)
        m_header->setSubtitle(tr("%Ln event(s)", nullptr, m_model->rowCount()));
}

} // namespace zhanggui
