#include "app/window/work_scenes.h"

#include "app/window/record_scenes.h"
#include "app/window/window_session.h"
#include "models/records/record_model.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/main_window.h"
#include "ui/work/new_work_dialog.h"
#include "ui/work/work_area.h"
#include "ui/work/work_detail.h"

#include <QRegularExpression>
#include <QTabWidget>

namespace zhanggui {

namespace {

/// The page of the area's kind, alone and as it is before anybody changed it; nullptr: there is none.
WorkPage *calmPage(WindowSession &session, const QString &area, const QString &kind = {})
{
    session.window().messages().dismiss();
    auto *found = session.window().findChild<WorkArea *>(QStringLiteral("workArea_") + area);
    if (found == nullptr)
        return nullptr;
    found->showKind(kind.isEmpty() ? found->kinds().constFirst() : kind);
    session.window().openPage(area);
    WorkPage &page = found->current();
    for (QDialog *old : session.window().findChildren<QDialog *>(
             QRegularExpression(QStringLiteral("^(newWorkDialog|transitionDialog)$"))))
        delete old;
    page.closeDetail();
    clearList(page);
    return &page;
}

Scene list(const char *area)
{
    return { QLatin1String(area), [area](WindowSession &session) -> QWidget * {
                calmPage(session, QLatin1String(area));
                return nullptr;
            } };
}

/// The first record of the area's first kind, with the given tab of its detail.
Scene detail(const char *name, const char *area, int tab = 0)
{
    return { QLatin1String(name), [area, tab](WindowSession &session) -> QWidget * {
                WorkPage *page = calmPage(session, QLatin1String(area));
                if (page != nullptr && page->model().rowCount() > 0) {
                    page->openRecord(page->model().rowId(0));
                    page->detail().findChild<QTabWidget *>()->setCurrentIndex(tab);
                }
                return nullptr;
            } };
}

QWidget *newInvoice(WindowSession &session)
{
    WorkPage *page = calmPage(session, QStringLiteral("invoices"));
    if (page == nullptr)
        return nullptr;
    page->newRecord({});
    return session.window().findChild<NewWorkDialog *>();
}

} // namespace

bool isSettled(WorkPage &page)
{
    const WorkDetail &shown = page.detail();
    const bool read = shown.isHidden() || shown.view().has_value();
    return read && isSettled(static_cast<RecordPage &>(page));
}

std::vector<Scene> workScenes()
{
    return { list("invoices"), detail("invoices-detail", "invoices"),
        { QStringLiteral("invoices-new"), newInvoice }, list("tickets"), detail("tickets-detail", "tickets"),
        list("supervision"), detail("supervision-detail", "supervision"), list("refunds"),
        detail("refunds-detail", "refunds"), list("records"), detail("listing-detail", "listing") };
}

} // namespace zhanggui
