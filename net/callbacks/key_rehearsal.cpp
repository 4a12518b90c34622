#include "net/callbacks/key_rehearsal.h"

#include "models/json/json_value.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <utility>

namespace zhanggui {

namespace {

bool refusesKey(const SendRecord &send)
{
    if (send.wire.status == 401 || send.wire.status == 403)
        return true;
    const auto json = readJson(send.wire.body);
    return json && json->root.member(u"resultCode").text == QLatin1String("000001");
}

bool passed(const RehearsedCase &row)
{
    return row.oldKey == KeyAnswer::Passed || row.newKey == KeyAnswer::Passed;
}

bool refused(const RehearsedCase &row)
{
    return row.oldKey == KeyAnswer::Refused || row.newKey == KeyAnswer::Refused;
}

/// What the rows that were run and turn on the key say together.
RehearsalVerdict verdictOf(const QList<RehearsedCase> &rows)
{
    const auto all = [&rows](KeyAnswer RehearsedCase::*key) {
        return std::ranges::all_of(rows, [key](const auto &row) { return row.*key == KeyAnswer::Passed; });
    };
    const auto none = [&rows](KeyAnswer RehearsedCase::*key) {
        return std::ranges::none_of(rows, [key](const auto &row) { return row.*key == KeyAnswer::Passed; });
    };
    const bool oldAll = all(&RehearsedCase::oldKey);
    const bool newAll = all(&RehearsedCase::newKey);
    if (rows.isEmpty() || (none(&RehearsedCase::oldKey) && none(&RehearsedCase::newKey)))
        return RehearsalVerdict::Neither;
    if (oldAll && newAll)
        return RehearsalVerdict::Both;
    if (oldAll && none(&RehearsedCase::newKey))
        return RehearsalVerdict::OnlyOld;
    if (newAll && none(&RehearsedCase::oldKey))
        return RehearsalVerdict::OnlyNew;
    return RehearsalVerdict::Mixed;
}

} // namespace

KeyAnswer keyAnswerOf(const CaseRecord &record)
{
    switch (record.state) {
    case CaseState::Passed:
        return KeyAnswer::Passed;
    case CaseState::Unreachable:
        return KeyAnswer::Unreachable;
    case CaseState::Skipped:
    case CaseState::Cancelled:
        return KeyAnswer::NotRun;
    case CaseState::Failed:
        break;
    }
    return std::ranges::any_of(record.sends, refusesKey) ? KeyAnswer::Refused : KeyAnswer::FellShort;
}

QString keyAnswerWord(KeyAnswer answer)
{
    constexpr std::array kWords{ u"passed", u"refused", u"fell-short", u"unreachable", u"not-run" };
    return QString::fromUtf16(kWords.at(size_t(answer)));
}

QString rehearsalVerdictWord(RehearsalVerdict verdict)
{
    constexpr std::array kWords{ u"both", u"only-old", u"only-new", u"neither", u"mixed", u"not-reached",
        u"nothing-run" };
    return QString::fromUtf16(kWords.at(size_t(verdict)));
}

Rehearsal compareKeys(const RunRecord &withOld, const RunRecord &withNew)
{
    Rehearsal rehearsal;
    QHash<QString, qsizetype> places;
    for (const CaseRecord &record : withOld.cases) {
        const auto place = places.constFind(record.caseId);
        if (place == places.constEnd()) {
            places.insert(record.caseId, rehearsal.cases.size());
            rehearsal.cases.append({ record.caseId, record.title, keyAnswerOf(record), KeyAnswer::NotRun });
        } else {
            rehearsal.cases[*place].oldKey = keyAnswerOf(record);
        }
    }
    for (const CaseRecord &record : withNew.cases) {
        const auto place = places.constFind(record.caseId);
        if (place != places.constEnd())
            rehearsal.cases[*place].newKey = keyAnswerOf(record);
    }

    QList<RehearsedCase> telling;
    bool reached = true;
    for (const RehearsedCase &row : std::as_const(rehearsal.cases)) {
        if (row.oldKey == KeyAnswer::NotRun || row.newKey == KeyAnswer::NotRun) {
            ++rehearsal.notRun;
        } else if (row.oldKey == KeyAnswer::Unreachable || row.newKey == KeyAnswer::Unreachable) {
            reached = false;
        } else {
            const bool otherReason = !passed(row) && !refused(row);
            rehearsal.failing += otherReason ? 1 : 0;
            if (!otherReason)
                telling.append(row);
        }
    }
    if (!reached)
        rehearsal.verdict = RehearsalVerdict::NotReached;
    else if (rehearsal.notRun < rehearsal.cases.size())
        rehearsal.verdict = verdictOf(telling);
    return rehearsal;
}

bool tellsAboutKey(const CallbackCase &callbackCase)
{
    return std::ranges::none_of(callbackCase.steps, [](const CaseStep &step) {
        const SendForm ordinary;
        return step.strange || step.form.signature != ordinary.signature
            || step.form.timestamp != ordinary.timestamp || step.form.nonce != ordinary.nonce
            || step.form.timestampShiftMs != 0 || step.form.repeatOfStep >= 0
            || step.form.abandonAfterMs >= 0;
    });
}

KeyRehearsal::KeyRehearsal(PlanRunner &runner, QObject *parent)
    : QObject(parent)
    , m_runner(runner)
{
}

Result<void> KeyRehearsal::start(const RunPlan &plan, const CallbackKeys &newKeys)
{
    if (m_running)
        return failure(ErrorKind::Conflict, QStringLiteral("A rehearsal is under way"));
    m_plan = plan;
    const qsizetype given = m_plan.suite.cases.size();
    m_plan.suite.cases.removeIf([](const CallbackCase &one) { return !tellsAboutKey(one); });
    if (m_plan.suite.cases.isEmpty())
        return failure(ErrorKind::BadInput, QStringLiteral("No case tells whether the server takes a key"),
            QStringLiteral("%1 with requests that are wrong on purpose").arg(given));
    auto started = m_runner.run(m_plan, [this](const RunRecord &withOld) { runNew(withOld); });
    if (!started)
        return started;
    m_plan.keys = newKeys;
    m_report = {};
    m_report.rehearsal.leftOut = int(given - m_plan.suite.cases.size());
    m_running = true;
    m_cancelled = false;
    return {};
}

void KeyRehearsal::cancel()
{
    if (!m_running)
        return;
    m_cancelled = true;
    m_runner.cancel();
}

void KeyRehearsal::runNew(const RunRecord &withOld)
{
    m_report.withOld = withOld;
    if (m_cancelled) {
        finish({});
        return;
    }
    Q_EMIT halfDone();
    const auto started = m_runner.run(m_plan, [this](const RunRecord &withNew) { finish(withNew); });
    if (!started) // the same plan started a moment ago
        finish({});
}

void KeyRehearsal::finish(const RunRecord &withNew)
{
    const int leftOut = m_report.rehearsal.leftOut;
    m_report.withNew = withNew;
    m_report.rehearsal = compareKeys(m_report.withOld, withNew);
    m_report.rehearsal.leftOut = leftOut;
    m_report.cancelled = m_cancelled;
    m_running = false;
    Q_EMIT finished(m_report);
}

} // namespace zhanggui
