// Outage replay, preflight and key rehearsal in the whole window, against a server of the test.
#include "models/callbacks/preflight_repository.h"
#include "models/callbacks/run_repository.h"
#include "tests/support/shop_window.h"
#include "tests/support/small_seller.h"
#include "tests/support/test_main.h"
#include "ui/callbacks/callbacks_page.h"
#include "ui/callbacks/target_bar.h"
#include "ui/callbacks/tools/outage_dialog.h"
#include "ui/callbacks/tools/preflight_dialog.h"
#include "ui/callbacks/tools/rehearsal_dialog.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/status_pill.h"

#include <QApplication>
#include <QJsonArray>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

using namespace zhanggui;
using test::SellerRequest;

namespace {

constexpr int kWaitMs = test::ShopWindow::kWaitMs;
const QByteArray kNewKey = "another-key-of-the-test-9876543210";
const QString kProduct = QStringLiteral("Cloud desk");

/// As the official sample answers under testFlag 1.
QByteArray answerTo(const SellerRequest &request, const QByteArrayList &keys)
{
    bool known = false;
    for (const QByteArray &key : keys)
        known = known || test::isSignedWith(request, key);
    QJsonObject answer{ { QStringLiteral("resultCode"),
                            known ? QStringLiteral("000000") : QStringLiteral("000001") },
        { QStringLiteral("resultMsg"), QStringLiteral("x") } };
    if (request.body.contains(QLatin1String("businessId")))
        answer.insert(QStringLiteral("instanceId"), request.body.value(QLatin1String("businessId")));
    if (request.body.value(QLatin1String("activity")) == QLatin1String("queryInstance"))
        answer.insert(QStringLiteral("info"),
            QJsonArray{ QJsonObject{
                { QStringLiteral("instanceId"), request.body.value(QLatin1String("instanceId")) },
                { QStringLiteral("appInfo"),
                    QJsonObject{ { QStringLiteral("frontEndUrl"),
                        QStringLiteral("https://seller.example.com") } } } } });
    return QJsonDocument(answer).toJson(QJsonDocument::Compact);
}

} // namespace

class CallbackToolsWindowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void replaysAnOutageAndKeepsIt();
    void countsAPreflight();
    void keepsFailedOrders();
    void saysWhichKeyTheServerTakes();
    void asksForAnAddressFirst();
    void saysThatThereIsNoKey();

private:
    void open(bool withKey = true);
    template <class Dialog> Dialog *tool(const char *action)
    {
        m_shop->session().actions().find(QLatin1String(action))->trigger();
        if (!QTest::qWaitFor(
                [this] { return m_shop->window().template findChild<Dialog *>() != nullptr; }, kWaitMs))
            return nullptr;
        return m_shop->window().template findChild<Dialog *>();
    }
    template <class Widget> Widget *part(QWidget &dialog, const char *name)
    {
        return dialog.findChild<Widget *>(QLatin1String(name));
    }
    template <class Work> auto stored(Work work)
    {
        return test::await(m_shop->session().workspace().store().run(work));
    }
    CallbacksPage &page() { return *m_shop->window().findChild<CallbacksPage *>(); }

    QByteArrayList m_known;
    std::unique_ptr<test::SmallSeller> m_seller;
    std::unique_ptr<test::ShopWindow> m_shop;
};

void CallbackToolsWindowTest::init()
{
    m_known = { test::kShopKey };
    m_seller = std::make_unique<test::SmallSeller>(
        [this](const SellerRequest &request) { return answerTo(request, m_known); });
    QVERIFY(m_seller->comeUp());
    m_shop = std::make_unique<test::ShopWindow>();
}

void CallbackToolsWindowTest::cleanup()
{
    m_shop->close();
}

void CallbackToolsWindowTest::open(bool withKey)
{
    m_shop->open(withKey);
    page().target().setAddress(m_seller->url().toString());
}

void CallbackToolsWindowTest::replaysAnOutageAndKeepsIt()
{
    open();
    m_seller->goDown();
    auto *dialog = tool<OutageDialog>("callbacks.outage");
    QVERIFY(dialog);
    dialog->choose(QStringLiteral("saas-v2.newInstance"), QStringLiteral("3h-hourly"));
    dialog->setSpeed(3600);
    // WHEN the server comes back after the second attempt
    auto *table = part<QTableView>(*dialog, "outageTable");
    part<QPushButton>(*dialog, "outageStart")->click();
    QTRY_VERIFY_WITH_TIMEOUT(!table->model()->index(1, 2).data().toString().isEmpty(), kWaitMs);
    QVERIFY(m_seller->comeUp());
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->isRunning(), kWaitMs);
    // THEN it got through, with one order, and the run is kept
    QCOMPARE(dialog->findChild<MessageBar *>()->message().tone, Tone::Ok);
    QCOMPARE(m_seller->requests.size(), 2);
    QCOMPARE(m_seller->requests.at(0).body.value(QLatin1String("orderId")),
        m_seller->requests.at(1).body.value(QLatin1String("orderId")));
    QList<RunSummary> runs;
    QTRY_VERIFY_WITH_TIMEOUT(!(runs = *stored([](Connection &connection) {
        return RunRepository(connection).runs(10);
    })).isEmpty(),
        kWaitMs);
    QCOMPARE(runs.first().counts.sends, 4);
    QCOMPARE(runs.first().counts.passed, 1);
    const auto record = stored(
        [id = runs.first().id](Connection &connection) { return RunRepository(connection).record(id); });
    for (const SendRecord &send : record->value().cases.constFirst().sends)
        QVERIFY(
            !send.signing.canonical.contains(test::kShopKey) && !send.wire.request.contains(test::kShopKey));
}

