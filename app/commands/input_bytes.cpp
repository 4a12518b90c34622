#include "app/commands/input_bytes.h"

#include "models/core/files.h"

#include <QFile>

#include <cstdio>

namespace zhanggui {

Result<QByteArray> inputBytes(const QString &file)
{
    QFile source(file);
    const bool isOpen =
        file == u"-" ? source.open(stdin, QIODevice::ReadOnly) : source.open(QIODevice::ReadOnly);
    QByteArray bytes = isOpen ? source.readAll() : QByteArray();
    if (!isOpen || source.error() != QFileDevice::NoError)
        return failure(ErrorKind::BadInput, QStringLiteral("The file cannot be read"),
            QString(file + QStringLiteral(": ") + fileTrouble(source)));
    return bytes;
}

Result<QByteArray> inputBytes(const QCommandLineParser &parser, const QString &option)
{
    if (!parser.isSet(option))
        return QByteArray();
    return inputBytes(parser.value(option));
}

} // namespace zhanggui
