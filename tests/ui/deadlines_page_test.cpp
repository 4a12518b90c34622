// The board's page: order, chips, filter, the way to the record; and the dialogs around it.
#include "models/deadlines/deadlines.h"
#include "models/records/record_model.h"
#include "models/store/store.h"
#include "models/tickets/missed_answers.h"
#include "models/work/work_schema.h"
#include "tests/support/results.h"
#include "tests/support/scripted_prompts.h"
#include "tests/support/test_main.h"
#include "tests/support/two_kinds.h"
#include "ui/deadlines/deadline_detail.h"
#include "ui/deadlines/deadlines_page.h"
#include "ui/deadlines/due_look.h"
#include "ui/deadlines/notices_dialog.h"
#include "ui/records/view_control.h"
#include "ui/theme/theme.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/record_list.h"
#include "ui/window/side_entries.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimeEdit>

using namespace zhanggui;

namespace {

constexpr qint64 kHour = 3'600'000;
constexpr qint64 kNow = 1'800'000'000'000;

} // namespace

class DeadlinesPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_theme = std::make_unique<Theme>(SchemeChoice::Light);
        m_folder = std::make_unique<QTemporaryDir>();
        auto catalog = test::twoKinds(m_folder->path());
        VERIFY_OK(catalog);
        m_catalog = *catalog;
        m_kind = std::make_unique<RecordKind>(deadlineKind(*m_catalog));
        auto store = Store::open(m_folder->filePath(QStringLiteral("a.db")), Connection::Access::Create);
        VERIFY_OK(store);
        m_store = std::move(*store);
        const auto made = m_store->run(
            [catalog = m_catalog](Connection &connection) { return ensureWorkTables(connection, *catalog); });
        VERIFY_OK(made.result());
        add("alpha", 7, "A-7", kNow + 30 * kHour);
        add("beta", 3, "B-3", kNow - 2 * kHour);
        m_actions = std::make_unique<ActionCollection>();
        RecordPage::Setting setting;
        setting.now = [] { return kNow; };
        m_page = std::make_unique<DeadlinesPage>(*m_store, *m_actions, setting, *m_kind, *m_catalog);
        m_page->resize(1000, 600);
        m_page->show();
        QTRY_COMPARE(m_page->model().rowCount(), 2);
        QTRY_VERIFY(m_page->model().isRead(0));
    }

    void cleanup()
    {
        m_page.reset();
        m_actions.reset();
        m_store.reset();
        m_kind.reset();
        m_catalog.reset();
    }

    void whatHurtsFirstIsOnTop()
    {
        const int number = m_kind->indexOf(QStringLiteral("number"));
        QCOMPARE(m_page->model().index(0, number).data().toString(), QStringLiteral("B-3"));
        QCOMPARE(m_page->model().index(1, number).data().toString(), QStringLiteral("A-7"));
    }

    void missedAnswersAreToldOnceForEachStateOfThem()
    {
        // GIVEN a product with one question that was not answered in time
        const ProductMisses one{ QStringLiteral("shop"), QStringLiteral("Cloud Backup"),
            { { QStringLiteral("T-1"), 1, {} } } };
        m_page->showMisses({ one });
        QVERIFY(!m_page->messages().isHidden());
        QVERIFY(m_page->messages().message().what.contains(QStringLiteral("Cloud Backup (1)")));
        QCOMPARE(m_page->messages().message().tone, Tone::Warn);

        // WHEN it is dismissed and read again THEN it stays away
        m_page->messages().dismiss();
        m_page->showMisses({ one });
        QVERIFY(m_page->messages().isHidden());

        // WHEN there are more THEN it is told again, and leads to the tickets
        ProductMisses many = one;
        many.misses = { { QStringLiteral("T-1"), 1, {} }, { QStringLiteral("T-2"), 2, {} },
            { QStringLiteral("T-2"), 3, {} } };
        m_page->showMisses({ many });
        QCOMPARE(m_page->messages().message().tone, Tone::Fail);
        QSignalSpy wanted(m_page.get(), &DeadlinesPage::ticketsWanted);
        m_page->messages().findChild<QPushButton *>(QStringLiteral("messageAction"))->click();
        QCOMPARE(wanted.value(0).value(0).toString(), QStringLiteral("number:T-2,T-1"));
    }

    void returnOpensTheRecordBehindTheRow()
    {
        // GIVEN the overdue row is current
        QSignalSpy wanted(m_page.get(), &DeadlinesPage::recordWanted);
        m_page->list().selectRow(0);
        m_page->list().setFocus();

        // WHEN Return is pressed THEN its record is wanted, and no detail is in the way
        QTest::keyClick(&m_page->list(), Qt::Key_Return);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.at(0).at(0).toString(), QStringLiteral("beta"));
        QCOMPARE(wanted.at(0).at(1).toLongLong(), 3);
        QVERIFY(!m_page->detail().isVisible());
    }

    void theDetailTellsRuleAndWays()
    {
        // GIVEN the detail of the overdue row
        QSignalSpy order(m_page.get(), &DeadlinesPage::orderWanted);
        m_page->list().selectRow(0);
        m_actions->find(QStringLiteral("deadlines.open"))->trigger();
        QTRY_VERIFY(m_page->detail().deadline().has_value());

        // THEN it names the source of its clock and leads to the order
        auto *rule = m_page->detail().findChild<QLabel *>(QStringLiteral("deadlineRule"));
        QVERIFY(rule->text().contains(QStringLiteral("test")));
        m_page->detail().findChild<QPushButton *>(QStringLiteral("deadlineOrder"))->click();
        QCOMPARE(order.at(0).at(1).toString(), QStringLiteral("CS1"));
    }

    void filtersFromElsewhere()
    {
        m_page->showFiltered(QStringLiteral("source:alpha due>=now"));
        QTRY_COMPARE(m_page->model().rowCount(), 1);
        m_page->showFiltered(QStringLiteral("due<now"));
        QTRY_COMPARE(m_page->model().index(0, m_kind->indexOf(QStringLiteral("number"))).data().toString(),
            QStringLiteral("B-3"));
    }

    void followsItsSources()
    {
        m_page->model().setRefreshInterval(1);
        add("alpha", 8, "A-8", kNow + kHour);
        QTRY_COMPARE(m_page->model().rowCount(), 3);
    }

    void chipsSayWhatIsLeft()
    {
        const auto look = [](qint64 dueMs) { return dueLook(dueMs, kNow, ClockUnit::Days, {}); };
        QCOMPARE(look(kNow - 1).tone, Tone::Fail);
        QCOMPARE(look(kNow + kHour).tone, Tone::Warn);
        QCOMPARE(look(kNow + 30 * kHour).tone, Tone::Wait);
        QCOMPARE(look(kNow + 100 * kHour).tone, Tone::Neutral);
        QVERIFY(look(kNow - 3 * kHour).text.contains(u'3'));
        QVERIFY(look(kNow - kHour).text != look(kNow + kHour).text);
    }

    void drawsItsChips()
    {
        // The delegate paints without a row being read a second time, in both looks.
        for (const SchemeChoice scheme : { SchemeChoice::Light, SchemeChoice::Dark }) {
            m_theme->setChoice(scheme);
            QVERIFY(!m_page->list().grab().isNull());
        }
    }

    void offersTheUsualViews()
    {
        // GIVEN a board without a view
        std::unique_ptr<QMenu> menu(m_page->views().menu());
        auto *add = menu->findChild<QAction *>(QStringLiteral("addSuggestedViews"));
        QVERIFY(add != nullptr);

        // WHEN they are added THEN one of them shows what is overdue
        add->trigger();
        QTRY_VERIFY(!m_page->sideEntries()->entries().isEmpty());
        Q_EMIT m_page->sideEntries()->chosen(m_page->sideEntries()->entries().constFirst().id);
        QTRY_COMPARE(m_page->model().rowCount(), 1);
        QTRY_COMPARE(m_page->model().index(0, m_kind->indexOf(QStringLiteral("number"))).data().toString(),
            QStringLiteral("B-3"));
    }

    void noticesAreSwitchedOffAndHaveQuietHours()
    {
        NoticeRules rules;
        rules.quiet = false;
        NoticesDialog dialog{ rules };
        QSignalSpy chosen(&dialog, &NoticesDialog::chosen);
        const auto times = dialog.findChildren<QTimeEdit *>();
        QCOMPARE(times.size(), 2);
        QVERIFY(!times.constFirst()->isEnabled());
        dialog.findChild<QCheckBox *>(QStringLiteral("noticesEnabled"))->click();
        dialog.findChild<QCheckBox *>(QStringLiteral("noticesQuiet"))->click();
        QVERIFY(times.constFirst()->isEnabled());
        times.constFirst()->setTime(QTime(21, 0));
        dialog.findChild<QPushButton *>(QStringLiteral("noticesSave"))->click();
        QCOMPARE(chosen.count(), 1);
        const auto kept = chosen.at(0).at(0).value<NoticeRules>();
        QVERIFY(!kept.enabled);
        QVERIFY(kept.quiet);
        QCOMPARE(kept.quietFrom, QTime(21, 0));
    }

    void asksForThresholdsInWords()
    {
        NoticesDialog dialog{ NoticeRules() };
        auto *line = dialog.findChild<QLineEdit *>(QStringLiteral("noticeThresholds"));
        QCOMPARE(line->text(), QStringLiteral("1d, 2h, 0"));
        line->setText(QStringLiteral("30m, 3d，0"));
        QCOMPARE(dialog.rules()->thresholdMinutes, (QList<int>{ 4320, 30, 0 }));
        line->setText(QStringLiteral("soon"));
        QVERIFY(!dialog.rules());
        QVERIFY(!dialog.findChild<QLabel *>(QStringLiteral("noticeFault"))->text().isEmpty());
    }

private:
    void add(const char *kind, int id, const char *number, qint64 dueMs)
    {
        const QString sql =
            QStringLiteral("INSERT INTO work_%1 (id, environment, number, state, waits_for, "
                           "due_ms, due_clock, order_id, as_of_ms, created_ms) VALUES (:id, "
                           "'shop', :number, 't-open', 'seller', :due, 't-answer', 'CS1', 1, 1)")
                .arg(QLatin1String(kind));
        const QVariantMap binds{ { QStringLiteral("id"), id },
            { QStringLiteral("number"), QString::fromLatin1(number) }, { QStringLiteral("due"), dueMs } };
        const auto added = m_store->run([sql, binds](Connection &connection) {
            auto transaction = Transaction::begin(connection);
            return connection.execute(sql, binds).and_then([&] { return transaction->commit(); });
        });
        VERIFY_OK(added.result());
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<const WorkCatalog> m_catalog;
    std::unique_ptr<RecordKind> m_kind;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<ActionCollection> m_actions;
    std::unique_ptr<DeadlinesPage> m_page;
};

ZHANGGUI_GUI_TEST(DeadlinesPageTest)
#include "deadlines_page_test.moc"
