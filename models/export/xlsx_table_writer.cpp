#include "models/export/xlsx_table_writer.h"

#include "models/core/decimal.h"

#include <QFile>
#include <QFileInfo>

#include <xlsxwriter.h>

#include <cmath>

namespace zhanggui {
namespace {

constexpr qint64 kExactIntegers = 1'000'000'000'000'000; // a spreadsheet shows fifteen digits
constexpr int kMaxSheetName = 31;
constexpr size_t kMaxText = 32'767; // UTF-16 units in the format, characters in the library
constexpr double kDaysTo1970 = 25'569;
constexpr double kFirstDate = 61; // before March 1900 spreadsheets disagree
constexpr double kMsOfDay = 24.0 * 3600 * 1000;

std::string utf8(const QString &text)
{
    return text.toStdString();
}

bool isContinuation(char byte)
{
    return (byte & '\xC0') == '\x80';
}

/// The first kMaxText characters.
std::string_view shortened(std::string_view text)
{
    if (text.size() <= kMaxText)
        return text;
    size_t characters = 0;
    for (size_t at = 0; at < text.size(); ++at) {
        if (!isContinuation(text[at]) && ++characters > kMaxText)
            return text.substr(0, at);
    }
    return text;
}

bool isHex(std::string_view digits)
{
    return digits.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

/// A text that looks like the escape of a control character is escaped itself, as the format wants it.
void appendEscaped(std::string_view text, std::string &to)
{
    for (size_t at = text.find("_x"); at != std::string_view::npos; at = text.find("_x", at + 1)) {
        if (at + 6 < text.size() && text[at + 6] == '_' && isHex(text.substr(at + 2, 4))) {
            to += text.substr(0, at);
            to += "_x005F_";
            text.remove_prefix(at + 1);
            at = 0;
        }
    }
    to += text;
}

} // namespace

QString sheetName(const QString &wanted, int number)
{
    QString name = wanted;
    for (QChar &c : name) {
        if (QStringView(u"[]:*?/\\").contains(c) || c.unicode() < 0x20)
            c = u' ';
    }
    while (name.startsWith(u'\''))
        name.remove(0, 1);
    const QString suffix = number > 1 ? u' ' + QString::number(number) : QString();
    name = name.simplified().left(kMaxSheetName - suffix.size());
    while (name.endsWith(u'\'') || name.endsWith(u' '))
        name.chop(1);
    return (name.isEmpty() ? QStringLiteral("Sheet") : name) + suffix;
}

XlsxTableWriter::XlsxTableWriter(const QString &file, const XlsxStyle &style, const QTimeZone &zone)
    : m_file(file)
    , m_style(style)
    , m_clock(zone)
{
}

XlsxTableWriter::~XlsxTableWriter()
{
    if (m_workbook)
        lxw_workbook_free(m_workbook); // nothing is written; its temporary files go
}

Error XlsxTableWriter::writeError(int code) const
{
    return { ErrorKind::Storage, QStringLiteral("the workbook cannot be written"),
        QStringLiteral("%1: %2").arg(m_file, QString::fromUtf8(lxw_strerror(lxw_error(code)))) };
}

void XlsxTableWriter::note(int code)
{
    if (m_error == LXW_NO_ERROR)
        m_error = code;
}

Result<void> XlsxTableWriter::begin(const QList<TableColumn> &columns)
{
    m_columns = columns;
    std::string folder = QFile::encodeName(QFileInfo(m_file).absolutePath()).toStdString();
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = folder.data();
    m_workbook = workbook_new_opt(QFile::encodeName(m_file).constData(), &options);
    if (!m_workbook)
        return tl::unexpected(writeError(LXW_ERROR_MEMORY_MALLOC_FAILED));
    lxw_doc_properties properties{};
    properties.created = time_t(m_style.createdMs / 1000);
    workbook_set_properties(m_workbook, &properties);
    m_header = workbook_add_format(m_workbook);
    format_set_bold(m_header);
    m_amount = workbook_add_format(m_workbook);
    format_set_num_format(m_amount, "#,##0.00");
    m_instant = workbook_add_format(m_workbook);
    format_set_num_format(m_instant, "yyyy-mm-dd hh:mm:ss");
    return beginSheet();
}

Result<void> XlsxTableWriter::beginSheet()
{
    ++m_sheets;
    m_sheet = workbook_add_worksheet(m_workbook, utf8(sheetName(m_style.sheet, m_sheets)).c_str());
    if (!m_sheet)
        return tl::unexpected(writeError(LXW_ERROR_MEMORY_MALLOC_FAILED));
    m_row = 0;
    worksheet_freeze_panes(m_sheet, 1, 0);
    for (int i = 0; i < m_columns.size(); ++i) {
        const TableColumn &column = m_columns.at(i);
        if (column.width > 0)
            worksheet_set_column(m_sheet, lxw_col_t(i), lxw_col_t(i), column.width, nullptr);
        note(worksheet_write_string(m_sheet, 0, lxw_col_t(i), utf8(column.title).c_str(), m_header));
    }
    m_row = 1;
    return {};
}

void XlsxTableWriter::endSheet()
{
    if (m_row > 0 && !m_columns.isEmpty())
        worksheet_autofilter(m_sheet, 0, 0, lxw_row_t(m_row - 1), lxw_col_t(m_columns.size() - 1));
}

/// A full sheet is followed by another one only when there is something to put there.
void XlsxTableWriter::beginCell()
{
    if (m_row < m_style.maxRows)
        return;
    endSheet();
    if (const Result<void> begun = beginSheet(); !begun)
        note(LXW_ERROR_MEMORY_MALLOC_FAILED);
}

void XlsxTableWriter::empty()
{
    beginCell();
    ++m_column;
}

void XlsxTableWriter::text(std::string_view utf8)
{
    beginCell();
    const std::string_view fitting = shortened(utf8);
    if (fitting.size() < utf8.size())
        ++m_cutTexts;
    m_text.clear();
    appendEscaped(fitting, m_text);
    if (!m_text.empty())
        note(worksheet_write_string(m_sheet, lxw_row_t(m_row), lxw_col_t(m_column), m_text.c_str(), nullptr));
    ++m_column;
}

void XlsxTableWriter::put(double number, lxw_format *format)
{
    beginCell();
    note(worksheet_write_number(m_sheet, lxw_row_t(m_row), lxw_col_t(m_column), number, format));
    ++m_column;
}

void XlsxTableWriter::amount(qint64 minorUnits)
{
    // Beyond fifteen digits a number would lose some.
    if (minorUnits >= kExactIntegers || minorUnits <= -kExactIntegers)
        text(utf8(textFromMinorUnits(minorUnits)));
    else
        put(double(minorUnits) / 100, m_amount);
}

void XlsxTableWriter::instant(qint64 utcMs)
{
    const double serial = double(m_clock.localMs(utcMs)) / kMsOfDay + kDaysTo1970;
    if (serial >= kFirstDate)
        return put(serial, m_instant);
    m_instantText.clear();
    m_clock.append(utcMs, m_instantText);
    text(m_instantText);
}

void XlsxTableWriter::number(qint64 value)
{
    if (value >= kExactIntegers || value <= -kExactIntegers)
        text(utf8(QString::number(value)));
    else
        put(double(value), nullptr);
}

Result<void> XlsxTableWriter::endRow()
{
    m_column = 0;
    ++m_row;
    return m_error == LXW_NO_ERROR ? Result<void>() : tl::unexpected(writeError(m_error));
}

Result<void> XlsxTableWriter::finish()
{
    endSheet();
    lxw_workbook *const workbook = std::exchange(m_workbook, nullptr);
    note(workbook_close(workbook)); // frees it as well
    return m_error == LXW_NO_ERROR ? Result<void>() : tl::unexpected(writeError(m_error));
}

} // namespace zhanggui
