#include "models/history/revert_block.h"
#include "models/history/step_detail.h"
#include "models/history/step_kind.h"
#include "models/history/step_text.h"
#include "models/orders/order_repository.h"
#include "models/records/cell_text.h"
#include "models/records/row_reader.h"
#include "models/store/schema.h"
#include "tests/support/results.h"
#include "tests/support/sample_order.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>

using namespace zhanggui;
using test::fetchedAt;
using test::sampleOrder;

namespace {

const QString kActor = QStringLiteral("tester");

}

class StepDetailTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void saysEveryKindOfStep();
    void saysTheTitleWhenTheFactsAreNotKnown();
    void tellsWhatAFetchAndAnEditChanged();
    void tellsWhatAnImportBrought();
    void listsNoMoreRecordsThanAskedFor();
    void namesRecordsThatAreGone();
    void namesWhatStandsInTheWay();
    void listsStepsWithStateAndNumbers();

private:
    qint64 step(const char *source, const QJsonObject &facts)
    {
        return Steps(*m_connection)
            .begin({ ++m_time, kActor, QString::fromUtf8(source), QStringLiteral("a step"), facts })
            .value_or(-1);
    }
    qint64 save(const Order &order)
    {
        const qint64 id = step("fetch", fetchFacts(QStringLiteral("shop"), 1));
        return OrderRepository(*m_connection).save(fetchedAt(++m_time, order), id) ? id : -1;
    }
    StepDetail detail(qint64 id, qsizetype limit = kListedRecords)
    {
        return readStepDetail(*m_connection, id, limit).value_or(StepDetail());
    }

    qint64 m_time = 1000;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_connection;
};

void StepDetailTest::init()
{
    m_connection.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto connection = openDatabase(m_folder->filePath(QStringLiteral("test.db")), Connection::Access::Create);
    VERIFY_OK(connection);
    m_connection = std::move(*connection);
}

void StepDetailTest::saysEveryKindOfStep()
{
    const auto say = [](const char *source, const QJsonObject &facts) {
        return stepText(QString::fromLatin1(source), QStringLiteral("title"), facts);
    };
    const QJsonObject import = importFacts(QStringLiteral("orders.csv"), 120, 3, 2, 123);
    QCOMPARE(say("fetch", fetchFacts(QStringLiteral("shop"), 9)),
        QString::fromUtf8("Fetched 9 order(s) from 'shop'"));
    QCOMPARE(say("import", import), QStringLiteral("Imported orders.csv: 120 new, 3 changed, 2 rejected"));
    QCOMPARE(say("import", importFacts(QStringLiteral("a.xlsx"), 1, 0, 0, 1)),
        QStringLiteral("Imported a.xlsx: 1 new, 0 changed"));
    QCOMPARE(say("edit", editFacts(EditedField::Tags, 14)), QStringLiteral("Edited the tags of 14 order(s)"));
    QCOMPARE(say("edit", editFacts(EditedField::Note, 1)), QStringLiteral("Edited the note of 1 order(s)"));
    QCOMPARE(say("edit", environmentFacts(QStringLiteral("shop"), true)),
        QString::fromUtf8("Removed the environment 'shop'"));
    QCOMPARE(say("edit", orderNoteFacts(QStringLiteral("CS1"))), QStringLiteral("Added a note to order CS1"));
    QCOMPARE(
        say("edit", bulkEditFacts(QStringLiteral("Append to notes"))), QStringLiteral("Append to notes"));
    QCOMPARE(say("edit", bulkEditFacts(QStringLiteral("of a newer program"))), QStringLiteral("title"));
    QCOMPARE(say("edit", invoiceBatchFacts(3)), QStringLiteral("Issued 3 invoice(s) from a file"));
    QCOMPARE(say("edit", sampleFacts()), QStringLiteral("Made sample records"));
    QCOMPARE(
        say("undo", import), QStringLiteral("Undone: Imported orders.csv: 120 new, 3 changed, 2 rejected"));
    QCOMPARE(
        say("redo", import), QStringLiteral("Redone: Imported orders.csv: 120 new, 3 changed, 2 rejected"));
}

