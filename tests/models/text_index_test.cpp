#include "models/orders/order_kind.h"
#include "models/orders/order_repository.h"
#include "models/search/text_search.h"
#include "models/store/made_rows.h"
#include "models/store/schema.h"
#include "models/store/steps.h"
#include "tests/support/sample_orders.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace zhanggui;

namespace {

constexpr int kWaitMs = 30'000;

const Superseded kNever = [] { return false; };

/// Texts full of what LIKE, SQL and UTF-8 could stumble over.
QString oddText(QRandomGenerator &dice)
{
    static const QStringList pieces = { QStringLiteral("%"), QStringLiteral("_"), QStringLiteral("\\"),
        QStringLiteral("'"), QStringLiteral("\""), QStringLiteral("A"), QStringLiteral("a"),
        QStringLiteral("b"), QStringLiteral("Z"), QStringLiteral("z"), QStringLiteral("["),
        QStringLiteral("@"), QStringLiteral("`"), QStringLiteral("{"), QStringLiteral("Ä"),
        QStringLiteral("ä"), QStringLiteral("ß"), QStringLiteral("云"), QStringLiteral("邮"),
        QStringLiteral("箱"), QStringLiteral("邮箱"), QStringLiteral("😀"), QStringLiteral(" "),
        QStringLiteral("K"), QStringLiteral("0"), QStringLiteral("1") };
    QString text = QStringLiteral(""); // not NULL
    for (int i = dice.bounded(9); i > 0; --i)
        text += pieces.at(dice.bounded(int(pieces.size())));
    return text;
}

QString likePattern(QString needle)
{
    needle.replace(u'\\', QStringLiteral("\\\\")).replace(u'%', QStringLiteral("\\%"));
    return u'%' + needle.replace(u'_', QStringLiteral("\\_")) + u'%';
}

} // namespace

class TextIndexTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void findsWhatLikeFinds_data();
    void findsWhatLikeFinds();
    void findsNeedlesAcrossEveryPlaceInABlock();
    void findsTheSameInBothForms_data();
    void findsTheSameInBothForms();
    void seesEditsNewRowsAndRemovals();
    void isMadeAnewWhenTooMuchChanged();
    void answersLikeSqlBeforeAndAfterItIsBuilt_data();
    void answersLikeSqlBeforeAndAfterItIsBuilt();
    void leavesTheAnswerToSqlWhenItCannotBeMade();
    void leavesTheAnswerToSqlWhenTheHistoryDoesNotTellOfChanges();
    void holdsNoSnapshotBetweenQueries();

private:
    QString file() const { return m_folder->filePath(QStringLiteral("zhanggui.db")); }
    void execute(const QString &sql, const QVariantMap &binds = {})
    {
        const Result<void> done = m_writer->execute(sql, binds);
        QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().detail));
    }
    void addOddOrders(int first, int count, bool distinct)
    {
        QRandomGenerator dice(quint32(first) + 1);
        for (int id = first; id < first + count; ++id) {
            const QString text = oddText(dice) + (distinct ? QString::number(id) : QString());
            execute(
                QStringLiteral("INSERT INTO orders (id, environment, order_id, product, customer_name, note,"
                               " answered_ms, fetched_ms, first_seen_ms)"
                               " VALUES (:id, 'e', :order, :product, :customer, :note, 0, 0, 0)"),
                { { QStringLiteral("id"), id }, { QStringLiteral("order"), QStringLiteral("CS%1").arg(id) },
                    { QStringLiteral("product"), text },
                    { QStringLiteral("customer"), dice.bounded(4) == 0 ? QString() : oddText(dice) },
                    { QStringLiteral("note"), oddText(dice) } });
        }
    }
    /// What SQL finds, smallest id first.
    Ids like(const QString &needle, const QStringList &columns)
    {
        QStringList parts;
        for (const QString &column : columns)
            parts.append(column + QStringLiteral(" LIKE :needle ESCAPE '\\'"));
        const auto ids = m_writer->list<qint64>(QStringLiteral("SELECT id FROM orders WHERE %1 ORDER BY id")
                                                    .arg(parts.join(QStringLiteral(" OR "))),
            { { QStringLiteral("needle"), likePattern(needle) } },
            [](const QSqlQuery &row) { return row.value(0).toLongLong(); });
        return Ids(ids->begin(), ids->end());
    }
    static Ids in(
        const TextIndex &index, const QString &needle, const QStringList &columns, bool negated = false)
    {
        const RowBits hits = index.find({ { columns, needle, negated } });
        Ids ids;
        for (qint64 id = 0; id <= index.lastId(); ++id) {
            if (hits.test(id))
                ids.push_back(id);
        }
        return ids;
    }
    qint64 step()
    {
        return *Steps(*m_writer).begin(
            { 0, QStringLiteral("tester"), QStringLiteral("edit"), QStringLiteral("Edit") });
    }
    Result<Ids> search(TextSearch &search, const QString &filter)
    {
        const RecordQuery query{ *compileFilter(filter, orderKind(), {}), {}, false };
        return search.readIds(*m_reader, query, kNever);
    }
    Result<Ids> sql(const QString &filter)
    {
        RecordQuery query{ *compileFilter(filter, orderKind(), {}), {}, false };
        return readIds(*m_writer, orderKind(), query, kNever);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_writer;
    std::unique_ptr<Connection> m_reader;
};

void TextIndexTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto writer = openDatabase(file(), Connection::Access::Create);
    QVERIFY(writer.has_value());
    m_writer = std::move(*writer);
    auto reader = Connection::open(file(), Connection::Access::ReadOnly);
    QVERIFY(reader.has_value());
    m_reader = std::move(*reader);
}

void TextIndexTest::cleanup()
{
    m_reader.reset();
    m_writer.reset();
    m_folder.reset();
}

void TextIndexTest::findsWhatLikeFinds_data()
{
    QTest::addColumn<int>("orders");
    QTest::addColumn<bool>("distinct");
    QTest::newRow("few") << 40 << false;
    QTest::newRow("texts that repeat") << 5000 << false;
    QTest::newRow("texts that differ") << 5000 << true;
}

void TextIndexTest::findsWhatLikeFinds()
{
    QFETCH(int, orders);
    QFETCH(bool, distinct);
    // GIVEN rows with gaps between their ids
    {
        Result<Transaction> transaction = Transaction::begin(*m_writer);
        addOddOrders(5, orders, distinct);
        execute(QStringLiteral("DELETE FROM orders WHERE id % 7 = 0"));
        QVERIFY(transaction->commit().has_value());
    }
    const Result<ReadIndex> read = readTextIndex(*m_reader, orderKind(), kNever);
    QVERIFY(read.has_value());
    QCOMPARE(qint64(read->index.rows()),
        m_writer->value(QStringLiteral("SELECT count(*) FROM orders"))->toLongLong());
    // WHEN random needles are looked for, THEN the rows are those of LIKE
    QRandomGenerator dice(77);
    size_t hits = 0;
    for (int i = 0; i < 150; ++i) {
        QString needle = oddText(dice);
        if (needle.isEmpty())
            needle = QStringLiteral("s1%1").arg(i);
        const QStringList columns =
            i % 3 == 0 ? QStringList{ QStringLiteral("product") } : orderKind().freeTextColumns;
        const Ids expected = like(needle, columns);
        QVERIFY2(in(read->index, needle, columns) == expected, qPrintable(needle));
        QCOMPARE(in(read->index, needle, columns, true).size(), read->index.rows() - expected.size());
        hits += expected.size();
    }
    QVERIFY(hits > 0);
}

void TextIndexTest::findsNeedlesAcrossEveryPlaceInABlock()
{
    // The needle stands at every distance from the ends of the text, and the text is all there is.
    for (int length = 1; length <= 40; ++length) {
        for (int place = 0; place < 50; ++place) {
            const std::string needle(size_t(length), 'x');
            TextColumn column;
            column.append(1, std::string(size_t(place), 'a') + needle);
            column.append(2, std::string(size_t(place), 'x').substr(0, size_t(std::min(place, length - 1))));
            column.append(3, "y" + needle + std::string(size_t(place), 'b'));
            RowBits hits(3);
            column.find(needle, hits);
            QVERIFY(hits.test(1) && !hits.test(2) && hits.test(3));
        }
    }
}

