#include "ui/settlement/rules/examples_view.h"

#include "models/core/decimal.h"
#include "models/settlement/condition_titles.h"
#include "ui/settlement/copy_tree.h"
#include "ui/settlement/rules/example_dialog.h"
#include "ui/settlement/settlement_text.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"
#include "ui/work/work_words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace zhanggui {

namespace {

enum Column { Example, Verdict, Given, Wanted, Found, Source };
constexpr int kWidths[] = { 330, 90, 300, 190, 190, 230 };

QString givenText(const SettlementExample &example, const ConditionTitles &titles)
{
    QStringList parts;
    for (auto it = example.facts.cbegin(); it != example.facts.cend(); ++it)
        parts.append(titles.ofWord(it.key(), it->toString()));
    std::sort(parts.begin(), parts.end());
    parts.prepend(titles.ofWord(QStringLiteral("site"), example.site));
    for (auto it = example.days.cbegin(); it != example.days.cend(); ++it)
        parts.append(
            QString(titles.ofName(it.key() + QStringLiteral("Day")) % u' ' % it->toString(Qt::ISODate)));
    for (const auto &texts : { example.numbers, example.ratios }) {
        for (auto it = texts.cbegin(); it != texts.cend(); ++it)
            parts.append(QString(titles.ofName(it.key()) % u' ' % *it));
    }
    if (example.monthMinor)
        parts.append(ExamplesView::tr("month %1").arg(textFromMinorUnits(*example.monthMinor)));
    return parts.join(QStringLiteral(" · "));
}

QString orAsked(const QString &value)
{
    return value.isEmpty() ? ExamplesView::tr("asked for") : value;
}

QPushButton *button(QWidget *parent, const char *name, const char *iconName)
{
    auto *made = new QPushButton(icon(QLatin1String(iconName)), {}, parent);
    made->setObjectName(QLatin1String(name));
    return made;
}

} // namespace

ExamplesView::ExamplesView(bool readOnly, QWidget *parent)
    : QWidget(parent)
    , m_readOnly(readOnly)
    , m_head(plainLabel(this))
    , m_like(button(this, "exampleLike", "add"))
    , m_change(button(this, "exampleChange", "edit"))
    , m_remove(button(this, "exampleRemove", "remove"))
    , m_tree(new CopyTree("exampleTree", this))
{
    setObjectName(QStringLiteral("examplesView"));
    m_head->setObjectName(QStringLiteral("examplesHead"));
    m_head->setWordWrap(true);
    auto *line = new QHBoxLayout;
    line->addWidget(m_head, 1);
    for (QPushButton *one : { m_like, m_change, m_remove })
        line->addWidget(one);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::s, 0, 0);
    column->addLayout(line);
    column->addWidget(m_tree, 1);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &ExamplesView::enableButtons);
    connect(m_like, &QPushButton::clicked, this, [this] { edit(true); });
    connect(m_change, &QPushButton::clicked, this, [this] { edit(false); });
    connect(m_remove, &QPushButton::clicked, this, &ExamplesView::removeCurrent);
    retranslate();
    for (int column_ = Example; column_ <= Source; ++column_)
        m_tree->setColumnWidth(column_, kWidths[column_]);
}

void ExamplesView::setExamples(const QList<SettlementExample> &examples)
{
    m_examples = examples;
    fill();
}

void ExamplesView::setPolicy(const SettlementPolicy &policy, bool edited)
{
    m_policy = policy;
    m_edited = edited;
    fill();
}

QList<SettlementExample> ExamplesView::own() const
{
    QList<SettlementExample> all = m_examples;
    all.removeIf([](const SettlementExample &example) { return !example.own; });
    return all;
}

const SettlementExample *ExamplesView::current() const
{
    const QTreeWidgetItem *item = m_tree->currentItem();
    while (item != nullptr && item->parent() != nullptr)
        item = item->parent();
    const int row = item == nullptr ? -1 : m_tree->indexOfTopLevelItem(const_cast<QTreeWidgetItem *>(item));
    return row < 0 || row >= m_examples.size() ? nullptr : &m_examples.at(row);
}

