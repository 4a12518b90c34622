// The steps of a case side by side: choose, add, duplicate, move, remove. A step can also be dragged.
#pragma once

#include <QWidget>

#include <functional>

class QTabBar;
class QToolButton;

namespace zhanggui {

class CaseDocument;

class StepsBar : public QWidget {
    Q_OBJECT

public:
    explicit StepsBar(CaseDocument &document, QWidget *parent = nullptr);

    /// The document changed. `titleOf`: what an interface is called.
    void show(const std::function<QString(const QString &interfaceId)> &titleOf);
    void setReadOnly(bool readOnly);

protected:
    void changeEvent(QEvent *event) override;

private:
    void move(int from, int to);
    void duplicate();
    void remove();
    void retranslate();

    CaseDocument &m_document;
    bool m_showing = false;
    bool m_readOnly = false;
    QTabBar *m_tabs;
    QToolButton *m_add;
    QToolButton *m_earlier;
    QToolButton *m_later;
    QToolButton *m_remove;
};

} // namespace zhanggui
