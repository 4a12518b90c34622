// The rules of settlement in a real window: read, changed, saved, undone, handed out and taken in; a period
// under other rules; the test bench.
#include "models/core/marketplace_day.h"
#include "models/store/steps.h"
#include "models/store/store.h"
#include "models/work/work_catalog.h"
#include "models/work/work_repository.h"
#include "tests/support/await.h"
#include "tests/support/settlement_window.h"
#include "tests/support/test_main.h"
#include "ui/settlement/copy_tree.h"
#include "ui/settlement/review_tab.h"
#include "ui/settlement/rules/example_dialog.h"
#include "ui/settlement/rules/examples_view.h"
#include "ui/settlement/rules/ratio_list.h"
#include "ui/settlement/rules/rule_changes.h"
#include "ui/settlement/rules/rule_dialog.h"
#include "ui/settlement/rules/rule_list.h"
#include "ui/settlement/rules/rules_tab.h"
#include "ui/settlement/rules/what_if_view.h"
#include "ui/settlement/why_view.h"
#include "ui/widgets/message_bar.h"
#include "ui/work/new_work_dialog.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>

using namespace zhanggui;

namespace {

constexpr int kWaitMs = 20'000;

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

Result<void> removeRatios(Connection &connection, const WorkCatalog &catalog)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto step = Steps(connection).begin({ sampleNowMs(), q("test"), q("edit"), q("test") });
    if (!step)
        return tl::unexpected(step.error());
    WorkRepository works(connection, catalog, q("test"), sampleNowMs());
    for (const char *number : { "RATIO-1", "RATIO-2" }) {
        const auto id = connection.value(
            q("SELECT id FROM %1 WHERE number = :number").arg(catalog.kind(q("settlement-ratio"))->table()),
            { { q("number"), q(number) } });
        if (!id)
            return tl::unexpected(id.error());
        if (auto gone = works.remove(q("settlement-ratio"), id->toLongLong(), *step); !gone)
            return gone;
    }
    return transaction->commit();
}

/// Of a product that no line names, in the environment of the others.
Result<qint64> addRatio(Connection &connection, const WorkCatalog &catalog)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto step = Steps(connection).begin({ sampleNowMs(), q("test"), q("edit"), q("test") });
    const auto environment = connection.value(q("SELECT environment FROM settlement_lines LIMIT 1"), {});
    if (!step || !environment)
        return tl::unexpected(step ? environment.error() : step.error());
    NewWork work;
    work.kind = q("settlement-ratio");
    work.environment = environment->toString();
    work.values = { { q("product"), q("no such product") }, { q("name"), q("partnerRate") },
        { q("value"), q("70%") } };
    const auto made = WorkRepository(connection, catalog, q("test"), sampleNowMs()).create(work, *step);
    if (!made)
        return made;
    return transaction->commit().map([&made] { return *made; });
}

struct Desk : test::SettlementWindow {
    explicit Desk(const QByteArray &ownRules = {})
        : SettlementWindow(SettlementArea::Rules, true, ownRules)
    {
    }
    RulesTab &tab() const { return area().rules(); }
    bool isLoaded() const
    {
        return QTest::qWaitFor([this] { return tab().isLoaded(); }, kWaitMs);
    }
    QAction &action(const char *name) const { return *tab().findChild<QAction *>(QLatin1String(name)); }
    QString said() const { return tab().messages().isHidden() ? QString() : tab().messages().message().what; }
    QString workspace() const { return home.filePath(q("workspace")); }
    void choose(const char *section, const char *id) const { tab().rules().setCurrent(q(section), q(id)); }
    RuleDialog *dialog() const { return tab().findChild<RuleDialog *>(); }
    static void type(QDialog &dialog, const char *field, const QString &text)
    {
        dialog.findChild<QLineEdit *>(QLatin1String(field))->setText(text);
    }
    /// Makes fee-2027 at 4% from 2027 on, not saved.
    void addFee() const
    {
        tab().parts().setCurrentIndex(0);
        choose("rates", "fee-2019");
        action("ruleLike").trigger();
        type(*dialog(), "ruleId", q("fee-2027"));
        type(*dialog(), "rule.value", q("4%"));
        type(*dialog(), "rule.from", q("2026-01-01"));
        type(*dialog(), "ruleWhy", q("notice"));
        auto *take = dialog()->findChild<QPushButton *>(q("ruleTake"));
        if (!QTest::qWaitFor([take] { return take->isEnabled(); }, kWaitMs))
            qWarning() << dialog()->findChild<QLabel *>(q("ruleFault"))->text();
        take->click();
    }
};

} // namespace

class SettlementRulesTabTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsEveryRuleWithItsDaysAndSource()
    {
        const Desk desk;
        QVERIFY(desk.isLoaded());
        CopyTree &tree = desk.tab().rules().tree();
        QCOMPARE(tree.topLevelItemCount(), 7);
        desk.choose("rates", "fee-2019");
        const ShownRule *rule = desk.tab().rules().current();
        QVERIFY(rule != nullptr);
        QCOMPARE(rule->value, q("feeRate = 5%"));
        QCOMPARE(tree.currentItem()->text(2), q("2019-05-01 –"));
        QCOMPARE(tree.currentItem()->text(3), q("shipped"));
        QVERIFY(!desk.action("rulesSave").isEnabled());
        QVERIFY(!desk.action("ruleBack").isEnabled());
        tree.setFocus();
        QTest::keyClick(&tree, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QApplication::clipboard()->text().contains(q("feeRate = 5%")));
    }

    void aNewValueEndsTheOldOneAndIsInForceWhenSaved()
    {
        // GIVEN the shipped rules
        const Desk desk;
        QVERIFY(desk.isLoaded());

        // WHEN a row like the fee of 5% is made
        desk.addFee();

        // THEN it is a draft: both rows, nothing on the disk
        QTRY_VERIFY(desk.tab().isEdited());
        QCOMPARE(desk.tab().draft().rows().size(), 2);
        QVERIFY(!QFile::exists(ownRulesFile(desk.workspace())));
        QVERIFY(desk.action("rulesSave").isEnabled());

        // WHEN it is saved
        desk.action("rulesSave").trigger();

        // THEN everybody computes by it
        QTRY_VERIFY_WITH_TIMEOUT(!desk.tab().isEdited() && desk.tab().isLoaded(), kWaitMs);
        QCOMPARE(desk.said(), q("Your rules are saved and in force."));
        const auto policy = SettlementPolicy::load(desk.workspace());
        QVERIFY(policy && policy->ownFault.isEmpty());
        QCOMPARE(policy->rates.constLast().id, q("fee-2027"));
        QCOMPARE(policy->rates.constLast().source.page, q("notice – tester"));

        // AND it can be taken back, and brought again
        desk.action("rulesUndo").trigger();
        QVERIFY(desk.tab().draft().rows().isEmpty());
        desk.action("rulesRedo").trigger();
        QCOMPARE(desk.tab().draft().rows().size(), 2);
    }

    void saysNextToItsCauseWhatIsWrong()
    {
        const Desk desk;
        QVERIFY(desk.isLoaded());
        desk.choose("rates", "fee-2019");
        desk.action("ruleLike").trigger();
        RuleDialog *dialog = desk.dialog();
        QVERIFY(dialog != nullptr);
        auto *fault = dialog->findChild<QLabel *>(q("ruleFault"));
        auto *take = dialog->findChild<QPushButton *>(q("ruleTake"));
        QVERIFY(!take->isEnabled());
        QTRY_VERIFY(fault->text().startsWith(q("Say why")));
        Desk::type(*dialog, "ruleWhy", q("notice"));
        Desk::type(*dialog, "rule.value", q("104%"));
        QTRY_VERIFY(fault->text().contains(q("104% is not from 0% to 100%")));
        Desk::type(*dialog, "rule.value", q("4%"));
        Desk::type(*dialog, "rule.from", q("2027-01-01"));
        dialog->findChild<QCheckBox *>(q("ruleEndOther"))->setChecked(false);
        QTRY_VERIFY2(
            fault->text().contains(q("can hold on the same day as fee-2019")), qPrintable(fault->text()));
        QVERIFY(!take->isEnabled());
        dialog->findChild<QCheckBox *>(q("ruleEndOther"))->setChecked(true);
        QTRY_VERIFY2(take->isEnabled(), qPrintable(fault->text()));
        Desk::type(*dialog, "ruleId", q("fee-2018"));
        QTRY_VERIFY(!take->isEnabled());
        dialog->reject();
        QVERIFY(!desk.tab().isEdited());
    }

    void aStepOfATierIsAddedByHand()
    {
        const Desk desk;
        QVERIFY(desk.isLoaded());
        desk.choose("tiers", "increment-2024");
        desk.action("ruleChange").trigger();
        RuleDialog *dialog = desk.dialog();
        auto *steps = dialog->findChild<QTableWidget *>(q("ruleSteps"));
        QCOMPARE(steps->rowCount(), 3);
        steps->setCurrentCell(2, 0);
        dialog->findChild<QPushButton *>(q("ruleAddStep"))->click();
        steps->setItem(2, 0, new QTableWidgetItem(q("2000000.00")));
        steps->setItem(3, 1, new QTableWidgetItem(q("3%")));
        Desk::type(*dialog, "ruleWhy", q("notice"));
        auto *take = dialog->findChild<QPushButton *>(q("ruleTake"));
        QTRY_VERIFY2(take->isEnabled(), qPrintable(dialog->findChild<QLabel *>(q("ruleFault"))->text()));
        take->click();
        QTRY_VERIFY(desk.tab().isEdited());
        QCOMPARE(desk.tab().rules().current()->from, ShownRule::From::Changed);
        QVERIFY(desk.tab().rules().current()->value.endsWith(q("< 2000000.00: 2%; …: 3%")));
        // AND the test bench is computed by it: the official examples still come out
        QCOMPARE(desk.tab().examples().wrong(), 0);
        // AND the row goes back
        desk.action("ruleBack").trigger();
        QVERIFY(!desk.tab().isEdited());
    }

    void takesARowOutForAReasonOnly()
    {
        const Desk desk;
        QVERIFY(desk.isLoaded());
        desk.choose("conditions", "minimum");
        desk.action("ruleTakeOut").trigger();
        auto *dialog = desk.tab().findChild<QInputDialog *>();
        QVERIFY(dialog != nullptr);
        dialog->setTextValue(q("our contract"));
        dialog->accept();
        QTRY_VERIFY(desk.tab().isEdited());
        desk.choose("conditions", "minimum");
        QCOMPARE(desk.tab().rules().current()->from, ShownRule::From::Removed);
        QVERIFY(!desk.action("ruleChange").isEnabled());
        // AND the last run cannot be taken out
        desk.choose("runs", "run-cn");
        QVERIFY(desk.action("ruleTakeOut").isEnabled());
    }

    void aBrokenFileIsNamedAndCanBeSetAside()
    {
        const Desk desk("{\"rules\": 5}");
        QVERIFY(desk.isLoaded());
        QTRY_VERIFY(desk.said().startsWith(q("Your own rules cannot be used")));
        QVERIFY(desk.tab().messages().message().kept.contains(q("rules")));
        QVERIFY(!desk.action("ruleChange").isEnabled());
        Q_EMIT desk.tab().messages().actionTriggered();
        QTRY_VERIFY_WITH_TIMEOUT(desk.said() == q("The file was set aside."), kWaitMs);
        QTRY_VERIFY_WITH_TIMEOUT(desk.action("ruleChange").isEnabled(), kWaitMs);
        QVERIFY(!QFile::exists(ownRulesFile(desk.workspace())));
        QVERIFY(QFile::exists(ownRulesFile(desk.workspace()) + q(".damaged")));
    }

    void ownRulesAreHandedOutAndTakenIn()
    {
        Desk desk;
        QVERIFY(desk.isLoaded());
        desk.addFee();
        const QString file = desk.home.filePath(q("rules.json"));
        desk.prompts.files = { file };
        desk.action("rulesExport").trigger();
        QTRY_COMPARE_WITH_TIMEOUT(desk.said(), q("The file was written."), kWaitMs);
        desk.action("rulesDiscard").trigger();
        QVERIFY(!desk.tab().isEdited());
        desk.prompts.files = { file };
        desk.action("rulesImport").trigger();
        QTRY_COMPARE_WITH_TIMEOUT(desk.tab().draft().rows().size(), 2, kWaitMs);
        QCOMPARE(desk.tab().draft().find(q("rates"), q("fee-2027"))->why, q("notice"));
        // AND a file that is none is named, and the draft stays
        QFile bad(desk.home.filePath(q("bad.json")));
        QVERIFY(bad.open(QIODevice::WriteOnly) && bad.write("{\"rules\":[{}]}") > 0);
        bad.close();
        desk.prompts.files = { bad.fileName() };
        desk.action("rulesImport").trigger();
        QTRY_VERIFY_WITH_TIMEOUT(desk.said().startsWith(q("The file cannot be used")), kWaitMs);
        QCOMPARE(desk.tab().draft().rows().size(), 2);
    }

    void putsAPeriodUnderOtherRulesBeside()
    {
        const Desk desk;
        QVERIFY(desk.isLoaded());
        desk.addFee();
        WhatIfView &view = desk.tab().whatIf();
        desk.tab().parts().setCurrentWidget(&view);
        QTRY_VERIFY_WITH_TIMEOUT(view.hasPeriods(), kWaitMs);
        // WHEN a billed period is computed with the changes that are not saved
        view.choosePeriod(q("202610"));
        auto *run = view.findChild<QPushButton *>(q("whatIfRun"));
        QVERIFY(run->isEnabled());
        run->click();
        QTRY_VERIFY_WITH_TIMEOUT(view.result(), kWaitMs);
        // THEN there is more: 4% instead of 5% of what takes effect from 2026 on
        const WhatIfSum total = view.result()->totals.value(q("CNY"));
        QVERIFY(total.now.lines > 0);
        QVERIFY(total.difference() > 0);
        QCOMPARE(total.then.feeMinor < total.now.feeMinor, true);
        // AND a line leads to itself
        view.findChild<QListWidget *>(q("whatIfTables"))->setCurrentRow(2);
        QVERIFY(view.table().model()->rowCount() > 0);
        Q_EMIT view.table().activated(view.table().model()->index(0, 0));
        QCOMPARE(desk.area().tab(), SettlementArea::Transactions);
    }

    void refusesADayThatIsNone()
    {
        const Desk desk;
        QVERIFY(desk.isLoaded());
        WhatIfView &view = desk.tab().whatIf();
        desk.tab().parts().setCurrentWidget(&view);
        QTRY_VERIFY_WITH_TIMEOUT(view.hasPeriods(), kWaitMs);
        auto *run = view.findChild<QPushButton *>(q("whatIfRun"));
        QVERIFY(!run->isEnabled());
        view.setDay(q("2024-02-30"));
        QVERIFY(!run->isEnabled());
        QVERIFY(view.findChild<QLabel *>(q("whatIfHead"))->text().contains(q("2024-02-30")));
        view.setDay(q("2024-02-29"));
        QVERIFY(run->isEnabled());
        view.choosePeriod(q("2026"));
        QVERIFY(!run->isEnabled());
    }

    void theTestBenchTellsWhatBreaks()
    {
        const Desk desk;
        QVERIFY(desk.isLoaded());
        ExamplesView &view = desk.tab().examples();
        QCOMPARE(view.wrong(), 0);
        QVERIFY(view.tree().topLevelItemCount() >= 18);
        QCOMPARE(view.tree().topLevelItem(0)->text(1), q("right"));
        QVERIFY(view.tree().topLevelItem(0)->childCount() > 0);
        // WHEN the fee is another one
        desk.addFee();
        // THEN examples of days from 2026 on come out wrong, before anything is saved
        QVERIFY(view.wrong() > 0);
        QCOMPARE(view.tree().topLevelItem(0)->text(1), q("right"));
    }

    void anExampleOfOnesOwnIsKeptAndRun()
    {
        const Desk desk;
        QVERIFY(desk.isLoaded());
        desk.tab().parts().setCurrentWidget(&desk.tab().examples());
        ExamplesView &view = desk.tab().examples();
        const int before = view.tree().topLevelItemCount();
        view.findChild<QPushButton *>(q("exampleLike"))->click();
        auto *dialog = view.findChild<ExampleDialog *>();
        QVERIFY(dialog != nullptr);
        dialog->findChild<QPushButton *>(q("exampleResults"))->click();
        dialog->findChild<QPushButton *>(q("exampleSave"))->click();
        QTRY_COMPARE_WITH_TIMEOUT(view.tree().topLevelItemCount(), before + 1, kWaitMs);
        QCOMPARE(view.wrong(), 0);
        const auto kept = loadOwnExamples(desk.workspace());
        QVERIFY(kept && kept->size() == 1);
        QCOMPARE(kept->constFirst().results.value(q("net")), q("1455000.00"));
        view.tree().setCurrentItem(view.tree().topLevelItem(before));
        view.findChild<QPushButton *>(q("exampleRemove"))->click();
        QTRY_COMPARE_WITH_TIMEOUT(view.tree().topLevelItemCount(), before, kWaitMs);
    }

    void everyChangeIsListedWithWhoAndWhy()
    {
        const Desk desk;
        QVERIFY(desk.isLoaded());
        CopyTree &tree = desk.tab().changes().tree();
        QCOMPARE(tree.topLevelItemCount(), 0);
        desk.addFee();
        QCOMPARE(tree.topLevelItemCount(), 1);
        QCOMPARE(tree.topLevelItem(0)->text(1), q("tester"));
        QCOMPARE(tree.topLevelItem(0)->text(2), q("notice"));
        QCOMPARE(tree.topLevelItem(0)->childCount(), 2);
        desk.choose("rates", "fee-2027");
        desk.action("ruleBack").trigger();
        QCOMPARE(tree.topLevelItemCount(), 2);
        QVERIFY(!desk.tab().draft().find(q("rates"), q("fee-2027")));
        desk.action("rulesUndo").trigger();
        desk.action("rulesUndo").trigger();
        QVERIFY(!desk.tab().isEdited());
        QCOMPARE(tree.topLevelItem(tree.topLevelItemCount() - 1)->text(3), q("taken back"));
    }

    void whatIsSavedIsTakenBackAtOnce()
    {
        const Desk desk;
        QVERIFY(desk.isLoaded());
        desk.addFee();
        desk.action("rulesSave").trigger();
        QTRY_VERIFY_WITH_TIMEOUT(
            desk.said().startsWith(q("Your rules are saved")) && desk.tab().isLoaded(), kWaitMs);
        QCOMPARE(SettlementPolicy::load(desk.workspace())->rates.constLast().id, q("fee-2027"));
        Q_EMIT desk.tab().messages().actionTriggered();
        QTRY_VERIFY_WITH_TIMEOUT(loadOwnRules(desk.workspace())->rows().isEmpty(), kWaitMs);
        QCOMPARE(loadOwnRules(desk.workspace())->changes().size(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(desk.tab().isLoaded() && desk.tab().draft().rows().isEmpty(), kWaitMs);
    }

    void whatIsNotSavedIsHereAgainAfterAStart()
    {
        // GIVEN a draft when the program ends
        const Desk desk;
        QVERIFY(desk.isLoaded());
        desk.addFee();
        const QJsonObject state = desk.tab().saveState();
        QVERIFY(!QFile::exists(ownRulesFile(desk.workspace())));

        // WHEN it starts again over the same rules
        const Desk again;
        again.tab().restoreState(state);
        again.tab().refresh();
        QTRY_VERIFY_WITH_TIMEOUT(again.tab().isEdited(), kWaitMs);

        // THEN the draft stands there, and can be let go
        QCOMPARE(again.tab().draft().rows(), desk.tab().draft().rows());
        QVERIFY(again.said().contains(q("are here again")));
        Q_EMIT again.tab().messages().actionTriggered();
        QVERIFY(!again.tab().isEdited());

        // AND over rules that were changed meanwhile it is told, not laid
        again.addFee();
        again.action("rulesSave").trigger();
        QTRY_VERIFY_WITH_TIMEOUT(again.tab().isLoaded() && !again.tab().isEdited(), kWaitMs);
        again.tab().restoreState(state);
        again.tab().refresh();
        QTRY_VERIFY_WITH_TIMEOUT(again.said().startsWith(q("The rules were changed since")), kWaitMs);
        QVERIFY(!again.tab().isEdited());
        QVERIFY(again.tab().messages().message().details.contains(q("fee-2027")));
    }

    void showsOnlyWhatIsNotAsShipped()
    {
        const Desk desk;
        QVERIFY(desk.isLoaded());
        auto *only = desk.tab().rules().findChild<QCheckBox *>(q("ruleOwnOnly"));
        only->setChecked(true);
        QCOMPARE(desk.tab().rules().tree().topLevelItemCount(), 0);
        QVERIFY(desk.tab().rules().current() == nullptr);
        only->setChecked(false);
        desk.addFee();
        QCOMPARE(desk.tab().rules().current()->id, q("fee-2027"));
        only->setChecked(true);
        QCOMPARE(desk.tab().rules().tree().topLevelItemCount(), 1);
        QCOMPARE(desk.tab().rules().tree().topLevelItem(0)->childCount(), 2);
        QCOMPARE(desk.tab().rules().current()->id, q("fee-2027"));
    }

    void aComputationCanBeStopped()
    {
        const Desk desk;
        QVERIFY(desk.isLoaded());
        WhatIfView &view = desk.tab().whatIf();
        desk.tab().parts().setCurrentWidget(&view);
        QTRY_VERIFY_WITH_TIMEOUT(view.hasPeriods(), kWaitMs);
        view.choosePeriod(q("202610"));
        view.setDay(q("2024-02-29"));
        view.run();
        QVERIFY(view.isRunning());
        desk.area().closeDetail();
        QVERIFY(!view.isRunning());
        QCOMPARE(
            view.findChild<QLabel *>(q("whatIfHead"))->text(), q("It was stopped. Nothing was changed."));
        QVERIFY(!view.result());
        // AND once more it comes to its end, and is told to be old when the rules change
        view.run();
        QTRY_VERIFY_WITH_TIMEOUT(view.result(), kWaitMs);
        desk.addFee();
        desk.action("rulesSave").trigger();
        QTRY_VERIFY_WITH_TIMEOUT(
            view.findChild<QLabel *>(q("whatIfHead"))->text().contains(q("compute again")), kWaitMs);
    }

    void whatIsAskedForOpensItsRecordFilledIn()
    {
        // GIVEN a joint product whose ratios were removed
        const Desk desk;
        const WorkCatalog &catalog = *desk.session->workspace().workCatalog();
        const auto removed = test::await(desk.session->workspace().store().run(
            [&catalog](Connection &connection) { return removeRatios(connection, catalog); }));
        QVERIFY(removed.has_value());
        desk.area().showTab(SettlementArea::Review);
        ReviewTab &review = desk.area().review();
        QTRY_VERIFY_WITH_TIMEOUT(review.hasPeriods(), kWaitMs);
        review.run();
        QTRY_VERIFY_WITH_TIMEOUT(!review.isRunning() && review.review(), kWaitMs);
        QVERIFY(!review.review()->askedFrom.isEmpty());
        // WHEN the first row of what is asked for is opened
        review.showTable(q("asked"));
        QSignalSpy asked(&review, &ReviewTab::ratioWanted);
        Q_EMIT review.view().activated(review.view().model()->index(0, 0));
        // THEN the form of its record stands there
        QCOMPARE(asked.size(), 1);
        QCOMPARE(desk.area().tab(), SettlementArea::Records);
        auto *form = desk.session->window().findChild<NewWorkDialog *>();
        QVERIFY(form != nullptr);
        const NewWork typed = form->typed();
        QCOMPARE(typed.kind, q("settlement-ratio"));
        const auto &missing = review.review()->askedFrom;
        QCOMPARE(typed.values.value(q("product")).toString(), missing.firstKey().first);
        QCOMPARE(typed.values.value(q("name")).toString(), missing.firstKey().second);
        QVERIFY(missing.first().isValid());
        QCOMPARE(marketplaceDay(typed.values.value(q("validFrom")).toLongLong()), missing.first());
        form->reject();
    }

    void whyOffersToEnterWhatIsMissing()
    {
        // GIVEN an answer of two lines that ask for the same ratio of two products
        OrderSettlement found;
        for (const char *product : { "A", "B" }) {
            ExplainedLine line;
            line.line.lineId = q(product);
            line.line.product = q(product);
            FormulaPart part;
            part.name = q("partnerRate");
            part.from = FormulaPart::From::Asked;
            line.expected.net.parts.append(part);
            line.missing.append({ q("shop"), q(product), q("partnerRate"), QDate(2026, 1, 5) });
            found.lines.append(line);
        }
        WhyView view({ QLocale::c(), QTimeZone::utc() });
        QList<MissingRatio> wanted;
        connect(&view, &WhyView::ratioWanted, &view,
            [&wanted](const MissingRatio &missing) { wanted.append(missing); });
        auto *enter = view.findChild<QPushButton *>(q("whyEnter"));
        view.showAnswer({});
        QVERIFY(enter->isHidden());
        view.showAnswer(found);
        QVERIFY(!enter->isHidden());

        // WHEN the button is pressed, THEN the first is meant
        enter->click();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.at(0).product, q("A"));
        QCOMPARE(wanted.at(0).from, QDate(2026, 1, 5));

        // AND the row of the other line means that one
        QTreeWidgetItem *asked = nullptr;
        for (QTreeWidgetItemIterator it(&view.tree()); *it != nullptr; ++it) {
            if ((*it)->data(0, Qt::UserRole).isValid())
                asked = *it;
        }
        QVERIFY(asked != nullptr);
        Q_EMIT view.tree().itemActivated(asked, 0);
        QCOMPARE(wanted.size(), 2);
        QCOMPARE(wanted.at(1).product, q("B"));
    }

    void aRatioOfAProductThatNoLineNamesIsPointedOut()
    {
        const Desk desk;
        const WorkCatalog &catalog = *desk.session->workspace().workCatalog();
        const auto made = test::await(desk.session->workspace().store().run(
            [&catalog](Connection &connection) { return addRatio(connection, catalog); }));
        QVERIFY(made.has_value());
        desk.tab().parts().setCurrentWidget(&desk.tab().ratios());
        CopyTree &tree = desk.tab().ratios().tree();
        QTRY_COMPARE_WITH_TIMEOUT(tree.topLevelItemCount(), 3, kWaitMs);
        int unmet = 0;
        for (int row = 0; row < 3; ++row) {
            if (!tree.topLevelItem(row)->icon(0).isNull()) {
                ++unmet;
                QCOMPARE(tree.topLevelItem(row)->text(0), q("no such product"));
            }
        }
        QCOMPARE(unmet, 1);
    }

    void ratiosLeadToTheirRecords()
    {
        const Desk desk;
        QVERIFY(desk.isLoaded());
        desk.tab().parts().setCurrentWidget(&desk.tab().ratios());
        CopyTree &tree = desk.tab().ratios().tree();
        QTRY_COMPARE_WITH_TIMEOUT(tree.topLevelItemCount(), 2, kWaitMs);
        tree.setCurrentItem(tree.topLevelItem(0));
        desk.tab().ratios().findChild<QPushButton *>(q("ratioOpen"))->click();
        QTRY_COMPARE(desk.area().tab(), SettlementArea::Records);
    }
};

ZHANGGUI_GUI_TEST(SettlementRulesTabTest)
#include "settlement_rules_tab_test.moc"
