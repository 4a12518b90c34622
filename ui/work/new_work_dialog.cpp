#include "ui/work/new_work_dialog.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"
#include "ui/work/work_form.h"
#include "ui/work/work_words.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace zhanggui {

namespace {

constexpr int kDelayMs = 300;

WorkField sinceField()
{
    WorkField field;
    field.id = QStringLiteral("stateSince");
    field.type = WorkFieldType::Instant;
    const QString title = NewWorkDialog::tr("In this state since");
    const QString help = NewWorkDialog::tr(
        "When the official console shows that it came into this state. The clocks start there.");
    field.title = { title, title };
    field.help = { help, help };
    return field;
}

} // namespace

NewWorkDialog::NewWorkDialog(WorkDesk &desk, const NewWork &begun, const Environments &environments,
    const CellStyle &style, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_kind(*desk.catalog().kind(begun.kind))
    , m_begun(begun)
    , m_currencies(environments.currencies)
    , m_hasStates(!desk.catalog().machines().ofKind(begun.kind).isEmpty())
    , m_sinceField(sinceField())
    , m_environment(new QComboBox(this))
    , m_state(new QComboBox(this))
    , m_since(new FieldEdit(m_sinceField, { style, desk.setting().now }, this))
    , m_form(new WorkForm(
          m_kind, { style, desk.setting().now },
          [this](const RuleValues &values) { return checkWork(m_kind, values); }, this))
    , m_draft(new QWidget(this))
    , m_fromOrder(mutedLabel(this))
    , m_error(plainLabel(this))
    , m_ok(new QPushButton(tr("Record it"), this))
{
    setObjectName(QStringLiteral("newWorkDialog"));
    //: %1: a kind of record such as 发票
    setWindowTitle(tr("New record: %1").arg(m_kind.one.said()));
    resize(620, 680);
    m_environment->addItems(environments.names);
    m_environment->setCurrentText(begun.environment);
    m_form->setReadOnlyFieldsEditable(true);
    m_form->setQuiet(true);
    const qint64 since = begun.stateMs != 0 ? begun.stateMs : desk.setting().now() / 60'000 * 60'000;
    m_since->setValue(since, {}, false);
    buildLayout();
    m_askSoon.setSingleShot(true);
    m_askSoon.setInterval(kDelayMs);
    connect(&m_askSoon, &QTimer::timeout, this, &NewWorkDialog::askForFacts);
    connect(m_form, &WorkForm::edited, this, [this] {
        m_error->hide();
        m_askSoon.start();
    });
    connect(m_environment, &QComboBox::currentIndexChanged, this, [this] { m_askSoon.start(); });
    RuleValues values;
    m_form->setValues(values, {}, false, false);
    for (auto value = begun.values.cbegin(); value != begun.values.cend(); ++value) {
        if (FieldEdit *edit = m_form->field(value.key()))
            edit->enterValue(value.value());
    }
    if (FieldEdit *number = m_form->field(QStringLiteral("number")); number && !begun.number.isEmpty())
        number->enterValue(begun.number);
    fill(QStringLiteral("currency"), m_currencies.value(begun.environment));
    fillStates(values);
    askForFacts();
    m_form->focusFirst();
}

void NewWorkDialog::buildLayout()
{
    m_environment->setObjectName(QStringLiteral("newEnvironment"));
    m_environment->setAccessibleName(tr("Environment"));
    m_state->setObjectName(QStringLiteral("newState"));
    m_state->setAccessibleName(tr("State"));
    m_state->setEditable(true);
    m_state->setInsertPolicy(QComboBox::NoInsert);
    m_fromOrder->setObjectName(QStringLiteral("newFromOrder"));
    m_fromOrder->setWordWrap(true);
    m_fromOrder->setContentsMargins(space::m, 0, space::m, 0);
    m_fromOrder->hide();
    m_error->setObjectName(QStringLiteral("newError"));
    m_error->setWordWrap(true);
    QPalette ink = m_error->palette();
    ink.setColor(QPalette::WindowText, colorsOf(palette()).of(Tone::Fail));
    m_error->setPalette(ink);
    m_error->hide();
    m_ok->setObjectName(QStringLiteral("newOk"));
    m_ok->setDefault(true);
    // Return alone is a new line in a text of several.
    const auto *enter = new QShortcut(Qt::CTRL | Qt::Key_Return, this);
    connect(enter, &QShortcut::activated, m_ok, &QPushButton::click);
    buildDraft();
    auto *head = new QFormLayout;
    head->setContentsMargins(space::m, 0, space::m, 0);
    head->addRow(tr("Environment"), m_environment);
    head->addRow(tr("State"), m_state);
    head->addRow(m_since->label(), m_since);
    head->setRowVisible(m_state, m_hasStates);
    head->setRowVisible(m_since, m_hasStates);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_ok, QDialogButtonBox::ActionRole);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(space::s);
    layout->addWidget(m_draft);
    layout->addLayout(head);
    layout->addWidget(m_fromOrder);
    layout->addWidget(m_form, 1);
    layout->addWidget(m_error);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_ok, &QPushButton::clicked, this, &NewWorkDialog::choose);
}

void NewWorkDialog::buildDraft()
{
    m_draft->setObjectName(QStringLiteral("newDraft"));
    auto *anew = new QPushButton(tr("Begin &anew"), m_draft);
    anew->setObjectName(QStringLiteral("newAnew"));
    anew->setAutoDefault(false);
    auto *row = new QHBoxLayout(m_draft);
    row->setContentsMargins(space::m, 0, space::m, 0);
    row->addWidget(plainLabel(m_draft, tr("What you typed before is filled in again.")), 1);
    row->addWidget(anew);
    m_draft->hide();
    connect(anew, &QPushButton::clicked, this, [this] {
        m_dropped = true;
        reject();
        Q_EMIT beginAnew();
    });
}

