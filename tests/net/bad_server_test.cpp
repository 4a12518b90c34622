// The scripted server is a tool of other tests: it must itself do what it promises.
#include "tests/support/bad_server.h"
#include "tests/support/test_main.h"

#include <QSignalSpy>
#include <QTcpSocket>

using namespace zhanggui::test;

class BadServerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void shouldSendTheWholeAnswerAndKeepTheRequest();
    void shouldCutTheAnswer();
    void shouldTakeOnePlanAfterTheOther();
    void shouldDripByteByByte();
    void shouldSendWithoutEndUntilTheClientGoes();
    void shouldCloseBeforeTheRequest();

private:
    static QByteArray talk(BadServer &server, const QByteArray &request);
};

QByteArray BadServerTest::talk(BadServer &server, const QByteArray &request)
{
    QTcpSocket socket;
    QSignalSpy gone(&socket, &QTcpSocket::disconnected);
    socket.connectToHost(QHostAddress::LocalHost, server.port());
    socket.write(request);
    if (gone.isEmpty())
        gone.wait();
    return socket.readAll();
}

void BadServerTest::shouldSendTheWholeAnswerAndKeepTheRequest()
{
    BadServer server({ .bytes = httpAnswer(200, { "X-A: 1" }, "body") });

    const QByteArray answer = talk(server, "POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc");

    QCOMPARE(answer, QByteArray("HTTP/1.1 200 Scripted\r\nX-A: 1\r\nContent-Length: 4\r\n\r\nbody"));
    QCOMPARE(server.requests().size(), 1);
    QVERIFY(server.requests().first().endsWith("\r\n\r\nabc"));
}

void BadServerTest::shouldCutTheAnswer()
{
    BadServer server({ .bytes = "0123456789", .cutAt = 4 });

    QCOMPARE(talk(server, "GET / HTTP/1.1\r\n\r\n"), QByteArray("0123"));
}

void BadServerTest::shouldTakeOnePlanAfterTheOther()
{
    BadServer server({ .bytes = "standing" });
    server.setPlans({ { .bytes = "first" }, { .bytes = "second" } });

    QCOMPARE(talk(server, "GET / HTTP/1.1\r\n\r\n"), QByteArray("first"));
    QCOMPARE(talk(server, "GET / HTTP/1.1\r\n\r\n"), QByteArray("second"));
    QCOMPARE(talk(server, "GET / HTTP/1.1\r\n\r\n"), QByteArray("standing"));
    QCOMPARE(server.connections(), 3);
}

void BadServerTest::shouldDripByteByByte()
{
    BadServer server({ .bytes = "abc", .dripMs = 1 });

    QCOMPARE(talk(server, "GET / HTTP/1.1\r\n\r\n"), QByteArray("abc"));
}

void BadServerTest::shouldSendWithoutEndUntilTheClientGoes()
{
    BadServer server({ .bytes = "head", .endless = QByteArray(1000, 'x') });
    QSignalSpy left(&server, &BadServer::clientLeft);
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, server.port());
    socket.write("GET / HTTP/1.1\r\n\r\n");

    QTRY_VERIFY(server.bytesSent() > 100'000);
    socket.abort();

    QVERIFY(!left.isEmpty() || left.wait(zhanggui::test::kPatienceMs));
}

void BadServerTest::shouldCloseBeforeTheRequest()
{
    BadServer server({ .closeBeforeRequest = true });

    QCOMPARE(talk(server, "GET / HTTP/1.1\r\n\r\n"), QByteArray());
    QCOMPARE(server.connections(), 1);
}

ZHANGGUI_TEST(BadServerTest)
#include "bad_server_test.moc"
