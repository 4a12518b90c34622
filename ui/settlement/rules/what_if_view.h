// "What would this month be under the old policy?" A period, another day or the rules that are being edited,
// and both results side by side.
#pragma once

#include "ui/settlement/rules/rules_desk.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QTableView;

namespace zhanggui {

class ProgressStrip;
class ReviewTableModel;

class WhatIfView : public QWidget {
    Q_OBJECT

public:
    /// `desk` is borrowed.
    explicit WhatIfView(RulesDesk &desk, QWidget *parent = nullptr);

    /// The rules that are being edited, where they differ from the saved ones.
    void setDraft(const std::optional<OwnRules> &draft);
    /// Digests of the saved rules and of the draft: a result of others is told to be old.
    void setRules(const QByteArray &saved, const QByteArray &draft);
    void setLocale(const QLocale &locale);
    void run();
    void cancel();
    bool isRunning() const { return m_running; }
    bool hasPeriods() const { return !m_periods.isEmpty(); }
    void choosePeriod(const QString &period);
    void setDay(const QString &day);
    const std::shared_ptr<const WhatIf> &result() const { return m_result; }
    QTableView &table() { return *m_table; }
    /// The table shown, as CSV; else everything as JSON.
    [[nodiscard]] Result<QByteArray> bytes(bool json) const;

Q_SIGNALS:
    void saveWanted(const QString &suggestion);
    void lineWanted(qint64 lineId);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void connectAll();
    void end();
    void fillPeriods();
    void fill();
    void showTable(int row);
    void showHead();
    void check();
    std::optional<BilledPeriod> chosen() const;
    void retranslate();

    RulesDesk &m_desk;
    QList<BilledPeriod> m_periods;
    std::optional<OwnRules> m_draft;
    std::shared_ptr<const WhatIf> m_result;
    QByteArray m_savedRules;
    QByteArray m_draftRules;
    QList<ReviewTable> m_tables;
    bool m_running = false;
    bool m_read = false;
    QTimer m_soon; // until the strip is shown
    QLabel *m_periodLabel;
    QComboBox *m_period;
    QLabel *m_dayLabel;
    QLineEdit *m_day;
    QCheckBox *m_withDraft;
    QPushButton *m_run;
    QPushButton *m_save;
    QLabel *m_head;
    QListWidget *m_list;
    QTableView *m_table;
    ReviewTableModel *m_model;
    ProgressStrip *m_progress;
};

} // namespace zhanggui
