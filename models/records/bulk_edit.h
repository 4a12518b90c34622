// The same change of a person's own words (tags, note) on many records: looked at first, then written as one
// step of the history. Knows no kind of record.
#pragma once

#include "models/records/row_reader.h"
#include "models/records/row_text.h"

namespace zhanggui {

struct BulkEdit {
    enum class What { AddTags, RemoveTags, ReplaceTags, SetNote, AppendNote, ClearNote };
    What what = What::AddTags;
    QStringList tags; // of the first three
    QString note; // of SetNote and AppendNote
    bool isOfTags() const { return what <= What::ReplaceTags; }
};

/// The words in `text`, sorted, each once.
QStringList tagsFromText(const QString &text);
/// BadInput when there is nothing to do: no tags to add or remove, no note to append.
[[nodiscard]] Result<void> checkBulkEdit(const BulkEdit &edit);
/// What becomes of the text of a record. Tags are sorted, each once; an appended note is a new line.
QString edited(const BulkEdit &edit, const QString &before);

/// Where the words stand.
struct EditedColumn {
    QString table; // with `id INTEGER PRIMARY KEY`
    QString column; // TEXT NOT NULL
    QString nameColumn; // what a person calls the record by
};

struct EditPreview {
    struct Sample {
        QString name;
        QString before;
        QString after;
    };
    qint64 rows = 0; // that exist
    qint64 changed = 0; // that will differ
    QList<Sample> samples; // the first kEditSamples that will differ
};
inline constexpr qsizetype kEditSamples = 200;

[[nodiscard]] Result<EditPreview> previewEdit(Connection &connection, const EditedColumn &where,
    const Ids &ids, const BulkEdit &edit, const Superseded &superseded);

/// Writes and records the change of every record that differs, under `stepId`; gives how many. All or
/// nothing: opens a transaction of its own. Cancelled when superseded; ids that are gone are passed over.
[[nodiscard]] Result<qint64> applyEdit(Connection &connection, const EditedColumn &where, const Ids &ids,
    const BulkEdit &edit, qint64 stepId, const Superseded &superseded, const Progress &progress = {});

} // namespace zhanggui
