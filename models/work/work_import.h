// Work records from files: what a file can give to a kind, and how rows become records.
#pragma once

#include "models/import/import_kind.h"
#include "models/work/work_kind.h"

namespace zhanggui {

class WorkCatalog;

/// Number (compulsory), state, since when, currency and every field of the kind, with the names of the kind's
/// file in both languages. States are mapped by the names that its machines know; others stay as they came.
/// `catalog` outlives what is made; `records` is the kind's list.
ImportKind importKindOf(const WorkKind &kind, const RecordKind &records, const WorkCatalog &catalog);

/// Places of the fields that every kind has; its own follow.
namespace WorkImport {
enum FieldPlace { Number, State, Since, Currency, OwnFields };
} // namespace WorkImport

} // namespace zhanggui
