// Where the boxes and lines of a machine's picture go. Pure: the caller measures text and draws.
//
// The states with a stage stand below each other as the spine, those beside the line in a second column. A
// transition to the next state of a column goes straight down; every other leaves its box sideways, at a line
// of its own with its title, and runs along a lane that belongs to its target. So a box lists what can be
// done in its state, and lines to one target meet.
#pragma once

#include "models/rules/machine.h"

#include <QPointF>
#include <QRectF>

#include <functional>

namespace zhanggui {

struct DiagramMetrics {
    std::function<double(const QString &)> textWidth; // of one line
    double lineHeight = 16;
    double boxWidth = 170; // least width of a state
};

struct DiagramLine {
    enum class Kind {
        Title,
        Waits, // whom the state waits for
        Clock, // that runs in it
        Stays, // a transition that leaves it where it is
        Back, // a transition to the state before
    };
    Kind kind = Kind::Title;
    QString text;
    QRectF place;
};

struct DiagramBox {
    QString state; // empty: stands for every state that is no end
    QRectF place;
    ChoiceTone tone = ChoiceTone::Neutral;
    bool initial = false;
    bool end = false;
    QList<DiagramLine> lines;
};

struct DiagramArrow {
    QString from; // a box's state
    QString to;
    QStringList transitions; // ids; several where they lead from one state straight down to the next
    QList<QPointF> points; // right angles, from the box's edge to the tip
    QString label; // a line for each
    QRectF labelPlace;
};

struct MachineDiagram {
    QSizeF size;
    QList<DiagramBox> boxes; // in the order of reading: the spine, then those beside it
    QList<DiagramArrow> arrows;

    const DiagramBox *box(const QString &state) const;
};

/// In the program's language. Boxes lie over no other box and no label, and every transition is to be found:
/// as an arrow or as a line of a box.
MachineDiagram layOutMachine(const Machine &machine, const DiagramMetrics &metrics);
/// Guesses widths where there is no font: 1 em for Chinese, 0.56 for other letters.
DiagramMetrics metricsWithoutFont(double pixelSize = 13);
/// The three corners of an arrow's tip.
QList<QPointF> arrowHead(const DiagramArrow &arrow);

/// The picture as SVG, with machineText() as its description, on a white ground.
QByteArray machineSvg(const Machine &machine);

} // namespace zhanggui
