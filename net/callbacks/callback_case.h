// A case of the callback debugger: what is sent and what is expected. A value; the text file is case_file.h.
// Strings of the request may hold places that are filled at send time:
//   {{uuid}}              a new UUID at every send
//   {{business}}          a new business id at every send
//   {{order}}             an order number made once a run of the case ({{line}}: with -000001)
//   {{newOrder}}          an order number made at every send ({{newLine}}: the same with -000001)
//   {{instance}}          the instance id that the suite knows: captured, or the fallback of the case
//   {{captured.NAME}}     a captured value
//   {{utc14}} {{utc17}}   now in UTC as yyyyMMddHHmmss[SSS]; {{cst17}}: at UTC+8; {{utc14+30d}}: shifted
//   {{text:N}}            a text of N characters
// {{{{ stands for two braces.
#pragma once

#include "models/callbacks/verdict.h"
#include "models/core/result.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <optional>

namespace zhanggui {

/// One member of the request. `json` is JSON text ("\"MOCK\"", "1", "null"), so numbers stay as written.
struct CaseField {
    QString name;
    QByteArray json;
    bool wrongOnPurpose = false; // the editor and the linter leave it alone
    friend bool operator==(const CaseField &, const CaseField &) = default;
};

/// How a request departs from what the marketplace sends. The default departs in nothing.
struct SendForm {
    QString body = QStringLiteral("official"); // official (sorted, compact), unsorted, pretty, ascii,
                                               // newline, empty, raw (see rawBody)
    QByteArray rawBody;
    QString signature = QStringLiteral("right"); // right, wrong, missing, empty, lower-case, other-key,
                                                 // other-body, plain-hash
    qint64 timestampShiftMs = 0;
    QString timestamp = QStringLiteral("ms"); // ms, seconds, missing, text
    QString nonce = QStringLiteral("fresh"); // fresh, reused (of the step before), missing, empty
    QString contentType; // empty: the official one
    QByteArray method; // empty: the interface's
    int repeatOfStep = -1; // ≥ 0: the very bytes of that step's last send, once more
    int times = 1; // so often, one after another
    int together = 1; // so many at once
    int abandonAfterMs = -1; // ≥ 0: closed so long after sending, as after a time-out
    friend bool operator==(const SendForm &, const SendForm &) = default;
};

/// What must hold besides the standing checks (which every exchange undergoes). Ids are of the check
/// catalogue. Without a severity the catalogue's counts.
struct Expectation {
    QString check; // "result-code", "refused", "same-value", "field-present", …
    QStringList values;
    QString place; // "instanceId", "info[].instanceId"
    std::optional<Severity> severity;
    std::optional<Severity> underTestFlag; // instead, when the request carried testFlag 1
    friend bool operator==(const Expectation &, const Expectation &) = default;
};

struct Capture {
    QString name; // "instance"
    QString place; // "instanceId"
    friend bool operator==(const Capture &, const Capture &) = default;
};

struct CaseStep {
    QString interfaceId;
    QList<CaseField> request; // without fields that the signing adds
    SendForm form;
    QList<Expectation> expect; // of each send of this step
    QList<Capture> capture;
    bool strange = false; // the request is not one the marketplace sends: an answer need not be a success
    friend bool operator==(const CaseStep &, const CaseStep &) = default;
};

struct CallbackCase {
    QString id; // kebab case with dots: "saas-v2.newInstance.period"
    QString title; // English; shipped ones have `titleZh` too
    QString titleZh;
    QString about; // what it proves; English; shipped ones have `aboutZh` too
    QString aboutZh;
    QString site = QStringLiteral("cn");
    QString probe; // group of a shipped probe: official, idempotency, order, authentication, body, size,
                   // injection, concurrency; empty: a case of one's own
    QString fallbackInstance; // for {{instance}} when nothing was captured; empty: a new UUID
    QList<CaseStep> steps; // at least one
    QList<Expectation> together; // over all sends: "same-value" of "instanceId", for example
    friend bool operator==(const CallbackCase &, const CallbackCase &) = default;
};

/// Which testFlag a suite sends.
enum class SuiteFlag { TestFlag, Real, Both };

struct CallbackSuite {
    QString id; // "saas-v2-period"
    QString titleEn;
    QString titleZh;
    QString product; // "saas", "joint-saas", "license-code", …
    QString mode; // "period", "one-time", "on-demand", "any"
    QString site; // "cn", "intl"
    QString kind; // "official", "robustness", "security"
    SuiteFlag sends = SuiteFlag::TestFlag;
    QString sourcePage;
    QString sourceDate;
    QString sourceMark;
    QList<CallbackCase> cases; // in the order in which they are sent
};

/// True when a step of the case carries no testFlag 1, so that a server may act on it for real.
bool actsForReal(const CallbackCase &callbackCase);

} // namespace zhanggui
