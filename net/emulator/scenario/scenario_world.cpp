#include "net/emulator/scenario/scenario_world.h"

#include "net/callbacks/callback_runner.h"
#include "net/callbacks/prepared_case.h"

namespace zhanggui {

namespace {

[[nodiscard]] Result<void> checkPlan(const ScenarioPlan &plan)
{
    if (plan.scenario.steps.isEmpty())
        return failure(ErrorKind::BadInput, QStringLiteral("The scenario has no steps"), plan.scenario.id);
    if (auto good = checkTarget(plan.seller); !good)
        return good;
    // What the lifecycle sends carries no testFlag: the server takes it for real.
    if (!plan.allowReal && !isPrivateTarget(plan.seller))
        return failure(ErrorKind::BadInput,
            QStringLiteral("The seller's server is at a public address and would act for real; a scenario "
                           "needs consent to that"),
            plan.seller.host());
    return {};
}

} // namespace

Result<std::unique_ptr<ScenarioWorld>> ScenarioWorld::make(
    const ScenarioPlan &plan, const CallbackProtocol &protocol, const Now &wall, const RandomBytes &random)
{
    if (const auto good = checkPlan(plan); !good)
        return tl::unexpected(good.error());
    const QByteArray seedText = plan.scenario.seed.isEmpty() ? builtInSeed() : plan.scenario.seed;
    const Result<MarketSeed> seed = marketSeedFromJson(seedText);
    if (!seed)
        return tl::unexpected(seed.error());
    auto store = MarketStore::open();
    if (!store)
        return tl::unexpected(store.error());
    if (const auto filled = (*store)->reset(seedText); !filled)
        return tl::unexpected(filled.error());
    std::unique_ptr<ScenarioWorld> world(new ScenarioWorld);
    world->m_store = *std::move(store);
    SellerIdentity identity;
    identity.accessKey = plan.accessKey.isEmpty()
        ? QString::fromLatin1("SCENARIO" + random(6).toHex().toUpper())
        : plan.accessKey;
    identity.secretKey = plan.secretKey.isEmpty() ? Secret(random(24).toHex()) : plan.secretKey;
    if (const Secret *key = plan.keys.of(CallbackKey::Basic))
        identity.usageKey = *key;
    auto sender = WireSender::create(
        protocol, { plan.keys, plan.authorities, plan.callTimeoutMs, plan.fieldBits, wall, random });
    if (!sender)
        return tl::unexpected(sender.error());
    world->m_sender = *std::move(sender);
    MarketEngine::Options options;
    options.settings = seed->settings;
    options.keys = plan.keys;
    options.seller = plan.seller;
    options.allowReal = plan.allowReal;
    options.wall = wall;
    options.random = random;
    world->m_engine =
        std::make_unique<MarketEngine>(*world->m_store, protocol, *world->m_sender, std::move(options));
    world->m_engine->setRate(0);
    Emulator::Options apis;
    apis.accessKey = identity.accessKey;
    apis.secretKey = identity.secretKey;
    apis.now = wall;
    apis.store = world->m_store.get();
    apis.engine = world->m_engine.get();
    apis.usageKey = identity.usageKey;
    world->m_emulator = std::make_unique<Emulator>(std::move(apis));
    const Result<QUrl> address = world->m_emulator->listen(plan.port);
    if (!address)
        return tl::unexpected(address.error());
    world->m_address = identity.market = *address;
    world->m_engine->setTenantDomain(address->toString());
    world->m_software = std::make_unique<SellerSoftware>(
        std::move(identity), *world->m_store, wall, random, plan.callTimeoutMs);
    return world;
}

qint64 ScenarioWorld::newestLogRow() const
{
    MarketLogQuery newest;
    newest.limit = 1;
    const auto rows = m_store->findLog(newest);
    return rows && !rows->isEmpty() ? rows->constFirst().id : 0;
}

} // namespace zhanggui
