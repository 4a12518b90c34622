// Reads the members of a JSON object strictly: each once, of the right type, none that nobody asked for. The
// first complaint is kept and names line and member. The text must be valid JSON: readJson() before.
#pragma once

#include "models/callbacks/verdict.h"
#include "models/core/result.h"

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <utility>

namespace zhanggui {

class Complaints {
public:
    /// `text` is the whole document that the views point into.
    explicit Complaints(const QByteArray &text)
        : m_text(text)
    {
    }
    void add(QByteArrayView at, const QString &member, const QString &reason);
    const std::optional<Error> &error() const { return m_error; }

private:
    const QByteArray &m_text;
    std::optional<Error> m_error;
};

/// A reader of one object. What is missing leaves its target as it was.
class StrictObject {
public:
    using Members = QList<std::pair<QString, QByteArrayView>>;

    StrictObject(Complaints &complaints, QByteArrayView json, QString path);

    const Members &members() const { return m_members; }
    QString pathOf(const QString &name) const;
    void complain(QByteArrayView at, const QString &name, const QString &reason);

    /// The member's text, empty when it is not there.
    QByteArrayView take(const char *name);
    /// Complains when it is not there.
    QByteArrayView need(const char *name);
    void text(const char *name, QString &target);
    void word(const char *name, QString &target, const QStringList &allowed);
    template <class Number> void number(const char *name, Number &target, qint64 least, qint64 most)
    {
        target = Number(numberOr(name, target, least, most));
    }
    void flag(const char *name, bool &target);
    void severity(const char *name, std::optional<Severity> &target);
    QList<QByteArrayView> list(const char *name);
    QStringList texts(const char *name);
    /// Complains about every member that was not asked for.
    void finish();

private:
    qint64 numberOr(const char *name, qint64 otherwise, qint64 least, qint64 most);

    Complaints &m_complaints;
    QByteArrayView m_json;
    QString m_path;
    Members m_members;
    QStringList m_known;
};

/// What a JSON string says; empty for anything else.
QString textOfJson(QByteArrayView json);

} // namespace zhanggui
