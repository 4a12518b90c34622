#include "models/store/row_image.h"

#include "models/store/connection.h"

#include <QSqlRecord>

namespace zhanggui {

namespace {

constexpr QLatin1String kBytes("base64");
constexpr QLatin1String kHex("hex"); // as SQLite itself can write them

} // namespace

QJsonValue jsonFromCell(const QVariant &cell)
{
    if (cell.isNull())
        return QJsonValue::Null;
    switch (cell.typeId()) {
    case QMetaType::QByteArray:
        return QJsonObject{ { kBytes, QString::fromLatin1(cell.toByteArray().toBase64()) } };
    case QMetaType::Double:
        return cell.toDouble();
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::LongLong:
        return cell.toLongLong();
    default:
        return cell.toString();
    }
}

QVariant cellFromJson(const QJsonValue &json)
{
    if (json.isNull() || json.isUndefined())
        return {};
    if (json.isObject()) {
        const QJsonObject bytes = json.toObject();
        if (bytes.contains(kHex))
            return QByteArray::fromHex(bytes.value(kHex).toString().toLatin1());
        return QByteArray::fromBase64(bytes.value(kBytes).toString().toLatin1());
    }
    return json.toVariant();
}

Result<std::optional<QJsonObject>> readRow(Connection &connection, const QString &table, qint64 id)
{
    std::optional<QJsonObject> found;
    return connection
        .forEach(QStringLiteral("SELECT * FROM \"%1\" WHERE id = :id").arg(table),
            { { QStringLiteral("id"), id } },
            [&found](const QSqlQuery &query) {
                found.emplace();
                const QSqlRecord record = query.record();
                for (int i = 0; i < record.count(); ++i)
                    found->insert(record.fieldName(i), jsonFromCell(record.value(i)));
            })
        .map([&found] { return found; });
}

} // namespace zhanggui
