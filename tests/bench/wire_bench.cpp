// Requests per second and CPU per request of WireClient with kept connections, beside `wrk` and beside a bare
// loop over the same Qt sockets: the same local server, request and number of connections, in one run.
// bench_wire [SECONDS [ROUNDS]]. The server is nginx when it is installed, else one of Qt's sockets; it and
// wrk are processes of their own.

#include "net/wire/wire_client.h"
#include "tests/bench/local_server.h"
#include "tests/bench/measure.h"
#include "tests/support/test_main.h"
#include "tests/support/tls_server.h"

#include <QEventLoop>
#include <QNetworkProxy>
#include <QProcess>
#include <QRegularExpression>
#include <QSslSocket>
#include <QStandardPaths>

#include <sys/resource.h>

#include <cstdio>

using namespace zhanggui;
using namespace zhanggui::bench;

namespace {

const QByteArray kRequest = "GET /callback HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";

struct Figure {
    double wallUs = 0; // per request
    double cpuUs = 0; // of the client, per request
};

struct Figures {
    std::vector<double> wall;
    std::vector<double> cpu;
    void add(const Figure &figure)
    {
        wall.push_back(figure.wallUs);
        cpu.push_back(figure.cpuUs);
    }
};

struct Place {
    bool tls = false;
    quint16 port = 0;
    int connections = 1;
    int ms = 1000;
    QList<QSslCertificate> authorities;
};

Figure wireClient(const Place &place)
{
    WireClient client;
    const WireTarget target{ place.tls, QStringLiteral("127.0.0.1"), place.port };
    WireOptions options;
    options.keepAlive = true;
    options.authorities = place.authorities;
    QEventLoop loop;
    int open = place.connections;
    qint64 count = -place.connections; // the first of each connection makes it, and is not measured
    double cpu = 0;
    double wall = 0;
    std::function<void()> next = [&] {
        client.send(target, kRequest, options, &loop, [&](const WireRecord &record) {
            if (record.outcome != WireOutcome::Answered)
                qFatal("%s", qPrintable(record.failure));
            if (++count == 0) {
                cpu = processCpuMs();
                wall = wallMs();
            }
            if (count <= 0 || wallMs() - wall < place.ms)
                next();
            else if (--open == 0)
                loop.quit();
        });
    };
    for (int i = 0; i < place.connections; ++i)
        next();
    loop.exec();
    return { (wallMs() - wall) * 1000 / double(count), (processCpuMs() - cpu) * 1000 / double(count) };
}

/// What Qt's sockets cost without anything around them: write, read until the known size has come, again.
Figure bareSockets(const Place &place, qsizetype answerSize)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates(place.authorities);
    QEventLoop loop;
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    int open = place.connections;
    qint64 count = -place.connections;
    double cpu = 0;
    double wall = 0;
    for (int i = 0; i < place.connections; ++i) {
        sockets.push_back(place.tls ? std::make_unique<QSslSocket>() : std::make_unique<QTcpSocket>());
        QTcpSocket *const socket = sockets.back().get();
        socket->setProxy(QNetworkProxy::NoProxy);
        const auto write = [socket] {
            socket->write(kRequest);
            socket->flush();
        };
        QObject::connect(socket, &QTcpSocket::readyRead, &loop, [&, socket, write] {
            if (socket->bytesAvailable() < answerSize)
                return;
            socket->readAll();
            if (++count == 0) {
                cpu = processCpuMs();
                wall = wallMs();
            }
            if (count <= 0 || wallMs() - wall < place.ms)
                write();
            else if (--open == 0)
                loop.quit();
        });
        if (auto *const secure = qobject_cast<QSslSocket *>(socket)) {
            secure->setSslConfiguration(tls);
            QObject::connect(secure, &QSslSocket::encrypted, &loop, write);
            secure->connectToHostEncrypted(QStringLiteral("127.0.0.1"), place.port);
        } else {
            QObject::connect(socket, &QTcpSocket::connected, &loop, write);
            socket->connectToHost(QStringLiteral("127.0.0.1"), place.port);
        }
    }
    loop.exec();
    return { (wallMs() - wall) * 1000 / double(count), (processCpuMs() - cpu) * 1000 / double(count) };
}

