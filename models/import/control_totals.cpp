#include "models/import/control_totals.h"

#include "models/import/import_mapping.h"

#include <algorithm>
#include <cctype>

namespace zhanggui {

namespace {

constexpr qsizetype kLongestTotalsCell = 24;
constexpr qsizetype kMostTotalsRows = 100;

} // namespace

bool isTotalsWord(std::string_view text)
{
    if (text.empty() || text.size() > size_t(kLongestTotalsCell) * 3)
        return false;
    // Most ids are told by their first letter.
    const auto first = static_cast<unsigned char>(text.front());
    if (first < 0x80 && std::isalnum(first)
        && std::string_view("tTsSgG").find(text.front()) == std::string_view::npos)
        return false;
    QString word = normalizedHeader(QString::fromUtf8(text.data(), qsizetype(text.size())));
    // "合计3条", "total 12"
    while (!word.isEmpty() && (word.back().isDigit() || QStringLiteral("条笔行项").contains(word.back())))
        word.chop(1);
    static const QStringList words = { QStringLiteral("合计"), QStringLiteral("总计"), QStringLiteral("小计"),
        QStringLiteral("共计"), QStringLiteral("累计"), QStringLiteral("总和"), QStringLiteral("本页合计"),
        QStringLiteral("本页小计"), QStringLiteral("金额合计"), QStringLiteral("合计金额"),
        QStringLiteral("总金额"), QStringLiteral("total"), QStringLiteral("totals"),
        QStringLiteral("grandtotal"), QStringLiteral("subtotal"), QStringLiteral("sum") };
    return words.contains(word);
}

void ControlTotals::Sum::add(qint64 amount)
{
    overflow = overflow || __builtin_add_overflow(minor, amount, &minor);
    ++rows;
}

ControlTotals::ControlTotals(const ImportKind &kind)
    : m_kind(kind)
{
    for (int i = 0; i < kind.fields.size(); ++i) {
        if (kind.fields.at(i).type == ImportType::Currency)
            m_currencyField = i;
    }
}

void ControlTotals::add(std::span<const CellValue> cells)
{
    for (size_t i = 0; i < cells.size(); ++i) {
        const CellValue &cell = cells[i];
        if (cell.kind != ImportValue::Kind::Number
            || m_kind.fields.at(qsizetype(i)).type != ImportType::Amount)
            continue;
        Running &running = m_running[int(i)];
        running.all.add(cell.number);
        running.sinceTotals.add(cell.number);
        running.byCurrency[m_currencyField < 0 ? std::string() : cells[size_t(m_currencyField)].text].add(
            cell.number);
    }
}

bool ControlTotals::isSumSoFar(std::span<const CellValue> cells) const
{
    bool any = false;
    for (const auto &[field, running] : m_running) {
        const CellValue &cell = cells[size_t(field)];
        if (cell.kind != ImportValue::Kind::Number)
            continue;
        if (running.all.overflow || cell.number != running.all.minor || running.all.rows < 2)
            return false;
        any = true;
    }
    return any;
}

void ControlTotals::addTotalsRow(qint64 line, const QString &label, std::span<const CellValue> cells)
{
    ImportTotalsRow row{ line, label, {} };
    for (auto &[field, running] : m_running) {
        const CellValue &cell = cells[size_t(field)];
        if (cell.kind == ImportValue::Kind::Number && !running.all.overflow) {
            const bool isPart = cell.number != running.all.minor && cell.number == running.sinceTotals.minor;
            row.stated.append({ m_kind.fields.at(field).id, cell.number,
                isPart ? running.sinceTotals.minor : running.all.minor });
        }
        running.sinceTotals = {};
    }
    if (m_totalsRows.size() < kMostTotalsRows)
        m_totalsRows.append(row);
}

ImportTotals ControlTotals::totals() const
{
    ImportTotals totals;
    totals.totalsRows = m_totalsRows;
    for (const auto &[field, running] : m_running) {
        for (const auto &[currency, sum] : running.byCurrency)
            totals.sums.append({ m_kind.fields.at(field).id, QString::fromStdString(currency), sum.minor,
                sum.rows, sum.overflow });
    }
    return totals;
}

} // namespace zhanggui
