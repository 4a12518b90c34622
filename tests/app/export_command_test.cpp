#include "app/commands/command.h"
#include "app/sample/sample_orders.h"
#include "models/orders/order_kind.h"
#include "models/store/settings.h"
#include "models/views/view_repository.h"
#include "models/workspace/workspace.h"
#include "tests/support/results.h"
#include "tests/support/table_rows.h"
#include "tests/support/test_main.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace zhanggui;
using namespace zhanggui::test;

class ExportCommandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void shouldWriteWhatTheFilterFinds();
    void shouldTakeFieldsByAnyName();
    void shouldWriteForScripts();
    void shouldWriteASavedView();
    void shouldReplaceAFileOnlyWhenForced();
    void shouldRefuseWhatItCannotUnderstand_data();
    void shouldRefuseWhatItCannotUnderstand();
    void shouldLogWhatItReveals();
    void shouldWriteTheSameRowsAsTheListDoes();

private:
    struct Ran {
        Exit exit;
        QString out;
        QString err;
    };
    Ran run(const QString &command, const QStringList &arguments) const;
    QString path(const char *name) const { return m_home.filePath(QString::fromLatin1(name)); }
    int reveals() const;

    QTemporaryDir m_home;
    GlobalOptions m_global;
};

void ExportCommandTest::initTestCase()
{
    m_global.workspace = m_home.filePath(QStringLiteral("w"));
    const auto workspace = Workspace::open(m_global.workspace, Workspace::Mode::ReadWrite);
    VERIFY_OK(workspace);
    VERIFY_OK(fillSampleWorkspace(**workspace));
}

ExportCommandTest::Ran ExportCommandTest::run(const QString &command, const QStringList &arguments) const
{
    Ran ran;
    QTextStream out(&ran.out);
    QTextStream err(&ran.err);
    CommandContext context{ m_global, arguments, out, err };
    ran.exit = findCommand(command)->run(context);
    return ran;
}

int ExportCommandTest::reveals() const
{
    const auto workspace = Workspace::open(m_global.workspace, Workspace::Mode::ReadWrite);
    auto count = (*workspace)->store().run([](Connection &connection) {
        return connection.value(QStringLiteral("SELECT count(*) FROM reveals"));
    });
    count.waitForFinished();
    return count.result().value_or(-1).toInt();
}

void ExportCommandTest::shouldWriteWhatTheFilterFinds()
{
    const QString file = path("renewals.xlsx");
    const Ran ran = run(QStringLiteral("export"),
        { QStringLiteral("orders"), QStringLiteral("--filter"), QStringLiteral("type:RENEW"),
            QStringLiteral("--out"), file, QStringLiteral("--format"), QStringLiteral("json") });
    QVERIFY2(ran.exit == Exit::Good, qPrintable(ran.err));
    const QJsonObject answer = QJsonDocument::fromJson(ran.out.toUtf8()).object();
    const Result<ReadTable> table = readTable(file);
    VERIFY_OK(table);
    QCOMPARE(table->facts.sheet, QStringLiteral("Orders"));
    QVERIFY(table->rows.size() > 1);
    QCOMPARE(answer.value(QStringLiteral("rows")).toInt(), int(table->rows.size()) - 1);
    const int type = int(table->texts(0).indexOf(QStringLiteral("Order type")));
    for (int i = 1; i < table->rows.size(); ++i)
        QCOMPARE(table->texts(i).at(type), QStringLiteral("Renewal"));
}

void ExportCommandTest::shouldTakeFieldsByAnyName()
{
    const QString file = path("columns.csv");
    const Ran ran = run(QStringLiteral("export"),
        { QStringLiteral("orders"), QStringLiteral("--columns"), QString::fromUtf8("订单号,amount, 创建"),
            QStringLiteral("--sort"), QString::fromUtf8("-金额"), QStringLiteral("--out"), file });
    QVERIFY2(ran.exit == Exit::Good, qPrintable(ran.err));
    const Result<ReadTable> table = readTable(file);
    VERIFY_OK(table);
    QCOMPARE(table->texts(0),
        (QStringList{ QStringLiteral("Order no."), QStringLiteral("Amount"), QStringLiteral("Currency"),
            QStringLiteral("Created (America/New_York)") }));
    double before = 1e18;
    for (int i = 1; i < table->rows.size(); ++i) {
        const QString amount = table->texts(i).at(1);
        QVERIFY(amount.isEmpty() || amount.toDouble() <= before);
        before = amount.isEmpty() ? -1e18 : amount.toDouble();
    }
}

