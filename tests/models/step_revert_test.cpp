// Undo and redo of many rows: ranges made in bulk, conflicts, cancel, a full disk, and random histories.
#include "models/store/made_rows.h"
#include "models/store/schema.h"
#include "models/store/steps.h"
#include "models/store/tracked_rows.h"
#include "tests/support/full_disk.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>
#include <QSqlRecord>
#include <QTemporaryDir>

#include <algorithm>

using namespace zhanggui;

namespace {

const QString kThings = QStringLiteral("things");
const QString kParts = QStringLiteral("parts");
const QString kPieces = QStringLiteral("pieces");
const QString kActor = QStringLiteral("tester");

} // namespace

class StepRevertTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void undoesAndRedoesRowsMadeInBulk();
    void keepsTheRecordOfEveryArchivedRow();
    void anyStepCanBeUndone();
    void listsWhatWasChangedLaterAndByWhich();
    void listsTwentyAndSaysThatThereAreMore();
    void refusesWhenSomethingHangsOnARowMadeInBulk();
    void refusesToRedoWhereARowTookThePlace();
    void aTrackedAgeStandsInTheWayAnUntrackedOneDoesNot();
    void cancelLeavesEverything();
    void aFullDiskLeavesEverything();
    void randomHistoriesRestoreEveryByte();

private:
    qint64 begin()
    {
        return Steps(*m_connection)
            .begin({ 1000, kActor, QStringLiteral("edit"), QStringLiteral("a step") })
            .value_or(-1);
    }
    /// `count` things, each with a part and the part with a piece, in one new step; gives the step.
    qint64 makeBulk(int count)
    {
        auto transaction = Transaction::begin(*m_connection);
        const qint64 step = begin();
        const qint64 first = newest(kThings) + 1;
        const qint64 firstPart = newest(kParts) + 1;
        const qint64 firstPiece = newest(kPieces) + 1;
        ++m_batch;
        for (int i = 0; i < count; ++i) {
            run(QStringLiteral("INSERT INTO things (name, size, weight, bytes, fetched_ms) VALUES "
                               "('订单 %1-%2', %3, 0.1, %4, 1)")
                    .arg(m_batch)
                    .arg(i)
                    .arg(i % 3 ? QStringLiteral("9007199254740993") : QStringLiteral("NULL"),
                        i % 2 ? QStringLiteral("x'00ff80'") : QStringLiteral("NULL")));
            run(QStringLiteral("INSERT INTO parts (thing, label) VALUES (%1, 'a\"b\\c')").arg(first + i));
            run(QStringLiteral("INSERT INTO pieces (part) VALUES (%1)").arg(firstPart + i));
        }
        for (const auto &[table, key] :
            { std::pair(kThings, first), std::pair(kParts, firstPart), std::pair(kPieces, firstPiece) }) {
            if (!MadeRows::record(*m_connection, step, table, key, key + count - 1, kThings))
                return -1;
        }
        return transaction->commit() ? step : -1;
    }
    qint64 newest(const QString &table)
    {
        return m_connection
            ->value(QStringLiteral("SELECT seq FROM sqlite_sequence WHERE name = '%1'").arg(table))
            .value_or(QVariant())
            .toLongLong();
    }
    void run(const QString &sql) { VERIFY_OK(m_connection->execute(sql)); }
    void rename(qint64 step, qint64 id, const QString &name)
    {
        VERIFY_OK(TrackedRows(*m_connection, step).update(kThings, id, { { QStringLiteral("name"), name } }));
    }
    int count(const QString &table)
    {
        return m_connection->value(QStringLiteral("SELECT count(*) FROM %1").arg(table)).value_or(-1).toInt();
    }
    /// Every byte of the tables that people see.
    QStringList dump(bool withHistory = false)
    {
        QStringList all;
        QStringList tables{ kThings, kParts, kPieces };
        if (withHistory)
            tables += { QStringLiteral("steps"), QStringLiteral("changes"), QStringLiteral("made_rows") };
        for (const QString &table : std::as_const(tables)) {
            const auto read = m_connection->forEach(
                QStringLiteral("SELECT * FROM %1 ORDER BY id").arg(table), {}, [&](const QSqlQuery &row) {
                    QStringList cells{ table };
                    for (int i = 0; i < row.record().count(); ++i)
                        cells.append(row.value(i).isNull()
                                ? QStringLiteral("NULL")
                                : QString::fromLatin1(row.value(i).toByteArray().toHex()));
                    all.append(cells.join(u'|'));
                });
            if (!read)
                return { read.error().detail };
        }
        return all;
    }
    Result<qint64> undo(qint64 step, const RevertOptions &options = {})
    {
        return Steps(*m_connection).undo(step, 2000, kActor, options);
    }
    Result<qint64> redo(qint64 step, const RevertOptions &options = {})
    {
        return Steps(*m_connection).redo(step, 3000, kActor, options);
    }
    void randomHistory(quint32 seed);
    void randomChange(QRandomGenerator &random);
    void randomTurn(QRandomGenerator &random);

    int m_batch = 0;
    QList<qint64> m_roots;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_connection;
};

