#include "app/commands/command_line.h"
#include "app/commands/open_workspace.h"
#include "app/commands/orders_subcommands.h"
#include "models/core/login_name.h"
#include "models/core/redact.h"
#include "models/core/wire_time.h"
#include "models/orders/order_kind.h"
#include "models/orders/order_repository.h"
#include "models/records/reveals.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace zhanggui {

namespace {

struct Shown {
    StoredOrder order;
    QList<OrderHistoryEntry> history;
};

QString say(const char *text)
{
    return QCoreApplication::translate("OrdersCommand", text);
}

QString utcText(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate);
}

QJsonObject timeObject(const WireTime &time)
{
    return { { QStringLiteral("raw"), time.raw },
        { QStringLiteral("utc"), time.utcMs ? QJsonValue(utcText(*time.utcMs)) : QJsonValue::Null } };
}

QJsonValue number(const std::optional<qint64> &value)
{
    return value ? QJsonValue(*value) : QJsonValue::Null;
}

/// Buyer-supplied attributes can hold anything, so they are personal until asked for.
QJsonArray paramArray(const QList<ExtendParam> &params, bool reveal)
{
    QJsonArray array;
    for (const ExtendParam &param : params) {
        const bool shown = reveal || param.value.isEmpty();
        array.append(QJsonObject{ { QStringLiteral("name"), param.name },
            { QStringLiteral("value"), shown ? param.value : QStringLiteral("****") } });
    }
    return array;
}

QJsonObject lineObject(const OrderLine &line, bool reveal)
{
    QJsonArray products;
    for (const OrderProduct &product : line.products) {
        products.append(QJsonObject{ { QStringLiteral("productId"), product.productId },
            { QStringLiteral("skuCode"), product.skuCode },
            { QStringLiteral("productName"), product.productName },
            { QStringLiteral("linearValue"), number(product.linearValue) } });
    }
    return { { QStringLiteral("orderLineId"), line.id.text() },
        { QStringLiteral("chargingMode"), line.chargingMode },
        { QStringLiteral("periodType"), line.periodType },
        { QStringLiteral("periodNumber"), number(line.periodNumber) },
        { QStringLiteral("expireTime"), timeObject(line.expireTime) },
        { QStringLiteral("amount"), line.amount.raw },
        { QStringLiteral("amountAfterDiscount"), line.amountAfterDiscount.raw },
        { QStringLiteral("products"), products },
        { QStringLiteral("extendParams"), paramArray(line.extendParams, reveal) } };
}

QJsonValue buyerObject(const std::optional<Buyer> &buyer, bool reveal)
{
    if (!buyer)
        return QJsonValue::Null;
    const auto shown = [reveal](const QString &text, QString (*mask)(const QString &)) {
        return reveal || text.isEmpty() ? text : mask(text);
    };
    return QJsonObject{ { QStringLiteral("customerId"), buyer->customerId },
        { QStringLiteral("customerName"), buyer->customerName },
        { QStringLiteral("customerRealName"), shown(buyer->customerRealName, maskedName) },
        { QStringLiteral("customerType"), buyer->customerType },
        { QStringLiteral("mobilePhone"), shown(buyer->mobilePhone, maskedPhone) },
        { QStringLiteral("email"), shown(buyer->email, maskedMail) },
        { QStringLiteral("userId"), buyer->userId },
        { QStringLiteral("userName"), shown(buyer->userName, maskedName) } };
}

QJsonArray historyArray(const QList<OrderHistoryEntry> &history)
{
    QJsonArray array;
    for (const OrderHistoryEntry &entry : history) {
        QJsonArray fields;
        for (const FieldChange &change : entry.changes)
            fields.append(QString(change.table % u'.' % change.field));
        QJsonObject object{ { QStringLiteral("at"), utcText(entry.atMs) },
            { QStringLiteral("actor"), entry.actor }, { QStringLiteral("source"), entry.source },
            { QStringLiteral("title"), entry.title }, { QStringLiteral("changedFields"), fields } };
        if (entry.exchange) {
            object.insert(QStringLiteral("httpStatus"), entry.exchange->exchange.status);
            object.insert(QStringLiteral("outcome"), entry.exchange->exchange.outcome);
        }
        array.append(object);
    }
    return array;
}

QJsonObject orderObject(const Shown &shown, bool reveal)
{
    const StoredOrder &stored = shown.order;
    QJsonArray lines;
    for (const OrderLine &line : stored.order.lines)
        lines.append(lineObject(line, reveal));
    return { { QStringLiteral("orderId"), stored.order.id.text() },
        { QStringLiteral("environment"), stored.environment.text() },
        { QStringLiteral("orderType"), stored.order.orderType }, { QStringLiteral("status"), stored.status },
        { QStringLiteral("createTime"), timeObject(stored.order.createTime) },
        { QStringLiteral("currency"), stored.currency }, { QStringLiteral("lines"), lines },
        { QStringLiteral("buyer"), buyerObject(stored.order.buyer, reveal) },
        { QStringLiteral("extendParams"), paramArray(stored.order.extendParams, reveal) },
        { QStringLiteral("tags"), QJsonArray::fromStringList(stored.tags) },
        { QStringLiteral("note"), stored.note }, { QStringLiteral("firstSeen"), utcText(stored.firstSeenMs) },
        { QStringLiteral("fetched"), utcText(stored.fetchedMs) },
        { QStringLiteral("answered"), utcText(stored.answeredMs) },
        { QStringLiteral("history"), historyArray(shown.history) } };
}

