#include "app/window/emulator_controller.h"

#include "app/window/emulator_host.h"
#include "app/window/environment_controller.h"
#include "models/workspace/workspace.h"
#include "ui/emulator/clock_bar.h"
#include "ui/emulator/emulator_page.h"
#include "ui/widgets/action_collection.h"
#include "ui/window/error_message.h"
#include "ui/window/main_window.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>

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
    on("tools.emulator.start", [this] { whenRunning([] {}); });
    on("tools.emulator.stop", [this] { m_host.stop(); });
    parts.actions.find(QStringLiteral("file.tryEmulator"))->setEnabled(!parts.workspace.isReadOnly());
    connect(&host, &EmulatorHost::changed, this, &EmulatorController::showState);
    connect(&host, &EmulatorHost::applied, this, &EmulatorController::showState);
    connect(&page.addressBar(), &AddressBar::secretKeyRequested, this, &EmulatorController::copySecretKey);
    connectClock();
    showState();
}

void EmulatorController::connectClock()
{
    EmulatorService &service = m_host.service();
    ClockBar &clock = m_page.clock();
    connect(&service, &EmulatorService::clockRead, this, [this](const MarketClock &read) {
        if (!m_host.isRunning())
            return;
        m_page.clock().setClock(read);
        m_page.setActionsEnabled(!read.advancing);
    });
    connect(&clock, &ClockBar::rateRequested, &service, &EmulatorService::setRate);
    connect(&clock, &ClockBar::advanceRequested, &service, &EmulatorService::advance);
    connect(&clock, &ClockBar::nextRequested, &service, &EmulatorService::runToNextEvent);
    connect(&clock, &ClockBar::stopRequested, &service, &EmulatorService::stopClock);
    connect(&service, &EmulatorService::refused, this, [this](const Error &error) {
        m_parts.window.messages().show(messageFor(tr("The clock did not advance."), error));
    });
    connect(&service, &EmulatorService::failed, this, [this](const Error &error) {
        Message message =
            messageFor(tr("The emulator could not keep its state. Its clock is paused."), error);
        message.kept = tr("What was kept before is as it was.");
        m_parts.window.messages().show(message);
    });
}

void EmulatorController::whenRunning(std::function<void()> use)
{
    m_host.whenRunning(this, [this, use = std::move(use)](const Result<QUrl> &address) {
        if (address)
            use();
        else
            m_parts.window.messages().show(
                messageFor(tr("The emulator could not be started."), address.error()));
    });
}

void EmulatorController::tryIt()
{
    whenRunning([this] {
        // The stored one only says that there is such an environment: address and keys are the session's.
        if (!m_environments.find(EmulatorHost::environmentName()))
            m_environments.keep(m_host.environment());
        m_environments.setCurrent(EmulatorHost::environmentName());
        m_parts.window.messages().show(
            { Tone::Ok, tr("The emulator runs. Its sample orders can be fetched now."), {},
                tr("Press Fetch orders and use the sample orders."), {}, {} });
        m_parts.window.openPage(QStringLiteral("orders"));
    });
}

void EmulatorController::copySecretKey()
{
    // A key of this machine's emulator only, made for this session.
    const QByteArrayView secret = m_host.credentials().secretKey.bytes();
    QApplication::clipboard()->setText(QString::fromLatin1(secret));
    m_parts.window.messages().show({ Tone::Ok, tr("The secret key is in the clipboard."), {},
        tr("It holds until the emulator is stopped."), {}, {} });
}

void EmulatorController::showState()
{
    EmulatorAddresses addresses;
    const EmulatorStarted &started = m_host.started();
    addresses.http = started.http;
    addresses.https = started.https;
    addresses.httpsProblem = started.httpsProblem;
    addresses.authorityFile = started.authorityFile;
    addresses.accessKey = m_host.credentials().accessKey;
    addresses.seller = m_host.seller().address;
    const int keys = int(m_host.seller().keys.keys.size());
    addresses.keys = keys > 0 ? ToneText{ Tone::Ok, tr("%n key(s)", nullptr, keys) }
                              : ToneText{ Tone::Warn, tr("No keys") };
    m_page.setAddresses(addresses);
    using State = EmulatorPage::State;
    m_page.setState(m_host.isRunning() ? State::Running
            : m_host.isStarting()      ? State::Starting
                                       : State::Stopped);
    m_parts.actions.find(QStringLiteral("tools.emulator.start"))
        ->setEnabled(!m_host.isRunning() && !m_host.isStarting());
    m_parts.actions.find(QStringLiteral("tools.emulator.stop"))->setEnabled(m_host.isRunning());
    if (m_host.isRunning())
        Q_EMIT m_page.refreshRequested();
}

} // namespace zhanggui
