// The engine of the emulated marketplace: from buying to an open instance, its clock, and going on after a
// kill.
#include "tests/support/market_stage.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace zhanggui;
using test::aProduct;
using test::MarketStage;
using test::ScriptedSender;

class MarketEngineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldOpenABoughtProductAndAskForItsInformation();
    void shouldPollUntilTheInformationCame();
    void shouldTakeAnAsynchronousCreate();
    void shouldKeepTheClockWhereItIsWhilePaused();
    void shouldCarryEventsOutAtTheirTimes();
    void shouldRunToTheNextEventAndSayWhenThereIsNone();
    void shouldStopAnAdvanceAfterTheEventUnderWay();
    void shouldRefuseToAdvanceWhileAtWork();
    void shouldRunAtARate();
    void shouldCatchUpWhenTheMachineSlept();
    void shouldGoOnAfterAKillInTheMiddleOfACall();
    void shouldGiveTheSameLogTwice();
    void shouldChangeNothingWhenAnActionIsRefused();
    void shouldGoThroughTwoYearsOfHundredsOfEvents();
    void shouldFailCallsWithoutAnAddressAndWithoutConsent();
    void shouldLetSeededInstancesRunOut();
    void shouldTakeUpAStoreThatWasReset();
};

void MarketEngineTest::shouldOpenABoughtProductAndAskForItsInformation()
{
    MarketStage stage({ aProduct("P1", "saas-v2") });

    const ActionResult bought = stage.buy("P1", "1y");

    QCOMPARE(stage.sender.names(),
        QStringList({ QStringLiteral("saas-v2.newInstance"), QStringLiteral("saas-v2.queryInstance") }));
    const MarketOrder order = stage.order(bought.order);
    QCOMPARE(order.stage, OrderStage::Done);
    QCOMPARE(order.expireMs.value_or(0),
        QDateTime::fromString(QStringLiteral("2027-03-02T23:59:59+08:00"), Qt::ISODate).toMSecsSinceEpoch());
    const MarketInstance instance = stage.instance(order.instanceId);
    QCOMPARE(instance.stage, InstanceStage::Running);
    QCOMPARE(instance.expireMs, order.expireMs);
    QVERIFY(instance.info.contains("isv.example.com"));
    const ScriptedSender::Sent &create = stage.sender.calls.constFirst();
    QCOMPARE(create.text(u"orderId"), order.id);
    QCOMPARE(create.text(u"orderLineId"), order.id + QStringLiteral("-000001"));
    QCOMPARE(create.text(u"businessId"), order.businessId);
    QVERIFY(create.json(u"testFlag").isEmpty());
}

void MarketEngineTest::shouldPollUntilTheInformationCame()
{
    // GIVEN a seller who has no information for the first two questions
    MarketStage stage({ aProduct("P1", "saas-v2") });
    stage.sender.answer = [&stage](const ScriptedSender::Sent &sent) -> std::optional<QByteArray> {
        if (sent.interfaceId == u"saas-v2.queryInstance" && stage.sender.count(sent.interfaceId) <= 2)
            return QByteArray(R"({"resultCode":"000000","resultMsg":"","info":[]})");
        return ScriptedSender::good(sent);
    };

    // WHEN it is bought
    const ActionResult bought = stage.buy("P1");

    // THEN the order waits, and is done a minute after the second question
    QCOMPARE(stage.stageOf(bought), QStringLiteral("opening"));
    QCOMPARE(stage.instance(stage.instanceOf(bought)).stage, InstanceStage::Opening);
    stage.advance("60s");
    QCOMPARE(stage.stageOf(bought), QStringLiteral("opening"));
    stage.advance("60s");
    QCOMPARE(stage.stageOf(bought), QStringLiteral("done"));
    QCOMPARE(stage.sender.count(u"saas-v2.queryInstance"), 3);
    QCOMPARE(stage.sender.count(u"saas-v2.newInstance"), 1);
}

