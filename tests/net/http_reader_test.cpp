// HttpReader: every finding has an answer that shows it, every cut of the bytes reads the same, and noise
// ends.
#include "net/wire/http_reader.h"
#include "tests/support/http_answers.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>
#include <QTest>

using namespace zhanggui;
using namespace zhanggui::test;

namespace {

struct Reading {
    HttpReaderState state = HttpReaderState::Reading;
    bool keeps = false;
    WireRecord record;
    friend bool operator==(const Reading &, const Reading &) = default;
};

/// Reads `bytes` cut at the given places; ends the connection afterwards when `close`.
Reading readIn(const HttpAnswer &answer, const QList<qsizetype> &cuts)
{
    HttpReader reader(answer.limits, answer.answersHead);
    qsizetype from = 0;
    for (const qsizetype cut : cuts) {
        reader.feed(QByteArrayView(answer.bytes).sliced(from, cut - from));
        from = cut;
    }
    reader.feed(QByteArrayView(answer.bytes).sliced(from));
    if (answer.closed)
        reader.end();
    Reading reading{ reader.state(), reader.keepsConnection(), {} };
    reader.moveInto(reading.record);
    return reading;
}

QStringList idsOf(const WireRecord &record)
{
    QStringList ids;
    for (const WireFinding &finding : record.findings)
        ids << finding.id;
    return ids;
}

QList<qsizetype> everyByte(qsizetype size)
{
    QList<qsizetype> cuts;
    for (qsizetype i = 1; i < size; ++i)
        cuts << i;
    return cuts;
}

/// Swaps, drops, doubles, inserts or overwrites a few bytes; often with bytes that mean something in HTTP.
QByteArray mutated(QByteArray bytes, QRandomGenerator &random)
{
    static constexpr char kMeaning[] = "\r\n\t :;,-0123456789abcdefF\0\x80\xff";
    for (int i = 0, count = 1 + int(random.bounded(6)); i < count && !bytes.isEmpty(); ++i) {
        const qsizetype at = random.bounded(int(bytes.size()));
        const char byte = random.bounded(2) ? kMeaning[random.bounded(int(sizeof kMeaning) - 1)]
                                            : char(random.bounded(256));
        switch (random.bounded(5)) {
        case 0:
            bytes[at] = byte;
            break;
        case 1:
            bytes.insert(at, byte);
            break;
        case 2:
            bytes.remove(at, 1 + random.bounded(4));
            break;
        case 3:
            bytes.insert(at, bytes.mid(at, random.bounded(40)));
            break;
        default:
            bytes.truncate(at);
        }
    }
    return bytes;
}

} // namespace

class HttpReaderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void shouldReadTheAnswer_data();
    void shouldReadTheAnswer();
    void shouldReadEveryCutTheSame_data() { shouldReadTheAnswer_data(); }
    void shouldReadEveryCutTheSame();
    void shouldShowEveryFindingInSomeAnswer();
    void shouldNameEveryFindingInTheTableOnce();
    void shouldKeepTheConnectionOnlyAfterACleanAnswer_data();
    void shouldKeepTheConnectionOnlyAfterACleanAnswer();
    void shouldPointAtTheFaultAndShowNoMoreThan64Bytes();
    void shouldShowWhatCameOfABrokenAnswer();
    void shouldSayNothingOfAConnectionWithoutABytes();
    void shouldEndOnNoiseWithinItsBounds();
};

void HttpReaderTest::shouldReadTheAnswer_data()
{
    QTest::addColumn<HttpAnswer>("answer");
    for (const HttpAnswer &answer : httpAnswers())
        QTest::newRow(answer.name) << answer;
}

void HttpReaderTest::shouldReadTheAnswer()
{
    QFETCH(HttpAnswer, answer);
    const Reading reading = readIn(answer, {});
    QCOMPARE(idsOf(reading.record), answer.findings);
    QCOMPARE(reading.state, answer.state);
    QCOMPARE(reading.record.status, answer.status);
    QCOMPARE(reading.record.body, answer.body);
    QCOMPARE(reading.record.response, answer.bytes.left(answer.limits.answer));
    for (const WireFinding &finding : reading.record.findings) {
        QCOMPARE(finding.fatal, wireFindingKind(finding.id) == WireFindingKind::Fatal);
        QVERIFY(finding.offset >= 0 && finding.offset <= reading.record.response.size());
        QCOMPARE(finding.evidence, reading.record.response.mid(finding.offset, finding.evidence.size()));
    }
}

void HttpReaderTest::shouldReadEveryCutTheSame()
{
    QFETCH(HttpAnswer, answer);
    const Reading whole = readIn(answer, {});
    QCOMPARE(readIn(answer, everyByte(answer.bytes.size())), whole);
    // Large answers are there for the limits: their ends and some places of the middle are enough.
    const qsizetype step = answer.bytes.size() > 4096 ? answer.bytes.size() / 97 : 1;
    for (qsizetype cut = 0; cut <= answer.bytes.size(); cut += step)
        QCOMPARE(readIn(answer, { cut }), whole);
    if (answer.bytes.size() > 300)
        return;
    for (qsizetype first = 0; first <= answer.bytes.size(); ++first) {
        for (qsizetype second = first; second <= answer.bytes.size(); second += 3)
            QCOMPARE(readIn(answer, { first, second }), whole);
    }
}

void HttpReaderTest::shouldShowEveryFindingInSomeAnswer()
{
    QSet<QString> shown;
    for (const HttpAnswer &answer : httpAnswers())
        shown += QSet<QString>(answer.findings.begin(), answer.findings.end());
    // These are the connection's, see the test of WireClient.
    shown +=
        { QStringLiteral("early-answer"), QStringLiteral("no-close-notify"), QStringLiteral("reset-at-end") };
    const QStringList known = wireFindingIds();
    QCOMPARE(shown, QSet<QString>(known.begin(), known.end()));
}

