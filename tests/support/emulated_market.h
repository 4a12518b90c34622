// An emulator over a store of a test's own, on a real clock that stands still, and signed requests to it.
#pragma once

#include "models/market/market_store.h"
#include "net/emulator/emulator.h"
#include "net/emulator/lifecycle/market_engine.h"
#include "net/signing/aksk.h"
#include "net/signing/digest.h"
#include "tests/support/raw_call.h"

#include <QTemporaryDir>
#include <QTest>

namespace zhanggui::test {

constexpr qint64 kMarketNow = 1767225600000; // 20260101T000000Z
constexpr qint64 kMarketHour = 3600000;
constexpr qint64 kMarketDay = 24 * kMarketHour;

/// No seller: every call finds nobody.
class NoSender : public CallSender {
public:
    void send(const OutgoingCall &, QObject *context, Done done) override
    {
        QMetaObject::invokeMethod(
            context,
            [done = std::move(done)] {
                done(failure(ErrorKind::Network, QStringLiteral("nobody is there")));
            },
            Qt::QueuedConnection);
    }
};

class EmulatedMarket {
public:
    static inline const Secret kKey = Secret(QByteArrayView("MARKER-emulator-key"));
    static inline const Secret kBuyerKey = Secret(QByteArrayView("MARKER-buyer-key"));
    static inline const Secret kUsageKey = Secret(QByteArrayView("MARKER-usage-key"));

    /// Opens the store and fills it; `more` changes the options before it listens.
    void start(const std::function<void(Emulator::Options &)> &more = {}, bool withEngine = false)
    {
        emulator.reset();
        engine.reset();
        auto opened = MarketStore::open();
        QVERIFY(opened.has_value());
        store = *std::move(opened);
        fill();
        if (QTest::currentTestFailed())
            return;
        Emulator::Options options;
        options.accessKey = QStringLiteral("AK");
        options.secretKey = kKey;
        options.now = [this] { return wallMs; };
        options.orders = *OrderBook::builtIn();
        options.store = store.get();
        options.usageKey = kUsageKey;
        options.others = { { QStringLiteral("BUYER"), kBuyerKey, false } };
        options.control.snapshotFolder = folder.path();
        if (withEngine) {
            auto loaded = CallbackProtocol::load();
            QVERIFY(loaded.has_value());
            protocol = std::make_unique<CallbackProtocol>(*std::move(loaded));
            MarketEngine::Options engineOptions;
            engineOptions.wall = options.now;
            engine = std::make_unique<MarketEngine>(*store, *protocol, sender, engineOptions);
            engine->setRate(0);
            options.engine = engine.get();
        }
        if (more)
            more(options);
        emulator = std::make_unique<Emulator>(options);
        const Result<QUrl> listening = emulator->listen(0);
        QVERIFY(listening.has_value());
        url = *listening;
    }

    WireRequest request(const QByteArray &method, const QByteArray &target, const QByteArray &body = {}) const
    {
        WireRequest wire{ method, target, { { "Host", hostHeaderValue(url) } }, body };
        if (!body.isEmpty())
            wire.headers.append(HttpHeader{ "Content-Type", "application/json" });
        return wire;
    }

    /// With the AK that is a seller's.
    RawAnswer call(const WireRequest &wire) const { return callAs(wire, QStringLiteral("AK"), kKey); }
    RawAnswer call(const QByteArray &method, const QByteArray &target, const QByteArray &body = {}) const
    {
        return call(request(method, target, body));
    }
    RawAnswer callAsBuyer(
        const QByteArray &method, const QByteArray &target, const QByteArray &body = {}) const
    {
        return callAs(request(method, target, body), QStringLiteral("BUYER"), kBuyerKey);
    }
    RawAnswer callAs(WireRequest wire, const QString &accessKey, const Secret &key) const
    {
        const auto made = signAkskWire(wire, accessKey, key, wallMs);
        wire.headers = made ? made->headers : HttpHeaders();
        return rawCall(url, wire);
    }
    /// To /_emulator/….
    RawAnswer control(const QByteArray &method, const QByteArray &path, const QByteArray &body = {}) const
    {
        return rawCall(url, request(method, "/_emulator/" + path, body));
    }

    static QByteArray usageSignature(
        const QByteArray &ts, const QByteArray &nonce, const QByteArray &body, const Secret &key = kUsageKey)
    {
        const QByteArray text = "ts=" + ts + "&nonce=" + nonce + "&body=" + body;
        return hmacSha256(key.bytes(), text).toBase64();
    }