void TextIndexTest::findsTheSameInBothForms_data()
{
    QTest::addColumn<int>("decideAfter");
    QTest::newRow("dictionary") << (1 << 20);
    QTest::newRow("row by row") << 64;
    QTest::newRow("row by row from the first row on") << 1;
}

void TextIndexTest::findsTheSameInBothForms()
{
    QFETCH(int, decideAfter);
    // GIVEN rows with gaps, edited rows, rows that came by an edit
    QRandomGenerator dice(4711);
    TextColumn column{ size_t(decideAfter) };
    QHash<qint64, QString> texts;
    constexpr qint64 kLast = 3000;
    for (qint64 id = 1; id <= kLast; id += 1 + dice.bounded(3)) {
        texts[id] = dice.bounded(10) == 0 ? QString() : QString(oddText(dice) + QString::number(id));
        column.append(id, texts[id].toStdString());
    }
    for (int i = 0; i < 200; ++i) {
        const qint64 id = 1 + dice.bounded(int(kLast));
        texts[id] = i % 5 == 0 ? QString() : oddText(dice);
        column.set(id, texts[id].toStdString());
        if (i % 7 == 0) // and back
            column.set(id, (texts[id] = QString::number(id)).toStdString());
    }
    column.shrink();
    // WHEN, THEN
    for (int i = 0; i < 300; ++i) {
        const QString needle = i % 2 == 0 ? QString::number(i) : oddText(dice);
        if (needle.isEmpty())
            continue;
        std::string folded;
        foldText(needle.toStdString(), folded);
        RowBits hits(kLast);
        column.find(folded, hits);
        for (qint64 id = 0; id <= kLast; ++id) {
            std::string text;
            foldText(texts.value(id).toStdString(), text);
            QVERIFY2(hits.test(id) == (text.find(folded) != std::string::npos), qPrintable(needle));
        }
    }
}

void TextIndexTest::seesEditsNewRowsAndRemovals()
{
    // GIVEN
    addOddOrders(1, 50, false);
    Result<ReadIndex> read = readTextIndex(*m_reader, orderKind(), kNever);
    const QStringList note = { QStringLiteral("note") };
    const QString word = QString::fromUtf8("崭新");
    // WHEN a note is written, THEN it is found
    QVERIFY(OrderRepository(*m_writer).setNote(7, word, step()).has_value());
    QVERIFY(catchUp(*read, *m_reader, orderKind(), kNever).value_or(false));
    QCOMPARE(in(read->index, word, note), Ids{ 7 });
    // WHEN rows come that no history names, THEN they are found behind the last one
    addOddOrders(51, 3, false);
    execute(QStringLiteral("UPDATE orders SET note = '崭新' WHERE id = 52"));
    QVERIFY(catchUp(*read, *m_reader, orderKind(), kNever).value_or(false));
    QCOMPARE(in(read->index, word, note), (Ids{ 7, 52 }));
    // WHEN rows are removed in bulk and made again
    const qint64 made = step();
    QVERIFY(MadeRows::record(*m_writer, made, QStringLiteral("orders"), 52, 53, QStringLiteral("orders")));
    QVERIFY(Steps(*m_writer).undo(made, 1, QStringLiteral("tester")).has_value());
    QVERIFY(catchUp(*read, *m_reader, orderKind(), kNever).value_or(false));
    QCOMPARE(in(read->index, word, note), Ids{ 7 });
    QCOMPARE(read->index.rows(), size_t(51));
}

void TextIndexTest::isMadeAnewWhenTooMuchChanged()
{
    addOddOrders(1, 2500, false);
    Result<ReadIndex> read = readTextIndex(*m_reader, orderKind(), kNever);
    QVERIFY(MadeRows::record(*m_writer, step(), QStringLiteral("orders"), 1, 2500, QStringLiteral("orders")));
    QCOMPARE(catchUp(*read, *m_reader, orderKind(), kNever).value_or(true), false);
}

