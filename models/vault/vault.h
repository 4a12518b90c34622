// The vault: one file that keeps a workspace's secrets. A random data key encrypts each secret (AES-256-GCM,
// own nonce, bound to its place); the data key itself is wrapped by the system keyring or by a passphrase
// (scrypt). Every call reads the file anew and checks the whole of it, and a failing call leaves it as it
// was. Lives in one thread; the slow derivation of a passphrase runs on the global thread pool in the …Later
// forms.
#pragma once

#include "models/core/wire_time.h"
#include "models/vault/key_derivation.h"
#include "models/vault/key_store.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <memory>

namespace zhanggui {

enum class WrapKind;
struct OpenedVault;
struct VaultDocument;

class Vault : public QObject {
    Q_OBJECT
public:
    enum class State { Missing, Locked, Open };
    Q_ENUM(State)
    enum class Protection { Passphrase, Keyring };
    Q_ENUM(Protection)

    struct Options {
        ScryptParameters scrypt; // for new passphrases; a file keeps its own
        qint64 idleMs = qint64(15) * 60 * 1000; // locks itself after this long without activity(); 0: never
        bool readOnly = false; // refuses every change of the file
        std::shared_ptr<KeyStore> keyring; // nullptr: keyring calls answer Storage
    };
    /// What can be told without opening it.
    struct Facts {
        QString id;
        Protection protection = Protection::Passphrase;
        ScryptParameters scrypt; // meaningful under Protection::Passphrase
        QStringList places; // sorted; trustworthy only when the vault is open
    };

    /// `file` need not exist yet; its folder must.
    Vault(QString file, Now now, Options options, QObject *parent = nullptr);
    ~Vault() override;

    State state() const;
    QString file() const { return m_file; }
    /// NotFound when there is no file, Corrupt when it is damaged, BadInput when a newer program wrote it.
    [[nodiscard]] Result<Facts> facts() const;

    /// Makes a new vault and opens it. Conflict when the file exists, BadInput for an empty passphrase.
    [[nodiscard]] Result<void> createWithPassphrase(const Secret &passphrase);
    [[nodiscard]] QFuture<Result<void>> createWithPassphraseLater(const Secret &passphrase);
    [[nodiscard]] QFuture<Result<void>> createWithKeyring();

    /// WrongPassphrase, Corrupt, NotFound, or BadInput when it is wrapped in the other way.
    [[nodiscard]] Result<void> unlock(const Secret &passphrase);
    [[nodiscard]] QFuture<Result<void>> unlockLater(const Secret &passphrase);
    [[nodiscard]] QFuture<Result<void>> unlockWithKeyring();

    /// Wipes the data key. Unlocking that is still under way then ends with Cancelled.
    void lock();

    /// Wraps the data key anew under `next`; the secrets stay as they are. Works locked and open, and does
    /// not change which. WrongPassphrase when `current` does not open it.
    [[nodiscard]] Result<void> changePassphrase(const Secret &current, const Secret &next);
    [[nodiscard]] QFuture<Result<void>> changePassphraseLater(const Secret &current, const Secret &next);
    /// For an open vault, also one of the keyring, which then forgets its part.
    [[nodiscard]] QFuture<Result<void>> setPassphraseLater(const Secret &next);

    /// NotFound when nothing is stored there, Locked unless open. Counts as activity.
    [[nodiscard]] Result<Secret> read(const QString &place);
    /// Replaces what is stored there. BadInput for an empty place or secret.
    [[nodiscard]] Result<void> write(const QString &place, const Secret &secret);
    /// NotFound when nothing is stored there.
    [[nodiscard]] Result<void> remove(const QString &place);
    /// Sorted; works on a locked vault too. Empty when there is no file.
    [[nodiscard]] Result<QStringList> places() const;

    void setIdleMs(qint64 idleMs);

public Q_SLOTS:
    /// The user did something: the idle time starts again (or locks, when it has passed already).
    void activity();
    /// Locks when the idle time has passed. A timer calls it.
    void lockWhenIdle();

Q_SIGNALS:
    void stateChanged(zhanggui::Vault::State state);

private:
    /// The slow part of a call: no member of this object, so that it can run anywhere.
    using Slow = std::function<Result<OpenedVault>()>;
    /// What follows in the vault's own thread.
    using Finish = std::function<Result<void>(const OpenedVault &)>;

    [[nodiscard]] Result<VaultDocument> load() const;
    [[nodiscard]] Result<void> mayCreate(const Secret &passphrase) const;
    [[nodiscard]] Result<VaultDocument> loadWrapped(WrapKind kind) const;
    [[nodiscard]] Result<VaultDocument> loadOpen();
    [[nodiscard]] Result<void> store(VaultDocument &document, const Secret &dataKey);
    [[nodiscard]] Result<void> storeNew(const OpenedVault &vault);
    [[nodiscard]] Result<void> storeWrap(const OpenedVault &vault);
    Finish opening();
    void open(const OpenedVault &vault);
    [[nodiscard]] QFuture<Result<void>> later(const Slow &slow, const Finish &finish);
    [[nodiscard]] QFuture<Result<void>> laterFromKeyring(
        const VaultDocument &document, const QFuture<Result<Secret>> &key, const Finish &finish);
    void forgetKeyring(const QByteArray &id);
    void restartTimer();

    const QString m_file;
    const Now m_now;
    Options m_options;
    Secret m_dataKey; // empty: not open
    QByteArray m_openId; // id of the file that m_dataKey opens
    quint64 m_generation = 0; // raised by lock(), so that late answers are known
    qint64 m_lastActivityMs = 0;
    QTimer m_timer;
};

} // namespace zhanggui
