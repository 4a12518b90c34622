// Reading and writing table files, against references of the same run: a hand-written loop over mapped
// bytes, ICU, inflate with expat, EVP, SQLite's own interface.
// bench_tables [ROWS]: CSV rows (200,000), half as many orders, a tenth of it as rows of a workbook.

#include "models/export/record_export.h"
#include "models/orders/order_kind.h"
#include "models/store/schema.h"
#include "models/tables/file_bytes.h"
#include "models/tables/table_file.h"
#include "models/tables/text_encoding.h"
#include "tests/bench/measure.h"
#include "tests/support/sample_orders.h"
#include "tests/support/test_main.h"
#include "tests/support/workbook.h"

#include <QCoreApplication>
#include <QStringDecoder>
#include <QStringEncoder>
#include <QTemporaryDir>

#include <expat.h>
#include <openssl/evp.h>
#include <sqlite3.h>
#include <zip.h>

#include <charconv>
#include <cstdio>

using namespace zhanggui;
using namespace zhanggui::bench;

namespace {

constexpr int kRounds = 5;

/// Medians of process CPU time of two jobs that take turns.
struct Pair {
    double subject = 0;
    double reference = 0;
};
Pair measure(const std::function<void()> &subject, const std::function<void()> &reference)
{
    std::vector<double> subjects;
    std::vector<double> references;
    for (int round = 0; round < kRounds; ++round) {
        double begun = threadCpuMs();
        reference();
        references.push_back(threadCpuMs() - begun);
        begun = threadCpuMs();
        subject();
        subjects.push_back(threadCpuMs() - begun);
    }
    return { median(subjects), median(references) };
}

volatile qint64 g_sink = 0; // so that nothing measured is left out by the compiler

const char *const kTexts[] = { "云堡垒机标准版", "数据备份服务专业版 一年", "深圳市启明科技有限公司",
    "已完成", "包周期", "新购" };

/// 21 columns of which one is quoted in every fifth row, like an export of a console.
QByteArray csvText(int rows)
{
    QByteArray text("订单号,订单行ID,商品名称,客户名称,订单类型,计费模式,订单状态,订单金额,创建时间,a,b,c,d,"
                    "e,f,g,h,i,j,k,备注\n");
    text.reserve(qsizetype(rows) * 260);
    for (int i = 0; i < rows; ++i) {
        const QByteArray number = QByteArray::number(100'000'000 + i);
        text += "CS" + number + ",CS" + number + "-000001," + kTexts[i % 2] + ',' + kTexts[2] + ','
            + kTexts[5] + ',' + kTexts[4] + ',' + kTexts[3] + ',' + QByteArray::number(i % 100'000)
            + ".50,2026-10-01 09:30:00";
        for (int k = 0; k < 11; ++k)
            text += ',' + QByteArray::number(i * (k + 1));
        text += i % 5 == 0 ? ",\"备注, 含逗号\"\n" : ",备注\n";
    }
    return text;
}

QString fileWith(const QDir &folder, const char *name, const QByteArray &bytes)
{
    QFile file(folder.filePath(QLatin1String(name)));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("The bench's file cannot be written.");
    return file.fileName();
}

/// What an import does with cells: money as integer hundredths, times as ms, numbers as integers, each
/// checked.
qint64 digits(std::string_view text, size_t from, size_t count, bool &good)
{
    qint64 value = 0;
    for (size_t i = from; i < from + count; ++i) {
        const char c = i < text.size() ? text[i] : 'x';
        good = good && c >= '0' && c <= '9';
        value = value * 10 + (c - '0');
    }
    return value;
}

qint64 integer(std::string_view text, bool &good)
{
    qint64 value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    good = good && error == std::errc() && end == text.data() + text.size();
    return value;
}

qint64 money(std::string_view text, bool &good)
{
    const size_t point = text.find('.');
    good = good && point != std::string_view::npos && text.size() == point + 3;
    return integer(text.substr(0, point), good) * 100 + digits(text, point + 1, 2, good);
}

qint64 instant(std::string_view text, bool &good)
{
    const qint64 year = digits(text, 0, 4, good);
    const qint64 month = digits(text, 5, 2, good);
    const qint64 day = digits(text, 8, 2, good);
    good = good && text.size() == 19 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
    const qint64 shifted = year - (month <= 2 ? 1 : 0);
    const qint64 dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const qint64 days = shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719'468;
    return (days * 86'400 + digits(text, 11, 2, good) * 3600 + digits(text, 14, 2, good) * 60
               + digits(text, 17, 2, good))
        * 1000;
}

constexpr size_t kAmount = 7;
constexpr size_t kTime = 8;
constexpr size_t kLastNumber = 19;

qint64 typedRow(const std::vector<std::string_view> &fields)
{
    bool good = fields.size() > kLastNumber;
    if (!good)
        return 0;
    qint64 sum = money(fields[kAmount], good) + instant(fields[kTime], good);
    for (size_t i = kTime + 1; i <= kLastNumber; ++i)
        sum += integer(fields[i], good);
    return good ? sum : 1;
}

/// The reference: quotes and line ends, no limit, no encoding, no line number.
qint64 handLoop(std::string_view text)
{
    qint64 sum = 0;
    std::vector<std::string_view> fields;
    const char *at = text.data();
    const char *const end = at + text.size();
    while (at < end) {
        fields.clear();
        while (true) {
            const char *begin = at;
            if (*at == '"') {
                begin = ++at;
                while (at < end && (*at != '"' || (at + 1 < end && at[1] == '"')))
                    at += *at == '"' ? 2 : 1;
                fields.emplace_back(begin, size_t(at - begin));
                ++at;
            } else {
                while (at < end && *at != ',' && *at != '\n')
                    ++at;
                fields.emplace_back(begin, size_t(at - begin));
            }
            if (at >= end || *at == '\n')
                break;
            ++at;
        }
        ++at;
        sum += typedRow(fields);
    }
    return sum;
}

TableFileFacts factsOf(const QString &file)
{
    const Result<TableFileFacts> facts =
        inspectTableFile(file, {}, { QStringLiteral("订单号"), QStringLiteral("订单行ID") });
    if (!facts)
        qFatal("The bench's file cannot be read.");
    return *facts;
}

void readAll(const TableFileFacts &facts)
{
    const Result<std::unique_ptr<RowSource>> source = openTable(facts);
    if (!source)
        qFatal("The bench's file cannot be opened.");
    SourceRow row;
    RowFault fault;
    qint64 sum = 0;
    std::vector<std::string_view> fields;
    while (true) {
        const Result<RowSource::Next> next = (*source)->next(row, fault);
        if (!next || *next == RowSource::Next::Fault)
            qFatal("The bench's file has a fault.");
        if (*next == RowSource::Next::End)
            break;
        fields.clear();
        for (const SourceCell &cell : row.cells)
            fields.push_back(cell.text);
        sum += typedRow(fields);
    }
    g_sink = g_sink + sum;
}

void benchCsv(const QDir &folder, const QByteArray &text)
{
    const TableFileFacts facts = factsOf(fileWith(folder, "utf8.csv", text));
    const double before = anonymousMb();
    const Pair pair = measure([&] { readAll(facts); },
        [&] {
            QFile file(facts.path);
            if (!file.open(QIODevice::ReadOnly))
                qFatal("The bench's file cannot be opened.");
            const uchar *bytes = file.map(0, file.size());
            g_sink = g_sink + handLoop({ reinterpret_cast<const char *>(bytes), size_t(file.size()) });
        });
    printRatio(QStringLiteral("read %1 MB of CSV, typed, with encoding, limits and fingerprint")
                   .arg(text.size() / 1'000'000),
        pair.subject, pair.reference, QStringLiteral("ms"), 1.5);
    printFigure(QStringLiteral("memory that reading it takes"), anonymousMb() - before, QStringLiteral("MB"),
        QStringLiteral("<= 64"));
}

void benchGb18030(const QDir &folder, const QByteArray &text)
{
    QStringEncoder encoder("GB18030");
    const QByteArray bytes = encoder(QString::fromUtf8(text));
    std::string utf8;
    MultiByteDecoder decoder(TextEncoding::Gb18030);
    constexpr size_t kPiece = 256; // about a row: only whole rows are decoded
    const Pair pair = measure(
        [&] {
            const std::string_view all(bytes.constData(), size_t(bytes.size()));
            for (size_t at = 0; at < all.size();) {
                const size_t end =
                    std::min(all.find('\n', std::min(at + kPiece, all.size() - 1)), all.size() - 1) + 1;
                utf8.clear();
                if (!decoder.append(all.substr(at, end - at), utf8))
                    qFatal("The bench's text is no GB18030.");
                g_sink = g_sink + qint64(utf8.size());
                at = end;
            }
        },
        [&] {
            QStringDecoder icu("GB18030");
            for (qsizetype at = 0; at < bytes.size(); at += 1024 * 1024) {
                const QString decoded = icu(
                    QByteArrayView(bytes).sliced(at, std::min<qsizetype>(1024 * 1024, bytes.size() - at)));
                g_sink = g_sink + decoded.size();
            }
        });
    printRatio(
        QStringLiteral("GB18030 against ICU"), pair.subject, pair.reference, QStringLiteral("ms"), 1.2);
    const TableFileFacts facts = factsOf(fileWith(folder, "gb18030.csv", bytes));
    const double begun = threadCpuMs();
    readAll(facts);
    const double ms = threadCpuMs() - begun;
    printFigure(QStringLiteral("read %1 MB of CSV in GB18030, typed").arg(bytes.size() / 1'000'000),
        double(bytes.size()) / 1e3 / ms, QStringLiteral("MB/s"), QStringLiteral("ICU alone: 303"));
}

void benchFingerprint(const QDir &folder)
{
    const QString path = folder.filePath(QStringLiteral("utf8.csv"));
    std::vector<char> block(1024 * 1024);
    const Pair pair = measure(
        [&] {
            const Result<std::unique_ptr<FileBytes>> file = FileBytes::open(path);
            while (file && (*file)->read(block.data(), qsizetype(block.size())).value_or(0) > 0) { }
            if (!file || !(*file)->finish())
                qFatal("The bench's file cannot be read.");
        },
        [&] {
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly))
                qFatal("The bench's file cannot be opened.");
            EVP_MD_CTX *context = EVP_MD_CTX_new();
            EVP_DigestInit_ex(context, EVP_sha256(), nullptr);
            qint64 got = 0;
            while ((got = file.read(block.data(), qint64(block.size()))) > 0)
                EVP_DigestUpdate(context, block.data(), size_t(got));
            unsigned char sum[EVP_MAX_MD_SIZE];
            EVP_DigestFinal_ex(context, sum, nullptr);
            EVP_MD_CTX_free(context);
            g_sink = g_sink + sum[0];
        });
    printRatio(QStringLiteral("fingerprint of the file against EVP"), pair.subject, pair.reference,
        QStringLiteral("ms"), 1.2);
}

