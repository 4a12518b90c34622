#include "app/commands/command.h"

#include "app/commands/authority_command.h"
#include "app/commands/backup_command.h"
#include "app/commands/calendar_command.h"
#include "app/commands/case_command.h"
#include "app/commands/check_command.h"
#include "app/commands/deadlines_command.h"
#include "app/commands/emulate_command.h"
#include "app/commands/environment_command.h"
#include "app/commands/export_command.h"
#include "app/commands/faults_command.h"
#include "app/commands/field_command.h"
#include "app/commands/history_command.h"
#include "app/commands/import_command.h"
#include "app/commands/interfaces_command.h"
#include "app/commands/invoices_command.h"
#include "app/commands/listing_command.h"
#include "app/commands/orders_command.h"
#include "app/commands/outage_command.h"
#include "app/commands/preflight_command.h"
#include "app/commands/refunds_command.h"
#include "app/commands/rehearse_command.h"
#include "app/commands/replay_command.h"
#include "app/commands/restore_command.h"
#include "app/commands/review_command.h"
#include "app/commands/rules_command.h"
#include "app/commands/scenario_command.h"
#include "app/commands/screenshots_command.h"
#include "app/commands/selfcheck_command.h"
#include "app/commands/seller_command.h"
#include "app/commands/settlement_command.h"
#include "app/commands/sign_command.h"
#include "app/commands/suites_command.h"
#include "app/commands/supervision_command.h"
#include "app/commands/tickets_command.h"
#include "app/commands/vault_command.h"
#include "app/commands/views_command.h"
#include "app/commands/work/work_command.h"

#include <QCoreApplication>

#include <span>

