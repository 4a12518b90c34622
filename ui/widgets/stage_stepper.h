// How far something has come, as a row of steps joined by a line: done, now, failed, to come. Icon and word
// tell what the colour tells; only what somebody is waited for carries a clock.
#pragma once

#include "ui/theme/tokens.h"

#include <QList>
#include <QWidget>

namespace zhanggui {

struct Stage {
    enum class State {
        Done,
        Current,
        Final, // it stands here, and nothing is waited for
        Closed, // the same beside the line: withdrawn, returned
        Failed,
        ToCome
    };
    QString title;
    State state = State::ToCome;
    friend bool operator==(const Stage &, const Stage &) = default;
};

class StageStepper : public QWidget {
    Q_OBJECT

public:
    explicit StageStepper(QWidget *parent = nullptr);

    void setStages(const QList<Stage> &stages);
    const QList<Stage> &stages() const { return m_stages; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void describe();

    QList<Stage> m_stages;
};

} // namespace zhanggui
