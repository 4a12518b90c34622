#include "app/program_options.h"
#include "tests/support/test_main.h"

using namespace zhanggui;

class ProgramOptionsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void opensTheWindowWithoutACommand();
    void leavesWhatStandsBehindTheCommandToIt();
    void takesValuesInBothForms();
    void refusesWhatItDoesNotKnow_data();
    void refusesWhatItDoesNotKnow();
};

void ProgramOptionsTest::opensTheWindowWithoutACommand()
{
    const Result<ProgramOptions> options = parseProgramOptions({ QStringLiteral("--demo") });
    QVERIFY(options.has_value());
    QCOMPARE(options->mode, ProgramOptions::Mode::Window);
    QVERIFY(options->window.demo);
}

void ProgramOptionsTest::leavesWhatStandsBehindTheCommandToIt()
{
    const Result<ProgramOptions> options =
        parseProgramOptions({ QStringLiteral("--workspace"), QStringLiteral("/x"), QStringLiteral("orders"),
            QStringLiteral("--workspace"), QStringLiteral("/y") });
    QVERIFY(options.has_value());
    QCOMPARE(options->mode, ProgramOptions::Mode::Command);
    QCOMPARE(options->command, QStringLiteral("orders"));
    QCOMPARE(options->global.workspace, QStringLiteral("/x"));
    QCOMPARE(options->arguments, QStringList({ QStringLiteral("--workspace"), QStringLiteral("/y") }));
}

void ProgramOptionsTest::takesValuesInBothForms()
{
    const Result<ProgramOptions> options = parseProgramOptions(
        { QStringLiteral("--workspace=/a=b"), QStringLiteral("--language"), QStringLiteral("zh_CN") });
    QVERIFY(options.has_value());
    QCOMPARE(options->global.workspace, QStringLiteral("/a=b"));
    QCOMPARE(options->window.language, QStringLiteral("zh_CN"));
}

void ProgramOptionsTest::refusesWhatItDoesNotKnow_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");
    QTest::newRow("unknown") << QStringList{ QStringLiteral("--nonsense") } << QStringLiteral("--nonsense");
    QTest::newRow("no value") << QStringList{ QStringLiteral("--workspace") }
                              << QStringLiteral("--workspace");
    QTest::newRow("empty value") << QStringList{ QStringLiteral("--workspace=") }
                                 << QStringLiteral("--workspace");
    QTest::newRow("wrong value") << QStringList{ QStringLiteral("--scheme=pink") } << QStringLiteral("pink");
}

void ProgramOptionsTest::refusesWhatItDoesNotKnow()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, named);
    const Result<ProgramOptions> options = parseProgramOptions(arguments);
    QVERIFY(!options.has_value());
    QCOMPARE(options.error().kind, ErrorKind::BadInput);
    QVERIFY(options.error().detail.contains(named));
}

ZHANGGUI_TEST(ProgramOptionsTest)
#include "program_options_test.moc"
