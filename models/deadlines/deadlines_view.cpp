#include "models/deadlines/deadlines.h"
#include "models/work/work_catalog.h"

namespace zhanggui {

namespace {

constexpr int kSources = 1024; // that ids of rows leave room for

QString quoted(const QString &text)
{
    return u'\'' + QString(text).replace(u'\'', QLatin1String("''")) + u'\'';
}

QString columnOrEmpty(const WorkKind &kind, const QString &fieldId)
{
    const WorkField *field = kind.field(fieldId);
    const bool speaks = field != nullptr && !field->personal;
    return speaks ? QStringLiteral("nullif(%1, '')").arg(kind.columnOf(*field)) : QString();
}

/// What the record is about, without personal data.
QString titleOf(const WorkKind &kind)
{
    QStringList parts;
    for (const QString &field : { kind.roles.product, QStringLiteral("subject"), kind.roles.customer }) {
        const QString column = columnOrEmpty(kind, field);
        if (!column.isEmpty() && !parts.contains(column))
            parts.append(column);
    }
    parts.append(QStringLiteral("''"));
    return parts.size() == 1 ? parts.constFirst()
                             : QStringLiteral("coalesce(%1)").arg(parts.join(QLatin1String(", ")));
}

QString rowsOf(const WorkKind &kind, qsizetype place)
{
    const WorkField *amount = kind.field(kind.roles.amount);
    return QStringLiteral(
        "SELECT id * %1 + %2 AS id, %3 AS source, id AS row_id, environment, number, %4 AS title, "
        "due_clock AS clock, state, waits_for, order_id, due_ms, %5 AS amount_minor, currency "
        "FROM %6 WHERE due_ms IS NOT NULL")
        .arg(kSources)
        .arg(place)
        .arg(quoted(kind.id), titleOf(kind), amount ? kind.columnOf(*amount) : QStringLiteral("NULL"),
            kind.table());
}

} // namespace

QString deadlinesView(const WorkCatalog &catalog)
{
    QStringList sources;
    for (const WorkKind &kind : catalog.kinds())
        sources.append(rowsOf(kind, sources.size()));
    if (sources.isEmpty()) {
        sources.append(QStringLiteral(
            "SELECT NULL AS id, '' AS source, 0 AS row_id, '' AS environment, '' AS number, '' AS title, "
            "'' AS clock, '' AS state, '' AS waits_for, '' AS order_id, 0 AS due_ms, 0 AS amount_minor, "
            "'' AS currency WHERE 0"));
    }
    return QStringLiteral("CREATE VIEW deadlines AS ") + sources.join(QLatin1String(" UNION ALL "));
}

} // namespace zhanggui
