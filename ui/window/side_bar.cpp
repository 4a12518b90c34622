#include "ui/window/side_bar.h"

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/window/side_entries.h"

#include <QCoreApplication>
#include <QPainter>
#include <QStyledItemDelegate>

namespace zhanggui {

namespace {

constexpr int kWidth = 184;
constexpr int kAreaHeight = 36;
constexpr int kEntryHeight = 26;
constexpr int kDot = 6;

enum Role {
    AreaRole = Qt::UserRole,
    IconRole,
    EntryRole, // invalid for the area itself
    NoteRole,
    MarkedRole,
};

// An accent bar at the left and a tint mark what is open.
class AreaDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRect plate = option.rect.adjusted(space::s, 1, -space::s, -1);
        paintPlate(painter, option, plate);
        if (index.data(EntryRole).isValid())
            paintEntry(painter, option, index, plate);
        else
            paintArea(painter, option, index, plate);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        return { kWidth, index.data(EntryRole).isValid() ? kEntryHeight : kAreaHeight };
    }

private:
    static bool isOpen(const QStyleOptionViewItem &option) { return option.state & QStyle::State_Selected; }

    static void paintPlate(QPainter *painter, const QStyleOptionViewItem &option, const QRect &plate)
    {
        const Colors &c = colorsOf(option.palette);
        painter->setPen(Qt::NoPen);
        if (isOpen(option) || (option.state & QStyle::State_MouseOver)) {
            painter->setBrush(mixed(c.window, c.accent, isOpen(option) ? kTint : kTint / 3));
            painter->drawRoundedRect(plate, kRadius, kRadius);
        }
        if (isOpen(option)) {
            const int margin = plate.height() / 4;
            painter->setBrush(c.accent);
            painter->drawRoundedRect(
                QRect(plate.left(), plate.top() + margin, 3, plate.height() - 2 * margin), 1.5, 1.5);
        }
    }

    static void paintArea(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, const QRect &plate)
    {
        const Colors &c = colorsOf(option.palette);
        const QColor ink = isOpen(option) ? c.accent : c.text;
        const QRect mark(plate.left() + space::m, plate.center().y() - 9, 20, 20);
        icon(index.data(IconRole).toString(), ink).paint(painter, mark);
        QFont font = option.font;
        font.setWeight(isOpen(option) ? QFont::DemiBold : QFont::Normal);
        painter->setFont(font);
        painter->setPen(ink);
        painter->drawText(plate.adjusted(space::m + 20 + space::s, 0, -space::xs, 0),
            Qt::AlignVCenter | Qt::AlignLeft, index.data(Qt::DisplayRole).toString());
    }

    static void paintEntry(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, const QRect &plate)
    {
        const Colors &c = colorsOf(option.palette);
        const QRect line = plate.adjusted(space::m + 20 + space::s, 0, -space::s, 0);
        const QString note = index.data(NoteRole).toString();
        const QFontMetrics metrics(option.font);
        painter->setFont(option.font);
        painter->setPen(c.muted);
        painter->drawText(line, Qt::AlignVCenter | Qt::AlignRight, note);
        const bool marked = index.data(MarkedRole).toBool();
        const int taken =
            (note.isEmpty() ? 0 : metrics.horizontalAdvance(note) + space::s) + (marked ? kDot : 0);
        const QRect words = line.adjusted(0, 0, -taken, 0);
        const QString text = metrics.elidedText(
            index.data(Qt::DisplayRole).toString(), Qt::ElideRight, words.width() - (marked ? space::xs : 0));
        painter->setPen(isOpen(option) ? c.accent : c.text);
        painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft, text);
        if (marked) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(c.wait);
            painter->drawEllipse(QRectF(words.left() + metrics.horizontalAdvance(text) + space::xs,
                line.center().y() - kDot / 2.0 + 1, kDot, kDot));
        }
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
    setContextMenuPolicy(Qt::CustomContextMenu);
    m_lookSoon.setSingleShot(true);
    connect(&m_lookSoon, &QTimer::timeout, this, &SideBar::tellWhatIsInSight);
    connect(this, &QWidget::customContextMenuRequested, this, &SideBar::showMenu);
    connect(this, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item == nullptr)
            return;
        const QVariant entry = item->data(EntryRole);
        const QString area = item->data(AreaRole).toString();
        if (entry.isValid())
            Q_EMIT entryChosen(area, entry.toString());
        else
            Q_EMIT areaChosen(area);
    });
}

