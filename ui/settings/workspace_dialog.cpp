#include "ui/settings/workspace_dialog.h"

#include "models/records/cell_text.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTimeZone>
#include <QVBoxLayout>

namespace zhanggui {

namespace {

constexpr int kMostMinutes = 8 * 60;

QSpinBox *limitBox(QWidget *parent, const char *name, int most, int value, const QString &suffix)
{
    auto *box = new QSpinBox(parent);
    box->setObjectName(QLatin1String(name));
    box->setRange(1, most);
    box->setValue(value);
    box->setSuffix(suffix);
    return box;
}

bool matches(const QString &zone, const QString &words)
{
    const QString name = QString(zone).replace(u'_', u' ');
    const QStringList wanted = QString(words).replace(u'_', u' ').split(u' ', Qt::SkipEmptyParts);
    return std::all_of(wanted.begin(), wanted.end(),
        [&name](const QString &word) { return name.contains(word, Qt::CaseInsensitive); });
}

} // namespace

WorkspaceDialog::WorkspaceDialog(const WorkspaceChoices &current, qint64 nowMs, QWidget *parent)
    : QDialog(parent)
    , m_nowMs(nowMs)
    , m_search(new QLineEdit(this))
    , m_zones(new QListWidget(this))
    , m_example(mutedLabel(this))
    , m_minutes(limitBox(this, "workspaceIdleMinutes", kMostMinutes, current.idleMinutes, tr(" min")))
    , m_runs(limitBox(this, "workspaceRuns", 100'000, current.runs.runs, {}))
    , m_megabytes(limitBox(this, "workspaceRunMegabytes", 100'000, current.runs.megabytes, tr(" MB")))
    , m_days(limitBox(this, "workspaceRunDays", 3650, current.runs.days, tr(" days")))
{
    setObjectName(QStringLiteral("workspaceDialog"));
    setWindowTitle(tr("Workspace settings"));
    m_search->setObjectName(QStringLiteral("zoneSearch"));
    m_search->setPlaceholderText(tr("Find a time zone, for example Shanghai"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_zones->setObjectName(QStringLiteral("zoneList"));
    m_zones->setAccessibleName(tr("Time zone"));
    m_zones->setUniformItemSizes(true);
    m_example->setObjectName(QStringLiteral("zoneExample"));
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds())
        m_zones->addItem(QString::fromLatin1(id));
    buildLayout();
    connect(m_search, &QLineEdit::textChanged, this, &WorkspaceDialog::search);
    connect(m_zones, &QListWidget::currentItemChanged, this, &WorkspaceDialog::showExample);
    const QList<QListWidgetItem *> zone =
        m_zones->findItems(QString::fromLatin1(current.zone), Qt::MatchExactly);
    m_zones->setCurrentItem(zone.value(0));
    showExample();
    m_search->setFocus();
}

void WorkspaceDialog::buildLayout()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    m_save = buttons->button(QDialogButtonBox::Save);
    m_save->setObjectName(QStringLiteral("workspaceSave"));
    QLabel *title = headingLabel(this, tr("Time zone"));
    QLabel *hint = mutedLabel(this,
        tr("Times are shown, and dates in filters are read, in this zone. What the marketplace sent stays "
           "as it came."));
    hint->setWordWrap(true);
    auto *form = new QFormLayout;
    form->addRow(plainLabel(this, tr("Lock the vault when idle for")), m_minutes);
    form->addRow(plainLabel(this, tr("Keep at most so many callback runs")), m_runs);
    form->addRow(plainLabel(this, tr("with exchanges of at most")), m_megabytes);
    form->addRow(plainLabel(this, tr("and not longer than")), m_days);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::s);
    column->addWidget(title);
    column->addWidget(hint);
    column->addWidget(m_search);
    column->addWidget(m_zones, 1);
    column->addWidget(m_example);
    column->addSpacing(space::s);
    column->addLayout(form);
    column->addSpacing(space::s);
    column->addWidget(buttons);
    resize(480, 600);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT chosen(choices());
        accept();
    });
}

WorkspaceChoices WorkspaceDialog::choices() const
{
    const QListWidgetItem *zone = m_zones->currentItem();
    return { zone ? zone->text().toLatin1() : QByteArray(), m_minutes->value(),
        { m_runs->value(), m_megabytes->value(), m_days->value() } };
}

void WorkspaceDialog::search(const QString &words)
{
    QListWidgetItem *first = nullptr;
    for (int row = 0; row < m_zones->count(); ++row) {
        QListWidgetItem *item = m_zones->item(row);
        item->setHidden(!matches(item->text(), words));
        if (!first && !item->isHidden())
            first = item;
    }
    if (!m_zones->currentItem() || m_zones->currentItem()->isHidden())
        m_zones->setCurrentItem(first);
    if (m_zones->currentItem())
        m_zones->scrollToItem(m_zones->currentItem(), QAbstractItemView::PositionAtCenter);
}

void WorkspaceDialog::showExample()
{
    const QByteArray id = choices().zone;
    m_save->setEnabled(!id.isEmpty());
    if (id.isEmpty()) {
        m_example->setText(tr("No time zone has this name."));
        return;
    }
    const QTimeZone zone(id);
    const QString offset = zone.displayName(QTimeZone::GenericTime, QTimeZone::OffsetName);
    //: %1: a time zone, %2: its offset, %3: date and time there
    m_example->setText(
        tr("%1 (%2): it is %3 there now.").arg(QString::fromLatin1(id), offset, instantText(m_nowMs, zone)));
}

} // namespace zhanggui
