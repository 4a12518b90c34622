// A list of the emulated marketplace, newest first where it has an order. Rows come a page at a time as they
// are scrolled to.
#pragma once

#include "ui/emulator/market_record.h"

#include <QAbstractTableModel>

namespace zhanggui {

class MarketModel : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr int kPage = 500;

    using QAbstractTableModel::QAbstractTableModel;

    MarketList list() const { return m_list; }
    /// Takes the place of everything; rows that stay keep their selection where only some were added on top
    /// or changed. `more`: there are further ones.
    void setRecords(MarketList list, const QList<MarketRecord> &records, bool more);
    void append(const QList<MarketRecord> &records, bool more);
    void setNames(const MarketNames &names);
    const MarketNames &names() const { return m_names; }
    void setStyle(const MarketStyle &style);
    const MarketStyle &style() const { return m_style; }
    const MarketRecord *at(int row) const;
    int rowOf(const QString &id) const;
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    /// Answer with append().
    void moreWanted(zhanggui::MarketList list, int from);

private:
    MarketList m_list = MarketList::Orders;
    QList<MarketRecord> m_records;
    MarketNames m_names;
    MarketStyle m_style;
    bool m_more = false;
    bool m_asked = false;
};

} // namespace zhanggui
