#include "ui/emulator/action_dialog.h"

#include "ui/emulator/market_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr int kFieldWidth = 340;

bool isPicked(const QString &type)
{
    static const QStringList types{ QStringLiteral("product"), QStringLiteral("customer"),
        QStringLiteral("order"), QStringLiteral("instance"), QStringLiteral("license"),
        QStringLiteral("tenant"), QStringLiteral("call"), QStringLiteral("event") };
    return types.contains(type);
}

QString exampleOf(const QString &type)
{
    if (type == QLatin1String("period"))
        return QStringLiteral("1y, 3m, 30d");
    if (type == QLatin1String("duration"))
        return QStringLiteral("40m, 3h");
    if (type == QLatin1String("time"))
        return QStringLiteral("2027-01-31 08:00");
    if (type == QLatin1String("list"))
        return QStringLiteral("[]");
    return {};
}

/// JSON of a value of that type; what cannot be one goes as text, for the vocabulary to refuse.
QByteArray jsonOf(const QString &type, const QString &text)
{
    const bool bare = type == QLatin1String("number") || type == QLatin1String("flag")
        || type == QLatin1String("list") || type == QLatin1String("call");
    QByteArray plain = text.toUtf8();
    const QJsonDocument document = QJsonDocument::fromJson("[" + plain + "]");
    if (bare && document.isArray())
        return plain;
    return QJsonDocument(QJsonObject{ { QStringLiteral("v"), text } })
        .toJson(QJsonDocument::Compact)
        .mid(5)
        .chopped(1);
}

} // namespace

ActionDialog::ActionDialog(const MarketActionForm &form, const ActionChoices &choices,
    const QHash<QString, QString> &given, QWidget *parent)
    : QDialog(parent)
    , m_form(form)
    , m_rows(new QFormLayout)
    , m_fault(plainLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel, this))
    , m_perform(m_buttons->addButton(actionTitle(form), QDialogButtonBox::AcceptRole))
{
    setObjectName(QStringLiteral("actionDialog"));
    setWindowTitle(actionTitle(form));
    m_fault->setObjectName(QStringLiteral("actionFault"));
    m_fault->setWordWrap(true);
    m_fault->hide();
    m_perform->setObjectName(QStringLiteral("actionPerform"));
    m_perform->setDefault(true);
    m_rows->setHorizontalSpacing(space::l);
    const bool chosen = std::any_of(form.members.begin(), form.members.end(),
        [&given](const auto &one) { return one.oneOf && given.contains(QLatin1String(one.name)); });
    for (const MarketActionForm::Member &member : form.members) {
        const QString name = QLatin1String(member.name);
        // Of members that exclude each other only the given one is asked for.
        if (chosen && member.oneOf && !given.contains(name))
            continue;
        QWidget *field = fieldFor(member, choices, given.value(name));
        field->setObjectName(QLatin1String("member.") + name);
        field->setAccessibleName(memberTitle(name));
        field->setMinimumWidth(kFieldWidth);
        m_fields.insert(name, field);
        //: %1: the name of a field that need not be filled in
        m_rows->addRow(member.needed ? memberTitle(name) : tr("%1 (optional)").arg(memberTitle(name)), field);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::m);
    column->addLayout(m_rows);
    column->addWidget(m_fault);
    column->addStretch(1);
    column->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &ActionDialog::perform);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
}

