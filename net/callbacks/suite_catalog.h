// The suites of the callback debugger: resources/suites/*.json, and files of the same form in a folder of a
// team. A suite names the official cases of its interfaces, or groups of probes; both are expanded to plain
// cases here, so that runner, window and case files know cases only. Probes (resources/suites/probes.json)
// are templates over an interface's base case; which interface a probe applies to is a condition in its data.
// Expansion is pure and deterministic.
//
// What official cases and probes expect, by checks of the catalogue (resources/protocol/checks.json). "step":
// of each send of the step; "case": over all sends of the case (CallbackCase::together).
//
//   check               values  place  of    holds when
//   result-code         codes   –      step  resultCode is one of the codes
//   refused             –       –      step  the answer is no success: resultCode neither 000000 nor 000004,
//   or
//                                            HTTP 400, 401, 403; else the verdict is forged-call-let-in, with
//                                            this expectation's severity when it has one
//   not-success         –       –      step  the answer is no success (as refused; nothing about forgery)
//   field-present       –       JSON   step  the answer has the field, neither null nor empty
//   unknown-instance    –       –      step  resultCode is 000003
//   well-formed-answer  –       –      step  HTTP 200 to 499 and, with 200, a JSON object with a resultCode
//                                            (with `usage` where the interface's answers carry no resultCode)
//   http-not-5xx        –       –      step  the HTTP status is below 500
//   no-stack-trace      –       –      step  the body shows no stack trace, SQL error or page of a framework
//   same-value          –       JSON   case  the place has one value in all successful answers (abandoned
//   sends
//                                            have none); nothing to compare: a note
//   distinct-value      –       JSON   case  no two successful answers have the same value there
//   equal-answers       –       –      case  HTTP status and resultCode are the same in all answers
//
// A step that is not `strange` and expects none of result-code, refused, not-success, unknown-instance must
// be answered by a success: that is a standing check, as are mandatory fields, lengths, time and framing. A
// strange step is judged by its expectations and by the standing checks of transport and framing only.
#pragma once

#include "net/callbacks/callback_case.h"
#include "net/protocol/callback_protocol.h"

namespace zhanggui {

class SuiteCatalog {
public:
    /// What the program carries, then the *.json files of `moreFolder` (empty: none) in name order; a suite
    /// of a known id replaces the program's. Corrupt, naming file and member, also when a suite or a probe
    /// names an interface, scene or field that `protocol` does not have; Storage when a file cannot be read.
    [[nodiscard]] static Result<SuiteCatalog> load(
        const CallbackProtocol &protocol, const QString &moreFolder = {});

    const QList<CallbackSuite> &suites() const { return m_suites; }
    const CallbackSuite *suite(QStringView id) const;
    /// The ids most like `id`, at most five: for a message.
    QStringList idsLike(const QString &id) const;

private:
    QList<CallbackSuite> m_suites;
};

/// The suite with those of its cases that `only` names: whole ids, or their beginning up to a dot
/// ("saas-v2.newInstance": all cases of that interface). Empty `only`: the suite as it is. BadInput, naming
/// the first one that fits no case.
[[nodiscard]] Result<CallbackSuite> withOnly(CallbackSuite suite, const QStringList &only);

/// How many requests a case or a suite sends in one round.
int sendsOf(const CallbackCase &callbackCase);
int sendsOf(const CallbackSuite &suite);

/// "test-flag", "real", "both".
QString suiteFlagWord(SuiteFlag flag);

} // namespace zhanggui
