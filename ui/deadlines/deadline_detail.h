// One deadline in full: what it is about, what happens when it passes, where the rule is from, and the way to
// its record and its order.
#pragma once

#include "models/core/wire_time.h"
#include "models/deadlines/deadline_words.h"
#include "models/deadlines/deadlines.h"
#include "models/records/cell_text.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QToolButton;

namespace zhanggui {

class DetailForm;
class StatusPill;
class WorkCatalog;

class DeadlineDetail : public QWidget {
    Q_OBJECT

public:
    DeadlineDetail(const WorkCatalog &catalog, Now now, const CellStyle &style, QWidget *parent = nullptr);

    void setDeadline(const Deadline &deadline);
    void clear();
    const std::optional<Deadline> &deadline() const { return m_deadline; }
    void setCellStyle(const CellStyle &style);

Q_SIGNALS:
    void closeRequested();
    void recordWanted(const QString &source, qint64 rowId);
    void orderWanted(const QString &environment, const QString &orderId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void fillRule();
    void retranslate();

    const WorkCatalog &m_catalog;
    Now m_now;
    CellStyle m_style;
    const DeadlineWords m_words;
    std::optional<Deadline> m_deadline;
    QLabel *m_title;
    StatusPill *m_due;
    QToolButton *m_close;
    DetailForm *m_facts;
    QLabel *m_rule;
    QPushButton *m_open;
    QPushButton *m_order;
};

} // namespace zhanggui
