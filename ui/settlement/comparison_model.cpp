#include "ui/settlement/comparison_model.h"

#include "models/export/csv_table_writer.h"
#include "models/settlement/line_columns.h"
#include "models/settlement/settlement_kind.h"
#include "ui/theme/icons.h"

#include <QCoreApplication>

namespace zhanggui {

namespace {

QString valueOf(const SettlementLine &line, const LineColumn &column, const CellStyle &style)
{
    const RecordKind &kind = settlementKind(line.layer);
    const int place = kind.indexOf(QLatin1String(column.id));
    const QVariant fact = factOf(line, column);
    return place < 0 ? fact.toString() : cellText(kind, kind.fields.at(place), fact, line.currency, style);
}

/// What a line that came or is missing is about: the amount that is settled, else what was sold.
const LineColumn &amountColumn(const SettlementLine &line)
{
    return lineColumns()[std::size_t(linePlaceOf(line.netMinor ? "net" : "sales"))];
}

} // namespace

ComparisonModel::ComparisonModel(const CellStyle &style, QObject *parent)
    : QAbstractTableModel(parent)
    , m_style(style)
{
}

void ComparisonModel::setComparison(std::shared_ptr<const FileComparison> made)
{
    beginResetModel();
    m_made = std::move(made);
    m_rows.clear();
    if (m_made) {
        for (qsizetype i = 0; i < m_made->changed.size(); ++i) {
            for (const QString &fact : m_made->changed.at(i).fields)
                m_rows.push_back({ Row::Kind::Changed, i, linePlaceOf(fact.toLatin1().constData()) });
        }
        for (qsizetype i = 0; i < m_made->added.size(); ++i)
            m_rows.push_back({ Row::Kind::Added, i, -1 });
        for (qsizetype i = 0; i < m_made->missing.size(); ++i)
            m_rows.push_back({ Row::Kind::Missing, i, -1 });
    }
    endResetModel();
}

void ComparisonModel::setCellStyle(const CellStyle &style)
{
    beginResetModel();
    m_style = style;
    endResetModel();
}

void ComparisonModel::retranslate()
{
    beginResetModel();
    endResetModel();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int ComparisonModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ComparisonModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const SettlementLine &ComparisonModel::lineOf(const Row &row) const
{
    switch (row.kind) {
    case Row::Kind::Added:
        return m_made->added.at(row.place);
    case Row::Kind::Missing:
        return m_made->missing.at(row.place);
    case Row::Kind::Changed:
        break;
    }
    return m_made->changed.at(row.place).after;
}

QString ComparisonModel::text(const Row &row, int column) const
{
    const SettlementLine &line = lineOf(row);
    const LineColumn &fact = row.fact < 0 ? amountColumn(line) : lineColumns()[std::size_t(row.fact)];
    switch (column) {
    case What:
        return row.kind == Row::Kind::Added  ? tr("added")
            : row.kind == Row::Kind::Changed ? tr("changed")
                                             : tr("missing");
    case LineName:
        return line.lineId.isEmpty() ? line.key : line.lineId;
    case Order:
        return line.orderId;
    case Product:
        return line.product;
    case Fact:
        return QCoreApplication::translate("SettlementLine", fact.label);
    case Before:
        return row.kind == Row::Kind::Added  ? QString()
            : row.kind == Row::Kind::Missing ? valueOf(line, fact, m_style)
                                             : valueOf(m_made->changed.at(row.place).before, fact, m_style);
    case After:
        return row.kind == Row::Kind::Missing ? QString() : valueOf(line, fact, m_style);
    default:
        return {};
    }
}

QVariant ComparisonModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || std::size_t(index.row()) >= m_rows.size())
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    if (role == Qt::DisplayRole)
        return text(row, index.column());
    if (role == Qt::DecorationRole && index.column() == What)
        return row.kind == Row::Kind::Added  ? icon(QStringLiteral("add"))
            : row.kind == Row::Kind::Changed ? icon(QStringLiteral("edit"))
                                             : icon(QStringLiteral("remove"));
    return {};
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What:
        return tr("Line is");
    case LineName:
        return tr("Order line");
    case Order:
        return tr("Order no.");
    case Product:
        return tr("Product");
    case Fact:
        return tr("Fact");
    case Before:
        return tr("Before");
    case After:
        return tr("After");
    default:
        return {};
    }
}

Result<QByteArray> ComparisonModel::asCsv() const
{
    QByteArray bytes;
    CsvTableWriter writer(
        [&bytes](std::string_view block) -> Result<void> {
            bytes.append(block.data(), qsizetype(block.size()));
            return {};
        },
        {}, m_style.zone);
    QList<TableColumn> columns;
    for (int column = 0; column < ColumnCount; ++column) {
        TableColumn made;
        made.title = headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        columns.append(made);
    }
    if (auto begun = writer.begin(columns); !begun)
        return tl::unexpected(begun.error());
    for (const Row &row : m_rows) {
        for (int column = 0; column < ColumnCount; ++column) {
            const QByteArray cell = text(row, column).toUtf8();
            writer.text({ cell.constData(), std::size_t(cell.size()) });
        }
        if (auto ended = writer.endRow(); !ended)
            return tl::unexpected(ended.error());
    }
    if (auto finished = writer.finish(); !finished)
        return tl::unexpected(finished.error());
    return bytes;
}

} // namespace zhanggui