QByteArray sheetXml(int rows)
{
    QByteArray xml;
    for (int i = 1; i <= rows; ++i) {
        const QByteArray row = QByteArray::number(i);
        xml += "<row r=\"" + row + "\">";
        for (int column = 0; column < 21; ++column) {
            const QByteArray cell = QByteArray(1, char('A' + column)) + row;
            if (column < 9)
                xml += "<c r=\"" + cell + "\" t=\"s\"><v>" + QByteArray::number((i * 7 + column) % 1000)
                    + "</v></c>";
            else
                xml +=
                    "<c r=\"" + cell + "\" s=\"1\"><v>" + QByteArray::number(i * (column + 1)) + "</v></c>";
        }
        xml += "</row>";
    }
    return xml;
}

void inflateAndExpat(const QString &path)
{
    zip_t *archive = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, nullptr);
    zip_file_t *entry = zip_fopen(archive, "xl/worksheets/sheet1.xml", 0);
    XML_Parser parser = XML_ParserCreate(nullptr);
    qint64 elements = 0;
    XML_SetUserData(parser, &elements);
    XML_SetElementHandler(
        parser, [](void *data, const char *, const char **) { ++*static_cast<qint64 *>(data); },
        [](void *, const char *) {});
    XML_SetCharacterDataHandler(
        parser, [](void *data, const char *, int length) { *static_cast<qint64 *>(data) += length; });
    zip_int64_t got = 0;
    do {
        void *const place = XML_GetBuffer(parser, 64 * 1024);
        got = zip_fread(entry, place, 64 * 1024);
        XML_ParseBuffer(parser, int(got), got == 0);
    } while (got > 0);
    g_sink = g_sink + elements;
    XML_ParserFree(parser);
    zip_fclose(entry);
    zip_discard(archive);
}

