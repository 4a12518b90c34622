#include "models/work/work_said.h"

#include "models/work/work_import.h"

#include <QDateTime>

#include <algorithm>

namespace zhanggui {

using namespace WorkImport;

namespace {

QString qtext(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

bool sameValue(const ImportValue &a, const ImportValue &b)
{
    if (a.kind != b.kind)
        return false;
    return a.kind == ImportValue::Kind::Number ? a.number == b.number : a.text == b.text;
}

} // namespace

WorkFactColumns::WorkFactColumns(const WorkKind &kind)
    : ofField{ {}, QStringLiteral("state"), {}, QStringLiteral("currency") }
{
    for (const WorkField &field : kind.fields)
        ofField.push_back(kind.columnOf(field));
    for (const QString &column : ofField) {
        if (!column.isEmpty())
            facts.push_back(column);
    }
}

WorkSaid::WorkSaid(const WorkKind &kind)
    : m_kind(kind)
    , m_said(size_t(OwnFields + kind.fields.size()))
{
}

void WorkSaid::gather(std::span<const ImportRow> rows)
{
    std::fill(m_said.begin(), m_said.end(), ImportValue());
    m_duplicates.assign(rows.size(), true);
    m_conflicts.clear();
    for (size_t row = 0; row < rows.size(); ++row) {
        for (size_t field = Number + 1; field < m_said.size(); ++field) {
            const ImportValue &said = rows[row].cells[field];
            if (said.isNothing())
                continue;
            if (m_said[field].isNothing()) {
                m_said[field] = said;
                m_duplicates[row] = false;
            } else if (!sameValue(m_said[field], said)) {
                m_conflicts.push_back({ row, field, m_said[field] });
                m_duplicates[row] = false;
            }
        }
    }
    m_said[Number] = rows.front().cells[Number];
    m_duplicates[0] = false;
}

WorkFieldType WorkSaid::typeOf(size_t field) const
{
    return field < OwnFields ? WorkFieldType::Text : m_kind.fields.at(qsizetype(field - OwnFields)).type;
}

QVariant WorkSaid::cell(size_t field) const
{
    const ImportValue &value = m_said[field];
    if (value.isNothing())
        return {};
    if (typeOf(field) == WorkFieldType::Day) {
        const QDate day = QDateTime::fromMSecsSinceEpoch(value.number, Qt::UTC).date();
        return day.startOfDay(m_zone).toMSecsSinceEpoch();
    }
    if (typeOf(field) != WorkFieldType::Flag)
        return variantOf(value);
    return value.text == "1" ? QVariant(qint64(1)) : value.text == "0" ? QVariant(qint64(0)) : QVariant();
}

QVariant WorkSaid::shown(size_t field, const ImportValue &value) const
{
    if (typeOf(field) != WorkFieldType::Day || value.isNothing())
        return variantOf(value);
    return QDateTime::fromMSecsSinceEpoch(value.number, Qt::UTC).date().toString(Qt::ISODate);
}

QVariant WorkSaid::shownStored(size_t field, const QVariant &stored) const
{
    if (typeOf(field) != WorkFieldType::Day || stored.isNull())
        return stored;
    return QDateTime::fromMSecsSinceEpoch(stored.toLongLong(), m_zone).date().toString(Qt::ISODate);
}

QString WorkSaid::text(size_t field) const
{
    return qtext(m_said[field].text);
}

bool WorkSaid::conflicts(size_t row) const
{
    return std::any_of(m_conflicts.begin(), m_conflicts.end(),
        [row](const Conflict &conflict) { return conflict.row == row; });
}

} // namespace zhanggui
