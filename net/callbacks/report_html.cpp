#include "net/callbacks/report_html.h"

#include "net/callbacks/report_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QSslCertificate>

namespace zhanggui {

namespace {

constexpr auto kStyle = uR"(
:root{color-scheme:light dark;--window:#F4F6F8;--base:#FFFFFF;--alt:#F8FAFB;--text:#1B1F24;--muted:#56606B;
--border:#D3D9E0;--accent:#0B63C4;--ok:#17703A;--warn:#B04300;--note:#8A5A00;--fail:#BF2424}
@media(prefers-color-scheme:dark){:root{--window:#15181C;--base:#1C2025;--alt:#21262C;--text:#E6EAF0;
--muted:#A0AAB6;--border:#363D46;--accent:#6CB2FF;--ok:#56C878;--warn:#F2914A;--note:#E0B03C;--fail:#FF7B7B}}
body{margin:0;background:var(--window);color:var(--text);font:14px/1.5 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif}
main{max-width:1080px;margin:0 auto;padding:24px 16px}
h1{font-size:22px;margin:0 0 4px}h2{font-size:16px;margin:0;display:inline}h3{font-size:13px;margin:12px 0 4px;color:var(--muted)}
p{margin:4px 0}.muted{color:var(--muted)}.id,pre,td.n{font-family:ui-monospace,"DejaVu Sans Mono",monospace;font-size:12px}
.card{background:var(--base);border:1px solid var(--border);border-radius:4px;margin:12px 0;padding:12px 16px}
.counts{display:flex;flex-wrap:wrap;gap:8px;margin:12px 0}.pill{border-radius:4px;padding:1px 8px;border:1px solid currentColor;white-space:nowrap}
.pass{color:var(--ok)}.note{color:var(--note)}.warning{color:var(--warn)}.fail{color:var(--fail)}.neutral{color:var(--muted)}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:4px 12px 4px 0;border-bottom:1px solid var(--border)}
th{color:var(--muted);font-weight:normal}td.n{text-align:right;font-variant-numeric:tabular-nums}
ul{list-style:none;margin:8px 0;padding:0}li{margin:6px 0;padding-left:12px;border-left:3px solid currentColor}li>*{color:var(--text)}
li .official{color:var(--muted)}pre{background:var(--alt);border:1px solid var(--border);border-radius:4px;padding:8px;margin:0;
white-space:pre-wrap;overflow-wrap:anywhere}summary{cursor:pointer}a{color:var(--accent)}
@media print{body{background:#fff;color:#000}.card{break-inside:avoid-page;border-color:#999}main{max-width:none;padding:0}}
)";

QString say(const char *text)
{
    return QCoreApplication::translate("CallbackReport", text);
}

QString escaped(const QString &text)
{
    return xmlCharacters(text).toHtmlEscaped();
}

QString stateText(CaseState state)
{
    switch (state) {
    case CaseState::Passed:
        return say(QT_TRANSLATE_NOOP("CallbackReport", "Passed"));
    case CaseState::Failed:
        return say(QT_TRANSLATE_NOOP("CallbackReport", "Failed"));
    case CaseState::Skipped:
        return say(QT_TRANSLATE_NOOP("CallbackReport", "Skipped"));
    case CaseState::Unreachable:
        return say(QT_TRANSLATE_NOOP("CallbackReport", "Unreachable"));
    case CaseState::Cancelled:
        return say(QT_TRANSLATE_NOOP("CallbackReport", "Cancelled"));
    }
    return {};
}

QString severityText(Severity severity)
{
    switch (severity) {
    case Severity::Pass:
        return say(QT_TRANSLATE_NOOP("CallbackReport", "Pass"));
    case Severity::Note:
        return say(QT_TRANSLATE_NOOP("CallbackReport", "Note"));
    case Severity::Warning:
        return say(QT_TRANSLATE_NOOP("CallbackReport", "Warning"));
    case Severity::Fail:
        return say(QT_TRANSLATE_NOOP("CallbackReport", "Fail"));
    }
    return {};
}

QString stateClass(const CaseRecord &record)
{
    switch (record.state) {
    case CaseState::Failed:
    case CaseState::Unreachable:
        return QStringLiteral("fail");
    case CaseState::Skipped:
    case CaseState::Cancelled:
        return QStringLiteral("neutral");
    case CaseState::Passed:
        break;
    }
    return worstSeverity(record) == Severity::Warning ? QStringLiteral("warning") : QStringLiteral("pass");
}

QString pill(const QString &kind, const QString &text)
{
    return u"<span class=\"pill " % kind % u"\">" % escaped(text) % u"</span>";
}

QString row(const QString &name, const QString &value)
{
    return u"<tr><th>" % escaped(name) % u"</th><td>" % escaped(value) % u"</td></tr>\n";
}

QString block(const QString &title, const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return {};
    return u"<h3>" % escaped(title) % u"</h3>\n<pre>" % escaped(readableBytes(bytes)) % u"</pre>\n";
}

class HtmlReport {
public:
    HtmlReport(const RunRecord &run, const CheckCatalog &catalog, bool chinese)
        : m_run(run)
        , m_catalog(catalog)
        , m_chinese(chinese)
        , m_common(saidOfAll(run))
    {
        m_common.removeIf([](const Verdict &verdict) { return verdict.severity == Severity::Fail; });
    }

    QByteArray page() const
    {
        const QString title = m_run.title.isEmpty() ? m_run.suite : m_run.title;
        QString text = u"<!DOCTYPE html>\n<html lang=\"" % QLatin1String(m_chinese ? "zh-CN" : "en")
            % u"\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" "
              u"content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
              u"<meta name=\"viewport\" content=\"width=device-width\">\n<title>"
            % escaped(title) % u"</title>\n<style>" % QStringView(kStyle)
            % u"</style>\n</head>\n<body>\n<main>\n<h1>" % escaped(title) % u"</h1>\n" % summary();
        for (const CaseRecord &record : m_run.cases)
            text += caseCard(record);
        text += u"<p class=\"muted\">"
            % escaped(say(QT_TRANSLATE_NOOP("CallbackReport",
                              "Made by Zhanggui %1. Keys, signatures and personal data "
                              "are masked."))
                          .arg(QStringLiteral(ZHANGGUI_VERSION)))
            % u"</p>\n</main>\n</body>\n</html>\n";
        return text.toUtf8();
    }

private:
    QString summary() const
    {
        const RunCounts counts = countRun(m_run);
        QString text = QStringLiteral("<div class=\"counts\">");
        const auto count = [&text](const char *kind, const QString &words, int number) {
            if (number > 0)
                text += pill(QLatin1String(kind), words.arg(number));
        };
        count("fail", say(QT_TRANSLATE_NOOP("CallbackReport", "%1 failed")), counts.failed);
        count("fail", say(QT_TRANSLATE_NOOP("CallbackReport", "%1 unreachable")), counts.unreachable);
        count("pass", say(QT_TRANSLATE_NOOP("CallbackReport", "%1 passed")), counts.passed);
        count("warning", say(QT_TRANSLATE_NOOP("CallbackReport", "%1 with warnings")), counts.warned);
        count("neutral", say(QT_TRANSLATE_NOOP("CallbackReport", "%1 skipped")), counts.skipped);
        count("neutral", say(QT_TRANSLATE_NOOP("CallbackReport", "%1 cancelled")), counts.cancelled);
        text += u"</div>\n<div class=\"card\"><table>\n"
            % row(say(QT_TRANSLATE_NOOP("CallbackReport", "Address")), shownUrl(m_run.url));
        if (!m_run.environment.isEmpty())
            text += row(say(QT_TRANSLATE_NOOP("CallbackReport", "Environment")), m_run.environment);
        if (!m_run.suite.isEmpty())
            text +=
                row(say(QT_TRANSLATE_NOOP("CallbackReport", "Suite")), m_run.suite % u' ' % m_run.revision);
        const QDateTime started = QDateTime::fromMSecsSinceEpoch(m_run.startedMs, Qt::UTC);
        text += row(say(QT_TRANSLATE_NOOP("CallbackReport", "Started")),
                    started.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) % u" UTC")
            % row(say(QT_TRANSLATE_NOOP("CallbackReport", "Took")),
                spentText((m_run.endedMs - m_run.startedMs) * 1000))
            % row(say(QT_TRANSLATE_NOOP("CallbackReport", "Requests sent")), QString::number(counts.sends));
        if (m_run.privateTarget)
            text += row(say(QT_TRANSLATE_NOOP("CallbackReport", "Target")),
                say(QT_TRANSLATE_NOOP("CallbackReport", "Private: checks for a public address are notes")));
        return text + QStringLiteral("</table></div>\n") + inEveryCase();
    }

    QString inEveryCase() const
    {
        if (m_common.isEmpty())
            return {};
        QString items;
        for (const Verdict &verdict : m_common)
            items += verdictItem(verdict);
        return u"<div class=\"card\"><h2>"
            % escaped(say(QT_TRANSLATE_NOOP("CallbackReport", "In every case"))) % u"</h2><ul>\n" % items
            % u"</ul></div>\n";
    }

    QString caseCard(const CaseRecord &record) const
    {
        const bool open = record.state == CaseState::Failed || record.state == CaseState::Unreachable;
        QString title = record.title.isEmpty() ? record.caseId : record.title;
        if (record.round > 0)
            title += u" #" % QString::number(record.round + 1);
        QString text = u"<details class=\"card\"" % QLatin1String(open ? " open" : "") % u"><summary>"
            % pill(stateClass(record), stateText(record.state)) % u" <h2>" % escaped(title)
            % u"</h2> <span class=\"id muted\">" % escaped(record.caseId) % u"</span></summary>\n";
        if (!record.reason.isEmpty())
            text += u"<p>" % escaped(m_catalog.say(record.reason, m_chinese)) % u"</p>\n";
        text += verdictList(record);
        for (const SendRecord &send : record.sends)
            text += exchange(send);
        return text + QStringLiteral("</details>\n");
    }

    QString verdictList(const CaseRecord &record) const
    {
        const QList<Verdict> verdicts = verdictsOf(record, true);
        QString fell;
        QStringList held;
        for (const Verdict &verdict : verdicts) {
            if (verdict.severity == Severity::Pass)
                held.append(verdictSentence(m_catalog, verdict, m_chinese));
            else if (!m_common.contains(verdict))
                fell += verdictItem(verdict);
        }
        held.removeDuplicates();
        QString text;
        if (!fell.isEmpty())
            text += u"<ul>\n" % fell % u"</ul>\n";
        if (!held.isEmpty()) {
            text += u"<details><summary class=\"pass\">✓ "
                % escaped(QCoreApplication::translate(
                    "CallbackReport", "%n check(s) held", nullptr, int(held.size())))
                % u"</summary><p class=\"muted\">" % escaped(held.join(u" · ")) % u"</p></details>\n";
        }
        return text;
    }

    QString verdictItem(const Verdict &verdict) const
    {
        const QString kind = severityWord(verdict.severity);
        QString text = u"<li class=\"" % kind % u"\">" % pill(kind, severityText(verdict.severity)) % u" <b>"
            % escaped(verdictSentence(m_catalog, verdict, m_chinese)) % u"</b> <span class=\"id muted\">"
            % escaped(verdict.check) % u"</span>";
        const QString official = officialMessage(m_catalog, verdict);
        if (!official.isEmpty()) {
            text += u"<p class=\"official\">"
                % escaped(say(QT_TRANSLATE_NOOP("CallbackReport", "Official console:"))) % u' '
                % escaped(official) % u"</p>";
        }
        const QString advice = verdictAdvice(m_catalog, verdict, m_chinese);
        if (!advice.isEmpty())
            text += u"<p>" % escaped(advice) % u"</p>";
        return text + QStringLiteral("</li>\n");
    }

    static QString exchange(const SendRecord &send)
    {
        const WireRecord &wire = send.wire;
        QString title = send.interfaceId % u" · "
            % (wire.status > 0 ? u"HTTP " % QString::number(wire.status) : wireOutcomeWord(wire.outcome))
            % u" · " % spentText(wire.times.totalUs);
        if (!wire.address.isEmpty())
            title += u" · " % wire.address;
        QString text = u"<details><summary>" % escaped(title) % u"</summary>\n";
        if (!wire.failure.isEmpty())
            text += u"<p>" % escaped(wire.failure) % u"</p>\n";
        text += block(say(QT_TRANSLATE_NOOP("CallbackReport", "Request")), wire.request)
            % block(say(QT_TRANSLATE_NOOP("CallbackReport", "Answer")), wire.response)
            % block(say(QT_TRANSLATE_NOOP("CallbackReport", "Canonical string")), send.signing.canonical)
            % times(wire.times) % tls(wire);
        return text + QStringLiteral("</details>\n");
    }

    static QString times(const PhaseTimes &times)
    {
        QString text =
            u"<h3>" % escaped(say(QT_TRANSLATE_NOOP("CallbackReport", "Times"))) % u"</h3>\n<table><tr>";
        const QList<QPair<QString, qint64>> phases{ { say(QT_TRANSLATE_NOOP("CallbackReport", "Name lookup")),
                                                        times.dnsUs },
            { say(QT_TRANSLATE_NOOP("CallbackReport", "Connection")), times.connectUs },
            { say(QT_TRANSLATE_NOOP("CallbackReport", "TLS handshake")), times.tlsUs },
            { say(QT_TRANSLATE_NOOP("CallbackReport", "First byte")), times.firstByteUs },
            { say(QT_TRANSLATE_NOOP("CallbackReport", "Total")), times.totalUs } };
        for (const auto &phase : phases)
            text += u"<th>" % escaped(phase.first) % u"</th>";
        text += QStringLiteral("</tr><tr>");
        for (const auto &phase : phases)
            text += u"<td>" % spentText(phase.second) % u"</td>";
        return text + QStringLiteral("</tr></table>\n");
    }

    static QString tls(const WireRecord &wire)
    {
        if (wire.tls.protocol.isEmpty() && wire.tls.faults.isEmpty())
            return {};
        QString text = QStringLiteral("<h3>TLS</h3>\n<table>\n");
        if (!wire.tls.protocol.isEmpty())
            text += row(say(QT_TRANSLATE_NOOP("CallbackReport", "Protocol")),
                wire.tls.protocol % u' ' % wire.tls.cipher);
        if (!wire.tls.faultText.isEmpty())
            text += row(say(QT_TRANSLATE_NOOP("CallbackReport", "Fault")), wire.tls.faultText);
        const QSslCertificate own(wire.tls.chain.value(0), QSsl::Der);
        if (!own.isNull()) {
            text += row(say(QT_TRANSLATE_NOOP("CallbackReport", "Certificate")), own.subjectDisplayName())
                % row(say(QT_TRANSLATE_NOOP("CallbackReport", "Issued by")), own.issuerDisplayName())
                % row(say(QT_TRANSLATE_NOOP("CallbackReport", "Valid until")),
                    own.expiryDate().toUTC().date().toString(Qt::ISODate));
        }
        return text + QStringLiteral("</table>\n");
    }

    const RunRecord &m_run;
    const CheckCatalog &m_catalog;
    bool m_chinese;
    QList<Verdict> m_common; // notes and warnings that every case has: told once
};

} // namespace

Result<QByteArray> htmlReport(const RunRecord &redacted, const CheckCatalog &catalog, bool chinese)
{
    return HtmlReport(redacted, catalog, chinese).page();
}

} // namespace zhanggui
