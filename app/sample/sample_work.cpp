#include "app/sample/sample_work.h"

#include "app/sample/sample_orders.h"
#include "models/history/step_text.h"
#include "models/store/steps.h"
#include "models/work/work_catalog.h"
#include "models/work/work_files.h"
#include "models/work/work_repository.h"
#include "models/workspace/workspace.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>

namespace zhanggui {

namespace {

struct SampleOrder {
    QString orderId;
    QString line;
    QString product;
    QString customer;
    qint64 amountMinor = 0;
};

QString textOf(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toString();
}

/// "3d 2h 30m" in ms; "-" in front turns it.
std::optional<qint64> spanOf(const QString &text)
{
    static const QRegularExpression kPart(QStringLiteral("(\\d+)([dhm])"));
    qint64 sum = 0;
    bool any = false;
    for (auto parts = kPart.globalMatch(text); parts.hasNext();) {
        const QRegularExpressionMatch part = parts.next();
        const qint64 minutes = part.captured(2) == QLatin1String("d") ? 1440
            : part.captured(2) == QLatin1String("h")                  ? 60
                                                                      : 1;
        sum += part.captured(1).toLongLong() * minutes * 60'000;
        any = true;
    }
    if (!any)
        return std::nullopt;
    return text.startsWith(u'-') ? -sum : sum;
}

Result<QList<SampleOrder>> ordersOf(Connection &connection)
{
    return connection.list<SampleOrder>(
        QStringLiteral("SELECT o.order_id, min(l.line_id), coalesce(o.product, ''), "
                       "coalesce(o.customer_name, ''), coalesce(o.amount_minor, 0) FROM orders o "
                       "JOIN order_lines l ON l.order_row = o.id WHERE o.environment = :shop "
                       "GROUP BY o.id ORDER BY o.create_ms DESC"),
        { { QStringLiteral("shop"), sampleShop().text() } }, [](const QSqlQuery &row) {
            return SampleOrder{ row.value(0).toString(), row.value(1).toString(), row.value(2).toString(),
                row.value(3).toString(), row.value(4).toLongLong() };
        });
}

/// Writes one record of the file, `number` of its copies at a time.
class Filler {
public:
    Filler(Connection &connection, const WorkCatalog &catalog, QString attachments, qint64 step)
        : m_connection(connection)
        , m_catalog(catalog)
        , m_attachments(std::move(attachments))
        , m_step(step)
    {
    }

    Result<void> begin()
    {
        Result<QList<SampleOrder>> orders = ordersOf(m_connection);
        if (!orders)
            return tl::unexpected(orders.error());
        m_orders = std::move(*orders);
        return {};
    }

    Result<void> add(const QJsonObject &record, int copy);

private:
    Result<qint64> create(const QJsonObject &record);
    Result<void> makeSteps(const QJsonObject &record, qint64 id);
    Result<void> addNotes(const QJsonObject &record, qint64 id);
    Result<void> addFiles(const QJsonObject &record, qint64 id);
    const SampleOrder *orderFor(const QJsonObject &wanted) const;
    Result<QVariant> valueOf(const QJsonValue &json) const;
    Result<WorkValues> valuesOf(const QJsonObject &object) const;
    qint64 timeOf(const QString &text) const { return m_shift + sampleNowMs() + spanOf(text).value_or(0); }
    WorkRepository at(qint64 ms) const
    {
        return { m_connection, m_catalog, QStringLiteral("sample"), std::min(ms, sampleNowMs()) };
    }
    tl::unexpected<Error> broken(const QString &why) const
    {
        return failure(ErrorKind::BadInput, QStringLiteral("sample record %1: %2").arg(m_number, why));
    }
    tl::unexpected<Error> broken(const Error &error) const
    {
        return broken(error.what % u' ' % error.detail);
    }

