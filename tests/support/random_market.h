// A random seed of the emulated marketplace that holds together; the same one for the same number.
#pragma once

#include "models/market/market_seed.h"

#include <QRandomGenerator>

namespace zhanggui::test {

class RandomMarket {
public:
    explicit RandomMarket(quint32 number)
        : m_random(number)
    {
    }

    MarketSeed seed()
    {
        MarketSeed seed;
        settings(seed.settings);
        const int count = 1 + below(4);
        for (int i = 0; i < count; ++i) {
            seed.products.append(product(i));
            seed.customers.append(
                { id("customer", i), word(), text(), below(3), text(), text(), text(), text() });
        }
        for (int i = 0; i < count; ++i) {
            seed.orders.append(order(i, seed));
            seed.instances.append(instance(i, seed));
            seed.licenses.append({ id("PL", i), seed.orders.at(i).id, id("product", i), id("customer", i),
                LicenseStage(below(6)), below(9), maybeTime(), maybeTime() });
            seed.orders.last().license = coin() ? seed.licenses.last().code : QString();
            seed.orders.last().instanceId = coin() ? seed.instances.last().id : QString();
        }
        const QString tenant = id("tenant", 0);
        seed.tenants.append({ tenant, id("instance", 0), id("CS", 0), text(), text(),
            coin() ? QStringLiteral("https://a.example.com") : QString() });
        seed.applications.append({ id("app", 0), tenant, word(), text(), { word(), word() } });
        seed.departments = { { tenant, id("d", 0), text(), {} }, { tenant, id("d", 1), text(), id("d", 0) } };
        seed.users.append({ word(), tenant, word(), text(), id("d", below(2)),
            coin() ? QStringLiteral("admin") : QStringLiteral("user"), coin(), text(), text() });
        return seed;
    }

private:
    int below(int limit) { return int(m_random.bounded(limit)); }
    bool coin() { return m_random.bounded(2) == 1; }
    QString id(const char *what, int index) { return QString::fromLatin1(what) + QString::number(index); }
    qint64 time() { return 1'700'000'000'000 + qint64(m_random.bounded(2'000'000'000)) * (coin() ? 1 : 60); }
    std::optional<qint64> maybeTime() { return coin() ? std::optional(time()) : std::nullopt; }

    /// Signs that must be escaped, other scripts, and nothing at all.
    QString text() { return coin() ? QString() : word(); }
    QString word()
    {
        static const QString signs =
            QStringLiteral("ab\"\\/\n\t ,{}[]:0é云店\u2028") + QChar(0xd83d) + QChar(0xde00);
        QString made = QStringLiteral("w");
        for (int i = below(8); i > 0; --i) {
            const int at = below(int(signs.size()) - 1);
            made += signs.at(at).isSurrogate() ? signs.right(2) : QString(signs.at(at));
        }
        return made;
    }

    void settings(MarketSettings &settings)
    {
        settings.startMs = coin() ? time() : 0;
        settings.retrySpacingSeconds = 1 + below(1000);
        settings.pollSpacingSeconds = 1 + below(1000);
        if (coin())
            settings.ladders.insert(word(), word());
    }

    MarketProduct product(int index)
    {
        static const QStringList kinds = { QStringLiteral("saas-v2"), QStringLiteral("license-1"),
            QStringLiteral("service") };
        MarketProduct made;
        made.id = id("product", index);
        made.skuCode = text();
        made.name = word();
        made.kind = kinds.at(below(3));
        made.chargingMode = coin() ? QStringLiteral("PERIOD") : QStringLiteral("ON_DEMAND_PKG");
        made.kit = coin() ? QStringLiteral("kit-v1") : QString();
        for (bool MarketProduct::*flag : { &MarketProduct::orderNotice, &MarketProduct::upgradable,
                 &MarketProduct::changeOnRenewal, &MarketProduct::hourly, &MarketProduct::stopBeforeExcess,
                 &MarketProduct::supervised, &MarketProduct::delisted, &MarketProduct::ofOtherSeller })
            made.*flag = coin();
        made.trialDays = coin() ? 0 : 3 + below(178);
        made.freezeDays = below(16);
        made.site = coin() ? QStringLiteral("cn") : QStringLiteral("intl");
        made.currency = text();
        made.priceMinor = qint64(m_random.generate64() >> 2);
        made.address = coin() ? QStringLiteral("https://a.example.com:8443/x?y=1") : QString();
        return made;
    }

    MarketOrder order(int index, const MarketSeed &seed)
    {
        MarketOrder made;
        made.id = id("CS", index);
        made.lineId = word();
        made.type = coin() ? QStringLiteral("NEW") : QStringLiteral("CHANGE");
        made.productId = id("product", index);
        made.customerId = id("customer", index);
        made.createdMs = time();
        made.effectiveMs = maybeTime();
        made.expireMs = maybeTime();
        if (coin()) {
            made.periodType = QStringLiteral("month");
            made.periodNumber = 1 + below(12);
        }
        made.amount = below(100);
        made.amountMinor = qint64(m_random.generate64());
        made.paidMinor = -5;
        made.stage = OrderStage(below(8));
        made.stageSinceMs = time();
        made.reason = text();
        made.aboutOrder = seed.orders.isEmpty() || coin() ? QString() : seed.orders.constFirst().id;
        made.businessId = text();
        for (int i = below(3); i > 0; --i)
            made.extendParams.append({ word(), text() });
        made.recorded =
            coin() ? QByteArray() : "{ \"n\": 1.50, \"t\": \"" + QByteArray::number(index) + "\" }";
        return made;
    }

    MarketInstance instance(int index, const MarketSeed &seed)
    {
        return { id("instance", index), seed.orders.last().id, id("product", index), id("customer", index),
            seed.instances.isEmpty() || coin() ? QString() : seed.instances.constFirst().id,
            InstanceStage(below(4)), coin(), below(50), time(), maybeTime(), maybeTime(), maybeTime(),
            coin() ? QByteArray() : QByteArray(R"({"instanceId":"x","n":6737174442215405460123})") };
    }

    QRandomGenerator m_random;
};

} // namespace zhanggui::test
