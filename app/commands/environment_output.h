// How the environment commands write: never a secret, only which ones are stored.
#pragma once

#include "models/environments/environment.h"

#include <QList>
#include <QTextStream>

namespace zhanggui {

struct ListedEnvironment {
    Environment environment;
    QList<SecretField> stored;
};

/// One a line.
void writeTable(QTextStream &out, const QList<ListedEnvironment> &rows);
/// One field a line.
void writeDetails(QTextStream &out, const ListedEnvironment &row);
/// An array, or one object.
void writeJson(QTextStream &out, const QList<ListedEnvironment> &rows);
void writeJson(QTextStream &out, const ListedEnvironment &row);

} // namespace zhanggui
