#include "app/emulator/seller_controller.h"

#include "app/callbacks/callback_vault_keys.h"
#include "app/window/emulator_host.h"
#include "app/window/environment_controller.h"
#include "app/window/vault_controller.h"
#include "models/vault/vault.h"
#include "models/workspace/workspace.h"
#include "net/callbacks/callback_runner.h"
#include "net/http/http_policy.h"
#include "net/tls/local_authority.h"
#include "ui/async/when_done.h"
#include "ui/callbacks/target_bar.h"
#include "ui/emulator/seller_form.h"
#include "ui/widgets/prompts.h"
#include "ui/window/error_message.h"
#include "ui/window/layout_settings.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QClipboard>
#include <QtConcurrent>

namespace zhanggui {

namespace {

constexpr QLatin1String kSeller("emulator/seller");
constexpr QLatin1String kKeysFrom("emulator/keysFrom");
constexpr QLatin1String kConsent("emulator/consent");
constexpr QLatin1String kCaFile("callbacks/caFile"); // the one that the callback debugger trusts

/// What consent is given for: the server and its path, whatever the parameters.
QString addressOf(const QUrl &url)
{
    return url.toString(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
}

/// Certificates that are trusted besides the system's: the file of the callback debugger, and the authority
/// of this machine where there is one.
QList<QSslCertificate> trusted(const QString &caFile, const QString &authorityFolder, qint64 nowMs)
{
    QList<QSslCertificate> all;
    if (!caFile.isEmpty())
        all = certificatesFromFile(caFile).value_or(QList<QSslCertificate>());
    if (const auto authority = LocalAuthority::read(authorityFolder, nowMs))
        all.append(authority->certificate());
    return all;
}

} // namespace

SellerController::SellerController(const WindowParts &parts, const Needs &needs, SellerForm &form)
    : QObject(&parts.window)
    , m_parts(parts)
    , m_needs(needs)
    , m_form(form)
{
    QUrl address(parts.layout.text(kSeller));
    m_form.setAddress(address);
    if (!hasConsent(address))
        address.clear(); // until somebody agrees
    connect(&needs.environments, &EnvironmentController::listed, this, &SellerController::showEnvironments);
    connect(&parts.vault, &Vault::stateChanged, this, &SellerController::useOpenVault);
    connect(&form, &SellerForm::applyRequested, this, &SellerController::apply);
    connect(&form, &SellerForm::madeUpKeyRequested, this, &SellerController::copyMadeUpKey);
    connect(&needs.host, &EmulatorHost::applied, this, &SellerController::showKeys);
    connect(&needs.host, &EmulatorHost::notApplied, this, [this](const Error &error) {
        m_parts.window.messages().show(
            messageFor(tr("The emulator could not go on with the new address."), error));
    });
    set(address, parts.layout.text(kKeysFrom).isEmpty() ? madeUpKeys() : CallbackKeys());
    showEnvironments();
}

CallbackKeys SellerController::madeUpKeys()
{
    CallbackKeys keys;
    for (const CallbackKey type : { CallbackKey::Basic, CallbackKey::V1, CallbackKey::JointSaas,
             CallbackKey::License, CallbackKey::Common })
        keys.keys.insert(type, m_needs.host.madeUpKey());
    return keys;
}

void SellerController::showEnvironments()
{
    QStringList names;
    for (const Environment &environment : m_needs.environments.environments()) {
        if (!storedCallbackKeys(environment.name, m_parts.vault).isEmpty())
            names.append(environment.name.text());
    }
    m_form.setEnvironments(names, m_parts.layout.text(kKeysFrom));
    useOpenVault();
}

void SellerController::useOpenVault()
{
    // Keys that were not at hand before are used as soon as somebody opened the vault.
    const QString from = m_parts.layout.text(kKeysFrom);
    if (!from.isEmpty() && m_parts.vault.state() == Vault::State::Open
        && m_needs.host.seller().keys.keys.isEmpty()) {
        if (const auto keys = callbackKeys(EnvironmentName(from), m_parts.vault);
            keys && !keys->keys.isEmpty())
            set(m_needs.host.seller().address, *keys);
    }
    showKeys();
}

void SellerController::showKeys()
{
    const int count = int(m_needs.host.seller().keys.keys.size());
    if (count > 0)
        m_form.setKeys({ Tone::Ok, tr("%n key(s)", nullptr, count) });
    else if (!m_parts.layout.text(kKeysFrom).isEmpty() && m_parts.vault.state() != Vault::State::Open)
        m_form.setKeys({ Tone::Wait, tr("Vault locked") });
    else
        m_form.setKeys({ Tone::Warn, tr("No keys") });
}

void SellerController::apply()
{
    QUrl url;
    if (!m_form.addressText().isEmpty()) {
        const TargetAddress address = targetAddressFrom(m_form.addressText());
        m_form.setFault(address.fault);
        if (!address.fault.isEmpty())
            return;
        url = address.url;
    }
    withConsent(url, [this, url] { useKeys(url); });
}

bool SellerController::hasConsent(const QUrl &url) const
{
    return url.isEmpty() || isPrivateTarget(url)
        || m_parts.layout.text(kConsent).split(u'\n').contains(addressOf(url));
}

void SellerController::withConsent(const QUrl &url, std::function<void()> use)
{
    if (hasConsent(url)) {
        use();
        return;
    }
    const QString address = addressOf(url);
    m_parts.prompts.confirm(&m_parts.window,
        { tr("This address is public"),
            tr("The emulator's callbacks carry no testFlag: %1 may act on them as on real orders, and "
               "create, "
               "change or release instances.")
                .arg(url.host()),
            tr("Send callbacks there"), address },
        [this, address, use = std::move(use)](bool yes) {
            if (!yes)
                return;
            m_parts.layout.set(kConsent, m_parts.layout.text(kConsent) + address + u'\n');
            use();
        });
}

void SellerController::useKeys(const QUrl &url)
{
    const QString from = m_form.environment();
    m_parts.layout.set(kSeller, url.toString());
    m_parts.layout.set(kKeysFrom, from);
    if (from.isEmpty()) {
        set(url, madeUpKeys());
        return;
    }
    m_needs.vault.whenOpen([this, url, name = EnvironmentName(from)] {
        const Result<CallbackKeys> keys = callbackKeys(name, m_parts.vault);
        if (keys)
            set(url, *keys);
        else
            m_parts.window.messages().show(
                messageFor(tr("The keys of this environment cannot be used."), keys.error()));
    });
}

void SellerController::set(const QUrl &url, const CallbackKeys &keys)
{
    const QString caFile = m_parts.layout.text(kCaFile);
    const QString folder = Workspace::pathsIn(m_parts.workspace.directory()).authority();
    whenDone(
        QtConcurrent::run([caFile, folder, now = m_parts.now()] { return trusted(caFile, folder, now); }),
        this, [this, url, keys](const QList<QSslCertificate> &authorities) {
            m_needs.host.setSeller({ url, keys, authorities });
        });
}

void SellerController::copyMadeUpKey()
{
    QApplication::clipboard()->setText(QString::fromLatin1(m_needs.host.madeUpKey().bytes()));
    m_parts.window.messages().show({ Tone::Ok, tr("The key is in the clipboard."), {},
        tr("It holds until the program ends, for every kind of callback."), {}, {} });
}

} // namespace zhanggui
