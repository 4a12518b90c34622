#include "app/window/import_controller.h"

#include "app/window/environment_controller.h"
#include "app/window/step_turner.h"
#include "models/import/import_job.h"
#include "models/orders/order_import.h"
#include "models/settlement/settlement_import.h"
#include "models/work/work_catalog.h"
#include "models/workspace/workspace.h"
#include "ui/async/when_done.h"
#include "ui/import/import_dialog.h"
#include "ui/orders/orders_page.h"
#include "ui/widgets/action_collection.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/error_message.h"
#include "ui/window/layout_settings.h"
#include "ui/window/main_window.h"

#include <QAction>

namespace zhanggui {

namespace {

QString layoutKey()
{
    return QStringLiteral("import/dialog");
}

Result<ImportKind> importKindOf(const QString &id, const WorkCatalog *catalog)
{
    if (const auto layer = settlementLayer(id))
        return settlementImportKind(*layer);
    if (catalog != nullptr && catalog->kind(id) != nullptr)
        return catalog->imports(id);
    return orderImportKind();
}

// What the file was the newest to say something of.
QString filterFor(const ImportSession &session, const QTimeZone &zone, const char *field)
{
    const qint64 given = session.terms().asOfMs;
    const qint64 asOf = given == 0 ? session.inspection().file.modifiedMs : given;
    return QStringLiteral("%1:\"%2\"")
        .arg(QLatin1String(field), instantText(asOf, zone, InstantPrecision::Seconds));
}

} // namespace

struct ImportController::Start {
    ImportKind kind;
    QString environment; // that is meant when nobody says one; empty: several could be
};

ImportController::ImportController(
    const WindowParts &parts, EnvironmentController &environments, StepTurner &turner)
    : QObject(&parts.window)
    , m_parts(parts)
    , m_environments(environments)
    , m_turner(turner)
    , m_style{ QLocale(), QTimeZone::systemTimeZone() }
{
    QAction *action = parts.actions.find(QStringLiteral("file.import"));
    connect(action, &QAction::triggered, this, [this] { open({}); });
    connect(&parts.window, &MainWindow::fileDropped, this, [this](const QString &file) { open(file); });
    connect(&turner, &StepTurner::reverted, this, [this] { endUndo(true); });
    connect(
        &turner, &StepTurner::runningChanged, this,
        [this] {
            // It ended, and reverted() was not said in between.
            if (!m_turner.isRunning())
                endUndo(false);
        },
        Qt::QueuedConnection);
    tellOfBrokenImports();
    if (parts.workspace.isReadOnly()) {
        action->setEnabled(false);
        action->setStatusTip(tr("This workspace is open read-only: nothing can be imported."));
    }
}

ImportController::~ImportController() = default;

ImportDialog *ImportController::dialog() const
{
    return m_dialog;
}

void ImportController::setCellStyle(const CellStyle &style)
{
    m_style = style;
    if (m_dialog)
        m_dialog->setCellStyle(style);
}

void ImportController::open(const QString &file, const QString &wanted)
{
    const QString kindId = wanted.isEmpty() ? kindOfPage() : wanted;
    if (m_parts.workspace.isReadOnly()) {
        m_parts.window.messages().show(
            { Tone::Warn, tr("This workspace is open read-only: nothing can be imported."), {},
                tr("Close the other program and open it again."), {}, {} });
        return;
    }
    if (m_dialog) {
        m_dialog->show();
        m_dialog->raise();
        m_dialog->activateWindow();
        if (!file.isEmpty())
            m_dialog->openFile(file);
        return;
    }
    if (m_opening)
        return;
    m_opening = true;
    const auto read = [directory = m_parts.workspace.directory(), kindId,
                          catalog = m_parts.workspace.workCatalog()](
                          Connection &connection) -> Result<Start> {
        Result<ImportKind> kind = importKindOf(kindId, catalog.get());
        if (!kind)
            return tl::unexpected(kind.error());
        if (const Result<void> named = addWorkspaceImportNames(*kind, directory); !named)
            return tl::unexpected(named.error());
        return Start{ std::move(*kind), importEnvironment(connection, {}).value_or(QString()) };
    };
    whenDone(m_parts.workspace.store().run(read), this, [this, file](const Result<Start> &start) {
        m_opening = false;
        show(start, file);
    });
}

QString ImportController::kindOfPage() const
{
    for (const auto &kind : m_kindsOfPage) {
        if (QString id = kind(); !id.isEmpty())
            return id;
    }
    return {};
}

void ImportController::show(const Result<Start> &start, const QString &file)
{
    if (!start) {
        m_parts.window.messages().show(
            messageFor(tr("The names of columns in this workspace cannot be read."), start.error()));
        return;
    }
    const ImportSession::Home home{ m_parts.workspace.store(), m_parts.workspace.directory(), m_parts.actor,
        m_parts.now };
    m_shownKind = start->kind.id;
    m_dialog = new ImportDialog(start->kind, home, m_parts.prompts, &m_parts.window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    QStringList names;
    for (const Environment &environment : m_environments.environments())
        names << environment.name.text();
    QString chosen = start->environment;
    if (chosen.isEmpty() && m_environments.current())
        chosen = m_environments.current()->name.text();
    if (!names.contains(chosen))
        names.prepend(chosen);
    m_dialog->setEnvironments(names, chosen);
    m_dialog->setCellStyle(m_style);
    if (const QByteArray state = m_parts.layout.bytes(layoutKey()); !state.isEmpty())
        m_dialog->restoreState(state);
    connectDialog();
    m_dialog->show();
    if (file.isEmpty())
        m_dialog->chooseFile();
    else
        m_dialog->openFile(file);
}

void ImportController::connectDialog()
{
    ImportDialog *dialog = m_dialog;
    connect(dialog, &QDialog::finished, this, [this, dialog] {
        m_parts.layout.set(layoutKey(), dialog->saveState());
        // It lives on for a moment, but is nobody's any more.
        m_dialog.clear();
    });
    connect(dialog, &ImportDialog::undoRequested, this, &ImportController::undo);
    connect(dialog, &ImportDialog::showRequested, this, [this, dialog] {
        const bool orders = m_shownKind == QLatin1String("orders");
        const QString filter = filterFor(dialog->session(), m_style.zone, orders ? "fetched" : "asOf");
        if (!orders) {
            Q_EMIT importedShown(m_shownKind, filter);
            m_parts.window.activateWindow();
            dialog->close();
            return;
        }
        m_parts.window.openPage(QStringLiteral("orders"));
        if (auto *page = m_parts.window.findChild<OrdersPage *>())
            page->filterBar().setText(filter);
        m_parts.window.activateWindow();
        dialog->close();
    });
}

void ImportController::undo(qint64 stepId)
{
    if (m_turner.isRunning())
        return;
    m_undoing = true;
    m_turner.turn(RevertWay::Undo, stepId);
}

void ImportController::endUndo(bool done)
{
    if (!std::exchange(m_undoing, false) || !m_dialog)
        return;
    if (done)
        m_dialog->showUndone({});
    else
        m_dialog->showUndone(failure(ErrorKind::Conflict, m_parts.window.messages().message().what,
            m_parts.window.messages().message().details));
}

void ImportController::tellOfBrokenImports()
{
    QStringList files;
    for (const BrokenImport &broken : m_parts.workspace.brokenImports())
        files << (broken.fileName.isEmpty() ? tr("a file") : broken.fileName);
    if (files.isEmpty())
        return;
    m_parts.window.messages().show({ Tone::Warn,
        //: %1: names of files
        tr("The import of %1 was broken off.").arg(files.join(QStringLiteral(", "))),
        tr("Nothing of it is in the workspace."), tr("Import the file again."), {}, {} });
}

} // namespace zhanggui
