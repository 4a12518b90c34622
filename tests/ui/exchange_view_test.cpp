#include "tests/support/sample_runs.h"
#include "tests/support/test_main.h"
#include "ui/callbacks/callback_text.h"
#include "ui/callbacks/checks_view.h"
#include "ui/callbacks/exchange_view.h"
#include "ui/callbacks/tls_view.h"
#include "ui/theme/theme.h"
#include "ui/widgets/json_colors.h"
#include "ui/widgets/json_view.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTextBlock>
#include <QTextLayout>
#include <QToolButton>
#include <QTreeWidget>

using namespace zhanggui;
using Tab = ExchangeView::Tab;

namespace {

VerdictTexts texts()
{
    VerdictTexts words;
    words.sentence = [](const Verdict &verdict) {
        return QStringLiteral("%1 got %2").arg(verdict.check, verdict.facts.value(QStringLiteral("got")));
    };
    words.official = [](const Verdict &verdict) {
        return verdict.severity == Severity::Pass ? QString() : QStringLiteral("the console's words");
    };
    words.advice = [](const Verdict &) { return QStringLiteral("do this"); };
    return words;
}

CaseRecord failingCase()
{
    CaseRecord record = test::sampleCase();
    record.state = CaseState::Failed;
    record.sends.append(test::sampleSend(R"({"resultCode":"000002"})"));
    record.sends.last().wire.status = 500;
    record.sends.last().verdicts = { test::verdictOf("http-status", Severity::Warning),
        test::verdictOf("json-shape", Severity::Pass),
        test::verdictOf("result-code", Severity::Fail, "resultCode") };
    return record;
}

} // namespace

class ExchangeViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void beginsWithTheWorstRequest();
    void listsTheWorstVerdictsFirstAndExplainsThem();
    void showsGoodChecksWhenAskedFor();
    void showsBothSidesAsTheyWereOnTheWire();
    void masksPersonalMembersUntilAsked();
    void saysWhyThereIsNoAnswer();
    void saysWhyACaseWasSkipped();
    void copiesWhatTheTabShows();
    void offersCurlOnlyWhereItCanBeMade();
    void tellsTheTimesOfEachPhase();
    void tellsPlainHttpFromTls();
    void coloursJson();
    void takesTextFromOutsideAsText();

private:
    static QTreeWidget *checks(ExchangeView &view)
    {
        return view.findChild<QTreeWidget *>(QStringLiteral("checksList"));
    }
};

void ExchangeViewTest::beginsWithTheWorstRequest()
{
    ExchangeView view;
    view.setCase(failingCase(), QStringLiteral("New instance"));
    auto *sends = view.findChild<QComboBox *>(QStringLiteral("exchangeSends"));
    QCOMPARE(sends->count(), 2);
    QCOMPARE(sends->currentIndex(), 1);
    QVERIFY(sends->currentText().contains(QStringLiteral("HTTP 500")));
    view.stepSend(1);
    QCOMPARE(sends->currentIndex(), 1);
    view.stepSend(-1);
    QCOMPARE(view.send()->wire.status, 200);
}

void ExchangeViewTest::listsTheWorstVerdictsFirstAndExplainsThem()
{
    ExchangeView view;
    view.setTexts(texts());
    view.setCase(failingCase(), QStringLiteral("New instance"));
    QTreeWidget *list = checks(view);
    QCOMPARE(list->topLevelItemCount(), 3); // the good one is hidden
    QCOMPARE(list->topLevelItem(0)->text(0), severityText(Severity::Fail).text);
    QCOMPARE(list->topLevelItem(0)->text(1), QStringLiteral("result-code got something"));
    QCOMPARE(list->topLevelItem(1)->text(0), severityText(Severity::Warning).text);
    QVERIFY(list->topLevelItem(2)->text(1).startsWith(QStringLiteral("All requests together")));
    const QStringList shown = [&view] {
        QStringList all;
        for (const QLabel *label : view.findChild<ChecksView *>()->findChildren<QLabel *>())
            all.append(label->text());
        return all;
    }();
    QVERIFY(shown.contains(QStringLiteral("do this")));
    QVERIFY(shown.contains(QStringLiteral("the console's words")));
    QVERIFY(shown.contains(QStringLiteral("resultCode")));
}

