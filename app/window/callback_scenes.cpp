#include "app/window/callback_scenes.h"

#include "app/callbacks/callback_target.h"
#include "app/window/callback_controller.h"
#include "app/window/window_session.h"
#include "ui/callbacks/callback_area.h"
#include "ui/callbacks/callbacks_page.h"
#include "ui/callbacks/exchange_view.h"
#include "ui/callbacks/result_model.h"
#include "ui/callbacks/run_diff_view.h"
#include "ui/callbacks/run_list_model.h"
#include "ui/callbacks/target_bar.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/main_window.h"

namespace zhanggui {

namespace {

using Arrange = std::function<void(CallbacksPage &)>;

constexpr qint64 kEarlierRun = 1; // as the sample makes them
constexpr qint64 kSecurityRun = 2;
constexpr qint64 kLaterRun = 3;

Scene onPage(const char *name, const Arrange &arrange)
{
    return { QLatin1String(name), [arrange](WindowSession &session) -> QWidget * {
                session.window().messages().dismiss();
                session.window().openPage(QStringLiteral("callbacks"));
                auto *page = session.window().findChild<CallbacksPage *>();
                if (page == nullptr)
                    return nullptr;
                session.window().findChild<CallbackArea *>()->setCurrentIndex(CallbackArea::Cases);
                page->target().setAddress(QStringLiteral("https://seller.example.com/callback"));
                page->target().setKeys({ Tone::Ok, CallbackTarget::tr("%n key(s)", nullptr, 4) }, {}, {});
                page->setHasKeys(true);
                page->forgetRun();
                page->showPart(CallbacksPage::Part::Results);
                session.window().findChild<CallbackController *>()->reload();
                arrange(*page);
                return nullptr;
            } };
}

/// The first line whose case failed; `otherwise` when there is none.
int failedLine(const ResultModel &results, int otherwise)
{
    for (int row = 0; row < results.rowCount(); ++row) {
        if (results.at(row) != nullptr && results.at(row)->state == CaseState::Failed)
            return row;
    }
    return otherwise;
}

/// Chooses the line once it was read, -1: the first that failed; then turns to the tab.
void openLine(CallbacksPage &page, qint64 run, int row, ExchangeView::Tab tab)
{
    Q_EMIT page.runWanted(run);
    page.tree().selectSuite(
        run == kSecurityRun ? QStringLiteral("saas-v2-security") : QStringLiteral("saas-v2-period"));
    page.exchange().showTab(tab);
    QObject::connect(
        &page.results(), &QAbstractItemModel::dataChanged, &page,
        [&page, row] { page.selectResult(row < 0 ? failedLine(page.results(), 0) : row); },
        Qt::SingleShotConnection);
}

} // namespace

std::vector<Scene> callbackScenes()
{
    using Tab = ExchangeView::Tab;
    return {
        onPage("callbacks",
            [](CallbacksPage &page) {
                Q_EMIT page.runWanted(kLaterRun);
                page.tree().selectSuite(QStringLiteral("saas-v2-period"));
            }),
        onPage("callbacks-checks", [](CallbacksPage &page) { openLine(page, kLaterRun, -1, Tab::Checks); }),
        onPage("callbacks-request", [](CallbacksPage &page) { openLine(page, kLaterRun, -1, Tab::Request); }),
        onPage("callbacks-answer", [](CallbacksPage &page) { openLine(page, kLaterRun, -1, Tab::Response); }),
        onPage(
            "callbacks-signing", [](CallbacksPage &page) { openLine(page, kLaterRun, 0, Tab::Canonical); }),
        onPage("callbacks-times", [](CallbacksPage &page) { openLine(page, kLaterRun, 2, Tab::Timing); }),
        onPage(
            "callbacks-security", [](CallbacksPage &page) { openLine(page, kSecurityRun, -1, Tab::Checks); }),
        onPage("callbacks-history",
            [](CallbacksPage &page) {
                page.showPart(CallbacksPage::Part::History);
                QObject::connect(
                    &page.runs(), &QAbstractItemModel::modelReset, &page,
                    [&page] {
                        page.selectRuns({ kLaterRun, kEarlierRun });
                    },
                    Qt::SingleShotConnection);
            }),
        onPage("callbacks-compare",
            [](CallbacksPage &page) { Q_EMIT page.compareRequested(kEarlierRun, kLaterRun); }),
    };
}

bool callbacksSettled(WindowSession &session)
{
    auto *page = session.window().findChild<CallbacksPage *>();
    if (page == nullptr || !page->isVisible())
        return true;
    const auto *controller = session.window().findChild<CallbackController *>();
    const bool read = page->results().rowCount() == 0 || page->results().at(0) != nullptr;
    return controller->isReady() && read;
}

} // namespace zhanggui
