#include "ui/home/home_overview.h"

#include "models/records/cell_text.h"
#include "models/settlement/settlement_line.h"
#include "ui/home/home_charts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chart_frame.h"
#include "ui/widgets/row_card.h"

#include <QDateTime>
#include <QEvent>
#include <QGridLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace zhanggui {

namespace {

constexpr int kCardWidth = 360;

/// The filter of the orders with that reason; empty: no filter tells them.
QString targetOf(const QString &reason)
{
    static const QHash<QString, QString> targets{
        { QStringLiteral("unpaid"), QString::fromUtf8("orders?status:待支付") },
        { QStringLiteral("review"), QString::fromUtf8("orders?status:待审核") },
        { QStringLiteral("processing"), QString::fromUtf8("orders?status:处理中") },
        { QStringLiteral("refund"), QStringLiteral("deadlines?source:refund") },
        { QStringLiteral("supervision-seller"),
            QStringLiteral("deadlines?source:supervision waitsFor:seller") },
        { QStringLiteral("supervision-customer"),
            QStringLiteral("deadlines?source:supervision waitsFor:customer") },
        { QStringLiteral("supervision-platform"),
            QStringLiteral("deadlines?source:supervision waitsFor:platform") },
    };
    return targets.value(reason);
}

} // namespace

