// Asks which orders to fetch: numbers typed, pasted or read from a file, and the environment to ask.
#pragma once

#include "models/core/ids.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace zhanggui {

class Prompts;

class FetchDialog : public QDialog {
    Q_OBJECT

public:
    FetchDialog(Prompts &prompts, const QStringList &environments, const QString &chosen, QWidget *parent);

    /// What to fetch, to be looked over.
    void setOrders(const QList<OrderId> &ids);
    /// What the emulator knows, offered when its environment is chosen.
    void setExamples(const QString &environment, const QStringList &ids);

Q_SIGNALS:
    void fetchRequested(const zhanggui::EnvironmentName &environment, const QList<zhanggui::OrderId> &ids);

private:
    void count();
    void loadFile();
    void offerExamples();
    void submit();

    Prompts &m_prompts;
    QString m_exampleEnvironment;
    QStringList m_examples;
    QComboBox *m_environment;
    QPlainTextEdit *m_ids;
    QLabel *m_count;
    QLabel *m_complaint;
    QPushButton *m_fill;
    QPushButton *m_fetch;
};

} // namespace zhanggui
