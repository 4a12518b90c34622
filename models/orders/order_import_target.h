// Rows of files as orders. The fields of orderImportKind() by their places.
#pragma once

#include "models/import/import_target.h"

#include <memory>

namespace zhanggui {

namespace OrderImport {
enum FieldPlace {
    OrderNo,
    LineNo,
    Product,
    ProductId,
    Type,
    Charging,
    Status,
    Amount,
    LineAmount,
    ListAmount,
    Currency,
    Created,
    Expires,
    Customer,
    RealName,
    CustomerId,
    UserName,
    UserId,
    Phone,
    Email,
    FieldCount
};
} // namespace OrderImport

/// Writes orders, lines (when rows name one) and their product. What a file says goes by mergeFacts(): newer
/// wins, older and equally old is kept as stored. The columns of an order that follow from its lines (amount,
/// product, charging mode, expiry, number of lines) are computed anew from all known lines, unless something
/// newer said them of the order itself.
std::unique_ptr<ImportTarget> makeOrderImportTarget(const ImportContext &context);

} // namespace zhanggui
