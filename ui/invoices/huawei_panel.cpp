#include "ui/invoices/huawei_panel.h"

#include "models/invoices/huawei_check.h"
#include "models/invoices/invoice_facts.h"
#include "models/store/store.h"
#include "ui/async/when_done.h"
#include "ui/invoices/finding_list.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/plain_tip.h"
#include "ui/widgets/prompts.h"
#include "ui/window/error_message.h"

#include <QClipboard>
#include <QEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace zhanggui {

namespace {

constexpr qsizetype kNamed = 8; // invoices; the others are in the tool tip

} // namespace

struct HuaweiPanel::Answer {
    HuaweiCheck check;
};

HuaweiPanel::HuaweiPanel(WorkDesk &desk, QWidget *parent)
    : WorkPanel(parent)
    , m_desk(desk)
    , m_dialogs(std::make_unique<DialogPrompts>())
    , m_prompts(m_dialogs.get())
    , m_summary(headingLabel(this))
    , m_against(mutedLabel(this))
    , m_remarkLabel(plainLabel(this))
    , m_remark(new QLineEdit(this))
    , m_findings(new FindingList(this))
    , m_compare(new QPushButton(icon(QStringLiteral("compare")), {}, this))
    , m_forget(new QPushButton(icon(QStringLiteral("back")), {}, this))
    , m_copyRemark(new QPushButton(icon(QStringLiteral("copy")), {}, this))
    , m_copy(new QPushButton(icon(QStringLiteral("copy")), {}, this))
{
    setObjectName(QStringLiteral("huaweiPanel"));
    m_remark->setReadOnly(true);
    m_remark->setObjectName(QStringLiteral("wantedRemark"));
    m_remarkLabel->setBuddy(m_remark);
    m_against->setWordWrap(true);
    m_compare->setObjectName(QStringLiteral("compareList"));
    m_summary->setObjectName(QStringLiteral("checkSummary"));
    m_summary->setWordWrap(true);
    m_against->setObjectName(QStringLiteral("comparedWith"));
    m_forget->setObjectName(QStringLiteral("forgetList"));
    m_forget->hide();
    m_copyRemark->setObjectName(QStringLiteral("copyRemark"));
    m_copy->setObjectName(QStringLiteral("copyFindings"));
    m_copy->setEnabled(false);
    for (QPushButton *one : { m_compare, m_forget, m_copyRemark, m_copy })
        one->setAutoDefault(false);
    buildLayout();
    connect(m_compare, &QPushButton::clicked, this, &HuaweiPanel::choose);
    connect(m_forget, &QPushButton::clicked, this, &HuaweiPanel::forget);
    connect(m_copy, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(m_findings->text()); });
    connect(m_copyRemark, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(m_remark->text()); });
    retranslate();
}

HuaweiPanel::~HuaweiPanel() = default;

void HuaweiPanel::buildLayout()
{
    auto *remark = new QHBoxLayout;
    remark->addWidget(m_remarkLabel);
    remark->addWidget(m_remark, 1);
    remark->addWidget(m_copyRemark);
    auto *inside = new QWidget(this);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(space::m, space::m, space::m, space::m);
    column->setSpacing(space::s);
    column->addWidget(m_summary);
    column->addWidget(m_against);
    column->addLayout(remark);
    column->addWidget(m_findings);
    column->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(inside);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(space::m, 0, space::m, space::s);
    buttons->setSpacing(space::s);
    buttons->addWidget(m_compare);
    buttons->addWidget(m_forget);
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(scroll, 1);
    layout->addLayout(buttons);
}

void HuaweiPanel::setCellStyle(const CellStyle &) { }

void HuaweiPanel::show(const WorkView &view)
{
    if (!m_record || m_record->id != view.record.id)
        m_list.clear();
    m_record = view.record;
    const HuaweiInvoice invoice = huaweiInvoice(view.record);
    m_remark->setText(remarkFor(invoice.requisition, invoice.period));
    m_remark->setCursorPosition(0);
    const bool known = !invoice.requisition.isEmpty() && !invoice.period.isEmpty();
    m_copyRemark->setEnabled(known);
    m_remark->setVisible(known);
    m_remarkLabel->setVisible(known);
    m_copyRemark->setVisible(known);
    check();
}

