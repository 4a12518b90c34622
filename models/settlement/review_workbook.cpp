#include "models/settlement/review_workbook.h"

#include "models/core/decimal.h"
#include "models/export/xlsx_table_writer.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <xlsxwriter.h>

#include <utility>

namespace zhanggui {

namespace {

constexpr int kMaxRows = 1'048'576; // of a sheet
constexpr size_t kMaxText = 32'000; // bytes; a cell holds 32,767 characters
constexpr int kFactColumns = 7; // before the inputs

QString say(const char *text)
{
    return QCoreApplication::translate("SettlementReview", text);
}

const char *const kFacts[kFactColumns] = { QT_TRANSLATE_NOOP("SettlementReview", "Order"),
    QT_TRANSLATE_NOOP("SettlementReview", "Order line"), QT_TRANSLATE_NOOP("SettlementReview", "Product"),
    QT_TRANSLATE_NOOP("SettlementReview", "Customer"), QT_TRANSLATE_NOOP("SettlementReview", "Kind"),
    QT_TRANSLATE_NOOP("SettlementReview", "Currency"), QT_TRANSLATE_NOOP("SettlementReview", "Formula") };

const char *const kResults[] = { QT_TRANSLATE_NOOP("SettlementReview", "Expected"),
    QT_TRANSLATE_NOOP("SettlementReview", "Billed"), QT_TRANSLATE_NOOP("SettlementReview", "Difference") };

double shown(qint64 minor)
{
    return double(minor) / 100;
}

/// A spreadsheet cannot hold more than fifteen digits; only pictures of numbers are made here.
double shown(const QString &exact)
{
    const auto read = Exact::fromText(exact);
    return read ? read->text().toDouble() : 0;
}

std::string utf8(const QString &text)
{
    std::string bytes = text.toStdString();
    if (bytes.size() > kMaxText) {
        size_t end = kMaxText;
        while (end > 0 && (bytes[end] & '\xC0') == '\x80')
            --end;
        bytes.resize(end);
    }
    return bytes;
}

/// Every name that a formula asks for.
QStringList inputNames(const SettlementPolicy &policy)
{
    QStringList names;
    for (const SettlementFormula &formula : policy.formulas) {
        for (const QString &name : formula.expression.names()) {
            if (!names.contains(name) && name != u"net")
                names.append(name);
        }
    }
    return names;
}

QString columnLetters(int column)
{
    QString letters;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.prepend(QChar(u'A' + (rest - 1) % 26));
    return letters;
}

} // namespace

ReviewWorkbook::ReviewWorkbook(QString file, const SettlementPolicy &policy)
    : m_file(std::move(file))
    , m_policy(policy)
    , m_names(inputNames(policy))
{
}

ReviewWorkbook::~ReviewWorkbook()
{
    if (m_workbook)
        lxw_workbook_free(m_workbook); // nothing is written; its temporary files go
}

Result<std::unique_ptr<ReviewWorkbook>> ReviewWorkbook::create(
    const QString &file, const SettlementPolicy &policy)
{
    std::unique_ptr<ReviewWorkbook> book(new ReviewWorkbook(file, policy));
    return book->begin().map([&book] { return std::move(book); });
}

Error ReviewWorkbook::writeError(int code) const
{
    return { ErrorKind::Storage, QStringLiteral("the workbook cannot be written"),
        QStringLiteral("%1: %2").arg(m_file, QString::fromUtf8(lxw_strerror(lxw_error(code)))) };
}

void ReviewWorkbook::note(int code)
{
    if (m_error == LXW_NO_ERROR)
        m_error = code;
}

Result<void> ReviewWorkbook::begin()
{
    std::string folder = QFile::encodeName(QFileInfo(m_file).absolutePath()).toStdString();
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = folder.data();
    m_workbook = workbook_new_opt(QFile::encodeName(m_file).constData(), &options);
    if (!m_workbook)
        return tl::unexpected(writeError(LXW_ERROR_MEMORY_MALLOC_FAILED));
    lxw_doc_properties properties{};
    properties.created = time_t(1); // no time of the run: the same review is the same file
    workbook_set_properties(m_workbook, &properties);
    m_bold = workbook_add_format(m_workbook);
    format_set_bold(m_bold);
    m_amount = workbook_add_format(m_workbook);
    format_set_num_format(m_amount, "#,##0.00");
    m_rate = workbook_add_format(m_workbook);
    format_set_num_format(m_rate, "0.00##%");
    m_summary = workbook_add_worksheet(
        m_workbook, utf8(sheetName(say(QT_TRANSLATE_NOOP("SettlementReview", "Summary")), 1)).c_str());
    beginLines();
    return m_summary && m_lines ? Result<void>() : tl::unexpected(writeError(LXW_ERROR_MEMORY_MALLOC_FAILED));
}

void ReviewWorkbook::beginLines()
{
    m_lines = workbook_add_worksheet(
        m_workbook, utf8(sheetName(say(QT_TRANSLATE_NOOP("SettlementReview", "Lines")), ++m_sheets)).c_str());
    if (!m_lines)
        return note(LXW_ERROR_MEMORY_MALLOC_FAILED);
    worksheet_freeze_panes(m_lines, 1, 0);
    worksheet_set_column(m_lines, 0, kFactColumns - 1, 22, nullptr);
    int column = 0;
    for (const char *fact : kFacts)
        writeText(m_lines, 0, column++, say(fact), m_bold);
    for (const QString &id : std::as_const(m_names)) {
        const SettlementName *name = m_policy.name(id);
        writeText(m_lines, 0, column++, name ? name->title.said() : id, m_bold);
    }
    for (const char *result : kResults)
        writeText(m_lines, 0, column++, say(result), m_bold);
    m_row = 0;
}

void ReviewWorkbook::writeText(
    lxw_worksheet *sheet, int row, int column, const QString &text, lxw_format *format)
{
    if (!text.isEmpty())
        note(worksheet_write_string(sheet, lxw_row_t(row), lxw_col_t(column), utf8(text).c_str(), format));
}

QString ReviewWorkbook::cellOf(int column) const
{
    return columnLetters(column) + QString::number(m_row + 1);
}

QHash<QString, QString> ReviewWorkbook::cellsOf(const FormulaPart &part) const
{
    QHash<QString, QString> cells;
    for (const FormulaPart &one : part.parts) {
        if (const auto at = m_names.indexOf(one.name); at >= 0)
            cells.insert(one.name, cellOf(kFactColumns + int(at)));
    }
    return cells;
}

void ReviewWorkbook::writeFormula(int column, const QString &formula, double result, lxw_format *format)
{
    note(worksheet_write_formula_num(
        m_lines, lxw_row_t(m_row), lxw_col_t(column), utf8(u'=' + formula).c_str(), format, result));
}

void ReviewWorkbook::writeNumber(int column, const FormulaPart &part)
{
    const QString &exact = part.exact.isEmpty() ? part.value : part.exact;
    lxw_format *const format = part.value.endsWith(u'%') ? m_rate : m_amount;
    if (part.from != FormulaPart::From::Formula) {
        note(worksheet_write_number(m_lines, lxw_row_t(m_row), lxw_col_t(column), shown(exact), format));
        return;
    }
    if (const auto read = Expression::read(part.expression))
        writeFormula(column, read->spreadsheet(cellsOf(part)), shown(exact), format);
}

/// Rows are written from left to right, as constant memory wants it.
void ReviewWorkbook::writeParts(const FormulaPart &part)
{
    QMap<int, const FormulaPart *> columns;
    QList<const FormulaPart *> open{ &part };
    while (!open.isEmpty()) {
        for (const FormulaPart &one : open.takeFirst()->parts) {
            if (const auto at = m_names.indexOf(one.name); at >= 0)
                columns.insert(kFactColumns + int(at), &one);
            open.append(&one);
        }
    }
    for (auto it = columns.cbegin(); it != columns.cend(); ++it) {
        if (!it.value()->value.isEmpty())
            writeNumber(it.key(), *it.value());
    }
}

void ReviewWorkbook::writeExpected(const ExpectedLine &expected, int column)
{
    if (!expected.netMinor)
        return writeText(m_lines, m_row, column, expected.asked.join(QStringLiteral(", ")));
    const auto read = Expression::read(expected.net.expression);
    const auto formula = std::find_if(m_policy.formulas.begin(), m_policy.formulas.end(),
        [&](const SettlementFormula &one) { return one.id == expected.formula; });
    // ROUND of a spreadsheet rounds half away from zero.
    if (read && formula != m_policy.formulas.end() && formula->rounding == Rounding::HalfUp)
        return writeFormula(column,
            QStringLiteral("ROUND(%1,2)").arg(read->spreadsheet(cellsOf(expected.net))),
            shown(*expected.netMinor), m_amount);
    note(worksheet_write_number(
        m_lines, lxw_row_t(m_row), lxw_col_t(column), shown(*expected.netMinor), m_amount));
}

void ReviewWorkbook::writeFacts(const SettlementLine &line)
{
    const QString *const facts[] = { &line.orderId, &line.lineId, &line.product, &line.customer, &line.kind,
        &line.currency };
    int column = 0;
    for (const QString *fact : facts)
        writeText(m_lines, m_row, column++, *fact);
}

Result<void> ReviewWorkbook::addLine(const ReviewedLine &line)
{
    if (++m_row >= kMaxRows) {
        beginLines();
        ++m_row;
    }
    writeFacts(line.transaction ? *line.transaction : *line.billed);
    const int expectedColumn = kFactColumns + int(m_names.size());
    if (line.expected) {
        writeText(m_lines, m_row, kFactColumns - 1, line.expected->formula);
        writeParts(line.expected->net);
        writeExpected(*line.expected, expectedColumn);
    }
    if (line.billed && line.billed->netMinor)
        note(worksheet_write_number(m_lines, lxw_row_t(m_row), lxw_col_t(expectedColumn + 1),
            shown(*line.billed->netMinor), m_amount));
    const std::optional<qint64> expected = line.expected ? line.expected->netMinor : std::nullopt;
    const std::optional<qint64> billed = line.billed ? line.billed->netMinor : std::nullopt;
    if (expected || billed)
        writeFormula(expectedColumn + 2,
            QStringLiteral("ROUND(N(%1)-N(%2),2)").arg(cellOf(expectedColumn + 1), cellOf(expectedColumn)),
            shown(billed.value_or(0) - expected.value_or(0)), m_amount);
    return m_error == LXW_NO_ERROR ? Result<void>() : tl::unexpected(writeError(m_error));
}

void ReviewWorkbook::writeTable(lxw_worksheet *sheet, const ReviewTable &table, int row)
{
    for (int i = 0; i < table.columns.size(); ++i)
        writeText(sheet, row, i, table.columns.at(i).title, m_bold);
    if (table.rows.isEmpty())
        writeText(sheet, row + 1, 0, table.empty);
    for (const QList<ReviewCell> &cells : table.rows) {
        ++row;
        for (int i = 0; i < cells.size(); ++i) {
            const ReviewCell &cell = cells.at(i);
            if (cell.minor || cell.number)
                note(worksheet_write_number(sheet, lxw_row_t(row), lxw_col_t(i),
                    cell.minor ? shown(*cell.minor) : double(*cell.number), cell.minor ? m_amount : nullptr));
            else
                writeText(sheet, row, i, cell.text);
        }
    }
}

Result<void> ReviewWorkbook::finish(const SettlementReview &review)
{
    writeText(m_summary, 0, 0, reviewTitle(review), m_bold);
    int row = 1;
    for (const QString &text : reviewNotes(review))
        writeText(m_summary, row++, 0, text);
    worksheet_set_column(m_summary, 0, 7, 20, nullptr);
    for (const ReviewTable &table : reviewTables(review)) {
        if (table.id == u"summary" || table.id == u"tax" || table.id == u"causes" || table.id == u"asked") {
            writeText(m_summary, ++row, 0, table.title, m_bold);
            writeTable(m_summary, table, ++row);
            row += int(std::max<qsizetype>(table.rows.size(), 1)) + 1;
            continue;
        }
        lxw_worksheet *const sheet =
            workbook_add_worksheet(m_workbook, utf8(sheetName(table.title, 1)).c_str());
        if (!sheet)
            return tl::unexpected(writeError(LXW_ERROR_MEMORY_MALLOC_FAILED));
        for (int i = 0; i < table.columns.size(); ++i)
            worksheet_set_column(sheet, lxw_col_t(i), lxw_col_t(i), table.columns.at(i).width, nullptr);
        worksheet_freeze_panes(sheet, 1, 0);
        writeTable(sheet, table, 0);
    }
    lxw_workbook *const workbook = std::exchange(m_workbook, nullptr);
    note(workbook_close(workbook)); // frees it as well
    return m_error == LXW_NO_ERROR ? Result<void>() : tl::unexpected(writeError(m_error));
}

} // namespace zhanggui
