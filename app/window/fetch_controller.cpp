#include "app/window/fetch_controller.h"

#include "app/window/emulator_controller.h"
#include "app/window/emulator_host.h"
#include "app/window/environment_controller.h"
#include "app/window/vault_controller.h"
#include "models/environments/credentials.h"
#include "models/orders/fetch_queue.h"
#include "models/workspace/workspace.h"
#include "net/http/http_client.h"
#include "ui/async/when_done.h"
#include "ui/orders/fetch_dialog.h"
#include "ui/widgets/action_collection.h"
#include "ui/widgets/progress_strip.h"
#include "ui/window/error_message.h"
#include "ui/window/main_window.h"
#include "ui/window/status_strip.h"

#include <QAction>
#include <QCoreApplication>

namespace zhanggui {

namespace {

constexpr int kListedFailures = 50;

Result<HttpPolicy> policyFor(const Environment &environment)
{
    HttpPolicy policy;
    const Result<QList<QSslCertificate>> certificates = certificatesFromFile(environment.caFile);
    if (!certificates)
        return tl::unexpected(certificates.error());
    policy.extraCa = *certificates;
    const Result<QNetworkProxy> proxy = proxyFromText(environment.proxy);
    if (!proxy)
        return tl::unexpected(proxy.error());
    policy.proxy = *proxy;
    // Nothing on this machine is behind a proxy.
    if (isLoopback(environment.baseUrl))
        policy.proxy = QNetworkProxy(QNetworkProxy::NoProxy);
    return policy;
}

QStringList mockOrders()
{
    // The debug orders that the order query's guide names (AG/zh-cn_topic_0070649350, 2024-04-26).
    return { QStringLiteral("MOCKPERIODYEARNEW"), QStringLiteral("MOCKONETIMENEW"),
        QStringLiteral("MOCKONDEMAND"), QStringLiteral("MOCKONDEMANDPKG"),
        QStringLiteral("MOCKPERIODDAYTRIAL"), QStringLiteral("MOCKMONTYTRIALTOFORMAL"),
        QStringLiteral("MOCKMONTYUNSUBSCRIBE"), QStringLiteral("MOCKMONTYRENEW"),
        QStringLiteral("MOCKMONTYCHANGE") };
}

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("FetchController", text, nullptr, n);
}

} // namespace

Message messageOf(const FetchSummary &summary)
{
    Message message;
    const int kept = summary.fresh + summary.same + summary.changed + summary.stale;
    if (summary.storage) {
        message.tone = Tone::Fail;
        message.what = tr(QT_TRANSLATE_NOOP("FetchController", "The orders could not be stored."));
        message.todo = adviceFor(summary.storage->kind);
        message.details =
            summary.storage->what + QLatin1Char('\n') + summary.storage->detail + QLatin1Char('\n');
    } else if (summary.cancelled) {
        message.tone = Tone::Wait;
        message.what = tr(QT_TRANSLATE_NOOP("FetchController", "The fetch was stopped."));
        message.todo =
            tr(QT_TRANSLATE_N_NOOP("FetchController", "%n order(s) wait and can be resumed."), summary.left);
    } else if (summary.failed > 0) {
        message.tone = kept > 0 ? Tone::Warn : Tone::Fail;
        message.what =
            tr(QT_TRANSLATE_N_NOOP("FetchController", "%n order(s) could not be fetched."), summary.failed);
        message.todo =
            adviceFor(summary.failures.isEmpty() ? ErrorKind::Rejected : summary.failures.first().error.kind);
    } else {
        message.tone = Tone::Ok;
        message.what = tr(QT_TRANSLATE_N_NOOP("FetchController", "%n order(s) fetched."), kept);
    }
    message.kept = tr(QT_TRANSLATE_NOOP("FetchController", "%1 new, %2 changed, %3 the same."))
                       .arg(summary.fresh)
                       .arg(summary.changed)
                       .arg(summary.same + summary.stale);
    QStringList details = summary.notes;
    for (const FetchFailure &failure : summary.failures.mid(0, kListedFailures))
        details << failure.id.text() + QLatin1String(": ") + failure.error.what + QLatin1String(" ")
                + failure.error.detail;
    message.details += details.join(QLatin1Char('\n'));
    return message;
}

FetchController::FetchController(const WindowParts &parts, const Needs &needs)
    : QObject(&parts.window)
    , m_parts(parts)
    , m_needs(needs)
{
    const auto on = [this](const char *id, auto &&slot) {
        connect(m_parts.actions.find(QString::fromLatin1(id)), &QAction::triggered, this, slot);
    };
    on("orders.fetch", [this] { ask(); });
    on("orders.resume", [this] {
        if (const std::optional<Environment> environment = m_needs.environments.current())
            fetch(environment->name, {});
    });
    on("orders.stop", [this] {
        if (m_fetch)
            m_fetch->cancel();
    });
    connect(&parts.window.status().progress(), &ProgressStrip::cancelRequested, this, [this] {
        if (m_fetch)
            m_fetch->cancel();
    });
    connect(&needs.environments, &EnvironmentController::listed, this, &FetchController::look);
    connect(&needs.environments, &EnvironmentController::currentChanged, this, &FetchController::look);
    connect(&parts.workspace.store(), &Store::changed, this, [this](const QString &table) {
        // While it runs every order leaves the queue; what is left is asked for at its end.
        if (table == QLatin1String("fetch_queue") && !isRunning())
            look();
    });
    showState();
}

