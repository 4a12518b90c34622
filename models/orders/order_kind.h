// The order list as data: fields, official Chinese names, published enumerations.
#pragma once

#include "models/records/record_kind.h"

namespace zhanggui {

/// Fields of the table `orders`. Enumerations: order query API (AG/zh-cn_topic_0070649350, 2024-04-26) [C];
/// order states: buyer-side status table and business rules §1.3, a superset that tolerates others [I].
const RecordKind &orderKind();

/// Field ids of orderKind(), for callers that mean one field.
namespace OrderField {
inline constexpr char16_t kOrderId[] = u"orderId";
inline constexpr char16_t kCustomer[] = u"customer";
inline constexpr char16_t kTags[] = u"tags";
} // namespace OrderField

} // namespace zhanggui
