// writeReplayText()
#include "app/commands/replay_output.h"
#include "net/callbacks/report_text.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("ReplayCommand", text);
}

QString stateText(const CaseRecord &record)
{
    switch (record.state) {
    case CaseState::Passed:
        return worstSeverity(record) == Severity::Warning
            ? say(QT_TRANSLATE_NOOP("ReplayCommand", "! passed, with a warning"))
            : say(QT_TRANSLATE_NOOP("ReplayCommand", "✓ passed"));
    case CaseState::Failed:
        return say(QT_TRANSLATE_NOOP("ReplayCommand", "✗ failed"));
    case CaseState::Skipped:
        return say(QT_TRANSLATE_NOOP("ReplayCommand", "– skipped"));
    case CaseState::Unreachable:
        return say(QT_TRANSLATE_NOOP("ReplayCommand", "✗ unreachable"));
    case CaseState::Cancelled:
        return say(QT_TRANSLATE_NOOP("ReplayCommand", "– cancelled"));
    }
    return {};
}

QString severityText(Severity severity)
{
    switch (severity) {
    case Severity::Fail:
        return say(QT_TRANSLATE_NOOP("ReplayCommand", "fail"));
    case Severity::Warning:
        return say(QT_TRANSLATE_NOOP("ReplayCommand", "warning"));
    case Severity::Note:
        return say(QT_TRANSLATE_NOOP("ReplayCommand", "note"));
    case Severity::Pass:
        break;
    }
    return say(QT_TRANSLATE_NOOP("ReplayCommand", "pass"));
}

/// Text of a server must not move the cursor or colour the terminal.
QString onTerminal(const QString &text)
{
    QString shown = text;
    std::replace_if(
        shown.begin(), shown.end(),
        [](QChar c) { return c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0); }, u' ');
    return shown;
}

void writeVerdict(QTextStream &out, const Verdict &verdict, const CheckCatalog &catalog, bool chinese)
{
    out << "    " << severityText(verdict.severity) << ": "
        << onTerminal(verdictSentence(catalog, verdict, chinese)) << " [" << verdict.check << "]\n";
    const QString official = officialMessage(catalog, verdict);
    if (!official.isEmpty())
        out << "        "
            << say(QT_TRANSLATE_NOOP("ReplayCommand", "official console: %1")).arg(onTerminal(official))
            << '\n';
    const QString advice =
        verdict.severity == Severity::Note ? QString() : verdictAdvice(catalog, verdict, chinese);
    if (!advice.isEmpty())
        out << "        " << say(QT_TRANSLATE_NOOP("ReplayCommand", "what to do: %1")).arg(advice) << '\n';
}

void writeCase(QTextStream &out, const CaseRecord &record, bool manyRounds, const QList<Verdict> &saidBelow,
    const CheckCatalog &catalog, bool chinese)
{
    out << stateText(record) << "  " << record.caseId;
    if (manyRounds)
        out << ' ' << say(QT_TRANSLATE_NOOP("ReplayCommand", "(round %1)")).arg(record.round + 1);
    if (!record.reason.isEmpty())
        out << ": " << skipReasonText(record.reason);
    const qint64 spent = spentUs(record);
    if (spent >= 0)
        out << "  " << spentText(spent);
    out << '\n';
    const QList<Verdict> verdicts = verdictsOf(record, false);
    for (const Verdict &verdict : verdicts) {
        if (!saidBelow.contains(verdict))
            writeVerdict(out, verdict, catalog, chinese);
    }
}

QString skippedText(const RunRecord &run)
{
    QMap<QString, int> reasons;
    for (const CaseRecord &record : run.cases) {
        if (record.state == CaseState::Skipped)
            ++reasons[skipReasonText(record.reason)];
    }
    QStringList parts;
    for (auto reason = reasons.cbegin(); reason != reasons.cend(); ++reason)
        parts.append(QStringLiteral("%1: %2").arg(reason.key()).arg(reason.value()));
    return parts.join(QStringLiteral("; "));
}

