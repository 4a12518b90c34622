// What the connections of one fault proxy share. Internal to net/faults.
#pragma once

#include "net/faults/fault_chooser.h"
#include "net/faults/fault_proxy.h"
#include "net/faults/reorder_gate.h"
#include "net/faults/request_head.h"
#include "net/wire/wire_client.h"
#include "net/wire/wire_trust.h"

#include <functional>

namespace zhanggui {

struct FaultSurroundings {
    FaultProxy::Options options;
    FaultChooser chooser;
    ForwardedHead forwarding; // of every request
    WireTarget target;
    WireNames names;
    WireTrust *trust = nullptr;
    WireClient *copies = nullptr; // sends what is delivered more than once
    ReorderGate *gate = nullptr;
    QObject *owner = nullptr; // lives as long as all this
    std::function<void(const FaultedExchange &)> tell;
};

} // namespace zhanggui
