// The page of one order's thread: it opens an order, hides test data until asked, writes notes that can be
// undone, opens entries, and makes a document of what it shows.
#include "models/callbacks/run_repository.h"
#include "models/store/steps.h"
#include "models/store/store.h"
#include "models/thread/order_notes.h"
#include "models/work/work_catalog.h"
#include "models/work/work_schema.h"
#include "tests/support/damage.h"
#include "tests/support/focus_walk.h"
#include "tests/support/results.h"
#include "tests/support/sample_order.h"
#include "tests/support/sample_runs.h"
#include "tests/support/test_main.h"
#include "ui/report/pdf_report.h"
#include "ui/thread/thread_model.h"
#include "ui/thread/thread_page.h"
#include "ui/widgets/action_collection.h"
#include "ui/widgets/message_bar.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>

using namespace zhanggui;

class ThreadPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void showsAnOrderAndHidesTestData();
    void opensAnOrderByTypingItsNumber();
    void saysWhatIsNotKnown();
    void writesANoteThatCanBeUndone();
    void offersNoUndoOfWhatWasUndoneElsewhere();
    void asksWhyItsOrderIsNotInTheBill();
    void opensTheEntryUnderTheCursor();
    void namesTheSourceThatCannotBeRead();
    void keepsANoteThatWasBegunWithItsOrder();
    void isWalkedWithTheKeyboardAlone();
    void remembersItsFilter();
    void makesADocumentOfWhatIsShown();

private:
    template <class T> T *find(const char *name) const { return m_page->findChild<T *>(QLatin1String(name)); }
    void open()
    {
        QSignalSpy loaded(m_desk.get(), &ThreadDesk::loaded);
        m_page->open({}, test::sampleOrder().id.text());
        QTRY_COMPARE(loaded.size(), 1);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<ActionCollection> m_actions;
    std::unique_ptr<ThreadDesk> m_desk;
    std::unique_ptr<ThreadPage> m_page;
};

void ThreadPageTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto store = Store::open(m_folder->filePath(QStringLiteral("zhanggui.db")), Connection::Access::Create);
    VERIFY_OK(store);
    m_store = std::move(*store);
    auto catalog = WorkCatalog::load();
    VERIFY_OK(catalog);
    auto filled = m_store->run([catalog = *catalog](Connection &connection) -> Result<void> {
        auto made = ensureWorkTables(connection, *catalog);
        if (!made)
            return made;
        const auto step =
            Steps(connection)
                .begin({ 1, QStringLiteral("anna"), QStringLiteral("fetch"), QStringLiteral("Fetch") });
        if (!step)
            return tl::unexpected(step.error());
        const auto saved = OrderRepository(connection).save(test::fetchedAt(1'732'180'000'000), *step);
        if (!saved)
            return tl::unexpected(saved.error());
        RunRepository runs(connection);
        const auto run = runs.begin(test::sampleRun());
        if (!run)
            return tl::unexpected(run.error());
        CaseRecord record = test::sampleCase();
        record.sends[0].wire.request += test::sampleOrder().id.text().toUtf8();
        return runs.addCase(*run, record).map([](qint64) {});
    });
    filled.waitForFinished();
    VERIFY_OK(filled.result());
    m_actions = std::make_unique<ActionCollection>();
    m_desk = std::make_unique<ThreadDesk>(
        *m_store, *catalog, [] { return qint64(1'732'200'000'000); }, QStringLiteral("anna"));
    m_page = std::make_unique<ThreadPage>(*m_desk, *m_actions, ThreadPage::Editing::Allowed);
    m_page->resize(1100, 700);
    m_page->show();
}

void ThreadPageTest::cleanup()
{
    m_page.reset();
    m_desk.reset();
    m_actions.reset();
    m_store.reset();
}

