#include "models/settlement/line_writer.h"

#include "models/settlement/line_columns.h"
#include "models/store/connection.h"
#include "models/work/work_files.h"

#include <QDir>
#include <QFileInfo>

namespace zhanggui {

namespace {

constexpr QLatin1String kFiles("settlement_files");
constexpr QLatin1String kLines("settlement_lines");
constexpr QLatin1String kSeen("settlement_seen");

enum OwnColumn { FileId, FileRow, Environment, Layer, Key, Scope, AsOf, Digest, SupersededBy, FirstFact };

QStringList lineColumnNames()
{
    QStringList names =
        QStringLiteral("file_id file_row environment layer key scope as_of_ms digest superseded_by")
            .split(u' ');
    for (const LineColumn &column : lineColumns())
        names.append(QString::fromLatin1(column.column));
    return names;
}

std::string_view viewOf(const QByteArray &bytes)
{
    return { bytes.constData(), size_t(bytes.size()) };
}

Result<void> keepBytes(const ImportContext &context)
{
    const QString folder = context.workspaceDirectory + QStringLiteral("/attachments");
    if (!QDir().mkpath(folder))
        return failure(ErrorKind::Storage, QStringLiteral("the folder of kept files cannot be made"), folder);
    const auto kept = keepFile(folder, context.file);
    if (!kept)
        return tl::unexpected(kept.error());
    if (kept->sha256 == QString::fromLatin1(context.sha256.toHex()))
        return {};
    return failure(
        ErrorKind::Conflict, QStringLiteral("the file changed since it was looked at"), context.file);
}

} // namespace

LineWriter::LineWriter(
    SettlementLayer layer, const ImportContext &context, BulkInsert files, BulkInsert lines, BulkInsert seen)
    : m_layer(layer)
    , m_context(context)
    , m_files(std::move(files))
    , m_lines(std::move(lines))
    , m_seen(std::move(seen))
    , m_updates(*context.connection, context.stepId, kFiles)
    , m_environment(context.environment.toUtf8())
    , m_layerId(idOf(layer).toUtf8())
{
}

Result<std::unique_ptr<LineWriter>> LineWriter::create(SettlementLayer layer, const ImportContext &context)
{
    auto files = BulkInsert::prepare(*context.connection, kFiles,
        QStringLiteral("environment layer name sha256 bytes imported_ms as_of_ms rows").split(u' '));
    if (!files)
        return tl::unexpected(files.error());
    auto lines = BulkInsert::prepare(*context.connection, kLines, lineColumnNames());
    if (!lines)
        return tl::unexpected(lines.error());
    auto seen = BulkInsert::prepare(
        *context.connection, kSeen, QStringLiteral("file_id line_id as_of_ms file_row").split(u' '));
    if (!seen)
        return tl::unexpected(seen.error());
    return std::unique_ptr<LineWriter>(
        new LineWriter(layer, context, std::move(*files), std::move(*lines), std::move(*seen)));
}

Result<void> LineWriter::addFile()
{
    if (m_fileId != 0)
        return {};
    if (auto kept = keepBytes(m_context); !kept)
        return kept;
    const QFileInfo info(m_context.file);
    const QByteArray name = info.fileName().toUtf8();
    const QByteArray sha = m_context.sha256.toHex();
    m_files.bindBorrowed(0, viewOf(m_environment));
    m_files.bindBorrowed(1, viewOf(m_layerId));
    m_files.bindBorrowed(2, viewOf(name));
    m_files.bindBorrowed(3, viewOf(sha));
    m_files.bind(4, info.size());
    m_files.bind(5, m_context.nowMs);
    m_files.bind(6, m_context.asOfMs);
    m_files.bind(7, m_context.rows);
    const auto id = m_files.run();
    if (!id)
        return tl::unexpected(id.error());
    m_fileId = *id;
    return {};
}

Result<qint64> LineWriter::add(
    const SettlementLine &line, qint64 row, const QByteArray &digest, qint64 asOfMs, qint64 supersededBy)
{
    if (const auto file = addFile(); !file)
        return tl::unexpected(file.error());
    QByteArrayList texts{ line.key.toUtf8(), lineScope(line).toUtf8() };
    m_lines.bind(FileId, m_fileId);
    m_lines.bind(FileRow, row);
    m_lines.bindBorrowed(Environment, viewOf(m_environment));
    m_lines.bindBorrowed(Layer, viewOf(m_layerId));
    m_lines.bindBorrowed(Digest, viewOf(digest));
    m_lines.bind(AsOf, asOfMs);
    if (supersededBy != 0)
        m_lines.bind(SupersededBy, supersededBy);
    texts.reserve(2 + qsizetype(lineColumns().size()));
    m_lines.bindBorrowed(Key, viewOf(texts.at(0)));
    m_lines.bindBorrowed(Scope, viewOf(texts.at(1)));
    int at = FirstFact;
    for (const LineColumn &column : lineColumns()) {
        if (!saysNothing(line, column)) {
            if (column.text != nullptr) {
                texts.append((line.*column.text).toUtf8());
                m_lines.bindBorrowed(at, viewOf(texts.constLast()));
            } else {
                m_lines.bind(at, *(line.*column.number));
            }
        }
        ++at;
    }
    return m_lines.run();
}

Result<void> LineWriter::supersede(qint64 lineId, qint64 fileOfLine, qint64 by)
{
    return m_updates.update(kLines, lineId, fileOfLine, { { QStringLiteral("superseded_by"), by } })
        .map([](bool) {});
}

Result<void> LineWriter::seen(qint64 lineId, qint64 row)
{
    if (auto file = addFile(); !file)
        return file;
    m_seen.bind(0, m_fileId);
    m_seen.bind(1, lineId);
    m_seen.bind(2, m_context.asOfMs);
    m_seen.bind(3, row);
    return m_seen.run().map([](qint64) {});
}

Result<void> LineWriter::recordMade() const
{
    for (const BulkInsert *made : { &m_files, &m_lines, &m_seen }) {
        if (auto recorded = made->recordMade(m_context.stepId, kFiles); !recorded)
            return recorded;
    }
    return {};
}

} // namespace zhanggui
