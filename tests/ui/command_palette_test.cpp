#include "tests/support/test_main.h"
#include "ui/widgets/action_collection.h"
#include "ui/widgets/command_palette.h"
#include "ui/widgets/shortcuts_dialog.h"
#include "ui/window/language.h"
#include "ui/window/window_actions.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>

using namespace zhanggui;

class CommandPaletteTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsLettersInOrderOnly()
    {
        QVERIFY(matchScore(QStringLiteral("fo"), QStringLiteral("Fetch orders")) > 0);
        QCOMPARE(matchScore(QStringLiteral("of"), QStringLiteral("Fetch")), 0);
        QVERIFY(matchScore(QString(), QStringLiteral("anything")) > 0);
        QVERIFY(matchScore(QStringLiteral("订单"), QStringLiteral("获取订单")) > 0);
    }

    void prefersWordStartsAndRuns()
    {
        QVERIFY(matchScore(QStringLiteral("fo"), QStringLiteral("Fetch orders"))
            > matchScore(QStringLiteral("fo"), QStringLiteral("Reload the info")) - 10);
        QVERIFY(matchScore(QStringLiteral("back"), QStringLiteral("Back up"))
            > matchScore(QStringLiteral("back"), QStringLiteral("Beta ache k")));
    }

    void triggersTheBestHitOnReturn()
    {
        // GIVEN the window's actions in a palette
        QWidget window;
        window.resize(900, 600);
        ActionCollection actions;
        addWindowActions(actions);
        CommandPalette palette(actions, &window);
        window.show();
        QSignalSpy triggered(actions.find(QStringLiteral("file.backup")), &QAction::triggered);

        // WHEN a person types a part of a name and presses Return
        palette.popUp();
        auto *query = palette.findChild<QLineEdit *>();
        QTest::keyClicks(query, QStringLiteral("back up"));
        QTest::keyClick(query, Qt::Key_Return);

        // THEN that action runs and the palette is gone
        QCOMPARE(triggered.count(), 1);
        QVERIFY(!palette.isVisible());
    }

    void walksTheHitsWithTheArrows()
    {
        QWidget window;
        window.resize(900, 600);
        ActionCollection actions;
        addWindowActions(actions);
        CommandPalette palette(actions, &window);
        window.show();
        palette.popUp();
        auto *query = palette.findChild<QLineEdit *>();
        auto *list = palette.findChild<QListWidget *>();
        QCOMPARE(list->currentRow(), 0);
        QTest::keyClick(query, Qt::Key_Down);
        QTest::keyClick(query, Qt::Key_Down);
        QTest::keyClick(query, Qt::Key_Up);
        QCOMPARE(list->currentRow(), 1);
        QTest::keyClick(query, Qt::Key_Escape);
        QVERIFY(!palette.isVisible());
    }

    void findsAnActionByItsEnglishNameInAChineseWindow()
    {
        const Language language(QStringLiteral("zh_CN"));
        QWidget window;
        ActionCollection actions;
        addWindowActions(actions);
        CommandPalette palette(actions, &window);
        window.show();
        palette.popUp();
        auto *query = palette.findChild<QLineEdit *>();
        auto *list = palette.findChild<QListWidget *>();
        for (const QString &words : { QStringLiteral("fetch orders"), QStringLiteral("获取订单") }) {
            query->setText(words);
            QCOMPARE(list->item(0)->data(Qt::UserRole).toString(), QStringLiteral("orders.fetch"));
        }
    }

    void saysSoWhenNothingIsCalledSo()
    {
        QWidget window;
        ActionCollection actions;
        addWindowActions(actions);
        CommandPalette palette(actions, &window);
        window.show();
        palette.popUp();
        auto *nothing = palette.findChild<QLabel *>(QStringLiteral("commandPaletteNothing"));
        QVERIFY(!nothing->isVisible());
        palette.findChild<QLineEdit *>()->setText(QStringLiteral("zzzz"));
        QVERIFY(nothing->isVisible());
        QTest::keyClick(palette.findChild<QLineEdit *>(), Qt::Key_Return);
        QVERIFY(!palette.isVisible());
    }

    void leavesOutWhatCannotBeDoneNow()
    {
        QWidget window;
        ActionCollection actions;
        addWindowActions(actions);
        CommandPalette palette(actions, &window);
        window.show();
        actions.find(QStringLiteral("file.backup"))->setEnabled(false);
        palette.popUp();
        QTest::keyClicks(palette.findChild<QLineEdit *>(), QStringLiteral("back up the workspace"));
        QCOMPARE(palette.findChild<QListWidget *>()->count(), 0);
    }

    void everyActionHasAUniqueIdAndNoKeyIsGivenTwice()
    {
        ActionCollection actions;
        addWindowActions(actions);
        QSet<QString> ids;
        QHash<QString, QString> keys;
        for (const QAction *action : actions.all()) {
            QVERIFY2(!ids.contains(action->objectName()), qPrintable(action->objectName()));
            ids << action->objectName();
            QVERIFY(!plainText(*action).isEmpty());
            for (const QKeySequence &key : action->shortcuts()) {
                const QString text = key.toString(QKeySequence::PortableText);
                QVERIFY2(!keys.contains(text), qPrintable(text));
                keys.insert(text, action->objectName());
            }
        }
    }

    void shortcutsDialogListsEveryAction()
    {
        ActionCollection actions;
        addWindowActions(actions);
        ShortcutsDialog dialog(actions, nullptr);
        auto *list = dialog.findChild<QListWidget *>(QStringLiteral("shortcutsList"));
        QStringList shown;
        for (int row = 0; row < list->count(); ++row)
            shown << list->item(row)->data(Qt::UserRole).toString();
        for (const QAction *action : actions.all())
            QVERIFY2(shown.contains(action->objectName()), qPrintable(action->objectName()));
        QCOMPARE(shown.size(), actions.all().size());
    }

    void takesMnemonicsAndDotsAway_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("plain");
        QTest::newRow("english") << QStringLiteral("&Back up…") << QStringLiteral("Back up");
        QTest::newRow("chinese") << QStringLiteral("备份工作区(&B)…") << QStringLiteral("备份工作区");
        QTest::newRow("chinese, dots first") << QStringLiteral("备份…(&B)") << QStringLiteral("备份");
    }
    void takesMnemonicsAndDotsAway()
    {
        QFETCH(QString, text);
        QFETCH(QString, plain);
        QAction action;
        action.setText(text);
        QCOMPARE(plainText(action), plain);
    }
};

ZHANGGUI_GUI_TEST(CommandPaletteTest)
#include "command_palette_test.moc"
