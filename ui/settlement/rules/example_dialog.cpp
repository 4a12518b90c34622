#include "ui/settlement/rules/example_dialog.h"

#include "models/core/decimal.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableWidget>

namespace zhanggui {

namespace {

constexpr int kValueColumn = 2;

QString freeId(const QString &id, const QStringList &taken)
{
    for (int number = 1;; ++number) {
        const QString wanted = QStringLiteral("my-%1-%2").arg(id).arg(number);
        if (!taken.contains(wanted))
            return wanted;
    }
}

} // namespace

ExampleDialog::ExampleDialog(const SettlementPolicy &policy, const SettlementExample &example,
    QStringList taken, bool like, QWidget *parent)
    : QDialog(parent)
    , m_policy(policy)
    , m_example(example)
    , m_taken(std::move(taken))
    , m_id(new QLineEdit(like ? freeId(example.id, m_taken) : example.id, this))
    , m_title(new QLineEdit(example.title.said(), this))
    , m_table(new QTableWidget(0, 3, this))
    , m_fault(plainLabel(this))
{
    setObjectName(QStringLiteral("exampleDialog"));
    setWindowTitle(like ? tr("New example of your own") : tr("Change an example of your own"));
    resize(640, 620);
    m_id->setObjectName(QStringLiteral("exampleId"));
    m_title->setObjectName(QStringLiteral("exampleTitle"));
    m_table->setObjectName(QStringLiteral("exampleTable"));
    m_table->setAccessibleName(tr("What is given, and what must come out"));
    m_table->setHorizontalHeaderLabels({ tr("Part"), tr("Name"), tr("Value") });
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(kValueColumn, QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->setTabKeyNavigation(false);
    m_fault->setObjectName(QStringLiteral("exampleFault"));
    m_fault->setWordWrap(true);
    auto *form = new QFormLayout;
    form->addRow(tr("&Id"), m_id);
    form->addRow(tr("&Title"), m_title);
    auto *results = new QPushButton(tr("Fill in what &comes out now"), this);
    results->setObjectName(QStringLiteral("exampleResults"));
    results->setAutoDefault(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_ok = buttons->addButton(tr("&Save"), QDialogButtonBox::AcceptRole);
    m_ok->setObjectName(QStringLiteral("exampleSave"));
    auto *column = new QVBoxLayout(this);
    column->setSpacing(space::m);
    column->addLayout(form);
    column->addWidget(m_table, 1);
    column->addWidget(results, 0, Qt::AlignLeft);
    column->addWidget(m_fault);
    column->addWidget(buttons);
    fill();
    connect(m_table, &QTableWidget::itemChanged, this, &ExampleDialog::check);
    connect(m_id, &QLineEdit::textChanged, this, &ExampleDialog::check);
    connect(m_title, &QLineEdit::textChanged, this, &ExampleDialog::check);
    connect(results, &QPushButton::clicked, this, &ExampleDialog::takeResults);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT chosen(typed());
        accept();
    });
    check();
}

void ExampleDialog::addRow(Part part, const QString &name, const QString &title, const QString &value)
{
    const QString parts[] = { tr("Site"), tr("Fact"), tr("Day"), tr("Amount"), tr("Ratio"),
        tr("Paid in the month"), tr("Must come out") };
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    const QString texts[] = { parts[int(part)], title };
    for (int column = 0; column < kValueColumn; ++column) {
        auto *item = new QTableWidgetItem(texts[column]);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        m_table->setItem(row, column, item);
    }
    m_table->setItem(row, kValueColumn, new QTableWidgetItem(value));
    m_rows.append({ part, name });
}

void ExampleDialog::fill()
{
    const QSignalBlocker quiet(m_table);
    addRow(Part::Site, {}, tr("cn or intl"), m_example.site);
    for (const char *fact : { "class", "kind", "currency", "accessType", "chargingMode", "orderType" }) {
        const QString id = QString::fromLatin1(fact);
        const SettlementName *name = m_policy.name(id);
        addRow(Part::Fact, id, name ? QString(name->title.said() % u" (" % id % u')') : id,
            m_example.facts.value(id).toString());
    }
    for (const QString &day : settlementDays())
        addRow(Part::Day, day, day, m_example.days.value(day).toString(Qt::ISODate));
    addRow(Part::Month, {}, tr("of the product, in the month of its payment"),
        m_example.monthMinor ? textFromMinorUnits(*m_example.monthMinor) : QString());
    const auto addNames = [this](Part part, auto wanted, const QMap<QString, QString> &values) {
        for (const SettlementName &name : m_policy.names) {
            if (wanted(name))
                addRow(part, name.id, QString(name.title.said() % u" (" % name.id % u')'),
                    values.value(name.id));
        }
    };
    using Is = SettlementName::Is;
    addNames(
        Part::Number, [](const SettlementName &name) { return name.is == Is::Amount; }, m_example.numbers);
    addNames(
        Part::Ratio, [](const SettlementName &name) { return name.ofContract; }, m_example.ratios);
    addNames(
        Part::Result, [](const SettlementName &name) { return name.is != Is::Fact; }, m_example.results);
    m_table->resizeColumnToContents(0);
}

SettlementExample ExampleDialog::typed() const
{
    SettlementExample made;
    made.id = m_id->text().trimmed();
    made.title = { m_title->text().trimmed(), m_title->text().trimmed() };
    made.product = m_example.product;
    made.own = true;
    for (int row = 0; row < m_rows.size(); ++row) {
        const QString value = m_table->item(row, kValueColumn)->text().trimmed();
        const QString &name = m_rows.at(row).name;
        if (value.isEmpty())
            continue;
        switch (m_rows.at(row).part) {
        case Part::Site:
            made.site = value;
            break;
        case Part::Fact:
            made.facts.insert(name, value);
            break;
        case Part::Day:
            made.days.insert(name, QDate::fromString(value, Qt::ISODate));
            break;
        case Part::Number:
            made.numbers.insert(name, value);
            break;
        case Part::Ratio:
            made.ratios.insert(name, value);
            break;
        case Part::Month:
            made.monthMinor = minorUnitsFromText(value).value_or(0);
            break;
        case Part::Result:
            // What is asked for is wanted as nothing.
            made.results.insert(name, value == u"?" ? QString() : value);
            break;
        }
    }
    return made;
}

void ExampleDialog::takeResults()
{
    SettlementExample example = typed();
    example.results = { { QStringLiteral("net"), {} }, { QStringLiteral("fee"), {} } };
    const ExampleOutcome outcome = runExample(m_policy, example);
    for (int row = 0; row < m_rows.size(); ++row) {
        for (const ExampleOutcome::Value &value : outcome.values) {
            if (m_rows.at(row).part == Part::Result && m_rows.at(row).name == value.name)
                m_table->item(row, kValueColumn)
                    ->setText(value.found.isEmpty() ? QStringLiteral("?") : value.found);
        }
    }
}

QString ExampleDialog::faultOf(const Row &row, const QString &value) const
{
    switch (row.part) {
    case Part::Site:
        return value == u"cn" || value == u"intl" ? QString() : tr("The site is cn or intl.");
    case Part::Day:
        return QDate::fromString(value, Qt::ISODate).isValid()
            ? QString()
            : tr("\"%1\" is no day such as 2024-02-29.").arg(value);
    case Part::Month:
        return minorUnitsFromText(value) ? QString() : tr("\"%1\" is no amount.").arg(value);
    case Part::Number:
    case Part::Ratio:
    case Part::Result:
        return Exact::fromText(value) || (row.part == Part::Result && value == u"?")
            ? QString()
            : tr("%1: \"%2\" is no exact number such as 1500000.00 or 5%.").arg(row.name, value);
    case Part::Fact:
        break;
    }
    return {};
}

QString ExampleDialog::fault() const
{
    static const QRegularExpression id(QStringLiteral("\\A[a-z][a-z0-9-]{0,59}\\z"));
    if (!id.match(m_id->text().trimmed()).hasMatch())
        return tr("An id is of small letters, digits and hyphens, a letter first.");
    if (m_taken.contains(m_id->text().trimmed()))
        return tr("There is an example of this id already.");
    if (m_title->text().trimmed().isEmpty())
        return tr("Give the example a title.");
    bool hasResult = false;
    for (int row = 0; row < m_rows.size(); ++row) {
        const QString value = m_table->item(row, kValueColumn)->text().trimmed();
        if (value.isEmpty() && m_rows.at(row).part != Part::Site)
            continue;
        hasResult = hasResult || m_rows.at(row).part == Part::Result;
        if (const QString wrong = faultOf(m_rows.at(row), value); !wrong.isEmpty())
            return wrong;
    }
    return hasResult ? QString() : tr("Say what must come out; \"?\" where it must be asked for.");
}

void ExampleDialog::check()
{
    const QString text = fault();
    m_fault->setText(text);
    m_fault->setVisible(!text.isEmpty());
    m_ok->setEnabled(text.isEmpty());
}

} // namespace zhanggui
