#include "app/window/emulator_host.h"

#include "ui/async/when_done.h"

#include <QDir>
#include <QRandomGenerator>

namespace zhanggui {

namespace {

// From the system's generator; as letters, as the real keys are.
QByteArray randomKey(qsizetype length)
{
    static constexpr char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    QByteArray key(length, Qt::Uninitialized);
    for (char &letter : key)
        letter = letters[QRandomGenerator::system()->bounded(32)];
    return key;
}

QString inFolder(const QString &folder, const char *name)
{
    return folder.isEmpty() ? QString() : QDir(folder).filePath(QLatin1String(name));
}

} // namespace

EmulatorHost::EmulatorHost(Now now, QString folder, QObject *parent)
    : QObject(parent)
    , m_now(std::move(now))
    , m_folder(std::move(folder))
    , m_service(std::make_unique<EmulatorService>(m_now))
{
}

EmulatorHost::~EmulatorHost() = default;

EnvironmentName EmulatorHost::environmentName()
{
    return EnvironmentName(QStringLiteral("emulator"));
}

void EmulatorHost::whenRunning(QObject *context, std::function<void(const Result<QUrl> &)> use)
{
    if (m_running) {
        use(m_started.http);
        return;
    }
    m_waiting.push_back({ context, std::move(use) });
    if (!m_starting)
        start();
}

void EmulatorHost::start()
{
    m_starting = true;
    QByteArray secret = randomKey(40);
    m_credentials = { QString::fromLatin1(randomKey(20)), Secret::consume(secret), {} };
    EmulatorPlan plan;
    plan.file = inFolder(m_folder, "emulator.db");
    plan.snapshotFolder = inFolder(m_folder, "emulator.db.snapshots");
    plan.authorityFolder = inFolder(m_folder, "authority");
    plan.accessKey = m_credentials.accessKey;
    plan.secretKey = m_credentials.secretKey;
    plan.seller = m_seller.address;
    plan.keys = m_seller.keys;
    plan.authorities = m_seller.authorities;
    Q_EMIT changed();
    whenDone(
        m_service->start(plan), this, [this, number = ++m_starts](const Result<EmulatorStarted> &started) {
            if (number == m_starts && m_starting)
                afterStart(started);
        });
}

void EmulatorHost::afterStart(const Result<EmulatorStarted> &started)
{
    m_starting = false;
    m_running = started.has_value();
    if (started)
        m_started = *started;
    else
        m_credentials = {};
    Q_EMIT changed();
    const auto waiting = std::exchange(m_waiting, {});
    const Result<QUrl> address = started.map([](const EmulatorStarted &one) { return one.http; });
    for (const Waiting &one : waiting) {
        if (one.context)
            one.use(address);
    }
}

void EmulatorHost::stop()
{
    if (!m_running && !m_starting)
        return;
    m_service->stop();
    m_running = false;
    m_starting = false;
    m_credentials = {};
    m_started = {};
    m_waiting.clear();
    Q_EMIT changed();
}

Environment EmulatorHost::environment() const
{
    Environment environment;
    environment.name = environmentName();
    environment.site = Site::Emulator;
    environment.baseUrl = m_started.http;
    environment.accessKey = m_credentials.accessKey;
    environment.currency = QStringLiteral("CNY");
    return environment;
}

const Secret &EmulatorHost::madeUpKey()
{
    if (m_madeUp.isEmpty()) {
        QByteArray key = randomKey(36);
        m_madeUp = Secret::consume(key);
    }
    return m_madeUp;
}

void EmulatorHost::setSeller(const SellerTarget &target)
{
    m_seller = target;
    if (!m_running) {
        Q_EMIT applied();
        return;
    }
    whenDone(m_service->setSeller(target.address, target.keys, target.authorities), this,
        [this](const Result<void> &outcome) {
            if (outcome) {
                Q_EMIT applied();
                return;
            }
            stop(); // nothing runs any more there
            Q_EMIT notApplied(outcome.error());
        });
}

} // namespace zhanggui
