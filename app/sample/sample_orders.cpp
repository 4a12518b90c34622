#include "app/sample/sample_orders.h"

#include "app/sample/sample_runs.h"
#include "app/sample/sample_settlement.h"
#include "app/sample/sample_work.h"
#include "models/environments/environment_repository.h"
#include "models/environments/site_defaults.h"
#include "models/history/step_text.h"
#include "models/orders/order_repository.h"
#include "models/store/steps.h"
#include "models/workspace/workspace.h"
#include "net/marketplace/order_query.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTimeZone>

namespace zhanggui {

namespace {

struct Product {
    const char *id;
    const char *name;
    int yuan; // price of a year, or of one piece
};

constexpr Product kProducts[] = {
    { "OFFI100000000000000001", "云衡进销存,标准版,包年", 3680 },
    { "OFFI100000000000000001", "云衡进销存,旗舰版,包年", 12800 },
    { "OFFI100000000000000002", "墨池文档协作,团队版,包月", 199 },
    { "OFFI100000000000000003", "青鸟工单,50坐席,包年", 26000 },
    { "OFFI100000000000000004", "Lantern CRM, Professional, yearly", 5400 },
    { "OFFI100000000000000005", "Harbor Backup, 10 TB, monthly", 880 },
    { "OFFI100000000000000006", "驭风日志审计,一体机授权,一次性", 58000 },
    { "OFFI100000000000000007", "等保合规咨询服务,二级,按次", 36000 },
    { "OFFI100000000000000008", "语鉴语音质检 API,调用包", 1500 },
    { "OFFI100000000000000009", "Tessera Video Transcoding, on demand", 0 },
};

struct Customer {
    const char *login;
    const char *realName;
};

constexpr Customer kCustomers[] = {
    { "hw_yunfan_trade", "云帆示例贸易有限公司" },
    { "hw_qingmu_edu", "青木示例教育科技有限公司" },
    { "hw_beichuan_mfg", "北川示例精密制造有限公司" },
    { "lakeside-retail", "Lakeside Example Retail Ltd." },
    { "hw_mingde_hosp", "明德示例医院管理有限公司" },
    { "northwind-sample", "Northwind Sample Logistics" },
    { "hw_hexi_food", "河西示例食品股份有限公司" },
    { "hw_dongwei_design", "东维示例设计院" },
    { "harbour.example", "Harbour Example Insurance" },
    { "hw_lanting_media", "兰亭示例文化传媒有限公司" },
    { "hw_songhe_agri", "松禾示例农业合作社" },
    { "hw_zhixing_soft", "知行示例软件有限公司" },
};

constexpr const char *kTypes[] = { "NEW", "NEW", "NEW", "RENEW", "RENEW", "CHANGE", "TRIAL",
    "TRIAL_TO_FORMAL", "UNSUBSCRIBE", "NEW" };

QTimeZone beijing()
{
    return QTimeZone(8 * 3600);
}

QString compact(const QDateTime &time)
{
    return time.toString(QStringLiteral("yyyyMMddHHmmss"));
}

QString modeOf(const QString &productName)
{
    if (productName.contains(QStringLiteral("一次性")) || productName.contains(QStringLiteral("按次")))
        return QStringLiteral("ONE_TIME");
    if (productName.contains(QStringLiteral("调用包")))
        return QStringLiteral("ON_DEMAND_PKG");
    return productName.endsWith(QStringLiteral("on demand")) ? QStringLiteral("ON_DEMAND")
                                                             : QStringLiteral("PERIOD");
}

QJsonObject lineOf(const QString &orderId, int number, const QDateTime &created, QRandomGenerator &random)
{
    const Product &product = kProducts[random.bounded(int(std::size(kProducts)))];
    const QString name = QString::fromUtf8(product.name);
    const QString mode = modeOf(name);
    const bool monthly = name.contains(QStringLiteral("包月")) || name.endsWith(QStringLiteral("monthly"));
    const int periods = 1 + random.bounded(3);
    const int pieces = 1 + random.bounded(4) * random.bounded(3);
    const int full = product.yuan * pieces * (mode == QLatin1String("PERIOD") ? periods : 1);
    QJsonObject line{ { QStringLiteral("orderLineId"),
                          QStringLiteral("%1-%2").arg(orderId).arg(number, 6, 10, QLatin1Char('0')) },
        { QStringLiteral("chargingMode"), mode },
        { QStringLiteral("productInfo"),
            QJsonArray{ QJsonObject{ { QStringLiteral("productId"), QString::fromLatin1(product.id) },
                { QStringLiteral("skuCode"),
                    QStringLiteral("sku-%1").arg(random.bounded(1000), 4, 10, QLatin1Char('0')) },
                { QStringLiteral("linearValue"), pieces }, { QStringLiteral("productName"), name } } } },
        { QStringLiteral("extendParams"), QJsonArray{} },
        { QStringLiteral("currency"), QString::number(full) },
        { QStringLiteral("currencyAfterDiscount"),
            QString::number(double(full) * (random.bounded(4) ? 1.0 : 0.85), 'f', 2) } };
    if (mode == QLatin1String("PERIOD") || mode == QLatin1String("ON_DEMAND_PKG")) {
        line.insert(QStringLiteral("periodType"), monthly ? QStringLiteral("month") : QStringLiteral("year"));
        line.insert(QStringLiteral("periodNumber"), periods);
        const QDateTime end = monthly ? created.addMonths(periods) : created.addYears(periods);
        line.insert(
            QStringLiteral("expireTime"), compact(QDateTime(end.date(), QTime(23, 59, 59), beijing())));
    }
    return line;
}

QJsonObject buyerOf(QRandomGenerator &random)
{
    const int number = random.bounded(int(std::size(kCustomers)));
    const Customer &customer = kCustomers[number];
    const QString login = QString::fromLatin1(customer.login);
    return { { QStringLiteral("mobilePhone"),
                 QStringLiteral("1380000%1").arg(number * 37, 4, 10, QLatin1Char('0')) },
        { QStringLiteral("email"),
            QStringLiteral("%1@example.com")
                .arg(QString(login).replace(QLatin1Char('_'), QLatin1Char('.'))) },
        { QStringLiteral("customerId"), QStringLiteral("%1").arg(number + 1, 32, 16, QLatin1Char('0')) },
        { QStringLiteral("customerName"), login },
        { QStringLiteral("customerRealName"), QString::fromUtf8(customer.realName) },
        { QStringLiteral("customerType"), number % 2 } };
}

// Older orders stand further back; the hours are those of an office.
QByteArray answerOf(int number, QRandomGenerator &random)
{
    const QDateTime base(QDate(2026, 11, 22), QTime(11, 40), beijing());
    QDateTime created = base.addDays(-(number * 13) / 10);
    created.setTime(QTime(8 + random.bounded(12), random.bounded(60), random.bounded(60)));
    if (created > base)
        created = base.addSecs(-60 * (qint64(number) + 1));
    const QString orderId = QStringLiteral("CS%1%2").arg(created.toString(QStringLiteral("yyMMddHHmm")),
        QString::number(36 * 36 * 36 + number * 71, 36).toUpper());
    QJsonArray lines;
    const int count = random.bounded(5) ? 1 : 2 + random.bounded(2);
    for (int line = 1; line <= count; ++line)
        lines << lineOf(orderId, line, created, random);
    const QJsonObject order{ { QStringLiteral("orderId"), orderId },
        { QStringLiteral("orderType"), QString::fromLatin1(kTypes[random.bounded(int(std::size(kTypes)))]) },
        { QStringLiteral("createTime"), compact(created) }, { QStringLiteral("orderLine"), lines },
        { QStringLiteral("buyerInfo"), buyerOf(random) }, { QStringLiteral("extendParams"), QJsonArray{} } };
    return QJsonDocument(QJsonObject{ { QStringLiteral("resultCode"), QStringLiteral("MKT.0000") },
                             { QStringLiteral("resultMsg"), QStringLiteral("success") },
                             { QStringLiteral("orderInfo"), order } })
        .toJson(QJsonDocument::Compact);
}

Result<void> saveEnvironments(Connection &connection)
{
    EnvironmentRepository repository(connection);
    const QString actor = QStringLiteral("sample");
    Result<Environment> china = environmentForSite(sampleShop(), Site::China);
    if (!china)
        return tl::unexpected(china.error());
    china->accessKey = QStringLiteral("SAMPLEAK000000000000");
    Environment emulator;
    emulator.name = EnvironmentName(QStringLiteral("emulator"));
    emulator.site = Site::Emulator;
    emulator.baseUrl = QUrl(QStringLiteral("http://127.0.0.1:8080"));
    emulator.currency = QStringLiteral("CNY");
    for (const Environment &environment : { *china, emulator }) {
        if (Result<void> saved = repository.save(environment, sampleNowMs(), actor); !saved)
            return saved;
    }
    return {};
}

Result<void> saveOrders(Connection &connection)
{
    const Result<OrderQueryProtocol> protocol = orderQueryProtocol();
    if (!protocol)
        return tl::unexpected(protocol.error());
    const Result<qint64> step =
        Steps(connection)
            .begin({ sampleNowMs(), QStringLiteral("sample"), QStringLiteral("fetch"),
                QStringLiteral("Fetch sample orders"), fetchFacts(sampleShop().text(), kSampleOrders) });
    if (!step)
        return tl::unexpected(step.error());
    OrderRepository repository(connection);
    for (const QByteArray &answer : sampleAnswers(kSampleOrders)) {
        const QJsonObject info =
            QJsonDocument::fromJson(answer).object().value(QLatin1String("orderInfo")).toObject();
        const OrderId id(info.value(QLatin1String("orderId")).toString());
        const Result<OrderAnswer> read = parseOrderJson(answer, *protocol, id);
        if (!read)
            return tl::unexpected(read.error());
        FetchedOrder fetched{ sampleShop(), read->order, sampleNowMs(), sampleNowMs(), {} };
        fetched.exchange = { sampleNowMs(), sampleShop(), QStringLiteral("openapi.order.query"),
            "GET /api/mkp-openapi-public/global/v1/order/query?orderId=" + id.text().toUtf8()
                + " HTTP/1.1\r\n",
            200, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n", answer, QStringLiteral("ok") };
        if (const Result<SaveOutcome> saved = repository.save(fetched, *step); !saved)
            return tl::unexpected(saved.error());
    }
    return {};
}

Result<void> saveMarks(Connection &connection)
{
    Steps steps(connection);
    const Result<qint64> step = steps.begin({ sampleNowMs(), QStringLiteral("sample"), QStringLiteral("edit"),
        QStringLiteral("Tag sample orders"), editFacts(EditedField::TagsAndNote, 9) });
    if (!step)
        return tl::unexpected(step.error());
    OrderRepository repository(connection);
    struct Mark {
        QList<qint64> rows;
        const char *tag;
    };
    for (const Mark &mark :
        { Mark{ { 2, 5, 9 }, "催款" }, Mark{ { 3, 14, 27, 40 }, "VIP" }, Mark{ { 7, 31 }, "invoice" } }) {
        Result<void> tagged = repository.setTags(mark.rows, { QString::fromUtf8(mark.tag) }, *step);
        if (!tagged)
            return tagged;
    }
    return repository.setNote(2, QStringLiteral("客户希望本周内开票，已与财务确认抬头。"), *step);
}

} // namespace

QList<QByteArray> sampleAnswers(int count)
{
    QRandomGenerator random(20261122);
    QList<QByteArray> answers;
    for (int number = 0; number < count; ++number)
        answers << answerOf(number, random);
    return answers;
}

EnvironmentName sampleShop()
{
    return EnvironmentName(QStringLiteral("云商店示例"));
}

qint64 sampleNowMs()
{
    return QDateTime(QDate(2026, 11, 22), QTime(14, 5), beijing()).toMSecsSinceEpoch();
}

Result<void> fillSampleWorkspace(Workspace &workspace)
{
    using Part = Result<void> (*)(Connection &);
    // One commit in all: the disk is waited for once, not three hundred times.
    const auto inOneCommit = [&workspace](const QList<Part> &parts) {
        QFuture<Result<void>> filled = workspace.store().run([parts](Connection &connection) -> Result<void> {
            Result<Transaction> transaction = Transaction::begin(connection);
            if (!transaction)
                return tl::unexpected(transaction.error());
            for (const Part part : parts) {
                if (Result<void> saved = part(connection); !saved)
                    return saved;
            }
            return transaction->commit();
        });
        filled.waitForFinished();
        return filled.result();
    };
    if (Result<void> orders = inOneCommit({ saveEnvironments, saveOrders }); !orders)
        return orders;
    if (Result<void> work = fillSampleWork(workspace); !work)
        return work;
    if (Result<void> settlement = fillSampleSettlement(workspace); !settlement)
        return settlement;
    // Last, so that undo has something small to take back.
    if (Result<void> marks = inOneCommit({ saveMarks }); !marks)
        return marks;
    return fillSampleRuns(workspace);
}

} // namespace zhanggui
