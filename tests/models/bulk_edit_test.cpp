#include "models/orders/order_kind.h"
#include "models/orders/pasted_ids.h"
#include "models/records/bulk_edit.h"
#include "models/store/schema.h"
#include "models/store/steps.h"
#include "tests/support/sample_orders.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>

using namespace zhanggui;

namespace {

const Superseded kNever = [] { return false; };
using What = BulkEdit::What;

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

BulkEdit tags(What what, const char *words)
{
    return { what, tagsFromText(text(words)), {} };
}

} // namespace

class BulkEditTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void saysWhatBecomesOfAText_data();
    void saysWhatBecomesOfAText();
    void refusesAnEditThatSaysNothing();
    void previewsWithoutWriting();
    void changesOnlyWhatDiffersAndUndoesIt();
    void leavesEverythingWhenItIsStopped();
    void listsAtMostTheFirstSamples();
    void copiesRowsWithPersonalDataMasked();
    void readsPastedNumbers_data();
    void readsPastedNumbers();
    void knowsTheOrderOfALine();

private:
    QString stored(const char *sql) { return m_connection->value(QString::fromUtf8(sql))->toString(); }
    Ids ids(qint64 first, qint64 last) const
    {
        Ids all;
        for (qint64 id = first; id <= last; ++id)
            all.push_back(id);
        return all;
    }

    const EditedColumn m_tags{ QStringLiteral("orders"), QStringLiteral("tags"), QStringLiteral("order_id") };
    const EditedColumn m_note{ QStringLiteral("orders"), QStringLiteral("note"), QStringLiteral("order_id") };
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_connection;
};

void BulkEditTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto opened = openDatabase(m_folder->filePath(QStringLiteral("b.db")), Connection::Access::Create);
    QVERIFY(opened.has_value());
    m_connection = std::move(*opened);
    QVERIFY(test::addSampleOrders(*m_connection, 1, 1000).has_value());
}

void BulkEditTest::cleanup()
{
    m_connection.reset();
}

void BulkEditTest::saysWhatBecomesOfAText_data()
{
    QTest::addColumn<int>("what");
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, What what, const char *given, const char *before,
                         const char *after) {
        QTest::newRow(name) << int(what) << text(given) << text(before) << text(after);
    };
    row("add", What::AddTags, "跟进 a", "b", "a b 跟进");
    row("add what is there", What::AddTags, "b", "b", "b");
    row("add to none", What::AddTags, "a", "", "a");
    row("remove", What::RemoveTags, "a x", "a b", "b");
    row("remove the last", What::RemoveTags, "a", "a", "");
    row("replace", What::ReplaceTags, "z y z", "a b", "y z");
    row("replace by none", What::ReplaceTags, "", "a", "");
    row("set", What::SetNote, "new", "old", "new");
    row("append", What::AppendNote, "new", "old", "old\nnew");
    row("append to none", What::AppendNote, "new", "", "new");
    row("clear", What::ClearNote, "", "old", "");
}

void BulkEditTest::saysWhatBecomesOfAText()
{
    QFETCH(int, what);
    QFETCH(QString, given);
    QFETCH(QString, before);
    QFETCH(QString, after);
    const QString result = edited({ What(what), tagsFromText(given), given }, before);
    QCOMPARE(result, after);
    QVERIFY(!result.isNull()); // the column is NOT NULL
}

void BulkEditTest::refusesAnEditThatSaysNothing()
{
    for (const What what : { What::AddTags, What::RemoveTags, What::SetNote, What::AppendNote })
        QCOMPARE(checkBulkEdit({ what, {}, QStringLiteral(" ") }).error().kind, ErrorKind::BadInput);
    for (const What what : { What::ReplaceTags, What::ClearNote })
        QVERIFY(checkBulkEdit({ what, {}, {} }).has_value());
}

