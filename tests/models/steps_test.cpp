#include "models/store/schema.h"
#include "models/store/steps.h"
#include "models/store/tracked_rows.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>

using namespace zhanggui;

namespace {

const QString kThings = QStringLiteral("things");
const QString kParts = QStringLiteral("parts");
const QString kActor = QStringLiteral("tester");

} // namespace

class StepsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void recordsOnlyWhatDiffers();
    void undoesAndRedoesAStepOfManyRows();
    void undoesAgainAfterRedo();
    void refusesToUndoWhatChangedLater();
    void refusesToUndoWhatSomethingNewHangsOn();
    void anUndoIsAllOrNothing();
    void namesTheNextStepToUndoAndRedo();
    void aNewEditEndsRedo();
    void movedBookkeepingDoesNotStandInTheWay();
    void refusesUnknownStepsAndWrongTurns();
    void theHistoryOnlyGrows();

private:
    qint64 begin(const char *title = "edit")
    {
        return Steps(*m_connection)
            .begin({ 1000, kActor, QStringLiteral("edit"), QString::fromUtf8(title) })
            .value_or(-1);
    }
    qint64 add(qint64 step, const QString &name)
    {
        return TrackedRows(*m_connection, step)
            .insert(kThings, { { QStringLiteral("name"), name } })
            .value_or(-1);
    }
    void rename(qint64 step, qint64 id, const QString &name)
    {
        VERIFY_OK(TrackedRows(*m_connection, step).update(kThings, id, { { QStringLiteral("name"), name } }));
    }
    QString names()
    {
        return m_connection
            ->value(QStringLiteral("SELECT group_concat(name) FROM (SELECT name FROM things ORDER BY id)"))
            .value_or(-1)
            .toString();
    }
    Result<qint64> undo(qint64 step) { return Steps(*m_connection).undo(step, 2000, kActor); }
    Result<qint64> redo(qint64 step) { return Steps(*m_connection).redo(step, 3000, kActor); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_connection;
};

void StepsTest::init()
{
    m_connection.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto connection = openDatabase(m_folder->filePath(QStringLiteral("test.db")), Connection::Access::Create);
    VERIFY_OK(connection);
    m_connection = std::move(*connection);
    VERIFY_OK(m_connection->execute(QStringLiteral(
        "CREATE TABLE things (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, size INTEGER, "
        "bytes BLOB, fetched_ms INTEGER) STRICT")));
    VERIFY_OK(
        m_connection->execute(QStringLiteral("CREATE TABLE parts (id INTEGER PRIMARY KEY AUTOINCREMENT, "
                                             "thing INTEGER REFERENCES things (id)) STRICT")));
}

void StepsTest::recordsOnlyWhatDiffers()
{
    const qint64 step = begin();
    TrackedRows tracked(*m_connection, step);
    const QByteArray bytes("\0\xff\x80", 3);
    const auto id = tracked.insert(kThings,
        { { QStringLiteral("name"), QString::fromUtf8("订单") },
            { QStringLiteral("size"), qint64(5'000'000'000'000'000'001) },
            { QStringLiteral("bytes"), bytes } });
    VERIFY_OK(id);
    QCOMPARE(tracked.update(kThings, *id, { { QStringLiteral("name"), QString::fromUtf8("订单") } })
                 .value_or(true),
        false);
    QCOMPARE(tracked
                 .update(kThings, *id,
                     { { QStringLiteral("name"), QStringLiteral("other") },
                         { QStringLiteral("bytes"), bytes }, { QStringLiteral("size"), QVariant() } })
                 .value_or(false),
        true);
    VERIFY_FAILS(tracked.update(kThings, 99, { { QStringLiteral("name"), kActor } }), ErrorKind::NotFound);
    VERIFY_FAILS(tracked.remove(kThings, 99), ErrorKind::NotFound);

    const auto changes = Steps(*m_connection).changes(step);
    VERIFY_OK(changes);
    QCOMPARE(changes->size(), 2);
    QVERIFY(!changes->at(0).before);
    QCOMPARE(changes->at(0).recordTable, kThings);
    QCOMPARE(changes->at(0).recordKey, *id);
    QCOMPARE(changes->at(0).after->value(QStringLiteral("size")).toInteger(), 5'000'000'000'000'000'001);
    QCOMPARE(changes->at(1).before->keys(), (QStringList{ QStringLiteral("name"), QStringLiteral("size") }));
    QCOMPARE(changes->at(1).after->value(QStringLiteral("name")).toString(), QStringLiteral("other"));
    QVERIFY(changes->at(1).after->value(QStringLiteral("size")).isNull());
}

