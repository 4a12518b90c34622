#include "tests/bench/work_pages.h"

#include "models/deadlines/deadlines.h"
#include "models/records/record_model.h"
#include "models/store/store.h"
#include "tests/bench/made_work.h"
#include "tests/bench/measure.h"
#include "ui/deadlines/deadlines_page.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/prompts.h"
#include "ui/widgets/record_list.h"
#include "ui/work/work_page.h"

#include <QApplication>

#include <utility>

namespace zhanggui::bench {

namespace {

/// Handles what came to the GUI thread, piece by piece, and keeps the longest of them.
class Pause {
public:
    /// Until the list is ready, for at least a moment: timers of totals and hints belong to it.
    void await(const RecordModel &model)
    {
        constexpr double kMomentMs = 300;
        const double start = wallMs();
        while (model.state() != RecordModel::State::Ready || model.pendingReads() > 0
            || wallMs() - start < kMomentMs)
            turn();
    }
    /// One piece of work of the GUI thread that is no event.
    template <class Work> void during(const Work &work)
    {
        const double start = threadCpuMs();
        work();
        m_longest = std::max(m_longest, threadCpuMs() - start);
    }
    double take() { return std::exchange(m_longest, 0.0); }

private:
    void turn()
    {
        during([] { QCoreApplication::processEvents(QEventLoop::AllEvents); });
    }
    double m_longest = 0;
};

void tell(const QString &what, Pause &pause)
{
    printFigure(what, pause.take(), QStringLiteral("ms"), QStringLiteral("target <= 16 ms"));
}

class Pages {
public:
    Pages(Store &store, const std::shared_ptr<const WorkCatalog> &catalog)
        : m_store(store)
        , m_catalog(catalog)
        , m_setting{ { QLocale(), QTimeZone(8 * 3600) }, [] { return kWorkNowMs; }, QStringLiteral("bench") }
        , m_desk{ catalog, {}, m_setting.now, QStringLiteral("bench"), m_setting.style.zone }
    {
    }

    void work(const QString &kindId)
    {
        Pause pause;
        ActionCollection actions;
        std::unique_ptr<WorkPage> page;
        const double start = threadCpuMs();
        page = std::make_unique<WorkPage>(
            m_store, actions, m_setting, m_desk, *m_catalog->kind(kindId), m_prompts);
        page->resize(1280, 800);
        page->show();
        printFigure(kindId + QStringLiteral(": making the page"), threadCpuMs() - start, QStringLiteral("ms"),
            QStringLiteral("once"));
        look(kindId, *page, pause);
        pause.during([&] { page->openRecord(page->model().rowId(100)); });
        pause.await(page->model());
        tell(kindId + QStringLiteral(": longest pause while a record opens"), pause);
    }

    void board()
    {
        Pause pause;
        ActionCollection actions;
        const RecordKind kind = deadlineKind(*m_catalog);
        DeadlinesPage page(m_store, actions, m_setting, kind, *m_catalog);
        page.resize(1280, 800);
        page.show();
        look(QStringLiteral("board"), page, pause);
    }

private:
    void look(const QString &name, RecordPage &page, Pause &pause)
    {
        double start = wallMs();
        while (page.model().rowCount() == 0)
            pause.during([] { QCoreApplication::processEvents(); });
        printFigure(name + QStringLiteral(": first rows, wall"), wallMs() - start, QStringLiteral("ms"), {});
        pause.await(page.model());
        printFigure(name + QStringLiteral(": every row, wall"), wallMs() - start, QStringLiteral("ms"), {});
        tell(name + QStringLiteral(": longest pause while it opens"), pause);
        for (const char *filter : { "waits-for:seller", "第77号", "" }) {
            pause.during([&] { page.filterBar().setText(QString::fromUtf8(filter)); });
            pause.await(page.model());
        }
        tell(name + QStringLiteral(": longest pause while it is filtered"), pause);
        for (const int column : { 1, 4, 2 }) {
            pause.during([&] { page.model().sort(column, Qt::AscendingOrder); });
            pause.await(page.model());
        }
        tell(name + QStringLiteral(": longest pause while it is sorted"), pause);
        pause.during([&] { page.list().scrollTo(page.model().index(page.model().rowCount() / 2, 0)); });
        pause.await(page.model());
        tell(name + QStringLiteral(": longest pause of a jump to the middle"), pause);
    }

    Store &m_store;
    std::shared_ptr<const WorkCatalog> m_catalog;
    RecordPage::Setting m_setting;
    WorkDesk::Setting m_desk;
    DialogPrompts m_prompts;
};

} // namespace

void measurePages(const QString &file, const std::shared_ptr<const WorkCatalog> &catalog)
{
    auto store = Store::open(file, Connection::Access::ReadWrite);
    if (!store)
        qFatal("the workspace cannot be opened");
    Pages pages(**store, catalog);
    for (const char *kind : { "customer-invoice", "ticket", "supervision" })
        pages.work(QLatin1String(kind));
    pages.board();
}

} // namespace zhanggui::bench
