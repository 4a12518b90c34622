#include "models/callbacks/run_diff.h"
#include "tests/support/sample_runs.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace zhanggui;

namespace {

DiffLine lineAt(const QList<DiffLine> &lines, const char *place)
{
    for (const DiffLine &line : lines) {
        if (line.place == QLatin1String(place))
            return line;
    }
    return { DiffKind::Same, QStringLiteral("no such place"), {}, {} };
}

int differing(const QList<DiffLine> &lines)
{
    return int(std::count_if(lines.begin(), lines.end(),
        [](const DiffLine &line) { return line.kind != DiffKind::Same && line.kind != DiffKind::Volatile; }));
}

} // namespace

class RunDiffTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pairsCasesByIdAndRound();
    void saysWhatBecameWorseAndWhatBetter();
    void namesTheVerdictsThatChanged();
    void comparesTimes();
    void ignoresTheOrderOfMembers();
    void namesThePlaceOfAChange();
    void ignoresWhatIsNewAtEverySend();
    void aVolatileMemberThatIsGoneIsADifference();
    void comparesTextLineByLine();
    void bodiesThatAreNotBothJsonAreText();
    void longTextsAreComparedToo();
};

void RunDiffTest::pairsCasesByIdAndRound()
{
    RunRecord before = test::sampleRun();
    before.cases = { test::sampleCase(QStringLiteral("a")), test::sampleCase(QStringLiteral("b")) };
    RunRecord after = test::sampleRun();
    CaseRecord second = test::sampleCase(QStringLiteral("a"));
    second.round = 1;
    after.cases = { second, test::sampleCase(QStringLiteral("a")) };
    const QList<CaseDiff> diff = diffRuns(before, after);
    QCOMPARE(diff.size(), 3);
    QCOMPARE(diff.at(0).trend, CaseTrend::Added);
    QCOMPARE(diff.at(1).trend, CaseTrend::Same);
    QCOMPARE(diff.at(1).before, 0);
    QCOMPARE(diff.at(1).after, 1);
    QCOMPARE(diff.at(2).trend, CaseTrend::Gone);
    QCOMPARE(diff.at(2).caseId, QStringLiteral("b"));
}

void RunDiffTest::saysWhatBecameWorseAndWhatBetter()
{
    RunRecord good = test::sampleRun();
    good.cases = { test::sampleCase() };
    RunRecord bad = good;
    bad.cases.first().state = CaseState::Failed;
    RunRecord warned = good;
    warned.cases.first().sends.first().verdicts[0].severity = Severity::Warning;
    RunRecord skipped = good;
    skipped.cases.first().state = CaseState::Skipped;
    skipped.cases.first().verdicts.clear();
    QCOMPARE(diffRuns(good, bad).first().trend, CaseTrend::Worse);
    QCOMPARE(diffRuns(bad, good).first().trend, CaseTrend::Better);
    QCOMPARE(diffRuns(good, warned).first().trend, CaseTrend::Worse);
    QCOMPARE(diffRuns(skipped, bad).first().trend, CaseTrend::Worse);
    good.cases.first().verdicts.clear();
    QCOMPARE(diffRuns(skipped, good).first().trend, CaseTrend::Other);
}

void RunDiffTest::namesTheVerdictsThatChanged()
{
    RunRecord before = test::sampleRun();
    before.cases = { test::sampleCase() };
    RunRecord after = before;
    QList<Verdict> &verdicts = after.cases.first().sends.first().verdicts;
    verdicts[1].severity = Severity::Fail;
    verdicts.append(test::verdictOf("body-sign-value", Severity::Note));
    verdicts.append(test::verdictOf("json-shape", Severity::Pass));
    after.cases.first().verdicts.clear();
    const QList<VerdictChange> changes = diffRuns(before, after).first().verdicts;
    QCOMPARE(changes.size(), 3);
    QCOMPARE(changes.at(0).check, QStringLiteral("same-value"));
    QCOMPARE(changes.at(0).send, -1);
    QVERIFY(!changes.at(0).after);
    QCOMPARE(changes.at(1).check, QStringLiteral("result-code"));
    QCOMPARE(changes.at(1).before->severity, Severity::Pass);
    QCOMPARE(changes.at(1).after->severity, Severity::Fail);
    QCOMPARE(changes.at(2).check, QStringLiteral("body-sign-value"));
    QVERIFY(!changes.at(2).before);
}

void RunDiffTest::comparesTimes()
{
    RunRecord before = test::sampleRun();
    before.cases = { test::sampleCase() };
    RunRecord after = before;
    after.cases.first().sends.first().wire.times.totalUs = 24'000;
    QCOMPARE(diffRuns(before, after).first().timeFactor, 3.0);
    after.cases.first().sends.clear();
    QCOMPARE(diffRuns(before, after).first().timeFactor, 0.0);
}

