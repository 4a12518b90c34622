// Random lives of the emulated marketplace: whatever is done in whatever order, with a seller who fails now
// and then, certain things always hold.
#include "tests/support/market_stage.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>
#include <QSet>

#include <algorithm>

using namespace zhanggui;
using test::aProduct;
using test::MarketStage;
using test::ScriptedSender;

namespace {

constexpr int kSteps = 120;

QList<MarketProduct> someOfEach()
{
    QList<MarketProduct> products{ aProduct("V2", "saas-v2"), aProduct("V2B", "saas-v2"),
        aProduct("V2ONCE", "saas-v2", "ONE_TIME"), aProduct("V2USE", "saas-v2", "ON_DEMAND"),
        aProduct("V2PKG", "saas-v2", "ON_DEMAND_PKG"), aProduct("V1", "saas-v1"),
        aProduct("V1USE", "saas-v1", "ON_DEMAND"), aProduct("ONLINE", "license-online"),
        aProduct("CODE", "license-code"), aProduct("L1", "license-1"),
        aProduct("SERVICE", "service", "ONE_TIME") };
    products[0].kit = QStringLiteral("kit-v2");
    products[5].kit = QStringLiteral("kit-v1");
    products[5].orderNotice = true;
    products[10].supervised = true;
    return products;
}

class RandomLife {
public:
    explicit RandomLife(quint32 seed)
        : stage(someOfEach())
        , random(seed)
    {
        stage.sender.answer = [this](const ScriptedSender::Sent &sent) -> std::optional<QByteArray> {
            const int luck = int(random.bounded(10));
            if (luck == 0 || down)
                return std::nullopt;
            if (luck == 1)
                return ScriptedSender::code("000005");
            return ScriptedSender::good(sent);
        };
        QObject::connect(stage.engine.get(), &MarketEngine::called, stage.engine.get(),
            [this](const MarketCall &call, const MarketLogEntry &entry) { watch(call, entry); });
    }

    void live()
    {
        for (int i = 0; i < kSteps && fault.isEmpty(); ++i) {
            down = random.bounded(8) == 0;
            step();
            look();
        }
        down = false;
        stage.advance("3650d");
        look();
        if (fault.isEmpty() && stage.store->events().value().size() > 0)
            note(QStringLiteral("something is planned for ever"));
    }

    MarketStage stage;
    QString fault;

private:
    using Members = QList<QPair<const char *, QByteArray>>;

    void note(const QString &what)
    {
        if (fault.isEmpty())
            fault = what;
    }

    /// Half of the time the newest, so that things happen to what is still under way.
    template <class T> T any(const QList<T> &list)
    {
        return random.bounded(2) == 0 ? list.constLast() : list.at(int(random.bounded(list.size())));
    }

    void step()
    {
        const QList<MarketInstance> instances = stage.instances();
        const QList<MarketOrder> orders = stage.store->orders().value();
        const QList<MarketLicense> licenses = stage.store->licenses().value();
        const QByteArray instance =
            MarketStage::text(instances.isEmpty() ? QStringLiteral("none") : any(instances).id);
        const QByteArray order =
            MarketStage::text(orders.isEmpty() ? QStringLiteral("none") : any(orders).id);
        const QByteArray license =
            MarketStage::text(licenses.isEmpty() ? QStringLiteral("none") : any(licenses).code);
        const QByteArray product = MarketStage::text(any(someOfEach()).id);
        const Members buyer{ { "product", product },
            { "customer", MarketStage::text(test::aCustomer().id) } };
        switch (random.bounded(20)) {
        case 0:
        case 1:
        case 2:
            return act("buy", buyer);
        case 3:
            return act("buy", buyer + Members{ { "paid", "false" } });
        case 4:
            return act("try", buyer);
        case 5:
            return act("tryToFormal", { { "instance", instance } });
        case 6:
        case 7:
            return act("renew", { { "instance", instance }, { "period", "\"1m\"" } });
        case 8:
            return act("renew", { { "license", license }, { "period", "\"1m\"" } });
        case 9:
            return act("cancelRenewal", { { "order", order } });
        case 10:
            return act("upgrade", { { "instance", instance }, { "amount", "9" } });
        case 11:
            return act("renewChange", { { "instance", instance }, { "amount", "3" } });
        case 12:
            return act("expire", { { "instance", instance } });
        case 13:
            return random.bounded(2) == 0 ? act("unsubscribe", { { "order", order } })
                                          : act("unsubscribe", { { "instance", instance } });
        case 14:
            return act("freeze", { { "instance", instance } });
        case 15:
            return act("unfreeze", { { "instance", instance } });
        case 16:
            act("pay", { { "order", order } });
            return act("accept", { { "order", order } });
        case 17:
            return restart();
        default:
            return advance();
        }
    }

