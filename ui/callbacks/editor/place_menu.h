// The places that are filled at send time ({{uuid}}, {{order}}, …), each with what it becomes, as a menu.
#pragma once

#include <QMenu>

namespace zhanggui {

class PlaceMenu : public QMenu {
    Q_OBJECT

public:
    /// `captured`: names of values that earlier steps keep.
    PlaceMenu(const QStringList &captured, QWidget *parent = nullptr);

Q_SIGNALS:
    /// "{{uuid}}"
    void chosen(const QString &place);
};

} // namespace zhanggui
