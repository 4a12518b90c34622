#include "tests/support/import_home.h"
#include "tests/support/scripted_prompts.h"
#include "tests/support/test_main.h"
#include "ui/import/column_model.h"
#include "ui/import/findings_model.h"
#include "ui/import/import_dialog.h"
#include "ui/import/import_text.h"
#include "ui/import/preview_view.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/progress_strip.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QElapsedTimer>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

using namespace zhanggui;
using State = ImportSession::State;

namespace {

constexpr int kWaitMs = 30'000;
constexpr int kMany = 200'000;

const QByteArray kMixed = "订单号,订单行ID,商品名称,客户手机,订单金额,创建时间\n"
                          "ZG1,ZG1-1,Cloud shield,13800138000,12.50,2026-11-01 10:00:00\n"
                          "1.2E+18,,Cloud shield,13800138001,1.00,2026-11-01 10:00:00\n"
                          "ZG3,ZG3-1,Cloud shield,13800138002,1.005,2026-11-01 10:00:00\n"
                          "ZG4,ZG4-1,Cloud shield,13800138003,30.00,2026-11-01 10:00:00\n";

struct Window {
    test::ImportHome home;
    test::ScriptedPrompts prompts;
    std::unique_ptr<ImportDialog> dialog;

    Window()
    {
        dialog = std::make_unique<ImportDialog>(test::ImportHome::kind(), home.home(), prompts);
        dialog->setEnvironments({ QStringLiteral("files"), QStringLiteral("shop") }, QStringLiteral("files"));
        dialog->show();
        dialog->activateWindow();
    }
    template <class T> T *find(const char *name) const { return dialog->findChild<T *>(QLatin1String(name)); }
    QPushButton &main() const { return *find<QPushButton>("importMain"); }
    State state() const { return dialog->session().state(); }
    MessageBar &messages() const { return *dialog->findChild<MessageBar *>(); }
    QTableView &findings() const { return *find<QTableView>("findingTable"); }
    QTableView &columns() const { return *find<QTableView>("columnTable"); }
    bool waitFor(State wanted) const
    {
        return QTest::qWaitFor([this, wanted] { return state() == wanted; }, kWaitMs);
    }
    bool preview(const QString &file) const
    {
        dialog->openFile(file);
        return waitFor(State::Prepared);
    }
    QString cell(int row, int column) const
    {
        return findings().model()->index(row, column).data().toString();
    }
    bool read(int row) const
    {
        return QTest::qWaitFor([this, row] { return !cell(row, FindingsModel::Line).isEmpty(); }, kWaitMs);
    }
};

} // namespace

class ImportDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void previewsAndImportsByKeyboard();
    void saysBeforeAnythingWhatThisIs();
    void countsFilterTheFindings();
    void readsFindingsWhileOneScrolls();
    void copiesFindings();
    void hidesPersonalDataUntilAsked();
    void letsAColumnBeChosenByHand();
    void readsTheFileAgainAfterAChange();
    void savesAndTakesMappings();
    void saysWhenAFileWasImportedBefore();
    void saysWhyNothingCanBeImported();
    void showsTotalsThatDiffer();
    void stopsAndGoesOn();
    void asksBeforeItClosesInTheMiddle();
    void closesWithoutAskingWhenNothingRuns();
    void saysWhenAFileIsNoTable();
    void takesADroppedFile();
    void savesTheBadRows();
    void remembersItsSize();
    void speaksTheLanguageOfNow();
    void keepsTheEventLoopAlive();
};

