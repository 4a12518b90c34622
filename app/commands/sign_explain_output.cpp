#include "app/commands/sign_explain_output.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("ExplainCommand", text);
}

QString sayMistake(const char *text)
{
    return QCoreApplication::translate("SignatureMistake", text);
}

QString text(const QByteArray &bytes)
{
    return QString::fromUtf8(bytes);
}

QString titleOf(const ExplainStep &step)
{
    if (step.id == "payload")
        return say(QT_TRANSLATE_NOOP("ExplainCommand", "Payload"));
    if (step.id == "body-hash")
        return say(QT_TRANSLATE_NOOP("ExplainCommand", "Hash of the body"));
    if (step.id == "canonical")
        return say(QT_TRANSLATE_NOOP("ExplainCommand", "Canonical string (the key as marks)"));
    return say(QT_TRANSLATE_NOOP("ExplainCommand", "Signature"));
}

QString sameWord(ExplainStep::Sameness sameness)
{
    switch (sameness) {
    case ExplainStep::Sameness::Unknown:
        return QStringLiteral("unknown");
    case ExplainStep::Sameness::Same:
        return QStringLiteral("same");
    case ExplainStep::Sameness::SameButCase:
        return QStringLiteral("same-but-case");
    case ExplainStep::Sameness::Different:
        return QStringLiteral("different");
    }
    return {};
}

QString stepsText(const QList<ExplainStep> &steps)
{
    const QString same = say(QT_TRANSLATE_NOOP("ExplainCommand", "(the same)"));
    const QString unknown = say(QT_TRANSLATE_NOOP("ExplainCommand", "(not known)"));
    QStringList parts;
    for (const ExplainStep &step : steps) {
        const QString theirs = step.sameness == ExplainStep::Sameness::Same ? same
            : step.sameness == ExplainStep::Sameness::Unknown               ? unknown
                                                                            : text(step.theirs);
        parts.append(say(QT_TRANSLATE_NOOP("ExplainCommand", "%1\n  right:  %2\n  server: %3"))
                         .arg(titleOf(step), text(step.ours), theirs));
    }
    return parts.join(u'\n');
}

QString mistakeText(const SignatureMistake &mistake)
{
    const QString title = mistake.detail.isEmpty()
        ? sayMistake(mistake.title)
        : sayMistake(mistake.title) + QStringLiteral(" (%1)").arg(mistake.detail);
    return QStringLiteral("  %1: %2\n    %3").arg(text(mistake.id), title, sayMistake(mistake.advice));
}

QString chainsText(const QString &title, const QList<MistakeChain> &chains)
{
    QString out = title;
    for (qsizetype i = 0; i < chains.size(); ++i) {
        if (i > 0)
            out += u'\n' + say(QT_TRANSLATE_NOOP("ExplainCommand", "or this, which gives the same value:"));
        for (const SignatureMistake &mistake : chains[i].mistakes)
            out += u'\n' + mistakeText(mistake);
    }
    return out;
}

QJsonArray stepsJson(const QList<ExplainStep> &steps)
{
    QJsonArray array;
    for (const ExplainStep &step : steps)
        array.append(QJsonObject{ { QStringLiteral("id"), text(step.id) },
            { QStringLiteral("ours"), text(step.ours) }, { QStringLiteral("theirs"), text(step.theirs) },
            { QStringLiteral("sameness"), sameWord(step.sameness) } });
    return array;
}

QJsonArray chainsJson(const QList<MistakeChain> &chains)
{
    QJsonArray array;
    for (const MistakeChain &chain : chains) {
        QJsonArray mistakes;
        for (const SignatureMistake &mistake : chain.mistakes)
            mistakes.append(QJsonObject{ { QStringLiteral("id"), text(mistake.id) },
                { QStringLiteral("title"), sayMistake(mistake.title) },
                { QStringLiteral("advice"), sayMistake(mistake.advice) },
                { QStringLiteral("detail"), mistake.detail } });
        array.append(QJsonObject{ { QStringLiteral("mistakes"), mistakes },
            { QStringLiteral("reproduced"), text(chain.reproduced) },
            { QStringLiteral("steps"), stepsJson(chain.steps) } });
    }
    return array;
}

QString verdictText(const Explanation &explanation)
{
    if (!explanation.chains.isEmpty())
        return chainsText(explanation.serverIsRight
                ? say(
                    QT_TRANSLATE_NOOP("ExplainCommand", "The server's value is right, but for its spelling:"))
                : say(QT_TRANSLATE_NOOP("ExplainCommand", "This gives the server's value:")),
            explanation.chains);
    if (explanation.serverIsRight)
        return say(QT_TRANSLATE_NOOP("ExplainCommand", "The server's value is right."));
    if (explanation.tried == 0)
        return {};
    QString none = say(QT_TRANSLATE_NOOP("ExplainCommand",
                           "None of %1 combinations of known mistakes gives the server's value."))
                       .arg(explanation.tried);
    if (explanation.wasCut)
        none += u' ' + say(QT_TRANSLATE_NOOP("ExplainCommand", "The search was cut short."));
    return none;
}

} // namespace

QString explanationAsText(const Explanation &explanation)
{
    QStringList parts{ stepsText(
        explanation.chains.isEmpty() ? explanation.steps : explanation.chains.first().steps) };
    if (explanation.callIsGenuine)
        parts.append(say(QT_TRANSLATE_NOOP("ExplainCommand", "The signature of the call is genuine.")));
    if (!explanation.callChains.isEmpty())
        parts.append(chainsText(say(QT_TRANSLATE_NOOP("ExplainCommand",
                                    "The signature of the call itself differs. This gives it:")),
            explanation.callChains));
    if (const QString verdict = verdictText(explanation); !verdict.isEmpty())
        parts.append(verdict);
    return parts.join(QLatin1String("\n\n"));
}

QString explanationAsJson(const Explanation &explanation)
{
    const QJsonObject json{
        { QStringLiteral("callIsGenuine"), explanation.callIsGenuine },
        { QStringLiteral("serverIsRight"), explanation.serverIsRight },
        { QStringLiteral("tried"), explanation.tried },
        { QStringLiteral("wasCut"), explanation.wasCut },
        { QStringLiteral("steps"), stepsJson(explanation.steps) },
        { QStringLiteral("chains"), chainsJson(explanation.chains) },
        { QStringLiteral("callChains"), chainsJson(explanation.callChains) },
    };
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

} // namespace zhanggui