void writeSummary(QTextStream &out, const RunRecord &run)
{
    const RunCounts counts = countRun(run);
    out << say(QT_TRANSLATE_NOOP("ReplayCommand",
                   "%1 cases: %2 passed (%3 of them with a warning), %4 failed, %5 skipped, %6 unreachable, "
                   "%7 cancelled; %8 requests in %9."))
               .arg(run.cases.size())
               .arg(counts.passed)
               .arg(counts.warned)
               .arg(counts.failed)
               .arg(counts.skipped)
               .arg(counts.unreachable)
               .arg(counts.cancelled)
               .arg(counts.sends)
               .arg(spentText((run.endedMs - run.startedMs) * 1000))
        << '\n';
    if (counts.skipped > 0)
        out << say(QT_TRANSLATE_NOOP("ReplayCommand", "Skipped: %1.")).arg(skippedText(run)) << '\n';
}

} // namespace

QString skipReasonText(const QString &reason)
{
    static const QMap<QString, const char *> kTexts{
        { QStringLiteral("no-basic-key"),
            QT_TRANSLATE_NOOP("ReplayCommand", "the key of the basic interfaces is missing (--key-env)") },
        { QStringLiteral("no-kit-key"),
            QT_TRANSLATE_NOOP(
                "ReplayCommand", "the key of the joint operation's interfaces is missing (--kit-key-env)") },
        { QStringLiteral("no-license-key"),
            QT_TRANSLATE_NOOP(
                "ReplayCommand", "the key of the license interfaces is missing (--license-key-env)") },
        { QStringLiteral("no-common-key"),
            QT_TRANSLATE_NOOP(
                "ReplayCommand", "the key of the common interfaces is missing (--common-key-env)") },
        { QStringLiteral("no-v1-key"),
            QT_TRANSLATE_NOOP("ReplayCommand", "the key of V1.0 is missing (--key-env)") },
        { QStringLiteral("no-gateway-key"),
            QT_TRANSLATE_NOOP(
                "ReplayCommand", "the gateway's api_key or its secret is missing (--api-key, --key-env)") },
        { QStringLiteral("needs-consent"),
            QT_TRANSLATE_NOOP("ReplayCommand", "it would act for real on a public address (--allow-real)") },
        { QStringLiteral("cannot-be-built"),
            QT_TRANSLATE_NOOP("ReplayCommand", "its request cannot be built") },
        { QStringLiteral("not-tried"),
            QT_TRANSLATE_NOOP("ReplayCommand", "not tried, since nobody takes the connection") },
        { QStringLiteral("cancelled"), QT_TRANSLATE_NOOP("ReplayCommand", "the run was stopped") },
    };
    const char *text = kTexts.value(reason);
    return text ? say(text) : reason;
}

void writeReplayText(QTextStream &out, const RunRecord &run, const CheckCatalog &catalog, bool chinese)
{
    const bool manyRounds =
        std::ranges::any_of(run.cases, [](const CaseRecord &record) { return record.round > 0; });
    const QList<Verdict> common = saidOfAll(run);
    out << (run.suite.isEmpty() ? run.title : run.suite) << " → " << shownUrl(run.url) << '\n';
    for (const CaseRecord &record : run.cases) {
        const bool plain = record.state == CaseState::Passed && worstSeverity(record) != Severity::Warning;
        if (!manyRounds || !plain)
            writeCase(out, record, manyRounds, common, catalog, chinese);
    }
    if (!common.isEmpty())
        out << say(QT_TRANSLATE_NOOP("ReplayCommand", "In every case:")) << '\n';
    for (const Verdict &verdict : common)
        writeVerdict(out, verdict, catalog, chinese);
    writeSummary(out, run);
    out << Qt::flush;
}

} // namespace zhanggui
