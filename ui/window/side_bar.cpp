#include "ui/window/side_bar.h"

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QCoreApplication>
#include <QPainter>
#include <QStyledItemDelegate>

namespace zhanggui {

namespace {

constexpr int kWidth = 168;
constexpr int kAreaHeight = 36;

// An accent bar at the left and a tint mark the area that is open.
class AreaDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Colors &c = colorsOf(option.palette);
        const bool open = option.state & QStyle::State_Selected;
        const QRect plate = option.rect.adjusted(space::s, 1, -space::s, -1);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        if (open || (option.state & QStyle::State_MouseOver)) {
            painter->setBrush(mixed(c.window, c.accent, open ? kTint : kTint / 3));
            painter->drawRoundedRect(plate, kRadius, kRadius);
        }
        if (open) {
            painter->setBrush(c.accent);
            painter->drawRoundedRect(QRect(plate.left(), plate.top() + 8, 3, plate.height() - 16), 1.5, 1.5);
        }
        const QColor ink = open ? c.accent : c.text;
        const QRect mark(plate.left() + space::m, plate.center().y() - 9, 20, 20);
        icon(index.data(Qt::UserRole + 1).toString(), ink).paint(painter, mark);
        QFont font = option.font;
        font.setWeight(open ? QFont::DemiBold : QFont::Normal);
        painter->setFont(font);
        painter->setPen(ink);
        painter->drawText(plate.adjusted(space::m + 20 + space::s, 0, -space::xs, 0),
            Qt::AlignVCenter | Qt::AlignLeft, index.data(Qt::DisplayRole).toString());
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return { kWidth, kAreaHeight };
    }
};

} // namespace

SideBar::SideBar(QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(QStringLiteral("sideBar"));
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new AreaDelegate(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setFixedWidth(kWidth);
    setViewportMargins(0, space::s, 0, space::s);
    // The bar belongs to the window, not to a list.
    setBackgroundRole(QPalette::Window);
    viewport()->setBackgroundRole(QPalette::Window);
    connect(this, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            Q_EMIT areaChosen(currentArea());
    });
}

void SideBar::addArea(const Page &page)
{
    auto *item = new QListWidgetItem(QCoreApplication::translate("Page", page.title));
    item->setData(Qt::UserRole, page.id);
    item->setData(Qt::UserRole + 1, QString::fromLatin1(page.icon));
    m_titles << page.title;
    addItem(item);
}

void SideBar::setCurrentArea(const QString &id)
{
    for (int row = 0; row < count(); ++row) {
        if (item(row)->data(Qt::UserRole).toString() == id)
            setCurrentRow(row);
    }
}

QString SideBar::currentArea() const
{
    return currentItem() ? currentItem()->data(Qt::UserRole).toString() : QString();
}

void SideBar::retranslate()
{
    setAccessibleName(QCoreApplication::translate("SideBar", "Areas"));
    for (int row = 0; row < count(); ++row)
        item(row)->setText(QCoreApplication::translate("Page", m_titles.at(row)));
}

QSize SideBar::sizeHint() const
{
    return { kWidth, 400 };
}

} // namespace zhanggui
