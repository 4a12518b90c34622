// The rules of publishing as data: every rule has page, date and mark; what is misspelt is refused; word
// lists can be changed.
#include "models/listing/listing_rules.h"
#include "models/listing/listing_words.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>

using namespace zhanggui;

namespace {

QByteArray shipped()
{
    QFile file(QStringLiteral(":/rules/listing.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

ListingWords someWords()
{
    ListingWords words;
    words.id = QStringLiteral("exaggeration");
    words.words = { QStringLiteral("最佳"), QStringLiteral("极致") };
    words.editable = true;
    return words;
}

} // namespace

class ListingRulesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyRuleHasASourceAndBothLanguages();
    void refusesWhatIsWrong_data();
    void refusesWhatIsWrong();
    void shipsTheWordsThatAPageNames();
    void changesWordLists();
    void keepsWordListsInAFile();
    void namesWhatIsWrongInAWordFile();
};

void ListingRulesTest::everyRuleHasASourceAndBothLanguages()
{
    const auto rules = listingRules();
    VERIFY_OK(rules);
    QVERIFY((*rules)->rules.size() > 60);
    for (const ListingRule &rule : (*rules)->rules) {
        QVERIFY2(!rule.source.page.isEmpty() && !rule.source.date.isEmpty() && !rule.source.mark.isEmpty(),
            qPrintable(rule.id));
        QVERIFY2(rule.title.zh != rule.title.en && rule.mend.zh != rule.mend.en, qPrintable(rule.id));
    }
}

void ListingRulesTest::refusesWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("says");
    QTest::newRow("a rule without source")
        << QByteArray(", \"source\": \"quota C\"") << QByteArray() << QStringLiteral("source");
    QTest::newRow("a mark nobody knows")
        << QByteArray("quota C") << QByteArray("quota X") << QStringLiteral("mark");
    QTest::newRow("a source that is not told")
        << QByteArray("quota C") << QByteArray("somewhere C") << QStringLiteral("is no name of a source");
    QTest::newRow("an unknown member")
        << QByteArray("\"editable\": true") << QByteArray("\"editible\": true") << QStringLiteral("editible");
    QTest::newRow("a test nobody knows")
        << QByteArray("\"test\": \"quota\"") << QByteArray("\"test\": \"quotas\"") << QStringLiteral("test");
    QTest::newRow("a role nobody defines")
        << QByteArray("\"of\": \"banner\"") << QByteArray("\"of\": \"baner\"")
        << QStringLiteral("not defined");
    QTest::newRow("a pattern that is none")
        << QByteArray("V[1-9]") << QByteArray("V[1-9") << QStringLiteral("regular expression");
    QTest::newRow("one language") << QByteArray("\"zh\": \"已填写商品名称\"") << QByteArray("\"zh\": \"\"")
                                  << QStringLiteral("zh");
}

void ListingRulesTest::refusesWhatIsWrong()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, says);
    QByteArray json = shipped();
    QVERIFY(json.contains(from));
    json.replace(from, to);
    const Result<ListingRules> rules = listingRulesFromJson(json);
    VERIFY_FAILS(rules, ErrorKind::Corrupt);
    QVERIFY2(rules.error().detail.contains(says), qPrintable(rules.error().detail));
}

void ListingRulesTest::shipsTheWordsThatAPageNames()
{
    const auto rules = listingRules();
    VERIFY_OK(rules);
    const ListingWords *words = (*rules)->wordList(QStringLiteral("exaggeration"));
    QVERIFY(words);
    QCOMPARE(words->words,
        QStringList({ QStringLiteral("国家级"), QStringLiteral("最佳"), QStringLiteral("极致"),
            QStringLiteral("世界第一") }));
    QVERIFY(words->editable);
}

void ListingRulesTest::changesWordLists()
{
    const ListingWords words = someWords();
    const WordChanges changes = changesTo(
        words, { QStringLiteral("极致"), QStringLiteral(" 全球  首创 "), QStringLiteral("极致"), {} });
    QCOMPARE(changes.added, QStringList{ QStringLiteral("全球 首创") });
    QCOMPARE(changes.removed, QStringList{ QStringLiteral("最佳") });
    WordEdits edits;
    edits.lists.insert(words.id, changes);
    QCOMPARE(wordsOf(words, edits), QStringList({ QStringLiteral("极致"), QStringLiteral("全球 首创") }));
    // A word that a newer program ships arrives although the list was changed.
    ListingWords newer = words;
    newer.words << QStringLiteral("顶级");
    QVERIFY(wordsOf(newer, edits).contains(QStringLiteral("顶级")));
}

void ListingRulesTest::keepsWordListsInAFile()
{
    const QTemporaryDir folder;
    const QString file = listingWordsFile(folder.path());
    const Result<WordEdits> none = readWordEdits(file);
    VERIFY_OK(none);
    QVERIFY(none->lists.isEmpty());
    WordEdits edits;
    edits.lists.insert(
        QStringLiteral("exaggeration"), { { QStringLiteral("首创") }, { QStringLiteral("极致") } });
    VERIFY_OK(writeWordEdits(file, edits));
    const Result<WordEdits> read = readWordEdits(file);
    VERIFY_OK(read);
    QCOMPARE(*read, edits);
}

void ListingRulesTest::namesWhatIsWrongInAWordFile()
{
    const QTemporaryDir folder;
    QFile file(listingWordsFile(folder.path()));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"lists":{"exaggeration":{"add":["x"]}}})");
    file.close();
    const Result<WordEdits> read = readWordEdits(file.fileName());
    VERIFY_FAILS(read, ErrorKind::Corrupt);
    QVERIFY2(
        read.error().detail.contains(QStringLiteral("exaggeration.add")), qPrintable(read.error().detail));
}

ZHANGGUI_TEST(ListingRulesTest)
#include "listing_rules_test.moc"
