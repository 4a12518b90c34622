#include "ui/settlement/copy_tree.h"

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QStyledItemDelegate>
#include <QTreeWidgetItemIterator>

namespace zhanggui {

namespace {

/// Rows as high as those of lists.
class RowDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize own = QStyledItemDelegate::sizeHint(option, index);
        return { own.width(), std::max(own.height(), kRowHeight) };
    }
};

} // namespace

CopyTree::CopyTree(const char *name, QWidget *parent)
    : QTreeWidget(parent)
{
    setObjectName(QLatin1String(name));
    setAlternatingRowColors(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setUniformRowHeights(true);
    setFrameShape(QFrame::NoFrame);
    setTabKeyNavigation(false);
    setItemDelegate(new RowDelegate(this));
    header()->setStretchLastSection(true);
}

QString CopyTree::rowsText() const
{
    const bool all = selectedItems().isEmpty();
    QStringList lines;
    for (QTreeWidgetItemIterator at(const_cast<CopyTree *>(this)); *at != nullptr; ++at) {
        const QTreeWidgetItem &item = **at;
        if (!all && !item.isSelected())
            continue;
        int depth = 0;
        for (const QTreeWidgetItem *above = item.parent(); above != nullptr; above = above->parent())
            ++depth;
        QStringList cells;
        for (int column = 0; column < columnCount(); ++column)
            cells.append(item.text(column));
        while (!cells.isEmpty() && cells.constLast().isEmpty())
            cells.removeLast();
        lines.append(QString(depth * 2, u' ') + cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

void CopyTree::copy() const
{
    QGuiApplication::clipboard()->setText(rowsText());
}

void CopyTree::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else
        QTreeWidget::keyPressEvent(event);
}

void CopyTree::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QAction *action = menu->addAction(icon(QStringLiteral("copy")), tr("Copy"));
    connect(action, &QAction::triggered, this, &CopyTree::copy);
    if (!actions().isEmpty())
        menu->addSeparator();
    menu->addActions(actions());
    menu->popup(event->globalPos());
}

} // namespace zhanggui