void StepDetailTest::saysTheTitleWhenTheFactsAreNotKnown()
{
    const QString title = QStringLiteral("Fetch 9 orders from \"shop\"");
    QCOMPARE(stepText(QStringLiteral("fetch"), title, {}), title);
    QCOMPARE(stepText(QStringLiteral("undo"), title, { { QStringLiteral("kind"), QStringLiteral("new") } }),
        QStringLiteral("Undone: ") + title);
    QCOMPARE(stepTextOfCell(QStringLiteral("not json")), QString());
}

void StepDetailTest::tellsWhatAFetchAndAnEditChanged()
{
    const qint64 fetch = save(sampleOrder());
    const StepDetail made = detail(fetch);
    QCOMPARE(made.step.id, fetch);
    QCOMPARE(made.records.size(), 1);
    QCOMPARE(made.records.first().fate, ChangedRecord::Fate::Made);
    QCOMPARE(made.records.first().name, sampleOrder().id.text());
    QCOMPARE(made.tables.size(), 4);
    for (const TableCount &count : made.tables)
        QVERIFY(count.made > 0 && count.changed == 0 && count.removed == 0);

    const qint64 edit = step("edit", editFacts(EditedField::Note, 1));
    VERIFY_OK(OrderRepository(*m_connection).setNote(1, QStringLiteral("called"), edit));
    const StepDetail edited = detail(edit);
    QCOMPARE(edited.records.size(), 1);
    QCOMPARE(edited.records.first().fate, ChangedRecord::Fate::Changed);
    QCOMPARE(edited.records.first().changes.size(), 1);
    QCOMPARE(edited.records.first().changes.first().field, QStringLiteral("note"));
    QCOMPARE(edited.records.first().changes.first().after.toString(), QStringLiteral("called"));
    QCOMPARE(edited.tables.first().changed, 1);
    VERIFY_FAILS(readStepDetail(*m_connection, 99), ErrorKind::NotFound);
}

void StepDetailTest::tellsWhatAnImportBrought()
{
    const qint64 import = step("import", importFacts(QStringLiteral("orders.csv"), 2, 0, 1, 2));
    for (const char *id : { "A", "B" })
        VERIFY_OK(m_connection->execute(QStringLiteral(
            "INSERT INTO orders (environment, order_id, answered_ms, fetched_ms, first_seen_ms) "
            "VALUES ('shop', '%1', 1, 1, 1)")
                                            .arg(QLatin1String(id))));
    VERIFY_OK(
        MadeRows::record(*m_connection, import, QStringLiteral("orders"), 1, 2, QStringLiteral("orders")));
    VERIFY_OK(m_connection->execute(QStringLiteral(
        "INSERT INTO imports (step_id, kind, file_name, sha256, size, modified_ms, as_of_ms, "
        "environment, mapping, counts, totals) VALUES (%1, 'orders', 'orders.csv', 'abc', 10, 20, "
        "30, 'shop', '{}', '{\"new\":2}', '{}')")
                                        .arg(import)));
    VERIFY_OK(m_connection->execute(
        QStringLiteral("INSERT INTO import_rejects (import_id, line, column_name, reason, raw) VALUES "
                       "(1, 7, '订单号', 'lost-digits', '1.2E+18'), (1, 3, 'x', 'missing-key', '')")));
    const StepDetail found = detail(import);
    QCOMPARE(found.made.size(), 1);
    QCOMPARE(found.tables.first().made, 2);
    QCOMPARE(found.records.size(), 2);
    QCOMPARE(found.records.last().name, QStringLiteral("B"));
    QCOMPARE(found.records.last().fate, ChangedRecord::Fate::Made);
    QCOMPARE(found.recordCount, 2);
    QCOMPARE(found.import->fileName, QStringLiteral("orders.csv"));
    QCOMPARE(found.import->asOfMs, 30);
    QCOMPARE(found.import->counts.value(QStringLiteral("new")).toInt(), 2);
    QCOMPARE(found.import->rejects, 2);
    const auto rejects = importRejects(*m_connection, found.import->id, 0, 10);
    VERIFY_OK(rejects);
    QCOMPARE(rejects->size(), 2);
    QCOMPARE(rejects->first().line, 7);
    QCOMPARE(rejects->first().raw, QStringLiteral("1.2E+18"));
}

