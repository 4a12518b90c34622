#include "app/commands/screenshots_command.h"
#include "app/window/scenes.h"
#include "tests/support/test_main.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QPainter>
#include <QSet>
#include <QTemporaryDir>

using namespace zhanggui;

namespace {

// How many different colours a picture has, looking at every third pixel.
int colorsIn(const QImage &image)
{
    QSet<QRgb> seen;
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3)
            seen << image.pixel(x, y);
    }
    return int(seen.size());
}

QImage drawn(const QString &text, const QFont &font)
{
    QImage image(64, 64, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    QFont large = font;
    large.setPixelSize(40);
    painter.setFont(large);
    painter.drawText(image.rect(), Qt::AlignCenter, text);
    return image;
}

struct Run {
    Exit exit = Exit::Good;
    QString out;
    QString err;
};

Run screenshots(const QStringList &arguments)
{
    Run run;
    QTextStream out(&run.out);
    QTextStream err(&run.err);
    CommandContext context{ {}, arguments, out, err };
    run.exit = runScreenshots(context);
    return run;
}

} // namespace

class ScreenshotsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void drawsEveryLanguageSchemeAndSize()
    {
        // GIVEN a folder that does not exist yet
        const QTemporaryDir home;
        const QString target = home.filePath(QStringLiteral("pictures"));

        // WHEN two scenes are drawn
        const Run run = screenshots({ target, QStringLiteral("--only"), QStringLiteral("orders"),
            QStringLiteral("--only"), QStringLiteral("first-start") });

        // THEN each is there in both languages, colours and sizes, and was told
        QVERIFY2(run.exit == Exit::Good, qPrintable(run.err));
        QStringList expected;
        for (const char *scene : { "orders", "first-start" }) {
            for (const char *language : { "zh_CN", "en" }) {
                for (const char *scheme : { "light", "dark" }) {
                    for (const char *size : { "1280x800", "1920x1080" })
                        expected << QStringLiteral("%1-%2-%3-%4.png")
                                        .arg(QLatin1String(scene), QLatin1String(language),
                                            QLatin1String(scheme), QLatin1String(size));
                }
            }
        }
        QStringList found = QDir(target).entryList(QDir::Files);
        expected.sort();
        found.sort();
        QCOMPARE(found, expected);
        QCOMPARE(run.out.count(QLatin1Char('\n')), expected.size());

        // AND none is blank, each has its size, and the list is really in it
        for (const QString &name : expected) {
            const QImage image(QDir(target).filePath(name));
            QVERIFY2(colorsIn(image) > 30, qPrintable(name));
            const QStringList size = name.section(QLatin1Char('-'), -1).chopped(4).split(QLatin1Char('x'));
            QCOMPARE(image.size(), QSize(size[0].toInt(), size[1].toInt()));
            const bool dark = name.contains(QStringLiteral("-dark-"));
            QCOMPARE(image.pixelColor(2, image.height() - 40).lightness() < 128, dark);
        }
        const QDir dir(target);
        QVERIFY(QImage(dir.filePath(QStringLiteral("orders-en-light-1280x800.png")))
            != QImage(dir.filePath(QStringLiteral("first-start-en-light-1280x800.png"))));
    }

    void chineseIsDrawnWithRealGlyphs()
    {
        // Without a Chinese font every character is the same empty box.
        const Theme theme(SchemeChoice::Light);
        for (const QFont &font : { QApplication::font(), fixedFont() }) {
            const QImage one = drawn(QStringLiteral("订"), font);
            const QImage two = drawn(QStringLiteral("单"), font);
            const QImage none = drawn(QString(QChar(0xE123)), font); // private use: no font has it
            QVERIFY2(one != two, "install fonts-noto-cjk");
            QVERIFY2(one != none, "install fonts-noto-cjk");
            QVERIFY(colorsIn(one) > 2);
        }
    }

    void scenesHaveNamesOfTheirOwn()
    {
        QSet<QString> names;
        for (const auto &scenes : { sampleScenes(), firstStartScenes() }) {
            for (const Scene &scene : scenes) {
                QVERIFY2(!names.contains(scene.name), qPrintable(scene.name));
                names << scene.name;
            }
        }
    }

    void refusesWhatItDoesNotUnderstand()
    {
        QCOMPARE(screenshots({}).exit, Exit::BadUsage);
        QCOMPARE(screenshots({ QStringLiteral("a"), QStringLiteral("b") }).exit, Exit::BadUsage);
        QCOMPARE(screenshots({ QStringLiteral("a"), QStringLiteral("--odd") }).exit, Exit::BadUsage);
        const QTemporaryDir home;
        const Run unknown = screenshots(
            { home.filePath(QStringLiteral("x")), QStringLiteral("--only"), QStringLiteral("no-such-page") });
        QCOMPARE(unknown.exit, Exit::BadUsage);
        QVERIFY(unknown.err.contains(QStringLiteral("no-such-page")));
    }

    void saysWhenTheFolderCannotBeMade()
    {
        const Run run = screenshots({ QStringLiteral("/proc/no/such/folder") });
        QCOMPARE(run.exit, Exit::Unreachable);
        QVERIFY(run.err.contains(QStringLiteral("/proc/no/such/folder")));
    }
};

ZHANGGUI_GUI_TEST(ScreenshotsTest)
#include "screenshots_test.moc"
