#include "ui/settlement/look_runner.h"

#include "models/records/row_reader.h"
#include "models/settlement/settlement_kind.h"
#include "models/settlement/settlement_records.h"
#include "models/store/connection.h"
#include "models/work/work_catalog.h"
#include "ui/async/when_done.h"

#include <QSqlQuery>
#include <QtConcurrent>

namespace zhanggui {

namespace {

Result<QStringList> readEnvironments(Connection &connection)
{
    return connection.list<QString>(
        QStringLiteral("SELECT DISTINCT environment FROM settlement_lines WHERE layer = 'transactions' "
                       "AND superseded_by IS NULL ORDER BY environment"),
        {}, [](const QSqlQuery &row) { return row.value(0).toString(); });
}

Result<LookPointer> lookNow(Connection &connection, const SettlementDesk::Setting &setting,
    const QString &environment, const LookSinks &sinks)
{
    const auto policy = SettlementPolicy::load(setting.workspaceDirectory);
    if (!policy)
        return tl::unexpected(policy.error());
    const auto input = lookInputOf(connection, *setting.catalog, environment, setting.now());
    if (!input)
        return tl::unexpected(input.error());
    const auto ratios = readSettlementRatios(connection, *setting.catalog, environment);
    if (!ratios)
        return tl::unexpected(ratios.error());
    return lookAtSettlement(connection, *setting.catalog, *policy, *ratios, *input, sinks)
        .map([](SettlementLook look) -> LookPointer {
            return std::make_shared<const SettlementLook>(std::move(look));
        });
}

} // namespace

LookRunner::LookRunner(const SettlementDesk::Setting &setting, QObject *parent)
    : QObject(parent)
    , m_setting(setting)
    , m_environments(setting.databaseFile)
    , m_looks(setting.databaseFile)
{
}

LookRunner::~LookRunner() = default;

void LookRunner::loadEnvironments()
{
    m_environments.run(
        [](Connection &connection, const Superseded &) { return readEnvironments(connection); },
        [this](const Result<QStringList> &environments) {
            if (environments)
                Q_EMIT environmentsLoaded(*environments);
            else
                Q_EMIT environmentsFailed(environments.error());
        });
}

void LookRunner::run(const QString &environment)
{
    m_looks.run(
        [this, setting = m_setting, environment](Connection &connection, const Superseded &superseded) {
            LookSinks sinks;
            sinks.cancelled = [superseded] { return superseded(); };
            sinks.progressed = [this, superseded](qint64 done, qint64 total) {
                if (!superseded())
                    QMetaObject::invokeMethod(
                        this, [this, done, total] { Q_EMIT progressed(done, total); }, Qt::QueuedConnection);
            };
            return lookNow(connection, setting, environment, sinks);
        },
        [this](const Result<LookPointer> &look) {
            if (look)
                Q_EMIT looked(*look);
            else
                Q_EMIT failed(look.error());
        });
}

void LookRunner::cancel()
{
    m_looks.cancel();
}

void LookRunner::show(const LookPointer &look, const LookChoice &choice)
{
    const quint64 number = ++m_shows;
    const auto made = QtConcurrent::run([look, choice]() -> LookShownPointer {
        return std::make_shared<const LookShown>(shownOf(*look, choice));
    });
    whenDone(made, this, [this, number](const LookShownPointer &ready) {
        if (number == m_shows)
            Q_EMIT shown(ready);
    });
}

void LookRunner::find(const LookPointer &look, const LookShownPointer &shown, const LookPlace &place)
{
    struct Found {
        QString what;
        qint64 lines = 0;
        SqlCondition rows;
    };
    const auto search = QtConcurrent::run([look, shown, place] {
        const LinesBehind behind = linesBehind(*look, *shown, place);
        return Found{ behind.what, qint64(behind.ids.size()),
            amongRows(
                {}, settlementKind(SettlementLayer::Transaction), behind.ids, QStringLiteral("scopeRows")) };
    });
    whenDone(search, this, [this](const Found &one) { Q_EMIT found(one.what, one.lines, one.rows); });
}

} // namespace zhanggui
