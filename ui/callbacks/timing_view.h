// Where the time of an exchange went: a bar a phase, each with its words and its time.
#pragma once

#include "models/callbacks/wire_record.h"

#include <QWidget>

namespace zhanggui {

class TimingView : public QWidget {
    Q_OBJECT

public:
    explicit TimingView(QWidget *parent = nullptr);

    void setTimes(const WireRecord &wire);
    /// A line a phase.
    QString text() const;

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Phase {
        QString title;
        QString note; // instead of a time: why there is none
        qint64 startUs = 0;
        qint64 us = -1;
    };
    QList<Phase> phases() const;

    PhaseTimes m_times;
    bool m_reused = false;
    bool m_tls = false;
    QString m_address;
};

} // namespace zhanggui
