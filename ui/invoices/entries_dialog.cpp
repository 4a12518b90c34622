#include "ui/invoices/entries_dialog.h"

#include "models/invoices/invoice_rules.h"
#include "models/store/store.h"
#include "ui/async/when_done.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"
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
        box->setChecked(offer.offered.contains(entry.id));
        connect(box, &QCheckBox::toggled, this, [this] { m_ok->setEnabled(!chosen().isEmpty()); });
        m_boxesLayout->addWidget(box);
        m_boxes.append(box);
    }
    m_ok->setEnabled(!chosen().isEmpty() && !m_store.isReadOnly());
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
            accept();
        else
            m_message->setText(tr("It could not be saved: %1").arg(written.error().what));
    });
}

} // namespace zhanggui
