// What the program knows of a callback, for a person: fields, scenes, idempotency, retries, codes and
// contradictions, each with its source. Made from the protocol's data alone.
#pragma once

#include "app/commands/help_page.h"
#include "net/protocol/callback_protocol.h"

namespace zhanggui {

HelpPage interfaceHelp(const InterfaceFamily &family, const CallbackInterface &one, bool chinese);
/// What holds for all interfaces of the family: what the signing adds, contradictions, sources.
HelpPage familyHelp(const InterfaceFamily &family, bool chinese);
/// The manual's page: every family with its interfaces.
QString interfacesManual(const CallbackProtocol &protocol, bool chinese);

} // namespace zhanggui
