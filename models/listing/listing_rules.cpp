#include "models/listing/listing_rules.h"

#include "models/json/json_members.h"
#include "models/rules/rule_members.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace zhanggui {

namespace {

struct TestName {
    const char *name;
    ListingTest test;
    bool ofFile;
};

constexpr TestName kTests[] = {
    { "present", ListingTest::Present, false },
    { "files", ListingTest::Present, true },
    { "kind", ListingTest::Kind, true },
    { "bytes", ListingTest::Bytes, true },
    { "pixels", ListingTest::Pixels, true },
    { "file-name", ListingTest::FileName, true },
    { "length", ListingTest::Length, false },
    { "items", ListingTest::Items, false },
    { "no-words", ListingTest::NoWords, false },
    { "no-phone", ListingTest::NoPhone, false },
    { "no-personal-data", ListingTest::NoPersonalData, false },
    { "no-amount", ListingTest::NoAmount, false },
    { "has-phone", ListingTest::HasPhone, false },
    { "has-mail", ListingTest::HasMail, false },
    { "matches", ListingTest::Matches, false },
    { "no-match", ListingTest::NoMatch, false },
    { "holds", ListingTest::Holds, false },
    { "same", ListingTest::Same, false },
    { "number", ListingTest::Number, false },
    { "address", ListingTest::Address, false },
    { "quota", ListingTest::Quota, false },
    { "person", ListingTest::Person, false },
};

template <class Row, class Read> QList<Row> rowsOf(JsonMembers &root, const char *name, Read read)
{
    QList<Row> rows;
    QSet<QString> ids;
    const QList<JsonValue> &items = root.items(name);
    for (qsizetype i = 0; i < items.size(); ++i) {
        JsonMembers members(
            items.at(i), QStringLiteral("%1[%2]").arg(root.placeOf(name)).arg(i), root.faults());
        Row row;
        row.id = members.text("id");
        if (ids.contains(row.id))
            root.faults().add(members.placeOf("id"), QStringLiteral("is there twice"));
        ids.insert(row.id);
        read(members, row);
        members.finish();
        rows.append(row);
    }
    return rows;
}

QSize readSize(JsonMembers &members, const char *name)
{
    if (!members.has(name))
        return { 0, 0 };
    JsonMembers size(members.take(name), members.placeOf(name), members.faults());
    const QSize read{ int(size.number("width", 0).value_or(0)), int(size.number("height", 0).value_or(0)) };
    size.finish();
    return read;
}

void checkPattern(JsonMembers &members, const char *name, const QString &pattern)
{
    if (!pattern.isEmpty() && !QRegularExpression(pattern).isValid())
        members.faults().add(members.placeOf(name), QStringLiteral("is no regular expression"));
}

void readTest(JsonMembers &members, ListingRule &rule)
{
    QStringList names;
    for (const TestName &test : kTests)
        names << QLatin1String(test.name);
    const qsizetype at = names.indexOf(members.word("test", names));
    if (at < 0)
        return; // said already
    rule.test = kTests[at].test;
    rule.ofFile = kTests[at].ofFile;
    if (rule.test != ListingTest::Quota && rule.test != ListingTest::Person)
        rule.subject = members.text("of");
}

void readParameters(JsonMembers &members, ListingRule &rule)
{
    rule.kinds = members.texts("kinds");
    rule.warned = members.texts("warned");
    rule.least = members.number("least", 0);
    rule.most = members.number("most", 0);
    rule.files = members.number("files", 1).value_or(0);
    rule.leastPixels = readSize(members, "leastPixels");
    rule.mostPixels = readSize(members, "mostPixels");
    rule.words = members.textOr("words");
    rule.pattern = members.textOr("pattern");
    rule.when = members.textOr("when");
    rule.other = members.textOr("other");
    rule.schemes = members.texts("schemes");
    const QList<JsonValue> &items = members.items("items");
    for (qsizetype i = 0; i < items.size(); ++i) {
        JsonMembers item(
            items.at(i), QStringLiteral("%1[%2]").arg(members.placeOf("items")).arg(i), members.faults());
        rule.items.append({ takeWords(item, "title"), item.texts("names") });
        item.finish();
    }
    checkPattern(members, "pattern", rule.pattern);
    checkPattern(members, "when", rule.when);
}

/// What a test cannot do without.
void checkParameters(JsonMembers &members, const ListingRule &rule, const ListingRules &all)
{
    const auto needs = [&members](bool has, const char *name) {
        if (!has)
            members.faults().add(members.placeOf(name), QStringLiteral("is missing for this test"));
    };
    const auto known = [&members](bool is, const char *name) {
        if (!is)
            members.faults().add(members.placeOf(name), QStringLiteral("is not defined in the file"));
    };
    switch (rule.test) {
    case ListingTest::Kind:
        needs(!rule.kinds.isEmpty(), "kinds");
        break;
    case ListingTest::Bytes:
        needs(rule.most.has_value(), "most");
        break;
    case ListingTest::Pixels:
        needs(!rule.leastPixels.isNull() || !rule.mostPixels.isNull(), "leastPixels");
        break;
    case ListingTest::Length:
    case ListingTest::Number:
        needs(rule.least || rule.most, "least");
        break;
    case ListingTest::Items:
        needs(!rule.items.isEmpty(), "items");
        break;
    case ListingTest::NoWords:
        known(all.wordList(rule.words) != nullptr, "words");
        break;
    case ListingTest::Matches:
    case ListingTest::NoMatch:
        needs(!rule.pattern.isEmpty(), "pattern");
        break;
    case ListingTest::FileName:
    case ListingTest::Holds:
    case ListingTest::Same:
        known(all.text(rule.other) != nullptr, "other");
        break;
    case ListingTest::Address:
        needs(!rule.schemes.isEmpty(), "schemes");
        break;
    case ListingTest::Quota:
        needs(rule.files > 0 && rule.most, "files");
        break;
    case ListingTest::Present:
    case ListingTest::NoPhone:
    case ListingTest::NoPersonalData:
    case ListingTest::NoAmount:
    case ListingTest::HasPhone:
    case ListingTest::HasMail:
    case ListingTest::Person:
        break;
    }
    if (!rule.subject.isEmpty())
        known(rule.ofFile ? all.role(rule.subject) != nullptr : all.text(rule.subject) != nullptr, "of");
    if (!rule.unlessRole.isEmpty())
        known(all.role(rule.unlessRole) != nullptr, "unlessRole");
}

template <class Row> const Row *withId(const QList<Row> &rows, const QString &id)
{
    const auto found = std::ranges::find(rows, id, &Row::id);
    return found == rows.end() ? nullptr : &*found;
}

} // namespace

