// A plate on the window's ground that holds what belongs together.
#pragma once

#include <QWidget>

namespace zhanggui {

class Card : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace zhanggui
