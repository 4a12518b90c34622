#include "models/filter/compile.h"
#include "models/orders/order_kind.h"
#include "models/records/record_model.h"
#include "models/store/schema.h"
#include "tests/support/sample_orders.h"
#include "tests/support/test_main.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace zhanggui;

namespace {

constexpr int kOrders = 10'000;
constexpr int kWaitMs = 30'000;

struct Spies {
    explicit Spies(const RecordModel &model)
        : reset(&model, &QAbstractItemModel::modelReset)
        , inserted(&model, &QAbstractItemModel::rowsInserted)
        , removed(&model, &QAbstractItemModel::rowsRemoved)
        , layout(&model, &QAbstractItemModel::layoutChanged)
        , data(&model, &QAbstractItemModel::dataChanged)
    {
    }
    QList<qsizetype> counts() const
    {
        return { reset.size(), inserted.size(), removed.size(), layout.size() };
    }
    void clear()
    {
        for (QSignalSpy *spy : { &reset, &inserted, &removed, &layout, &data })
            spy->clear();
    }
    QSignalSpy reset, inserted, removed, layout, data;
};

RecordQuery filtered(const QString &text)
{
    return { *compileFilter(text, orderKind(), FilterContext()), {}, false };
}

} // namespace

class RecordModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void showsTheFirstPageAndThenEveryRow();
    void readsPagesOnDemandAndAnnouncesEachOnce();
    void sortsByEveryField_data();
    void sortsByEveryField();
    void filters();
    void newestQueryWins();
    void stopsAQueryThatNobodyWaitsFor();
    void findsWordsInMemoryAndFollowsEdits();
    void insertsOneRowForANewOrder();
    void removesOneRowForALostOrder();
    void keepsSelectionThroughAChangeOfOrder();
    void keepsIdentityWhenRowsComeAndGoAtOnce();
    void announcesOnlyCellsThatDiffer();
    void scrollsWhileTheStoreChanges();
    void rerunsAtMostOncePerInterval();
    void ignoresOtherTables();
    void tellsTheFirstColourThatMatches();
    void changesColoursWithoutChangingRows();
    void masksPersonalFields();
    void givesTextToneAndRawValue();
    void saysWhyItFailedAndKeepsTheRows();
    void worksOnAnEmptyTable();
    void endsWhileAQueryRuns();

