#include "ui/rules/rules_dialog.h"

#include "models/rules/machine_words.h"
#include "models/work/machine_titles.h"
#include "ui/rules/machine_diagram_view.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr int kId = Qt::UserRole;

const QString &said(const BothLanguages &words)
{
    return words.in(QLocale().language() == QLocale::Chinese);
}

QString listed(const Machine &machine)
{
    const QString validity = validityText(machine);
    return validity.isEmpty() ? said(machine.title)
                              : QString(said(machine.title) % QStringLiteral(" – ") % validity);
}

QTreeWidgetItem *row(
    QTreeWidgetItem *parent, const QString &name, const QString &says, const RuleSource *source)
{
    auto *item = new QTreeWidgetItem(parent, { name, says, source ? citedText(*source) : QString() });
    for (int column = 0; column < item->columnCount(); ++column)
        item->setToolTip(column, item->text(column).toHtmlEscaped());
    return item;
}

QTreeWidgetItem *section(QTreeWidget *tree, const QString &title)
{
    auto *item = new QTreeWidgetItem(tree, { title });
    QFont bold = tree->font();
    bold.setBold(true);
    item->setFont(0, bold);
    item->setFirstColumnSpanned(true);
    return item;
}

} // namespace

RulesDialog::RulesDialog(QWidget *parent)
    : QDialog(parent)
    , m_query(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_fault(plainLabel(this))
    , m_title(headingLabel(this))
    , m_about(mutedLabel(this, tr("The rules are being read.")))
    , m_diagram(new MachineDiagramView)
    , m_scroll(new QScrollArea(this))
    , m_rules(new QTreeWidget(this))
    , m_copy(new QPushButton(tr("&Copy as text"), this))
    , m_save(new QPushButton(tr("&Save the diagram…"), this))
{
    setObjectName(QStringLiteral("rulesDialog"));
    setWindowTitle(tr("States and rules"));
    resize(1180, 780);
    build();
    connect(m_query, &QLineEdit::textChanged, this, &RulesDialog::listMachines);
    connect(m_list, &QListWidget::currentItemChanged, this, [this] {
        if (const Machine *machine = shown())
            take(*machine);
    });
    connect(m_diagram, &MachineDiagramView::currentChosen, this, &RulesDialog::markRule);
    connect(m_diagram, &MachineDiagramView::showWanted, this, [this](const QRect &place) {
        m_scroll->ensureVisible(
            place.center().x(), place.center().y(), place.width() / 2 + 1, place.height() / 2 + 1);
    });
    connect(m_rules, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) {
        const QString state = item ? item->data(0, kId).toString() : QString();
        if (!state.isEmpty())
            m_diagram->setCurrent(state);
    });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (const Machine *machine = shown())
            QGuiApplication::clipboard()->setText(machineText(inWords(*machine)));
    });
    connect(m_save, &QPushButton::clicked, this, [this] {
        if (const Machine *machine = shown())
            Q_EMIT saveWanted(inWords(*machine));
    });
}

void RulesDialog::build()
{
    m_query->setObjectName(QStringLiteral("rulesQuery"));
    m_query->setPlaceholderText(tr("Find a kind or a state"));
    m_query->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("rulesList"));
    m_list->setAccessibleName(tr("Kinds of records with their rules"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_fault->setObjectName(QStringLiteral("rulesFault"));
    m_fault->setWordWrap(true);
    m_fault->hide();
    m_about->setWordWrap(true);
    m_scroll->setWidget(m_diagram);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_rules->setObjectName(QStringLiteral("rulesTree"));
    m_rules->setAccessibleName(tr("Rules with their sources"));
    m_rules->setHeaderLabels({ tr("Rule"), tr("What it says"), tr("Source") });
    m_rules->setUniformRowHeights(true);
    m_rules->header()->resizeSection(0, 240);
    m_rules->header()->resizeSection(1, 300);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_copy, QDialogButtonBox::ActionRole);
    buttons->addButton(m_save, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_copy->setEnabled(false);
    m_save->setEnabled(false);

    auto *left = new QWidget(this);
    auto *leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 0, 0);
    leftColumn->addWidget(m_query);
    leftColumn->addWidget(m_list);
    auto *upright = new QSplitter(Qt::Vertical, this);
    upright->addWidget(m_scroll);
    upright->addWidget(m_rules);
    upright->setSizes({ 440, 220 });
    auto *right = new QWidget(this);
    auto *rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(0, 0, 0, 0);
    rightColumn->addWidget(m_fault);
    rightColumn->addWidget(m_title);
    rightColumn->addWidget(m_about);
    rightColumn->addWidget(upright, 1);
    auto *split = new QSplitter(this);
    split->addWidget(left);
    split->addWidget(right);
    split->setSizes({ 260, 820 });
    split->setStretchFactor(1, 1);
    auto *column = new QVBoxLayout(this);
    column->addWidget(split, 1);
    column->addWidget(buttons);
}

