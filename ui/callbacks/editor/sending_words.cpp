#include "ui/callbacks/editor/sending_words.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <cstring>

namespace zhanggui {

namespace {

struct Word {
    const char *member;
    const char *word;
    const char *text;
};

constexpr Word kWords[] = {
    { "body", "official", QT_TRANSLATE_NOOP("SendingWord", "sorted and compact, as official") },
    { "body", "unsorted", QT_TRANSLATE_NOOP("SendingWord", "members not sorted") },
    { "body", "pretty", QT_TRANSLATE_NOOP("SendingWord", "indented") },
    { "body", "ascii", QT_TRANSLATE_NOOP("SendingWord", "non-ASCII as \\u escapes") },
    { "body", "newline", QT_TRANSLATE_NOOP("SendingWord", "with a newline at the end") },
    { "body", "empty", QT_TRANSLATE_NOOP("SendingWord", "empty") },
    { "body", "raw", QT_TRANSLATE_NOOP("SendingWord", "bytes of one's own") },
    { "signature", "right", QT_TRANSLATE_NOOP("SendingWord", "right") },
    { "signature", "wrong", QT_TRANSLATE_NOOP("SendingWord", "wrong") },
    { "signature", "missing", QT_TRANSLATE_NOOP("SendingWord", "missing") },
    { "signature", "empty", QT_TRANSLATE_NOOP("SendingWord", "empty") },
    { "signature", "lower-case", QT_TRANSLATE_NOOP("SendingWord", "right, in lower case") },
    { "signature", "other-key", QT_TRANSLATE_NOOP("SendingWord", "with another key") },
    { "signature", "other-body", QT_TRANSLATE_NOOP("SendingWord", "of another body") },
    { "signature", "plain-hash", QT_TRANSLATE_NOOP("SendingWord", "plain hash instead of HMAC") },
    { "timestamp", "ms", QT_TRANSLATE_NOOP("SendingWord", "milliseconds, as official") },
    { "timestamp", "seconds", QT_TRANSLATE_NOOP("SendingWord", "seconds") },
    { "timestamp", "missing", QT_TRANSLATE_NOOP("SendingWord", "missing") },
    { "timestamp", "text", QT_TRANSLATE_NOOP("SendingWord", "a text") },
    { "nonce", "fresh", QT_TRANSLATE_NOOP("SendingWord", "new") },
    { "nonce", "reused", QT_TRANSLATE_NOOP("SendingWord", "that of the step before") },
    { "nonce", "missing", QT_TRANSLATE_NOOP("SendingWord", "missing") },
    { "nonce", "empty", QT_TRANSLATE_NOOP("SendingWord", "empty") },
};

struct Unit {
    const char *name;
    qint64 ms;
};
constexpr Unit kUnits[] = { { "d", 86'400'000 }, { "h", 3'600'000 }, { "min", 60'000 }, { "s", 1000 },
    { "ms", 1 } };

} // namespace

QString sendingWord(const char *member, const QString &word)
{
    for (const Word &one : kWords) {
        if (std::strcmp(one.member, member) == 0 && word == QLatin1String(one.word))
            return QCoreApplication::translate("SendingWord", one.text);
    }
    return word;
}

QString shiftText(qint64 shiftMs)
{
    if (shiftMs == 0)
        return QStringLiteral("0");
    for (const Unit &unit : kUnits) {
        // 61 s and 90 min say more than 1.02 min and 1.5 h.
        if (shiftMs % unit.ms == 0)
            return QStringLiteral("%1 %2").arg(shiftMs / unit.ms).arg(QLatin1String(unit.name));
    }
    return {};
}

std::optional<qint64> shiftFromText(const QString &text)
{
    static const QRegularExpression kForm(QStringLiteral("^\\s*([+-]?\\d{1,12})\\s*(ms|s|min|h|d)?\\s*$"));
    const QRegularExpressionMatch match = kForm.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const qint64 number = match.captured(1).toLongLong();
    const QString unit = match.captured(2);
    if (number == 0)
        return 0;
    constexpr qint64 kYearMs = qint64(366) * 86'400'000;
    for (const Unit &one : kUnits) {
        if (unit == QLatin1String(one.name))
            return qAbs(number) <= kYearMs / one.ms ? std::optional(number * one.ms) : std::nullopt;
    }
    return std::nullopt; // a number without its unit could be anything
}

} // namespace zhanggui
