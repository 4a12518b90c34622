#include "net/emulator/order_book.h"

#include "net/emulator/json_spans.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace zhanggui {

namespace {

/// The orderInfo objects of a text, as views into it.
QList<QByteArrayView> orderSpans(QByteArrayView json)
{
    if (json.startsWith('[')) {
        QList<QByteArrayView> orders;
        for (const QByteArrayView element : jsonElements(json)) {
            const QByteArrayView inner =
                element.startsWith('{') ? jsonMember(element, "orderInfo") : QByteArrayView();
            orders.append(inner.isEmpty() ? element : inner);
        }
        return orders;
    }
    for (const QByteArrayView name : { QByteArrayView("answers"), QByteArrayView("orders") }) {
        const QByteArrayView list = jsonMember(json, name);
        if (list.startsWith('['))
            return orderSpans(list);
    }
    const QByteArrayView one = jsonMember(json, "orderInfo");
    return { one.isEmpty() ? json : one };
}

using Fault = std::optional<QString>;

Fault textFault(const QJsonObject &object, const QString &name, const QString &path, int most)
{
    const QJsonValue value = object.value(name);
    if (value.isUndefined() || value.isNull())
        return QStringLiteral("%1 is missing").arg(path);
    if (!value.isString())
        return QStringLiteral("%1 is no text").arg(path);
    const QString text = value.toString();
    if (text.isEmpty())
        return QStringLiteral("%1 is empty").arg(path);
    if (text.size() > most)
        return QStringLiteral("%1 is longer than %2 characters").arg(path).arg(most);
    return {};
}

Fault timeFault(const QJsonObject &object, const QString &name)
{
    if (Fault fault = textFault(object, name, name, 20))
        return fault;
    const QString text = object.value(name).toString();
    const bool digits = std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (text.size() != 14 || !digits)
        return QStringLiteral("%1 is not of the form yyyyMMddHHmmss").arg(name);
    return {};
}

Fault linesFault(const QJsonObject &order)
{
    const QJsonValue value = order.value(u"orderLine");
    if (!value.isArray() || value.toArray().isEmpty())
        return QStringLiteral("orderLine is no list of at least one line");
    QSet<QString> seen;
    int index = 0;
    const QJsonArray lines = value.toArray();
    for (const auto &line : lines) {
        const QString path = QStringLiteral("orderLine[%1]").arg(index++);
        if (!line.isObject())
            return QStringLiteral("%1 is no object").arg(path);
        const QString idPath = path + QStringLiteral(".orderLineId");
        if (Fault fault = textFault(line.toObject(), QStringLiteral("orderLineId"), idPath, 64))
            return fault;
        const QString modePath = path + QStringLiteral(".chargingMode");
        if (Fault fault = textFault(line.toObject(), QStringLiteral("chargingMode"), modePath, 25))
            return fault;
        const QString id = line[u"orderLineId"].toString();
        if (seen.contains(id))
            return QStringLiteral("%1 repeats %2").arg(idPath, id);
        seen.insert(id);
    }
    return {};
}

Fault orderFault(const QJsonObject &order)
{
    if (Fault fault = textFault(order, QStringLiteral("orderId"), QStringLiteral("orderId"), 64))
        return fault;
    if (Fault fault = textFault(order, QStringLiteral("orderType"), QStringLiteral("orderType"), 32))
        return fault;
    if (Fault fault = timeFault(order, QStringLiteral("createTime")))
        return fault;
    return linesFault(order);
}

BookedOrder booked(QByteArrayView span)
{
    const QByteArray json = compactJson(span);
    const QByteArrayView view = json;
    const QByteArrayView lines = jsonMember(view, "orderLine");
    BookedOrder order;
    for (const QByteArrayView line : jsonElements(lines)) {
        const QJsonObject object = QJsonDocument::fromJson(line.toByteArray()).object();
        order.lines.append({ object.value(u"orderLineId").toString(), line.toByteArray() });
    }
    const qsizetype begin = lines.data() - view.data();
    order.head = json.left(begin + 1);
    order.tail = json.mid(begin + lines.size() - 1);
    return order;
}

} // namespace

std::optional<QByteArray> BookedOrder::orderInfo(const QString &onlyLine) const
{
    QByteArray json = head;
    bool any = false;
    for (const Line &line : lines) {
        if (!onlyLine.isEmpty() && line.id != onlyLine)
            continue;
        if (any)
            json += ',';
        json += line.json;
        any = true;
    }
    if (!any)
        return std::nullopt;
    return json + tail;
}

Result<OrderBook> OrderBook::builtIn()
{
    QFile file(QStringLiteral(":/sample/mock_orders.json"));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Corrupt, QStringLiteral("The program carries no sample orders"));
    OrderBook book;
    const Result<QStringList> faults = book.addJson(file.readAll());
    if (!faults)
        return tl::unexpected<Error>(faults.error());
    if (!faults->isEmpty())
        return failure(ErrorKind::Corrupt, QStringLiteral("A sample order is not usable"), faults->first());
    return book;
}

Result<QStringList> OrderBook::addJson(const QByteArray &json)
{
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (document.isNull())
        return failure(ErrorKind::BadInput, QStringLiteral("The orders are no JSON"),
            QStringLiteral("%1 at byte %2").arg(error.errorString()).arg(error.offset));
    // QJsonDocument tolerates a byte order mark; the pieces begin behind it.
    const QByteArrayView text =
        QByteArrayView(json).sliced(json.startsWith("\xef\xbb\xbf") ? 3 : 0).trimmed();
    QStringList faults;
    QSet<QString> seen;
    int index = 0;
    for (const QByteArrayView span : orderSpans(text)) {
        const QJsonDocument one = QJsonDocument::fromJson(span.toByteArray());
        const QString id = one.object().value(u"orderId").toString();
        Fault fault = one.isObject() ? orderFault(one.object()) : Fault(QStringLiteral("it is no object"));
        if (!fault && seen.contains(id))
            fault = QStringLiteral("orderId repeats %1").arg(id);
        if (fault) {
            faults.append(QStringLiteral("order %1: %2").arg(index).arg(*fault));
        } else {
            seen.insert(id);
            m_orders.insert(id, booked(span));
        }
        ++index;
    }
    if (seen.isEmpty())
        return failure(ErrorKind::BadInput, QStringLiteral("The text holds no usable order"),
            faults.mid(0, 5).join(QStringLiteral("; ")));
    return faults;
}

const BookedOrder *OrderBook::find(const QString &orderId) const
{
    const auto found = m_orders.constFind(orderId);
    return found == m_orders.constEnd() ? nullptr : &*found;
}

} // namespace zhanggui
