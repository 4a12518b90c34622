#include "models/vault/vault.h"

#include "models/vault/vault_document.h"
#include "models/vault/vault_file.h"

#include <QFileInfo>
#include <QFutureWatcher>
#include <QPromise>
#include <QtConcurrent>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr int kLongestTickMs = 15'000;

using VoidPromise = QPromise<Result<void>>;

QFuture<Result<void>> answered(Result<void> result)
{
    VoidPromise promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

tl::unexpected<Error> noKeyring()
{
    return failure(ErrorKind::Storage, QStringLiteral("No keyring answers in this session"));
}

QString keyringName(const QByteArray &id)
{
    return QStringLiteral("vault/") + QString::fromLatin1(id.toHex());
}

/// Calls `then` in the thread of `context` when the future has its answer; never when `context` has died.
template <class T, class F> void whenAnswered(const QFuture<Result<T>> &future, QObject *context, F then)
{
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, then] {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            then(watcher->result());
        else
            then(Result<T>(failure(ErrorKind::Cancelled, QStringLiteral("Nobody answered"))));
    });
    watcher->setFuture(future);
}

Result<OpenedVault> withWrap(OpenedVault vault, Result<VaultWrap> wrap)
{
    if (!wrap)
        return tl::unexpected(wrap.error());
    vault.document.wrap = *std::move(wrap);
    if (const Result<void> stamped = stamp(vault.document, vault.dataKey); !stamped)
        return tl::unexpected(stamped.error());
    return vault;
}

Result<OpenedVault> withPassphrase(
    const OpenedVault &vault, const Secret &passphrase, const ScryptParameters &scrypt)
{
    return withWrap(vault, wrapWithPassphrase(vault.document.id, passphrase, scrypt, vault.dataKey));
}

Result<OpenedVault> openedBy(const VaultDocument &document, const Secret &passphrase)
{
    return unwrapWithPassphrase(document, passphrase).map([&document](const Secret &dataKey) {
        return OpenedVault{ document, dataKey };
    });
}

std::function<Result<OpenedVault>()> making(const Secret &passphrase, const ScryptParameters &scrypt)
{
    return [passphrase, scrypt] {
        return newVault().and_then(
            [&](const OpenedVault &vault) { return withPassphrase(vault, passphrase, scrypt); });
    };
}

std::function<Result<OpenedVault>()> rewrapping(
    const VaultDocument &document, const Secret &current, const Secret &next, const ScryptParameters &scrypt)
{
    return [document, current, next, scrypt] {
        return openedBy(document, current).and_then([&](const OpenedVault &vault) {
            return withPassphrase(vault, next, scrypt);
        });
    };
}

Result<void> finished(
    const Result<OpenedVault> &opened, const std::function<Result<void>(const OpenedVault &)> &finish)
{
    return opened ? finish(*opened) : Result<void>(tl::unexpected(opened.error()));
}

Result<void> checkPassphrase(const Secret &passphrase)
{
    if (passphrase.isEmpty())
        return failure(ErrorKind::BadInput, QStringLiteral("The passphrase is empty"));
    return {};
}

} // namespace