void HttpReaderTest::shouldNameEveryFindingInTheTableOnce()
{
    QFile header(QStringLiteral(ZHANGGUI_SOURCE "/net/wire/http_reader.h"));
    QVERIFY(header.open(QIODevice::ReadOnly));
    static const QRegularExpression row(QStringLiteral("^//   (\\S+) +(fatal|fault|note) "));
    QStringList ids;
    while (!header.atEnd()) {
        const auto match = row.match(QString::fromUtf8(header.readLine()));
        if (!match.hasMatch())
            continue;
        const QString id = match.captured(1);
        ids << id;
        const QHash<WireFindingKind, QString> words{ { WireFindingKind::Fatal, QStringLiteral("fatal") },
            { WireFindingKind::Fault, QStringLiteral("fault") },
            { WireFindingKind::Note, QStringLiteral("note") } };
        QCOMPARE(words[wireFindingKind(id)], match.captured(2));
        QVERIFY(!wireFindingText(id).isEmpty());
    }
    QCOMPARE(ids, wireFindingIds());
    QVERIFY(wireFindingText(u"no-such-finding").isEmpty());
}

void HttpReaderTest::shouldKeepTheConnectionOnlyAfterACleanAnswer_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("keeps");
    QTest::newRow("1.1") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n") << true;
    QTest::newRow("1.1 close") << QByteArray(
        "HTTP/1.1 200 OK\r\nConnection: x, Close\r\nContent-Length: 0\r\n\r\n")
                               << false;
    QTest::newRow("1.0") << QByteArray("HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n") << false;
    QTest::newRow("1.0 keep-alive") << QByteArray(
        "HTTP/1.0 200 OK\r\nConnection: Keep-Alive\r\nContent-Length: 0\r\n\r\n")
                                    << true;
    QTest::newRow("a note") << QByteArray(
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 0\r\n\r\n")
                            << true;
    QTest::newRow("a fault") << QByteArray("HTTP/1.1 200\r\nContent-Length: 0\r\n\r\n") << false;
    QTest::newRow("bytes after the end") << QByteArray("HTTP/1.1 204 No\r\n\r\nx") << false;
    QTest::newRow("not at its end") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n") << false;
}

void HttpReaderTest::shouldKeepTheConnectionOnlyAfterACleanAnswer()
{
    QFETCH(QByteArray, bytes);
    HttpReader reader;
    reader.feed(bytes);
    QTEST(reader.keepsConnection(), "keeps");
}

void HttpReaderTest::shouldPointAtTheFaultAndShowNoMoreThan64Bytes()
{
    // GIVEN a doubled Content-Length in a line of more than 64 bytes
    const QByteArray head = "HTTP/1.1 200 OK\r\n";
    const QByteArray line = "Content-Length: 2," + QByteArray(80, ' ') + "3\r\n";
    HttpReader reader;
    // WHEN the answer is read
    reader.feed(QByteArray(head + line + "\r\n12"));
    WireRecord record;
    reader.moveInto(record);
    // THEN the finding stands where the line begins
    QCOMPARE(idsOf(record), QStringList{ QStringLiteral("length-conflict") });
    QCOMPARE(record.findings.first().offset, head.size());
    QCOMPARE(record.findings.first().evidence, line.left(64));
}

void HttpReaderTest::shouldShowWhatCameOfABrokenAnswer()
{
    HttpReader reader;
    reader.feed(
        "HTTP/1.1 200 Fine\r\nX-A: 1\r\nX-a: 2\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nzz\r\n");
    WireRecord record;
    reader.moveInto(record);
    QCOMPARE(reader.state(), HttpReaderState::Broken);
    QCOMPARE(record.status, 200);
    QCOMPARE(record.reason, "Fine");
    QCOMPARE(record.headers.size(), 3);
    QCOMPARE(headerOf(record, "x-A"), "1");
    QCOMPARE(record.body, "abc");
}

void HttpReaderTest::shouldSayNothingOfAConnectionWithoutABytes()
{
    HttpReader reader;
    QCOMPARE(reader.end(), HttpReaderState::Reading);
    QVERIFY(!reader.hasBytes());
    WireRecord record;
    reader.moveInto(record);
    QCOMPARE(record, WireRecord());
}

void HttpReaderTest::shouldEndOnNoiseWithinItsBounds()
{
    QRandomGenerator random(20261122);
    const QList<HttpAnswer> answers = httpAnswers();
    QList<HttpAnswer> small;
    std::copy_if(answers.begin(), answers.end(), std::back_inserter(small),
        [](const HttpAnswer &answer) { return answer.bytes.size() < 1000; });
    for (int round = 0; round < 200'000; ++round) {
        HttpAnswer answer = small[random.bounded(int(small.size()))];
        answer.bytes = mutated(answer.bytes, random);
        answer.limits.answer = 512;
        const Reading whole = readIn(answer, {});
        const qsizetype cut = random.bounded(int(answer.bytes.size()) + 1);
        const Reading parts = readIn(answer, { cut / 2, cut });
        QVERIFY2(parts == whole, answer.bytes.toPercentEncoding(" :/").constData());
        QVERIFY(whole.record.response.size() <= 512 && whole.record.body.size() <= 512);
        QVERIFY(whole.record.findings.size() <= wireFindingIds().size());
        QVERIFY(!answer.closed || whole.state != HttpReaderState::Reading || answer.bytes.isEmpty());
    }
}

ZHANGGUI_TEST(HttpReaderTest)
#include "http_reader_test.moc"
