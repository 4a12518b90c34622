// A new case of an interface, from the protocol's data alone: what a form starts with. Pure.
#pragma once

#include "net/callbacks/callback_case.h"
#include "net/protocol/callback_protocol.h"

namespace zhanggui {

/// The request that a scene stands for: the samples of the fields that hold on `site`, in the guide's order,
/// with what the scene sets and without what it leaves out. An unknown scene: the first.
CaseStep freshStep(const CallbackInterface &callback, const QString &scene, const QString &site);

/// A case of that one step. Its id is made of interface and scene ("saas-v2.refreshInstance.renewal").
CallbackCase freshCase(const CallbackInterface &callback, const QString &scene, const QString &site);

/// `id` with a number behind it, so that it is none of `taken`.
QString freeCaseId(const QString &id, const QStringList &taken);

} // namespace zhanggui
