// 截止: the board of everything with a clock, what hurts first on top. Return opens the record behind a row.
#pragma once

#include "ui/records/record_page.h"

class QTimer;

namespace zhanggui {

class DeadlineDetail;
class WorkCatalog;
struct ProductMisses;

class DeadlinesPage : public RecordPage {
    Q_OBJECT

public:
    /// Everything given is borrowed and outlives the page; `kind` is deadlineKind(catalog). Adds
    /// "deadlines.record", "deadlines.order", "deadlines.ics", "deadlines.notices" and "deadlines.calendar"
    /// to the actions of RecordPage; what the last three do is whoever composes the window's to say.
    DeadlinesPage(Store &store, ActionCollection &actions, const Setting &setting, const RecordKind &kind,
        const WorkCatalog &catalog, QWidget *parent = nullptr);
    ~DeadlinesPage() override;

    DeadlineDetail &detail() { return *m_detail; }
    void setCellStyle(const CellStyle &style) override;
    /// Filters the board, e.g. from the home page.
    void showFiltered(const QString &filter);
    /// Tells above the list which products' questions were not answered in time, once for each state of it.
    void showMisses(const QList<ProductMisses> &misses);

Q_SIGNALS:
    /// `source`: Deadline::source, with a row of its table.
    void recordWanted(const QString &source, qint64 rowId);
    void orderWanted(const QString &environment, const QString &orderId);
    /// The list of tickets with that filter.
    void ticketsWanted(const QString &filter);
    void icsWanted();
    void noticesWanted();
    void calendarWanted();

protected:
    Words words() const override;
    QString countText(int rows, bool filtered) const override;
    void load(qint64 rowId) override;
    void enableOwnActions() override;

private:
    void addActions();
    QVariant currentValue(const char *field);

    const WorkCatalog &m_catalog;
    DeadlineDetail *m_detail;
    QTimer *m_minute; // what is left changes by itself
    QStringList m_misses; // told last: products with their counts
    quint64 m_loads = 0;
};

} // namespace zhanggui