void StepRevertTest::init()
{
    m_connection.reset();
    m_roots.clear();
    m_batch = 0;
    m_folder = std::make_unique<QTemporaryDir>();
    auto connection = openDatabase(m_folder->filePath(QStringLiteral("test.db")), Connection::Access::Create);
    VERIFY_OK(connection);
    m_connection = std::move(*connection);
    run(QStringLiteral(
        "CREATE TABLE things (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, "
        "size INTEGER, weight REAL, bytes BLOB, fetched_ms INTEGER, ages TEXT NOT NULL DEFAULT "
        "'') STRICT"));
    run(QStringLiteral("CREATE TABLE parts (id INTEGER PRIMARY KEY AUTOINCREMENT, "
                       "thing INTEGER REFERENCES things (id), label TEXT) STRICT"));
    run(QStringLiteral("CREATE INDEX parts_by_thing ON parts (thing)"));
    run(QStringLiteral("CREATE TABLE pieces (id INTEGER PRIMARY KEY AUTOINCREMENT, "
                       "part INTEGER REFERENCES parts (id)) STRICT"));
    run(QStringLiteral("CREATE INDEX pieces_by_part ON pieces (part)"));
}

void StepRevertTest::undoesAndRedoesRowsMadeInBulk()
{
    // GIVEN more rows than are moved at once
    const qint64 step = makeBulk(5000);
    const QStringList made = dump();
    QCOMPARE((*Steps(*m_connection).nextToUndo())->id, step);
    for (int i = 0; i < 2; ++i) {
        // WHEN the step is undone THEN nothing is left of them
        qint64 last = 0;
        qint64 total = 0;
        RevertOptions options;
        options.progress = [&](qint64 done, qint64 of) {
            QVERIFY(done >= last && done <= of);
            last = done;
            total = of;
        };
        VERIFY_OK(undo(step, options));
        QCOMPARE(dump(), QStringList());
        QCOMPARE(total, 15000);
        QCOMPARE(last, total);
        QCOMPARE((*Steps(*m_connection).nextToRedo())->id, step);
        // WHEN it is redone THEN every byte is back
        VERIFY_OK(redo(step));
        QCOMPARE(dump(), made);
    }
}

void StepRevertTest::keepsTheRecordOfEveryArchivedRow()
{
    const qint64 before = makeBulk(1);
    const qint64 step = makeBulk(2);
    const qint64 thing = newest(kThings);
    const auto undone = undo(step);
    VERIFY_OK(undone);
    const auto changes = Steps(*m_connection).changesOf(kThings, thing);
    VERIFY_OK(changes);
    QCOMPARE(changes->size(), 3);
    for (const Change &change : *changes) {
        QCOMPARE(change.stepId, *undone);
        QCOMPARE(change.recordKey, thing);
        QVERIFY(!change.after);
    }
    QVERIFY(Steps(*m_connection).changesOf(kThings, thing - 2)->isEmpty());
    QCOMPARE(MadeRows::of(*m_connection, before)->size(), 3);
    QCOMPARE(MadeRows::holding(*m_connection, kThings, thing)->first().stepId, step);
}

void StepRevertTest::anyStepCanBeUndone()
{
    const qint64 first = makeBulk(2);
    const qint64 second = makeBulk(2);
    const qint64 third = makeBulk(2);
    const QStringList all = dump();
    VERIFY_OK(undo(second));
    QCOMPARE(count(kThings), 4);
    VERIFY_OK(undo(first));
    VERIFY_OK(redo(second));
    VERIFY_OK(redo(first));
    QCOMPARE(dump(), all);
    VERIFY_OK(undo(third));
    QCOMPARE(count(kThings), 4);
}

void StepRevertTest::listsWhatWasChangedLaterAndByWhich()
{
    const qint64 step = makeBulk(3);
    const qint64 undone = begin();
    rename(undone, 1, QStringLiteral("taken back"));
    VERIFY_OK(undo(undone));
    const qint64 later = begin();
    rename(later, 2, QStringLiteral("later"));
    const qint64 last = begin();
    VERIFY_OK(TrackedRows(*m_connection, last).update(kThings, 2, { { QStringLiteral("size"), 5 } }));
    const QStringList before = dump(true);
    RevertConflict conflict;
    RevertOptions options;
    options.conflict = [&conflict](const RevertConflict &found) { conflict = found; };

    VERIFY_FAILS(undo(step, options), ErrorKind::Conflict);

    QCOMPARE(conflict.records.size(), 1);
    QCOMPARE(conflict.records.first().table, kThings);
    QCOMPARE(conflict.records.first().key, 2);
    QVERIFY(!conflict.more);
    QCOMPARE(conflict.laterSteps, (QList<qint64>{ last, later }));
    QCOMPARE(dump(true), before);
    // What the message says to do first helps.
    VERIFY_OK(undo(last));
    VERIFY_OK(undo(later));
    VERIFY_OK(undo(step));
}

