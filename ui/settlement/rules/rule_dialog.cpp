#include "ui/settlement/rules/rule_dialog.h"

#include "models/json/json_members.h"
#include "models/rules/machine_words.h"
#include "models/settlement/shown_rules.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>

namespace zhanggui {

namespace {

constexpr int kConditionHeight = 60;
constexpr int kStepsHeight = 150;
constexpr int kTypingMs = 120;

QString jsonText(const QJsonValue &value)
{
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    return value.isBool() ? QStringLiteral("true") : QString();
}

QStringList namesOf(const SettlementPolicy &policy, SettlementName::Is is)
{
    QStringList ids;
    for (const SettlementName &name : policy.names) {
        if (name.is == is)
            ids.append(name.id);
    }
    return ids;
}

} // namespace

RuleDialog::RuleDialog(Content content, QWidget *parent)
    : QDialog(parent)
    , m_content(std::move(content))
    , m_rule(ruleIn(m_content.base, m_content.draft, m_content.section, m_content.id))
    , m_policy(policyWith(m_content.base, m_content.draft).value_or(SettlementPolicy()))
    , m_form(new QFormLayout)
    , m_fault(plainLabel(this))
{
    setObjectName(QStringLiteral("ruleDialog"));
    setWindowTitle(m_content.like ? tr("New row of %1").arg(sectionText(m_content.section))
                                  : tr("Change a row of %1").arg(sectionText(m_content.section)));
    setMinimumWidth(620);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(space::m);
    auto *hint = mutedLabel(this);
    hint->setWordWrap(true);
    hint->setText(tr("It becomes a row of your own in this workspace. What the program carries is never "
                     "changed, and you can go back to it."));
    column->addWidget(hint);
    column->addLayout(m_form);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    buildFields();
    m_why = new QLineEdit(this); // behind the others in the order of Tab
    m_why->setObjectName(QStringLiteral("ruleWhy"));
    m_why->setPlaceholderText(tr("Contract, notice, page: where you have it from"));
    m_form->addRow(tr("Wh&y"), m_why);
    m_fault->setObjectName(QStringLiteral("ruleFault"));
    m_fault->setWordWrap(true);
    column->addWidget(m_fault);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_ok = buttons->addButton(tr("Ta&ke over"), QDialogButtonBox::AcceptRole);
    m_ok->setObjectName(QStringLiteral("ruleTake"));
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        check();
        if (!m_ok->isEnabled())
            return;
        Q_EMIT chosen(candidate());
        accept();
    });
    connect(m_why, &QLineEdit::textChanged, this, &RuleDialog::checkSoon);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kTypingMs);
    connect(&m_soon, &QTimer::timeout, this, &RuleDialog::check);
    check();
}

