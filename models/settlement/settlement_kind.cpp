#include "models/settlement/settlement_kind.h"

#include "models/settlement/line_columns.h"
#include "models/settlement/settlement_import.h"

#include <QCoreApplication>

#include <algorithm>

namespace zhanggui {

namespace {

FieldType typeOf(ImportType type)
{
    switch (type) {
    case ImportType::Identifier:
        return FieldType::Identifier;
    case ImportType::Amount:
        return FieldType::Amount;
    case ImportType::Instant:
        return FieldType::Instant;
    case ImportType::Day:
        return FieldType::Day;
    case ImportType::Choice:
    case ImportType::ChoiceList:
        return FieldType::Choice;
    case ImportType::Number:
        return FieldType::Number;
    case ImportType::Rate:
        return FieldType::Rate;
    case ImportType::Text:
    case ImportType::Currency:
        break;
    }
    return FieldType::Text;
}

/// What the layer shows first: bills come with a period and an amount, transactions with states.
bool isShown(const LineColumn &column, SettlementLayer layer)
{
    const bool ofBill = qstrcmp(column.id, "billId") == 0;
    const bool ofTransaction = qstrcmp(column.id, "payment") == 0 || qstrcmp(column.id, "supervision") == 0
        || qstrcmp(column.id, "billState") == 0;
    if (layer == SettlementLayer::BillLine)
        return (column.shown || ofBill) && !ofTransaction;
    return column.shown && qstrcmp(column.id, "period") != 0;
}

/// What is read beside each other: which line, how much, where it stands. The rest follows as files have it.
constexpr const char *kFirst[] = { "lineId", "kind", "product", "sales", "net", "billState", "period",
    "billId", "paymentTime", "customer" };

QList<LineColumn> columnsInOrder()
{
    const auto columns = lineColumns();
    QList<LineColumn> ordered(columns.begin(), columns.end());
    const auto rank = [](const LineColumn &column) {
        return std::find_if(std::begin(kFirst), std::end(kFirst), [&](const char *id) {
            return qstrcmp(id, column.id) == 0;
        }) - std::begin(kFirst);
    };
    std::stable_sort(ordered.begin(), ordered.end(),
        [&](const LineColumn &a, const LineColumn &b) { return rank(a) < rank(b); });
    return ordered;
}

QList<Field> fieldsOf(SettlementLayer layer)
{
    const auto words = settlementWords().value_or(QHash<QString, QList<Choice>>());
    QList<Field> fields;
    for (const LineColumn &column : columnsInOrder()) {
        if (column.type == ImportType::Currency)
            continue; // RecordKind::currencyColumn
        fields.append({ .id = QString::fromLatin1(column.id),
            .label = column.label,
            .names = QString::fromUtf8(column.names).split(u'|'),
            .type = typeOf(column.type),
            .column = QString::fromLatin1(column.column),
            .width = column.width,
            .shown = isShown(column, layer),
            .choices = words.value(QString::fromLatin1(column.id)) });
    }
    //: 环境
    fields.append({ .id = QStringLiteral("environment"),
        .label = QT_TRANSLATE_NOOP("SettlementLine", "Environment"),
        .names = { QStringLiteral("环境"), QStringLiteral("env") },
        .column = QStringLiteral("environment"),
        .width = 104 });
    //: 数据时间
    fields.append({ .id = QStringLiteral("asOf"),
        .label = QT_TRANSLATE_NOOP("SettlementLine", "As of"),
        .names = { QStringLiteral("数据时间") },
        .type = FieldType::Instant,
        .column = QStringLiteral("as_of_ms"),
        .width = 132,
        .shown = false });
    return fields;
}

RecordKind kindOf(SettlementLayer layer)
{
    const bool bills = layer == SettlementLayer::BillLine;
    return {
        .table = bills ? QStringLiteral("settlement_bill_lines") : QStringLiteral("settlement_transactions"),
        .idColumn = QStringLiteral("id"),
        .context = "SettlementLine",
        .fields = fieldsOf(layer),
        .freeTextColumns = { QStringLiteral("order_id"), QStringLiteral("line_id"), QStringLiteral("product"),
            QStringLiteral("customer"), QStringLiteral("customer_account"), QStringLiteral("bill_id") },
        .currencyColumn = QStringLiteral("currency"),
        .defaultSortField = bills ? QStringLiteral("period") : QStringLiteral("paymentTime"),
        .defaultSortDescending = true,
        //: Names of fields and values as the filter understands them; keep the form name:value.
        .filterExamples = QT_TRANSLATE_NOOP(
            "SettlementLine", "billing:waiting, product:…, sales>1000, effective:last-month"),
    };
}

} // namespace

const RecordKind &settlementKind(SettlementLayer layer)
{
    static const RecordKind transactions = kindOf(SettlementLayer::Transaction);
    static const RecordKind billLines = kindOf(SettlementLayer::BillLine);
    return layer == SettlementLayer::Transaction ? transactions : billLines;
}

} // namespace zhanggui