void StepRevertTest::listsTwentyAndSaysThatThereAreMore()
{
    const qint64 step = makeBulk(30);
    const qint64 edit = begin();
    for (int id = 1; id <= 30; ++id)
        rename(edit, id, QStringLiteral("edited %1").arg(id));
    const qint64 later = begin();
    for (int id = 1; id <= 30; ++id)
        rename(later, id, QStringLiteral("later %1").arg(id));
    for (const qint64 refused : { step, edit }) {
        RevertConflict conflict;
        RevertOptions options;
        options.conflict = [&conflict](const RevertConflict &found) { conflict = found; };
        VERIFY_FAILS(undo(refused, options), ErrorKind::Conflict);
        QCOMPARE(conflict.records.size(), RevertConflict::kListed);
        QVERIFY(conflict.more);
        QVERIFY(conflict.laterSteps.contains(later));
    }
}

void StepRevertTest::refusesWhenSomethingHangsOnARowMadeInBulk()
{
    const qint64 step = makeBulk(2);
    const qint64 bulk = begin();
    run(QStringLiteral("INSERT INTO parts (thing) VALUES (2)"));
    VERIFY_OK(MadeRows::record(*m_connection, bulk, kParts, 3, 3, kThings));
    const QStringList before = dump(true);
    RevertConflict conflict;
    RevertOptions options;
    options.conflict = [&conflict](const RevertConflict &found) { conflict = found; };
    VERIFY_FAILS(undo(step, options), ErrorKind::Conflict);
    QCOMPARE(conflict.records.first().key, 2);
    QCOMPARE(conflict.laterSteps, (QList<qint64>{ bulk }));
    QCOMPARE(dump(true), before);
    VERIFY_OK(undo(bulk));
    VERIFY_OK(undo(step));
}

void StepRevertTest::refusesToRedoWhereARowTookThePlace()
{
    const qint64 step = makeBulk(3);
    VERIFY_OK(undo(step));
    VERIFY_OK(TrackedRows(*m_connection, begin())
                  .insert(kThings, { { QStringLiteral("name"), QString::fromUtf8("订单 1-1") } }));
    const QStringList before = dump(true);
    RevertConflict conflict;
    RevertOptions options;
    options.conflict = [&conflict](const RevertConflict &found) { conflict = found; };
    VERIFY_FAILS(redo(step, options), ErrorKind::Conflict);
    QCOMPARE(conflict.records.first().key, 2);
    QCOMPARE(dump(true), before);
}

void StepRevertTest::aTrackedAgeStandsInTheWayAnUntrackedOneDoesNot()
{
    const auto age = [this](qint64 step, int ms, const QString &name) {
        QVariantMap cells{ { QStringLiteral("fetched_ms"), ms } };
        if (!name.isEmpty())
            cells.insert(QStringLiteral("name"), name);
        VERIFY_OK(TrackedRows(*m_connection, step).update(kThings, 1, cells));
    };
    (void)makeBulk(1);
    const QStringList before = dump();
    const qint64 change = begin();
    age(change, 5, QStringLiteral("new"));
    const qint64 younger = begin();
    age(younger, 6, {});
    VERIFY_FAILS(undo(change), ErrorKind::Conflict);
    VERIFY_OK(undo(younger));
    VERIFY_OK(undo(change));
    QCOMPARE(dump(), before);
    VERIFY_OK(redo(change));
    run(QStringLiteral("UPDATE things SET fetched_ms = 7"));
    VERIFY_OK(undo(change));
    QCOMPARE(dump(), before);
}

void StepRevertTest::cancelLeavesEverything()
{
    const qint64 step = makeBulk(5000);
    const QStringList before = dump(true);
    for (const int stopAt : { 1, 2, 3, 5 }) {
        int asked = 0;
        RevertOptions options;
        options.cancelled = [&asked, stopAt] { return ++asked == stopAt; };
        VERIFY_FAILS(undo(step, options), ErrorKind::Cancelled);
        QCOMPARE(dump(true), before);
        QVERIFY(!m_connection->inTransaction());
    }
    VERIFY_OK(undo(step));
}

