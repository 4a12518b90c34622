// What a file is: by its content, whatever it is called; its size and pixels without decoding it.
#include "models/listing/file_look.h"
#include "models/listing/listing_check.h"
#include "tests/support/listing_files.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

#include <QApplication>
#include <QDir>
#include <QImageReader>
#include <QTemporaryDir>

using namespace zhanggui;
using namespace zhanggui::test;

class ListingFilesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellsAKindByContent_data();
    void tellsAKindByContent();
    void readsPixelsOfAPictureThatIsNotWhole();
    void readsTheSamePixelsAsQt_data();
    void readsTheSamePixelsAsQt();
    void survivesDamagedHeads();
    void noticesACutFile_data();
    void noticesACutFile();
    void doesNotDecodeAPicture();
    void refusesWhatIsNoFile();
    void guessesTheRoleByPixels();

private:
    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    QTemporaryDir m_folder;
};

void ListingFilesTest::tellsAKindByContent_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QSize>("pixels");
    const auto row = [](const char *name, const QString &file, const char *kind, QSize pixels = {}) {
        QTest::newRow(name) << file << QString::fromLatin1(kind) << pixels;
    };
    row("png", writePicture(path("a.png"), { 120, 120 }, "PNG"), "png", { 120, 120 });
    row("jpeg", writePicture(path("b.jpg"), { 800, 600 }, "JPEG"), "jpeg", { 800, 600 });
    row("jpeg called png", writePicture(path("c.png"), { 800, 600 }, "JPEG"), "jpeg", { 800, 600 });
    row("gif", writeGif(path("d.gif"), { 800, 600 }), "gif", { 800, 600 });
    row("bmp", writePicture(path("e.jpg"), { 10, 12 }, "BMP"), "bmp", { 10, 12 });
    row("pdf", writeBytes(path("f.docx"), pdfBytes()), "pdf");
    row("pdf behind a byte order mark", writeBytes(path("g.pdf"), "\xef\xbb\xbf" + pdfBytes()), "pdf");
    row("zip", writeArchive(path("h.zip"), { "证书.pdf" }), "zip");
    row("zip without entries", writeBytes(path("i.zip"), QByteArray("PK\x05\x06", 4) + QByteArray(18, '\0')),
        "zip");
    row("docx", writeArchive(path("j.zip"), { "[Content_Types].xml", "word/document.xml" }), "docx");
    row("pptx", writeArchive(path("k.pptx"), { "ppt/presentation.xml" }), "pptx");
    row("xlsx", writeArchive(path("l.xlsx"), { "xl/workbook.xml" }), "xlsx");
    row("doc", writeBytes(path("m.doc"), oldOfficeBytes(u"WordDocument")), "doc");
    row("ppt", writeBytes(path("n.ppt"), oldOfficeBytes(u"PowerPoint Document")), "ppt");
    row("another old office file", writeBytes(path("o.doc"), oldOfficeBytes(u"Workbook")), "ole");
    row("rar", writeBytes(path("p.rar"), QByteArray("Rar!\x1a\x07\x01\0 rest", 13)), "rar");
    row("text", writeBytes(path("q.pdf"), "only words\n"), "text");
    row("nothing", writeBytes(path("r.png"), {}), "empty");
    row("noise", writeBytes(path("s.png"), QByteArray("\x01\x02\x03\x04", 4)), "unknown");
}

void ListingFilesTest::tellsAKindByContent()
{
    QFETCH(QString, file);
    QVERIFY(!file.isEmpty());
    const Result<FileLook> look = lookAtFile(file);
    VERIFY_OK(look);
    QTEST(look->kind, "kind");
    QTEST(look->pixels, "pixels");
    QCOMPARE(look->bytes, QFileInfo(file).size());
}

void ListingFilesTest::readsPixelsOfAPictureThatIsNotWhole()
{
    QFile whole(writePicture(path("whole.png"), { 900, 800 }, "PNG"));
    QVERIFY(whole.open(QIODevice::ReadOnly));
    const QString half = writeBytes(path("half.png"), whole.readAll().left(200));
    const Result<FileLook> look = lookAtFile(half);
    VERIFY_OK(look);
    QCOMPARE(look->pixels, QSize(900, 800));
    QVERIFY(look->cut);
}

void ListingFilesTest::readsTheSamePixelsAsQt_data()
{
    QTest::addColumn<QString>("file");
    for (const QSize &size : { QSize(1, 1), QSize(257, 3), QSize(1136, 2001) }) {
        const QString name = QStringLiteral("%1x%2").arg(size.width()).arg(size.height());
        for (const char *format : { "PNG", "JPEG", "BMP" })
            QTest::addRow("%s %s", format, qPrintable(name))
                << writePicture(m_folder.filePath(name + QLatin1String(format)), size, format);
        QTest::addRow("GIF %s", qPrintable(name)) << writeGif(m_folder.filePath(name + u"gif"), size);
    }
}

