#include "ui/work/own_fields.h"

#include <algorithm>

namespace zhanggui {

namespace {

constexpr int kCurrencyLength = 3;
constexpr int kNumberLength = 128;

WorkField ownField(const char *id, const BothLanguages &title, WorkFieldType type, const QString &section)
{
    WorkField field;
    field.id = QLatin1String(id);
    field.title = title;
    field.type = type;
    field.section = section;
    return field;
}

} // namespace

QList<WorkField> ownWorkFields(const WorkKind &kind)
{
    const QString section = QLatin1String(kOwnSection);
    WorkField number = ownField("number", kind.numberTitle, WorkFieldType::Identifier, {});
    number.maxLength = kNumberLength;
    number.help = { QStringLiteral("Left empty, a number is proposed."),
        QStringLiteral("留空则自动生成编号。") };
    QList<WorkField> fields{ number };
    const bool hasAmounts = std::any_of(kind.fields.cbegin(), kind.fields.cend(),
        [](const WorkField &field) { return field.type == WorkFieldType::Amount; });
    if (hasAmounts) {
        WorkField currency = ownField(
            "currency", { QStringLiteral("Currency"), QStringLiteral("币种") }, WorkFieldType::Text, section);
        currency.maxLength = kCurrencyLength;
        fields << currency;
    }
    WorkField tags =
        ownField("tags", { QStringLiteral("Tags"), QStringLiteral("标签") }, WorkFieldType::Text, section);
    tags.help = { QStringLiteral("Words, separated by blanks."), QStringLiteral("多个标签以空格分隔。") };
    WorkField note = ownField(
        "note", { QStringLiteral("Note"), QStringLiteral("备注") }, WorkFieldType::LongText, section);
    fields << tags << note;
    return fields;
}

} // namespace zhanggui
