#include "models/supervision/acceptance_pack.h"

#include <QRegularExpression>

namespace zhanggui {

namespace {

constexpr qsizetype kMostBytes = 120;
constexpr qsizetype kMostEndingBytes = 16;

/// Cut at a character, never inside one.
QString cutTo(QString text, qsizetype bytes)
{
    while (text.toUtf8().size() > bytes) {
        text.chop(1);
        if (!text.isEmpty() && text.back().isHighSurrogate())
            text.chop(1);
    }
    return text;
}

QString withoutReserved(const QString &name)
{
    // Not only of this system: the pack is opened on others. Direction marks can make an ending look like
    // another one.
    static const QRegularExpression reserved(
        QStringLiteral("[\\x00-\\x1F\\x7F-\\x9F<>:\"|?*\\x{200B}-\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{"
                       "2069}\\x{FEFF}]"));
    QString clean = name;
    clean.replace(u'\\', u'/');
    clean = clean.section(u'/', -1);
    clean.replace(reserved, QStringLiteral("_"));
    while (!clean.isEmpty() && (clean.back() == u'.' || clean.back().isSpace()))
        clean.chop(1);
    while (!clean.isEmpty() && (clean.front() == u'.' || clean.front().isSpace()))
        clean.remove(0, 1);
    return QString::fromUtf8(clean.toUtf8()); // halves of surrogate pairs become marks
}

} // namespace

QStringList safeNames(const QStringList &names)
{
    QStringList safe;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QString clean = withoutReserved(names.at(i));
        const qsizetype dot = clean.lastIndexOf(u'.');
        const bool hasEnding = dot > 0 && clean.mid(dot).toUtf8().size() <= kMostEndingBytes;
        const QString ending = hasEnding ? clean.mid(dot) : QString();
        QString stem = hasEnding ? clean.left(dot) : clean;
        if (stem.isEmpty())
            stem = QStringLiteral("file");
        // The number in front makes names differ, and devices of Windows (CON, NUL) harmless.
        const QString number = QStringLiteral("%1-").arg(i + 1, 2, 10, QLatin1Char('0'));
        const qsizetype room = kMostBytes - (number % ending).toUtf8().size();
        safe.append(number % cutTo(stem, room) % ending);
    }
    return safe;
}

} // namespace zhanggui
