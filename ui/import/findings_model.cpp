#include "ui/import/findings_model.h"

#include "models/import/import_kind.h"
#include "ui/theme/theme.h"

#include <QFont>

#include <numeric>

namespace zhanggui {

namespace {

constexpr int kKeptPages = 64;

constexpr RowOutcome kShown[] = { RowOutcome::Bad, RowOutcome::Conflict, RowOutcome::Warned,
    RowOutcome::Changed, RowOutcome::Older, RowOutcome::New, RowOutcome::Duplicate, RowOutcome::Same };

} // namespace

FindingsModel::FindingsModel(const ImportKind &kind, QObject *parent)
    : QAbstractTableModel(parent)
    , m_kind(kind)
    , m_pages(kKeptPages)
{
}

void FindingsModel::setPreview(const ImportPreview &preview)
{
    beginResetModel();
    m_counts = preview.findings;
    forget();
    rebuild();
    endResetModel();
}

void FindingsModel::clear()
{
    setPreview({});
}

void FindingsModel::setOutcome(std::optional<RowOutcome> outcome)
{
    if (outcome == m_outcome)
        return;
    beginResetModel();
    m_outcome = outcome;
    rebuild();
    endResetModel();
}

void FindingsModel::forget()
{
    m_pages.clear();
    m_wanted.clear();
}

void FindingsModel::rebuild()
{
    m_segments.clear();
    qint64 rows = 0;
    for (const RowOutcome outcome : kShown) {
        const qint64 count = m_counts.value(int(outcome));
        if (count > 0 && (!m_outcome || m_outcome == outcome)) {
            m_segments.append({ outcome, count });
            rows += count;
        }
    }
    m_rows = int(rows);
}

qint64 FindingsModel::keyOf(const Place &place)
{
    return (qint64(place.outcome) << 40) | (place.offset / kPage);
}

FindingsModel::Place FindingsModel::placeOf(int row) const
{
    qint64 offset = row;
    for (const Segment &segment : m_segments) {
        if (offset < segment.count)
            return { segment.outcome, offset };
        offset -= segment.count;
    }
    return { RowOutcome::Bad, 0 };
}

int FindingsModel::firstRowOf(RowOutcome outcome) const
{
    qint64 row = 0;
    for (const Segment &segment : m_segments) {
        if (segment.outcome == outcome)
            return int(row);
        row += segment.count;
    }
    return -1;
}

const ImportFinding *FindingsModel::finding(int row) const
{
    if (row < 0 || row >= m_rows)
        return nullptr;
    const Place place = placeOf(row);
    const QList<ImportFinding> *page = m_pages.object(keyOf(place));
    if (page == nullptr) {
        want(place);
        return nullptr;
    }
    const qint64 at = place.offset % kPage;
    return at < page->size() ? &page->at(at) : nullptr;
}

void FindingsModel::want(const Place &place) const
{
    const qint64 key = keyOf(place);
    if (m_wanted.contains(key))
        return;
    m_wanted.insert(key);
    // The view asks while it paints; whoever listens shall not answer in the middle of that.
    auto *self = const_cast<FindingsModel *>(this);
    const qint64 offset = place.offset / kPage * kPage;
    QMetaObject::invokeMethod(
        self,
        [self, key, outcome = place.outcome, offset] {
            if (self->m_wanted.contains(key))
                Q_EMIT self->pageWanted(outcome, offset, kPage);
        },
        Qt::QueuedConnection);
}

void FindingsModel::take(RowOutcome outcome, qint64 offset, const QList<ImportFinding> &findings)
{
    const qint64 key = keyOf({ outcome, offset });
    if (!m_wanted.remove(key))
        return;
    m_pages.insert(key, new QList<ImportFinding>(findings));
    const int first = firstRowOf(outcome);
    if (first < 0 || findings.isEmpty())
        return;
    const int top = first + int(offset);
    const int bottom = std::min(top + int(findings.size()), m_rows) - 1;
    if (top <= bottom)
        Q_EMIT dataChanged(index(top, 0), index(bottom, ColumnCount - 1));
}

void FindingsModel::setCellStyle(const CellStyle &style)
{
    m_style = style;
    cellsChanged();
}

void FindingsModel::setPersonalShown(bool shown)
{
    m_personalShown = shown;
    cellsChanged();
}

void FindingsModel::cellsChanged()
{
    if (m_rows > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_rows - 1, ColumnCount - 1));
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int FindingsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == Line ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::FontRole)
        return index.column() == Record ? fixedFont() : QVariant();
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != OutcomeRole && role != PendingRole)
        return {};
    const ImportFinding *found = finding(index.row());
    if (role == PendingRole)
        return found == nullptr;
    if (found == nullptr)
        return {};
    if (role == OutcomeRole)
        return int(found->outcome);
    const QString shown = text(*found, index.column());
    // A tooltip would read markup in it.
    return role == Qt::ToolTipRole && !shown.isEmpty()
        ? QStringLiteral("<p style='white-space:pre-wrap'>%1</p>").arg(shown.toHtmlEscaped())
        : shown;
}

QString FindingsModel::text(const ImportFinding &finding, int column) const
{
    switch (column) {
    case Line:
        return m_style.locale.toString(finding.line);
    case Outcome:
        return rowOutcomeText(finding.outcome);
    case Record:
        return finding.record;
    case FileColumn:
        return finding.columnName;
    case Reason:
        return findingText(finding);
    case Stored:
        return valueText(finding, finding.before);
    case InFile:
        return finding.outcome == RowOutcome::Bad ? valueText(finding, finding.raw)
                                                  : valueText(finding, finding.after);
    default:
        return {};
    }
}

QString FindingsModel::valueText(const ImportFinding &finding, const QVariant &value) const
{
    if (value.isNull() || value.toString().isEmpty())
        return {};
    const int at = m_kind.indexOf(finding.fieldId);
    if (at < 0) {
        // A whole row may hold anybody's data.
        const bool personal = std::any_of(m_kind.fields.begin(), m_kind.fields.end(),
            [](const ImportField &field) { return field.mask != nullptr; });
        return personal && !m_personalShown ? tr("hidden: may hold personal data") : value.toString();
    }
    const ImportField &field = m_kind.fields.at(at);
    const bool isNumber = value.metaType().id() == QMetaType::LongLong;
    if (isNumber && field.type == ImportType::Amount)
        return amountText(value.toLongLong(), {}, m_style.locale);
    if (isNumber && field.type == ImportType::Instant)
        return instantText(value.toLongLong(), m_style.zone, InstantPrecision::Seconds);
    return field.mask && !m_personalShown ? field.mask(value.toString()) : value.toString();
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Line ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Line:
        return tr("Line");
    case Outcome:
        return tr("Outcome");
    case Record:
        return tr("Record");
    case FileColumn:
        return tr("Column");
    case Reason:
        return tr("Reason");
    case Stored:
        return tr("Stored");
    case InFile:
        return tr("In the file");
    default:
        return {};
    }
}

} // namespace zhanggui
