// Which column of a file is which field, and how the file is read. Saved under a name for the next file.
#pragma once

#include "models/core/result.h"
#include "models/import/import_kind.h"

#include <QJsonObject>
#include <QMap>

#include <optional>

namespace zhanggui {

class Connection;

/// What an amount column of a file with parts belongs to.
enum class AmountLevel {
    Automatic, // the part when the file names parts, else the record
    Part,
    Record,
};

struct ImportMapping {
    /// Column name (ImportColumn::name) → field id; an empty id: do not import. Columns that are not named
    /// here go by the known names.
    QMap<QString, QString> fields;
    qint64 headerLine = 0; // 0: the row that knows most names
    QByteArray encoding; // empty: found out, as separator and sheet
    char separator = 0;
    QString sheet;
    QByteArray zone = QByteArrayLiteral("UTC+08:00"); // of times that name none: an IANA id or UTC±hh:mm
    AmountLevel amounts = AmountLevel::Automatic;

    QJsonObject toJson() const;
    /// BadInput, naming the member.
    [[nodiscard]] static Result<ImportMapping> fromJson(const QJsonObject &json);
    friend bool operator==(const ImportMapping &, const ImportMapping &) = default;
};

/// Offset and daylight saving time of `zone` are known; otherwise BadInput.
[[nodiscard]] Result<void> checkImportZone(const QByteArray &zone);

/// How a header is compared: NFKC, lower case, without blanks, signs and brackets with what is in them.
/// "订单金额（元）" and " 订单 金额* " are "订单金额".
QString normalizedHeader(const QString &header);

/// Saved mappings, in the settings under `mapping/<kind>/<name>`.
class ImportMappings {
public:
    ImportMappings(Connection &connection, QString kindId);

    [[nodiscard]] Result<QMap<QString, ImportMapping>> all();
    /// NotFound when there is none of that name.
    [[nodiscard]] Result<ImportMapping> find(const QString &name);
    /// Replaces one of the same name. BadInput for a name that is empty, longer than 64 characters or has
    /// control characters.
    [[nodiscard]] Result<void> save(const QString &name, const ImportMapping &mapping);
    [[nodiscard]] Result<void> remove(const QString &name);

private:
    QString key(const QString &name) const;
    Connection &m_connection;
    QString m_kindId;
};

} // namespace zhanggui
