// What was done to an emulator, recorded, and played again against the same seller.
#include "net/emulator/lifecycle/wire_sender.h"
#include "net/emulator/scenario/scenario_recorder.h"
#include "net/seller/reference_seller.h"
#include "tests/support/results.h"
#include "tests/support/scenario_play.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace zhanggui;
using namespace zhanggui::test;

namespace {

/// A market at work with a recorder that hears everything.
class Recording {
public:
    explicit Recording(const QUrl &seller)
        : seed(scenarioOf(buying("x", "P")).value().seed)
    {
        store = MarketStore::open().value();
        if (const auto filled = store->reset(seed); !filled)
            qFatal("%s", qPrintable(filled.error().what));
        WireSender::Options sending;
        sending.keys = oneKey();
        sender = WireSender::create(callbackProtocol(), sending).value();
        MarketEngine::Options options;
        options.keys = oneKey();
        options.seller = seller;
        engine = std::make_unique<MarketEngine>(*store, callbackProtocol(), *sender, options);
        engine->setRate(0);
        recorder = std::make_unique<ScenarioRecorder>(seed, engine->nowMs());
        QObject::connect(engine.get(), &MarketEngine::called, engine.get(),
            [this](const MarketCall &call, const MarketLogEntry &entry) {
                recorder->called(call, entry.clockMs);
            });
    }
    bool settle()
    {
        return QTest::qWaitFor([this] { return engine->isIdle(); }, 30'000);
    }
    /// False when it was refused; then nothing is recorded.
    bool perform(const QByteArray &action)
    {
        const auto read = marketActionFromJson(action);
        const auto made = read.and_then([this](const MarketAction &one) { return engine->perform(one); });
        if (!made)
            return false;
        recorder->performed(*read, *made, engine->nowMs());
        last = *made;
        return settle();
    }
    bool advance(qint64 ms) { return engine->advance(ms).has_value() && settle(); }

    QByteArray seed;
    std::unique_ptr<MarketStore> store;
    std::unique_ptr<CallSender> sender;
    std::unique_ptr<MarketEngine> engine;
    std::unique_ptr<ScenarioRecorder> recorder;
    ActionResult last;
};

QByteArray about(const char *word, const char *member, const QString &id)
{
    return QByteArray("{\"do\":\"") + word + "\",\"" + member + "\":\"" + id.toUtf8() + "\"}";
}

constexpr qint64 kDay = qint64(24) * 3600 * 1000;

} // namespace

class ScenarioRecorderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void shouldNameWhatWasMade();
    void shouldRecordTimeAndWhatHappened();
    void shouldPassWhenPlayedAgain_data();
    void shouldPassWhenPlayedAgain();
    void shouldRefuseAnEmptyRecording();

private:
    std::unique_ptr<ReferenceSeller> m_seller;
    QUrl m_url;
};

void ScenarioRecorderTest::init()
{
    ReferenceSeller::Options options;
    options.keys = oneKey();
    m_seller = std::make_unique<ReferenceSeller>(options);
    const auto url = m_seller->listen(0);
    VERIFY_OK(url);
    m_url = *url;
}

void ScenarioRecorderTest::shouldNameWhatWasMade()
{
    Recording recording(m_url);
    QVERIFY(recording.perform(R"({"do":"buy","product":"P","customer":")" + kCustomer + "\"}"));
    const QString instance = recording.store->order(recording.last.order)->instanceId;
    QVERIFY(recording.perform(about("renew", "instance", instance)));

    const auto scenario = recording.recorder->scenario(
        QStringLiteral("mine"), QStringLiteral("Mine"), *recording.store, recording.engine->nowMs());

    VERIFY_OK(scenario);
    QCOMPARE(scenario->product, QStringLiteral("saas-v2"));
    const auto renewal = std::ranges::find_if(
        scenario->steps, [](const ScenarioStep &step) { return step.action.word == u"renew"; });
    QVERIFY(renewal != scenario->steps.cend());
    QCOMPARE(renewal->action.text(u"instance"), QStringLiteral("$buy1.instance"));
    QCOMPARE(renewal->action.as, QStringLiteral("renew2"));
    QVERIFY(!scenarioToJson(*scenario).contains(recording.last.order.toUtf8()));
}

