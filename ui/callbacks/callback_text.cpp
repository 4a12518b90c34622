#include "ui/callbacks/callback_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace zhanggui {

namespace {

QString say(const char *text, int n = -1)
{
    return QCoreApplication::translate("Callbacks", text, nullptr, n);
}

struct WordText {
    const char *word;
    const char *text;
};

constexpr WordText kReasons[] = {
    { "no-basic-key",
        QT_TRANSLATE_NOOP("Callbacks", "The key of the basic interfaces is not in the vault.") },
    { "no-kit-key",
        QT_TRANSLATE_NOOP("Callbacks", "The key of the joint SaaS interfaces is not in the vault.") },
    { "no-license-key",
        QT_TRANSLATE_NOOP("Callbacks", "The key of the licence interfaces is not in the vault.") },
    { "no-common-key",
        QT_TRANSLATE_NOOP("Callbacks", "The key of the common interfaces is not in the vault.") },
    { "no-v1-key", QT_TRANSLATE_NOOP("Callbacks", "The key of the V1.0 interfaces is not in the vault.") },
    { "no-gateway-key", QT_TRANSLATE_NOOP("Callbacks", "The gateway's API key is not known.") },
    { "needs-consent",
        QT_TRANSLATE_NOOP(
            "Callbacks", "It would act for real at a public address, and nobody agreed to that.") },
    { "cancelled", QT_TRANSLATE_NOOP("Callbacks", "The run was stopped before it was done.") },
    { "not-tried",
        QT_TRANSLATE_NOOP("Callbacks", "It was not sent: the server could not be reached before.") },
};

constexpr WordText kProducts[] = {
    //: 通用SaaS
    { "saas", QT_TRANSLATE_NOOP("Callbacks", "SaaS") },
    //: 联营SaaS
    { "joint-saas", QT_TRANSLATE_NOOP("Callbacks", "Joint SaaS") },
    { "kit", QT_TRANSLATE_NOOP("Callbacks", "Joint SaaS synchronisation") },
    //: License授权码
    { "license-code", QT_TRANSLATE_NOOP("Callbacks", "Licence code") },
    { "license-online", QT_TRANSLATE_NOOP("Callbacks", "Online licence") },
    { "license-1", QT_TRANSLATE_NOOP("Callbacks", "License 1.0") },
    { "license", QT_TRANSLATE_NOOP("Callbacks", "Licence") },
    { "order-notify", QT_TRANSLATE_NOOP("Callbacks", "Order notices") },
    { "gateway", QT_TRANSLATE_NOOP("Callbacks", "API and agents (gateway)") },
    { "api", QT_TRANSLATE_NOOP("Callbacks", "API and agents (gateway)") },
    { "any", QT_TRANSLATE_NOOP("Callbacks", "Every product") },
};

template <class Table> QString textOf(const Table &table, const QString &word)
{
    const auto found = std::find_if(std::begin(table), std::end(table),
        [&word](const WordText &row) { return word == QLatin1String(row.word); });
    return found == std::end(table) ? word : say(found->text);
}

} // namespace

bool readsChinese()
{
    return QLocale().language() == QLocale::Chinese;
}

ToneText caseStateText(CaseState state, Severity worst)
{
    switch (state) {
    case CaseState::Passed:
        return worst == Severity::Warning
            ? ToneText{ Tone::Warn, say(QT_TRANSLATE_NOOP("Callbacks", "Warning")) }
            : ToneText{ Tone::Ok, say(QT_TRANSLATE_NOOP("Callbacks", "Passed")) };
    case CaseState::Failed:
        return { Tone::Fail, say(QT_TRANSLATE_NOOP("Callbacks", "Failed")) };
    case CaseState::Skipped:
        return { Tone::Neutral, say(QT_TRANSLATE_NOOP("Callbacks", "Skipped")) };
    case CaseState::Unreachable:
        return { Tone::Fail, say(QT_TRANSLATE_NOOP("Callbacks", "Not reached")) };
    case CaseState::Cancelled:
        return { Tone::Neutral, say(QT_TRANSLATE_NOOP("Callbacks", "Stopped")) };
    }
    return {};
}

ToneText severityText(Severity severity)
{
    switch (severity) {
    case Severity::Pass:
        return { Tone::Ok, say(QT_TRANSLATE_NOOP("Callbacks", "Good")) };
    case Severity::Note:
        return { Tone::Neutral, say(QT_TRANSLATE_NOOP("Callbacks", "Note")) };
    case Severity::Warning:
        return { Tone::Warn, say(QT_TRANSLATE_NOOP("Callbacks", "Warning")) };
    case Severity::Fail:
        return { Tone::Fail, say(QT_TRANSLATE_NOOP("Callbacks", "Failed")) };
    }
    return {};
}

ToneText trendText(CaseTrend trend)
{
    switch (trend) {
    case CaseTrend::Same:
        return { Tone::Neutral, say(QT_TRANSLATE_NOOP("Callbacks", "Same")) };
    case CaseTrend::Better:
        return { Tone::Ok, say(QT_TRANSLATE_NOOP("Callbacks", "Better")) };
    case CaseTrend::Worse:
        return { Tone::Fail, say(QT_TRANSLATE_NOOP("Callbacks", "Worse")) };
    case CaseTrend::Other:
        return { Tone::Wait, say(QT_TRANSLATE_NOOP("Callbacks", "Different")) };
    case CaseTrend::Added:
        return { Tone::Wait, say(QT_TRANSLATE_NOOP("Callbacks", "Only in the later run")) };
    case CaseTrend::Gone:
        return { Tone::Wait, say(QT_TRANSLATE_NOOP("Callbacks", "Only in the earlier run")) };
    }
    return {};
}

