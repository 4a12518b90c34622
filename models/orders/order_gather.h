// The rows of one file that speak of one order, put together: what they say of the order, and of its lines.
#pragma once

#include "models/orders/order_import_target.h"

#include <array>
#include <vector>

namespace zhanggui {

using OrderCells = std::array<ImportValue, OrderImport::FieldCount>;

bool sameValue(const ImportValue &a, const ImportValue &b);

struct GatheredLine {
    std::string_view id;
    OrderCells cells; // fields of the line only
};

/// Two rows of one file that say different things: the first one stays.
struct FileConflict {
    size_t row = 0;
    int field = 0;
    ImportValue kept;
};

struct GatheredRow {
    const ImportRow *row = nullptr;
    int line = -1; // place in GatheredOrder::lines; -1: speaks of the order as a whole
    bool duplicate = false; // says nothing that earlier rows did not say
    bool conflict = false;
};

struct GatheredOrder {
    std::string_view id;
    OrderCells cells; // fields of the order
    std::vector<GatheredLine> lines; // by line id
    std::vector<GatheredRow> rows; // as in the file
    std::vector<FileConflict> conflicts;
};

/// Which fields of a row that names a line belong to the line.
class LineFields {
public:
    explicit LineFields(const ImportContext &context);
    bool contains(int field) const { return m_isLine[size_t(field)]; }
    /// Fields that a row without a line cannot say anything of.
    bool needsLine(int field) const;

private:
    std::array<bool, OrderImport::FieldCount> m_isLine{};
};

/// `rows` are of one order, by line. Views stay valid as long as theirs.
void gatherOrder(std::span<const ImportRow> rows, const LineFields &fields, GatheredOrder &order);

} // namespace zhanggui
