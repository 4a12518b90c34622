#include "models/work/work_kind_reader.h"

#include "models/rules/rule_members.h"

#include <algorithm>
#include <utility>

namespace zhanggui {

namespace {

constexpr std::pair<const char *, WorkFieldType> kTypes[] = {
    { "text", WorkFieldType::Text },
    { "long-text", WorkFieldType::LongText },
    { "identifier", WorkFieldType::Identifier },
    { "amount", WorkFieldType::Amount },
    { "instant", WorkFieldType::Instant },
    { "day", WorkFieldType::Day },
    { "number", WorkFieldType::Number },
    { "rate", WorkFieldType::Rate },
    { "choice", WorkFieldType::Choice },
    { "flag", WorkFieldType::Flag },
    { "mail", WorkFieldType::Mail },
    { "phone", WorkFieldType::Phone },
    { "url", WorkFieldType::Url },
};

WorkFieldType takeType(JsonMembers &members)
{
    QStringList words;
    for (const auto &type : kTypes)
        words.append(QLatin1String(type.first));
    const qsizetype at = words.indexOf(members.word("type", words));
    return at < 0 ? WorkFieldType::Text : kTypes[at].second;
}

// More than any form of people has; SQLite's tables have 2000 columns.
constexpr qsizetype kMostFields = 300;
constexpr qsizetype kMostParts = 500; // of sections, choices, checks, evidence
constexpr int kLongestText = 65'536;
constexpr int kWidest = 2000;
constexpr int kMostFiles = 1000;

bool isFact(const QString &name)
{
    static const QStringList own{ QStringLiteral("number"), QStringLiteral("state"), QStringLiteral("before"),
        QStringLiteral("stateMs"), QStringLiteral("createdMs"), QStringLiteral("now"),
        QStringLiteral("environment"), QStringLiteral("site"), QStringLiteral("currency"),
        QStringLiteral("tags"), QStringLiteral("note"), QStringLiteral("files") };
    static const QStringList families{ QStringLiteral("order."), QStringLiteral("files."),
        QStringLiteral("count."), QStringLiteral("settings.") };
    return own.contains(name)
        || std::any_of(families.begin(), families.end(), [&name](const QString &family) {
               return name.startsWith(family) && name.size() > family.size();
           });
}

/// Reads one file.
class KindReader {
public:
    WorkKind read(const JsonValue &root)
    {
        JsonMembers members(root, QStringLiteral("kind"), m_faults);
        m_sources = RuleSources(members);
        m_kind.id = takeId(members);
        if (m_kind.id == QLatin1String("events") || m_kind.id == QLatin1String("files"))
            m_faults.add(members.placeOf("id"), QStringLiteral("is the name of a table of the program"));
        m_kind.title = takeWords(members, "title");
        m_kind.one = takeWords(members, "one");
        m_kind.area = takeWord(members, "area");
        m_kind.icon = takeWord(members, "icon");
        readNumber(members);
        for (const JsonValue &section : takeItems(members, "sections", kMostParts))
            readSection(section, members);
        for (const JsonValue &field : takeItems(members, "fields", kMostFields))
            readField(field, members);
        for (const JsonValue &check : takeItems(members, "checks", kMostParts))
            readCheck(check, members);
        for (const JsonValue &item : takeItems(members, "evidence", kMostParts))
            readEvidence(item, members);
        readRoles(members);
        m_kind.emptyText = takeWords(members, "empty");
        m_kind.source = m_sources.take(members);
        members.finish();
        checkNames();
        return m_kind;
    }

    const JsonFaults &faults() const { return m_faults; }

private:
    Condition condition(JsonMembers &members, const char *name)
    {
        const Condition read = takeCondition(members, name);
        const QString place = members.placeOf(name);
        for (const QString &value : read.values())
            m_looksAt.append({ place, value });
        return read;
    }

    template <class T> void refuseTwice(const QList<T> &list, const QString &id, const JsonMembers &members)
    {
        const bool twice =
            std::any_of(list.cbegin(), list.cend(), [&id](const T &other) { return other.id == id; });
        if (twice)
            m_faults.add(members.placeOf("id"), QStringLiteral("\"%1\" is there twice").arg(id));
    }

