#include "models/records/groups.h"

#include "models/records/record_sums.h"
#include "models/store/connection.h"
#include "models/store/native_query.h"

#include <algorithm>
#include <cstring>
#include <string>
#include <string_view>
#include <unordered_map>

namespace zhanggui {
namespace {

constexpr qint64 kRowsBetweenQuestions = 4096;
constexpr size_t kHeldGroups = 200'000; // about 40 MB

struct Hash {
    using is_transparent = void;
    size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

bool isWhole(FieldType type)
{
    return type == FieldType::Amount || type == FieldType::Number || type == FieldType::Rate;
}

/// Counts rows by the bytes of their key; numbers and dates are keys of eight bytes.
class Counter {
public:
    Counter(const RecordKind &kind, const Field &field, const GroupBy &by, GroupSums sums)
        : m_field(field)
        , m_span(by.span)
        , m_dates(by.zone)
        , m_empty(kind, sums == GroupSums::With)
        , m_none(m_empty)
    {
    }

    QString columns() const { return m_field.column + QStringLiteral(", ") + m_empty.columns(); }
    qint64 rows() const { return m_rows; }

    void add(const NativeQuery &row)
    {
        ++m_rows;
        if (row.isNull(0)) {
            m_empty.add(row, 1);
        } else if (m_field.isTime()) {
            addNumber(row, startOf(m_span, m_dates.dateOf(row.int64(0))).toJulianDay());
        } else if (isWhole(m_field.type)) {
            addNumber(row, row.int64(0));
        } else {
            const QByteArrayView text = row.view(0);
            addText(row, { text.data(), size_t(text.size()) });
        }
    }

    Groups take(qsizetype limit)
    {
        Groups all;
        all.rows = m_rows;
        for (const auto &[key, sums] : m_groups)
            all.groups.append({ valueOf(key), sums.rows(), sums.list() });
        if (m_empty.rows() > 0)
            all.groups.append({ {}, m_empty.rows(), m_empty.list() });
        QList<Group> &groups = all.groups;
        std::sort(groups.begin(), groups.end(), [](const Group &a, const Group &b) {
            if (a.rows != b.rows)
                return a.rows > b.rows;
            if (!a.value.isValid() || !b.value.isValid())
                return b.value.isValid();
            return QVariant::compare(a.value, b.value) < 0;
        });
        all.restHasMore = m_lost > 0;
        all.restRows = m_lost;
        for (qsizetype i = limit; i < all.groups.size(); ++i)
            all.restRows += all.groups.at(i).rows;
        all.restGroups = std::max<qsizetype>(0, all.groups.size() - limit);
        all.groups = all.groups.mid(0, limit);
        return all;
    }

private:
    void addText(const NativeQuery &row, std::string_view text)
    {
        if (m_field.type != FieldType::Tags && m_field.type != FieldType::ChoiceList) {
            addKey(row, text);
            return;
        }
        const char separator = m_field.type == FieldType::Tags ? ' ' : ',';
        bool any = false;
        while (!text.empty()) {
            const size_t end = std::min(text.find(separator), text.size());
            if (end > 0) {
                addKey(row, text.substr(0, end));
                any = true;
            }
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        if (!any)
            m_empty.add(row, 1);
    }

    void addNumber(const NativeQuery &row, qint64 number)
    {
        addKey(row, { reinterpret_cast<const char *>(&number), sizeof number });
    }

    void addKey(const NativeQuery &row, std::string_view key)
    {
        if (key.empty()) {
            m_empty.add(row, 1);
            return;
        }
        auto found = m_groups.find(key);
        if (found == m_groups.end()) {
            if (m_groups.size() == kHeldGroups) {
                ++m_lost;
                return;
            }
            found = m_groups.emplace(std::string(key), m_none).first;
        }
        found->second.add(row, 1);
    }

    QVariant valueOf(const std::string &key) const
    {
        if (!m_field.isTime() && !isWhole(m_field.type))
            return QString::fromUtf8(key.data(), qsizetype(key.size()));
        qint64 number = 0;
        std::memcpy(&number, key.data(), sizeof number);
        return m_field.isTime() ? QVariant(QDate::fromJulianDay(number)) : QVariant(number);
    }

    const Field &m_field;
    const DateSpan m_span;
    LocalDates m_dates;
    RecordSums m_empty;
    const RecordSums m_none; // what every group begins with
    std::unordered_map<std::string, RecordSums, Hash, std::equal_to<>> m_groups;
    qint64 m_rows = 0;
    qint64 m_lost = 0;
};

} // namespace

bool canGroupBy(const Field &field)
{
    return field.mask == nullptr;
}

Result<Groups> readGroups(Connection &connection, const RecordKind &kind, const SqlCondition &condition,
    const GroupBy &by, GroupSums sums, qsizetype limit, const Superseded &superseded)
{
    const int index = kind.indexOf(by.fieldId);
    if (index < 0 || !canGroupBy(kind.fields.at(index)))
        return failure(ErrorKind::BadInput, QStringLiteral("records cannot be grouped by this"), by.fieldId);
    Counter counter(kind, kind.fields.at(index), by, sums);
    Result<NativeQuery> query = NativeQuery::prepare(
        connection, QStringLiteral("SELECT ") + counter.columns() + fromWhere(kind, condition));
    if (!query)
        return tl::unexpected<Error>(query.error());
    query->bind(condition.binds);
    Result<bool> more = query->next();
    for (; more && *more; more = query->next()) {
        counter.add(*query);
        if (counter.rows() % kRowsBetweenQuestions == 0 && superseded())
            return failure(ErrorKind::Cancelled, QStringLiteral("a newer query replaced this one"));
    }
    if (!more)
        return tl::unexpected<Error>(more.error());
    return counter.take(limit);
}

QString groupText(
    const RecordKind &kind, const Field &field, DateSpan span, const QVariant &value, const CellStyle &style)
{
    if (!value.isValid())
        return {};
    if (value.typeId() == QMetaType::QDate)
        return dateText(span, value.toDate());
    return cellText(kind, field, value, {}, style);
}

} // namespace zhanggui