void RunDiffTest::ignoresTheOrderOfMembers()
{
    const QList<DiffLine> lines = diffBodies(R"({"a":1,"b":[{"c":"x","d":null}]})",
        R"({ "b": [ {"d":null, "c":"x"} ], "a": 1 })", volatileNames());
    QCOMPARE(lines.size(), 3);
    QCOMPARE(differing(lines), 0);
}

void RunDiffTest::namesThePlaceOfAChange()
{
    const QList<DiffLine> lines =
        diffBodies(R"({"info":[{"url":"http://a"}],"gone":{},"n":9007199254740993})",
            R"({"info":[{"url":"http://b"}],"new":true,"n":9007199254740992})", volatileNames(),
            QStringLiteral("body"));
    QCOMPARE(lineAt(lines, "body.info[0].url"),
        (DiffLine{ DiffKind::Changed, QStringLiteral("body.info[0].url"), QStringLiteral("\"http://a\""),
            QStringLiteral("\"http://b\"") }));
    QCOMPARE(lineAt(lines, "body.gone").kind, DiffKind::Removed);
    QCOMPARE(lineAt(lines, "body.new").kind, DiffKind::Added);
    QCOMPARE(lineAt(lines, "body.n").kind, DiffKind::Changed);
}

void RunDiffTest::ignoresWhatIsNewAtEverySend()
{
    const SendRecord before = test::sampleSend();
    SendRecord after = before;
    after.wire.request.replace("nonce=n1", "nonce=n2").replace("b-1", "b-2").replace("c2ln", "b3Ro");
    after.wire.headers.append(qMakePair(QByteArray("Date"), QByteArray("Sun, 22 Nov 2026 14:05:00 GMT")));
    SendRecord dated = before;
    dated.wire.headers.append(qMakePair(QByteArray("date"), QByteArray("Sun, 22 Nov 2026 14:04:00 GMT")));
    const ExchangeDiff diff = diffExchanges(dated, after, volatileNames());
    QCOMPARE(differing(diff.request), 0);
    QCOMPARE(differing(diff.response), 0);
    QCOMPARE(lineAt(diff.request, "query.nonce").kind, DiffKind::Volatile);
    QCOMPARE(lineAt(diff.request, "body.businessId").kind, DiffKind::Volatile);
    QCOMPARE(lineAt(diff.response, "header.date").kind, DiffKind::Volatile);
    after.wire.status = 500;
    QCOMPARE(
        lineAt(diffExchanges(before, after, volatileNames()).response, "status").kind, DiffKind::Changed);
}

void RunDiffTest::aVolatileMemberThatIsGoneIsADifference()
{
    const SendRecord before = test::sampleSend();
    SendRecord after = before;
    after.wire.request.replace("signature=c2ln&", "");
    QCOMPARE(lineAt(diffExchanges(before, after, volatileNames()).request, "query.signature").kind,
        DiffKind::Removed);
}

void RunDiffTest::comparesTextLineByLine()
{
    const QList<DiffLine> lines =
        diffBodies("one\ntwo\nthree\nfive", "one\r\nthree\nfour\nfive", volatileNames());
    QList<DiffKind> kinds;
    for (const DiffLine &line : lines)
        kinds.append(line.kind);
    QCOMPARE(kinds,
        (QList<DiffKind>{
            DiffKind::Same, DiffKind::Removed, DiffKind::Same, DiffKind::Added, DiffKind::Same }));
    QCOMPARE(lines.at(1).before, QStringLiteral("two"));
    QCOMPARE(lines.at(3).after, QStringLiteral("four"));
}

void RunDiffTest::bodiesThatAreNotBothJsonAreText()
{
    const QList<DiffLine> lines = diffBodies(R"({"a":1})", "<html>", volatileNames());
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.at(0).kind, DiffKind::Removed);
    QCOMPARE(lines.at(1).after, QStringLiteral("<html>"));
    QVERIFY(diffBodies({}, {}, volatileNames()).isEmpty());
}

void RunDiffTest::longTextsAreComparedToo()
{
    QByteArray before = "same\n";
    QByteArray after = "same\n";
    for (int i = 0; i < 5000; ++i) {
        before += "a" + QByteArray::number(i) + '\n';
        after += "b" + QByteArray::number(i) + '\n';
    }
    const QList<DiffLine> lines = diffBodies(before, after, volatileNames());
    QCOMPARE(lines.first().kind, DiffKind::Same);
    QCOMPARE(differing(lines), 10'000);
}

ZHANGGUI_TEST(RunDiffTest)
#include "run_diff_test.moc"
