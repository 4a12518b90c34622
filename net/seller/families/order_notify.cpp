// Order notification (zh-cn_topic_0000002091799153, optional): something happened to an order; what, the
// order query tells.
#include "net/seller/families/families.h"

namespace zhanggui {

SellerAnswer answerOrderNotify(SellerDesk &desk, const SellerCall &call)
{
    if (call.field("activity") != u"orderNotify")
        return unknownActivity(desk);
    CallFields fields(call.fields, desk.faults);
    const QString order = fields.text("orderId");
    const QString line = fields.text("orderLineId");
    if (const auto refusal = fields.refusal())
        return *refusal;
    if (desk.faults.has("notified-order-unknown"))
        return sellerAnswer(seller_code::kBadRequest, QStringLiteral("invalid parameter: no such order"));
    if (call.isTest())
        return sellerSuccess();
    const QString key = order % u'\n' % line;
    if (desk.state.notified().contains(key) && desk.faults.has("notice-twice-fails"))
        return sellerAnswer(seller_code::kBroken, QStringLiteral("internal error: duplicate key"));
    desk.state.notified().insert(key);
    if (desk.orderToQuery)
        desk.orderToQuery(order, line);
    return sellerSuccess();
}

} // namespace zhanggui
