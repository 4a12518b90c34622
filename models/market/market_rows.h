// Rows of the emulated marketplace's file, read and written through statements that are prepared once. For
// one thread; must go before its connection.
#pragma once

#include "models/market/market_tables.h"
#include "models/store/connection.h"

#include <sqlite3.h>

#include <unordered_map>

namespace zhanggui {

class MarketRows {
public:
    explicit MarketRows(Connection &connection)
        : m_connection(connection)
    {
    }

    /// Rows of the table with `rest` behind FROM, a literal: "WHERE id = ?1 LIMIT ?2"; `values` are bound to
    /// ?1, ?2 …
    template <class Row, class... Values> Result<QList<Row>> list(const char *rest, const Values &...values)
    {
        const RowTable<Row> &table = rowTable<Row>();
        const auto query = prepared(&table, rest, [&] { return selectOf(table, rest); });
        if (!query)
            return tl::unexpected(query.error());
        const Use use(**query, values...);
        QList<Row> rows;
        while (true) {
            const auto more = use.query.next();
            if (!more)
                return tl::unexpected(more.error());
            if (!*more)
                return rows;
            rows.append(table.read(use.query));
        }
    }

    /// The one row; NotFound naming `id`, which is bound to ?1.
    template <class Row, class Id> Result<Row> one(const char *rest, const Id &id)
    {
        auto found = first<Row>(rest, id);
        if (!found)
            return tl::unexpected(found.error());
        if (!*found)
            return tl::unexpected(notThere(rowTable<Row>().what, QVariant(id).toString()));
        return **std::move(found);
    }

    template <class Row, class... Values>
    Result<std::optional<Row>> first(const char *rest, const Values &...values)
    {
        const RowTable<Row> &table = rowTable<Row>();
        const auto query = prepared(&table, rest, [&] { return selectOf(table, rest); });
        if (!query)
            return tl::unexpected(query.error());
        const Use use(**query, values...);
        const auto there = use.query.next();
        if (!there)
            return tl::unexpected(there.error());
        return *there ? std::optional(table.read(use.query)) : std::nullopt;
    }

    /// A row with the same key is replaced in place.
    template <class Row> Result<void> put(const Row &row)
    {
        const RowTable<Row> &table = rowTable<Row>();
        const auto query = prepared(&table, "put", [&] { return upsertOf(table); });
        if (!query)
            return tl::unexpected(query.error());
        const Use use(**query);
        table.bind(use.query, row);
        return finished(use.query.next());
    }

    /// For numbered tables (the first column is the INTEGER PRIMARY KEY): 0 makes a row and gives its number,
    /// any other one replaces that row. NotFound when there is none.
    template <class Row> Result<qint64> putNumbered(const Row &row)
    {
        const RowTable<Row> &table = rowTable<Row>();
        const bool isNew = row.id == 0;
        const auto query = isNew ? prepared(&table, "new", [&] { return insertOf(table); })
                                 : prepared(&table, "change", [&] { return updateOf(table); });
        if (!query)
            return tl::unexpected(query.error());
        const Use use(**query);
        table.bind(use.query, row);
        if (isNew)
            use.query.bindNull(1);
        if (const auto done = finished(use.query.next()); !done)
            return tl::unexpected(done.error());
        if (isNew)
            return sqlite3_last_insert_rowid(m_connection.native());
        if (sqlite3_changes64(m_connection.native()) == 0)
            return tl::unexpected(notThere(table.what, QString::number(row.id)));
        return row.id;
    }

    /// A statement whose rows nobody reads. `sql` is a literal.
    template <class... Values> Result<void> run(const char *sql, const Values &...values)
    {
        const auto query = prepared(this, sql, [sql] { return QString::fromLatin1(sql); });
        if (!query)
            return tl::unexpected(query.error());
        const Use use(**query, values...);
        return finished(use.query.next());
    }

    /// The first cell of the first row; nullopt: no row.
    template <class Cell, class... Values>
    Result<std::optional<Cell>> cell(const char *sql, const Values &...values)
    {
        const auto query = prepared(this, sql, [sql] { return QString::fromLatin1(sql); });
        if (!query)
            return tl::unexpected(query.error());
        const Use use(**query, values...);
        const auto there = use.query.next();
        if (!there)
            return tl::unexpected(there.error());
        if (!*there)
            return std::nullopt;
        Cell cell{};
        readCell(use.query, 0, cell);
        return cell;
    }

private:
    /// Gives the statement back when a read ends early: it holds a snapshot until then.
    struct Use {
        template <class... Values>
        explicit Use(NativeQuery &prepared, const Values &...values)
            : query(prepared)
        {
            [[maybe_unused]] int index = 0;
            (bindCell(query, ++index, values), ...);
        }
        ~Use() { query.reset(); }
        Q_DISABLE_COPY_MOVE(Use)
        NativeQuery &query;
    };

    /// Table and literal, by their addresses: the text is put together once.
    struct Key {
        const void *table;
        const char *sql;
        friend bool operator==(const Key &, const Key &) = default;
    };
    struct HashKey {
        size_t operator()(const Key &key) const
        {
            return qHashMulti(0, quintptr(key.table), quintptr(key.sql));
        }
    };

    template <class MakeSql> Result<NativeQuery *> prepared(const void *table, const char *sql, MakeSql make)
    {
        const Key key{ table, sql };
        const auto known = m_statements.find(key);
        if (known != m_statements.end())
            return &known->second;
        auto made = NativeQuery::prepare(m_connection, make());
        if (!made)
            return tl::unexpected(made.error());
        return &m_statements.emplace(key, std::move(*made)).first->second;
    }

    template <class Row> static QString selectOf(const RowTable<Row> &table, const char *rest)
    {
        return QStringLiteral("SELECT %1 FROM %2 %3")
            .arg(table.columnNames().join(u", "), QLatin1String(table.name), QLatin1String(rest));
    }

    template <class Row> static QString insertOf(const RowTable<Row> &table)
    {
        QStringList places;
        for (size_t i = 1; i <= table.columns.size(); ++i)
            places.append(u'?' + QString::number(i));
        return QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
            .arg(QLatin1String(table.name), table.columnNames().join(u", "), places.join(u", "));
    }

    template <class Row> static QString upsertOf(const RowTable<Row> &table)
    {
        const QStringList names = table.columnNames();
        QStringList sets;
        for (const QString &name : names.sliced(table.keys))
            sets.append(name % u" = excluded." % name);
        return QStringLiteral("%1 ON CONFLICT (%2) DO UPDATE SET %3")
            .arg(insertOf(table), names.first(table.keys).join(u", "), sets.join(u", "));
    }

    template <class Row> static QString updateOf(const RowTable<Row> &table)
    {
        const QStringList names = table.columnNames();
        QStringList sets;
        for (qsizetype i = 1; i < names.size(); ++i)
            sets.append(QStringLiteral("%1 = ?%2").arg(names.at(i)).arg(i + 1));
        return QStringLiteral("UPDATE %1 SET %2 WHERE %3 = ?1")
            .arg(QLatin1String(table.name), sets.join(u", "), names.constFirst());
    }

    static Error notThere(const char *what, const QString &id)
    {
        return { ErrorKind::NotFound, QStringLiteral("there is no such %1").arg(QLatin1String(what)), id };
    }

    static Result<void> finished(const Result<bool> &step)
    {
        return step ? Result<void>() : tl::unexpected(step.error());
    }

    Connection &m_connection;
    std::unordered_map<Key, NativeQuery, HashKey> m_statements;
};

} // namespace zhanggui
