#include "ui/callbacks/tools/outage_dialog.h"

#include "ui/callbacks/callback_text.h"
#include "ui/callbacks/flat_table.h"
#include "ui/callbacks/pill_delegate.h"
#include "ui/callbacks/tools/tools_text.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/progress_strip.h"
#include "ui/window/error_message.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>

namespace zhanggui {

namespace {

enum Column { Attempt, After, State, Detail, ColumnCount };

ToneText stateOf(const OutageAttempt &attempt)
{
    if (attempt.ended)
        return { Tone::Ok, OutageDialog::tr("Got through") };
    if (attempt.outcome != WireOutcome::Answered)
        return { Tone::Fail, OutageDialog::tr("No answer") };
    if (attempt.resultCode == QLatin1String("000004"))
        return { Tone::Wait, OutageDialog::tr("Accepted") };
    return { Tone::Fail, OutageDialog::tr("Not a success") };
}

ToneText endOf(OutageEnd end)
{
    switch (end) {
    case OutageEnd::Succeeded:
        return { Tone::Ok, {} };
    case OutageEnd::StillWorking:
    case OutageEnd::Cancelled:
    case OutageEnd::NotSent:
        return { Tone::Wait, {} };
    case OutageEnd::OtherInstance:
    case OutageEnd::GaveUp:
        break;
    }
    return { Tone::Fail, {} };
}

} // namespace

OutageDialog::OutageDialog(
    std::shared_ptr<const CallbackProtocol> protocol, const QString &address, QWidget *parent)
    : QDialog(parent)
    , m_protocol(std::move(protocol))
    , m_site(new QComboBox(this))
    , m_interface(new QComboBox(this))
    , m_variant(new QComboBox(this))
    , m_spacing(new QLineEdit(this))
    , m_window(new QLineEdit(this))
    , m_speed(new QComboBox(this))
    , m_real(new QCheckBox(tr("Send without &testFlag 1: your server acts on the order"), this))
    , m_facts(plainLabel(this))
    , m_rows(new QStandardItemModel(0, ColumnCount, this))
    , m_table(flatTable(this, "outageTable", m_rows))
    , m_progress(new ProgressStrip(this))
    , m_outcome(new MessageBar(this))
    , m_start(nullptr)
{
    setObjectName(QStringLiteral("outageDialog"));
    setWindowTitle(tr("Replay an outage"));
    build(address);
    fillInterfaces();
    resize(820, 640);
    m_interface->setFocus();
    connect(m_site, &QComboBox::currentIndexChanged, this, &OutageDialog::fillInterfaces);
    connect(m_interface, &QComboBox::currentIndexChanged, this, &OutageDialog::fillVariants);
    connect(m_variant, &QComboBox::currentIndexChanged, this, &OutageDialog::showPlan);
    for (QLineEdit *field : { m_spacing, m_window })
        connect(field, &QLineEdit::textChanged, this, &OutageDialog::showPlan);
    connect(m_real, &QCheckBox::toggled, this, &OutageDialog::showPlan);
    connect(m_progress, &ProgressStrip::cancelRequested, this, &OutageDialog::cancelRequested);
    connect(m_start, &QPushButton::clicked, this, [this] {
        if (!m_plan || m_running)
            return;
        OutagePlan plan = *m_plan;
        plan.factor = m_speed->currentData().toInt();
        Q_EMIT startRequested(plan);
    });
}

void OutageDialog::build(const QString &address)
{
    for (const char *site : { "cn", "intl" })
        m_site->addItem(siteText(QLatin1String(site)), QLatin1String(site));
    m_speed->addItem(tr("Real time"), 1);
    m_speed->addItem(tr("A minute in a second"), 60);
    m_speed->addItem(tr("An hour in a second"), 3600);
    m_speed->setCurrentIndex(2);
    m_interface->setObjectName(QStringLiteral("outageInterface"));
    m_variant->setObjectName(QStringLiteral("outageVariant"));
    m_spacing->setObjectName(QStringLiteral("outageSpacing"));
    m_window->setObjectName(QStringLiteral("outageWindow"));
    m_real->setObjectName(QStringLiteral("outageReal"));
    m_facts->setObjectName(QStringLiteral("outageFacts"));
    m_facts->setWordWrap(true);
    m_spacing->setPlaceholderText(tr("for example 1h, 10m or 90s"));
    m_window->setPlaceholderText(tr("for example 3h"));
    m_rows->setHorizontalHeaderLabels({ tr("Attempt"), tr("After"), tr("What came of it"), tr("Answer") });
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setColumnWidth(Attempt, 150);
    m_table->setColumnWidth(State, 140);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setAccessibleName(tr("Time table"));
    m_progress->hide();
    m_outcome->hide();

    auto *target = plainLabel(this, address);
    auto *form = new QFormLayout;
    form->addRow(plainLabel(this, tr("Server")), target);
    const auto row = [this, form](const QString &name, QWidget *field) {
        auto *label = plainLabel(this, name);
        label->setBuddy(field);
        field->setAccessibleName(name);
        form->addRow(label, field);
    };
    row(tr("Site"), m_site);
    row(tr("Interface"), m_interface);
    //: one of several readings of the guides
    row(tr("Reading"), m_variant);
    row(tr("Time between attempts"), m_spacing);
    row(tr("Goes on for"), m_window);
    row(tr("Speed"), m_speed);
    form->addRow(QString(), m_real);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_start = buttons->addButton(tr("&Replay"), QDialogButtonBox::ActionRole);
    m_start->setObjectName(QStringLiteral("outageStart"));
    m_start->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &OutageDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->addLayout(form);
    column->addWidget(m_facts);
    column->addWidget(m_outcome);
    column->addWidget(m_table, 1);
    column->addWidget(m_progress);
    column->addWidget(buttons);
}

void OutageDialog::fillInterfaces()
{
    const QString before = m_interface->currentData().toString();
    const QSignalBlocker quiet(m_interface);
    m_interface->clear();
    for (const InterfaceFamily &family : m_protocol->families()) {
        for (const CallbackInterface &one : family.interfaces) {
            if (one.isOn(m_site->currentData().toString()) && !one.retry.isEmpty() && !one.readOnly)
                m_interface->addItem(one.title.in(readsChinese()) % u"  " % one.id, one.id);
        }
    }
    m_interface->setCurrentIndex(qMax(0, m_interface->findData(before)));
    fillVariants();
}

void OutageDialog::fillVariants()
{
    const QSignalBlocker quiet(m_variant);
    m_variant->clear();
    const QString site = m_site->currentData().toString();
    if (const CallbackInterface *one = callback()) {
        for (const RetryLadder &ladder : one->retry) {
            if (ladder.sites.isEmpty() || ladder.sites.contains(site))
                m_variant->addItem(ladder.text.in(readsChinese()), ladder.id);
        }
        const auto standard = ladderOf(*one, site);
        m_variant->setCurrentIndex(standard ? m_variant->findData(standard->id) : 0);
    }
    showPlan();
}

const CallbackInterface *OutageDialog::callback() const
{
    return m_protocol->interfaceOf(m_interface->currentData().toString());
}

OutageChoice OutageDialog::choice() const
{
    OutageChoice choice;
    choice.interfaceId = m_interface->currentData().toString();
    choice.site = m_site->currentData().toString();
    choice.variant = m_variant->currentData().toString();
    choice.real = m_real->isChecked();
    if (const auto spacing = secondsFromText(m_spacing->text()))
        choice.assumption.spacingSeconds = *spacing;
    if (const auto window = secondsFromText(m_window->text()))
        choice.assumption.windowSeconds = *window;
    return choice;
}

void OutageDialog::enableFields()
{
    const CallbackInterface *one = callback();
    const auto ladder = one
        ? ladderOf(*one, m_site->currentData().toString(), m_variant->currentData().toString())
        : failure(ErrorKind::NotFound, {});
    m_spacing->setEnabled(!m_running && ladder && lacksSpacing(*ladder));
    m_window->setEnabled(!m_running && ladder && lacksWindow(*ladder));
    for (QWidget *field : { static_cast<QWidget *>(m_site), static_cast<QWidget *>(m_interface),
             static_cast<QWidget *>(m_variant), static_cast<QWidget *>(m_speed),
             static_cast<QWidget *>(m_real) })
        field->setEnabled(!m_running);
    m_start->setEnabled(!m_running && m_plan.has_value());
}

void OutageDialog::showPlan()
{
    if (m_running)
        return;
    m_rows->setRowCount(0);
    m_outcome->dismiss();
    const auto plan = outagePlanFor(*m_protocol, choice());
    m_plan = plan ? std::optional(*plan) : std::nullopt;
    QStringList facts;
    if (plan) {
        const RetrySchedule &schedule = plan->schedule;
        facts << schedule.text.in(readsChinese()) % u' '
                % sourceText(schedule.source.page, schedule.source.date, schedule.source.mark);
        facts << assumptionText(schedule);
        if (const QString then = schedule.then.in(readsChinese()); !then.isEmpty())
            //: %1: what the guide says happens when every attempt failed
            facts << tr("When every attempt failed: %1").arg(then);
        for (qsizetype i = 0; i < schedule.offsets.size(); ++i) {
            setCell(int(i), Attempt, tr("%1. call").arg(i + 1));
            setCell(int(i), After, outageTimeText(schedule.offsets.at(i)));
        }
    } else if (plan.error().kind == ErrorKind::NotFound) {
        facts << tr(
            "The guides do not say when the marketplace tries again: enter the time between attempts, "
            "and how long it goes on, to replay an assumption of yours.");
    } else {
        facts << messageFor(tr("There is nothing to replay."), plan.error()).what << plan.error().what;
    }
    facts.removeAll(QString());
    m_facts->setText(facts.join(u'\n'));
    enableFields();
}

void OutageDialog::setCell(int row, int column, const QString &text)
{
    if (row >= m_rows->rowCount())
        m_rows->setRowCount(row + 1);
    const QModelIndex index = m_rows->index(row, column);
    m_rows->setData(index, text);
    m_rows->setData(index, text, Qt::ToolTipRole);
}

void OutageDialog::choose(const QString &interfaceId, const QString &variant)
{
    m_interface->setCurrentIndex(m_interface->findData(interfaceId));
    if (const int row = m_variant->findData(variant); row >= 0)
        m_variant->setCurrentIndex(row);
}

void OutageDialog::setAssumption(const QString &spacing, const QString &window)
{
    m_spacing->setText(spacing);
    m_window->setText(window);
}

void OutageDialog::setSpeed(int factor)
{
    m_speed->setCurrentIndex(qMax(0, m_speed->findData(factor)));
}

void OutageDialog::begin()
{
    showPlan(); // empties what an earlier replay left
    m_running = true;
    m_progress->begin(tr("Replaying the outage"), m_plan ? m_plan->schedule.offsets.size() : 0);
    enableFields();
}

void OutageDialog::showWaiting(int number, qint64 realMs)
{
    const int row = number - 1;
    if (realMs > 0 && row < m_rows->rowCount())
        //: %1: a time such as "1 h"
        setCell(row, Detail, tr("comes in %1").arg(outageTimeText((realMs + 999) / 1000)));
}

void OutageDialog::addAttempt(const OutageAttempt &attempt)
{
    const int row = attempt.number - 1;
    const ToneText state = stateOf(attempt);
    //: %1: a number, %2: called, asked for the instance
    setCell(row, Attempt, tr("%1. %2").arg(attempt.number).arg(stageText(attempt.stage)));
    setCell(row, After, outageTimeText(attempt.offsetSeconds));
    setCell(row, State, state.text);
    m_rows->setData(m_rows->index(row, State), int(state.tone), PillDelegate::ToneRole);
    setCell(row, Detail, attemptText(attempt));
    m_table->scrollTo(m_rows->index(row, 0));
    if (m_plan)
        m_progress->setProgress(
            attempt.number, qMax(qint64(m_plan->schedule.offsets.size()), qint64(attempt.number)));
}

void OutageDialog::finish(const OutageReport &report)
{
    m_running = false;
    m_progress->end();
    for (int row = int(report.attempts.size()); row < m_rows->rowCount(); ++row)
        setCell(row, Detail, tr("not needed"));
    if (m_plan)
        m_outcome->show({ endOf(report.end).tone, outageText(report, m_plan->schedule), {}, {}, {}, {} });
    enableFields();
}

void OutageDialog::complain(const Error &error)
{
    m_running = false;
    m_progress->end();
    m_outcome->show(messageFor(tr("The outage could not be replayed."), error));
    enableFields();
}

void OutageDialog::reject()
{
    if (m_running)
        Q_EMIT cancelRequested();
    QDialog::reject();
}

} // namespace zhanggui
