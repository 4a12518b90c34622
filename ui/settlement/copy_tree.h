// A tree of read-only rows that can be copied as text: cells parted by tabs, inner rows further in.
#pragma once

#include <QTreeWidget>

namespace zhanggui {

class CopyTree : public QTreeWidget {
    Q_OBJECT

public:
    explicit CopyTree(const char *name, QWidget *parent = nullptr);

    /// The selected rows, from the top; every row when none is selected.
    QString rowsText() const;

protected:
    /// Ctrl+C copies rowsText().
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void copy() const;
};

} // namespace zhanggui
