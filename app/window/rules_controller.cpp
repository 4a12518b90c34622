#include "app/window/rules_controller.h"

#include "models/export/output_file.h"
#include "models/rules/machine_diagram.h"
#include "models/workspace/workspace.h"
#include "ui/async/when_done.h"
#include "ui/rules/rules_dialog.h"
#include "ui/widgets/action_collection.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/prompts.h"
#include "ui/window/error_message.h"
#include "ui/window/main_window.h"

#include <QAction>
#include <QDir>
#include <QtConcurrentRun>

namespace zhanggui {

namespace {

struct ReadRules {
    QList<Machine> machines;
    QString fault; // of the workspace's own files, which are left out then
};

ReadRules readRules(const QString &directory)
{
    const Result<MachineCatalog> all = MachineCatalog::load(directory);
    if (all)
        return { all->machines(), {} };
    const Result<MachineCatalog> shipped = MachineCatalog::load();
    return { shipped ? shipped->machines() : QList<Machine>(), all.error().detail };
}

Result<void> write(const QString &path, const QByteArray &bytes)
{
    auto file = OutputFile::create(path, Existing::Replace);
    if (!file)
        return tl::unexpected(file.error());
    if (Result<void> written = (*file)->write({ bytes.constData(), size_t(bytes.size()) }); !written)
        return written;
    return (*file)->commit();
}

} // namespace

RulesController::RulesController(const WindowParts &parts)
    : QObject(&parts.window)
    , m_parts(parts)
{
    connect(parts.actions.find(QStringLiteral("help.rules")), &QAction::triggered, this, [this] { open(); });
}

void RulesController::open(const QString &machine)
{
    auto *dialog = new RulesDialog(&m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RulesDialog::saveWanted, this,
        [this, dialog](const Machine &shown) { save(dialog, shown); });
    const QString directory = m_parts.workspace.directory() % QStringLiteral("/rules/machines");
    whenDone(QtConcurrent::run(readRules, directory), dialog,
        [dialog, machine, kinds = m_parts.workspace.workCatalog()->kinds()](const ReadRules &rules) {
            dialog->setMachines(rules.machines, kinds);
            dialog->showMachine(machine);
            if (!rules.fault.isEmpty())
                dialog->showFault(rules.fault);
        });
    dialog->open();
}

void RulesController::save(RulesDialog *dialog, const Machine &machine)
{
    const FileRequest request{ tr("Save the diagram"), QDir::homePath(), machine.id % QStringLiteral(".svg"),
        tr("SVG picture (*.svg)") };
    m_parts.prompts.saveFile(dialog, request, [this, machine](const QString &path) {
        if (path.isEmpty())
            return;
        whenDone(QtConcurrent::run([path, machine] { return write(path, machineSvg(machine)); }), this,
            [this](const Result<void> &written) {
                if (!written)
                    m_parts.window.messages().show(
                        messageFor(tr("The diagram was not saved."), written.error()));
            });
    });
}

} // namespace zhanggui
