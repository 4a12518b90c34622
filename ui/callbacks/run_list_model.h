// Earlier runs, the newest first; older ones are read as they are scrolled to.
#pragma once

#include "models/callbacks/run_repository.h"

#include <QAbstractTableModel>
#include <QTimeZone>

#include <functional>

namespace zhanggui {

class RunListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr int kPage = 100;
    enum Column { Result, When, What, Counts, Address, Took, ColumnCount };

    /// What a run's suite is called in the language of the screen.
    using TitleOf = std::function<QString(const RunSummary &)>;
    explicit RunListModel(QObject *parent = nullptr);

    void setTitles(TitleOf titles);
    void setZone(const QTimeZone &zone);
    /// The newest runs, at most kPage at once.
    void setRuns(const QList<RunSummary> &newest);
    void addOlder(const QList<RunSummary> &older);

    const RunSummary *at(int row) const;
    int rowOf(qint64 runId) const; // -1: not here
    QString titleAt(int row) const;
    QString timeText(const RunSummary &run) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    void retranslate();

Q_SIGNALS:
    /// Answer with addOlder().
    void olderWanted(qint64 before, int limit);

private:
    QString text(const RunSummary &run, int column) const;

    TitleOf m_titles;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
    QList<RunSummary> m_runs;
    bool m_more = false; // there may be older ones
    bool m_asked = false;
};

} // namespace zhanggui
