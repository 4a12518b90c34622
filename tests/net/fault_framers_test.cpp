// What the fault proxy makes of bytes: answers come out as they went in however they were cut, their ends are
// where the strict reader of answers sees them, and requests that it takes are read the same afterwards.
#include "net/faults/answer_shaper.h"
#include "net/faults/head_finder.h"
#include "net/faults/request_head.h"
#include "net/faults/token_bucket.h"
#include "tests/support/http_answers.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>

using namespace zhanggui;
using namespace zhanggui::test;

namespace {

struct Passed {
    QByteArray bytes;
    AnswerFramer::State state = AnswerFramer::State::Reading;
    QStringList done;
    friend bool operator==(const Passed &, const Passed &) = default;
};

Passed pass(const QByteArray &bytes, qsizetype step, bool head, const FaultRule *rule = nullptr)
{
    AnswerShaper shaper(rule, head, 1 << 20);
    Passed passed;
    for (qsizetype at = 0; at < bytes.size(); at += step)
        passed.bytes += shaper.take(bytes.mid(at, step));
    passed.state = shaper.framer().state();
    passed.bytes += shaper.takeEnd();
    passed.done = shaper.done();
    return passed;
}

} // namespace

class FaultFramersTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void shouldPassAnswersHoweverTheyAreCut_data();
    void shouldPassAnswersHoweverTheyAreCut();
    void shouldShapeTheSameHoweverTheyAreCut();
    void shouldRewriteRequestsWithoutChangingTheirMeaning();
    void shouldEndBodiesWhereTheyEnd();
    void shouldNeverLetMoreThanTheRatePass();
};

void FaultFramersTest::shouldPassAnswersHoweverTheyAreCut_data()
{
    QTest::addColumn<HttpAnswer>("answer");
    for (const HttpAnswer &answer : httpAnswers())
        QTest::newRow(answer.name) << answer;
}

void FaultFramersTest::shouldPassAnswersHoweverTheyAreCut()
{
    QFETCH(HttpAnswer, answer);
    const Passed whole = pass(answer.bytes, std::max<qsizetype>(1, answer.bytes.size()), answer.answersHead);
    QCOMPARE(whole.bytes, answer.bytes);
    QCOMPARE(whole.done, QStringList());
    const qsizetype least = answer.bytes.size() > 4096 ? 61 : 1;
    for (const qsizetype step : { least, least + 1, least * 7 })
        QCOMPARE(pass(answer.bytes, step, answer.answersHead), whole);
    // The strict reader and the framer agree on the end, where both see one.
    HttpReader reader(answer.limits, answer.answersHead);
    reader.feed(answer.bytes);
    const bool oddStart = answer.findings.contains(QStringLiteral("bom-first"));
    if (reader.state() == HttpReaderState::Complete && !oddStart)
        QCOMPARE(whole.state, AnswerFramer::State::Complete);
    else if (reader.state() == HttpReaderState::Reading)
        QVERIFY(whole.state != AnswerFramer::State::Complete);
}

void FaultFramersTest::shouldShapeTheSameHoweverTheyAreCut()
{
    QList<FaultRule> rules(7);
    rules[0].lengthOff = 5;
    rules[1].resetAfter = 30;
    rules[2].truncateBody = 3;
    for (int i = 3; i < 7; ++i) {
        static constexpr const char *kPlaces[] = { "before", "head", "body", "after" };
        rules[i].garbage = "zz";
        rules[i].garbageAt = QString::fromLatin1(kPlaces[i - 3]);
    }
    for (const HttpAnswer &answer : httpAnswers()) {
        if (answer.bytes.size() > 4096)
            continue;
        for (const FaultRule &rule : std::as_const(rules)) {
            const Passed whole =
                pass(answer.bytes, std::max<qsizetype>(1, answer.bytes.size()), answer.answersHead, &rule);
            for (const qsizetype step : { 1, 2, 13 })
                QVERIFY2(
                    pass(answer.bytes, step, answer.answersHead, &rule).bytes == whole.bytes, answer.name);
        }
    }
}

