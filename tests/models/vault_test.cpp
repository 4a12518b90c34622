#include "models/vault/cipher.h"
#include "models/vault/system_keyring.h"
#include "models/vault/vault.h"
#include "tests/support/fake_key_store.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <sys/resource.h>
#include <unistd.h>

#include <csignal>

using namespace zhanggui;

namespace {

const QString kPlace = QStringLiteral("environment/shop/sk");

Secret secretOf(const char *text)
{
    return Secret{ QByteArrayView(text) };
}

Vault::Options cheapOptions()
{
    Vault::Options options;
    options.scrypt = { 16, 8, 1 };
    return options;
}

template <class T> Result<T> awaited(const QFuture<Result<T>> &future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 30'000) || future.resultCount() == 0)
        return failure(ErrorKind::Timeout, QStringLiteral("no answer"));
    return future.result();
}

template <class T> ErrorKind kindOf(const Result<T> &result)
{
    return result ? ErrorKind::ServerFault /* no error: never a kind of the vault */ : result.error().kind;
}

} // namespace

class VaultTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void keepsASecretAcrossPrograms();
    void goesThroughItsStates();
    void isReadableByItsOwnerOnly();
    void refusesWrongPassphraseAndLeavesTheFile();
    void refusesADamagedFileAndLeavesIt();
    void noticesAFileReplacedWhileOpen();
    void refusesToOverwriteAVault();
    void refusesEmptySecretsAndPassphrases();
    void refusesChangesOfAReadOnlyWorkspace();
    void leavesTheOldFileWhenWritingFails();
    void leavesTheOldFileWhenTheDiskIsFull();
    void changesThePassphrase();
    void keepsSecretsWrittenWhileThePassphraseChanges();
    void locksItselfAfterIdleTime();
    void locksItselfWhenTheMachineSlept();
    void staysOpenWithActivity();
    void unlocksOffTheCallersThread();
    void forgetsAnUnlockingThatLockOvertook();
    void survivesBeingDestroyedWhileUnlocking();
    void opensWithTheKeyring();
    void tellsWhyTheKeyringDoesNotHelp();
    void leavesNothingWhenTheKeyringFails();
    void movesFromKeyringToPassphrase();
    void answersAtOnceWithoutAKeyring();
    void readsAVaultOfTheFirstVersion();

private:
    std::unique_ptr<Vault> aVault(qint64 idleMs = 0, bool readOnly = false);
    QByteArray fileBytes() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<test::FakeKeyStore> m_keyring;
    qint64 m_nowMs = 1'000'000;
};

void VaultTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_keyring = std::make_shared<test::FakeKeyStore>();
    m_nowMs = 1'000'000;
}

void VaultTest::cleanup()
{
    m_folder.reset();
}

std::unique_ptr<Vault> VaultTest::aVault(qint64 idleMs, bool readOnly)
{
    Vault::Options options = cheapOptions();
    options.idleMs = idleMs;
    options.readOnly = readOnly;
    options.keyring = m_keyring;
    return std::make_unique<Vault>(
        m_folder->filePath(QStringLiteral("vault.json")), [this] { return m_nowMs; }, options);
}

