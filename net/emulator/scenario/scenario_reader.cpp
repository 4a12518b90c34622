// scenarioFromJson(): strict, and all faults at once, since a person who writes a file mends it once.
#include "models/json/json_value.h"
#include "models/market/market_seed.h"
#include "net/callbacks/strict_object.h"
#include "net/emulator/json_spans.h"
#include "net/emulator/scenario/scenario.h"
#include "net/emulator/scenario/scenario_forms.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QStringBuilder>

#include <algorithm>

namespace zhanggui {

namespace {

using Members = QList<std::pair<QString, QByteArrayView>>;
using Kind = ScenarioStep::Kind;
using Type = ScenarioForm::Type;

constexpr qsizetype kMostFaults = 100;

constexpr QLatin1String kTitle("title");
constexpr QLatin1String kBecause("because");

QString joined(const Error &error)
{
    return error.detail.isEmpty() ? error.what : QString(error.what % u": " % error.detail);
}

class ScenarioReader {
public:
    QStringList faults;

    Scenario read(QByteArrayView json);

private:
    void add(const QString &member, const QString &reason);
    Members membersOf(QByteArrayView object, const QString &place);
    void allow(const Members &members, const QStringList &names);
    QString text(const QString &name, QByteArrayView value);
    BothLanguages words(const QString &name, QByteArrayView value);
    ScenarioStep step(QByteArrayView json);
    void readAction(ScenarioStep &step, const Members &members);
    void readAdvance(ScenarioStep &step, const Members &members, bool to);
    void readForm(ScenarioStep &step, const Members &members);
    void checkForm(const ScenarioForm &form, const QString &kind, const Members &members);
    void checkValue(const ScenarioForm::Member &member, QByteArrayView value);
    void checkTogether(const QString &word, const Members &members);
    void checkReference(const QString &member, const QString &text);
    void note(const QString &name);

