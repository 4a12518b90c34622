#include "app/commands/command.h"
#include "models/history/step_text.h"
#include "models/orders/order_repository.h"
#include "models/store/steps.h"
#include "models/workspace/workspace.h"
#include "tests/support/sample_order.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace zhanggui;
using test::fetchedAt;
using test::sampleOrder;

class HistoryCommandTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void listsStepsNewestFirst();
    void listsWhatAFilterLeaves();
    void showsWhatAStepChanged();
    void undoesAndRedoes();
    void saysWhatStandsInTheWay();
    void refusesWhatIsNoStep_data();
    void refusesWhatIsNoStep();

private:
    struct Ran {
        Exit exit = Exit::Good;
        QString out;
        QString err;
        QJsonDocument json() const { return QJsonDocument::fromJson(out.toUtf8()); }
    };
    Ran run(const QStringList &arguments)
    {
        Ran ran;
        QTextStream out(&ran.out);
        QTextStream err(&ran.err);
        GlobalOptions global;
        global.workspace = m_home->filePath(QStringLiteral("w"));
        CommandContext context{ global, arguments, out, err };
        ran.exit = findCommand(QStringLiteral("history"))->run(context);
        return ran;
    }
    static Result<void> fill(Connection &connection)
    {
        Steps steps(connection);
        OrderRepository orders(connection);
        const auto fetch = steps.begin({ 1'732'180'126'000, QStringLiteral("tester"), QStringLiteral("fetch"),
            QStringLiteral("Fetch 1 orders"), fetchFacts(QStringLiteral("shop"), 1) });
        if (!fetch)
            return tl::unexpected(fetch.error());
        if (const auto saved = orders.save(fetchedAt(5000), *fetch); !saved)
            return tl::unexpected(saved.error());
        const auto edit = steps.begin({ 1'732'180'127'000, QStringLiteral("tester"), QStringLiteral("edit"),
            QStringLiteral("Edit note"), editFacts(EditedField::Note, 1) });
        if (!edit)
            return tl::unexpected(edit.error());
        return orders.setNote(1, QStringLiteral("called"), *edit);
    }

    std::unique_ptr<QTemporaryDir> m_home;
};

void HistoryCommandTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    auto workspace = Workspace::open(m_home->filePath(QStringLiteral("w")), Workspace::Mode::ReadWrite);
    QVERIFY(workspace.has_value());
    auto filled = (*workspace)->store().run(fill);
    filled.waitForFinished();
    QVERIFY(filled.result().has_value());
}

void HistoryCommandTest::listsStepsNewestFirst()
{
    const Ran text = run({ QStringLiteral("list") });
    QCOMPARE(text.exit, Exit::Good);
    const QStringList lines = text.out.split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.first().startsWith(QStringLiteral("#2")));
    QVERIFY(lines.first().endsWith(QStringLiteral("Edited the note of 1 order(s)")));
    const QJsonArray json =
        run({ QStringLiteral("list"), QStringLiteral("--format"), QStringLiteral("json") }).json().array();
    QCOMPARE(json.size(), 2);
    QCOMPARE(json.at(1).toObject().value(QStringLiteral("step")).toInt(), 1);
    QCOMPARE(json.at(1).toObject().value(QStringLiteral("state")).toString(), QStringLiteral("done"));
    QCOMPARE(
        json.at(1).toObject().value(QStringLiteral("at")).toString(), QStringLiteral("2024-11-21T09:08:46Z"));
    QCOMPARE(run({ QStringLiteral("list"), QStringLiteral("--limit"), QStringLiteral("1"),
                     QStringLiteral("--format"), QStringLiteral("json") })
                 .json()
                 .array()
                 .size(),
        1);
}

