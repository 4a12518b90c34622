#include "ui/window/window_actions.h"

#include "ui/widgets/action_collection.h"

#include <QAction>

namespace zhanggui {

namespace {

QList<ActionSpec> fileActions()
{
    const auto group = ActionGroup::File;
    return {
        { "file.newEnvironment", group, QT_TRANSLATE_NOOP("Action", "&Connect an account…"), "add",
            { Qt::CTRL | Qt::Key_N } },
        { "file.tryEmulator", group, QT_TRANSLATE_NOOP("Action", "&Try the built-in emulator"), "emulator",
            {} },
        { "file.export", group, QT_TRANSLATE_NOOP("Action", "&Export…"), "export",
            { Qt::CTRL | Qt::SHIFT | Qt::Key_E } },
        { "file.unlock", group, QT_TRANSLATE_NOOP("Action", "&Unlock the vault…"), "unlock",
            { Qt::CTRL | Qt::Key_U } },
        { "file.lock", group, QT_TRANSLATE_NOOP("Action", "&Lock the vault"), "lock",
            { Qt::CTRL | Qt::Key_L } },
        { "file.changePassphrase", group, QT_TRANSLATE_NOOP("Action", "Change the &passphrase…"), "key", {} },
        { "file.import", group, QT_TRANSLATE_NOOP("Action", "&Import orders…"), "import",
            { Qt::CTRL | Qt::Key_I } },
        { "file.backup", group, QT_TRANSLATE_NOOP("Action", "&Back up the workspace…"), "backup",
            { Qt::CTRL | Qt::SHIFT | Qt::Key_B } },
        { "file.restore", group, QT_TRANSLATE_NOOP("Action", "&Restore a backup…"), "restore", {} },
        { "file.check", group, QT_TRANSLATE_NOOP("Action", "C&heck the database"), "check", {} },
        { "file.salvage", group, QT_TRANSLATE_NOOP("Action", "&Salvage what can be read…"), "folder", {} },
        { "file.settings", group, QT_TRANSLATE_NOOP("Action", "&Workspace settings…"), "folder",
            { Qt::CTRL | Qt::Key_Comma } },
        { "file.workSettings", group, QT_TRANSLATE_NOOP("Action", "Settings of the working &day…"),
            "deadlines", { Qt::CTRL | Qt::ALT | Qt::Key_Comma } },
        { "file.quit", group, QT_TRANSLATE_NOOP("Action", "&Quit"), "leave", { QKeySequence::Quit } },
    };
}

QList<ActionSpec> viewActions()
{
    const auto group = ActionGroup::View;
    return {
        { "view.filter", group, QT_TRANSLATE_NOOP("Action", "Go to the &filter"), "filter",
            { QKeySequence::Find } },
        { "view.refresh", group, QT_TRANSLATE_NOOP("Action", "&Refresh"), "refresh",
            { QKeySequence::Refresh } },
        { "view.closeDetail", group, QT_TRANSLATE_NOOP("Action", "&Close the detail"), "close",
            { Qt::Key_Escape } },
        { "view.sideBar", group, QT_TRANSLATE_NOOP("Action", "&Side bar"), "layout",
            { Qt::CTRL | Qt::Key_B } },
        { "view.fullScreen", group, QT_TRANSLATE_NOOP("Action", "F&ull screen"), nullptr, { Qt::Key_F11 } },
        { "view.scheme.system", group, QT_TRANSLATE_NOOP("Action", "Colours as the &desktop has them"),
            "scheme", {} },
        { "view.scheme.light", group, QT_TRANSLATE_NOOP("Action", "&Light colours"), "scheme", {} },
        { "view.scheme.dark", group, QT_TRANSLATE_NOOP("Action", "D&ark colours"), "scheme", {} },
        { "view.language.system", group, QT_TRANSLATE_NOOP("Action", "Language of the s&ystem"), "language",
            {} },
        { "view.language.zh_CN", group, QT_TRANSLATE_NOOP("Action", "&Chinese"), "language", {} },
        { "view.language.en", group, QT_TRANSLATE_NOOP("Action", "&English"), "language", {} },
    };
}

QList<ActionSpec> otherActions()
{
    return {
        { "edit.undo", ActionGroup::Edit, QT_TRANSLATE_NOOP("Action", "&Undo"), "undo",
            { QKeySequence::Undo } },
        { "edit.redo", ActionGroup::Edit, QT_TRANSLATE_NOOP("Action", "&Redo"), "redo",
            { Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y } },
        { "orders.fetch", ActionGroup::Orders, QT_TRANSLATE_NOOP("Action", "&Fetch orders…"), "fetch",
            { Qt::CTRL | Qt::SHIFT | Qt::Key_F } },
        { "orders.resume", ActionGroup::Orders, QT_TRANSLATE_NOOP("Action", "&Resume the last fetch"), "play",
            {} },
        { "orders.stop", ActionGroup::Orders, QT_TRANSLATE_NOOP("Action", "&Stop the fetch"), "stop",
            { Qt::CTRL | Qt::Key_Period } },
        { "tools.emulator.start", ActionGroup::Tools, QT_TRANSLATE_NOOP("Action", "&Start the emulator"),
            "play", {} },
        { "tools.emulator.stop", ActionGroup::Tools, QT_TRANSLATE_NOOP("Action", "S&top the emulator"),
            "stop", {} },
        { "tools.palette", ActionGroup::Tools, QT_TRANSLATE_NOOP("Action", "&Command palette"), "command",
            { Qt::CTRL | Qt::Key_K, Qt::CTRL | Qt::SHIFT | Qt::Key_P } },
        { "help.shortcuts", ActionGroup::Help, QT_TRANSLATE_NOOP("Action", "&Keyboard shortcuts"), "keyboard",
            { Qt::Key_F1, Qt::CTRL | Qt::Key_Slash } },
        //: 状态与规则
        { "help.rules", ActionGroup::Help, QT_TRANSLATE_NOOP("Action", "States and &rules"), "info", {} },
        { "help.about", ActionGroup::Help, QT_TRANSLATE_NOOP("Action", "&About Zhanggui"), "info", {} },
    };
}

} // namespace

void addWindowActions(ActionCollection &actions)
{
    for (const QList<ActionSpec> &part : { fileActions(), viewActions(), otherActions() }) {
        for (const ActionSpec &spec : part)
            actions.add(spec);
    }
    for (const char *checkable :
        { "view.sideBar", "view.fullScreen", "view.scheme.system", "view.scheme.light", "view.scheme.dark",
            "view.language.system", "view.language.zh_CN", "view.language.en" })
        actions.find(QString::fromLatin1(checkable))->setCheckable(true);
    actions.find(QStringLiteral("file.quit"))->setMenuRole(QAction::QuitRole);
    actions.find(QStringLiteral("help.about"))->setMenuRole(QAction::AboutRole);
}

} // namespace zhanggui
