#include "app/window/emulator_host.h"

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

} // namespace

EmulatorHost::EmulatorHost(Now now, QObject *parent)
    : QObject(parent)
    , m_now(std::move(now))
{
}

EmulatorHost::~EmulatorHost() = default;

EnvironmentName EmulatorHost::environmentName()
{
    return EnvironmentName(QStringLiteral("emulator"));
}

Result<QUrl> EmulatorHost::start()
{
    if (m_emulator)
        return m_address;
    Result<OrderBook> orders = OrderBook::builtIn();
    if (!orders)
        return tl::unexpected(orders.error());
    QByteArray secret = randomKey(40);
    Credentials made{ QString::fromLatin1(randomKey(20)), Secret::consume(secret), {} };
    Emulator::Options options;
    options.accessKey = made.accessKey;
    options.secretKey = made.secretKey;
    options.now = m_now;
    options.orders = std::move(*orders);
    auto emulator = std::make_unique<Emulator>(std::move(options));
    Result<QUrl> address = emulator->listen(0);
    if (!address)
        return address;
    connect(emulator.get(), &Emulator::answered, this, &EmulatorHost::answered);
    m_emulator = std::move(emulator);
    m_credentials = std::move(made);
    m_address = *address;
    Q_EMIT changed();
    return m_address;
}

void EmulatorHost::stop()
{
    if (!m_emulator)
        return;
    m_emulator.reset();
    m_credentials = {};
    m_address.clear();
    Q_EMIT changed();
}

Environment EmulatorHost::environment() const
{
    Environment environment;
    environment.name = environmentName();
    environment.site = Site::Emulator;
    environment.baseUrl = m_address;
    environment.accessKey = m_credentials.accessKey;
    environment.currency = QStringLiteral("CNY");
    return environment;
}

} // namespace zhanggui
