#include "ui/callbacks/tools/tools_text.h"

#include "ui/callbacks/callback_text.h"

#include <QCoreApplication>

namespace zhanggui {

namespace {

QString say(const char *text, int n = -1)
{
    return QCoreApplication::translate("CallbackTools", text, nullptr, n);
}

QString notRunText(const Rehearsal &rehearsal)
{
    QStringList parts;
    if (rehearsal.failing > 0)
        parts << say(QT_TRANSLATE_N_NOOP("CallbackTools",
                         "%n case(s) fall short with both keys for another reason: mend them first."),
            rehearsal.failing);
    if (rehearsal.notRun > 0)
        parts << say(QT_TRANSLATE_N_NOOP("CallbackTools", "%n case(s) were not run."), rehearsal.notRun);
    if (rehearsal.leftOut > 0)
        parts << say(QT_TRANSLATE_N_NOOP(
                         "CallbackTools", "%n case(s) were left out: their requests are wrong on purpose."),
            rehearsal.leftOut);
    return parts.join(u' ');
}

QString verdictText(RehearsalVerdict verdict)
{
    switch (verdict) {
    case RehearsalVerdict::Both:
        return say(
            QT_TRANSLATE_NOOP("CallbackTools", "The server takes both keys: it is ready for the change."));
    case RehearsalVerdict::OnlyOld:
        return say(QT_TRANSLATE_NOOP("CallbackTools",
            "The server takes only the old key: install the new one before you bind it, or every callback "
            "will be refused."));
    case RehearsalVerdict::OnlyNew:
        return say(QT_TRANSLATE_NOOP("CallbackTools",
            "The server takes only the new key: it has been switched already. Callbacks of goods that are on "
            "sale are refused until the new key is bound."));
    case RehearsalVerdict::Neither:
        return say(QT_TRANSLATE_NOOP("CallbackTools",
            "No case passes with either key: compare the keys with what the server has, and run the cases "
            "by themselves."));
    case RehearsalVerdict::Mixed:
        return say(QT_TRANSLATE_NOOP("CallbackTools",
            "Some cases pass with a key with which others do not: not every interface of the server knows "
            "both keys."));
    case RehearsalVerdict::NotReached:
        return say(QT_TRANSLATE_NOOP("CallbackTools",
            "The server was not reached in every case: nothing can be said about the keys."));
    case RehearsalVerdict::NothingRun:
        return say(QT_TRANSLATE_NOOP("CallbackTools", "No case was run with both keys."));
    }
    return {};
}

} // namespace

QString sourceText(const QString &page, const QString &date, const QString &mark)
{
    return u'(' % page % u", " % sourceDateText(date) % u", " % mark % u')';
}

QString outageTimeText(qint64 seconds)
{
    QStringList parts;
    if (seconds >= 3600)
        //: hours
        parts << say(QT_TRANSLATE_NOOP("CallbackTools", "%1 h")).arg(seconds / 3600);
    if (seconds / 60 % 60 > 0)
        //: minutes
        parts << say(QT_TRANSLATE_NOOP("CallbackTools", "%1 min")).arg(seconds / 60 % 60);
    if (seconds % 60 > 0 || parts.isEmpty())
        //: seconds
        parts << say(QT_TRANSLATE_NOOP("CallbackTools", "%1 s")).arg(seconds % 60);
    return parts.join(u' ');
}

QString attemptText(const OutageAttempt &attempt)
{
    if (attempt.outcome != WireOutcome::Answered)
        return attempt.failure.isEmpty() ? say(QT_TRANSLATE_NOOP("CallbackTools", "no answer"))
                                         : attempt.failure;
    QString text = attempt.resultCode;
    if (attempt.status != 200)
        text = QStringLiteral("HTTP %1").arg(attempt.status);
    else if (text.isEmpty())
        text = say(QT_TRANSLATE_NOOP("CallbackTools", "HTTP 200 without a result code"));
    if (!attempt.instance.isEmpty())
        //: %1: the result code, %2: an instance id
        text = say(QT_TRANSLATE_NOOP("CallbackTools", "%1, instance %2")).arg(text, attempt.instance);
    return text;
}

QString stageText(OutageStage stage)
{
    switch (stage) {
    case OutageStage::Call:
        return say(QT_TRANSLATE_NOOP("CallbackTools", "called"));
    case OutageStage::Poll:
        return say(QT_TRANSLATE_NOOP("CallbackTools", "asked for the instance"));
    case OutageStage::Confirm:
        return say(QT_TRANSLATE_NOOP("CallbackTools", "called once more"));
    }
    return {};
}

QString outageText(const OutageReport &report, const RetrySchedule &schedule)
{
    const QString then = schedule.then.in(readsChinese());
    const qsizetype calls = report.attempts.size();
    const QString last = calls > 0 ? outageTimeText(report.attempts.constLast().offsetSeconds) : QString();
    switch (report.end) {
    case OutageEnd::Succeeded:
        if (calls > 0 && report.attempts.constLast().offsetSeconds == 0)
            return say(QT_TRANSLATE_NOOP("CallbackTools", "The first call got through."));
        return say(QT_TRANSLATE_NOOP("CallbackTools", "The call got through after %1 of outage.")).arg(last);
    case OutageEnd::OtherInstance:
        return say(
            QT_TRANSLATE_NOOP("CallbackTools",
                "The call got through after %1 of outage, but the same order again did not give the same "
                "instance: the buyer may get two."))
            .arg(last);
    case OutageEnd::GaveUp: {
        const QString gave = say(QT_TRANSLATE_N_NOOP("CallbackTools",
                                     "None of %n attempt(s) got through; the marketplace gives up."),
            int(calls));
        return then.isEmpty() ? gave : gave % u' ' % then;
    }
    case OutageEnd::StillWorking:
        return say(QT_TRANSLATE_NOOP("CallbackTools",
            "The server accepted the order (000004) and gave no information about the instance in the time "
            "of the ladder. How long the marketplace goes on asking is not published."));
    case OutageEnd::NotSent:
        //: %1: a stable word, or an English sentence
        return say(QT_TRANSLATE_NOOP("CallbackTools", "Nothing was sent: %1")).arg(reasonText(report.reason));
    case OutageEnd::Cancelled:
        return say(QT_TRANSLATE_NOOP("CallbackTools", "The replay was stopped."));
    }
    return {};
}

QString assumptionText(const RetrySchedule &schedule)
{
    if (schedule.windowAssumed)
        return say(QT_TRANSLATE_NOOP(
            "CallbackTools", "No guide says how often or how long: both are your assumption."));
    if (schedule.spacingAssumed)
        return say(QT_TRANSLATE_NOOP("CallbackTools",
            "The guide says how long, and not how often: the time between attempts is your assumption."));
    return {};
}

QString keyAnswerText(KeyAnswer answer)
{
    switch (answer) {
    case KeyAnswer::Passed:
        return say(QT_TRANSLATE_NOOP("CallbackTools", "passed"));
    case KeyAnswer::Refused:
        return say(QT_TRANSLATE_NOOP("CallbackTools", "key refused"));
    case KeyAnswer::FellShort:
        return say(QT_TRANSLATE_NOOP("CallbackTools", "fell short"));
    case KeyAnswer::Unreachable:
        return say(QT_TRANSLATE_NOOP("CallbackTools", "not reached"));
    case KeyAnswer::NotRun:
        return say(QT_TRANSLATE_NOOP("CallbackTools", "not run"));
    }
    return {};
}

QString rehearsalText(const Rehearsal &rehearsal)
{
    const QString verdict = verdictText(rehearsal.verdict);
    const QString more = notRunText(rehearsal);
    return more.isEmpty() ? verdict : verdict % u' ' % more;
}

QString failingDaysText(const PreflightCounters &counters)
{
    const FailingDays &days = counters.days;
    QString text = say(
        QT_TRANSLATE_N_NOOP("CallbackTools", "%n failing day(s) in a row; %1 freeze the trade."), days.days)
                       .arg(counters.dayLimit);
    if (counters.frozen())
        text = say(QT_TRANSLATE_N_NOOP("CallbackTools",
                       "%n failing day(s) in a row: at %1 the trade is frozen and the product hidden."),
            days.days)
                   .arg(counters.dayLimit);
    if (days.unknownDays > 0)
        text += u' '
            % say(QT_TRANSLATE_N_NOOP("CallbackTools",
                      "On %n day(s) between there was no preflight; what the probe found then is not known."),
                days.unknownDays);
    return text;
}

QString failedOrdersText(const PreflightCounters &counters)
{
    const int orders = counters.failedOrders;
    if (counters.delisted())
        return say(QT_TRANSLATE_N_NOOP("CallbackTools",
                       "%n failed order(s) this month: more than %1 take the product off the market."),
            orders)
            .arg(counters.orderLimit);
    return say(QT_TRANSLATE_N_NOOP(
                   "CallbackTools", "%n failed order(s) this month; more than %1 would delist the product."),
        orders)
        .arg(counters.orderLimit);
}

} // namespace zhanggui
