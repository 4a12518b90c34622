// Reads the description of a kind of work record.
#pragma once

#include "models/work/work_kind.h"

namespace zhanggui {

/// One file of resources/work, or of a workspace's `work`. Corrupt, naming member and reason: what is
/// malformed or not known to the reader, a text that is not there in both languages, a field, check or piece
/// of evidence without source and date, a condition over a value that neither the kind nor the facts
/// (work_facts.h) have, two fields with one id.
[[nodiscard]] Result<WorkKind> readWorkKind(const QByteArray &json);

/// Ids that every kind has beside its own fields: number, state, due, waitsFor, note …
bool isReservedWorkField(const QString &id);

} // namespace zhanggui
