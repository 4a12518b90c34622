// The areas of the program as icon and word. Up and Down walk through them.
#pragma once

#include "ui/window/page.h"

#include <QListWidget>

namespace zhanggui {

class SideBar : public QListWidget {
    Q_OBJECT

public:
    explicit SideBar(QWidget *parent = nullptr);

    void addArea(const Page &page);
    void setCurrentArea(const QString &id);
    QString currentArea() const;
    void retranslate();

    QSize sizeHint() const override;

Q_SIGNALS:
    void areaChosen(const QString &id);

private:
    QList<const char *> m_titles;
};

} // namespace zhanggui