/// For reading: which fields a step changed is long and stands in the JSON; here their number is enough.
QJsonObject withCountedChanges(QJsonObject order)
{
    QJsonArray history = order.value(QLatin1String("history")).toArray();
    for (int i = 0; i < history.size(); ++i) {
        QJsonObject entry = history.at(i).toObject();
        const QString member = QStringLiteral("changedFields");
        entry.insert(member, entry.value(member).toArray().size());
        history.replace(i, entry);
    }
    order.insert(QStringLiteral("history"), history);
    return order;
}

/// "lines[0].products[0].productName: …", one a line; empty values are left out.
void writeText(QTextStream &out, const QJsonValue &value, const QString &path)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            writeText(out, member.value(), path.isEmpty() ? member.key() : path + u'.' + member.key());
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (int i = 0; i < array.size(); ++i)
            writeText(out, array.at(i), QStringLiteral("%1[%2]").arg(path).arg(i));
    } else if (const QString text = value.toVariant().toString().simplified(); !text.isEmpty()) {
        out << path << ": " << text << '\n';
    }
}

Result<Shown> load(Connection &connection, const OrderId &id, const QString &environment)
{
    OrderRepository orders(connection);
    const Result<QList<StoredOrder>> all = orders.findAll(id);
    if (!all)
        return tl::unexpected<Error>(all.error());
    QList<StoredOrder> found;
    QStringList names;
    for (const StoredOrder &order : *all) {
        names << order.environment.text();
        if (environment.isEmpty() || order.environment.text() == environment)
            found << order;
    }
    if (found.isEmpty())
        return failure(ErrorKind::NotFound, QStringLiteral("The order is not in this workspace"), id.text());
    if (found.size() > 1)
        return failure(ErrorKind::BadInput,
            QStringLiteral("The order is known in several environments; name one with --environment"),
            names.join(u", "));
    const Result<QList<OrderHistoryEntry>> history = orders.history(found.first().rowId);
    if (!history)
        return tl::unexpected<Error>(history.error());
    return Shown{ found.first(), *history };
}

/// Every personal datum that is written, also those that no column of the list shows.
Result<void> logWholeReveal(Connection &connection, qint64 row)
{
    const QStringList fields{ QStringLiteral("phone"), QStringLiteral("email"),
        QStringLiteral("customer_real_name"), QStringLiteral("user_name"), QStringLiteral("extend_params") };
    return logReveal(connection, orderKind(), row, fields, { loginName(), systemNowMs() });
}

/// The newest answer as it was kept, byte for byte but for the marks.
std::optional<QByteArray> rawAnswer(const QList<OrderHistoryEntry> &history)
{
    for (const OrderHistoryEntry &entry : history) {
        if (entry.exchange && !entry.exchange->exchange.body.isEmpty())
            return entry.exchange->exchange.body;
    }
    return {};
}

} // namespace

Exit runOrdersShow(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions({
        { QStringLiteral("environment"),
            say(QT_TRANSLATE_NOOP("OrdersCommand", "The environment, when the number is known in several.")),
            QStringLiteral("name") },
        { QStringLiteral("reveal"),
            say(QT_TRANSLATE_NOOP("OrdersCommand", "Show personal data in full; this is logged.")) },
        { QStringLiteral("raw"),
            say(QT_TRANSLATE_NOOP("OrdersCommand", "Write the newest raw answer; needs --reveal.")) },
    });
    addFormatOption(parser);
    if (const auto ended = parseArguments(parser, context, arguments, QStringLiteral("orders show ID"), 1, 1))
        return *ended;
    const Result<bool> json = readsAsJson(parser);
    if (!json)
        return fail(context, json.error());
    const bool reveal = parser.isSet(QStringLiteral("reveal"));
    if (parser.isSet(QStringLiteral("raw")) && !reveal)
        return misused(context,
            say(QT_TRANSLATE_NOOP("OrdersCommand", "--raw shows personal data, so it needs --reveal")));
    const Result<std::unique_ptr<Workspace>> workspace =
        reveal ? openWorkspace(context, Workspace::Mode::ReadWrite) : openWorkspaceToRead(context);
    if (!workspace)
        return fail(context, workspace.error());
    const OrderId id(parser.positionalArguments().constFirst());
    const QString environment = parser.value(QStringLiteral("environment"));
    const Result<Shown> shown =
        waitFor((*workspace)->store().run([id, environment, reveal](Connection &connection) -> Result<Shown> {
            Result<Shown> loaded = load(connection, id, environment);
            if (loaded && reveal) {
                if (const Result<void> logged = logWholeReveal(connection, loaded->order.rowId); !logged)
                    return tl::unexpected<Error>(logged.error());
            }
            return loaded;
        }));
    if (!shown)
        return fail(context, shown.error());
    if (parser.isSet(QStringLiteral("raw"))) {
        context.out << QString::fromUtf8(rawAnswer(shown->history).value_or(QByteArray())) << Qt::endl;
        return Exit::Good;
    }
    const QJsonObject object = orderObject(*shown, reveal);
    if (*json)
        context.out << QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) << Qt::endl;
    else
        writeText(context.out, withCountedChanges(object), QString());
    context.out.flush();
    return Exit::Good;
}

} // namespace zhanggui
