#include "models/supervision/acceptance_pack.h"
#include "models/work/work_catalog.h"
#include "tests/support/damage.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <algorithm>

using namespace zhanggui;

namespace {

QByteArray python(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral("python3"),
        QStringList{ QStringLiteral(ZHANGGUI_SOURCE "/tests/models/read_zip.py") } + arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        qWarning().noquote() << process.readAllStandardError();
    return process.readAllStandardOutput();
}

QStringList lines(const QByteArray &bytes)
{
    return QString::fromUtf8(bytes).split(u'\n', Qt::SkipEmptyParts);
}

QString sha256(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace

class AcceptancePackTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_target = m_folder->filePath(QStringLiteral("pack.zip"));
    }

    void namesFilesSoThatEverySystemCanUnpackThem_data()
    {
        QTest::addColumn<QString>("called");
        QTest::addColumn<QString>("safe");
        const auto row = [](const char *title, const QString &called, const QString &safe) {
            QTest::newRow(title) << called << safe;
        };
        row("plain", QStringLiteral("SOW.pdf"), QStringLiteral("01-SOW.pdf"));
        row("chinese", QString::fromUtf8("验收文档.docx"), QString::fromUtf8("01-验收文档.docx"));
        row("folders", QStringLiteral("../../etc/passwd"), QStringLiteral("01-passwd"));
        row("folders of Windows", QStringLiteral("C:\\Users\\a\\b.txt"), QStringLiteral("01-b.txt"));
        row("device", QStringLiteral("CON.txt"), QStringLiteral("01-CON.txt"));
        row("stream", QStringLiteral("a.txt:hidden"), QStringLiteral("01-a.txt_hidden"));
        row("control", QStringLiteral("a\nb\t.txt"), QStringLiteral("01-a_b_.txt"));
        row("dots at the end", QStringLiteral("a.txt. . "), QStringLiteral("01-a.txt"));
        row("hidden", QStringLiteral(".bashrc"), QStringLiteral("01-bashrc"));
        row("nothing", QString(), QStringLiteral("01-file"));
        row("only dots", QStringLiteral(".."), QStringLiteral("01-file"));
        row("direction", QString::fromUtf8("a\u202Efdp.exe"), QStringLiteral("01-a_fdp.exe"));
    }
    void namesFilesSoThatEverySystemCanUnpackThem()
    {
        QFETCH(QString, called);
        QFETCH(QString, safe);
        QCOMPARE(safeNames({ called }).constFirst(), safe);
    }

    void tellsFilesOfOneNameApartAndCutsLongNamesAtACharacter()
    {
        const QString longName = QString(100, QChar(0x9A8C)) + QStringLiteral(".pdf");
        const QStringList safe =
            safeNames({ QStringLiteral("A.png"), QStringLiteral("a.PNG"), longName, longName });
        QCOMPARE(safe.at(0), QStringLiteral("01-A.png"));
        QCOMPARE(safe.at(1), QStringLiteral("02-a.PNG"));
        QVERIFY(safe.at(2) != safe.at(3));
        for (const QString &name : safe)
            QVERIFY(name.toUtf8().size() <= 120);
        QVERIFY(safe.at(2).endsWith(QStringLiteral(".pdf")));
        QVERIFY(!safe.at(2).contains(QChar::ReplacementCharacter));
    }

    void writesAZipThatAnotherProgramReadsWithEveryDigest()
    {
        // GIVEN two pieces of evidence and a cover
        const AcceptancePack pack = packOf(
            { { QString::fromUtf8("SOW 需求.docx"), "words" }, { QStringLiteral("../x.png"), "picture" } });

        // WHEN
        VERIFY_OK(writePackZip(pack, "%PDF-cover", m_target, false));

        // THEN names and digests are those of the index
        const QStringList entries = lines(python({ m_target }));
        QCOMPARE(entries.size(), 5);
        QVERIFY(entries.at(0).startsWith(QStringLiteral("index.html\t")));
        QVERIFY(entries.at(1).startsWith(QStringLiteral("index.csv\t")));
        QCOMPARE(entries.at(2), QStringLiteral("cover.pdf\t10\t") + sha256("%PDF-cover"));
        QCOMPARE(entries.at(3), QString::fromUtf8("files/01-SOW 需求.docx\t5\t") + sha256("words"));
        QCOMPARE(entries.at(4), QStringLiteral("files/02-x.png\t7\t") + sha256("picture"));
        const QString html = QString::fromUtf8(python({ m_target, QStringLiteral("index.html") }));
        QVERIFY(html.contains(sha256("words")) && html.contains(sha256("picture")));
        QVERIFY(html.contains(QStringLiteral("href=\"files/02-x.png\"")));
        const QByteArray csv = python({ m_target, QStringLiteral("index.csv") });
        QVERIFY(csv.startsWith("\xEF\xBB\xBF"));
        QVERIFY(csv.contains(sha256("picture").toLatin1()));
        QCOMPARE(csv.count("\r\n"), 3);
    }

