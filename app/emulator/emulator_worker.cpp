#include "app/emulator/emulator_worker.h"

#include "app/emulator/market_reading.h"
#include "models/market/market_seed.h"
#include "net/callbacks/callback_runner.h"

namespace zhanggui {

namespace {

constexpr int kTellMs = 100;

} // namespace

EmulatorService::Worker::Worker(EmulatorService &service, Now wall)
    : m_service(service)
    , m_wall(std::move(wall))
    , m_soon(this)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kTellMs);
    connect(&m_soon, &QTimer::timeout, this, [this] { tell(); });
}

EmulatorService::Worker::~Worker()
{
    stop();
}

Result<EmulatorStarted> EmulatorService::Worker::start(const EmulatorPlan &plan)
{
    if (m_parts)
        return m_started;
    if (!m_protocol) {
        auto protocol = CallbackProtocol::load();
        if (!protocol)
            return tl::unexpected(protocol.error());
        m_protocol = std::move(*protocol);
    }
    auto store = MarketStore::open(plan.file);
    if (!store)
        return tl::unexpected(store.error());
    m_store = std::move(*store);
    m_plan = plan;
    const auto counts = m_store->counts();
    Result<void> ready = counts.map([](const MarketCounts &) {});
    if (counts && counts->products == 0 && counts->customers == 0)
        ready = m_store->reset(builtInSeed());
    if (ready)
        ready = build();
    if (!ready) {
        stop();
        return tl::unexpected(ready.error());
    }
    return m_started;
}

Result<void> EmulatorService::Worker::build()
{
    WireSender::Options sending;
    sending.keys = m_plan.keys;
    sending.authorities = m_plan.authorities;
    sending.wall = m_wall;
    auto sender = WireSender::create(*m_protocol, sending);
    if (!sender)
        return tl::unexpected(sender.error());
    m_sender = std::move(*sender);
    MarketEngine::Options options;
    if (const auto settings = m_store->settings())
        options.settings = *settings;
    options.keys = m_plan.keys;
    options.seller = m_plan.seller;
    // A public address is planned only after a person agreed.
    options.allowReal = !m_plan.seller.isEmpty() && !isPrivateTarget(m_plan.seller);
    options.wall = m_wall;
    m_engine = std::make_unique<MarketEngine>(*m_store, *m_protocol, *m_sender, options);
    Result<void> served = serve();
    if (!served)
        return served;
    m_parts.emplace(EmulatorParts{ *m_store, *m_engine });
    listen();
    touch(true);
    return {};
}

Result<void> EmulatorService::Worker::serve()
{
    Result<OrderBook> orders = OrderBook::builtIn();
    if (!orders)
        return tl::unexpected(orders.error());
    Emulator::Options server;
    server.accessKey = m_plan.accessKey;
    server.secretKey = m_plan.secretKey;
    server.now = m_wall;
    server.orders = std::move(*orders);
    server.store = m_store.get();
    server.engine = m_engine.get();
    server.control.snapshotFolder = m_plan.snapshotFolder;
    if (const Secret *key = m_plan.keys.of(CallbackKey::Basic))
        server.usageKey = *key;
    const Result<LocalAuthority> authority = m_plan.authorityFolder.isEmpty()
        ? LocalAuthority::inMemory(m_wall())
        : LocalAuthority::open(m_plan.authorityFolder, m_wall());
    if (authority)
        server.authority = *authority;
    m_emulator = std::make_unique<Emulator>(std::move(server));
    const Result<QUrl> address = m_emulator->listen(m_plan.port);
    if (!address)
        return tl::unexpected(address.error());
    m_started.http = *address;
    m_plan.port = quint16(address->port());
    m_engine->setTenantDomain(address->toString());
    serveTls(authority);
    return {};
}

void EmulatorService::Worker::serveTls(const Result<LocalAuthority> &authority)
{
    // Plain HTTP serves without it: a fault here is told, and no more.
    const Result<QUrl> secure =
        authority.and_then([this](const LocalAuthority &) { return m_emulator->listenTls(m_tlsPort); });
    if (!secure) {
        m_started.httpsProblem = secure.error().what;
        return;
    }
    m_started.https = *secure;
    m_engine->setTenantDomain(secure->toString());
    m_tlsPort = quint16(secure->port());
    m_started.authorityFile = authority->certificateFile();
}

void EmulatorService::Worker::listen()
{
    connect(m_emulator.get(), &Emulator::answered, this, [this] { touch(true); });
    connect(m_engine.get(), &MarketEngine::changed, this, [this] { touch(true); });
    connect(m_engine.get(), &MarketEngine::clockChanged, this, [this] { touch(false); });
    connect(m_engine.get(), &MarketEngine::idle, this, [this] { onIdle(); });
    connect(m_engine.get(), &MarketEngine::called, this,
        [this](const MarketCall &call, const MarketLogEntry &entry) {
            if (m_recorder)
                m_recorder->called(call, entry.clockMs);
            touch(true);
        });
    connect(m_engine.get(), &MarketEngine::failed, this, [this](const Error &error) {
        m_advancing = false;
        m_waiting.reset();
        touch(true);
        Q_EMIT m_service.failed(error);
    });
}

