// What an import did, and what can be done next: show, undo, save what was refused, import another file.
#pragma once

#include "models/import/import_report.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace zhanggui {

class OutcomeView : public QWidget {
    Q_OBJECT

public:
    explicit OutcomeView(QWidget *parent = nullptr);

    void setResult(const ImportResult &result);
    /// The import was taken back.
    void setUndone();
    void retranslate();

Q_SIGNALS:
    void showWanted();
    void undoWanted();
    void saveBadRowsWanted();
    void anotherWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void drawIcon();

    ImportResult m_result;
    bool m_undone = false;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_counts;
    QLabel *m_rejects;
    QPushButton *m_show;
    QPushButton *m_undo;
    QPushButton *m_save;
    QPushButton *m_another;
};

} // namespace zhanggui
