// What a licence code allows in its state, and what becomes of it. No HTTP.
#pragma once

#include "net/emulator/api/api_context.h"

#include <tl/expected.hpp>

namespace zhanggui {

/// Why a code is refused; `detail` for the answer's text.
struct LicenseFault {
    Situation situation = Situation::LicenseInternal;
    QString detail;
};

struct KnownLicense {
    MarketLicense license;
    MarketProduct product;
    MarketOrder order;
};

/// The code with its product and order; LicenseUnknown, LicenseOfOtherSeller, LicenseInternal.
[[nodiscard]] tl::expected<KnownLicense, LicenseFault> knownLicense(
    const ApiContext &context, const QString &code);

/// Why it cannot be activated from `effectMs` on; nullopt: it can.
std::optional<LicenseFault> activationFault(
    const ApiContext &context, const KnownLicense &known, std::optional<qint64> effectMs);
/// The licence as it is once it is activated. It expires a period of its order later, or when it would have
/// anyway, or never.
MarketLicense activated(const KnownLicense &known, qint64 atMs);

/// ALIVE, EXPIRED or RELEASED; of one that was activated.
QString licenseStatus(const ApiContext &context, const MarketLicense &license);

/// yyyyMMddHHmmss in UTC; empty when there is no time.
QString licenseTime(std::optional<qint64> ms);
/// The other way.
std::optional<qint64> licenseTimeFromText(const QString &text);

} // namespace zhanggui
