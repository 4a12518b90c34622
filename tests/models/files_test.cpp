#include "models/core/files.h"
#include "tests/support/full_disk.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QTemporaryDir>

#include <cerrno>
#include <cstring>

using namespace zhanggui;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
}

} // namespace

class FilesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void writesForTheOwnerOnly();
    void replacesWhatWasThere();
    void aFullDiskLeavesTheFileAsItWas_data();
    void aFullDiskLeavesTheFileAsItWas();
    void writesIntoNoMissingFolder();
    void replacesOneFileByAnother();
    void findsAFreeName();
    void tellsTheUsualTroublesInItsOwnWords();

private:
    QString path(const char *name) const { return m_folder.filePath(QString::fromUtf8(name)); }

    QTemporaryDir m_folder;
};

void FilesTest::tellsTheUsualTroublesInItsOwnWords()
{
    QFile missing(path("missing"));
    QVERIFY(!missing.open(QIODevice::ReadOnly));
    QCOMPARE(fileTrouble(missing), QStringLiteral("There is no such file or folder."));
    QFile below(path("missing/below"));
    QVERIFY(!below.open(QIODevice::WriteOnly));
    QCOMPARE(fileTrouble(below), QStringLiteral("There is no such file or folder."));
    QCOMPARE(systemTrouble(ENOSPC), QStringLiteral("The disk is full."));
    // What nobody translated is told as the system tells it.
    QCOMPARE(systemTrouble(EPIPE), QString::fromLocal8Bit(std::strerror(EPIPE)));
}

void FilesTest::writesForTheOwnerOnly()
{
    const QString file = path("掌柜.json");
    VERIFY_OK(writePrivateFile(file, "content"));
    QCOMPARE(contentOf(file), QByteArray("content"));
    const auto owner =
        QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser;
    QVERIFY(!(QFile::permissions(file) & ~owner));
}

void FilesTest::replacesWhatWasThere()
{
    const QString file = path("replaced");
    VERIFY_OK(writePrivateFile(file, "a long first content"));
    VERIFY_OK(writePrivateFile(file, "second"));
    QCOMPARE(contentOf(file), QByteArray("second"));
}

void FilesTest::aFullDiskLeavesTheFileAsItWas_data()
{
    QTest::addColumn<int>("size");
    QTest::newRow("less than a buffer, which only the flush writes") << 20;
    QTest::newRow("more than a buffer") << 100'000;
}

void FilesTest::aFullDiskLeavesTheFileAsItWas()
{
    QFETCH(int, size);
    // GIVEN a file
    const QString folder = path("full");
    QVERIFY(QDir().mkpath(folder));
    const QString file = folder + QStringLiteral("/file");
    VERIFY_OK(writePrivateFile(file, "before"));
    // WHEN there is no room for another content
    Result<void> written;
    {
        const test::FullDisk fullDisk;
        written = writePrivateFile(file, QByteArray(size, 'x'));
    }
    // THEN the failure is told, and nothing has changed
    VERIFY_FAILS(written, ErrorKind::Storage);
    QCOMPARE(contentOf(file), QByteArray("before"));
    QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden), QStringList(QStringLiteral("file")));
}

void FilesTest::writesIntoNoMissingFolder()
{
    VERIFY_FAILS(writePrivateFile(path("missing/file"), "content"), ErrorKind::Storage);
}

void FilesTest::replacesOneFileByAnother()
{
    VERIFY_OK(writePrivateFile(path("from"), "new"));
    VERIFY_OK(writePrivateFile(path("to"), "old"));
    VERIFY_OK(replaceFile(path("from"), path("to")));
    QCOMPARE(contentOf(path("to")), QByteArray("new"));
    QVERIFY(!QFile::exists(path("from")));
    VERIFY_FAILS(replaceFile(path("from"), path("to")), ErrorKind::Storage);
    QCOMPARE(contentOf(path("to")), QByteArray("new"));
}

void FilesTest::findsAFreeName()
{
    const QString wanted = path("wanted");
    QCOMPARE(freeFileName(wanted), wanted);
    VERIFY_OK(writePrivateFile(wanted, {}));
    QCOMPARE(freeFileName(wanted), wanted + QStringLiteral("-2"));
    VERIFY_OK(writePrivateFile(wanted + QStringLiteral("-2"), {}));
    QCOMPARE(freeFileName(wanted), wanted + QStringLiteral("-3"));
}

ZHANGGUI_TEST(FilesTest)
#include "files_test.moc"
