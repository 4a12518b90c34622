#include "tests/support/test_main.h"
#include "ui/theme/house_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QStyleOption>

Q_DECLARE_METATYPE(zhanggui::Scheme)

using namespace zhanggui;

namespace {

constexpr double kReadable = 4.5;

struct NamedColor {
    const char *name;
    QColor color;
};

std::vector<NamedColor> inks(const Colors &c)
{
    return { { "text", c.text }, { "muted", c.muted }, { "accent", c.accent }, { "ok", c.ok },
        { "wait", c.wait }, { "warn", c.warn }, { "fail", c.fail }, { "neutral", c.neutral } };
}

std::vector<NamedColor> grounds(const Colors &c)
{
    return { { "window", c.window }, { "base", c.base }, { "alternate", c.alternate } };
}

QByteArray complaint(const NamedColor &ink, const NamedColor &ground, double ratio)
{
    return QByteArray(ink.name) + " on " + ground.name + ": " + QByteArray::number(ratio);
}

} // namespace

class TokensTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsTheRatioOfBlackOnWhite()
    {
        QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
        // #767676 is the well-known lightest grey that still reads on white.
        QVERIFY(contrastRatio(QColor(0x76, 0x76, 0x76), Qt::white) >= 4.54);
        QVERIFY(contrastRatio(QColor(0x78, 0x78, 0x78), Qt::white) < 4.5);
    }

    void everyInkReadsOnEveryGround_data() { schemes(); }
    void everyInkReadsOnEveryGround()
    {
        QFETCH(Scheme, scheme);
        const Colors &c = colors(scheme);
        for (const NamedColor &ink : inks(c)) {
            for (const NamedColor &ground : grounds(c)) {
                const double ratio = contrastRatio(ink.color, ground.color);
                QVERIFY2(ratio >= kReadable, complaint(ink, ground, ratio).constData());
            }
        }
    }

    void pillsReadOnTheirTint_data() { schemes(); }
    void pillsReadOnTheirTint()
    {
        QFETCH(Scheme, scheme);
        const Colors &c = colors(scheme);
        for (const Tone tone : { Tone::Neutral, Tone::Ok, Tone::Wait, Tone::Warn, Tone::Fail })
            QVERIFY2(contrastRatio(c.of(tone), pillGround(c, tone)) >= kReadable, qPrintable(toneIcon(tone)));
        // The open area of the side bar stands on a tint of the window.
        QVERIFY(contrastRatio(c.accent, mixed(c.window, c.accent, kTint)) >= kReadable);
        // A message stands on the tint of its tone, in the ink of text and muted.
        for (const Tone tone : { Tone::Neutral, Tone::Ok, Tone::Wait, Tone::Warn, Tone::Fail })
            QVERIFY(contrastRatio(c.text, pillGround(c, tone)) >= kReadable);
    }

    void everyInkReadsOnASelectedRow_data() { schemes(); }
    void everyInkReadsOnASelectedRow()
    {
        QFETCH(Scheme, scheme);
        const Colors &c = colors(scheme);
        const NamedColor selected{ "selection", paletteFor(scheme).color(QPalette::Highlight) };
        for (const NamedColor &ink : inks(c)) {
            const double ratio = contrastRatio(ink.color, selected.color);
            QVERIFY2(ratio >= kReadable, complaint(ink, selected, ratio).constData());
        }
    }

    void tellsTheSchemeOfAPalette_data() { schemes(); }
    void tellsTheSchemeOfAPalette()
    {
        QFETCH(Scheme, scheme);
        QCOMPARE(schemeOf(paletteFor(scheme)), scheme);
        QCOMPARE(colorsOf(paletteFor(scheme)).accent, colors(scheme).accent);
    }

    void everyIconDrawsInTheInkOfThePalette()
    {
        QVERIFY(iconNames().size() > 30);
        for (const Scheme scheme : { Scheme::Light, Scheme::Dark }) {
            QApplication::setPalette(paletteFor(scheme));
            for (const QString &name : iconNames()) {
                if (name == QLatin1String("zhanggui"))
                    continue; // the program's own mark has its own colours
                const QImage image = icon(name).pixmap(20, 20).toImage();
                const QByteArray what = name.toUtf8();
                QVERIFY2(strongest(image) == colors(scheme).text, what.constData());
            }
        }
    }

    void emptyIndicatorsHaveAVisibleOutline_data() { schemes(); }
    void emptyIndicatorsHaveAVisibleOutline()
    {
        QFETCH(Scheme, scheme);
        HouseStyle style;
        for (const auto indicator : { QStyle::PE_IndicatorCheckBox, QStyle::PE_IndicatorRadioButton }) {
            for (const QStyle::State state : { QStyle::State_Off, QStyle::State_On }) {
                // GIVEN the ground of a dialog
                QStyleOptionButton option;
                option.palette = paletteFor(scheme);
                option.rect = QRect(0, 0, 14, 14);
                option.state = state | QStyle::State_Enabled;
                const QColor ground = option.palette.color(QPalette::Window);
                QImage image(14, 14, QImage::Format_RGB32);
                image.fill(ground);
                // WHEN an indicator is drawn on it
                QPainter painter(&image);
                style.drawPrimitive(indicator, &option, &painter, nullptr);
                painter.end();
                // THEN its edge stands out as WCAG 2.1 asks of controls
                QVERIFY(contrastRatio(image.pixelColor(0, 7), ground) >= 3);
            }
        }
    }

    void givesANullIconForAnUnknownName() { QVERIFY(icon(QStringLiteral("no-such-icon")).isNull()); }

    void everyToneHasAnIcon()
    {
        for (const Tone tone : { Tone::Neutral, Tone::Ok, Tone::Wait, Tone::Warn, Tone::Fail })
            QVERIFY(iconNames().contains(toneIcon(tone)));
    }

    void followsTheChoiceAtOnce()
    {
        Theme theme(SchemeChoice::Light);
        QCOMPARE(schemeOf(QApplication::palette()), Scheme::Light);
        theme.setChoice(SchemeChoice::Dark);
        QCOMPARE(schemeOf(QApplication::palette()), Scheme::Dark);
        QCOMPARE(theme.scheme(), Scheme::Dark);
    }

    void choiceSurvivesItsText()
    {
        for (const SchemeChoice choice : { SchemeChoice::System, SchemeChoice::Light, SchemeChoice::Dark })
            QCOMPARE(schemeChoiceFrom(textOf(choice)), choice);
        QCOMPARE(schemeChoiceFrom(QStringLiteral("sepia")), SchemeChoice::System);
    }

private:
    static void schemes()
    {
        QTest::addColumn<Scheme>("scheme");
        QTest::newRow("light") << Scheme::Light;
        QTest::newRow("dark") << Scheme::Dark;
    }

    // The colour of the most opaque pixel; invalid for a blank picture.
    static QColor strongest(const QImage &image)
    {
        QColor found;
        int opacity = 200;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor pixel = image.pixelColor(x, y);
                if (pixel.alpha() > opacity) {
                    opacity = pixel.alpha();
                    found = QColor(pixel.red(), pixel.green(), pixel.blue());
                }
            }
        }
        return found;
    }
};

ZHANGGUI_GUI_TEST(TokensTest)
#include "tokens_test.moc"