void ListingFilesTest::readsTheSamePixelsAsQt()
{
    QFETCH(QString, file);
    QImageReader reader(file);
    reader.setDecideFormatFromContent(true);
    QVERIFY(reader.size().isValid());
    const Result<FileLook> look = lookAtFile(file);
    VERIFY_OK(look);
    QCOMPARE(look->pixels, reader.size());
}

void ListingFilesTest::survivesDamagedHeads()
{
    // GIVEN each kind of picture, cut after every byte of its head or with one byte changed
    for (const char *format : { "PNG", "JPEG", "BMP" }) {
        QFile whole(writePicture(path("head"), { 64, 48 }, format));
        QVERIFY(whole.open(QIODevice::ReadOnly));
        const QByteArray bytes = whole.readAll();
        for (qsizetype at = 0; at < qMin<qsizetype>(bytes.size(), 200); ++at) {
            QByteArray changed = bytes;
            changed[at] = char(0xff);
            // THEN it is looked at without harm
            VERIFY_OK(lookAtFile(writeBytes(path("damaged"), bytes.left(at))));
            VERIFY_OK(lookAtFile(writeBytes(path("damaged"), changed)));
        }
    }
}

void ListingFilesTest::noticesACutFile_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("png") << writePicture(path("cut.png"), { 300, 300 }, "PNG");
    QTest::newRow("jpeg") << writePicture(path("cut.jpg"), { 300, 300 }, "JPEG");
    QTest::newRow("gif") << writeGif(path("cut.gif"), { 30, 30 });
    QTest::newRow("pdf") << writeBytes(path("cut.pdf"), pdfBytes());
    QTest::newRow("zip") << writeArchive(path("cut.zip"), { "a.txt", "b.txt" });
}

void ListingFilesTest::noticesACutFile()
{
    QFETCH(QString, file);
    const Result<FileLook> whole = lookAtFile(file);
    VERIFY_OK(whole);
    QVERIFY(!whole->cut);
    QVERIFY(QFile::resize(file, whole->bytes - 10));
    const Result<FileLook> cut = lookAtFile(file);
    VERIFY_OK(cut);
    QCOMPARE(cut->kind, whole->kind);
    QVERIFY(cut->cut);
}

void ListingFilesTest::doesNotDecodeAPicture()
{
    // 60,000 × 60,000 pixels would be 14 GB; the head is 33 bytes.
    QFile small(writePicture(path("bomb.png"), { 1, 1 }, "PNG"));
    QVERIFY(small.open(QIODevice::ReadWrite));
    QByteArray bytes = small.readAll();
    const QByteArray side = QByteArray::fromHex("0000ea60");
    bytes.replace(16, 8, side.repeated(2));
    // The head's checksum has to fit, or the reader refuses it for that.
    const auto crc = [](QByteArrayView data) {
        quint32 sum = 0xffffffffU;
        for (const char byte : data) {
            sum ^= static_cast<unsigned char>(byte);
            for (int bit = 0; bit < 8; ++bit)
                sum = (sum >> 1) ^ ((sum & 1) != 0U ? 0xedb88320U : 0U);
        }
        return ~sum;
    };
    const quint32 sum = crc(QByteArrayView(bytes).sliced(12, 17));
    bytes.replace(29, 4, QByteArray::fromHex(QByteArray::number(sum, 16).rightJustified(8, '0')));
    const Result<FileLook> look = lookAtFile(writeBytes(path("bomb2.png"), bytes));
    VERIFY_OK(look);
    QCOMPARE(look->pixels, QSize(60000, 60000));
}

void ListingFilesTest::refusesWhatIsNoFile()
{
    VERIFY_FAILS(lookAtFile(path("not-there.png")), ErrorKind::NotFound);
    VERIFY_FAILS(lookAtFile(m_folder.path()), ErrorKind::BadInput);
}

void ListingFilesTest::guessesTheRoleByPixels()
{
    const auto role = [this](QSize pixels) {
        return probableRole(writePicture(path("role.png"), pixels, "PNG"));
    };
    QCOMPARE(role({ 120, 120 }), QStringLiteral("logo"));
    QCOMPARE(role({ 800, 600 }), QStringLiteral("main-picture"));
    QCOMPARE(role({ 780, 440 }), QStringLiteral("banner"));
    QCOMPARE(role({ 1136, 2000 }), QStringLiteral("description-picture"));
    QCOMPARE(role({ 500, 500 }), QString());
    QCOMPARE(probableRole(writeBytes(path("role.pdf"), pdfBytes())), QString());
}

ZHANGGUI_GUI_TEST(ListingFilesTest)
#include "listing_files_test.moc"