void FaultFramersTest::shouldRewriteRequestsWithoutChangingTheirMeaning()
{
    const QByteArray seed =
        "\r\nPOST http://a/x?y HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nA: b,\tc\r\n"
        "Content-Length: 5\r\nConnection: close\r\n\r\n";
    QRandomGenerator random(5);
    int taken = 0;
    for (int i = 0; i < 200'000; ++i) {
        QByteArray bytes = seed;
        for (int j = 0, many = random.bounded(4); j < many; ++j)
            bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
        const qsizetype size = HeadFinder().find(bytes);
        if (size < 0)
            continue;
        const auto head = readRequestHead(QByteArrayView(bytes).first(size));
        if (!head)
            continue;
        ++taken;
        const auto again = readRequestHead(forwardedHead(*head, { "/app", "elsewhere:81", true }));
        QVERIFY2(again, bytes.toPercentEncoding(" :/\r\n").constData());
        QVERIFY(again->method == head->method && again->body == head->body && again->length == head->length);
        QVERIFY(again->keepsAlive == head->keepsAlive && !again->expectsContinue);
    }
    QVERIFY2(taken > 20'000, qPrintable(QString::number(taken)));
}

void FaultFramersTest::shouldEndBodiesWhereTheyEnd()
{
    QByteArray payload;
    BodyFramer chunked(HttpBody::Chunked);
    const QByteArray body = "3;x=y\r\nabc\r\nA\r\n0123456789\r\n0\r\nT: u\r\n\r\n";
    QCOMPARE(chunked.take(QByteArray(body + "GET"), &payload), body.size());
    QCOMPARE(chunked.state(), BodyFramer::State::Complete);
    QCOMPARE(payload, QByteArray("abc0123456789"));
    for (const char *bad : { "\r\n", "g\r\n", "-1\r\n", "3\nabc", "3 \r\nabc", "3\r\nabcd\r\n", "3\r\nabc\n",
             "8000000000000000\r\n", "0\r\nno header\r\n\r\n", "0\r\nA: b\n\r\n", "0\r\n A: b\r\n\r\n" }) {
        BodyFramer framer(HttpBody::Chunked);
        framer.take(QByteArrayView(bad));
        QVERIFY2(framer.state() == BodyFramer::State::Broken, bad);
    }
    BodyFramer tolerant(HttpBody::Chunked, 0, BodyFramer::Chunks::Tolerant);
    tolerant.take(QByteArrayView(" 3 \r\nabc\r\n0\r\n\n"));
    QCOMPARE(tolerant.state(), BodyFramer::State::Complete);
    BodyFramer endless(HttpBody::Chunked);
    endless.take(QByteArray(5000, '1'));
    QCOMPARE(endless.state(), BodyFramer::State::Broken);
    BodyFramer length(HttpBody::Length, 5);
    QCOMPARE(length.take(QByteArrayView("1234567")), 5);
    QCOMPARE(length.state(), BodyFramer::State::Complete);
    QCOMPARE(BodyFramer(HttpBody::Length, 0).state(), BodyFramer::State::Complete);
    QCOMPARE(BodyFramer(HttpBody::None).state(), BodyFramer::State::Complete);
}

void FaultFramersTest::shouldNeverLetMoreThanTheRatePass()
{
    for (const int rate : { 1, 10, 999, 100'000, 2'000'000'000 }) {
        TokenBucket bucket(rate);
        const double burst = std::max(1.0, double(rate) / 20);
        qint64 passed = 0;
        qint64 nowUs = 0;
        // Looked at as often as it asks to be, for two seconds: all of the rate is used, and never more.
        while (nowUs < 2'000'000) {
            passed += bucket.take(nowUs, 1'000'000'000'000);
            const int wait = bucket.waitMs();
            QVERIFY(wait >= 1);
            QVERIFY(double(passed) <= burst + double(rate) * double(nowUs) / 1e6 + 1);
            nowUs += qint64(wait) * 1000;
        }
        QVERIFY2(double(passed) >= double(rate) * 1.8 - 1, qPrintable(QString::number(rate)));
    }
    TokenBucket small(100);
    QCOMPARE(small.take(0, 3), 3);
    QCOMPARE(small.take(0, 3), 2);
    QCOMPARE(small.take(0, 3), 0);
}

ZHANGGUI_TEST(FaultFramersTest)
#include "fault_framers_test.moc"
