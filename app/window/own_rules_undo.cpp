#include "app/window/own_rules_undo.h"

#include "app/window/recomputer.h"
#include "models/workspace/workspace.h"
#include "ui/settlement/rules/rules_tab.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/main_window.h"

#include <QtConcurrent>

namespace zhanggui {

namespace {

using Turn = bool (OwnRules::*)();

std::optional<OwnRules> turnedTo(OwnRules rules, const OwnRules &to, Turn turn)
{
    while ((rules.*turn)()) {
        if (rules == to)
            return rules;
    }
    return std::nullopt;
}

Recomputation::Save turning(const QString &workspace, const OwnRules &from, const OwnRules &to)
{
    return [workspace, from, to](const std::function<bool()> &) {
        return QtConcurrent::run([workspace, from, to]() -> Result<qint64> {
            return turnOwnRules(workspace, from, to).map([] { return qint64(0); });
        });
    };
}

} // namespace

Result<void> turnOwnRules(const QString &workspaceDirectory, const OwnRules &from, const OwnRules &to)
{
    const auto there = loadOwnRules(workspaceDirectory);
    if (!there)
        return tl::unexpected(there.error());
    if (!(*there == from))
        return failure(ErrorKind::Conflict, QStringLiteral("the own rules were changed meanwhile"),
            ownRulesFile(workspaceDirectory));
    auto wanted = turnedTo(*there, to, &OwnRules::undo);
    if (!wanted)
        wanted = turnedTo(*there, to, &OwnRules::redo);
    return saveOwnRules(workspaceDirectory, wanted.value_or(to), *there);
}

OwnRulesUndo::OwnRulesUndo(const WindowParts &parts, RulesTab &rules, Recomputer &recomputer)
    : QObject(&parts.window)
    , m_parts(parts)
    , m_rules(rules)
    , m_recomputer(recomputer)
{
    connect(&rules, &RulesTab::rulesSaved, this, &OwnRulesUndo::note);
    connect(&rules, &RulesTab::takeBackWanted, this, [this] {
        if (!m_recomputer.takeBack(doneText()))
            m_rules.takeBack();
    });
    connect(&recomputer, &Recomputer::changed, &rules, &RulesTab::readAgain);
}

QString OwnRulesUndo::doneText()
{
    return tr("The own rules of settlement were saved.");
}

void OwnRulesUndo::note(const OwnRules &before, const OwnRules &after)
{
    m_recomputer.note(between(before, after));
}

Recomputation OwnRulesUndo::between(const OwnRules &before, const OwnRules &after) const
{
    const QString workspace = m_parts.workspace.directory();
    Recomputation task;
    task.save = turning(workspace, before, after);
    task.undo = turning(workspace, after, before);
    task.title = tr("Change the own rules of settlement");
    task.done = doneText();
    task.failed = tr("The own rules of settlement could not be saved; the old ones count.");
    task.kept = tr("Reviews made before keep the rules that they were made by.");
    task.hindrance = [rules = &m_rules]() -> Message {
        if (!rules->isEdited())
            return {};
        return { Tone::Warn, tr("The rules of settlement have changes that are not saved."),
            tr("Nothing was undone or redone."),
            tr("Save or discard them under Settlement > Rules, then try again."), {}, {} };
    };
    return task;
}

} // namespace zhanggui
