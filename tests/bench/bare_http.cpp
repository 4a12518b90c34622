// A Qt HTTP server that answers every GET with the bytes of a file and does nothing else: the reference of
// emulator_peers.py. Prints its port and serves until it is ended.
#include <QCoreApplication>
#include <QFile>
#include <QHostAddress>
#include <QtHttpServer/qhttpserver.h>

#include <cstdio>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc != 2) {
        std::fputs("usage: bench_bare_http FILE\n", stderr);
        return 2;
    }
    QFile file(QString::fromLocal8Bit(argv[1]));
    if (!file.open(QIODevice::ReadOnly)) {
        std::fputs("the file cannot be read\n", stderr);
        return 2;
    }
    const QByteArray body = file.readAll();
    QHttpServer server;
    server.route(QStringLiteral("/api/mkp-openapi-public/global/v1/order/query"),
        [&body] { return QHttpServerResponse("application/json", body); });
    const quint16 port = server.listen(QHostAddress::LocalHost);
    if (port == 0)
        return 3;
    std::printf("%d\n", int(port));
    std::fflush(stdout);
    return QCoreApplication::exec();
}
