#include "ui/emulator/state_view.h"

#include "ui/emulator/market_text.h"
#include "ui/emulator/seller_form.h"
#include "ui/theme/icons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

namespace zhanggui {

namespace {

constexpr int kListHeight = 150;
constexpr int kManySeconds = 30 * 86'400;
constexpr int kMany = 1'000'000;

QPushButton *button(QWidget *parent, const char *name, const char *iconName)
{
    auto *made = new QPushButton(parent);
    made->setObjectName(QLatin1String(name));
    if (iconName != nullptr)
        made->setIcon(icon(QLatin1String(iconName)));
    return made;
}

QVBoxLayout *columnOf(Card *card)
{
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(space::m, space::m, space::m, space::m);
    column->setSpacing(space::s);
    return column;
}

} // namespace

StateView::StateView(QWidget *parent)
    : QWidget(parent)
    , m_seller(new SellerForm)
{
    setObjectName(QStringLiteral("stateView"));
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    auto *inside = new QWidget(scroll);
    auto *sellerCard = new Card(inside);
    auto *sellerColumn = new QVBoxLayout(sellerCard);
    sellerColumn->setContentsMargins({});
    sellerColumn->addWidget(m_seller);
    auto *grid = new QGridLayout(inside);
    grid->setContentsMargins(0, 0, space::s, 0);
    grid->setSpacing(space::m);
    grid->addWidget(sellerCard, 0, 0, 1, 2);
    grid->addWidget(buildSnapshots(), 1, 0);
    grid->addWidget(buildLimits(), 1, 1);
    grid->addWidget(buildAssumptions(), 2, 0, 1, 2);
    grid->setRowStretch(3, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    scroll->setWidget(inside);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::s, 0, 0);
    column->addWidget(scroll);
    retranslate();
}

Card *StateView::buildSnapshots()
{
    auto *card = new Card;
    m_snapshotTitle = headingLabel(card);
    m_snapshotHint = mutedLabel(card);
    m_snapshotHint->setWordWrap(true);
    m_snapshotList = new QListWidget(card);
    m_snapshotList->setObjectName(QStringLiteral("snapshotList"));
    m_snapshotList->setMinimumHeight(kListHeight);
    m_make = button(card, "snapshotMake", "backup");
    m_restore = button(card, "snapshotRestore", "restore");
    m_delete = button(card, "snapshotDelete", "remove");
    m_seedImport = button(card, "seedImport", "import");
    m_seedExport = button(card, "seedExport", "export");
    m_reset = button(card, "stateReset", "undo");
    auto *first = new QHBoxLayout;
    first->setSpacing(space::s);
    for (QPushButton *one : { m_make, m_restore, m_delete })
        first->addWidget(one);
    first->addStretch(1);
    auto *second = new QHBoxLayout;
    second->setSpacing(space::s);
    for (QPushButton *one : { m_seedImport, m_seedExport, m_reset })
        second->addWidget(one);
    second->addStretch(1);
    QVBoxLayout *column = columnOf(card);
    column->addWidget(m_snapshotTitle);
    column->addWidget(m_snapshotHint);
    column->addWidget(m_snapshotList, 1);
    column->addLayout(first);
    column->addLayout(second);
    connect(m_snapshotList, &QListWidget::currentRowChanged, this, [this] { enable(); });
    connect(m_snapshotList, &QListWidget::itemActivated, m_restore, &QPushButton::click);
    connect(m_make, &QPushButton::clicked, this, &StateView::snapshotRequested);
    connect(m_restore, &QPushButton::clicked, this, [this] {
        if (const MarketSnapshot *one = current())
            Q_EMIT restoreRequested(one->file);
    });
    connect(m_delete, &QPushButton::clicked, this, [this] {
        if (const MarketSnapshot *one = current())
            Q_EMIT deleteRequested(one->file);
    });
    connect(m_seedImport, &QPushButton::clicked, this, &StateView::seedImportRequested);
    connect(m_seedExport, &QPushButton::clicked, this, &StateView::seedExportRequested);
    connect(m_reset, &QPushButton::clicked, this, &StateView::resetRequested);
    return card;
}

StateView::Number StateView::addNumber(QWidget *parent, const char *name, int most)
{
    Number number{ mutedLabel(parent), new QSpinBox(parent) };
    number.box->setObjectName(QLatin1String(name));
    number.box->setRange(0, most);
    number.box->setGroupSeparatorShown(true);
    number.label->setBuddy(number.box);
    return number;
}

Card *StateView::buildAssumptions()
{
    auto *card = new Card;
    m_assumptionTitle = headingLabel(card);
    m_assumptionHint = mutedLabel(card);
    m_assumptionHint->setWordWrap(true);
    m_spacing = addNumber(card, "assumeSpacing", kManySeconds);
    m_window = addNumber(card, "assumeWindow", kManySeconds);
    m_poll = addNumber(card, "assumePoll", kManySeconds);
    m_usageCheck = addNumber(card, "assumeUsageCheck", kManySeconds);
    m_oauthCode = addNumber(card, "assumeOauthCode", kManySeconds);
    QVBoxLayout *column = columnOf(card);
    column->addWidget(m_assumptionTitle);
    column->addWidget(m_assumptionHint);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::s);
    int row = 0;
    for (const Number &number : { m_spacing, m_window, m_poll, m_usageCheck, m_oauthCode }) {
        number.box->setMinimum(1);
        grid->addWidget(number.label, row, 0);
        grid->addWidget(number.box, row, 1);
        ++row;
        connect(number.box, &QSpinBox::editingFinished, this, &StateView::tellSettings);
    }
    grid->setColumnStretch(2, 1);
    column->addLayout(grid);
    return card;
}

