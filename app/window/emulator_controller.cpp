#include "app/window/emulator_controller.h"

#include "app/window/emulator_host.h"
#include "app/window/environment_controller.h"
#include "models/workspace/workspace.h"
#include "ui/emulator/emulator_page.h"
#include "ui/widgets/action_collection.h"
#include "ui/window/error_message.h"
#include "ui/window/main_window.h"

#include <QAction>

namespace zhanggui {

EmulatorController::EmulatorController(
    const WindowParts &parts, EmulatorHost &host, EnvironmentController &environments, EmulatorPage &page)
    : QObject(&parts.window)
    , m_parts(parts)
    , m_host(host)
    , m_environments(environments)
    , m_page(page)
{
    const auto on = [this](const char *id, auto &&slot) {
        connect(m_parts.actions.find(QString::fromLatin1(id)), &QAction::triggered, this, slot);
    };
    on("file.tryEmulator", [this] { tryIt(); });
    on("tools.emulator.start", [this] { ensureRunning(); });
    on("tools.emulator.stop", [this] { m_host.stop(); });
    parts.actions.find(QStringLiteral("file.tryEmulator"))->setEnabled(!parts.workspace.isReadOnly());
    connect(&host, &EmulatorHost::changed, this, &EmulatorController::showState);
    connect(&host, &EmulatorHost::answered, this, [this](const EmulatedExchange &exchange) {
        m_page.log().add({ exchange.atMs, QString::fromLatin1(exchange.method),
            QString::fromUtf8(exchange.target), exchange.status, QString::fromLatin1(exchange.code) });
    });
    showState();
}

bool EmulatorController::ensureRunning()
{
    const Result<QUrl> address = m_host.start();
    if (!address)
        m_parts.window.messages().show(messageFor(tr("The emulator could not be started."), address.error()));
    return address.has_value();
}

void EmulatorController::tryIt()
{
    if (!ensureRunning())
        return;
    // The stored one only says that there is such an environment: address and keys are the session's.
    if (!m_environments.find(EmulatorHost::environmentName()))
        m_environments.keep(m_host.environment());
    m_environments.setCurrent(EmulatorHost::environmentName());
    m_parts.window.messages().show({ Tone::Ok, tr("The emulator runs. Its sample orders can be fetched now."),
        {}, tr("Press Fetch orders and use the sample orders."), {}, {} });
    m_parts.window.openPage(QStringLiteral("orders"));
}

void EmulatorController::showState()
{
    m_page.setRunning(m_host.address(), m_host.credentials().accessKey);
    m_parts.actions.find(QStringLiteral("tools.emulator.start"))->setEnabled(!m_host.isRunning());
    m_parts.actions.find(QStringLiteral("tools.emulator.stop"))->setEnabled(m_host.isRunning());
}

} // namespace zhanggui
