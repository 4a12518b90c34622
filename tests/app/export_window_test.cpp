#include "app/sample/sample_orders.h"
#include "app/window/window_session.h"
#include "models/records/record_model.h"
#include "tests/support/results.h"
#include "tests/support/scripted_prompts.h"
#include "tests/support/table_rows.h"
#include "tests/support/test_main.h"
#include "ui/export/export_dialog.h"
#include "ui/orders/orders_page.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_collection.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/progress_strip.h"
#include "ui/widgets/record_list.h"
#include "ui/window/language.h"
#include "ui/window/layout_settings.h"
#include "ui/window/main_window.h"
#include "ui/window/status_strip.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace zhanggui;
using namespace zhanggui::test;

class ExportWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void shouldExportWhatTheListShows();
    void shouldExportTheListOfThePageShown_data();
    void shouldExportTheListOfThePageShown();
    void shouldExportOnlyTheSelectedRows();
    void shouldExportAllOfTheWorkspace();
    void shouldRememberChoicesButNotReveal();
    void shouldLeadToTheFolder();
    void shouldSayWhatFailedAndWhatWasKept();
    void shouldAskBeforeItReplacesANameItCompleted();
    void shouldStopWhenAskedTo();
    void shouldShowOptionsOfCsvOnlyForCsv();
    void shouldOfferNothingWhenTheListIsEmpty();
    void shouldKeepChoicesAsText();

private:
    template <class T> T *find(const char *name)
    {
        return m_session->window().findChild<T *>(QLatin1String(name));
    }
    OrdersPage &page() { return *m_session->window().findChild<OrdersPage *>(); }
    MessageBar &messages() { return m_session->window().messages(); }
    /// The dialog, open.
    ExportDialog *dialog();
    /// Presses Export… and waits for the message at the end.
    void accept();
    bool waitForRows(int rows);

    std::unique_ptr<QTemporaryDir> m_home;
    Theme m_theme{ SchemeChoice::Light };
    Language m_language{ QStringLiteral("en") };
    ScriptedPrompts m_prompts;
    std::unique_ptr<LayoutSettings> m_layout;
    std::unique_ptr<WindowSession> m_session;
    QList<QUrl> m_opened;
};

void ExportWindowTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_prompts = ScriptedPrompts();
    m_opened.clear();
    auto workspace = Workspace::open(m_home->filePath(QStringLiteral("w")), Workspace::Mode::ReadWrite);
    VERIFY_OK(workspace);
    VERIFY_OK(fillSampleWorkspace(**workspace));
    m_layout = std::make_unique<LayoutSettings>(QString());
    WindowSession::Options options;
    options.openFolder = [this](const QUrl &folder) { m_opened << folder; };
    m_session = std::make_unique<WindowSession>(
        std::move(*workspace), m_theme, m_language, *m_layout, m_prompts, options);
    m_session->window().show();
    m_session->window().openPage(QStringLiteral("orders"));
    QVERIFY(waitForRows(kSampleOrders));
}

void ExportWindowTest::cleanup()
{
    m_session.reset();
}

bool ExportWindowTest::waitForRows(int rows)
{
    return QTest::qWaitFor([this, rows] {
        return page().model().state() == RecordModel::State::Ready && page().model().rowCount() == rows;
    });
}

ExportDialog *ExportWindowTest::dialog()
{
    m_session->actions().find(QStringLiteral("file.export"))->trigger();
    return find<ExportDialog>("exportDialog");
}

void ExportWindowTest::accept()
{
    messages().dismiss();
    find<QPushButton>("exportAccept")->click();
    QTRY_VERIFY(!messages().message().what.isEmpty());
}

void ExportWindowTest::shouldExportWhatTheListShows()
{
    // GIVEN a filtered list with few columns
    page().filterBar().setText(QStringLiteral("type:RENEW"));
    QTRY_VERIFY(page().model().state() == RecordModel::State::Ready && page().model().rowCount() > 0
        && page().model().rowCount() < kSampleOrders);
    const int rows = page().model().rowCount();
    page().list().showColumns({ QStringLiteral("created"), QStringLiteral("orderId") }, {});
    // WHEN it is exported
    const QString file = m_home->filePath(QStringLiteral("shown.xlsx"));
    m_prompts.files << file;
    QVERIFY(dialog());
    accept();
    // THEN the file has the same rows and columns in the same order
    QCOMPARE(messages().message().tone, Tone::Ok);
    const Result<ReadTable> table = readTable(file);
    VERIFY_OK(table);
    QCOMPARE(table->texts(0),
        (QStringList{ QStringLiteral("Created (America/New_York)"), QStringLiteral("Order no.") }));
    QCOMPARE(table->rows.size(), rows + 1);
    for (int row = 0; row < rows; ++row) {
        QTRY_COMPARE(page().model().index(row, 0).data().toString(), table->texts(row + 1).at(1));
    }
    QVERIFY(!m_session->window().status().progress().isRunning());
}

