#include "ui/work/own_fields.h"

#include <QCoreApplication>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr int kCurrencyLength = 3;
constexpr int kNumberLength = 128;

/// In the language of the program; sayOwnWorkFields() says it anew.
BothLanguages said(const char *text)
{
    const QString words = QCoreApplication::translate("OwnFields", text);
    return { words, words };
}

WorkField ownField(const char *id, WorkFieldType type)
{
    WorkField field;
    field.id = QLatin1String(id);
    field.type = type;
    field.section = QLatin1String(kOwnSection);
    return field;
}

} // namespace

void sayOwnWorkFields(QList<WorkField> &fields)
{
    for (WorkField &field : fields) {
        if (field.id == QLatin1String("number")) {
            field.help = said(QT_TRANSLATE_NOOP("OwnFields", "Left empty, a number is proposed."));
        } else if (field.id == QLatin1String("currency")) {
            //: 币种
            field.title = said(QT_TRANSLATE_NOOP("OwnFields", "Currency"));
        } else if (field.id == QLatin1String("tags")) {
            //: 标签
            field.title = said(QT_TRANSLATE_NOOP("OwnFields", "Tags"));
            field.help = said(QT_TRANSLATE_NOOP("OwnFields", "Words, separated by blanks."));
        } else {
            //: 备注
            field.title = said(QT_TRANSLATE_NOOP("OwnFields", "Note"));
        }
    }
}

QList<WorkField> ownWorkFields(const WorkKind &kind)
{
    WorkField number = ownField("number", WorkFieldType::Identifier);
    number.title = kind.numberTitle;
    number.section.clear();
    number.maxLength = kNumberLength;
    QList<WorkField> fields{ number };
    const bool hasAmounts = std::any_of(kind.fields.cbegin(), kind.fields.cend(),
        [](const WorkField &field) { return field.type == WorkFieldType::Amount; });
    if (hasAmounts) {
        fields << ownField("currency", WorkFieldType::Text);
        fields.last().maxLength = kCurrencyLength;
    }
    fields << ownField("tags", WorkFieldType::Text) << ownField("note", WorkFieldType::LongText);
    sayOwnWorkFields(fields);
    return fields;
}

} // namespace zhanggui
