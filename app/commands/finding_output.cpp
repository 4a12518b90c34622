#include "app/commands/finding_output.h"

#include "ui/work/work_words.h"

#include <QLocale>

namespace zhanggui {

namespace {

constexpr int kLevelWidth = 8;

} // namespace

bool speaksChinese()
{
    return QLocale().language() == QLocale::Chinese;
}

void writeFindings(QTextStream &out, const QList<RuleFinding> &findings)
{
    for (const RuleFinding &finding : findings) {
        out << idOf(finding.level).leftJustified(kLevelWidth) << finding.say.said() << '\n'
            << QString(kLevelWidth, u' ') << sourceText(finding.source) << '\n';
    }
}

QJsonObject sourceJson(const RuleSource &source)
{
    return { { QStringLiteral("page"), source.page }, { QStringLiteral("date"), source.date },
        { QStringLiteral("mark"), source.mark } };
}

QJsonObject findingJson(const RuleFinding &finding)
{
    return { { QStringLiteral("rule"), finding.rule }, { QStringLiteral("level"), idOf(finding.level) },
        { QStringLiteral("fields"), QJsonArray::fromStringList(finding.fields) },
        { QStringLiteral("say"), finding.say.said() },
        { QStringLiteral("source"), sourceJson(finding.source) } };
}

QJsonArray findingsJson(const QList<RuleFinding> &findings)
{
    QJsonArray all;
    for (const RuleFinding &finding : findings)
        all.append(findingJson(finding));
    return all;
}

} // namespace zhanggui