void StepRevertTest::aFullDiskLeavesEverything()
{
    const qint64 step = makeBulk(2000);
    VERIFY_OK(m_connection->query(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")));
    const QStringList before = dump(true);
    {
        const test::FullDisk full;
        VERIFY_FAILS(undo(step), ErrorKind::Storage);
    }
    QCOMPARE(dump(true), before);
    VERIFY_OK(undo(step));
    const QStringList undone = dump(true);
    VERIFY_OK(m_connection->query(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")));
    {
        const test::FullDisk full;
        VERIFY_FAILS(redo(step), ErrorKind::Storage);
    }
    QCOMPARE(dump(true), undone);
    VERIFY_OK(redo(step));
}

void StepRevertTest::randomHistoriesRestoreEveryByte()
{
    for (quint32 seed = 1; seed <= 10; ++seed) {
        init();
        randomHistory(seed);
        if (QTest::currentTestFailed()) {
            qWarning("seed %u", seed);
            return;
        }
    }
}

void StepRevertTest::randomHistory(quint32 seed)
{
    QRandomGenerator random(seed);
    const QStringList empty = dump();
    for (int i = 0; i < 40; ++i) {
        if (random.bounded(3) != 0)
            randomChange(random);
        else
            randomTurn(random);
        if (QTest::currentTestFailed())
            return;
    }
    // WHEN what is in effect is taken back, what came into effect last first
    const QStringList all = dump();
    QList<qint64> undone;
    Steps steps(*m_connection);
    const auto tip = [&](qint64 root) {
        return m_connection
            ->value(
                QStringLiteral("WITH RECURSIVE c (id) AS (SELECT %1 UNION ALL SELECT t.id FROM steps t JOIN "
                               "c ON t.reverts = c.id) SELECT max(id) FROM c")
                    .arg(root))
            ->toLongLong();
    };
    QList<std::pair<qint64, qint64>> order;
    for (const qint64 root : std::as_const(m_roots)) {
        if (!(*steps.find(root))->undone)
            order.append({ -tip(root), root });
    }
    std::sort(order.begin(), order.end());
    for (const auto &[key, root] : std::as_const(order)) {
        VERIFY_OK(undo(root));
        undone.prepend(root);
    }
    // THEN nothing is left, and redoing gives every byte back
    QCOMPARE(dump(), empty);
    for (const qint64 root : std::as_const(undone))
        VERIFY_OK(redo(root));
    QCOMPARE(dump(), all);
}

void StepRevertTest::randomChange(QRandomGenerator &random)
{
    const QStringList before = dump();
    const qint64 step = random.bounded(4) == 0 ? makeBulk(random.bounded(1, 6)) : begin();
    m_roots.append(step);
    TrackedRows tracked(*m_connection, step);
    for (int i = random.bounded(4); i > 0; --i) {
        const auto id =
            m_connection->value(QStringLiteral("SELECT id FROM things ORDER BY id LIMIT 1 OFFSET %1")
                                    .arg(random.bounded(qMax(1, count(kThings)))));
        if (!id->isValid() || random.bounded(4) == 0) {
            tracked.setRecord({}, 0);
            VERIFY_OK(tracked.insert(kThings,
                { { QStringLiteral("name"), QStringLiteral("t%1").arg(random.generate()) },
                    { QStringLiteral("bytes"), QByteArray::number(random.generate()) } }));
            continue;
        }
        tracked.setRecord(kThings, id->toLongLong());
        if (random.bounded(5) == 0) {
            const bool hasParts =
                m_connection
                    ->value(
                        QStringLiteral("SELECT count(*) FROM parts WHERE thing = %1").arg(id->toLongLong()))
                    ->toInt()
                > 0;
            if (hasParts)
                VERIFY_OK(tracked.insert(kParts, { { QStringLiteral("thing"), *id } }));
            else
                VERIFY_OK(tracked.remove(kThings, id->toLongLong()));
            continue;
        }
        VERIFY_OK(tracked.update(kThings, id->toLongLong(),
            { { QStringLiteral("size"), random.bounded(100) },
                { QStringLiteral("fetched_ms"), random.bounded(1000) } }));
    }
    if (random.bounded(3) == 0 && dump() != before) {
        VERIFY_OK(undo(step));
        QCOMPARE(dump(), before);
    }
}

void StepRevertTest::randomTurn(QRandomGenerator &random)
{
    if (m_roots.isEmpty())
        return;
    const qint64 root = m_roots.at(random.bounded(int(m_roots.size())));
    const bool undone = (*Steps(*m_connection).find(root))->undone;
    const QStringList before = dump(true);
    const QStringList seen = dump();
    const auto turned = undone ? redo(root) : undo(root);
    if (!turned) {
        QCOMPARE(turned.error().kind, ErrorKind::Conflict);
        QCOMPARE(dump(true), before);
    } else if (random.bounded(2) == 0) {
        VERIFY_OK(undone ? undo(root) : redo(root));
        QCOMPARE(dump(), seen);
    }
}

ZHANGGUI_TEST(StepRevertTest)
#include "step_revert_test.moc"
