#include "models/store/schema.h"
#include "models/store/secondary_indexes.h"
#include "models/work/work_import.h"
#include "models/work/work_schema.h"
#include "tests/bench/made_work.h"

#include <QFile>

#include <sqlite3.h>

#include <array>
#include <cstdio>
#include <cstring>

namespace zhanggui::bench {

namespace {

using Cells = std::vector<std::string_view>;

void split(std::string_view line, Cells &cells)
{
    cells.clear();
    for (;;) {
        const size_t end = line.find(',');
        cells.push_back(line.substr(0, end));
        if (end == std::string_view::npos)
            return;
        line.remove_prefix(end + 1);
    }
}

qint64 digits(std::string_view text)
{
    qint64 value = 0;
    for (const char c : text)
        value = c == '.' || c == '%' ? value : value * 10 + (c - '0');
    return value;
}

/// yyyy-MM-dd, its midnight in UTC.
qint64 dayOf(std::string_view text)
{
    const qint64 year = digits(text.substr(0, 4));
    const qint64 month = digits(text.substr(5, 2));
    const qint64 y = month <= 2 ? year - 1 : year;
    const qint64 days = y * 365 + y / 4 - y / 100 + y / 400
        + (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + digits(text.substr(8, 2)) - 1 - 719'468;
    return days * 86'400'000;
}

/// yyyy-MM-dd HH:mm:ss at UTC+8.
qint64 instantOf(std::string_view text)
{
    return dayOf(text)
        + (digits(text.substr(11, 2)) * 3600 + digits(text.substr(14, 2)) * 60 + digits(text.substr(17, 2))
              - 8 * 3600)
        * 1000;
}

/// Column and type of each cell of a line; a column without a name is not written.
struct Written {
    QString column;
    ImportType type = ImportType::Text;
};

std::vector<Written> writtenOf(const WorkKind &kind, const ImportKind &imports)
{
    std::vector<Written> written{ { QStringLiteral("number") }, { QStringLiteral("state") },
        { QStringLiteral("state_ms"), ImportType::Instant }, { QStringLiteral("currency") } };
    for (qsizetype i = 0; i < kind.fields.size(); ++i) {
        const WorkField &field = kind.fields.at(i);
        const ImportType type = field.type == WorkFieldType::Flag
            ? ImportType::Number
            : imports.fields.at(WorkImport::OwnFields + i).type;
        written.push_back({ kind.columnOf(field), type });
    }
    return written;
}

void bind(sqlite3_stmt *insert, int place, ImportType type, std::string_view cell)
{
    switch (type) {
    case ImportType::Instant:
        sqlite3_bind_int64(insert, place, instantOf(cell));
        return;
    case ImportType::Day:
        sqlite3_bind_int64(insert, place, dayOf(cell));
        return;
    case ImportType::Amount:
    case ImportType::Number:
    case ImportType::Rate:
        sqlite3_bind_int64(insert, place, digits(cell));
        return;
    default:
        sqlite3_bind_text(insert, place, cell.data(), int(cell.size()), SQLITE_STATIC);
    }
}

qint64 load(sqlite3 *database, FILE *file, const WorkKind &kind, const std::vector<Written> &written)
{
    QStringList columns;
    QStringList places;
    for (const Written &one : written) {
        columns.append(one.column);
        places.append(QStringLiteral("?%1").arg(places.size() + 1));
    }
    const QByteArray sql = QStringLiteral(
        "INSERT INTO %1 (environment, machine, waits_for, due_ms, due_clock, as_of_ms, "
        "created_ms, %2) VALUES ('shop', 'machine', 'seller', 1795330000000, 'clock', 1, 1, %3)")
                               .arg(kind.table(), columns.join(u','), places.join(u','))
                               .toUtf8();
    sqlite3_stmt *insert = nullptr;
    if (sqlite3_prepare_v2(database, sql.constData(), -1, &insert, nullptr) != SQLITE_OK)
        return -1;
    std::array<char, 16'384> buffer{};
    Cells cells;
    qint64 count = std::fgets(buffer.data(), int(buffer.size()), file) ? 0 : -1;
    while (count >= 0 && std::fgets(buffer.data(), int(buffer.size()), file)) {
        split({ buffer.data(), std::strlen(buffer.data()) - 1 }, cells);
        for (size_t i = 0; i < written.size(); ++i)
            bind(insert, int(i) + 1, written[i].type, cells[i]);
        count = sqlite3_step(insert) == SQLITE_DONE ? count + 1 : -1;
        sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
    return count;
}

bool exec(sqlite3 *database, const char *sql)
{
    return sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
}

} // namespace

Result<qint64> rawWorkImport(
    const QString &csv, const QString &database, const WorkCatalog &catalog, const QString &kindId)
{
    const auto connection = openDatabase(database, Connection::Access::Create);
    if (!connection)
        return tl::unexpected(connection.error());
    if (auto made = ensureWorkTables(**connection, catalog); !made)
        return tl::unexpected(made.error());
    const std::unique_ptr<FILE, int (*)(FILE *)> file(
        std::fopen(QFile::encodeName(csv).constData(), "r"), &std::fclose);
    const WorkKind &kind = *catalog.kind(kindId);
    sqlite3 *native = (*connection)->native();
    exec(native, "PRAGMA cache_size = -65536");
    exec(native, "BEGIN IMMEDIATE");
    const auto indexes = SecondaryIndexes::drop(**connection, { kind.table() });
    if (!indexes)
        return tl::unexpected(indexes.error());
    const qint64 count = load(native, file.get(), kind, writtenOf(kind, catalog.imports(kindId)));
    const auto made = indexes->make({});
    if (count < 0 || !made || !exec(native, "COMMIT"))
        return failure(ErrorKind::Storage, QStringLiteral("the raw import failed"));
    exec(native, "PRAGMA wal_checkpoint(TRUNCATE)");
    return count;
}

} // namespace zhanggui::bench