private:
    QString file() const { return m_folder->filePath(QStringLiteral("zhanggui.db")); }
    void execute(const QString &sql)
    {
        const Result<void> done = m_connection->execute(sql);
        QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().detail));
    }
    bool isReady() { return m_model->state() == RecordModel::State::Ready; }
    void start(const RecordQuery &query = {})
    {
        m_model->setQuery(query);
        QTRY_VERIFY_WITH_TIMEOUT(isReady(), kWaitMs);
    }
    QVariant at(int row, const char *field, int role = Qt::DisplayRole)
    {
        return m_model->data(m_model->index(row, orderKind().indexOf(QString::fromLatin1(field))), role);
    }
    /// Waits for the row's page.
    QVariant read(int row, const char *field, int role = Qt::DisplayRole)
    {
        [&] { QTRY_VERIFY_WITH_TIMEOUT(!at(row, field, RecordModel::PendingRole).toBool(), kWaitMs); }();
        return at(row, field, role);
    }
    void rerun()
    {
        m_model->refresh();
        QVERIFY(m_model->isRefreshing());
        QTRY_VERIFY_WITH_TIMEOUT(!m_model->isRefreshing(), kWaitMs);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<RecordModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void RecordModelTest::init()
{
    static QTemporaryDir prepared; // filled once; each test works on a copy
    const QString original = prepared.filePath(QStringLiteral("original.db"));
    if (!QFile::exists(original)) {
        Result<std::unique_ptr<Connection>> made = openDatabase(original, Connection::Access::Create);
        QVERIFY(made.has_value());
        QVERIFY(test::addSampleOrders(**made, 1, kOrders).has_value());
        QVERIFY((*made)->query(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")).has_value());
    }
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QFile::copy(original, file()));
    Result<std::unique_ptr<Connection>> opened = openDatabase(file(), Connection::Access::ReadWrite);
    QVERIFY(opened.has_value());
    m_connection = std::move(*opened);
    m_model = std::make_unique<RecordModel>(orderKind(), file());
    m_model->setCellStyle({ QLocale::c(), QTimeZone::utc() });
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void RecordModelTest::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_connection.reset();
    m_folder.reset();
}

void RecordModelTest::showsTheFirstPageAndThenEveryRow()
{
    // GIVEN
    Spies spies(*m_model);
    QSignalSpy states(m_model.get(), &RecordModel::stateChanged);
    QCOMPARE(m_model->rowCount(), 0);
    // WHEN
    m_model->setQuery({});
    QCOMPARE(m_model->state(), RecordModel::State::Loading);
    QTRY_VERIFY_WITH_TIMEOUT(isReady(), kWaitMs);
    // THEN: one reset; when the first page won the race, the rest was inserted behind it
    QCOMPARE(m_model->rowCount(), kOrders);
    QCOMPARE(spies.reset.size(), 1);
    QVERIFY(spies.inserted.size() <= 1);
    if (!spies.inserted.isEmpty())
        QCOMPARE(spies.inserted.at(0).at(1).toInt(), RowWindow::kPageRows);
    QCOMPARE(states.size(), 2 + spies.inserted.size());
    // AND the newest order stands first: the kind's own order
    QCOMPARE(read(0, "orderId").toString(), QStringLiteral("CS00010000"));
    QCOMPARE(m_model->rowId(0), qint64(kOrders));
    QCOMPARE(m_model->rowOf(1), kOrders - 1);
}

void RecordModelTest::readsPagesOnDemandAndAnnouncesEachOnce()
{
    start();
    QVERIFY(read(0, "orderId").isValid());
    // Let the prefetch of the neighbour end, so that it is not counted.
    QTRY_VERIFY_WITH_TIMEOUT(m_model->pendingReads() == 0, kWaitMs);
    Spies spies(*m_model);
    // WHEN a row in the middle is asked for, again and again
    QVERIFY(!at(5000, "orderId").isValid());
    QVERIFY(at(5000, "orderId", RecordModel::PendingRole).toBool());
    QVERIFY(!at(5001, "product").isValid());
    QTRY_VERIFY_WITH_TIMEOUT(!at(5000, "orderId", RecordModel::PendingRole).toBool(), kWaitMs);
    QTRY_VERIFY_WITH_TIMEOUT(m_model->pendingReads() == 0, kWaitMs);
    // THEN its page was announced once, and so was the one read ahead
    QCOMPARE(at(5000, "orderId").toString(), QStringLiteral("CS00005000"));
    QCOMPARE(spies.data.size(), 2);
    const int page = 5000 / RowWindow::kPageRows;
    QCOMPARE(spies.data.at(0).at(0).toModelIndex().row(), page * RowWindow::kPageRows);
    QCOMPARE(spies.data.at(0).at(1).toModelIndex().row(), (page + 1) * RowWindow::kPageRows - 1);
    QCOMPARE(spies.data.at(1).at(0).toModelIndex().row(), (page + 1) * RowWindow::kPageRows);
    QCOMPARE(spies.counts(), (QList<qsizetype>{ 0, 0, 0, 0 }));
}

void RecordModelTest::sortsByEveryField_data()
{
    QTest::addColumn<int>("column");
    for (int column = 0; column < orderKind().fields.size(); ++column)
        QTest::newRow(qPrintable(orderKind().fields.at(column).id)) << column;
}

void RecordModelTest::sortsByEveryField()
{
    QFETCH(int, column);
    const Field &field = orderKind().fields.at(column);
    for (const Qt::SortOrder order : { Qt::AscendingOrder, Qt::DescendingOrder }) {
        m_model->sort(column, order);
        QTRY_VERIFY_WITH_TIMEOUT(isReady(), kWaitMs);
        const QString direction =
            order == Qt::AscendingOrder ? QStringLiteral("ASC") : QStringLiteral("DESC");
        Result<QSqlQuery> expected =
            m_connection->query(QStringLiteral("SELECT id FROM orders ORDER BY %1 %2, id %2")
                                    .arg(field.sortExpression(), direction));
        QVERIFY(expected.has_value());
        for (int row = 0; row < kOrders; ++row) {
            QVERIFY(expected->next());
            QCOMPARE(m_model->rowId(row), expected->value(0).toLongLong());
        }
    }
}

void RecordModelTest::filters()
{
    start(filtered(QStringLiteral("标签:重要 amount>0")));
    Result<QVariant> expected = m_connection->value(
        QStringLiteral("SELECT count(*) FROM orders WHERE tags = '重要' AND amount_minor > 0"));
    QCOMPARE(m_model->rowCount(), expected->toInt());
    start(filtered(QStringLiteral("order:CS00004711")));
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(read(0, "orderId").toString(), QStringLiteral("CS00004711"));
    start(filtered(QStringLiteral("nothing-like-this")));
    QCOMPARE(m_model->rowCount(), 0);
}

void RecordModelTest::newestQueryWins()
{
    Spies spies(*m_model);
    // WHEN one query chases the other
    for (int i = 0; i < 50; ++i)
        m_model->setQuery(filtered(QStringLiteral("CS0000%1").arg(i)));
    m_model->setQuery(filtered(QStringLiteral("CS00004711")));
    QTRY_VERIFY_WITH_TIMEOUT(isReady(), kWaitMs);
    // THEN only the last one was shown
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_model->rowId(0), qint64(4711));
    QCOMPARE(spies.reset.size(), 1);
    QVERIFY(!m_model->error());
}

void RecordModelTest::stopsAQueryThatNobodyWaitsFor()
{
    // GIVEN a query that never ends by itself
    start();
    QSignalSpy states(m_model.get(), &RecordModel::stateChanged);
    Spies spies(*m_model);
    RecordQuery endless;
    endless.condition.where = QStringLiteral(
        "(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n) > 0");
    m_model->setQuery(endless);
    QCoreApplication::processEvents();
    QCOMPARE(m_model->state(), RecordModel::State::Loading);
    // WHEN the text changes
    m_model->setQuery(filtered(QStringLiteral("order:CS0000012")));
    QTRY_VERIFY_WITH_TIMEOUT(isReady(), kWaitMs);
    // THEN it was stopped, and nothing of it was shown: no failure, one reset with the new rows
    QCOMPARE(m_model->rowCount(), 10);
    QCOMPARE(spies.reset.size(), 1);
    for (const QList<QVariant> &state : states)
        QVERIFY(state.at(0).value<RecordModel::State>() != RecordModel::State::Failed);
}

void RecordModelTest::findsWordsInMemoryAndFollowsEdits()
{
    // GIVEN words were asked for
    start(filtered(QStringLiteral("CS0000012")));
    QCOMPARE(m_model->rowCount(), 10);
    QTRY_VERIFY_WITH_TIMEOUT(m_model->searchesInMemory(), kWaitMs);
    // WHEN others are asked for
    start(filtered(QStringLiteral("CS0000123")));
    QCOMPARE(m_model->rowCount(), 10);
    QCOMPARE(read(0, "orderId").toString(), QStringLiteral("CS00001239"));
    // WHEN an order comes that matches
    QVERIFY(test::addSampleOrders(*m_connection, kOrders + 1, 1).has_value());
    start(filtered(QStringLiteral("CS00010001")));
    QCOMPARE(m_model->rowCount(), 1);
}

void RecordModelTest::insertsOneRowForANewOrder()
{
    start();
    const QPersistentModelIndex kept = m_model->index(10, 0);
    const qint64 id = m_model->rowId(10);
    Spies spies(*m_model);
    QVERIFY(test::addSampleOrders(*m_connection, kOrders + 1, 1).has_value());
    rerun();
    QCOMPARE(spies.counts(), (QList<qsizetype>{ 0, 1, 0, 0 }));
    QCOMPARE(spies.inserted.at(0).mid(1), (QVariantList{ 0, 0 }));
    QCOMPARE(kept.row(), 11);
    QCOMPARE(m_model->rowId(kept.row()), id);
    QCOMPARE(read(0, "orderId").toString(), QStringLiteral("CS00010001"));
}

void RecordModelTest::removesOneRowForALostOrder()
{
    start();
    const QPersistentModelIndex kept = m_model->index(500, 0);
    const QPersistentModelIndex lost = m_model->index(300, 0);
    Spies spies(*m_model);
    execute(QStringLiteral("DELETE FROM orders WHERE id = %1").arg(m_model->rowId(300)));
    rerun();
    QCOMPARE(spies.counts(), (QList<qsizetype>{ 0, 0, 1, 0 }));
    QCOMPARE(spies.removed.at(0).mid(1), (QVariantList{ 300, 300 }));
    QCOMPARE(kept.row(), 499);
    QVERIFY(!lost.isValid());
}

void RecordModelTest::keepsSelectionThroughAChangeOfOrder()
{
    start();
    const QPersistentModelIndex moved = m_model->index(9000, 3);
    const qint64 id = m_model->rowId(9000);
    const QPersistentModelIndex other = m_model->index(20, 0);
    Spies spies(*m_model);
    execute(QStringLiteral("UPDATE orders SET create_ms = create_ms + 100000000000 WHERE id = %1").arg(id));
    rerun();
    QCOMPARE(spies.counts(), (QList<qsizetype>{ 0, 0, 0, 1 }));
    QCOMPARE(moved.row(), 0);
    QCOMPARE(moved.column(), 3);
    QCOMPARE(m_model->rowId(0), id);
    QCOMPARE(other.row(), 21);
}

void RecordModelTest::keepsIdentityWhenRowsComeAndGoAtOnce()
{
    start();
    QHash<qint64, QPersistentModelIndex> kept;
    for (const int row : { 0, 1, 99, 5000, 9999 })
        kept.insert(m_model->rowId(row), m_model->index(row, 2));
    const qint64 lost = m_model->rowId(99);
    Spies spies(*m_model);
    // More come than go, at both ends; then more go than come.
    execute(QStringLiteral("DELETE FROM orders WHERE id = %1").arg(lost));
    execute(QStringLiteral("UPDATE orders SET create_ms = 0 WHERE id = %1").arg(m_model->rowId(1)));
    QVERIFY(test::addSampleOrders(*m_connection, kOrders + 1, 3).has_value());
    rerun();
    QCOMPARE(m_model->rowCount(), kOrders + 2);
    QCOMPARE(spies.counts(), (QList<qsizetype>{ 0, 1, 0, 1 }));
    for (auto it = kept.cbegin(); it != kept.cend(); ++it) {
        QCOMPARE(it.value().isValid(), it.key() != lost);
        if (it.value().isValid())
            QCOMPARE(m_model->rowId(it.value().row()), it.key());
    }
    spies.clear();
    execute(QStringLiteral("DELETE FROM orders WHERE id > 5000 AND id < 9000"));
    QVERIFY(test::addSampleOrders(*m_connection, kOrders + 10, 1).has_value());
    rerun();
    QCOMPARE(spies.counts(), (QList<qsizetype>{ 0, 0, 1, 1 }));
    QCOMPARE(m_model->rowCount(), kOrders + 2 - 3999 + 1);
    for (auto it = kept.cbegin(); it != kept.cend(); ++it) {
        if (it.value().isValid())
            QCOMPARE(m_model->rowId(it.value().row()), it.key());
    }
}

void RecordModelTest::announcesOnlyCellsThatDiffer()
{
    start();
    QCOMPARE(read(3, "note").toString(), QString());
    QTRY_VERIFY_WITH_TIMEOUT(m_model->pendingReads() == 0, kWaitMs);
    Spies spies(*m_model);
    // WHEN nothing changed
    rerun();
    QTRY_VERIFY_WITH_TIMEOUT(m_model->pendingReads() == 0, kWaitMs);
    QCOMPARE(spies.data.size(), 0);
    // WHEN one cell of the first page changed
    execute(QStringLiteral("UPDATE orders SET note = 'call back' WHERE id = %1").arg(m_model->rowId(3)));
    rerun();
    QTRY_COMPARE_WITH_TIMEOUT(at(3, "note").toString(), QStringLiteral("call back"), kWaitMs);
    QTRY_VERIFY_WITH_TIMEOUT(m_model->pendingReads() == 0, kWaitMs);
    QCOMPARE(spies.data.size(), 1);
    QCOMPARE(spies.counts(), (QList<qsizetype>{ 0, 0, 0, 0 }));
}

void RecordModelTest::scrollsWhileTheStoreChanges()
{
    start();
    m_model->setRefreshInterval(0);
    int added = 0;
    for (int row = 0; row < kOrders; row += 379) {
        QVERIFY(test::addSampleOrders(*m_connection, kOrders + 1 + added++, 1).has_value());
        m_model->tableChanged(QStringLiteral("orders"));
        const QString expected = QStringLiteral("CS%1").arg(m_model->rowId(row), 8, 10, QLatin1Char('0'));
        const QPersistentModelIndex index = m_model->index(row, 0);
        QTRY_COMPARE_WITH_TIMEOUT(index.data().toString(), expected, kWaitMs);
    }
    QTRY_COMPARE_WITH_TIMEOUT(m_model->rowCount(), kOrders + added, kWaitMs);
    QCOMPARE(m_model->state(), RecordModel::State::Ready);
}

void RecordModelTest::rerunsAtMostOncePerInterval()
{
    start();
    m_model->setRefreshInterval(1'000'000);
    Spies spies(*m_model);
    QVERIFY(test::addSampleOrders(*m_connection, kOrders + 1, 1).has_value());
    // WHEN the interval since the last run is not over
    for (int i = 0; i < 100; ++i)
        m_model->tableChanged(QStringLiteral("orders"));
    QCoreApplication::processEvents();
    // THEN nothing runs
    QVERIFY(!m_model->isRefreshing());
    // WHEN it is over
    m_model->setRefreshInterval(0);
    m_model->refresh();
    QTRY_COMPARE_WITH_TIMEOUT(m_model->rowCount(), kOrders + 1, kWaitMs);
    QCOMPARE(spies.inserted.size(), 1);
}

void RecordModelTest::ignoresOtherTables()
{
    start();
    m_model->setRefreshInterval(0);
    m_model->tableChanged(QStringLiteral("settings"));
    QCoreApplication::processEvents();
    QVERIFY(!m_model->isRefreshing());
}

void RecordModelTest::tellsTheFirstColourThatMatches()
{
    // GIVEN two rules that overlap, beside a filter with binds of its own
    const auto condition = [](const char *text, const char *prefix) {
        return *compileFilter(
            QString::fromUtf8(text), orderKind(), { QTimeZone::utc(), 0, QString::fromLatin1(prefix) });
    };
    RecordQuery query = filtered(QStringLiteral("order:CS0001 -type:CHANGE"));
    query.colors = { { condition("order:CS00010000", "a"), ChoiceTone::Fail },
        { condition("order:CS000100 -order:nothing", "b"), ChoiceTone::Ok } };
    // WHEN
    start(query);
    // THEN
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(read(0, "orderId").toString(), QStringLiteral("CS00010000"));
    QCOMPARE(at(0, "product", RecordModel::RowColorRole), QVariant(0));
    // AND without the first filter each row has the colour of its own first rule, or none
    query.condition = {};
    start(query);
    QCOMPARE(read(0, "orderId", RecordModel::RowColorRole), QVariant(0));
    QVERIFY(!read(1, "orderId", RecordModel::RowColorRole).isValid());
    query.colors.removeFirst();
    start(query);
    QCOMPARE(read(0, "orderId", RecordModel::RowColorRole), QVariant(0));
    QVERIFY(!read(1, "orderId", RecordModel::RowColorRole).isValid());
}

void RecordModelTest::changesColoursWithoutChangingRows()
{
    start();
    QVERIFY(!read(0, "orderId", RecordModel::RowColorRole).isValid());
    Spies spies(*m_model);
    // WHEN an empty rule colours everything
    m_model->setColors({ { {}, ChoiceTone::Warn } });
    // THEN
    QTRY_COMPARE_WITH_TIMEOUT(at(0, "orderId", RecordModel::RowColorRole), QVariant(0), kWaitMs);
    QCOMPARE(at(300, "orderId", RecordModel::RowColorRole), QVariant());
    QCOMPARE(read(300, "orderId", RecordModel::RowColorRole), QVariant(0));
    QCOMPARE(spies.counts(), (QList<qsizetype>{ 0, 0, 0, 0 }));
    m_model->setColors({});
    QVERIFY(!at(0, "orderId", RecordModel::RowColorRole).isValid());
}

void RecordModelTest::masksPersonalFields()
{
    start();
    const QString phone =
        m_connection->value(QStringLiteral("SELECT phone FROM orders WHERE id = %1").arg(kOrders))
            ->toString();
    QCOMPARE(phone.size(), 11);
    for (const int role : { int(Qt::DisplayRole), int(RecordModel::SortRole) }) {
        const QString shown = read(0, "phone", role).toString();
        QVERIFY(!shown.isEmpty());
        QVERIFY(!shown.contains(phone));
        QVERIFY(shown.contains(u'*'));
    }
    QVERIFY(at(0, "phone", RecordModel::PersonalRole).toBool());
    QVERIFY(!at(0, "orderId", RecordModel::PersonalRole).toBool());
}

void RecordModelTest::givesTextToneAndRawValue()
{
    execute(QStringLiteral("UPDATE orders SET status = '已完成', amount_minor = 123456 WHERE id = 10000"));
    start();
    QCOMPARE(read(0, "status").toString(), QStringLiteral("Completed"));
    QCOMPARE(at(0, "status", RecordModel::SortRole).toString(), QStringLiteral("已完成"));
    QCOMPARE(at(0, "status", RecordModel::ToneRole).toInt(), int(ChoiceTone::Ok));
    QVERIFY(!at(1, "status", RecordModel::ToneRole).isValid());
    QVERIFY(!at(0, "product", RecordModel::ToneRole).isValid());
    QCOMPARE(at(0, "amount").toString(), QStringLiteral("1234.56 CNY"));
    QCOMPARE(at(0, "amount", RecordModel::SortRole).toLongLong(), qint64(123456));
    QCOMPARE(at(0, "created").toString(), QStringLiteral("2026-01-07 22:40"));
    m_model->setCellStyle({ QLocale(QLocale::English, QLocale::UnitedStates), QTimeZone("Asia/Shanghai") });
    QCOMPARE(at(0, "amount").toString(), QStringLiteral("1,234.56 CNY"));
    QCOMPARE(at(0, "created").toString(), QStringLiteral("2026-01-08 06:40"));
}

void RecordModelTest::saysWhyItFailedAndKeepsTheRows()
{
    start();
    RecordQuery broken;
    broken.condition.where = QStringLiteral("no_such_column = 1");
    m_model->setQuery(broken);
    QTRY_COMPARE_WITH_TIMEOUT(m_model->state(), RecordModel::State::Failed, kWaitMs);
    QVERIFY(m_model->error().has_value());
    QCOMPARE(m_model->rowCount(), kOrders);
    // AND the next good query works again
    start();
    QVERIFY(!m_model->error().has_value());
}

void RecordModelTest::worksOnAnEmptyTable()
{
    execute(QStringLiteral("DELETE FROM orders"));
    Spies spies(*m_model);
    start();
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(spies.counts(), (QList<qsizetype>{ 1, 0, 0, 0 }));
    QVERIFY(test::addSampleOrders(*m_connection, 1, 2).has_value());
    rerun();
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(spies.counts(), (QList<qsizetype>{ 1, 1, 0, 0 }));
}

void RecordModelTest::endsWhileAQueryRuns()
{
    // A join that would take hours: only the interrupt ends it.
    RecordQuery endless;
    endless.condition.where = QStringLiteral(
        "(SELECT count(*) FROM orders a, orders b, orders c WHERE a.id + b.id + c.id = id) > 0");
    m_model->setQuery(endless);
    QCoreApplication::processEvents();
    // WHEN another query replaces it, it ends as well
    start(filtered(QStringLiteral("CS00004711")));
    QCOMPARE(m_model->rowCount(), 1);
    m_model->setQuery(endless);
    m_tester.reset();
    m_model.reset(); // joins
}

ZHANGGUI_TEST(RecordModelTest)
#include "record_model_test.moc"