void benchXlsx(const QDir &folder, int rows)
{
    QByteArray strings;
    for (int i = 0; i < 1000; ++i)
        strings += QByteArray("<si><t>") + kTexts[i % 6] + QByteArray::number(i) + "</t></si>";
    const QString path = test::writeZip(folder.filePath(QStringLiteral("a.xlsx")),
        test::workbookParts(sheetXml(rows), strings, "<xf numFmtId=\"0\"/><xf numFmtId=\"2\"/>"));
    const TableFileFacts facts = factsOf(path);
    const Pair pair = measure([&] { readAll(facts); }, [&] { inflateAndExpat(path); });
    printRatio(QStringLiteral("read a workbook of %1 rows against inflate and expat").arg(rows), pair.subject,
        pair.reference, QStringLiteral("ms"), 1.3);
    printFigure(QStringLiteral("workbook"), rows / pair.subject * 1000, QStringLiteral("rows/s"),
        QStringLiteral("-"));
}

/// The same cells with the same guard, straight from SQLite into a buffer that is written when it is full.
void rawExport(sqlite3 *database, const QString &path)
{
    QByteArray sql("SELECT ");
    for (const Field &field : orderKind().fields)
        sql += field.column.toUtf8() + (field.id == QLatin1String("amount") ? ",currency," : ",");
    sql.chop(1);
    sql += " FROM orders ORDER BY create_ms DESC, id DESC";
    sqlite3_stmt *row = nullptr;
    if (sqlite3_prepare_v2(database, sql.constData(), -1, &row, nullptr) != SQLITE_OK)
        qFatal("The bench's statement is wrong.");
    std::FILE *const file = std::fopen(QFile::encodeName(path).constData(), "wb");
    std::string out;
    const int columns = sqlite3_column_count(row);
    while (sqlite3_step(row) == SQLITE_ROW) {
        for (int i = 0; i < columns; ++i) {
            const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(row, i));
            const std::string_view cell(text ? text : "", text ? size_t(sqlite3_column_bytes(row, i)) : 0);
            if (i > 0)
                out += ',';
            const bool formula =
                !cell.empty() && std::string_view("=+-@\t\r").find(cell[0]) != std::string_view::npos;
            if (formula || cell.find_first_of(",\"\r\n") != std::string_view::npos) {
                out += formula ? "\"'" : "\"";
                for (const char c : cell) {
                    if (c == '"')
                        out += '"';
                    out += c;
                }
                out += '"';
            } else {
                out += cell;
            }
        }
        out += "\r\n";
        if (out.size() > 1024 * 1024) {
            std::fwrite(out.data(), 1, out.size(), file);
            out.clear();
        }
    }
    std::fwrite(out.data(), 1, out.size(), file);
    std::fclose(file);
    sqlite3_finalize(row);
}