    void readNumber(JsonMembers &members)
    {
        JsonMembers number(members.take("number"), members.placeOf("number"), m_faults);
        m_kind.numberTitle = takeWords(number, "title");
        m_kind.numberNames = takeNames(number);
        m_kind.numberPrefix = number.textOr("prefix");
        number.finish();
    }

    void readSection(const JsonValue &json, const JsonMembers &parent)
    {
        JsonMembers members(json,
            QStringLiteral("%1[%2]").arg(parent.placeOf("sections")).arg(m_kind.sections.size()), m_faults);
        const QString id = takeWord(members, "id");
        refuseTwice(m_kind.sections, id, members);
        m_kind.sections.append({ id, takeWords(members, "title") });
        members.finish();
    }

    void readField(const JsonValue &json, const JsonMembers &parent)
    {
        JsonMembers members(
            json, QStringLiteral("%1[%2]").arg(parent.placeOf("fields")).arg(m_kind.fields.size()), m_faults);
        WorkField field;
        field.id = takeFieldId(members, "id");
        if (isReservedWorkField(field.id))
            m_faults.add(
                members.placeOf("id"), QStringLiteral("\"%1\" is a field of every kind").arg(field.id));
        refuseTwice(m_kind.fields, field.id, members);
        field.title = takeWords(members, "title");
        field.help = takeWords(members, "help", false);
        field.names = takeNames(members);
        field.type = takeType(members);
        readPlacement(members, field);
        for (const JsonValue &choice : takeItems(members, "choices", kMostParts))
            readChoice(choice, members, field);
        if ((field.type == WorkFieldType::Choice) == field.choices.isEmpty())
            m_faults.add(members.placeOf("choices"), QStringLiteral("go with the type \"choice\""));
        field.when = condition(members, "when");
        readRequired(members, field);
        field.source = m_sources.take(members);
        members.finish();
        m_kind.fields.append(field);
    }

    void readPlacement(JsonMembers &members, WorkField &field)
    {
        field.section = members.text("section");
        const bool known = std::any_of(m_kind.sections.cbegin(), m_kind.sections.cend(),
            [&field](const WorkSection &section) { return section.id == field.section; });
        if (!known)
            m_faults.add(members.placeOf("section"), QStringLiteral("there is no such section"));
        field.maxLength = takeCount(members, "max", 1, kLongestText, 0);
        field.shown = members.flag("shown");
        field.width = takeCount(members, "width", 24, kWidest, 120);
        field.indexed = members.flag("indexed");
        field.personal = members.flag("personal");
        field.readOnly = members.flag("readOnly");
    }

    void readChoice(const JsonValue &json, const JsonMembers &parent, WorkField &field)
    {
        JsonMembers members(json,
            QStringLiteral("%1[%2]").arg(parent.placeOf("choices")).arg(field.choices.size()), m_faults);
        WorkChoice choice;
        choice.id = takeWord(members, "id");
        refuseTwice(field.choices, choice.id, members);
        choice.title = takeWords(members, "title");
        choice.names = takeNames(members);
        choice.tone = takeTone(members);
        members.finish();
        field.choices.append(choice);
    }

    void readRequired(JsonMembers &members, WorkField &field)
    {
        if (!members.has("required"))
            return;
        const JsonValue &required = members.take("required");
        if (required.kind == JsonValue::Kind::Boolean) {
            field.hasRequired = required.text == QLatin1String("true");
            return;
        }
        field.hasRequired = true;
        field.required = condition(members, "required");
    }

    void readCheck(const JsonValue &json, const JsonMembers &parent)
    {
        JsonMembers members(
            json, QStringLiteral("%1[%2]").arg(parent.placeOf("checks")).arg(m_kind.checks.size()), m_faults);
        WorkCheck check;
        check.id = takeWord(members, "id");
        refuseTwice(m_kind.checks, check.id, members);
        check.fields = takeNames(members, "fields");
        if (check.fields.isEmpty())
            m_faults.add(members.placeOf("fields"), QStringLiteral("a field is missing"));
        for (const QString &field : check.fields)
            m_fieldsNamed.append({ members.placeOf("fields"), field });
        check.when = condition(members, "when");
        check.condition = condition(members, "condition");
        check.say = takeWords(members, "say");
        check.level = takeLevel(members);
        check.source = m_sources.take(members);
        members.finish();
        m_kind.checks.append(check);
    }

