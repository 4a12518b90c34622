#include "models/settlement/settlement_import.h"

#include "models/import/import_names.h"
#include "models/settlement/line_columns.h"
#include "models/settlement/settlement_import_target.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace zhanggui {

namespace {

/// What a row without an order line is told apart by, first things first.
constexpr const char *kFallbacks[] = { "orderId", "customerAccount", "customer", "billId", "product" };

ImportField fieldOf(const LineColumn &column, const QHash<QString, QList<Choice>> &words)
{
    ImportField field;
    field.id = QString::fromLatin1(column.id);
    field.label = column.label;
    // Usage is counted in fractions too; what is no whole number is not known, and no reason to refuse a row.
    field.type = column.type == ImportType::Number ? ImportType::Text : column.type;
    field.choices = words.value(field.id);
    return field;
}

} // namespace

Result<ImportKind> settlementImportKind(SettlementLayer layer)
{
    const auto words = settlementWords();
    if (!words)
        return tl::unexpected(words.error());
    ImportKind kind;
    kind.id = idOf(layer);
    kind.context = "SettlementLine";
    for (const LineColumn &column : lineColumns())
        kind.fields.append(fieldOf(column, *words));
    kind.keyField = linePlaceOf("lineId");
    for (const char *fallback : kFallbacks)
        kind.keyFallbacks.append(linePlaceOf(fallback));
    kind.makeTarget = [layer](const ImportContext &context) {
        return makeSettlementImportTarget(layer, context);
    };
    QFile data(QStringLiteral(":/import/%1.json").arg(kind.id));
    if (!data.open(QIODevice::ReadOnly))
        return failure(
            ErrorKind::Corrupt, QStringLiteral("the names of columns are missing"), data.fileName());
    if (const auto named = addImportNames(kind, QJsonDocument::fromJson(data.readAll()).object()); !named)
        return failure(ErrorKind::Corrupt, named.error().what, named.error().detail);
    return kind;
}

} // namespace zhanggui