void benchExport(const QDir &folder, int orders)
{
    const auto connection =
        openDatabase(folder.filePath(QStringLiteral("orders.db")), Connection::Access::Create);
    if (!connection)
        qFatal("The bench's database cannot be made.");
    if (const Result<void> filled = test::fillWithSampleOrders(**connection, orders); !filled)
        qFatal(
            "The bench's orders cannot be made: %s", qPrintable(filled.error().what + filled.error().detail));
    ExportOptions options;
    options.existing = Existing::Replace;
    options.zone = QTimeZone("Asia/Shanghai");
    const auto exported = [&](const char *name, ExportFormat format) {
        options.format = format;
        const auto report =
            exportRecords(**connection, orderKind(), {}, folder.filePath(QLatin1String(name)), options);
        if (!report)
            qFatal("The bench's export failed.");
    };
    const Pair pair = measure([&] { exported("ours.csv", ExportFormat::Csv); },
        [&] { rawExport((*connection)->native(), folder.filePath(QStringLiteral("raw.csv"))); });
    printRatio(QStringLiteral("export %1 orders as CSV against SQLite's own interface").arg(orders),
        pair.subject, pair.reference, QStringLiteral("ms"), 1.2);
    const double begun = threadCpuMs();
    exported("ours.xlsx", ExportFormat::Xlsx);
    printFigure(QStringLiteral("export as a workbook"), orders / (threadCpuMs() - begun) * 1000,
        QStringLiteral("rows/s"), QStringLiteral("-"));
}

} // namespace

int main(int argc, char **argv)
{
    test::prepareProcess();
    const QCoreApplication application(argc, argv);
    const int rows = argc > 1 ? QByteArray(argv[1]).toInt() : 200'000;
    const QTemporaryDir folder;
    const QDir dir(folder.path());
    const QByteArray text = csvText(rows);
    benchCsv(dir, text);
    benchGb18030(dir, text);
    benchFingerprint(dir);
    benchXlsx(dir, rows / 10);
    benchExport(dir, rows / 2);
    return 0;
}
