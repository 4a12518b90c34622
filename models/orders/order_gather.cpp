#include "models/orders/order_gather.h"

#include <algorithm>

namespace zhanggui {

using namespace OrderImport;

bool sameValue(const ImportValue &a, const ImportValue &b)
{
    if (a.kind != b.kind)
        return false;
    return a.kind == ImportValue::Kind::Number ? a.number == b.number : a.text == b.text;
}

LineFields::LineFields(const ImportContext &context)
{
    for (const FieldPlace field : { Product, ProductId, Charging, Expires, LineAmount, ListAmount })
        m_isLine[field] = true;
    const bool partsNamed = context.mapped[LineNo] && !context.mapped[LineAmount];
    m_isLine[Amount] =
        context.amounts == AmountLevel::Part || (context.amounts == AmountLevel::Automatic && partsNamed);
}

bool LineFields::needsLine(int field) const
{
    return field == ProductId || field == LineAmount || field == ListAmount;
}

namespace {

size_t lineOf(GatheredOrder &order, std::string_view id, bool &fresh)
{
    const auto known = std::find_if(
        order.lines.begin(), order.lines.end(), [id](const GatheredLine &line) { return line.id == id; });
    fresh = known == order.lines.end();
    if (!fresh)
        return size_t(known - order.lines.begin());
    order.lines.push_back({ id, {} });
    return order.lines.size() - 1;
}

/// Adds the row's word on one field; what was said before stays.
void addCell(GatheredOrder &order, size_t row, int field, ImportValue &known, const ImportValue &said)
{
    if (said.isNothing())
        return;
    if (known.isNothing()) {
        known = said;
        order.rows[row].duplicate = false;
    } else if (!sameValue(known, said)) {
        order.conflicts.push_back({ row, field, known });
        order.rows[row].conflict = true;
    }
}

void addRow(GatheredOrder &order, const ImportRow &row, const LineFields &fields)
{
    const size_t place = order.rows.size();
    GatheredRow gathered{ &row, -1, place > 0, false };
    const ImportValue &lineId = row.cells[LineNo];
    if (!lineId.isNothing()) {
        bool fresh = false;
        gathered.line = int(lineOf(order, lineId.text, fresh));
        gathered.duplicate = !fresh;
    }
    order.rows.push_back(gathered);
    for (int field = LineNo + 1; field < FieldCount; ++field) {
        if (gathered.line >= 0 && fields.contains(field))
            addCell(order, place, field, order.lines[size_t(gathered.line)].cells[size_t(field)],
                row.cells[size_t(field)]);
        else if (!fields.needsLine(field))
            addCell(order, place, field, order.cells[size_t(field)], row.cells[size_t(field)]);
    }
}

/// By id, so that the order of the rows in files makes no difference.
void sortLines(GatheredOrder &order)
{
    if (order.lines.size() < 2)
        return;
    std::vector<std::string_view> before;
    for (const GatheredLine &line : order.lines)
        before.push_back(line.id);
    std::sort(order.lines.begin(), order.lines.end(),
        [](const GatheredLine &a, const GatheredLine &b) { return a.id < b.id; });
    for (GatheredRow &row : order.rows) {
        if (row.line < 0)
            continue;
        const auto place = std::lower_bound(order.lines.begin(), order.lines.end(), before[size_t(row.line)],
            [](const GatheredLine &line, std::string_view id) { return line.id < id; });
        row.line = int(place - order.lines.begin());
    }
}

} // namespace

void gatherOrder(std::span<const ImportRow> rows, const LineFields &fields, GatheredOrder &order)
{
    order.id = rows.front().cells[OrderNo].text;
    order.cells = {};
    order.lines.clear();
    order.rows.clear();
    order.conflicts.clear();
    for (const ImportRow &row : rows)
        addRow(order, row, fields);
    sortLines(order);
}

} // namespace zhanggui
