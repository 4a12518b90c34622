// The facts of a settlement line as data: import field, column of settlement_lines, field of the lists and
// member of JSON. Import, store, lists and comparison read only this.
#pragma once

#include "models/import/import_kind.h"
#include "models/settlement/settlement_line.h"

#include <span>

namespace zhanggui {

struct LineColumn {
    const char *id; // "sales": import field, filter, JSON
    const char *column; // of settlement_lines
    const char *label; // English source, context "SettlementLine"
    const char *names; // what the filter understands besides, split by '|'
    ImportType type = ImportType::Text;
    QString SettlementLine::*text = nullptr; // one of the two
    std::optional<qint64> SettlementLine::*number = nullptr;
    int width = 120;
    bool shown = false; // before the person chooses columns

    bool isAmount() const { return type == ImportType::Amount; }
};

/// Every fact of a line, in the order of lists and files; their places are those of the import kind's fields.
std::span<const LineColumn> lineColumns();
/// Place of the column with that id; -1 when there is none.
int linePlaceOf(const char *id);

/// Nothing is said: an empty text, a number that is not set.
bool saysNothing(const SettlementLine &line, const LineColumn &column);
bool sayTheSame(const SettlementLine &a, const SettlementLine &b, const LineColumn &column);
/// Ids of the facts that `a` and `b` say differently; saying nothing differs from saying something.
QStringList differingFacts(const SettlementLine &a, const SettlementLine &b);
/// `less` says nothing that `more` does not say too.
bool saysNoMore(const SettlementLine &less, const SettlementLine &more);
/// Number, text, or invalid for nothing.
QVariant factOf(const SettlementLine &line, const LineColumn &column);
/// 32 hexadecimal digits of the facts alone: equal for equal facts, whatever file, id and key.
QByteArray factsDigest(const SettlementLine &line);

} // namespace zhanggui