void TextIndexTest::answersLikeSqlBeforeAndAfterItIsBuilt_data()
{
    QTest::addColumn<QString>("filter");
    for (const char *filter : { "", "云", "邮箱", "CS0000123", "pro 重要", "云 -深圳", "-云", "云 类型:新购",
             "product:云 customer!~启明", "云 or 邮箱", "云 (深圳 or 杭州) 金额>100", "没有" })
        QTest::newRow(filter) << QString::fromUtf8(filter);
}

void TextIndexTest::answersLikeSqlBeforeAndAfterItIsBuilt()
{
    QFETCH(QString, filter);
    QVERIFY(test::addSampleOrders(*m_writer, 1, 5000).has_value());
    TextSearch search(orderKind(), file());
    QCOMPARE(*this->search(search, filter), *sql(filter));
    search.prepare();
    QTRY_VERIFY_WITH_TIMEOUT(search.isReady(), kWaitMs);
    for (int round = 0; round < 2; ++round)
        QCOMPARE(*this->search(search, filter), *sql(filter));
    // WHEN orders change, THEN the next answer knows it
    QVERIFY(OrderRepository(*m_writer).setNote(17, QString::fromUtf8("云 邮箱 没有"), step()).has_value());
    QVERIFY(test::addSampleOrders(*m_writer, 5001, 20).has_value());
    QCOMPARE(*this->search(search, filter), *sql(filter));
    execute(QStringLiteral("DELETE FROM orders WHERE id < 10"));
    QCOMPARE(*this->search(search, filter), *sql(filter));
    QVERIFY(search.isReady());
    // WHEN too much changed, THEN it is made anew
    QVERIFY(MadeRows::record(*m_writer, step(), QStringLiteral("orders"), 1, 5000, QStringLiteral("orders")));
    QCOMPARE(*this->search(search, QStringLiteral("CS0")), *sql(QStringLiteral("CS0")));
    QTRY_VERIFY_WITH_TIMEOUT(search.isReady(), kWaitMs);
    QCOMPARE(*this->search(search, filter), *sql(filter));
}

void TextIndexTest::leavesTheAnswerToSqlWhenItCannotBeMade()
{
    // GIVEN a store without the tables of the history
    QVERIFY(test::addSampleOrders(*m_writer, 1, 100).has_value());
    execute(QStringLiteral("DROP TABLE made_rows"));
    TextSearch search(orderKind(), file());
    const QString filter = QString::fromUtf8("云");
    const Ids expected = *sql(filter);
    QVERIFY(!expected.empty());
    for (int round = 0; round < 20; ++round)
        QCOMPARE(*this->search(search, filter), expected);
    QVERIFY(!search.isReady());
}

void TextIndexTest::leavesTheAnswerToSqlWhenTheHistoryDoesNotTellOfChanges()
{
    QVERIFY(test::addSampleOrders(*m_writer, 1, 100).has_value());
    RecordKind untracked = orderKind();
    untracked.tracked = false;
    TextSearch search(untracked, file());
    search.prepare();
    const QString filter = QString::fromUtf8("崭新");
    QVERIFY(this->search(search, filter)->empty());
    execute(QStringLiteral("UPDATE orders SET note = '崭新' WHERE id = 5"));
    QCOMPARE(*this->search(search, filter), Ids{ 5 });
    QVERIFY(!search.isReady());
}

void TextIndexTest::holdsNoSnapshotBetweenQueries()
{
    QVERIFY(test::addSampleOrders(*m_writer, 1, 100).has_value());
    TextSearch search(orderKind(), file());
    static_cast<void>(this->search(search, QStringLiteral("word")));
    QTRY_VERIFY_WITH_TIMEOUT(search.isReady(), kWaitMs);
    QVERIFY(this->search(search, QStringLiteral("word")).has_value());
    QVERIFY(!m_reader->inTransaction());
    // The log can be emptied only when nobody reads an old state.
    const auto busy = m_writer->value(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    QCOMPARE(busy->toInt(), 0);
}

ZHANGGUI_TEST(TextIndexTest)
#include "text_index_test.moc"
