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

/// Adds the options of keys but --key-env: --kit-key-env, --license-key-env, --common-key-env, --api-key,
/// --public-key and --oaep.
void addCallbackKeyOptions(QCommandLineParser &parser);
/// Adds --url, --key-env, --kit-key-env, --license-key-env, --common-key-env, --api-key, --public-key,
/// --ca-file,
/// --field-bits and --allow-real.
void addTargetOptions(QCommandLineParser &parser);
/// A plan without cases from these options. --key-env serves every type of key but the kit's, which has its
/// own, and those of the license and common interfaces where they are given. BadInput: address, file, number;
/// NotFound: a variable that is not set.
[[nodiscard]] Result<RunPlan> targetFromOptions(const QCommandLineParser &parser);
/// The keys alone, with `option` in the place of --key-env ("new-key-env").
[[nodiscard]] Result<CallbackKeys> callbackKeysFromOptions(
    const QCommandLineParser &parser, const QString &option);

/// The cases of the suite that the patterns name: an id, its beginning up to a dot, or a pattern with * and
/// ?. BadInput, with the ids that there are, for one that fits no case.
[[nodiscard]] Result<CallbackSuite> pickedCases(const CallbackSuite &suite, const QStringList &patterns);

/// Adds --suite, --case, --dir and --only.
void addCaseOptions(QCommandLineParser &parser);
/// The cases that these options name. BadInput unless exactly one of --suite, --case and --dir is given, and
/// for a folder with a case that cannot be read; NotFound with the suites that are most alike.
[[nodiscard]] Result<CallbackSuite> casesFromOptions(
    const QCommandLineParser &parser, const SuiteCatalog &suites);

/// Unreachable when something was to be sent and nothing got a connection; FellShort when a check failed;
/// Unreachable when the run was stopped; BadUsage when nothing was sent for want of consent; else Good, also
/// when every case was skipped for another reason.
Exit exitOfRun(const RunRecord &run);

} // namespace zhanggui
