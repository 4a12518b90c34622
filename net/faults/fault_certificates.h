// The certificates that a fault proxy shows: a good one and the bad ones of its plan.
#pragma once

#include "net/faults/fault_plan.h"
#include "net/tls/local_authority.h"

#include <QHash>
#include <QSslConfiguration>

namespace zhanggui {

class FaultCertificates {
public:
    /// Makes those that the plan names. The bad ones lead to `authority` where their fault is another.
    [[nodiscard]] static Result<FaultCertificates> make(
        const LocalAuthority &authority, const FaultPlan &plan, qint64 nowMs);

    /// For a server; `word`: of faultCertificates(), or empty for the good one.
    QSslConfiguration configuration(const QString &word) const { return m_configurations.value(word); }

private:
    QHash<QString, QSslConfiguration> m_configurations;
};

} // namespace zhanggui