void RuleDialog::buildFields()
{
    const QString &section = m_content.section;
    m_id = new QLineEdit(
        m_content.like ? freeRuleId(m_content.base, m_content.draft, section, m_content.id) : m_content.id,
        this);
    m_id->setObjectName(QStringLiteral("ruleId"));
    m_id->setEnabled(m_content.like);
    m_form->addRow(tr("&Id"), m_id);
    connect(m_id, &QLineEdit::textChanged, this, &RuleDialog::checkSoon);
    const QJsonObject title = m_rule.value(u"title").toObject();
    m_zh = new QLineEdit(title.value(u"zh").toString(), this);
    m_en = new QLineEdit(title.value(u"en").toString(), this);
    m_zh->setObjectName(QStringLiteral("ruleTitleZh"));
    m_en->setObjectName(QStringLiteral("ruleTitleEn"));
    m_form->addRow(tr("Title in &Chinese"), m_zh);
    m_form->addRow(tr("Title in &English"), m_en);
    for (QLineEdit *edit : { m_zh, m_en })
        connect(edit, &QLineEdit::textChanged, this, &RuleDialog::checkSoon);
    if (section == u"rates" || section == u"tiers")
        addChoice(tr("&Gives"), QStringLiteral("name"), namesOf(m_policy, SettlementName::Is::Rate));
    if (section == u"rates")
        addLine(tr("&Value"), QStringLiteral("value"), QStringLiteral("5%"));
    if (section == u"tiers") {
        addChoice(tr("&Sum of"), QStringLiteral("sumOf"), namesOf(m_policy, SettlementName::Is::Amount));
        addChoice(tr("C&urrency"), QStringLiteral("currency"),
            { QStringLiteral("CNY"), QStringLiteral("USD"), QStringLiteral("EUR") });
        addSteps();
    }
    if (section == u"formulas") {
        addLine(tr("Form&ula"), QStringLiteral("expression"));
        addChoice(tr("&Rounding"), QStringLiteral("rounding"),
            { idOf(Rounding::HalfUp), idOf(Rounding::HalfEven), idOf(Rounding::Down), idOf(Rounding::Up) });
    }
    if (section == u"conditions") {
        if (m_rule.contains(u"least"))
            addLine(tr("At &least"), QStringLiteral("least"), QStringLiteral("1000.00"));
        else
            addCondition(tr("Must &hold"), QStringLiteral("condition"));
    }
    if (section == u"periods")
        addChoice(tr("&Day that decides"), QStringLiteral("basis"), settlementDays());
    if (section == u"runs") {
        addNumber(tr("&Day of the following month"), QStringLiteral("day"), 1, 28);
        m_workingDay = new QCheckBox(tr("On a holiday the &next working day"), this);
        m_workingDay->setObjectName(QStringLiteral("ruleWorkingDay"));
        m_workingDay->setChecked(m_rule.value(u"nextWorkingDay").toBool());
        m_form->addRow(QString(), m_workingDay);
        connect(m_workingDay, &QCheckBox::toggled, this, &RuleDialog::checkSoon);
    }
    if (section == u"steps")
        addNumber(tr("&Working days"), QStringLiteral("workingDays"), 1, 250);
    addValidity();
    addCondition(tr("&For lines that"), QStringLiteral("when"));
}

void RuleDialog::addValidity()
{
    const QString &section = m_content.section;
    if (section == u"periods" || section == u"steps")
        return;
    if (section == u"rates" || section == u"tiers" || section == u"formulas")
        addChoice(tr("By the day"), QStringLiteral("dateOf"), settlementDays());
    QLineEdit *from =
        addLine(tr("Valid fr&om"), QStringLiteral("from"), m_content.today.toString(Qt::ISODate));
    addLine(tr("Valid un&til"), QStringLiteral("to"), tr("the first day on which it does not hold any more"));
    if (!m_content.like)
        return;
    from->setText(
        m_content.today.addMonths(1).addDays(1 - m_content.today.addMonths(1).day()).toString(Qt::ISODate));
    m_endOther = new QCheckBox(tr("End %1 on that day").arg(m_content.id), this);
    m_endOther->setObjectName(QStringLiteral("ruleEndOther"));
    m_endOther->setChecked(true);
    m_form->addRow(QString(), m_endOther);
    connect(m_endOther, &QCheckBox::toggled, this, &RuleDialog::checkSoon);
}

QLineEdit *RuleDialog::addLine(const QString &title, const QString &key, const QString &hint)
{
    auto *edit = new QLineEdit(m_rule.value(key).toString(), this);
    edit->setObjectName(QStringLiteral("rule.") + key);
    edit->setPlaceholderText(hint);
    m_form->addRow(title, edit);
    m_lines.insert(key, edit);
    connect(edit, &QLineEdit::textChanged, this, &RuleDialog::checkSoon);
    return edit;
}

QComboBox *RuleDialog::addChoice(const QString &title, const QString &key, const QStringList &ids)
{
    auto *choice = new QComboBox(this);
    choice->setObjectName(QStringLiteral("rule.") + key);
    if (!m_rule.contains(key) && key == u"dateOf")
        choice->addItem(QString());
    for (const QString &id : ids) {
        const SettlementName *own = m_policy.name(id);
        const SettlementName *name = own ? own : m_policy.name(id + QStringLiteral("Day"));
        choice->addItem(name ? QString(name->title.said() % u" (" % id % u')') : id, id);
    }
    choice->setCurrentIndex(std::max(0, choice->findData(m_rule.value(key).toString())));
    m_form->addRow(title, choice);
    m_choices.insert(key, choice);
    connect(choice, &QComboBox::currentIndexChanged, this, &RuleDialog::checkSoon);
    return choice;
}