void MarketEngineTest::shouldTakeAnAsynchronousCreate()
{
    MarketStage stage({ aProduct("P1", "saas-v2") });
    stage.sender.answer = [](const ScriptedSender::Sent &sent) -> std::optional<QByteArray> {
        if (sent.interfaceId == u"saas-v2.newInstance")
            return QByteArray(R"({"resultCode":"000004","resultMsg":"","instanceId":"later"})");
        return ScriptedSender::good(sent);
    };
    const ActionResult bought = stage.buy("P1");
    QCOMPARE(stage.stageOf(bought), QStringLiteral("done"));
    QCOMPARE(stage.instanceOf(bought), QStringLiteral("later"));
}

void MarketEngineTest::shouldKeepTheClockWhereItIsWhilePaused()
{
    MarketStage stage({ aProduct("P1", "saas-v2") });
    stage.buy("P1");
    stage.wallMs += 1'000'000;
    QCOMPARE(stage.engine->nowMs(), test::kStageStart);
    QCOMPARE(stage.engine->rate(), 0.0);
}

void MarketEngineTest::shouldCarryEventsOutAtTheirTimes()
{
    MarketStage stage({ aProduct("P1", "saas-v2") });
    const QString instance = stage.instanceOf(stage.buy("P1", "1m"));
    const qint64 expiry = *stage.instance(instance).expireMs;

    stage.advance("60d");

    const MarketInstance now = stage.instance(instance);
    QCOMPARE(now.stage, InstanceStage::Released);
    QCOMPARE(now.frozenMs.value_or(0), expiry);
    QCOMPARE(now.releasedMs.value_or(0), expiry + 15 * qint64(86'400'000));
    QCOMPARE(stage.engine->nowMs(), test::kStageStart + 60 * qint64(86'400'000));
    const QList<MarketLogEntry> log = stage.log();
    for (int i = 1; i < log.size(); ++i)
        QVERIFY(log.at(i - 1).clockMs <= log.at(i).clockMs);
}

void MarketEngineTest::shouldRunToTheNextEventAndSayWhenThereIsNone()
{
    MarketStage stage({ aProduct("P1", "saas-v2"), aProduct("ONCE", "saas-v2", "ONE_TIME") });
    stage.buy("ONCE");
    VERIFY_FAILS(stage.engine->runToNextEvent(), ErrorKind::NotFound);

    const QString instance = stage.instanceOf(stage.buy("P1", "1m"));
    VERIFY_OK(stage.engine->runToNextEvent());
    stage.settle();
    QCOMPARE(stage.engine->nowMs(), *stage.instance(instance).expireMs);
    QCOMPARE(stage.instance(instance).stage, InstanceStage::Frozen);
}

void MarketEngineTest::shouldStopAnAdvanceAfterTheEventUnderWay()
{
    MarketStage stage({ aProduct("P1", "saas-v2") });
    const QString instance = stage.instanceOf(stage.buy("P1", "1m"));
    QObject::connect(
        stage.engine.get(), &MarketEngine::called, stage.engine.get(), [&stage] { stage.engine->stop(); });

    stage.advance("365d");

    QCOMPARE(stage.engine->nowMs(), *stage.instance(instance).expireMs);
    QVERIFY(stage.engine->isIdle());
    QCOMPARE(stage.instance(instance).stage, InstanceStage::Frozen);
}

void MarketEngineTest::shouldRefuseToAdvanceWhileAtWork()
{
    MarketStage stage({ aProduct("P1", "saas-v2") });
    VERIFY_OK(stage.engine->advance(1000));
    VERIFY_FAILS(stage.engine->advance(1000), ErrorKind::Conflict);
    stage.settle();
    VERIFY_FAILS(stage.engine->advance(-1), ErrorKind::BadInput);
    QCOMPARE(stage.engine->nowMs(), test::kStageStart + 1000);
}

void MarketEngineTest::shouldRunAtARate()
{
    // GIVEN a clock a million times as fast, over an instance that expires in a month
    MarketStage stage({ aProduct("P1", "saas-v2") });
    const QString instance = stage.instanceOf(stage.buy("P1", "1m"));
    const qint64 expiry = *stage.instance(instance).expireMs;
    stage.engine->setRate(1'000'000);

    // WHEN the real time passes that this takes, and everything that follows is done
    stage.wallMs += 60 * 86'400 / 1000;
    QTRY_COMPARE(stage.instance(instance).stage, InstanceStage::Frozen);
    stage.settle(); // while a call is under way the clock stands, and would swallow what passes next

    // THEN the expiry came at its very time, and the clock did not run away meanwhile
    QCOMPARE(stage.instance(instance).frozenMs.value_or(0), expiry);
    QVERIFY(stage.engine->nowMs() <= expiry + 15 * qint64(86'400'000));
    stage.wallMs += 60 * 86'400 / 1000;
    QTRY_COMPARE(stage.instance(instance).stage, InstanceStage::Released);
}

