#include "ui/settlement/line_detail.h"

#include "models/settlement/line_columns.h"
#include "models/settlement/settlement_kind.h"
#include "ui/settlement/copy_tree.h"
#include "ui/settlement/why_view.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/detail_form.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/status_pill.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QToolButton>

namespace zhanggui {

namespace {

constexpr int kIdRole = Qt::UserRole;
constexpr int kMinimumWidth = 360;

/// What one looks for first; the rest comes behind in the order of the lists.
constexpr const char *kFirst[] = { "lineId", "orderId", "originalLineId", "billId", "period", "kind",
    "product", "productClass", "accessType", "customer", "customerAccount", "payment", "repayment",
    "supervision", "billState" };
/// Prices of the trade, which contain tax.
constexpr const char *kWithTax[] = { "list", "sales", "voucher", "paid" };

template <std::size_t N> bool isAmong(const char *id, const char *const (&list)[N])
{
    return std::any_of(
        std::begin(list), std::end(list), [id](const char *one) { return qstrcmp(one, id) == 0; });
}

QString labelOf(const LineColumn &column)
{
    return QCoreApplication::translate("SettlementLine", column.label);
}

QString valueOf(const SettlementLine &line, const LineColumn &column, const CellStyle &style)
{
    const RecordKind &kind = settlementKind(line.layer);
    const int place = kind.indexOf(QLatin1String(column.id));
    const QVariant fact = factOf(line, column);
    return place < 0 ? fact.toString() : cellText(kind, kind.fields.at(place), fact, line.currency, style);
}

QString placeText(const LineHistory::Place &place)
{
    if (!place.row)
        return place.file.name;
    return QCoreApplication::translate("LineDetail", "%1, row %2").arg(place.file.name).arg(*place.row);
}

QWidget *scrolled(QWidget *inner, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(inner);
    return area;
}

QVBoxLayout *columnIn(QWidget *widget)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(space::m, space::s, space::m, space::m);
    column->setSpacing(space::s);
    return column;
}

} // namespace

LineDetail::LineDetail(const CellStyle &style, QWidget *parent)
    : QWidget(parent)
    , m_style(style)
    , m_title(plainLabel(this))
    , m_state(new StatusPill(this))
    , m_close(new QToolButton(this))
    , m_tabs(new QTabWidget(this))
    , m_facts(new DetailForm)
    , m_money(new CopyTree("lineMoney"))
    , m_moneyNote(mutedLabel(this))
    , m_source(new DetailForm)
    , m_versions(new CopyTree("lineVersions"))
    , m_others(new CopyTree("lineCounterparts"))
    , m_why(new WhyView(style))
{
    setObjectName(QStringLiteral("lineDetail"));
    setMinimumWidth(kMinimumWidth);
    QFont font = fixedFont();
    font.setWeight(QFont::DemiBold);
    m_title->setFont(font);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setIcon(icon(QStringLiteral("close")));
    m_close->setAutoRaise(true);
    m_moneyNote->setWordWrap(true);
    m_money->setRootIsDecorated(false);
    m_others->setRootIsDecorated(false);
    auto *facts = new QWidget;
    columnIn(facts)->addWidget(m_facts);
    facts->layout()->setAlignment(Qt::AlignTop);
    auto *money = new QWidget;
    auto *moneyColumn = columnIn(money);
    moneyColumn->addWidget(m_money, 1);
    moneyColumn->addWidget(m_moneyNote);
    auto *source = new QWidget;
    auto *sourceColumn = columnIn(source);
    sourceColumn->addWidget(m_source);
    sourceColumn->addWidget(m_others, 1);
    sourceColumn->addWidget(m_versions, 2);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(scrolled(facts, m_tabs), QString());
    m_tabs->addTab(money, QString());
    m_tabs->addTab(source, QString());
    m_tabs->addTab(m_why, QString());
    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::m, space::s, space::s, space::xs);
    head->setSpacing(space::m);
    head->addWidget(m_title);
    head->addWidget(m_state);
    head->addStretch(1);
    head->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_tabs, 1);
    connect(m_close, &QToolButton::clicked, this, &LineDetail::closeRequested);
    connect(m_others, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        for (const SettlementLine &line : m_history->counterparts) {
            if (line.id == item->data(0, kIdRole).toLongLong())
                Q_EMIT lineWanted(line.layer, line.id);
        }
    });
    connect(m_tabs, &QTabWidget::currentChanged, this, &LineDetail::askWhy);
    retranslate();
}

void LineDetail::setHistory(const LineHistory &history)
{
    m_history = history;
    m_asked = 0;
    fill();
    askWhy();
}

void LineDetail::showWhy()
{
    m_tabs->setCurrentWidget(m_why);
}

void LineDetail::askWhy()
{
    if (!m_history || m_tabs->currentWidget() != m_why || m_asked == m_history->line.id)
        return;
    m_asked = m_history->line.id;
    if (m_history->line.orderId.isEmpty()) {
        m_why->showHint(tr("The file names no order for this line, so its conditions cannot be looked up."));
        return;
    }
    m_why->showReading();
    Q_EMIT whyWanted(m_history->line.environment, m_history->line.orderId);
}

void LineDetail::clear()
{
    m_history.reset();
    fill();
}

void LineDetail::setCellStyle(const CellStyle &style)
{
    m_style = style;
    m_why->setCellStyle(style);
    fill();
}