QSpinBox *RuleDialog::addNumber(const QString &title, const QString &key, int least, int most)
{
    auto *number = new QSpinBox(this);
    number->setObjectName(QStringLiteral("rule.") + key);
    number->setRange(least, most);
    number->setValue(m_rule.value(key).toInt());
    m_form->addRow(title, number);
    m_numbers.insert(key, number);
    connect(number, &QSpinBox::valueChanged, this, &RuleDialog::checkSoon);
    return number;
}

QPlainTextEdit *RuleDialog::addCondition(const QString &title, const QString &key)
{
    auto *edit = new QPlainTextEdit(jsonText(m_rule.value(key)), this);
    edit->setObjectName(QStringLiteral("rule.") + key);
    edit->setFixedHeight(kConditionHeight);
    edit->setTabChangesFocus(true);
    edit->setPlaceholderText(tr("every line"));
    m_form->addRow(title, edit);
    m_conditions.insert(key, edit);
    connect(edit, &QPlainTextEdit::textChanged, this, &RuleDialog::checkSoon);
    return edit;
}

void RuleDialog::addSteps()
{
    auto *part = new QWidget(this);
    auto *line = new QHBoxLayout(part);
    line->setContentsMargins({});
    m_steps = new QTableWidget(0, 2, part);
    m_steps->setObjectName(QStringLiteral("ruleSteps"));
    m_steps->setAccessibleName(tr("Steps"));
    m_steps->setHorizontalHeaderLabels({ tr("Below the sum of"), tr("Value for the whole amount") });
    m_steps->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_steps->verticalHeader()->hide();
    m_steps->setFixedHeight(kStepsHeight);
    m_steps->setTabKeyNavigation(false);
    line->addWidget(m_steps, 1);
    auto *buttons = new QVBoxLayout;
    auto *add = new QPushButton(tr("A&dd a step"), part);
    auto *remove = new QPushButton(tr("Remove the step"), part);
    add->setObjectName(QStringLiteral("ruleAddStep"));
    remove->setObjectName(QStringLiteral("ruleRemoveStep"));
    for (QPushButton *one : { add, remove }) {
        one->setAutoDefault(false);
        buttons->addWidget(one);
    }
    buttons->addStretch(1);
    line->addLayout(buttons);
    m_form->addRow(tr("Steps"), part);
    fillSteps();
    connect(m_steps, &QTableWidget::itemChanged, this, &RuleDialog::checkSoon);
    connect(add, &QPushButton::clicked, this, [this] {
        const int row = m_steps->currentRow() < 0 ? m_steps->rowCount() : m_steps->currentRow() + 1;
        m_steps->insertRow(row);
        m_steps->setCurrentCell(row, 0);
        checkSoon();
    });
    connect(remove, &QPushButton::clicked, this, [this] {
        m_steps->removeRow(m_steps->currentRow());
        checkSoon();
    });
}

void RuleDialog::fillSteps()
{
    const QJsonArray steps = m_rule.value(u"steps").toArray();
    for (const auto &value : steps) {
        const int row = m_steps->rowCount();
        m_steps->insertRow(row);
        m_steps->setItem(row, 0, new QTableWidgetItem(value.toObject().value(u"below").toString()));
        m_steps->setItem(row, 1, new QTableWidgetItem(value.toObject().value(u"value").toString()));
    }
}

QJsonArray RuleDialog::typedSteps() const
{
    QJsonArray steps;
    for (int row = 0; row < m_steps->rowCount(); ++row) {
        const auto cell = [this, row](int column) {
            const QTableWidgetItem *item = m_steps->item(row, column);
            return item ? item->text().trimmed() : QString();
        };
        QJsonObject step{ { QStringLiteral("value"), cell(1) } };
        if (!cell(0).isEmpty())
            step.insert(QStringLiteral("below"), cell(0));
        steps.append(step);
    }
    return steps;
}

