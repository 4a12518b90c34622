#include "app/callbacks/callback_target.h"

#include "app/callbacks/callback_vault_keys.h"
#include "app/window/environment_controller.h"
#include "app/window/vault_controller.h"
#include "models/vault/vault.h"
#include "net/callbacks/callback_runner.h"
#include "net/http/http_policy.h"
#include "ui/async/when_done.h"
#include "ui/callbacks/callbacks_page.h"
#include "ui/callbacks/target_bar.h"
#include "ui/widgets/action_collection.h"
#include "ui/widgets/prompts.h"
#include "ui/window/error_message.h"
#include "ui/window/layout_settings.h"
#include "ui/window/main_window.h"

#include <QAction>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtConcurrent>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr QLatin1String kAddresses("callbacks/addresses");
constexpr QLatin1String kCaFile("callbacks/caFile");
constexpr QLatin1String kConsent("callbacks/consent");

QStringList listFrom(const QByteArray &json)
{
    QStringList all;
    const QJsonArray values = QJsonDocument::fromJson(json).array();
    for (const auto &value : values)
        all.append(value.toString());
    return all;
}

QByteArray jsonOf(const QStringList &list)
{
    return QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact);
}

/// What consent is given for: the server and its path, whatever the parameters.
QString addressOf(const QUrl &url)
{
    return url.toString(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
}

int realCases(const QList<CallbackSuite> &suites)
{
    int count = 0;
    for (const CallbackSuite &suite : suites)
        count += int(std::count_if(suite.cases.begin(), suite.cases.end(), actsForReal));
    return count;
}

} // namespace

CallbackTarget::CallbackTarget(const WindowParts &parts, const Needs &needs, CallbacksPage &page)
    : QObject(&parts.window)
    , m_parts(parts)
    , m_needs(needs)
    , m_page(page)
    , m_bar(page.target())
{
    m_bar.setAddresses(listFrom(parts.layout.bytes(kAddresses)));
    m_caFile = parts.layout.text(kCaFile);
    m_bar.setCaFile(m_caFile);
    for (const QString &address : listFrom(parts.layout.bytes(kConsent)))
        m_consent.insert(address, true);
    connect(&needs.environments, &EnvironmentController::listed, this, &CallbackTarget::showEnvironments);
    connect(
        &needs.environments, &EnvironmentController::currentChanged, this, &CallbackTarget::showEnvironments);
    connect(&parts.vault, &Vault::stateChanged, this, &CallbackTarget::showKeys);
    connect(&page, &CallbacksPage::keysRequested, this, &CallbackTarget::askForKeys);
    connect(&m_bar, &TargetBar::environmentChosen, this,
        [this](const QString &name) { m_needs.environments.setCurrent(EnvironmentName(name)); });
    connect(&m_bar, &TargetBar::caFileRequested, this, &CallbackTarget::askForCaFile);
    connect(&m_bar, &TargetBar::caFileCleared, this, [this] { setCaFile({}); });
    showEnvironments();
}

QString CallbackTarget::environment() const
{
    const auto current = m_needs.environments.current();
    return current ? current->name.text() : QString();
}

bool CallbackTarget::hasKeys() const
{
    const auto current = m_needs.environments.current();
    return current && !storedCallbackKeys(current->name, m_parts.vault).isEmpty();
}

void CallbackTarget::withKeys(std::function<void(const CallbackKeys &)> use)
{
    const auto current = m_needs.environments.current();
    if (!current)
        return;
    m_needs.vault.whenOpen([this, name = current->name, use = std::move(use)] {
        const Result<CallbackKeys> keys = callbackKeys(name, m_parts.vault);
        if (keys)
            use(*keys);
        else
            m_parts.window.messages().show(
                messageFor(tr("The keys of this environment cannot be used."), keys.error()));
    });
}

void CallbackTarget::showEnvironments()
{
    QStringList names;
    for (const Environment &environment : m_needs.environments.environments())
        names.append(environment.name.text());
    const auto current = m_needs.environments.current();
    m_bar.setEnvironments(names, current ? current->name.text() : QString());
    showKeys();
}

void CallbackTarget::showKeys()
{
    const auto current = m_needs.environments.current();
    const QList<SecretField> keys =
        current ? storedCallbackKeys(current->name, m_parts.vault) : QList<SecretField>();
    m_page.setHasKeys(!keys.isEmpty());
    if (keys.isEmpty()) {
        m_bar.setKeys({ Tone::Warn, tr("No keys") },
            tr("Enter the access keys of the seller console's key management, to sign requests with."),
            tr("Enter the keys…"));
        return;
    }
    QStringList names;
    for (const SecretField key : keys)
        names.append(callbackKeyText(key));
    const QString hint = names.join(QStringLiteral(", "));
    if (m_parts.vault.state() == Vault::State::Open)
        m_bar.setKeys({ Tone::Ok, tr("%n key(s)", nullptr, int(keys.size())) }, hint, {});
    else
        m_bar.setKeys({ Tone::Wait, tr("Vault locked") }, hint, tr("Unlock…"));
}

void CallbackTarget::askForKeys()
{
    const auto current = m_needs.environments.current();
    if (!current) {
        m_parts.actions.find(QStringLiteral("file.newEnvironment"))->trigger();
        return;
    }
    if (storedCallbackKeys(current->name, m_parts.vault).isEmpty())
        m_parts.window.openPage(QStringLiteral("environments"));
    else
        m_needs.vault.whenOpen([] {});
}

void CallbackTarget::askForCaFile()
{
    m_parts.prompts.openFile(&m_parts.window,
        { tr("Certificate file"), {}, {}, tr("Certificates (*.pem *.crt *.cer);;All files (*)") },
        [this](const QString &file) {
            if (!file.isEmpty())
                setCaFile(file);
        });
}

void CallbackTarget::setCaFile(const QString &file)
{
    whenDone(QtConcurrent::run([file] { return certificatesFromFile(file); }), this,
        [this, file](const Result<QList<QSslCertificate>> &certificates) {
            if (!certificates) {
                m_parts.window.messages().show(
                    messageFor(tr("The certificate file cannot be used."), certificates.error()));
                return;
            }
            m_caFile = file;
            m_parts.layout.set(kCaFile, file);
            m_bar.setCaFile(file);
        });
}

void CallbackTarget::withConsent(
    const QUrl &url, const QList<CallbackSuite> &suites, std::function<void(bool)> use)
{
    const int real = realCases(suites);
    const QString address = addressOf(url);
    if (real == 0 || isPrivateTarget(url)) {
        use(true);
        return;
    }
    if (m_consent.contains(address)) {
        use(m_consent.value(address));
        return;
    }
    m_parts.prompts.choose(&m_parts.window,
        { tr("This address is public"),
            tr("%n case(s) carry no testFlag: %1 may act on them as on real orders, and create, change or "
               "release "
               "instances. The others say that they are tests.",
                nullptr, real)
                .arg(url.host()),
            {}, address },
        { tr("Send everything"), tr("Send tests only"), tr("Cancel") },
        [this, address, use = std::move(use)](int answer) {
            if (answer != 0 && answer != 1)
                return;
            m_consent.insert(address, answer == 0);
            if (answer == 0) {
                QStringList given = listFrom(m_parts.layout.bytes(kConsent));
                given.append(address);
                m_parts.layout.set(kConsent, jsonOf(given));
            }
            use(answer == 0);
        });
}

void CallbackTarget::remember(const QUrl &url)
{
    m_bar.remember(url);
    m_parts.layout.set(kAddresses, jsonOf(m_bar.addresses()));
}

} // namespace zhanggui
