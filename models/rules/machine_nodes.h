// The boxes of a machine's picture: which states they stand for, what they say, and in which row and column.
// Pure.
#pragma once

#include "models/rules/machine_diagram.h"

namespace zhanggui {

/// A state of the picture, and the place that it has in rows and columns.
struct DiagramNode {
    DiagramBox box;
    int row = 0;
    int column = 0;
    double height = 0;
    int leftPorts = 0; // lines that leave sideways
    int rightPorts = 0;
};

struct DiagramNodes {
    QList<DiagramNode> all;
    QHash<QString, qsizetype> index; // state → place in `all`; "": the box that stands for every state
};

/// Each state of the machine, and the box for all of them where a transition leaves them all.
DiagramNodes diagramNodes(const Machine &machine);

/// It leads to a state that the data names.
bool hasTarget(const MachineTransition &transition);
/// "Approve · seller"
QString transitionLabel(const MachineTransition &transition);

} // namespace zhanggui
