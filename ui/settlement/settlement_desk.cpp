#include "ui/settlement/settlement_desk.h"

#include "models/work/work_catalog.h"
#include "models/work/work_facts.h"

namespace zhanggui {

namespace {

Result<OrderSettlement> explainNow(
    Connection &connection, const SettlementDesk::Setting &setting, OrderQuestion question)
{
    const auto policy = SettlementPolicy::load(setting.workspaceDirectory);
    if (!policy)
        return tl::unexpected(policy.error());
    const auto sites = siteFacts(connection);
    if (!sites)
        return tl::unexpected(sites.error());
    question.site = sites->value(question.environment, QStringLiteral("cn")).toString();
    return explainOrder(connection, *setting.catalog, *policy, question);
}

} // namespace

SettlementDesk::SettlementDesk(const Setting &setting, QObject *parent)
    : QObject(parent)
    , m_setting(setting)
    , m_lines(setting.databaseFile)
    , m_files(setting.databaseFile)
    , m_comparisons(setting.databaseFile)
    , m_explanations(setting.databaseFile)
{
}

void SettlementDesk::loadLine(qint64 lineId)
{
    m_lines.run(
        [lineId](Connection &connection, const Superseded &) { return lineHistory(connection, lineId); },
        [this](const Result<LineHistory> &history) {
            if (history)
                Q_EMIT lineLoaded(*history);
            else
                Q_EMIT lineFailed(history.error());
        });
}

void SettlementDesk::loadFiles()
{
    m_files.run([](Connection &connection, const Superseded &) { return settlementFiles(connection, {}); },
        [this](const Result<QList<SettlementFile>> &files) {
            if (files)
                Q_EMIT filesLoaded(*files);
            else
                Q_EMIT filesFailed(files.error());
        });
}

void SettlementDesk::compare(qint64 file, qint64 earlier)
{
    m_comparisons.run(
        [file, earlier](Connection &connection, const Superseded &) {
            return compareFiles(connection, file, earlier).map([](FileComparison made) {
                return std::make_shared<const FileComparison>(std::move(made));
            });
        },
        [this](const Result<std::shared_ptr<const FileComparison>> &made) {
            if (made)
                Q_EMIT compared(*made);
            else
                Q_EMIT comparisonFailed(made.error());
        });
}

void SettlementDesk::explain(const QString &environment, const QString &orderId)
{
    OrderQuestion question;
    question.environment = environment;
    question.orderId = orderId;
    question.nowMs = m_setting.now();
    m_explanations.run([setting = m_setting, question](Connection &connection,
                           const Superseded &) { return explainNow(connection, setting, question); },
        [this](const Result<OrderSettlement> &found) {
            if (found)
                Q_EMIT explained(*found);
            else
                Q_EMIT explanationFailed(found.error());
        });
}

} // namespace zhanggui