void ExportWindowTest::shouldExportTheListOfThePageShown_data()
{
    QTest::addColumn<QString>("area");
    QTest::newRow("the board of deadlines, a view over many tables") << QStringLiteral("deadlines");
    QTest::newRow("a kind of work record") << QStringLiteral("invoices");
}

void ExportWindowTest::shouldExportTheListOfThePageShown()
{
    // GIVEN another list than that of the orders
    QFETCH(QString, area);
    m_session->window().openPage(area);
    RecordPage *shown = nullptr;
    QTRY_VERIFY([&] {
        for (RecordPage *one : m_session->window().findChildren<RecordPage *>()) {
            if (one->isVisible() && one->model().state() == RecordModel::State::Ready)
                shown = one;
        }
        return shown != nullptr && shown->model().rowCount() > 1;
    }());
    const QModelIndex first = shown->model().index(0, shown->kind().indexOf(QStringLiteral("number")));
    QTRY_VERIFY(!first.data().toString().isEmpty());
    const QString number = first.data().toString();
    // WHEN it is exported
    const QString file = m_home->filePath(QStringLiteral("list.xlsx"));
    m_prompts.files << file;
    QVERIFY(dialog());
    accept();
    // THEN the file has its rows, in its order
    QCOMPARE(messages().message().tone, Tone::Ok);
    const Result<ReadTable> table = readTable(file);
    VERIFY_OK(table);
    QCOMPARE(table->rows.size(), shown->model().rowCount() + 1);
    QVERIFY2(table->texts(1).contains(number), qPrintable(table->texts(1).join(u'|')));
}

