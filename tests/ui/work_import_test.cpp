// Files of other programs through the import window, into kinds of work records: columns by known names, what
// is not known, a saved mapping, the preview, and undo.
#include "models/work/work_catalog.h"
#include "models/work/work_repository.h"
#include "tests/support/scripted_prompts.h"
#include "tests/support/test_main.h"
#include "tests/support/work_stage.h"
#include "ui/import/column_model.h"
#include "ui/import/import_dialog.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace zhanggui;
using test::WorkStage;
using State = ImportSession::State;

namespace {

constexpr qint64 kNowMs = 1'795'330'000'000; // 2026-11-22

QString fixture(const char *name)
{
    return QStringLiteral(ZHANGGUI_TEST_DATA "/work_import/") + QLatin1String(name);
}

} // namespace

class WorkImportTest : public QObject {
    Q_OBJECT

    std::unique_ptr<WorkStage> m_stage;
    test::ScriptedPrompts m_prompts;
    std::unique_ptr<ImportDialog> m_dialog;

    ImportDialog &openFor(const char *kind)
    {
        const auto catalog = m_stage->workspace->workCatalog();
        m_dialog = std::make_unique<ImportDialog>(catalog->imports(QLatin1String(kind)),
            ImportSession::Home{ m_stage->workspace->store(), m_stage->workspace->directory(),
                QStringLiteral("tester"), [] { return kNowMs; } },
            m_prompts);
        m_dialog->setEnvironments({ QStringLiteral("shop") }, QStringLiteral("shop"));
        m_dialog->setCellStyle({ QLocale::c(), QTimeZone(8 * 3600) });
        m_dialog->show();
        m_dialog->activateWindow();
        return *m_dialog;
    }
    bool waitFor(State wanted)
    {
        return QTest::qWaitFor(
            [this, wanted] { return m_dialog->session().state() == wanted; }, test::kPatienceMs);
    }
    /// Field of the file's column; empty: none.
    QString fieldOf(const char *column) const
    {
        for (const ImportColumn &one : m_dialog->session().inspection().columns) {
            if (one.name == QString::fromUtf8(column))
                return one.fieldId;
        }
        return QStringLiteral("no such column");
    }
    std::optional<WorkRecord> record(const char *kind, const char *number)
    {
        const auto found = m_stage->write([kind, number](WorkRepository &works, qint64) {
            return works.find(QLatin1String(kind), QStringLiteral("shop"), QLatin1String(number));
        });
        return *found;
    }
    QPushButton *button(const char *name) const
    {
        return m_dialog->findChild<QPushButton *>(QLatin1String(name));
    }
    const ImportCounts &counts() const { return m_dialog->session().preview().counts; }

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<WorkStage>();
        m_prompts = {};
    }
    void cleanup()
    {
        m_dialog.reset();
        m_stage.reset();
    }

    void takesTicketsFromAWorkbookAndTakesThemBack()
    {
        // GIVEN the window of tickets, and a workbook with a title, two bad rows and a column nobody knows
        openFor("ticket");
        m_prompts.files = { fixture("tickets.xlsx") };
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
        QTest::keyClick(m_dialog.get(), Qt::Key_O, Qt::ControlModifier);
        QVERIFY(waitFor(State::Prepared));
        // THEN its columns are known by their names
        QCOMPARE(fieldOf("工单号"), QStringLiteral("number"));
        QCOMPARE(fieldOf("标题"), QStringLiteral("subject"));
        QCOMPARE(fieldOf("提交时间"), QStringLiteral("requestedAt"));
        QCOMPARE(fieldOf("手机号"), QStringLiteral("contactPhone"));
        QCOMPARE(fieldOf("处理状态"), QStringLiteral("state"));
        QCOMPARE(fieldOf("满意度"), QString());
        // AND the preview says what would be written, and nothing is
        QCOMPARE(counts().fresh, 2);
        QCOMPARE(counts().bad, 2);
        QVERIFY(!record("ticket", "GD-1"));
        // WHEN it is imported
        QTest::keyClick(m_dialog.get(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(waitFor(State::Published));
        // THEN the records are there, known states by their id, others as they came
        const auto first = record("ticket", "GD-1");
        QVERIFY(first);
        QCOMPARE(first->state, QStringLiteral("in-progress"));
        QCOMPARE(first->fields.value(QStringLiteral("channel")).toString(), QStringLiteral("phone"));
        QCOMPARE(
            first->fields.value(QStringLiteral("contactPhone")).toString(), QStringLiteral("13800138000"));
        QCOMPARE(first->fields.value(QStringLiteral("requestedAt")).toLongLong(),
            QDateTime({ 2026, 11, 20 }, { 9, 30 }, QTimeZone(8 * 3600)).toMSecsSinceEpoch());
        QCOMPARE(record("ticket", "GD-2")->state, QString::fromUtf8("待观察"));
        QCOMPARE(record("ticket", "GD-2")->fields.value(QStringLiteral("contactPhone")).toString(),
            QStringLiteral("13800138001"));
        QVERIFY(!record("ticket", "GD-3"));
        // WHEN undo is asked for, THEN the step of the import is the one that takes them back
        QSignalSpy undo(m_dialog.get(), &ImportDialog::undoRequested);
        QTest::keyClick(button("undoImport"), Qt::Key_Space);
        QCOMPARE(undo.size(), 1);
        const qint64 step = undo.constFirst().constFirst().toLongLong();
        auto undone = m_stage->workspace->store().run([step](Connection &connection) {
            return Steps(connection).undo(step, kNowMs, QStringLiteral("tester"));
        });
        undone.waitForFinished();
        QVERIFY2(
            undone.result().has_value(), undone.result() ? "" : qPrintable(undone.result().error().what));
        QVERIFY(!record("ticket", "GD-1"));
    }

    void takesInvoicesWithUnitsRatesAndMedia()
    {
        openFor("customer-invoice").openFile(fixture("invoices.xlsx"));
        QVERIFY(waitFor(State::Prepared));
        QVERIFY2(counts().bad == 0, qPrintable(QString::number(counts().bad)));
        QTest::keyClick(m_dialog.get(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(waitFor(State::Published));
        const auto first = record("customer-invoice", "KP-1");
        QVERIFY(first);
        QCOMPARE(first->fields.value(QStringLiteral("amount")).toLongLong(), 1200'50);
        QCOMPARE(first->fields.value(QStringLiteral("taxRate")).toLongLong(), 600);
        QCOMPARE(first->fields.value(QStringLiteral("medium")).toString(), QStringLiteral("fully-digital"));
        QCOMPARE(first->orderId, QStringLiteral("CS2611200001ABCDE"));
        // A request without a state waits in the first one, and its clock runs.
        QCOMPARE(first->state, QStringLiteral("pending"));
        QVERIFY(first->dueMs);
        QCOMPARE(record("customer-invoice", "KP-2")->fields.value(QStringLiteral("medium")).toString(),
            QStringLiteral("paper"));
    }

    void keepsAMappingForTheNextFileOfLeads()
    {
        // GIVEN a file of leads in GB18030 with semicolons, whose names only its program knows
        const QString file = m_stage->folder.filePath(QStringLiteral("leads.csv"));
        // 线索;说的什么;预算 / LD-1;要备份;5000
        QVERIFY(test::writeFile(file,
            "\xCF\xDF\xCB\xF7;\xCB\xB5\xB5\xC4\xCA\xB2\xC3\xB4;\xD4\xA4\xCB\xE3\n"
            "LD-1;\xD2\xAA\xB1\xB8\xB7\xDD;5000\n"));
        openFor("lead").openFile(file);
        QVERIFY(waitFor(State::Unclear));
        QCOMPARE(fieldOf("预算"), QStringLiteral("amount"));
        QVERIFY(!button("importMain")->isEnabled());
        // WHEN the columns are told and saved
        auto *columns = m_dialog->findChild<QTableView *>(QStringLiteral("columnTable"))->model();
        columns->setData(columns->index(0, ColumnModel::FieldName), QStringLiteral("number"));
        QVERIFY(waitFor(State::Inspected));
        columns->setData(columns->index(1, ColumnModel::FieldName), QStringLiteral("subject"));
        auto *mappings = m_dialog->findChild<QComboBox *>(QStringLiteral("mappings"));
        mappings->setEditText(QStringLiteral("CRM"));
        button("saveMapping")->click();
        QTRY_COMPARE_WITH_TIMEOUT(mappings->findText(QStringLiteral("CRM")), 1, test::kPatienceMs);
        // THEN another window of leads knows it, one of tickets does not
        openFor("ticket");
        QTest::qWait(0);
        QCOMPARE(
            m_dialog->findChild<QComboBox *>(QStringLiteral("mappings"))->findText(QStringLiteral("CRM")),
            -1);
        openFor("lead").openFile(file);
        QVERIFY(waitFor(State::Unclear));
        mappings = m_dialog->findChild<QComboBox *>(QStringLiteral("mappings"));
        QTRY_COMPARE_WITH_TIMEOUT(mappings->findText(QStringLiteral("CRM")), 1, test::kPatienceMs);
        mappings->setCurrentIndex(1);
        Q_EMIT mappings->activated(1);
        QVERIFY(waitFor(State::Inspected));
        QTest::keyClick(m_dialog.get(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(waitFor(State::Prepared));
        QTest::keyClick(m_dialog.get(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(waitFor(State::Published));
        QCOMPARE(record("lead", "LD-1")->fields.value(QStringLiteral("subject")).toString(),
            QString::fromUtf8("要备份"));
        QCOMPARE(record("lead", "LD-1")->fields.value(QStringLiteral("amount")).toLongLong(), 5000'00);
    }
};

ZHANGGUI_GUI_TEST(WorkImportTest)
#include "work_import_test.moc"
