#include "ui/settlement/why_dialog.h"

#include "ui/settlement/why_view.h"

#include <QDialogButtonBox>
#include <QVBoxLayout>

namespace zhanggui {

WhyDialog::WhyDialog(const SettlementDesk::Setting &setting, const CellStyle &style,
    const QString &environment, const QString &orderId, QWidget *parent)
    : QDialog(parent)
    , m_desk(new SettlementDesk(setting, this))
    , m_view(new WhyView(style, this))
{
    setObjectName(QStringLiteral("whyDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Why is %1 not in the bill?").arg(orderId));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_view, 1);
    column->addWidget(buttons);
    resize(1000, 620);
    connect(m_desk, &SettlementDesk::explained, m_view,
        [this](const OrderSettlement &found) { m_view->showAnswer(found); });
    connect(m_desk, &SettlementDesk::explanationFailed, m_view, &WhyView::showFailure);
    connect(m_view, &WhyView::cancelRequested, m_desk, &SettlementDesk::cancelExplanation);
    m_view->showReading();
    m_desk->explain(environment, orderId);
}

} // namespace zhanggui