const ListingRole *ListingRules::role(const QString &id) const
{
    return withId(roles, id);
}

const ListingText *ListingRules::text(const QString &id) const
{
    return withId(texts, id);
}

const ListingWords *ListingRules::wordList(const QString &id) const
{
    return withId(words, id);
}

Result<ListingRules> listingRulesFromJson(const QByteArray &json)
{
    const Result<JsonValue> root = readOwnJson(json);
    if (!root)
        return tl::unexpected<Error>(root.error());
    JsonFaults faults;
    JsonMembers members(*root, QStringLiteral("listing"), faults);
    members.textOr("about");
    const RuleSources sources(members);
    ListingRules rules;
    rules.roles = rowsOf<ListingRole>(members, "roles", [](JsonMembers &row, ListingRole &role) {
        role.title = takeWords(row, "title");
        role.help = takeWords(row, "help");
    });
    rules.texts = rowsOf<ListingText>(members, "texts", [](JsonMembers &row, ListingText &text) {
        text.title = takeWords(row, "title");
        text.lines = row.flag("lines");
    });
    rules.words = rowsOf<ListingWords>(members, "words", [&](JsonMembers &row, ListingWords &words) {
        words.title = takeWords(row, "title");
        words.words = row.texts("words");
        words.editable = row.flag("editable");
        words.source = sources.take(row);
    });
    rules.rules = rowsOf<ListingRule>(members, "rules", [&](JsonMembers &row, ListingRule &rule) {
        rule.title = takeWords(row, "title");
        rule.mend = takeWords(row, "mend");
        readTest(row, rule);
        rule.level =
            row.word("level", { QStringLiteral("fail"), QStringLiteral("warn") }, QStringLiteral("fail"))
                == QLatin1String("warn")
            ? ListingLevel::Warn
            : ListingLevel::Fail;
        rule.sites = row.texts("sites");
        rule.types = row.texts("types");
        rule.notTypes = row.texts("notTypes");
        rule.classes = row.texts("classes");
        rule.unlessRole = row.textOr("unlessRole");
        readParameters(row, rule);
        rule.source = sources.take(row);
        checkParameters(row, rule, rules);
    });
    rules.notes = rowsOf<ListingNote>(members, "notes", [&](JsonMembers &row, ListingNote &note) {
        note.title = takeWords(row, "title");
        note.text = takeWords(row, "text");
        note.classes = row.texts("classes");
        note.source = sources.take(row);
    });
    members.finish();
    if (!faults.none())
        return failure(
            ErrorKind::Corrupt, QStringLiteral("The rules of publishing are damaged"), faults.first());
    return rules;
}

QList<const ListingNote *> notesFor(const ListingRules &rules, const QString &productClass)
{
    QList<const ListingNote *> notes;
    for (const ListingNote &note : rules.notes) {
        if (productClass.isEmpty() || note.classes.isEmpty() || note.classes.contains(productClass))
            notes.append(&note);
    }
    return notes;
}

Result<std::shared_ptr<const ListingRules>> listingRules()
{
    QFile file(QStringLiteral(":/rules/listing.json"));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Corrupt, QStringLiteral("The rules of publishing are missing"));
    return listingRulesFromJson(file.readAll()).map([](ListingRules rules) {
        return std::make_shared<const ListingRules>(std::move(rules));
    });
}

} // namespace zhanggui
