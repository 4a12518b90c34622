#include "models/rules/machine_diagram.h"

#include "models/rules/machine_nodes.h"

#include <QMap>

#include <algorithm>
#include <array>
#include <cmath>

namespace zhanggui {

namespace {

constexpr double kMargin = 16;
constexpr double kPadding = 8; // inside a box
constexpr double kRowGap = 28; // least, between boxes below each other
constexpr double kLane = 14; // between lanes
constexpr double kStub = 12; // before a label and behind it
constexpr double kPortGap = 5; // between the lines that leave a box
constexpr double kStraightX = 28; // of a line straight down, from the left edge of its box
constexpr int kColumns = 2;
constexpr int kGaps = 3; // left of the spine, between the columns, right of both

/// A line of the picture before it has a place.
struct Edge {
    qsizetype from = 0;
    qsizetype to = 0;
    QList<const MachineTransition *> transitions;
    int gap = -1; // -1: straight down
    bool leavesRight = false;
    bool entersRight = false;
    int port = 0;
};

class Layout {
public:
    Layout(const Machine &machine, const DiagramMetrics &metrics)
        : m_machine(machine)
        , m_metrics(metrics)
    {
        DiagramNodes nodes = diagramNodes(machine);
        m_nodes = std::move(nodes.all);
        m_index = std::move(nodes.index);
    }

    MachineDiagram make()
    {
        collectEdges();
        measureNodes();
        placeLanes();
        placeColumns();
        placeRows();
        MachineDiagram diagram;
        for (const DiagramNode &node : std::as_const(m_nodes))
            diagram.boxes.append(placedBox(node));
        for (const Edge &edge : std::as_const(m_edges))
            diagram.arrows.append(edge.gap < 0 ? straight(edge) : sideways(edge));
        QList<DiagramBox> &boxes = diagram.boxes;
        std::stable_sort(boxes.begin(), boxes.end(), [](const DiagramBox &a, const DiagramBox &b) {
            return std::pair(a.place.left(), a.place.top()) < std::pair(b.place.left(), b.place.top());
        });
        diagram.size = QSizeF(std::ceil(m_width), std::ceil(m_height));
        return diagram;
    }

private:
    void collectEdges()
    {
        for (const MachineTransition &transition : m_machine.transitions) {
            if (!hasTarget(transition) || !m_index.contains(transition.to))
                continue;
            for (const QString &from : transition.from) {
                const auto node = m_index.constFind(from == QLatin1String("*") ? QString() : from);
                if (node != m_index.constEnd())
                    addEdge(*node, m_index.value(transition.to), transition);
            }
        }
        QList<DiagramNode> &nodes = m_nodes;
        for (Edge &edge : m_edges) {
            DiagramNode &from = nodes[edge.from];
            if (edge.gap >= 0)
                edge.port = edge.leavesRight ? from.rightPorts++ : from.leftPorts++;
        }
    }

    void addEdge(qsizetype from, qsizetype to, const MachineTransition &transition)
    {
        const DiagramNode &source = m_nodes.at(from);
        const DiagramNode &target = m_nodes.at(to);
        Edge edge{ from, to, { &transition } };
        if (isStraight(source, target)) {
            QList<Edge> &edges = m_edges;
            const auto same = std::find_if(edges.begin(), edges.end(),
                [&](const Edge &other) { return other.from == from && other.to == to; });
            if (same != edges.end())
                same->transitions.append(&transition);
            else
                m_edges.append(edge);
            return;
        }
        // Within a column the lane runs outside, else between the columns.
        edge.gap = source.column != target.column ? 1 : source.column == 0 ? 0 : 2;
        edge.leavesRight = source.column < target.column || edge.gap == 2;
        edge.entersRight = target.column < source.column || edge.gap == 2;
        m_edges.append(edge);
    }

    /// To the very next box of the column.
    bool isStraight(const DiagramNode &from, const DiagramNode &to) const
    {
        return from.column == to.column && to.row > from.row
            && std::none_of(m_nodes.cbegin(), m_nodes.cend(), [&](const DiagramNode &other) {
                   return other.column == from.column && other.row > from.row && other.row < to.row;
               });
    }

    double portHeight() const { return m_metrics.lineHeight + kPortGap; }
    double titleHeight() const { return m_metrics.lineHeight + 2 * kPadding; }

