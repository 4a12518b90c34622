// SQL that turns many rows into their images (row_image.h) and back without leaving SQLite.
#pragma once

#include "models/core/result.h"

#include <QString>

namespace zhanggui {

class Connection;

/// What SQLite needs to know of one table to archive and restore its rows.
struct BulkImages {
    QString image; // expression over the row `x`: its JSON image
    QString from; // "FROM … x JOIN …": the row `x` and what `recordKey` needs
    QString recordKey; // expression: the key of the record that the row is a part of
    QString columns; // "id","name",…
    QString cells; // expressions over a change `c` for `columns`, read from c.before_json
};

/// `recordTable` is `table` or reachable through its foreign keys; BadInput when it is not. Also makes the
/// function that reads bytes known to the connection.
[[nodiscard]] Result<BulkImages> bulkImages(
    Connection &connection, const QString &table, const QString &recordTable);

} // namespace zhanggui
