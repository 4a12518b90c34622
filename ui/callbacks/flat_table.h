// A table of rows as the debugger's lists have it: whole rows, pills, no grid.
#pragma once

class QAbstractItemModel;
class QTableView;
class QWidget;

namespace zhanggui {

/// `model` is borrowed.
QTableView *flatTable(QWidget *parent, const char *name, QAbstractItemModel *model);
/// The selected rows in the clipboard, cells parted by tabs.
void copyRows(const QTableView &table);

} // namespace zhanggui
