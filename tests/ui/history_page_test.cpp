#include "models/history/step_kind.h"
#include "models/history/step_text.h"
#include "models/orders/order_repository.h"
#include "models/records/record_model.h"
#include "models/store/made_rows.h"
#include "models/store/steps.h"
#include "models/store/store.h"
#include "tests/support/sample_order.h"
#include "tests/support/test_main.h"
#include "ui/history/history_page.h"
#include "ui/history/step_detail_view.h"
#include "ui/widgets/action_collection.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/record_list.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTreeWidget>

using namespace zhanggui;
using test::fetchedAt;
using test::sampleOrder;

namespace {

constexpr int kWaitMs = 20'000;
const QString kActor = QStringLiteral("tester");

} // namespace

class HistoryPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void saysThatNothingWasDoneYet();
    void listsStepsAsSentences();
    void offersUndoOrRedoAsTheStepIs();
    void showsWhatAStepChangedWithPersonalDataMasked();
    void aDoubleClickAsksForTheRecord();
    void showsTheFileOfAnImportAndItsRejects();
    void offersNothingThatWritesInAReadOnlyWorkspace();

private:
    template <class F> auto inStore(F work)
    {
        auto future = m_store->run(std::move(work));
        future.waitForFinished();
        return future.result();
    }
    qint64 begin(const char *source, const QJsonObject &facts)
    {
        return inStore([source, facts, at = ++m_time](Connection &connection) {
            return Steps(connection)
                .begin({ at, kActor, QString::fromLatin1(source), QStringLiteral("a step"), facts });
        }).value_or(-1);
    }
    void fetch()
    {
        const qint64 step = begin("fetch", fetchFacts(QStringLiteral("shop"), 1));
        QVERIFY(inStore([step](Connection &connection) {
            return OrderRepository(connection).save(fetchedAt(5000), step);
        }).has_value());
    }
    void rename()
    {
        const qint64 step = begin("fetch", fetchFacts(QStringLiteral("shop"), 1));
        Order order = sampleOrder();
        order.buyer->mobilePhone = QStringLiteral("13900139000");
        order.orderType = QStringLiteral("RENEW");
        QVERIFY(inStore([step, order](Connection &connection) {
            return OrderRepository(connection).save(fetchedAt(6000, order), step);
        }).has_value());
    }
    void import()
    {
        const qint64 step = begin("import", importFacts(QStringLiteral("orders.csv"), 1, 0, 2, 1));
        const auto done = inStore([step](Connection &connection) -> Result<void> {
            return connection
                .execute(QStringLiteral("INSERT INTO orders (environment, order_id, answered_ms, fetched_ms, "
                                        "first_seen_ms) VALUES ('shop', 'IMPORTED', 1, 1, 1)"))
                .and_then([&] {
                    return MadeRows::record(
                        connection, step, QStringLiteral("orders"), 1, 1, QStringLiteral("orders"));
                })
                .and_then([&] {
                    return connection.execute(
                        QStringLiteral("INSERT INTO imports (step_id, kind, file_name, sha256, size, "
                                       "modified_ms, as_of_ms, environment, mapping, counts, totals) VALUES "
                                       "(%1, 'orders', 'orders.csv', 'abc', 10, 20, 30, 'shop', '{}', "
                                       "'{\"new\":1,\"bad\":2}', '{}')")
                            .arg(step));
                })
                .and_then([&] {
                    return connection.execute(QStringLiteral(
                        "INSERT INTO import_rejects (import_id, line, column_name, reason, raw) VALUES "
                        "(1, 3, 'Order', 'lost-digits', '1.2E+18'), (1, 4, 'Order', 'missing-key', '')"));
                });
        });
        QVERIFY(done.has_value());
    }
    void open(bool readOnly = false)
    {
        m_actions = std::make_unique<ActionCollection>();
        HistoryPage::Setting setting;
        setting.style = { QLocale::c(), QTimeZone("Asia/Shanghai") };
        setting.actor = kActor;
        setting.readOnly = readOnly;
        m_page = std::make_unique<HistoryPage>(*m_store, *m_actions, setting);
        m_page->resize(1280, 800);
        m_page->show();
        QTRY_COMPARE_WITH_TIMEOUT(model().state(), RecordModel::State::Ready, kWaitMs);
        if (model().rowCount() > 0)
            QTRY_VERIFY_WITH_TIMEOUT(!text(0, "what").isEmpty(), kWaitMs);
    }
    void openDetail(int row)
    {
        m_page->list().setCurrentIndex(model().index(row, 0));
        m_actions->find(QStringLiteral("history.open"))->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(
            m_page->detail().record() && m_page->detail().record()->detail.step.id == model().rowId(row),
            kWaitMs);
    }
    RecordModel &model() { return m_page->model(); }
    QString text(int row, const char *field)
    {
        return model().index(row, stepKind().indexOf(QString::fromLatin1(field))).data().toString();
    }
    QAction *action(const char *name)
    {
        return m_actions->find(QLatin1String("history.") + QLatin1String(name));
    }
    QStringList lines(const char *tree)
    {
        QStringList all;
        QTreeWidgetItemIterator item(m_page->findChild<QTreeWidget *>(QLatin1String(tree)));
        for (; *item; ++item) {
            QStringList cells;
            for (int column = 0; column < (*item)->columnCount(); ++column)
                cells.append((*item)->text(column));
            all.append(cells.join(u'|'));
        }
        return all;
    }

    qint64 m_time = 1'732'180'126'000;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<ActionCollection> m_actions;
    std::unique_ptr<HistoryPage> m_page;
};

void HistoryPageTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto opened = Store::open(m_folder->filePath(QStringLiteral("zhanggui.db")), Connection::Access::Create);
    QVERIFY(opened.has_value());
    m_store = std::move(*opened);
}

void HistoryPageTest::cleanup()
{
    m_page.reset();
    m_actions.reset();
    m_store.reset();
}

void HistoryPageTest::saysThatNothingWasDoneYet()
{
    open();
    const auto labels = m_page->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->isVisible() && label->text() == QStringLiteral("Nothing was done yet");
    }));
    QVERIFY(!action("undo")->isEnabled());
}

void HistoryPageTest::listsStepsAsSentences()
{
    fetch();
    const qint64 note = begin("edit", editFacts(EditedField::Note, 1));
    QVERIFY(inStore([note](Connection &connection) {
        return OrderRepository(connection).setNote(1, QStringLiteral("n"), note);
    }).has_value());
    open();
    QCOMPARE(model().rowCount(), 2);
    QCOMPARE(text(0, "what"), QStringLiteral("Edited the note of 1 order(s)"));
    QCOMPARE(text(1, "what"), QString::fromUtf8("Fetched 1 order(s) from 'shop'"));
    QCOMPARE(text(1, "records"), QStringLiteral("1"));
    QCOMPARE(text(1, "who"), kActor);
    QCOMPARE(text(1, "when"), QStringLiteral("2024-11-21 17:08"));
    // The filter bar understands its fields.
    m_page->filterBar().setText(QStringLiteral("kind:edit"));
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 1, kWaitMs);
}

void HistoryPageTest::offersUndoOrRedoAsTheStepIs()
{
    fetch();
    open();
    m_page->list().setCurrentIndex(model().index(0, 0));
    QVERIFY(action("undo")->isEnabled());
    QVERIFY(!action("redo")->isEnabled());
    QSignalSpy turn(m_page.get(), &HistoryPage::turnRequested);
    action("undo")->trigger();
    QCOMPARE(turn.count(), 1);
    QCOMPARE(turn.first().first().value<RevertWay>(), RevertWay::Undo);
    const qint64 step = turn.first().last().toLongLong();
    // WHEN somebody does it
    m_page->setBusy(true);
    QVERIFY(!action("undo")->isEnabled());
    QVERIFY(inStore([step](Connection &connection) {
        return Steps(connection).undo(step, 1, kActor);
    }).has_value());
    m_page->setBusy(false);
    // THEN the row says so, and offers the way back
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 2, kWaitMs);
    QTRY_COMPARE_WITH_TIMEOUT(text(1, "state"), QStringLiteral("Undone"), kWaitMs);
    m_page->list().setCurrentIndex(model().index(1, 0));
    QTRY_VERIFY(action("redo")->isEnabled());
    QVERIFY(!action("undo")->isEnabled());
    // The undo itself is undone by redoing the step.
    m_page->list().setCurrentIndex(model().index(0, 0));
    QVERIFY(!action("undo")->isEnabled() && !action("redo")->isEnabled());
}

void HistoryPageTest::showsWhatAStepChangedWithPersonalDataMasked()
{
    fetch();
    rename();
    open();
    openDetail(0);
    const QStringList shown = lines("stepChanges");
    QVERIFY(shown.first().startsWith(sampleOrder().id.text()));
    QVERIFY(shown.contains(QStringLiteral("Order type|New purchase|Renewal")));
    QVERIFY(shown.contains(QStringLiteral("Phone|****|****")));
    QVERIFY(!shown.join(u' ').contains(QStringLiteral("139")));
}

void HistoryPageTest::aDoubleClickAsksForTheRecord()
{
    fetch();
    open();
    openDetail(0);
    QSignalSpy asked(m_page.get(), &HistoryPage::recordRequested);
    auto *tree = m_page->findChild<QTreeWidget *>(QStringLiteral("stepChanges"));
    Q_EMIT tree->itemActivated(tree->topLevelItem(0), 0);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().toString(), QStringLiteral("orders"));
    QCOMPARE(asked.first().last().toLongLong(), 1);
}

void HistoryPageTest::showsTheFileOfAnImportAndItsRejects()
{
    import();
    open();
    QCOMPARE(text(0, "what"), QStringLiteral("Imported orders.csv: 1 new, 0 changed, 2 rejected"));
    openDetail(0);
    // The rows that it made in bulk are there by their names.
    QVERIFY(lines("stepChanges").first().startsWith(QStringLiteral("IMPORTED")));
    QCOMPARE(m_page->findChild<QTabWidget *>()->count(), 2);
    const QStringList rejects = lines("stepRejects");
    QCOMPARE(rejects.size(), 2);
    QVERIFY(rejects.first().startsWith(QStringLiteral("3|Order|1.2E+18|")));
    QVERIFY(rejects.first().contains(QStringLiteral("lost digits")));
    m_page->findChild<QPushButton *>(QStringLiteral("copyRejects"))->click();
    QCOMPARE(QApplication::clipboard()->text().split(u'\n').size(), 2);
    QSignalSpy save(m_page.get(), &HistoryPage::saveRejectsRequested);
    m_page->findChild<QPushButton *>(QStringLiteral("saveRejects"))->click();
    QCOMPARE(save.count(), 1);
    QCOMPARE(save.first().last().toString(), QStringLiteral("orders.csv"));
}

void HistoryPageTest::offersNothingThatWritesInAReadOnlyWorkspace()
{
    fetch();
    open(true);
    m_page->list().setCurrentIndex(model().index(0, 0));
    QVERIFY(!action("undo")->isEnabled());
    QVERIFY(action("open")->isEnabled());
}

ZHANGGUI_GUI_TEST(HistoryPageTest)
#include "history_page_test.moc"
