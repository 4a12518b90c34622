#include "models/store/salvage_table.h"

#include "models/store/connection.h"
#include "models/store/native_query.h"

#include <QStringList>

#include <limits>
#include <optional>

namespace zhanggui {

namespace {

constexpr qint64 kFirst = std::numeric_limits<qint64>::min();
constexpr qint64 kWidestGap = qint64(1) << 40;
constexpr int kMostHoles = 10'000;

enum class Ended { AtTheEnd, AtDamage };

class TableCopy {
public:
    TableCopy(Connection &source, Connection &target, QString table)
        : m_source(source)
        , m_target(target)
        , m_table(std::move(table))
    {
    }

    Result<SalvagedTable> run()
    {
        if (const auto prepared = prepareInsert(); !prepared)
            return tl::unexpected(prepared.error());
        m_report.table = m_table;
        qint64 last = kFirst;
        for (int holes = 0; holes < kMostHoles; ++holes) {
            const auto up = copy(QStringLiteral("rowid > ?1"), QStringLiteral("ASC"), last, 0);
            if (!up)
                return tl::unexpected(up.error());
            last = m_lastRow.value_or(last);
            if (*up == Ended::AtTheEnd)
                return m_report;
            const auto beyond = firstBeyond(last);
            if (const auto filled = copyDownTo(last, beyond); !filled)
                return tl::unexpected(filled.error());
            if (!beyond)
                return m_report;
            last = *beyond - 1;
        }
        return m_report;
    }

private:
    Result<void> prepareInsert()
    {
        QStringList binds;
        auto named = m_target.forEach(QStringLiteral("SELECT name FROM pragma_table_info('%1')").arg(m_table),
            {}, [&](const QSqlQuery &row) {
                m_columns.append(QStringLiteral("\"%1\"").arg(row.value(0).toString()));
                binds.append(QStringLiteral("?%1").arg(m_columns.size()));
            });
        if (!named)
            return named;
        auto insert = NativeQuery::prepare(m_target,
            QStringLiteral("INSERT INTO \"%1\" (%2) VALUES (%3)")
                .arg(m_table, m_columns.join(u','), binds.join(u',')));
        if (!insert)
            return tl::unexpected(insert.error());
        m_insert.emplace(std::move(*insert));
        return {};
    }

    /// Copies the rows of `range` one after the other until there are no more, or one cannot be read.
    /// m_lastRow is the last that was read.
    Result<Ended> copy(const QString &range, const QString &direction, qint64 first, qint64 second)
    {
        m_lastRow.reset();
        auto select = NativeQuery::prepare(m_source,
            QStringLiteral("SELECT rowid, %1 FROM \"%2\" WHERE %3 ORDER BY rowid %4")
                .arg(m_columns.join(u','), m_table, range, direction));
        if (!select)
            return Ended::AtDamage;
        select->bind(1, first);
        if (range.contains(QLatin1String("?2")))
            select->bind(2, second);
        for (;;) {
            const auto row = select->next();
            if (!row)
                return Ended::AtDamage;
            if (!*row)
                return Ended::AtTheEnd;
            m_lastRow = select->int64(0);
            if (const auto inserted = insert(*select); !inserted)
                return tl::unexpected(inserted.error());
        }
    }

    Result<void> insert(const NativeQuery &row)
    {
        for (int i = 0; i < int(m_columns.size()); ++i)
            m_insert->bind(i + 1, row.value(i + 1));
        const auto done = m_insert->next();
        m_insert->reset();
        if (done) {
            ++m_report.kept;
            return {};
        }
        const ErrorKind kind = done.error().kind;
        if (kind != ErrorKind::BadInput && kind != ErrorKind::Conflict)
            return tl::unexpected(done.error());
        ++m_report.refused;
        return {};
    }

    /// Some row behind the damage that begins after `last`: looks further and further away.
    std::optional<qint64> firstBeyond(qint64 last)
    {
        const qint64 from = last == kFirst ? 0 : last;
        for (qint64 gap = 1; gap <= kWidestGap; gap *= 2) {
            auto probe = NativeQuery::prepare(m_source,
                QStringLiteral("SELECT rowid FROM \"%1\" WHERE rowid > ?1 ORDER BY rowid LIMIT 1")
                    .arg(m_table));
            if (!probe)
                return std::nullopt;
            probe->bind(1, from + gap);
            const auto row = probe->next();
            if (row)
                return *row ? std::optional(probe->int64(0)) : std::nullopt;
        }
        return std::nullopt;
    }

    /// Copies backwards from `beyond` (or the end) as far as possible, and notes what lies between as lost.
    Result<void> copyDownTo(qint64 last, std::optional<qint64> beyond)
    {
        const auto down = beyond
            ? copy(QStringLiteral("rowid > ?1 AND rowid < ?2"), QStringLiteral("DESC"), last, *beyond)
            : copy(QStringLiteral("rowid > ?1"), QStringLiteral("DESC"), last, 0);
        if (!down)
            return tl::unexpected(down.error());
        const std::optional<qint64> lowest = m_lastRow ? m_lastRow : beyond;
        const LostRange lost{ last == kFirst ? 1 : last + 1, lowest ? *lowest - 1 : -1 };
        if (*down == Ended::AtDamage && (lost.to < 0 || lost.to >= lost.from))
            m_report.lost.append(lost);
        return {};
    }

    Connection &m_source;
    Connection &m_target;
    QString m_table;
    QStringList m_columns;
    std::optional<NativeQuery> m_insert;
    std::optional<qint64> m_lastRow;
    SalvagedTable m_report;
};

} // namespace

Result<SalvagedTable> salvageTable(Connection &source, Connection &target, const QString &table)
{
    return TableCopy(source, target, table).run();
}

} // namespace zhanggui
