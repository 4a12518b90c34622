// What a check says of an exchange or of a case. The sentence is not in it: it is made from the check's data
// (net/callbacks/check_catalog.h) in the language of the screen, with the facts filled in.
#pragma once

#include <QMap>
#include <QString>

namespace zhanggui {

/// Only Fail changes the exit code.
enum class Severity { Pass, Note, Warning, Fail };

struct Verdict {
    QString check; // id in the check catalogue: "result-code", "body-sign-value", …
    Severity severity = Severity::Pass;
    QString place; // JSON path, header name or field it is about; may be empty
    QMap<QString, QString> facts; // for the sentence: "got", "expected", "field", …; never a secret
    friend bool operator==(const Verdict &, const Verdict &) = default;
};

/// "pass", "note", "warning", "fail".
QString severityWord(Severity severity);
/// Fail for an unknown word: what cannot be read must not look good.
Severity severityFromWord(QStringView word);

} // namespace zhanggui
