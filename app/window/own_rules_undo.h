// What was saved of the own rules of settlement has its place among the steps while the window is open:
// Ctrl+Z takes it back and Ctrl+Shift+Z brings it again. The changes stay listed in the rules' file.
#pragma once

#include "app/window/window_parts.h"
#include "models/settlement/own_rules.h"

#include <QObject>

namespace zhanggui {

class Recomputer;
class RulesTab;
struct Recomputation;

class OwnRulesUndo : public QObject {
    Q_OBJECT

public:
    /// Everything is borrowed and outlives this.
    OwnRulesUndo(const WindowParts &parts, RulesTab &rules, Recomputer &recomputer);

private:
    static QString doneText();
    void note(const OwnRules &before, const OwnRules &after);
    Recomputation between(const OwnRules &before, const OwnRules &after) const;

    WindowParts m_parts;
    RulesTab &m_rules;
    Recomputer &m_recomputer;
};

/// The rules of the workspace that have the rows of `from` get those of `to`: by taking back or bringing
/// again changes that they list, where that leads there. Conflict: they have other rows; nothing is written.
[[nodiscard]] Result<void> turnOwnRules(
    const QString &workspaceDirectory, const OwnRules &from, const OwnRules &to);

} // namespace zhanggui
