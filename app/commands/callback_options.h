// Options that every command of the callback debugger has: the seller's server, the keys, the cases.
#pragma once

#include "app/commands/command.h"
#include "net/callbacks/callback_runner.h"
#include "net/callbacks/suite_catalog.h"

#include <QCommandLineParser>

namespace zhanggui {

/// What the program knows of callbacks, loaded once.
struct CallbackTables {
    CallbackProtocol protocol;
    CheckCatalog checks;
    SuiteCatalog suites;
};
/// Corrupt when the program is damaged.
[[nodiscard]] Result<std::unique_ptr<CallbackTables>> loadCallbackTables();

/// Adds --url, --key-env, --kit-key-env, --api-key, --ca-file, --field-bits and --allow-real.
void addTargetOptions(QCommandLineParser &parser);
/// A plan without cases from these options. --key-env serves every type of key but the kit's, which has its
/// own. BadInput: address, file, number; NotFound: a variable that is not set.
[[nodiscard]] Result<RunPlan> targetFromOptions(const QCommandLineParser &parser);
/// The keys alone, with `option` in the place of --key-env ("new-key-env").
[[nodiscard]] Result<CallbackKeys> callbackKeysFromOptions(
    const QCommandLineParser &parser, const QString &option);

/// Adds --suite, --dir and --only.
void addCaseOptions(QCommandLineParser &parser);
/// The cases that these options name. BadInput unless exactly one of --suite and --dir is given, and for a
/// folder with a case that cannot be read; NotFound with the suites that are most alike.
[[nodiscard]] Result<CallbackSuite> casesFromOptions(
    const QCommandLineParser &parser, const SuiteCatalog &suites);

/// FellShort when a case failed, Unreachable when no exchange got a connection or none was sent, else Good.
Exit exitOfRun(const RunRecord &run);

} // namespace zhanggui
