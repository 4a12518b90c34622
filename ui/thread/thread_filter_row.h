// Which sources of an order thread are shown: a button for each, and the trials of debugger and emulator.
#pragma once

#include "ui/thread/thread_report.h"

#include <QHash>
#include <QWidget>

class QCheckBox;
class QToolButton;

namespace zhanggui {

class ThreadFilterRow : public QWidget {
    Q_OBJECT

public:
    explicit ThreadFilterRow(QWidget *parent = nullptr);

    ThreadFilter filter() const;
    void setFilter(const ThreadFilter &filter);

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QHash<int, QToolButton *> m_sources; // by ThreadSource
    QCheckBox *m_tests;
};

} // namespace zhanggui
