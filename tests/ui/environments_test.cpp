#include "models/vault/vault.h"
#include "tests/support/scripted_prompts.h"
#include "tests/support/test_main.h"
#include "ui/environments/environment_form.h"
#include "ui/environments/environments_page.h"
#include "ui/environments/vault_dialog.h"
#include "ui/widgets/action_collection.h"
#include "ui/window/window_actions.h"

#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace zhanggui;

namespace {

Environment shop()
{
    Environment environment;
    environment.name = EnvironmentName(QStringLiteral("shop"));
    environment.site = Site::China;
    environment.baseUrl = QUrl(QStringLiteral("https://mkt.example.com"));
    environment.accessKey = QStringLiteral("AKEXAMPLE");
    environment.currency = QStringLiteral("CNY");
    return environment;
}

QLineEdit *field(QWidget &form, const char *name)
{
    return form.findChild<QLineEdit *>(QLatin1String("field.") + QLatin1String(name));
}

Vault::Options cheap()
{
    Vault::Options options;
    options.scrypt.n = 2;
    return options;
}

Secret secret(const char *text)
{
    return Secret(QByteArrayView(text));
}

void typePassphrase(VaultDialog &dialog, const char *name, const QString &text)
{
    auto *edit = dialog.findChild<QLineEdit *>(QLatin1String(name));
    edit->clear();
    QTest::keyClicks(edit, text);
}

QPushButton *okOf(VaultDialog &dialog)
{
    return dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
}

} // namespace

class EnvironmentsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void complaintStandsBesideItsField_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::newRow("no name") << QStringLiteral("name") << QString();
        QTest::newRow("plain http") << QStringLiteral("baseUrl") << QStringLiteral("http://mkt.example.com");
        QTest::newRow("user in address")
            << QStringLiteral("baseUrl") << QStringLiteral("https://a:b@mkt.example.com");
        QTest::newRow("blank in AK") << QStringLiteral("accessKey") << QStringLiteral("AK 1");
        QTest::newRow("no such CA") << QStringLiteral("caFile") << QStringLiteral("/no/such/file.pem");
        QTest::newRow("odd proxy") << QStringLiteral("proxy") << QStringLiteral("ftp://x");
        QTest::newRow("long currency") << QStringLiteral("currency") << QStringLiteral("YUAN");
    }
    void complaintStandsBesideItsField()
    {
        QFETCH(QString, name);
        QFETCH(QString, text);
        // GIVEN a form that is right but for one field
        test::ScriptedPrompts prompts;
        EnvironmentForm form(prompts);
        form.edit(shop(), {});
        form.show();
        form.findChild<QLineEdit *>(QLatin1String("field.") + name)->setText(text);
        // WHEN it is taken
        const Result<EnvironmentEdit> edit = form.take();
        // THEN the complaint stands there, and nowhere else
        QVERIFY(!edit);
        for (const QLabel *label : form.findChildren<QLabel *>()) {
            if (label->objectName().startsWith(QLatin1String("complaint.")))
                QCOMPARE(label->isVisible(), label->objectName() == QLatin1String("complaint.") + name);
        }
        QVERIFY(
            !form.findChild<QLineEdit *>(QLatin1String("field.") + name)->accessibleDescription().isEmpty());
    }

    void takesWhatWasTypedAndOnlyTheTouchedSecrets()
    {
        test::ScriptedPrompts prompts;
        EnvironmentForm form(prompts);
        form.edit(shop(), { SecretField::SecretKey });
        QCOMPARE(field(form, "sk")->text(), QString());
        QVERIFY(field(form, "sk")->placeholderText().contains(QStringLiteral("vault")));
        QCOMPARE(field(form, "sk")->echoMode(), QLineEdit::Password);
        field(form, "callback-license")->setText(QStringLiteral("licence key"));
        const Result<EnvironmentEdit> edit = form.take();
        QVERIFY(edit);
        QCOMPARE(edit->environment, shop());
        QCOMPARE(edit->secrets.size(), size_t(1));
        QCOMPARE(edit->secrets.front().field, SecretField::CallbackLicense);
        QVERIFY(edit->secrets.front().value == secret("licence key"));
        form.clearSecrets();
        QVERIFY(form.take()->secrets.empty());
    }

    void siteFillsInItsAddress()
    {
        test::ScriptedPrompts prompts;
        EnvironmentForm form(prompts);
        form.startNew(Site::China);
        QVERIFY(field(form, "baseUrl")->text().startsWith(QStringLiteral("https://")));
        QCOMPARE(field(form, "currency")->text(), QStringLiteral("CNY"));
        auto *site = form.findChild<QComboBox *>(QStringLiteral("field.site"));
        const QString china = field(form, "baseUrl")->text();
        QTest::keyClick(site, Qt::Key_Down);
        QVERIFY(field(form, "baseUrl")->text() != china);
    }

    void removingAsksFirst()
    {
        test::ScriptedPrompts prompts;
        ActionCollection actions;
        addWindowActions(actions);
        EnvironmentsPage page(actions, prompts);
        page.setEntries({ { shop(), {}, false } });
        page.show();
        QCOMPARE(page.selected(), QStringLiteral("shop"));
        QSignalSpy wanted(&page, &EnvironmentsPage::removeRequested);
        auto *remove = page.findChild<QPushButton *>(QStringLiteral("removeEnvironment"));
        remove->click();
        QCOMPARE(wanted.count(), 0);
        prompts.confirmations << true;
        remove->click();
        QCOMPARE(wanted.count(), 1);
        QVERIFY(prompts.asked.first().text.contains(QStringLiteral("shop")));
    }

    void builtInEmulatorIsNotEdited()
    {
        test::ScriptedPrompts prompts;
        ActionCollection actions;
        addWindowActions(actions);
        EnvironmentsPage page(actions, prompts);
        page.setEntries({ { shop(), {}, true } });
        page.show();
        QVERIFY(!page.findChild<QPushButton *>(QStringLiteral("saveEnvironment"))->isVisible());
    }

    void vaultIsMadeWithAPassphraseTypedTwice()
    {
        // GIVEN no vault
        const QTemporaryDir home;
        Vault vault(home.filePath(QStringLiteral("vault.json")), systemNowMs, cheap());
        VaultDialog dialog(vault, VaultDialog::Purpose::Create, false, 15, nullptr);
        dialog.show();
        QSignalSpy succeeded(&dialog, &VaultDialog::succeeded);
        // WHEN the passphrases are short, or differ
        typePassphrase(dialog, "passphrase", QStringLiteral("short"));
        QVERIFY(!okOf(dialog)->isEnabled());
        typePassphrase(dialog, "passphrase", QStringLiteral("long enough 1"));
        typePassphrase(dialog, "passphraseAgain", QStringLiteral("long enough 2"));
        // THEN it cannot go on
        QVERIFY(!okOf(dialog)->isEnabled());
        // WHEN they are the same, THEN the vault is made and open
        typePassphrase(dialog, "passphraseAgain", QStringLiteral("long enough 1"));
        okOf(dialog)->click();
        QTRY_COMPARE(succeeded.count(), 1);
        QCOMPARE(vault.state(), Vault::State::Open);
        QVERIFY(!dialog.isVisible());
    }

    void wrongPassphraseIsSaidBesideTheField()
    {
        const QTemporaryDir home;
        Vault vault(home.filePath(QStringLiteral("vault.json")), systemNowMs, cheap());
        QVERIFY(vault.createWithPassphrase(secret("the right one")));
        vault.lock();
        VaultDialog dialog(vault, VaultDialog::Purpose::Unlock, false, 15, nullptr);
        dialog.show();
        QSignalSpy succeeded(&dialog, &VaultDialog::succeeded);
        typePassphrase(dialog, "passphrase", QStringLiteral("the wrong one"));
        okOf(dialog)->click();
        auto *complaint = dialog.findChild<QLabel *>(QStringLiteral("vaultComplaint"));
        QTRY_VERIFY(complaint->isVisible());
        QCOMPARE(vault.state(), Vault::State::Locked);
        typePassphrase(dialog, "passphrase", QStringLiteral("the right one"));
        okOf(dialog)->click();
        QTRY_COMPARE(succeeded.count(), 1);
        QCOMPARE(vault.state(), Vault::State::Open);
    }

    void passphraseChangesOnlyWithTheOldOne()
    {
        const QTemporaryDir home;
        Vault vault(home.filePath(QStringLiteral("vault.json")), systemNowMs, cheap());
        QVERIFY(vault.createWithPassphrase(secret("the old phrase")));
        VaultDialog dialog(vault, VaultDialog::Purpose::Change, false, 15, nullptr);
        dialog.show();
        QSignalSpy succeeded(&dialog, &VaultDialog::succeeded);
        typePassphrase(dialog, "passphraseCurrent", QStringLiteral("a guess"));
        typePassphrase(dialog, "passphrase", QStringLiteral("the new phrase"));
        typePassphrase(dialog, "passphraseAgain", QStringLiteral("the new phrase"));
        okOf(dialog)->click();
        QTRY_VERIFY(dialog.findChild<QLabel *>(QStringLiteral("vaultComplaint"))->isVisible());
        typePassphrase(dialog, "passphraseCurrent", QStringLiteral("the old phrase"));
        okOf(dialog)->click();
        QTRY_COMPARE(succeeded.count(), 1);
        vault.lock();
        QVERIFY(!vault.unlock(secret("the old phrase")));
        QVERIFY(vault.unlock(secret("the new phrase")));
    }

    void keyringIsOfferedOnlyWhereItAnswers()
    {
        const QTemporaryDir home;
        Vault vault(home.filePath(QStringLiteral("vault.json")), systemNowMs, cheap());
        VaultDialog without(vault, VaultDialog::Purpose::Create, false, 15, nullptr);
        without.show();
        QVERIFY(!without.findChild<QWidget *>(QStringLiteral("useKeyring"))->isVisible());
        VaultDialog with(vault, VaultDialog::Purpose::Create, true, 15, nullptr);
        with.show();
        QVERIFY(with.findChild<QWidget *>(QStringLiteral("useKeyring"))->isVisible());
    }
};

ZHANGGUI_GUI_TEST(EnvironmentsTest)
#include "environments_test.moc"
