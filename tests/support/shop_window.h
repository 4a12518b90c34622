// The whole window over a workspace of the test's own, with the environment "shop" and, unless a test wants
// none, its basic callback key in a vault that opens by itself. Everything goes with the object.
#pragma once

#include "app/window/callback_controller.h"
#include "app/window/window_session.h"
#include "models/environments/environment_repository.h"
#include "models/vault/vault.h"
#include "tests/support/await.h"
#include "tests/support/fake_key_store.h"
#include "tests/support/results.h"
#include "tests/support/scripted_prompts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_collection.h"
#include "ui/window/language.h"
#include "ui/window/layout_settings.h"
#include "ui/window/main_window.h"

#include <QAction>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace zhanggui::test {

inline const QByteArray kShopKey = "callback-key-of-the-test-0123456789";

class ShopWindow {
public:
    static constexpr int kWaitMs = 30'000;

    /// Opens on the callbacks page and waits until it can run cases. A failure is one of the test.
    void open(bool withKey = true)
    {
        auto workspace = Workspace::open(directory(), Workspace::Mode::ReadWrite);
        VERIFY_OK(workspace);
        VERIFY_OK(await((*workspace)->store().run(keepEnvironment)));
        if (withKey)
            keepKey((*workspace)->vaultFile());
        show(std::move(*workspace));
    }
    /// Closes, and opens the same workspace once more.
    void reopen()
    {
        close();
        auto workspace = Workspace::open(directory(), Workspace::Mode::ReadWrite);
        VERIFY_OK(workspace);
        show(std::move(*workspace));
    }
    void close() { m_session.reset(); }

    QString directory() const { return m_home.filePath(QStringLiteral("w")); }
    QString filePath(const QString &name) const { return m_home.filePath(name); }
    WindowSession &session() { return *m_session; }
    MainWindow &window() { return m_session->window(); }
    Theme &theme() { return m_theme; }
    Language &language() { return m_language; }
    CallbackController &controller() { return *window().findChild<CallbackController *>(); }
    QAction *action(const char *id) { return m_session->actions().find(QLatin1String(id)); }

    ScriptedPrompts prompts;

private:
    void show(std::unique_ptr<Workspace> workspace)
    {
        WindowSession::Options options;
        options.keyring = m_keyring;
        m_session = std::make_unique<WindowSession>(
            std::move(workspace), m_theme, m_language, m_layout, prompts, options);
        QSignalSpy ready(m_session.get(), &WindowSession::ready);
        window().show();
        window().openPage(QStringLiteral("callbacks"));
        QTRY_VERIFY_WITH_TIMEOUT(controller().isReady(), kWaitMs);
        QTRY_VERIFY_WITH_TIMEOUT(ready.count() > 0, kWaitMs);
    }
    static Result<void> keepEnvironment(Connection &connection)
    {
        Environment shop;
        shop.name = EnvironmentName(QStringLiteral("shop"));
        shop.site = Site::China;
        shop.baseUrl = QUrl(QStringLiteral("https://mkt.example.com"));
        shop.currency = QStringLiteral("CNY");
        return EnvironmentRepository(connection).save(shop, 1, QStringLiteral("tester"));
    }
    void keepKey(const QString &vaultFile)
    {
        Vault::Options options;
        options.keyring = m_keyring;
        Vault vault(vaultFile, systemNowMs, options);
        VERIFY_OK(await(vault.createWithKeyring()));
        VERIFY_OK(
            vault.write(secretPlace(EnvironmentName(QStringLiteral("shop")), SecretField::CallbackBasic),
                Secret(kShopKey)));
    }

    QTemporaryDir m_home;
    std::shared_ptr<FakeKeyStore> m_keyring = std::make_shared<FakeKeyStore>();
    Theme m_theme{ SchemeChoice::Light };
    Language m_language{ QStringLiteral("en") };
    LayoutSettings m_layout{ QString() };
    std::unique_ptr<WindowSession> m_session;
};

} // namespace zhanggui::test