void NewWorkDialog::showDraft()
{
    m_draft->show();
}

bool NewWorkDialog::isTyped() const
{
    if (m_dropped)
        return false;
    const QHash<QString, QVariant> changes = m_form->changes();
    for (auto one = changes.cbegin(); one != changes.cend(); ++one) {
        const auto filled = m_filled.constFind(one.key());
        const bool begun = one.key() == QLatin1String("number")
            ? one.value() == m_begun.number
            : m_begun.values.value(one.key()) == one.value();
        if (!begun && (filled == m_filled.cend() || *filled != one.value()))
            return true;
    }
    // A draft that was only looked at stays one.
    return m_draft->isVisibleTo(this) && !changes.isEmpty();
}

NewWork NewWorkDialog::typed() const
{
    NewWork work;
    work.kind = m_kind.id;
    work.environment = m_environment->currentText();
    const int place = m_state->findText(m_state->currentText());
    work.state = place >= 0 ? m_state->itemData(place).toString() : m_state->currentText().trimmed();
    work.stateMs = m_since->value().toLongLong();
    work.values = m_form->changes();
    work.number = work.values.take(QStringLiteral("number")).toString();
    return work;
}

void NewWorkDialog::fillStates(const RuleValues &values)
{
    const Machine *machine = m_desk.catalog().machines().of(m_kind.id, values, m_desk.setting().now());
    const QString id = machine == nullptr ? QString() : machine->id;
    if (machine == nullptr || id == m_machine)
        return;
    m_machine = id;
    const QString chosen = m_state->count() == 0
        ? (m_begun.state.isEmpty() ? machine->initial : m_begun.state)
        : m_state->currentData().toString();
    m_state->clear();
    for (const MachineState &state : machine->states)
        m_state->addItem(state.title.said(), state.id);
    m_state->setCurrentIndex(qMax(0, m_state->findData(chosen)));
}

WorkRecord NewWorkDialog::begunRecord() const
{
    WorkRecord record;
    record.kind = m_kind.id;
    record.environment = m_environment->currentText();
    const QHash<QString, QVariant> typed = m_form->changes();
    record.fields = typed;
    record.orderId = typed.value(m_kind.roles.order).toString();
    record.orderLineId = typed.value(m_kind.roles.orderLine).toString();
    record.currency = typed.value(QStringLiteral("currency")).toString();
    record.createdMs = m_desk.setting().now();
    return record;
}

void NewWorkDialog::askForFacts()
{
    const WorkRecord record = begunRecord();
    fillStates(m_form->changes());
    const QString about = record.environment + u'\n' + record.orderId;
    if (about == m_asked)
        return;
    m_asked = about;
    m_desk.readFacts(record, this, [this, about](const RuleValues &facts) {
        if (about != m_asked)
            return;
        // The record's own fields are what the form says, not what it said when the facts were asked for.
        RuleValues others = facts;
        for (const WorkField &field : m_kind.fields)
            others.remove(field.id);
        const QString ofOrder = facts.value(QStringLiteral("order.currency")).toString();
        const QString currency =
            ofOrder.isEmpty() ? m_currencies.value(m_environment->currentText()) : ofOrder;
        others.remove(QStringLiteral("currency"));
        m_form->setValues(others, currency, false, true);
        fill(QStringLiteral("currency"), currency);
        fillFrom(facts);
    });
}

void NewWorkDialog::fillFrom(const RuleValues &facts)
{
    const WorkRoles &roles = m_kind.roles;
    // What nobody opened in the console, as a difference of settlement, has an amount of its own.
    const QString amount = roles.openedAt.isEmpty() ? QString() : roles.amount;
    const std::pair<QString, QString> sources[] = { { roles.product, QStringLiteral("order.product") },
        { roles.customer, QStringLiteral("order.customer") }, { amount, QStringLiteral("order.amount") } };
    QStringList titles;
    for (const auto &[field, fact] : sources) {
        const QVariant value = facts.value(fact);
        if (!field.isEmpty() && fill(field, value) && !value.isNull())
            titles << m_kind.field(field)->title.said();
    }
    m_fromOrder->setVisible(!titles.isEmpty());
    if (!titles.isEmpty())
        //: %1: an order number, %2: titles of fields
        m_fromOrder->setText(tr("From the order %1: %2. What you type takes their place.")
                                 .arg(m_form->changes().value(roles.order).toString(),
                                     titles.join(tr(", ", "between the titles of fields"))));
}

bool NewWorkDialog::fill(const QString &fieldId, const QVariant &value)
{
    FieldEdit *edit = m_form->field(fieldId);
    if (edit == nullptr || edit->isUnreadable()
        || edit->value().toString() != m_filled.value(fieldId).toString())
        return false;
    const QVariant filled = value.toString().isEmpty() ? QVariant() : value;
    m_filled.insert(fieldId, filled);
    if (edit->value() != filled)
        edit->enterValue(filled);
    return true;
}

void NewWorkDialog::choose()
{
    m_form->setQuiet(false);
    if (!m_form->isGood() || m_since->isUnreadable()) {
        m_form->focusFirst();
        m_error->setText(m_form->otherFaults().isEmpty() ? tr("Mend what is marked, then record it.")
                                                         : m_form->otherFaults().join(u'\n'));
        m_error->show();
        return;
    }
    m_ok->setEnabled(false);
    Q_EMIT chosen(typed());
}

void NewWorkDialog::showError(const QString &sentence, const QString &fieldId)
{
    m_ok->setEnabled(true);
    if (m_form->field(fieldId) != nullptr)
        m_form->setStoredFault(fieldId, sentence);
    m_error->setText(sentence);
    m_error->show();
}

} // namespace zhanggui
