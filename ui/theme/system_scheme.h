// What the desktop prefers, light or dark. Asks the desktop portal (org.freedesktop.portal.Settings,
// namespace org.freedesktop.appearance, key color-scheme: 1 dark, 2 light, 0 no preference) without waiting
// for it, and follows its changes. Without a portal the palette that the platform gave at start tells.
#pragma once

#include "ui/theme/tokens.h"

#include <QDBusConnection>
#include <QDBusVariant>
#include <QObject>

#include <optional>

namespace zhanggui {

/// nullopt for "no preference" and for anything that the portal's guide does not name.
std::optional<Scheme> schemeFromPortalValue(const QVariant &value);

class SystemScheme : public QObject {
    Q_OBJECT

public:
    /// `fallback` stands until the portal answers, and when none does.
    SystemScheme(Scheme fallback, QDBusConnection bus, QString service, QObject *parent = nullptr);
    /// The service name of the portal on a session bus.
    static QString portalService();

    Scheme scheme() const { return m_scheme; }

Q_SIGNALS:
    void changed(zhanggui::Scheme scheme);

private Q_SLOTS:
    void onSettingChanged(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void ask();
    void take(const QVariant &value);

    Scheme m_fallback;
    Scheme m_scheme;
    QDBusConnection m_bus;
    QString m_service;
};

} // namespace zhanggui
