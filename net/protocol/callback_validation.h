// What must hold in a file of callback interfaces beyond its form: nobody can type a wrong length into a case
// because a sample was wrong.
#pragma once

#include "models/json/json_members.h"
#include "net/protocol/callback_protocol.h"

namespace zhanggui {

/// Names of one kind are unique (on each site), every datum has page, date and mark, what is marked N carries
/// no value, samples and scenes fit their fields and set known ones, every site has one default ladder,
/// readings of one topic have one default, result codes name interfaces of the family.
void validateFamily(const InterfaceFamily &family, JsonFaults &faults);

} // namespace zhanggui
