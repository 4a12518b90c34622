// Members of the seed file's rows: each is named once with its rule, and read and written by its type. A
// member that has its usual value is not written; one that is missing keeps it.
#pragma once

#include "models/json/json_members.h"
#include "models/market/row_table.h"

#include <limits>

namespace zhanggui {

struct SeedRule {
    const char *name;
    bool needed = false;
    const char *words = nullptr; // "a|b": nothing else may stand there
    qint64 least = 0;
    qint64 most = std::numeric_limits<int>::max();
    bool isTime = false; // of a number: ISO 8601 in the file
    bool isObject = false; // of bytes: JSON of its own, not text
    bool isAddress = false; // of text: an absolute http or https address
};

void readMember(JsonMembers &in, const SeedRule &rule, QString &value);
void readMember(JsonMembers &in, const SeedRule &rule, QByteArray &value);
void readMember(JsonMembers &in, const SeedRule &rule, bool &value);
void readMember(JsonMembers &in, const SeedRule &rule, qint64 &value);
void readMember(JsonMembers &in, const SeedRule &rule, int &value);
void readMember(JsonMembers &in, const SeedRule &rule, std::optional<qint64> &value); // a time
void readMember(JsonMembers &in, const SeedRule &rule, QStringList &value);
void readMember(JsonMembers &in, const SeedRule &rule, QList<QPair<QString, QString>> &value);
void readMember(JsonMembers &in, const SeedRule &rule, QMap<QString, QString> &value);

/// Reads the member's word; faults those that are no stage.
template <class Stage>
requires std::is_enum_v<Stage>
void readMember(JsonMembers &in, const SeedRule &rule, Stage &value)
{
    const QString usual = StageWords<Stage>::word(value);
    const QString word = in.textOr(rule.name, usual);
    const std::optional<Stage> stage = StageWords<Stage>::stage(word);
    if (!stage)
        in.faults().add(in.placeOf(rule.name), QStringLiteral("\"%1\" is no state").arg(word));
    value = stage.value_or(value);
}

JsonValue memberValue(const SeedRule &rule, const QString &value);
JsonValue memberValue(const SeedRule &rule, const QByteArray &value);
JsonValue memberValue(const SeedRule &rule, bool value);
JsonValue memberValue(const SeedRule &rule, qint64 value);
JsonValue memberValue(const SeedRule &rule, int value);
JsonValue memberValue(const SeedRule &rule, const std::optional<qint64> &value);
JsonValue memberValue(const SeedRule &rule, const QStringList &value);
JsonValue memberValue(const SeedRule &rule, const QList<QPair<QString, QString>> &value);
JsonValue memberValue(const SeedRule &rule, const QMap<QString, QString> &value);
template <class Stage>
requires std::is_enum_v<Stage> JsonValue memberValue(const SeedRule &rule, Stage value)
{
    return memberValue(rule, StageWords<Stage>::word(value));
}

template <class Row> struct SeedField {
    SeedRule rule;
    void (*read)(JsonMembers &in, const SeedRule &rule, Row &row);
    void (*write)(const SeedRule &rule, const Row &row, JsonValue &object);
};

template <auto member>
constexpr SeedField<typename MemberOf<decltype(member)>::Owner> seedField(SeedRule rule)
{
    using Row = typename MemberOf<decltype(member)>::Owner;
    return { rule, [](JsonMembers &in, const SeedRule &own, Row &row) { readMember(in, own, row.*member); },
        [](const SeedRule &own, const Row &row, JsonValue &object) {
            if (own.needed || row.*member != Row().*member)
                object.members.append({ QString::fromLatin1(own.name), memberValue(own, row.*member) });
        } };
}

} // namespace zhanggui
