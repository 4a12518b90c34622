// The log of the emulated marketplace: found by the house's filter language, page by page, and kept small.
#include "models/filter/filter.h"
#include "models/market/market_log_kind.h"
#include "models/market/market_store.h"
#include "models/store/connection.h"
#include "tests/support/damage.h"
#include "tests/support/results.h"
#include "tests/support/sample_market.h"
#include "tests/support/test_main.h"

#include <QDateTime>

using namespace zhanggui;

namespace {

qint64 at(const char *time)
{
    return QDateTime::fromString(QString::fromLatin1(time), Qt::ISODate).toMSecsSinceEpoch();
}

} // namespace

class MarketLogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        auto opened = MarketStore::open();
        VERIFY_OK(opened);
        m_store = std::move(*opened);
    }

    void shouldGiveBackARowAsItWas()
    {
        MarketLogEntry entry = test::sampleLogEntry();
        entry.id = 77; // does not count
        const auto id = m_store->log(entry);
        VERIFY_OK(id);
        QCOMPARE(*id, 1);
        entry.id = *id;
        QVERIFY(found({}) == QList<qint64>({ 1 }));
        QVERIFY(m_store->findLog({})->constFirst() == entry);
    }

    void shouldKeepBytesThatAreNoText()
    {
        MarketLogEntry entry = test::sampleLogEntry();
        entry.request = QByteArray("\xff\x00\xfe{\"a\"", 8);
        VERIFY_OK(m_store->log(entry));
        QCOMPARE(m_store->findLog({})->constFirst().request, entry.request);
    }

    void shouldFindRowsByTheFilterLanguage_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QList<qint64>>("expected"); // newest first
        const auto row = [](const char *filter, const QList<qint64> &ids) {
            QTest::newRow(filter) << QString::fromUtf8(filter) << ids;
        };
        row("", { 4, 3, 2, 1 });
        row("direction:in", { 2, 1 });
        row("方向:发出", { 4, 3 });
        row("api:order-query", { 1 });
        row("接口:newInstance", { 4, 3 });
        row("method:get", { 1 });
        row("method=POST", { 4, 3, 2 });
        row("target~name", { 1 });
        row("status>=400", { 2 });
        row("状态码:0", { 4 });
        row("code:000005", { 3 });
        row("结果码=MKT.0000", { 1 });
        row("subject:CS1", { 3, 1 });
        row("对象=CS10", { 3 });
        row("failure:有", { 4, 2 });
        row("failure:empty", { 3, 1 });
        row("time:2026-10-05", { 2, 1 });
        row("time:today", { 3 });
        row("虚拟时钟>=2027", { 4 });
        row("request:云商店", { 2 });
        row("answer:SUCCESS", { 1 });
        row("body:云商店 or body:success", { 2, 1 });
        row("call:7", { 4, 3 });
        row("call:empty", { 2, 1 });
        row("took>1000", { 4 });
        row("\"timed out\"", { 4 });
        row("-direction:in status:200", { 3 });
        row("订单", { 2 });
        row("nothing-like-that", {});
    }

    void shouldFindRowsByTheFilterLanguage()
    {
        QFETCH(QString, filter);
        QFETCH(QList<qint64>, expected);
        fill();
        MarketLogQuery query;
        query.filter = filter;
        query.nowMs = at("2026-10-06T01:00:00Z");
        QCOMPARE(found(query), expected);
    }

    void shouldTakeDatesAsThoseOfTheZone()
    {
        fill();
        MarketLogQuery query;
        query.filter = QStringLiteral("time:2026-10-05");
        query.zone = QTimeZone::utc();
        // Row 3 is 2026-10-05T23:00Z, which is the 6th in UTC+8.
        QCOMPARE(found(query), QList<qint64>({ 3, 2, 1 }));
    }

    void shouldSayWhatIsWrongWithAFilter()
    {
        MarketLogQuery query;
        query.filter = QStringLiteral("code:1 colour:red");
        const auto refused = m_store->findLog(query);
        VERIFY_FAILS(refused, ErrorKind::BadInput);
        QCOMPARE(refused.error().detail, QStringLiteral("character 8: there is no such field: colour"));
        for (const char *filter : { "status:abc", "time:soon", "(", ")", "()", "code:(a)", "and", "status~4",
                 "api<b", "status>1,2", "status:5..1", "\"a", "status:" }) {
            query.filter = QString::fromLatin1(filter);
            const auto one = m_store->findLog(query);
            VERIFY_FAILS(one, ErrorKind::BadInput);
            QVERIFY2(!one.error().detail.contains(QLatin1String(": :")), filter);
        }
    }

    void shouldPageBothWays()
    {
        for (int i = 0; i < 10; ++i)
            VERIFY_OK(m_store->log(test::sampleLogEntry()));
        MarketLogQuery query;
        query.limit = 3;
        QCOMPARE(found(query), QList<qint64>({ 10, 9, 8 }));
        query.beforeId = 8;
        QCOMPARE(found(query), QList<qint64>({ 7, 6, 5 }));
        query.afterId = 6;
        QCOMPARE(found(query), QList<qint64>({ 7 }));
        query = {};
        query.afterId = 4;
        query.oldestFirst = true;
        query.limit = 3;
        QCOMPARE(found(query), QList<qint64>({ 5, 6, 7 }));
        query.filter = QStringLiteral("code:000005 or code:none-such");
        query.afterId = 8;
        QCOMPARE(found(query), QList<qint64>({ 9, 10 }));
        query.filter.clear();
        query.limit = 0;
        QCOMPARE(found(query), QList<qint64>());
        query.limit = 1'000'000;
        query.afterId = 0;
        QCOMPARE(found(query).size(), 10);
    }

    void shouldGiveNoMoreRowsThanAsked()
    {
        auto transaction = m_store->begin();
        VERIFY_OK(transaction);
        for (int i = 0; i < 10'050; ++i)
            VERIFY_OK(m_store->log(test::sampleLogEntry()));
        MarketLogQuery query;
        query.limit = 50'000;
        QCOMPARE(found(query).size(), 10'000);
    }

    void shouldTrimTheOldestRows()
    {
        for (int i = 0; i < 10; ++i)
            VERIFY_OK(m_store->log(test::sampleLogEntry()));
        VERIFY_OK(m_store->trimLog(20));
        QCOMPARE(found({}).size(), 10);
        VERIFY_OK(m_store->trimLog(3));
        QCOMPARE(found({}), QList<qint64>({ 10, 9, 8 }));
        VERIFY_OK(m_store->trimLog(0));
        QCOMPARE(found({}), QList<qint64>());
    }

    void shouldNeverGiveANumberTwice()
    {
        VERIFY_OK(m_store->log(test::sampleLogEntry()));
        VERIFY_OK(m_store->log(test::sampleLogEntry()));
        VERIFY_OK(m_store->clearLog());
        QCOMPARE(m_store->counts()->log, 0);
        QCOMPARE(*m_store->log(test::sampleLogEntry()), 3);
    }

    void shouldKeepTheLogSmallByItself()
    {
        auto transaction = m_store->begin();
        VERIFY_OK(transaction);
        MarketLogEntry entry;
        entry.direction = QStringLiteral("in");
        for (qint64 i = 0; i < kMarketLogRows + 2500; ++i)
            VERIFY_OK(m_store->log(entry));
        // The last trim was at row 102,000.
        QCOMPARE(m_store->counts()->log, kMarketLogRows + 500);
    }

    void shouldReadTheExamplesOfTheManual()
    {
        int examples = 0;
        for (const char *language : { "en", "zh_CN" }) {
            const QString page =
                QStringLiteral(ZHANGGUI_SOURCE "/docs/%1/emulator-state.md").arg(QLatin1String(language));
            const QString manual = QString::fromUtf8(test::readFile(page));
            const QStringList lines =
                manual.section(QStringLiteral("```"), -2, -2).split(u'\n', Qt::SkipEmptyParts);
            for (const QString &line : lines) {
                MarketLogQuery query;
                query.filter = line.section(QStringLiteral("   "), 0, 0);
                VERIFY_OK(m_store->findLog(query));
                ++examples;
            }
        }
        QCOMPARE(examples, 10);
    }

    void shouldNameEachFieldInBothLanguagesOnce()
    {
        QSet<QString> names;
        for (const Field &field : marketLogKind().fields) {
            QStringList all = field.names;
            all.append(field.id);
            for (const QString &name : all) {
                QVERIFY2(!names.contains(name.toLower()), qPrintable(name));
                names.insert(name.toLower());
            }
            const auto chinese = std::ranges::any_of(
                field.names, [](const QString &name) { return name.at(0).unicode() > 0x2E80; });
            QVERIFY2(chinese, qPrintable(field.id));
        }
    }

private:
    void fill()
    {
        MarketLogEntry entry;
        entry.wallMs = at("2026-10-05T00:00:00Z");
        entry.clockMs = at("2026-10-05T00:00:00Z");
        entry.direction = QStringLiteral("in");
        entry.api = QStringLiteral("order-query");
        entry.method = QStringLiteral("GET");
        entry.target = QStringLiteral("/api?name=1");
        entry.status = 200;
        entry.code = QStringLiteral("MKT.0000");
        entry.subject = QStringLiteral("CS1");
        entry.answer = "{\"resultMsg\":\"Success\"}";
        VERIFY_OK(m_store->log(entry));
        entry.api = QStringLiteral("usage-push");
        entry.method = QStringLiteral("POST");
        entry.target = QStringLiteral("/usage");
        entry.status = 403;
        entry.code = QStringLiteral("APIGW.0301");
        entry.subject.clear();
        entry.failure = QStringLiteral("the signature is wrong 订单");
        entry.request = QStringLiteral("{\"n\":\"云商店\"}").toUtf8();
        entry.answer.clear();
        VERIFY_OK(m_store->log(entry));
        entry = MarketLogEntry();
        entry.direction = QStringLiteral("out");
        entry.wallMs = entry.clockMs = at("2026-10-05T23:00:00Z");
        entry.api = QStringLiteral("saas-v2.newInstance");
        entry.method = QStringLiteral("POST");
        entry.status = 200;
        entry.code = QStringLiteral("000005");
        entry.subject = QStringLiteral("CS10");
        entry.callId = 7;
        VERIFY_OK(m_store->log(entry));
        entry.wallMs = at("2026-10-07T12:00:00Z");
        entry.clockMs = at("2027-01-01T00:00:00Z");
        entry.status = 0;
        entry.code.clear();
        entry.subject = QStringLiteral("x");
        entry.failure = QStringLiteral("the call timed out");
        entry.tookUs = 20'000;
        VERIFY_OK(m_store->log(entry));
    }

    QList<qint64> found(const MarketLogQuery &query) const
    {
        QList<qint64> ids;
        const auto rows = m_store->findLog(query);
        if (!rows)
            return { -1 };
        for (const MarketLogEntry &row : *rows)
            ids.append(row.id);
        return ids;
    }

    std::unique_ptr<MarketStore> m_store;
};

ZHANGGUI_TEST(MarketLogTest)
#include "market_log_test.moc"
