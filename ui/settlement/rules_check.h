// Whether the rules of settlement are still those that something was computed with.
#pragma once

#include "models/settlement/settlement_policy.h"

#include <QtConcurrent>

namespace zhanggui {

/// `digest`: of SettlementPolicy, in hexadecimal digits. Rules that cannot be read are not the same.
inline QFuture<bool> rulesDiffer(const QString &workspaceDirectory, const QByteArray &digest)
{
    return QtConcurrent::run([workspaceDirectory, digest] {
        const auto policy = SettlementPolicy::load(workspaceDirectory);
        return !policy || policy->digest.toHex() != digest;
    });
}

} // namespace zhanggui
