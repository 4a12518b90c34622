// Asks what outage to replay and shows it: interface, reading of the guides, what no guide says, the time
// table, and what came of each attempt. It sends nothing.
#pragma once

#include "net/callbacks/outage_case.h"

#include <QDialog>

#include <memory>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStandardItemModel;
class QTableView;

namespace zhanggui {

class MessageBar;
class ProgressStrip;

class OutageDialog : public QDialog {
    Q_OBJECT

public:
    /// `address`: where it would send, for the person.
    OutageDialog(std::shared_ptr<const CallbackProtocol> protocol, const QString &address, QWidget *parent);

    void choose(const QString &interfaceId, const QString &variant);
    void setAssumption(const QString &spacing, const QString &window);
    void setSpeed(int factor);
    /// The replay began: nothing can be changed until finish().
    void begin();
    /// The next attempt comes in so many real milliseconds.
    void showWaiting(int number, qint64 realMs);
    void addAttempt(const OutageAttempt &attempt);
    void finish(const OutageReport &report);
    /// It could not be started.
    void complain(const Error &error);
    bool isRunning() const { return m_running; }

    void reject() override;

Q_SIGNALS:
    /// Everything but where to and with which keys.
    void startRequested(const zhanggui::OutagePlan &plan);
    void cancelRequested();

private:
    void build(const QString &address);
    void fillInterfaces();
    void fillVariants();
    void showPlan();
    void setCell(int row, int column, const QString &text);
    OutageChoice choice() const;
    const CallbackInterface *callback() const;
    void enableFields();

    std::shared_ptr<const CallbackProtocol> m_protocol;
    std::optional<OutagePlan> m_plan;
    bool m_running = false;
    QComboBox *m_site;
    QComboBox *m_interface;
    QComboBox *m_variant;
    QLineEdit *m_spacing;
    QLineEdit *m_window;
    QComboBox *m_speed;
    QCheckBox *m_real;
    QLabel *m_facts;
    QStandardItemModel *m_rows;
    QTableView *m_table;
    ProgressStrip *m_progress;
    MessageBar *m_outcome;
    QPushButton *m_start;
};

} // namespace zhanggui
