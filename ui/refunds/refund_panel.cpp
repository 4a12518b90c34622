#include "ui/refunds/refund_panel.h"

#include "models/refunds/refund_facts.h"
#include "models/store/store.h"
#include "ui/async/when_done.h"
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

/// The rules live with what was explained by them.
struct RefundPanel::Answer {
    std::shared_ptr<const RefundRules> rules;
    RefundExplanation explained;
};

RefundPanel::RefundPanel(WorkDesk &desk, QWidget *parent)
    : WorkPanel(parent)
    , m_desk(desk)
    , m_title(headingLabel(this))
    , m_why(plainLabel(this))
    , m_source(mutedLabel(this))
    , m_unless(plainLabel(this))
    , m_findings(new FindingList(this))
    , m_copy(new QPushButton(icon(QStringLiteral("copy")), {}, this))
{
    setObjectName(QStringLiteral("refundPanel"));
    m_title->setObjectName(QStringLiteral("refundTitle"));
    m_why->setObjectName(QStringLiteral("refundWhy"));
    m_source->setObjectName(QStringLiteral("refundSource"));
    m_unless->setObjectName(QStringLiteral("refundUnless"));
    m_copy->setObjectName(QStringLiteral("copyFindings"));
    m_copy->setEnabled(false);
    m_copy->setAutoDefault(false);
    auto *inside = new QWidget(this);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(space::m, space::m, space::m, space::m);
    column->setSpacing(space::s);
    for (QLabel *label : { m_title, m_why, m_source, m_unless }) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    column->addWidget(m_findings);
    column->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(inside);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(space::m, 0, space::m, space::s);
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(scroll, 1);
    layout->addLayout(buttons);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_title->text() % u'\n' % m_why->text() % QStringLiteral(" [")
            % m_source->text() % QStringLiteral("]\n") % m_findings->text());
    });
    retranslate();
}

void RefundPanel::setCellStyle(const CellStyle &) { }

void RefundPanel::show(const WorkView &view)
{
    const quint64 number = ++m_reads;
    m_reading = true;
    const WorkDesk::Setting &setting = m_desk.setting();
    const auto read = [catalog = setting.catalog, record = view.record, now = setting.now()](
                          Connection &connection) -> Result<Answer> {
        auto rules = loadRefundRules(QFileInfo(connection.file()).path());
        if (!rules)
            return tl::unexpected(rules.error());
        const auto facts = refundFacts(connection, *catalog, record, now);
        if (!facts)
            return tl::unexpected(facts.error());
        const auto kept = std::make_shared<const RefundRules>(std::move(*rules));
        return Answer{ kept, explainRefund(*facts, *kept, catalog->calendar()) };
    };
    whenDone(m_desk.store().run(read), this, [this, number](const Result<Answer> &answer) {
        if (number != m_reads)
            return;
        m_reading = false;
        m_copy->setEnabled(answer.has_value());
        if (answer)
            return show(*answer);
        m_title->setText(tr("The rule could not be found out: %1").arg(answer.error().what));
        m_why->setText(answer.error().detail);
        m_source->clear();
        m_unless->hide();
        m_findings->show({}, {});
    });
}

void RefundPanel::show(const Answer &answer)
{
    const RefundExplanation &made = answer.explained;
    if (made.rule) {
        m_title->setText(
            QStringLiteral("%1 – %2").arg(refundVerdictText(made.rule->verdict), made.rule->title.said()));
        m_why->setText(made.rule->say.said());
        m_source->setText(sourceText(made.rule->source));
    } else {
        m_title->setText(tr("Not decided by what is known here"));
        m_why->setText(tr("Fill in what is missing, or look into 退订管理 of the official console."));
        m_source->clear();
    }
    QStringList missing;
    for (const BothLanguages &title : missingTitles(made))
        missing.append(title.said());
    QStringList unless;
    for (const RefundRule *rule : made.unless)
        unless.append(rule->title.said());
    m_unless->setVisible(!unless.isEmpty());
    m_unless->setText(tr("Another rule would apply if it were so: %1. Not known here: %2.")
                          .arg(unless.join(QStringLiteral("; ")), missing.join(QStringLiteral("; "))));
    m_findings->show(made.findings, {});
}

void RefundPanel::changeEvent(QEvent *event)
{
    WorkPanel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RefundPanel::retranslate()
{
    m_copy->setText(tr("Copy"));
}

QString refundVerdictText(RefundVerdict verdict)
{
    switch (verdict) {
    case RefundVerdict::Negotiated:
        //: 协商退订
        return RefundPanel::tr("Negotiated refund");
    case RefundVerdict::Full:
        return RefundPanel::tr("Full refund");
    case RefundVerdict::Automatic:
        return RefundPanel::tr("Refunded by the platform itself");
    case RefundVerdict::UsageDeducted:
        return RefundPanel::tr("Refund less what was used");
    case RefundVerdict::ReturnFlow:
        //: 已收货退订
        return RefundPanel::tr("Refund after return");
    case RefundVerdict::Refused:
        return RefundPanel::tr("No refund");
    case RefundVerdict::NotTold:
        return RefundPanel::tr("Not told");
    }
    return {};
}

} // namespace zhanggui
