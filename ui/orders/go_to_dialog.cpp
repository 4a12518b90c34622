#include "ui/orders/go_to_dialog.h"

#include "models/orders/pasted_ids.h"
#include "models/store/connection.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSet>
#include <QVBoxLayout>

namespace zhanggui {

GoToDialog::GoToDialog(const QString &databaseFile, bool canFetch, QWidget *parent)
    : QDialog(parent)
    , m_edit(new QLineEdit(this))
    , m_state(plainLabel(this))
    , m_choices(new QListWidget(this))
    , m_canFetch(canFetch)
    , m_read(databaseFile)
{
    setObjectName(QStringLiteral("goToDialog"));
    setWindowTitle(tr("Go to an order"));
    setMinimumWidth(460);
    m_edit->setObjectName(QStringLiteral("goToEdit"));
    m_edit->setPlaceholderText(tr("One or more order numbers, or the number of an order line"));
    m_edit->setAccessibleName(tr("Order number"));
    m_state->setObjectName(QStringLiteral("goToState"));
    m_state->setWordWrap(true);
    m_choices->setObjectName(QStringLiteral("goToChoices"));
    m_choices->setAccessibleName(tr("Environments"));
    m_choices->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_fetch = buttons->addButton(tr("Fetch…"), QDialogButtonBox::ActionRole);
    m_fetch->setObjectName(QStringLiteral("goToFetch"));
    m_fetch->setAutoDefault(false);
    m_fetch->hide();
    m_go = buttons->addButton(tr("Go"), QDialogButtonBox::ActionRole);
    m_go->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(space::s);
    layout->addWidget(m_edit);
    layout->addWidget(m_state);
    layout->addWidget(m_choices);
    layout->addWidget(buttons);
    connect(m_edit, &QLineEdit::textChanged, this, &GoToDialog::count);
    connect(m_go, &QPushButton::clicked, this, [this] {
        if (QListWidgetItem *chosen = m_choices->isHidden() ? nullptr : m_choices->currentItem())
            Q_EMIT m_choices->itemActivated(chosen);
        else
            look();
    });
    connect(m_choices, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        accept();
        Q_EMIT orderChosen(item->data(Qt::UserRole).toLongLong());
    });
    connect(m_fetch, &QPushButton::clicked, this, [this] {
        accept();
        QList<OrderId> orders;
        for (const OrderId &id : std::as_const(m_ids))
            orders.append(orderOfLine(id));
        Q_EMIT fetchWanted(orders);
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    count();
}

void GoToDialog::count()
{
    m_read.cancel();
    m_ids = pastedOrderIds(m_edit->text());
    m_choices->hide();
    say(m_ids.size() > 1 ? tr("%n order number(s)", nullptr, int(m_ids.size())) : QString(), false);
    m_go->setEnabled(!m_ids.isEmpty());
}

void GoToDialog::say(const QString &text, bool offersFetch)
{
    m_state->setText(text);
    m_fetch->setVisible(offersFetch && m_canFetch);
}

Result<QList<GoToDialog::Found>> GoToDialog::find(Connection &connection, const QList<OrderId> &ids)
{
    QList<Found> found;
    const auto ask = [&](const QString &number) {
        return connection.list<Found>(
            QStringLiteral("SELECT id, environment, order_id FROM orders WHERE order_id = :id"),
            { { QStringLiteral("id"), number } }, [](const QSqlQuery &row) {
                return Found{ row.value(0).toLongLong(), row.value(1).toString(),
                    OrderId(row.value(2).toString()) };
            });
    };
    for (const OrderId &id : ids) {
        // As it is, as it is usually written, and the order of a line.
        QStringList forms{ id.text(), id.text().toUpper(), orderOfLine(id).text(),
            orderOfLine(id).text().toUpper() };
        forms.removeDuplicates();
        for (const QString &form : std::as_const(forms)) {
            const Result<QList<Found>> some = ask(form);
            if (!some)
                return tl::unexpected<Error>(some.error());
            found += *some;
            if (!some->isEmpty())
                break;
        }
    }
    return found;
}

void GoToDialog::look()
{
    if (m_ids.isEmpty())
        return;
    m_read.run([ids = m_ids](Connection &connection, const Superseded &) { return find(connection, ids); },
        [this](const Result<QList<Found>> &found) {
            if (found)
                showFound(*found);
            else
                say(tr("The orders could not be read: %1").arg(found.error().what), false);
        });
}

void GoToDialog::showFound(const QList<Found> &found)
{
    if (found.isEmpty()) {
        say(m_ids.size() == 1
                ? tr("There is no order %1 in this workspace.").arg(orderOfLine(m_ids.constFirst()).text())
                : tr("None of these orders is in this workspace."),
            true);
        return;
    }
    if (m_ids.size() == 1 && found.size() == 1) {
        accept();
        Q_EMIT orderChosen(found.first().rowId);
        return;
    }
    if (m_ids.size() == 1) {
        offer(found);
        return;
    }
    QList<OrderId> known;
    QSet<OrderId> once;
    for (const Found &one : found) {
        if (!once.contains(one.id))
            known.append(one.id);
        once.insert(one.id);
    }
    accept();
    Q_EMIT ordersChosen(known, int(m_ids.size() - known.size()));
}

void GoToDialog::offer(const QList<Found> &found)
{
    say(tr("Several environments know this order. Choose one."), false);
    m_choices->clear();
    for (const Found &one : found) {
        auto *item =
            new QListWidgetItem(QStringLiteral("%1 — %2").arg(one.id.text(), one.environment), m_choices);
        item->setData(Qt::UserRole, one.rowId);
    }
    m_choices->setCurrentRow(0);
    m_choices->show();
    m_choices->setFocus();
}

} // namespace zhanggui
