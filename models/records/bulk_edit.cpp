#include "models/records/bulk_edit.h"

#include "models/store/connection.h"
#include "models/store/native_query.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace zhanggui {
namespace {

constexpr qint64 kRowsBetweenQuestions = 512;

tl::unexpected<Error> stopped()
{
    return failure(ErrorKind::Cancelled, QStringLiteral("the change was stopped"));
}

/// No tags are an empty text, never NULL.
QString joined(const QStringList &tags)
{
    return tags.isEmpty() ? QStringLiteral("") : tags.join(u' ');
}

QString image(const QString &column, const QString &text)
{
    return QString::fromUtf8(QJsonDocument(QJsonObject{ { column, text } }).toJson(QJsonDocument::Compact));
}

/// Statements that are prepared once for very many rows.
class Writer {
public:
    static Result<Writer> prepare(Connection &connection, const EditedColumn &where, qint64 stepId)
    {
        auto update = NativeQuery::prepare(connection,
            QStringLiteral("UPDATE \"%1\" SET \"%2\" = ?1 WHERE id = ?2").arg(where.table, where.column));
        if (!update)
            return tl::unexpected<Error>(update.error());
        auto change = NativeQuery::prepare(connection,
            QStringLiteral("INSERT INTO changes (step_id, table_name, row_key, record_table, record_key,"
                           " before_json, after_json) VALUES (?1, ?2, ?3, ?2, ?3, ?4, ?5)"));
        if (!change)
            return tl::unexpected<Error>(change.error());
        return Writer(where, stepId, std::move(*update), std::move(*change));
    }

    Result<void> write(qint64 id, const QString &before, const QString &after)
    {
        m_update.bind(1, after);
        m_update.bind(2, id);
        const Result<bool> updated = m_update.next();
        m_update.rewind();
        if (!updated)
            return tl::unexpected<Error>(updated.error());
        m_change.bind(1, m_stepId);
        m_change.bind(2, m_where.table);
        m_change.bind(3, id);
        m_change.bind(4, image(m_where.column, before));
        m_change.bind(5, image(m_where.column, after));
        const Result<bool> recorded = m_change.next();
        m_change.rewind();
        if (!recorded)
            return tl::unexpected<Error>(recorded.error());
        return {};
    }

private:
    Writer(EditedColumn where, qint64 stepId, NativeQuery update, NativeQuery change)
        : m_where(std::move(where))
        , m_stepId(stepId)
        , m_update(std::move(update))
        , m_change(std::move(change))
    {
    }

    EditedColumn m_where;
    qint64 m_stepId;
    NativeQuery m_update;
    NativeQuery m_change;
};

/// Hands name and text of each record that is there to `take`, which gives Result<void>.
template <class Take>
Result<void> forEachText(Connection &connection, const EditedColumn &where, const Ids &ids,
    const Superseded &superseded, const Progress &progress, const Take &take)
{
    auto query = NativeQuery::prepare(connection,
        QStringLiteral("SELECT \"%1\", \"%2\" FROM \"%3\" WHERE id = ?1")
            .arg(where.nameColumn, where.column, where.table));
    if (!query)
        return tl::unexpected<Error>(query.error());
    qint64 asked = 0;
    for (const qint64 id : ids) {
        if (++asked % kRowsBetweenQuestions == 0) {
            if (superseded())
                return stopped();
            if (progress)
                *progress = asked;
        }
        query->bind(1, id);
        const Result<bool> found = query->next();
        if (!found)
            return tl::unexpected<Error>(found.error());
        if (*found) {
            const QString name = query->text(0);
            const QString text = query->text(1);
            query->rewind();
            if (Result<void> taken = take(id, name, text); !taken)
                return taken;
        } else {
            query->rewind();
        }
    }
    return {};
}

} // namespace

QStringList tagsFromText(const QString &text)
{
    QStringList tags = text.simplified().split(u' ', Qt::SkipEmptyParts);
    tags.removeDuplicates();
    tags.sort();
    return tags;
}

Result<void> checkBulkEdit(const BulkEdit &edit)
{
    const bool needsTags = edit.what == BulkEdit::What::AddTags || edit.what == BulkEdit::What::RemoveTags;
    if (needsTags && edit.tags.isEmpty())
        return failure(ErrorKind::BadInput, QStringLiteral("no tag is given"));
    const bool needsNote = edit.what == BulkEdit::What::SetNote || edit.what == BulkEdit::What::AppendNote;
    if (needsNote && edit.note.trimmed().isEmpty())
        return failure(ErrorKind::BadInput, QStringLiteral("no note is given"));
    return {};
}

QString edited(const BulkEdit &edit, const QString &before)
{
    switch (edit.what) {
    case BulkEdit::What::AddTags:
        return joined(tagsFromText(before + u' ' + edit.tags.join(u' ')));
    case BulkEdit::What::RemoveTags: {
        QStringList left = tagsFromText(before);
        left.removeIf([&edit](const QString &tag) { return edit.tags.contains(tag); });
        return joined(left);
    }
    case BulkEdit::What::ReplaceTags:
        return joined(tagsFromText(edit.tags.join(u' ')));
    case BulkEdit::What::SetNote:
        return edit.note;
    case BulkEdit::What::AppendNote:
        return before.isEmpty() ? edit.note : QString(before + u'\n' + edit.note);
    case BulkEdit::What::ClearNote:
        break;
    }
    return QStringLiteral("");
}

Result<EditPreview> previewEdit(Connection &connection, const EditedColumn &where, const Ids &ids,
    const BulkEdit &edit, const Superseded &superseded)
{
    EditPreview preview;
    const auto read = forEachText(connection, where, ids, superseded, {},
        [&](qint64, const QString &name, const QString &before) -> Result<void> {
            ++preview.rows;
            const QString after = edited(edit, before);
            if (after == before)
                return {};
            ++preview.changed;
            if (preview.samples.size() < kEditSamples)
                preview.samples.append({ name, before, after });
            return {};
        });
    if (!read)
        return tl::unexpected<Error>(read.error());
    return preview;
}

Result<qint64> applyEdit(Connection &connection, const EditedColumn &where, const Ids &ids,
    const BulkEdit &edit, qint64 stepId, const Superseded &superseded, const Progress &progress)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected<Error>(transaction.error());
    qint64 changed = 0;
    {
        auto writer = Writer::prepare(connection, where, stepId);
        if (!writer)
            return tl::unexpected<Error>(writer.error());
        const auto written = forEachText(connection, where, ids, superseded, progress,
            [&](qint64 id, const QString &, const QString &before) -> Result<void> {
                const QString after = edited(edit, before);
                if (after == before)
                    return {};
                ++changed;
                return writer->write(id, before, after);
            });
        if (!written)
            return tl::unexpected<Error>(written.error());
    }
    return transaction->commit().map([changed] { return changed; });
}

} // namespace zhanggui
