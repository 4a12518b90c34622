#include "app/commands/listed_rows.h"

#include "models/core/decimal.h"
#include "models/export/csv_table_writer.h"
#include "models/records/row_reader.h"
#include "models/store/native_query.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <functional>

namespace zhanggui {

namespace {

/// How the rows are written; one object a format.
class Rows {
public:
    Rows(QTextStream &out, const RecordKind &kind, CellStyle style, bool reveal)
        : m_out(out)
        , m_kind(kind)
        , m_style(std::move(style))
        , m_reveal(reveal)
    {
    }
    Q_DISABLE_COPY_MOVE(Rows)
    virtual ~Rows() = default;
    virtual void begin() { }
    /// Columns as rowSql() selects them: id, currency, then the fields.
    virtual void row(const NativeQuery &query) = 0;
    virtual void end() { }

protected:
    QString masked(const Field &field, const QString &text) const
    {
        return field.mask && !m_reveal && !text.isEmpty() ? field.mask(text) : text;
    }

    QTextStream &m_out;
    const RecordKind &m_kind;
    CellStyle m_style;
    bool m_reveal;
};

constexpr int kFirstField = 2;

class JsonRows : public Rows {
public:
    using Rows::Rows;
    void begin() override { m_out << '['; }
    void row(const NativeQuery &query) override
    {
        QJsonObject object;
        for (int i = 0; i < m_kind.fields.size(); ++i)
            object.insert(m_kind.fields[i].id, value(m_kind.fields[i], query, kFirstField + i));
        object.insert(QStringLiteral("currency"), query.text(1));
        m_out << (m_first ? "\n" : ",\n")
              << QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
        m_first = false;
    }
    void end() override { m_out << (m_first ? "]" : "\n]") << Qt::endl; }

private:
    QJsonValue value(const Field &field, const NativeQuery &query, int column) const
    {
        if (query.isNull(column))
            return QJsonValue::Null;
        switch (field.type) {
        case FieldType::Amount: // text, because a JSON number is a double to most readers
            return textFromMinorUnits(query.int64(column));
        case FieldType::Instant:
            return QDateTime::fromMSecsSinceEpoch(query.int64(column), Qt::UTC).toString(Qt::ISODate);
        case FieldType::Day:
            return dayText(query.int64(column), m_style.zone);
        case FieldType::Number:
        case FieldType::Rate:
            return query.int64(column);
        case FieldType::Tags:
            return QJsonArray::fromStringList(query.text(column).split(u' ', Qt::SkipEmptyParts));
        case FieldType::ChoiceList:
            return QJsonArray::fromStringList(query.text(column).split(u',', Qt::SkipEmptyParts));
        default:
            return masked(field, query.text(column));
        }
    }
    bool m_first = true;
};

class CsvRows : public Rows {
public:
    CsvRows(QTextStream &out, const RecordKind &kind, const CellStyle &style, bool reveal)
        : Rows(out, kind, style, reveal)
        , m_csv([&out](std::string_view bytes) { return print(out, bytes); },
              { .byteOrderMark = false, .crlf = true, .separator = ',' }, style.zone)
    {
    }
    void begin() override
    {
        QList<TableColumn> columns;
        for (const Field &field : m_kind.fields)
            columns << TableColumn{ field.id };
        columns << TableColumn{ QStringLiteral("currency") };
        static_cast<void>(m_csv.begin(columns)); // as below: print() does not fail
    }
    void row(const NativeQuery &query) override
    {
        for (int i = 0; i < m_kind.fields.size(); ++i)
            cell(m_kind.fields[i], query, kFirstField + i);
        m_csv.text(query.utf8(1));
        static_cast<void>(m_csv.endRow());
    }
    void end() override { static_cast<void>(m_csv.finish()); }

private:
    static Result<void> print(QTextStream &out, std::string_view bytes)
    {
        out << QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
        out.flush();
        return {};
    }
    void cell(const Field &field, const NativeQuery &query, int column)
    {
        if (query.isNull(column))
            m_csv.empty();
        else if (field.type == FieldType::Amount)
            m_csv.amount(query.int64(column));
        else if (field.type == FieldType::Day || field.type == FieldType::Rate)
            m_csv.text(cellText(m_kind, field, query.int64(column), {}, { QLocale::c(), m_style.zone })
                           .toStdString());
        else if (field.type == FieldType::Number)
            m_csv.number(query.int64(column));
        else if (field.type == FieldType::Instant)
            m_csv.instant(query.int64(column));
        else if (field.mask)
            m_csv.text(masked(field, query.text(column)).toStdString());
        else
            m_csv.text(query.utf8(column));
    }
    CsvTableWriter m_csv;
};

/// Columns a terminal shows: Chinese characters take two.
int terminalWidth(const QString &text)
{
    int width = 0;
    for (const QChar c : text)
        width += c.unicode() >= 0x1100 && !c.isLowSurrogate() ? 2 : 1;
    return width;
}

/// The columns that a person sees first, as wide as the window's list shows them unless a text is longer.
class TextRows : public Rows {
public:
    using Rows::Rows;
    void begin() override
    {
        QStringList labels;
        for (const Field &field : m_kind.fields)
            labels << m_kind.labelOf(field);
        writeLine(labels);
    }
    void row(const NativeQuery &query) override
    {
        QStringList cells;
        for (int i = 0; i < m_kind.fields.size(); ++i) {
            const Field &field = m_kind.fields[i];
            const QString text =
                cellText(m_kind, field, query.value(kFirstField + i), query.text(1), m_style);
            cells << masked(field, text).simplified();
        }
        writeLine(cells);
    }
    void end() override { m_out.flush(); }

private:
    void writeLine(const QStringList &cells)
    {
        QString line;
        for (int i = 0; i < cells.size(); ++i) {
            const Field &field = m_kind.fields[i];
            if (!field.shown)
                continue;
            const int missing = field.width / kPixelsPerCharacter - terminalWidth(cells[i]);
            line += cells[i] + QString(std::max(0, missing), u' ') + QStringLiteral("  ");
        }
        while (line.endsWith(u' '))
            line.chop(1);
        m_out << line << '\n';
    }
    static constexpr int kPixelsPerCharacter = 8;
};

QString rowSql(const RowListing &listing)
{
    QStringList columns{ listing.kind.idColumn, listing.kind.currencyColumn };
    for (const Field &field : listing.kind.fields)
        columns << field.column;
    return QStringLiteral("SELECT ") + columns.join(u", ") + orderedFrom(*listing.base, listing.query);
}

Result<void> forEachRow(Connection &connection, const RowListing &listing,
    const std::function<void(const NativeQuery &row)> &take)
{
    Result<NativeQuery> query = NativeQuery::prepare(connection, rowSql(listing));
    if (!query)
        return tl::unexpected<Error>(query.error());
    query->bind(listing.query.condition.binds);
    while (true) {
        const Result<bool> more = query->next();
        if (!more)
            return tl::unexpected<Error>(more.error());
        if (!*more)
            return {};
        take(*query);
    }
}

Result<void> writeAll(Connection &connection, const RowListing &listing, Rows &rows)
{
    rows.begin();
    if (Result<void> read =
            forEachRow(connection, listing, [&rows](const NativeQuery &row) { rows.row(row); });
        !read)
        return read;
    rows.end();
    return {};
}

std::unique_ptr<Rows> rowsFor(
    const QString &format, QTextStream &out, const RecordKind &kind, const CellStyle &style, bool reveal)
{
    if (format == QLatin1String("json"))
        return std::make_unique<JsonRows>(out, kind, style, reveal);
    if (format == QLatin1String("csv"))
        return std::make_unique<CsvRows>(out, kind, style, reveal);
    return std::make_unique<TextRows>(out, kind, style, reveal);
}

} // namespace

QStringList rowFormats()
{
    return { QStringLiteral("text"), QStringLiteral("json"), QStringLiteral("csv") };
}

Result<void> writeRows(
    Connection &connection, const RowListing &listing, const RowFormat &format, QTextStream &out)
{
    const std::unique_ptr<Rows> rows = rowsFor(format.name, out, listing.kind, format.style, format.reveal);
    return writeAll(connection, listing, *rows);
}

} // namespace zhanggui
