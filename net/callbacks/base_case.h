// The ordinary request of an interface, from its samples and one of its scenes. Pure.
#pragma once

#include "net/callbacks/callback_case.h"
#include "net/protocol/callback_protocol.h"

namespace zhanggui {

enum class BaseFor {
    Console, // as the official console sends it: its made-up orders, testFlag 1
    TestFlag, // orders made at send time, testFlag 1
    Real, // orders made at send time, no testFlag 1
};

/// Fields in the guide's order; optional ones with a sample are there unless the scene leaves them out.
QList<CaseField> baseRequest(const CallbackInterface &one, const CallbackScene &scene, BaseFor purpose);

/// One ordinary step; it captures what the interface's answer gives to later cases.
CaseStep baseStep(const CallbackInterface &one, const CallbackScene &scene, BaseFor purpose);

/// The official case "<interface>.<scene>".
CallbackCase officialCase(const CallbackInterface &one, const CallbackScene &scene, const QString &site);

} // namespace zhanggui
