#include "app/commands/command_line.h"
#include "app/commands/open_workspace.h"
#include "app/commands/orders_subcommands.h"
#include "app/commands/saved_view.h"
#include "models/core/decimal.h"
#include "models/core/wire_time.h"
#include "models/export/csv_table_writer.h"
#include "models/filter/compile.h"
#include "models/orders/order_kind.h"
#include "models/orders/order_reveals.h"
#include "models/records/cell_text.h"
#include "models/records/row_reader.h"
#include "models/store/native_query.h"
#include "models/store/schema.h"
#include "models/store/settings.h"
#include "ui/filter/filter_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <functional>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("OrdersCommand", text);
}

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
            labels << QCoreApplication::translate(m_kind.context, field.label);
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

/// What is listed and how: everything, or what a view says.
struct Listing {
    RecordKind kind = orderKind(); // with the fields that are listed, in their order
    RecordQuery query;
};

QString rowSql(const Listing &listing)
{
    QStringList columns{ listing.kind.idColumn, listing.kind.currencyColumn };
    for (const Field &field : listing.kind.fields)
        columns << field.column;
    return QStringLiteral("SELECT ") + columns.join(u", ") + orderedFrom(orderKind(), listing.query);
}

/// Columns and sort of the view.
void arrange(Listing &listing, const View &view)
{
    listing.query.sortField = view.sortField;
    listing.query.descending = view.descending;
    if (view.columns.isEmpty())
        return;
    listing.kind.fields.clear();
    for (const QString &id : view.columns) {
        listing.kind.fields.append(orderKind().fields.at(orderKind().indexOf(id)));
        listing.kind.fields.last().shown = true;
    }
}

Result<void> forEachRow(
    Connection &connection, const Listing &listing, const std::function<void(const NativeQuery &row)> &take)
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

Result<void> writeRows(Connection &connection, const Listing &listing, Rows &rows)
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

Exit runOrdersList(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions({
        { QStringLiteral("filter"),
            say(QT_TRANSLATE_NOOP(
                "OrdersCommand", "Only orders that match, for example: type:RENEW created>2026-01")),
            QStringLiteral("filter") },
        { QStringLiteral("view"),
            say(QT_TRANSLATE_NOOP("OrdersCommand", "Filter, order and columns of this saved view.")),
            QStringLiteral("name") },
        { QStringLiteral("reveal"),
            say(QT_TRANSLATE_NOOP(
                "OrdersCommand", "Show phone numbers and addresses in full; this is logged.")) },
        { QStringLiteral("format"),
            say(QT_TRANSLATE_NOOP("OrdersCommand", "How to write the list: text, json or csv.")),
            QStringLiteral("format"), QStringLiteral("text") },
    });
    if (const auto ended = parseArguments(
            parser, context, arguments, QStringLiteral("orders list [--view NAME] [--filter F]")))
        return *ended;
    const QString format = parser.value(QStringLiteral("format"));
    if (!QStringList{ QStringLiteral("text"), QStringLiteral("json"), QStringLiteral("csv") }.contains(
            format))
        return misused(
            context, say(QT_TRANSLATE_NOOP("OrdersCommand", "--format must be text, json or csv")));
    const bool reveal = parser.isSet(QStringLiteral("reveal"));
    const Result<std::unique_ptr<Workspace>> workspace =
        reveal ? openWorkspace(context, Workspace::Mode::ReadWrite) : openWorkspaceToRead(context);
    if (!workspace)
        return fail(context, workspace.error());
    // A connection of this thread, so that rows go straight to the output, however many there are.
    const Result<std::unique_ptr<Connection>> connection = openDatabase((*workspace)->databaseFile(),
        reveal ? Connection::Access::ReadWrite : Connection::Access::ReadOnly, kWorkerBusyTimeout);
    if (!connection)
        return fail(context, connection.error());
    const Result<QByteArray> zone = Settings(**connection).timeZone();
    if (!zone)
        return fail(context, zone.error());
    const CellStyle style{ QLocale(), QTimeZone(*zone) };
    Listing listing;
    QString filter = parser.value(QStringLiteral("filter"));
    if (const QString name = parser.value(QStringLiteral("view")); !name.isEmpty()) {
        const Result<View> view = savedView(**connection, name);
        if (!view)
            return fail(context, view.error());
        arrange(listing, *view);
        filter = bothFilters(view->filter, filter);
    }
    const FilterResult<SqlCondition> condition =
        compileFilter(filter, orderKind(), { style.zone, systemNowMs() });
    if (!condition)
        return misused(context, filterErrorWithPlace(filter, condition.error()));
    if (reveal) {
        if (const Result<void> logged = logReveals(**connection, *condition, {}, {}, systemNowMs()); !logged)
            return fail(context, logged.error());
    }
    listing.query.condition = *condition;
    const std::unique_ptr<Rows> rows = rowsFor(format, context.out, listing.kind, style, reveal);
    if (const Result<void> written = writeRows(**connection, listing, *rows); !written)
        return fail(context, written.error());
    return Exit::Good;
}

} // namespace zhanggui
