// The picture of every machine: nothing lies over anything else, and nothing is left out.
#include "models/rules/machine_catalog.h"
#include "models/rules/machine_diagram.h"
#include "models/rules/machine_words.h"
#include "tests/support/results.h"
#include "tests/support/sample_machine.h"
#include "tests/support/test_main.h"

#include <QXmlStreamReader>

#include <algorithm>

using namespace zhanggui;

namespace {

QList<Machine> everyMachine()
{
    QList<Machine> machines = { readMachine(sampleMachineJson()).value() };
    if (const auto catalog = MachineCatalog::load())
        machines += catalog->machines();
    return machines;
}

MachineDiagram drawn(const Machine &machine)
{
    static const DiagramMetrics metrics = metricsWithoutFont();
    return layOutMachine(machine, metrics);
}

/// Every word of the picture, a line each.
QString wordsOf(const MachineDiagram &diagram)
{
    QString text;
    for (const DiagramArrow &arrow : diagram.arrows)
        text += arrow.label % u'\n';
    for (const DiagramBox &box : diagram.boxes) {
        for (const DiagramLine &line : box.lines)
            text += line.text % u'\n';
    }
    return text;
}

QStringList linesOf(const MachineDiagram &diagram, const char *state)
{
    QStringList lines;
    for (const DiagramLine &line : diagram.box(QString::fromLatin1(state))->lines)
        lines.append(line.text);
    return lines;
}

} // namespace

class MachineDiagramTest : public QObject {
    Q_OBJECT

    void forEveryDiagram(const std::function<QString(const MachineDiagram &)> &check)
    {
        for (const Machine &machine : everyMachine()) {
            const QString wrong = check(drawn(machine));
            QVERIFY2(wrong.isEmpty(), qPrintable(machine.id % u": " % wrong));
        }
    }

private Q_SLOTS:
    void shouldShowEveryStateOnceAndEveryTransitionAndClock()
    {
        for (const Machine &machine : everyMachine()) {
            const MachineDiagram diagram = drawn(machine);
            const QString words = wordsOf(diagram);
            for (const MachineState &state : machine.states)
                QCOMPARE(std::count_if(diagram.boxes.cbegin(), diagram.boxes.cend(),
                             [&](const DiagramBox &box) { return box.state == state.id; }),
                    1);
            for (const MachineTransition &transition : machine.transitions)
                QVERIFY2(words.contains(transition.title.en), qPrintable(machine.id % u' ' % transition.id));
            for (const ClockRule &clock : machine.clocks)
                QVERIFY2(words.contains(clock.title.en), qPrintable(machine.id % u' ' % clock.id));
        }
    }

    void shouldLayNothingOverABox()
    {
        forEveryDiagram([](const MachineDiagram &diagram) {
            for (const DiagramBox &box : diagram.boxes) {
                for (const DiagramBox &other : diagram.boxes) {
                    if (&box != &other && box.place.intersects(other.place))
                        return QString(box.state % u" lies over " % other.state);
                }
                for (const DiagramLine &line : box.lines) {
                    if (!box.place.contains(line.place))
                        return QString(u"outside its box: " % line.text);
                }
                for (const DiagramArrow &arrow : diagram.arrows) {
                    if (box.place.intersects(arrow.labelPlace))
                        return QString(u"over a box: " % arrow.label);
                }
            }
            return QString();
        });
    }

    void shouldKeepEverythingInsideThePictureAndLabelsApart()
    {
        forEveryDiagram([](const MachineDiagram &diagram) {
            const QRectF whole(QPointF(0, 0), diagram.size);
            for (const DiagramBox &box : diagram.boxes) {
                if (!whole.contains(box.place))
                    return QString(u"outside the picture: " % box.state);
            }
            for (const DiagramArrow &arrow : diagram.arrows) {
                if (!whole.contains(arrow.labelPlace))
                    return QString(u"outside the picture: " % arrow.label);
                for (const DiagramArrow &other : diagram.arrows) {
                    if (&arrow != &other && arrow.labelPlace.intersects(other.labelPlace))
                        return QString(arrow.label % u" lies over " % other.label);
                }
            }
            return QString();
        });
    }

    void shouldLeadEachLineAtRightAnglesFromBoxToBoxAndThroughNone()
    {
        forEveryDiagram([](const MachineDiagram &diagram) {
            for (const DiagramArrow &arrow : diagram.arrows) {
                const DiagramBox *from = diagram.box(arrow.from);
                const DiagramBox *to = diagram.box(arrow.to);
                const QMarginsF edge(1, 1, 1, 1);
                if (!from || !to || !from->place.marginsAdded(edge).contains(arrow.points.constFirst())
                    || !to->place.marginsAdded(edge).contains(arrow.points.constLast()))
                    return QString(u"does not lead from box to box: " % arrow.label);
                for (qsizetype i = 1; i < arrow.points.size(); ++i) {
                    const QPointF a = arrow.points[i - 1];
                    const QPointF b = arrow.points[i];
                    if (a.x() != b.x() && a.y() != b.y())
                        return QString(u"runs aslant: " % arrow.label);
                    const QRectF line = QRectF(a, b).normalized().adjusted(-0.5, -0.5, 0.5, 0.5);
                    for (const DiagramBox &box : diagram.boxes) {
                        if (box.place.adjusted(2, 2, -2, -2).intersects(line))
                            return QString(arrow.label % u" crosses " % box.state);
                    }
                }
            }
            return QString();
        });
    }

