#include "models/home/home_report.h"
#include "models/store/connection.h"
#include "models/work/work_catalog.h"

namespace zhanggui {

namespace {

constexpr const char *kReasons[] = { "unpaid", "review", "refund", "supervision-seller",
    "supervision-customer", "supervision-platform", "supervision", "processing", "unknown" };

/// Ids of the states in which nothing follows, over all machines of the kind, as an SQL list.
QString endStates(const WorkCatalog &catalog, const QString &kind)
{
    QStringList ids;
    for (const Machine *machine : catalog.machines().ofKind(kind)) {
        for (const MachineState &state : machine->states) {
            if (state.end)
                ids << u'\'' % QString(state.id).replace(u'\'', QStringLiteral("''")) % u'\'';
        }
    }
    ids.removeDuplicates();
    return ids.join(u',');
}

/// Of the order's records of that kind, the first that is under way: `what` of it, NULL when there is none.
QString underWay(const WorkCatalog &catalog, const QString &kindId, const QString &what)
{
    const WorkKind *kind = catalog.kind(kindId);
    if (kind == nullptr)
        return QStringLiteral("NULL");
    return QStringLiteral("(SELECT %1 FROM %2 AS w WHERE w.order_id = o.order_id AND w.environment = "
                          "o.environment AND w.state NOT IN (%3) ORDER BY w.id LIMIT 1)")
        .arg(what, kind->table(), endStates(catalog, kindId));
}

QString reasonSql(const WorkCatalog &catalog)
{
    const QString refund = underWay(catalog, QStringLiteral("refund"), QStringLiteral("'refund'"));
    const QString supervision = underWay(catalog, QStringLiteral("supervision"),
        QStringLiteral("CASE WHEN w.waits_for IN ('seller', 'customer', 'platform') THEN 'supervision-' || "
                       "w.waits_for ELSE 'supervision' END"));
    return QString::fromUtf8("CASE WHEN o.status = '待支付' THEN 'unpaid' "
                             "WHEN o.status = '待审核' THEN 'review' "
                             "WHEN o.status = '退款中' THEN 'refund' "
                             "ELSE coalesce(%1, %2, CASE WHEN o.status = '处理中' THEN 'processing' "
                             "WHEN coalesce(o.status, '') = '' THEN 'unknown' END) END")
        .arg(refund, supervision);
}

int rankOf(const QString &reason)
{
    int rank = 0;
    for (const char *known : kReasons) {
        if (reason == QLatin1String(known))
            return rank;
        ++rank;
    }
    return rank;
}

} // namespace

Result<QList<UnbilledSum>> readUnbilled(Connection &connection, const WorkCatalog &catalog)
{
    const QString sql = QString::fromUtf8(
        "SELECT reason, currency, sum(amount_minor), count(*) FROM (SELECT %1 AS reason, "
        "coalesce(o.currency, '') AS currency, o.amount_minor FROM orders AS o "
        "WHERE o.amount_minor > 0 AND coalesce(o.order_type, '') NOT IN ('TRIAL', 'UNSUBSCRIBE') "
        "AND coalesce(o.status, '') NOT IN ('已取消', '已退订') "
        "AND o.environment NOT IN (SELECT name FROM environments WHERE site = 'emulator')) "
        "WHERE reason IS NOT NULL GROUP BY reason, currency")
                            .arg(reasonSql(catalog));
    auto sums = connection.list<UnbilledSum>(sql, {}, [](const QSqlQuery &row) {
        return UnbilledSum{ row.value(0).toString(), row.value(1).toString(), row.value(2).toLongLong(),
            row.value(3).toInt() };
    });
    if (sums)
        std::sort(sums->begin(), sums->end(), [](const UnbilledSum &a, const UnbilledSum &b) {
            const int left = rankOf(a.reason);
            const int right = rankOf(b.reason);
            return left != right ? left < right : a.currency < b.currency;
        });
    return sums;
}

} // namespace zhanggui
