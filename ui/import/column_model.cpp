#include "ui/import/column_model.h"

#include "models/core/redact.h"
#include "ui/import/import_text.h"

#include <QMap>

#include <algorithm>

namespace zhanggui {

namespace {

// Nobody said what the column is: what looks like somebody's number, address or name is masked.
QString maskedByLook(const QString &value)
{
    constexpr qsizetype kPhoneDigits = 11;
    constexpr qsizetype kLongestName = 4; // of Chinese characters
    const auto digits = std::count_if(value.begin(), value.end(), [](QChar c) { return c.isDigit(); });
    const bool words = std::any_of(value.begin(), value.end(), [](QChar c) { return c.isLetter(); });
    if (value.contains(u'@'))
        return maskedMail(value);
    if (!words && digits >= kPhoneDigits && !value.contains(u':'))
        return maskedPhone(value);
    const bool han =
        std::all_of(value.begin(), value.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
    return han && value.size() >= 2 && value.size() <= kLongestName ? maskedName(value) : value;
}

} // namespace

ColumnModel::ColumnModel(const ImportKind &kind, QObject *parent)
    : QAbstractTableModel(parent)
    , m_kind(kind)
{
}

void ColumnModel::setColumns(const QList<ImportColumn> &columns)
{
    const auto sameNames = [](const ImportColumn &a, const ImportColumn &b) { return a.name == b.name; };
    // The reader keeps the place when only the fields changed.
    if (std::equal(m_columns.cbegin(), m_columns.cend(), columns.cbegin(), columns.cend(), sameNames)) {
        m_columns = columns;
        if (!m_columns.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(int(m_columns.size()) - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_columns = columns;
    endResetModel();
}

int ColumnModel::imported() const
{
    return int(std::count_if(m_columns.begin(), m_columns.end(),
        [](const ImportColumn &column) { return !column.fieldId.isEmpty(); }));
}

int ColumnModel::noted() const
{
    return int(std::count_if(m_columns.begin(), m_columns.end(), [](const ImportColumn &column) {
        return column.note == ImportColumn::Note::Repeated || column.note == ImportColumn::Note::UnknownUnit;
    }));
}

void ColumnModel::setPersonalShown(bool shown)
{
    m_personalShown = shown;
    if (!m_columns.isEmpty())
        Q_EMIT dataChanged(index(0, Samples), index(int(m_columns.size()) - 1, Samples));
}

void ColumnModel::retranslate()
{
    if (!m_columns.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_columns.size()) - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int ColumnModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

int ColumnModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString ColumnModel::samplesText(const ImportColumn &column) const
{
    const int at = m_kind.indexOf(column.fieldId);
    QStringList samples;
    for (const QString &sample : column.samples) {
        if (sample.isEmpty())
            continue;
        const Mask mask = at < 0 ? &maskedByLook : m_kind.fields.at(at).mask;
        samples << (mask && !m_personalShown ? mask(sample) : sample).simplified();
    }
    return samples.join(QStringLiteral(" | "));
}

QVariant ColumnModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ImportColumn &column = m_columns.at(index.row());
    if (role == FieldRole || (role == Qt::EditRole && index.column() == FieldName))
        return column.fieldId;
    if (role == NoteRole)
        return int(column.note);
    if (role == Qt::ToolTipRole) {
        const QString text = data(index, Qt::DisplayRole).toString();
        return text.isEmpty()
            ? QVariant()
            : QStringLiteral("<p style='white-space:pre-wrap'>%1</p>").arg(text.toHtmlEscaped());
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Name:
        return column.name;
    case Samples:
        return samplesText(column);
    case FieldName: {
        const int at = m_kind.indexOf(column.fieldId);
        if (at < 0)
            return tr("not imported");
        const QString field = fieldText(m_kind, m_kind.fields.at(at));
        //: %1: a field, %2: a currency, ISO 4217
        return column.currency.isEmpty() ? field : tr("%1 in %2").arg(field, column.currency);
    }
    case Note:
        return noteText(column);
    default:
        return {};
    }
}

bool ColumnModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || index.column() != FieldName)
        return false;
    const ImportColumn &column = m_columns.at(index.row());
    const QString field = value.toString();
    if (field == column.fieldId)
        return false;
    QMap<QString, QString> changes{ { column.name, field } };
    for (const ImportColumn &other : m_columns) {
        if (!field.isEmpty() && other.fieldId == field && other.index != column.index)
            changes.insert(other.name, QString());
    }
    Q_EMIT fieldsChosen(changes);
    return true;
}

Qt::ItemFlags ColumnModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    flags.setFlag(Qt::ItemIsEditable, index.isValid() && index.column() == FieldName);
    return flags;
}

QVariant ColumnModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Column in the file");
    case Samples:
        return tr("Samples");
    case FieldName:
        return tr("Taken as");
    case Note:
        return tr("Note");
    default:
        return {};
    }
}

} // namespace zhanggui
