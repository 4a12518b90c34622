#include "ui/settlement/rules/what_if_view.h"

#include "ui/callbacks/flat_table.h"
#include "ui/settlement/review_table_model.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/progress_strip.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>

namespace zhanggui {

namespace {

constexpr int kStripDelayMs = 500;
constexpr int kListWidth = 180;
constexpr int kWidestColumn = 240;
constexpr int kDayWidth = 110;

} // namespace

WhatIfView::WhatIfView(RulesDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_periodLabel(plainLabel(this))
    , m_period(new QComboBox(this))
    , m_dayLabel(plainLabel(this))
    , m_day(new QLineEdit(this))
    , m_withDraft(new QCheckBox(this))
    , m_run(new QPushButton(icon(QStringLiteral("play")), {}, this))
    , m_save(new QPushButton(icon(QStringLiteral("export")), {}, this))
    , m_head(plainLabel(this))
    , m_list(new QListWidget(this))
    , m_model(new ReviewTableModel(this))
    , m_progress(new ProgressStrip(this))
{
    setObjectName(QStringLiteral("whatIfView"));
    m_period->setObjectName(QStringLiteral("whatIfPeriod"));
    m_period->setEditable(true);
    m_period->setInsertPolicy(QComboBox::NoInsert);
    m_period->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_day->setObjectName(QStringLiteral("whatIfDay"));
    m_day->setPlaceholderText(QStringLiteral("2024-02-29"));
    m_day->setFixedWidth(kDayWidth);
    m_withDraft->setObjectName(QStringLiteral("whatIfDraft"));
    m_run->setObjectName(QStringLiteral("whatIfRun"));
    m_save->setObjectName(QStringLiteral("whatIfSave"));
    m_head->setObjectName(QStringLiteral("whatIfHead"));
    m_head->setWordWrap(true);
    m_head->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_list->setObjectName(QStringLiteral("whatIfTables"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFixedWidth(kListWidth);
    m_list->setWordWrap(true);
    m_table = flatTable(this, "whatIfTable", m_model);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_periodLabel->setBuddy(m_period);
    m_dayLabel->setBuddy(m_day);
    auto *line = new QHBoxLayout;
    for (QWidget *one : QList<QWidget *>{ m_periodLabel, m_period, m_dayLabel, m_day, m_withDraft, m_run })
        line->addWidget(one);
    line->addStretch(1);
    line->addWidget(m_save);
    auto *parts = new QHBoxLayout;
    parts->addWidget(m_list);
    parts->addWidget(m_table, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::s, 0, 0);
    column->addLayout(line);
    column->addWidget(m_head);
    column->addLayout(parts, 1);
    column->addWidget(m_progress);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kStripDelayMs);
    connectAll();
    setDraft({});
    retranslate();
}

void WhatIfView::connectAll()
{
    connect(&m_soon, &QTimer::timeout, this,
        [this] { m_progress->begin(tr("Computing %1 twice").arg(m_period->currentText()), 0); });
    connect(m_progress, &ProgressStrip::cancelRequested, this, &WhatIfView::cancel);
    connect(m_run, &QPushButton::clicked, this, &WhatIfView::run);
    connect(m_period, &QComboBox::currentTextChanged, this, &WhatIfView::check);
    connect(m_day, &QLineEdit::textChanged, this, &WhatIfView::check);
    connect(m_day, &QLineEdit::returnPressed, this, &WhatIfView::run);
    connect(m_withDraft, &QCheckBox::toggled, this, &WhatIfView::check);
    connect(m_list, &QListWidget::currentRowChanged, this, &WhatIfView::showTable);
    connect(m_save, &QPushButton::clicked, this, [this] {
        //: File name of a computation under other rules, followed by the period.
        Q_EMIT saveWanted(tr("what-if-%1").arg(m_result->input.period) + QStringLiteral(".csv"));
    });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (m_model->table().id == u"lines" && index.row() < m_result->changed.size())
            Q_EMIT lineWanted(m_result->changed.at(index.row()).lineId);
    });
    auto *copy = new QAction(icon(QStringLiteral("copy")), {}, m_table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(copy);
    connect(copy, &QAction::triggered, this, [this] {
        QList<int> rows;
        for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
            rows.append(index.row());
        QGuiApplication::clipboard()->setText(m_model->text(rows));
    });
    connect(&m_desk, &RulesDesk::periodsLoaded, this, [this](const QList<BilledPeriod> &periods) {
        m_read = true;
        m_periods = periods;
        fillPeriods();
    });
    connect(&m_desk, &RulesDesk::progressed, this, [this](qint64 done, qint64 total) {
        if (m_progress->isRunning())
            m_progress->setProgress(done, total);
    });
    connect(&m_desk, &RulesDesk::found, this, [this](const std::shared_ptr<const WhatIf> &result) {
        end();
        m_result = result;
        fill();
    });
    connect(&m_desk, &RulesDesk::askFailed, this, [this](const Error &error) {
        end();
        m_head->setText(
            tr("It could not be computed; nothing was changed.") + u'\n' + error.what + u'\n' + error.detail);
    });
}

void WhatIfView::setDraft(const std::optional<OwnRules> &draft)
{
    const bool had = m_draft.has_value();
    m_draft = draft;
    m_withDraft->setEnabled(draft.has_value());
    if (had != draft.has_value())
        m_withDraft->setChecked(draft.has_value());
    check();
}

void WhatIfView::setRules(const QByteArray &saved, const QByteArray &draft)
{
    m_savedRules = saved;
    m_draftRules = draft;
    if (m_result)
        showHead();
}

void WhatIfView::showHead()
{
    QStringList lines{ whatIfTitle(*m_result) };
    const bool isOld = m_result->nowRules != m_savedRules
        || (m_result->thenRules != m_savedRules && m_result->thenRules != m_draftRules);
    if (isOld && !m_savedRules.isEmpty())
        lines.append(tr("The rules were changed since: compute again."));
    const int row = m_list->currentRow();
    if (row >= 0 && row < m_tables.size() && m_tables.at(row).rows.isEmpty())
        lines.append(m_tables.at(row).empty);
    m_head->setText(lines.join(u'\n'));
}

void WhatIfView::setLocale(const QLocale &locale)
{
    m_model->setLocale(locale);
}

void WhatIfView::choosePeriod(const QString &period)
{
    m_period->setEditText(period);
}

void WhatIfView::setDay(const QString &day)
{
    m_day->setText(day);
}

/// Of what was typed, the environment that its period was offered with, else that of the first.
std::optional<BilledPeriod> WhatIfView::chosen() const
{
    const QString text = m_period->currentText().trimmed();
    const int row = m_period->findText(text);
    if (row >= 0 && row < m_periods.size())
        return m_periods.at(row);
    const QDate first = QDate::fromString(text + QStringLiteral("01"), QStringLiteral("yyyyMMdd"));
    if (m_periods.isEmpty() || text.size() != 6 || !first.isValid())
        return std::nullopt;
    return BilledPeriod{ m_periods.constFirst().environment, text };
}

void WhatIfView::check()
{
    const QString day = m_day->text().trimmed();
    const bool dayGood = day.isEmpty() || QDate::fromString(day, Qt::ISODate).isValid();
    const bool other = !day.isEmpty() || (m_draft && m_withDraft->isChecked());
    m_run->setEnabled(!m_running && dayGood && other && chosen());
    m_save->setEnabled(m_result && !m_running);
    if (m_running || m_result)
        return;
    if (m_read && m_periods.isEmpty())
        m_head->setText(tr("No line of settlement is here yet: import transaction details or bill lines."));
    else if (!dayGood)
        m_head->setText(tr("\"%1\" is no day such as 2024-02-29.").arg(day));
    else if (!chosen() && m_read)
        m_head->setText(tr("A period is a year and a month, such as 202611."));
    else if (!other)
        m_head->setText(tr("Name the day whose rules shall be used, or change a rule: then both results "
                           "stand side by side here. Nothing is written."));
    else
        m_head->setText(tr("Press Compute."));
}

void WhatIfView::run()
{
    const auto of = chosen();
    if (!m_run->isEnabled() || !of)
        return;
    WhatIfAsk ask{ *of, {}, {} };
    if (const QString day = m_day->text().trimmed(); !day.isEmpty())
        ask.day = QDate::fromString(day, Qt::ISODate);
    if (m_withDraft->isChecked())
        ask.draft = m_draft;
    m_running = true;
    m_soon.start();
    check();
    m_desk.ask(ask);
}

void WhatIfView::end()
{
    m_running = false;
    m_soon.stop();
    m_progress->end();
    check();
}

void WhatIfView::cancel()
{
    if (!m_running)
        return;
    m_desk.cancel();
    end();
    m_head->setText(tr("It was stopped. Nothing was changed."));
}

void WhatIfView::fillPeriods()
{
    const QString typed = m_period->currentText();
    const bool oneEnvironment = std::all_of(m_periods.begin(), m_periods.end(),
        [this](const BilledPeriod &one) { return one.environment == m_periods.constFirst().environment; });
    m_period->clear();
    for (const BilledPeriod &one : std::as_const(m_periods))
        m_period->addItem(oneEnvironment ? one.period : one.period + QStringLiteral(" · ") + one.environment);
    if (!typed.isEmpty())
        m_period->setEditText(typed);
    check();
}

void WhatIfView::fill()
{
    if (!m_result)
        return;
    m_tables = whatIfTables(*m_result);
    const int row = std::max(0, m_list->currentRow());
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const ReviewTable &table : std::as_const(m_tables))
        m_list->addItem(tr("%1 (%2)").arg(table.title).arg(table.rows.size()));
    m_list->setCurrentRow(row);
    showTable(row);
    check();
}

void WhatIfView::showTable(int row)
{
    if (row < 0 || row >= m_tables.size())
        return;
    m_model->setTable(m_tables.at(row));
    m_table->setAccessibleName(m_tables.at(row).title);
    m_table->resizeColumnsToContents();
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, std::min(kWidestColumn, m_table->columnWidth(column)));
    showHead();
    if (!m_tables.at(row).rows.isEmpty())
        m_table->selectRow(0);
}

Result<QByteArray> WhatIfView::bytes(bool json) const
{
    return json ? Result<QByteArray>(whatIfJson(*m_result)) : reviewTableCsv(m_model->table());
}

void WhatIfView::showEvent(QShowEvent *event)
{
    m_desk.loadPeriods();
    QWidget::showEvent(event);
}

void WhatIfView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void WhatIfView::retranslate()
{
    //: 账期
    m_periodLabel->setText(tr("&Period"));
    m_period->setAccessibleName(tr("Period"));
    m_dayLabel->setText(tr("under the rules of &day"));
    m_day->setAccessibleName(tr("Day whose rules shall be used"));
    m_withDraft->setText(tr("with the &changes that are not saved"));
    m_run->setText(tr("C&ompute"));
    m_save->setText(tr("Save…"));
    m_list->setAccessibleName(tr("Tables of the result"));
    m_table->actions().constFirst()->setText(tr("Copy"));
    fill();
    check();
}

} // namespace zhanggui