void StepsTest::undoesAndRedoesAStepOfManyRows()
{
    // GIVEN a step that made, changed and removed rows, one with a part and with bytes
    const qint64 before = begin();
    const qint64 changed = add(before, QStringLiteral("changed"));
    const qint64 removed = add(before, QStringLiteral("removed"));
    const qint64 step = begin();
    TrackedRows tracked(*m_connection, step);
    const auto made = tracked.insert(kThings,
        { { QStringLiteral("name"), QStringLiteral("made") },
            { QStringLiteral("bytes"), QByteArray("\0\1", 2) } });
    VERIFY_OK(made);
    const auto part = tracked.insert(kParts, { { QStringLiteral("thing"), *made } });
    VERIFY_OK(part);
    rename(step, changed, QStringLiteral("renamed"));
    VERIFY_OK(tracked.remove(kThings, removed));
    QCOMPARE(names(), QStringLiteral("renamed,made"));
    // WHEN it is undone THEN everything is as before
    VERIFY_OK(undo(step));
    QCOMPARE(names(), QStringLiteral("changed,removed"));
    QCOMPARE(m_connection->value(QStringLiteral("SELECT count(*) FROM parts"))->toInt(), 0);
    QVERIFY((*Steps(*m_connection).find(step))->undone);
    // WHEN it is redone THEN everything is back, with the same ids
    VERIFY_OK(redo(step));
    QCOMPARE(names(), QStringLiteral("renamed,made"));
    QCOMPARE(
        m_connection->value(QStringLiteral("SELECT thing FROM parts WHERE id = %1").arg(*part))->toLongLong(),
        *made);
    QCOMPARE(m_connection->value(QStringLiteral("SELECT hex(bytes) FROM things WHERE id = %1").arg(*made))
                 ->toString(),
        QStringLiteral("0001"));
    QVERIFY(!(*Steps(*m_connection).find(step))->undone);
}

void StepsTest::undoesAgainAfterRedo()
{
    const qint64 first = begin();
    const qint64 id = add(first, QStringLiteral("one"));
    const qint64 second = begin();
    rename(second, id, QStringLiteral("two"));
    for (int i = 0; i < 3; ++i) {
        VERIFY_OK(undo(second));
        QCOMPARE(names(), QStringLiteral("one"));
        VERIFY_OK(redo(second));
        QCOMPARE(names(), QStringLiteral("two"));
    }
}

void StepsTest::refusesToUndoWhatChangedLater()
{
    const qint64 first = begin();
    const qint64 id = add(first, QStringLiteral("one"));
    const qint64 second = begin();
    rename(second, id, QStringLiteral("two"));
    rename(begin(), id, QStringLiteral("three"));

    const auto refused = undo(second);

    VERIFY_FAILS(refused, ErrorKind::Conflict);
    QVERIFY(refused.error().detail.contains(QStringLiteral("things %1").arg(id)));
    QCOMPARE(names(), QStringLiteral("three"));
    QVERIFY(!(*Steps(*m_connection).find(second))->undone);
}

void StepsTest::refusesToUndoWhatSomethingNewHangsOn()
{
    const qint64 first = begin();
    const qint64 id = add(first, QStringLiteral("one"));
    VERIFY_OK(TrackedRows(*m_connection, begin()).insert(kParts, { { QStringLiteral("thing"), id } }));
    VERIFY_FAILS(undo(first), ErrorKind::Conflict);
    QCOMPARE(names(), QStringLiteral("one"));
}

void StepsTest::anUndoIsAllOrNothing()
{
    const qint64 first = begin();
    const qint64 one = add(first, QStringLiteral("one"));
    const qint64 two = add(first, QStringLiteral("two"));
    const qint64 bulk = begin();
    rename(bulk, one, QStringLiteral("bulk 1"));
    rename(bulk, two, QStringLiteral("bulk 2"));
    rename(begin(), one, QStringLiteral("later"));
    VERIFY_FAILS(undo(bulk), ErrorKind::Conflict);
    QCOMPARE(names(), QStringLiteral("later,bulk 2"));
}

