#include "models/filter/names.h"

#include <algorithm>

namespace zhanggui {

const Field *fieldNamed(const RecordKind &kind, const QString &name)
{
    if (const Field *field = kind.findByName(name))
        return field;
    QString spaced = name;
    spaced.replace(u'-', u' ').replace(u'_', u' ');
    return spaced == name ? nullptr : kind.findByName(spaced);
}

bool isOrderedField(const Field &field)
{
    return field.isNumeric() || field.isTime();
}

QStringList namesOf(const RecordKind &kind, const Choice &choice)
{
    QStringList names = { kind.labelOf(choice) };
    names += choice.names;
    names += { choice.value, QString::fromUtf8(choice.label), choice.title.en, choice.title.zh };
    names.removeAll(QString());
    names.removeDuplicates();
    return names;
}

const Choice *choiceNamed(const RecordKind &kind, const Field &field, const QString &written)
{
    const auto found = std::find_if(field.choices.begin(), field.choices.end(),
        [&](const Choice &choice) { return namesOf(kind, choice).contains(written, Qt::CaseInsensitive); });
    return found == field.choices.end() ? nullptr : &*found;
}

QStringList choicesContaining(const RecordKind &kind, const Field &field, const QString &part)
{
    QStringList values;
    for (const Choice &choice : field.choices) {
        const QStringList names = namesOf(kind, choice);
        if (std::any_of(names.begin(), names.end(),
                [&part](const QString &name) { return name.contains(part, Qt::CaseInsensitive); }))
            values.append(choice.value);
    }
    return values;
}

} // namespace zhanggui