namespace zhanggui {

namespace {

constexpr Command kCommands[] = {
    { "authority",
        QT_TRANSLATE_NOOP("Command", "Show the certificate authority behind HTTPS on this computer."),
        runAuthority },
    { "backup", QT_TRANSLATE_NOOP("Command", "Copy the workspace's database into one file."), runBackup },
    { "calendar", QT_TRANSLATE_NOOP("Command", "Show and change the working days that deadlines count by."),
        runCalendar },
    { "case", QT_TRANSLATE_NOOP("Command", "Check, format and paste case files of the callback debugger."),
        runCase },
    { "check", QT_TRANSLATE_NOOP("Command", "Check the workspace's database; salvage a damaged one."),
        runCheck },
    { "deadlines", QT_TRANSLATE_NOOP("Command", "List what is overdue and what is due soon."), runDeadlines },
    { "emulate", QT_TRANSLATE_NOOP("Command", "Serve the marketplace on this computer, for trials."),
        runEmulate },
    { "environment", QT_TRANSLATE_NOOP("Command", "Add, list, show, change and remove environments."),
        runEnvironment },
    { "export", QT_TRANSLATE_NOOP("Command", "Write orders and other records into a CSV file or a workbook."),
        runExport },
    { "faults",
        QT_TRANSLATE_NOOP("Command", "Put a proxy before a server that breaks its traffic as a plan says."),
        runFaults },
    { "field", QT_TRANSLATE_NOOP("Command", "Encrypt or decrypt a sensitive field of V1.0 calls."),
        runField },
    { "history", QT_TRANSLATE_NOOP("Command", "List, show, undo and redo steps."), runHistory },
    { "import", QT_TRANSLATE_NOOP("Command", "Import orders and other records from a CSV or XLSX file."),
        runImport },
    { "interfaces", QT_TRANSLATE_NOOP("Command", "Tell what is known of the marketplace's callbacks."),
        runInterfaces },
    { "listing",
        QT_TRANSLATE_NOOP("Command", "Check what a product is published with, before it is uploaded."),
        runListing },
    { "invoices",
        QT_TRANSLATE_NOOP("Command", "Check invoices before they are sent, and issue many from a file."),
        runInvoices },
    { "orders", QT_TRANSLATE_NOOP("Command", "Fetch, list and show orders."), runOrders, CommandFace::Paper },
    { "outage", QT_TRANSLATE_NOOP("Command", "Replay what the marketplace sends while a server is down."),
        runOutage },
    { "preflight", QT_TRANSLATE_NOOP("Command", "Run a product's saved cases as the daily probe does."),
        runPreflight },
    { "refunds", QT_TRANSLATE_NOOP("Command", "Tell which refund rule applies to an order, and why."),
        runRefunds },
    { "rehearse", QT_TRANSLATE_NOOP("Command", "Run cases with the old and the new key."), runRehearse },
    { "replay",
        QT_TRANSLATE_NOOP("Command", "Play the marketplace towards a seller's server and check its answers."),
        runReplay },
    { "restore", QT_TRANSLATE_NOOP("Command", "Put a backup in the place of the workspace's database."),
        runRestore },
    { "review", QT_TRANSLATE_NOOP("Command", "Compare what should be paid with bills and payments."),
        runReview, CommandFace::Paper },
    { "rules",
        QT_TRANSLATE_NOOP(
            "Command", "Show the states, transitions and clocks of records; check a file of them."),
        runRules },
    { "scenario",
        QT_TRANSLATE_NOOP("Command", "Play a product's life on a virtual clock against a seller's server."),
        runScenario },
    { "screenshots",
        QT_TRANSLATE_NOOP("Command", "Draw every page with sample data into a folder, as PNG pictures."),
        runScreenshots, CommandFace::Pictures },
    { "selfcheck",
        QT_TRANSLATE_NOOP("Command", "Check the debugger against a seller that is broken on purpose."),
        runSelfCheck },
    { "seller",
        QT_TRANSLATE_NOOP("Command", "Serve a seller's server to try callbacks against, also a wrong one."),
        runSeller },
    { "settlement",
        QT_TRANSLATE_NOOP("Command", "Show and compare the imported files and lines of settlement."),
        runSettlement },
    { "sign", QT_TRANSLATE_NOOP("Command", "Sign a request and show every intermediate."), runSign },
    { "suites", QT_TRANSLATE_NOOP("Command", "List the suites of the callback debugger."), runSuites },
    { "supervision",
        QT_TRANSLATE_NOOP("Command", "Explain one supervised order line and pack its acceptance documents."),
        runSupervision, CommandFace::Pictures },
    { "tickets", QT_TRANSLATE_NOOP("Command", "Keep prepared answers to tickets."), runTickets },
    { "vault", QT_TRANSLATE_NOOP("Command", "Make the vault, show its state, change its passphrase."),
        runVault },
    { "views", QT_TRANSLATE_NOOP("Command", "List, show and remove the saved views of the order list."),
        runViews },
    { "work", QT_TRANSLATE_NOOP("Command", "Keep invoices, tickets, service supervision, refunds and more."),
        runWork },
};

std::span<const Command> commands()
{
    return kCommands;
}

} // namespace

const Command *findCommand(const QString &name)
{
    for (const Command &command : commands()) {
        if (name == QLatin1String(command.name))
            return &command;
    }
    return nullptr;
}

QString commandOverview()
{
    QString text;
    for (const Command &command : commands()) {
        text += QStringLiteral("  %1 %2\n")
                    .arg(QLatin1String(command.name), -14)
                    .arg(QCoreApplication::translate("Command", command.summary));
    }
    return text;
}

Exit exitFor(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::BadInput:
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
    case ErrorKind::WrongPassphrase:
        return Exit::BadUsage;
    case ErrorKind::Rejected:
    case ErrorKind::Cancelled:
    case ErrorKind::BadReply:
    case ErrorKind::Unauthorized:
    case ErrorKind::Forbidden:
        return Exit::FellShort;
    case ErrorKind::Locked:
    case ErrorKind::ReadOnly:
    case ErrorKind::Storage:
    case ErrorKind::Corrupt:
    case ErrorKind::Network:
    case ErrorKind::Timeout:
    case ErrorKind::Tls:
    case ErrorKind::RateLimited:
    case ErrorKind::ServerFault:
        return Exit::Unreachable;
    }
    return Exit::Unreachable;
}

Exit fail(CommandContext &context, const Error &error)
{
    context.err << "zhanggui: " << error.what;
    if (!error.detail.isEmpty())
        context.err << ": " << error.detail;
    context.err << Qt::endl;
    return exitFor(error.kind);
}

} // namespace zhanggui