    double labelWidth(const Edge &edge) const
    {
        double width = 0;
        for (const MachineTransition *transition : edge.transitions)
            width = std::max(width, m_metrics.textWidth(transitionLabel(*transition)));
        return std::ceil(width) + 2;
    }

    void measureNodes()
    {
        m_boxWidth.fill(m_metrics.boxWidth);
        for (DiagramNode &node : m_nodes) {
            const double text = 2 * kPadding + double(node.box.lines.size()) * m_metrics.lineHeight;
            const double ports = titleHeight() + std::max(node.leftPorts, node.rightPorts) * portHeight();
            node.height = std::max(text, ports);
            double &width = m_boxWidth[node.column];
            for (const DiagramLine &line : std::as_const(node.box.lines))
                width = std::max(width, std::ceil(m_metrics.textWidth(line.text)) + 2 * kPadding);
        }
        // The label of a line straight down stands below its box, no wider than that.
        for (const Edge &edge : std::as_const(m_edges)) {
            double &width = m_boxWidth[m_nodes[edge.from].column];
            if (edge.gap < 0)
                width = std::max(width, kStraightX + kStub + labelWidth(edge));
        }
    }

    /// Each target has a lane of its own in a gap; each side of a gap has room for its longest label.
    void placeLanes()
    {
        for (const Edge &edge : std::as_const(m_edges)) {
            if (edge.gap < 0)
                continue;
            if (!m_lanes[edge.gap].contains(edge.to))
                m_lanes[edge.gap].append(edge.to);
            double &room = edge.leavesRight ? m_rightOfBox[edge.gap] : m_leftOfBox[edge.gap];
            room = std::max(room, labelWidth(edge) + 2 * kStub);
        }
    }

    double gapWidth(int gap) const
    {
        if (m_lanes[gap].isEmpty())
            return gap == 1 ? kLane * 2 : 0;
        return m_rightOfBox[gap] + double(m_lanes[gap].size() + 1) * kLane + m_leftOfBox[gap];
    }

    void placeColumns()
    {
        const bool beside = std::any_of(
            m_nodes.cbegin(), m_nodes.cend(), [](const DiagramNode &node) { return node.column == 1; });
        m_gapLeft[0] = kMargin;
        m_boxLeft[0] = m_gapLeft[0] + gapWidth(0);
        m_gapLeft[1] = m_boxLeft[0] + m_boxWidth[0];
        m_boxLeft[1] = m_gapLeft[1] + gapWidth(1);
        m_gapLeft[2] = m_boxLeft[1] + m_boxWidth[1];
        m_width = (beside ? m_gapLeft[2] + gapWidth(2) : m_gapLeft[1]) + kMargin;
    }

    void placeRows()
    {
        QMap<int, double> heights;
        QMap<int, double> gaps; // above a row
        for (const DiagramNode &node : std::as_const(m_nodes)) {
            heights[node.row] = std::max(heights.value(node.row), node.height);
            gaps[node.row] = std::max(gaps.value(node.row), kRowGap);
        }
        for (const Edge &edge : std::as_const(m_edges)) {
            double &gap = gaps[m_nodes[edge.to].row];
            if (edge.gap < 0) // its label stands above its target
                gap = std::max(gap, double(edge.transitions.size()) * m_metrics.lineHeight + 2 * kPadding);
        }
        double top = 0;
        for (auto row = heights.cbegin(); row != heights.cend(); ++row) {
            top += gaps.value(row.key());
            m_rowTop.insert(row.key(), top);
            top += row.value();
        }
        m_height = top + kMargin;
    }

    QRectF placeOf(const DiagramNode &node) const
    {
        return { m_boxLeft[node.column], m_rowTop.value(node.row), m_boxWidth[node.column], node.height };
    }

    DiagramBox placedBox(const DiagramNode &node) const
    {
        DiagramBox box = node.box;
        box.place = placeOf(node);
        double top = box.place.top() + kPadding;
        for (DiagramLine &line : box.lines) {
            line.place = QRectF(
                box.place.left() + kPadding, top, box.place.width() - 2 * kPadding, m_metrics.lineHeight);
            top += m_metrics.lineHeight;
        }
        return box;
    }

