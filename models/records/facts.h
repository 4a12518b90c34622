// What several sources said of one record at different times, merged column by column: the newest fact stays.
// Pure; the order in which files are merged does not matter (but for two that say different things of the
// same time, which is a conflict and reported).
#pragma once

#include "models/core/result.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QVariant>

#include <span>

namespace zhanggui {

/// Of columns whose fact is of another time than the row's: column → UTC ms. A column that holds nothing
/// (NULL) has no fact and no age.
using Ages = QMap<QString, qint64>;

/// As stored in a column `ages`: compact JSON with sorted keys, empty for no ages.
QString agesText(const Ages &ages);
/// Corrupt when the text is not what agesText() writes.
[[nodiscard]] Result<Ages> agesFrom(const QString &text);

/// A stored row as far as facts go. `columns` and `cells` run side by side and hold *every* column of the row
/// that is a fact, also those that the other source is silent about.
struct FactRow {
    std::span<const QString> columns;
    std::span<const QVariant> cells; // a null value is NULL
    qint64 asOfMs = 0; // of the row's newest facts (orders.answered_ms, order_lines.as_of_ms)
    Ages ages;
};

enum class FactOrigin {
    File, // an empty cell says nothing; of two different values of one time the stored one stays
    Answer // says every column it has, also that it is empty; of one time the newcomer wins
};

struct FactMerge {
    QList<qsizetype> changed; // places in `columns` whose cell becomes the incoming one
    QList<qsizetype> older; // another value, of before the stored one: kept as stored
    QList<qsizetype> conflicting; // another value of the same time: kept as stored
    bool aged = false; // asOfMs or ages differ from the stored ones
    bool stale = false; // an older answer of which nothing is newer than what is stored: write nothing
    qint64 asOfMs = 0; // what to store
    Ages ages;

    bool writesNothing() const { return changed.isEmpty() && !aged; }
};

/// The effective age of the column at `place`: its own, or the row's.
qint64 ageOf(const FactRow &row, qsizetype place);

/// `incoming` runs beside `stored.columns`; an invalid QVariant: the source is silent about the column; a
/// null one is NULL (for a file the same as silence). A cell that is not empty wins when it is newer than the
/// stored one's age or nothing is stored. The same value of a newer time only makes the column younger. The
/// row's own time rises to `asOfMs` when that is newer, even if every cell is silent: the row was seen.
/// Cells are equal when they are the same text, number or bytes.
FactMerge mergeFacts(
    const FactRow &stored, std::span<const QVariant> incoming, qint64 asOfMs, FactOrigin source);

} // namespace zhanggui