    int m_step = 0; // 0: the scenario itself
    QSet<QString> m_names; // given by `as` so far
};

void ScenarioReader::add(const QString &member, const QString &reason)
{
    if (faults.size() == kMostFaults)
        return;
    const QString where = m_step == 0 ? QStringLiteral("Scenario") : QStringLiteral("Step %1").arg(m_step);
    faults.append(member.isEmpty() ? QString(where % u": " % reason)
                                   : QString(where % u", " % member % u": " % reason));
}

Members ScenarioReader::membersOf(QByteArrayView object, const QString &place)
{
    if (!object.startsWith('{')) {
        add(place, QStringLiteral("it must be an object"));
        return {};
    }
    const Members all = jsonMembers(object);
    QSet<QString> seen;
    for (const auto &[name, value] : all) {
        if (seen.contains(name))
            add(name, QStringLiteral("it is there twice"));
        seen.insert(name);
    }
    return all;
}

void ScenarioReader::allow(const Members &members, const QStringList &names)
{
    for (const auto &[name, value] : members) {
        if (!names.contains(name))
            add(name, QStringLiteral("there is no such member here; there are: ") % names.join(u", "));
    }
}

QString ScenarioReader::text(const QString &name, QByteArrayView value)
{
    if (value.startsWith('"'))
        return textOfJson(value);
    if (!value.isEmpty())
        add(name, QStringLiteral("it must be a text"));
    return {};
}

BothLanguages ScenarioReader::words(const QString &name, QByteArrayView value)
{
    BothLanguages both;
    const Members members = membersOf(value, name);
    for (const auto &[language, words] : members) {
        if (language == u"en")
            both.en = text(name % u".en", words);
        else if (language == u"zh")
            both.zh = text(name % u".zh", words);
        else
            add(name % u'.' % language, QStringLiteral("there is no such member here; there are: en, zh"));
    }
    if (value.startsWith('{') && (both.en.isEmpty() || both.zh.isEmpty()))
        add(name, QStringLiteral("it must say something in both languages, en and zh"));
    return both;
}

void ScenarioReader::note(const QString &name)
{
    if (m_names.contains(name))
        add(QStringLiteral("as"), QStringLiteral("an earlier step has this name already: ") % name);
    m_names.insert(name);
}

void ScenarioReader::checkReference(const QString &member, const QString &text)
{
    const auto reference = scenarioReference(text);
    if (!reference)
        return;
    if (!m_names.contains(reference->name))
        add(member, QStringLiteral("no earlier step has the name ") % reference->name);
    if (!scenarioReferenceParts().contains(reference->part))
        add(member,
            QStringLiteral("\"%1\" names none of %2")
                .arg(text.left(60), scenarioReferenceParts().join(QStringLiteral(", "))));
}

void ScenarioReader::readAction(ScenarioStep &step, const Members &members)
{
    QByteArray object;
    QString name;
    for (const auto &[member, value] : members) {
        if (member == kTitle || member == kBecause)
            continue;
        object += (object.isEmpty() ? "" : ",") + jsonString(member) + ':' + compactJson(value);
        if (member == u"as")
            name = textOfJson(value);
        else if (member != u"do")
            checkReference(member, textOfJson(value));
    }
    Result<MarketAction> action = marketActionFromJson('{' + object + '}');
    if (action)
        step.action = *std::move(action);
    else
        add({}, joined(action.error()));
    if (!name.isEmpty())
        note(name);
}

void ScenarioReader::readAdvance(ScenarioStep &step, const Members &members, bool to)
{
    const QString word = to ? QStringLiteral("advanceTo") : QStringLiteral("advance");
    allow(members,
        to ? QStringList{ word, QStringLiteral("of"), kTitle, kBecause }
           : QStringList{ word, kTitle, kBecause });
    for (const auto &[name, value] : members) {
        if (name == word)
            step.advance = text(name, value);
        else if (name == u"of")
            step.of = text(name, value);
    }
    if (to && step.of.isEmpty())
        add(QStringLiteral("of"), QStringLiteral("it is missing: whose expiry?"));
    checkReference(QStringLiteral("of"), step.of);
    if (!to && step.advance == u"next")
        return;
    const Result<qint64> time = to ? expiryOffset(step.advance) : durationFromText(step.advance);
    if (!time)
        add(word, joined(time.error()));
}

void ScenarioReader::checkValue(const ScenarioForm::Member &member, QByteArrayView value)
{
    const QString name = QLatin1String(member.name);
    const QStringList allowed = formTypeWords(member.type);
    bool good = false;
    switch (member.type) {
    case Type::Count:
        if (const qint64 number = value.toByteArray().toLongLong(&good);
            !good || number < 0 || number > 1'000'000)
            add(name, QStringLiteral("it must be a whole number from 0 to 1000000"));
        return;
    case Type::Flag:
        if (value != "true" && value != "false")
            add(name, QStringLiteral("it must be true or false"));
        return;
    case Type::Codes:
        if (!value.startsWith('['))
            return add(name, QStringLiteral("it must be a list of texts"));
        for (const QByteArrayView element : jsonElements(value)) {
            if (!element.startsWith('"'))
                add(name, QStringLiteral("it must hold texts only"));
        }
        return;
    default:
        break;
    }
    const QString said = text(name, value);
    checkReference(name, said);
    if (!allowed.isEmpty() && !allowed.contains(said))
        add(name,
            QStringLiteral("\"%1\" is none of %2").arg(said.left(40), allowed.join(QStringLiteral(", "))));
    if (member.type == Type::Duration || (member.type == Type::Left && said != u"never")) {
        if (const Result<qint64> time = durationFromText(said); !time)
            add(name, joined(time.error()));
    }
    if (said.isEmpty() && member.needed)
        add(name, QStringLiteral("it must not be empty"));
}

void ScenarioReader::checkForm(const ScenarioForm &form, const QString &kind, const Members &members)
{
    QStringList known{ kind, kTitle, kBecause };
    for (const ScenarioForm::Member &member : form.members)
        known.append(QLatin1String(member.name));
    allow(members, known);
    QStringList given;
    for (const auto &[name, value] : members) {
        given.append(name);
        if (const ScenarioForm::Member *member = form.member(name))
            checkValue(*member, value);
    }
    for (const ScenarioForm::Member &member : form.members) {
        if (member.needed && !given.contains(QLatin1String(member.name)))
            add(QLatin1String(member.name), QStringLiteral("it is missing"));
    }
}

/// What the members say together.
void ScenarioReader::checkTogether(const QString &word, const Members &members)
{
    const auto has = [&members](const char *name) {
        return std::ranges::any_of(
            members, [name](const auto &member) { return member.first == QLatin1String(name); });
    };
    if (has("times") && (has("atLeast") || has("atMost")))
        add(QStringLiteral("times"), QStringLiteral("it cannot stand beside atLeast or atMost"));
    if (word == u"order" && members.size() < 3 && !has("stage"))
        add({}, QStringLiteral("it expects nothing of the order"));
    if (word == u"answer" && !has("code") && !has("status") && !has("contains"))
        add({}, QStringLiteral("it expects nothing of the answer"));
    if (word == u"reportSoftwareUsage" && has("id") == has("active"))
        add({}, QStringLiteral("give either id or active (software usage reports one kind)"));
    if (word == u"uploadLicense" && has("characters") == has("file"))
        add({}, QStringLiteral("give either characters or file"));
}

void ScenarioReader::readForm(ScenarioStep &step, const Members &members)
{
    const bool expects = step.kind == Kind::Expect;
    const QString kind = expects ? QStringLiteral("expect") : QStringLiteral("seller");
    QString word;
    for (const auto &[name, value] : members) {
        if (name == kind)
            word = text(name, value);
    }
    const ScenarioForm *form = expects ? expectationForm(word) : sellerForm(word);
    if (!form) {
        const QStringList words = formWords(expects ? expectationForms() : sellerForms());
        return add(kind,
            QStringLiteral("\"%1\" is none of %2").arg(word.left(40), words.join(QStringLiteral(", "))));
    }
    checkForm(*form, kind, members);
    checkTogether(word, members);
    QByteArray object;
    for (const auto &[name, value] : members) {
        if (name == kTitle || name == kBecause)
            continue;
        if (expects)
            object += (object.isEmpty() ? "" : ",") + jsonString(name) + ':' + compactJson(value);
        else if (name != kind)
            step.action.members.append({ name, compactJson(value) });
    }
    if (expects)
        step.expect = QJsonDocument::fromJson('{' + object + '}').object();
    else
        step.action.word = word;
}

ScenarioStep ScenarioReader::step(QByteArrayView json)
{
    static const QList<std::pair<QString, Kind>> kinds{ { QStringLiteral("do"), Kind::Action },
        { QStringLiteral("advance"), Kind::Advance }, { QStringLiteral("advanceTo"), Kind::AdvanceTo },
        { QStringLiteral("seller"), Kind::Seller }, { QStringLiteral("expect"), Kind::Expect } };
    ScenarioStep step;
    const Members members = membersOf(json, {});
    int found = 0;
    // How the seller sees an order is a member of an expectation.
    const bool expects =
        std::ranges::any_of(members, [](const auto &member) { return member.first == u"expect"; });
    for (const auto &[name, value] : members) {
        for (const auto &[word, kind] : kinds) {
            if (name == word && !(expects && kind == Kind::Seller)) {
                step.kind = kind;
                ++found;
            }
        }
        if (name == kTitle)
            step.title = words(name, value);
        else if (name == kBecause)
            step.because = words(name, value);
    }
    if (found != 1) {
        if (json.startsWith('{'))
            add({}, QStringLiteral("it must have one of do, advance, advanceTo, seller and expect"));
        return step;
    }
    switch (step.kind) {
    case Kind::Action:
        readAction(step, members);
        break;
    case Kind::Advance:
    case Kind::AdvanceTo:
        readAdvance(step, members, step.kind == Kind::AdvanceTo);
        break;
    case Kind::Seller:
    case Kind::Expect:
        readForm(step, members);
        break;
    }
    return step;
}

Scenario ScenarioReader::read(QByteArrayView json)
{
    static const QRegularExpression idForm(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9._-]*$"));
    Scenario scenario;
    const Members members = membersOf(json, {});
    allow(members,
        { QStringLiteral("id"), kTitle, QStringLiteral("about"), QStringLiteral("product"),
            QStringLiteral("seed"), QStringLiteral("steps") });
    QByteArrayView steps;
    for (const auto &[name, value] : members) {
        if (name == u"id")
            scenario.id = text(name, value);
        else if (name == kTitle)
            scenario.title = words(name, value);
        else if (name == u"about")
            scenario.about = words(name, value);
        else if (name == u"product")
            scenario.product = text(name, value);
        else if (name == u"seed" && !value.startsWith('{'))
            add(name, QStringLiteral("it must be an object"));
        else if (name == u"seed")
            scenario.seed = compactJson(value);
        else if (name == u"steps")
            steps = value;
    }
    if (!idForm.match(scenario.id).hasMatch())
        add(QStringLiteral("id"), QStringLiteral("it must be letters, digits, dots, hyphens, underscores"));
    if (scenario.title.en.isEmpty())
        add(kTitle, QStringLiteral("it is missing"));
    if (!steps.startsWith('['))
        add(QStringLiteral("steps"), QStringLiteral("it must be a list"));
    const QList<QByteArrayView> elements =
        steps.startsWith('[') ? jsonElements(steps) : QList<QByteArrayView>();
    if (elements.isEmpty())
        add(QStringLiteral("steps"), QStringLiteral("there is none"));
    for (const QByteArrayView element : elements) {
        ++m_step;
        scenario.steps.append(step(element));
    }
    return scenario;
}

} // namespace

Result<Scenario> scenarioFromJson(const QByteArray &json)
{
    const QByteArray text = json.trimmed();
    if (const Result<JsonText> valid = readJson(text, UnusableCharacters::Keep); !valid)
        return failure(ErrorKind::BadInput, QStringLiteral("The scenario is no JSON"), joined(valid.error()));
    ScenarioReader reader;
    Scenario scenario = reader.read(text);
    if (!scenario.seed.isEmpty()) {
        if (const Result<MarketSeed> seed = marketSeedFromJson(scenario.seed); !seed)
            reader.faults.append(QStringLiteral("Scenario, seed: ") % joined(seed.error()));
    }
    if (reader.faults.isEmpty())
        return scenario;
    return failure(
        ErrorKind::BadInput, QStringLiteral("The scenario cannot be used"), reader.faults.join(u'\n'));
}

} // namespace zhanggui
