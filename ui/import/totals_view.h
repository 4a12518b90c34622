// Numbers to check a file by: rows, records, sums, and what the file's own totals rows say.
#pragma once

#include "models/import/import_report.h"

#include <QWidget>

class QGridLayout;

namespace zhanggui {

class TotalsView : public QWidget {
    Q_OBJECT

public:
    /// `kind` must outlive the view.
    explicit TotalsView(const ImportKind &kind, QWidget *parent = nullptr);

    void setTotals(const ImportCounts &counts, const ImportTotals &totals);

private:
    void clear();
    void addHeading(const QString &text);
    void addLine(const QString &name, const QString &value);
    void addTotalsRow(const ImportTotalsRow &row);
    QString labelOf(const QString &fieldId) const;

    const ImportKind &m_kind;
    QGridLayout *m_grid;
    int m_rows = 0;
};

} // namespace zhanggui
