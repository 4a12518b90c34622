// A machine as a picture: boxes for states, arrows for transitions. The arrow keys walk from box to box; what
// is seen is also said (accessible name and description).
#pragma once

#include "models/rules/machine_diagram.h"

#include <QWidget>

namespace zhanggui {

class MachineDiagramView : public QWidget {
    Q_OBJECT

public:
    explicit MachineDiagramView(QWidget *parent = nullptr);

    void setMachine(const Machine &machine);
    const MachineDiagram &diagram() const { return m_diagram; }
    /// The box that is marked; empty: none, or the one for any open state.
    QString current() const { return m_current; }
    void setCurrent(const QString &state);

    QSize sizeHint() const override { return m_diagram.size.toSize(); }
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// The person marked another box.
    void currentChosen(const QString &state);
    /// What should be in sight.
    void showWanted(const QRect &place);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void describe();
    void choose(const DiagramBox &box);
    const DiagramBox *neighbour(const DiagramBox &box, int key) const;
    void drawArrow(QPainter &painter, const DiagramArrow &arrow) const;
    void drawBox(QPainter &painter, const DiagramBox &box) const;

    Machine m_machine;
    MachineDiagram m_diagram;
    QString m_current;
};

} // namespace zhanggui
