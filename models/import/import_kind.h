// What can be imported into one kind of record: its fields, the names that files give them, and who writes
// it. The engine (import_job.h) reads only this; it knows no order.
#pragma once

#include "models/core/result.h"
#include "models/records/record_kind.h"

#include <functional>
#include <memory>

namespace zhanggui {

class ImportTarget;
struct ImportContext;

enum class ImportType {
    Identifier, // kept as text, at most 64 characters; digits lost in a spreadsheet are refused
    Text, // at most 4096 characters
    Amount, // exact, in minor units
    Currency, // ISO 4217; names and signs of currencies are understood
    Instant, // ms UTC and the text as it came
    Day, // of the calendar, without a zone: ms UTC of its midnight in UTC; a time of day is left out
    Choice, // one of `choices` by value, label or name; others are kept as they came
    ChoiceList, // several of them, joined by commas
    Number, // whole
    Rate, // 1/10,000 of "6%", of a spreadsheet's 0.06, or of "6", which are all 600
};

struct ImportField {
    QString id = {}; // stable: saved mappings, JSON, --map
    const char *label = nullptr; // English source, to be translated in ImportKind::context; unset: `title`
    ImportType type = ImportType::Text;
    QStringList names = {}; // as files write them; `id` is understood too
    QList<Choice> choices = {};
    Mask mask =
        nullptr; // set: personal data. A value with an asterisk was masked by somebody: it says nothing
    BothLanguages title = {}; // of kinds that are data, instead of `label`
};

struct ImportKind {
    QString id = {}; // "orders": command line, settings mapping/<id>/…, table imports
    const char *context = nullptr; // translation context of the labels
    QList<ImportField> fields = {};
    int keyField = 0; // compulsory: the record that a row speaks of
    /// Fields that stand in for the key, the first one that a row says anything in, where it does not say the
    /// key itself. A file needs the column of the key or of one of them.
    QList<int> keyFallbacks = {};
    int partField = -1; // names a part of the record (an order's line); -1: the kind has no parts
    /// Makes the object that compares and writes; it lives as long as one pass over the staged rows.
    std::function<std::unique_ptr<ImportTarget>(const ImportContext &context)> makeTarget = {};

    /// -1 when there is none.
    int indexOf(const QString &fieldId) const;
    bool isKey(int field) const { return field == keyField || keyFallbacks.contains(field); }
    QString labelOf(const ImportField &field) const;
    /// Every name of every field, as files write them: for telling encodings and header rows apart.
    QStringList knownNames() const;
};

/// Adds the names of a JSON file (`{"fields": [{"id": "orderId", "names": ["订单编号"]}]}`) to the kind's
/// fields; other members are ignored. BadInput, naming what is wrong, for an unknown field, a name that is
/// empty or that two fields have. NotFound, Storage when the file cannot be read.
[[nodiscard]] Result<void> addImportNames(ImportKind &kind, const QString &file);

/// Where a workspace keeps names of its own for addImportNames(): `import-names.json`, an object with one
/// such document a kind: `{"orders": {"fields": […]}}`.
QString importNamesFile(const QString &workspaceDirectory);
/// addImportNames() from the workspace's file; nothing happens when there is none.
[[nodiscard]] Result<void> addWorkspaceImportNames(ImportKind &kind, const QString &workspaceDirectory);

} // namespace zhanggui