QByteArray VaultTest::fileBytes() const
{
    QFile file(m_folder->filePath(QStringLiteral("vault.json")));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void VaultTest::keepsASecretAcrossPrograms()
{
    {
        const auto vault = aVault();
        QVERIFY(vault->createWithPassphrase(secretOf("pass")));
        QVERIFY(vault->write(kPlace, secretOf("one")));
        QVERIFY(vault->write(kPlace, secretOf("two")));
        QVERIFY(vault->write(QStringLiteral("other"), secretOf("three")));
    }
    const auto vault = aVault();
    QCOMPARE(vault->state(), Vault::State::Locked);
    QCOMPARE(kindOf(vault->read(kPlace)), ErrorKind::Locked);
    QCOMPARE(*vault->places(), (QStringList{ kPlace, QStringLiteral("other") }));
    QVERIFY(vault->unlock(secretOf("pass")));
    QVERIFY(*vault->read(kPlace) == secretOf("two"));
    QVERIFY(vault->remove(kPlace));
    QCOMPARE(kindOf(vault->read(kPlace)), ErrorKind::NotFound);
    QCOMPARE(kindOf(vault->remove(kPlace)), ErrorKind::NotFound);
    QVERIFY(*vault->read(QStringLiteral("other")) == secretOf("three"));
}

void VaultTest::goesThroughItsStates()
{
    const auto vault = aVault();
    QSignalSpy changes(vault.get(), &Vault::stateChanged);
    QCOMPARE(vault->state(), Vault::State::Missing);
    QCOMPARE(kindOf(vault->unlock(secretOf("pass"))), ErrorKind::NotFound);
    QVERIFY(vault->places()->isEmpty());
    QVERIFY(vault->createWithPassphrase(secretOf("pass")));
    QCOMPARE(vault->state(), Vault::State::Open);
    vault->lock();
    vault->lock();
    QCOMPARE(vault->state(), Vault::State::Locked);
    QCOMPARE(kindOf(vault->write(kPlace, secretOf("x"))), ErrorKind::Locked);
    QVERIFY(vault->unlock(secretOf("pass")));
    QCOMPARE(changes.size(), 3);
    QCOMPARE(changes.at(1).at(0).value<Vault::State>(), Vault::State::Locked);
    const Result<Vault::Facts> facts = vault->facts();
    QVERIFY(facts);
    QCOMPARE(facts->protection, Vault::Protection::Passphrase);
    QCOMPARE(facts->scrypt.n, quint64(16));
}

void VaultTest::isReadableByItsOwnerOnly()
{
    const auto vault = aVault();
    QVERIFY(vault->createWithPassphrase(secretOf("pass")));
    const auto permissions = [&vault] {
        return QFileInfo(vault->file()).permissions()
            & (QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner
                | QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther
                | QFileDevice::WriteOther);
    };
    QCOMPARE(permissions(), QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    // Also when someone opened it wider meanwhile.
    QVERIFY(QFile::setPermissions(vault->file(), QFileDevice::ReadOwner | QFileDevice::ReadOther));
    QVERIFY(vault->write(kPlace, secretOf("x")));
    QCOMPARE(permissions(), QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

void VaultTest::refusesWrongPassphraseAndLeavesTheFile()
{
    const auto vault = aVault();
    QVERIFY(vault->createWithPassphrase(secretOf("pass")));
    vault->lock();
    const QByteArray before = fileBytes();
    QCOMPARE(kindOf(vault->unlock(secretOf("Pass"))), ErrorKind::WrongPassphrase);
    QCOMPARE(kindOf(vault->changePassphrase(secretOf("Pass"), secretOf("next"))), ErrorKind::WrongPassphrase);
    QCOMPARE(vault->state(), Vault::State::Locked);
    QCOMPARE(fileBytes(), before);
}

void VaultTest::refusesADamagedFileAndLeavesIt()
{
    // GIVEN an open vault whose file is damaged on the disk
    const auto vault = aVault();
    QVERIFY(vault->createWithPassphrase(secretOf("pass")));
    QVERIFY(vault->write(kPlace, secretOf("x")));
    const QByteArray good = fileBytes();
    for (qsizetype i = 0; i < good.size(); i += 7) {
        QByteArray damaged = good;
        damaged[i] = char(damaged.at(i) ^ 1);
        QFile file(vault->file());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(damaged) == damaged.size());
        file.close();
        // THEN nothing reads it and nothing writes over it
        QCOMPARE(kindOf(vault->read(kPlace)), ErrorKind::Corrupt);
        QCOMPARE(kindOf(vault->write(kPlace, secretOf("y"))), ErrorKind::Corrupt);
        QCOMPARE(kindOf(vault->remove(kPlace)), ErrorKind::Corrupt);
        QCOMPARE(kindOf(vault->places()), ErrorKind::Corrupt);
        QCOMPARE(kindOf(aVault()->unlock(secretOf("pass"))), ErrorKind::Corrupt);
        QCOMPARE(kindOf(aVault()->changePassphrase(secretOf("pass"), secretOf("next"))), ErrorKind::Corrupt);
        QCOMPARE(fileBytes(), damaged);
    }
}

void VaultTest::noticesAFileReplacedWhileOpen()
{
    const auto vault = aVault();
    QVERIFY(vault->createWithPassphrase(secretOf("pass")));
    QVERIFY(QFile::remove(vault->file()));
    QVERIFY(aVault()->createWithPassphrase(secretOf("pass")));
    const QByteArray other = fileBytes();
    QCOMPARE(kindOf(vault->read(kPlace)), ErrorKind::Corrupt);
    QCOMPARE(kindOf(vault->write(kPlace, secretOf("x"))), ErrorKind::Corrupt);
    QCOMPARE(fileBytes(), other);
}

void VaultTest::refusesToOverwriteAVault()
{
    QVERIFY(aVault()->createWithPassphrase(secretOf("pass")));
    const QByteArray before = fileBytes();
    const auto second = aVault();
    QCOMPARE(kindOf(second->createWithPassphrase(secretOf("other"))), ErrorKind::Conflict);
    QCOMPARE(kindOf(awaited(second->createWithPassphraseLater(secretOf("other")))), ErrorKind::Conflict);
    QCOMPARE(kindOf(awaited(second->createWithKeyring())), ErrorKind::Conflict);
    QCOMPARE(fileBytes(), before);
    QVERIFY(m_keyring->keys.isEmpty());
}

void VaultTest::refusesEmptySecretsAndPassphrases()
{
    const auto vault = aVault();
    QCOMPARE(kindOf(vault->createWithPassphrase(Secret())), ErrorKind::BadInput);
    QVERIFY(vault->createWithPassphrase(secretOf("pass")));
    QCOMPARE(kindOf(vault->write(kPlace, Secret())), ErrorKind::BadInput);
    QCOMPARE(kindOf(vault->write(QString(), secretOf("x"))), ErrorKind::BadInput);
    QCOMPARE(kindOf(vault->changePassphrase(secretOf("pass"), Secret())), ErrorKind::BadInput);
}

void VaultTest::refusesChangesOfAReadOnlyWorkspace()
{
    QCOMPARE(kindOf(aVault(0, true)->createWithPassphrase(secretOf("pass"))), ErrorKind::ReadOnly);
    const auto writer = aVault();
    QVERIFY(writer->createWithPassphrase(secretOf("pass")));
    QVERIFY(writer->write(kPlace, secretOf("x")));
    const auto reader = aVault(0, true);
    QVERIFY(reader->unlock(secretOf("pass")));
    QVERIFY(*reader->read(kPlace) == secretOf("x"));
    // What the writer does later is seen.
    QVERIFY(writer->write(kPlace, secretOf("y")));
    QVERIFY(*reader->read(kPlace) == secretOf("y"));
    QCOMPARE(kindOf(reader->write(kPlace, secretOf("z"))), ErrorKind::ReadOnly);
    QCOMPARE(kindOf(reader->remove(kPlace)), ErrorKind::ReadOnly);
    QCOMPARE(kindOf(reader->changePassphrase(secretOf("pass"), secretOf("next"))), ErrorKind::ReadOnly);
}

void VaultTest::leavesTheOldFileWhenWritingFails()
{
    // A folder in the file's place, and no folder at all: these fail for root too.
    const auto vault = aVault();
    QVERIFY(QDir().mkpath(vault->file()));
    QCOMPARE(kindOf(vault->createWithPassphrase(secretOf("pass"))), ErrorKind::Conflict);
    QVERIFY(QDir().rmdir(vault->file()));
    Vault elsewhere(
        m_folder->filePath(QStringLiteral("none/vault.json")), [] { return qint64(0); }, cheapOptions());
    QCOMPARE(kindOf(elsewhere.createWithPassphrase(secretOf("pass"))), ErrorKind::Storage);
    QCOMPARE(elsewhere.state(), Vault::State::Missing);
    if (::geteuid() == 0)
        return; // root writes into read-only folders
    QVERIFY(vault->createWithPassphrase(secretOf("pass")));
    const QByteArray before = fileBytes();
    QVERIFY(QFile::setPermissions(m_folder->path(), QFileDevice::ReadOwner | QFileDevice::ExeOwner));
    QCOMPARE(kindOf(vault->write(kPlace, secretOf("x"))), ErrorKind::Storage);
    QCOMPARE(fileBytes(), before);
    QVERIFY(QFile::setPermissions(
        m_folder->path(), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner));
}

void VaultTest::leavesTheOldFileWhenTheDiskIsFull()
{
    const auto vault = aVault();
    QVERIFY(vault->createWithPassphrase(secretOf("pass")));
    QVERIFY(vault->write(kPlace, secretOf("x")));
    const QByteArray before = fileBytes();
    // WHEN no file may grow beyond what the vault has now
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit whole{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &whole), 0);
    const rlimit small{ rlim_t(before.size()), whole.rlim_max };
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const ErrorKind written = kindOf(vault->write(QStringLiteral("other"), secretOf("y")));
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &whole), 0);
    // THEN
    QCOMPARE(written, ErrorKind::Storage);
    QCOMPARE(fileBytes(), before);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    QVERIFY(*vault->read(kPlace) == secretOf("x"));
}

