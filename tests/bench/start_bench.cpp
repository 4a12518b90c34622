// From exec to the painted list of a workspace with 1,000,000 orders, against a bare QMainWindow with a
// QTableView of as many rows. Each start is a process of its own; the page cache is warm.

#include "app/window/window_program.h"
#include "models/records/record_model.h"
#include "models/store/schema.h"
#include "models/workspace/workspace.h"
#include "tests/bench/measure.h"
#include "tests/support/sample_orders.h"
#include "tests/support/test_main.h"
#include "ui/orders/orders_page.h"
#include "ui/widgets/prompts.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QMainWindow>
#include <QProcess>
#include <QTableView>
#include <QTemporaryDir>

#include <sys/resource.h>

#include <cstdio>
#include <functional>

using namespace zhanggui;
using namespace zhanggui::bench;

namespace {

constexpr int kRounds = 7;

class PlainModel : public QAbstractTableModel {
public:
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 1'000'000; }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 12; }
    QVariant data(const QModelIndex &, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(QString::fromUtf8("云堡垒机 专业版")) : QVariant();
    }
};

void waitUntil(const std::function<bool()> &done)
{
    while (!done())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

int startBare()
{
    PlainModel model;
    QMainWindow window;
    auto *view = new QTableView;
    view->setModel(&model);
    window.setCentralWidget(view);
    window.resize(1280, 800);
    window.show();
    QCoreApplication::processEvents();
    return window.grab().isNull() ? 1 : 0;
}

int startProgram(const QString &directory)
{
    ProgramOptions options;
    options.global.workspace = directory;
    DialogPrompts prompts;
    WindowProgram program(options, prompts);
    program.start();
    waitUntil([&] { return program.session() != nullptr; });
    MainWindow &window = program.session()->window();
    window.resize(1280, 800);
    window.openPage(QStringLiteral("orders"));
    auto *page = window.findChild<OrdersPage *>();
    waitUntil([&] { return page->model().rowCount() > 0; });
    return window.grab().isNull() ? 1 : 0;
}

bool makeWorkspace(const QString &directory, int orders)
{
    if (!Workspace::open(directory, Workspace::Mode::ReadWrite))
        return false;
    const QString file = Workspace::pathsIn(directory).database();
    Result<std::unique_ptr<Connection>> connection = openDatabase(file, Connection::Access::ReadWrite);
    return connection && test::fillWithSampleOrders(**connection, orders)
        && (*connection)->query(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
}

struct Start {
    double cpu = 0;
    double wall = 0;
};

double childrenCpuMs()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    const auto ms = [](const timeval &time) {
        return double(time.tv_sec) * 1e3 + double(time.tv_usec) / 1e3;
    };
    return ms(usage.ru_utime) + ms(usage.ru_stime);
}

Start measured(const QStringList &arguments)
{
    const double cpu = childrenCpuMs();
    const double wall = wallMs();
    if (QProcess::execute(QCoreApplication::applicationFilePath(), arguments) != 0)
        qFatal("a start failed");
    return { childrenCpuMs() - cpu, wallMs() - wall };
}

int measureStarts(int orders)
{
    const QTemporaryDir folder;
    if (!makeWorkspace(folder.path(), orders)) {
        std::fputs("The sample workspace could not be made.\n", stderr);
        return 1;
    }
    std::vector<double> bareCpu, bareWall, programCpu, programWall;
    for (int round = 0; round < kRounds; ++round) {
        const Start bare = measured({ QStringLiteral("--bare") });
        const Start program = measured({ QStringLiteral("--program"), folder.path() });
        bareCpu.push_back(bare.cpu);
        bareWall.push_back(bare.wall);
        programCpu.push_back(program.cpu);
        programWall.push_back(program.wall);
    }
    std::printf(
        "%d orders; medians of %d starts, from exec to exit after the first picture\n", orders, kRounds);
    printRatio(QStringLiteral("start to the painted list, against a bare window (CPU)"), median(programCpu),
        median(bareCpu), QStringLiteral("ms"), 3.0);
    printRatio(QStringLiteral("start to the painted list, against a bare window (wall)"), median(programWall),
        median(bareWall), QStringLiteral("ms"), 3.0);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    test::prepareProcess();
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QStringLiteral("--bare"))
        return startBare();
    if (arguments.value(1) == QStringLiteral("--program"))
        return startProgram(arguments.value(2));
    return measureStarts(arguments.size() > 1 ? qMax(1000, arguments.at(1).toInt()) : 1'000'000);
}
