#include "tests/support/ordinary_user.h"
#include "tests/support/results.h"
#include "tests/support/table_rows.h"
#include "tests/support/test_main.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace zhanggui;
using namespace zhanggui::test;

class TableFileTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void shouldTellWhatTheFileIs();
    void shouldRefuseWhatIsNoRegularFile();
    void shouldRefuseWhatIsNoTable_data();
    void shouldRefuseWhatIsNoTable();
    void shouldNoticeThatTheFileChangedSinceItWasLookedAt();
    void shouldNoticeThatTheFileChangesWhileItIsRead_data();
    void shouldNoticeThatTheFileChangesWhileItIsRead();
    void shouldStopWhenCancelled();
    void shouldSurviveCutFiles_data();
    void shouldSurviveCutFiles();
    void shouldSurviveDamagedFiles_data();
    void shouldSurviveDamagedFiles();

private:
    QDir dir() const { return QDir(m_folder->path()); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The fixture cannot be read.");
    return file.readAll();
}

void addFixtures()
{
    QTest::addColumn<QString>("file");
    const QDir fixtures(QStringLiteral(ZHANGGUI_TEST_DATA "/tables"));
    const QStringList names =
        fixtures.entryList({ QStringLiteral("*.csv"), QStringLiteral("*.xlsx") }, QDir::Files);
    QVERIFY(names.size() > 40);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << fixtures.filePath(name);
}

} // namespace

void TableFileTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TableFileTest::shouldTellWhatTheFileIs()
{
    // GIVEN a workbook under another name
    const QByteArray bytes = contentOf(tableFixture(QStringLiteral("exceljs_plain.xlsx")));
    const QString path = fileOf(dir(), QStringLiteral("订单 表.csv"), bytes);
    const Result<TableFileFacts> facts = inspectTableFile(path, {}, orderHeaders());
    VERIFY_OK(facts);
    QCOMPARE(facts->format, TableFormat::Xlsx);
    QCOMPARE(facts->path, path);
    QCOMPARE(facts->size, bytes.size());
    QCOMPARE(facts->sha256, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
    QCOMPARE(facts->modifiedMs, QFileInfo(path).lastModified().toMSecsSinceEpoch());
}

void TableFileTest::shouldRefuseWhatIsNoRegularFile()
{
    VERIFY_FAILS(inspectTableFile(dir().filePath(QStringLiteral("none.csv")), {}, {}), ErrorKind::NotFound);
    VERIFY_FAILS(inspectTableFile(m_folder->path(), {}, {}), ErrorKind::BadInput);
    VERIFY_FAILS(inspectTableFile(QStringLiteral("/dev/zero"), {}, {}), ErrorKind::BadInput);
    const QString pipe = dir().filePath(QStringLiteral("pipe.csv"));
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    VERIFY_FAILS(inspectTableFile(pipe, {}, {}), ErrorKind::BadInput);
    const QString closed = fileOf(dir(), QStringLiteral("closed.csv"), "a,b\n");
    QVERIFY(QFile::setPermissions(closed, {}));
    const OrdinaryUser nobody;
    if (nobody.isOrdinary())
        VERIFY_FAILS(inspectTableFile(closed, {}, {}), ErrorKind::Storage);
}

void TableFileTest::shouldRefuseWhatIsNoTable_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    const QByteArray oldWorkbook("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("empty");
    QTest::newRow("xls") << oldWorkbook + QByteArray(512, '\0') << QStringLiteral("XLS");
    QTest::newRow("encrypted") << oldWorkbook
            + QByteArray("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32)
                               << QStringLiteral("encrypted");
    QTest::newRow("html") << QByteArray("\xEF\xBB\xBF\n<html><table><tr><td>") << QStringLiteral("web page");
    QTest::newRow("pdf") << QByteArray("%PDF-1.7\n") << QStringLiteral("no table file");
    QTest::newRow("png") << QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16)
                         << QStringLiteral("no table file");
    QTest::newRow("noise") << QByteArray("\x00\x91\xFE\xED\x07\xFF\x03\x80\x99\x12\xC3", 11)
                           << QStringLiteral("encoding");
}

void TableFileTest::shouldRefuseWhatIsNoTable()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    const auto facts = inspectTableFile(fileOf(dir(), QStringLiteral("a.xlsx"), bytes), {}, orderHeaders());
    VERIFY_FAILS(facts, ErrorKind::BadInput);
    QVERIFY2(facts.error().what.contains(says), qPrintable(facts.error().what));
}

