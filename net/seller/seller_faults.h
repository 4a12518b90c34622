// The mistakes that the reference seller can make, as data (resources/seller/faults.json).
#pragma once

#include "models/core/result.h"
#include "net/protocol/callback_protocol.h"

namespace zhanggui {

struct SellerFault {
    QString id; // "new-instance-on-retry"
    BothLanguages title;
    BothLanguages about; // what the server does wrong, and why sellers do it
    QStringList families; // in which it can be made: "saas-v2", "kit-v1", …
    QString remedy; // English key of what to do; may be empty
};

[[nodiscard]] Result<QList<SellerFault>> sellerFaults();
/// The ids most like `id`, at most five: for a message.
QStringList faultIdsLike(const QString &id, const QList<SellerFault> &faults);

} // namespace zhanggui