double childrenCpuMs()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    const auto ms = [](const timeval &time) {
        return double(time.tv_sec) * 1e3 + double(time.tv_usec) / 1e3;
    };
    return ms(usage.ru_utime) + ms(usage.ru_stime);
}

/// Zeros when wrk is not installed.
Figure wrk(const Place &place)
{
    const double before = childrenCpuMs();
    QProcess process;
    process.start(QStringLiteral("wrk"),
        { QStringLiteral("-t1"), QStringLiteral("-c%1").arg(place.connections),
            QStringLiteral("-d%1s").arg(std::max(1, place.ms / 1000)),
            QStringLiteral("%1://127.0.0.1:%2/callback")
                .arg(place.tls ? QStringLiteral("https") : QStringLiteral("http"))
                .arg(place.port) });
    if (!process.waitForFinished(-1) || process.exitCode() != 0)
        return {};
    static const QRegularExpression line(QStringLiteral("(\\d+) requests in ([\\d.]+)(m?s)"));
    const auto match = line.match(QString::fromUtf8(process.readAllStandardOutput()));
    const double count = match.captured(1).toDouble();
    const double ms = match.captured(2).toDouble() * (match.captured(3) == QLatin1String("s") ? 1000 : 1);
    return count > 0 ? Figure{ ms * 1000 / count, (childrenCpuMs() - before) * 1000 / count } : Figure{};
}

void print(const QString &what, const Figures &wire, const Figures &bare, const Figures &other)
{
    printFigure(what % u": requests per second", 1e6 / median(wire.wall), QStringLiteral("/s"), {});
    printRatio(what % u": CPU per request / bare Qt sockets", median(wire.cpu), median(bare.cpu),
        QStringLiteral("us"), 2);
    if (median(other.wall) == 0) {
        std::printf("%s: wrk not installed\n", qPrintable(what));
        return;
    }
    printFigure(what % u": wrk's requests per second", 1e6 / median(other.wall), QStringLiteral("/s"), {});
    printRatio(
        what % u": time per request / wrk", median(wire.wall), median(other.wall), QStringLiteral("us"), 4);
    printRatio(
        what % u": CPU per request / wrk", median(wire.cpu), median(other.cpu), QStringLiteral("us"), 5);
}

} // namespace

int main(int argc, char **argv)
{
    test::prepareProcess();
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--serve"))
        return serveForBench(arguments.value(2), arguments.value(3));
    const int ms = int(std::max(0.2, arguments.value(1, QStringLiteral("2")).toDouble()) * 1000);
    const int rounds = std::max(1, arguments.value(2, QStringLiteral("3")).toInt());
    test::CertificateWorkshop workshop;
    if (const QString complaint = workshop.prepare(); !complaint.isEmpty()) {
        std::fprintf(stderr, "%s\n", qPrintable(complaint));
        return 1;
    }
    LocalServer server(workshop.certificateFile("good"), workshop.keyFile("good"));
    if (!server.isListening()) {
        std::fputs("No server could be started.\n", stderr);
        return 1;
    }
    std::printf("server: %s; medians of %d rounds of %d ms, kept connections\n", qPrintable(server.name()),
        rounds, ms);
    for (const bool tls : { false, true }) {
        for (const int connections : { 1, 6, 50 }) {
            const Place place{ tls, tls ? server.tlsPort() : server.plainPort(), connections, ms,
                workshop.authority() };
            Figures wire, bare, other;
            for (int round = 0; round < rounds; ++round) {
                wire.add(wireClient(place));
                bare.add(bareSockets(place, server.answerSize()));
                other.add(wrk(place));
            }
            print(QStringLiteral("%1, %2 connection(s)")
                      .arg(tls ? QStringLiteral("TLS") : QStringLiteral("plain"))
                      .arg(connections),
                wire, bare, other);
        }
    }
    return 0;
}