void VaultTest::changesThePassphrase()
{
    const auto vault = aVault();
    QVERIFY(vault->createWithPassphrase(secretOf("pass")));
    QVERIFY(vault->write(kPlace, secretOf("x")));
    vault->lock();
    // WHEN changed while locked, and once more while open
    QVERIFY(vault->changePassphrase(secretOf("pass"), secretOf("second")));
    QCOMPARE(vault->state(), Vault::State::Locked);
    QCOMPARE(kindOf(vault->unlock(secretOf("pass"))), ErrorKind::WrongPassphrase);
    QVERIFY(vault->unlock(secretOf("second")));
    QVERIFY(awaited(vault->changePassphraseLater(secretOf("second"), secretOf("third"))));
    // THEN
    QCOMPARE(vault->state(), Vault::State::Open);
    QVERIFY(*vault->read(kPlace) == secretOf("x"));
    const auto next = aVault();
    QCOMPARE(kindOf(next->unlock(secretOf("second"))), ErrorKind::WrongPassphrase);
    QVERIFY(next->unlock(secretOf("third")));
    QVERIFY(*next->read(kPlace) == secretOf("x"));
}

void VaultTest::keepsSecretsWrittenWhileThePassphraseChanges()
{
    const auto vault = aVault();
    QVERIFY(vault->createWithPassphrase(secretOf("pass")));
    const auto change = vault->changePassphraseLater(secretOf("pass"), secretOf("next"));
    QVERIFY(vault->write(kPlace, secretOf("meanwhile")));
    QVERIFY(awaited(change));
    const auto next = aVault();
    QVERIFY(next->unlock(secretOf("next")));
    QVERIFY(*next->read(kPlace) == secretOf("meanwhile"));
}

