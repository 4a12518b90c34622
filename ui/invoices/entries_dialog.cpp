#include "ui/invoices/entries_dialog.h"

#include "models/invoices/invoice_rules.h"
#include "models/store/store.h"
#include "ui/async/when_done.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/plain_tip.h"
#include "ui/work/work_words.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QPushButton>
#include <QVBoxLayout>

namespace zhanggui {

struct InvoiceEntriesDialog::Offer {
    QList<InvoiceEntry> entries;
    QStringList offered;
};

InvoiceEntriesDialog::InvoiceEntriesDialog(Store &store, QWidget *parent)
    : QDialog(parent)
    , m_store(store)
    , m_boxesLayout(new QVBoxLayout)
    , m_message(plainLabel(this))
    , m_ok(nullptr)
{
    setObjectName(QStringLiteral("invoiceEntriesDialog"));
    setWindowTitle(tr("Kinds of invoices you offer"));
    QLabel *about = plainLabel(this,
        tr("The same as 商家管理 > 设置发票类型 of the official console. Requests of other kinds are "
           "marked; buyers see them greyed out there."));
    about->setWordWrap(true);
    m_message->setWordWrap(true);
    m_message->setObjectName(QStringLiteral("entriesMessage"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Save);
    m_ok->setEnabled(false);
    connect(m_ok, &QPushButton::clicked, this, &InvoiceEntriesDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(space::m);
    layout->addWidget(about);
    layout->addLayout(m_boxesLayout);
    layout->addWidget(m_message);
    layout->addWidget(buttons);
    load();
}

void InvoiceEntriesDialog::load()
{
    const auto read = [](Connection &connection) -> Result<Offer> {
        const auto rules = loadInvoiceRules(QFileInfo(connection.file()).path());
        if (!rules)
            return tl::unexpected(rules.error());
        const auto offered = offeredEntries(connection, *rules);
        if (!offered)
            return tl::unexpected(offered.error());
        return Offer{ rules->entries, *offered };
    };
    whenDone(m_store.run(read), this, [this](const Result<Offer> &offer) {
        m_reading = false;
        if (offer)
            show(*offer);
        else
            m_message->setText(tr("What you offer could not be read: %1").arg(offer.error().what));
    });
}

void InvoiceEntriesDialog::show(const Offer &offer)
{
    for (const InvoiceEntry &entry : offer.entries) {
        auto *box = new QCheckBox(entry.title.said(), this);
        box->setObjectName(entry.id);
        box->setToolTip(plainTip(sourceText(entry.source)));
        box->setChecked(offer.offered.contains(entry.id));
        box->setEnabled(!m_store.isReadOnly());
        connect(box, &QCheckBox::toggled, this, &InvoiceEntriesDialog::look);
        setTabOrder(m_boxes.isEmpty() ? static_cast<QWidget *>(this) : m_boxes.constLast(), box);
        m_boxesLayout->addWidget(box);
        m_boxes.append(box);
    }
    setTabOrder(m_boxes.constLast(), m_ok);
    // A layout shows what it is given only when events are next handled, and what is hidden takes no focus.
    m_boxes.constFirst()->show();
    m_boxes.constFirst()->setFocus();
    look();
}

void InvoiceEntriesDialog::look()
{
    const bool none = chosen().isEmpty();
    m_message->setText(none
            ? tr("Choose at least one kind: a seller without any cannot be asked for invoices.")
            : QString());
    m_ok->setEnabled(!none && !m_store.isReadOnly());
}

QStringList InvoiceEntriesDialog::chosen() const
{
    QStringList ids;
    for (const QCheckBox *box : m_boxes) {
        if (box->isChecked())
            ids.append(box->objectName());
    }
    return ids;
}

void InvoiceEntriesDialog::save()
{
    m_ok->setEnabled(false);
    const auto write = [ids = chosen()](Connection &connection) -> Result<void> {
        const auto rules = loadInvoiceRules(QFileInfo(connection.file()).path());
        return rules ? setOfferedEntries(connection, *rules, ids) : tl::unexpected(rules.error());
    };
    whenDone(m_store.run(write), this, [this](const Result<void> &written) {
        if (written)
            return accept();
        m_ok->setEnabled(true);
        m_message->setText(tr("It could not be saved: %1").arg(written.error().what));
    });
}

} // namespace zhanggui