Card *StateView::buildLimits()
{
    auto *card = new Card;
    m_limitTitle = headingLabel(card);
    m_perSecond = addNumber(card, "limitPerSecond", kMany);
    m_skew = addNumber(card, "limitSkew", kManySeconds * 24);
    m_skew.box->setMinimum(-kManySeconds * 24);
    m_usageQuota = addNumber(card, "limitUsage", kMany);
    m_licenseQuota = addNumber(card, "limitLicense", kMany);
    m_failLabel = mutedLabel(card);
    m_failCode = new QComboBox(card);
    m_failCode->setObjectName(QStringLiteral("failCode"));
    m_failCode->setEditable(true);
    m_failCode->setInsertPolicy(QComboBox::NoInsert);
    m_failLabel->setBuddy(m_failCode);
    m_failTimes = new QSpinBox(card);
    m_failTimes->setRange(1, 1000);
    m_fail = button(card, "failApply", nullptr);
    m_outageLabel = mutedLabel(card);
    m_outageSpan = new QComboBox(card);
    m_outageSpan->setObjectName(QStringLiteral("outageSpan"));
    m_outageSpan->setEditable(true);
    m_outageSpan->addItems(
        { QStringLiteral("10m"), QStringLiteral("40m"), QStringLiteral("3h"), QStringLiteral("1d") });
    m_outageSpan->setCurrentIndex(1);
    m_outageLabel->setBuddy(m_outageSpan);
    m_outage = button(card, "outageApply", nullptr);
    QVBoxLayout *column = columnOf(card);
    column->addWidget(m_limitTitle);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::s);
    int row = 0;
    for (const Number &number : { m_perSecond, m_skew, m_usageQuota, m_licenseQuota }) {
        grid->addWidget(number.label, row, 0);
        grid->addWidget(number.box, row, 1);
        ++row;
        connect(number.box, &QSpinBox::editingFinished, this, &StateView::tellLimits);
    }
    grid->addWidget(m_failLabel, row, 0);
    grid->addWidget(m_failCode, row, 1);
    grid->addWidget(m_failTimes, row, 2);
    grid->addWidget(m_fail, row++, 3);
    grid->addWidget(m_outageLabel, row, 0);
    grid->addWidget(m_outageSpan, row, 1);
    grid->addWidget(m_outage, row, 3);
    grid->setColumnStretch(1, 1);
    column->addLayout(grid);
    column->addStretch(1);
    connect(m_fail, &QPushButton::clicked, this,
        [this] { Q_EMIT failRequested(m_failCode->currentText().trimmed(), m_failTimes->value()); });
    connect(m_outage, &QPushButton::clicked, this,
        [this] { Q_EMIT outageRequested(m_outageSpan->currentText().trimmed()); });
    return card;
}

void StateView::setZone(const QTimeZone &zone)
{
    m_zone = zone;
    fillSnapshots();
}

void StateView::setSettings(const MarketSettings &settings)
{
    m_filling = true;
    m_settings = settings;
    const auto show = [](const Number &number, qint64 value) {
        if (!number.box->hasFocus())
            number.box->setValue(int(qMin<qint64>(value, number.box->maximum())));
    };
    show(m_spacing, settings.retrySpacingSeconds);
    show(m_window, settings.retryWindowSeconds);
    show(m_poll, settings.pollSpacingSeconds);
    show(m_usageCheck, settings.usageCheckSeconds);
    show(m_oauthCode, settings.oauthCodeSeconds);
    m_filling = false;
}

void StateView::setLimits(const MarketEngine::ApiLimits &limits)
{
    m_filling = true;
    const auto show = [](const Number &number, qint64 value) {
        if (!number.box->hasFocus())
            number.box->setValue(int(value));
    };
    show(m_perSecond, limits.perSecond);
    show(m_skew, limits.skewMs / 1000);
    show(m_usageQuota, limits.usageQuota);
    show(m_licenseQuota, limits.licenseQuota);
    m_filling = false;
}

