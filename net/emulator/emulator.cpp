#include "net/emulator/emulator.h"

#include "net/emulator/api/authority_api.h"
#include "net/emulator/emulator_server.h"
#include "net/emulator/oauth/oauth_api.h"
#include "net/emulator/received_log.h"

#include <QSslServer>
#include <QTcpServer>

namespace zhanggui {

namespace {

constexpr size_t kMostExchanges = 1000;

} // namespace

Emulator::Emulator(Options options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
{
}

Emulator::~Emulator() = default;

Result<void> Emulator::prepare()
{
    if (m_server)
        return {};
    QList<ApiAccount> accounts{ { m_options.accessKey, m_options.secretKey, true } };
    accounts += m_options.others;
    auto marketplace =
        EmulatedMarketplace::create({ { accounts, m_options.securityToken, m_options.lockAfter },
            m_options.orders, m_options.failures, m_options.store, m_options.engine, m_options.now,
            m_options.usageKey, m_options.usageErrors, m_options.gatewayPerSecond, m_options.control });
    if (!marketplace)
        return tl::unexpected<Error>(marketplace.error());
    (*marketplace)->add(authorityApi(m_options.authority));
    (*marketplace)->add(oauthApi((*marketplace)->context()));
    m_server = std::make_unique<EmulatorServer>(
        *std::move(marketplace), m_options.now, [this](const EmulatedAnswer &answer) { keep(answer); });
    if (m_options.engine)
        connect(m_options.engine, &MarketEngine::failureProvoked, this, &Emulator::provoke);
    return {};
}

Result<QUrl> Emulator::listen(quint16 port)
{
    return take(std::make_unique<QTcpServer>(), QStringLiteral("http"), port);
}

Result<QUrl> Emulator::listenTls(quint16 port)
{
    if (!m_options.authority)
        return failure(
            ErrorKind::BadInput, QStringLiteral("The emulator has no local authority for its HTTPS"));
    // A certificate is judged by the real time.
    const Result<ServerIdentity> identity = m_options.authority->issue({}, m_options.now());
    if (!identity)
        return tl::unexpected<Error>(identity.error());
    auto socket = std::make_unique<QSslServer>();
    socket->setSslConfiguration(serverConfiguration(*identity));
    return take(std::move(socket), QStringLiteral("https"), port);
}

Result<QUrl> Emulator::take(std::unique_ptr<QTcpServer> socket, const QString &scheme, quint16 port)
{
    if (const Result<void> prepared = prepare(); !prepared)
        return tl::unexpected<Error>(prepared.error());
    if (!socket->listen(QHostAddress::LocalHost, port))
        return failure(ErrorKind::Storage,
            QStringLiteral("The emulator cannot listen on 127.0.0.1:%1").arg(port), socket->errorString());
    const quint16 taken = socket->serverPort();
    m_server->bind(socket.release());
    return QUrl(QStringLiteral("%1://127.0.0.1:%2").arg(scheme).arg(taken));
}

const std::deque<EmulatedExchange> &Emulator::exchanges() const
{
    return m_exchanges;
}

void Emulator::keep(const EmulatedAnswer &answer)
{
    if (m_exchanges.size() == kMostExchanges)
        m_exchanges.pop_front();
    const MarketLogEntry entry = logEntry(answer, m_server->marketplace().context().clock());
    m_exchanges.push_back({ answer.wallMs, answer.request.method, entry.target.toUtf8(), answer.answer.status,
        answer.answer.code });
    // A log that cannot be written keeps no request from its answer.
    if (m_options.store && m_options.store->log(entry))
        m_server->marketplace().logGrew();
    Q_EMIT answered(m_exchanges.back());
}

void Emulator::provoke(const QString &code, int times)
{
    const Result<ApiFailureTable> table = ApiFailureTable::builtIn();
    const auto failure = table ? provokedFailure(code, *table) : tl::unexpected<Error>(table.error());
    if (failure && m_server)
        m_server->marketplace().provoke({ failure->failure, times > 0 ? times : 1 });
}

} // namespace zhanggui
