#include "ui/settlement/rules/ratio_list.h"

#include "models/settlement/shown_rules.h"
#include "ui/settlement/copy_tree.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr int kWidths[] = { 300, 260, 90, 190, 190 };

} // namespace

RatioList::RatioList(RulesDesk &desk, bool readOnly, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_readOnly(readOnly)
    , m_head(plainLabel(this))
    , m_new(new QPushButton(icon(QStringLiteral("add")), {}, this))
    , m_open(new QPushButton(icon(QStringLiteral("edit")), {}, this))
    , m_tree(new CopyTree("ratioTree", this))
{
    setObjectName(QStringLiteral("ratioList"));
    m_head->setWordWrap(true);
    m_new->setObjectName(QStringLiteral("ratioNew"));
    m_open->setObjectName(QStringLiteral("ratioOpen"));
    auto *line = new QHBoxLayout;
    line->addWidget(m_head, 1);
    line->addWidget(m_new);
    line->addWidget(m_open);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::s, 0, 0);
    column->addLayout(line);
    column->addWidget(m_tree, 1);
    m_tree->setRootIsDecorated(false);
    const auto open = [this] {
        if (const EnvironmentRatio *one = current())
            Q_EMIT openWanted(one->ratio.recordId);
    };
    connect(m_tree, &QTreeWidget::itemActivated, this, open);
    connect(m_open, &QPushButton::clicked, this, open);
    connect(
        m_tree, &QTreeWidget::currentItemChanged, this, [this] { m_open->setEnabled(current() != nullptr); });
    connect(m_new, &QPushButton::clicked, this, [this] {
        const EnvironmentRatio *one = current();
        Q_EMIT newWanted(one
                ? MissingRatio{ one->environment, one->ratio.product, one->ratio.name, m_desk.today() }
                : MissingRatio{ {}, {}, {}, m_desk.today() });
    });
    connect(&m_desk, &RulesDesk::ratiosLoaded, this, [this](const QList<EnvironmentRatio> &ratios) {
        QList<EnvironmentRatio> sorted = ratios;
        std::stable_sort(
            sorted.begin(), sorted.end(), [](const EnvironmentRatio &a, const EnvironmentRatio &b) {
                return std::tie(a.ratio.product, a.ratio.name) < std::tie(b.ratio.product, b.ratio.name);
            });
        m_ratios = std::move(sorted);
        fill();
    });
    retranslate();
    for (int column_ = 0; column_ < int(std::size(kWidths)); ++column_)
        m_tree->setColumnWidth(column_, kWidths[column_]);
}

const EnvironmentRatio *RatioList::current() const
{
    const int row = m_tree->indexOfTopLevelItem(m_tree->currentItem());
    return row < 0 || row >= m_ratios.size() ? nullptr : &m_ratios.at(row);
}

void RatioList::setNames(const QList<SettlementName> &names)
{
    m_names = names;
    fill();
}

QString RatioList::nameText(const QString &id) const
{
    const auto found = std::find_if(
        m_names.cbegin(), m_names.cend(), [&id](const SettlementName &name) { return name.id == id; });
    return found == m_names.cend() ? id : QString(found->title.said() % u" (" % id % u')');
}

void RatioList::fill()
{
    m_tree->clear();
    int unmet = 0;
    for (const EnvironmentRatio &one : std::as_const(m_ratios)) {
        const SettlementRatio &ratio = one.ratio;
        const QString days = validityText(ratio.validity);
        auto *item = new QTreeWidgetItem(m_tree,
            { ratio.product.isEmpty() ? tr("every product without its own") : ratio.product,
                nameText(ratio.name), ratio.valueText, days.isEmpty() ? tr("always") : days,
                ratio.contract });
        for (int column = 0; column < item->columnCount(); ++column)
            item->setToolTip(column, item->text(column).toHtmlEscaped());
        if (one.isMet)
            continue;
        ++unmet;
        item->setIcon(0, statusIcon(Tone::Warn));
        item->setToolTip(0, tr("No line names this product: the ratio holds for nothing.").toHtmlEscaped());
    }
    m_open->setEnabled(current() != nullptr);
    m_head->setText(m_ratios.isEmpty()
            ? tr(
                "No contract ratio is entered yet. What the contract of a product says, and no page does, is "
                "asked for and never assumed.")
            : tr("%1 ratio(s) of contracts. A new value gets a record of its own with the day from which it "
                 "holds.")
                  .arg(m_ratios.size()));
    if (unmet > 0)
        m_head->setText(m_head->text() + u'\n'
            + tr("%1 of them are of a product that no line names: compare how the transaction details write "
                 "it.")
                  .arg(unmet));
}

void RatioList::showEvent(QShowEvent *event)
{
    m_desk.loadRatios();
    QWidget::showEvent(event);
}

void RatioList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RatioList::retranslate()
{
    m_new->setText(tr("&Enter a ratio…"));
    m_new->setEnabled(!m_readOnly);
    m_open->setText(tr("&Open"));
    m_tree->setHeaderLabels({ tr("Product"), tr("Ratio"), tr("Value"), tr("Valid"), tr("Contract") });
    m_tree->setAccessibleName(tr("Contract ratios"));
    fill();
}

} // namespace zhanggui
