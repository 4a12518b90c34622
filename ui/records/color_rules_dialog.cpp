#include "ui/records/color_rules_dialog.h"

#include "ui/records/row_colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr qsizetype kMostRules = 20;

} // namespace

/// One rule: tone, filter, and where it stands.
class ColorRuleRow : public QWidget {
public:
    ColorRuleRow(const RecordKind &kind, const FilterContext &context, const ColorRule &rule, QWidget *parent)
        : QWidget(parent)
        , tone(new QComboBox(this))
        , filter(new FilterBar(
              kind, [now = context.nowMs] { return now; }, this))
        , up(button("back", ColorRulesDialog::tr("Try this rule earlier")))
        , down(button("forward", ColorRulesDialog::tr("Try this rule later")))
        , remove(button("remove", ColorRulesDialog::tr("Remove this rule")))
    {
        for (const ChoiceTone one :
            { ChoiceTone::Ok, ChoiceTone::Wait, ChoiceTone::Warn, ChoiceTone::Fail, ChoiceTone::Neutral }) {
            tone->addItem(toneName(one), int(one));
        }
        tone->setCurrentIndex(tone->findData(int(rule.tone)));
        tone->setAccessibleName(ColorRulesDialog::tr("Colour"));
        filter->setZone(context.zone);
        filter->setText(rule.filter);
        up->setArrowType(Qt::UpArrow);
        down->setArrowType(Qt::DownArrow);
        auto *line = new QHBoxLayout(this);
        line->setContentsMargins({});
        line->setSpacing(space::s);
        line->addWidget(tone, 0, Qt::AlignTop);
        line->addWidget(filter, 1);
        for (QToolButton *one : { up, down, remove })
            line->addWidget(one, 0, Qt::AlignTop);
    }

    ColorRule rule() const { return { filter->text(), ChoiceTone(tone->currentData().toInt()) }; }

    QComboBox *tone;
    FilterBar *filter;
    QToolButton *up;
    QToolButton *down;
    QToolButton *remove;

private:
    QToolButton *button(const char *iconName, const QString &hint)
    {
        auto *made = new QToolButton(this);
        made->setIcon(icon(QLatin1String(iconName)));
        made->setToolTip(hint);
        made->setAccessibleName(hint);
        made->setAutoRaise(true);
        return made;
    }
};

ColorRulesDialog::ColorRulesDialog(
    const RecordKind &kind, const FilterContext &context, const QList<ColorRule> &rules, QWidget *parent)
    : QDialog(parent)
    , m_kind(kind)
    , m_context(context)
    , m_none(plainLabel(this))
    , m_add(new QPushButton(icon(QStringLiteral("add")), tr("&Add a rule"), this))
{
    setObjectName(QStringLiteral("colorRulesDialog"));
    setWindowTitle(tr("Colours of the rows"));
    resize(720, 420);
    auto *what = plainLabel(this);
    what->setWordWrap(true);
    what->setText(
        tr("A row takes the colour of the first rule whose filter it matches. The colours belong to "
           "the view: save it to keep them under its name."));
    m_none->setText(tr("There is no rule yet. Add one, for example amount>10000."));
    m_none->setForegroundRole(QPalette::PlaceholderText);
    m_add->setObjectName(QStringLiteral("addColorRule"));
    auto *inside = new QWidget(this);
    m_layout = new QVBoxLayout(inside);
    m_layout->setContentsMargins({});
    m_layout->setSpacing(space::s);
    m_layout->addWidget(m_none);
    m_layout->addWidget(m_add, 0, Qt::AlignLeft);
    m_layout->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(inside);
    auto *buttons =
        new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Apply | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_apply = buttons->button(QDialogButtonBox::Apply);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(space::m);
    layout->addWidget(what);
    layout->addWidget(scroll, 1);
    layout->addWidget(buttons);
    for (const ColorRule &rule : rules)
        addRow(rule);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addRow({ {}, ChoiceTone::Warn });
        m_rows.constLast()->filter->setFocus();
    });
    connect(m_apply, &QPushButton::clicked, this, [this] { Q_EMIT applied(this->rules()); });
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT applied(this->rules());
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
}

QList<ColorRule> ColorRulesDialog::rules() const
{
    QList<ColorRule> rules;
    for (const ColorRuleRow *row : m_rows)
        rules.append(row->rule());
    return rules;
}

void ColorRulesDialog::addRow(const ColorRule &rule)
{
    auto *row = new ColorRuleRow(m_kind, m_context, rule, this);
    m_layout->insertWidget(int(m_rows.size()), row);
    m_rows.append(row);
    connect(row->filter, &FilterBar::textChanged, this, &ColorRulesDialog::check);
    connect(row->up, &QToolButton::clicked, this, [this, row] { move(row, -1); });
    connect(row->down, &QToolButton::clicked, this, [this, row] { move(row, 1); });
    connect(row->remove, &QToolButton::clicked, this, [this, row] { remove(row); });
    check();
}

void ColorRulesDialog::move(ColorRuleRow *row, int by)
{
    const qsizetype from = m_rows.indexOf(row);
    const qsizetype to = std::clamp<qsizetype>(from + by, 0, m_rows.size() - 1);
    m_rows.move(from, to);
    m_layout->removeWidget(row);
    m_layout->insertWidget(int(to), row);
    check();
}

void ColorRulesDialog::remove(ColorRuleRow *row)
{
    m_rows.removeOne(row);
    row->hide();
    row->deleteLater();
    check();
}

void ColorRulesDialog::check()
{
    m_none->setVisible(m_rows.isEmpty());
    m_add->setEnabled(m_rows.size() < kMostRules);
    bool good = true;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        m_rows.at(i)->up->setEnabled(i > 0);
        m_rows.at(i)->down->setEnabled(i + 1 < m_rows.size());
        good = good && !m_rows.at(i)->filter->error();
    }
    m_apply->setEnabled(good);
    m_ok->setEnabled(good);
}

} // namespace zhanggui