void ExportWindowTest::shouldExportOnlyTheSelectedRows()
{
    page().list().selectRow(3);
    page().list().selectionModel()->select(
        page().model().index(5, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QCOMPARE(page().list().selectedIds().size(), size_t(2));
    const QString file = m_home->filePath(QStringLiteral("selected.csv"));
    m_prompts.files << file;
    QVERIFY(dialog());
    QVERIFY(find<QRadioButton>("exportSelected")->isChecked());
    find<QComboBox>("exportFormat")->setCurrentIndex(1);
    accept();
    QCOMPARE(readTable(file)->rows.size(), 3);
}

void ExportWindowTest::shouldExportAllOfTheWorkspace()
{
    page().filterBar().setText(QStringLiteral("type:RENEW"));
    QTRY_VERIFY(page().model().rowCount() < kSampleOrders);
    const QString file = m_home->filePath(QStringLiteral("all.csv"));
    m_prompts.files << file;
    QVERIFY(dialog());
    find<QRadioButton>("exportAll")->setChecked(true);
    find<QComboBox>("exportColumns")->setCurrentIndex(1);
    find<QComboBox>("exportFormat")->setCurrentIndex(1);
    accept();
    const Result<ReadTable> table = readTable(file);
    VERIFY_OK(table);
    QCOMPARE(table->rows.size(), kSampleOrders + 1);
    QCOMPARE(table->texts(0).size(), page().kind().fields.size() + 1);
}

void ExportWindowTest::shouldRememberChoicesButNotReveal()
{
    m_prompts.files << m_home->filePath(QStringLiteral("a.csv"));
    QVERIFY(dialog());
    find<QComboBox>("exportFormat")->setCurrentIndex(1);
    find<QComboBox>("exportSeparator")->setCurrentIndex(2);
    find<QCheckBox>("exportMark")->setChecked(false);
    find<QCheckBox>("exportReveal")->setChecked(true);
    accept();
    ExportDialog *again = nullptr;
    QTRY_VERIFY(find<ExportDialog>("exportDialog") == nullptr);
    QVERIFY(again = dialog());
    const ExportChoices choices = again->choices();
    QCOMPARE(choices.format, ExportFormat::Csv);
    QCOMPARE(choices.csv.separator, '\t');
    QVERIFY(!choices.csv.byteOrderMark);
    QVERIFY(!choices.reveal);
    again->reject();
    // The next suggestion stands in the same folder.
    m_prompts.filesAsked.clear();
    QTRY_VERIFY(find<ExportDialog>("exportDialog") == nullptr);
    QVERIFY(dialog());
    find<QPushButton>("exportAccept")->click();
    QCOMPARE(m_prompts.filesAsked.first().directory, m_home->path());
    QVERIFY(m_prompts.filesAsked.first().suggestion.endsWith(QStringLiteral(".csv")));
}

void ExportWindowTest::shouldLeadToTheFolder()
{
    m_prompts.files << m_home->filePath(QStringLiteral("a.xlsx"));
    QVERIFY(dialog());
    accept();
    QCOMPARE(
        messages().message().kept, QFileInfo(m_home->filePath(QStringLiteral("a.xlsx"))).canonicalFilePath());
    Q_EMIT messages().actionTriggered();
    QCOMPARE(m_opened.size(), 1);
    QCOMPARE(m_opened.first().toLocalFile(), QFileInfo(m_home->path()).canonicalFilePath());
}

void ExportWindowTest::shouldSayWhatFailedAndWhatWasKept()
{
    m_prompts.files << m_home->filePath(QStringLiteral("none/a.xlsx"));
    QVERIFY(dialog());
    accept();
    QCOMPARE(messages().message().tone, Tone::Fail);
    QVERIFY(!messages().message().kept.isEmpty());
    QVERIFY(messages().message().details.contains(QStringLiteral("none")));
    QVERIFY(m_session->actions().find(QStringLiteral("file.export"))->isEnabled());
}

void ExportWindowTest::shouldAskBeforeItReplacesANameItCompleted()
{
    const QString file = fileOf(QDir(m_home->path()), QStringLiteral("mine.xlsx"), "old");
    m_prompts.files << m_home->filePath(QStringLiteral("mine"));
    m_prompts.confirmations << false;
    QVERIFY(dialog());
    find<QPushButton>("exportAccept")->click();
    QCOMPARE(m_prompts.asked.size(), 1);
    QCOMPARE(QFileInfo(file).size(), 3);
    // and a name that is free is only completed
    m_prompts.files << m_home->filePath(QStringLiteral("free"));
    QTRY_VERIFY(find<ExportDialog>("exportDialog") == nullptr);
    QVERIFY(dialog());
    accept();
    QVERIFY(QFileInfo::exists(m_home->filePath(QStringLiteral("free.xlsx"))));
    QCOMPARE(m_prompts.asked.size(), 1);
}

void ExportWindowTest::shouldStopWhenAskedTo()
{
    const QString file = fileOf(QDir(m_home->path()), QStringLiteral("a.xlsx"), "old");
    m_prompts.files << file;
    QVERIFY(dialog());
    messages().dismiss();
    find<QPushButton>("exportAccept")->click();
    QVERIFY(m_session->window().status().progress().isRunning());
    QVERIFY(!m_session->actions().find(QStringLiteral("file.export"))->isEnabled());
    Q_EMIT m_session->window().status().progress().cancelRequested();
    QTRY_VERIFY(!messages().message().what.isEmpty());
    // It may have been done before it heard of it; otherwise the old file is there and nothing else.
    if (messages().message().tone == Tone::Wait)
        QCOMPARE(QFileInfo(file).size(), 3);
    QCOMPARE(QDir(m_home->path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void ExportWindowTest::shouldShowOptionsOfCsvOnlyForCsv()
{
    QVERIFY(dialog());
    QVERIFY(!find<QCheckBox>("exportMark")->isVisible());
    find<QComboBox>("exportFormat")->setCurrentIndex(1);
    QVERIFY(find<QCheckBox>("exportMark")->isVisible());
}

void ExportWindowTest::shouldOfferNothingWhenTheListIsEmpty()
{
    page().filterBar().setText(QStringLiteral("nosuchwordanywhere"));
    QVERIFY(waitForRows(0));
    QVERIFY(dialog());
    QVERIFY(!find<QPushButton>("exportAccept")->isEnabled());
    find<QRadioButton>("exportAll")->setChecked(true);
    QVERIFY(find<QPushButton>("exportAccept")->isEnabled());
}

void ExportWindowTest::shouldKeepChoicesAsText()
{
    ExportChoices choices;
    choices.rows = ExportChoices::Rows::All;
    choices.shownColumns = false;
    choices.format = ExportFormat::Csv;
    choices.csv = { false, false, ';' };
    choices.header = ExportHeader::FieldIds;
    QVERIFY(exportChoicesFromJson(toJson(choices)) == choices);
    QVERIFY(exportChoicesFromJson("garbage") == ExportChoices());
    QVERIFY(exportChoicesFromJson("{\"separator\":\"x\",\"csv\":7}") == ExportChoices());
}

ZHANGGUI_GUI_TEST(ExportWindowTest)
#include "export_window_test.moc"
