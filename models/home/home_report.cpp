#include "models/home/home_report.h"

#include "models/callbacks/preflight_repository.h"
#include "models/deadlines/deadlines.h"
#include "models/store/connection.h"
#include "models/work/work_catalog.h"

#include <QDateTime>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr qint64 kDayMs = 86'400'000;
constexpr int kWeekDays = 7;
constexpr int kShownDays = 14;
constexpr int kShownMonths = 12;
constexpr int kImports = 5;
constexpr QLatin1String kNoTrials(
    "environment NOT IN (SELECT name FROM environments WHERE site = 'emulator')");

struct Days {
    explicit Days(const HomeQuestion &question)
        : zone(question.zone)
        , today(QDateTime::fromMSecsSinceEpoch(question.nowMs, zone).date())
    {
    }
    qint64 startOf(const QDate &day) const { return day.startOfDay(zone).toMSecsSinceEpoch(); }
    QTimeZone zone;
    QDate today;
};

bool hasBoard(Connection &connection)
{
    const auto view = connection.value(
        QStringLiteral("SELECT 1 FROM sqlite_schema WHERE type = 'view' AND name = 'deadlines'"));
    return view && !view->isNull();
}

/// Counted day by day, as there may be very many and a day is one of the zone.
Result<void> readDueDays(
    Connection &connection, const HomeQuestion &question, const Days &days, HomeReport &report)
{
    for (int i = 0; i < kShownDays; ++i) {
        const QDate day = days.today.addDays(i);
        auto counted = connection.forEach(
            QStringLiteral("SELECT source, count(*) FROM deadlines WHERE due_ms >= :from AND due_ms < :to "
                           "GROUP BY source"),
            { { QStringLiteral("from"), std::max(days.startOf(day), question.nowMs) },
                { QStringLiteral("to"), days.startOf(day.addDays(1)) } },
            [&](const QSqlQuery &row) {
                report.dueByDay[day][row.value(0).toString()] = row.value(1).toInt();
            });
        if (!counted)
            return counted;
    }
    return {};
}

Result<void> readDue(Connection &connection, const WorkCatalog &catalog, const HomeQuestion &question,
    const Days &days, HomeReport &report)
{
    if (!hasBoard(connection))
        return {};
    QHash<QString, DueCount> counts;
    const QVariantMap binds{ { QStringLiteral("now"), question.nowMs },
        { QStringLiteral("tomorrow"), days.startOf(days.today.addDays(1)) },
        { QStringLiteral("week"), question.nowMs + kWeekDays * kDayMs },
        { QStringLiteral("until"), days.startOf(days.today.addDays(kShownDays)) } };
    auto counted = connection.forEach(
        QStringLiteral("SELECT source, sum(due_ms < :now), sum(due_ms >= :now AND due_ms < :tomorrow), "
                       "sum(due_ms >= :now AND due_ms < :week) FROM deadlines WHERE due_ms < :until GROUP BY "
                       "source"),
        binds, [&counts](const QSqlQuery &row) {
            DueCount count{ row.value(0).toString(), row.value(1).toInt(), row.value(2).toInt(),
                row.value(3).toInt() };
            if (count.overdue + count.today + count.week > 0)
                counts.insert(count.source, count);
        });
    if (!counted)
        return counted;
    QStringList sources;
    for (const WorkKind &kind : catalog.kinds())
        sources << kind.id;
    sources << QLatin1String(kOrderDeadline) << QLatin1String(kProbeDeadline);
    for (const QString &source : std::as_const(sources)) {
        if (counts.contains(source))
            report.due << counts.value(source);
    }
    return readDueDays(connection, question, days, report);
}

