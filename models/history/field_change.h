// One changed column of one row, as the history shows it.
#pragma once

#include "models/store/steps.h"

#include <QJsonValue>

namespace zhanggui {

struct FieldChange {
    QString table; // orders, order_lines, order_products, order_params, …
    qint64 rowKey = 0;
    QString field; // column
    QJsonValue before; // Undefined: there was no such row
    QJsonValue after; // Undefined: the row was removed
};

/// Without columns that the program keeps for itself, and without those that were and are empty.
QList<FieldChange> fieldsOf(const Change &change);

} // namespace zhanggui
