// Who may call, and how often: the access keys, the lock after bad signatures, the limits of calls.
#pragma once

#include "models/core/secret.h"
#include "net/emulator/api/api_rules.h"
#include "net/signing/aksk_verify.h"

#include <QHash>

#include <deque>
#include <memory>

namespace zhanggui {

/// An access key that the gateway knows.
struct ApiAccount {
    QString accessKey;
    Secret secretKey;
    bool seller = true; // false: MKT.0151 and its like
};

/// At most so many calls in any second of real time.
class CallRate {
public:
    /// Counts the call unless it is one too many. 0: no limit.
    bool allows(int perSecond, qint64 nowMs);

private:
    std::deque<qint64> m_calls;
};

class ApiGuard {
public:
    struct Options {
        QList<ApiAccount> accounts;
        Secret securityToken; // what X-Security-Token must be where it is sent; empty: anything
        int lockAfter = 0; // bad signatures of one access key until it is locked; 0: never
    };
    explicit ApiGuard(Options options)
        : m_options(std::move(options))
    {
    }

    struct Refusal {
        Situation situation = Situation::Unsigned;
        QString detail;
    };
    /// The account that signed, or why the gateway refuses. The lock ends with the object.
    tl::expected<const ApiAccount *, Refusal> verify(const WireRequest &request, qint64 nowMs);
    bool takesToken(const WireRequest &request) const;

private:
    Options m_options;
    QHash<QString, int> m_badSignatures;
};

/// Whether a request of a control route comes from a program on this machine and not from a web page: Host is
/// 127.0.0.1, [::1] or localhost, and there is no Origin.
bool isOwnCaller(const WireRequest &request);

} // namespace zhanggui
