// A view: what a list shows and how, under a name. A plain value with a JSON form that is stored, copied as
// text and pasted by somebody else. Knows no kind of record: fields are ids, filters are texts.
#pragma once

#include "models/core/result.h"
#include "models/records/date_span.h"
#include "models/records/record_kind.h"

#include <QJsonObject>
#include <QMap>

namespace zhanggui {

/// Rows that match `filter` are tinted in `tone`. Of several rules the first that matches wins.
struct ColorRule {
    QString filter;
    ChoiceTone tone = ChoiceTone::Neutral;
    friend bool operator==(const ColorRule &, const ColorRule &) = default;
};

struct View {
    QString name;
    QString filter;
    QString sortField; // a Field::id; empty: the kind's default order
    bool descending = false; // of sortField
    QStringList columns; // Field::ids that are shown, in their order; empty: as the kind has them
    QMap<QString, int> widths; // Field::id → pixels at 96 dpi; missing: the field's own
    QString groupField; // empty: not grouped
    DateSpan groupSpan = DateSpan::Month; // of a groupField that is a date
    QList<ColorRule> colors;

    friend bool operator==(const View &, const View &) = default;
};

/// Longest name, in UTF-16 code units.
inline constexpr qsizetype kMaxViewName = 80;
/// Why `name` cannot name a view (empty, too long, control characters); Result<void>() when it can.
[[nodiscard]] Result<void> checkViewName(const QString &name);

QJsonObject toJson(const View &view);

/// What could be read, and what could not be used here.
struct ReadView {
    View view;
    QStringList leftOut; // field ids and members as written, each once, in the order they were met
};

/// Columns, sort, group and widths of fields that `kind` does not have are left out and told. A filter stays
/// as it is written, also a wrong one: the filter bar says where it is wrong. BadInput when it is no view.
[[nodiscard]] Result<ReadView> viewFromJson(const QJsonObject &object, const RecordKind &kind);

/// The text to share: indented JSON that names the kind.
QString textOf(const View &view, const RecordKind &kind);
/// Reads what textOf() wrote, or a plain filter (a view without a name). BadInput for JSON of another kind,
/// for a text that is neither, and for one that is too long.
[[nodiscard]] Result<ReadView> viewFromText(const QString &text, const RecordKind &kind);

/// "neutral", "ok", "wait", "warn", "fail": stable, for JSON.
QString idOf(ChoiceTone tone);
/// nullopt for any other text.
std::optional<ChoiceTone> toneFromId(const QString &id);

} // namespace zhanggui
