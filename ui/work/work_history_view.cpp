#include "ui/work/work_history_view.h"

#include "models/history/step_text.h"

#include <QEvent>
#include <QHeaderView>

namespace zhanggui {

namespace {

const Field *fieldOfColumn(const RecordKind &records, const QString &column)
{
    const auto field = std::find_if(records.fields.cbegin(), records.fields.cend(),
        [&column](const Field &one) { return one.column == column; });
    return field == records.fields.cend() ? nullptr : &*field;
}

/// Follows from the others.
bool isDerived(const QString &column)
{
    static const QStringList derived{ QStringLiteral("waits_for"), QStringLiteral("due_ms"),
        QStringLiteral("due_clock") };
    return derived.contains(column);
}

QString valueText(const RecordKind &records, const Field &field, const QJsonValue &value,
    const QString &currency, const CellStyle &style)
{
    if (value.isUndefined() || value.isNull() || value.toVariant().toString().isEmpty())
        return QStringLiteral("—");
    const QString text = cellText(records, field, value.toVariant(), currency, style);
    return field.mask == nullptr ? text : field.mask(text);
}

} // namespace

WorkHistoryView::WorkHistoryView(QWidget *parent)
    : QTreeWidget(parent)
{
    setObjectName(QStringLiteral("workHistory"));
    setColumnCount(3);
    setFrameShape(QFrame::NoFrame);
    setAlternatingRowColors(true);
    setUniformRowHeights(true);
    header()->setStretchLastSection(true);
    retranslate();
}

void WorkHistoryView::show(const RecordKind &records, const QList<WorkChange> &changes,
    const QString &currency, const CellStyle &style)
{
    clear();
    for (const WorkChange &change : changes) {
        const QString when = instantText(change.step.atMs, style.zone, InstantPrecision::Seconds);
        auto *item = new QTreeWidgetItem(this);
        item->setText(0,
            tr("%1  %2 by %3")
                .arg(when, stepText(change.step.source, change.step.title, change.step.facts),
                    change.step.actor));
        bool made = false;
        for (const FieldChange &field : change.fields) {
            const Field *known = fieldOfColumn(records, field.field);
            if (known == nullptr || isDerived(field.field))
                continue;
            made = made || field.before.isUndefined();
            new QTreeWidgetItem(item,
                { records.labelOf(*known), valueText(records, *known, field.before, currency, style),
                    valueText(records, *known, field.after, currency, style) });
        }
        // What made the record made every field: not worth unfolding.
        item->setExpanded(!made);
        item->setFirstColumnSpanned(true);
    }
    for (int column = 0; column < 2; ++column)
        resizeColumnToContents(column);
}

void WorkHistoryView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QTreeWidget::changeEvent(event);
}

void WorkHistoryView::retranslate()
{
    setHeaderLabels({ tr("When and what"), tr("Before"), tr("After") });
    setAccessibleName(tr("History"));
}

} // namespace zhanggui
