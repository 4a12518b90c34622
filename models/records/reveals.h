// That somebody saw personal data of a record, of whatever kind, is written down before it is shown: who,
// when, of which record, which field. Append-only, and not undone with anything.
#pragma once

#include "models/core/result.h"
#include "models/filter/compile.h"
#include "models/records/id_change.h"

#include <optional>

namespace zhanggui {

class Connection;

struct Reveal {
    qint64 atMs = 0; // UTC
    QString actor; // login name; empty: logged before version 5 of the schema
    QString field; // Field::id, or what else was shown: "answer"
};

/// Who asked to see it, and when.
struct Revealer {
    QString actor; // loginName()
    qint64 atMs = 0; // UTC
};

/// Logs, for every record that the condition finds (of `only`, when it is given), every personal field among
/// `fields` (Field::id; empty: all of them). One transaction. Errors of the database.
[[nodiscard]] Result<void> logReveals(Connection &connection, const RecordKind &kind,
    const SqlCondition &condition, const std::optional<Ids> &only, const QStringList &fields,
    const Revealer &who);

/// Logs fields of one record, also what no column holds. NotFound.
[[nodiscard]] Result<void> logReveal(Connection &connection, const RecordKind &kind, qint64 rowId,
    const QStringList &fields, const Revealer &who);

/// Newest first; also of a record of the same name that was there before.
[[nodiscard]] Result<QList<Reveal>> revealsOf(Connection &connection, const RecordKind &kind, qint64 rowId);

/// One row of the log, with what it is about.
struct LoggedReveal {
    Reveal reveal;
    QString table; // RecordKind::table
    QString environment;
    QString number; // as the record was called then
};
/// Of every record, newest first, at most `limit`.
[[nodiscard]] Result<QList<LoggedReveal>> newestReveals(Connection &connection, int limit);

/// Field::id of every field that is masked until asked for.
QStringList personalFieldsOf(const RecordKind &kind);

} // namespace zhanggui
