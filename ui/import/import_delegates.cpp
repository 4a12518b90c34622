#include "ui/import/import_delegates.h"

#include "ui/import/column_model.h"
#include "ui/import/findings_model.h"
#include "ui/import/import_text.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/status_pill.h"

#include <QApplication>
#include <QComboBox>
#include <QPainter>
#include <QTimer>

namespace zhanggui {

namespace {

constexpr int kArrow = 16;

// Everything of the cell but its words: the ground, the selection, the focus.
void paintBare(QPainter *painter, QStyleOptionViewItem option)
{
    option.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
}

void paintPill(QPainter *painter, const QStyleOptionViewItem &option, Tone tone, const QString &text)
{
    painter->setFont(option.font);
    paintStatusPill(*painter, option.rect.adjusted(space::xs, 0, -space::xs, 0), tone, text, option.palette);
}

} // namespace

void FindingDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    if (index.data(FindingsModel::PendingRole).toBool()) {
        paintBare(painter, cell);
        const QRect bar(
            option.rect.left() + space::s, option.rect.center().y() - 3, option.rect.width() / 2, 6);
        const Colors &c = colorsOf(option.palette);
        painter->fillRect(bar, mixed(c.base, c.border, 0.6));
        return;
    }
    if (index.column() == FindingsModel::Outcome) {
        paintBare(painter, cell);
        const Tone tone = toneOf(RowOutcome(index.data(FindingsModel::OutcomeRole).toInt()));
        paintPill(painter, cell, tone, index.data().toString());
        return;
    }
    cell.textElideMode = index.column() == FindingsModel::Record ? Qt::ElideMiddle : Qt::ElideRight;
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
}

void ColumnDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const auto note = ImportColumn::Note(index.data(ColumnModel::NoteRole).toInt());
    const bool imported = !index.data(ColumnModel::FieldRole).toString().isEmpty();
    if (index.column() == ColumnModel::Note && note != ImportColumn::Note::None) {
        paintBare(painter, cell);
        const bool wantsLook =
            note == ImportColumn::Note::Repeated || note == ImportColumn::Note::UnknownUnit;
        paintPill(painter, cell, wantsLook ? Tone::Warn : Tone::Neutral, index.data().toString());
        return;
    }
    if (!imported || index.column() == ColumnModel::Samples)
        cell.palette.setColor(QPalette::Text, cell.palette.color(QPalette::PlaceholderText));
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    if (index.column() != ColumnModel::FieldName) {
        style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
        return;
    }
    // The arrow says that there is a choice.
    QStyleOptionViewItem words = cell;
    paintBare(painter, cell);
    words.rect.setRight(words.rect.right() - kArrow);
    words.state.setFlag(QStyle::State_HasFocus, false);
    words.backgroundBrush = {};
    words.features.setFlag(QStyleOptionViewItem::Alternate, false);
    style->drawControl(QStyle::CE_ItemViewItem, &words, painter, cell.widget);
    QStyleOption arrow;
    arrow.palette = cell.palette;
    arrow.palette.setColor(QPalette::ButtonText, cell.palette.color(QPalette::PlaceholderText));
    arrow.state = QStyle::State_Enabled;
    arrow.rect = QRect(cell.rect.right() - kArrow, cell.rect.center().y() - 4, 8, 8);
    style->drawPrimitive(QStyle::PE_IndicatorArrowDown, &arrow, painter, cell.widget);
}

QWidget *ColumnDelegate::createEditor(
    QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const ColumnModel *>(index.model());
    if (!model)
        return nullptr;
    auto *box = new QComboBox(parent);
    box->setObjectName(QStringLiteral("fieldChoice"));
    box->setAccessibleName(
        //: %1: the name of a column of a file
        tr("Field of the column %1").arg(index.siblingAtColumn(ColumnModel::Name).data().toString()));
    box->addItem(tr("not imported"), QString());
    for (const ImportField &field : model->kind().fields)
        box->addItem(fieldText(model->kind(), field), field.id);
    box->setMaxVisibleItems(20);
    auto *self = const_cast<ColumnDelegate *>(this);
    connect(box, &QComboBox::activated, self, [self, box] {
        Q_EMIT self->commitData(box);
        Q_EMIT self->closeEditor(box);
    });
    QTimer::singleShot(0, box, &QComboBox::showPopup);
    return box;
}

void ColumnDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *box = qobject_cast<QComboBox *>(editor))
        box->setCurrentIndex(std::max(0, box->findData(index.data(Qt::EditRole))));
}

void ColumnDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (const auto *box = qobject_cast<QComboBox *>(editor))
        model->setData(index, box->currentData());
}

void ColumnDelegate::updateEditorGeometry(
    QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    editor->setGeometry(option.rect);
}

} // namespace zhanggui