    Connection &m_connection;
    const WorkCatalog &m_catalog;
    QString m_attachments;
    qint64 m_step;
    QList<SampleOrder> m_orders;
    QSet<QString> m_taken; // lines
    QString m_number;
    QString m_kind;
    const SampleOrder *m_order = nullptr;
    qint64 m_shift = 0;
    int m_copy = 0;
};

const SampleOrder *Filler::orderFor(const QJsonObject &wanted) const
{
    const QString product = textOf(wanted, "product");
    // A line has one record: of those that are named by it each takes the next free one.
    const bool byLine = m_number == QLatin1String("@line");
    int skip = byLine ? 0 : wanted.value(QLatin1String("skip")).toInt() + m_copy;
    for (const SampleOrder &order : m_orders) {
        if (byLine && m_taken.contains(order.line))
            continue;
        if (order.product.contains(product) && skip-- == 0)
            return &order;
    }
    return nullptr;
}

Result<QVariant> Filler::valueOf(const QJsonValue &json) const
{
    if (json.isDouble())
        return QVariant(json.toInteger());
    if (json.isBool())
        return QVariant(qint64(json.toBool()));
    const QString text = json.toString();
    if (!text.startsWith(u'@'))
        return QVariant(text);
    if (const std::optional<qint64> span = spanOf(text.mid(1)))
        return QVariant(timeOf(text.mid(1)));
    if (!m_order)
        return broken(QStringLiteral("'%1' without an order").arg(text));
    if (text == QLatin1String("@line"))
        return QVariant(m_order->line);
    if (text == QLatin1String("@product"))
        return QVariant(m_order->product);
    if (text == QLatin1String("@customer"))
        return QVariant(m_order->customer);
    if (text == QLatin1String("@amount"))
        return QVariant(m_order->amountMinor);
    return broken(QStringLiteral("'%1' is not known").arg(text));
}

Result<WorkValues> Filler::valuesOf(const QJsonObject &object) const
{
    WorkValues values;
    for (auto member = object.begin(); member != object.end(); ++member) {
        const Result<QVariant> value = valueOf(member.value());
        if (!value)
            return tl::unexpected(value.error());
        values.insert(member.key(), *value);
    }
    return values;
}

Result<void> Filler::add(const QJsonObject &record, int copy)
{
    m_copy = copy;
    m_kind = textOf(record, "kind");
    m_number = textOf(record, "number").replace(QLatin1String("%1"), QString::number(copy + 1));
    m_shift = -copy * spanOf(textOf(record, "every")).value_or(0);
    m_order = nullptr;
    if (record.contains(QLatin1String("order"))) {
        m_order = orderFor(record.value(QLatin1String("order")).toObject());
        if (!m_order)
            return broken(QStringLiteral("no such order"));
        if (m_number == QLatin1String("@line"))
            m_taken.insert(m_order->line);
    }
    const Result<qint64> id = create(record);
    if (!id)
        return broken(id.error());
    for (const auto part : { &Filler::addFiles, &Filler::makeSteps, &Filler::addNotes }) {
        if (Result<void> done = (this->*part)(record, *id); !done)
            return broken(done.error());
    }
    return {};
}

Result<qint64> Filler::create(const QJsonObject &record)
{
    const WorkKind *kind = m_catalog.kind(m_kind);
    if (!kind)
        return broken(QStringLiteral("no kind '%1'").arg(m_kind));
    Result<WorkValues> values = valuesOf(record.value(QLatin1String("values")).toObject());
    if (!values)
        return tl::unexpected(values.error());
    if (m_order && !kind->roles.order.isEmpty())
        values->insert(kind->roles.order, m_order->orderId);
    NewWork work;
    work.kind = m_kind;
    work.environment = sampleShop().text();
    work.number = m_number == QLatin1String("@line") && m_order ? m_order->line : m_number;
    work.state = textOf(record, "state");
    work.stateMs = timeOf(textOf(record, "made"));
    work.values = *values;
    return at(work.stateMs).create(work, m_step);
}

Result<void> Filler::makeSteps(const QJsonObject &record, qint64 id)
{
    const QJsonArray steps = record.value(QLatin1String("steps")).toArray();
    for (const auto &json : steps) {
        const QJsonObject step = json.toObject();
        const Result<WorkValues> inputs = valuesOf(step.value(QLatin1String("inputs")).toObject());
        if (!inputs)
            return tl::unexpected(inputs.error());
        MadeTransition made;
        made.transition = textOf(step, "do");
        made.inputs = *inputs;
        made.party = partyFromId(textOf(step, "by")).value_or(Party::Seller);
        made.atMs = timeOf(textOf(step, "at"));
        const Result<QVariant> comment = valueOf(step.value(QLatin1String("comment")));
        made.comment = comment ? comment->toString() : QString();
        if (Result<void> done = at(made.atMs).transition(m_kind, id, made, m_step); !done)
            return failure(
                done.error().kind, made.transition % u": " % done.error().what, done.error().detail);
    }
    return {};
}

Result<void> Filler::addNotes(const QJsonObject &record, qint64 id)
{
    const QJsonArray notes = record.value(QLatin1String("notes")).toArray();
    for (const auto &json : notes) {
        const QJsonObject note = json.toObject();
        const Result<QVariant> text = valueOf(note.value(QLatin1String("text")));
        if (!text)
            return tl::unexpected(text.error());
        const Party party = partyFromId(textOf(note, "by")).value_or(Party::Seller);
        if (Result<void> done =
                at(timeOf(textOf(note, "at"))).addNote(m_kind, id, text->toString(), party, m_step);
            !done)
            return done;
    }
    return {};
}

Result<void> Filler::addFiles(const QJsonObject &record, qint64 id)
{
    const QTemporaryDir folder;
    const QJsonArray files = record.value(QLatin1String("files")).toArray();
    for (const auto &json : files) {
        const QJsonObject file = json.toObject();
        QFile out(folder.filePath(textOf(file, "name")));
        if (!out.open(QIODevice::WriteOnly) || out.write(textOf(file, "text").toUtf8()) < 0)
            return failure(ErrorKind::Storage, out.errorString(), out.fileName());
        out.close();
        Result<WorkFile> kept = keepFile(m_attachments, out.fileName());
        if (!kept)
            return tl::unexpected(kept.error());
        kept->evidence = textOf(file, "evidence");
        kept->addedMs = timeOf(textOf(record, "made"));
        if (const Result<qint64> attached = at(kept->addedMs).attach(m_kind, id, *kept, m_step); !attached)
            return tl::unexpected(attached.error());
    }
    return {};
}

Result<void> fill(
    Connection &connection, const WorkCatalog &catalog, const QString &attachments, const QJsonArray &records)
{
    Result<Transaction> transaction = Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const Result<qint64> step = Steps(connection)
                                    .begin({ sampleNowMs(), QStringLiteral("sample"), QStringLiteral("edit"),
                                        QStringLiteral("Make sample records"), sampleFacts() });
    if (!step)
        return tl::unexpected(step.error());
    Filler filler(connection, catalog, attachments, *step);
    if (Result<void> begun = filler.begin(); !begun)
        return begun;
    for (const auto &json : records) {
        const QJsonObject record = json.toObject();
        const int copies = record.value(QLatin1String("copies")).toInt(1);
        for (int copy = 0; copy < copies; ++copy) {
            if (Result<void> added = filler.add(record, copy); !added)
                return added;
        }
    }
    return transaction->commit();
}

} // namespace

Result<void> fillSampleWork(Workspace &workspace, const QByteArray &json)
{
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(json, &fault);
    if (!document.isArray())
        return failure(
            ErrorKind::BadInput, QStringLiteral("the sample records are no list"), fault.errorString());
    QFuture<Result<void>> filled = workspace.store().run(
        [catalog = workspace.workCatalog(), attachments = workspace.attachmentsDirectory(),
            records = document.array()](
            Connection &connection) { return fill(connection, *catalog, attachments, records); });
    filled.waitForFinished();
    return filled.result();
}

Result<void> fillSampleWork(Workspace &workspace)
{
    QFile file(QStringLiteral(":/sample/work.json"));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Corrupt, QStringLiteral("the sample records are missing"), file.fileName());
    return fillSampleWork(workspace, file.readAll());
}

} // namespace zhanggui
