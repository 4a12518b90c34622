#include "tests/support/test_main.h"
#include "ui/theme/system_scheme.h"

#include <QApplication>
#include <QDBusServer>
#include <QSignalSpy>

using namespace zhanggui;

// Stands on the other end of a private bus connection, where a desktop has its portal.
class FakePortal : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    uint preference = 1;

    void change(uint next)
    {
        preference = next;
        Q_EMIT SettingChanged(
            QStringLiteral("org.freedesktop.appearance"), QStringLiteral("color-scheme"), QDBusVariant(next));
    }

public Q_SLOTS:
    QDBusVariant Read(const QString &space, const QString &key)
    {
        if (space != QLatin1String("org.freedesktop.appearance") || key != QLatin1String("color-scheme"))
            return QDBusVariant(QStringLiteral("?"));
        return QDBusVariant(QVariant::fromValue(QDBusVariant(preference)));
    }

Q_SIGNALS:
    void SettingChanged(const QString &space, const QString &key, const QDBusVariant &value);
};

class SystemSchemeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheValuesOfThePortalsGuide()
    {
        QCOMPARE(schemeFromPortalValue(1U), Scheme::Dark);
        QCOMPARE(schemeFromPortalValue(2U), Scheme::Light);
        QVERIFY(!schemeFromPortalValue(0U));
        QVERIFY(!schemeFromPortalValue(7U));
        QVERIFY(!schemeFromPortalValue(QStringLiteral("dark")));
        QVERIFY(!schemeFromPortalValue({}));
        QCOMPARE(schemeFromPortalValue(QVariant::fromValue(QDBusVariant(1U))), Scheme::Dark);
    }

    void keepsTheFallbackWithoutABus()
    {
        const SystemScheme scheme(
            Scheme::Dark, QDBusConnection(QStringLiteral("no such bus")), SystemScheme::portalService());
        QCOMPARE(scheme.scheme(), Scheme::Dark);
    }

    void followsThePortal()
    {
        // GIVEN a portal that prefers dark
        QDBusServer server(QStringLiteral("unix:tmpdir=/tmp"));
        QVERIFY(server.isConnected());
        server.setAnonymousAuthenticationAllowed(true);
        FakePortal portal;
        connect(&server, &QDBusServer::newConnection, &portal, [&portal](QDBusConnection peer) {
            peer.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), &portal,
                QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals);
        });
        const QDBusConnection peer = QDBusConnection::connectToPeer(server.address(), QStringLiteral("peer"));
        QTRY_VERIFY(peer.isConnected());

        // WHEN the program, in light, starts to follow
        SystemScheme scheme(Scheme::Light, peer, {});
        QSignalSpy changed(&scheme, &SystemScheme::changed);

        // THEN the answer arrives, and later changes too
        QTRY_COMPARE(scheme.scheme(), Scheme::Dark);
        portal.change(2);
        QTRY_COMPARE(scheme.scheme(), Scheme::Light);
        portal.change(1);
        QTRY_COMPARE(scheme.scheme(), Scheme::Dark);
        portal.change(0);
        QTRY_COMPARE(scheme.scheme(), Scheme::Light);
        QCOMPARE(changed.count(), 4);
        QDBusConnection::disconnectFromPeer(QStringLiteral("peer"));
    }
};

ZHANGGUI_GUI_TEST(SystemSchemeTest)
#include "system_scheme_test.moc"
