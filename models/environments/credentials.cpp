#include "models/environments/credentials.h"

#include "models/vault/vault.h"

namespace zhanggui {

Result<Credentials> credentials(const Environment &environment, Vault &vault)
{
    if (environment.accessKey.isEmpty())
        return failure(
            ErrorKind::BadInput, QStringLiteral("The environment has no AK"), environment.name.text());
    Result<Secret> key = vault.read(secretPlace(environment.name, SecretField::SecretKey));
    if (!key && key.error().kind == ErrorKind::NotFound)
        return failure(ErrorKind::NotFound, QStringLiteral("The vault holds no SK of this environment"),
            environment.name.text());
    if (!key)
        return tl::unexpected(key.error());
    Result<Secret> token = vault.read(secretPlace(environment.name, SecretField::SecurityToken));
    if (!token && token.error().kind != ErrorKind::NotFound)
        return tl::unexpected(token.error());
    return Credentials{ environment.accessKey, *key, token.value_or(Secret()) };
}

Result<QList<SecretField>> storedSecretFields(const EnvironmentName &name, const Vault &vault)
{
    return vault.places().map([&name](const QStringList &places) {
        QList<SecretField> fields;
        for (const SecretField field : kSecretFields) {
            if (places.contains(secretPlace(name, field)))
                fields.append(field);
        }
        return fields;
    });
}

Result<void> removeSecrets(const EnvironmentName &name, Vault &vault)
{
    const Result<QList<SecretField>> stored = storedSecretFields(name, vault);
    if (!stored)
        return tl::unexpected(stored.error());
    for (const SecretField field : *stored) {
        if (Result<void> removed = vault.remove(secretPlace(name, field)); !removed)
            return removed;
    }
    return {};
}

} // namespace zhanggui
