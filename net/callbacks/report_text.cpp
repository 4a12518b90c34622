#include "net/callbacks/report_text.h"

#include <QCoreApplication>
#include <QHash>
#include <QUrl>

#include <algorithm>

namespace zhanggui {

namespace {

/// Length of the UTF-8 character at `at`; 0 when there is none.
int characterAt(const QByteArray &bytes, qsizetype at)
{
    for (int length = 1; length <= 4 && at + length <= bytes.size(); ++length) {
        if (QUtf8StringView(bytes.constData() + at, length).isValidUtf8())
            return length;
    }
    return 0;
}

bool isXmlCharacter(char32_t c)
{
    return c == 0x9 || c == 0xA || c == 0xD || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD)
        || (c >= 0x10000 && c <= 0x10FFFF);
}

} // namespace

HttpParts httpParts(const QByteArray &message)
{
    HttpParts parts;
    const qsizetype end = message.indexOf("\r\n\r\n");
    parts.headSize = end < 0 ? message.size() : end + 4;
    const QList<QByteArray> lines = message.left(end < 0 ? message.size() : end).split('\n');
    parts.firstLine = lines.first().trimmed();
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            parts.headers.append({ line.left(colon).trimmed(), line.mid(colon + 1).trimmed() });
    }
    parts.body = message.mid(parts.headSize);
    return parts;
}

QString readableBytes(const QByteArray &bytes, qsizetype limit)
{
    QString text;
    const qsizetype end = std::min(limit, bytes.size());
    qsizetype plain = 0; // begin of what can be taken over as it is
    qsizetype at = 0;
    while (at < end) {
        const int length = characterAt(bytes, at);
        const uchar c = uchar(bytes[at]);
        const bool shown =
            length > 1 || (length == 1 && (c == '\n' || c == '\t' || (c >= 0x20 && c != 0x7F)));
        const bool lineEnd = c == '\r' && at + 1 < bytes.size() && bytes[at + 1] == '\n';
        if (shown) {
            at += length;
            continue;
        }
        text += QString::fromUtf8(bytes.sliced(plain, at - plain));
        if (!lineEnd)
            text += QStringLiteral("\\x%1").arg(int(c), 2, 16, QLatin1Char('0'));
        plain = ++at;
    }
    text += QString::fromUtf8(bytes.sliced(plain, at - plain));
    if (end < bytes.size()) {
        text += u'\n'
            % QCoreApplication::translate(
                "CallbackReport", "… %n more byte(s)", nullptr, int(bytes.size() - end));
    }
    return text;
}

QString xmlCharacters(QString text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            ++i;
            continue;
        }
        if (!isXmlCharacter(c.unicode()))
            text[i] = QChar::ReplacementCharacter;
    }
    return text;
}

QString spentText(qint64 microseconds)
{
    if (microseconds < 0)
        return QStringLiteral("–");
    if (microseconds < 1'000'000)
        return QString::number(double(microseconds) / 1000.0, 'f', 1) % u" ms";
    return QString::number(double(microseconds) / 1'000'000.0, 'f', 2) % u" s";
}

QList<Verdict> verdictsOf(const CaseRecord &record, bool withPasses)
{
    QList<Verdict> all;
    const auto take = [&](const QList<Verdict> &verdicts) {
        for (const Verdict &verdict : verdicts) {
            if ((withPasses || verdict.severity > Severity::Pass) && !all.contains(verdict))
                all.append(verdict);
        }
    };
    for (const SendRecord &send : record.sends)
        take(send.verdicts);
    take(record.verdicts);
    std::stable_sort(
        all.begin(), all.end(), [](const Verdict &a, const Verdict &b) { return a.severity > b.severity; });
    return all;
}

QList<Verdict> saidOfAll(const RunRecord &run)
{
    QList<Verdict> common;
    int sent = 0;
    for (const CaseRecord &record : run.cases) {
        if (record.sends.isEmpty())
            continue;
        const QList<Verdict> own = verdictsOf(record, false);
        if (++sent == 1)
            common = own;
        else
            common.removeIf([&own](const Verdict &one) { return !own.contains(one); });
    }
    return sent > 1 ? common : QList<Verdict>();
}

RunRecord titledRun(RunRecord run, const CallbackSuite &suite, bool chinese)
{
    const QString &title = chinese ? suite.titleZh : suite.titleEn;
    if (!title.isEmpty())
        run.title = title;
    QHash<QString, QString> titles;
    for (const CallbackCase &one : suite.cases)
        titles.insert(one.id, chinese && !one.titleZh.isEmpty() ? one.titleZh : one.title);
    for (CaseRecord &record : run.cases)
        record.title = titles.value(record.caseId, record.title);
    return run;
}

QString shownUrl(const QString &url)
{
    const QUrl parsed(url);
    return parsed.isValid() && !parsed.userInfo().isEmpty() ? parsed.toString(QUrl::RemoveUserInfo) : url;
}

} // namespace zhanggui
