// One order at the right of the list: what it is, its lines and buyer, tags and note; its history with the
// raw answer of each fetch; the newest answer as JSON. Says what the reader wants; the page asks the desk.
#pragma once

#include "models/records/cell_text.h"
#include "ui/orders/order_desk.h"

#include <QWidget>

class QLabel;
class QTabWidget;
class QToolButton;

namespace zhanggui {

class JsonView;
class OrderHistoryView;
class OrderOverview;
class StatusPill;

class OrderDetail : public QWidget {
    Q_OBJECT

public:
    enum class Editing { Allowed, ReadOnly };

    OrderDetail(const CellStyle &style, Editing editing, QWidget *parent = nullptr);

    void setRecord(const OrderRecord &record);
    const std::optional<OrderRecord> &record() const { return m_record; }
    void clear();
    void setCellStyle(const CellStyle &style);
    void editTags();
    void editNote();

Q_SIGNALS:
    void closeRequested();
    void tagsEdited(qint64 rowId, const QStringList &tags);
    void noteEdited(qint64 rowId, const QString &note);
    /// Personal data was shown; `field` is a column of `orders`, or "answer" for a raw answer.
    void revealed(qint64 rowId, const QString &field);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void retranslate();
    void revealAnswer(JsonView *view);

    CellStyle m_style;
    std::optional<OrderRecord> m_record;
    QLabel *m_title;
    StatusPill *m_status;
    QToolButton *m_close;
    QTabWidget *m_tabs;
    OrderOverview *m_overview;
    OrderHistoryView *m_history;
    JsonView *m_json;
};

} // namespace zhanggui
