#include "models/work/work_import.h"

#include "models/import/import_mapping.h"
#include "models/import/import_target.h"
#include "models/work/work_import_target.h"

#include <QCoreApplication>
#include <QSet>

namespace zhanggui {

namespace {

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(u'|', Qt::SkipEmptyParts);
}

ImportType typeOf(WorkFieldType type)
{
    switch (type) {
    case WorkFieldType::Identifier:
    case WorkFieldType::Phone:
        return ImportType::Identifier;
    case WorkFieldType::Amount:
        return ImportType::Amount;
    case WorkFieldType::Instant:
        return ImportType::Instant;
    case WorkFieldType::Day:
        return ImportType::Day;
    case WorkFieldType::Number:
        return ImportType::Number;
    case WorkFieldType::Rate:
        return ImportType::Rate;
    case WorkFieldType::Choice:
    case WorkFieldType::Flag:
        return ImportType::Choice;
    default:
        return ImportType::Text;
    }
}

ImportField described(
    const QString &id, const BothLanguages &title, ImportType type, const QStringList &names)
{
    ImportField field{ .id = id, .type = type, .names = names };
    field.title = title;
    return field;
}

/// A field that every kind has, named by the code.
ImportField common(const char *id, const char *label, ImportType type, const char *names)
{
    return { .id = QLatin1String(id), .label = label, .type = type, .names = words(names) };
}

QList<ImportField> commonFields(const WorkKind &kind, const RecordKind &records)
{
    ImportField number = described(QStringLiteral("number"), kind.numberTitle, ImportType::Identifier,
        QStringList{ kind.numberTitle.zh, kind.numberTitle.en } + kind.numberNames);
    //: 状态
    ImportField state = common("state", QT_TRANSLATE_NOOP("WorkKind", "State"), ImportType::Choice,
        "状态|当前状态|处理状态|单据状态|State|Status");
    state.names += { kind.one.zh + QStringLiteral("状态"), kind.title.zh + QStringLiteral("状态") };
    state.choices = records.fields.at(records.indexOf(QStringLiteral("state"))).choices;
    return { number, state,
        //: 状态开始时间
        common("since", QT_TRANSLATE_NOOP("WorkKind", "In this state since"), ImportType::Instant,
            "状态开始时间|状态时间|状态更新时间|In this state since|Status time"),
        //: 币种
        common("currency", QT_TRANSLATE_NOOP("WorkKind", "Currency"), ImportType::Currency,
            "币种|货币|币别|Currency") };
}

/// Of two fields with one name the kind's own has it.
void makeNamesUnique(QList<ImportField> &fields)
{
    QSet<QString> taken;
    const auto claim = [&taken](ImportField &field) {
        QStringList kept;
        for (const QString &name : std::as_const(field.names)) {
            const QString normalized = normalizedHeader(name);
            if (normalized.isEmpty() || taken.contains(normalized))
                continue;
            taken.insert(normalized);
            kept.append(name);
        }
        field.names = kept;
    };
    for (const ImportField &field : std::as_const(fields))
        taken.insert(normalizedHeader(field.id));
    claim(fields[WorkImport::Number]);
    for (qsizetype i = WorkImport::OwnFields; i < fields.size(); ++i)
        claim(fields[i]);
    for (const int place : { WorkImport::State, WorkImport::Since, WorkImport::Currency })
        claim(fields[place]);
}

} // namespace

ImportKind importKindOf(const WorkKind &kind, const RecordKind &records, const WorkCatalog &catalog)
{
    ImportKind made{ .id = kind.id,
        .context = "WorkKind",
        .fields = commonFields(kind, records),
        .keyField = WorkImport::Number };
    for (const WorkField &field : kind.fields) {
        const Field &listed = records.fields.at(records.indexOf(field.id));
        ImportField one = described(field.id, field.title, typeOf(field.type),
            QStringList{ field.title.zh, field.title.en } + field.names);
        one.choices = listed.choices;
        one.mask = listed.mask;
        made.fields.append(one);
    }
    makeNamesUnique(made.fields);
    made.makeTarget = [&catalog, id = kind.id](const ImportContext &context) {
        return makeWorkImportTarget(catalog, id, context);
    };
    return made;
}

} // namespace zhanggui
