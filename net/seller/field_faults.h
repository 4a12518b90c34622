// Mistakes in what an answer says: members missing, misnamed, of another type, too long, wrongly enciphered.
#pragma once

#include "net/callbacks/callback_keys.h"
#include "net/seller/seller_call.h"
#include "net/seller/seller_faults.h"

namespace zhanggui {

/// Changes the answer in place. `key` enciphers its fields; nullptr where none are.
void spoilFields(
    const SellerFaultSet &faults, const SellerCall &call, SellerAnswer &answer, const Secret *key);

} // namespace zhanggui