void ExportCommandTest::shouldWriteForScripts()
{
    const QString file = path("script.csv");
    const Ran ran = run(QStringLiteral("export"),
        { QStringLiteral("orders"), QStringLiteral("--columns"), QStringLiteral("orderId,type"),
            QStringLiteral("--header"), QStringLiteral("ids"), QStringLiteral("--no-bom"),
            QStringLiteral("--lf"), QStringLiteral("--separator"), QStringLiteral("tab"),
            QStringLiteral("--out"), file });
    QVERIFY2(ran.exit == Exit::Good, qPrintable(ran.err));
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray bytes = written.readAll();
    QVERIFY(bytes.startsWith("orderId\ttype\n"));
    QVERIFY(bytes.contains("\tRENEW\n"));
    QVERIFY(!bytes.contains('\r'));
}

void ExportCommandTest::shouldWriteASavedView()
{
    // GIVEN a view with a filter, an order and columns
    {
        const auto workspace = Workspace::open(m_global.workspace, Workspace::Mode::ReadWrite);
        VERIFY_OK(workspace);
        auto saved = (*workspace)->store().run([](Connection &connection) {
            View view;
            view.name = QString::fromUtf8("续费");
            view.filter = QStringLiteral("type:RENEW or type:NEW");
            view.sortField = QStringLiteral("orderId");
            view.descending = true;
            view.columns = QStringList{ QStringLiteral("type"), QStringLiteral("orderId") };
            return ViewRepository(connection, orderKind()).save(view);
        });
        saved.waitForFinished();
        VERIFY_OK(saved.result());
    }
    const auto exported = [this](const QStringList &more) {
        const Ran ran = run(QStringLiteral("export"),
            QStringList{ QStringLiteral("orders"), QStringLiteral("--view"), QString::fromUtf8("续费"),
                QStringLiteral("--header"), QStringLiteral("ids"), QStringLiteral("--force"),
                QStringLiteral("--out"), path("view.csv") }
                + more);
        const Result<ReadTable> table = readTable(path("view.csv"));
        return ran.exit == Exit::Good && table ? *table : ReadTable();
    };
    // WHEN it is written THEN the file has its rows, order and columns
    const ReadTable whole = exported({});
    QVERIFY(whole.rows.size() > 3);
    QCOMPARE(whole.texts(0), (QStringList{ QStringLiteral("type"), QStringLiteral("orderId") }));
    QSet<QString> types;
    for (int i = 1; i < whole.rows.size(); ++i) {
        types << whole.texts(i).at(0);
        QVERIFY(i == 1 || whole.texts(i).at(1) < whole.texts(i - 1).at(1));
    }
    QCOMPARE(types, (QSet<QString>{ QStringLiteral("RENEW"), QStringLiteral("NEW") }));
    // A filter narrows it; an order and columns take the place of its own.
    const ReadTable narrow = exported(
        { QStringLiteral("--filter"), QStringLiteral("type:RENEW or type:CHANGE"), QStringLiteral("--sort"),
            QStringLiteral("orderId"), QStringLiteral("--columns"), QStringLiteral("orderId,type") });
    QVERIFY(narrow.rows.size() > 2 && narrow.rows.size() < whole.rows.size());
    for (int i = 1; i < narrow.rows.size(); ++i) {
        QCOMPARE(narrow.texts(i).at(1), QStringLiteral("RENEW"));
        QVERIFY(i == 1 || narrow.texts(i).at(0) > narrow.texts(i - 1).at(0));
    }
    // Of an unknown name nothing is written, and the views there are are named.
    const Ran unknown = run(QStringLiteral("export"),
        { QStringLiteral("orders"), QStringLiteral("--view"), QStringLiteral("zz"), QStringLiteral("--out"),
            path("never.csv") });
    QCOMPARE(unknown.exit, Exit::BadUsage);
    QVERIFY2(unknown.err.contains(QString::fromUtf8("续费")), qPrintable(unknown.err));
    QVERIFY(!QFileInfo::exists(path("never.csv")));
}

void ExportCommandTest::shouldReplaceAFileOnlyWhenForced()
{
    const QString file = fileOf(QDir(m_home.path()), QStringLiteral("there.csv"), "old");
    const Ran refused =
        run(QStringLiteral("export"), { QStringLiteral("orders"), QStringLiteral("--out"), file });
    QCOMPARE(refused.exit, Exit::BadUsage);
    QVERIFY(refused.err.contains(QStringLiteral("--force")));
    QCOMPARE(QFileInfo(file).size(), 3);
    const Ran forced = run(QStringLiteral("export"),
        { QStringLiteral("orders"), QStringLiteral("--force"), QStringLiteral("--out"), file });
    QVERIFY2(forced.exit == Exit::Good, qPrintable(forced.err));
    QVERIFY(QFileInfo(file).size() > 3);
}