void MarketEngineTest::shouldCatchUpWhenTheMachineSlept()
{
    // GIVEN a clock that follows the real one
    MarketStage stage({ aProduct("P1", "saas-v2") });
    const QString instance = stage.instanceOf(stage.buy("P1", "1m"));
    const qint64 expiry = *stage.instance(instance).expireMs;
    stage.engine->setRate(1);
    stage.settle();

    // WHEN it is looked at again sixty days later
    stage.wallMs += 60 * qint64(86'400'000);
    stage.act("limits", {});

    // THEN what was due meanwhile happened at its own time, and the clock shows the present
    QCOMPARE(stage.instance(instance).frozenMs.value_or(0), expiry);
    QCOMPARE(stage.instance(instance).releasedMs.value_or(0), expiry + 15 * qint64(86'400'000));
    QCOMPARE(stage.engine->nowMs(), test::kStageStart + 60 * qint64(86'400'000));
}

void MarketEngineTest::shouldGoOnAfterAKillInTheMiddleOfACall()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("market.sqlite"));
    QString order;
    {
        // GIVEN a call under way when the program ends
        MarketStage stage({ aProduct("P1", "saas-v2") }, file);
        stage.sender.heldBack = true;
        MarketAction buy;
        buy.word = QStringLiteral("buy");
        buy.members = { { QStringLiteral("product"), "\"P1\"" },
            { QStringLiteral("customer"), MarketStage::text(test::aCustomer().id) } };
        order = stage.engine->perform(buy).value().order;
        QTRY_COMPARE(stage.sender.calls.size(), 1);
        stage.engine.reset();
    }
    // WHEN it is started again
    MarketStage stage({ aProduct("P1", "saas-v2") }, file);

    // THEN the call is made again and the order opens
    QCOMPARE(stage.sender.count(u"saas-v2.newInstance"), 1);
    QCOMPARE(stage.order(order).stage, OrderStage::Done);
    QCOMPARE(stage.engine->nowMs(), test::kStageStart);
}

void MarketEngineTest::shouldGiveTheSameLogTwice()
{
    const auto run = [] {
        MarketStage stage({ aProduct("P1", "saas-v2"), aProduct("V1", "saas-v1") });
        stage.act("outage", { { "for", "\"40m\"" } });
        const ActionResult first = stage.buy("P1", "1m");
        stage.buy("V1", "1m");
        stage.advance("1d");
        stage.act("renew", { { "instance", MarketStage::text(stage.instanceOf(first)) } });
        stage.advance("100d");
        QStringList log;
        for (const MarketLogEntry &entry : stage.log())
            log.append(QStringLiteral("%1 %2 %3 %4 %5")
                           .arg(entry.id)
                           .arg(entry.clockMs)
                           .arg(entry.api, QString::fromUtf8(entry.request), entry.failure));
        return log;
    };
    const QStringList first = run();
    QVERIFY(first.size() > 5);
    QCOMPARE(first, run());
}

void MarketEngineTest::shouldChangeNothingWhenAnActionIsRefused()
{
    MarketStage stage({ aProduct("P1", "saas-v2") });
    QSignalSpy changed(stage.engine.get(), &MarketEngine::changed);
    VERIFY_FAILS(
        stage.attempt("buy", { { "product", "\"no\"" }, { "customer", "\"no\"" } }), ErrorKind::NotFound);
    VERIFY_FAILS(stage.attempt("dance", {}), ErrorKind::BadInput);
    VERIFY_FAILS(stage.attempt("buy",
                     { { "product", "\"P1\"" }, { "customer", MarketStage::text(test::aCustomer().id) },
                         { "amount", "0" } }),
        ErrorKind::BadInput);
    QCOMPARE(stage.store->counts().value().orders, qint64(0));
    QCOMPARE(stage.store->events().value().size(), 0);
    QCOMPARE(changed.size(), 0);
}