FetchController::~FetchController() = default;

bool FetchController::isRunning() const
{
    return m_fetch && m_fetch->isRunning();
}

void FetchController::look()
{
    const std::optional<Environment> environment = m_needs.environments.current();
    if (!environment) {
        m_somethingWaits = false;
        showState();
        return;
    }
    whenDone(m_parts.workspace.store().run([name = environment->name](Connection &connection) {
        return FetchQueue(connection).waiting(name);
    }),
        this, [this](const Result<QList<OrderId>> &ids) {
            m_somethingWaits = ids && !ids->isEmpty();
            showState();
        });
}

void FetchController::showState()
{
    const bool running = isRunning();
    const bool possible = !m_parts.workspace.isReadOnly() && !running;
    m_parts.actions.find(QStringLiteral("orders.fetch"))->setEnabled(possible);
    m_parts.actions.find(QStringLiteral("orders.resume"))->setEnabled(possible && m_somethingWaits);
    m_parts.actions.find(QStringLiteral("orders.stop"))->setEnabled(running);
}

void FetchController::ask(const QList<OrderId> &ids)
{
    if (m_needs.environments.environments().isEmpty()) {
        // The home page leads to the first environment.
        m_parts.window.openPage(QStringLiteral("home"));
        return;
    }
    QStringList names;
    for (const Environment &environment : m_needs.environments.environments())
        names << environment.name.text();
    const std::optional<Environment> current = m_needs.environments.current();
    auto *dialog =
        new FetchDialog(m_parts.prompts, names, current ? current->name.text() : QString(), &m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOrders(ids);
    dialog->setExamples(EmulatorHost::environmentName().text(), mockOrders());
    connect(dialog, &FetchDialog::fetchRequested, this, &FetchController::fetch);
    dialog->open();
}

void FetchController::fetch(const EnvironmentName &name, const QList<OrderId> &ids)
{
    const std::optional<Environment> environment = m_needs.environments.find(name);
    if (!environment || isRunning())
        return;
    m_needs.environments.setCurrent(name);
    if (name == EmulatorHost::environmentName() && environment->site == Site::Emulator) {
        m_needs.emulator.whenRunning([this, ids] {
            if (!isRunning())
                fetchWith(m_needs.host.environment(), m_needs.host.credentials(), ids);
        });
        return;
    }
    m_needs.vault.whenOpen([this, environment, ids] {
        const Result<Credentials> keys = credentials(*environment, m_parts.vault);
        if (keys)
            fetchWith(*environment, *keys, ids);
        else
            complain(tr("The keys of this environment cannot be used."), keys.error());
    });
}

void FetchController::fetchWith(
    const Environment &environment, const Credentials &credentials, const QList<OrderId> &ids)
{
    const Result<HttpPolicy> policy = policyFor(environment);
    if (!policy) {
        complain(tr("The connection of this environment cannot be used."), policy.error());
        return;
    }
    Result<OrderQueryProtocol> protocol = orderQueryProtocol();
    if (!protocol) {
        complain(tr("The order query is not known to this program."), protocol.error());
        return;
    }
    m_fetch.reset();
    m_client = std::make_unique<HttpClient>(*policy);
    const MarketplaceAccess access{ environment.name, environment.baseUrl, environment.fallbackHost,
        credentials.accessKey, credentials.secretKey, credentials.securityToken };
    m_fetch = std::make_unique<OrderFetch>(m_parts.workspace.store(), access, std::move(*protocol),
        toolsOver(m_client.get()), OrderFetch::Options{});
    ProgressStrip &strip = m_parts.window.status().progress();
    connect(m_fetch.get(), &OrderFetch::progress, &strip, [&strip](const FetchProgress &progress) {
        strip.setProgress(progress.done, progress.total, progress.failed);
    });
    connect(m_fetch.get(), &OrderFetch::finished, this, &FetchController::report);
    strip.begin(tr("Fetching orders"), ids.size());
    if (ids.isEmpty())
        m_fetch->resume();
    else
        m_fetch->start(ids);
    showState();
}

void FetchController::report(const FetchSummary &summary)
{
    m_parts.window.status().progress().end();
    m_parts.window.messages().show(messageOf(summary));
    showState();
    look();
    Q_EMIT finished();
}

void FetchController::complain(const QString &what, const Error &error)
{
    m_parts.window.messages().show(messageFor(what, error));
}

} // namespace zhanggui
