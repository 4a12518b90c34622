#include "models/views/view_suggestions.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace zhanggui {
namespace {

/// Members that are said in each language become the text of one.
QJsonObject inLanguage(QJsonObject object, const QString &language)
{
    for (const QString &member : { QStringLiteral("name"), QStringLiteral("filter") }) {
        const QJsonObject texts = object.value(member).toObject();
        object.insert(member, texts.value(texts.contains(language) ? language : QStringLiteral("en")));
    }
    return object;
}

} // namespace

QList<View> suggestedViews(const RecordKind &kind, const QString &language)
{
    QFile file(QStringLiteral(":/views/") + kind.table + QStringLiteral(".json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString said =
        language.startsWith(QLatin1String("zh")) ? QStringLiteral("zh_CN") : QStringLiteral("en");
    QList<View> views;
    const QJsonArray entries =
        QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("views")).toArray();
    for (const auto &entry : entries) {
        QJsonObject object = inLanguage(entry.toObject(), said);
        QJsonArray colors;
        const QJsonArray rules = object.value(QStringLiteral("colors")).toArray();
        for (const auto &rule : rules)
            colors.append(inLanguage(rule.toObject(), said));
        object.insert(QStringLiteral("colors"), colors);
        if (const Result<ReadView> read = viewFromJson(object, kind))
            views.append(read->view);
    }
    return views;
}

} // namespace zhanggui
