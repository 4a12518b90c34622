// "What would this period be under the old policy, or under rules that are not saved yet?" The lines of one
// account period computed twice, side by side. Nothing is written.
#pragma once

#include "models/settlement/review_tables.h"

namespace zhanggui {

struct WhatIfRules {
    SettlementPolicy policy;
    std::optional<QDate> day; // as if everything had happened under the rules of that day
};

struct WhatIfQuestion {
    ReviewInput input; // policyDay does not count
    WhatIfRules now;
    WhatIfRules then;
};

/// One side of a sum or line.
struct WhatIfAmounts {
    qint64 lines = 0; // due in the period by these rules
    qint64 netMinor = 0;
    qint64 feeMinor = 0;
    qint64 unknown = 0; // lines of which something is asked for; not in the sums
    friend bool operator==(const WhatIfAmounts &, const WhatIfAmounts &) = default;
};

struct WhatIfSum {
    QString currency;
    QString productClass; // "general" …; empty: the files do not say
    QString product;
    WhatIfAmounts now;
    WhatIfAmounts then;
    /// Of the lines that are known on both sides; the others are counted, and never taken for nothing.
    qint64 differenceMinor = 0;
    qint64 uncompared = 0;
    qint64 difference() const { return differenceMinor; }
};

struct WhatIfLine {
    qint64 lineId = 0; // SettlementLine::id
    QString orderId;
    QString orderLine;
    QString productClass;
    QString product;
    QString currency;
    /// Unset: not due in the period by these rules, or something is asked for.
    std::optional<qint64> nowNetMinor;
    std::optional<qint64> thenNetMinor;
    std::optional<qint64> nowFeeMinor;
    std::optional<qint64> thenFeeMinor;
    bool nowDue = false;
    bool thenDue = false;
    /// Unset: something is asked for on a side. A side on which the line is not due counts as nothing.
    std::optional<qint64> difference() const
    {
        if ((nowDue && !nowNetMinor) || (thenDue && !thenNetMinor))
            return std::nullopt;
        return thenNetMinor.value_or(0) - nowNetMinor.value_or(0);
    }
    bool differs() const
    {
        return nowDue != thenDue || nowNetMinor != thenNetMinor || nowFeeMinor != thenFeeMinor;
    }
};

struct WhatIf {
    ReviewInput input;
    std::optional<QDate> nowDay;
    std::optional<QDate> thenDay;
    QByteArray nowRules; // digests, in hexadecimal digits
    QByteArray thenRules;
    QByteArray lines;
    QMap<QString, WhatIfSum> totals; // by currency
    QList<WhatIfSum> byProduct; // by currency, class, product
    QMap<QString, ReviewSums> bill; // what was billed, by currency
    /// Those that differ, by the size of the difference, at most `kMaxWhatIfLines`; last those of which
    /// something is asked for.
    QList<WhatIfLine> changed;
    qint64 changedCount = 0;
};
inline constexpr qsizetype kMaxWhatIfLines = 10'000;

/// On a worker thread, in one snapshot; `sinks.line` is not used. Errors as reviewSettlement(). Repeatable.
[[nodiscard]] Result<WhatIf> computeWhatIf(Connection &connection, const WorkCatalog &catalog,
    const QList<SettlementRatio> &ratios, const WhatIfQuestion &question, const ReviewSinks &sinks = {});

/// "totals", "products", "lines": for people, in the program's language.
QList<ReviewTable> whatIfTables(const WhatIf &found);
/// "202609, production: today's rules beside those of 2024-02-29"
QString whatIfTitle(const WhatIf &found);
/// Stable.
QByteArray whatIfJson(const WhatIf &found);

/// Periods that lines of the environment are due or billed in, newest first, and the coming one.
[[nodiscard]] Result<QStringList> periodsToAsk(
    Connection &connection, const QString &environment, QDate today);

} // namespace zhanggui