void LineDetail::fill()
{
    m_facts->clear();
    m_money->clear();
    m_source->clear();
    m_versions->clear();
    m_others->clear();
    m_moneyNote->clear();
    m_state->setVisible(m_history && !m_history->line.billState.isEmpty());
    m_tabs->setEnabled(m_history.has_value());
    if (!m_history) {
        m_title->setText(tr("This line is not there any more: its import was undone."));
        return;
    }
    const SettlementLine &line = m_history->line;
    m_title->setText(!line.lineId.isEmpty() ? line.lineId
            : !line.orderId.isEmpty()       ? line.orderId
                                            : line.product);
    const LineColumn &state = lineColumns()[std::size_t(linePlaceOf("billState"))];
    m_state->setStatus(
        line.billState == QLatin1String("billed") ? Tone::Ok : Tone::Wait, valueOf(line, state, m_style));
    fillFacts();
    fillMoney();
    fillSource();
    fillVersions();
}

void LineDetail::addFact(const char *id)
{
    const LineColumn &column = lineColumns()[std::size_t(linePlaceOf(id))];
    if (saysNothing(m_history->line, column))
        return;
    m_facts->addRow(labelOf(column), valueOf(m_history->line, column, m_style),
        column.type == ImportType::Identifier ? DetailForm::Look::Identifier : DetailForm::Look::Words);
}

void LineDetail::fillFacts()
{
    for (const char *id : kFirst)
        addFact(id);
    for (const LineColumn &column : lineColumns()) {
        if (!isAmong(column.id, kFirst) && !column.isAmount())
            addFact(column.id);
    }
    m_facts->addRow(tr("Environment"), m_history->line.environment, DetailForm::Look::Muted);
}

void LineDetail::fillMoney()
{
    const SettlementLine &line = m_history->line;
    for (const LineColumn &column : lineColumns()) {
        if (!column.isAmount())
            continue;
        const std::optional<qint64> amount = line.*column.number;
        const auto without =
            isAmong(column.id, kWithTax) ? amountWithoutTax(amount, line.taxRate) : std::nullopt;
        const auto text = [this, &line](std::optional<qint64> minor) {
            return minor ? amountText(*minor, line.currency, m_style.locale) : QStringLiteral("—");
        };
        auto *row = new QTreeWidgetItem(m_money, { labelOf(column), text(amount), text(without) });
        row->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        row->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
    }
    for (int column = 0; column < m_money->columnCount(); ++column)
        m_money->resizeColumnToContents(column);
    m_moneyNote->setText(
        line.taxRate ? tr(
            "Without tax: prices of the trade divided by 1 + %1, rounded half up to two decimals. Fees and "
            "the settlement amount are as the file writes them.")
                           .arg(rateText(*line.taxRate, m_style.locale))
                     : tr("The file tells no tax rate for this line, so nothing is shown without tax."));
}

void LineDetail::fillSource()
{
    const LineHistory &history = *m_history;
    const SettlementFile &file = history.place.file;
    m_source->addRow(tr("File"), placeText(history.place));
    m_source->addRow(
        tr("Layer"), file.layer == SettlementLayer::BillLine ? tr("Bill lines") : tr("Transaction details"));
    m_source->addRow(tr("As of"), instantText(file.asOfMs, m_style.zone));
    m_source->addRow(tr("Imported"), instantText(file.importedMs, m_style.zone));
    m_source->addRow(QStringLiteral("SHA-256"), file.sha256, DetailForm::Look::Identifier);
    m_source->addRow(tr("Key"), history.line.key, DetailForm::Look::Identifier);
    QStringList seen;
    for (const LineHistory::Place &other : history.seenIn)
        seen.append(placeText(other));
    m_source->addRow(tr("Says the same"), seen.join(QStringLiteral(", ")), DetailForm::Look::Muted);
    for (const SettlementLine &line : history.counterparts) {
        const QString amount =
            line.netMinor ? amountText(*line.netMinor, line.currency, m_style.locale) : QStringLiteral("—");
        auto *row = new QTreeWidgetItem(m_others,
            { line.layer == SettlementLayer::BillLine ? tr("Bill line") : tr("Transaction"), line.period,
                line.billId, amount });
        row->setData(0, kIdRole, line.id);
        row->setToolTip(0, tr("Return opens the line."));
    }
    m_others->setVisible(!history.counterparts.isEmpty());
}

void LineDetail::fillVersions()
{
    for (const LineHistory::Version &version : m_history->earlier) {
        auto *row = new QTreeWidgetItem(
            m_versions, { placeText(version.place), instantText(version.place.file.asOfMs, m_style.zone) });
        for (const LineColumn &column : lineColumns()) {
            if (version.changed.contains(QLatin1String(column.id)))
                new QTreeWidgetItem(row,
                    { labelOf(column), valueOf(version.line, column, m_style),
                        valueOf(m_history->line, column, m_style) });
        }
        row->setExpanded(true);
    }
    m_versions->setVisible(!m_history->earlier.isEmpty());
    m_versions->resizeColumnToContents(0);
}

void LineDetail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void LineDetail::retranslate()
{
    m_tabs->setTabText(0, tr("Line"));
    m_tabs->setTabText(1, tr("Amounts"));
    m_tabs->setTabText(2, tr("Source"));
    m_tabs->setTabText(3, tr("In the bill?"));
    m_money->setHeaderLabels({ tr("Amount"), tr("As the file says"), tr("Without tax") });
    m_money->setAccessibleName(tr("Amounts"));
    m_versions->setHeaderLabels({ tr("Said before, by"), tr("Then"), tr("Now") });
    m_versions->setAccessibleName(tr("What earlier files said"));
    m_others->setHeaderLabels({ tr("Same line in"), tr("Period"), tr("Bill"), tr("Settlement amount") });
    m_others->setAccessibleName(tr("The same line in the other layer"));
    m_close->setToolTip(tr("Close the detail (Esc)"));
    m_close->setAccessibleName(tr("Close the detail"));
    fill();
}

} // namespace zhanggui
