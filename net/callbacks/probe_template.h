// Probes as data (resources/suites/probes.json): what is tried on an interface beyond the official cases. A
// probe is a template over the interface's base case; expandProbe() makes plain cases of it. Pure.
//
// In a step, `set` and `leaveOut` may name "{field}" (the field that `each` chose) and give "{value}" (what
// `each` chose) or "{over}" (a text one character longer than the field allows); {"ten-times"} and {"huge"}:
// ten times that length, 100,000 characters. `place` may be "{same}": the answer's field that must stay the
// same.
#pragma once

#include "models/json/json_members.h"
#include "net/callbacks/callback_case.h"
#include "net/protocol/callback_protocol.h"

namespace zhanggui {

/// All of it must hold; what is empty or not set always does.
struct ProbeCondition {
    QStringList families;
    QStringList signings;
    QStringList activities; // last part of the interface's id
    QStringList has; // fields of the request
    QStringList scenes; // the interface has all of them
    std::optional<bool> main; // the interface that stands for its family: the creating one, else the first
    std::optional<bool> creates;
    std::optional<bool> ends;
    std::optional<bool> readOnly;
    bool familyCreates = false; // the family has an interface that creates
    bool repeats = false; // the guide says what a repetition gives
};

struct ProbeStep {
    QString call; // this, create, end: the interface itself, or the one of its family; a step whose interface
                  // the family does not have is left out
    QString scene; // empty: the first; "{scene}": what `each` chose
    QList<QPair<QString, QByteArray>> set;
    QStringList leaveOut;
    SendForm form;
    QList<Expectation> expect;
    bool strange = false;
};

/// One case for each of …
struct ProbeEach {
    struct Value {
        QString id;
        BothLanguages title;
        QByteArray json;
    };
    QString of; // "" (once), values, mandatory, optional, limited (texts with a length), scenes
    QList<Value> values;
};

struct Probe {
    QString id;
    QString group; // idempotency, order, authentication, body, size, injection, concurrency
    BothLanguages title;
    BothLanguages about;
    ProbeCondition when;
    bool onlyTestFlag = false; // has no twin without testFlag
    ProbeEach each;
    QList<ProbeStep> steps;
    QList<Expectation> together;
    FactSource source;
};

/// The expectations of a list member; an empty list when it is not there.
QList<Expectation> expectationsFrom(JsonMembers &parent, const char *name);

/// The probes of a file; faults name their place.
QList<Probe> probesFromJson(const JsonValue &root, JsonFaults &faults);

bool applies(const Probe &probe, const InterfaceFamily &family, const CallbackInterface &one);

/// The cases of `probe` for `one` (of `family`, both as forSite() gives them). With `real` the requests carry
/// no testFlag 1 and ids end in ".real"; none when the interface knows no such flag.
QList<CallbackCase> expandProbe(const Probe &probe, const InterfaceFamily &family,
    const CallbackInterface &one, const QString &site, bool real);

} // namespace zhanggui
