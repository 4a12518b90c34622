// Collects the verdicts of one exchange: a check that held is a Pass, one that fell short weighs what the
// catalogue says for this target and this request, never more than the present ceiling.
#pragma once

#include "net/callbacks/judge.h"
#include "net/callbacks/judging/judged_answer.h"

namespace zhanggui {

using VerdictFacts = QMap<QString, QString>;

class Verdicts {
public:
    Verdicts(const CheckCatalog &catalog, bool privateTarget, bool testFlag);

    void pass(const char *check, const QString &place = {});
    void fall(const char *check, const VerdictFacts &facts = {}, const QString &place = {});
    /// The check held when `good`.
    void say(bool good, const char *check, const VerdictFacts &facts = {}, const QString &place = {});
    /// As an expectation wants it: its own severity before the catalogue's.
    void fall(const Expectation &expectation, const char *check, const VerdictFacts &facts);
    /// Falls, but weighs no more than `most`.
    void fallAtMost(
        Severity most, const char *check, const VerdictFacts &facts = {}, const QString &place = {});

    /// What falls from here on weighs no more than this.
    void setCeiling(Severity ceiling) { m_ceiling = ceiling; }
    bool has(QLatin1String check) const;
    QList<Verdict> take() { return std::move(m_verdicts); }
    bool testFlag() const { return m_testFlag; }

private:
    Severity weight(QLatin1String check) const;
    void add(QLatin1String check, Severity severity, const VerdictFacts &facts, const QString &place);

    const CheckCatalog &m_catalog;
    bool m_privateTarget;
    bool m_testFlag;
    Severity m_ceiling = Severity::Fail;
    QList<Verdict> m_verdicts;
};

/// One exchange under judgement.
struct Exchange {
    const CheckCatalog &catalog;
    const JudgeContext &context;
    const SendRecord &send;
    const WireRecord &wire;
    const JudgedAnswer &answer;
};

// The groups of standing checks.
void judgeAddress(const Exchange &exchange, Verdicts &verdicts);
void judgeConnection(const Exchange &exchange, Verdicts &verdicts);
void judgeTime(const Exchange &exchange, Verdicts &verdicts);
void judgeTls(const Exchange &exchange, Verdicts &verdicts);
void judgeFraming(const Exchange &exchange, Verdicts &verdicts);
void judgeHttp(const Exchange &exchange, Verdicts &verdicts);
void judgeStackTrace(const Exchange &exchange, Verdicts &verdicts);
void judgeJson(const Exchange &exchange, Verdicts &verdicts);
void judgeResultCode(const Exchange &exchange, Verdicts &verdicts);
void judgeFields(const Exchange &exchange, Verdicts &verdicts);
void judgeBodySign(const Exchange &exchange, Verdicts &verdicts);
void judgeCiphers(const Exchange &exchange, Verdicts &verdicts);
/// What the step expects of this exchange.
void judgeExpectations(const Exchange &exchange, Verdicts &verdicts);

/// The step's expectation of that check, or nullptr.
const Expectation *expectationOf(const CaseStep &step, QLatin1String check);

} // namespace zhanggui