void MarketEngineTest::shouldGoThroughTwoYearsOfHundredsOfEvents()
{
    // GIVEN a hundred monthly instances and a seller who is down
    MarketStage stage({ aProduct("P1", "saas-v2") });
    for (int i = 0; i < 100; ++i)
        stage.buy("P1", "1m");
    stage.sender.answer = [](const ScriptedSender::Sent &) { return std::optional<QByteArray>(); };

    // WHEN two years pass in one go
    stage.advance("730d");

    // THEN every instance is released and every call given up
    for (const MarketInstance &instance : stage.instances())
        QCOMPARE(instance.stage, InstanceStage::Released);
    QCOMPARE(stage.store->events().value().size(), 0);
    QVERIFY(stage.sender.calls.size() > 1000);
}

void MarketEngineTest::shouldFailCallsWithoutAnAddressAndWithoutConsent()
{
    MarketStage stage({ aProduct("P1", "saas-v2") });
    stage.engine->setSeller({});
    stage.buy("P1");
    QCOMPARE(stage.lastCall().exception, QStringLiteral("There is no production address"));
    QCOMPARE(stage.lastCall().attempts, 1);

    stage.engine->setSeller(QUrl(QStringLiteral("https://www.example.com/produce")));
    stage.buy("P1");
    QVERIFY(stage.lastCall().exception.contains(u"public"));
    QCOMPARE(stage.sender.calls.size(), 0);

    stage.options.allowReal = true;
    stage.options.seller = QUrl(QStringLiteral("https://www.example.com/produce"));
    stage.start();
    stage.buy("P1");
    QVERIFY(!stage.sender.calls.isEmpty());

    // AND the consent is for that address, not for one that a product brings along
    MarketProduct elsewhere = aProduct("P2", "saas-v2");
    elsewhere.address = QStringLiteral("https://elsewhere.example.com/produce");
    MarketStage::good(stage.store->put(elsewhere));
    const qsizetype before = stage.sender.calls.size();
    stage.buy("P2");
    QVERIFY(stage.lastCall().exception.contains(u"public"));
    QCOMPARE(stage.sender.calls.size(), before);
}

void MarketEngineTest::shouldLetSeededInstancesRunOut()
{
    // GIVEN a store that a seed filled: an order and its instance, and nothing planned
    MarketStage stage({ aProduct("P1", "saas-v2") });
    MarketStage::good(stage.store->setValue(QStringLiteral("seed-planned"), {}));
    MarketOrder order;
    order.id = QStringLiteral("CS2601010000AAAAA");
    order.lineId = QStringLiteral("CS2601010000AAAAA-000001");
    order.type = QStringLiteral("NEW");
    order.productId = QStringLiteral("P1");
    order.customerId = test::aCustomer().id;
    order.stage = OrderStage::Done;
    order.instanceId = QStringLiteral("seeded");
    MarketStage::good(stage.store->put(order));
    MarketInstance instance;
    instance.id = order.instanceId;
    instance.orderId = order.id;
    instance.productId = order.productId;
    instance.customerId = order.customerId;
    instance.stage = InstanceStage::Running;
    instance.expireMs = test::kStageStart + 86'400'000;
    MarketStage::good(stage.store->put(instance));

    // WHEN an engine takes it up, twice
    stage.start();
    stage.start();
    QCOMPARE(stage.store->events().value().size(), 1);

    // THEN it expires and is released
    stage.advance("20d");
    QCOMPARE(stage.instance(instance.id).stage, InstanceStage::Released);
}

void MarketEngineTest::shouldTakeUpAStoreThatWasReset()
{
    QTemporaryDir folder;
    MarketStage stage({ aProduct("P1", "saas-v2") });
    VERIFY_OK(stage.store->snapshot(folder.filePath(QStringLiteral("before"))));
    const ActionResult bought = stage.buy("P1", "1m");
    stage.advance("10d");

    VERIFY_OK(stage.store->restore(folder.filePath(QStringLiteral("before"))));
    stage.engine->reload();
    stage.settle();

    QCOMPARE(stage.engine->nowMs(), test::kStageStart);
    VERIFY_FAILS(stage.store->order(bought.order), ErrorKind::NotFound);
}

ZHANGGUI_TEST(MarketEngineTest)
#include "market_engine_test.moc"
