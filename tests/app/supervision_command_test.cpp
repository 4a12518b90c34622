#include "app/commands/supervision_command.h"
#include "app/commands/tickets_command.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"
#include "tests/support/work_stage.h"

#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

using namespace zhanggui;
using test::WorkStage;

namespace {

const QString kLine = QStringLiteral("CS2207261447AUY4H-000001");

} // namespace

class SupervisionCommandTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<WorkStage>();
        m_id = m_stage->make(test::supervisedLine(kLine));
        m_stage->attach(QStringLiteral("supervision"), m_id, "sow", QStringLiteral("SOW.txt"), "words");
        m_stage->workspace.reset(); // commands open it themselves
    }

    void explainsAnOrderLineWithSources()
    {
        const Exit ended = run(runSupervision,
            { QStringLiteral("explain"), kLine, QStringLiteral("--environment"), QStringLiteral("shop") });
        QCOMPARE(ended, Exit::FellShort); // the acceptance document is missing
        for (const char *expected :
            { "It is the customer's turn.", "Huawei Cloud reviews", "UM/sp_topic_0000187.html · 2024-11-12",
                "The seller can appeal now", "!! This stage needs both" })
            QVERIFY2(m_out.contains(QString::fromUtf8(expected)), expected);
        QVERIFY(!m_out.contains(QStringLiteral("13812345678")));
    }

    void explainsAsJson()
    {
        (void)run(runSupervision,
            { QStringLiteral("explain"), kLine, QStringLiteral("--environment"), QStringLiteral("shop"),
                QStringLiteral("--format"), QStringLiteral("json") });
        const QJsonObject object = QJsonDocument::fromJson(m_out.toUtf8()).object();
        QCOMPARE(object.value(QStringLiteral("line")).toString(), kLine);
        QCOMPARE(object.value(QStringLiteral("state")).toString(), QStringLiteral("customer-acceptance"));
        for (const char *section : { "now", "evidence", "acceptance", "term", "appeal", "flow" })
            QVERIFY2(!object.value(QLatin1String(section)).toArray().isEmpty(), section);
    }

    void packsAsZipAndPdfAndReplacesOnlyWhenToldTo()
    {
        for (const char *name : { "pack.zip", "pack.pdf" }) {
            const QString file = m_stage->folder.filePath(QLatin1String(name));
            const QStringList arguments{ QStringLiteral("pack"), kLine, QStringLiteral("--environment"),
                QStringLiteral("shop"), QStringLiteral("--out"), file };
            QCOMPARE(run(runSupervision, arguments), Exit::FellShort);
            QCOMPARE(m_out.trimmed(), file);
            QVERIFY(m_err.contains(QStringLiteral("fall short")));
            const QByteArray bytes = test::readFile(file);
            QVERIFY(bytes.startsWith(file.endsWith(QStringLiteral("zip")) ? "PK" : "%PDF"));
            QCOMPARE(run(runSupervision, arguments), Exit::BadUsage);
            QCOMPARE(
                run(runSupervision, arguments + QStringList{ QStringLiteral("--force") }), Exit::FellShort);
        }
        QProcess python;
        python.start(QStringLiteral("python3"),
            { QStringLiteral(ZHANGGUI_SOURCE "/tests/models/read_zip.py"),
                m_stage->folder.filePath(QStringLiteral("pack.zip")) });
        QVERIFY(python.waitForFinished());
        const QString entries = QString::fromUtf8(python.readAllStandardOutput());
        for (const char *name : { "index.html", "index.csv", "cover.pdf", "files/01-SOW.txt" })
            QVERIFY2(entries.contains(QLatin1String(name)), qPrintable(entries));
    }

    void refusesWhatItCannotUse()
    {
        QCOMPARE(
            run(runSupervision, { QStringLiteral("explain"), QStringLiteral("NOTHING") }), Exit::BadUsage);
        QCOMPARE(run(runSupervision, { QStringLiteral("explain") }), Exit::BadUsage);
        QCOMPARE(run(runSupervision,
                     { QStringLiteral("pack"), kLine, QStringLiteral("--out"),
                         m_stage->folder.filePath(QStringLiteral("a.txt")) }),
            Exit::BadUsage);
        QCOMPARE(run(runSupervision, { QStringLiteral("what") }), Exit::BadUsage);
        QCOMPARE(run(runTickets, { QStringLiteral("answers"), QStringLiteral("what") }), Exit::BadUsage);
    }

    void keepsPreparedAnswers()
    {
        const QString file = m_stage->folder.filePath(QStringLiteral("text"));
        QVERIFY(test::writeFile(file, "Hello {customer}"));
        const auto set = [&file](const char *language) {
            return QStringList{ QStringLiteral("answers"), QStringLiteral("set"), QStringLiteral("hello"),
                QStringLiteral("--title"), QStringLiteral("Hello"), QStringLiteral("--language"),
                QLatin1String(language), QStringLiteral("--text-file"), file };
        };
        const QStringList list{ QStringLiteral("answers"), QStringLiteral("list") };
        const QStringList remove{ QStringLiteral("answers"), QStringLiteral("remove"),
            QStringLiteral("hello") };
        QCOMPARE(run(runTickets, set("fr")), Exit::BadUsage);
        QCOMPARE(run(runTickets, set("en")), Exit::Good);
        QCOMPARE(run(runTickets, list), Exit::Good);
        QVERIFY(m_out.contains(QStringLiteral("hello\ten\tHello\n")));
        QVERIFY(m_out.contains(QStringLiteral("received-zh\tzh\t")));
        QCOMPARE(run(runTickets, remove), Exit::Good);
        QVERIFY(m_out.contains(QStringLiteral("Hello {customer}"))); // can be set again
        QCOMPARE(run(runTickets, remove), Exit::BadUsage);
    }

private:
    Exit run(Exit (*command)(CommandContext &), const QStringList &arguments)
    {
        m_out.clear();
        m_err.clear();
        QTextStream out(&m_out);
        QTextStream err(&m_err);
        CommandContext context{ { m_stage->directory(), {} }, arguments, out, err };
        const Exit ended = command(context);
        out.flush();
        err.flush();
        return ended;
    }

    std::unique_ptr<WorkStage> m_stage;
    qint64 m_id = 0;
    QString m_out;
    QString m_err;
};

ZHANGGUI_GUI_TEST(SupervisionCommandTest)
#include "supervision_command_test.moc"