void ImportDialogTest::previewsAndImportsByKeyboard()
{
    // GIVEN a file of twelve orders and a bad one
    Window window;
    window.prompts.files << window.home.write(QStringLiteral("a.csv"), kMixed);
    // WHEN it is chosen by keyboard
    QVERIFY(QTest::qWaitForWindowActive(window.dialog.get()));
    QTest::keyClick(window.dialog.get(), Qt::Key_O, Qt::ControlModifier);
    QVERIFY(window.waitFor(State::Prepared));
    // THEN the button says what it will do, and nothing is written
    QCOMPARE(window.main().text(), QStringLiteral("Import 2 new"));
    QVERIFY(window.main().isEnabled());
    QVERIFY(window.find<QLabel>("importReason")->text().startsWith(QStringLiteral("2 rejected row")));
    QCOMPARE(window.home.orders(), 0);
    // WHEN Return is pressed in the list, THEN nothing happens; Ctrl+Return imports
    QTest::keyClick(&window.findings(), Qt::Key_Return);
    QCOMPARE(window.state(), State::Prepared);
    QTest::keyClick(&window.findings(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(window.waitFor(State::Published));
    QCOMPARE(window.home.orders(), 2);
    // THEN it says what came of it, with undo
    QVERIFY(window.find<QLabel>("outcomeCounts")->text().contains(QStringLiteral("2 ")));
    QVERIFY(window.find<QLabel>("outcomeRejects")->text().startsWith(QStringLiteral("2 row")));
    QSignalSpy undo(window.dialog.get(), &ImportDialog::undoRequested);
    QTest::keyClick(window.find<QPushButton>("undoImport"), Qt::Key_Space);
    QCOMPARE(undo.count(), 1);
    QCOMPARE(undo.first().first().toLongLong(), window.dialog->session().result().stepId);
    window.dialog->showUndone({});
    QVERIFY(!window.find<QPushButton>("undoImport")->isVisible());
    QSignalSpy closed(window.dialog.get(), &QDialog::finished);
    QTest::keyClick(window.dialog.get(), Qt::Key_Escape);
    QCOMPARE(closed.count(), 1);
}

void ImportDialogTest::saysBeforeAnythingWhatThisIs()
{
    Window window;
    QPushButton *choose = nullptr;
    for (QPushButton *button :
        window.dialog->findChildren<QPushButton *>(QStringLiteral("emptyStateAction"))) {
        if (button->isVisible())
            choose = button;
    }
    QVERIFY(choose);
    QVERIFY(!window.main().isVisible());
    // The button of the empty page asks for a file too.
    QTest::mouseClick(choose, Qt::LeftButton);
    QCOMPARE(window.prompts.filesAsked.size(), 1);
}

void ImportDialogTest::countsFilterTheFindings()
{
    Window window;
    QVERIFY(window.preview(window.home.write(QStringLiteral("a.csv"), kMixed)));
    auto *model = qobject_cast<FindingsModel *>(window.findings().model());
    const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    auto *bad = window.find<QAbstractButton>("outcome.bad");
    QCOMPARE(bad->text(), rowOutcomeText(RowOutcome::Bad) + QStringLiteral(" 2"));
    QVERIFY(!window.find<QAbstractButton>("outcome.conflict")->isEnabled());
    // WHEN the pill is pressed by keyboard
    bad->setFocus();
    QTest::keyClick(bad, Qt::Key_Space);
    // THEN only its findings are listed, with line and reason
    QCOMPARE(model->rowCount(), 2);
    QVERIFY(window.read(0));
    QCOMPARE(window.cell(0, FindingsModel::Line), QStringLiteral("3"));
    QCOMPARE(window.cell(0, FindingsModel::Reason), importReasonText(ImportReason::LostDigits));
    QCOMPARE(window.cell(0, FindingsModel::InFile), QStringLiteral("1.2E+18"));
    QCOMPARE(window.cell(1, FindingsModel::Record), QStringLiteral("ZG3"));
    QCOMPARE(window.cell(1, FindingsModel::FileColumn), QString::fromUtf8("订单金额"));
    // WHEN pressed again, THEN all are there again
    QTest::keyClick(bad, Qt::Key_Space);
    QCOMPARE(model->outcome(), std::nullopt);
}

void ImportDialogTest::readsFindingsWhileOneScrolls()
{
    Window window;
    QByteArray bytes = "订单号,订单金额\n";
    constexpr int kBad = 1000;
    for (int i = 0; i < kBad; ++i)
        bytes += "ZG" + QByteArray::number(i) + ",nothing\n";
    QSignalSpy wanted(qobject_cast<FindingsModel *>(window.findings().model()), &FindingsModel::pageWanted);
    QVERIFY(window.preview(window.home.write(QStringLiteral("a.csv"), bytes)));
    QCOMPARE(window.findings().model()->rowCount(), kBad);
    QVERIFY(window.read(0));
    // THEN only what is looked at is read
    QCOMPARE(wanted.count(), 1);
    window.findings().scrollToBottom();
    QVERIFY(window.read(kBad - 1));
    QCOMPARE(window.cell(kBad - 1, FindingsModel::Line), QStringLiteral("1,001"));
    QVERIFY2(wanted.count() <= 3, qPrintable(QString::number(wanted.count())));
}

void ImportDialogTest::copiesFindings()
{
    Window window;
    QVERIFY(window.preview(window.home.write(QStringLiteral("a.csv"), kMixed)));
    QVERIFY(window.read(0));
    QApplication::clipboard()->clear();
    window.findings().setFocus();
    window.findings().selectRow(0);
    QTest::keyClick(&window.findings(), Qt::Key_C, Qt::ControlModifier);
    const QString copied = QApplication::clipboard()->text();
    QVERIFY2(copied.startsWith(QStringLiteral("3\t")), qPrintable(copied));
    QVERIFY(copied.contains(QStringLiteral("1.2E+18")));
}

void ImportDialogTest::hidesPersonalDataUntilAsked()
{
    Window window;
    QVERIFY(window.preview(window.home.write(QStringLiteral("a.csv"), kMixed)));
    const auto samples = [&window] {
        const auto *model = qobject_cast<ColumnModel *>(window.columns().model());
        return model->index(3, ColumnModel::Samples).data().toString();
    };
    QVERIFY2(!samples().contains(QStringLiteral("13800138000")), qPrintable(samples()));
    QVERIFY(samples().contains(QLatin1Char('*')));
    window.find<QToolButton>("showPersonal")->click();
    QVERIFY(samples().contains(QStringLiteral("13800138000")));
}

void ImportDialogTest::letsAColumnBeChosenByHand()
{
    // GIVEN a file whose names nobody knows
    Window window;
    window.dialog->openFile(
        window.home.write(QStringLiteral("a.csv"), "which one,what\nA1,Cloud shield\nA2,Cloud shield\n"));
    QVERIFY(window.waitFor(State::Unclear));
    // THEN it says what was seen and what is known, and nothing can be imported
    QCOMPARE(window.messages().message().tone, Tone::Warn);
    QVERIFY(window.messages().message().details.contains(QStringLiteral("which one")));
    QVERIFY(window.messages().message().details.contains(QString::fromUtf8("订单号")));
    QVERIFY(!window.main().isEnabled());
    QVERIFY(!window.find<QLabel>("importReason")->text().isEmpty());
    QVERIFY(window.columns().isVisible());
    // WHEN the column is chosen by keyboard
    window.columns().setFocus();
    window.columns().setCurrentIndex(window.columns().model()->index(0, ColumnModel::FieldName));
    QTest::keyClick(&window.columns(), Qt::Key_F2);
    auto *choice = window.find<QComboBox>("fieldChoice");
    QVERIFY(choice);
    const int order = choice->findData(QStringLiteral("orderId"));
    QVERIFY(order > 0);
    choice->setCurrentIndex(order);
    Q_EMIT choice->activated(order);
    QVERIFY(window.waitFor(State::Inspected));
    // THEN the file can be read and imported
    QCOMPARE(window.main().text(), QStringLiteral("Preview"));
    QTest::keyClick(&window.columns(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(window.waitFor(State::Prepared));
    QCOMPARE(window.main().text(), QStringLiteral("Import 2 new"));
}

void ImportDialogTest::readsTheFileAgainAfterAChange()
{
    Window window;
    QVERIFY(window.preview(window.home.write(QStringLiteral("a.csv"), kMixed)));
    window.dialog->showPage(QStringLiteral("columns"));
    // WHEN the amount is not wanted
    QAbstractItemModel *columns = window.columns().model();
    columns->setData(columns->index(4, ColumnModel::FieldName), QString());
    QVERIFY(window.waitFor(State::Inspected));
    // THEN the preview is out of date, and it says why
    QVERIFY(window.find<QLabel>("importReason")->text().contains(QStringLiteral("columns changed")));
    QCOMPARE(columns->index(4, ColumnModel::Note).data(ColumnModel::NoteRole).toInt(),
        int(ImportColumn::Note::LeftOut));
    // WHEN one looks at the preview, THEN the amount is no fault any more
    window.dialog->showPage(QStringLiteral("preview"));
    QVERIFY(window.waitFor(State::Prepared));
    QCOMPARE(window.dialog->session().preview().counts.bad, 1);
    // WHEN another environment is meant, THEN it is made anew too
    auto *environment = window.find<QComboBox>("importEnvironment");
    environment->setCurrentIndex(1);
    Q_EMIT environment->activated(1);
    QCOMPARE(window.state(), State::Inspected);
    QCOMPARE(window.dialog->session().terms().environment, QStringLiteral("shop"));
}

void ImportDialogTest::savesAndTakesMappings()
{
    Window window;
    const QString file = window.home.write(QStringLiteral("a.csv"), "which one,what\nA1,Cloud shield\n");
    window.dialog->openFile(file);
    QVERIFY(window.waitFor(State::Unclear));
    QAbstractItemModel *columns = window.columns().model();
    columns->setData(columns->index(0, ColumnModel::FieldName), QStringLiteral("orderId"));
    QVERIFY(window.waitFor(State::Inspected));
    // WHEN the columns are saved under a name
    auto *mappings = window.find<QComboBox>("mappings");
    mappings->setEditText(QStringLiteral("mine"));
    window.find<QPushButton>("saveMapping")->click();
    QTRY_COMPARE_WITH_TIMEOUT(mappings->findText(QStringLiteral("mine")), 1, kWaitMs);
    // THEN the next file can be read by them
    window.dialog->openFile(file);
    QVERIFY(window.waitFor(State::Unclear));
    mappings->setCurrentIndex(1);
    Q_EMIT mappings->activated(1);
    QVERIFY(window.waitFor(State::Inspected));
    QCOMPARE(window.dialog->session().mapping().fields.value(QStringLiteral("which one")),
        QStringLiteral("orderId"));
    // AND they can be removed
    window.find<QPushButton>("removeMapping")->click();
    QTRY_COMPARE_WITH_TIMEOUT(mappings->count(), 1, kWaitMs);
}

void ImportDialogTest::saysWhenAFileWasImportedBefore()
{
    Window window;
    const QString file = window.home.writeOrders(QStringLiteral("a.csv"), 3);
    QVERIFY(window.preview(file));
    window.main().click();
    QVERIFY(window.waitFor(State::Published));
    QVERIFY(window.preview(file));
    QVERIFY2(window.messages().message().what.contains(QStringLiteral("as step 1")),
        qPrintable(window.messages().message().what));
    // THEN it cannot be imported, and it says why
    QVERIFY(!window.main().isEnabled());
    QCOMPARE(window.find<QLabel>("importReason")->text(),
        QStringLiteral("Everything in this file is in the workspace already."));
}

void ImportDialogTest::saysWhyNothingCanBeImported()
{
    Window window;
    QVERIFY(window.preview(window.home.write(QStringLiteral("a.csv"), "订单号,商品名称\n1.2E+18,x\n")));
    QVERIFY(!window.main().isEnabled());
    QVERIFY(window.find<QLabel>("importReason")->text().startsWith(QStringLiteral("No row can be read.")));
    QTest::keyClick(window.dialog.get(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(window.state(), State::Prepared);
}

void ImportDialogTest::showsTotalsThatDiffer()
{
    Window window;
    QVERIFY(window.preview(
        window.home.write(QStringLiteral("a.csv"), "订单号,订单金额\nZG1,10.00\nZG2,20.00\n合计,31.00\n")));
    QVERIFY(window.find<QWidget>("totalDiffers"));
    QVERIFY(!window.find<QWidget>("totalAgrees"));
    const QList<QLabel *> labels = window.find<QWidget>("totals")->findChildren<QLabel *>();
    const bool told = std::any_of(labels.begin(), labels.end(),
        [](const QLabel *label) { return label->text() == QStringLiteral("31.00"); });
    QVERIFY(told);
}

void ImportDialogTest::stopsAndGoesOn()
{
    Window window;
    window.dialog->openFile(window.home.writeOrders(QStringLiteral("a.csv"), kMany));
    QVERIFY(window.waitFor(State::Preparing));
    // WHEN the button of the progress is pressed
    auto *progress = window.dialog->findChild<ProgressStrip *>();
    QVERIFY(progress->isRunning());
    window.find<QToolButton>("progressCancel")->click();
    QVERIFY(window.waitFor(State::Paused));
    // THEN the page says so and offers to go on
    QVERIFY(!progress->isRunning());
    QCOMPARE(window.main().text(), QStringLiteral("Go on"));
    window.main().click();
    QVERIFY(window.waitFor(State::Prepared));
    QCOMPARE(window.dialog->session().preview().counts.rows, kMany);
}

void ImportDialogTest::asksBeforeItClosesInTheMiddle()
{
    Window window;
    QSignalSpy closed(window.dialog.get(), &QDialog::finished);
    window.dialog->openFile(window.home.writeOrders(QStringLiteral("a.csv"), kMany));
    QVERIFY(window.waitFor(State::Preparing));
    // WHEN the person does not want it after all
    QTest::keyClick(window.dialog.get(), Qt::Key_Escape);
    QCOMPARE(window.prompts.asked.size(), 1);
    QCOMPARE(closed.count(), 0);
    // WHEN the person does
    window.prompts.confirmations << true;
    QTest::keyClick(window.dialog.get(), Qt::Key_Escape);
    QTRY_COMPARE_WITH_TIMEOUT(closed.count(), 1, kWaitMs);
    QCOMPARE(window.home.orders(), 0);
}

void ImportDialogTest::closesWithoutAskingWhenNothingRuns()
{
    Window window;
    QSignalSpy closed(window.dialog.get(), &QDialog::finished);
    QVERIFY(window.preview(window.home.writeOrders(QStringLiteral("a.csv"), 3)));
    QTest::keyClick(window.dialog.get(), Qt::Key_Escape);
    QCOMPARE(closed.count(), 1);
    QCOMPARE(window.prompts.asked.size(), 0);
}

void ImportDialogTest::saysWhenAFileIsNoTable()
{
    Window window;
    window.dialog->openFile(window.home.write(QStringLiteral("a.csv"), {}));
    QTRY_COMPARE_WITH_TIMEOUT(window.messages().message().tone, Tone::Fail, kWaitMs);
    QVERIFY(window.messages().message().kept == QStringLiteral("Nothing was written."));
    QVERIFY(!window.main().isEnabled());
}

void ImportDialogTest::takesADroppedFile()
{
    Window window;
    QMimeData data;
    data.setUrls({ QUrl::fromLocalFile(window.home.writeOrders(QStringLiteral("a.csv"), 2)) });
    QDragEnterEvent enter({ 50, 50 }, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window.dialog.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({ 50, 50 }, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window.dialog.get(), &drop);
    QVERIFY(window.waitFor(State::Prepared));
    // A page of the web is no file.
    data.setUrls({ QUrl(QStringLiteral("https://example.com/a.csv")) });
    QDragEnterEvent other({ 50, 50 }, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    other.ignore();
    QApplication::sendEvent(window.dialog.get(), &other);
    QVERIFY(!other.isAccepted());
}

void ImportDialogTest::savesTheBadRows()
{
    Window window;
    QVERIFY(window.preview(window.home.write(QStringLiteral("a.csv"), kMixed)));
    const QString target = window.home.directory() + QStringLiteral("/bad.csv");
    window.prompts.files << target;
    window.find<QPushButton>("saveBadRows")->click();
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(target), kWaitMs);
    QTRY_COMPARE(window.messages().message().tone, Tone::Ok);
    QCOMPARE(window.prompts.filesAsked.last().suggestion, QStringLiteral("a-rejected.csv"));
}

void ImportDialogTest::remembersItsSize()
{
    QByteArray state;
    {
        Window window;
        window.dialog->resize(900, 560);
        state = window.dialog->saveState();
    }
    Window window;
    window.dialog->restoreState(state);
    QCOMPARE(window.dialog->size(), QSize(900, 560));
    window.dialog->restoreState("damaged");
    QCOMPARE(window.dialog->size(), QSize(900, 560));
}

void ImportDialogTest::speaksTheLanguageOfNow()
{
    Window window;
    QVERIFY(window.preview(window.home.write(QStringLiteral("a.csv"), kMixed)));
    QEvent change(QEvent::LanguageChange);
    QApplication::sendEvent(window.dialog.get(), &change);
    QCOMPARE(window.state(), State::Prepared);
    QCOMPARE(window.main().text(), QStringLiteral("Import 2 new"));
    // Fields are named in both languages.
    const QString field = window.columns().model()->index(0, ColumnModel::FieldName).data().toString();
    QVERIFY2(field.contains(QString::fromUtf8("订单号")), qPrintable(field));
    QVERIFY2(field.contains(QStringLiteral("Order")), qPrintable(field));
}

void ImportDialogTest::keepsTheEventLoopAlive()
{
    constexpr qint64 kLongestGapMs = 50;
    qint64 best = std::numeric_limits<qint64>::max();
    // Another process may hold us up; the best of some rounds is what the program does.
    for (int round = 0; round < 5 && best > kLongestGapMs; ++round) {
        Window window;
        const QString file = window.home.writeOrders(QStringLiteral("a.csv"), 20'000);
        QTest::qWait(50);
        qint64 longest = 0;
        QElapsedTimer since;
        since.start();
        QTimer heart;
        connect(&heart, &QTimer::timeout, this, [&] { longest = std::max(longest, since.restart()); });
        heart.start(1);
        QVERIFY(window.preview(file));
        window.main().click();
        QVERIFY(window.waitFor(State::Published));
        longest = std::max(longest, since.elapsed());
        best = std::min(best, longest);
    }
    QVERIFY2(best <= kLongestGapMs, qPrintable(QStringLiteral("%1 ms").arg(best)));
}

ZHANGGUI_GUI_TEST(ImportDialogTest)
#include "import_dialog_test.moc"
