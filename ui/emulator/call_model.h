// The callbacks of the emulated marketplace to the seller, newest first: a row of 生产接口消息 each.
#pragma once

#include "models/market/market_entities.h"

#include <QAbstractTableModel>
#include <QTimeZone>

namespace zhanggui {

class CallModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { State, Interface, Subject, Attempts, Next, Exception, First, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setCalls(const QList<MarketCall> &newestFirst);
    void setZone(const QTimeZone &zone);
    const MarketCall *at(int row) const;
    int rowOf(qint64 id) const;
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const MarketCall &call, int column) const;

    QList<MarketCall> m_calls;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
};

} // namespace zhanggui
