// Whether, when and at which hours the person is told of deadlines outside the window.
#pragma once

#include "models/deadlines/deadline_notices.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTimeEdit;

namespace zhanggui {

class NoticesDialog : public QDialog {
    Q_OBJECT

public:
    explicit NoticesDialog(const NoticeRules &rules, QWidget *parent = nullptr);

    /// What is chosen now; nullopt while the thresholds cannot be read.
    std::optional<NoticeRules> rules() const;

Q_SIGNALS:
    void chosen(const zhanggui::NoticeRules &rules);

private:
    void check();

    QCheckBox *m_enabled;
    QLineEdit *m_thresholds;
    QLabel *m_fault;
    QCheckBox *m_quiet;
    QTimeEdit *m_from;
    QTimeEdit *m_to;
    QPushButton *m_save;
};

} // namespace zhanggui