ToneText runResultText(const RunSummary &run)
{
    const RunCounts &counts = run.counts;
    if (counts.failed > 0)
        return { Tone::Fail, say(QT_TRANSLATE_N_NOOP("Callbacks", "%n failed"), counts.failed) };
    if (counts.unreachable > 0)
        return { Tone::Fail, say(QT_TRANSLATE_NOOP("Callbacks", "Not reached")) };
    if (run.endedMs == 0)
        return { Tone::Wait, say(QT_TRANSLATE_NOOP("Callbacks", "Not finished")) };
    if (counts.cancelled > 0)
        return { Tone::Neutral, say(QT_TRANSLATE_NOOP("Callbacks", "Stopped")) };
    if (counts.warned > 0)
        return { Tone::Warn, say(QT_TRANSLATE_N_NOOP("Callbacks", "%n with warnings"), counts.warned) };
    if (counts.passed == 0)
        return { Tone::Neutral, say(QT_TRANSLATE_NOOP("Callbacks", "All skipped")) };
    return { Tone::Ok, say(QT_TRANSLATE_NOOP("Callbacks", "All passed")) };
}

QString countsText(const RunCounts &counts)
{
    QStringList parts;
    const auto add = [&parts](int count, const char *text) {
        if (count > 0)
            parts.append(say(text, count));
    };
    add(counts.failed, QT_TRANSLATE_N_NOOP("Callbacks", "%n failed"));
    add(counts.unreachable, QT_TRANSLATE_N_NOOP("Callbacks", "%n not reached"));
    add(counts.passed, QT_TRANSLATE_N_NOOP("Callbacks", "%n passed"));
    add(counts.warned, QT_TRANSLATE_N_NOOP("Callbacks", "%n with warnings"));
    add(counts.skipped, QT_TRANSLATE_N_NOOP("Callbacks", "%n skipped"));
    add(counts.cancelled, QT_TRANSLATE_N_NOOP("Callbacks", "%n stopped"));
    return parts.join(say(QT_TRANSLATE_NOOP("Callbacks", ", ")));
}

QString reasonText(const QString &reason)
{
    return textOf(kReasons, reason);
}

QString outcomeText(WireOutcome outcome)
{
    switch (outcome) {
    case WireOutcome::Answered:
        return say(QT_TRANSLATE_NOOP("Callbacks", "Answered"));
    case WireOutcome::NameNotFound:
        return say(QT_TRANSLATE_NOOP("Callbacks", "The name has no address"));
    case WireOutcome::Unreachable:
        return say(QT_TRANSLATE_NOOP("Callbacks", "No connection"));
    case WireOutcome::TlsRefused:
        return say(QT_TRANSLATE_NOOP("Callbacks", "Secure connection refused"));
    case WireOutcome::NoAnswer:
        return say(QT_TRANSLATE_NOOP("Callbacks", "Closed without an answer"));
    case WireOutcome::BrokenAnswer:
        return say(QT_TRANSLATE_NOOP("Callbacks", "The answer cannot be read"));
    case WireOutcome::TooLarge:
        return say(QT_TRANSLATE_NOOP("Callbacks", "The answer is too large"));
    case WireOutcome::TimedOut:
        return say(QT_TRANSLATE_NOOP("Callbacks", "No answer in time"));
    case WireOutcome::Abandoned:
        return say(QT_TRANSLATE_NOOP("Callbacks", "Closed on purpose"));
    case WireOutcome::Cancelled:
        return say(QT_TRANSLATE_NOOP("Callbacks", "Stopped"));
    }
    return {};
}

QString sourceDateText(const QString &date)
{
    return date == u"undated" ? say(QT_TRANSLATE_NOOP("Callbacks", "undated")) : date;
}

QString durationText(qint64 us)
{
    if (us < 0)
        return QStringLiteral("–");
    const QLocale locale;
    if (us < 10'000)
        //: %1: a number of milliseconds
        return say(QT_TRANSLATE_NOOP("Callbacks", "%1 ms")).arg(locale.toString(double(us) / 1000, 'f', 1));
    if (us < 1'000'000)
        return say(QT_TRANSLATE_NOOP("Callbacks", "%1 ms")).arg(locale.toString(us / 1000));
    //: %1: a number of seconds
    return say(QT_TRANSLATE_NOOP("Callbacks", "%1 s")).arg(locale.toString(double(us) / 1'000'000, 'f', 2));
}

QString titleOf(const CallbackSuite &suite)
{
    const QString &title = readsChinese() && !suite.titleZh.isEmpty() ? suite.titleZh : suite.titleEn;
    return title.isEmpty() ? suite.id : title;
}

QString titleOf(const CallbackCase &callbackCase)
{
    const QString &title =
        readsChinese() && !callbackCase.titleZh.isEmpty() ? callbackCase.titleZh : callbackCase.title;
    return title.isEmpty() ? callbackCase.id : title;
}

QString productText(const QString &product)
{
    return textOf(kProducts, product);
}

QString siteText(const QString &site)
{
    if (site == QLatin1String("cn"))
        //: 中国站
        return say(QT_TRANSLATE_NOOP("Callbacks", "Chinese site"));
    if (site == QLatin1String("intl"))
        return say(QT_TRANSLATE_NOOP("Callbacks", "KooGallery"));
    return site;
}

} // namespace zhanggui