void ThreadPageTest::showsAnOrderAndHidesTestData()
{
    const QAbstractItemModelTester tester(
        &m_page->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(!m_actions->find(QStringLiteral("thread.note"))->isEnabled());
    open();
    QVERIFY(find<QLabel>("threadFacts")->text().contains(test::sampleOrder().id.text()));
    // Personal data is not among the facts.
    QVERIFY(!find<QLabel>("threadFacts")->text().contains(test::sampleOrder().buyer->mobilePhone));
    const int real = m_page->model().rowCount();
    QVERIFY(real >= 2);
    find<QCheckBox>("threadTests")->click();
    QCOMPARE(m_page->model().rowCount(), real + 1);
    find<QToolButton>("threadSource.fetch")->click();
    QCOMPARE(m_page->model().rowCount(), real);
    for (int row = 0; row < m_page->model().rowCount(); ++row)
        QVERIFY(m_page->model().entry(row)->source != ThreadSource::Fetch);
}

void ThreadPageTest::opensAnOrderByTypingItsNumber()
{
    QSignalSpy loaded(m_desk.get(), &ThreadDesk::loaded);
    m_page->focusOrder();
    QTest::keyClicks(find<QLineEdit>("threadOrder"), QStringLiteral(" CS2411210908ABCDE "));
    QTest::keyClick(find<QLineEdit>("threadOrder"), Qt::Key_Return);
    QTRY_COMPARE(loaded.size(), 1);
    QCOMPARE(m_page->thread()->environment, QStringLiteral("emulator"));
}

void ThreadPageTest::saysWhatIsNotKnown()
{
    open();
    m_page->open({}, QStringLiteral("CS0"));
    QTRY_VERIFY(m_page->messages().message().what.contains(QStringLiteral("CS0")));
    QVERIFY(!m_page->thread());
    QCOMPARE(m_page->model().rowCount(), 0);
}

void ThreadPageTest::writesANoteThatCanBeUndone()
{
    open();
    const int before = m_page->model().rowCount();
    // WHEN a note is written with the keyboard
    m_actions->find(QStringLiteral("thread.note"))->trigger();
    auto *note = find<QPlainTextEdit>("threadNote");
    QVERIFY(note->isVisible());
    note->setPlainText(QStringLiteral("customer calls back"));
    QSignalSpy saved(m_desk.get(), &ThreadDesk::noteSaved);
    QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
    // THEN it stands on the line
    QTRY_COMPARE(saved.size(), 1);
    QTRY_COMPARE(m_page->model().rowCount(), before + 1);
    QVERIFY(!note->isVisible());
    int row = 0;
    while (row < before && m_page->model().entry(row)->source != ThreadSource::Note)
        ++row;
    const auto cell = [&](int column) { return m_page->model().index(row, column).data().toString(); };
    QCOMPARE(cell(ThreadModel::More), QStringLiteral("customer calls back"));
    QCOMPARE(cell(ThreadModel::Who), QStringLiteral("anna"));
    // WHEN it is undone from its message
    Q_EMIT m_page->messages().actionTriggered();
    QTRY_COMPARE(m_page->model().rowCount(), before);
}

void ThreadPageTest::offersNoUndoOfWhatWasUndoneElsewhere()
{
    // GIVEN a note whose message offers to undo it
    open();
    QSignalSpy saved(m_desk.get(), &ThreadDesk::noteSaved);
    m_desk->addNote(m_page->thread()->environment, test::sampleOrder().id.text(), QStringLiteral("a note"));
    QTRY_COMPARE(saved.size(), 1);
    QVERIFY(m_page->messages().isVisible());
    QVERIFY(!m_page->messages().message().action.isEmpty());
    // WHEN something is undone elsewhere, THEN the offer goes
    m_page->forgetUndo();
    QVERIFY(!m_page->messages().isVisible());
    // AND a message that offers nothing stays
    m_page->messages().show({ Tone::Warn, QStringLiteral("Something else."), {}, {}, {}, {} });
    m_page->forgetUndo();
    QVERIFY(m_page->messages().isVisible());
}

void ThreadPageTest::asksWhyItsOrderIsNotInTheBill()
{
    QAction *why = m_actions->find(QStringLiteral("thread.whyBill"));
    QVERIFY(why);
    QVERIFY(!why->isEnabled()); // without an order there is nothing to ask
    open();
    QSignalSpy asked(m_page.get(), &ThreadPage::settlementWanted);
    QVERIFY(why->isEnabled());
    why->trigger();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().at(1).toString(), test::sampleOrder().id.text());
}

void ThreadPageTest::opensTheEntryUnderTheCursor()
{
    open();
    QSignalSpy wanted(m_page.get(), &ThreadPage::entryWanted);
    auto *table = find<QTableView>("threadTable");
    for (int row = 0; row < m_page->model().rowCount(); ++row) {
        if (m_page->model().entry(row)->source == ThreadSource::Fetch)
            table->selectRow(row);
    }
    Q_EMIT table->activated(table->currentIndex());
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.at(0).at(0).value<ThreadEntry>().kind, QStringLiteral("exchange"));
    QCOMPARE(wanted.at(0).at(1).toLongLong(), m_page->thread()->orderRow);
}

void ThreadPageTest::namesTheSourceThatCannotBeRead()
{
    QVERIFY(test::writeFile(m_folder->filePath(QStringLiteral("emulator.db")), test::garbage(8192)));
    open();
    QVERIFY(m_page->model().rowCount() >= 2);
    const Message &message = m_page->messages().message();
    QVERIFY2(message.what.contains(QStringLiteral("Emulator")), qPrintable(message.what));
    QVERIFY(message.details.contains(QStringLiteral("emulator.db")));
    QVERIFY(m_page->report().sections.at(0).text.contains(QStringLiteral("Emulator")));
}

