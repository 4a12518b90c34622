// What two downloads of the same bills or periods say differently, one row a fact: lines that came, lines
// whose facts changed, lines that are missing. Shown as a table, copied and exported from here.
#pragma once

#include "models/records/cell_text.h"
#include "models/settlement/settlement_store.h"

#include <QAbstractTableModel>

#include <memory>

namespace zhanggui {

class ComparisonModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { What, LineName, Order, Product, Fact, Before, After, ColumnCount };

    explicit ComparisonModel(const CellStyle &style, QObject *parent = nullptr);

    /// nullptr: nothing.
    void setComparison(std::shared_ptr<const FileComparison> made);
    const std::shared_ptr<const FileComparison> &comparison() const { return m_made; }
    void setCellStyle(const CellStyle &style);
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// RFC 4180, with a header, CRLF and a mark of UTF-8, of every row.
    [[nodiscard]] Result<QByteArray> asCsv() const;

private:
    struct Row {
        enum class Kind { Added, Changed, Missing } kind = Kind::Added;
        qsizetype place = 0; // in the list of its kind
        int fact = -1; // place in lineColumns() of what changed
    };
    const SettlementLine &lineOf(const Row &row) const;
    QString text(const Row &row, int column) const;

    CellStyle m_style;
    std::shared_ptr<const FileComparison> m_made;
    std::vector<Row> m_rows;
};

} // namespace zhanggui