void TableFileTest::shouldNoticeThatTheFileChangedSinceItWasLookedAt()
{
    for (const char *name : { "utf8.csv", "exceljs_plain.xlsx" }) {
        QByteArray bytes = contentOf(tableFixture(QString::fromLatin1(name)));
        const QString path = fileOf(dir(), QStringLiteral("a"), bytes);
        const Result<TableFileFacts> facts = inspectTableFile(path, {}, orderHeaders());
        VERIFY_OK(facts);
        VERIFY_OK(readRows(*facts));
        // another length
        fileOf(dir(), QStringLiteral("a"), bytes + "\n");
        VERIFY_FAILS(readRows(*facts), ErrorKind::Conflict);
        // the same length and time, other bytes
        bytes[bytes.size() - 2] = char(bytes[bytes.size() - 2] ^ 1);
        fileOf(dir(), QStringLiteral("a"), bytes);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(
            QDateTime::fromMSecsSinceEpoch(facts->modifiedMs), QFileDevice::FileModificationTime));
        file.close();
        VERIFY_FAILS(readRows(*facts), ErrorKind::Conflict);
        QFile::remove(path);
        VERIFY_FAILS(readRows(*facts), ErrorKind::NotFound);
    }
}

void TableFileTest::shouldNoticeThatTheFileChangesWhileItIsRead_data()
{
    QTest::addColumn<qint64>("size");
    QTest::newRow("cut") << qint64(1'500'000);
    QTest::newRow("grown") << qint64(9'000'000);
}

void TableFileTest::shouldNoticeThatTheFileChangesWhileItIsRead()
{
    QFETCH(qint64, size);
    const QByteArray bytes = QByteArray("id,name\n") + QByteArray("CS1,a\n").repeated(1'000'000);
    const QString path = fileOf(dir(), QStringLiteral("a.csv"), bytes);
    const Result<TableFileFacts> facts = inspectTableFile(path, {}, {});
    VERIFY_OK(facts);
    const Result<std::unique_ptr<RowSource>> source = openTable(*facts);
    VERIFY_OK(source);
    SourceRow row;
    RowFault fault;
    Result<RowSource::Next> next = (*source)->next(row, fault);
    VERIFY_OK(next);
    QVERIFY(QFile::resize(path, size));
    while (next && *next != RowSource::Next::End)
        next = (*source)->next(row, fault);
    VERIFY_FAILS(next, ErrorKind::Conflict);
}

void TableFileTest::shouldStopWhenCancelled()
{
    const QString path = tableFixture(QStringLiteral("utf8.csv"));
    VERIFY_FAILS(inspectTableFile(path, {}, {}, [] { return true; }), ErrorKind::Cancelled);
}

void TableFileTest::shouldSurviveCutFiles_data()
{
    addFixtures();
}

void TableFileTest::shouldSurviveCutFiles()
{
    QFETCH(QString, file);
    const QByteArray bytes = contentOf(file);
    const qsizetype step = std::max<qsizetype>(1, bytes.size() / 60);
    int read = 0;
    for (qsizetype length = 0; length < bytes.size(); length += step) {
        const Result<ReadTable> table = readTable(fileOf(dir(), QStringLiteral("cut"), bytes.left(length)));
        if (table)
            ++read;
        else
            QVERIFY(!table.error().what.isEmpty());
    }
    // A workbook ends with its directory: none of it can be read without.
    if (file.endsWith(QStringLiteral(".xlsx")))
        QCOMPARE(read, 0);
}

void TableFileTest::shouldSurviveDamagedFiles_data()
{
    addFixtures();
}

void TableFileTest::shouldSurviveDamagedFiles()
{
    QFETCH(QString, file);
    const QByteArray bytes = contentOf(file);
    if (bytes.isEmpty())
        return;
    QRandomGenerator random(20261122);
    for (int i = 0; i < 30; ++i) {
        QByteArray damaged = bytes;
        for (int flips = 1 + i % 4; flips > 0; --flips)
            damaged[random.bounded(damaged.size())] = char(random.bounded(256));
        const Result<ReadTable> table = readTable(fileOf(dir(), QStringLiteral("damaged"), damaged));
        if (!table) {
            QVERIFY(!table.error().what.isEmpty());
            continue;
        }
        for (const RowFault &fault : table->faults)
            QVERIFY(fault.line > 0 && fault.raw.size() <= kMaxRawCharacters);
    }
}

ZHANGGUI_TEST(TableFileTest)
#include "table_file_test.moc"
