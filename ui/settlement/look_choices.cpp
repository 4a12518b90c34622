#include "ui/settlement/look_choices.h"

#include "models/settlement/look_words.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

namespace zhanggui {

namespace {

constexpr int kNarrowestBox = 76; // all of them fit into a window of 1280 pixels

/// One field with its label before it.
struct Part {
    QLabel *label;
    QComboBox *box;
};

void setShown(const Part &part, bool visible)
{
    part.label->setVisible(visible);
    part.box->setVisible(visible);
}

void choose(QComboBox &box, const QString &data)
{
    box.setCurrentIndex(std::max(0, box.findData(data)));
}

} // namespace

LookChoices::LookChoices(QWidget *parent)
    : QWidget(parent)
    , m_view(box("lookView", m_viewLabel))
    , m_measure(box("lookMeasure", m_measureLabel))
    , m_by(box("lookBy", m_byLabel))
    , m_from(box("lookFrom", m_fromLabel))
    , m_to(box("lookTo", m_toLabel))
    , m_currency(box("lookCurrency", m_currencyLabel))
    , m_environment(box("lookEnvironment", m_environmentLabel))
    , m_all(new QCheckBox(this))
{
    m_all->setObjectName(QStringLiteral("lookAllGroups"));
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins({});
    line->setSpacing(space::s);
    const Part parts[] = { { m_viewLabel, m_view }, { m_measureLabel, m_measure }, { m_byLabel, m_by },
        { m_fromLabel, m_from }, { m_toLabel, m_to }, { m_currencyLabel, m_currency },
        { m_environmentLabel, m_environment } };
    for (const Part &part : parts) {
        part.label->setBuddy(part.box);
        line->addWidget(part.label);
        line->addWidget(part.box);
    }
    line->addWidget(m_all);
    line->addStretch(1);
    connect(m_all, &QCheckBox::toggled, this, &LookChoices::take);
    retranslate();
}

QComboBox *LookChoices::box(const char *name, QLabel *&label)
{
    label = plainLabel(this);
    auto *made = new QComboBox(this);
    made->setObjectName(QLatin1String(name));
    made->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    made->setMinimumWidth(kNarrowestBox);
    connect(made, &QComboBox::activated, this, &LookChoices::take);
    return made;
}

void LookChoices::setChoice(const LookChoice &choice)
{
    m_choice = choice;
    fill();
}

void LookChoices::setEnvironments(const QStringList &environments)
{
    m_environments = environments;
    if (!environments.contains(m_choice.environment))
        m_choice.environment = environments.value(0);
    fill();
}

void LookChoices::setLook(const SettlementLook &look)
{
    m_currencies = look.currencies;
    m_months = look.months;
    if (!m_currencies.contains(m_choice.currency))
        m_choice.currency = m_currencies.value(0);
    for (QString *month : { &m_choice.from, &m_choice.to }) {
        if (!m_months.contains(*month))
            month->clear();
    }
    fill();
}

void LookChoices::focusFirst()
{
    m_view->setFocus(Qt::ShortcutFocusReason);
}

void LookChoices::fillMonths(QComboBox &box, const QString &open, const QString &chosen)
{
    box.clear();
    box.addItem(open, QString());
    for (const QString &month : std::as_const(m_months))
        box.addItem(month.left(4) + u'-' + month.mid(4), month);
    choose(box, chosen);
}

void LookChoices::fill()
{
    m_view->setCurrentIndex(int(m_choice.view));
    m_measure->setCurrentIndex(int(m_choice.measure));
    m_by->setCurrentIndex(int(m_choice.by));
    fillMonths(*m_from, tr("the first month"), m_choice.from);
    fillMonths(*m_to, tr("the last month"), m_choice.to);
    m_currency->clear();
    for (const QString &currency : std::as_const(m_currencies))
        m_currency->addItem(currency.isEmpty() ? tr("not told") : currency, currency);
    choose(*m_currency, m_choice.currency);
    m_environment->clear();
    for (const QString &environment : std::as_const(m_environments))
        m_environment->addItem(environment, environment);
    choose(*m_environment, m_choice.environment);
    const QSignalBlocker quiet(m_all);
    m_all->setChecked(m_choice.allGroups);
    const bool figures = m_choice.view == LookView::Figures;
    const bool groups = figures && m_choice.by != LookBy::Month && m_choice.by != LookBy::Period;
    setShown({ m_measureLabel, m_measure }, figures);
    setShown({ m_byLabel, m_by }, figures);
    setShown({ m_fromLabel, m_from }, figures);
    setShown({ m_toLabel, m_to }, figures);
    setShown({ m_currencyLabel, m_currency }, m_currencies.size() > 1);
    setShown({ m_environmentLabel, m_environment }, m_environments.size() > 1);
    m_all->setVisible(groups);
}

void LookChoices::take()
{
    LookChoice choice = m_choice;
    choice.view = LookView(std::max(0, m_view->currentIndex()));
    choice.measure = LookMeasure(std::max(0, m_measure->currentIndex()));
    choice.by = LookBy(std::max(0, m_by->currentIndex()));
    choice.from = m_from->currentData().toString();
    choice.to = m_to->currentData().toString();
    // The other end follows the one that was just moved beyond it.
    if (!choice.from.isEmpty() && !choice.to.isEmpty() && choice.to < choice.from)
        (sender() == m_from ? choice.to : choice.from) = sender() == m_from ? choice.from : choice.to;
    if (m_currency->count() > 0)
        choice.currency = m_currency->currentData().toString();
    if (m_environment->count() > 0)
        choice.environment = m_environment->currentData().toString();
    choice.allGroups = m_all->isChecked();
    if (choice == m_choice)
        return;
    const bool other = choice.environment != m_choice.environment;
    m_choice = choice;
    fill();
    if (other)
        Q_EMIT environmentChanged(choice.environment);
    else
        Q_EMIT changed(choice);
}

void LookChoices::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void LookChoices::retranslate()
{
    // Letters that no menu of the bar has.
    m_viewLabel->setText(tr("&Show"));
    m_measureLabel->setText(tr("&Amount"));
    m_byLabel->setText(tr("&By"));
    m_fromLabel->setText(tr("From"));
    m_toLabel->setText(tr("To"));
    m_currencyLabel->setText(tr("Curre&ncy"));
    m_environmentLabel->setText(tr("Environment"));
    m_all->setText(tr("A&ll groups"));
    m_all->setToolTip(tr("Also those that stand together as others."));
    m_view->clear();
    m_view->addItems({ tr("Figures"), tr("Age of the unbilled"), tr("Next three bills") });
    m_measure->clear();
    for (int measure = 0; measure < kLookMeasures; ++measure)
        m_measure->addItem(titleOf(LookMeasure(measure)));
    m_by->clear();
    for (int by = 0; by < kLookGroupings; ++by)
        m_by->addItem(titleOf(LookBy(by)));
    const struct {
        QComboBox *box;
        QLabel *label;
    } named[] = { { m_view, m_viewLabel }, { m_measure, m_measureLabel }, { m_by, m_byLabel },
        { m_from, m_fromLabel }, { m_to, m_toLabel }, { m_currency, m_currencyLabel },
        { m_environment, m_environmentLabel } };
    for (const auto &one : named)
        one.box->setAccessibleName(one.label->text().remove(u'&'));
    fill();
}

} // namespace zhanggui
