#include "models/core/redact.h"
#include "models/store/chinese_key.h"
#include "models/work/work_kind.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr char kContext[] = "WorkKind";

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(u'|', Qt::SkipEmptyParts);
}

/// A title as one can write it before an operator of the filter, and as it is.
QStringList namesOfTitle(const BothLanguages &title, const QStringList &more)
{
    QStringList names{ title.zh, title.en };
    names += more;
    names.removeAll(QString());
    names.removeDuplicates();
    return names;
}

QString maskedText(const QString &text)
{
    return text.isEmpty() ? text : QStringLiteral("****");
}

Mask maskOf(const WorkField &field)
{
    if (!field.personal)
        return nullptr;
    switch (field.type) {
    case WorkFieldType::Phone:
        return &maskedPhone;
    case WorkFieldType::Mail:
        return &maskedMail;
    case WorkFieldType::Text:
        return &maskedName;
    default:
        return &maskedText;
    }
}

FieldType typeOf(WorkFieldType type)
{
    switch (type) {
    case WorkFieldType::Identifier:
        return FieldType::Identifier;
    case WorkFieldType::Amount:
        return FieldType::Amount;
    case WorkFieldType::Instant:
        return FieldType::Instant;
    case WorkFieldType::Day:
        return FieldType::Day;
    case WorkFieldType::Number:
        return FieldType::Number;
    case WorkFieldType::Rate:
        return FieldType::Rate;
    case WorkFieldType::Choice:
    case WorkFieldType::Flag:
        return FieldType::Choice;
    default:
        return FieldType::Text;
    }
}

Choice choiceOf(const QString &value, const BothLanguages &title, QStringList names, ChoiceTone tone)
{
    Choice choice{ value, nullptr, namesOfTitle(title, names), tone };
    choice.title = title;
    return choice;
}

QList<Choice> choicesOf(const WorkField &field)
{
    QList<Choice> choices;
    for (const WorkChoice &choice : field.choices)
        choices.append(choiceOf(choice.id, choice.title, choice.names, choice.tone));
    if (field.type == WorkFieldType::Flag) {
        //: 是
        choices.append({ QStringLiteral("1"), QT_TRANSLATE_NOOP("WorkKind", "Yes"), words("是|yes|true") });
        //: 否
        choices.append({ QStringLiteral("0"), QT_TRANSLATE_NOOP("WorkKind", "No"), words("否|no|false") });
    }
    return choices;
}

Field fieldOf(const WorkKind &kind, const WorkField &field)
{
    Field made;
    made.id = field.id;
    made.title = field.title;
    made.names = namesOfTitle(field.title, field.names);
    made.type = typeOf(field.type);
    made.column = kind.columnOf(field);
    made.sortIndexed = field.indexed || field.id == kind.roles.order;
    if (made.type == FieldType::Text) {
        made.sortColumn = chineseKeyOf(made.column);
        made.sortIndexed = false;
    }
    made.width = field.width;
    made.shown = field.shown;
    made.choices = choicesOf(field);
    made.mask = maskOf(field);
    return made;
}

/// Versions of a machine share most of their states.
QList<Choice> statesOf(const QList<const Machine *> &machines)
{
    QList<Choice> choices;
    for (const Machine *machine : machines) {
        for (const MachineState &state : machine->states) {
            const auto known = std::find_if(choices.begin(), choices.end(),
                [&state](const Choice &choice) { return choice.value == state.id; });
            if (known == choices.end())
                choices.append(choiceOf(state.id, state.title, state.names, state.tone));
            else
                known->names = namesOfTitle(state.title, known->names + state.names);
        }
    }
    return choices;
}

QList<Choice> parties()
{
    return {
        //: 商家
        { idOf(Party::Seller), QT_TRANSLATE_NOOP("WorkKind", "Seller"), words("商家|seller|us") },
        //: 客户
        { idOf(Party::Customer), QT_TRANSLATE_NOOP("WorkKind", "Customer"), words("客户|用户|customer") },
        //: 华为云
        { idOf(Party::Platform), QT_TRANSLATE_NOOP("WorkKind", "Platform"),
            words("华为云|云商店|平台|platform|marketplace") },
    };
}

QList<Field> leadingFields(const WorkKind &kind, const QList<const Machine *> &machines)
{
    Field number{ .id = QStringLiteral("number"),
        .names = namesOfTitle(kind.numberTitle, kind.numberNames),
        .type = FieldType::Identifier,
        .column = QStringLiteral("number"),
        .sortIndexed = true,
        .width = 168 };
    number.title = kind.numberTitle;
    // What no machine moves has neither state nor clock; a file may give it one all the same.
    const bool moves = !machines.isEmpty();
    return {
        number,
        //: 状态
        { .id = QStringLiteral("state"),
            .label = QT_TRANSLATE_NOOP("WorkKind", "State"),
            .names = words("状态|status"),
            .type = FieldType::Choice,
            .column = QStringLiteral("state"),
            .sortIndexed = true,
            .width = 176,
            .shown = moves,
            .choices = statesOf(machines) },
        //: 截止时间
        { .id = QStringLiteral("due"),
            .label = QT_TRANSLATE_NOOP("WorkKind", "Due"),
            .names = words("截止时间|截止|到期|deadline"),
            .type = FieldType::Instant,
            .column = QStringLiteral("due_ms"),
            .sortIndexed = true,
            .width = 168,
            .shown = moves },
        //: 等待
        { .id = QStringLiteral("waitsFor"),
            .label = QT_TRANSLATE_NOOP("WorkKind", "Waits for"),
            .names = words("等待|等谁|waits|turn"),
            .type = FieldType::Choice,
            .column = QStringLiteral("waits_for"),
            .width = 96,
            .shown = moves,
            .choices = parties() },
    };
}

