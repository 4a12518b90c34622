#include "models/store/schema.h"
#include "models/store/settings.h"
#include "models/tickets/canned_answers.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>

#include <algorithm>

using namespace zhanggui;

namespace {

const CannedAnswer kOwn{ QStringLiteral("hello"), QStringLiteral("Hello"),
    QStringLiteral("Dear {customer}, {number}"), QStringLiteral("en"), false };

bool holds(const QList<CannedAnswer> &all, const QString &id)
{
    return std::any_of(
        all.cbegin(), all.cend(), [&id](const CannedAnswer &answer) { return answer.id == id; });
}

} // namespace

class CannedAnswersTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto opened = openDatabase(
            m_folder->filePath(QStringLiteral("a.db")), Connection::Access::Create, kWorkerBusyTimeout);
        VERIFY_OK(opened);
        m_connection = std::move(*opened);
        m_answers.emplace(*m_connection);
    }
    void cleanup()
    {
        m_answers.reset();
        m_connection.reset();
    }

    void fillsThePlacesAndNamesWhatIsMissing()
    {
        const FilledAnswer filled =
            fillAnswer(QStringLiteral("Dear {customer}, order {order}, {{literally}}, {oder} {order}"),
                { { QStringLiteral("customer"), QStringLiteral("{order}") } });
        QCOMPARE(filled.text, QStringLiteral("Dear {order}, order {order}, {literally}, {oder} {order}"));
        QCOMPARE(filled.empty, QStringList{ QStringLiteral("order") });
        QCOMPARE(filled.unknown, QStringList{ QStringLiteral("oder") });
    }

    void shipsExamplesInBothLanguagesThatPassItsOwnCheck()
    {
        const auto shipped = shippedAnswers();
        VERIFY_OK(shipped);
        int chinese = 0;
        for (const CannedAnswer &answer : *shipped) {
            VERIFY_OK(checkAnswer(answer));
            QVERIFY(answer.shipped);
            chinese += answer.language == QLatin1String("zh") ? 1 : 0;
        }
        QVERIFY(chinese >= 3 && shipped->size() - chinese >= 3);
    }

    void refusesWhatCannotBeUsed_data()
    {
        QTest::addColumn<CannedAnswer>("answer");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *name, auto change, const char *field) {
            CannedAnswer answer = kOwn;
            change(answer);
            QTest::newRow(name) << answer << QString::fromLatin1(field);
        };
        row(
            "no id", [](CannedAnswer &a) { a.id.clear(); }, "id");
        row(
            "id with blanks", [](CannedAnswer &a) { a.id = QStringLiteral("a b"); }, "id");
        row(
            "no title", [](CannedAnswer &a) { a.title = QStringLiteral(" "); }, "title");
        row(
            "no text", [](CannedAnswer &a) { a.text.clear(); }, "text");
        row(
            "long text", [](CannedAnswer &a) { a.text = QString(10'001, u'x'); }, "text");
        row(
            "unknown place", [](CannedAnswer &a) { a.text = QStringLiteral("{phone}"); }, "text");
        row(
            "unknown language", [](CannedAnswer &a) { a.language = QStringLiteral("fr"); }, "language");
    }
    void refusesWhatCannotBeUsed()
    {
        QFETCH(CannedAnswer, answer);
        QFETCH(QString, field);
        const Result<void> set = m_answers->set(answer);
        VERIFY_FAILS(set, ErrorKind::BadInput);
        QCOMPARE(set.error().detail, field);
    }

    void keepsAnswersOfTheWorkspaceBesideTheShippedOnes()
    {
        const qsizetype shipped = shippedAnswers()->size();
        VERIFY_OK(m_answers->set(kOwn));
        CannedAnswer changed = kOwn;
        changed.text = QStringLiteral("Hello again");
        VERIFY_OK(m_answers->set(changed));
        const auto all = m_answers->list();
        VERIFY_OK(all);
        QCOMPARE(all->size(), shipped + 1);
        QCOMPARE(**m_answers->find(kOwn.id), changed);
    }

    void replacesAndHidesShippedOnesAndBringsThemBack()
    {
        const QString id = QStringLiteral("received-zh");
        CannedAnswer mine = **m_answers->find(id);
        mine.title = QString::fromUtf8("收到");
        VERIFY_OK(m_answers->set(mine));
        QVERIFY(!(*m_answers->find(id))->shipped);
        VERIFY_OK(m_answers->remove(id));
        QVERIFY(!holds(*m_answers->list(), id));
        VERIFY_FAILS(m_answers->remove(id), ErrorKind::NotFound);
        VERIFY_OK(m_answers->reset());
        QVERIFY((*m_answers->find(id))->shipped);
    }

    void tellsDamagedAnswersFromNone()
    {
        VERIFY_OK(Settings(*m_connection).setValue(QStringLiteral("tickets/answers"), QStringLiteral("{")));
        QVERIFY(!m_answers->list().has_value());
        QVERIFY(!m_answers->set(kOwn).has_value()); // nothing is overwritten
        VERIFY_OK(m_answers->reset());
        VERIFY_OK(m_answers->list());
    }

    void proposesAFreeIdMadeOfTheTitle()
    {
        QCOMPARE(proposedAnswerId(QStringLiteral("Hello, World!"), {}), QStringLiteral("hello-world"));
        QCOMPARE(proposedAnswerId(QStringLiteral("Hello"), { kOwn }), QStringLiteral("hello-2"));
        QCOMPARE(proposedAnswerId(QString::fromUtf8("您好"), {}), QStringLiteral("answer"));
        CannedAnswer proposed = kOwn;
        proposed.id = proposedAnswerId(QString(200, u'a'), {});
        VERIFY_OK(checkAnswer(proposed));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_connection;
    std::optional<CannedAnswers> m_answers;
};

ZHANGGUI_TEST(CannedAnswersTest)
#include "canned_answers_test.moc"