void EmulatorService::Worker::takeDown()
{
    m_parts.reset();
    m_emulator.reset();
    m_engine.reset();
    m_sender.reset();
    m_advancing = false;
    m_waiting.reset();
}

void EmulatorService::Worker::stop()
{
    takeDown();
    m_soon.stop();
    m_changed = false;
    m_recorder.reset();
    m_store.reset();
    m_started = {};
    m_tlsPort = 0;
}

Result<void> EmulatorService::Worker::replaced(const Result<void> &outcome)
{
    m_advancing = false;
    m_waiting.reset();
    if (const auto settings = m_store->settings())
        m_engine->setSettings(*settings);
    m_engine->reload();
    touch(true);
    return outcome;
}

Result<void> EmulatorService::Worker::restore(const QString &file)
{
    return replaced(m_store->restore(file));
}

Result<void> EmulatorService::Worker::reset(const QByteArray &seed)
{
    return replaced(m_store->reset(seed.isEmpty() ? builtInSeed() : seed));
}

Result<void> EmulatorService::Worker::setSeller(
    const QUrl &seller, const CallbackKeys &keys, const QList<QSslCertificate> &authorities)
{
    const double rate = m_engine->rate();
    takeDown();
    m_plan.seller = seller;
    m_plan.keys = keys;
    m_plan.authorities = authorities;
    Result<void> ready = build();
    if (ready)
        m_engine->setRate(rate);
    else
        stop();
    return ready;
}

Result<ActionResult> EmulatorService::Worker::perform(const MarketAction &action)
{
    const qint64 clockMs = m_engine->nowMs();
    Result<ActionResult> result = m_engine->perform(action);
    if (result && m_recorder) {
        m_recorder->performed(action, *result, clockMs);
        m_recorded.append(QString::fromUtf8(marketActionToJson(action)));
        Q_EMIT m_service.recorded({ true, m_recorder->steps(), m_recorded });
    }
    touch(true);
    return result;
}

void EmulatorService::Worker::setRate(double rate)
{
    if (m_engine)
        m_engine->setRate(rate);
    touch(false);
}

void EmulatorService::Worker::advance(qint64 ms)
{
    if (!m_engine || m_advancing)
        return;
    m_advancing = true;
    m_fromMs = m_engine->nowMs();
    m_untilMs = ms == kNext ? 0 : m_fromMs + ms;
    if (m_engine->isIdle())
        begin(ms);
    else
        m_waiting = ms;
    touch(false);
}

void EmulatorService::Worker::begin(qint64 ms)
{
    const Result<void> begun = ms == kNext ? m_engine->runToNextEvent() : m_engine->advance(ms);
    if (begun)
        return;
    m_advancing = false;
    touch(false);
    Q_EMIT m_service.refused(begun.error());
}

void EmulatorService::Worker::onIdle()
{
    if (m_waiting)
        begin(*std::exchange(m_waiting, std::nullopt));
    else
        m_advancing = false;
    touch(true);
}

void EmulatorService::Worker::stopClock()
{
    if (!m_engine)
        return;
    if (m_waiting) {
        m_waiting.reset();
        m_advancing = false;
    }
    m_engine->stop();
    touch(false);
}

void EmulatorService::Worker::startRecording()
{
    const auto seed = m_store->toSeed();
    m_recorder.emplace(seed ? marketSeedToJson(*seed) : QByteArray(), m_engine->nowMs());
    m_recorded.clear();
    Q_EMIT m_service.recorded({ true });
}

Result<Scenario> EmulatorService::Worker::stopRecording(const QString &id, const QString &title)
{
    if (!m_recorder)
        return failure(ErrorKind::NotFound, QStringLiteral("Nothing was recorded."));
    Result<Scenario> scenario = m_recorder->scenario(id, title, *m_store, m_engine->nowMs());
    // A recording that makes no scenario yet goes on.
    if (scenario) {
        m_recorder.reset();
        Q_EMIT m_service.recorded({});
    }
    return scenario;
}

void EmulatorService::Worker::touch(bool changed)
{
    m_changed = m_changed || changed;
    // A run of many events may not come back to the event loop for a while.
    if (m_told.isValid() && m_told.elapsed() > qint64(2) * kTellMs)
        tell();
    else if (!m_soon.isActive())
        m_soon.start();
}

void EmulatorService::Worker::tell()
{
    m_soon.stop();
    m_told.start();
    if (!m_parts)
        return;
    Q_EMIT m_service.clockRead(reading());
    if (std::exchange(m_changed, false))
        Q_EMIT m_service.changed();
}

MarketClock EmulatorService::Worker::reading() const
{
    MarketClock clock;
    clock.nowMs = m_engine->nowMs();
    clock.rate = m_engine->rate();
    clock.readAtMs = m_wall();
    clock.advancing = m_advancing;
    clock.fromMs = m_fromMs;
    clock.untilMs = m_untilMs;
    if (const auto next = m_store->nextEvent())
        clock.next = *next;
    if (clock.next)
        clock.next = readableEvent(*m_store, *clock.next);
    if (const auto counts = m_store->counts())
        clock.planned = int(counts->events);
    return clock;
}

} // namespace zhanggui
