// curlOf(): an exchange as a command.
#include "net/callbacks/curl_command.h"
#include "net/callbacks/paste.h"
#include "net/callbacks/report_text.h"

namespace zhanggui {

namespace {

/// cURL says these itself.
bool isMadeByCurl(const QByteArray &name)
{
    const QByteArray lower = name.toLower();
    return lower == "host" || lower == "content-length" || lower == "connection";
}

/// Arguments cannot hold NUL: such a body goes through a pipe.
QByteArray piped(const QByteArray &body)
{
    QByteArray escaped;
    for (const char c : body)
        escaped += '\\' + QByteArray::number(uchar(c), 8).rightJustified(3, '0');
    return "printf '" + escaped + "' | ";
}

QByteArray headerWord(const QByteArray &name, const QByteArray &value)
{
    // A header without value is written with a semicolon, or cURL leaves it out.
    if (value.isEmpty())
        return shellQuoted(name + ';');
    return shellQuoted(QByteArray(name + ": " + value));
}

} // namespace

QString curlOf(const SendRecord &send, const QUrl &url)
{
    const HttpParts parts = httpParts(send.wire.request);
    const QList<QByteArray> line = parts.firstLine.split(' ');
    if (line.size() < 3)
        return {};
    const QByteArray origin = url.toString(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment
                                     | QUrl::RemoveUserInfo | QUrl::FullyEncoded)
                                  .toUtf8();
    const bool pipe = parts.body.contains('\0');
    QByteArray command = pipe ? piped(parts.body) : QByteArray();
    command += "curl -X " + line.at(0) + ' ' + shellQuoted(QByteArray(origin + line.at(1)));
    for (const auto &[name, value] : parts.headers) {
        if (!isMadeByCurl(name))
            command += " \\\n  -H " + headerWord(name, value);
    }
    if (pipe)
        command += " \\\n  --data-binary @-";
    else if (!parts.body.isEmpty())
        command += " \\\n  --data-raw " + shellQuoted(parts.body);
    return QString::fromUtf8(command);
}

} // namespace zhanggui
