// "Why is this order not in the bill?" over any page.
#pragma once

#include "models/records/cell_text.h"
#include "ui/settlement/settlement_desk.h"

#include <QDialog>

namespace zhanggui {

class WhyView;

class WhyDialog : public QDialog {
    Q_OBJECT

public:
    WhyDialog(const SettlementDesk::Setting &setting, const CellStyle &style, const QString &environment,
        const QString &orderId, QWidget *parent);

    WhyView &view() { return *m_view; }

private:
    SettlementDesk *m_desk;
    WhyView *m_view;
};

} // namespace zhanggui