    void readEvidence(const JsonValue &json, const JsonMembers &parent)
    {
        JsonMembers members(json,
            QStringLiteral("%1[%2]").arg(parent.placeOf("evidence")).arg(m_kind.evidence.size()), m_faults);
        EvidenceItem item;
        item.id = takeId(members);
        refuseTwice(m_kind.evidence, item.id, members);
        item.title = takeWords(members, "title");
        item.help = takeWords(members, "help", false);
        item.least = takeCount(members, "least", 1, kMostFiles, members.has("required") ? 1 : 0);
        const JsonValue &required = members.take("required");
        if (required.kind == JsonValue::Kind::Boolean)
            item.least = required.text == QLatin1String("true") ? item.least : 0;
        else if (!required.isMissing())
            item.required = condition(members, "required");
        item.endings = takeNames(members, "endings");
        item.maxBytes = members.number("maxBytes", 1).value_or(0);
        item.source = m_sources.take(members);
        members.finish();
        m_kind.evidence.append(item);
    }

    void readRoles(JsonMembers &members)
    {
        if (!members.has("roles"))
            return;
        JsonMembers roles(members.take("roles"), members.placeOf("roles"), m_faults);
        const std::pair<const char *, QString WorkRoles::*> all[] = {
            { "order", &WorkRoles::order },
            { "orderLine", &WorkRoles::orderLine },
            { "product", &WorkRoles::product },
            { "productType", &WorkRoles::productType },
            { "customer", &WorkRoles::customer },
            { "amount", &WorkRoles::amount },
            { "openedAt", &WorkRoles::openedAt },
            { "instance", &WorkRoles::instance },
        };
        for (const auto &[name, role] : all) {
            m_kind.roles.*role = roles.textOr(name);
            if (!(m_kind.roles.*role).isEmpty())
                m_fieldsNamed.append({ roles.placeOf(name), m_kind.roles.*role });
        }
        roles.finish();
    }

    void checkNames()
    {
        for (const auto &[place, name] : m_fieldsNamed) {
            if (name != QLatin1String("number") && m_kind.field(name) == nullptr)
                m_faults.add(place, QStringLiteral("there is no field \"%1\"").arg(name));
        }
        for (const auto &[place, name] : m_looksAt) {
            if (m_kind.field(name) == nullptr && !isFact(name))
                m_faults.add(place, QStringLiteral("there is no value \"%1\"").arg(name));
        }
        checkTextRoles();
    }

    /// Their columns belong to every table.
    void checkTextRoles()
    {
        for (const QString &role : { m_kind.roles.order, m_kind.roles.orderLine }) {
            const WorkField *field = m_kind.field(role);
            if (field != nullptr && field->type != WorkFieldType::Identifier
                && field->type != WorkFieldType::Text)
                m_faults.add(
                    QStringLiteral("kind.roles"), QStringLiteral("\"%1\" must be an identifier").arg(role));
        }
    }

    WorkKind m_kind;
    JsonFaults m_faults;
    RuleSources m_sources;
    QList<std::pair<QString, QString>> m_looksAt; // place, value of a condition
    QList<std::pair<QString, QString>> m_fieldsNamed; // place, field id
};

} // namespace

bool isReservedWorkField(const QString &id)
{
    static const QStringList reserved{ QStringLiteral("id"), QStringLiteral("number"),
        QStringLiteral("state"), QStringLiteral("due"), QStringLiteral("waitsFor"),
        QStringLiteral("environment"), QStringLiteral("currency"), QStringLiteral("tags"),
        QStringLiteral("note"), QStringLiteral("since"), QStringLiteral("made"), QStringLiteral("asOf"),
        QStringLiteral("machine"), QStringLiteral("before"), QStringLiteral("stateMs"),
        QStringLiteral("createdMs"), QStringLiteral("now"), QStringLiteral("site"), QStringLiteral("files") };
    return reserved.contains(id);
}

Result<WorkKind> readWorkKind(const QByteArray &json)
{
    const auto root = readOwnJson(json);
    if (!root)
        return tl::unexpected(root.error());
    KindReader reader;
    WorkKind kind = reader.read(*root);
    if (!reader.faults().none())
        return failure(
            ErrorKind::Corrupt, QStringLiteral("the kind of record cannot be used"), reader.faults().first());
    return kind;
}

} // namespace zhanggui
