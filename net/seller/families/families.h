// The callback families of the marketplace, each in a file of its own: what a seller does with a call once it
// is known to be genuine.
#pragma once

#include "net/seller/seller_desk.h"

namespace zhanggui {

/// Body with `activity`; also what a licence opened online shares with it.
SellerAnswer answerSaasV2(SellerDesk &desk, const SellerCall &call);
/// Query with `activity`.
SellerAnswer answerSaasV1(SellerDesk &desk, const SellerCall &call);
/// `name` is the last part of the path: tenantSync, applicationSync, authSync, singleOrgSync, allOrgSync.
SellerAnswer answerKit(SellerDesk &desk, const SellerCall &call, const QByteArray &name, bool isV1);
SellerAnswer answerLicenseCode(SellerDesk &desk, const SellerCall &call);
/// getLicenseAsync; what else there is goes to answerSaasV2().
SellerAnswer answerLicenseOnline(SellerDesk &desk, const SellerCall &call);
SellerAnswer answerLicense1(SellerDesk &desk, const SellerCall &call);
SellerAnswer answerOrderNotify(SellerDesk &desk, const SellerCall &call);
SellerAnswer answerGateway(SellerDesk &desk, const SellerCall &call);

/// 000002: nobody knows this activity.
SellerAnswer unknownActivity(const SellerDesk &desk);

} // namespace zhanggui
