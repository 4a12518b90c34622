#include "ui/settlement/rules/rule_list.h"

#include "ui/settlement/copy_tree.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"
#include "ui/work/work_words.h"

#include <QCheckBox>
#include <QEvent>
#include <QHeaderView>
#include <QVBoxLayout>

namespace zhanggui {

namespace {

enum Column { What, Value, Valid, Whose, When, Source };
constexpr int kWidths[] = { 260, 230, 170, 170, 230, 260 };
constexpr int kIndexRole = Qt::UserRole;

/// "always", where there are no days.
QString validText(const Validity &validity)
{
    const QString days = validityText(validity);
    return days.isEmpty() ? RuleList::tr("always") : days;
}

Tone toneOf(ShownRule::From from)
{
    return from == ShownRule::From::Removed ? Tone::Warn : Tone::Ok;
}

} // namespace

RuleList::RuleList(QWidget *parent)
    : QWidget(parent)
    , m_tree(new CopyTree("ruleTree", this))
    , m_own(new QCheckBox(this))
    , m_detail(plainLabel(this))
{
    setObjectName(QStringLiteral("ruleList"));
    m_own->setObjectName(QStringLiteral("ruleOwnOnly"));
    connect(m_own, &QCheckBox::toggled, this, &RuleList::fill);
    m_detail->setObjectName(QStringLiteral("ruleDetail"));
    m_detail->setWordWrap(true);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::s);
    column->addWidget(m_own);
    column->addWidget(m_tree, 1);
    column->addWidget(m_detail);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this] {
        showCurrent();
        Q_EMIT currentChanged();
    });
    connect(m_tree, &QTreeWidget::itemActivated, this, [this] {
        if (current() != nullptr)
            Q_EMIT openWanted();
    });
    fill();
}

void RuleList::setRules(const SettlementPolicy &draft, const SettlementPolicy &base, const OwnRules &own)
{
    m_rules = shownRules(draft, base, own);
    m_gaps = gapsOf(draft);
    fill();
}

const ShownRule *RuleList::current() const
{
    const QTreeWidgetItem *item = m_tree->currentItem();
    const QVariant index = item ? item->data(What, kIndexRole) : QVariant();
    return index.isValid() ? &m_rules.at(index.toInt()) : nullptr;
}

void RuleList::setCurrent(const QString &section, const QString &id)
{
    for (int top = 0; top < m_tree->topLevelItemCount(); ++top) {
        QTreeWidgetItem *head = m_tree->topLevelItem(top);
        for (int row = 0; row < head->childCount(); ++row) {
            const ShownRule &rule = m_rules.at(head->child(row)->data(What, kIndexRole).toInt());
            if (rule.section != section || rule.id != id)
                continue;
            m_tree->setCurrentItem(head->child(row));
            m_tree->scrollToItem(head->child(row), QAbstractItemView::PositionAtCenter);
        }
    }
}

qsizetype RuleList::ownCount() const
{
    return std::count_if(m_rules.cbegin(), m_rules.cend(),
        [](const ShownRule &rule) { return rule.from != ShownRule::From::Program; });
}

void RuleList::fill()
{
    const ShownRule *present = current();
    const std::pair<QString, QString> kept =
        present ? std::pair(present->section, present->id) : std::pair<QString, QString>();
    const bool first = m_tree->topLevelItemCount() == 0;
    m_tree->clear();
    m_tree->setHeaderLabels(
        { tr("Rule"), tr("What it says"), tr("Valid"), tr("Whose"), tr("For lines that"), tr("Source") });
    m_tree->setAccessibleName(tr("Rules of settlement"));
    QHash<QString, QTreeWidgetItem *> heads;
    for (int i = 0; i < m_rules.size(); ++i) {
        const ShownRule &rule = m_rules.at(i);
        if (m_own->isChecked() && rule.from == ShownRule::From::Program)
            continue;
        QTreeWidgetItem *&head = heads[rule.section];
        if (head == nullptr) {
            head = new QTreeWidgetItem(m_tree, { sectionText(rule.section) });
            head->setFirstColumnSpanned(true);
            head->setExpanded(true);
        }
        auto *item = new QTreeWidgetItem(head,
            { rule.title.said(), rule.value, validText(rule.validity), fromText(rule.from), rule.when,
                sourceText(rule.source) });
        item->setData(What, kIndexRole, i);
        if (rule.from != ShownRule::From::Program)
            item->setIcon(Whose, statusIcon(toneOf(rule.from)));
        for (int column = What; column <= Source; ++column)
            item->setToolTip(column, item->text(column).toHtmlEscaped());
    }
    if (first) {
        for (int column = What; column <= Source; ++column)
            m_tree->setColumnWidth(column, kWidths[column]);
    }
    m_own->setText(tr("&Only what is not as shipped (%1)").arg(ownCount()));
    if (kept.second.isEmpty() && m_tree->topLevelItemCount() > 0)
        m_tree->setCurrentItem(m_tree->topLevelItem(0)->child(0));
    else
        setCurrent(kept.first, kept.second);
    showCurrent();
}

void RuleList::showCurrent()
{
    const ShownRule *rule = current();
    QStringList lines;
    if (m_own->isChecked() && ownCount() == 0)
        lines.append(tr("Every rule is as shipped. Change one, or make a new one like it."));
    if (rule != nullptr) {
        lines.append(QString(rule->id % u" · " % rule->title.said()));
        lines.append(tr("%1, valid: %2").arg(rule->value, validText(rule->validity)));
        if (rule->from == ShownRule::From::Changed)
            lines.append(
                tr("Shipped: %1, valid: %2").arg(rule->shippedValue, validText(rule->shippedValidity)));
        if (!rule->when.isEmpty())
            lines.append(tr("For lines that: %1").arg(rule->when));
        lines.append(sourceText(rule->source));
        for (const OwnRuleFault &gap : m_gaps) {
            if (gap.row == QString(rule->section % u'/' % rule->id))
                lines.append(gap.reason);
        }
    }
    m_detail->setText(lines.join(u'\n'));
}

void RuleList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QWidget::changeEvent(event);
}

} // namespace zhanggui