void ExportCommandTest::shouldRefuseWhatItCannotUnderstand_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const QStringList &arguments, const char *says) {
        QTest::newRow(name) << arguments << QString::fromUtf8(says);
    };
    const QString out = QStringLiteral("--out");
    const QString file = QStringLiteral("%DIR%/never.csv");
    row("nothing", {}, "orders");
    row("other records", { QStringLiteral("invoices") }, "orders");
    row("no file", { QStringLiteral("orders") }, ".xlsx");
    row("other ending", { QStringLiteral("orders"), out, QStringLiteral("%DIR%/never.ods") }, ".xlsx");
    row("bad filter",
        { QStringLiteral("orders"), out, file, QStringLiteral("--filter"), QStringLiteral("金额>x") }, "x");
    row("bad column",
        { QStringLiteral("orders"), out, file, QStringLiteral("--columns"), QStringLiteral("orderId,zz") },
        "zz");
    row("bad sort", { QStringLiteral("orders"), out, file, QStringLiteral("--sort"), QStringLiteral("-zz") },
        "zz");
    row("bad header",
        { QStringLiteral("orders"), out, file, QStringLiteral("--header"), QStringLiteral("zz") }, "names");
    row("bad separator",
        { QStringLiteral("orders"), out, file, QStringLiteral("--separator"), QStringLiteral("zz") },
        "comma");
    row("both marks",
        { QStringLiteral("orders"), out, file, QStringLiteral("--bom"), QStringLiteral("--no-bom") },
        "--no-bom");
    row("no folder", { QStringLiteral("orders"), out, QStringLiteral("%DIR%/none/never.csv") }, "none");
}

void ExportCommandTest::shouldRefuseWhatItCannotUnderstand()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, says);
    arguments.replaceInStrings(QStringLiteral("%DIR%"), m_home.path());
    const Ran ran = run(QStringLiteral("export"), arguments);
    QCOMPARE(ran.exit, Exit::BadUsage);
    QVERIFY(ran.out.isEmpty());
    QVERIFY2(ran.err.contains(says), qPrintable(ran.err));
    QVERIFY(!QFileInfo::exists(path("never.csv")));
}

void ExportCommandTest::shouldLogWhatItReveals()
{
    const int before = reveals();
    const Ran masked = run(
        QStringLiteral("export"), { QStringLiteral("orders"), QStringLiteral("--out"), path("masked.csv") });
    QCOMPARE(masked.exit, Exit::Good);
    QCOMPARE(reveals(), before);
    const Ran ran = run(QStringLiteral("export"),
        { QStringLiteral("orders"), QStringLiteral("--reveal"), QStringLiteral("--columns"),
            QStringLiteral("orderId,phone"), QStringLiteral("--out"), path("revealed.csv") });
    QVERIFY2(ran.exit == Exit::Good, qPrintable(ran.err));
    const Result<ReadTable> table = readTable(path("revealed.csv"));
    VERIFY_OK(table);
    QCOMPARE(reveals() - before, int(table->rows.size()) - 1);
    QVERIFY(!table->texts(1).at(1).contains(u'*'));
}

void ExportCommandTest::shouldWriteTheSameRowsAsTheListDoes()
{
    const Ran listed = run(QStringLiteral("orders"),
        { QStringLiteral("list"), QStringLiteral("--format"), QStringLiteral("csv") });
    QCOMPARE(listed.exit, Exit::Good);
    const Ran exported = run(QStringLiteral("export"),
        { QStringLiteral("orders"), QStringLiteral("--header"), QStringLiteral("ids"),
            QStringLiteral("--sort"), QStringLiteral("-created"), QStringLiteral("--columns"),
            QStringLiteral(
                "orderId,product,customer,type,charging,status,amount,created,expires,fetched,environment,"
                "tags,note,phone,email,currency"),
            QStringLiteral("--no-bom"), QStringLiteral("--out"), path("list.csv") });
    QVERIFY2(exported.exit == Exit::Good, qPrintable(exported.err));
    QFile file(path("list.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()), listed.out);
}

ZHANGGUI_TEST(ExportCommandTest)
#include "export_command_test.moc"
