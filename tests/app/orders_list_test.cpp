#include "app/commands/command.h"
#include "app/sample/sample_orders.h"
#include "models/store/settings.h"
#include "models/workspace/workspace.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace zhanggui;

class OrdersListTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsDatesOfAFilterInTheWorkspacesZone_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<int>("orders");
        // The newest sample order was made on 2026-11-22 at 11:39 in China.
        QTest::newRow("China") << QByteArray("Asia/Shanghai") << 1;
        QTest::newRow("where it was the day before") << QByteArray("America/New_York") << 0;
    }

    void readsDatesOfAFilterInTheWorkspacesZone()
    {
        QFETCH(QByteArray, zone);
        QFETCH(int, orders);
        // GIVEN a workspace in that zone
        const QTemporaryDir home;
        GlobalOptions global;
        global.workspace = home.filePath(QStringLiteral("w"));
        {
            auto workspace = Workspace::open(global.workspace, Workspace::Mode::ReadWrite);
            QVERIFY(workspace && fillSampleWorkspace(**workspace));
            auto set = (*workspace)->store().run([zone](Connection &connection) {
                return Settings(connection).setTimeZone(zone);
            });
            set.waitForFinished();
            QVERIFY(set.result());
        }
        // WHEN the orders of a day are listed
        QString text;
        QString errors;
        QTextStream out(&text);
        QTextStream err(&errors);
        CommandContext context{ global,
            { QStringLiteral("list"), QStringLiteral("--format"), QStringLiteral("json"),
                QStringLiteral("--filter"), QStringLiteral("created:2026-11-22") },
            out, err };
        const Exit exit = findCommand(QStringLiteral("orders"))->run(context);
        // THEN it is that zone's day
        QVERIFY2(exit == Exit::Good, qPrintable(errors));
        QCOMPARE(QJsonDocument::fromJson(text.toUtf8()).array().size(), orders);
    }

    void pointsAtTheFaultOfAFilter()
    {
        // GIVEN
        const QTemporaryDir home;
        GlobalOptions global;
        global.workspace = home.filePath(QStringLiteral("w"));
        QVERIFY(Workspace::open(global.workspace, Workspace::Mode::ReadWrite).has_value());
        // WHEN
        QString text;
        QString errors;
        QTextStream out(&text);
        QTextStream err(&errors);
        CommandContext context{ global,
            { QStringLiteral("list"), QStringLiteral("--filter"), QString::fromUtf8("退款 金额>abc 或 x") },
            out, err };
        const Exit exit = findCommand(QStringLiteral("orders"))->run(context);
        // THEN: the carets stand below the value; Chinese characters are two columns wide
        QCOMPARE(exit, Exit::BadUsage);
        QVERIFY(text.isEmpty());
        const QStringList lines = errors.split(u'\n');
        QVERIFY(lines.at(0).contains(QStringLiteral("abc")));
        QCOMPARE(lines.at(1), QString::fromUtf8("退款 金额>abc 或 x"));
        QCOMPARE(lines.at(2), QStringLiteral("          ^^^"));
    }
};

ZHANGGUI_TEST(OrdersListTest)
#include "orders_list_test.moc"
