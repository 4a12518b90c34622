// A new case of an interface, from the protocol's data alone: what the editor starts with. Pure.
#pragma once

#include "net/callbacks/callback_case.h"
#include "net/protocol/callback_protocol.h"

namespace zhanggui {

/// What the official case of that scene sends, as a case of one's own: its id ends in "-mine". An unknown
/// scene: the first.
CallbackCase freshCase(const CallbackInterface &callback, const QString &scene, const QString &site);

/// `id` with a number behind it, so that it is none of `taken`.
QString freeCaseId(const QString &id, const QStringList &taken);

} // namespace zhanggui
