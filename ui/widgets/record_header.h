// The header of a list: a small sign in each column opens its quick filter; it stays visible where a filter
// is.
#pragma once

#include <QHeaderView>
#include <QSet>

namespace zhanggui {

class RecordHeader : public QHeaderView {
    Q_OBJECT

public:
    explicit RecordHeader(QWidget *parent = nullptr);

    /// Logical columns that the filter speaks of.
    void setFiltered(const QSet<int> &columns);

Q_SIGNALS:
    /// The sign of the column was clicked.
    void filterClicked(int column);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int column) const override;
    bool viewportEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QRect signOf(int column) const;
    /// The column whose sign is there, or -1.
    int signAt(const QPoint &position) const;

    QSet<int> m_filtered;
    int m_hovered = -1;
    int m_pressed = -1;
};

} // namespace zhanggui
