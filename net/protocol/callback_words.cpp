#include "net/protocol/callback_words.h"

namespace zhanggui {

namespace {

constexpr std::pair<CallbackKey, QLatin1String> kKeys[] = {
    { CallbackKey::Basic, QLatin1String("basic") },
    { CallbackKey::JointSaas, QLatin1String("joint-saas") },
    { CallbackKey::License, QLatin1String("license") },
    { CallbackKey::Common, QLatin1String("common") },
    { CallbackKey::V1, QLatin1String("v1") },
    { CallbackKey::Gateway, QLatin1String("gateway") },
};

} // namespace

const QStringList &callbackSites()
{
    static const QStringList list{ QStringLiteral("cn"), QStringLiteral("intl") };
    return list;
}

const QStringList &callbackFieldTypes()
{
    static const QStringList list{ QStringLiteral("string"), QStringLiteral("integer"),
        QStringLiteral("decimal"), QStringLiteral("time"), QStringLiteral("object"), QStringLiteral("list"),
        QStringLiteral("json") };
    return list;
}

const QStringList &callbackSignings()
{
    static const QStringList list{ QStringLiteral("saas-v2"), QStringLiteral("kit"),
        QStringLiteral("saas-v1"), QStringLiteral("kit-v1"), QStringLiteral("jwt") };
    return list;
}

QString callbackKeyWord(CallbackKey key)
{
    for (const auto &[known, word] : kKeys) {
        if (known == key)
            return word;
    }
    return {};
}

std::optional<CallbackKey> callbackKeyFromWord(QStringView word)
{
    for (const auto &[key, known] : kKeys) {
        if (known == word)
            return key;
    }
    return std::nullopt;
}

bool holdsOn(const QStringList &sites, QStringView site)
{
    return sites.isEmpty() || sites.contains(site);
}

} // namespace zhanggui