void HistoryCommandTest::listsWhatAFilterLeaves()
{
    const Ran found = run({ QStringLiteral("list"), QStringLiteral("--filter"), QStringLiteral("kind:fetch"),
        QStringLiteral("--format"), QStringLiteral("json") });
    QCOMPARE(found.json().array().size(), 1);
    const Ran wrong =
        run({ QStringLiteral("list"), QStringLiteral("--filter"), QStringLiteral("nofield:1") });
    QCOMPARE(wrong.exit, Exit::BadUsage);
    QVERIFY(wrong.out.isEmpty() && wrong.err.contains(QStringLiteral("nofield")));
    QCOMPARE(
        run({ QStringLiteral("list"), QStringLiteral("--limit"), QStringLiteral("x") }).exit, Exit::BadUsage);
}

void HistoryCommandTest::showsWhatAStepChanged()
{
    const QJsonObject made = run(
        { QStringLiteral("show"), QStringLiteral("1"), QStringLiteral("--format"), QStringLiteral("json") })
                                 .json()
                                 .object();
    const QJsonObject order = made.value(QStringLiteral("records")).toArray().first().toObject();
    QCOMPARE(order.value(QStringLiteral("record")).toString(), sampleOrder().id.text());
    QCOMPARE(order.value(QStringLiteral("fate")).toString(), QStringLiteral("made"));
    const QByteArray all = QJsonDocument(made).toJson();
    QVERIFY(!all.contains("18600000000"));
    const Ran edit = run({ QStringLiteral("show"), QStringLiteral("#2") });
    QVERIFY(edit.out.contains(QString::fromUtf8("Note: — → called"))
        || edit.out.contains(QStringLiteral("→ called")));
}

void HistoryCommandTest::undoesAndRedoes()
{
    const Ran undone = run(
        { QStringLiteral("undo"), QStringLiteral("2"), QStringLiteral("--format"), QStringLiteral("json") });
    QCOMPARE(undone.exit, Exit::Good);
    QCOMPARE(undone.json().object().value(QStringLiteral("step")).toInt(), 3);
    QCOMPARE(undone.json().object().value(QStringLiteral("records")).toInt(), 1);
    const QJsonArray list =
        run({ QStringLiteral("list"), QStringLiteral("--filter"), QStringLiteral("state:undone"),
                QStringLiteral("--format"), QStringLiteral("json") })
            .json()
            .array();
    QCOMPARE(list.size(), 1);
    QCOMPARE(run({ QStringLiteral("undo"), QStringLiteral("2") }).exit, Exit::BadUsage);
    QCOMPARE(run({ QStringLiteral("redo"), QStringLiteral("2") }).exit, Exit::Good);
}

void HistoryCommandTest::saysWhatStandsInTheWay()
{
    const Ran refused = run({ QStringLiteral("undo"), QStringLiteral("1") });
    QCOMPARE(refused.exit, Exit::BadUsage);
    QVERIFY(refused.err.contains(sampleOrder().id.text()));
    QVERIFY(refused.err.contains(QStringLiteral("#2 Edited the note")));
    QVERIFY(refused.out.isEmpty());
}

void HistoryCommandTest::refusesWhatIsNoStep_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no word") << QStringList{ QStringLiteral("undo"), QStringLiteral("last") };
    QTest::newRow("no number above 0") << QStringList{ QStringLiteral("show"), QStringLiteral("0") };
    QTest::newRow("unknown") << QStringList{ QStringLiteral("show"), QStringLiteral("77") };
    QTest::newRow("unknown to undo") << QStringList{ QStringLiteral("undo"), QStringLiteral("77") };
    QTest::newRow("nothing") << QStringList{};
    QTest::newRow("no such subcommand") << QStringList{ QStringLiteral("remove"), QStringLiteral("1") };
}

void HistoryCommandTest::refusesWhatIsNoStep()
{
    QFETCH(QStringList, arguments);
    const Ran refused = run(arguments);
    QCOMPARE(refused.exit, Exit::BadUsage);
    QVERIFY(!refused.err.isEmpty());
    QVERIFY(refused.out.isEmpty());
}

ZHANGGUI_TEST(HistoryCommandTest)
#include "history_command_test.moc"
