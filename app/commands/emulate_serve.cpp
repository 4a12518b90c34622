// `zhanggui emulate`: serves until it is told to end.
#include "app/commands/command_line.h"
#include "app/commands/emulate_options.h"
#include "app/commands/emulate_subcommands.h"
#include "app/commands/termination.h"
#include "models/market/market_seed.h"
#include "net/emulator/lifecycle/wire_sender.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

namespace zhanggui {

namespace {

QString usage()
{
    return QStringLiteral("emulate --port N --ak AK --key-env VAR [--https]");
}

/// What serves, in the order of its making.
struct Service {
    QTemporaryDir folder; // of snapshots without a state file
    std::unique_ptr<MarketStore> store;
    std::unique_ptr<CallbackProtocol> protocol;
    std::unique_ptr<CallSender> sender;
    std::unique_ptr<MarketEngine> engine;
    std::unique_ptr<Emulator> emulator;
};

/// The store of --state, or a temporary one; a new one begins with the seed.
Result<std::unique_ptr<MarketStore>> storeOf(const EmulatePlan &plan)
{
    auto store = MarketStore::open(plan.state);
    if (!store)
        return store;
    const Result<MarketCounts> counts = (*store)->counts();
    if (!counts)
        return tl::unexpected(counts.error());
    if (counts->products + counts->customers + counts->orders > 0) {
        if (plan.seed)
            return failure(ErrorKind::BadInput,
                QStringLiteral("The state has contents already; nothing was changed. Use emulate reset to "
                               "begin again with a seed"),
                plan.state);
        return store;
    }
    if (const Result<void> done = (*store)->reset(plan.seed.value_or(builtInSeed())); !done)
        return tl::unexpected(done.error());
    return store;
}

Result<void> prepareEngine(Service &service, const EmulatePlan &plan)
{
    auto protocol = CallbackProtocol::load();
    if (!protocol)
        return tl::unexpected(protocol.error());
    service.protocol = std::make_unique<CallbackProtocol>(*std::move(protocol));
    WireSender::Options sending;
    sending.keys = plan.keys;
    sending.authorities = plan.authorities;
    auto sender = WireSender::create(*service.protocol, sending);
    if (!sender)
        return tl::unexpected(sender.error());
    service.sender = *std::move(sender);
    const Result<MarketSettings> settings = service.store->settings();
    if (!settings)
        return tl::unexpected(settings.error());
    MarketEngine::Options options;
    options.settings = *settings;
    options.keys = plan.keys;
    options.seller = plan.seller;
    options.allowReal = plan.allowReal;
    service.engine =
        std::make_unique<MarketEngine>(*service.store, *service.protocol, *service.sender, options);
    if (plan.rate)
        service.engine->setRate(*plan.rate);
    return {};
}

Result<void> prepare(Service &service, EmulatePlan &plan)
{
    auto store = storeOf(plan);
    if (!store)
        return tl::unexpected(store.error());
    service.store = *std::move(store);
    if (Result<void> prepared = prepareEngine(service, plan); !prepared)
        return prepared;
    Emulator::Options &options = plan.emulator;
    options.store = service.store.get();
    options.engine = service.engine.get();
    options.control.seed = plan.seed.value_or(QByteArray());
    options.control.snapshotFolder =
        plan.state.isEmpty() ? service.folder.path() : plan.state + QStringLiteral(".snapshots");
    service.emulator = std::make_unique<Emulator>(options);
    return {};
}

/// Listens, and gives the line that tells where.
Result<QJsonObject> listening(Service &service, const EmulatePlan &plan)
{
    const Result<QUrl> url = service.emulator->listen(plan.port);
    if (!url)
        return tl::unexpected(url.error());
    QJsonObject line{ { QStringLiteral("url"), url->toString() } };
    service.engine->setTenantDomain(url->toString());
    if (!plan.tlsPort)
        return line;
    const Result<QUrl> secure = service.emulator->listenTls(*plan.tlsPort);
    if (!secure)
        return tl::unexpected(secure.error());
    service.engine->setTenantDomain(secure->toString());
    line.insert(QStringLiteral("https"), secure->toString());
    line.insert(QStringLiteral("authority"), plan.emulator.authority->certificateFile());
    return line;
}

} // namespace

Exit serveEmulator(CommandContext &context)
{
    QCommandLineParser parser;
    addEmulateOptions(parser);
    if (const auto end = parseArguments(parser, context, context.arguments, usage()))
        return *end;
    Result<EmulatePlan> plan = emulatePlan(parser, context);
    if (!plan)
        return fail(context, plan.error());
    Service service;
    if (const Result<void> prepared = prepare(service, *plan); !prepared)
        return fail(context, prepared.error());
    Termination termination;
    const Result<QJsonObject> line = listening(service, *plan);
    if (!line)
        return fail(context, line.error());
    context.out << QString::fromUtf8(QJsonDocument(*line).toJson(QJsonDocument::Compact)) << Qt::endl;
    QEventLoop loop;
    QObject::connect(&termination, &Termination::requested, &loop, &QEventLoop::quit);
    QObject::connect(service.engine.get(), &MarketEngine::failed, &loop, [&context](const Error &error) {
        fail(context, error);
        context.err.flush();
    });
    loop.exec();
    return Exit::Good;
}

} // namespace zhanggui
