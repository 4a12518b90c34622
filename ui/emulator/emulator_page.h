// 模拟器: the built-in emulator, its address and what it was asked. The page shows; starting and stopping are
// actions that the composition connects.
#pragma once

#include <QAbstractTableModel>
#include <QTimeZone>
#include <QUrl>
#include <QWidget>

class QLabel;
class QLineEdit;
class QStackedWidget;
class QTableView;

namespace zhanggui {

class ActionCollection;
class EmptyState;
class PageHeader;

/// One request that the emulator answered.
struct EmulatorRequest {
    qint64 atMs = 0;
    QString method;
    QString target; // path and query, as received
    int status = 0;
    QString outcome; // the code of the answer
};

/// The newest requests first, at most kKept.
class EmulatorLogModel : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr int kKept = 1000;
    enum Column { Time, Method, Target, Status, Outcome, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void add(const EmulatorRequest &request);
    void clear();
    /// Of the times shown; the system's unless set.
    void setZone(const QTimeZone &zone);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<EmulatorRequest> m_requests;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
};

class EmulatorPage : public QWidget {
    Q_OBJECT

public:
    explicit EmulatorPage(ActionCollection &actions, QWidget *parent = nullptr);

    /// An empty address: it does not run.
    void setRunning(const QUrl &address, const QString &accessKey);
    EmulatorLogModel &log() { return *m_log; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    QWidget *buildRunning();

    ActionCollection &m_actions;
    QUrl m_address;
    QString m_accessKey;
    PageHeader *m_header;
    QStackedWidget *m_stack;
    EmptyState *m_stopped;
    QLabel *m_addressLabel = nullptr;
    QLineEdit *m_addressText = nullptr;
    QLabel *m_keyLabel = nullptr;
    QLineEdit *m_keyText = nullptr;
    QLabel *m_logTitle = nullptr;
    EmulatorLogModel *m_log;
    QTableView *m_table = nullptr;
};

} // namespace zhanggui
