#include "models/core/decimal.h"
#include "models/core/files.h"
#include "models/rules/stated_rules.h"
#include "models/settlement/settlement_examples.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr qint64 kLargestFile = 1024 * 1024;
constexpr QLatin1String kSeller("the seller's own example");

QJsonObject textsJson(const QMap<QString, QString> &texts)
{
    QJsonObject object;
    for (auto it = texts.cbegin(); it != texts.cend(); ++it)
        object.insert(it.key(), *it);
    return object;
}

QJsonObject exampleJson(const SettlementExample &example)
{
    QJsonObject facts;
    for (auto it = example.facts.cbegin(); it != example.facts.cend(); ++it)
        facts.insert(it.key(), it->toString());
    QJsonObject days;
    for (auto it = example.days.cbegin(); it != example.days.cend(); ++it)
        days.insert(it.key(), it->toString(Qt::ISODate));
    QJsonObject object{ { QStringLiteral("id"), example.id },
        { QStringLiteral("title"),
            QJsonObject{
                { QStringLiteral("en"), example.title.en }, { QStringLiteral("zh"), example.title.zh } } },
        { QStringLiteral("site"), example.site }, { QStringLiteral("source"), QStringLiteral("seller S") },
        { QStringLiteral("facts"), facts }, { QStringLiteral("days"), days },
        { QStringLiteral("numbers"), textsJson(example.numbers) },
        { QStringLiteral("ratios"), textsJson(example.ratios) },
        { QStringLiteral("results"), textsJson(example.results) } };
    if (!example.product.isEmpty())
        object.insert(QStringLiteral("product"), example.product);
    if (example.monthMinor)
        object.insert(QStringLiteral("month"), textFromMinorUnits(*example.monthMinor));
    return object;
}

QByteArray examplesJson(const QList<SettlementExample> &examples)
{
    QJsonArray all;
    for (const SettlementExample &example : examples)
        all.append(exampleJson(example));
    const QJsonObject source{ { QStringLiteral("page"), kSeller },
        { QStringLiteral("date"), QStringLiteral("undated") } };
    return QJsonDocument(
        QJsonObject{ { QStringLiteral("sources"), QJsonObject{ { QStringLiteral("seller"), source } } },
            { QStringLiteral("examples"), all } })
        .toJson();
}

QString twice(const QList<SettlementExample> &examples)
{
    QStringList seen;
    for (const SettlementExample &example : examples) {
        if (seen.contains(example.id))
            return example.id;
        seen.append(example.id);
    }
    return {};
}

} // namespace

QString ownExamplesFile(const QString &workspaceDirectory)
{
    return QDir(workspaceDirectory).filePath(QStringLiteral("rules/settlement_examples_own.json"));
}

Result<QList<SettlementExample>> loadOwnExamples(const QString &workspaceDirectory)
{
    const QString file = ownExamplesFile(workspaceDirectory);
    if (workspaceDirectory.isEmpty() || !QFileInfo::exists(file))
        return QList<SettlementExample>();
    auto examples = readSmallFile(file, kLargestFile).and_then(readSettlementExamples);
    if (!examples)
        return examples;
    if (const QString id = twice(*examples); !id.isEmpty())
        return failure(ErrorKind::Corrupt, QStringLiteral("The worked examples are damaged"),
            QStringLiteral("\"%1\" is there twice").arg(id));
    for (SettlementExample &example : *examples)
        example.own = true;
    return examples;
}

Result<ExampleSet> loadSettlementExamples(const QString &workspaceDirectory)
{
    auto shipped = readRuleFile(workspaceDirectory, QStringLiteral("settlement_examples.json"))
                       .and_then(readSettlementExamples);
    if (!shipped)
        return tl::unexpected(shipped.error());
    ExampleSet set{ *std::move(shipped), {} };
    const auto own = loadOwnExamples(workspaceDirectory);
    if (own)
        set.examples.append(*own);
    else
        set.ownFault = own.error().detail.isEmpty() ? own.error().what : own.error().detail;
    return set;
}

Result<void> saveOwnExamples(const QString &workspaceDirectory, const QList<SettlementExample> &examples)
{
    if (const QString id = twice(examples); !id.isEmpty())
        return failure(ErrorKind::BadInput, QStringLiteral("two examples of one id"), QString(id));
    const QByteArray json = examplesJson(examples);
    if (const auto again = readSettlementExamples(json); !again)
        return failure(ErrorKind::BadInput, again.error().what, again.error().detail);
    const QString file = ownExamplesFile(workspaceDirectory);
    if (!QDir().mkpath(QFileInfo(file).absolutePath()))
        return tl::unexpected(fileError(QStringLiteral("The folder cannot be made"), file));
    return writePrivateFile(file, json);
}

} // namespace zhanggui
