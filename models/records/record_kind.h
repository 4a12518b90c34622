// What a list needs to know of one kind of record: its table, its fields and their names. The list, the
// filter language, copy and export read only this; they know no order, invoice or ticket.
#pragma once

#include "models/core/both_languages.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace zhanggui {

enum class FieldType {
    Text, // words; elided at the end
    Identifier, // shown monospaced, elided in the middle
    Amount, // integer minor units; RecordKind::currencyColumn names the currency
    Instant, // integer ms since 1970 UTC
    Day, // integer ms UTC of the day's beginning in the workspace's zone; shown and filtered as a day
    Number, // integer
    Rate, // integer, 1/10,000: 600 is shown as "6%"
    Choice, // one of `choices`; unknown values are shown as they came
    ChoiceList, // several of `choices`, joined by ','
    Tags, // words joined by blanks
};

/// How a status looks: colour, icon and word are the theme's.
enum class ChoiceTone { Neutral, Ok, Wait, Warn, Fail };

struct Choice {
    QString value; // as stored
    const char *label = nullptr; // English source, to be translated in RecordKind::context; unset: `title`
    QStringList names = {}; // what the filter understands besides the value
    ChoiceTone tone = ChoiceTone::Neutral;
    BothLanguages title = {}; // of kinds that are data, instead of `label`
};

/// Replaces personal data by a form that can be shown: "138****5678".
using Mask = QString (*)(const QString &);

/// Says a stored text in the language of the program.
using CellWords = QString (*)(const QString &stored);

struct Field {
    QString id = {}; // stable; written to settings and to JSON
    const char *label = nullptr; // English source, to be translated in RecordKind::context; unset: `title`
    QStringList names = {}; // what the filter understands besides `id`
    FieldType type = FieldType::Text;
    QString column = {}; // SQL expression over RecordKind::table
    QString sortColumn = {}; // empty: `column`
    bool sortIndexed = false; // an index (sort column, id) exists: the first page is there at once
    int width = 120; // pixels at 96 dpi
    bool shown = true; // before the person chooses columns
    QList<Choice> choices = {};
    Mask mask = nullptr; // set: personal data, masked by the model
    CellWords words = nullptr; // of Text; unset: shown as stored. The filter looks at what is stored
    BothLanguages title = {}; // of kinds that are data, instead of `label`

    const QString &sortExpression() const { return sortColumn.isEmpty() ? column : sortColumn; }
    const Choice *choice(const QString &value) const;
    /// Numbers and amounts stand right, everything else left.
    bool isNumeric() const
    {
        return type == FieldType::Amount || type == FieldType::Number || type == FieldType::Rate;
    }
    /// A point of the calendar, stored as ms UTC.
    bool isTime() const { return type == FieldType::Instant || type == FieldType::Day; }
};

struct RecordKind {
    QString table = {};
    QString idColumn = {}; // INTEGER PRIMARY KEY
    const char *context = nullptr; // translation context of all labels; unset where they are data
    QList<Field> fields = {};
    QStringList freeTextColumns = {}; // what a word without a field name is looked for in
    QString currencyColumn = {}; // empty: amounts have none
    QString defaultSortField = {};
    bool defaultSortDescending = false;
    /// Every change of the table's texts is in `changes` or `made_rows`: words may be answered from memory,
    /// which follows the history.
    bool tracked = false;
    bool isView = false; // `table` is a view without an index on idColumn
    const char *filterExamples = nullptr; // for the empty filter line; English source, in `context`

    /// -1 when there is none.
    int indexOf(const QString &fieldId) const;
    /// By id or name, case-insensitive; nullptr when there is none.
    const Field *findByName(const QString &name) const;
    QString labelOf(const Field &field) const;
    QString labelOf(const Choice &choice) const;
};

} // namespace zhanggui
