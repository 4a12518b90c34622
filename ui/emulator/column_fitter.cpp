#include "ui/emulator/column_fitter.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>

namespace zhanggui {

ColumnFitter::ColumnFitter(QTableView *table, int stretching, int least)
    : QObject(table)
    , m_table(table)
    , m_stretching(stretching)
    , m_least(least)
{
    table->installEventFilter(this);
}

void ColumnFitter::setExpendable(const QList<int> &columns, int stretching)
{
    m_expendable = columns;
    m_stretching = stretching;
    fit();
}

void ColumnFitter::fit()
{
    if (!m_table->isVisible())
        return;
    const QHeaderView *header = m_table->horizontalHeader();
    for (const int column : std::as_const(m_expendable))
        m_table->setColumnHidden(column, false);
    int needed = m_least;
    for (int column = 0; column < header->count(); ++column) {
        if (column != m_stretching && !header->isSectionHidden(column))
            needed += header->sectionSize(column);
    }
    for (const int column : std::as_const(m_expendable)) {
        if (needed <= m_table->viewport()->width())
            break;
        needed -= header->sectionSize(column);
        m_table->setColumnHidden(column, true);
    }
}

bool ColumnFitter::eventFilter(QObject *watched, QEvent *event)
{
    const bool handled = QObject::eventFilter(watched, event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show)
        QMetaObject::invokeMethod(this, &ColumnFitter::fit, Qt::QueuedConnection);
    return handled;
}

} // namespace zhanggui
