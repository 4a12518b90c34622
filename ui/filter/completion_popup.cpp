#include "ui/filter/completion_popup.h"

#include "ui/theme/tokens.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr int kWidth = 440;
constexpr int kRowsOnAPage = 8;
constexpr int kDescriptionRole = Qt::UserRole;

class OfferDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const int label = option.fontMetrics.horizontalAdvance(index.data().toString());
        const QRect room = option.rect.adjusted(label + 2 * space::l, 0, -space::s, 0);
        const QString text = option.fontMetrics.elidedText(
            index.data(kDescriptionRole).toString(), Qt::ElideRight, room.width());
        painter->save();
        const bool selected = (option.state & QStyle::State_Selected) != 0;
        painter->setPen(
            selected ? option.palette.color(QPalette::HighlightedText) : colorsOf(option.palette).muted);
        painter->drawText(room, int(Qt::AlignRight | Qt::AlignVCenter), text);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return { QStyledItemDelegate::sizeHint(option, index).width(), kRowHeight };
    }
};

} // namespace

CompletionPopup::CompletionPopup(QLineEdit *edit)
    : QObject(edit)
    , m_edit(edit)
    , m_rows(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_rows, this))
{
    m_completer->setWidget(edit);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(kRowsOnAPage);
    m_completer->popup()->setItemDelegate(new OfferDelegate(m_completer->popup()));
    m_completer->popup()->setObjectName(QStringLiteral("filterOffers"));
    // Before the completer's own filter, which would give Tab to the line.
    m_completer->popup()->installEventFilter(this);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
        [this](const QModelIndex &index) { choose(index.row()); });
}

void CompletionPopup::offer(const QList<FilterCompletion> &completions)
{
    m_offered = completions;
    if (completions.isEmpty()) {
        hide();
        return;
    }
    m_rows->clear();
    for (const FilterCompletion &completion : completions) {
        auto *row = new QStandardItem(completion.label);
        row->setData(completion.description, kDescriptionRole);
        row->setEditable(false);
        m_rows->appendRow(row);
    }
    const int left = m_edit->inputMethodQuery(Qt::ImCursorRectangle).toRect().left();
    const int width = std::min(kWidth, m_edit->width());
    m_completer->complete(QRect(std::min(left, m_edit->width() - width), 0, width, m_edit->height()));
    m_completer->popup()->setCurrentIndex({});
}

void CompletionPopup::hide()
{
    m_offered.clear();
    m_completer->popup()->hide();
}

bool CompletionPopup::isOpen() const
{
    return m_completer->popup()->isVisible();
}

int CompletionPopup::current() const
{
    return m_completer->popup()->currentIndex().row();
}

void CompletionPopup::move(int rows)
{
    const int last = int(m_offered.size()) - 1;
    const int row = current() < 0 && rows < 0 ? last : std::clamp(current() + rows, 0, last);
    QAbstractItemView *popup = m_completer->popup();
    popup->setCurrentIndex(popup->model()->index(row, 0));
}

void CompletionPopup::choose(int row)
{
    if (row < 0 || row >= m_offered.size())
        return;
    const FilterCompletion completion = m_offered.at(row);
    hide();
    Q_EMIT chosen(completion);
}

bool CompletionPopup::handleKey(const QKeyEvent &key)
{
    if (!isOpen() || (key.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return false;
    switch (key.key()) {
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_PageDown:
        move(kRowsOnAPage);
        return true;
    case Qt::Key_PageUp:
        move(-kRowsOnAPage);
        return true;
    case Qt::Key_Escape:
        hide();
        return true;
    case Qt::Key_Tab:
        choose(std::max(0, current()));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (current() < 0) {
            hide(); // the text is meant as it stands
            return false;
        }
        choose(current());
        return true;
    default:
        return false;
    }
}

bool CompletionPopup::eventFilter(QObject *watched, QEvent *event)
{
    return (event->type() == QEvent::KeyPress && handleKey(*static_cast<QKeyEvent *>(event)))
        || QObject::eventFilter(watched, event);
}

} // namespace zhanggui
