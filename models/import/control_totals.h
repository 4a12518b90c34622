// Sums of what is read, to be held against the totals rows of the file.
#pragma once

#include "models/import/cell_values.h"
#include "models/import/import_report.h"

#include <map>
#include <span>

namespace zhanggui {

/// 合计, 总计, 小计, Total and their like, with or without a number behind.
bool isTotalsWord(std::string_view text);

class ControlTotals {
public:
    explicit ControlTotals(const ImportKind &kind);

    /// A row of data.
    void add(std::span<const CellValue> cells);
    /// Whether every amount that the row states is the sum of all rows above (and there is one).
    bool isSumSoFar(std::span<const CellValue> cells) const;
    /// The row says totals: compared with all rows above, or with those since the totals row before it when
    /// that is what it means.
    void addTotalsRow(qint64 line, const QString &label, std::span<const CellValue> cells);
    ImportTotals totals() const;

private:
    struct Sum {
        qint64 minor = 0;
        qint64 rows = 0;
        bool overflow = false;
        void add(qint64 amount);
    };
    struct Running {
        Sum all;
        Sum sinceTotals;
        std::map<std::string, Sum> byCurrency;
    };

    const ImportKind &m_kind;
    int m_currencyField = -1;
    std::map<int, Running> m_running; // by field
    QList<ImportTotalsRow> m_totalsRows;
};

} // namespace zhanggui