void ScenarioRecorderTest::shouldRecordTimeAndWhatHappened()
{
    Recording recording(m_url);
    QVERIFY(recording.perform(R"({"do":"buy","product":"P","customer":")" + kCustomer + "\"}"));
    QVERIFY(recording.advance(500 * kDay));

    const QByteArray text = scenarioToJson(recording.recorder
                                               ->scenario(QStringLiteral("mine"), QStringLiteral("Mine"),
                                                   *recording.store, recording.engine->nowMs())
                                               .value());

    const auto has = [&text](const char *part) { return text.contains(part); };
    QVERIFY2(has(R"({"expect": "call", "interface": "saas-v2.newInstance", "scene": "period", )"),
        text.constData());
    QVERIFY2(has(R"({"advance": "500d"})"), text.constData());
    QVERIFY2(has(R"("interface": "saas-v2.releaseInstance", "scene": "expired")"), text.constData());
    QVERIFY2(has(R"({"expect": "instance", "of": "$buy1.order", "stage": "released"})"), text.constData());
    QVERIFY(text.indexOf("saas-v2.newInstance") < text.indexOf("\"advance\""));
    QVERIFY(text.indexOf("\"advance\"") < text.indexOf("saas-v2.releaseInstance"));
}

void ScenarioRecorderTest::shouldPassWhenPlayedAgain_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 6; ++seed)
        QTest::newRow(qPrintable(QString::number(seed))) << seed;
}

/// Random clicks: purchases, outages, renewals, upgrades, unsubscriptions, waiting.
void ScenarioRecorderTest::shouldPassWhenPlayedAgain()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    Recording recording(m_url);
    QStringList orders;
    for (int i = 0; i < 10; ++i) {
        const QString order = orders.isEmpty() ? QString() : orders.at(random.bounded(int(orders.size())));
        const QString instance = order.isEmpty() ? QString() : recording.store->order(order)->instanceId;
        const int choice = orders.isEmpty() ? 0 : random.bounded(8);
        if (choice <= 1) {
            const char *product = random.bounded(4) == 0 ? "L" : "P";
            QVERIFY(recording.perform(R"({"do":"buy","product":")" + QByteArray(product) + R"(","customer":")"
                + kCustomer + "\"}"));
            orders.append(recording.last.order);
        } else if (choice == 2) {
            QVERIFY(recording.perform(R"({"do":"outage","for":"40m"})"));
        } else if (choice == 3 && !instance.isEmpty()) {
            (void)recording.perform(about("renew", "instance", instance));
        } else if (choice == 4 && !instance.isEmpty()) {
            (void)recording.perform(about("freeze", "instance", instance));
        } else if (choice == 5) {
            (void)recording.perform(about("unsubscribe", "order", order));
        } else {
            QVERIFY(recording.advance(random.bounded(1, 4'000'000) * qint64(1000)));
        }
    }
    const auto scenario = recording.recorder->scenario(
        QStringLiteral("mine"), QStringLiteral("Mine"), *recording.store, recording.engine->nowMs());
    VERIFY_OK(scenario);

    init();
    const ScenarioReport report = played(*scenario, m_url);

    const QByteArray told = faultsOf(report) + '\n' + scenarioToJson(*scenario);
    QVERIFY2(report.passed, told.constData());
}

void ScenarioRecorderTest::shouldRefuseAnEmptyRecording()
{
    Recording recording(m_url);

    VERIFY_FAILS(
        recording.recorder->scenario(QStringLiteral("mine"), QStringLiteral("Mine"), *recording.store, 0),
        ErrorKind::BadInput);
}

ZHANGGUI_TEST(ScenarioRecorderTest)
#include "scenario_recorder_test.moc"