    DiagramArrow arrowOf(const Edge &edge) const
    {
        DiagramArrow arrow;
        arrow.from = m_nodes[edge.from].box.state;
        arrow.to = m_nodes[edge.to].box.state;
        QStringList titles;
        for (const MachineTransition *transition : edge.transitions) {
            arrow.transitions.append(transition->id);
            titles.append(transitionLabel(*transition));
        }
        arrow.label = titles.join(u'\n');
        return arrow;
    }

    DiagramArrow straight(const Edge &edge) const
    {
        DiagramArrow arrow = arrowOf(edge);
        const QRectF from = placeOf(m_nodes[edge.from]);
        const QRectF to = placeOf(m_nodes[edge.to]);
        const double x = from.left() + kStraightX;
        arrow.points = { QPointF(x, from.bottom()), QPointF(x, to.top()) };
        const double height = double(edge.transitions.size()) * m_metrics.lineHeight;
        arrow.labelPlace = QRectF(x + kStub / 2, to.top() - kPadding - height, labelWidth(edge), height);
        return arrow;
    }

    DiagramArrow sideways(const Edge &edge) const
    {
        DiagramArrow arrow = arrowOf(edge);
        const QRectF from = placeOf(m_nodes[edge.from]);
        const QRectF to = placeOf(m_nodes[edge.to]);
        const double y = from.top() + titleHeight() + (edge.port + 1) * portHeight() - kPortGap / 2;
        const double fromX = edge.leavesRight ? from.right() : from.left();
        const double enterY = to.top() + titleHeight() / 2;
        const double lane = m_gapLeft[edge.gap] + laneOf(edge);
        arrow.points = { QPointF(fromX, y), QPointF(lane, y), QPointF(lane, enterY),
            QPointF(edge.entersRight ? to.right() : to.left(), enterY) };
        const double width = labelWidth(edge);
        arrow.labelPlace = QRectF(edge.leavesRight ? fromX + kStub : fromX - kStub - width,
            y - m_metrics.lineHeight, width, m_metrics.lineHeight);
        return arrow;
    }

    /// From the gap's left edge.
    double laneOf(const Edge &edge) const
    {
        return m_rightOfBox[edge.gap] + kLane * double(m_lanes[edge.gap].indexOf(edge.to) + 1);
    }

    const Machine &m_machine;
    const DiagramMetrics &m_metrics;
    QList<DiagramNode> m_nodes;
    QHash<QString, qsizetype> m_index; // state → node
    QList<Edge> m_edges;
    std::array<double, kColumns> m_boxWidth{};
    std::array<double, kColumns> m_boxLeft{};
    std::array<double, kGaps> m_gapLeft{};
    std::array<double, kGaps> m_rightOfBox{}; // room for labels of lines that leave to the right
    std::array<double, kGaps> m_leftOfBox{};
    std::array<QList<qsizetype>, kGaps> m_lanes; // targets
    QMap<int, double> m_rowTop;
    double m_width = 0;
    double m_height = 0;
};

} // namespace

const DiagramBox *MachineDiagram::box(const QString &state) const
{
    const auto found =
        std::find_if(boxes.cbegin(), boxes.cend(), [&](const DiagramBox &one) { return one.state == state; });
    return found == boxes.cend() ? nullptr : &*found;
}

MachineDiagram layOutMachine(const Machine &machine, const DiagramMetrics &metrics)
{
    return Layout(machine, metrics).make();
}

DiagramMetrics metricsWithoutFont(double pixelSize)
{
    constexpr double kOther = 0.56;
    DiagramMetrics metrics;
    metrics.textWidth = [pixelSize](const QString &text) {
        double width = 0;
        for (const QChar letter : text)
            width += letter.unicode() >= 0x2e80 ? pixelSize : pixelSize * kOther;
        return width;
    };
    metrics.lineHeight = std::ceil(pixelSize * 1.4);
    return metrics;
}

QList<QPointF> arrowHead(const DiagramArrow &arrow)
{
    constexpr double kLong = 7;
    constexpr double kWide = 4;
    const QPointF tip = arrow.points.constLast();
    const QPointF from = arrow.points[arrow.points.size() - 2];
    if (tip.x() == from.x()) {
        const double back = tip.y() > from.y() ? -kLong : kLong;
        return { tip, tip + QPointF(-kWide, back), tip + QPointF(kWide, back) };
    }
    const double back = tip.x() > from.x() ? -kLong : kLong;
    return { tip, tip + QPointF(back, -kWide), tip + QPointF(back, kWide) };
}

} // namespace zhanggui
