// Reads the members of an answer by the description of its interface: names, what is mandatory and how long a
// text may be come from the data. Not for use outside net/marketplace.
#pragma once

#include "models/json/json_value.h"
#include "models/orders/order.h"
#include "net/protocol/interface_description.h"

namespace zhanggui {

/// What reading found out; shared by the readers of one answer.
struct AnswerFindings {
    std::optional<Error> fault; // the first one
    QStringList notes;
    void fail(const QString &path, const QString &what);
    void note(const QString &path, const QString &what);
};

class AnswerReader {
public:
    /// `described` must have fields; the arguments must outlive the reader.
    AnswerReader(const JsonValue &object, const QList<FieldDescription> &described, QString path,
        AnswerFindings &findings);

    /// Text, or a number as it was written; empty when there is none.
    QString text(const char *name) const;
    /// Text, or a whole number as it was written: 6.7e21 is not an id.
    QString id(const char *name) const;
    /// A whole number, also as text; anything else is noted and left out.
    std::optional<qint64> integer(const char *name) const;
    WireTime time(const char *name, int offsetSeconds) const;
    WireAmount amount(const char *name) const;
    /// One reader an object; nothing for missing, null and other kinds; one for a single object.
    QList<AnswerReader> list(const char *name) const;
    std::optional<AnswerReader> object(const char *name) const;

private:
    const FieldDescription *described(const char *name) const;
    const JsonValue &value(const char *name) const;
    QString pathOf(const char *name) const;

    const JsonValue *m_object;
    const QList<FieldDescription> *m_described;
    QString m_path;
    AnswerFindings *m_findings;
};

} // namespace zhanggui
