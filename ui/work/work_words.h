// What the data of rules and kinds says, in the words of the program's language.
#pragma once

#include "models/records/cell_text.h"
#include "models/rules/machine.h"
#include "models/work/work_kind.h"

namespace zhanggui {

/// "Seller", "Customer", "Platform"; empty for Nobody.
QString partyText(Party party);
/// "Your turn", "Waits for the customer", "Waits for the platform"; empty for Nobody.
QString turnText(Party party);
/// "page · date · printed in an official page": for tooltips beside a rule.
QString sourceText(const RuleSource &source);
/// "3 d 4 h", "2 h 5 min", "12 s"; of a negative time its amount.
QString lastingText(qint64 ms);

/// A value as the form and the preview show it; a dash for nothing, personal data whole.
QString workValueText(
    const WorkField &field, const QVariant &value, const QString &currency, const CellStyle &style);
/// The same with what is personal masked.
QString maskedWorkValue(
    const WorkField &field, const QVariant &value, const QString &currency, const CellStyle &style);

} // namespace zhanggui
