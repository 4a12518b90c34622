// What the rows of a file that name one record say of it together.
#pragma once

#include "models/import/import_target.h"
#include "models/work/work_kind.h"

#include <QTimeZone>

#include <vector>

namespace zhanggui {

/// The columns that are facts of files, beside the fields of the import kind.
struct WorkFactColumns {
    explicit WorkFactColumns(const WorkKind &kind);
    std::vector<QString> ofField; // empty: the field is no fact by itself
    std::vector<QString> facts; // those that are
};

class WorkSaid {
public:
    /// A row that says otherwise than one before it.
    struct Conflict {
        size_t row = 0;
        size_t field = 0;
        ImportValue kept;
    };

    explicit WorkSaid(const WorkKind &kind);
    /// The workspace's, in which a day begins; UTC before.
    void setZone(const QTimeZone &zone) { m_zone = zone; }

    /// The first row that says something of a field has the word. Views into `rows`.
    void gather(std::span<const ImportRow> rows);

    const ImportValue &operator[](size_t field) const { return m_said[field]; }
    /// As it is stored: flags come as the words "1" and "0", days without a zone. Invalid: nothing is said.
    QVariant cell(size_t field) const;
    /// For a person: a day as it is written, as its milliseconds mean nothing to who does not know the zone.
    QVariant shown(size_t field, const ImportValue &value) const;
    QVariant shownStored(size_t field, const QVariant &stored) const;
    QString text(size_t field) const;
    size_t fields() const { return m_said.size(); }

    const std::vector<Conflict> &conflicts() const { return m_conflicts; }
    bool conflicts(size_t row) const;
    /// It says nothing that an earlier row did not say.
    bool isDuplicate(size_t row) const { return m_duplicates[row]; }

private:
    /// Text where the field is none of the kind's own.
    WorkFieldType typeOf(size_t field) const;

    const WorkKind &m_kind;
    QTimeZone m_zone = QTimeZone::utc();
    std::vector<ImportValue> m_said; // by field
    std::vector<bool> m_duplicates; // by row
    std::vector<Conflict> m_conflicts;
};

} // namespace zhanggui
