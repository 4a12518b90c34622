// Reads the objects of our own data files strictly: every member is asked for by name, and one that nobody
// asked for is a fault, so that a misspelt member is never silently ignored.
#pragma once

#include "models/json/json_value.h"

#include <QSet>

#include <optional>

namespace zhanggui {

class JsonFaults {
public:
    /// Long texts of the file are cut, and of very many faults the first ones are kept: they go into
    /// messages.
    void add(const QString &place, const QString &what);
    /// "interfaces[0].request[2].max: must be a positive number"; empty: none.
    QString first() const { return m_all.value(0); }
    const QStringList &all() const { return m_all; }
    bool none() const { return m_all.isEmpty(); }

private:
    QStringList m_all;
};

class JsonMembers {
public:
    /// `object` and `faults` outlive this. A fault when it is no object.
    JsonMembers(const JsonValue &object, QString place, JsonFaults &faults);

    bool has(const char *name) const;
    /// The member, or a Missing value.
    const JsonValue &take(const char *name);
    /// Text that must be there and not be empty.
    QString text(const char *name);
    /// Text that may be missing; then `fallback`.
    QString textOr(const char *name, const QString &fallback = {});
    /// One of `allowed`, which must be there unless `fallback` is given.
    QString word(const char *name, const QStringList &allowed, const QString &fallback = {});
    /// Missing counts as `fallback`.
    bool flag(const char *name, bool fallback = false);
    /// Whole number, none when missing.
    std::optional<qint64> number(const char *name, qint64 least);
    /// List of texts; empty when missing.
    QStringList texts(const char *name);
    /// Elements of a list; none when missing.
    const QList<JsonValue> &items(const char *name);
    /// Members of an object in order; none when missing.
    const QList<JsonValue::Member> &pairs(const char *name);

    QString placeOf(const char *name) const { return m_place % u'.' % QLatin1String(name); }
    const QString &place() const { return m_place; }
    JsonFaults &faults() { return m_faults; }
    /// A fault for each member that was not taken.
    void finish();

private:
    const JsonValue &m_object;
    QString m_place;
    JsonFaults &m_faults;
    QSet<QString> m_taken;
};

/// The root object of one of our files: strict JSON without repeated members. Corrupt.
[[nodiscard]] Result<JsonValue> readOwnJson(const QByteArray &text);

} // namespace zhanggui
