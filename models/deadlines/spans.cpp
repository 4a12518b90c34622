#include "models/deadlines/spans.h"

#include <QRegularExpression>

namespace zhanggui {

namespace {

struct Unit {
    char16_t letter;
    int minutes;
};
constexpr Unit kUnits[] = { { u'w', 10'080 }, { u'd', 1'440 }, { u'h', 60 }, { u'm', 1 } };

} // namespace

std::optional<int> spanMinutes(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{1,4})([mhdw])$"));
    const QString plain = text.trimmed().toLower();
    if (plain == u"0")
        return 0;
    const QRegularExpressionMatch match = form.match(plain);
    if (!match.hasMatch())
        return std::nullopt;
    for (const Unit &unit : kUnits) {
        if (match.captured(2) == QChar(unit.letter))
            return match.captured(1).toInt() * unit.minutes;
    }
    return std::nullopt;
}

QString spanText(int minutes)
{
    if (minutes == 0)
        return QStringLiteral("0");
    for (const Unit &unit : kUnits) {
        if (minutes % unit.minutes == 0)
            return QString::number(minutes / unit.minutes) % QChar(unit.letter);
    }
    return QString::number(minutes) % u'm';
}

} // namespace zhanggui
