#include "tests/support/test_main.h"
#include "ui/environments/vault_dialog.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_collection.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/progress_strip.h"
#include "ui/widgets/status_pill.h"
#include "ui/window/error_message.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace zhanggui;

class WidgetsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void messageBarShowsWordsAsTheyAre()
    {
        // GIVEN words from outside that look like markup
        MessageBar bar;
        const QString evil = QStringLiteral("<b>x</b><img src='file:///etc/passwd'>");

        // WHEN they are shown
        bar.show({ Tone::Fail, evil, QStringLiteral("kept"), QStringLiteral("todo"), {}, {} });

        // THEN no label reads them as markup, and kept and todo stand in one line
        for (const QLabel *label : bar.findChildren<QLabel *>()) {
            if (!label->text().isEmpty())
                QCOMPARE(label->textFormat(), Qt::PlainText);
        }
        QCOMPARE(bar.findChild<QLabel *>(QStringLiteral("messageWhat"))->text(), evil);
        QCOMPARE(bar.findChild<QLabel *>(QStringLiteral("messageMore"))->text(), QStringLiteral("kept todo"));
        QCOMPARE(bar.accessibleName(), evil);
    }

    void messageBarIsDismissedByEscape()
    {
        MessageBar bar;
        QSignalSpy dismissed(&bar, &MessageBar::dismissed);
        bar.show({ Tone::Ok, QStringLiteral("done"), {}, {}, {}, {} });
        QVERIFY(bar.isVisible());
        QTest::keyClick(&bar, Qt::Key_Escape);
        QVERIFY(!bar.isVisible());
        QCOMPARE(dismissed.count(), 1);
        QVERIFY(bar.message().what.isEmpty());
    }

    void messageBarOffersOnlyWhatThereIs()
    {
        MessageBar bar;
        bar.show({ Tone::Ok, QStringLiteral("done"), {}, {}, {}, {} });
        QVERIFY(!bar.findChild<QPushButton *>(QStringLiteral("messageAction"))->isVisible());
        QVERIFY(!bar.findChild<QWidget *>(QStringLiteral("messageDetails"))->isVisible());
        QSignalSpy pressed(&bar, &MessageBar::actionTriggered);
        bar.show(
            { Tone::Fail, QStringLiteral("no"), {}, {}, QStringLiteral("code"), QStringLiteral("Again") });
        auto *action = bar.findChild<QPushButton *>(QStringLiteral("messageAction"));
        QVERIFY(action->isVisible());
        action->click();
        QCOMPARE(pressed.count(), 1);
    }

    void progressCountsAndCanBeStopped()
    {
        ProgressStrip strip;
        QVERIFY(!strip.isVisible());
        strip.begin(QStringLiteral("Fetching"), 300);
        strip.setProgress(12, 300, 2);
        QVERIFY(strip.isVisible());
        QCOMPARE(strip.findChild<QProgressBar *>()->maximum(), 300);
        QCOMPARE(strip.findChild<QProgressBar *>()->value(), 12);
        const QString count = strip.findChild<QLabel *>(QStringLiteral("progressCount"))->text();
        QVERIFY2(count.startsWith(QStringLiteral("12 of 300, 2 failed")), qPrintable(count));
        QSignalSpy cancelled(&strip, &ProgressStrip::cancelRequested);
        auto *cancel = strip.findChild<QToolButton *>(QStringLiteral("progressCancel"));
        cancel->click();
        QVERIFY(!cancel->isEnabled());
        QCOMPARE(cancelled.count(), 1);
        strip.end();
        QVERIFY(!strip.isVisible());
    }

    void pillTellsItsWordToAScreenReader()
    {
        StatusPill pill;
        pill.setStatus(Tone::Warn, QStringLiteral("Chinese site"));
        QCOMPARE(pill.accessibleName(), QStringLiteral("Chinese site"));
        QVERIFY(
            pill.sizeHint().width() > pill.fontMetrics().horizontalAdvance(QStringLiteral("Chinese site")));
    }

    void emptyStateShowsEveryLineOfItsText()
    {
        EmptyState state;
        const QString text = QStringLiteral("many words that do not fit into one line ").repeated(5);
        state.setContent(QStringLiteral("orders"), QStringLiteral("Nothing"), text, {});
        state.resize(900, 600);
        state.show();
        for (const QLabel *label : state.findChildren<QLabel *>()) {
            if (label->text() == text)
                QVERIFY(label->height() >= label->heightForWidth(label->width()));
        }
    }

    void emptyStateHasOneButtonAtMost()
    {
        EmptyState state;
        state.setContent(QStringLiteral("orders"), QStringLiteral("Nothing"), QStringLiteral("Text"));
        state.show();
        auto *button = state.findChild<QPushButton *>();
        QVERIFY(!button->isVisible());
        state.setContent(QStringLiteral("orders"), QStringLiteral("Nothing"), {}, QStringLiteral("Fetch"));
        QVERIFY(button->isVisible());
        QSignalSpy pressed(&state, &EmptyState::actionTriggered);
        button->click();
        QCOMPARE(pressed.count(), 1);
    }

    void headerButtonFollowsItsAction()
    {
        ActionCollection actions;
        QAction *action = actions.add({ "x.y", ActionGroup::Tools, "&Do it…", "play", {} });
        PageHeader header;
        header.addButton(action);
        auto *button = header.findChild<QPushButton *>(QStringLiteral("header.x.y"));
        QCOMPARE(button->text(), QStringLiteral("Do it"));
        action->setEnabled(false);
        QVERIFY(!button->isEnabled());
        action->setEnabled(true);
        QSignalSpy triggered(action, &QAction::triggered);
        button->click();
        QCOMPARE(triggered.count(), 1);
    }

    void judgesPassphrasesByLengthAndKind()
    {
        QCOMPARE(strengthOf(QStringLiteral("short7!")), Strength::TooShort);
        QCOMPARE(strengthOf(QStringLiteral("aaaaaaaa")), Strength::Weak);
        QCOMPARE(strengthOf(QStringLiteral("Tr0ub4dor&3")), Strength::Good);
        QCOMPARE(strengthOf(QStringLiteral("correct horse battery")), Strength::Good);
        QCOMPARE(strengthOf(QStringLiteral("abcdefghijklmn")), Strength::Fair);
    }

    void errorsKeepTheirWordsAsDetails()
    {
        const Message message = messageFor(QStringLiteral("It failed."),
            { ErrorKind::Unauthorized, QStringLiteral("the signature was refused"),
                QStringLiteral("APIGW.0301") });
        QCOMPARE(message.what, QStringLiteral("It failed."));
        QVERIFY(message.details.contains(QStringLiteral("APIGW.0301")));
        QVERIFY(!message.todo.isEmpty());
        QCOMPARE(message.tone, Tone::Fail);
        for (int kind = 0; kind < int(ErrorKind::Cancelled); ++kind)
            QVERIFY2(!adviceFor(ErrorKind(kind)).isEmpty(), qPrintable(QString::number(kind)));
    }
};

ZHANGGUI_GUI_TEST(WidgetsTest)
#include "widgets_test.moc"
