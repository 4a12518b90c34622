// The SQL of the board: one SELECT for each source.
#include "models/callbacks/callback_limits.h"
#include "models/deadlines/deadline_words.h"
#include "models/deadlines/deadlines.h"
#include "models/work/work_catalog.h"

namespace zhanggui {

namespace {

constexpr qint64 kDayMs = 86'400'000;
constexpr int kSources = 256; // as many kinds can be told apart in an id
constexpr int kExpiryAheadDays = 90;
constexpr int kFirstKind = 2;
const QString kNone = QStringLiteral("''");

/// What one source says for each column of the view.
struct Arm {
    int place = 0; // unique among the sources
    QString source;
    QString rowId = QStringLiteral("id");
    QString environment = kNone;
    QString number;
    QString title = kNone;
    QString customer = kNone;
    QString clock;
    QString state = kNone;
    QString waitsFor = kNone;
    QString orderId = kNone;
    QString due;
    QString amount = QStringLiteral("NULL");
    QString currency = QStringLiteral("NULL");
    QString from; // with its condition
};

QString orEmpty(const QString &column)
{
    return QStringLiteral("coalesce(%1, '')").arg(column);
}

QString selectOf(const Arm &arm)
{
    return QStringLiteral("SELECT %1 * %2 + %3 AS id, '%4' AS source, %1 AS row_id, %5 AS environment, ")
               .arg(arm.rowId)
               .arg(kSources)
               .arg(arm.place)
               .arg(arm.source, arm.environment)
        % QStringLiteral("%1 AS number, %2 AS title, %3 AS customer, %4 AS clock, %5 AS state, ")
              .arg(arm.number, arm.title, arm.customer, arm.clock, arm.state)
        % QStringLiteral("%1 AS waits_for, %2 AS order_id, %3 AS due_ms, %4 AS amount_minor, ")
              .arg(arm.waitsFor, arm.orderId, arm.due, arm.amount)
        % QStringLiteral("%1 AS currency FROM %2").arg(arm.currency, arm.from);
}

Arm ordersArm(const DeadlineWords &words)
{
    const QString now = QStringLiteral("unixepoch('now') * 1000");
    Arm arm;
    arm.place = 0;
    arm.source = QLatin1String(kOrderDeadline);
    arm.environment = QStringLiteral("environment");
    arm.number = QStringLiteral("order_id");
    arm.title = orEmpty(QStringLiteral("product"));
    arm.customer = orEmpty(QStringLiteral("customer_name"));
    arm.clock = words.clocks.sql(arm.source, QStringLiteral("'expiry'"));
    arm.state = orEmpty(QStringLiteral("status"));
    arm.waitsFor = QStringLiteral("'customer'");
    arm.orderId = QStringLiteral("order_id");
    arm.due = QStringLiteral("expire_ms");
    arm.amount = QStringLiteral("amount_minor");
    arm.currency = QStringLiteral("currency");
    arm.from = QStringLiteral("orders WHERE expire_ms >= %1 AND expire_ms < %1 + %2 ")
                   .arg(now)
                   .arg(kExpiryAheadDays * kDayMs)
        % QString::fromUtf8("AND coalesce(order_type, '') <> 'UNSUBSCRIBE' "
                            "AND coalesce(status, '') NOT IN ('已取消', '已退订') "
                            "AND environment NOT IN (SELECT name FROM environments WHERE site = 'emulator')");
    return arm;
}

/// As models/callbacks/preflight.h counts: failing days since the last good one, days without a run neither
/// add nor end; a day fails when any run of it failed. The trade is frozen when the last day of the limit
/// fails.
Arm preflightsArm(const CallbackLimits &limits, const DeadlineWords &words)
{
    const QString day =
        QStringLiteral("((started_ms + %1) / %2)").arg(limits.zoneOffsetSeconds * qint64(1000)).arg(kDayMs);
    const QString days = QStringLiteral("(SELECT product, %1 AS day, max(failed > 0 OR unreachable > 0) AS "
                                        "bad, max(id) AS id FROM callback_preflights GROUP BY product, %1)")
                             .arg(day);
    Arm arm;
    arm.place = 1;
    arm.source = QLatin1String(kProbeDeadline);
    arm.number = QStringLiteral("product");
    arm.title = QStringLiteral("product");
    arm.clock = words.clocks.sql(arm.source, QStringLiteral("'probe-freeze'"));
    arm.state = words.states.sql(arm.source, QStringLiteral("'failing'"));
    arm.waitsFor = QStringLiteral("'seller'");
    arm.due = QStringLiteral("(last_day + %1 - days) * %2 - %3")
                  .arg(limits.freezeLimit().days)
                  .arg(kDayMs)
                  .arg(limits.zoneOffsetSeconds * qint64(1000));
    arm.from =
        QStringLiteral("(SELECT d.product AS product, max(d.id) AS id, max(d.day) AS last_day, count(*) AS "
                       "days FROM %1 AS d WHERE d.bad AND d.day > coalesce((SELECT max(g.day) FROM %1 AS g "
                       "WHERE g.product = d.product AND NOT g.bad), -1) GROUP BY d.product)")
            .arg(days);
    return arm;
}

/// Empty where the kind has no such role, or calls it personal.
QString roleColumn(const WorkKind &kind, const QString &role)
{
    const WorkField *field = role.isEmpty() ? nullptr : kind.field(role);
    return field == nullptr || field->personal ? kNone : orEmpty(kind.columnOf(*field));
}

QString titleColumn(const WorkKind &kind)
{
    const QString product = roleColumn(kind, kind.roles.product);
    const QString subject = roleColumn(kind, QStringLiteral("subject"));
    if (product == kNone || subject == kNone)
        return product == kNone ? subject : product;
    return QStringLiteral("coalesce(nullif(%1, ''), %2)").arg(subject, product);
}

Arm kindArm(const WorkKind &kind, int place, const DeadlineWords &words)
{
    Arm arm;
    arm.place = place;
    arm.source = kind.id;
    arm.environment = QStringLiteral("environment");
    arm.number = QStringLiteral("number");
    arm.title = titleColumn(kind);
    arm.customer = roleColumn(kind, kind.roles.customer);
    arm.clock = words.clocks.sql(kind.id, QStringLiteral("due_clock"));
    arm.state = words.states.sql(kind.id, QStringLiteral("state"));
    arm.waitsFor = orEmpty(QStringLiteral("waits_for"));
    arm.orderId = orEmpty(QStringLiteral("order_id"));
    arm.due = QStringLiteral("due_ms");
    if (const WorkField *amount = kind.field(kind.roles.amount))
        arm.amount = kind.columnOf(*amount);
    arm.currency = QStringLiteral("currency");
    arm.from = kind.table() % u" WHERE due_ms IS NOT NULL";
    return arm;
}

} // namespace

QString deadlinesView(const WorkCatalog &catalog)
{
    const DeadlineWords words = deadlineWords(catalog);
    QStringList arms{ selectOf(ordersArm(words)) };
    if (const auto limits = callbackLimits())
        arms << selectOf(preflightsArm(*limits, words));
    int place = kFirstKind;
    for (const WorkKind &kind : catalog.kinds())
        arms << selectOf(kindArm(kind, place++, words));
    return QStringLiteral("CREATE VIEW deadlines AS ") % arms.join(QStringLiteral(" UNION ALL "));
}

qint64 rowIdBehind(qint64 deadlineId)
{
    return deadlineId / kSources;
}

} // namespace zhanggui
