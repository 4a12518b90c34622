#include "models/import/staged_rows.h"

#include "models/import/cell_values.h"

#include <QFile>

#include <sqlite3.h>

#include <algorithm>
#include <functional>

namespace zhanggui {

namespace {

constexpr size_t kFirstTable = 1 << 12;
constexpr size_t kMostKeys = 4'000'000; // 64 MB of table

/// Columns of `staged`: line, then number and text of each staged field.
int numberColumn(size_t place)
{
    return 1 + 2 * int(place);
}

std::string_view viewOf(const NativeQuery &row, int column)
{
    const QByteArrayView text = row.view(column);
    return { text.data(), size_t(text.size()) };
}

/// One row between the statement and the target: the statement's memory lives only until the next row.
struct HeldRow {
    struct Cell {
        ImportValue::Kind kind = ImportValue::Kind::Nothing;
        qint64 number = 0;
        size_t from = 0;
        size_t length = 0;
    };
    qint64 line = 0;
    std::string bytes;
    size_t keyFrom = 0;
    size_t keyLength = 0;
    std::vector<Cell> cells;
    std::vector<ImportValue> values;

    explicit HeldRow(size_t kindFields)
        : cells(kindFields)
    {
    }
    void read(const NativeQuery &row, const std::vector<int> &fields)
    {
        line = row.int64(0);
        bytes.clear();
        for (size_t place = 0; place < fields.size(); ++place) {
            Cell &cell = cells[size_t(fields[place])];
            cell = {};
            const int column = numberColumn(place);
            const std::string_view text = viewOf(row, column + 1);
            // No text is staged empty.
            if (!text.data())
                continue;
            cell.kind = row.isNull(column) ? ImportValue::Kind::Text : ImportValue::Kind::Number;
            cell.number = cell.kind == ImportValue::Kind::Number ? row.int64(column) : 0;
            cell.from = bytes.size();
            cell.length = text.size();
            bytes.append(text);
        }
    }
    void readKey(std::string_view key)
    {
        keyFrom = bytes.size();
        keyLength = key.size();
        bytes.append(key);
    }
    ImportRow view()
    {
        values.resize(cells.size());
        for (size_t i = 0; i < cells.size(); ++i)
            values[i] = { cells[i].kind, cells[i].number,
                std::string_view(bytes).substr(cells[i].from, cells[i].length) };
        return { line, values, std::string_view(bytes).substr(keyFrom, keyLength) };
    }
};

QVariant findingValue(const NativeQuery &row, int column)
{
    return row.value(column);
}

ImportFinding findingFrom(const NativeQuery &row)
{
    ImportFinding finding;
    finding.line = row.int64(0);
    finding.outcome = RowOutcome(row.int64(1));
    finding.reason = ImportReason(row.int64(2));
    finding.record = row.text(3);
    finding.column = int(row.int64(4));
    finding.columnName = row.text(5);
    finding.fieldId = row.text(6);
    finding.raw = row.text(7);
    finding.before = findingValue(row, 8);
    finding.after = findingValue(row, 9);
    finding.check = row.text(10);
    finding.say = { row.text(11), row.text(12) };
    return finding;
}

} // namespace

void KeyRuns::add(std::string_view key)
{
    if (!m_adjacent || (m_any && key == m_last))
        return;
    m_any = true;
    m_last.assign(key);
    if (insert(std::hash<std::string_view>()(key) | 1) && m_count < kMostKeys)
        return;
    m_adjacent = false;
    m_table = {};
}

bool KeyRuns::insert(quint64 hash)
{
    if (m_count * 2 >= m_table.size())
        grow();
    const size_t mask = m_table.size() - 1;
    for (size_t place = size_t(hash >> 1) & mask;; place = (place + 1) & mask) {
        if (m_table[place] == hash)
            return false;
        if (m_table[place] == 0) {
            m_table[place] = hash;
            ++m_count;
            return true;
        }
    }
}

void KeyRuns::grow()
{
    std::vector<quint64> old =
        std::exchange(m_table, std::vector<quint64>(std::max(kFirstTable, m_table.size() * 2)));
    m_count = 0;
    for (const quint64 hash : old) {
        if (hash != 0)
            (void)insert(hash);
    }
}

StagedRows::StagedRows(
    const ImportKind &kind, std::vector<int> fields, std::unique_ptr<ScratchDatabase> database)
    : m_kind(kind)
    , m_fields(std::move(fields))
    , m_database(std::move(database))
{
}

Result<std::unique_ptr<StagedRows>> StagedRows::create(
    const ImportKind &kind, std::vector<int> fields, const QString &file, const QString &importedFile)
{
    auto database = ScratchDatabase::create(file);
    if (!database)
        return tl::unexpected(database.error());
    std::unique_ptr<StagedRows> rows(new StagedRows(kind, std::move(fields), std::move(*database)));
    if (const auto made = rows->makeTables(importedFile); !made)
        return tl::unexpected(made.error());
    return rows;
}

StagedRows::~StagedRows()
{
    const QString file = m_database->file();
    m_insert.reset();
    m_insertFinding.reset();
    m_database.reset();
    QFile::remove(file);
}

Result<void> StagedRows::makeTables(const QString &importedFile)
{
    QStringList columns{ QStringLiteral("line INTEGER PRIMARY KEY") };
    QStringList places{ QStringLiteral("?1") };
    for (size_t place = 0; place < m_fields.size(); ++place) {
        columns << QStringLiteral("n%1").arg(m_fields[place]) << QStringLiteral("t%1").arg(m_fields[place]);
        places << QStringLiteral("?%1").arg(numberColumn(place) + 1)
               << QStringLiteral("?%1").arg(numberColumn(place) + 2);
    }
    if (hasOwnKey()) {
        columns << keyColumnName();
        places << QStringLiteral("?%1").arg(keyColumn() + 1);
    }
    QString name = importedFile;
    name.replace(u'\'', QStringLiteral("''"));
    // Alone and first, so that it can be read in what a crash leaves of the file.
    const QStringList statements{ QStringLiteral("CREATE TABLE about (file_name TEXT)"),
        QStringLiteral("INSERT INTO about VALUES ('%1')").arg(name),
        QStringLiteral("CREATE TABLE staged (%1)").arg(columns.join(u',')),
        QStringLiteral("CREATE TABLE findings (id INTEGER PRIMARY KEY, line, outcome, reason, record, place, "
                       "name, field, raw, before, after, check_id, say_en, say_zh)"),
        QStringLiteral("CREATE INDEX findings_by_line ON findings (outcome, line, id)") };
    for (const QString &statement : statements) {
        if (auto done = m_database->execute(statement); !done)
            return done;
    }
    auto insert =
        m_database->prepare(QStringLiteral("INSERT INTO staged VALUES (%1)").arg(places.join(u',')));
    if (!insert)
        return tl::unexpected(insert.error());
    m_insert.emplace(std::move(*insert));
    auto finding = m_database->prepare(QStringLiteral(
        "INSERT INTO findings (line, outcome, reason, record, place, name, field, raw, before, after, "
        "check_id, say_en, say_zh) VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13)"));
    if (!finding)
        return tl::unexpected(finding.error());
    m_insertFinding.emplace(std::move(*finding));
    return {};
}

bool StagedRows::hasOwnKey() const
{
    return !m_kind.keyFallbacks.isEmpty();
}

QString StagedRows::keyColumnName() const
{
    return hasOwnKey() ? QStringLiteral("record_key") : QStringLiteral("t%1").arg(m_kind.keyField);
}

int StagedRows::keyColumn() const
{
    if (hasOwnKey())
        return numberColumn(m_fields.size());
    const auto place = std::find(m_fields.begin(), m_fields.end(), m_kind.keyField) - m_fields.begin();
    return numberColumn(size_t(place)) + 1;
}

Result<void> StagedRows::begin()
{
    return m_database->execute(QStringLiteral("BEGIN"));
}

Result<void> StagedRows::end()
{
    return m_database->execute(QStringLiteral("COMMIT"));
}

Result<void> StagedRows::add(qint64 line, std::span<const CellValue> cells)
{
    m_insert->reset();
    m_insert->bind(1, line);
    for (size_t place = 0; place < m_fields.size(); ++place) {
        const CellValue &cell = cells[size_t(m_fields[place])];
        const int column = numberColumn(place) + 1;
        if (cell.kind == ImportValue::Kind::Number)
            m_insert->bind(column, cell.number);
        if (cell.kind != ImportValue::Kind::Nothing)
            m_insert->bindBorrowed(column + 1, cell.text);
    }
    const int field = keyFieldOf(m_kind, cells);
    const std::string_view key = field < 0 ? std::string_view() : std::string_view(cells[size_t(field)].text);
    if (hasOwnKey())
        m_insert->bindBorrowed(keyColumn() + 1, key);
    m_runs.add(key);
    if (const auto done = m_insert->next(); !done)
        return tl::unexpected(done.error());
    ++m_count;
    return {};
}

Result<void> StagedRows::forEachRecord(
    const std::function<Result<void>(std::span<const ImportRow>)> &take, const std::function<bool()> &stop)
{
    const QString key = keyColumnName();
    m_database->setStop(stop);
    Result<void> done;
    if (!m_runs.areAdjacent() && !m_indexed) {
        done =
            m_database->execute(QStringLiteral("CREATE INDEX staged_by_key ON staged (%1, line)").arg(key));
        m_indexed = done.has_value();
    }
    if (done) {
        auto rows = m_database->prepare(m_runs.areAdjacent()
                ? QStringLiteral("SELECT * FROM staged ORDER BY line")
                : QStringLiteral("SELECT * FROM staged INDEXED BY staged_by_key ORDER BY %1, line").arg(key));
        done = rows ? readRecords(*rows, take, stop) : tl::unexpected(rows.error());
    }
    m_database->setStop({});
    return done;
}

Result<void> StagedRows::readRecords(NativeQuery &rows,
    const std::function<Result<void>(std::span<const ImportRow>)> &take, const std::function<bool()> &stop)
{
    const int keyAt = keyColumn();
    const auto kindFields = size_t(m_kind.fields.size());
    std::vector<HeldRow> held(1, HeldRow(kindFields));
    size_t used = 0;
    std::string key;
    std::vector<ImportRow> views;
    const auto hand = [&]() -> Result<void> {
        views.clear();
        for (size_t i = 0; i < used; ++i)
            views.push_back(held[i].view());
        used = 0;
        return views.empty() ? Result<void>() : take(views);
    };
    qint64 count = 0;
    for (;;) {
        const auto more = rows.next();
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return hand();
        if (++count % 256 == 0 && stop && stop())
            return failure(ErrorKind::Cancelled, QStringLiteral("the import was cancelled"));
        if (const std::string_view next = viewOf(rows, keyAt); next != key) {
            if (auto done = hand(); !done)
                return done;
            key.assign(next);
        }
        if (used == held.size())
            held.emplace_back(kindFields);
        held[used].read(rows, m_fields);
        held[used++].readKey(key);
    }
}

Result<bool> StagedRows::addFinding(const ImportFinding &finding)
{
    qint64 &found = m_found[size_t(finding.outcome)];
    if (found >= kMaxFindings)
        return false;
    m_insertFinding->reset();
    m_insertFinding->bind(1, finding.line);
    m_insertFinding->bind(2, qint64(finding.outcome));
    m_insertFinding->bind(3, qint64(finding.reason));
    m_insertFinding->bind(4, finding.record);
    m_insertFinding->bind(5, qint64(finding.column));
    m_insertFinding->bind(6, finding.columnName);
    m_insertFinding->bind(7, finding.fieldId);
    m_insertFinding->bind(8, finding.raw);
    m_insertFinding->bind(9, finding.before);
    m_insertFinding->bind(10, finding.after);
    m_insertFinding->bind(11, finding.check);
    m_insertFinding->bind(12, finding.say.en);
    m_insertFinding->bind(13, finding.say.zh);
    if (const auto done = m_insertFinding->next(); !done)
        return tl::unexpected(done.error());
    ++found;
    return true;
}

Result<void> StagedRows::clearComparison()
{
    for (const RowOutcome outcome : kFindingOutcomes) {
        if (outcome != RowOutcome::Bad)
            m_found[size_t(outcome)] = 0;
    }
    return m_database->execute(
        QStringLiteral("DELETE FROM findings WHERE outcome <> %1").arg(int(RowOutcome::Bad)));
}

Result<QList<ImportFinding>> StagedRows::findings(RowOutcome outcome, qint64 offset, qint64 limit)
{
    auto rows = m_database->prepare(QStringLiteral(
        "SELECT line, outcome, reason, record, place, name, field, raw, before, after, check_id, say_en, "
        "say_zh FROM findings "
        "WHERE outcome = ?1 ORDER BY line, id LIMIT ?2 OFFSET ?3"));
    if (!rows)
        return tl::unexpected(rows.error());
    rows->bind(1, qint64(outcome));
    rows->bind(2, limit);
    rows->bind(3, offset);
    QList<ImportFinding> found;
    for (;;) {
        const auto more = rows->next();
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return found;
        found.append(findingFrom(*rows));
    }
}

QString importedFileOf(const QString &scratchFile)
{
    sqlite3 *database = nullptr;
    QString name;
    if (sqlite3_open_v2(QFile::encodeName(scratchFile).constData(), &database, SQLITE_OPEN_READONLY, nullptr)
        == SQLITE_OK) {
        auto query =
            NativeQuery::prepare(database, scratchFile, QStringLiteral("SELECT file_name FROM about"));
        if (query && query->next().value_or(false))
            name = query->text(0);
    }
    sqlite3_close_v2(database);
    return name;
}

} // namespace zhanggui
