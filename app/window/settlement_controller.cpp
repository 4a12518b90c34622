#include "app/window/settlement_controller.h"

#include "app/window/export_controller.h"
#include "app/window/import_controller.h"
#include "app/window/print_report.h"
#include "app/window/work_controller.h"
#include "models/export/output_file.h"
#include "models/orders/order_repository.h"
#include "models/work/work_catalog.h"
#include "models/work/work_files.h"
#include "models/workspace/workspace.h"
#include "ui/async/when_done.h"
#include "ui/orders/orders_page.h"
#include "ui/settlement/comparison_model.h"
#include "ui/settlement/files_view.h"
#include "ui/settlement/line_page.h"
#include "ui/settlement/look_tab.h"
#include "ui/settlement/review_tab.h"
#include "ui/settlement/rules/rules_tab.h"
#include "ui/settlement/settlement_area.h"
#include "ui/settlement/why_dialog.h"
#include "ui/settlement/why_view.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/prompts.h"
#include "ui/window/error_message.h"
#include "ui/window/main_window.h"
#include "ui/work/work_area.h"

#include <QDir>
#include <QTimeZone>
#include <QtConcurrent>

namespace zhanggui {

namespace {

Result<void> writeComparison(
    const std::shared_ptr<const FileComparison> &made, const CellStyle &style, const QString &to)
{
    ComparisonModel model(style);
    model.setComparison(made);
    const auto bytes = model.asCsv();
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto file = OutputFile::create(to, Existing::Replace);
    if (!file)
        return tl::unexpected(file.error());
    return (*file)->write({ bytes->constData(), std::size_t(bytes->size()) }).and_then([&file] {
        return (*file)->commit();
    });
}

} // namespace

SettlementController::SettlementController(const WindowParts &parts, const Others &others)
    : QObject(&parts.window)
    , m_parts(parts)
    , m_others(others)
    , m_style{ QLocale(), QTimeZone::systemTimeZone() }
    , m_desk{ parts.workspace.databaseFile(), parts.workspace.directory(), parts.workspace.workCatalog(),
        parts.now }
    , m_area(new SettlementArea(parts.workspace.store(), others.work.actions(),
          { m_style, parts.now, parts.actor, parts.workspace.isReadOnly(), printReport }, m_desk,
          parts.prompts, others.work.area(QStringLiteral("settlement"))))
{
    connect(m_area, &SettlementArea::pageMade, this, &SettlementController::connectPage);
    connect(&others.import, &ImportController::importedShown, this, &SettlementController::showImported);
    connect(&others.work, &WorkController::areaWanted, this, [this](const QString &area) {
        if (area == QLatin1String("settlement"))
            m_area->showTab(SettlementArea::Records);
    });
    others.import.addKindOfPage([this]() -> QString {
        return m_area->isVisible() && m_area->tab() != SettlementArea::Records ? m_area->importKind()
                                                                               : QString();
    });
    connect(&others.orders, &OrdersPage::settlementWanted, this, &SettlementController::explainRow);
    connectFiles();
    connectReview();
    connectRules();
}

void SettlementController::explainRow(qint64 orderRow)
{
    const auto work = m_parts.workspace.store().run(
        [orderRow](Connection &connection) { return OrderRepository(connection).find(orderRow); });
    whenDone(work, this, [this](const Result<std::optional<StoredOrder>> &order) {
        if (order && *order)
            explain((*order)->environment.text(), (*order)->order.id.text());
    });
}

void SettlementController::explain(const QString &environment, const QString &orderId)
{
    auto *dialog = new WhyDialog(m_desk, m_style, environment, orderId, &m_parts.window);
    connect(&dialog->view(), &WhyView::ratioWanted, this, [this, dialog](const MissingRatio &missing) {
        dialog->close();
        enterRatio(missing);
    });
    dialog->show();
}

Page SettlementController::entry() const
{
    Page page;
    page.id = QStringLiteral("settlement");
    //: 结算
    page.title = QT_TRANSLATE_NOOP("Page", "Settlement");
    page.icon = "settlement";
    page.widget = m_area;
    page.focusFilter = [area = m_area] { area->focusFilter(); };
    page.refresh = [area = m_area] { area->refresh(); };
    page.closeDetail = [area = m_area] { area->closeDetail(); };
    page.saveState = [area = m_area] { return area->saveState(); };
    page.restoreState = [area = m_area](const QByteArray &state) { area->restoreState(state); };
    page.entries = m_area->sideEntries();
    return page;
}

RecordPage *SettlementController::pageShown() const
{
    return m_area->isVisible() ? m_area->linePageShown() : nullptr;
}

void SettlementController::setCellStyle(const CellStyle &style)
{
    m_style = style;
    m_area->setCellStyle(style);
}

void SettlementController::connectPage(SettlementLinePage *page)
{
    connect(page, &SettlementLinePage::importWanted, &m_others.import,
        [this](const QString &kind) { m_others.import.open({}, kind); });
    connect(page, &SettlementLinePage::exportWanted, &m_others.exporter,
        [this, page] { m_others.exporter.exportPage(*page); });
    connect(page, &SettlementLinePage::orderWanted, &m_others.work, &WorkController::openOrder);
    connect(page, &SettlementLinePage::lineWanted, this, &SettlementController::showLine);
    connect(page, &SettlementLinePage::ratioWanted, this, &SettlementController::enterRatio);
}

void SettlementController::showLine(SettlementLayer layer, qint64 id)
{
    m_area->showTab(
        layer == SettlementLayer::BillLine ? SettlementArea::BillLines : SettlementArea::Transactions);
    m_area->page(layer).goTo(id);
}

void SettlementController::connectReview()
{
    LookTab &look = m_area->look();
    connect(&look, &LookTab::printWanted, this, [&look](const PdfReport &paper) {
        printPaper(&look, paper, false, [&look](const Error &error) { look.tellPrintingFailed(error); });
    });
    connect(&look, &LookTab::importWanted, &m_others.import,
        [this](const QString &kind) { m_others.import.open({}, kind); });
    ReviewTab &review = m_area->review();
    connect(&review, &ReviewTab::importWanted, &m_others.import,
        [this](const QString &kind) { m_others.import.open({}, kind); });
    connect(&review, &ReviewTab::lineWanted, this, &SettlementController::showLine);
    connect(&review, &ReviewTab::ratioWanted, this, &SettlementController::enterRatio);
    connect(&review, &ReviewTab::recordWanted, &m_others.work, &WorkController::openRecord);
    connect(&review, &ReviewTab::saveWanted, this, [this](const QString &suggestion) {
        m_parts.prompts.saveFile(&m_parts.window,
            { tr("Save the review"), QDir::homePath(), suggestion,
                tr("Workbook (*.xlsx);;PDF (*.pdf);;Web page (*.html);;Differences as text table "
                   "(*.csv);;JSON (*.json)") },
            [this](const QString &to) { m_area->review().save(to); });
    });
}

void SettlementController::connectRules()
{
    RulesTab &rules = m_area->rules();
    connect(&rules, &RulesTab::lineWanted, this,
        [this](qint64 id) { showLine(SettlementLayer::Transaction, id); });
    connect(&rules, &RulesTab::recordWanted, &m_others.work, &WorkController::openRecord);
    connect(&rules, &RulesTab::ratioWanted, this, &SettlementController::enterRatio);
    connect(&rules, &RulesTab::importFileWanted, this, [this] {
        m_parts.prompts.openFile(&m_parts.window,
            { tr("Import own rules"), QDir::homePath(), {}, tr("Rules of settlement (*.json)") },
            [this](const QString &file) { m_area->rules().importFrom(file); });
    });
    connect(&rules, &RulesTab::exportFileWanted, this, [this](const QString &suggestion) {
        m_parts.prompts.saveFile(&m_parts.window,
            { tr("Export own rules"), QDir::homePath(), suggestion, tr("Rules of settlement (*.json)") },
            [this](const QString &file) { m_area->rules().exportTo(file); });
    });
    connect(&rules, &RulesTab::resultFileWanted, this, [this](const QString &suggestion) {
        m_parts.prompts.saveFile(&m_parts.window,
            { tr("Save the result"), QDir::homePath(), suggestion,
                tr("The table shown (*.csv);;JSON (*.json)") },
            [this](const QString &file) { m_area->rules().saveResult(file); });
    });
}

/// In the form of its record, with what is known of it.
void SettlementController::enterRatio(const MissingRatio &missing)
{
    NewWork work;
    work.kind = QStringLiteral("settlement-ratio");
    work.environment = missing.environment;
    if (!missing.product.isEmpty())
        work.values.insert(QStringLiteral("product"), missing.product);
    if (!missing.name.isEmpty())
        work.values.insert(QStringLiteral("name"), missing.name);
    if (missing.from.isValid())
        work.values.insert(QStringLiteral("validFrom"),
            QDateTime(missing.from, QTime(0, 0), m_desk.catalog->calendar().zone).toMSecsSinceEpoch());
    m_others.work.newRecord(work);
}

void SettlementController::connectFiles()
{
    SettlementFilesView &files = m_area->files();
    connect(&files, &SettlementFilesView::importWanted, &m_others.import,
        [this](const QString &kind) { m_others.import.open({}, kind); });
    connect(&files, &SettlementFilesView::openFileWanted, &m_others.work,
        [this](
            const QString &sha256, const QString &name) { m_others.work.openFile(keptPath(sha256), name); });
    connect(&files, &SettlementFilesView::saveFileWanted, &m_others.work,
        [this](
            const QString &sha256, const QString &name) { m_others.work.saveFile(keptPath(sha256), name); });
    connect(&files, &SettlementFilesView::comparisonSaveWanted, this, &SettlementController::saveComparison);
}

QString SettlementController::keptPath(const QString &sha256) const
{
    WorkFile file;
    file.sha256 = sha256;
    return pathOf(m_parts.workspace.attachmentsDirectory(), file);
}

void SettlementController::showImported(const QString &kind, const QString &filter)
{
    const auto layer = settlementLayer(kind);
    if (!layer)
        return;
    m_area->showTab(
        *layer == SettlementLayer::BillLine ? SettlementArea::BillLines : SettlementArea::Transactions);
    m_parts.window.openPage(QStringLiteral("settlement"));
    m_area->page(*layer).showAll();
    m_area->page(*layer).filterBar().setText(filter);
}

void SettlementController::saveComparison(const std::shared_ptr<const FileComparison> &made)
{
    if (!made)
        return;
    m_parts.prompts.saveFile(&m_parts.window,
        { tr("Export the comparison"), QDir::homePath(), tr("comparison") + QStringLiteral(".csv"),
            tr("Text tables (*.csv)") },
        [this, made](const QString &to) {
            if (to.isEmpty())
                return;
            whenDone(
                QtConcurrent::run([made, style = m_style, to] { return writeComparison(made, style, to); }),
                this, [this, to](const Result<void> &written) {
                    if (written)
                        m_area->files().messages().show({ Tone::Ok, tr("The comparison was exported."),
                            QDir::toNativeSeparators(to), {}, {}, {} });
                    else
                        m_area->files().messages().show(
                            messageFor(tr("The comparison could not be exported."), written.error()));
                });
        });
}

} // namespace zhanggui