QJsonObject RuleDialog::typed() const
{
    QJsonObject rule = m_rule;
    const QString zh = m_zh->text().trimmed();
    const QString en = m_en->text().trimmed();
    rule.insert(QStringLiteral("title"),
        QJsonObject{ { QStringLiteral("zh"), zh.isEmpty() ? en : zh },
            { QStringLiteral("en"), en.isEmpty() ? zh : en } });
    for (auto line = m_lines.begin(); line != m_lines.end(); ++line) {
        const QString text = line.value()->text().trimmed();
        if (text.isEmpty() && (line.key() == u"from" || line.key() == u"to"))
            rule.remove(line.key());
        else
            rule.insert(line.key(), text);
    }
    for (auto choice = m_choices.begin(); choice != m_choices.end(); ++choice) {
        const QString id = choice.value()->currentData().toString();
        if (id.isEmpty())
            rule.remove(choice.key());
        else
            rule.insert(choice.key(), id);
    }
    for (auto number = m_numbers.begin(); number != m_numbers.end(); ++number)
        rule.insert(number.key(), number.value()->value());
    for (auto edit = m_conditions.begin(); edit != m_conditions.end(); ++edit) {
        const QByteArray text = edit.value()->toPlainText().trimmed().toUtf8();
        if (text.isEmpty() || text == "true")
            rule.remove(edit.key());
        else
            rule.insert(edit.key(), QJsonDocument::fromJson(text).object());
    }
    if (m_workingDay)
        rule.insert(QStringLiteral("nextWorkingDay"), m_workingDay->isChecked());
    if (m_steps)
        rule.insert(QStringLiteral("steps"), typedSteps());
    return rule;
}

OwnRules RuleDialog::candidate() const
{
    const QJsonObject rule = typed();
    QList<OwnRule> rows;
    if (m_endOther && m_endOther->isChecked() && rule.contains(u"from")) {
        QJsonObject other = m_rule;
        other.insert(QStringLiteral("to"), rule.value(u"from"));
        rows.append({ m_content.section, m_content.id, other, {}, {}, 0 });
    }
    rows.append({ m_content.section, m_id->text().trimmed(), rule, {}, {}, 0 });
    OwnRules draft = m_content.draft;
    draft.change(m_content.by, m_why->text().trimmed(), m_content.nowMs, rows);
    return draft;
}

QString RuleDialog::conditionFault() const
{
    for (const QPlainTextEdit *edit : m_conditions) {
        const QByteArray text = edit->toPlainText().trimmed().toUtf8();
        if (!text.isEmpty() && text != "true" && !QJsonDocument::fromJson(text).isObject())
            return tr("The condition is no JSON such as {\"value\": \"class\", \"is\": \"general\"}.");
    }
    return {};
}

void RuleDialog::checkSoon()
{
    m_soon.start();
}

void RuleDialog::check()
{
    m_soon.stop();
    m_faults.clear();
    QString told = conditionFault();
    if (told.isEmpty() && m_content.like
        && !ruleIn(m_content.base, m_content.draft, m_content.section, m_id->text().trimmed()).isEmpty())
        told = tr("There is a row of this id already.");
    const OwnRules draft = candidate();
    if (told.isEmpty()) {
        m_faults = faultsOf(m_content.base, draft);
        if (!m_faults.isEmpty())
            told = m_faults.constFirst().said();
    }
    if (told.isEmpty() && m_why->text().trimmed().isEmpty())
        told = tr("Say why: it is told wherever a number rests on this row.");
    m_ok->setEnabled(told.isEmpty());
    if (told.isEmpty()) {
        const auto policy = policyWith(m_content.base, draft);
        QStringList gaps;
        for (const OwnRuleFault &gap : policy ? gapsOf(*policy) : QList<OwnRuleFault>())
            gaps.append(gap.said());
        told = gaps.join(u'\n');
    }
    m_fault->setText(told);
}

} // namespace zhanggui