QWidget *ActionDialog::fieldFor(
    const MarketActionForm::Member &member, const ActionChoices &choices, const QString &given)
{
    const QString type = QLatin1String(member.type);
    if (type == QLatin1String("flag")) {
        auto *box = new QComboBox(this);
        box->addItem(tr("as usual"), QString());
        box->addItem(tr("yes"), QStringLiteral("true"));
        box->addItem(tr("no"), QStringLiteral("false"));
        box->setCurrentIndex(qMax(0, box->findData(given)));
        connect(box, &QComboBox::currentIndexChanged, this, &ActionDialog::check);
        return box;
    }
    if (isPicked(type)) {
        auto *box = new QComboBox(this);
        box->setEditable(true);
        box->setInsertPolicy(QComboBox::NoInsert);
        if (!member.needed)
            box->addItem(QString(), QString());
        for (const ActionChoices::Choice &one : choices.byType.value(type))
            box->addItem(one.text, one.id);
        const int row = box->findData(given);
        if (row >= 0)
            box->setCurrentIndex(row);
        else if (!given.isEmpty())
            box->setEditText(given);
        connect(box, &QComboBox::editTextChanged, this, &ActionDialog::check);
        return box;
    }
    auto *edit = new QLineEdit(given, this);
    edit->setPlaceholderText(exampleOf(type));
    if (type == QLatin1String("list"))
        edit->setFont(fixedFont());
    connect(edit, &QLineEdit::textChanged, this, &ActionDialog::check);
    return edit;
}

QHash<QString, QString> ActionDialog::entered() const
{
    QHash<QString, QString> values;
    for (auto field = m_fields.cbegin(); field != m_fields.cend(); ++field) {
        QString value;
        if (const auto *box = qobject_cast<QComboBox *>(field.value())) {
            const int row = box->findText(box->currentText());
            value = row >= 0 && !box->itemData(row).isNull() ? box->itemData(row).toString()
                                                             : box->currentText().trimmed();
        } else {
            value = static_cast<QLineEdit *>(field.value())->text().trimmed();
        }
        if (!value.isEmpty())
            values.insert(field.key(), value);
    }
    return values;
}

bool ActionDialog::isComplete(const MarketActionForm &form, const QHash<QString, QString> &given)
{
    const bool known = std::all_of(form.members.begin(), form.members.end(),
        [&given](const MarketActionForm::Member &one) { return given.contains(QLatin1String(one.name)); });
    // One of several that exclude each other is enough.
    const bool oneOfMany = given.size() == 1
        && std::all_of(form.members.begin(), form.members.end(), [](const MarketActionForm::Member &one) {
               return isPicked(QLatin1String(one.type)) && one.oneOf;
           });
    return known || oneOfMany;
}

Result<MarketAction> ActionDialog::actionFrom(
    const MarketActionForm &form, const QHash<QString, QString> &given)
{
    MarketAction action;
    action.word = QLatin1String(form.word);
    for (const MarketActionForm::Member &member : form.members) {
        const QString name = QLatin1String(member.name);
        if (given.contains(name))
            action.members.append({ name, jsonOf(QLatin1String(member.type), given.value(name)) });
    }
    return marketActionFromJson(marketActionToJson(action));
}

Result<MarketAction> ActionDialog::action() const
{
    return actionFrom(m_form, entered());
}

void ActionDialog::setValue(const QString &member, const QString &text)
{
    QWidget *field = m_fields.value(member);
    if (auto *box = qobject_cast<QComboBox *>(field)) {
        const int row = box->findData(text);
        if (row >= 0)
            box->setCurrentIndex(row);
        else
            box->setEditText(text);
    } else if (auto *edit = qobject_cast<QLineEdit *>(field)) {
        edit->setText(text);
    }
}

void ActionDialog::check()
{
    const Result<MarketAction> made = action();
    m_perform->setEnabled(made.has_value());
    m_perform->setToolTip(made ? QString() : made.error().what.toHtmlEscaped());
    m_fault->hide();
}

void ActionDialog::perform()
{
    const Result<MarketAction> made = action();
    if (!made) {
        refuse(made.error());
        return;
    }
    m_perform->setEnabled(false);
    Q_EMIT performRequested(*made);
}

void ActionDialog::refuse(const Error &error)
{
    QPalette ink = palette();
    ink.setColor(QPalette::WindowText, colorsOf(palette()).fail);
    m_fault->setPalette(ink);
    m_fault->setText(tr("This was refused: %1")
                         .arg(error.detail.isEmpty() ? error.what : error.what + u' ' + error.detail));
    m_fault->show();
    m_perform->setEnabled(true);
}

} // namespace zhanggui
