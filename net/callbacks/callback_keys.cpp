#include "net/callbacks/callback_keys.h"

#include <QRandomGenerator>

#include <cstring>

namespace zhanggui {

QByteArray systemRandomBytes(int count)
{
    QList<quint32> words((count + 3) / 4);
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    QByteArray bytes(count, '\0');
    std::memcpy(bytes.data(), words.constData(), size_t(count));
    return bytes;
}

const Secret *CallbackKeys::of(CallbackKey type) const
{
    const auto found = keys.constFind(type);
    return found == keys.constEnd() || found->isEmpty() ? nullptr : &*found;
}

QList<Secret> CallbackKeys::all() const
{
    QList<Secret> all = keys.values();
    if (!gatewayApiKey.isEmpty())
        all.append(gatewayApiKey);
    return all;
}

QByteArray rehearsalPublicKey()
{
    return "-----BEGIN PUBLIC KEY-----\n"
           "MIIBojANBgkqhkiG9w0BAQEFAAOCAY8AMIIBigKCAYEAr1DJyN46z0CBim3adv77\n"
           "oDCZIPy1Jb+/ZbOez66I/soVakBqe8ORrPSzy9RE36IHPe8y8OXQRArmNqkv82IH\n"
           "JYYahL+29KodK4nHiwSrx9RkFY6K3R3OejkiJzXrnFrGrk0vDRzIX/AAJVi34e5D\n"
           "ZutgJRkVoXsecJIrxhEE7M3+j4nklKp57aOADNpRzE1oSQlNK9MVrek7yNKMyutk\n"
           "5JE+fmUOvTRJ/p3KReU73/AzK3eacUvlH+4BVAIes3LQUXmSXRamN6c5qR/Y5p65\n"
           "RVTssOWyMiBchYubpfALY57Zec36VH+VxJvlZTWAR6t/qLLZjN/sR9P05GwLGTbT\n"
           "xfyJqfF/92BolVynSOoiRy9dI9oL2FAUPAi9pBwJgHU21z/38QQV0U5OnsTDyALt\n"
           "m7RerFe6Oy2tc3XO9nnV1RsFmXxBD87e8QFOqZv0e/EGysFl3o+L2xidz5n+J71G\n"
           "wSFSTX/4e9JAWmMUL4RTQjquqTe8/O0uXfopU3zcPX3xAgMBAAE=\n"
           "-----END PUBLIC KEY-----\n";
}

QString missingKeyReason(CallbackKey type)
{
    switch (type) {
    case CallbackKey::Basic:
        return QStringLiteral("no-basic-key");
    case CallbackKey::JointSaas:
        return QStringLiteral("no-kit-key");
    case CallbackKey::License:
        return QStringLiteral("no-license-key");
    case CallbackKey::Common:
        return QStringLiteral("no-common-key");
    case CallbackKey::V1:
        return QStringLiteral("no-v1-key");
    case CallbackKey::Gateway:
        return QStringLiteral("no-gateway-key");
    }
    return QStringLiteral("no-key");
}

} // namespace zhanggui