void SideBar::addArea(const Page &page)
{
    auto *item = new QListWidgetItem(QCoreApplication::translate("Page", page.title));
    item->setData(AreaRole, page.id);
    item->setData(IconRole, QString::fromLatin1(page.icon));
    m_areas.append({ page.id, page.title, page.entries });
    addItem(item);
    if (page.entries == nullptr)
        return;
    const Area area = m_areas.constLast();
    connect(page.entries, &SideEntries::changed, this, [this, area] { listEntries(area); });
    listEntries(area);
}

const SideBar::Area *SideBar::areaOf(const QString &id) const
{
    const auto found =
        std::find_if(m_areas.begin(), m_areas.end(), [&id](const Area &area) { return area.id == id; });
    return found == m_areas.end() ? nullptr : &*found;
}

int SideBar::rowOf(const QString &area, const QString &entry) const
{
    for (int row = 0; row < count(); ++row) {
        const QListWidgetItem *one = item(row);
        const bool isEntry = one->data(EntryRole).isValid();
        if (one->data(AreaRole).toString() == area && isEntry == !entry.isEmpty()
            && (!isEntry || one->data(EntryRole).toString() == entry))
            return row;
    }
    return -1;
}

void SideBar::listEntries(const Area &area)
{
    const QSignalBlocker quiet(this);
    const bool isOpen = currentArea() == area.id;
    const int first = rowOf(area.id, {}) + 1;
    // Rows are kept where they can be: the one under the mouse must not flicker with every count.
    const auto isEntryRow = [this, &area](int row) {
        return row < count() && item(row)->data(EntryRole).isValid()
            && item(row)->data(AreaRole).toString() == area.id;
    };
    int row = first;
    for (const SideEntry &entry : area.entries->entries()) {
        if (!isEntryRow(row)) {
            auto *added = new QListWidgetItem;
            added->setData(AreaRole, area.id);
            insertItem(row, added);
        }
        QListWidgetItem *shown = item(row++);
        shown->setText(entry.text);
        shown->setData(EntryRole, entry.id);
        shown->setData(NoteRole, entry.note);
        shown->setData(MarkedRole, entry.marked);
        shown->setToolTip(entry.hint);
    }
    while (isEntryRow(row))
        delete takeItem(row);
    if (isOpen)
        setCurrentArea(area.id);
    m_lookSoon.start();
}

void SideBar::setCurrentArea(const QString &id)
{
    const Area *area = areaOf(id);
    if (area == nullptr)
        return;
    const QSignalBlocker quiet(this);
    const int row = area->entries == nullptr ? -1 : rowOf(id, area->entries->current());
    setCurrentRow(row < 0 ? rowOf(id, {}) : row);
}

QString SideBar::currentArea() const
{
    return currentItem() ? currentItem()->data(AreaRole).toString() : QString();
}

void SideBar::tellWhatIsInSight()
{
    for (const Area &area : std::as_const(m_areas)) {
        if (area.entries == nullptr)
            continue;
        QStringList ids;
        for (const SideEntry &entry : area.entries->entries()) {
            const QRect place = visualItemRect(item(rowOf(area.id, entry.id)));
            if (isVisible() && viewport()->rect().intersects(place))
                ids.append(entry.id);
        }
        Q_EMIT area.entries->inSightChanged(ids);
    }
}

void SideBar::showMenu(const QPoint &position)
{
    const QListWidgetItem *under = itemAt(position);
    if (under == nullptr || !under->data(EntryRole).isValid())
        return;
    if (const Area *area = areaOf(under->data(AreaRole).toString()))
        Q_EMIT area->entries->menuRequested(
            under->data(EntryRole).toString(), viewport()->mapToGlobal(position));
}

void SideBar::showEvent(QShowEvent *event)
{
    QListWidget::showEvent(event);
    m_lookSoon.start();
}

void SideBar::hideEvent(QHideEvent *event)
{
    QListWidget::hideEvent(event);
    m_lookSoon.start();
}

void SideBar::resizeEvent(QResizeEvent *event)
{
    QListWidget::resizeEvent(event);
    m_lookSoon.start();
}

void SideBar::scrollContentsBy(int dx, int dy)
{
    QListWidget::scrollContentsBy(dx, dy);
    m_lookSoon.start();
}

void SideBar::retranslate()
{
    setAccessibleName(QCoreApplication::translate("SideBar", "Areas"));
    for (const Area &area : std::as_const(m_areas))
        item(rowOf(area.id, {}))->setText(QCoreApplication::translate("Page", area.title));
}

QSize SideBar::sizeHint() const
{
    return { kWidth, 400 };
}

} // namespace zhanggui
