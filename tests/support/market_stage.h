// The emulated marketplace on a paused clock over a scripted seller: no server, no waiting, and the same
// numbers at every run.
#pragma once

#include "models/json/json_value.h"
#include "models/market/market_action.h"
#include "net/emulator/lifecycle/market_engine.h"

#include <QDateTime>
#include <QEventLoop>
#include <QTest>
#include <QTimer>

namespace zhanggui::test {

/// 2026-03-02 10:00:00 at UTC+8.
constexpr qint64 kStageStart = 1'772'416'800'000;

/// Answers as a correct seller does, unless `answer` says something else.
class ScriptedSender : public CallSender {
public:
    struct Sent {
        QString interfaceId;
        QList<QPair<QString, QByteArray>> members;
        QUrl address;
        QByteArray json(QStringView name) const
        {
            for (const auto &[known, value] : members) {
                if (known == name)
                    return value;
            }
            return {};
        }
        QString text(QStringView name) const
        {
            const auto value = readJson(json(name));
            return value ? value->root.text : QString();
        }
    };
    using Answer = std::function<std::optional<QByteArray>(const Sent &sent)>;

    void send(const OutgoingCall &call, QObject *context, Done done) override
    {
        const Sent sent{ call.callback->id, call.members, call.address };
        calls.append(sent);
        if (heldBack) {
            held.append([done, record = recordOf(sent)] { done(record); });
            return;
        }
        QMetaObject::invokeMethod(
            context, [done = std::move(done), record = recordOf(sent)] { done(record); },
            Qt::QueuedConnection);
    }

    /// The body of an answer with HTTP 200; none: nobody is there. Empty function: a correct seller.
    Answer answer;
    int status = 200;
    QList<Sent> calls;
    bool heldBack = false; // answers wait in `held`
    QList<std::function<void()>> held;

    QStringList names() const
    {
        QStringList list;
        for (const Sent &one : calls)
            list.append(one.interfaceId);
        return list;
    }
    const Sent &last() const { return calls.constLast(); }
    int count(QStringView interfaceId) const
    {
        int number = 0;
        for (const Sent &one : calls)
            number += one.interfaceId == interfaceId ? 1 : 0;
        return number;
    }

    static QByteArray good(const Sent &sent)
    {
        const QString activity = sent.interfaceId.section(u'.', 1);
        if (activity == u"newInstance" || activity == u"getLicense")
            return "{\"resultCode\":\"000000\",\"resultMsg\":\"ok\",\"instanceId\":\"i-"
                + sent.text(u"orderId").toUtf8()
                + "\",\"license\":\"L\",\"appInfo\":{\"frontEndUrl\":\"https://isv.example.com\"}}";
        if (activity == u"queryInstance")
            return "{\"resultCode\":\"000000\",\"resultMsg\":\"ok\",\"info\":[{\"instanceId\":\""
                + sent.text(u"instanceId").toUtf8()
                + "\",\"appInfo\":{\"frontEndUrl\":\"https://isv.example.com\"}}]}";
        return code("000000");
    }
    static QByteArray code(const char *resultCode)
    {
        return QByteArray("{\"resultCode\":\"") + resultCode + "\",\"resultMsg\":\"\"}";
    }

private:
    WireRecord recordOf(const Sent &sent)
    {
        WireRecord record;
        const std::optional<QByteArray> body = answer ? answer(sent) : std::optional(good(sent));
        if (!body) {
            record.outcome = WireOutcome::Unreachable;
            record.failure = QStringLiteral("Nobody took the connection");
            return record;
        }
        record.outcome = WireOutcome::Answered;
        record.status = status;
        record.body = *body;
        record.times.totalUs = 1000;
        return record;
    }
};

/// The same bytes at every run, never the same twice.
class CountedBytes {
public:
    QByteArray operator()(int count)
    {
        QByteArray bytes;
        while (bytes.size() < count) {
            m_state = m_state * 6364136223846793005ULL + 1442695040888963407ULL;
            bytes.append(char(m_state >> 33));
        }
        return bytes;
    }

private:
    quint64 m_state = 1;
};

inline MarketProduct aProduct(const char *id, const char *kind, const char *mode = "PERIOD")
{
    MarketProduct product;
    product.id = QLatin1String(id);
    product.skuCode = QStringLiteral("sku-%1").arg(product.id);
    product.name = QStringLiteral("Product %1").arg(product.id);
    product.kind = QLatin1String(kind);
    product.chargingMode = QLatin1String(mode);
    product.priceMinor = 10'000;
    product.trialDays = 30;
    product.upgradable = true;
    product.changeOnRenewal = true;
    return product;
}

inline MarketCustomer aCustomer()
{
    MarketCustomer customer;
    customer.id = QStringLiteral("00000000000000000000000000000001");
    customer.name = QStringLiteral("emulated_user_01");
    customer.realName = QStringLiteral("测试用户1");
    customer.mobile = QStringLiteral("18600000000");
    customer.email = QStringLiteral("buyer@example.com");
    return customer;
}

class MarketStage {
public:
    /// `file`: of the store; empty: a temporary one.
    explicit MarketStage(const QList<MarketProduct> &products, const QString &file = {})
        : protocol(CallbackProtocol::load().value())
        , store(MarketStore::open(file).value())
    {
        for (const MarketProduct &product : products)
            good(store->put(product));
        good(store->put(aCustomer()));
        options.settings.startMs = kStageStart;
        options.seller = QUrl(QStringLiteral("http://127.0.0.1:9/produce"));
        options.wall = [this] { return wallMs; };
        options.random = CountedBytes();
        start();
    }

