// Order numbers as somebody pastes them: from a mail, a spreadsheet, a chat. Pure.
#pragma once

#include "models/core/ids.h"

#include <QList>

namespace zhanggui {

/// Every number in `text`, in order, each once: words of letters, digits, '-' and '_' between blanks, commas
/// and quotes of any kind; full-width characters are read like ASCII. A word without a digit is a label
/// ("订单号：") and left out. At most kMaxPastedIds.
QList<OrderId> pastedOrderIds(const QString &text);
inline constexpr qsizetype kMaxPastedIds = 10'000;

/// The order that a line's number names (CS…-000001 → CS…); the number itself when it is no line's.
/// [I] from the samples of the order query (AG/zh-cn_topic_0070649350, 2024-04-26): a line's number is the
/// order's with '-' and six digits.
OrderId orderOfLine(const OrderId &id);

} // namespace zhanggui