    void showsTextFromOutsideAsTextAndNeverAsMarkupOrFormula()
    {
        AcceptancePack pack = packOf({ { QStringLiteral("=cmd|x.png"), "p" } });
        pack.facts.append({ { QStringLiteral("Product"), QStringLiteral("Product") },
            QStringLiteral("<script>alert(1)</script>") });
        pack.files.first().file.note = QStringLiteral("=HYPERLINK(1)");
        const QString html = packHtml(pack, true);
        QVERIFY(!html.contains(QStringLiteral("<script")));
        QVERIFY(html.contains(QStringLiteral("&lt;script&gt;")));
        const QByteArray csv = packCsv(pack);
        QVERIFY(csv.contains("'=HYPERLINK(1)"));
        QVERIFY(csv.contains("'=cmd|x.png"));
    }

    void writesNothingWhenAKeptFileIsNotWhatItWas()
    {
        const AcceptancePack pack = packOf({ { QStringLiteral("a.txt"), "words" } });
        QVERIFY(test::writeFile(pack.files.constFirst().path, "other"));

        VERIFY_FAILS(writePackZip(pack, {}, m_target, false), ErrorKind::Corrupt);
        QVERIFY(!QFile::exists(m_target));
        QFile::remove(pack.files.constFirst().path);
        const Result<void> gone = writePackZip(pack, {}, m_target, false);
        VERIFY_FAILS(gone, ErrorKind::NotFound);
        QCOMPARE(gone.error().detail, QStringLiteral("a.txt"));
        QVERIFY(!QFile::exists(m_target));
    }

    void leavesWhatStandsThereUnlessItMayReplaceIt()
    {
        const AcceptancePack pack = packOf({ { QStringLiteral("a.txt"), "words" } });
        QVERIFY(test::writeFile(m_target, "mine"));

        VERIFY_FAILS(writePackZip(pack, {}, m_target, false), ErrorKind::Conflict);
        QCOMPARE(test::readFile(m_target), QByteArray("mine"));
        VERIFY_OK(writePackZip(pack, {}, m_target, true));
        QVERIFY(test::readFile(m_target).startsWith("PK"));
    }

    void stopsWhenItIsToldToAndLeavesNothingBehind()
    {
        const AcceptancePack pack = packOf({ { QStringLiteral("a.bin"), test::garbage(3 * 1024 * 1024) } });
        qint64 last = -1;
        qint64 whole = 0;
        VERIFY_OK(writePackZip(pack, {}, m_target, true, [&](qint64 done, qint64 total) {
            if (done < last || done > total)
                return false;
            last = done;
            whole = total;
            return true;
        }));
        QCOMPARE(whole, qint64(6) * 1024 * 1024); // read for the digest, and packed
        const QByteArray before = test::readFile(m_target);

        // WHEN it is stopped in the middle of packing
        VERIFY_FAILS(writePackZip(pack, {}, m_target, true,
                         [&](qint64 done, qint64 total) { return done <= total * 6 / 10; }),
            ErrorKind::Cancelled);

        // THEN the file is as it was, and no other one is there
        QCOMPARE(test::readFile(m_target), before);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).filter(QStringLiteral(".part")),
            QStringList());
    }

    void listsWhatIsAskedForOnce()
    {
        // GIVEN a remote delivery of joint goods without any evidence
        const auto rules = SupervisionRules::load();
        VERIFY_OK(rules);
        const auto catalog = WorkCatalog::load();
        VERIFY_OK(catalog);
        SupervisedLine line;
        line.record.number = QStringLiteral("CS2207261447AUY4H-000001");
        line.values = { { QStringLiteral("productType"), QStringLiteral("saas") },
            { QStringLiteral("productClass"), QStringLiteral("joint") },
            { QStringLiteral("remoteDelivery"), true } };
        // WHEN it is packed
        const AcceptancePack pack = zhanggui::packOf(*rules, *(*catalog)->kind(QStringLiteral("supervision")),
            nullptr, line, {}, m_folder->path(), QTimeZone::utc());
        // THEN each document and the screenshots stand on one line, and what no check judges is there too
        const auto lines = [&pack](const char *word) {
            return std::count_if(pack.checks.cbegin(), pack.checks.cend(),
                [word](const PackCheck &check) { return check.text.en.contains(QLatin1String(word)); });
        };
        QCOMPARE(lines("SOW"), 1);
        QCOMPARE(lines("screenshots"), 1);
        QCOMPARE(lines("licence's validity"), 1);
    }

private:
    AcceptancePack packOf(const QList<std::pair<QString, QByteArray>> &files)
    {
        AcceptancePack pack;
        pack.title = QStringLiteral("CS2207261447AUY4H-000001");
        pack.madeMs = 1'760'000'000'000;
        QStringList names;
        for (const auto &[name, bytes] : files)
            names.append(name);
        const QStringList safe = safeNames(names);
        for (qsizetype i = 0; i < files.size(); ++i) {
            const QByteArray &bytes = files.at(i).second;
            PackFile file;
            file.path = m_folder->filePath(QStringLiteral("kept-%1").arg(i));
            file.name = safe.at(i);
            file.file.name = names.at(i);
            file.file.size = bytes.size();
            file.file.sha256 = sha256(bytes);
            file.file.addedMs = pack.madeMs;
            if (!test::writeFile(file.path, bytes))
                qFatal("The test's file cannot be written.");
            pack.files.append(file);
        }
        return pack;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_target;
};

ZHANGGUI_TEST(AcceptancePackTest)
#include "acceptance_pack_test.moc"