void RulesDialog::setMachines(const QList<Machine> &machines, const QList<WorkKind> &kinds)
{
    QList<Machine> sorted = machines;
    std::stable_sort(
        sorted.begin(), sorted.end(), [](const Machine &a, const Machine &b) { return a.kind < b.kind; });
    m_machines = sorted;
    m_kinds = kinds;
    m_about->setText(machines.isEmpty() ? tr("There are no rules.") : QString());
    listMachines();
}

void RulesDialog::showFault(const QString &fault)
{
    m_fault->setText(tr("The workspace's own rules are not used, because a file of them is wrong. Mend it – "
                        "\"zhanggui rules check FILE\" tells every fault – and open this window again.\n%1")
                         .arg(fault));
    m_fault->show();
}

void RulesDialog::listMachines()
{
    const QString query = m_query->text().simplified();
    const QString before = m_list->currentItem() ? m_list->currentItem()->data(kId).toString() : QString();
    m_list->clear();
    for (const Machine &machine : std::as_const(m_machines)) {
        QString words = machine.id % u' ' % machine.title.en % u' ' % machine.title.zh;
        for (const MachineState &state : machine.states)
            words += u' ' % state.title.en % u' ' % state.title.zh;
        if (!words.contains(query, Qt::CaseInsensitive))
            continue;
        auto *item = new QListWidgetItem(listed(machine), m_list);
        item->setData(kId, machine.id);
        item->setToolTip(listed(machine).toHtmlEscaped());
    }
    showMachine(before);
    if (!m_list->currentItem() && m_list->count() > 0)
        m_list->setCurrentRow(0);
}

void RulesDialog::showMachine(const QString &id)
{
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->data(kId).toString() == id)
            m_list->setCurrentRow(i);
    }
}

const Machine *RulesDialog::shown() const
{
    const QString id = m_list->currentItem() ? m_list->currentItem()->data(kId).toString() : QString();
    const auto found = std::find_if(
        m_machines.cbegin(), m_machines.cend(), [&](const Machine &machine) { return machine.id == id; });
    return found == m_machines.cend() ? nullptr : &*found;
}

Machine RulesDialog::inWords(const Machine &machine) const
{
    const auto kind = std::find_if(
        m_kinds.cbegin(), m_kinds.cend(), [&machine](const WorkKind &one) { return one.id == machine.kind; });
    return kind == m_kinds.cend() ? machine : titled(machine, *kind);
}

void RulesDialog::take(const Machine &machine)
{
    const Machine inSentences = inWords(machine);
    m_title->setText(said(machine.title));
    QStringList about;
    if (!said(machine.about).isEmpty())
        about.append(said(machine.about));
    if (machine.when.kind != Condition::Kind::Always)
        about.append(tr("For records where %1.").arg(conditionText(inSentences.when)));
    if (!validityText(machine).isEmpty())
        about.append(tr("Valid %1.").arg(validityText(machine)));
    about.append(citedText(machine.source));
    m_about->setText(about.join(u'\n'));
    m_diagram->setMachine(inSentences);
    m_copy->setEnabled(true);
    m_save->setEnabled(true);
    fillRules(inSentences);
}

void RulesDialog::fillRules(const Machine &machine)
{
    m_rules->clear();
    QTreeWidgetItem *states = section(m_rules, tr("States"));
    for (const MachineState &state : machine.states) {
        const QString says = state.end ? tr("The end") : waitsWord(state.waitsFor);
        row(states, said(state.title), says, &state.source)->setData(0, kId, state.id);
    }
    QTreeWidgetItem *transitions = section(m_rules, tr("Transitions"));
    for (const MachineTransition &one : machine.transitions) {
        const QString says =
            stateTitles(machine, one.from) % QStringLiteral(" → ") % targetText(machine, one);
        QTreeWidgetItem *item = row(
            transitions, said(one.title) % QStringLiteral(" · ") % partyWord(one.actor), says, &one.source);
        for (const QString &fact : transitionFacts(one))
            row(item, fact, {}, nullptr)->setFirstColumnSpanned(true);
    }
    if (!machine.clocks.isEmpty()) {
        QTreeWidgetItem *clocks = section(m_rules, tr("Clocks"));
        for (const ClockRule &one : machine.clocks) {
            QTreeWidgetItem *item = row(clocks, said(one.title), lengthText(one), &one.source);
            for (const QString &fact : clockFacts(machine, one))
                row(item, fact, {}, nullptr)->setFirstColumnSpanned(true);
        }
    }
    m_rules->expandToDepth(0);
}

void RulesDialog::markRule(const QString &state)
{
    const QTreeWidgetItem *states = m_rules->topLevelItem(0);
    for (int i = 0; states && i < states->childCount(); ++i) {
        if (states->child(i)->data(0, kId).toString() == state)
            m_rules->setCurrentItem(states->child(i));
    }
}

} // namespace zhanggui
