#include "ui/settlement/line_page.h"

#include "models/records/record_model.h"
#include "models/settlement/settlement_kind.h"
#include "models/store/store.h"
#include "ui/settlement/line_detail.h"
#include "ui/settlement/why_view.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/record_list.h"

#include <QAction>

namespace zhanggui {

SettlementLinePage::SettlementLinePage(Store &store, ActionCollection &actions, const Setting &setting,
    const SettlementDesk::Setting &desk, SettlementLayer layer, QWidget *parent)
    : RecordPage(store, settlementKind(layer), actions, setting, { "work", ActionGroup::Work }, parent)
    , m_layer(layer)
    , m_desk(new SettlementDesk(desk, this))
    , m_detail(new LineDetail(setting.style, this))
{
    setObjectName(QStringLiteral("settlementPage_") + zhanggui::idOf(layer));
    addActions();
    connectDesk();
    assemble({ m_detail, { QStringLiteral("import"), QStringLiteral("whyBill"), QStringLiteral("columns") },
        { QStringLiteral("open"), QStringLiteral("whyBill"), QStringLiteral("openOrder"),
            QStringLiteral("copy"), QStringLiteral("copyWithHeaders"), QStringLiteral("export"),
            QStringLiteral("print"), QStringLiteral("clearFilter"), QStringLiteral("columns"),
            QStringLiteral("group"), QStringLiteral("colors") } });
    // The view has no changes of its own.
    connect(&store, &Store::changed, this, [this](const QString &table) {
        if (table != QLatin1String("settlement_lines") && table != QLatin1String("settlement_seen"))
            return;
        model().tableChanged(model().kind().table);
        if (m_detail->isVisible())
            reloadDetail();
    });
}

SettlementLinePage::~SettlementLinePage() = default;

void SettlementLinePage::addActions()
{
    add("whyBill", QT_TRANSLATE_NOOP("Action", "Why is it not in the &bill?"), "settlement",
        { Qt::CTRL | Qt::SHIFT | Qt::Key_W }, [this] {
            openDetail();
            m_detail->showWhy();
        });
    add("openOrder", QT_TRANSLATE_NOOP("Action", "Open the &order"), "orders",
        { Qt::CTRL | Qt::SHIFT | Qt::Key_O }, [this] {
            if (const QString order = currentText("orderId"); !order.isEmpty())
                Q_EMIT orderWanted(currentText("environment"), order);
        });
    add("import", QT_TRANSLATE_NOOP("Action", "&Import a file…"), "import", {},
        [this] { Q_EMIT importWanted(zhanggui::idOf(m_layer)); });
    add("export", QT_TRANSLATE_NOOP("Action", "E&xport this list…"), "export", {},
        [this] { Q_EMIT exportWanted(); });
}

void SettlementLinePage::connectDesk()
{
    connect(m_desk, &SettlementDesk::lineLoaded, m_detail, &LineDetail::setHistory);
    connect(m_desk, &SettlementDesk::lineFailed, this, [this](const Error &error) {
        m_detail->clear();
        if (error.kind != ErrorKind::NotFound)
            say({ Tone::Fail, tr("The line could not be read."), tr("The stored line is as it was."), {},
                error.what + u'\n' + error.detail, {} });
    });
    connect(m_desk, &SettlementDesk::explained, this, [this](const OrderSettlement &found) {
        const auto &history = m_detail->history();
        if (history && history->line.orderId == found.question.orderId)
            m_detail->why().showAnswer(found, history->line.lineId);
    });
    connect(m_desk, &SettlementDesk::explanationFailed, &m_detail->why(), &WhyView::showFailure);
    connect(m_detail, &LineDetail::whyWanted, m_desk, &SettlementDesk::explain);
    connect(&m_detail->why(), &WhyView::ratioWanted, this, &SettlementLinePage::ratioWanted);
    connect(&m_detail->why(), &WhyView::cancelRequested, m_desk, &SettlementDesk::cancelExplanation);
    connect(m_detail, &LineDetail::closeRequested, this, &SettlementLinePage::closeDetail);
    connect(m_detail, &LineDetail::lineWanted, this, &SettlementLinePage::lineWanted);
    connect(m_detail, &LineDetail::orderWanted, this, &SettlementLinePage::orderWanted);
}

QString SettlementLinePage::currentText(const char *field)
{
    const QModelIndex current = list().currentIndex();
    const int place = kind().indexOf(QLatin1String(field));
    return current.isValid() ? current.siblingAtColumn(place).data(RecordModel::SortRole).toString()
                             : QString();
}

void SettlementLinePage::enableOwnActions()
{
    enable("import", !setting().readOnly);
    enable("whyBill", list().currentIndex().isValid());
    enable("openOrder", !currentText("orderId").isEmpty());
}

void SettlementLinePage::setCellStyle(const CellStyle &style)
{
    RecordPage::setCellStyle(style);
    m_detail->setCellStyle(style);
}

void SettlementLinePage::load(qint64 rowId)
{
    m_desk->loadLine(rowId);
}

RecordPage::Words SettlementLinePage::words() const
{
    Words say;
    const bool bills = m_layer == SettlementLayer::BillLine;
    //: 账单明细 and 交易明细
    say.title = bills ? tr("Bill lines") : tr("Transaction details");
    say.icon = QStringLiteral("settlement");
    say.nothing = bills ? tr("No bill lines yet") : tr("No transaction details yet");
    say.nothingText = bills ? tr("Export the details of a bill from Settlement > Bills of the official "
                                 "console, then import the file here, or drop it on this window.")
                            : tr("Export the file from Settlement > Transaction details of the official "
                                 "console, then import it here, or drop it on this window.");
    say.nothingAction = QStringLiteral("import");
    say.nothingButton = tr("Import a file…");
    say.noMatch = tr("No line matches the filter");
    say.noMatchText = tr("The filter hides every line of this list.");
    say.hidden = tr("The filter hides this line in the list.");
    say.unread = tr("The lines could not be read.");
    return say;
}

QString SettlementLinePage::countText(int rows, bool filtered) const
{
    return filtered ? tr("%Ln matching line(s)", nullptr, rows) : tr("%Ln line(s)", nullptr, rows);
}

} // namespace zhanggui
