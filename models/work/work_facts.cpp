#include "models/work/work_facts.h"

#include "models/store/connection.h"
#include "models/work/work_catalog.h"
#include "models/work/work_settings.h"
#include "models/work/work_values.h"

namespace zhanggui {

namespace {

QString quotedList(const QStringList &texts)
{
    QStringList quoted;
    for (const QString &text : texts)
        quoted.append(u'\'' + QString(text).replace(u'\'', QLatin1String("''")) + u'\'');
    return quoted.join(u',');
}

/// Ids of the states of the kind's machines in which something may still happen.
QStringList openStates(const WorkCatalog &catalog, const QString &kind)
{
    QStringList states;
    for (const Machine *machine : catalog.machines().ofKind(kind)) {
        for (const MachineState &state : machine->states) {
            if (!state.end)
                states.append(state.id);
        }
    }
    return states;
}

class FactReader {
public:
    FactReader(
        Connection &connection, const WorkCatalog &catalog, const WorkRecord &record, RuleValues &values)
        : m_connection(connection)
        , m_catalog(catalog)
        , m_record(record)
        , m_kind(*catalog.kind(record.kind))
        , m_values(values)
    {
    }

    Result<void> run()
    {
        using Part = Result<void> (FactReader::*)();
        for (const Part part : { &FactReader::settings, &FactReader::site, &FactReader::files,
                 &FactReader::counts, &FactReader::order, &FactReader::work }) {
            if (auto read = (this->*part)(); !read)
                return read;
        }
        return {};
    }

private:
    void set(const QString &name, const QVariant &value) { m_values.insert(name, value); }

    Result<void> settings()
    {
        const auto told = workSettingValues(m_connection);
        if (!told)
            return tl::unexpected(told.error());
        m_values.insert(*told);
        return {};
    }

    Result<void> site()
    {
        const auto sites = siteFacts(m_connection);
        if (!sites)
            return tl::unexpected(sites.error());
        if (const QVariant site = sites->value(m_record.environment); site.isValid())
            set(QStringLiteral("site"), site);
        return {};
    }

    QVariantMap ownKey() const
    {
        return { { QStringLiteral("table"), m_kind.table() }, { QStringLiteral("key"), m_record.id } };
    }

    Result<void> files()
    {
        for (const EvidenceItem &item : m_kind.evidence)
            set(QStringLiteral("files.") + item.id, qint64(0));
        qint64 all = 0;
        auto read = m_connection.forEach(
            QStringLiteral("SELECT evidence, count(*) FROM work_files WHERE record_table = :table AND "
                           "record_id = :key GROUP BY evidence"),
            ownKey(), [&](const QSqlQuery &row) {
                all += row.value(1).toLongLong();
                if (!row.value(0).toString().isEmpty())
                    set(QStringLiteral("files.") + row.value(0).toString(), row.value(1).toLongLong());
            });
        set(QStringLiteral("files"), all);
        return read;
    }

    Result<void> counts()
    {
        for (const Machine *machine : m_catalog.machines().ofKind(m_kind.id)) {
            for (const MachineTransition &transition : machine->transitions)
                set(QStringLiteral("count.") + transition.id, qint64(0));
        }
        return m_connection.forEach(
            QStringLiteral("SELECT transition_id, count(*) FROM work_events WHERE record_table = :table AND "
                           "record_id = :key AND kind = 'transition' GROUP BY transition_id"),
            ownKey(), [this](const QSqlQuery &row) {
                set(QStringLiteral("count.") + row.value(0).toString(), row.value(1).toLongLong());
            });
    }

    Result<void> order()
    {
        set(QStringLiteral("order.known"), false);
        for (const char *name : { "type", "charging", "status", "createdMs", "expireMs", "amount", "currency",
                 "product", "customer", "lines" })
            set(QStringLiteral("order.") + QLatin1String(name), QVariant());
        if (m_record.orderId.isEmpty())
            return {};
        return m_connection.forEach(
            QStringLiteral(
                "SELECT order_type, charging_mode, status, create_ms, expire_ms, amount_minor, currency, "
                "product, customer_name, line_count FROM orders WHERE environment = :environment AND "
                "order_id = :order"),
            orderKey(), [this](const QSqlQuery &row) {
                set(QStringLiteral("order.known"), true);
                int column = 0;
                for (const char *name : { "type", "charging", "status" })
                    addText(name, row.value(column++));
                for (const char *name : { "createdMs", "expireMs", "amount" })
                    addNumber(name, row.value(column++));
                for (const char *name : { "currency", "product", "customer" })
                    addText(name, row.value(column++));
                addNumber("lines", row.value(column));
            });
    }

    QVariantMap orderKey() const
    {
        return { { QStringLiteral("environment"), m_record.environment },
            { QStringLiteral("order"), m_record.orderId } };
    }

    void addText(const char *name, const QVariant &value)
    {
        const QString text = value.toString();
        set(QStringLiteral("order.") + QLatin1String(name), text.isEmpty() ? QVariant() : QVariant(text));
    }

