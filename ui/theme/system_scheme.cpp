#include "ui/theme/system_scheme.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace zhanggui {

namespace {

QString portalPath()
{
    return QStringLiteral("/org/freedesktop/portal/desktop");
}

QString settingsInterface()
{
    return QStringLiteral("org.freedesktop.portal.Settings");
}

QString appearance()
{
    return QStringLiteral("org.freedesktop.appearance");
}

QString colorScheme()
{
    return QStringLiteral("color-scheme");
}

} // namespace

std::optional<Scheme> schemeFromPortalValue(const QVariant &value)
{
    QVariant inner = value;
    // Read() answers a variant within a variant; the signal carries one.
    while (inner.metaType() == QMetaType::fromType<QDBusVariant>())
        inner = inner.value<QDBusVariant>().variant();
    bool readable = false;
    const uint preference = inner.toUInt(&readable);
    if (readable && preference == 1)
        return Scheme::Dark;
    if (readable && preference == 2)
        return Scheme::Light;
    return std::nullopt;
}

SystemScheme::SystemScheme(Scheme fallback, QDBusConnection bus, QString service, QObject *parent)
    : QObject(parent)
    , m_fallback(fallback)
    , m_scheme(fallback)
    , m_bus(std::move(bus))
    , m_service(std::move(service))
{
    if (!m_bus.isConnected())
        return;
    // QDBusConnection::connect knows slots by their text only.
    // clang-format off
    m_bus.connect(m_service, portalPath(), settingsInterface(), QStringLiteral("SettingChanged"), this,
        SLOT(onSettingChanged(QString,QString,QDBusVariant)));
    // clang-format on
    ask();
}

QString SystemScheme::portalService()
{
    return QStringLiteral("org.freedesktop.portal.Desktop");
}

void SystemScheme::ask()
{
    QDBusMessage read =
        QDBusMessage::createMethodCall(m_service, portalPath(), settingsInterface(), QStringLiteral("Read"));
    read << appearance() << colorScheme();
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(read), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *call) {
        const QDBusPendingReply<QDBusVariant> reply = *call;
        if (!reply.isError())
            take(reply.value().variant());
        call->deleteLater();
    });
}

void SystemScheme::onSettingChanged(const QString &space, const QString &key, const QDBusVariant &value)
{
    if (space == appearance() && key == colorScheme())
        take(value.variant());
}

void SystemScheme::take(const QVariant &value)
{
    const Scheme next = schemeFromPortalValue(value).value_or(m_fallback);
    if (next == m_scheme)
        return;
    m_scheme = next;
    Q_EMIT changed(next);
}

} // namespace zhanggui