Vault::Vault(QString file, Now now, Options options, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
    , m_now(std::move(now))
    , m_options(std::move(options))
{
    connect(&m_timer, &QTimer::timeout, this, &Vault::lockWhenIdle);
}

Vault::~Vault() = default;

Vault::State Vault::state() const
{
    if (!m_dataKey.isEmpty())
        return State::Open;
    return QFileInfo::exists(m_file) ? State::Locked : State::Missing;
}

Result<Vault::Facts> Vault::facts() const
{
    return load().map([](const VaultDocument &document) {
        return Facts{ QString::fromLatin1(document.id.toHex()),
            document.wrap.kind == WrapKind::Scrypt ? Protection::Passphrase : Protection::Keyring,
            document.wrap.scrypt, document.entries.keys() };
    });
}

Result<void> Vault::createWithPassphrase(const Secret &passphrase)
{
    if (Result<void> may = mayCreate(passphrase); !may)
        return may;
    return finished(
        making(passphrase, m_options.scrypt)(), [this](const OpenedVault &vault) { return storeNew(vault); });
}

QFuture<Result<void>> Vault::createWithPassphraseLater(const Secret &passphrase)
{
    if (Result<void> may = mayCreate(passphrase); !may)
        return answered(may);
    return later(
        making(passphrase, m_options.scrypt), [this](const OpenedVault &vault) { return storeNew(vault); });
}

QFuture<Result<void>> Vault::createWithKeyring()
{
    const Result<Secret> wrappingKey = randomKey();
    Result<OpenedVault> vault = newVault();
    if (vault && wrappingKey)
        vault = withWrap(*vault, wrapWithKey(vault->document.id, *wrappingKey, vault->dataKey));
    if (!m_options.keyring || !vault || !wrappingKey)
        return answered(noKeyring());
    if (Result<void> may = mayCreate(*wrappingKey); !may)
        return answered(may);

    const auto promise = std::make_shared<VoidPromise>();
    promise->start();
    whenAnswered(m_options.keyring->write(keyringName(vault->document.id), *wrappingKey), this,
        [this, promise, made = *vault](const Result<void> &kept) {
            const Result<void> result = kept ? storeNew(made) : kept;
            if (kept && !result)
                forgetKeyring(made.document.id);
            promise->addResult(result);
            promise->finish();
        });
    return promise->future();
}

Result<void> Vault::unlock(const Secret &passphrase)
{
    const Result<VaultDocument> document = loadWrapped(WrapKind::Scrypt);
    if (!document)
        return tl::unexpected(document.error());
    return finished(openedBy(*document, passphrase), opening());
}

QFuture<Result<void>> Vault::unlockLater(const Secret &passphrase)
{
    const Result<VaultDocument> document = loadWrapped(WrapKind::Scrypt);
    if (!document)
        return answered(tl::unexpected(document.error()));
    return later([document, passphrase] { return openedBy(*document, passphrase); }, opening());
}

QFuture<Result<void>> Vault::unlockWithKeyring()
{
    const Result<VaultDocument> document = loadWrapped(WrapKind::Keyring);
    if (!document)
        return answered(tl::unexpected(document.error()));
    if (!m_options.keyring)
        return answered(noKeyring());
    return laterFromKeyring(*document, m_options.keyring->read(keyringName(document->id)), opening());
}

void Vault::lock()
{
    ++m_generation;
    m_timer.stop();
    if (m_dataKey.isEmpty())
        return;
    m_dataKey = Secret();
    m_openId.clear();
    Q_EMIT stateChanged(state());
}

Result<void> Vault::changePassphrase(const Secret &current, const Secret &next)
{
    const Result<VaultDocument> document =
        checkPassphrase(next).and_then([this] { return loadWrapped(WrapKind::Scrypt); });
    if (!document)
        return tl::unexpected(document.error());
    return finished(rewrapping(*document, current, next, m_options.scrypt)(),
        [this](const OpenedVault &vault) { return storeWrap(vault); });
}

QFuture<Result<void>> Vault::changePassphraseLater(const Secret &current, const Secret &next)
{
    const Result<VaultDocument> document =
        checkPassphrase(next).and_then([this] { return loadWrapped(WrapKind::Scrypt); });
    if (!document)
        return answered(tl::unexpected(document.error()));
    return later(rewrapping(*document, current, next, m_options.scrypt),
        [this](const OpenedVault &vault) { return storeWrap(vault); });
}

QFuture<Result<void>> Vault::setPassphraseLater(const Secret &next)
{
    const Result<VaultDocument> document = checkPassphrase(next).and_then([this] { return loadOpen(); });
    if (!document)
        return answered(tl::unexpected(document.error()));
    const OpenedVault open{ *document, m_dataKey };
    const bool fromKeyring = document->wrap.kind == WrapKind::Keyring;
    return later([open, next, scrypt = m_options.scrypt] { return withPassphrase(open, next, scrypt); },
        [this, fromKeyring](const OpenedVault &vault) {
            Result<void> stored = storeWrap(vault);
            if (stored && fromKeyring)
                forgetKeyring(vault.document.id);
            return stored;
        });
}

Result<Secret> Vault::read(const QString &place)
{
    return loadOpen().and_then([this, &place](const VaultDocument &document) {
        m_lastActivityMs = m_now();
        return takeEntry(document, m_dataKey, place);
    });
}

Result<void> Vault::write(const QString &place, const Secret &secret)
{
    if (place.isEmpty() || secret.isEmpty())
        return failure(ErrorKind::BadInput, QStringLiteral("An empty secret cannot be stored"), place);
    Result<VaultDocument> document = loadOpen();
    if (!document)
        return tl::unexpected(document.error());
    return putEntry(*document, m_dataKey, place, secret).and_then([&] {
        return store(*document, m_dataKey);
    });
}

Result<void> Vault::remove(const QString &place)
{
    Result<VaultDocument> document = loadOpen();
    if (!document)
        return tl::unexpected(document.error());
    if (document->entries.remove(place) == 0)
        return failure(ErrorKind::NotFound, QStringLiteral("The vault holds no such secret"), place);
    return store(*document, m_dataKey);
}

Result<QStringList> Vault::places() const
{
    const Result<Facts> known = facts();
    if (!known && known.error().kind == ErrorKind::NotFound)
        return QStringList();
    return known.map([](const Facts &facts) { return facts.places; });
}

void Vault::setIdleMs(qint64 idleMs)
{
    m_options.idleMs = idleMs;
    restartTimer();
}

void Vault::activity()
{
    lockWhenIdle(); // the machine may have slept through the timer
    m_lastActivityMs = m_now();
}

void Vault::lockWhenIdle()
{
    if (state() == State::Open && m_options.idleMs > 0 && m_now() - m_lastActivityMs >= m_options.idleMs)
        lock();
}

Result<VaultDocument> Vault::load() const
{
    return readVaultFile(m_file).and_then(documentFromBytes);
}

Result<void> Vault::mayCreate(const Secret &passphrase) const
{
    if (m_options.readOnly)
        return failure(ErrorKind::ReadOnly, QStringLiteral("The workspace is open for reading only"), m_file);
    if (QFileInfo::exists(m_file))
        return failure(ErrorKind::Conflict, QStringLiteral("There is a vault already"), m_file);
    return checkPassphrase(passphrase);
}

Result<VaultDocument> Vault::loadWrapped(WrapKind kind) const
{
    Result<VaultDocument> document = load();
    if (document && document->wrap.kind != kind)
        return failure(ErrorKind::BadInput,
            kind == WrapKind::Scrypt
                ? QStringLiteral("The vault opens with the keyring, not with a passphrase")
                : QStringLiteral("The vault opens with a passphrase, not with the keyring"));
    return document;
}

/// The file as it is now, proven to be the one that is open.
Result<VaultDocument> Vault::loadOpen()
{
    lockWhenIdle();
    if (m_dataKey.isEmpty())
        return failure(ErrorKind::Locked, QStringLiteral("The vault is locked"));
    Result<VaultDocument> document = load();
    if (!document)
        return document;
    if (document->id != m_openId)
        return failure(ErrorKind::Corrupt, QStringLiteral("The vault's file was replaced by another one"));
    if (Result<void> genuine = checkStamp(*document, m_dataKey); !genuine)
        return tl::unexpected(genuine.error());
    return document;
}

Result<void> Vault::store(VaultDocument &document, const Secret &dataKey)
{
    if (m_options.readOnly)
        return failure(ErrorKind::ReadOnly, QStringLiteral("The workspace is open for reading only"), m_file);
    m_lastActivityMs = m_now();
    return stamp(document, dataKey).and_then([&] {
        return writeVaultFile(m_file, documentToBytes(document));
    });
}

Result<void> Vault::storeNew(const OpenedVault &vault)
{
    // Again: deriving the key took a while.
    if (QFileInfo::exists(m_file))
        return failure(ErrorKind::Conflict, QStringLiteral("There is a vault already"), m_file);
    return writeVaultFile(m_file, documentToBytes(vault.document)).map([&] { open(vault); });
}

/// Takes over the wrapping only: entries may have been written while the key was derived.
Result<void> Vault::storeWrap(const OpenedVault &vault)
{
    Result<VaultDocument> current = load();
    if (!current)
        return tl::unexpected(current.error());
    if (Result<void> genuine = checkStamp(*current, vault.dataKey); !genuine)
        return genuine;
    current->wrap = vault.document.wrap;
    return store(*current, vault.dataKey);
}

Vault::Finish Vault::opening()
{
    return [this, generation = m_generation](const OpenedVault &vault) -> Result<void> {
        if (generation != m_generation)
            return failure(ErrorKind::Cancelled, QStringLiteral("The vault was locked meanwhile"));
        open(vault);
        return {};
    };
}

void Vault::open(const OpenedVault &vault)
{
    m_dataKey = vault.dataKey;
    m_openId = vault.document.id;
    m_lastActivityMs = m_now();
    restartTimer();
    Q_EMIT stateChanged(State::Open);
}

QFuture<Result<void>> Vault::later(const Slow &slow, const Finish &finish)
{
    const auto promise = std::make_shared<VoidPromise>();
    promise->start();
    whenAnswered(QtConcurrent::run(slow), this, [promise, finish](const Result<OpenedVault> &opened) {
        promise->addResult(finished(opened, finish));
        promise->finish();
    });
    return promise->future();
}

QFuture<Result<void>> Vault::laterFromKeyring(
    const VaultDocument &document, const QFuture<Result<Secret>> &key, const Finish &finish)
{
    const auto promise = std::make_shared<VoidPromise>();
    promise->start();
    whenAnswered(key, this, [promise, document, finish](const Result<Secret> &wrappingKey) {
        const Result<OpenedVault> opened =
            wrappingKey.and_then([&](const Secret &kek) { return unwrapWithKey(document, kek); })
                .map([&](const Secret &dataKey) {
                    return OpenedVault{ document, dataKey };
                });
        promise->addResult(finished(opened, finish));
        promise->finish();
    });
    return promise->future();
}

void Vault::forgetKeyring(const QByteArray &id)
{
    // Best effort: without the file the key opens nothing.
    if (m_options.keyring)
        static_cast<void>(m_options.keyring->remove(keyringName(id)));
}

void Vault::restartTimer()
{
    m_timer.stop();
    if (state() == State::Open && m_options.idleMs > 0)
        m_timer.start(int(std::clamp<qint64>(m_options.idleMs / 4, 1, kLongestTickMs)));
}

} // namespace zhanggui
