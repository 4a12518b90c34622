// The SQL of the board: one SELECT for each source.
#include "models/callbacks/preflight_reading.h"
#include "models/deadlines/deadline_words.h"
#include "models/deadlines/deadlines.h"
#include "models/records/row_reader.h"
#include "models/work/work_catalog.h"

namespace zhanggui {

namespace {

constexpr qint64 kDayMs = 86'400'000;
constexpr int kExpiryAheadDays = 90;
constexpr int kFirstKind = 2;
constexpr QLatin1String kNone("''");

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

/// SQLite merges the sources by their own indexes, and looks rows up by their own keys, only where a column
/// is of one affinity in all of them.
QString text(const QString &expression)
{
    return QStringLiteral("CAST(%1 AS TEXT)").arg(expression);
}

QString whole(const QString &expression)
{
    return QStringLiteral("CAST(%1 AS INTEGER)").arg(expression);
}

QString selectOf(const Arm &arm)
{
    return QStringLiteral("SELECT %1 * %2 + %3 AS id, '%4' AS source, %1 AS row_id, %5 AS environment, ")
               .arg(arm.rowId)
               .arg(kViewSources)
               .arg(arm.place)
               .arg(arm.source, text(arm.environment))
        % QStringLiteral("%1 AS number, %2 AS title, %3 AS customer, %4 AS clock, %5 AS state, ")
              .arg(text(arm.number), text(arm.title), text(arm.customer), text(arm.clock), text(arm.state))
        % QStringLiteral("%1 AS waits_for, %2 AS order_id, %3 AS due_ms, %4 AS amount_minor, ")
              .arg(text(arm.waitsFor), text(arm.orderId), arm.due, whole(arm.amount))
        % QStringLiteral("%1 AS currency FROM %2").arg(text(arm.currency), arm.from);
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

QString settingSql(const char *key)
{
    return QStringLiteral("(SELECT value FROM settings WHERE key = '%1')").arg(QLatin1String(key));
}

/// What `of` says of the reading of the freeze that the workspace chose; of the usual one else.
template <class Of> QString ofFreezeLimit(const CallbackLimits &limits, Of of)
{
    QString sql = u"CASE " % settingSql(kFreezeLimitKey);
    for (const FreezeLimit &limit : limits.freeze)
        sql += QStringLiteral(" WHEN '%1' THEN %2").arg(limit.id).arg(of(limit));
    return sql % QStringLiteral(" ELSE %1 END").arg(of(limits.freezeLimit()));
}

/// The days with runs of every product, and whether each is a failing one. Days are numbers from 1970-01-01,
/// a Thursday, in the zone of the limits; weekends are left out where only working days count.
QString probedDays(const CallbackLimits &limits)
{
    const QString working =
        ofFreezeLimit(limits, [](const FreezeLimit &one) { return one.workingDays ? 1 : 0; });
    const QString lastRuns = QStringLiteral("coalesce(%1, 'any') = 'last'").arg(settingSql(kDayRuleKey));
    // The last bit of the greatest is the outcome of the day's last run.
    return QStringLiteral(
        "(SELECT product, day, CASE WHEN %1 THEN max(started_ms * 2 + bad) % 2 ELSE max(bad) "
        "END AS bad, max(id) AS id FROM (SELECT id, product, started_ms, failed > 0 OR "
        "unreachable > 0 AS bad, (started_ms + %2) / %3 AS day FROM callback_preflights) "
        "WHERE NOT (%4 AND (day + 3) % 7 >= 5) GROUP BY product, day)")
        .arg(lastRuns)
        .arg(limits.zoneOffsetSeconds * qint64(1000))
        .arg(kDayMs)
        .arg(working);
}

/// The day on which the limit is reached when every day to come fails: calendar days, or working days counted
/// in weeks of five.
QString freezeDay(const CallbackLimits &limits)
{
    const QString left =
        u'(' % ofFreezeLimit(limits, [](const FreezeLimit &one) { return one.days; }) % u" - days)";
    const QString worked = QStringLiteral("((last_day + 3) / 7 * 5 + (last_day + 3) % 7 + %1)").arg(left);
    return QStringLiteral("(CASE WHEN %1 THEN %2 / 5 * 7 + %2 % 5 - 3 ELSE last_day + %3 END)")
        .arg(ofFreezeLimit(limits, [](const FreezeLimit &one) { return one.workingDays ? 1 : 0; }), worked,
            left);
}

/// As models/callbacks/preflight.h counts: failing days since the last good one, days without a run neither
/// add nor end. Which days count, and which limit, is the workspace's reading (preflight_reading.h). The
/// trade is frozen when the last day of the limit fails.
Arm preflightsArm(const CallbackLimits &limits, const DeadlineWords &words)
{
    Arm arm;
    arm.place = 1;
    arm.source = QLatin1String(kProbeDeadline);
    arm.rowId = whole(arm.rowId);
    arm.number = QStringLiteral("product");
    arm.title = QStringLiteral("product");
    arm.clock = words.clocks.sql(arm.source, QStringLiteral("'probe-freeze'"));
    arm.state = words.states.sql(arm.source, QStringLiteral("'failing'"));
    arm.waitsFor = QStringLiteral("'seller'");
    arm.due = whole(QStringLiteral("%1 * %2 - %3")
                        .arg(freezeDay(limits))
                        .arg(kDayMs)
                        .arg(limits.zoneOffsetSeconds * qint64(1000)));
    arm.from =
        QStringLiteral("(SELECT d.product AS product, max(d.id) AS id, max(d.day) AS last_day, count(*) AS "
                       "days FROM %1 AS d WHERE d.bad AND d.day > coalesce((SELECT max(g.day) FROM %1 AS g "
                       "WHERE g.product = d.product AND NOT g.bad), -1) GROUP BY d.product)")
            .arg(probedDays(limits));
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
    return deadlineId / kViewSources;
}

} // namespace zhanggui
