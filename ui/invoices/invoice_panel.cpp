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
#include "ui/widgets/plain_tip.h"
#include "ui/widgets/prompts.h"
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
};

InvoicePanel::InvoicePanel(WorkDesk &desk, About about, QWidget *parent)
    : WorkPanel(parent)
    , m_desk(desk)
    , m_about(about)
    , m_dialogs(std::make_unique<DialogPrompts>())
    , m_prompts(m_dialogs.get())
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
    m_summary->setObjectName(QStringLiteral("checkSummary"));
    m_summary->setWordWrap(true);
    buildLayout();
    connect(m_copy, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(m_findings->text()); });
    connect(m_batch, &QPushButton::clicked, this,
        [this] { openBatch(m_record ? m_record->environment : QString()); });
    connect(m_entries, &QPushButton::clicked, this, &InvoicePanel::openEntries);
    retranslate();
}

InvoicePanel::~InvoicePanel() = default;

void InvoicePanel::buildLayout()
{
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
    const bool customer = m_about == About::Customer;
    const bool writes = !m_desk.setting().readOnly;
    m_copy->setEnabled(false);
    m_summary->setVisible(customer);
    m_batch->setVisible(customer);
    m_entries->setVisible(customer);
    m_batch->setEnabled(writes);
    m_entries->setEnabled(writes);
}

QList<WorkPanelAction> InvoicePanel::pageActions()
{
    if (m_about != About::Customer)
        return {};
    return { { "batch", QT_TRANSLATE_NOOP("Action", "Enter &many invoices from a file…"), "import",
                 Qt::CTRL | Qt::SHIFT | Qt::Key_M, true,
                 [this](const QString &environment) { openBatch(environment); } },
        //: 设置发票类型
        { "entries", QT_TRANSLATE_NOOP("Action", "&Kinds of invoices you offer…"), "edit",
            Qt::CTRL | Qt::SHIFT | Qt::Key_D, true, [this](const QString &) { openEntries(); } } };
}

void InvoicePanel::setCellStyle(const CellStyle &style)
{
    m_style = style;
}

void InvoicePanel::show(const WorkView &view)
{
    m_record = view.record;
    m_values = view.values;
    check();
}

void InvoicePanel::check()
{
    if (!m_record)
        return;
    const quint64 number = ++m_reads;
    m_reading = true;
    const auto read = [record = *m_record, values = m_values, about = m_about, now = m_desk.setting().now()](
                          Connection &connection) -> Result<Answer> {
        const auto rules = loadInvoiceRules(QFileInfo(connection.file()).path());
        if (!rules)
            return tl::unexpected(rules.error());
        const InvoiceDraft draft = invoiceDraft(record);
        Answer answer;
        answer.currency = draft.currency;
        answer.postage =
            postageOf(*rules, record.kind, draft.medium, draft.amount, draft.currency, draft.requestedMs);
        if (about != About::Customer)
            return answer;
        const auto around = invoiceSurroundings(connection, values, record, *rules, now);
        if (!around)
            return tl::unexpected(around.error());
        if (around->orderAmount) {
            answer.open = *around->orderAmount - around->otherInvoices;
            answer.currency = around->orderCurrency;
        }
        answer.findings = checkInvoice(draft, *around, invoiceStage(record), *rules);
        return answer;
    };
    whenDone(m_desk.store().run(read), this, [this, number](const Result<Answer> &answer) {
        if (number != m_reads)
            return;
        m_reading = false;
        if (answer)
            return show(*answer);
        show(Answer());
        m_summary->setVisible(true);
        m_summary->setText(tr("The checks could not be made: %1").arg(answer.error().what));
        m_findings->show({}, answer.error().detail);
    });
}

void InvoicePanel::show(const Answer &answer)
{
    const bool customer = m_about == About::Customer;
    m_summary->setText(findingSummary(answer.findings));
    m_summary->setVisible(customer);
    m_open->setText(answer.open
            ? tr("Open of the order: %1").arg(amountText(*answer.open, answer.currency, m_style.locale))
            : QString());
    m_open->setVisible(answer.open.has_value());
    m_postage->setText(answer.postage ? answer.postage->say.said() : QString());
    m_postage->setToolTip(plainTip(answer.postage ? sourceText(answer.postage->source) : QString()));
    m_postage->setVisible(answer.postage.has_value());
    m_findings->show(answer.findings,
        customer || answer.postage
            ? QString()
            : tr("Only a paper invoice with an amount has postage. Fill in medium and amount."));
    m_copy->setEnabled(!answer.findings.isEmpty());
}

InvoiceBatchDialog *InvoicePanel::openBatch(const QString &environment)
{
    auto *dialog = new InvoiceBatchDialog(m_desk, *m_prompts, environment, m_style, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &InvoiceBatchDialog::issued, this, [this](qint64 count, qint64 stepId) {
        Q_EMIT stepWritten(
            { Tone::Ok, tr("%n invoice(s) were issued from the file.", nullptr, int(count)), {}, {}, {}, {} },
            stepId);
    });
    dialog->open();
    return dialog;
}

InvoiceEntriesDialog *InvoicePanel::openEntries()
{
    auto *dialog = new InvoiceEntriesDialog(m_desk.store(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // What is offered is one of the checks.
    connect(dialog, &QDialog::accepted, this, &InvoicePanel::check);
    dialog->open();
    return dialog;
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
