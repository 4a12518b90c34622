// One table of plain values: its columns are the members of a struct, named once; statements are made from
// them. For tables whose rows are read and written whole.
#pragma once

#include "models/market/market_entities.h"
#include "models/store/native_query.h"

#include <span>
#include <type_traits>

namespace zhanggui {

/// A text that must be stored as text even when it is null.
inline void bindCell(NativeQuery &query, int index, const QString &value)
{
    query.bind(index, value.isNull() ? QStringLiteral("") : value);
}
inline void readCell(const NativeQuery &query, int column, QString &value)
{
    value = query.text(column);
}
inline void bindCell(NativeQuery &query, int index, const QByteArray &value)
{
    query.bind(index, value.isNull() ? QByteArray("") : value);
}
inline void readCell(const NativeQuery &query, int column, QByteArray &value)
{
    value = query.bytes(column);
}

template <class Number>
requires std::is_integral_v<Number>
void bindCell(NativeQuery &query, int index, Number value)
{
    query.bind(index, qint64(value));
}
template <class Number>
requires std::is_integral_v<Number>
void readCell(const NativeQuery &query, int column, Number &value)
{
    value = Number(query.int64(column));
}

inline void bindCell(NativeQuery &query, int index, const std::optional<qint64> &value)
{
    value ? query.bind(index, *value) : query.bindNull(index);
}
inline void readCell(const NativeQuery &query, int column, std::optional<qint64> &value)
{
    value = query.isNull(column) ? std::nullopt : std::optional(query.int64(column));
}

/// Words of an enumeration: kept as text, so that the file can be read with any tool.
template <class Stage> struct StageWords;
template <> struct StageWords<OrderStage> {
    static constexpr auto word = &orderStageWord;
    static constexpr auto stage = &orderStageFromWord;
};
template <> struct StageWords<InstanceStage> {
    static constexpr auto word = &instanceStageWord;
    static constexpr auto stage = &instanceStageFromWord;
};
template <> struct StageWords<LicenseStage> {
    static constexpr auto word = &licenseStageWord;
    static constexpr auto stage = &licenseStageFromWord;
};
template <> struct StageWords<UsageStage> {
    static constexpr auto word = &usageStageWord;
    static constexpr auto stage = &usageStageFromWord;
};
template <> struct StageWords<CallStage> {
    static constexpr auto word = &callStageWord;
    static constexpr auto stage = &callStageFromWord;
};
template <class Stage>
requires std::is_enum_v<Stage>
void bindCell(NativeQuery &query, int index, Stage value)
{
    query.bind(index, StageWords<Stage>::word(value));
}
template <class Stage>
requires std::is_enum_v<Stage>
void readCell(const NativeQuery &query, int column, Stage &value)
{
    // A CHECK of the table lets no other word in.
    value = StageWords<Stage>::stage(query.text(column)).value_or(Stage{});
}

/// Lists are kept as JSON.
void bindCell(NativeQuery &query, int index, const QStringList &value);
void readCell(const NativeQuery &query, int column, QStringList &value);
void bindCell(NativeQuery &query, int index, const QList<QPair<QString, QString>> &value);
void readCell(const NativeQuery &query, int column, QList<QPair<QString, QString>> &value);

template <class Row> struct RowColumn {
    const char *name;
    void (*bind)(NativeQuery &query, int index, const Row &row);
    void (*read)(const NativeQuery &query, int column, Row &row);
};

template <class Member> struct MemberOf;
template <class Row, class Value> struct MemberOf<Value Row::*> {
    using Owner = Row;
};

/// The column of a member: `column<&MarketOrder::id>("id")`.
template <auto member>
constexpr RowColumn<typename MemberOf<decltype(member)>::Owner> column(const char *name)
{
    using Row = typename MemberOf<decltype(member)>::Owner;
    return { name, [](NativeQuery &query, int index, const Row &row) { bindCell(query, index, row.*member); },
        [](const NativeQuery &query, int at, Row &row) { readCell(query, at, row.*member); } };
}

template <class Row> struct RowTable {
    const char *name;
    const char *what; // "order": for messages
    /// How many of the first columns are the row's key.
    int keys;
    std::span<const RowColumn<Row>> columns;

    QStringList columnNames() const
    {
        QStringList names;
        for (const RowColumn<Row> &each : columns)
            names.append(QString::fromLatin1(each.name));
        return names;
    }
    void bind(NativeQuery &query, const Row &row) const
    {
        for (size_t i = 0; i < columns.size(); ++i)
            columns[i].bind(query, int(i) + 1, row);
    }
    Row read(const NativeQuery &query) const
    {
        Row row;
        for (size_t i = 0; i < columns.size(); ++i)
            columns[i].read(query, int(i), row);
        return row;
    }
};

} // namespace zhanggui
