// Scenarios in the window: the list, the steps with their verdicts, the recorder.
#include "tests/support/test_main.h"
#include "ui/callbacks/pill_delegate.h"
#include "ui/emulator/scenarios_view.h"
#include "ui/widgets/action_collection.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace zhanggui;

namespace {

Scenario scenario(const char *id, int steps)
{
    Scenario made;
    made.id = QLatin1String(id);
    made.title = { QStringLiteral("Title of ") + made.id, QStringLiteral("标题") };
    made.product = QStringLiteral("saas-v2");
    for (int i = 0; i < steps; ++i) {
        ScenarioStep step;
        step.kind = ScenarioStep::Kind::Advance;
        step.advance = QStringLiteral("1d");
        step.title = { QStringLiteral("step %1").arg(i + 1), QStringLiteral("步骤") };
        made.steps.append(step);
    }
    return made;
}

struct View {
    ActionCollection actions;
    ScenariosView view{ actions };

    View() { view.setScenarios({ { scenario("first", 2), {} }, { scenario("second", 3), {} } }); }
    QAction *action(const char *id) { return actions.find(QLatin1String(id)); }
    QPushButton *button(const char *name) { return view.findChild<QPushButton *>(QLatin1String(name)); }
};

} // namespace

class EmulatorScenarioTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsTheStepsOfWhatIsChosen()
    {
        View view;
        QAbstractItemModelTester tester(
            &view.view.steps(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(view.view.current()->scenario.id, QStringLiteral("first"));
        QCOMPARE(view.view.steps().rowCount(), 2);
        view.view.select(QStringLiteral("second"));
        QCOMPARE(view.view.steps().rowCount(), 3);
        QCOMPARE(
            view.view.steps().index(1, ScenarioStepModel::Step).data().toString(), QStringLiteral("step 2"));
    }

    void tellsTheVerdictOfEachStepAsItComes()
    {
        // GIVEN a run of the second scenario
        View view;
        view.view.select(QStringLiteral("second"));
        QSignalSpy wanted(&view.view, &ScenariosView::runRequested);
        view.action("emulator.scenario.run")->trigger();
        QCOMPARE(wanted.count(), 1);
        view.view.begin(wanted.first().first().value<Scenario>());
        QVERIFY(!view.button("scenarioRun")->isEnabled());
        QVERIFY(view.action("emulator.scenario.stop")->isEnabled());
        // WHEN steps are done, one of them in vain
        view.view.beginStep(1, 0);
        QCOMPARE(view.view.steps().index(0, ScenarioStepModel::Result).data(PillDelegate::ToneRole).toInt(),
            int(Tone::Wait));
        view.view.addVerdict({ 1, true, {} });
        view.view.addVerdict({ 2, false, { QStringLiteral("expected this; found that"), {} } });
        view.view.addVerdict({ 2, true, {} }); // of the same step: the one that fell short stands
        ScenarioReport report;
        report.scenario = QStringLiteral("second");
        view.view.finish(report);
        // THEN each has its verdict, and the list the result
        QCOMPARE(view.view.steps().index(0, ScenarioStepModel::Result).data(PillDelegate::ToneRole).toInt(),
            int(Tone::Ok));
        QCOMPARE(view.view.steps().index(1, ScenarioStepModel::Found).data().toString(),
            QStringLiteral("expected this; found that"));
        QVERIFY(view.view.steps().index(2, ScenarioStepModel::Result).data().toString().isEmpty());
        QCOMPARE(view.view.scenarios().stateOf(QStringLiteral("second")), ScenarioOutcomeState::Failed);
        QVERIFY(view.button("scenarioJunit")->isEnabled());
        QVERIFY(view.button("scenarioRun")->isEnabled());
        // AND another scenario shows its own steps, without a result to save
        view.view.select(QStringLiteral("first"));
        QVERIFY(!view.button("scenarioJunit")->isEnabled());
    }

    void recordsOnlyWhereThereIsSomethingToRecord()
    {
        View view;
        QVERIFY(!view.button("scenarioRecord")->isEnabled());
        view.view.setRecordable(true);
        QSignalSpy record(&view.view, &ScenariosView::recordRequested);
        QSignalSpy save(&view.view, &ScenariosView::saveRecordingRequested);
        view.button("scenarioRecord")->click();
        QCOMPARE(record.count(), 1);
        view.view.setRecording(true, 2, { QStringLiteral("first action"), QStringLiteral("second action") });
        const auto *last = view.view.findChild<QLabel *>(QStringLiteral("scenarioRecordLast"));
        QCOMPARE(last->text(), QStringLiteral("second action"));
        QVERIFY(last->toolTip().contains(QStringLiteral("first action")));
        view.button("scenarioRecord")->click();
        QCOMPARE(save.count(), 1);
        view.view.setRecording(false, 0);
        view.view.setReadOnly(true);
        QVERIFY(!view.button("scenarioRecord")->isEnabled());
    }
};

ZHANGGUI_GUI_TEST(EmulatorScenarioTest)
#include "emulator_scenario_test.moc"
