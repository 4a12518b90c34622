#include "app/window/keyring.h"

#include "models/vault/system_keyring.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>

namespace zhanggui {

std::shared_ptr<KeyStore> sessionKeyring()
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected() || !bus.interface())
        return nullptr;
    for (const char *service : { "org.freedesktop.secrets", "org.kde.kwalletd6", "org.kde.kwalletd5" }) {
        if (bus.interface()->isServiceRegistered(QLatin1String(service)))
            return std::make_shared<SystemKeyring>();
    }
    return nullptr;
}

} // namespace zhanggui
