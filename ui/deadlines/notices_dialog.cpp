#include "ui/deadlines/notices_dialog.h"

#include "models/deadlines/spans.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTimeEdit>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr int kWidth = 420;
constexpr int kTimeWidth = 88;

QString textOfThresholds(const QList<int> &minutes)
{
    QStringList parts;
    for (const int one : minutes)
        parts << spanText(one);
    return parts.join(QStringLiteral(", "));
}

std::optional<QList<int>> thresholdsFrom(const QString &text)
{
    static const QRegularExpression apart(QStringLiteral("[,，;；\\s]+"));
    QList<int> all;
    for (const QString &part : text.split(apart, Qt::SkipEmptyParts)) {
        const auto minutes = spanMinutes(part);
        if (!minutes)
            return std::nullopt;
        all << *minutes;
    }
    const auto sorted = thresholdsFromText(textOf(all));
    return sorted && !sorted->isEmpty() ? std::optional(*sorted) : std::nullopt;
}

} // namespace

NoticesDialog::NoticesDialog(const NoticeRules &rules, QWidget *parent)
    : QDialog(parent)
    , m_enabled(new QCheckBox(tr("&Tell me when a deadline comes near"), this))
    , m_thresholds(new QLineEdit(textOfThresholds(rules.thresholdMinutes), this))
    , m_fault(plainLabel(this))
    , m_quiet(new QCheckBox(tr("Tell nothing &between"), this))
    , m_from(new QTimeEdit(rules.quietFrom, this))
    , m_to(new QTimeEdit(rules.quietTo, this))
{
    setObjectName(QStringLiteral("noticesDialog"));
    setWindowTitle(tr("Notifications of deadlines"));
    m_enabled->setObjectName(QStringLiteral("noticesEnabled"));
    m_quiet->setObjectName(QStringLiteral("noticesQuiet"));
    m_enabled->setChecked(rules.enabled);
    m_quiet->setChecked(rules.quiet);
    m_thresholds->setObjectName(QStringLiteral("noticeThresholds"));
    m_fault->setObjectName(QStringLiteral("noticeFault"));
    m_fault->setWordWrap(true);
    for (QTimeEdit *edit : { m_from, m_to }) {
        edit->setDisplayFormat(QStringLiteral("HH:mm"));
        edit->setMinimumWidth(kTimeWidth);
    }
    m_from->setAccessibleName(tr("Quiet from"));
    m_to->setAccessibleName(tr("Quiet until"));
    auto *hours = new QHBoxLayout;
    hours->addWidget(m_from);
    hours->addWidget(plainLabel(this, tr("and")));
    hours->addWidget(m_to);
    hours->addStretch();
    QLabel *help = mutedLabel(this,
        tr("How long before, such as 1d, 2h, 30m; 0 is the moment itself. Each deadline is told once for "
           "each of them; what falls into the quiet hours is told after them. The same times are the alarms "
           "of "
           "calendar files."));
    help->setWordWrap(true);
    help->setMinimumWidth(kWidth);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(tr("&Save"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(QStringLiteral("noticesSave"));
    auto *form = new QFormLayout(this);
    form->setSpacing(space::m);
    form->addRow(m_enabled);
    form->addRow(tr("&When"), m_thresholds);
    form->addRow(help);
    form->addRow(m_fault);
    form->addRow(m_quiet, hours);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        if (const auto chosenRules = this->rules()) {
            Q_EMIT chosen(*chosenRules);
            accept();
        }
    });
    connect(m_thresholds, &QLineEdit::textChanged, this, &NoticesDialog::check);
    connect(m_quiet, &QCheckBox::toggled, this, &NoticesDialog::check);
    check();
}

std::optional<NoticeRules> NoticesDialog::rules() const
{
    const auto thresholds = thresholdsFrom(m_thresholds->text());
    if (!thresholds)
        return std::nullopt;
    NoticeRules rules;
    rules.enabled = m_enabled->isChecked();
    rules.thresholdMinutes = *thresholds;
    rules.quiet = m_quiet->isChecked();
    rules.quietFrom = m_from->time();
    rules.quietTo = m_to->time();
    return rules;
}

void NoticesDialog::check()
{
    const bool fine = thresholdsFrom(m_thresholds->text()).has_value();
    m_fault->setText(fine ? QString() : tr("Write numbers with m, h, d or w, apart by commas: 1d, 2h, 0."));
    m_fault->setVisible(!fine);
    m_save->setEnabled(fine);
    m_from->setEnabled(m_quiet->isChecked());
    m_to->setEnabled(m_quiet->isChecked());
}

} // namespace zhanggui