void HuaweiPanel::choose()
{
    m_prompts->openFile(this,
        //: 开票清单
        { tr("Invoicing list"), {}, {}, tr("Tables (*.xlsx *.csv *.tsv *.txt);;All files (*)") },
        [this](const QString &path) {
            if (!path.isEmpty())
                compare(path);
        });
}

void HuaweiPanel::compare(const QString &path)
{
    m_list = path;
    check();
}

void HuaweiPanel::forget()
{
    m_list.clear();
    m_compare->setFocus();
    check();
}

void HuaweiPanel::check()
{
    if (!m_record)
        return;
    const quint64 number = ++m_reads;
    m_reading = true;
    const WorkDesk::Setting &setting = m_desk.setting();
    const auto read = [catalog = setting.catalog, environment = m_record->environment,
                          period = huaweiInvoice(*m_record).period, path = m_list,
                          now = setting.now()](Connection &connection) -> Result<Answer> {
        auto check = checkHuaweiPeriod(connection, *catalog, environment, period, path, {}, now);
        if (!check)
            return tl::unexpected(check.error());
        return Answer{ *check };
    };
    whenDone(m_desk.store().run(read), this, [this, number](const Result<Answer> &answer) {
        if (number != m_reads)
            return;
        m_reading = false;
        m_forget->setVisible(!m_list.isEmpty());
        retranslate();
        if (answer)
            show(*answer);
        else
            fail(answer.error());
    });
}

void HuaweiPanel::fail(const Error &error)
{
    m_summary->setText(m_list.isEmpty() ? tr("The check could not be made.")
                                        : tr("The invoicing list could not be compared."));
    const QString todo = error.kind == ErrorKind::BadInput
        ? tr("The file needs a row of names, with one for the amount; more names can be taught in "
             "import-names.json.")
        : adviceFor(error.kind);
    m_against->setText(todo % u'\n' % error.what % QStringLiteral(": ") % error.detail);
    m_findings->show({}, {});
    m_copy->setEnabled(false);
}

void HuaweiPanel::show(const Answer &answer)
{
    m_summary->setText(findingSummary(answer.check.findings));
    const QString which = answer.check.period.isEmpty()
        ? tr("Compared are the invoices that wait to be issued: %1.")
        : tr("Compared are the invoices of the period: %1.");
    const QString against = m_list.isEmpty()
        ? tr("They stand against the list's amounts in the records. Choose the list's file to compare each "
             "rate.")
        : tr("They stand against the file %1.").arg(QFileInfo(m_list).fileName());
    const QString names = answer.check.invoices.mid(0, kNamed).join(QStringLiteral(", "));
    const bool all = answer.check.invoices.size() <= kNamed;
    m_against->setText(which.arg(all ? names : names % QStringLiteral(" …")) % u' ' % against);
    m_against->setToolTip(plainTip(all ? m_list : answer.check.invoices.join(QStringLiteral(", "))));
    m_findings->show(answer.check.findings, {});
    m_copy->setEnabled(!answer.check.findings.isEmpty());
}

void HuaweiPanel::changeEvent(QEvent *event)
{
    WorkPanel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        check();
    }
}

void HuaweiPanel::retranslate()
{
    m_remarkLabel->setText(tr("Remark to write:"));
    // Beside the way back there is room for few words.
    m_compare->setText(m_forget->isHidden() ? tr("Compare with an invoicing list…") : tr("Another list…"));
    m_forget->setText(tr("Without the file"));
    m_copyRemark->setText(tr("Copy"));
    m_copyRemark->setAccessibleName(tr("Copy the remark"));
    m_copy->setText(tr("Copy the findings"));
}

} // namespace zhanggui
