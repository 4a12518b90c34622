#include "models/records/record_kind.h"

#include <QCoreApplication>

#include <algorithm>

namespace zhanggui {

const Choice *Field::choice(const QString &value) const
{
    const auto found = std::find_if(
        choices.begin(), choices.end(), [&value](const Choice &choice) { return choice.value == value; });
    return found == choices.end() ? nullptr : &*found;
}

int RecordKind::indexOf(const QString &fieldId) const
{
    const auto found = std::find_if(
        fields.begin(), fields.end(), [&fieldId](const Field &field) { return field.id == fieldId; });
    return found == fields.end() ? -1 : int(found - fields.begin());
}

const Field *RecordKind::findByName(const QString &name) const
{
    const auto isNamed = [&](const Field &field) {
        return field.id.compare(name, Qt::CaseInsensitive) == 0
            || field.names.contains(name, Qt::CaseInsensitive)
            || field.title.en.compare(name, Qt::CaseInsensitive) == 0
            || field.title.zh.compare(name, Qt::CaseInsensitive) == 0
            || labelOf(field).compare(name, Qt::CaseInsensitive) == 0;
    };
    const auto found = std::find_if(fields.begin(), fields.end(), isNamed);
    return found == fields.end() ? nullptr : &*found;
}

QString RecordKind::labelOf(const Field &field) const
{
    return field.label == nullptr ? field.title.said() : QCoreApplication::translate(context, field.label);
}

QString RecordKind::labelOf(const Choice &choice) const
{
    return choice.label == nullptr ? choice.title.said() : QCoreApplication::translate(context, choice.label);
}

} // namespace zhanggui