    void restart()
    {
        const QList<MarketCall> calls = stage.store->calls().value();
        if (!calls.isEmpty())
            act("restart", { { "call", QByteArray::number(any(calls).id) } });
    }

    void advance()
    {
        constexpr qint64 kMinuteMs = 60'000;
        const int most = random.bounded(2) == 0 ? 60 : 60 * 24 * 60;
        MarketStage::good(stage.engine->advance(kMinuteMs * (1 + random.bounded(most))));
        stage.settle();
    }

    /// A refusal is fine; it must change nothing but refuse.
    void act(const char *word, const Members &members)
    {
        const auto before = stage.store->counts().value();
        const auto result = stage.attempt(word, members);
        if (result)
            return;
        const auto after = stage.store->counts().value();
        if (before.orders != after.orders || before.calls != after.calls
            || before.instances != after.instances)
            note(QStringLiteral("a refused %1 changed something").arg(QLatin1String(word)));
        if (result.error().kind == ErrorKind::Storage || result.error().kind == ErrorKind::Corrupt)
            note(result.error().what % result.error().detail);
    }

    /// Each attempt as it is made.
    void watch(const MarketCall &call, const MarketLogEntry &entry)
    {
        if (entry.clockMs < lastMs)
            note(QStringLiteral("an event in the past"));
        lastMs = entry.clockMs;
        if (call.nextMs && *call.nextMs < entry.clockMs)
            note(QStringLiteral("a next attempt in the past"));
        const QString activity = call.interfaceId.section(u'.', 1);
        if (activity.startsWith(u"release") && call.stage == CallStage::Succeeded)
            released.insert(call.instanceId);
        else if (released.contains(call.instanceId) && !activity.startsWith(u"release")
            && activity != u"orderNotify" && !activity.endsWith(u"Sync") && !call.manual)
            note(QStringLiteral("%1 after the release of %2").arg(call.interfaceId, call.instanceId));
    }

    /// The store as a whole.
    void look()
    {
        if (stage.failure)
            note(stage.failure->what % u' ' % stage.failure->detail);
        const QList<MarketOrder> orders = stage.store->orders().value();
        QHash<QString, qint64> net;
        for (const MarketOrder &order : orders) {
            lookAt(order);
            if (order.stage != OrderStage::Unpaid && order.stage != OrderStage::Cancelled)
                net[order.instanceId.isEmpty() ? order.license : order.instanceId] += order.paidMinor;
        }
        for (auto one = net.cbegin(); one != net.cend(); ++one) {
            if (one.value() < 0)
                note(QStringLiteral("more was paid back than paid: %1").arg(one.key()));
        }
        const QList<MarketInstance> instances = stage.instances();
        QSet<QString> lines;
        for (const MarketInstance &instance : instances) {
            lookAt(instance);
            if (instance.stage == InstanceStage::Released)
                continue;
            if (lines.contains(instance.orderId))
                note(QStringLiteral("two instances live of one order line"));
            lines.insert(instance.orderId);
        }
    }

    void lookAt(const MarketOrder &order)
    {
        if (order.stageSinceMs > stage.engine->nowMs() || order.createdMs > order.stageSinceMs)
            note(QStringLiteral("an order of the future: %1").arg(order.id));
        if (order.type == u"UNSUBSCRIBE" ? order.paidMinor > 0 : order.paidMinor < 0)
            note(QStringLiteral("money of the wrong sign: %1").arg(order.id));
    }

    void lookAt(const MarketInstance &instance)
    {
        const qint64 now = stage.engine->nowMs();
        if (instance.stage == InstanceStage::Running && instance.expireMs && *instance.expireMs <= now)
            note(QStringLiteral("runs behind its expiry: %1").arg(instance.id));
        if (instance.stage == InstanceStage::Frozen && !instance.frozenMs)
            note(QStringLiteral("frozen since nobody knows when: %1").arg(instance.id));
        if (instance.stage == InstanceStage::Released && !instance.releasedMs)
            note(QStringLiteral("released nobody knows when: %1").arg(instance.id));
        if (instance.frozenMs.value_or(0) > now || instance.releasedMs.value_or(0) > now)
            note(QStringLiteral("a time of the future: %1").arg(instance.id));
    }

    QRandomGenerator random;
    bool down = false;
    qint64 lastMs = 0;
    QSet<QString> released;
};

} // namespace

class MarketRandomTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldKeepItsPromisesWhateverHappens_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 20; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void shouldKeepItsPromisesWhateverHappens()
    {
        QFETCH(quint32, seed);
        RandomLife life(seed);
        life.live();
        QVERIFY2(life.fault.isEmpty(), qPrintable(life.fault));
        QVERIFY(life.stage.store->counts().value().calls > 0);
    }
};

ZHANGGUI_TEST(MarketRandomTest)
#include "market_random_test.moc"
