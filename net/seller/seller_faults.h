// The mistakes that the reference seller can make, as data (resources/seller/faults.json), and the set of
// those that one seller makes. What a mistake changes is said where it is made: seller_policy.h (reading a
// signature), answer_faults.h (writing an answer), the families (acting on a call).
#pragma once

#include "models/core/result.h"
#include "net/protocol/callback_protocol.h"

#include <QSet>

namespace zhanggui {

struct SellerFault {
    QString id; // "new-instance-on-retry"
    BothLanguages title;
    BothLanguages about; // what the server does wrong, and why sellers do it
    QStringList families; // in which it can be made: "saas-v2", "kit-v1", …
    bool waits = false; // it holds answers back for many seconds
    QString remedy; // English key of what to do; may be empty
};

/// Corrupt when the program's own file is damaged.
[[nodiscard]] Result<QList<SellerFault>> sellerFaults();
/// The ids most like `id`, at most five: for a message.
QStringList faultIdsLike(const QString &id, const QList<SellerFault> &faults);

class SellerFaultSet {
public:
    SellerFaultSet() = default;
    /// BadInput, naming it and those most like it, for an id that is not in the file.
    [[nodiscard]] static Result<SellerFaultSet> of(const QStringList &ids);

    bool has(const char *id) const { return m_ids.contains(QLatin1String(id)); }
    bool isEmpty() const { return m_ids.isEmpty(); }

private:
    QSet<QString> m_ids;
};

} // namespace zhanggui