void ExchangeViewTest::showsGoodChecksWhenAskedFor()
{
    ExchangeView view;
    view.setCase(failingCase(), {});
    view.findChild<QCheckBox *>(QStringLiteral("checksAll"))->setChecked(true);
    QCOMPARE(checks(view)->topLevelItemCount(), 4);
    QCOMPARE(checks(view)->topLevelItem(3)->text(0), severityText(Severity::Pass).text);
}

void ExchangeViewTest::showsBothSidesAsTheyWereOnTheWire()
{
    ExchangeView view;
    view.setCase(test::sampleCase(), {});
    const auto head = [&view](const char *name) {
        return view.findChild<QPlainTextEdit *>(QLatin1String(name))->toPlainText();
    };
    QVERIFY(head("exchangeRequestHead").startsWith(QStringLiteral("POST /callback?signature=c2ln")));
    QVERIFY(head("exchangeResponseHead").startsWith(QStringLiteral("HTTP/1.1 200 OK")));
    QCOMPARE(view.findChild<JsonView *>(QStringLiteral("exchangeRequestBody"))->rawText(),
        QStringLiteral(R"({"activity":"newInstance","businessId":"b-1","testFlag":"1"})"));
    QVERIFY(view.findChild<JsonView *>(QStringLiteral("exchangeResponseBody"))
                ->rawText()
                .contains(QStringLiteral("i-1")));
}

void ExchangeViewTest::masksPersonalMembersUntilAsked()
{
    ExchangeView view;
    view.setPersonalMembers({ QStringLiteral("businessId") });
    view.setCase(test::sampleCase(), {});
    auto *body = view.findChild<JsonView *>(QStringLiteral("exchangeRequestBody"));
    QVERIFY(!body->rawText().contains(QStringLiteral("b-1")));
    body->findChild<QToolButton *>(QStringLiteral("jsonReveal"))->click();
    QVERIFY(body->rawText().contains(QStringLiteral("b-1")));
}

void ExchangeViewTest::saysWhyThereIsNoAnswer()
{
    CaseRecord record = test::sampleCase();
    WireRecord &wire = record.sends.first().wire;
    wire.outcome = WireOutcome::Unreachable;
    wire.failure = QStringLiteral("connection refused");
    wire.response.clear();
    wire.body.clear();
    wire.headers.clear();
    ExchangeView view;
    view.showTab(Tab::Response);
    view.setCase(record, {});
    view.show();
    bool said = false;
    for (const QLabel *label : view.findChildren<QLabel *>())
        said = said || (label->isVisible() && label->text().contains(QStringLiteral("connection refused")));
    QVERIFY(said);
}

void ExchangeViewTest::saysWhyACaseWasSkipped()
{
    CaseRecord record = test::sampleCase();
    record.sends.clear();
    record.verdicts.clear();
    record.state = CaseState::Skipped;
    record.reason = QStringLiteral("needs-consent");
    ExchangeView view;
    view.setCase(record, {});
    QVERIFY(view.send() == nullptr);
    bool said = false;
    for (const QLabel *label : view.findChildren<QLabel *>())
        said = said || label->text() == reasonText(QStringLiteral("needs-consent"));
    QVERIFY(said);
    QVERIFY(reasonText(QStringLiteral("needs-consent")) != QStringLiteral("needs-consent"));
    QCOMPARE(reasonText(QStringLiteral("some-new-word")), QStringLiteral("some-new-word"));
}