    void shouldPutStagesBelowEachOtherAndTheRestBeside()
    {
        const MachineDiagram diagram = drawn(readMachine(sampleMachineJson()).value());
        const auto place = [&](const char *state) { return diagram.box(QString::fromLatin1(state))->place; };
        QCOMPARE(place("pending").left(), place("receipt").left());
        QVERIFY(place("pending").bottom() < place("receipt").top());
        QVERIFY(place("receipt").bottom() < place("completed").top());
        QVERIFY(place("rejected").left() > place("pending").right());
        QVERIFY(diagram.box(QStringLiteral("pending"))->initial);
        QVERIFY(diagram.box(QStringLiteral("rejected"))->end);
        QCOMPARE(diagram.boxes.constFirst().state, QStringLiteral("pending"));
    }

    void shouldFollowTheFirstWayWhereNoStageIsTold()
    {
        Machine machine = readMachine(sampleMachineJson()).value();
        for (MachineState &state : machine.states)
            state.stage = 0;
        const MachineDiagram diagram = drawn(machine);
        const auto place = [&](const char *state) { return diagram.box(QString::fromLatin1(state))->place; };
        QCOMPARE(place("pending").left(), place("returned").left());
        QVERIFY(place("rejected").left() > place("pending").right());
    }

    void shouldDrawAStarOnceAndWhatStaysInsideItsBox()
    {
        const MachineDiagram diagram = drawn(readMachine(sampleMachineJson()).value());
        QStringList toAppeal;
        for (const DiagramArrow &arrow : diagram.arrows) {
            if (arrow.to == QLatin1String("appeal"))
                toAppeal.append(arrow.from);
        }
        QCOMPARE(toAppeal, QStringList(QString()));
        QVERIFY(linesOf(diagram, "pending").contains(QStringLiteral("↻ Hold · seller")));
        QVERIFY(linesOf(diagram, "pending").contains(QStringLiteral("waits for the seller")));
        QVERIFY(linesOf(diagram, "pending").contains(QStringLiteral("◷ Issue within 7 days")));
        QVERIFY(linesOf(diagram, "appeal").contains(QStringLiteral("↩ Resume · platform")));
    }

    void shouldWriteSvgWithTextForThoseWhoDoNotSeeIt()
    {
        for (const Machine &machine : everyMachine()) {
            QXmlStreamReader xml(machineSvg(machine));
            QString described;
            while (!xml.atEnd()) {
                if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("desc"))
                    described = xml.readElementText();
            }
            QVERIFY2(!xml.hasError(), qPrintable(machine.id % u": " % xml.errorString()));
            QCOMPARE(described, machineText(machine));
        }
    }

    void shouldTellEveryRuleWithItsSource_data()
    {
        QTest::addColumn<QString>("line");
        for (const char *line : { "Invoice [sample]", "For records where medium is one of paper, electronic",
                 "Valid from 2024-01-01 to 2025-12-31", "  To issue [pending] – waits for the seller",
                 "  Returned [returned] – the end", "  Issue [issue] – seller: To issue → To sign",
                 "    needs invoiceNumber", "    needs courierNumber where medium is paper",
                 "    asks for remark, may be left out",
                 "    refused unless invoiceNumber has 20 to 20 characters: The number has 20 digits. – "
                 "example.com/invoice (2024-12-19), printed there",
                 "    warns unless amount is at least 10000: The customer pays the courier. – "
                 "example.com/invoice (2024-12-19), printed there",
                 "    example.com/invoice (2024-12-19), no page tells it",
                 "  Appeal [appeal] – customer: any open state → Appeal",
                 "  Resume [resume] – platform: Appeal → the state before",
                 "  Hold [hold] – seller: To issue → stays", "    stops the clock seven-days",
                 "    lets the clock seven-days go on", "    Orders > Invoices", "    runs in: To issue",
                 "    stands in: Appeal", "    counts from requestedAt where that is known",
                 "    It is rejected." })
            QTest::newRow(line) << QString::fromUtf8(line);
    }
    void shouldTellEveryRuleWithItsSource()
    {
        QFETCH(QString, line);
        const QString text = machineText(readMachine(sampleMachineJson()).value());
        QVERIFY2(text.split(u'\n').contains(line), qPrintable(text));
    }
};

ZHANGGUI_TEST(MachineDiagramTest)
#include "machine_diagram_test.moc"
