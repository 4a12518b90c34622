// Records counted and summed by the values of one field. Read in the connection's thread, in one pass.
#pragma once

#include "models/records/cell_text.h"
#include "models/records/local_dates.h"
#include "models/records/row_reader.h"
#include "models/records/sums.h"

namespace zhanggui {

struct GroupBy {
    QString fieldId;
    DateSpan span = DateSpan::Month; // of a field of dates
    QTimeZone zone = QTimeZone::utc();
    friend bool operator==(const GroupBy &, const GroupBy &) = default;
};

struct Group {
    QVariant value; // QDate (start of the span), qint64 or QString, as the field has it; invalid: empty
    qint64 rows = 0;
    QList<AmountSum> sums;
};

struct Groups {
    QList<Group> groups; // most rows first
    qint64 rows = 0; // records read; one with several tags stands in several groups
    qint64 restGroups = 0; // left out because they have the fewest rows
    qint64 restRows = 0;
    bool restHasMore = false; // so many values that restGroups is only what was met first
};

inline constexpr qsizetype kMaxGroups = 10'000;

enum class GroupSums { Without, With };

/// BadInput for a field that the kind does not have or that is personal. At most `limit` groups.
[[nodiscard]] Result<Groups> readGroups(Connection &connection, const RecordKind &kind,
    const SqlCondition &condition, const GroupBy &by, GroupSums sums, qsizetype limit,
    const Superseded &superseded);

/// May records be grouped by the field, and its values be listed? Not when it is personal.
bool canGroupBy(const Field &field);
/// The group as a person reads it; empty for the group of empty values.
QString groupText(
    const RecordKind &kind, const Field &field, DateSpan span, const QVariant &value, const CellStyle &style);

} // namespace zhanggui
