#include "net/callbacks/report_junit.h"

#include "net/callbacks/report_text.h"
#include "net/callbacks/xml_text.h"

#include <QCoreApplication>
#include <QDateTime>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("CallbackReport", text);
}

QString verdictLine(const CheckCatalog &catalog, const Verdict &verdict, bool chinese)
{
    QString line = u"[" % severityWord(verdict.severity) % u"] " % verdict.check % u": "
        % verdictSentence(catalog, verdict, chinese);
    const QString official = officialMessage(catalog, verdict);
    if (!official.isEmpty())
        line += u"\n    " % say(QT_TRANSLATE_NOOP("CallbackReport", "Official console:")) % u' ' % official;
    const QString advice = verdictAdvice(catalog, verdict, chinese);
    if (!advice.isEmpty())
        line += u"\n    " % advice;
    return line;
}

QString linesOf(const CheckCatalog &catalog, const CaseRecord &record, bool chinese, bool failed)
{
    QStringList lines;
    const QList<Verdict> verdicts = verdictsOf(record, false);
    for (const Verdict &verdict : verdicts) {
        if ((verdict.severity == Severity::Fail) == failed)
            lines.append(verdictLine(catalog, verdict, chinese));
    }
    return lines.join(u'\n');
}

QString exchangeText(const SendRecord &send)
{
    const WireRecord &wire = send.wire;
    QStringList lines{ u"--- " % send.interfaceId % u" · " % wireOutcomeWord(wire.outcome) % u" · "
        % spentText(wire.times.totalUs) % u" · " % wire.address };
    if (!wire.failure.isEmpty())
        lines.append(wire.failure);
    if (!wire.request.isEmpty())
        lines += { u">>> " % say(QT_TRANSLATE_NOOP("CallbackReport", "Request")),
            readableBytes(wire.request, 16 * 1024) };
    if (!wire.response.isEmpty())
        lines += { u"<<< " % say(QT_TRANSLATE_NOOP("CallbackReport", "Answer")),
            readableBytes(wire.response, 16 * 1024) };
    if (!send.signing.canonical.isEmpty())
        lines += { u"=== " % say(QT_TRANSLATE_NOOP("CallbackReport", "Canonical string")),
            readableBytes(send.signing.canonical, 16 * 1024) };
    return lines.join(u'\n');
}

QString outputOf(const CheckCatalog &catalog, const CaseRecord &record, bool chinese)
{
    QStringList parts;
    const QString lines = linesOf(catalog, record, chinese, false);
    if (!lines.isEmpty())
        parts.append(lines);
    for (const SendRecord &send : record.sends)
        parts.append(exchangeText(send));
    return parts.join(QStringLiteral("\n\n"));
}

QString firstFailure(const CheckCatalog &catalog, const CaseRecord &record, bool chinese, QString *check)
{
    const QList<Verdict> verdicts = verdictsOf(record, false);
    if (verdicts.isEmpty() || verdicts.first().severity != Severity::Fail)
        return record.reason;
    *check = verdicts.first().check;
    return verdictSentence(catalog, verdicts.first(), chinese);
}

void writeCase(
    XmlText &xml, const RunRecord &run, const CaseRecord &record, const CheckCatalog &catalog, bool chinese)
{
    const QString name =
        record.round > 0 ? record.caseId % u" #" % QString::number(record.round + 1) : record.caseId;
    xml.open("testcase",
        { { "classname", run.suite.isEmpty() ? QStringLiteral("cases") : run.suite }, { "name", name },
            { "time", xmlSeconds(std::max<qint64>(0, spentUs(record)) / 1000) } });
    QString check = caseStateWord(record.state);
    if (record.state == CaseState::Failed || record.state == CaseState::Unreachable) {
        const QString message = firstFailure(catalog, record, chinese, &check);
        xml.leaf(record.state == CaseState::Failed ? "failure" : "error",
            { { "message", message }, { "type", check } }, linesOf(catalog, record, chinese, true));
    } else if (record.state != CaseState::Passed) {
        const QString reason = record.reason.isEmpty() ? check : record.reason;
        xml.empty("skipped", { { "message", reason % u": " % catalog.say(reason, chinese) } });
    }
    const QString output = outputOf(catalog, record, chinese);
    if (!output.isEmpty())
        xml.leaf("system-out", {}, output);
    xml.close("testcase");
}

} // namespace

Result<QByteArray> junitReport(const RunRecord &redacted, const CheckCatalog &catalog, bool chinese)
{
    if (redacted.cases.isEmpty())
        return failure(ErrorKind::BadInput, QStringLiteral("The run has no case to report."));
    const RunCounts counts = countRun(redacted);
    const XmlText::Attributes numbers{ { "tests", QString::number(redacted.cases.size()) },
        { "failures", QString::number(counts.failed) }, { "errors", QString::number(counts.unreachable) },
        { "skipped", QString::number(counts.skipped + counts.cancelled) },
        { "time", xmlSeconds(redacted.endedMs - redacted.startedMs) } };
    XmlText xml;
    xml.open("testsuites", XmlText::Attributes{ { "name", QStringLiteral("zhanggui") } } + numbers);
    const QDateTime started = QDateTime::fromMSecsSinceEpoch(redacted.startedMs, Qt::UTC);
    xml.open("testsuite",
        XmlText::Attributes{ { "name", redacted.suite.isEmpty() ? QStringLiteral("cases") : redacted.suite } }
            + numbers
            + XmlText::Attributes{
                { "timestamp", started.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")) } });
    xml.open("properties", {});
    const XmlText::Attributes facts{ { "url", shownUrl(redacted.url) }, { "revision", redacted.revision },
        { "environment", redacted.environment }, { "version", QStringLiteral(ZHANGGUI_VERSION) } };
    for (const auto &[name, value] : facts)
        xml.empty("property", { { "name", QLatin1String(name) }, { "value", value } });
    xml.close("properties");
    for (const CaseRecord &record : redacted.cases)
        writeCase(xml, redacted, record, catalog, chinese);
    xml.close("testsuite");
    xml.close("testsuites");
    return xml.utf8();
}

} // namespace zhanggui
