#include "net/callbacks/check_catalog.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr std::array kGroups{ u"reachability", u"http", u"json", u"answer", u"signature", u"time", u"tls",
    u"framing", u"idempotency", u"order", u"authentication", u"robustness" };
constexpr std::array kMarks{ u"C", u"S", u"D", u"I", u"N" };
constexpr std::array kSeverities{ u"note", u"warning", u"fail" };

template <class Table> bool isOneOf(const Table &table, QStringView word)
{
    return std::any_of(
        table.begin(), table.end(), [word](const char16_t *known) { return word == QStringView(known); });
}

/// Reads the members of the file and keeps the first fault.
class Loader {
public:
    std::optional<Error> fault;

    void fail(const QString &place, const QString &what)
    {
        if (!fault)
            fault = Error{ ErrorKind::Corrupt, QStringLiteral("The list of checks is damaged."),
                place % u": " % what };
    }

    void onlyKnown(const QJsonObject &object, const QString &place, const QStringList &known)
    {
        for (auto member = object.begin(); member != object.end(); ++member) {
            if (!known.contains(member.key()))
                fail(place % u'.' % member.key(), QStringLiteral("is no member that is known"));
        }
    }

    QString text(const QJsonObject &object, const char *name, const QString &place)
    {
        QString found = object.value(QLatin1String(name)).toString();
        if (found.isEmpty())
            fail(place % u'.' % QLatin1String(name), QStringLiteral("missing"));
        return found;
    }

    BothLanguages both(const QJsonValue &value, const QString &place)
    {
        const QJsonObject object = value.toObject();
        onlyKnown(object, place, { QStringLiteral("en"), QStringLiteral("zh") });
        BothLanguages result{ text(object, "en", place), text(object, "zh", place) };
        QStringList en = placesOf(result.en);
        QStringList zh = placesOf(result.zh);
        en.sort();
        zh.sort();
        if (en != zh)
            fail(place, QStringLiteral("the places differ between the languages"));
        return result;
    }

    FactSource source(const QJsonValue &value, const QString &place)
    {
        const QJsonObject object = value.toObject();
        onlyKnown(object, place, { QStringLiteral("page"), QStringLiteral("date"), QStringLiteral("mark") });
        FactSource result{ text(object, "page", place), text(object, "date", place),
            text(object, "mark", place) };
        if (!isOneOf(kMarks, result.mark))
            fail(place, QStringLiteral("\"%1\" is no mark").arg(result.mark));
        return result;
    }

    Severity severity(const QJsonObject &object, const char *name, const QString &place)
    {
        const QString word = text(object, name, place);
        if (!isOneOf(kSeverities, word))
            fail(place % u'.' % QLatin1String(name), QStringLiteral("\"%1\" is no severity").arg(word));
        return severityFromWord(word);
    }

    CheckDescription check(const QJsonObject &object)
    {
        CheckDescription result;
        result.id = text(object, "id", QStringLiteral("checks"));
        onlyKnown(object, result.id,
            { QStringLiteral("id"), QStringLiteral("group"), QStringLiteral("title"),
                QStringLiteral("sentence"), QStringLiteral("advice"), QStringLiteral("official"),
                QStringLiteral("severity"), QStringLiteral("privateTarget"), QStringLiteral("underTestFlag"),
                QStringLiteral("source") });
        result.group = text(object, "group", result.id);
        if (!isOneOf(kGroups, result.group))
            fail(result.id, QStringLiteral("\"%1\" is no group").arg(result.group));
        result.title = both(object.value(QLatin1String("title")), result.id % u".title");
        result.sentence = both(object.value(QLatin1String("sentence")), result.id % u".sentence");
        result.advice = both(object.value(QLatin1String("advice")), result.id % u".advice");
        result.official = object.value(QLatin1String("official")).toString();
        result.severity = severity(object, "severity", result.id);
        result.privateTarget = object.contains(QLatin1String("privateTarget"))
            ? severity(object, "privateTarget", result.id)
            : result.severity;
        result.underTestFlag = object.contains(QLatin1String("underTestFlag"))
            ? severity(object, "underTestFlag", result.id)
            : result.severity;
        result.source = source(object.value(QLatin1String("source")), result.id % u".source");
        return result;
    }

    ConsoleDemand demand(const QJsonObject &object)
    {
        ConsoleDemand result;
        result.interfaceId = text(object, "interface", QStringLiteral("consoleDemands"));
        onlyKnown(object, result.interfaceId,
            { QStringLiteral("interface"), QStringLiteral("places"), QStringLiteral("source") });
        const QJsonArray places = object.value(QLatin1String("places")).toArray();
        for (const auto place : places)
            result.places.append(place.toString());
        if (result.places.isEmpty() || result.places.contains(QString()))
            fail(result.interfaceId % u".places", QStringLiteral("missing"));
        result.source = source(object.value(QLatin1String("source")), result.interfaceId % u".source");
        return result;
    }
};

const QRegularExpression &placePattern()
{
    static const QRegularExpression pattern(QStringLiteral("\\{([A-Za-z]+)\\}"));
    return pattern;
}

