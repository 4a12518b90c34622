#include "net/faults/fault_copies.h"

namespace zhanggui {

FaultCopies::FaultCopies(FaultSurroundings &surroundings, const FaultRule &rule, const QByteArray &request)
    : QObject(surroundings.owner)
    , m_surroundings(surroundings)
    , m_rule(rule)
    , m_request(request)
{
}

void FaultCopies::start(QObject *context, std::function<void()> sent)
{
    m_context = context;
    m_sent = std::move(sent);
    for (int i = 0; i < (m_rule.parallel ? m_rule.duplicates : 1); ++i)
        sendOne();
}

void FaultCopies::sendOne()
{
    ++m_started;
    const FaultProxy::Options &options = m_surroundings.options;
    WireOptions wire;
    wire.totalMs = options.idleTimeoutMs;
    wire.maxAnswer = options.largestMessage;
    wire.authorities = options.authorities;
    m_surroundings.copies->send(
        m_surroundings.target, m_request, wire, this, [this](const WireRecord &record) { oneEnded(record); });
}

void FaultCopies::oneEnded(const WireRecord &record)
{
    ++m_ended;
    if (record.outcome != WireOutcome::Answered)
        m_failures << QStringLiteral("copy %1: %2").arg(m_ended).arg(record.failure);
    if (m_started < m_rule.duplicates)
        return sendOne();
    if (m_ended < m_rule.duplicates)
        return;
    if (m_context && m_sent)
        m_sent();
    conclude();
}

void FaultCopies::tellWith(const FaultedExchange &report)
{
    m_report = report;
    conclude();
}

void FaultCopies::conclude()
{
    if (m_ended < m_rule.duplicates || !m_report)
        return;
    m_report->done << QStringLiteral("copies %1").arg(m_ended);
    if (m_report->failure.isEmpty())
        m_report->failure = m_failures.join(u"; ");
    m_surroundings.tell(*m_report);
    m_report.reset();
    deleteLater();
}

} // namespace zhanggui