QList<Field> trailingFields()
{
    return {
        //: 状态开始时间
        { .id = QStringLiteral("since"),
            .label = QT_TRANSLATE_NOOP("WorkKind", "In this state since"),
            .names = words("状态开始时间|状态时间"),
            .type = FieldType::Instant,
            .column = QStringLiteral("state_ms"),
            .width = 132,
            .shown = false },
        //: 环境
        { .id = QStringLiteral("environment"),
            .label = QT_TRANSLATE_NOOP("WorkKind", "Environment"),
            .names = words("环境|env"),
            .column = QStringLiteral("environment"),
            .width = 104,
            .shown = false },
        //: 标签
        { .id = QStringLiteral("tags"),
            .label = QT_TRANSLATE_NOOP("WorkKind", "Tags"),
            .names = words("标签|tag"),
            .type = FieldType::Tags,
            .column = QStringLiteral("tags"),
            .width = 120 },
        //: 备注
        { .id = QStringLiteral("note"),
            .label = QT_TRANSLATE_NOOP("WorkKind", "Note"),
            .names = words("备注|remark"),
            .column = QStringLiteral("note"),
            .sortColumn = chineseKeyOf(QStringLiteral("note")),
            .width = 160 },
        //: 录入时间
        { .id = QStringLiteral("made"),
            .label = QT_TRANSLATE_NOOP("WorkKind", "Entered"),
            .names = words("录入时间|录入"),
            .type = FieldType::Instant,
            .column = QStringLiteral("created_ms"),
            .sortIndexed = true,
            .width = 132,
            .shown = false },
        //: 数据时间
        { .id = QStringLiteral("asOf"),
            .label = QT_TRANSLATE_NOOP("WorkKind", "As of"),
            .names = words("数据时间|截至"),
            .type = FieldType::Instant,
            .column = QStringLiteral("as_of_ms"),
            .width = 132,
            .shown = false },
    };
}

/// Of two fields the first keeps a name; data may give a name that every kind has to a field of its own.
void makeNamesUnique(QList<Field> &fields)
{
    QSet<QString> taken;
    for (const Field &field : fields)
        taken.insert(field.id.toCaseFolded());
    for (Field &field : fields) {
        const QString id = field.id.toCaseFolded();
        field.names.removeIf([&](const QString &name) {
            const QString folded = name.toCaseFolded();
            return folded != id && taken.contains(folded);
        });
        for (const QString &name : std::as_const(field.names))
            taken.insert(name.toCaseFolded());
    }
}

QStringList searchedColumns(const QList<Field> &fields)
{
    QStringList columns;
    for (const Field &field : fields) {
        const bool isText = field.type == FieldType::Text || field.type == FieldType::Identifier
            || field.type == FieldType::Tags;
        if (isText && field.mask == nullptr && field.id != QLatin1String("environment"))
            columns.append(field.column);
    }
    return columns;
}

} // namespace

RecordKind recordKindOf(const WorkKind &kind, const QList<const Machine *> &machines)
{
    RecordKind records;
    records.table = kind.table();
    records.idColumn = QStringLiteral("id");
    records.context = kContext;
    QList<Field> own;
    for (const WorkField &field : kind.fields)
        own.append(fieldOf(kind, field));
    // The kind's own names first: its "到期时间" is not the clock's.
    QList<Field> all = leadingFields(kind, machines).mid(0, 1) + own;
    const qsizetype ownFields = all.size();
    all += leadingFields(kind, machines).mid(1) + trailingFields();
    makeNamesUnique(all);
    records.fields =
        all.mid(0, 1) + all.mid(ownFields, 3) + all.mid(1, ownFields - 1) + all.mid(ownFields + 3);
    records.freeTextColumns = searchedColumns(records.fields);
    records.currencyColumn = QStringLiteral("currency");
    const bool dated = kind.field(kind.roles.openedAt) != nullptr;
    records.defaultSortField = dated ? kind.roles.openedAt : QStringLiteral("made");
    records.defaultSortDescending = true;
    records.tracked = true;
    if (dated)
        records.fields[records.indexOf(kind.roles.openedAt)].sortIndexed = true;
    //: Names of fields and values as the filter understands them; keep the form name:value.
    records.filterExamples = QT_TRANSLATE_NOOP("WorkKind", "waits-for:seller, due:next-7-days, note:any");
    return records;
}

} // namespace zhanggui
