#include "models/rules/source_words.h"

#include <QCoreApplication>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("RuleSource", text);
}

constexpr const char *kOwn[] = {
    QT_TRANSLATE_NOOP("RuleSource", "no page found; names of this program"),
    QT_TRANSLATE_NOOP("RuleSource", "no page: what the program itself looks at"),
    QT_TRANSLATE_NOOP("RuleSource", "this program"),
};

constexpr QLatin1String kFragments[] = { QLatin1String(", read as fragments on "),
    QLatin1String(", read as a fragment on ") };

} // namespace

QString pageText(const RuleSource &source)
{
    for (const char *own : kOwn) {
        if (source.page == QLatin1String(own))
            return say(own);
    }
    for (const QLatin1String part : kFragments) {
        const qsizetype at = source.page.indexOf(part);
        if (at > 0)
            //: %1: a page, %2: a site
            return say(QT_TRANSLATE_NOOP("RuleSource", "%1, read in fragments on %2"))
                .arg(source.page.left(at), source.page.mid(at + part.size()));
    }
    return source.page;
}

QString dateText(const RuleSource &source)
{
    return source.date == QLatin1String("undated") ? say(QT_TRANSLATE_NOOP("RuleSource", "undated"))
                                                   : source.date;
}

} // namespace zhanggui