void ExamplesView::fill()
{
    const QString kept = current() ? current()->id : QString();
    m_tree->clear();
    m_wrong = 0;
    if (m_policy.names.isEmpty())
        return;
    const ConditionTitles titles(m_policy);
    for (const SettlementExample &example : std::as_const(m_examples)) {
        const ExampleOutcome outcome = runExample(m_policy, example);
        m_wrong += outcome.good ? 0 : 1;
        QStringList wanted;
        QStringList found;
        for (const ExampleOutcome::Value &value : outcome.values) {
            // The settlement amount is what the page is about: it leads, and needs no name.
            const bool leads = value.name == u"net";
            const QString name = leads ? QString() : QString(titles.ofName(value.name) % u' ');
            wanted.insert(leads ? 0 : wanted.size(), name + orAsked(value.wanted));
            found.insert(leads ? 0 : found.size(), name + orAsked(value.found));
        }
        auto *item = new QTreeWidgetItem(m_tree,
            { QString(example.id % u": " % example.title.said()), outcome.good ? tr("right") : tr("WRONG"),
                givenText(example, titles), wanted.join(QStringLiteral(" · ")),
                found.join(QStringLiteral(" · ")), sourceText(example.source) });
        item->setIcon(Verdict, statusIcon(outcome.good ? Tone::Ok : Tone::Fail));
        for (int column = Example; column <= Source; ++column)
            item->setToolTip(column, item->text(column).toHtmlEscaped());
        addPart(item, outcome.line.net);
        if (example.id == kept)
            m_tree->setCurrentItem(item);
    }
    if (m_tree->currentItem() == nullptr && m_tree->topLevelItemCount() > 0)
        m_tree->setCurrentItem(m_tree->topLevelItem(0));
    m_head->setText((m_edited ? tr("With the changes that are not saved: %1 example(s), %2 wrong.")
                              : tr("By the rules in force: %1 example(s), %2 wrong."))
                        .arg(m_examples.size())
                        .arg(m_wrong));
    enableButtons();
}

void ExamplesView::addPart(QTreeWidgetItem *parent, const FormulaPart &part)
{
    auto *item = new QTreeWidgetItem(parent,
        { part.title.said(), QString(), howText(part), QString(),
            part.value.isEmpty() ? QStringLiteral("?") : part.value,
            part.source.page.isEmpty() ? QString() : sourceText(part.source) });
    for (int column = Example; column <= Source; ++column)
        item->setToolTip(column, item->text(column).toHtmlEscaped());
    for (const FormulaPart &one : part.parts)
        addPart(item, one);
    item->setExpanded(true);
}

void ExamplesView::edit(bool like)
{
    const SettlementExample *example = current();
    if (example == nullptr || m_policy.names.isEmpty())
        return;
    QStringList taken;
    for (const SettlementExample &one : std::as_const(m_examples)) {
        if (like || one.id != example->id)
            taken.append(one.id);
    }
    auto *dialog = new ExampleDialog(m_policy, *example, taken, like, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExampleDialog::chosen, this,
        [this, like, id = example->id](const SettlementExample &chosen) {
            QList<SettlementExample> all = own();
            for (SettlementExample &one : all) {
                if (!like && one.id == id)
                    one = chosen;
            }
            if (like)
                all.append(chosen);
            Q_EMIT ownChanged(all);
        });
    dialog->open();
}

void ExamplesView::removeCurrent()
{
    const SettlementExample *example = current();
    if (example == nullptr || !example->own)
        return;
    QList<SettlementExample> all = own();
    all.removeIf([id = example->id](const SettlementExample &one) { return one.id == id; });
    Q_EMIT ownChanged(all);
}

void ExamplesView::enableButtons()
{
    const SettlementExample *example = current();
    m_like->setEnabled(!m_readOnly && example != nullptr);
    m_change->setEnabled(!m_readOnly && example != nullptr && example->own);
    m_remove->setEnabled(m_change->isEnabled());
}

void ExamplesView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ExamplesView::retranslate()
{
    m_like->setText(tr("&New one like this…"));
    m_change->setText(tr("&Change…"));
    m_remove->setText(tr("&Remove"));
    m_tree->setHeaderLabels(
        { tr("Example"), tr("Result"), tr("Given"), tr("Should be"), tr("Comes out"), tr("Source") });
    m_tree->setAccessibleName(tr("Worked examples"));
    fill();
}

} // namespace zhanggui
