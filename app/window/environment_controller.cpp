#include "app/window/environment_controller.h"

#include "app/window/emulator_host.h"
#include "app/window/vault_controller.h"
#include "models/environments/credentials.h"
#include "models/environments/environment_repository.h"
#include "models/vault/vault.h"
#include "models/workspace/workspace.h"
#include "ui/async/when_done.h"
#include "ui/widgets/action_collection.h"
#include "ui/window/error_message.h"
#include "ui/window/layout_settings.h"
#include "ui/window/main_window.h"
#include "ui/window/status_strip.h"

#include <QAction>

namespace zhanggui {

namespace {

QString currentKey()
{
    return QStringLiteral("environment/current");
}

} // namespace

EnvironmentController::EnvironmentController(
    const WindowParts &parts, VaultController &vault, EnvironmentsPage &page)
    : QObject(&parts.window)
    , m_parts(parts)
    , m_vault(vault)
    , m_page(page)
{
    m_page.setReadOnly(parts.workspace.isReadOnly());
    QAction *connectAccount = parts.actions.find(QStringLiteral("file.newEnvironment"));
    connectAccount->setEnabled(!parts.workspace.isReadOnly());
    connect(connectAccount, &QAction::triggered, this, [this] {
        m_parts.window.openPage(QStringLiteral("environments"));
        m_page.startNew(Site::China);
    });
    connect(&page, &EnvironmentsPage::connectRequested, connectAccount, &QAction::trigger);
    connect(&page, &EnvironmentsPage::saveRequested, this, &EnvironmentController::save);
    connect(&page, &EnvironmentsPage::removeRequested, this, &EnvironmentController::remove);
    connect(&parts.vault, &Vault::stateChanged, this, &EnvironmentController::show);
}

void EnvironmentController::reload()
{
    whenDone(m_parts.workspace.store().run(
                 [](Connection &connection) { return EnvironmentRepository(connection).list(); }),
        this, [this](const Result<QList<Environment>> &list) {
            if (!list) {
                complain(tr("The environments could not be read."), list.error());
                return;
            }
            m_environments = *list;
            show();
            Q_EMIT listed();
        });
}

void EnvironmentController::show()
{
    QList<EnvironmentsPage::Entry> entries;
    for (const Environment &environment : std::as_const(m_environments)) {
        entries.push_back(
            { environment, storedSecretFields(environment.name, m_parts.vault).value_or(QList<SecretField>{}),
                environment.name == EmulatorHost::environmentName() && environment.site == Site::Emulator });
    }
    m_page.setEntries(entries);
    m_parts.window.status().setEnvironment(current());
}

std::optional<Environment> EnvironmentController::find(const EnvironmentName &name) const
{
    const auto it = std::find_if(m_environments.cbegin(), m_environments.cend(),
        [&name](const Environment &one) { return one.name == name; });
    return it == m_environments.cend() ? std::nullopt : std::optional<Environment>(*it);
}

std::optional<Environment> EnvironmentController::current() const
{
    std::optional<Environment> used = find(EnvironmentName(m_parts.layout.text(currentKey())));
    if (used || m_environments.isEmpty())
        return used;
    return m_environments.first();
}

void EnvironmentController::setCurrent(const EnvironmentName &name)
{
    m_parts.layout.set(currentKey(), name.text());
    m_parts.window.status().setEnvironment(current());
    Q_EMIT currentChanged();
}

void EnvironmentController::keep(const Environment &environment)
{
    const qint64 now = m_parts.now();
    const QString actor = m_parts.actor;
    whenDone(m_parts.workspace.store().run([environment, now, actor](Connection &connection) {
        return EnvironmentRepository(connection).save(environment, now, actor);
    }),
        this, [this](const Result<void> &saved) {
            if (!saved)
                complain(tr("The environment could not be kept."), saved.error());
            reload();
        });
}

void EnvironmentController::save(const EnvironmentEdit &edit)
{
    if (edit.secrets.empty()) {
        storeSecrets(edit);
        return;
    }
    m_vault.whenOpen([this, edit] { storeSecrets(edit); });
}

void EnvironmentController::storeSecrets(const EnvironmentEdit &edit)
{
    for (const SecretEdit &secret : edit.secrets) {
        const Result<void> written =
            m_parts.vault.write(secretPlace(edit.environment.name, secret.field), secret.value);
        if (!written) {
            complain(tr("The key could not be put into the vault."), written.error());
            return;
        }
    }
    const Environment environment = edit.environment;
    const qint64 now = m_parts.now();
    const QString actor = m_parts.actor;
    whenDone(m_parts.workspace.store().run([environment, now, actor](Connection &connection) {
        return EnvironmentRepository(connection).save(environment, now, actor);
    }),
        this, [this, name = environment.name](const Result<void> &saved) {
            if (!saved) {
                complain(tr("The environment could not be kept."), saved.error());
                return;
            }
            setCurrent(name);
            connect(
                this, &EnvironmentController::listed, &m_page, [this, name] { m_page.saved(name); },
                Qt::SingleShotConnection);
            reload();
            m_parts.window.messages().show(
                { Tone::Ok, tr("The environment “%1” is kept.").arg(name.text()), {}, {}, {}, {} });
        });
}

void EnvironmentController::remove(const EnvironmentName &name)
{
    const qint64 now = m_parts.now();
    const QString actor = m_parts.actor;
    whenDone(m_parts.workspace.store().run([name, now, actor](Connection &connection) {
        return EnvironmentRepository(connection).remove(name, now, actor);
    }),
        this, [this, name](const Result<void> &removed) {
            if (!removed) {
                complain(tr("The environment could not be removed."), removed.error());
                return;
            }
            const Result<void> forgotten = removeSecrets(name, m_parts.vault);
            if (!forgotten && forgotten.error().kind != ErrorKind::NotFound)
                complain(
                    tr("The environment is gone, but its keys are still in the vault."), forgotten.error());
            reload();
        });
}

void EnvironmentController::complain(const QString &what, const Error &error)
{
    m_parts.window.messages().show(messageFor(what, error));
}

} // namespace zhanggui