void VaultTest::locksItselfAfterIdleTime()
{
    const auto vault = aVault(40);
    QVERIFY(vault->createWithPassphrase(secretOf("pass")));
    QSignalSpy changes(vault.get(), &Vault::stateChanged);
    // WHEN the clock passes the idle time, the timer sees it
    m_nowMs += 40;
    QTRY_COMPARE(vault->state(), Vault::State::Locked);
    QCOMPARE(changes.size(), 1);
}

void VaultTest::locksItselfWhenTheMachineSlept()
{
    const auto vault = aVault(3'600'000);
    QVERIFY(vault->createWithPassphrase(secretOf("pass")));
    QVERIFY(vault->write(kPlace, secretOf("x")));
    m_nowMs += 3'600'000;
    // THEN neither a click nor a read opens what should have been locked long ago
    QCOMPARE(kindOf(vault->read(kPlace)), ErrorKind::Locked);
    QVERIFY(vault->unlock(secretOf("pass")));
    m_nowMs += 3'600'000;
    vault->activity();
    QCOMPARE(vault->state(), Vault::State::Locked);
}

void VaultTest::staysOpenWithActivity()
{
    const auto vault = aVault(1000);
    QVERIFY(vault->createWithPassphrase(secretOf("pass")));
    QVERIFY(vault->write(kPlace, secretOf("x")));
    for (int i = 0; i < 5; ++i) {
        m_nowMs += 600;
        vault->activity();
        m_nowMs += 600;
        QVERIFY(vault->read(kPlace));
        vault->lockWhenIdle();
    }
    QCOMPARE(vault->state(), Vault::State::Open);
    m_nowMs += 1000;
    vault->lockWhenIdle();
    QCOMPARE(vault->state(), Vault::State::Locked);
}

void VaultTest::unlocksOffTheCallersThread()
{
    const auto vault = aVault();
    QVERIFY(awaited(vault->createWithPassphraseLater(secretOf("pass"))));
    QCOMPARE(vault->state(), Vault::State::Open);
    vault->lock();
    QCOMPARE(kindOf(awaited(vault->unlockLater(secretOf("no")))), ErrorKind::WrongPassphrase);
    const auto unlocking = vault->unlockLater(secretOf("pass"));
    // It is not open before the event loop has run: nothing was derived in this call.
    QCOMPARE(vault->state(), Vault::State::Locked);
    QVERIFY(awaited(unlocking));
    QCOMPARE(vault->state(), Vault::State::Open);
}

void VaultTest::forgetsAnUnlockingThatLockOvertook()
{
    const auto vault = aVault();
    QVERIFY(vault->createWithPassphrase(secretOf("pass")));
    vault->lock();
    const auto unlocking = vault->unlockLater(secretOf("pass"));
    vault->lock();
    QCOMPARE(kindOf(awaited(unlocking)), ErrorKind::Cancelled);
    QCOMPARE(vault->state(), Vault::State::Locked);
}

