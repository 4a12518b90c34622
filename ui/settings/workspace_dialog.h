// The settings of a workspace: the time zone its times are shown in, when the vault locks itself, and how
// many runs of the callback debugger are kept.
#pragma once

#include "models/callbacks/run_retention.h"

#include <QByteArray>
#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace zhanggui {

struct WorkspaceChoices {
    QByteArray zone; // IANA id
    int idleMinutes = 0; // until the vault locks itself
    RunRetention runs;
};

class WorkspaceDialog : public QDialog {
    Q_OBJECT

public:
    /// `nowMs`: shown in the zone that is selected, as an example.
    WorkspaceDialog(const WorkspaceChoices &current, qint64 nowMs, QWidget *parent);

    WorkspaceChoices choices() const;

Q_SIGNALS:
    /// The person accepted; the dialog closes.
    void chosen(const zhanggui::WorkspaceChoices &choices);

private:
    void buildLayout();
    void search(const QString &words);
    void showExample();

    qint64 m_nowMs;
    QLineEdit *m_search;
    QListWidget *m_zones;
    QLabel *m_example;
    QSpinBox *m_minutes;
    QSpinBox *m_runs;
    QSpinBox *m_megabytes;
    QSpinBox *m_days;
    QPushButton *m_save;
};

} // namespace zhanggui