    void addNumber(const char *name, const QVariant &value)
    {
        set(QStringLiteral("order.") + QLatin1String(name),
            value.isNull() ? QVariant() : QVariant(value.toLongLong()));
    }

    /// How many other records of the kind the order has in these states; 0 where the catalog has no such
    /// kind.
    Result<void> count(const char *fact, const char *kindId, const QString &states)
    {
        const QString name = QStringLiteral("order.") + QLatin1String(fact);
        set(name, qint64(0));
        const WorkKind *kind = m_catalog.kind(QLatin1String(kindId));
        if (kind == nullptr || m_record.orderId.isEmpty())
            return {};
        QVariantMap binds = orderKey();
        binds.insert(QStringLiteral("self"), kind->id == m_record.kind ? m_record.id : 0);
        const auto counted = m_connection.value(
            QStringLiteral(
                "SELECT count(*) FROM %1 WHERE environment = :environment AND order_id = :order AND "
                "id <> :self AND state %2")
                .arg(kind->table(), states),
            binds);
        if (!counted)
            return tl::unexpected(counted.error());
        set(name, counted->toLongLong());
        return {};
    }

    Result<void> work()
    {
        const QString open = quotedList(openStates(m_catalog, QStringLiteral("refund")));
        if (auto read = count("openRefunds", "refund", QStringLiteral("IN (%1)").arg(open)); !read)
            return read;
        auto read = count("invoices", "customer-invoice", QStringLiteral("NOT IN ('rejected', 'returned')"));
        if (!read)
            return read;
        read = count(
            "unreturnedInvoices", "customer-invoice", QStringLiteral("IN ('waiting-receipt', 'completed')"));
        if (!read)
            return read;
        if (read = count("openAppeals", "supervision", QStringLiteral("= 'appeal'")); !read)
            return read;
        return supervision();
    }

    /// Of the record's own line where it names one, else of the line that moved last.
    Result<void> supervision()
    {
        const QString name = QStringLiteral("order.supervision");
        set(name, QStringLiteral(""));
        const WorkKind *kind = m_catalog.kind(QStringLiteral("supervision"));
        if (kind == nullptr || m_record.orderId.isEmpty())
            return {};
        QVariantMap binds = orderKey();
        binds.insert(QStringLiteral("line"), filledText(m_record.orderLineId));
        const auto state = m_connection.value(
            QStringLiteral(
                "SELECT state FROM %1 WHERE environment = :environment AND order_id = :order "
                "ORDER BY coalesce(order_line_id, number) = :line DESC, state_ms DESC, id DESC LIMIT 1")
                .arg(kind->table()),
            binds);
        if (!state)
            return tl::unexpected(state.error());
        if (state->isValid())
            set(name, state->toString());
        return {};
    }

    Connection &m_connection;
    const WorkCatalog &m_catalog;
    const WorkRecord &m_record;
    const WorkKind &m_kind;
    RuleValues &m_values;
};

} // namespace

Result<QHash<QString, QVariant>> siteFacts(Connection &connection)
{
    QHash<QString, QVariant> sites;
    const auto read = connection.forEach(
        QStringLiteral("SELECT name, site FROM environments"), {}, [&sites](const QSqlQuery &row) {
            const QString site = row.value(1).toString();
            if (site == QLatin1String("china") || site == QLatin1String("emulator"))
                sites.insert(row.value(0).toString(), QStringLiteral("cn"));
            else if (site == QLatin1String("koogallery") || site == QLatin1String("europe"))
                sites.insert(row.value(0).toString(), QStringLiteral("intl"));
        });
    return read ? Result<QHash<QString, QVariant>>(sites) : tl::unexpected(read.error());
}

Result<RuleValues> workFacts(
    Connection &connection, const WorkCatalog &catalog, const WorkRecord &record, qint64 nowMs)
{
    const WorkKind *kind = catalog.kind(record.kind);
    if (kind == nullptr)
        return failure(ErrorKind::NotFound, QStringLiteral("there is no such kind of record"), record.kind);
    RuleValues values = ownValues(*kind, record, nowMs);
    if (auto read = FactReader(connection, catalog, record, values).run(); !read)
        return tl::unexpected(read.error());
    return values;
}

Result<RuleValues> workFactsAfter(Connection &connection, const WorkCatalog &catalog,
    const KnownFacts &before, const WorkRecord &record, qint64 nowMs)
{
    const WorkKind *kind = catalog.kind(record.kind);
    const WorkRecord &then = before.record;
    if (kind == nullptr || then.id != record.id || then.environment != record.environment
        || then.orderId != record.orderId || then.orderLineId != record.orderLineId)
        return workFacts(connection, catalog, record, nowMs);
    RuleValues values = before.facts;
    values.insert(ownValues(*kind, record, nowMs));
    return values;
}

} // namespace zhanggui
