// Settlement lines put into a database as an import would leave them, for tests and benches.
#pragma once

#include "models/settlement/line_columns.h"
#include "models/store/connection.h"
#include "models/store/native_query.h"

#include <map>

namespace zhanggui::test {

inline const QString kSettlementEnvironment = QStringLiteral("production");

class SettlementRows {
public:
    explicit SettlementRows(Connection &connection)
        : m_connection(connection)
    {
    }

    /// All lines of one file.
    [[nodiscard]] Result<void> add(const QList<SettlementLine> &lines, SettlementLayer layer)
    {
        auto transaction = Transaction::begin(m_connection);
        if (!transaction)
            return tl::unexpected(transaction.error());
        const auto file = m_connection.insert(
            QStringLiteral(
                "INSERT INTO settlement_files (environment, layer, name, sha256, bytes, "
                "imported_ms, as_of_ms, rows) VALUES (:environment, :layer, 'made', :sha256, 1, 1, "
                "1, :rows)"),
            { { QStringLiteral("environment"), kSettlementEnvironment },
                { QStringLiteral("layer"), idOf(layer) }, { QStringLiteral("sha256"), QString(64, u'0') },
                { QStringLiteral("rows"), lines.size() } });
        if (!file)
            return tl::unexpected(file.error());
        auto statement = NativeQuery::prepare(m_connection, sql());
        if (!statement)
            return tl::unexpected(statement.error());
        std::map<QString, int> seen;
        for (const SettlementLine &line : lines) {
            const QString scope = lineScope(line).isEmpty() ? QStringLiteral("") : lineScope(line);
            const QString key = lineKey(line, ++seen[scope + lineKey(line)]);
            statement->reset();
            bind(*statement, line, *file, key, scope);
            if (const auto added = statement->next(); !added)
                return tl::unexpected(added.error());
        }
        return transaction->commit();
    }

private:
    static QString sql()
    {
        QStringList columns;
        QStringList values;
        for (const LineColumn &column : lineColumns()) {
            columns << QLatin1String(column.column);
            values << QStringLiteral(":") + QLatin1String(column.column);
        }
        return QStringLiteral("INSERT INTO settlement_lines (file_id, environment, layer, key, scope, "
                              "as_of_ms, digest, %1) VALUES (:file, :env, :the_layer, :key, :scope, 1, "
                              ":digest, %2)")
            .arg(columns.join(u','), values.join(u','));
    }

    static void bind(NativeQuery &statement, const SettlementLine &line, qint64 file, const QString &key,
        const QString &scope)
    {
        QVariantMap values{ { QStringLiteral("file"), file },
            { QStringLiteral("env"), kSettlementEnvironment },
            { QStringLiteral("the_layer"), idOf(line.layer) }, { QStringLiteral("key"), key },
            { QStringLiteral("scope"), scope },
            { QStringLiteral("digest"), QString::fromLatin1(factsDigest(line)) } };
        for (const LineColumn &column : lineColumns())
            values.insert(QLatin1String(column.column), factOf(line, column));
        statement.bind(values);
    }

    Connection &m_connection;
};

} // namespace zhanggui::test