void BulkEditTest::previewsWithoutWriting()
{
    // GIVEN every 50th order has the tag already, and one id is gone
    Ids some = ids(1, 100);
    some.push_back(99'999);
    const auto preview = previewEdit(*m_connection, m_tags, some, tags(What::AddTags, "重要"), kNever);
    QCOMPARE(preview->rows, 100);
    QCOMPARE(preview->changed, 98);
    QCOMPARE(preview->samples.size(), 98);
    QCOMPARE(preview->samples.constFirst().name, QStringLiteral("CS00000001"));
    QCOMPARE(preview->samples.constFirst().after, text("重要"));
    QCOMPARE(stored("SELECT count(*) FROM orders WHERE tags <> ''"), QStringLiteral("20"));
}

void BulkEditTest::changesOnlyWhatDiffersAndUndoesIt()
{
    const QString before = stored("SELECT group_concat(tags, '|') FROM orders");
    Steps steps(*m_connection);
    const auto step =
        steps.begin({ 1, QStringLiteral("me"), QStringLiteral("edit"), QStringLiteral("Add tags") });
    const Progress progress = newProgress();
    // WHEN
    const auto changed = applyEdit(
        *m_connection, m_tags, ids(1, 1000), tags(What::AddTags, "重要 z"), *step, kNever, progress);
    // THEN
    QCOMPARE(changed.value_or(-1), 1000);
    QCOMPARE(stored("SELECT count(*) FROM orders WHERE tags = 'z 重要'"), QStringLiteral("1000"));
    QVERIFY(*progress >= 512);
    const auto again =
        applyEdit(*m_connection, m_tags, ids(1, 1000), tags(What::AddTags, "重要"), *step, kNever);
    QCOMPARE(again.value_or(-1), 0);
    QCOMPARE(stored("SELECT count(*) FROM changes"), QStringLiteral("1000"));
    // AND each record's history has it
    const auto history = steps.changesOf(QStringLiteral("orders"), 7);
    QCOMPARE(history->size(), 1);
    QCOMPARE(history->first().before->value(QStringLiteral("tags")).toString(), QString());
    QCOMPARE(history->first().after->value(QStringLiteral("tags")).toString(), text("z 重要"));
    // AND one undo takes all of it back
    const auto undone = steps.undo(*step, 2, QStringLiteral("me"));
    QVERIFY2(undone.has_value(), undone ? "" : qPrintable(undone.error().what));
    QCOMPARE(stored("SELECT group_concat(tags, '|') FROM orders"), before);
}

void BulkEditTest::leavesEverythingWhenItIsStopped()
{
    const auto step =
        Steps(*m_connection)
            .begin({ 1, QStringLiteral("me"), QStringLiteral("edit"), QStringLiteral("Set notes") });
    const BulkEdit note{ What::SetNote, {}, QStringLiteral("note") };
    int asked = 0;
    const auto changed =
        applyEdit(*m_connection, m_note, ids(1, 1000), note, *step, [&asked] { return ++asked == 1; });
    QCOMPARE(changed.error().kind, ErrorKind::Cancelled);
    QCOMPARE(stored("SELECT count(*) FROM orders WHERE note <> ''"), QStringLiteral("0"));
    QCOMPARE(stored("SELECT count(*) FROM changes"), QStringLiteral("0"));
}

void BulkEditTest::listsAtMostTheFirstSamples()
{
    const BulkEdit note{ What::SetNote, {}, QStringLiteral("note") };
    const auto preview = previewEdit(*m_connection, m_note, ids(1, 1000), note, kNever);
    QCOMPARE(preview->changed, 1000);
    QCOMPARE(preview->samples.size(), kEditSamples);
}

void BulkEditTest::copiesRowsWithPersonalDataMasked()
{
    const QList<int> columns{ orderKind().indexOf(QStringLiteral("orderId")),
        orderKind().indexOf(QStringLiteral("phone")), orderKind().indexOf(QStringLiteral("tags")) };
    Ids some{ 50, 2, 99'999, 1 };
    const auto copied = rowsAsText(*m_connection, orderKind(), some, columns, TextHeaders::With,
        { QLocale::c(), QTimeZone::utc() }, kNever);
    const QStringList lines = copied->split(u'\n');
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines.at(0), QStringLiteral("Order no.\tPhone\tTags"));
    QVERIFY(lines.at(1).startsWith(QStringLiteral("CS00000050\t138****")));
    QVERIFY(lines.at(1).endsWith(text("\t重要")));
    QVERIFY(lines.at(3).startsWith(QStringLiteral("CS00000001\t")));
    QCOMPARE(rowsAsText(*m_connection, orderKind(), some, columns, TextHeaders::With, {}, [] { return true; })
                 .error()
                 .kind,
        ErrorKind::Cancelled);
}

void BulkEditTest::readsPastedNumbers_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("ids");
    QTest::newRow("one") << text("  CS2207261447AUY4H\n") << text("CS2207261447AUY4H");
    QTest::newRow("with its label") << text("订单号：CS2207261447AUY4H。") << text("CS2207261447AUY4H");
    QTest::newRow("quoted") << text("“CS1”，\"CS2\"、'CS3'；「CS4」") << text("CS1 CS2 CS3 CS4");
    QTest::newRow("full-width") << text("ＣＳ２２０７－０００００１") << text("CS2207-000001");
    QTest::newRow("once") << text("CS1 CS2 CS1") << text("CS1 CS2");
    QTest::newRow("a debug order") << text("MOCKONDEMAND") << text("MOCKONDEMAND");
    QTest::newRow("words") << text("please look at order") << QString();
    QTest::newRow("nothing") << text(" ，") << QString();
}

void BulkEditTest::readsPastedNumbers()
{
    QFETCH(QString, pasted);
    QFETCH(QString, ids);
    QStringList found;
    for (const OrderId &id : pastedOrderIds(pasted))
        found.append(id.text());
    QCOMPARE(found.join(u' '), ids);
}

void BulkEditTest::knowsTheOrderOfALine()
{
    QCOMPARE(orderOfLine(OrderId(text("CS2207261447AUY4H-000001"))).text(), text("CS2207261447AUY4H"));
    QCOMPARE(orderOfLine(OrderId(text("CS-1"))).text(), text("CS-1"));
    QCOMPARE(orderOfLine(OrderId(text("-000001"))).text(), text("-000001"));
}

ZHANGGUI_TEST(BulkEditTest)
#include "bulk_edit_test.moc"