    void start()
    {
        engine = std::make_unique<MarketEngine>(*store, protocol, sender, options);
        engine->setRate(0);
        settle();
    }

    /// Waits until nothing is due and no call under way.
    void settle()
    {
        if (engine->isIdle())
            return;
        QEventLoop loop;
        QObject::connect(engine.get(), &MarketEngine::idle, &loop, &QEventLoop::quit);
        QObject::connect(engine.get(), &MarketEngine::failed, &loop, [&](const Error &error) {
            failure = error;
            loop.quit();
        });
        QTimer::singleShot(20'000, &loop, [&loop] { loop.exit(1); });
        if (loop.exec() != 0)
            qFatal("The engine did not come to rest.");
    }

    Result<ActionResult> attempt(const char *word, const QList<QPair<const char *, QByteArray>> &members)
    {
        MarketAction action;
        action.word = QLatin1String(word);
        for (const auto &[name, json] : members)
            action.members.append({ QLatin1String(name), json });
        const Result<ActionResult> result = engine->perform(action);
        settle();
        return result;
    }
    /// Must be possible.
    ActionResult act(const char *word, const QList<QPair<const char *, QByteArray>> &members)
    {
        const Result<ActionResult> result = attempt(word, members);
        if (!result)
            qFatal("%s: %s (%s)", word, qPrintable(result.error().what), qPrintable(result.error().detail));
        return *result;
    }
    static QByteArray text(const QString &value) { return '"' + value.toUtf8() + '"'; }

    ActionResult buy(const char *product, const char *period = nullptr)
    {
        QList<QPair<const char *, QByteArray>> members{ { "product", text(QLatin1String(product)) },
            { "customer", text(aCustomer().id) } };
        if (period)
            members.append({ "period", text(QLatin1String(period)) });
        return act("buy", members);
    }
    /// The instance that the order got.
    QString instanceOf(const ActionResult &bought) { return order(bought.order).instanceId; }

    void advance(const char *duration)
    {
        const Result<qint64> ms = marketDurationFromText(QLatin1String(duration));
        good(ms ? engine->advance(*ms) : Result<void>(tl::unexpected(ms.error())));
        settle();
    }
    void advanceTo(qint64 ms)
    {
        good(engine->advance(ms - engine->nowMs()));
        settle();
    }

    MarketOrder order(const QString &id) { return store->order(id).value(); }
    MarketInstance instance(const QString &id) { return store->instance(id).value(); }
    MarketLicense license(const QString &code) { return store->license(code).value(); }
    QList<MarketInstance> instances() { return store->instances().value(); }
    /// Oldest first.
    QList<MarketLogEntry> log()
    {
        MarketLogQuery query;
        query.limit = 10'000;
        query.oldestFirst = true;
        return store->findLog(query).value();
    }
    QList<MarketCall> callsAbout(const QString &id) { return store->callsAbout(id).value(); }
    MarketCall lastCall() { return store->calls(1).value().constFirst(); }
    QString stageOf(const ActionResult &made) { return orderStageWord(order(made.order).stage); }

    static void good(const Result<void> &result)
    {
        if (!result)
            qFatal("%s (%s)", qPrintable(result.error().what), qPrintable(result.error().detail));
    }

    CallbackProtocol protocol;
    std::unique_ptr<MarketStore> store;
    ScriptedSender sender;
    MarketEngine::Options options;
    std::unique_ptr<MarketEngine> engine;
    qint64 wallMs = 1'795'334'400'000;
    std::optional<Error> failure;
};

} // namespace zhanggui::test