HomeOverview::HomeOverview(Prompts &prompts, QWidget *parent)
    : QWidget(parent)
    , m_todo(new RowCard(this))
    , m_unbilled(new RowCard(this))
    , m_probes(new RowCard(this))
    , m_answers(new RowCard(this))
    , m_syncs(new RowCard(this))
    , m_due(addChart(prompts, "homeDueChart"))
    , m_months(addChart(prompts, "homeMonthsChart"))
    , m_money(addChart(prompts, "homeMoneyChart"))
{
    m_todo->setObjectName(QStringLiteral("homeTodo"));
    m_unbilled->setObjectName(QStringLiteral("homeUnbilled"));
    m_probes->setObjectName(QStringLiteral("homeProbes"));
    m_answers->setObjectName(QStringLiteral("homeAnswers"));
    m_syncs->setObjectName(QStringLiteral("homeSyncs"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setSpacing(space::l);
    grid->addWidget(m_todo, 0, 0);
    grid->addWidget(m_due->parentWidget(), 0, 1);
    grid->addWidget(m_unbilled, 1, 0);
    grid->addWidget(m_money->parentWidget(), 1, 1);
    grid->addWidget(m_syncs, 2, 0);
    grid->addWidget(m_months->parentWidget(), 2, 1);
    grid->addWidget(m_probes, 3, 0);
    grid->addWidget(m_answers, 3, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    for (RowCard *card : { m_todo, m_unbilled, m_probes, m_answers, m_syncs }) {
        card->setMinimumWidth(kCardWidth);
        connect(card, &RowCard::activated, this, &HomeOverview::open);
    }
    connect(m_due, &ChartFrame::activated, this, [this](int category) {
        const QDate day = QDateTime::fromMSecsSinceEpoch(m_nowMs, m_zone).date().addDays(category);
        Q_EMIT wanted(QStringLiteral("deadlines"), QStringLiteral("due:") + day.toString(Qt::ISODate));
    });
    connect(m_months, &ChartFrame::activated, this, [this](int category) {
        if (m_report.ordersByMonth.isEmpty())
            return;
        const QDate month = m_report.ordersByMonth.firstKey().addMonths(category);
        Q_EMIT wanted(
            QStringLiteral("orders"), QStringLiteral("created:") + month.toString(QStringLiteral("yyyy-MM")));
    });
    retranslate();
}

ChartFrame *HomeOverview::addChart(Prompts &prompts, const char *name)
{
    auto *plate = new Card(this);
    auto *column = new QVBoxLayout(plate);
    column->setContentsMargins({});
    auto *chart = new ChartFrame(prompts, plate);
    chart->setObjectName(QLatin1String(name));
    column->addWidget(chart);
    connect(chart, &ChartFrame::saved, this, &HomeOverview::chartSaved);
    connect(chart, &ChartFrame::failed, this, &HomeOverview::chartFailed);
    return chart;
}

void HomeOverview::setReport(
    const HomeReport &report, const QHash<QString, BothLanguages> &sources, qint64 nowMs)
{
    m_report = report;
    m_sources = sources;
    m_nowMs = nowMs;
    retranslate();
}

void HomeOverview::setZone(const QTimeZone &zone)
{
    m_zone = zone;
    retranslate();
}

void HomeOverview::open(const QString &target)
{
    Q_EMIT wanted(target.section(u'?', 0, 0), target.section(u'?', 1));
}

QString HomeOverview::importText(const QString &kind) const
{
    if (kind == u"orders")
        return tr("orders");
    if (const auto layer = settlementLayer(kind))
        return *layer == SettlementLayer::BillLine ? tr("bill lines") : tr("transaction details");
    return sourceText(kind);
}

QString HomeOverview::sourceText(const QString &source) const
{
    const BothLanguages words = m_sources.value(source);
    const QString &text = words.in(QLocale().language() == QLocale::Chinese);
    return text.isEmpty() ? source : text;
}

void HomeOverview::fillTodo()
{
    const QLocale locale;
    QList<CardRow> rows;
    for (const DueCount &due : std::as_const(m_report.due)) {
        const QString list = QStringLiteral("deadlines?source:") + due.source + u' ';
        CardRow row;
        row.text = sourceText(due.source);
        const auto add = [&](int count, Tone tone, const QString &text, const QString &filter) {
            row.values << (count == 0 ? CardValue{}
                                      : CardValue{ text.arg(locale.toString(count)), tone, list + filter,
                                          tr("Show them on the board") });
        };
        add(due.overdue, Tone::Fail, tr("%1 overdue"), QStringLiteral("due<now"));
        add(due.today, Tone::Warn, tr("%1 today"), QStringLiteral("due:today due>=now"));
        add(due.week, Tone::Wait, tr("%1 in 7 days"), QStringLiteral("due:next-7-days due>=now"));
        rows << row;
    }
    //: 待办
    m_todo->setTitle(tr("To do now"));
    m_todo->setRows(rows, tr("Nothing is overdue, and nothing is due in the next seven days."));
}

void HomeOverview::fillUnbilled()
{
    const QLocale locale;
    QList<CardRow> rows;
    for (const UnbilledSum &sum : std::as_const(m_report.unbilled)) {
        CardRow row;
        row.text = unbilledText(sum.reason);
        row.detail = unbilledHint(sum.reason);
        const QString amount = amountText(sum.amountMinor, sum.currency, locale);
        //: %1: an amount
        row.values << CardValue{ sum.currency.isEmpty() ? tr("%1, currency not told").arg(amount) : amount };
        row.values << CardValue{ tr("%Ln order(s)", nullptr, sum.orders), Tone::Neutral,
            targetOf(sum.reason) };
        rows << row;
    }
    m_unbilled->setTitle(tr("Not billed yet, and why"));
    m_unbilled->setRows(rows,
        tr("As far as orders and supervision tell, nothing holds up a bill. Import the console's order and "
           "supervision lists to know more."));
}

void HomeOverview::fillProbes()
{
    QList<CardRow> rows;
    for (const FailingProbe &probe : std::as_const(m_report.probes)) {
        const PreflightCounters &counters = probe.counters;
        CardRow row;
        row.text = probe.product;
        row.detail = counters.days.since.isValid()
            ? tr("Failing since %1").arg(counters.days.since.toString(Qt::ISODate))
            : QString();
        const QString days = tr("%1 of %2 days").arg(counters.days.days).arg(counters.dayLimit);
        row.values << CardValue{ days, counters.frozen() ? Tone::Fail : Tone::Warn,
            QStringLiteral("callbacks?"), tr("Open the callback debugger") };
        if (counters.delisted())
            row.values << CardValue{ tr("%Ln failed order(s) this month", nullptr, counters.failedOrders),
                Tone::Fail };
        rows << row;
    }
    //: 拨测
    m_probes->setTitle(tr("Failing preflights"));
    m_probes->setRows(rows, tr("No product's last preflight failed."));
}

void HomeOverview::fillAnswers()
{
    QList<CardRow> rows;
    for (const ProductMisses &product : std::as_const(m_report.answers)) {
        const QStringList tickets = ticketsOf(product.misses);
        CardRow row;
        row.text = product.product.isEmpty() ? tr("Ticket %1").arg(tickets.constFirst()) : product.product;
        if (product.tooMany())
            row.detail = tr("With more than two the product is taken down.");
        row.values << CardValue{ tr("%Ln missed", nullptr, int(product.misses.size())),
            product.tooMany() ? Tone::Fail : Tone::Warn,
            QStringLiteral("tickets?") + ticketFilter(product.misses), tr("Show the tickets") };
        rows << row;
    }
    //: 客服电话、邮箱须在 24 小时内响应
    m_answers->setTitle(tr("Calls and mails not answered within 24 hours"));
    m_answers->setRows(rows, tr("Every question by phone or mail was answered in time."));
}

void HomeOverview::fillSyncs()
{
    QList<CardRow> rows;
    for (const LastFetch &fetch : std::as_const(m_report.fetches)) {
        CardRow row;
        row.text = fetch.environment;
        row.detail = tr("Orders fetched last");
        row.values << CardValue{ instantText(fetch.fetchedMs, m_zone) };
        rows << row;
    }
    for (const LastImport &import : std::as_const(m_report.imports)) {
        CardRow row;
        row.text = import.fileName;
        row.detail = tr("Imported: %1").arg(importText(import.kind));
        row.values << CardValue{ instantText(import.asOfMs, m_zone) };
        rows << row;
    }
    m_syncs->setTitle(tr("Last fetches and imports"));
    m_syncs->setRows(rows, tr("Nothing was fetched or imported yet."));
}

void HomeOverview::fillCharts()
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(m_nowMs, m_zone).date();
    m_due->setData(dueChart(
        m_report, [this](const QString &source) { return sourceText(source); }, today));
    m_months->setData(monthsChart(m_report));
    m_money->setData(unbilledChart(m_report));
}

void HomeOverview::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void HomeOverview::retranslate()
{
    fillTodo();
    fillUnbilled();
    fillProbes();
    fillAnswers();
    fillSyncs();
    fillCharts();
}

} // namespace zhanggui
