// A label of one line that never widens its window: what does not fit ends in an ellipsis. Give it the whole
// text as a tool tip.
#pragma once

#include <QLabel>

namespace zhanggui {

class ElidedLabel : public QLabel {
    Q_OBJECT

public:
    /// In the muted ink when asked for; plain text only.
    explicit ElidedLabel(QWidget *parent = nullptr, bool muted = false);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace zhanggui