    qint64 wallMs = kMarketNow;
    QTemporaryDir folder;
    std::unique_ptr<MarketStore> store;
    std::unique_ptr<CallbackProtocol> protocol;
    NoSender sender;
    std::unique_ptr<MarketEngine> engine;
    std::unique_ptr<Emulator> emulator;
    QUrl url;

private:
    static MarketProduct product(const char *id, const char *kind, const char *mode)
    {
        MarketProduct made;
        made.id = QString::fromLatin1(id);
        made.skuCode = made.id + QStringLiteral("-SKU");
        made.name = QStringLiteral("产品 ") + made.id;
        made.kind = QString::fromLatin1(kind);
        made.chargingMode = QString::fromLatin1(mode);
        return made;
    }
    static MarketOrder order(const char *id, const char *productId)
    {
        MarketOrder made;
        made.id = QString::fromLatin1(id);
        made.lineId = made.id + QStringLiteral("-000001");
        made.type = QStringLiteral("NEW");
        made.productId = QString::fromLatin1(productId);
        made.customerId = QStringLiteral("00000000000000000000000000000001");
        made.createdMs = kMarketNow - 40 * kMarketDay;
        made.stage = OrderStage::Done;
        made.stageSinceMs = made.createdMs;
        return made;
    }
    static MarketInstance instance(const char *id, const char *orderId, const char *productId)
    {
        MarketInstance made;
        made.id = QString::fromLatin1(id);
        made.orderId = QString::fromLatin1(orderId);
        made.productId = QString::fromLatin1(productId);
        made.customerId = QStringLiteral("00000000000000000000000000000001");
        made.stage = InstanceStage::Running;
        made.openedMs = kMarketNow - 40 * kMarketDay;
        return made;
    }
    static MarketLicense license(const char *code, const char *productId, LicenseStage stage)
    {
        MarketLicense made;
        made.code = QString::fromLatin1(code);
        made.orderId = QStringLiteral("CSLICENSE");
        made.productId = QString::fromLatin1(productId);
        made.customerId = QStringLiteral("00000000000000000000000000000001");
        made.stage = stage;
        made.amount = 2;
        if (stage >= LicenseStage::Alive) {
            made.activatedMs = kMarketNow - 10 * kMarketDay;
            made.expireMs = kMarketNow + 20 * kMarketDay;
        }
        return made;
    }
    static MarketLicenseEvent event(const char *id, const char *instanceId, const char *state)
    {
        MarketLicenseEvent made;
        made.eventId = QString::fromLatin1(id);
        made.instanceId = QString::fromLatin1(instanceId);
        made.deviceFingerprint = QStringLiteral("DEVICE-") + made.eventId;
        made.appliedMs = kMarketNow - kMarketHour;
        made.state = QString::fromLatin1(state);
        return made;
    }
    template <class Row> void keep(const Row &row)
    {
        const auto kept = store->put(row);
        QVERIFY2(kept.has_value(), kept ? "" : qPrintable(kept.error().what + kept.error().detail));
    }

    void fill()
    {
        MarketCustomer customer;
        customer.id = QStringLiteral("00000000000000000000000000000001");
        customer.name = QStringLiteral("mock_user_01");
        customer.realName = QStringLiteral("测试用户1");
        customer.mobile = QStringLiteral("18600000000");
        keep(customer);
        keep(product("YEARLY", "saas-v2", "PERIOD"));
        keep(product("DEMAND", "saas-v2", "ON_DEMAND"));
        keep(product("CODE", "license-code", "PERIOD"));
        keep(product("ONLINE", "license-online", "PERIOD"));
        MarketProduct other = product("OTHERS", "saas-v2", "ON_DEMAND");
        other.ofOtherSeller = true;
        keep(other);
        MarketOrder yearly = order("CSYEARLY", "YEARLY");
        yearly.periodType = QStringLiteral("year");
        yearly.periodNumber = 1;
        yearly.expireMs = kMarketNow + 325 * kMarketDay;
        yearly.amountMinor = yearly.paidMinor = 12000;
        keep(yearly);
        keep(order("CSDEMAND", "DEMAND"));
        keep(order("CSOTHERS", "OTHERS"));
        MarketOrder licensed = order("CSLICENSE", "CODE");
        licensed.periodType = QStringLiteral("month");
        licensed.periodNumber = 1;
        keep(licensed);
        keep(order("CSONLINE", "ONLINE"));
        keep(instance("I-DEMAND", "CSDEMAND", "DEMAND"));
        keep(instance("I-OTHERS", "CSOTHERS", "OTHERS"));
        keep(instance("I-ONLINE", "CSONLINE", "ONLINE"));
        MarketInstance frozen = instance("I-FROZEN", "CSONLINE", "ONLINE");
        frozen.stage = InstanceStage::Frozen;
        frozen.frozenMs = kMarketNow - kMarketDay;
        keep(frozen);
        keep(license("PL-ISSUED", "CODE", LicenseStage::Issued));
        keep(license("PL-RECEIVED", "CODE", LicenseStage::Received));
        keep(license("PL-RECEIVED-2", "CODE", LicenseStage::Received));
        keep(license("PL-ALIVE", "CODE", LicenseStage::Alive));
        keep(license("PL-EXPIRED", "CODE", LicenseStage::Expired));
        keep(license("PL-FROZEN", "CODE", LicenseStage::Frozen));
        keep(license("PL-RELEASED", "CODE", LicenseStage::Released));
        keep(license("PL-OTHERS", "OTHERS", LicenseStage::Received));
        keep(event("EV-1", "I-ONLINE", "waiting"));
        keep(event("EV-2", "I-ONLINE", "waiting"));
        keep(event("EV-DENIED", "I-ONLINE", "denied"));
        keep(event("EV-FROZEN", "I-FROZEN", "waiting"));
        keep(event("EV-NOBODY", "I-NOBODY", "waiting"));
        keep(event("EV-OTHERS", "I-OTHERS", "waiting"));
    }
};

} // namespace zhanggui::test
