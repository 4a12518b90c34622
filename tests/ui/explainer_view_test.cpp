#include "net/callbacks/received_call.h"
#include "tests/support/test_main.h"
#include "ui/callbacks/explainer/explainer_view.h"
#include "ui/callbacks/explainer/explanation_view.h"
#include "ui/widgets/action_collection.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace zhanggui;

namespace {

const QByteArray kBody = R"({"activity":"newInstance","businessId":"b1","orderId":"CS1","testFlag":"1"})";
const QByteArray kTime = "1680508066618";
const QByteArray kNonce = "50D83FDECAED6CCD8EF597F2A5779505";

Secret key(const char *text)
{
    return Secret(QByteArrayView(text));
}

QByteArray signatureOf(const QByteArray &timestamp, const char *with = "basic-key-0001")
{
    return signSaasV2(*normalisedPayload(kBody), kNonce, timestamp, key(with)).signature;
}

QString request(const QByteArray &signature)
{
    return QString::fromUtf8("POST /saasproduce?signature=" + signature + "&timestamp=" + kTime + "&nonce="
        + kNonce + " HTTP/1.1\nHost: seller.example.com\nContent-Type: application/json\n\n" + kBody);
}

struct Desk {
    Desk()
        : view(actions, [this](const QStringList &ids, const std::function<void(QList<ExplainKey>)> &use) {
            asked << ids;
            QList<ExplainKey> keys;
            for (const QString &id : ids)
                keys.append({ id,
                    id.endsWith(QLatin1String("basic")) ? key("basic-key-0001") : key("other-key-0002") });
            use(keys);
        })
    {
        view.setKeys({ { QStringLiteral("shop/basic"), QStringLiteral("shop: Basic") },
            { QStringLiteral("shop/license"), QStringLiteral("shop: Licence") },
            { QStringLiteral("other/basic"), QStringLiteral("other: Basic") } });
        view.resize(1000, 700);
        view.show();
    }
    bool explain()
    {
        QSignalSpy done(&view, &ExplainerView::explained);
        view.findChild<QPushButton *>(QStringLiteral("explainRun"))->click();
        return done.count() == 1 || done.wait(20'000);
    }
    ActionCollection actions;
    QList<QStringList> asked;
    ExplainerView view;
};

} // namespace

class SignatureExplainerViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatAServerGotInEveryForm_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray address =
            "https://seller.example.com/p?signature=ABC&timestamp=" + kTime + "&nonce=N1";
        QTest::newRow("raw request") << QByteArray(
            "POST /p?signature=ABC&timestamp=" + kTime + "&nonce=N1 HTTP/1.1\r\nHost: a\r\n\r\n" + kBody);
        QTest::newRow("address and body") << QByteArray(address + "\n\n" + kBody);
        QTest::newRow("address, headers, body")
            << QByteArray(address + "\nContent-Type: application/json\n\n" + kBody);
        QTest::newRow("query and body")
            << QByteArray("signature=ABC&timestamp=" + kTime + "&nonce=N1\n" + kBody);
        QTest::newRow("cURL") << QByteArray("curl -X POST '" + address
            + "' \\\n  -H 'Content-Type: application/json' --data-raw '" + kBody + "'");
        QTest::newRow("cURL with double quotes")
            << QByteArray("curl \"" + address + "\" -d \"" + QByteArray(kBody).replace('"', "\\\"") + "\"");
    }

    void readsWhatAServerGotInEveryForm()
    {
        QFETCH(QByteArray, text);
        const ReceivedCall call = readReceivedCall(text);
        QCOMPARE(familyOf(call), SignatureFamily::SaasV2);
        const SignedParts parts = partsOf(call, SignatureFamily::SaasV2);
        QCOMPARE(parts.signature, QByteArray("ABC"));
        QCOMPARE(parts.timestamp, kTime);
        QCOMPARE(parts.nonce, QByteArray("N1"));
        QCOMPARE(parts.body, kBody);
    }

    void tellsTheFamilyByWhatTheCallCarries()
    {
        const auto family = [](const QByteArray &text) { return familyOf(readReceivedCall(text)); };
        QCOMPARE(
            family("POST /p HTTP/1.1\nx-sign: AA\nx-timestamp: 1\nx-nonce: n\n\n{}"), SignatureFamily::Kit);
        QCOMPARE(family("GET /p?activity=newInstance&authToken=abc%3D&timeStamp=2017 HTTP/1.1\n\n"),
            SignatureFamily::SaasV1);
        QCOMPARE(family("POST /p HTTP/1.1\nauthToken: abc=\n\n{}"), SignatureFamily::KitV1);
        QCOMPARE(family("HTTP/1.1 200 OK\nBody-Sign: sign_type=\"HMAC-SHA256\", signature= \"x\"\n\n{}"),
            SignatureFamily::BodySign);
        QVERIFY(!family("{\"a\":1}"));
        QCOMPARE(readReceivedCall("{\"a\":1}").body, QByteArray("{\"a\":1}"));
        // Every byte of a body counts, also the newline at its end.
        QCOMPARE(readReceivedCall("POST /p HTTP/1.1\nA: b\n\n{}\n").body, QByteArray("{}\n"));
    }

    void namesTheMistakeThatGivesTheServersValue()
    {
        // GIVEN a server that took the timestamp in seconds
        Desk desk;
        desk.view.inputs().setGot(request(signatureOf(kTime)));
        desk.view.inputs().setComputed(QStringLiteral("2026-11-22 WARN signature mismatch, computed=")
            + QString::fromLatin1(signatureOf(kTime.left(10))));

        // WHEN it is explained
        QVERIFY(desk.explain());

        // THEN the mistake is named with advice, and the steps stand side by side
        QVERIFY(desk.view.result().explanation());
        const Explanation &found = *desk.view.result().explanation();
        QVERIFY(found.callIsGenuine);
        QVERIFY(!found.serverIsRight);
        QCOMPARE(found.chains.isEmpty(), false);
        const SignatureMistake mistake = found.chains.first().mistakes.first();
        QVERIFY2(mistake.id.contains("second"), mistake.id.constData());
        QVERIFY(desk.view.result().sentences().contains(QString::fromUtf8(mistake.advice)));
        QVERIFY(desk.view.findChild<QLabel *>(QStringLiteral("mistake.") + QString::fromLatin1(mistake.id)));
        QVERIFY(desk.view.findChild<QWidget *>(QStringLiteral("same.signature")));
        // The chosen key comes first, then those of the same environment only.
        QCOMPARE(desk.asked,
            QList<QStringList>({ { QStringLiteral("shop/basic"), QStringLiteral("shop/license") } }));
    }

    void saysWhenAllIsRightAndWhenNothingFits()
    {
        Desk desk;
        desk.view.inputs().setGot(request(signatureOf(kTime)));
        desk.view.inputs().setComputed(QString::fromLatin1(signatureOf(kTime)));
        QVERIFY(desk.explain());
        QVERIFY(desk.view.result().explanation()->serverIsRight);
        const QString right = desk.view.result().sentences().first();
        desk.view.inputs().setComputed(QString(64, u'A'));
        QVERIFY(desk.explain());
        QVERIFY(desk.view.result().explanation()->chains.isEmpty());
        QVERIFY(desk.view.result().sentences().first() != right);
        auto *list = desk.view.findChild<QLabel *>(QStringLiteral("explainTriedList"));
        QVERIFY(list->isHidden());
        desk.view.findChild<QToolButton *>(QStringLiteral("explainTried"))->click();
        QVERIFY(!list->isHidden());
        QVERIFY(!list->text().isEmpty());
    }

    void aTypedKeyIsWipedAndForgotten()
    {
        Desk desk;
        desk.view.setKeys({});
        auto *typed = desk.view.findChild<QLineEdit *>(QStringLiteral("explainTypedKey"));
        QVERIFY(!typed->isHidden());
        QCOMPARE(typed->echoMode(), QLineEdit::Password);
        auto *run = desk.view.findChild<QPushButton *>(QStringLiteral("explainRun"));
        desk.view.inputs().setGot(request(signatureOf(kTime)));
        QVERIFY(!run->isEnabled());
        QTest::keyClicks(typed, QStringLiteral("basic-key-0001"));
        QVERIFY(run->isEnabled());
        QVERIFY(desk.explain());
        QVERIFY(typed->text().isEmpty());
        QVERIFY(desk.view.result().explanation()->callIsGenuine);
        QVERIFY(desk.explain()); // once more without typing it again
        desk.view.hide();
        desk.view.show();
        QVERIFY(!run->isEnabled());
        QVERIFY(desk.asked.isEmpty());
    }

    void whatIsCopiedHoldsNoWholeSignatureAndNoKey()
    {
        Desk desk;
        const QByteArray right = signatureOf(kTime);
        desk.view.inputs().setGot(request(right));
        desk.view.inputs().setComputed(QString::fromLatin1(signatureOf(kTime.left(10))));
        QVERIFY(desk.explain());
        desk.actions.find(QStringLiteral("explainer.copy"))->trigger();
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY(!copied.isEmpty());
        QVERIFY(!copied.contains(QString::fromLatin1(right), Qt::CaseInsensitive));
        QVERIFY(!copied.contains(QLatin1String("basic-key-0001")));
        for (const QLabel *label : desk.view.findChildren<QLabel *>())
            QVERIFY(!label->text().contains(QLatin1String("basic-key-0001")));
        for (const QPlainTextEdit *box : desk.view.result().findChildren<QPlainTextEdit *>())
            QVERIFY(!box->toPlainText().contains(QLatin1String("basic-key-0001")));
    }

    void anExchangeIsFilledIn()
    {
        Desk desk;
        SendRecord send;
        send.signing.kind = QStringLiteral("kit");
        send.wire.request = "POST /p HTTP/1.1\r\nx-sign: ********\r\nx-timestamp: 1\r\nx-nonce: n\r\n\r\n{}";
        desk.view.setExchange(send);
        QCOMPARE(desk.view.inputs().family(), SignatureFamily::Kit);
        QCOMPARE(desk.view.inputs().input().nonce, QByteArray("n"));
        QCOMPARE(desk.view.inputs().input().body, QByteArray("{}"));
    }
};

ZHANGGUI_GUI_TEST(SignatureExplainerViewTest)
#include "explainer_view_test.moc"
