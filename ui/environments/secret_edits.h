// What a person typed for the secrets of an environment, on its way from a form to the vault.
#pragma once

#include "models/environments/environment.h"

#include <vector>

namespace zhanggui {

struct SecretEdit {
    SecretField field = SecretField::SecretKey;
    Secret value; // empty: remove what is stored
};

struct EnvironmentEdit {
    Environment environment;
    std::vector<SecretEdit> secrets; // only those that were touched
};

/// The field's name for a person, with the official Chinese term of the callback keys.
QString secretFieldName(SecretField field);

} // namespace zhanggui
