// The log of the emulator, newest first: requests received and callbacks sent. Rows come a page at a time as
// they are scrolled to; newer ones are put on top.
#pragma once

#include "models/market/market_entities.h"

#include <QAbstractTableModel>
#include <QTimeZone>

namespace zhanggui {

class MarketLogModel : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr int kPage = 200;
    enum Column { Time, Direction, What, Subject, Status, Code, Took, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Takes the place of everything. `more`: older ones exist.
    void setRows(const QList<MarketLogEntry> &newestFirst, bool more);
    void addOlder(const QList<MarketLogEntry> &newestFirst, bool more);
    void addNewer(const QList<MarketLogEntry> &newestFirst);
    void setZone(const QTimeZone &zone);
    const MarketLogEntry *at(int row) const;
    int rowOf(qint64 id) const;
    qint64 newestId() const { return m_rows.isEmpty() ? 0 : m_rows.first().id; }
    qint64 oldestId() const { return m_rows.isEmpty() ? 0 : m_rows.last().id; }
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    /// Answer with addOlder().
    void olderWanted(qint64 beforeId);

private:
    QString text(const MarketLogEntry &entry, int column) const;

    QList<MarketLogEntry> m_rows;
    bool m_more = false;
    bool m_asked = false;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
};

/// Whether the exchange went well: a status of 2xx and a code that says so.
bool wentWell(const MarketLogEntry &entry);
/// A command for a POSIX shell that sends the same again; marks stand where secrets were.
QString curlText(const MarketLogEntry &entry, const QUrl &base);

} // namespace zhanggui
