#include "app/sample/sample_import.h"

#include "app/sample/sample_orders.h"
#include "models/core/files.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace zhanggui {

namespace {

constexpr int kKnownOrders = 40;
constexpr int kNewOrders = 9;
constexpr int kWithStatus = 12;

struct Line {
    QString order;
    QString line;
    QString product;
    QString customer;
    QString phone;
    QString created; // as files write it
    QString amount;
    QString status;
};

QString text(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toString();
}

QString fileTime(const QString &compact)
{
    return QDateTime::fromString(compact, QStringLiteral("yyyyMMddHHmmss"))
        .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QList<Line> linesOf(const QByteArray &answer)
{
    const QJsonObject order =
        QJsonDocument::fromJson(answer).object().value(QLatin1String("orderInfo")).toObject();
    const QJsonObject buyer = order.value(QLatin1String("buyerInfo")).toObject();
    QList<Line> lines;
    const QJsonArray parts = order.value(QLatin1String("orderLine")).toArray();
    for (const auto &part : parts) {
        const QJsonObject line = part.toObject();
        const QJsonObject product = line.value(QLatin1String("productInfo")).toArray().first().toObject();
        lines << Line{ text(order, "orderId"), text(line, "orderLineId"), text(product, "productName"),
            text(buyer, "customerName"), text(buyer, "mobilePhone"), fileTime(text(order, "createTime")),
            text(line, "currencyAfterDiscount"), {} };
    }
    return lines;
}

QList<Line> knownLines()
{
    QList<Line> lines;
    const QList<QByteArray> answers = sampleAnswers(kKnownOrders);
    for (const QByteArray &answer : answers)
        lines << linesOf(answer);
    return lines;
}

QByteArray row(const QStringList &cells)
{
    QByteArray bytes;
    for (const QString &cell : cells)
        bytes += (bytes.isEmpty() ? "\"" : ",\"") + cell.toUtf8() + '"';
    return bytes + "\r\n";
}

QByteArray rowOf(const Line &line)
{
    return row({ line.order, line.line, line.product, line.customer, line.phone, line.status, line.amount,
        line.created, QStringLiteral("华东一区"), QStringLiteral("0.12") });
}

QByteArray header()
{
    return QStringLiteral("订单导出 2026-11-22,,,,,,,,,\r\n"
                          "订单号,订单行ID,商品名称,客户名称,客户手机,订单状态,订单金额,创建时间,大区,"
                          "原价（万元）\r\n")
        .toUtf8();
}

QByteArray mixed()
{
    QByteArray bytes = header();
    QList<Line> lines = knownLines();
    for (int i = 0; i < kWithStatus; ++i) {
        // One status an order, however many lines it has.
        const bool open = lines.at(i).order.back().unicode() % 3 == 0;
        lines[i].status = open ? QStringLiteral("处理中") : QStringLiteral("已完成");
    }
    Line fresh = lines.constFirst();
    for (int i = 0; i < kNewOrders; ++i) {
        fresh.order = QStringLiteral("CS26112215%1NEW%2").arg(10 + i).arg(i);
        fresh.line = fresh.order + QStringLiteral("-000001");
        fresh.amount = QStringLiteral("880.00");
        fresh.created = QStringLiteral("2026-11-22 14:%1:00").arg(10 + i);
        lines << fresh;
    }
    lines << lines.at(20) << lines.at(21);
    double sum = 0;
    for (const Line &line : std::as_const(lines))
        sum += line.amount.toDouble();
    Line bad = fresh;
    bad.order = QStringLiteral("1.2E+18");
    lines.insert(3, bad);
    bad.order = QStringLiteral("CS2611221530BAD1");
    bad.line = bad.order + QStringLiteral("-000001");
    bad.amount = QStringLiteral("1.005");
    lines.insert(18, bad);
    bad.amount = QStringLiteral("880.00");
    bad.created = QStringLiteral("03/04/2026");
    lines.insert(19, bad);
    bad.created = QStringLiteral("#REF!");
    lines.insert(30, bad);
    bad.order.clear();
    lines.insert(41, bad);
    for (const Line &line : std::as_const(lines))
        bytes += rowOf(line);
    return bytes
        + row({ QStringLiteral("合计"), {}, {}, {}, {}, {}, QString::number(sum + 100, 'f', 2), {}, {}, {} });
}

QByteArray conflicts()
{
    QByteArray bytes = header();
    QList<Line> lines = knownLines();
    for (int i = 0; i < lines.size(); i += 6)
        lines[i].amount = QStringLiteral("999.00");
    for (int i = 2; i < lines.size(); i += 9)
        lines[i].product += QStringLiteral("（续）");
    for (const Line &line : std::as_const(lines))
        bytes += rowOf(line);
    return bytes;
}

QByteArray unknown()
{
    QByteArray bytes = "our number,what they bought,when\r\n";
    const QList<Line> lines = knownLines();
    for (const Line &line : lines)
        bytes += row({ line.order, line.product, line.created });
    return bytes;
}

QByteArray bytesOf(SampleImport which)
{
    switch (which) {
    case SampleImport::Mixed:
        return mixed();
    case SampleImport::Conflicts:
        return conflicts();
    case SampleImport::Unknown:
        break;
    }
    return unknown();
}

} // namespace

Result<QString> writeSampleImport(const QString &directory, SampleImport which)
{
    const QString name =
        QDir(directory).filePath(which == SampleImport::Unknown ? QStringLiteral("their-list.csv")
                                                                : QStringLiteral("orders-2026-11-22.csv"));
    if (const Result<void> written = writePrivateFile(name, bytesOf(which)); !written)
        return tl::unexpected(written.error());
    constexpr qint64 kHour = 3'600'000;
    const qint64 dated = sampleNowMs() + (which == SampleImport::Mixed ? kHour : 0);
    QFile file(name);
    if (!file.open(QIODevice::ReadWrite)
        || !file.setFileTime(QDateTime::fromMSecsSinceEpoch(dated), QFileDevice::FileModificationTime))
        return tl::unexpected(fileError(QStringLiteral("the file cannot be dated"), name));
    return name;
}

} // namespace zhanggui
