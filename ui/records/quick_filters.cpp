#include "ui/records/quick_filters.h"

#include "models/records/groups.h"
#include "models/records/record_model.h"
#include "models/views/quick_filter.h"
#include "ui/records/quick_filter_popup.h"
#include "ui/theme/icons.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/record_list.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QMenu>

#include <algorithm>

namespace zhanggui {

QuickFilters::QuickFilters(
    RecordModel &model, RecordList &list, FilterBar &filter, QString databaseFile, Now now, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_list(list)
    , m_filter(filter)
    , m_file(std::move(databaseFile))
    , m_now(std::move(now))
{
    QHeaderView *header = list.horizontalHeader();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, &QuickFilters::showHeaderMenu);
    connect(&list, &RecordList::quickFilterRequested, this, &QuickFilters::openFor);
}

void QuickFilters::markColumns()
{
    const RecordKind &kind = m_model.kind();
    QSet<int> columns;
    for (int column = 0; column < kind.fields.size(); ++column) {
        if (filtersBy(m_filter.text(), kind, kind.fields.at(column)))
            columns.insert(column);
    }
    m_list.setFilteredColumns(columns);
}

void QuickFilters::openForCurrent()
{
    openFor(m_list.currentColumn());
}

void QuickFilters::openFor(int column)
{
    const RecordKind &kind = m_model.kind();
    if (column < 0 || column >= kind.fields.size())
        return;
    const Field &field = kind.fields.at(column);
    const CellStyle style = m_model.cellStyle();
    const std::optional<QString> rest = withFieldTerm(m_filter.text(), kind, field, {});
    const FilterResult<SqlCondition> others =
        compileFilter(rest.value_or(QString()), kind, { style.zone, m_now() });
    auto *popup = new QuickFilterPopup({ kind, field, m_file, style, others.value_or(SqlCondition()),
                                           filtersBy(m_filter.text(), kind, field) },
        &m_list);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    connect(popup, &QuickFilterPopup::termChosen, this,
        [this, field](const QString &term) { setTerm(field, term); });
    const QHeaderView *header = m_list.horizontalHeader();
    const int left =
        std::clamp(header->sectionViewportPosition(column), 0, std::max(0, header->width() - popup->width()));
    popup->move(header->mapToGlobal(QPoint(left, header->height())));
    popup->show();
    popup->setFocus();
    // The first thing in it: a text to look for, a value, a date.
    if (QWidget *first = popup->findChild<QWidget *>(QStringLiteral("quickText")))
        first->setFocus();
    else if (QWidget *search = popup->findChild<QWidget *>(QStringLiteral("quickSearch")))
        search->setFocus();
    else if (QWidget *from = popup->findChild<QWidget *>(QStringLiteral("quickFrom")))
        from->setFocus();
}

void QuickFilters::setTerm(const Field &field, const QString &term)
{
    const std::optional<QString> text = withFieldTerm(m_filter.text(), m_model.kind(), field, term);
    if (text)
        m_filter.setText(*text);
    else
        m_filter.setFocus(); // it says what is wrong
}

void QuickFilters::addCellActions(QMenu &menu, const QModelIndex &index)
{
    if (!index.isValid() || !m_model.isRead(index.row()))
        return;
    const RecordKind &kind = m_model.kind();
    const Field &field = kind.fields.at(index.column());
    const QString shown = index.data().toString();
    if (canGroupBy(field)) {
        const QVariant raw = index.data(RecordModel::SortRole);
        const QString text = raw.toString();
        // A day is what one means by a date; several values at once have no single term.
        const bool several = (field.type == FieldType::Tags && text.contains(u' '))
            || (field.type == FieldType::ChoiceList && text.contains(u','));
        QVariant value = raw;
        if (text.isEmpty())
            value = {};
        else if (field.isTime())
            value = LocalDates(m_model.cellStyle().zone).dateOf(raw.toLongLong());
        if (!several) {
            const QString term = termFor(kind, field, value);
            menu.addAction(icon(QStringLiteral("filter")), tr("Only this value"), this,
                    [this, &field, term] { setTerm(field, term); })
                ->setObjectName(QStringLiteral("onlyThis"));
            menu.addAction(tr("Without this value"), this,
                    [this, &kind, term] {
                        if (const auto filter = withTerm(m_filter.text(), kind, negatedTerm(term)))
                            m_filter.setText(*filter);
                    })
                ->setObjectName(QStringLiteral("withoutThis"));
        }
    }
    QAction *copy = menu.addAction(icon(QStringLiteral("copy")), tr("Copy the cell"), this,
        [shown] { QApplication::clipboard()->setText(shown); });
    copy->setObjectName(QStringLiteral("copyCell"));
    copy->setEnabled(!shown.isEmpty());
    menu.addSeparator();
}

void QuickFilters::showHeaderMenu(const QPoint &position)
{
    const int column = m_list.horizontalHeader()->logicalIndexAt(position);
    if (column < 0)
        return;
    const RecordKind &kind = m_model.kind();
    const Field &field = kind.fields.at(column);
    auto *menu = new QMenu(&m_list);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("headerMenu"));
    QAction *filter = menu->addAction(icon(QStringLiteral("filter")),
        tr("Filter by %1…").arg(kind.labelOf(field)), this, [this, column] { openFor(column); });
    filter->setShortcut(Qt::ALT | Qt::Key_Down);
    if (filtersBy(m_filter.text(), kind, field))
        menu->addAction(tr("Take %1 out of the filter").arg(kind.labelOf(field)), this,
            [this, &field] { setTerm(field, {}); });
    if (canGroupBy(field))
        menu->addAction(icon(QStringLiteral("group")), tr("Group by %1").arg(kind.labelOf(field)), this,
            [this, id = field.id] { Q_EMIT groupRequested(id); });
    QAction *hide = menu->addAction(icon(QStringLiteral("hide")), tr("Hide this column"), this,
        [this, column] { m_list.setColumnHidden(column, true); });
    hide->setEnabled(m_list.shownColumns().size() > 1);
    m_list.fillColumnsMenu(*menu->addMenu(icon(QStringLiteral("columns")), tr("Columns")));
    menu->popup(m_list.horizontalHeader()->mapToGlobal(position));
}

} // namespace zhanggui
