#include "ui/invoices/invoice_panel.h"

#include "models/invoices/invoice_facts.h"
#include "models/store/store.h"
#include "ui/async/when_done.h"
#include "ui/invoices/batch_dialog.h"
#include "ui/invoices/entries_dialog.h"
#include "ui/invoices/finding_list.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"
#include "ui/work/work_words.h"

#include <QClipboard>
#include <QEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace zhanggui {

namespace {

QPushButton *button(QWidget *parent, const char *name, const char *iconName)
{
    auto *made = new QPushButton(parent);
    made->setObjectName(QLatin1String(name));
    made->setIcon(icon(QLatin1String(iconName)));
    made->setAutoDefault(false);
    return made;
}

} // namespace

struct InvoicePanel::Answer {
    QList<RuleFinding> findings;
    std::optional<PostageVerdict> postage;
    std::optional<qint64> open; // of the order
    QString currency;
    bool customer = false;
};

InvoicePanel::InvoicePanel(WorkDesk &desk, QWidget *parent)
    : WorkPanel(parent)
    , m_desk(desk)
    , m_summary(headingLabel(this))
    , m_open(plainLabel(this))
    , m_postage(plainLabel(this))
    , m_findings(new FindingList(this))
    , m_copy(button(this, "copyFindings", "copy"))
    , m_batch(button(this, "invoiceBatch", "import"))
    , m_entries(button(this, "invoiceEntries", "edit"))
{
    setObjectName(QStringLiteral("invoicePanel"));
    m_postage->setWordWrap(true);
    m_postage->setObjectName(QStringLiteral("postage"));
    m_open->setObjectName(QStringLiteral("openAmount"));
    auto *inside = new QWidget(this);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(space::m, space::m, space::m, space::m);
    column->setSpacing(space::s);
    for (QWidget *part : { static_cast<QWidget *>(m_summary), static_cast<QWidget *>(m_open),
             static_cast<QWidget *>(m_postage), static_cast<QWidget *>(m_findings) })
        column->addWidget(part);
    column->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(inside);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(space::m, 0, space::m, space::s);
    buttons->setSpacing(space::s);
    for (QPushButton *one : { m_copy, m_batch, m_entries })
        buttons->addWidget(one);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(scroll, 1);
    layout->addLayout(buttons);
    connect(m_copy, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(m_findings->text()); });
    connect(m_batch, &QPushButton::clicked, this, &InvoicePanel::openBatch);
    connect(m_entries, &QPushButton::clicked, this, &InvoicePanel::openEntries);
    retranslate();
}

void InvoicePanel::setCellStyle(const CellStyle &style)
{
    m_style = style;
}

void InvoicePanel::show(const WorkView &view)
{
    m_environment = view.record.environment;
    const quint64 number = ++m_reads;
    m_reading = true;
    const auto read = [record = view.record, values = view.values, now = m_desk.setting().now()](
                          Connection &connection) -> Result<Answer> {
        const auto rules = loadInvoiceRules(QFileInfo(connection.file()).path());
        if (!rules)
            return tl::unexpected(rules.error());
        const InvoiceDraft draft = invoiceDraft(record);
        Answer answer;
        answer.currency = draft.currency;
        answer.customer = record.kind == QLatin1String("customer-invoice");
        answer.postage =
            postageOf(*rules, record.kind, draft.medium, draft.amount, draft.currency, draft.requestedMs);
        if (!answer.customer)
            return answer;
        const auto around = invoiceSurroundings(connection, values, record, *rules, now);
        if (!around)
            return tl::unexpected(around.error());
        if (around->orderAmount)
            answer.open = *around->orderAmount - around->otherInvoices;
        answer.findings = checkInvoice(draft, *around, invoiceStage(record), *rules);
        return answer;
    };
    whenDone(m_desk.store().run(read), this, [this, number](const Result<Answer> &answer) {
        if (number != m_reads)
            return;
        m_reading = false;
        if (answer)
            show(*answer);
        else
            m_summary->setText(tr("The checks could not be made: %1").arg(answer.error().what));
    });
}

void InvoicePanel::show(const Answer &answer)
{
    m_summary->setText(findingSummary(answer.findings));
    m_summary->setVisible(answer.customer);
    m_open->setText(answer.open
            ? tr("Open of the order: %1").arg(amountText(*answer.open, answer.currency, m_style.locale))
            : QString());
    m_open->setVisible(answer.open.has_value());
    m_postage->setText(answer.postage ? answer.postage->say.said() : QString());
    m_postage->setToolTip(answer.postage ? sourceText(answer.postage->source).toHtmlEscaped() : QString());
    m_postage->setVisible(answer.postage.has_value());
    const bool silent = !answer.customer && !answer.postage;
    m_findings->show(answer.findings,
        silent ? tr("Only a paper invoice with an amount has postage. Fill in medium and amount.")
               : QString());
    m_copy->setEnabled(!answer.findings.isEmpty());
    m_batch->setVisible(answer.customer);
    m_entries->setVisible(answer.customer);
    m_batch->setEnabled(!m_desk.setting().readOnly);
    m_entries->setEnabled(!m_desk.setting().readOnly);
}

void InvoicePanel::openBatch()
{
    auto *dialog = new InvoiceBatchDialog(m_desk, m_environment, m_style, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &InvoiceBatchDialog::issued, this, [this](qint64 count) {
        Q_EMIT messageWanted({ Tone::Ok, tr("%n invoice(s) were issued from the file.", nullptr, int(count)),
            tr("It is one step of the history, which can be undone."), {}, {}, {} });
    });
    dialog->open();
}

void InvoicePanel::openEntries()
{
    auto *dialog = new InvoiceEntriesDialog(m_desk.store(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void InvoicePanel::changeEvent(QEvent *event)
{
    WorkPanel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void InvoicePanel::retranslate()
{
    m_copy->setText(tr("Copy"));
    m_batch->setText(tr("Enter many from a file…"));
    //: 设置发票类型
    m_entries->setText(tr("Kinds you offer…"));
}

} // namespace zhanggui