void ExchangeViewTest::copiesWhatTheTabShows()
{
    ExchangeView view;
    view.setCase(test::sampleCase(), {});
    QSignalSpy copied(&view, &ExchangeView::copied);
    view.showTab(Tab::Response);
    view.copyTab();
    QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("HTTP/1.1 200 OK")));
    view.showTab(Tab::Canonical);
    view.copyTab();
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("****canonical")));
    QCOMPARE(copied.count(), 2);
}

void ExchangeViewTest::offersCurlOnlyWhereItCanBeMade()
{
    ExchangeView view;
    view.setCase(test::sampleCase(), {});
    view.show();
    auto *button = view.findChild<QToolButton *>(QStringLiteral("exchangeCopyCurl"));
    QVERIFY(!button->isVisible());
    view.setCurl([](const SendRecord &send) -> QString { return u"curl " + send.interfaceId; });
    QVERIFY(button->isVisible());
    button->click();
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("curl saas-v2.newInstance"));
}

void ExchangeViewTest::tellsTheTimesOfEachPhase()
{
    ExchangeView view;
    view.setCase(test::sampleCase(), {});
    view.showTab(Tab::Timing);
    view.copyTab();
    const QStringList lines = QApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 6);
    QCOMPARE(lines.at(1), QStringLiteral("Connecting\t0.2 ms"));
    QCOMPARE(lines.at(2), QStringLiteral("Secure connection\tnot reached"));
    QCOMPARE(lines.at(3), QStringLiteral("Waiting for the answer\t7.0 ms"));
    QCOMPARE(lines.at(5), QStringLiteral("All together\t8.0 ms"));
}

void ExchangeViewTest::tellsPlainHttpFromTls()
{
    CaseRecord record = test::sampleCase();
    ExchangeView view;
    view.setCase(record, {});
    QVERIFY(view.findChild<TlsView *>()->text().contains(QStringLiteral("TLSv1.3")));
    record.sends.first().wire.tls = {};
    view.setCase(record, {});
    QVERIFY(view.findChild<TlsView *>()->text().contains(QStringLiteral("Plain HTTP")));
}

void ExchangeViewTest::coloursJson()
{
    JsonView view;
    view.setBytes(R"({"a": "b:", "n": -1.5e3, "t": true})");
    const QTextBlock line = view.findChild<QPlainTextEdit *>()->document()->firstBlock();
    const auto inkAt = [&line](qsizetype at) {
        for (const QTextLayout::FormatRange &range : line.layout()->formats()) {
            if (at >= range.start && at < range.start + range.length)
                return range.format.foreground().color();
        }
        return QColor();
    };
    const QString text = line.text();
    const QPalette palette = view.palette();
    QCOMPARE(inkAt(text.indexOf(u'a')), jsonInk(JsonInk::Name, palette));
    QCOMPARE(inkAt(text.indexOf(QStringLiteral("b:"))), jsonInk(JsonInk::String, palette));
    QCOMPARE(inkAt(text.indexOf(QStringLiteral("1.5"))), jsonInk(JsonInk::Number, palette));
    QCOMPARE(inkAt(text.indexOf(QStringLiteral("true"))), jsonInk(JsonInk::Word, palette));
    QVERIFY(!inkAt(0).isValid());
}

void ExchangeViewTest::takesTextFromOutsideAsText()
{
    CaseRecord record = test::sampleCase();
    record.sends.first().wire.failure = QStringLiteral("<b>bold</b>");
    ExchangeView view;
    view.setCase(record, QStringLiteral("<img src=x>"));
    for (const QLabel *label : view.findChildren<QLabel *>())
        QVERIFY2(label->textFormat() == Qt::PlainText || label->text().isEmpty(), qPrintable(label->text()));
}

int main(int argc, char **argv)
{
    test::prepareProcess();
    QApplication application(argc, argv);
    const Theme theme(SchemeChoice::Light);
    ExchangeViewTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "exchange_view_test.moc"
