// The top of a record's detail: what it is called, its state, whose turn it is, its clocks, how far it has
// come, and the steps that can be recorded now.
#pragma once

#include "models/records/cell_text.h"
#include "ui/work/work_desk.h"

#include <QWidget>

class QGridLayout;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace zhanggui {

class StageStepper;
class StatusPill;

class WorkHead : public QWidget {
    Q_OBJECT

public:
    explicit WorkHead(QWidget *parent = nullptr);

    void show(const WorkView &view, const CellStyle &style, bool editable);
    /// Stages and clocks alone.
    void showTimes(const WorkView &view, const CellStyle &style);
    void clear();
    /// Opens a menu of every step that leads away from here.
    void showStepMenu();

Q_SIGNALS:
    void closeRequested();
    void stepRequested(const QString &transition);
    void orderRequested();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showSteps(const WorkView &view, bool editable);
    void showClocks(const WorkView &view, const CellStyle &style);
    QPushButton *stepButton(const OfferedTransition &offered);
    void retranslate();

    QLabel *m_number;
    StatusPill *m_state;
    QLabel *m_turn;
    QToolButton *m_order;
    QToolButton *m_close;
    QWidget *m_clocks;
    QGridLayout *m_clockRows;
    StageStepper *m_stepper;
    QWidget *m_steps;
    QHBoxLayout *m_stepLine;
    QToolButton *m_more;
    QLabel *m_hint; // why there are no steps
};

} // namespace zhanggui
