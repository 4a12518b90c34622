// Files of orders for tests of the import, and one call that imports them.
#pragma once

#include "models/import/import_job.h"
#include "models/orders/order_import.h"
#include "models/store/schema.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace zhanggui::test {

inline constexpr qint64 kImportNowMs = 1'800'000'000'000;

inline QString writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("The file cannot be written.");
    return path;
}

inline ImportKind ordersKind()
{
    const auto kind = orderImportKind();
    if (!kind)
        qFatal("%s", qPrintable(kind.error().detail));
    return *kind;
}

struct ImportWish {
    QString file;
    qint64 asOfMs = 1000;
    ImportMapping mapping = {};
    QString environment = QStringLiteral("shop");
};

/// Inspected and staged, in the folder of the file.
inline Result<std::unique_ptr<ImportJob>> stagedJob(const ImportWish &wish)
{
    auto inspection = inspectImport(wish.file, ordersKind(), wish.mapping);
    if (!inspection)
        return tl::unexpected(inspection.error());
    auto job = ImportJob::create(ordersKind(),
        { std::move(*inspection), wish.mapping, wish.environment, wish.asOfMs,
            QFileInfo(wish.file).absolutePath() });
    if (!job)
        return job;
    if (const auto staged = (*job)->stage(); !staged)
        return tl::unexpected(staged.error());
    return job;
}

inline Result<ImportResult> importFile(Connection &connection, const ImportWish &wish)
{
    auto job = stagedJob(wish);
    if (!job)
        return tl::unexpected(job.error());
    return (*job)->publish(connection, QStringLiteral("tester"), kImportNowMs);
}

inline Result<ImportPreview> previewFile(Connection &connection, const ImportWish &wish)
{
    auto job = stagedJob(wish);
    if (!job)
        return tl::unexpected(job.error());
    return (*job)->compare(connection);
}

/// Every row of a query as one text, cells apart by '|', rows by line breaks; NULL as "∅".
inline QString dump(Connection &connection, const QString &sql)
{
    QStringList rows;
    const auto read = connection.forEach(sql, {}, [&rows](const QSqlQuery &row) {
        QStringList cells;
        for (int i = 0; !row.isNull(i) || row.value(i).isValid(); ++i)
            cells.append(row.isNull(i) ? QString(QChar(0x2205))
                    : row.value(i).typeId() == QMetaType::QByteArray
                    ? QString::fromLatin1(row.value(i).toByteArray().toHex())
                    : row.value(i).toString());
        rows.append(cells.join(u'|'));
    });
    return read ? rows.join(u'\n') : read.error().what + read.error().detail;
}

/// What a person can see of all orders and lines, without the numbers of rows.
inline QString dumpOrders(Connection &connection)
{
    return dump(connection,
               QStringLiteral(
                   "SELECT environment, order_id, order_type, status, create_raw, create_ms, expire_raw, "
                   "expire_ms, charging_mode, product, product_key, has_buyer, customer_id, customer_name, "
                   "customer_real_name, customer_key, phone, email, user_id, user_name, line_count, "
                   "amount_minor, currency, tags, note, answered_ms, fetched_ms FROM orders "
                   "ORDER BY environment, order_id"))
        + u'\n'
        + dump(connection,
            QStringLiteral("SELECT o.order_id, l.line_id, l.charging_mode, l.expire_raw, l.expire_ms, "
                           "l.amount_minor, l.amount_after_raw, l.amount_after_minor, l.as_of_ms, "
                           "p.product_id, p.product_name FROM order_lines l JOIN orders o "
                           "ON o.id = l.order_row LEFT JOIN order_products p ON p.line_row = l.id "
                           "ORDER BY o.environment, o.order_id, l.line_id"));
}

} // namespace zhanggui::test
