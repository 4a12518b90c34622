// The areas of the program as icon and word, with what pages put under them. Up and Down walk through all.
#pragma once

#include "ui/window/page.h"

#include <QListWidget>
#include <QTimer>

namespace zhanggui {

class SideEntries;

class SideBar : public QListWidget {
    Q_OBJECT

public:
    explicit SideBar(QWidget *parent = nullptr);

    /// Follows page.entries, where there are any.
    void addArea(const Page &page);
    /// Marks the area, or its current entry, as open. Emits nothing.
    void setCurrentArea(const QString &id);
    QString currentArea() const;
    void retranslate();

    QSize sizeHint() const override;

Q_SIGNALS:
    /// The person chose the area itself.
    void areaChosen(const QString &id);
    /// The person chose an entry below the area.
    void entryChosen(const QString &area, const QString &entry);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    struct Area {
        QString id;
        const char *title = nullptr;
        SideEntries *entries = nullptr;
    };
    const Area *areaOf(const QString &id) const;
    int rowOf(const QString &area, const QString &entry) const;
    void listEntries(const Area &area);
    void tellWhatIsInSight();
    void showMenu(const QPoint &position);

    QList<Area> m_areas;
    QTimer m_lookSoon; // several changes are one look
};

} // namespace zhanggui
