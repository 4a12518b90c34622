// Asks for the new key and the suite, and shows which cases the server takes with the old and the new key. It
// sends nothing and keeps no key.
#pragma once

#include "models/core/secret.h"
#include "net/callbacks/key_rehearsal.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStandardItemModel;

namespace zhanggui {

class MessageBar;
class ProgressStrip;

class RehearsalDialog : public QDialog {
    Q_OBJECT

public:
    /// `suites`: what can be rehearsed; `environment`: whose keys are the old ones.
    RehearsalDialog(const QList<CallbackSuite> &suites, const QString &address, const QString &environment,
        QWidget *parent);

    void chooseSuite(const QString &id);
    int cases() const; // of the chosen suite that tell about a key
    void begin();
    void showHalf();
    void finish(const RehearsalReport &report);
    void complain(const Error &error);
    bool isRunning() const { return m_running; }

    void reject() override;

Q_SIGNALS:
    /// `type`: which of the keys changes.
    void startRequested(
        const zhanggui::CallbackSuite &suite, zhanggui::CallbackKey type, const zhanggui::Secret &newKey);
    void cancelRequested();

private:
    void build(const QString &address, const QString &environment);
    void showCases();
    void setRow(int row, const RehearsedCase &result);
    void enableFields();
    void start();
    const CallbackSuite *suite() const;

    QList<CallbackSuite> m_suites;
    bool m_running = false;
    QComboBox *m_suite;
    QComboBox *m_type;
    QLineEdit *m_key;
    QStandardItemModel *m_rows;
    ProgressStrip *m_progress;
    MessageBar *m_outcome;
    QPushButton *m_start;
};

} // namespace zhanggui