void StepsTest::namesTheNextStepToUndoAndRedo()
{
    Steps steps(*m_connection);
    QVERIFY(!*steps.nextToUndo());
    QVERIFY(!*steps.nextToRedo());
    const qint64 first = begin();
    const qint64 id = add(first, QStringLiteral("one"));
    const qint64 second = begin();
    rename(second, id, QStringLiteral("two"));
    (void)begin("a step that changed nothing");
    QCOMPARE((*steps.nextToUndo())->id, second);
    VERIFY_OK(undo(second));
    QCOMPARE((*steps.nextToUndo())->id, first);
    QCOMPARE((*steps.nextToRedo())->id, second);
    VERIFY_OK(undo(first));
    QVERIFY(!*steps.nextToUndo());
    QCOMPARE((*steps.nextToRedo())->id, first);
    VERIFY_OK(redo(first));
    QCOMPARE((*steps.nextToRedo())->id, second);
    VERIFY_OK(redo(second));
    QVERIFY(!*steps.nextToRedo());
    QCOMPARE((*steps.nextToUndo())->id, second);
    VERIFY_OK(undo(second));
    QCOMPARE((*steps.nextToRedo())->id, second);
}

void StepsTest::aNewEditEndsRedo()
{
    const qint64 first = begin();
    const qint64 id = add(first, QStringLiteral("one"));
    const qint64 second = begin();
    rename(second, id, QStringLiteral("two"));
    VERIFY_OK(undo(second));
    rename(begin(), id, QStringLiteral("new"));
    QVERIFY(!*Steps(*m_connection).nextToRedo());
    VERIFY_FAILS(redo(second), ErrorKind::Conflict);
}

void StepsTest::movedBookkeepingDoesNotStandInTheWay()
{
    const qint64 first = begin();
    const auto id =
        TrackedRows(*m_connection, first)
            .insert(kThings, { { QStringLiteral("name"), kActor }, { QStringLiteral("fetched_ms"), 1 } });
    VERIFY_OK(id);
    VERIFY_OK(m_connection->execute(QStringLiteral("UPDATE things SET fetched_ms = 2")));
    VERIFY_OK(undo(first));
    VERIFY_OK(redo(first));
    QCOMPARE(m_connection->value(QStringLiteral("SELECT fetched_ms FROM things"))->toInt(), 2);
}

void StepsTest::refusesUnknownStepsAndWrongTurns()
{
    const qint64 step = begin();
    (void)add(step, QStringLiteral("one"));
    VERIFY_FAILS(undo(77), ErrorKind::NotFound);
    VERIFY_FAILS(redo(step), ErrorKind::Conflict);
    const auto undone = undo(step);
    VERIFY_OK(undone);
    VERIFY_FAILS(undo(step), ErrorKind::Conflict);
    VERIFY_FAILS(undo(*undone), ErrorKind::NotFound);
}

void StepsTest::theHistoryOnlyGrows()
{
    const qint64 step = begin("Rename a thing");
    (void)add(step, QStringLiteral("one"));
    const auto undone = undo(step);
    VERIFY_OK(undone);
    const auto redone = redo(step);
    VERIFY_OK(redone);
    const auto recent = Steps(*m_connection).recent(10);
    VERIFY_OK(recent);
    QCOMPARE(recent->size(), 3);
    QCOMPARE(recent->at(0).id, *redone);
    QCOMPARE(recent->at(0).source, QStringLiteral("redo"));
    QCOMPARE(recent->at(0).reverts, *undone);
    QCOMPARE(recent->at(1).source, QStringLiteral("undo"));
    QCOMPARE(recent->at(1).reverts, step);
    QCOMPARE(recent->at(1).atMs, 2000);
    QCOMPARE(recent->at(2).title, QStringLiteral("Rename a thing"));
    QCOMPARE(recent->at(2).actor, kActor);
    QCOMPARE(Steps(*m_connection).changesOf(kThings, 1)->size(), 3);
}

ZHANGGUI_TEST(StepsTest)
#include "steps_test.moc"