void StateView::tellSettings()
{
    if (m_filling)
        return;
    MarketSettings wanted = m_settings;
    wanted.retrySpacingSeconds = m_spacing.box->value();
    wanted.retryWindowSeconds = m_window.box->value();
    wanted.pollSpacingSeconds = m_poll.box->value();
    wanted.usageCheckSeconds = m_usageCheck.box->value();
    wanted.oauthCodeSeconds = m_oauthCode.box->value();
    if (wanted == m_settings)
        return;
    m_settings = wanted;
    Q_EMIT settingsChanged(wanted);
}

void StateView::tellLimits()
{
    if (m_filling)
        return;
    MarketEngine::ApiLimits limits;
    limits.perSecond = m_perSecond.box->value();
    limits.skewMs = qint64(m_skew.box->value()) * 1000;
    limits.usageQuota = m_usageQuota.box->value();
    limits.licenseQuota = m_licenseQuota.box->value();
    Q_EMIT limitsChanged(limits);
}

void StateView::setSnapshots(const QList<MarketSnapshot> &snapshots)
{
    m_snapshots = snapshots;
    fillSnapshots();
}

void StateView::fillSnapshots()
{
    const int row = m_snapshotList->currentRow();
    m_snapshotList->clear();
    for (const MarketSnapshot &one : std::as_const(m_snapshots))
        m_snapshotList->addItem(
            QStringLiteral("%1 · %2 · %3")
                .arg(one.name, timeText(one.madeMs, m_zone), QLocale().formattedDataSize(one.bytes)));
    m_snapshotList->setCurrentRow(qMin(row, m_snapshotList->count() - 1));
    enable();
}

void StateView::setErrorCodes(const QStringList &codes)
{
    const QString kept = m_failCode->currentText();
    m_failCode->clear();
    m_failCode->addItems(codes);
    if (!kept.isEmpty())
        m_failCode->setEditText(kept);
}

void StateView::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    enable();
}

const MarketSnapshot *StateView::current() const
{
    const int row = m_snapshotList->currentRow();
    return row >= 0 && row < m_snapshots.size() ? &m_snapshots.at(row) : nullptr;
}

void StateView::enable()
{
    m_make->setEnabled(!m_readOnly);
    m_restore->setEnabled(current() != nullptr);
    m_delete->setEnabled(current() != nullptr && !m_readOnly);
}

void StateView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StateView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    Q_EMIT shown();
}

void StateView::retranslate()
{
    const auto name = [](const Number &number, const QString &text, const QString &hint,
                          const QString &unit) {
        number.label->setText(text);
        number.label->setToolTip(hint);
        number.box->setAccessibleName(text);
        number.box->setToolTip(hint);
        number.box->setSuffix(unit);
    };
    const QString seconds = tr(" s");
    m_snapshotTitle->setText(tr("Snapshots"));
    m_snapshotHint->setText(tr("A snapshot is the whole state, clock and log included. One is made by itself "
                               "before each reset, so that it can be undone."));
    m_snapshotList->setAccessibleName(tr("Snapshots, newest first"));
    m_make->setText(tr("Make a snapshot"));
    m_restore->setText(tr("Restore…"));
    m_delete->setText(tr("Delete…"));
    m_seedImport->setText(tr("Begin with a seed file…"));
    m_seedExport->setText(tr("Save as a seed file…"));
    m_reset->setText(tr("Reset…"));
    m_assumptionTitle->setText(tr("Assumptions"));
    m_assumptionHint->setText(
        tr("Where the official guides say nothing, this emulator assumes. A change holds from the next start "
           "of an event on."));
    name(m_spacing, tr("Between attempts, where no spacing is documented"), {}, seconds);
    name(m_window, tr("Attempts end after, where no window is documented"), {}, seconds);
    name(m_poll, tr("Between questions whether an instance is ready"), {}, seconds);
    name(m_usageCheck, tr("Until a pushed usage record is checked"), {}, seconds);
    name(m_oauthCode, tr("An OAuth code holds for"), {}, seconds);
    m_limitTitle->setText(tr("Limits and faults"));
    const QString none = tr("0: no limit");
    name(m_perSecond, tr("Requests per second"), none, {});
    name(m_skew, tr("Clock of the gateway ahead by"),
        tr("More than 15 minutes: every signature is refused for its date"), seconds);
    name(m_usageQuota, tr("Usage records per hour"), none, {});
    name(m_licenseQuota, tr("Activations of a licence"), tr("0: as many as were bought"), {});
    m_failLabel->setText(tr("Answer the next requests with"));
    m_failCode->setAccessibleName(tr("Error code to answer with"));
    m_failTimes->setSuffix(tr(" times"));
    m_failTimes->setAccessibleName(tr("How many requests get this error"));
    m_fail->setText(tr("Arm"));
    m_outageLabel->setText(tr("Cut the seller off for"));
    m_outageSpan->setAccessibleName(tr("How long no callback reaches the seller"));
    m_outage->setText(tr("Cut off"));
    fillSnapshots();
}

} // namespace zhanggui
