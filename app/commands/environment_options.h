// The options that `environment add` and `environment set` share.
#pragma once

#include "models/environments/environment.h"

#include <QCommandLineParser>
#include <QList>

namespace zhanggui {

struct SecretInput {
    SecretField field = SecretField::SecretKey;
    Secret secret;
};

void addEnvironmentOptions(QCommandLineParser &parser);

/// The environment with what the options say; a new --site brings that site's defaults with it. BadInput for
/// an unknown site; the rest is checked by validated().
[[nodiscard]] Result<Environment> withOptions(const QCommandLineParser &parser, Environment environment);

/// The secrets that the options name, read once. Errors as secretFromVariable() and secretFromFile().
[[nodiscard]] Result<QList<SecretInput>> secretsFromOptions(const QCommandLineParser &parser);

} // namespace zhanggui