void ThreadPageTest::keepsANoteThatWasBegunWithItsOrder()
{
    open();
    m_page->writeNote();
    auto *note = find<QPlainTextEdit>("threadNote");
    QTest::keyClicks(note, QStringLiteral("half"));
    // WHEN another number is opened, nothing of it could be written there
    m_page->open({}, QStringLiteral("CS0"));
    QTRY_VERIFY(!m_page->thread());
    QVERIFY(!note->isVisible());
    QVERIFY(note->toPlainText().isEmpty());
    // THEN the order has it still
    open();
    QCOMPARE(note->toPlainText(), QStringLiteral("half"));
    note->setPlainText(QString(kMaxOrderNote + 1, u'x'));
    m_page->writeNote();
    QVERIFY(!find<QPushButton>("threadNoteSave")->isEnabled());
    QVERIFY(find<QLabel>("threadNoteTold")->isVisible());
}

void ThreadPageTest::isWalkedWithTheKeyboardAlone()
{
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    QSignalSpy loaded(m_desk.get(), &ThreadDesk::loaded);
    m_page->focusOrder();
    QTest::keyClicks(find<QLineEdit>("threadOrder"), test::sampleOrder().id.text());
    QTest::keyClick(m_page->focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(loaded.size(), 1);
    // The line has the focus; its entries are gone through and opened.
    auto *table = find<QTableView>("threadTable");
    QTRY_COMPARE(m_page->focusWidget(), table);
    QSignalSpy wanted(m_page.get(), &ThreadPage::entryWanted);
    QTest::keyClick(table, Qt::Key_Down);
    QCOMPARE(table->currentIndex().row(), 1);
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_COMPARE(wanted.size(), 1);
    // What was chosen stays chosen when it is read anew.
    loaded.clear();
    m_page->refresh();
    QTRY_COMPARE(loaded.size(), 1);
    QCOMPARE(table->currentIndex().row(), 1);
    // Everything is reached by Tab, the sources are switched by the space bar.
    const QStringList walk = test::tabWalk(*m_page);
    QVERIFY(test::comesInOrder(walk,
        { QStringLiteral("threadTable"), QStringLiteral("threadOrder"), QStringLiteral("threadGo"),
            QStringLiteral("threadSource.order"), QStringLiteral("threadSource.note"),
            QStringLiteral("threadTests") }));
    auto *fetches = find<QToolButton>("threadSource.fetch");
    fetches->setFocus();
    QTest::keyClick(fetches, Qt::Key_Space);
    QVERIFY(m_page->filter().hidden.contains(ThreadSource::Fetch));
    // A note is written and left.
    QTest::keyClick(m_page.get(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    auto *note = find<QPlainTextEdit>("threadNote");
    QTRY_VERIFY(note->isVisible());
    QTest::keyClick(note, Qt::Key_Escape);
    QVERIFY(!note->isVisible());
}

void ThreadPageTest::remembersItsFilter()
{
    open();
    find<QCheckBox>("threadTests")->click();
    find<QToolButton>("threadSource.order")->click();
    const QByteArray state = m_page->saveState();
    ActionCollection actions;
    ThreadPage other(*m_desk, actions, ThreadPage::Editing::ReadOnly);
    QSignalSpy loaded(m_desk.get(), &ThreadDesk::loaded);
    other.restoreState(state);
    QTRY_COMPARE(loaded.size(), 1);
    QVERIFY(other.filter().tests);
    QCOMPARE(other.filter().hidden, QList<ThreadSource>{ ThreadSource::Order });
    // Nothing is written into a workspace that is only read.
    QVERIFY(!actions.find(QStringLiteral("thread.note"))->isEnabled());
    other.restoreState("not a state");
}

void ThreadPageTest::makesADocumentOfWhatIsShown()
{
    open();
    const Report report = m_page->report();
    QCOMPARE(report.sections.size(), 1);
    QCOMPARE(report.sections.at(0).rows.size(), m_page->model().rowCount());
    const QString html = reportAsHtml(report);
    QVERIFY(html.contains(test::sampleOrder().id.text()));
    const Result<QByteArray> pdf = pdfOf({ report.title, html, {} });
    VERIFY_OK(pdf);
    QVERIFY(pdf->startsWith("%PDF-"));
}

ZHANGGUI_GUI_TEST(ThreadPageTest)
#include "thread_page_test.moc"
