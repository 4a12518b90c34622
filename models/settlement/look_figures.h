// Sales, fee, settlement amount and what is in no bill, by month, product, type or customer. Pure sums over a
// SettlementLook; exact. What is not known adds nothing and is counted beside.
#pragma once

#include "models/settlement/settlement_look.h"

namespace zhanggui {

enum class LookMeasure { Sales, Fee, Net, Unbilled };
enum class LookBy {
    Month, // of payment
    Period, // in which it is or was due: the months of the review
    Product,
    Type, // 接入类型
    Class, // 商品类别
    Customer,
};
inline constexpr int kLookMeasures = 4;
inline constexpr int kLookGroupings = 6;
/// "sales", "month" … (stable, machine output, command line, settings).
QString idOf(LookMeasure measure);
QString idOf(LookBy by);
std::optional<LookMeasure> lookMeasure(const QString &id);
std::optional<LookBy> lookBy(const QString &id);

struct LookQuestion {
    LookBy by = LookBy::Month;
    QString currency;
    /// The first and the last month, "202601": of payment, of LookBy::Period the period itself. Empty: open.
    /// With either of them, lines without a month are left out.
    QString from;
    QString to;
    LookMeasure order = LookMeasure::Net; // groups other than months: the largest of it first
    int top = 0; // groups other than months that stand alone; 0: all
    friend bool operator==(const LookQuestion &, const LookQuestion &) = default;
};

struct LookAmount {
    qint64 minor = 0;
    qint64 unbilledMinor = 0; // of it, in no bill yet
    qint64 known = 0; // lines that add to it
    qint64 unknown = 0; // lines of which it is not known
    friend bool operator==(const LookAmount &, const LookAmount &) = default;
};

struct LookRow {
    QString key; // "202601", a product …; empty: not known
    std::vector<quint32> places; // in SettlementLook::names, sorted; several: the other groups together
    qint64 lines = 0;
    LookAmount amounts[kLookMeasures]; // by LookMeasure
    const LookAmount &of(LookMeasure measure) const { return amounts[int(measure)]; }
    bool isOthers() const { return places.size() > 1; }
};

struct LookFigures {
    LookQuestion question;
    QList<LookRow> rows; // months in their order; then what is not known, then the others
    LookRow total;
};
LookFigures figuresOf(const SettlementLook &look, const LookQuestion &question);

/// Which lines of a row.
enum class LookPart {
    All, // that add to the measure
    Billed,
    Unbilled,
    NotKnown, // of which the measure is not known
};
/// Ids of settlement_lines, sorted. A row without places: of all rows.
std::vector<qint64> lineIdsOf(const SettlementLook &look, const LookQuestion &question, const LookRow &row,
    LookMeasure measure, LookPart part);

/// Adds the line's settlement amount.
void addNet(LookAmount &amount, const LookLine &line);

} // namespace zhanggui