void StepDetailTest::listsNoMoreRecordsThanAskedFor()
{
    for (int i = 0; i < 4; ++i)
        QVERIFY(save(sampleOrder(QString::number(i))) > 0);
    const qint64 edit = step("edit", {});
    VERIFY_OK(OrderRepository(*m_connection).setTags({ 1, 2, 3, 4 }, { QStringLiteral("t") }, edit));
    QCOMPARE(detail(edit, 4).records.size(), 4);
    QCOMPARE(detail(edit, 3).records.size(), 3);
    QCOMPARE(detail(edit, 3).recordCount, 4);
}

void StepDetailTest::namesRecordsThatAreGone()
{
    const qint64 fetch = save(sampleOrder());
    const auto undone = Steps(*m_connection).undo(fetch, ++m_time, kActor);
    VERIFY_OK(undone);
    const StepDetail found = detail(*undone);
    QCOMPARE(found.records.first().name, sampleOrder().id.text());
    QCOMPARE(found.records.first().fate, ChangedRecord::Fate::Removed);
    QCOMPARE(found.step.facts.value(QStringLiteral("records")).toInt(), 1);
}

void StepDetailTest::namesWhatStandsInTheWay()
{
    const qint64 fetch = save(sampleOrder());
    const qint64 edit = step("edit", editFacts(EditedField::Note, 1));
    VERIFY_OK(OrderRepository(*m_connection).setNote(1, QStringLiteral("called"), edit));
    RevertBlock block;
    VERIFY_FAILS(
        revertStep(*m_connection, RevertWay::Undo, fetch, ++m_time, kActor, {}, block), ErrorKind::Conflict);
    QCOMPARE(block.records, QStringList{ sampleOrder().id.text() });
    QCOMPARE(block.later.size(), 1);
    QCOMPARE(block.later.first().id, edit);
    RevertBlock none;
    VERIFY_OK(revertStep(*m_connection, RevertWay::Undo, edit, ++m_time, kActor, {}, none));
    QVERIFY(none.isEmpty());
}

void StepDetailTest::listsStepsWithStateAndNumbers()
{
    const qint64 fetch = save(sampleOrder());
    const qint64 edit = step("edit", editFacts(EditedField::Note, 1));
    VERIFY_OK(OrderRepository(*m_connection).setNote(1, QStringLiteral("called"), edit));
    VERIFY_OK(Steps(*m_connection).undo(edit, ++m_time, kActor));
    const RecordKind &kind = stepKind();
    const auto rows = readFirstRows(*m_connection, kind, {}, 10);
    VERIFY_OK(rows);
    QCOMPARE(rows->size(), 3);
    const auto text = [&](size_t row, const char *field) {
        const int place = kind.indexOf(QLatin1String(field));
        return cellText(kind, kind.fields.at(place), rows->at(row)->cells.at(place), {}, { QLocale::c() });
    };
    QCOMPARE(text(0, "what"), QStringLiteral("Undone: Edited the note of 1 order(s)"));
    QCOMPARE(text(0, "state"), QString());
    QCOMPARE(text(1, "state"), QStringLiteral("Undone"));
    QCOMPARE(text(1, "who"), kActor);
    QCOMPARE(text(2, "what"), QString::fromUtf8("Fetched 1 order(s) from 'shop'"));
    QCOMPARE(text(2, "state"), QStringLiteral("In effect"));
    QCOMPARE(text(2, "records"), QStringLiteral("1"));
    QCOMPARE(text(2, "number"), QString::number(fetch));
    const auto undone = compileFilter(QString::fromUtf8("状态:已撤销"), kind, { QTimeZone::utc(), 0 });
    QVERIFY(undone.has_value());
    const auto ids = readIds(*m_connection, kind, { *undone, {}, false }, [] { return false; });
    VERIFY_OK(ids);
    QCOMPARE(ids->size(), 1);
    QCOMPARE(qint64(ids->front()), edit);
}

ZHANGGUI_TEST(StepDetailTest)
#include "step_detail_test.moc"
