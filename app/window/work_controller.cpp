#include "app/window/work_controller.h"

#include "app/window/environment_controller.h"
#include "app/window/export_controller.h"
#include "app/window/import_controller.h"
#include "app/window/print_report.h"
#include "models/core/files.h"
#include "models/orders/order_repository.h"
#include "models/work/work_catalog.h"
#include "models/work/work_files.h"
#include "models/workspace/workspace.h"
#include "ui/async/when_done.h"
#include "ui/orders/orders_page.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/prompts.h"
#include "ui/window/error_message.h"
#include "ui/window/main_window.h"
#include "ui/work/work_actions.h"
#include "ui/work/work_area.h"
#include "ui/work/work_detail.h"
#include "ui/work/work_page.h"

#include <QDir>
#include <QFile>
#include <QtConcurrent>

namespace zhanggui {

namespace {

struct AreaEntry {
    const char *id;
    const char *title;
    const char *icon;
};

// In the order of the side bar. Kinds of no area here stand in the last one.
constexpr AreaEntry kAreas[] = {
    //: 发票
    { "invoices", QT_TRANSLATE_NOOP("Page", "Invoices"), "invoices" },
    //: 工单
    { "tickets", QT_TRANSLATE_NOOP("Page", "Tickets"), "tickets" },
    //: 服务监管
    { "supervision", QT_TRANSLATE_NOOP("Page", "Supervision"), "supervision" },
    //: 退款
    { "refunds", QT_TRANSLATE_NOOP("Page", "Refunds"), "refunds" },
    //: 结算
    { "settlement", QT_TRANSLATE_NOOP("Page", "Settlement"), "settlement" },
    //: 上架
    { "listing", QT_TRANSLATE_NOOP("Page", "Listing"), "listing" },
    //: 其他事务
    { "records", QT_TRANSLATE_NOOP("Page", "Other records"), "records" },
};

bool isNamed(const QString &area)
{
    return std::any_of(std::begin(kAreas), std::end(kAreas) - 1,
        [&area](const AreaEntry &entry) { return area == QLatin1String(entry.id); });
}

QList<const WorkKind *> kindsOf(const WorkCatalog &catalog, const AreaEntry &entry)
{
    const QString id = QLatin1String(entry.id);
    QList<const WorkKind *> kinds;
    for (const WorkKind &kind : catalog.kinds()) {
        if (kind.area == id || (&entry == std::end(kAreas) - 1 && !isNamed(kind.area)))
            kinds << &kind;
    }
    return kinds;
}

/// The newest copy wins; a file is never written over in place. What is not as it was attached is not handed
/// on: `from` is called by its digest.
Result<void> copyOver(const QString &from, const QString &to)
{
    WorkFile file;
    file.sha256 = QFileInfo(from).fileName();
    const FileState state = fileStateOf(QFileInfo(from).path(), file);
    if (state != FileState::Whole)
        return failure(ErrorKind::Corrupt, idOf(state), fileStateText(state));
    QFile::remove(to);
    QFile copied(from);
    if (!copied.copy(to))
        return failure(ErrorKind::Storage, fileTrouble(copied), to);
    return {};
}

} // namespace

WorkController::WorkController(
    const WindowParts &parts, std::shared_ptr<const WorkCatalog> catalog, const Others &others)
    : QObject(&parts.window)
    , m_parts(parts)
    , m_catalog(std::move(catalog))
    , m_others(others)
    , m_actions(new WorkActions(parts.actions, this))
{
    const bool readOnly = parts.workspace.isReadOnly();
    const QTimeZone zone = QTimeZone::systemTimeZone();
    const RecordPage::Setting setting{ { QLocale(), zone }, parts.now, parts.actor, readOnly, printReport };
    const WorkDesk::Setting desk{ m_catalog, parts.workspace.attachmentsDirectory(), parts.now, parts.actor,
        zone, readOnly };
    for (const AreaEntry &entry : kAreas) {
        const QList<const WorkKind *> kinds = kindsOf(*m_catalog, entry);
        if (kinds.isEmpty())
            continue;
        auto *area = new WorkArea({ parts.workspace.store(), *m_actions, parts.prompts, setting, desk },
            QLatin1String(entry.id), kinds);
        connect(area, &WorkArea::pageMade, this, &WorkController::connectPage);
        m_areas << area;
    }
    // One page at least, so that menus and palette know what can be done with records.
    if (!m_areas.isEmpty())
        m_areas.constFirst()->current();
    connect(&others.environments, &EnvironmentController::listed, this, &WorkController::showEnvironments);
    connect(&others.environments, &EnvironmentController::currentChanged, this,
        &WorkController::showEnvironments);
    connect(&others.import, &ImportController::importedShown, this, &WorkController::showFiltered);
    others.import.addKindOfPage([this]() -> QString {
        for (WorkArea *area : std::as_const(m_areas)) {
            if (area->isVisible())
                return area->current().workKind().id;
        }
        return {};
    });
    tellOfFault();
}

WorkController::~WorkController() = default;

void WorkController::tellOfFault()
{
    const std::optional<Error> &fault = m_parts.workspace.workFault();
    if (!fault)
        return;
    m_parts.window.messages().show(
        { Tone::Warn, tr("The workspace's own kinds, rules or calendar cannot be used."),
            tr("The program's own serve instead; no record was changed."),
            tr("Mend the file that the details name, then open the workspace again."),
            fault->what + u'\n' + fault->detail, {} });
}

QList<Page> WorkController::pages() const
{
    QList<Page> pages;
    for (WorkArea *area : m_areas) {
        const auto entry = std::find_if(std::begin(kAreas), std::end(kAreas),
            [area](const AreaEntry &one) { return area->id() == QLatin1String(one.id); });
        Page page;
        page.id = area->id();
        page.title = entry->title;
        page.icon = entry->icon;
        page.widget = area;
        page.focusFilter = [area] { area->current().focusFilter(); };
        page.refresh = [area] { area->current().refresh(); };
        page.closeDetail = [area] { area->current().closeDetail(); };
        page.saveState = [area] { return area->saveState(); };
        page.restoreState = [area](const QByteArray &state) { area->restoreState(state); };
        page.entries = area->sideEntries();
        pages << page;
    }
    return pages;
}

RecordPage *WorkController::pageShown() const
{
    const auto area =
        std::find_if(m_areas.cbegin(), m_areas.cend(), [](const WorkArea *one) { return one->isVisible(); });
    return area == m_areas.cend() ? nullptr : &(*area)->current();
}

WorkArea *WorkController::areaOf(const QString &kind) const
{
    const auto area = std::find_if(
        m_areas.cbegin(), m_areas.cend(), [&kind](const WorkArea *one) { return one->has(kind); });
    return area == m_areas.cend() ? nullptr : *area;
}

void WorkController::connectPage(WorkPage *page)
{
    connect(page, &WorkPage::recordWanted, this, &WorkController::openRecord);
    connect(page, &WorkPage::orderWanted, this, &WorkController::openOrder);
    connect(page, &WorkPage::importWanted, &m_others.import,
        [this](const QString &kind) { m_others.import.open({}, kind); });
    connect(page, &WorkPage::exportWanted, &m_others.exporter,
        [this, page] { m_others.exporter.exportPage(*page); });
    connect(page, &WorkPage::openFileWanted, this, &WorkController::openFile);
    connect(page, &WorkPage::saveFileWanted, this, &WorkController::saveFile);
    showEnvironments();
}

void WorkController::showEnvironments()
{
    QStringList names;
    QHash<QString, QString> currencies;
    for (const Environment &environment : m_others.environments.environments()) {
        names << environment.name.text();
        currencies.insert(environment.name.text(), environment.currency);
    }
    const auto current = m_others.environments.current();
    for (WorkArea *area : std::as_const(m_areas))
        area->setEnvironments(names, current ? current->name.text() : QString(), currencies);
}

WorkArea *WorkController::area(const QString &id) const
{
    const auto area = std::find_if(
        m_areas.cbegin(), m_areas.cend(), [&id](const WorkArea *one) { return one->id() == id; });
    return area == m_areas.cend() ? nullptr : *area;
}

void WorkController::open(WorkArea &area)
{
    Q_EMIT areaWanted(area.id());
    m_parts.window.openPage(area.id());
}

std::pair<QString, QString> WorkController::shownOrder() const
{
    for (WorkArea *area : m_areas) {
        if (!area->isVisible())
            continue;
        if (const std::optional<WorkView> &view = area->current().detail().view())
            return { view->record.environment, view->record.orderId };
    }
    return {};
}

void WorkController::openRecord(const QString &kind, qint64 id)
{
    if (kind == QLatin1String("order")) {
        m_parts.window.openPage(QStringLiteral("orders"));
        m_others.orders.goTo(id);
        return;
    }
    WorkArea *area = areaOf(kind);
    if (area == nullptr)
        return;
    area->showKind(kind);
    open(*area);
    area->current().goTo(id);
}

void WorkController::openRow(const QString &table, qint64 id)
{
    if (const WorkKind *kind = m_catalog->kindOfTable(table))
        openRecord(kind->id, id);
}

void WorkController::openOrder(const QString &environment, const QString &orderId)
{
    using Found = Result<std::optional<StoredOrder>>;
    const auto find = [environment, orderId](Connection &connection) {
        return OrderRepository(connection).find(EnvironmentName(environment), OrderId(orderId));
    };
    whenDone(m_parts.workspace.store().run(find), this, [this, orderId](const Found &order) {
        if (!order)
            tellFailure(tr("The order could not be read."), order.error());
        else if (*order)
            openRecord(QStringLiteral("order"), (*order)->rowId);
        else
            m_parts.window.messages().show(
                { Tone::Neutral, tr("The order %1 is not in this workspace.").arg(orderId), {},
                    tr("Fetch it, or import a file that has it."), {}, {} });
    });
}

void WorkController::newRecord(const NewWork &begun)
{
    WorkArea *area = areaOf(begun.kind);
    if (area == nullptr)
        return;
    area->showKind(begun.kind);
    open(*area);
    area->current().newRecord(begun);
}

void WorkController::showFiltered(const QString &kind, const QString &filter)
{
    WorkArea *area = areaOf(kind);
    if (area == nullptr)
        return;
    area->showKind(kind);
    open(*area);
    area->current().filterBar().setText(filter);
}

void WorkController::setCellStyle(const CellStyle &style)
{
    for (WorkArea *area : std::as_const(m_areas))
        area->setCellStyle(style);
}

void WorkController::refresh()
{
    for (WorkArea *area : std::as_const(m_areas)) {
        for (WorkPage *page : area->findChildren<WorkPage *>())
            page->refresh();
    }
}

void WorkController::openFile(const QString &path, const QString &name)
{
    const QString copy = m_opened.filePath(QFileInfo(name).fileName());
    whenDone(QtConcurrent::run([path, copy] { return copyOver(path, copy); }), this,
        [this, copy, name](const Result<void> &copied) {
            if (copied)
                m_others.open(QUrl::fromLocalFile(copy));
            else
                tellUncopied(tr("The file %1 cannot be opened.").arg(name), copied.error());
        });
}

void WorkController::saveFile(const QString &path, const QString &name)
{
    m_parts.prompts.saveFile(&m_parts.window,
        { tr("Save the file"), QDir::homePath(), QFileInfo(name).fileName(), tr("All files (*)") },
        [this, path](const QString &to) {
            if (to.isEmpty())
                return;
            whenDone(QtConcurrent::run([path, to] { return copyOver(path, to); }), this,
                [this, to](const Result<void> &copied) {
                    if (copied)
                        m_parts.window.messages().show({ Tone::Ok, tr("The file was saved."),
                            QDir::toNativeSeparators(to), {}, {}, {} });
                    else
                        tellUncopied(tr("The file could not be saved."), copied.error());
                });
        });
}

void WorkController::tellUncopied(const QString &what, const Error &error)
{
    const bool damaged = error.kind == ErrorKind::Corrupt;
    m_parts.window.messages().show({ Tone::Fail, what, damaged ? error.detail : QString(),
        damaged ? QString() : tr("Choose another folder, or make room on the disk."),
        damaged ? QString() : error.what + u'\n' + error.detail, {} });
}

void WorkController::tellFailure(const QString &what, const Error &error)
{
    m_parts.window.messages().show(messageFor(what, error));
}

} // namespace zhanggui
