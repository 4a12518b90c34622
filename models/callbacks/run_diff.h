// What differs between two runs, and between two exchanges of the same case. Pure. What is new at every send
// (nonces, timestamps, signatures, dates) is listed in resources/protocol/volatile_members.json and never
// counts as a difference.
#pragma once

#include "models/callbacks/run_record.h"

#include <QSet>

#include <optional>

namespace zhanggui {

/// A check that says something else than before. Passed both times: not listed.
struct VerdictChange {
    int send = -1; // position of the exchange in the case; -1: of the case as a whole
    QString check;
    QString place;
    std::optional<Verdict> before; // nullopt: the check was not made
    std::optional<Verdict> after;
    friend bool operator==(const VerdictChange &, const VerdictChange &) = default;
};

enum class CaseTrend {
    Same, // nothing but times
    Better, // its state or its worst verdict
    Worse,
    Other, // verdicts of the same weight differ
    Added, // only in the later run
    Gone, // only in the earlier run
};

struct CaseDiff {
    QString caseId;
    QString title;
    int round = 0;
    CaseTrend trend = CaseTrend::Same;
    int before = -1; // position in RunRecord::cases; -1: not there
    int after = -1;
    QList<VerdictChange> verdicts;
    double timeFactor = 0; // later by earlier time of its exchanges; 0: not known
    friend bool operator==(const CaseDiff &, const CaseDiff &) = default;
};

/// Case by case (paired by id and round), in the order of the later run; those that are gone come last.
QList<CaseDiff> diffRuns(const RunRecord &before, const RunRecord &after);

/// Names without regard to case.
struct VolatileNames {
    QSet<QString> members; // of JSON bodies and of queries; lower case
    QSet<QString> headers; // lower case
};
/// What the program carries.
VolatileNames volatileNames();

enum class DiffKind {
    Same,
    Changed,
    Added,
    Removed,
    Volatile, // differs, as it must
};

struct DiffLine {
    DiffKind kind = DiffKind::Same;
    QString place; // "query.nonce", "header.Content-Type", "body.info[0].url", "line 3"
    QString before; // as text; JSON values as JSON
    QString after;
    friend bool operator==(const DiffLine &, const DiffLine &) = default;
};

/// JSON bodies by member, whatever their order; other text line by line. `prefix` begins each place.
QList<DiffLine> diffBodies(const QByteArray &before, const QByteArray &after, const VolatileNames &names,
    const QString &prefix = {});

struct ExchangeDiff {
    QList<DiffLine> request;
    QList<DiffLine> response;
};
ExchangeDiff diffExchanges(const SendRecord &before, const SendRecord &after, const VolatileNames &names);

} // namespace zhanggui
