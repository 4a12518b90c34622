// "States and rules" in the window: found, walked by keyboard, said to those who do not see it.
#include "models/rules/machine_words.h"
#include "tests/support/sample_machine.h"
#include "tests/support/test_main.h"
#include "ui/rules/machine_diagram_view.h"
#include "ui/rules/rules_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace zhanggui;

namespace {

Machine sample()
{
    return readMachine(sampleMachineJson()).value();
}

Machine ticket()
{
    QByteArray json = sampleMachineJson();
    json.replace("\"id\": \"sample\", \"kind\": \"invoice\", \"title\": {\"en\": \"Invoice\"",
        "\"id\": \"other\", \"kind\": \"ticket\", \"title\": {\"en\": \"Ticket\"");
    return readMachine(json).value();
}

} // namespace

class RulesDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldSayThatItReadsAndThenShowTheFirstMachine()
    {
        RulesDialog dialog;
        QVERIFY(!dialog.isFilled());
        dialog.setMachines({ ticket(), sample() });
        auto *list = dialog.findChild<QListWidget *>(QStringLiteral("rulesList"));
        QCOMPARE(list->count(), 2);
        QCOMPARE(list->item(0)->text(), QStringLiteral("Invoice – from 2024-01-01 to 2025-12-31"));
        const auto *view = dialog.findChild<MachineDiagramView *>();
        QCOMPARE(view->diagram().boxes.size(), 7);
        QCOMPARE(view->accessibleDescription(), machineText(sample()));
    }

    void shouldFindAMachineByOneOfItsStatesInEitherLanguage()
    {
        RulesDialog dialog;
        Machine other = ticket();
        other.states[0].title = { QStringLiteral("Somewhere"), QStringLiteral("某处") };
        dialog.setMachines({ sample(), other });
        auto *list = dialog.findChild<QListWidget *>(QStringLiteral("rulesList"));
        auto *query = dialog.findChild<QLineEdit *>(QStringLiteral("rulesQuery"));
        query->setText(QStringLiteral("某处"));
        QCOMPARE(list->count(), 1);
        QVERIFY(list->currentItem()->text().startsWith(QStringLiteral("Ticket")));
        query->setText(QStringLiteral("nothing of that name"));
        QCOMPARE(list->count(), 0);
        query->clear();
        QCOMPARE(list->count(), 2);
    }

    void shouldWalkFromBoxToBoxByKeyboardAndMarkTheRule()
    {
        // GIVEN
        RulesDialog dialog;
        dialog.setMachines({ sample() });
        auto *view = dialog.findChild<MachineDiagramView *>();
        const auto *rules = dialog.findChild<QTreeWidget *>(QStringLiteral("rulesTree"));
        // WHEN, THEN
        QTest::keyClick(view, Qt::Key_Down);
        QCOMPARE(view->current(), QStringLiteral("pending"));
        QTest::keyClick(view, Qt::Key_Down);
        QCOMPARE(view->current(), QStringLiteral("receipt"));
        QCOMPARE(rules->currentItem()->text(0), QStringLiteral("To sign"));
        QVERIFY(view->accessibleName().contains(QStringLiteral("Sign · seller → Completed")));
        QTest::keyClick(view, Qt::Key_Right);
        QVERIFY(view->diagram().box(view->current())->place.left()
            > view->diagram().box(QStringLiteral("receipt"))->place.right());
        QTest::keyClick(view, Qt::Key_Home);
        QCOMPARE(view->current(), QStringLiteral("pending"));
    }

    void shouldMarkTheBoxOfTheRuleThatIsChosen()
    {
        RulesDialog dialog;
        dialog.setMachines({ sample() });
        auto *rules = dialog.findChild<QTreeWidget *>(QStringLiteral("rulesTree"));
        rules->setCurrentItem(rules->topLevelItem(0)->child(2));
        QCOMPARE(dialog.findChild<MachineDiagramView *>()->current(), QStringLiteral("completed"));
    }

    void shouldListEveryRuleWithItsSource()
    {
        RulesDialog dialog;
        dialog.setMachines({ sample() });
        const auto *rules = dialog.findChild<QTreeWidget *>(QStringLiteral("rulesTree"));
        const Machine machine = sample();
        QCOMPARE(rules->topLevelItem(0)->childCount(), machine.states.size());
        QCOMPARE(rules->topLevelItem(1)->childCount(), machine.transitions.size());
        QCOMPARE(rules->topLevelItem(2)->childCount(), machine.clocks.size());
        for (int part = 0; part < 3; ++part) {
            for (int i = 0; i < rules->topLevelItem(part)->childCount(); ++i)
                QVERIFY(rules->topLevelItem(part)->child(i)->text(2).contains(QStringLiteral("2024-12-19")));
        }
    }

    void shouldNameWhatARuleLooksAtAsTheKindNamesIt()
    {
        // GIVEN a kind with two fields and a piece of evidence
        WorkKind kind;
        kind.id = QStringLiteral("invoice");
        WorkField medium;
        medium.id = QStringLiteral("medium");
        medium.title = { QStringLiteral("Medium"), QStringLiteral("介质") };
        medium.choices = { { QStringLiteral("paper"), { QStringLiteral("Paper"), QStringLiteral("纸质") }, {},
            ChoiceTone::Neutral } };
        WorkField courier;
        courier.id = QStringLiteral("courierNumber");
        courier.title = { QStringLiteral("Courier number"), QStringLiteral("快递单号") };
        kind.fields = { medium, courier };

        // WHEN
        RulesDialog dialog;
        dialog.setMachines({ sample() }, { kind });

        // THEN titles stand in the sentences; what the kind does not know stays as it is
        QStringList texts;
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            texts.append(label->text());
        QVERIFY(texts.join(u'\n').contains(QStringLiteral("Medium is one of Paper, electronic")));
        QStringList facts;
        const auto *rules = dialog.findChild<QTreeWidget *>(QStringLiteral("rulesTree"));
        const QTreeWidgetItem *issue = rules->topLevelItem(1)->child(0);
        for (int i = 0; i < issue->childCount(); ++i)
            facts.append(issue->child(i)->text(0));
        QVERIFY2(facts.contains(QStringLiteral("needs Courier number where Medium is Paper")),
            qPrintable(facts.join(u'\n')));
        QVERIFY(facts.contains(QStringLiteral("needs invoiceNumber")));
    }

    void shouldCopyTheTextAndOfferThePicture()
    {
        RulesDialog dialog;
        dialog.setMachines({ sample() });
        const QSignalSpy saves(&dialog, &RulesDialog::saveWanted);
        for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
            if (button->text().contains(QStringLiteral("Copy"))
                || button->text().contains(QStringLiteral("diagram")))
                button->click();
        }
        QCOMPARE(QGuiApplication::clipboard()->text(), machineText(sample()));
        QCOMPARE(saves.size(), 1);
    }

    void shouldSayWhatIsWrongWithTheWorkspacesOwnRules()
    {
        RulesDialog dialog;
        dialog.setMachines({ sample() });
        dialog.showFault(QStringLiteral("<b>x.json</b>: machine.id"));
        const auto *fault = dialog.findChild<QLabel *>(QStringLiteral("rulesFault"));
        QVERIFY(fault->text().contains(QStringLiteral("<b>x.json</b>")));
        QCOMPARE(fault->textFormat(), Qt::PlainText);
        QVERIFY(!fault->isHidden());
    }
};

ZHANGGUI_GUI_TEST(RulesDialogTest)
#include "rules_dialog_test.moc"
