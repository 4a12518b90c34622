#include "net/emulator/api/license_state.h"

#include "models/market/market_action.h"

#include <QDateTime>
#include <QTimeZone>

namespace zhanggui {

namespace {

tl::unexpected<LicenseFault> notRead(const Error &error, Situation unknown)
{
    return tl::unexpected(
        LicenseFault{ error.kind == ErrorKind::NotFound ? unknown : Situation::LicenseInternal, {} });
}

/// Codes of the same order that were activated.
Result<int> activations(const MarketStore &store, const QString &orderId)
{
    const Result<QList<MarketLicense>> licenses = store.licensesOf(orderId);
    if (!licenses)
        return tl::unexpected<Error>(licenses.error());
    return int(std::count_if(licenses->cbegin(), licenses->cend(),
        [](const MarketLicense &license) { return license.activatedMs.has_value(); }));
}

} // namespace

tl::expected<KnownLicense, LicenseFault> knownLicense(const ApiContext &context, const QString &code)
{
    const MarketStore &store = *context.store;
    const Result<MarketLicense> license = store.license(code);
    if (!license)
        return notRead(license.error(), Situation::LicenseUnknown);
    const Result<MarketProduct> product = store.product(license->productId);
    if (!product)
        return notRead(product.error(), Situation::LicenseUnknown);
    if (product->ofOtherSeller)
        return tl::unexpected(LicenseFault{ Situation::LicenseOfOtherSeller, {} });
    KnownLicense known{ *license, *product, {} };
    const Result<MarketOrder> order = store.order(license->orderId);
    if (order)
        known.order = *order;
    else if (order.error().kind != ErrorKind::NotFound)
        return tl::unexpected(LicenseFault{ Situation::LicenseInternal, {} });
    return known;
}

std::optional<LicenseFault> activationFault(
    const ApiContext &context, const KnownLicense &known, std::optional<qint64> effectMs)
{
    switch (known.license.stage) {
    case LicenseStage::Issued:
        return LicenseFault{ Situation::LicenseNotReceived, {} };
    case LicenseStage::Received:
        break;
    case LicenseStage::Alive:
    case LicenseStage::Expired:
    case LicenseStage::Frozen:
    case LicenseStage::Released:
        return LicenseFault{ Situation::LicenseIllegalState, {} };
    }
    // To the second, as the text has no more.
    if (effectMs && *effectMs / 1000 < known.order.createdMs / 1000)
        return LicenseFault{ Situation::LicenseBadValue,
            QStringLiteral("real_effect_time is before the order") };
    const int quota = context.limits().licenseQuota;
    if (quota <= 0)
        return std::nullopt;
    const Result<int> used = activations(*context.store, known.license.orderId);
    if (!used)
        return LicenseFault{ Situation::LicenseInternal, {} };
    if (*used >= quota)
        return LicenseFault{ Situation::LicenseQuota, QStringLiteral("no activation is left") };
    return std::nullopt;
}

MarketLicense activated(const KnownLicense &known, qint64 atMs)
{
    MarketLicense license = known.license;
    license.stage = LicenseStage::Alive;
    license.activatedMs = atMs;
    if (known.order.periodNumber > 0 && !known.order.periodType.isEmpty())
        license.expireMs = afterPeriod(atMs, { known.order.periodType, known.order.periodNumber });
    return license;
}

QString licenseStatus(const ApiContext &context, const MarketLicense &license)
{
    const bool isOver = license.expireMs && *license.expireMs <= context.clock();
    switch (license.stage) {
    case LicenseStage::Released:
        return QStringLiteral("RELEASED");
    case LicenseStage::Frozen:
        return context.rules.frozenStatus();
    case LicenseStage::Alive:
        return isOver ? QStringLiteral("EXPIRED") : QStringLiteral("ALIVE");
    case LicenseStage::Expired:
    case LicenseStage::Issued:
    case LicenseStage::Received:
        break;
    }
    return QStringLiteral("EXPIRED");
}

QString licenseTime(std::optional<qint64> ms)
{
    if (!ms)
        return {};
    return QDateTime::fromMSecsSinceEpoch(*ms, Qt::UTC).toString(QStringLiteral("yyyyMMddHHmmss"));
}

std::optional<qint64> licenseTimeFromText(const QString &text)
{
    constexpr qsizetype kDigits = 14;
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (text.size() != kDigits || !std::all_of(text.begin(), text.end(), isDigit))
        return std::nullopt;
    return wireTimeFromCompact(text, 0).utcMs;
}

} // namespace zhanggui
