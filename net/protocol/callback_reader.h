// Reads one file of callback interfaces (resources/protocol/callbacks/*.json) member by member. How such a
// file looks:
// - A `source` {page, date, mark} stands at the family and at every interface (the first of `sources`); what
// is
//   below inherits it. A datum may say another one, or only another `mark`.
// - `shared` holds fields that several interfaces have; "name" in a list of fields stands for that field,
//   {"like": "name", …} for it with other members (null: without it).
// - The field `activity` takes its sample and its only value from the interface's `activity`.
// - `defaults` of the family hold for interfaces that do not say method, path, signing, key, sites, bodySign.
#pragma once

#include "models/json/json_members.h"
#include "net/protocol/callback_protocol.h"

namespace zhanggui {

class CallbackReader {
public:
    explicit CallbackReader(const JsonValue &root)
        : m_root(root)
    {
    }

    InterfaceFamily family();
    JsonFaults faults;

private:
    CallbackInterface oneInterface(const JsonValue &json);
    CallbackInterface interfaceHead(JsonMembers &members);
    CallbackField field(const JsonValue &json, const QString &place, const FactSource &inherited);
    QList<CallbackField> fields(JsonMembers &members, const char *name, const FactSource &inherited);
    void fieldValues(CallbackField &field, JsonMembers &members);
    IdempotencyRule idempotency(JsonMembers &members, const FactSource &inherited);
    RetryLadder ladder(const JsonValue &json, const QString &place, const FactSource &inherited);
    CallbackScene scene(const JsonValue &json, const QString &place, const FactSource &inherited);
    ResultCode resultCode(const JsonValue &json, const QString &place, const FactSource &inherited);
    QList<FactVariant> variants(JsonMembers &members, const FactSource &inherited);
    QList<FactSource> sources(JsonMembers &members);
    FactSource source(JsonMembers &members, const FactSource &inherited);
    FactSource source(JsonMembers &members, const char *name, const FactSource &inherited);
    BothLanguages words(JsonMembers &members, const char *name, bool needed);
    QStringList sites(JsonMembers &members);
    /// `json` with what it is like taken from `shared`.
    JsonValue resolved(const JsonValue &json, const QString &place);

    const JsonValue &m_root;
    QString m_family;
    FieldValue m_activity; // of the interface that is being read
    QString m_in; // where its request fields travel: body or query
};

} // namespace zhanggui
