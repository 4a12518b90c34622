// What the window tells of the workspace's own kinds and rules: files that cannot be used, and deadlines that
// are others since the last opening.
#include "models/store/steps.h"
#include "models/work/work_refresh.h"
#include "models/work/work_repository.h"
#include "tests/support/damage.h"
#include "tests/support/shop_window.h"
#include "tests/support/test_main.h"
#include "ui/widgets/message_bar.h"

#include <QApplication>
#include <QDir>

using namespace zhanggui;

class WorkRulesWindowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellsWhichFileOfTheWorkspaceCannotBeUsed();
    void tellsThatDeadlinesAreOthersSinceTheLastOpening();

private:
    static void writeFile(const QString &path, const QByteArray &text)
    {
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QVERIFY(test::writeFile(path, text));
    }
    static const Message &message(test::ShopWindow &shop) { return shop.window().messages().message(); }
};

void WorkRulesWindowTest::tellsWhichFileOfTheWorkspaceCannotBeUsed()
{
    test::ShopWindow shop;
    shop.open(false);
    QVERIFY(message(shop).details.isEmpty());
    writeFile(shop.directory() + QStringLiteral("/work/own.json"), "{");
    shop.reopen();
    QTRY_VERIFY(message(shop).details.contains(QStringLiteral("own.json")));
    QCOMPARE(message(shop).tone, Tone::Warn);
    QVERIFY(!message(shop).what.isEmpty() && !message(shop).kept.isEmpty() && !message(shop).todo.isEmpty());
}

void WorkRulesWindowTest::tellsThatDeadlinesAreOthersSinceTheLastOpening()
{
    test::ShopWindow shop;
    shop.open(false);
    shop.close();
    {
        auto workspace = Workspace::open(shop.directory(), Workspace::Mode::ReadWrite);
        VERIFY_OK(workspace);
        const auto catalog = (*workspace)->workCatalog();
        VERIFY_OK(test::await((*workspace)->store().run([catalog](Connection &connection) -> Result<qint64> {
            auto step =
                Steps(connection)
                    .begin({ 1, QStringLiteral("tester"), QStringLiteral("edit"), QStringLiteral("test") });
            if (!step)
                return step;
            WorkRepository works(connection, *catalog, QStringLiteral("tester"), 1'772'416'800'000);
            return works.create(
                { QStringLiteral("refund"), QStringLiteral("shop"), QStringLiteral("R1"), {}, 0,
                    { { QStringLiteral("orderId"), QStringLiteral("CS1") },
                        { QStringLiteral("refundType"), QStringLiteral("negotiated") },
                        { QStringLiteral("productType"), QStringLiteral("saas") },
                        { QStringLiteral("requestedAt"), qint64(1'772'416'800'000) } } },
                *step);
        })));
    }
    writeFile(shop.directory() + QStringLiteral("/rules/calendar.json"), "{ \"weekdays\": [1, 2, 3, 4] }");
    shop.reopen();
    QTRY_VERIFY(message(shop).what.contains(QStringLiteral("1 record")));
    QCOMPARE(message(shop).tone, Tone::Neutral);
}

ZHANGGUI_GUI_TEST(WorkRulesWindowTest)
#include "work_rules_window_test.moc"