QString filled(const QString &sentence, const QMap<QString, QString> &facts)
{
    QString result;
    qsizetype from = 0;
    auto matches = placePattern().globalMatch(sentence);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        result += QStringView(sentence).sliced(from, match.capturedStart() - from);
        result += facts.value(match.captured(1));
        from = match.capturedEnd();
    }
    result += QStringView(sentence).sliced(from);
    return result.trimmed();
}

/// The verdict's facts with our words in the language. Facts that quote the server stay as they are.
QMap<QString, QString> spoken(const CheckCatalog &catalog, const Verdict &verdict, bool chinese)
{
    static const QStringList kWordFacts{ QStringLiteral("reason"), QStringLiteral("forgery"),
        QStringLiteral("page"), QStringLiteral("kind"), QStringLiteral("expected") };
    QMap<QString, QString> facts = verdict.facts;
    for (const QString &name : kWordFacts) {
        const auto fact = facts.find(name);
        if (fact == facts.end())
            continue;
        QStringList words = fact->split(QStringLiteral(", "));
        for (QString &word : words)
            word = catalog.say(word, chinese);
        *fact = words.join(chinese ? QStringLiteral("、") : QStringLiteral(", "));
    }
    return facts;
}

} // namespace

QStringList placesOf(const QString &sentence)
{
    QStringList places;
    auto matches = placePattern().globalMatch(sentence);
    while (matches.hasNext())
        places.append(matches.next().captured(1));
    places.removeDuplicates();
    return places;
}

Result<CheckCatalog> CheckCatalog::load()
{
    const Result<QByteArray> json = protocolFile(QStringLiteral("checks.json"));
    if (!json)
        return tl::unexpected<Error>(json.error());
    return fromJson(*json);
}

Result<CheckCatalog> CheckCatalog::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    Loader loader;
    loader.onlyKnown(object, QStringLiteral("checks.json"),
        { QStringLiteral("about"), QStringLiteral("checks"), QStringLiteral("consoleDemands"),
            QStringLiteral("words") });
    CheckCatalog catalog;
    const QJsonArray checks = object.value(QLatin1String("checks")).toArray();
    for (const auto row : checks) {
        CheckDescription check = loader.check(row.toObject());
        if (catalog.check(check.id))
            loader.fail(check.id, QStringLiteral("described twice"));
        catalog.m_checks.append(std::move(check));
    }
    if (catalog.m_checks.isEmpty())
        loader.fail(QStringLiteral("checks"), QStringLiteral("missing"));
    const QJsonArray demands = object.value(QLatin1String("consoleDemands")).toArray();
    for (const auto row : demands)
        catalog.m_demands.append(loader.demand(row.toObject()));
    const QJsonObject words = object.value(QLatin1String("words")).toObject();
    for (auto word = words.begin(); word != words.end(); ++word)
        catalog.m_words.insert(word.key(), loader.both(word.value(), u"words." % word.key()));
    if (loader.fault)
        return tl::unexpected<Error>(*loader.fault);
    return catalog;
}

const CheckDescription *CheckCatalog::check(QStringView id) const
{
    const auto found = std::find_if(
        m_checks.cbegin(), m_checks.cend(), [id](const CheckDescription &check) { return check.id == id; });
    return found == m_checks.cend() ? nullptr : &*found;
}

QStringList CheckCatalog::demandedBy(QStringView interfaceId) const
{
    const auto found = std::find_if(m_demands.cbegin(), m_demands.cend(),
        [interfaceId](const ConsoleDemand &demand) { return demand.interfaceId == interfaceId; });
    return found == m_demands.cend() ? QStringList() : found->places;
}

QString CheckCatalog::say(const QString &word, bool chinese) const
{
    const auto found = m_words.constFind(word);
    return found == m_words.constEnd() ? word : found->in(chinese);
}

Severity severityOf(const CheckDescription &check, bool privateTarget, bool testFlag)
{
    Severity result = check.severity;
    if (privateTarget)
        result = std::min(result, check.privateTarget);
    if (testFlag)
        result = std::min(result, check.underTestFlag);
    return result;
}

QString verdictSentence(const CheckCatalog &catalog, const Verdict &verdict, bool chinese)
{
    const CheckDescription *check = catalog.check(verdict.check);
    if (!check)
        return verdict.check;
    if (verdict.severity == Severity::Pass)
        return check->title.in(chinese);
    return filled(check->sentence.in(chinese), spoken(catalog, verdict, chinese));
}

QString officialMessage(const CheckCatalog &catalog, const Verdict &verdict)
{
    const CheckDescription *check = catalog.check(verdict.check);
    if (!check || verdict.severity == Severity::Pass)
        return {};
    QMap<QString, QString> facts;
    facts.insert(QStringLiteral("fileId"), verdict.facts.value(QStringLiteral("field")));
    facts.insert(QStringLiteral("httpCode"), verdict.facts.value(QStringLiteral("status")));
    facts.insert(QStringLiteral("contentType"), verdict.facts.value(QStringLiteral("type")));
    return filled(check->official, facts);
}

QString verdictAdvice(const CheckCatalog &catalog, const Verdict &verdict, bool chinese)
{
    const CheckDescription *check = catalog.check(verdict.check);
    if (!check || verdict.severity == Severity::Pass)
        return {};
    return filled(check->advice.in(chinese), spoken(catalog, verdict, chinese));
}

} // namespace zhanggui
