#include "ui/callbacks/tools/preflight_dialog.h"

#include "ui/callbacks/callback_text.h"
#include "ui/callbacks/flat_table.h"
#include "ui/callbacks/pill_delegate.h"
#include "ui/callbacks/tools/preflight_orders.h"
#include "ui/callbacks/tools/tools_text.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/progress_strip.h"
#include "ui/widgets/status_pill.h"
#include "ui/window/error_message.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTabWidget>
#include <QTableView>

#include <algorithm>

namespace zhanggui {

namespace {

/// Enough to notice, before it is too late.
Tone toneOf(int count, int limit)
{
    if (count >= limit)
        return Tone::Fail;
    return count == 0 ? Tone::Ok : Tone::Warn;
}

void addRow(QStandardItemModel *model, const QStringList &cells, int pillColumn, Tone tone)
{
    const int row = model->rowCount();
    model->setRowCount(row + 1);
    for (int column = 0; column < cells.size(); ++column) {
        model->setData(model->index(row, column), cells.at(column));
        model->setData(model->index(row, column), cells.at(column), Qt::ToolTipRole);
    }
    model->setData(model->index(row, pillColumn), int(tone), PillDelegate::ToneRole);
}

QString textOf(const RuleText &rule)
{
    return (readsChinese() ? rule.zh : rule.en) % u' '
        % sourceText(rule.source.page, rule.source.date, rule.source.mark);
}

} // namespace

PreflightDialog::PreflightDialog(Setup setup, QWidget *parent)
    : QDialog(parent)
    , m_setup(std::move(setup))
    , m_product(new QComboBox(this))
    , m_suite(new QComboBox(this))
    , m_rule(new QComboBox(this))
    , m_freeze(new QComboBox(this))
    , m_daysPill(new StatusPill(this))
    , m_daysText(plainLabel(this))
    , m_ordersPill(new StatusPill(this))
    , m_ordersText(plainLabel(this))
    , m_rules(mutedLabel(this))
    , m_tabs(new QTabWidget(this))
    , m_cases(new QStandardItemModel(0, 3, this))
    , m_days(new QStandardItemModel(0, 4, this))
    , m_orders(new PreflightOrders(
          m_setup.readOnly, [this] { return today(); }, m_tabs))
    , m_progress(new ProgressStrip(this))
    , m_outcome(new MessageBar(this))
{
    setObjectName(QStringLiteral("preflightDialog"));
    setWindowTitle(tr("Preflight of a product"));
    build();
    resize(860, 680);
    showCounters();
    connect(m_product, &QComboBox::currentTextChanged, this, [this] {
        m_facts = {};
        showCounters();
        Q_EMIT factsWanted(product());
    });
    for (QComboBox *reading : { m_rule, m_freeze })
        connect(reading, &QComboBox::currentIndexChanged, this, &PreflightDialog::takeReading);
    connect(m_progress, &ProgressStrip::cancelRequested, this, &PreflightDialog::cancelRequested);
    connect(m_start, &QPushButton::clicked, this, [this] {
        const auto chosen =
            std::ranges::find(m_setup.suites, m_suite->currentData().toString(), &CallbackSuite::id);
        if (chosen != m_setup.suites.end() && !m_running)
            Q_EMIT startRequested(product(), *chosen);
    });
}

void PreflightDialog::build()
{
    m_product->setEditable(true);
    m_product->setInsertPolicy(QComboBox::NoInsert);
    m_product->lineEdit()->setPlaceholderText(tr("The product's name, as you call it"));
    m_product->setObjectName(QStringLiteral("preflightProduct"));
    m_suite->setObjectName(QStringLiteral("preflightSuite"));
    for (const CallbackSuite &one : std::as_const(m_setup.suites))
        m_suite->addItem(titleOf(one) % u"  " % siteText(one.site), one.id);
    fillReadings();
    m_daysPill->setObjectName(QStringLiteral("preflightDays"));
    m_ordersPill->setObjectName(QStringLiteral("preflightOrders"));
    m_rules->setWordWrap(true);
    m_daysText->setWordWrap(true);
    m_ordersText->setWordWrap(true);
    m_progress->hide();
    m_outcome->hide();
    auto *form = new QFormLayout;
    form->addRow(plainLabel(this, tr("Server")), plainLabel(this, m_setup.address));
    const auto row = [this, form](const QString &name, QWidget *field) {
        auto *label = plainLabel(this, name);
        label->setBuddy(field);
        field->setAccessibleName(name);
        form->addRow(label, field);
    };
    row(tr("Product"), m_product);
    row(tr("Cases"), m_suite);
    row(tr("Failing day"), m_rule);
    row(tr("Freeze of the trade"), m_freeze);
    auto *counters = new QGridLayout;
    counters->setHorizontalSpacing(space::m);
    counters->addWidget(m_daysPill, 0, 0);
    counters->addWidget(m_daysText, 0, 1);
    counters->addWidget(m_ordersPill, 1, 0);
    counters->addWidget(m_ordersText, 1, 1);
    counters->setColumnStretch(1, 1);

    m_cases->setHorizontalHeaderLabels({ tr("State"), tr("Case"), tr("Finding") });
    m_days->setHorizontalHeaderLabels({ tr("Day"), tr("State"), tr("Runs"), tr("Failed runs") });
    auto *cases = flatTable(m_tabs, "preflightCases", m_cases);
    auto *days = flatTable(m_tabs, "preflightDayTable", m_days);
    for (QTableView *table : { cases, days }) {
        table->setEditTriggers(QAbstractItemView::NoEditTriggers);
        table->horizontalHeader()->setStretchLastSection(true);
        table->setColumnWidth(0, 150);
        table->setColumnWidth(1, table == cases ? 300 : 150);
    }
    m_tabs->addTab(cases, tr("Cases"));
    m_tabs->addTab(days, tr("Days"));
    m_tabs->addTab(m_orders, tr("Failed orders"));
    connect(m_orders, &PreflightOrders::entered, this, &PreflightDialog::ordersEntered);
    connect(m_orders, &PreflightOrders::removed, this, &PreflightDialog::ordersRemoved);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_start = buttons->addButton(tr("&Run now"), QDialogButtonBox::ActionRole);
    m_start->setObjectName(QStringLiteral("preflightStart"));
    m_start->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &PreflightDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->addLayout(form);
    column->addLayout(counters);
    column->addWidget(m_rules);
    column->addWidget(m_outcome);
    column->addWidget(m_tabs, 1);
    column->addWidget(m_progress);
    column->addWidget(buttons);
    showRules();
}

void PreflightDialog::fillReadings()
{
    m_rule->setObjectName(QStringLiteral("preflightDayRule"));
    m_freeze->setObjectName(QStringLiteral("preflightFreeze"));
    const auto said = [](const RuleText &text) { return readsChinese() ? text.zh : text.en; };
    for (const DayRuleText &rule : std::as_const(m_setup.reading.limits.dayRules))
        m_rule->addItem(said(rule.text), int(rule.rule));
    for (const FreezeLimit &limit : std::as_const(m_setup.reading.limits.freeze))
        m_freeze->addItem(said(limit.text), limit.id);
    m_rule->setCurrentIndex(m_rule->findData(int(m_setup.reading.dayRule)));
    m_freeze->setCurrentIndex(0); // the one that counts is the first
    for (QComboBox *reading : { m_rule, m_freeze }) {
        reading->setMinimumContentsLength(24);
        reading->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    }
}

void PreflightDialog::takeReading()
{
    const QString freeze = m_freeze->currentData().toString();
    m_setup.reading.dayRule = DayRule(m_rule->currentData().toInt());
    if (const auto limits = withFreezeLimit(m_setup.reading.limits, freeze))
        m_setup.reading.limits = *limits;
    showRules();
    showCounters();
    if (!m_setup.readOnly)
        Q_EMIT readingChosen(freeze, m_setup.reading.dayRule);
}

void PreflightDialog::showRules()
{
    m_rules->setText(QStringList{ textOf(m_setup.reading.limits.freezeLimit().text),
        textOf(m_setup.reading.limits.failedOrderLimit().text), textOf(m_setup.reading.limits.zone) }
                         .join(u'\n'));
}

QString PreflightDialog::product() const
{
    return m_product->currentText().trimmed();
}

QDate PreflightDialog::today() const
{
    return dayOf(m_setup.now(), m_setup.reading.limits.zoneOffsetSeconds);
}

void PreflightDialog::setProducts(const QStringList &names)
{
    const QString before = product();
    const QSignalBlocker quiet(m_product);
    m_product->clear();
    m_product->addItems(names);
    m_product->setCurrentText(before.isEmpty() ? names.value(0) : before);
    Q_EMIT factsWanted(product());
    enableFields();
}

void PreflightDialog::chooseProduct(const QString &name)
{
    m_product->setCurrentText(name);
}

void PreflightDialog::chooseSuite(const QString &id)
{
    if (const int row = m_suite->findData(id); row >= 0)
        m_suite->setCurrentIndex(row);
}

void PreflightDialog::setFacts(const PreflightFacts &facts)
{
    m_facts = facts;
    showCounters();
}

void PreflightDialog::showPart(Part part)
{
    m_tabs->setCurrentIndex(int(part));
}

void PreflightDialog::showCounters()
{
    const DayRule rule = m_setup.reading.dayRule;
    const PreflightCounters counters = countPreflights(
        m_facts.runs, m_facts.failedOrders, product(), m_setup.reading.limits, rule, m_setup.now());
    //: failing days in a row; %1: so many, %2: the limit
    m_daysPill->setStatus(toneOf(counters.days.days, counters.dayLimit),
        tr("%1 of %2 days").arg(counters.days.days).arg(counters.dayLimit));
    m_daysText->setText(failingDaysText(counters));
    //: failed orders this month; %1: so many, %2: the limit
    m_ordersPill->setStatus(toneOf(counters.failedOrders, counters.orderLimit),
        tr("%1 of %2 orders").arg(counters.failedOrders).arg(counters.orderLimit));
    m_ordersText->setText(failedOrdersText(counters));
    m_days->setRowCount(0);
    for (const PreflightDay &day : daysOf(m_facts.runs, rule, m_setup.reading.limits.zoneOffsetSeconds))
        addRow(m_days,
            { day.day.toString(Qt::ISODate), day.failed ? tr("Failing") : tr("Good"),
                QString::number(day.runs), QString::number(day.failedRuns) },
            1, day.failed ? Tone::Fail : Tone::Ok);
    m_orders->setOrders(m_facts.failedOrders);
    enableFields();
}

void PreflightDialog::enableFields()
{
    const bool named = !product().isEmpty();
    for (QWidget *field : { static_cast<QWidget *>(m_product), static_cast<QWidget *>(m_suite) })
        field->setEnabled(!m_running);
    m_start->setEnabled(!m_running && named && m_suite->count() > 0);
    m_orders->setProduct(product());
}

void PreflightDialog::begin(int cases)
{
    m_running = true;
    m_caseCount = cases;
    m_cases->setRowCount(0);
    m_outcome->dismiss();
    showPart(Part::Cases);
    m_progress->begin(tr("Running the cases as the probe does"), cases);
    enableFields();
}

void PreflightDialog::addCase(const CaseSummary &summary)
{
    const ToneText state = caseStateText(summary.state, summary.worst);
    const auto known = [this, &summary] {
        for (const CallbackSuite &suite : std::as_const(m_setup.suites)) {
            for (const CallbackCase &one : suite.cases) {
                if (one.id == summary.caseId)
                    return titleOf(one);
            }
        }
        return summary.title;
    };
    QString remark = reasonText(summary.reason);
    if (remark.isEmpty() && summary.worst >= Severity::Note)
        remark = m_setup.texts.sentence(summary.headline);
    addRow(m_cases, { state.text, known(), remark }, 0, state.tone);
    m_progress->setProgress(m_cases->rowCount(), m_caseCount);
}

void PreflightDialog::finish(const RunCounts &counts, bool counted)
{
    m_running = false;
    m_progress->end();
    Message message;
    message.details.clear();
    if (counts.cancelled > 0)
        message = { Tone::Wait, tr("The preflight was stopped; it does not count."), {}, {}, {}, {} };
    else if (counts.failed + counts.unreachable > 0)
        message = { Tone::Fail, tr("The probe would fail today."),
            //: a list of counts as a sentence
            tr("%1.").arg(countsText(counts)), tr("Mend what the cases name, then run again."), {}, {} };
    else
        message = { Tone::Ok, tr("The probe would pass."), tr("%1.").arg(countsText(counts)), {}, {}, {} };
    if (!counted && counts.cancelled == 0)
        message.todo = tr("It was not counted: it could not be stored.");
    m_outcome->show(message);
    enableFields();
}

void PreflightDialog::complain(const QString &what, const Error &error)
{
    m_running = false;
    m_progress->end();
    m_outcome->show(messageFor(what, error));
    enableFields();
}

void PreflightDialog::reject()
{
    if (m_running)
        Q_EMIT cancelRequested();
    QDialog::reject();
}

} // namespace zhanggui
