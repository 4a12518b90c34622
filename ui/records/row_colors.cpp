#include "ui/records/row_colors.h"

#include <QCoreApplication>

namespace zhanggui {

QList<RowColor> compiledColors(
    const QList<ColorRule> &rules, const RecordKind &kind, const FilterContext &context)
{
    QList<RowColor> colors;
    for (const ColorRule &rule : rules) {
        FilterContext own = context;
        own.bindPrefix = QStringLiteral("color%1x").arg(colors.size());
        if (const FilterResult<SqlCondition> condition = compileFilter(rule.filter, kind, own))
            colors.append({ *condition, rule.tone });
    }
    return colors;
}

QString toneName(ChoiceTone tone)
{
    const auto say = [](const char *text) { return QCoreApplication::translate("RowColors", text); };
    switch (tone) {
    case ChoiceTone::Ok:
        return say(QT_TRANSLATE_NOOP("RowColors", "Good (green)"));
    case ChoiceTone::Wait:
        return say(QT_TRANSLATE_NOOP("RowColors", "Waiting (yellow)"));
    case ChoiceTone::Warn:
        return say(QT_TRANSLATE_NOOP("RowColors", "Look here (orange)"));
    case ChoiceTone::Fail:
        return say(QT_TRANSLATE_NOOP("RowColors", "Bad (red)"));
    case ChoiceTone::Neutral:
        break;
    }
    return say(QT_TRANSLATE_NOOP("RowColors", "Neutral (grey)"));
}

QStringList legendOf(const QList<ColorRule> &rules)
{
    QStringList lines;
    for (const ColorRule &rule : rules)
        lines.append(toneName(rule.tone) + QStringLiteral(": ") + rule.filter);
    return lines;
}

} // namespace zhanggui