void CallbackToolsWindowTest::countsAPreflight()
{
    open();
    auto *dialog = tool<PreflightDialog>("callbacks.preflight");
    QVERIFY(dialog);
    dialog->chooseProduct(kProduct);
    dialog->chooseSuite(QStringLiteral("saas-v2-one-time"));
    part<QPushButton>(*dialog, "preflightStart")->click();
    QTRY_COMPARE_WITH_TIMEOUT(
        part<QTableView>(*dialog, "preflightDayTable")->model()->rowCount(), 1, kWaitMs);
    QCOMPARE(dialog->findChild<MessageBar *>()->message().tone, Tone::Ok);
    QCOMPARE(part<StatusPill>(*dialog, "preflightDays")->text(), QStringLiteral("0 of 5 days"));
    for (const SellerRequest &request : std::as_const(m_seller->requests))
        QCOMPARE(request.body.value(QLatin1String("testFlag")).toString(), QStringLiteral("1"));
    // WHEN the server knows another key, THEN the day fails
    m_known = { kNewKey };
    part<QPushButton>(*dialog, "preflightStart")->click();
    QTRY_COMPARE_WITH_TIMEOUT(
        part<StatusPill>(*dialog, "preflightDays")->text(), QStringLiteral("1 of 5 days"), kWaitMs);
    QCOMPARE(dialog->findChild<MessageBar *>()->message().tone, Tone::Fail);
    const auto kept =
        stored([](Connection &connection) { return PreflightRepository(connection).runs(kProduct); });
    VERIFY_OK(kept);
    QCOMPARE(kept->size(), 2);
    QVERIFY(kept->constFirst().runId > 0);
}

void CallbackToolsWindowTest::keepsFailedOrders()
{
    open();
    auto *dialog = tool<PreflightDialog>("callbacks.preflight");
    QVERIFY(dialog);
    dialog->chooseProduct(kProduct);
    part<QPlainTextEdit>(*dialog, "preflightPaste")->setPlainText(QStringLiteral("CS2211181819B4LVS"));
    part<QPushButton>(*dialog, "preflightEnter")->click();
    auto *table = part<QTableView>(*dialog, "preflightOrderTable");
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, kWaitMs);
    QCOMPARE(part<StatusPill>(*dialog, "preflightOrders")->text(), QStringLiteral("1 of 5 orders"));
    table->selectRow(0);
    part<QPushButton>(*dialog, "preflightRemove")->click();
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 0, kWaitMs);
}

void CallbackToolsWindowTest::saysWhichKeyTheServerTakes()
{
    open();
    auto *dialog = tool<RehearsalDialog>("callbacks.rehearse");
    QVERIFY(dialog);
    dialog->chooseSuite(QStringLiteral("saas-v2-one-time"));
    part<QLineEdit>(*dialog, "rehearsalKey")->setText(QString::fromUtf8(kNewKey));
    part<QPushButton>(*dialog, "rehearsalStart")->click();
    // The end, not the way there: a run on loopback may be over before anybody looks.
    const auto says = [dialog](const QString &words) {
        return !dialog->isRunning() && dialog->findChild<MessageBar *>()->message().what.contains(words);
    };
    QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("only the old key")), kWaitMs);
    // WHEN the new key was installed beside the old one
    m_known = { test::kShopKey, kNewKey };
    part<QPushButton>(*dialog, "rehearsalStart")->click();
    QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("ready for the change")), kWaitMs);
    QCOMPARE(dialog->findChild<MessageBar *>()->message().tone, Tone::Ok);
}

void CallbackToolsWindowTest::asksForAnAddressFirst()
{
    open();
    page().target().setAddress({});
    m_shop->session().actions().find(QStringLiteral("callbacks.outage"))->trigger();
    QVERIFY(m_shop->window().messages().message().what.contains(QStringLiteral("address")));
    QVERIFY(m_shop->window().findChild<OutageDialog *>() == nullptr);
}

void CallbackToolsWindowTest::saysThatThereIsNoKey()
{
    open(false);
    auto *dialog = tool<OutageDialog>("callbacks.outage");
    QVERIFY(dialog);
    dialog->choose(QStringLiteral("saas-v2.newInstance"), QStringLiteral("3h-hourly"));
    part<QPushButton>(*dialog, "outageStart")->click();
    QTRY_VERIFY_WITH_TIMEOUT(dialog->findChild<MessageBar *>()->isVisible(), kWaitMs);
    QVERIFY(dialog->findChild<MessageBar *>()->message().details.contains(QStringLiteral("no key")));
    QVERIFY(m_seller->requests.isEmpty());
}

ZHANGGUI_GUI_TEST(CallbackToolsWindowTest)
#include "callback_tools_window_test.moc"