void VaultTest::survivesBeingDestroyedWhileUnlocking()
{
    auto vault = aVault();
    QVERIFY(vault->createWithPassphrase(secretOf("pass")));
    vault->lock();
    const auto unlocking = vault->unlockLater(secretOf("pass"));
    vault.reset();
    QTRY_VERIFY(unlocking.isFinished());
    QVERIFY(unlocking.isCanceled());
}

void VaultTest::opensWithTheKeyring()
{
    {
        const auto vault = aVault();
        QVERIFY(awaited(vault->createWithKeyring()));
        QCOMPARE(vault->state(), Vault::State::Open);
        QVERIFY(vault->write(kPlace, secretOf("x")));
    }
    QCOMPARE(m_keyring->keys.size(), 1);
    const auto vault = aVault();
    QCOMPARE(vault->facts()->protection, Vault::Protection::Keyring);
    QCOMPARE(kindOf(vault->unlock(secretOf("pass"))), ErrorKind::BadInput);
    QVERIFY(awaited(vault->unlockWithKeyring()));
    QVERIFY(*vault->read(kPlace) == secretOf("x"));
    // The keyring holds a wrapping key, never the secret.
    QVERIFY(!(m_keyring->keys.begin().value() == secretOf("x")));
}

void VaultTest::tellsWhyTheKeyringDoesNotHelp()
{
    const auto vault = aVault();
    QVERIFY(awaited(vault->createWithKeyring()));
    vault->lock();
    m_keyring->error = ErrorKind::Forbidden;
    QCOMPARE(kindOf(awaited(vault->unlockWithKeyring())), ErrorKind::Forbidden);
    m_keyring->error.reset();
    m_keyring->keys.begin().value() = *randomKey();
    QCOMPARE(kindOf(awaited(vault->unlockWithKeyring())), ErrorKind::WrongPassphrase);
    m_keyring->keys.clear();
    QCOMPARE(kindOf(awaited(vault->unlockWithKeyring())), ErrorKind::NotFound);
    QCOMPARE(vault->state(), Vault::State::Locked);
}

void VaultTest::leavesNothingWhenTheKeyringFails()
{
    const auto vault = aVault();
    m_keyring->error = ErrorKind::Storage;
    QCOMPARE(kindOf(awaited(vault->createWithKeyring())), ErrorKind::Storage);
    QCOMPARE(vault->state(), Vault::State::Missing);
    QVERIFY(m_keyring->keys.isEmpty());
    Vault without(vault->file(), [] { return qint64(0); }, {});
    QCOMPARE(kindOf(awaited(without.createWithKeyring())), ErrorKind::Storage);
}

void VaultTest::movesFromKeyringToPassphrase()
{
    const auto vault = aVault();
    QVERIFY(awaited(vault->createWithKeyring()));
    QVERIFY(vault->write(kPlace, secretOf("x")));
    QVERIFY(awaited(vault->setPassphraseLater(secretOf("pass"))));
    QVERIFY(m_keyring->keys.isEmpty());
    const auto next = aVault();
    QVERIFY(next->unlock(secretOf("pass")));
    QVERIFY(*next->read(kPlace) == secretOf("x"));
}

void VaultTest::answersAtOnceWithoutAKeyring()
{
    // GIVEN a session whose bus does not answer (the test's own environment)
    SystemKeyring keyring;
    // THEN every call ends, and none keeps the secret anywhere else
    QCOMPARE(kindOf(awaited(keyring.write(QStringLiteral("k"), secretOf("plain-text-marker")))),
        ErrorKind::Storage);
    QCOMPARE(kindOf(awaited(keyring.read(QStringLiteral("k")))), ErrorKind::Storage);
    QCOMPARE(kindOf(awaited(keyring.remove(QStringLiteral("k")))), ErrorKind::Storage);
}

void VaultTest::readsAVaultOfTheFirstVersion()
{
    QVERIFY(QFile::copy(QStringLiteral(ZHANGGUI_TEST_DATA "/vault/version1.json"),
        m_folder->filePath(QStringLiteral("vault.json"))));
    const auto vault = aVault();
    QVERIFY(vault->unlock(secretOf("a fixture's passphrase")));
    QVERIFY(*vault->read(kPlace) == secretOf("a fixture's secret"));
}

ZHANGGUI_TEST(VaultTest)
#include "vault_test.moc"
