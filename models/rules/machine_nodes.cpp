#include "models/rules/machine_nodes.h"

#include "models/rules/machine_words.h"

#include <QLocale>
#include <QMap>
#include <QSet>

#include <algorithm>

namespace zhanggui {

namespace {

const QString &said(const BothLanguages &words)
{
    return words.in(QLocale().language() == QLocale::Chinese);
}

class Nodes {
public:
    explicit Nodes(const Machine &machine)
        : m_machine(machine)
    {
        const QList<const MachineState *> line = spine();
        for (int row = 0; row < int(line.size()); ++row)
            add(*line[row], row, 0);
        QSet<int> taken;
        if (leavesAnyState()) {
            addAny();
            taken.insert(0);
        }
        for (const MachineState &state : m_machine.states) {
            if (line.contains(&state))
                continue;
            int row = rowBeside(state);
            while (taken.contains(row))
                ++row;
            taken.insert(row);
            add(state, row, 1);
        }
    }

    DiagramNodes take() { return { std::move(m_all), std::move(m_index) }; }

private:
    /// The states of the spine, top to bottom.
    QList<const MachineState *> spine() const
    {
        QMap<int, const MachineState *> byStage;
        for (const MachineState &state : m_machine.states) {
            if (state.stage > 0 && !byStage.contains(state.stage))
                byStage.insert(state.stage, &state);
        }
        return byStage.isEmpty() ? firstWay() : byStage.values();
    }

    /// Where no stage is told: from the initial state on, each time the first target that was not there yet.
    QList<const MachineState *> firstWay() const
    {
        QList<const MachineState *> way;
        const MachineState *next = m_machine.state(m_machine.initial);
        while (next) {
            way.append(next);
            const QString from = next->id;
            next = nullptr;
            for (const MachineTransition &transition : m_machine.transitions) {
                const MachineState *to = m_machine.state(transition.to);
                if (!next && to && !way.contains(to) && m_machine.leadsFrom(transition, from))
                    next = to;
            }
        }
        return way;
    }

    bool leavesAnyState() const
    {
        return std::any_of(m_machine.transitions.cbegin(), m_machine.transitions.cend(),
            [](const MachineTransition &one) { return one.from.contains(QStringLiteral("*")); });
    }

    void add(const MachineState &state, int row, int column)
    {
        DiagramNode node;
        node.row = row;
        node.column = column;
        node.box.state = state.id;
        node.box.tone = state.tone;
        node.box.end = state.end;
        node.box.initial = state.id == m_machine.initial;
        node.box.lines.append({ DiagramLine::Kind::Title, said(state.title), {} });
        if (state.waitsFor != Party::Nobody)
            node.box.lines.append({ DiagramLine::Kind::Waits, waitsWord(state.waitsFor), {} });
        for (const ClockRule &clock : m_machine.clocks) {
            if (clock.runsIn.contains(state.id))
                node.box.lines.append(
                    { DiagramLine::Kind::Clock, QStringLiteral("◷ ") % said(clock.title), {} });
        }
        addOwnTransitions(node, state.id);
        m_index.insert(state.id, m_all.size());
        m_all.append(node);
    }

    void addAny()
    {
        DiagramNode node;
        node.column = 1;
        node.box.lines.append(
            { DiagramLine::Kind::Title, stateTitles(m_machine, { QStringLiteral("*") }), {} });
        addOwnTransitions(node, QStringLiteral("*"));
        m_index.insert(QString(), m_all.size());
        m_all.append(node);
    }

    /// Those that have no box to lead to.
    void addOwnTransitions(DiagramNode &node, const QString &from)
    {
        for (const MachineTransition &one : m_machine.transitions) {
            if (hasTarget(one) || !one.from.contains(from))
                continue;
            const bool stays = one.to.isEmpty();
            node.box.lines.append({ stays ? DiagramLine::Kind::Stays : DiagramLine::Kind::Back,
                (stays ? QStringLiteral("↻ ") : QStringLiteral("↩ ")) % transitionLabel(one), {} });
        }
    }

    /// That of the first state that leads there.
    int rowBeside(const MachineState &state) const
    {
        int row = -1;
        for (const MachineTransition &transition : m_machine.transitions) {
            for (const QString &from : transition.from) {
                const auto node = m_index.constFind(from);
                if (transition.to == state.id && node != m_index.constEnd()
                    && (row < 0 || m_all[*node].row < row))
                    row = m_all[*node].row;
            }
        }
        return std::max(row, 0);
    }

    const Machine &m_machine;
    QList<DiagramNode> m_all;
    QHash<QString, qsizetype> m_index;
};

} // namespace

DiagramNodes diagramNodes(const Machine &machine)
{
    return Nodes(machine).take();
}

bool hasTarget(const MachineTransition &transition)
{
    return !transition.to.isEmpty() && transition.to != QLatin1String("@before");
}

QString transitionLabel(const MachineTransition &transition)
{
    return said(transition.title) % QStringLiteral(" · ") % partyWord(transition.actor);
}

} // namespace zhanggui