Result<void> readProbes(Connection &connection, const HomeQuestion &question, HomeReport &report)
{
    PreflightRepository repository(connection);
    const auto products = repository.products();
    if (!products)
        return tl::unexpected<Error>(products.error());
    for (const QString &product : *products) {
        const auto runs = repository.runs(product);
        if (!runs)
            return tl::unexpected<Error>(runs.error());
        const auto orders = repository.failedOrders(product);
        if (!orders)
            return tl::unexpected<Error>(orders.error());
        const PreflightCounters counters = countPreflights(
            *runs, *orders, product, question.probes.limits, question.probes.dayRule, question.nowMs);
        if (counters.days.days > 0 || counters.delisted())
            report.probes.append({ product, counters });
    }
    QList<FailingProbe> &probes = report.probes;
    std::stable_sort(probes.begin(), probes.end(), [](const FailingProbe &a, const FailingProbe &b) {
        return a.counters.days.days > b.counters.days.days;
    });
    return {};
}

Result<void> readAnswers(Connection &connection, const WorkCatalog &catalog, qint64 nowMs, HomeReport &report)
{
    const auto days = answerMissDays(connection);
    if (!days)
        return tl::unexpected<Error>(days.error());
    auto missed = missedAnswers(connection, catalog, { nowMs, *days ? nowMs - **days * kDayMs : 0 });
    if (!missed)
        return tl::unexpected<Error>(missed.error());
    report.answers = *std::move(missed);
    return {};
}

Result<void> readSyncs(Connection &connection, HomeReport &report)
{
    auto fetches = connection.list<LastFetch>(
        QStringLiteral("SELECT environment, count(*), max(fetched_ms) FROM orders GROUP BY environment "
                       "ORDER BY 3 DESC"),
        {}, [](const QSqlQuery &row) {
            return LastFetch{ row.value(0).toString(), row.value(1).toLongLong(), row.value(2).toLongLong() };
        });
    if (!fetches)
        return tl::unexpected<Error>(fetches.error());
    auto imports = connection.list<LastImport>(
        QStringLiteral("SELECT kind, file_name, as_of_ms FROM imports ORDER BY id DESC LIMIT :limit"),
        { { QStringLiteral("limit"), kImports } }, [](const QSqlQuery &row) {
            return LastImport{ row.value(0).toString(), row.value(1).toString(), row.value(2).toLongLong() };
        });
    if (!imports)
        return tl::unexpected<Error>(imports.error());
    report.fetches = *std::move(fetches);
    report.imports = *std::move(imports);
    return {};
}

Result<void> readMonths(Connection &connection, const Days &days, HomeReport &report)
{
    const QDate thisMonth(days.today.year(), days.today.month(), 1);
    const QDate first = thisMonth.addMonths(1 - kShownMonths);
    for (QDate month = first; month <= thisMonth; month = month.addMonths(1)) {
        auto counted = connection.forEach(
            QStringLiteral("SELECT coalesce(order_type, ''), count(*) FROM orders WHERE create_ms >= :from "
                           "AND create_ms < :to AND %1 GROUP BY 1")
                .arg(kNoTrials),
            { { QStringLiteral("from"), days.startOf(month) },
                { QStringLiteral("to"), days.startOf(month.addMonths(1)) } },
            [&](const QSqlQuery &row) {
                report.ordersByMonth[month][row.value(0).toString()] = row.value(1).toInt();
            });
        if (!counted)
            return counted;
    }
    return {};
}

} // namespace

Result<HomeReport> readHome(Connection &connection, const WorkCatalog &catalog, const HomeQuestion &question)
{
    HomeReport report;
    const Days days(question);
    auto unbilled = readUnbilled(connection, catalog);
    if (!unbilled)
        return tl::unexpected<Error>(unbilled.error());
    report.unbilled = *std::move(unbilled);
    const Result<void> read =
        readDue(connection, catalog, question, days, report)
            .and_then([&] { return readProbes(connection, question, report); })
            .and_then([&] { return readAnswers(connection, catalog, question.nowMs, report); })
            .and_then([&] { return readSyncs(connection, report); })
            .and_then([&] { return readMonths(connection, days, report); });
    if (!read)
        return tl::unexpected<Error>(read.error());
    return report;
}

} // namespace zhanggui
