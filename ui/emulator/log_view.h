// The tab Log: everything the emulator received and sent, filtered in the house's language.
#pragma once

#include "models/core/wire_time.h"
#include "models/records/record_kind.h"
#include "ui/emulator/log_model.h"

#include <QUrl>
#include <QWidget>

class QSplitter;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace zhanggui {

class ActionCollection;
class EmptyState;
class FilterBar;
class LogDetail;

class LogView : public QWidget {
    Q_OBJECT

public:
    /// Adds the actions "emulator.log.…". `kind` describes the log's fields; both are borrowed.
    LogView(ActionCollection &actions, const RecordKind &kind, Now now, QWidget *parent = nullptr);
    ~LogView() override;

    MarketLogModel &model() { return *m_model; }
    LogDetail &detail() { return *m_detail; }
    FilterBar &filterBar() { return *m_filter; }
    /// The newest text that was a filter.
    QString filter() const { return m_applied; }
    bool follows() const;
    void setZone(const QTimeZone &zone);
    /// Shows the row; when it is not there yet, as soon as it comes.
    void select(qint64 id);
    /// Filters for what is about it, and shows that.
    void showAbout(const QString &subject);
    void focusFilter();
    void closeDetail();

    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

Q_SIGNALS:
    /// Answer with model().setRows().
    void rowsWanted(const QString &filter);
    /// Answer with model().addOlder().
    void olderWanted(const QString &filter, qint64 beforeId);
    void clearRequested();
    void exportRequested(const QString &filter);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addActions();
    void connectParts();
    void showRow(int row);
    void selectWaiting();
    void showWhich();
    void popUp(const QPoint &at);
    void retranslate();

    ActionCollection &m_actions;
    MarketLogModel *m_model;
    FilterBar *m_filter;
    QString m_applied;
    qint64 m_waitingFor = 0; // shall be chosen once it is there
    QToolButton *m_follow;
    QToolButton *m_clear;
    QToolButton *m_export;
    QSplitter *m_parts;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QTableView *m_table;
    LogDetail *m_detail;
};

} // namespace zhanggui
