#include "app/callbacks/callback_vault_keys.h"

#include "models/environments/credentials.h"
#include "models/vault/vault.h"

#include <QCoreApplication>

namespace zhanggui {

namespace {

struct KeyPlace {
    SecretField field;
    CallbackKey key;
};

constexpr KeyPlace kPlaces[] = {
    { SecretField::CallbackBasic, CallbackKey::Basic },
    { SecretField::CallbackBasic, CallbackKey::V1 },
    { SecretField::CallbackJointSaas, CallbackKey::JointSaas },
    { SecretField::CallbackLicense, CallbackKey::License },
    { SecretField::CallbackCommon, CallbackKey::Common },
};

} // namespace

QList<SecretField> storedCallbackKeys(const EnvironmentName &name, const Vault &vault)
{
    const auto stored = storedSecretFields(name, vault);
    QList<SecretField> keys;
    for (const SecretField field : { SecretField::CallbackBasic, SecretField::CallbackJointSaas,
             SecretField::CallbackLicense, SecretField::CallbackCommon }) {
        if (stored && stored->contains(field))
            keys.append(field);
    }
    return keys;
}

Result<CallbackKeys> callbackKeys(const EnvironmentName &name, Vault &vault)
{
    CallbackKeys keys;
    const QList<SecretField> stored = storedCallbackKeys(name, vault);
    for (const KeyPlace &place : kPlaces) {
        if (!stored.contains(place.field))
            continue;
        const auto secret = vault.read(secretPlace(name, place.field));
        if (!secret)
            return tl::unexpected(secret.error());
        keys.keys.insert(place.key, *secret);
    }
    return keys;
}

QString callbackKeyText(SecretField field)
{
    switch (field) {
    case SecretField::CallbackBasic:
        //: 基础接口
        return QCoreApplication::translate("Callbacks", "Basic interfaces");
    case SecretField::CallbackJointSaas:
        //: 联营SaaS同步接口
        return QCoreApplication::translate("Callbacks", "Joint SaaS interfaces");
    case SecretField::CallbackLicense:
        //: License授权码交付接口
        return QCoreApplication::translate("Callbacks", "Licence interfaces");
    case SecretField::CallbackCommon:
        //: 通用接口
        return QCoreApplication::translate("Callbacks", "Common interfaces");
    default:
        return {};
    }
}

} // namespace zhanggui
