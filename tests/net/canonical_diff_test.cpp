#include "net/signing/canonical_diff.h"
#include "tests/support/test_main.h"

using namespace zhanggui;
using Part = CanonicalDifference::Part;

namespace {

const QByteArray kOurs = "GET\n/order/query/\norderId=1\ncontent-type:application/json\nhost:a.example\n"
                         "x-sdk-date:20260101T000000Z\n\ncontent-type;host;x-sdk-date\nabc";

QByteArray echo(QByteArray text)
{
    return text.replace('\n', '|');
}

QByteArray with(const char *before, const char *after)
{
    return QByteArray(kOurs).replace(before, after);
}

} // namespace

class CanonicalDiffTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsNoneInEqualRequests();
    void namesTheFirstDifference_data();
    void namesTheFirstDifference();
    void keepsBarsInsideHeaderValues();
    void tellsRepeatedHeadersApart();
    void bearsAnyText();
    void findsTheEchoInAMessage();
};

void CanonicalDiffTest::findsNoneInEqualRequests()
{
    QVERIFY(!firstDifference(kOurs, kOurs));
    QVERIFY(!firstDifference(kOurs, echo(kOurs)));
    QVERIFY(!firstDifference(echo(kOurs), kOurs));
}

void CanonicalDiffTest::namesTheFirstDifference_data()
{
    QTest::addColumn<QByteArray>("theirs");
    QTest::addColumn<Part>("part");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QByteArray>("ourText");
    QTest::addColumn<QByteArray>("theirText");
    const auto row = [](const char *name, const QByteArray &theirs, Part part, const char *header, int line,
                         int column, const char *ourText, const char *theirText) {
        QTest::newRow(name) << theirs << part << QByteArray(header) << line << column << QByteArray(ourText)
                            << QByteArray(theirText);
    };
    row("method", with("GET", "GOT"), Part::Method, "", 1, 2, "GET", "GOT");
    row("uri", with("query/", "query"), Part::Uri, "", 2, 13, "/order/query/", "/order/query");
    row("query", with("orderId=1", "orderId=12"), Part::Query, "", 3, 10, "orderId=1", "orderId=12");
    row("header", with("a.example", "b.example"), Part::Header, "host", 5, 6, "host:a.example",
        "host:b.example");
    row("header they lack", with("content-type:application/json\n", ""), Part::Header, "content-type", 4, 1,
        "content-type:application/json", "");
    row("header we lack", with("x-sdk-date:2", "x-more:1\nx-sdk-date:2").replace("host;", "host;x-more;"),
        Part::Header, "x-more", 8, 1, "", "x-more:1");
    row("signed headers", with("host;x", "x"), Part::SignedHeaders, "", 8, 14, "content-type;host;x-sdk-date",
        "content-type;x-sdk-date");
    row("payload", with("abc", "abd"), Part::PayloadHash, "", 9, 3, "abc", "abd");
    row("the first of two", with("abc", "abd").replace("GET", "PUT"), Part::Method, "", 1, 1, "GET", "PUT");
}

void CanonicalDiffTest::namesTheFirstDifference()
{
    QFETCH(QByteArray, theirs);
    QFETCH(Part, part);
    QFETCH(QByteArray, header);
    QFETCH(int, line);
    QFETCH(int, column);
    QFETCH(QByteArray, ourText);
    QFETCH(QByteArray, theirText);
    for (const QByteArray &form : { theirs, echo(theirs) }) {
        const auto found = firstDifference(kOurs, form);
        QVERIFY(found.has_value());
        QCOMPARE(found->part, part);
        QCOMPARE(found->header, header);
        QCOMPARE(found->line, line);
        QCOMPARE(found->column, column);
        QCOMPARE(found->ours, ourText);
        QCOMPARE(found->theirs, theirText);
    }
}

void CanonicalDiffTest::keepsBarsInsideHeaderValues()
{
    const QByteArray ours = with("application/json", "a|b");
    QVERIFY(!firstDifference(ours, echo(ours)));
    const auto found = firstDifference(ours, echo(ours).replace("a|b", "a|c"));
    QVERIFY(found.has_value());
    QCOMPARE(found->theirs, "content-type:a|c");
}

void CanonicalDiffTest::tellsRepeatedHeadersApart()
{
    const QByteArray ours = with("host:a.example", "host:a.example\nhost:b.example");
    const auto found = firstDifference(ours, QByteArray(ours).replace("b.example", "c.example"));
    QVERIFY(found.has_value());
    QCOMPARE(found->header, "host");
    QCOMPARE(found->line, 6);
    QCOMPARE(found->theirs, "host:c.example");
}

void CanonicalDiffTest::bearsAnyText()
{
    for (const char *text : { "", "|", "||||||||", "GET", "\n\n", "a|b|c|:|;" }) {
        QVERIFY(firstDifference(kOurs, text).has_value());
        QVERIFY(firstDifference(text, kOurs).has_value());
        QVERIFY(!firstDifference(text, text).has_value());
    }
}

void CanonicalDiffTest::findsTheEchoInAMessage()
{
    QCOMPARE(
        echoedCanonicalRequest("Incorrect: verify aksk signature fail, canonicalRequest:GET|/||a:1||a|h"),
        "GET|/||a:1||a|h");
    QCOMPARE(echoedCanonicalRequest("nothing here"), "");
}

ZHANGGUI_TEST(CanonicalDiffTest)
#include "canonical_diff_test.moc"
