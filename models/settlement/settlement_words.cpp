#include "models/settlement/settlement_import.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace zhanggui {

namespace {

constexpr QLatin1String kFile(":/import/settlement-words.json");

ChoiceTone toneFrom(const QString &word)
{
    const QHash<QString, ChoiceTone> tones{ { QStringLiteral("ok"), ChoiceTone::Ok },
        { QStringLiteral("wait"), ChoiceTone::Wait }, { QStringLiteral("warn"), ChoiceTone::Warn },
        { QStringLiteral("fail"), ChoiceTone::Fail } };
    return tones.value(word, ChoiceTone::Neutral);
}

Choice choiceFrom(const QJsonObject &json)
{
    Choice choice;
    choice.value = json.value(QLatin1String("id")).toString();
    const QJsonObject title = json.value(QLatin1String("title")).toObject();
    choice.title = { title.value(QLatin1String("en")).toString(),
        title.value(QLatin1String("zh")).toString() };
    choice.tone = toneFrom(json.value(QLatin1String("tone")).toString());
    const QJsonArray names = json.value(QLatin1String("names")).toArray();
    for (const auto &name : names)
        choice.names.append(name.toString());
    return choice;
}

} // namespace

Result<QHash<QString, QList<Choice>>> settlementWords()
{
    QFile data(kFile);
    if (!data.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Corrupt, QStringLiteral("the words of settlement are missing"), kFile);
    const QJsonObject fields =
        QJsonDocument::fromJson(data.readAll()).object().value(QLatin1String("fields")).toObject();
    QHash<QString, QList<Choice>> words;
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        const QJsonArray choices = field.value().toArray();
        for (const auto &choice : choices) {
            words[field.key()].append(choiceFrom(choice.toObject()));
            const Choice &read = words[field.key()].constLast();
            if (read.value.isEmpty() || read.title.en.isEmpty() || read.title.zh.isEmpty())
                return failure(ErrorKind::Corrupt, QStringLiteral("the words of settlement cannot be used"),
                    field.key());
        }
    }
    return words;
}

} // namespace zhanggui
