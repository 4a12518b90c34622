// A product's saved cases as the marketplace's daily probe sees them: the cases' state, failing days in a row
// and failed orders of the month against their limits, the days, and the failed orders, which a person
// enters. It sends, reads and stores nothing.
#pragma once

#include "models/callbacks/failed_order_text.h"
#include "models/callbacks/preflight_reading.h"
#include "models/callbacks/run_repository.h"
#include "models/core/wire_time.h"
#include "net/callbacks/callback_case.h"
#include "ui/callbacks/verdict_texts.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QStandardItemModel;
class QTabWidget;

namespace zhanggui {

class MessageBar;
class PreflightOrders;
class ProgressStrip;
class StatusPill;

/// What the workspace knows of a product.
struct PreflightFacts {
    QList<PreflightRun> runs;
    QList<FailedOrder> failedOrders;
};

class PreflightDialog : public QDialog {
    Q_OBJECT

public:
    enum class Part { Cases, Days, Orders };
    struct Setup {
        QList<CallbackSuite> suites; // to choose from: the shipped ones and one's own cases
        PreflightReading reading; // that the dialog begins with
        VerdictTexts texts;
        QString address; // where it would send, for the person
        Now now;
        bool readOnly = false; // the workspace: nothing can be counted
    };
    PreflightDialog(Setup setup, QWidget *parent);

    /// Known products; the first is chosen when none is.
    void setProducts(const QStringList &names);
    void chooseProduct(const QString &name);
    void chooseSuite(const QString &id);
    QString product() const;
    QDate today() const; // in the marketplace's zone
    /// Of the product that is chosen now.
    void setFacts(const PreflightFacts &facts);
    const PreflightFacts &facts() const { return m_facts; }
    void showPart(Part part);
    void begin(int cases);
    void addCase(const CaseSummary &summary);
    /// `counted`: it was stored.
    void finish(const RunCounts &counts, bool counted);
    void complain(const QString &what, const Error &error);
    bool isRunning() const { return m_running; }

    void reject() override;

Q_SIGNALS:
    void startRequested(const QString &product, const zhanggui::CallbackSuite &suite);
    void cancelRequested();
    /// Answer with setFacts().
    void factsWanted(const QString &product);
    void ordersEntered(const QList<zhanggui::FailedOrder> &orders);
    void ordersRemoved(const QList<qint64> &ids);
    /// The person reads the guides in another way; the dialog counts by it already.
    void readingChosen(const QString &freezeLimit, zhanggui::DayRule dayRule);

private:
    void build();
    void showCounters();
    void showRules();
    void fillReadings();
    void takeReading();
    void enableFields();

    Setup m_setup;
    PreflightFacts m_facts;
    bool m_running = false;
    int m_caseCount = 0;
    QComboBox *m_product;
    QComboBox *m_suite;
    QComboBox *m_rule;
    QComboBox *m_freeze;
    StatusPill *m_daysPill;
    QLabel *m_daysText;
    StatusPill *m_ordersPill;
    QLabel *m_ordersText;
    QLabel *m_rules;
    QTabWidget *m_tabs;
    QStandardItemModel *m_cases;
    QStandardItemModel *m_days;
    PreflightOrders *m_orders;
    ProgressStrip *m_progress;
    MessageBar *m_outcome;
    QPushButton *m_start = nullptr;
};

} // namespace zhanggui
