#include "net/signing/form_encoding.h"

namespace zhanggui {

namespace {

bool staysAsItIs(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        || QByteArrayView(".-*_").contains(c);
}

int digitOf(char c)
{
    return c >= '0' && c <= '9' ? c - '0'
        : c >= 'a' && c <= 'f'  ? c - 'a' + 10
        : c >= 'A' && c <= 'F'  ? c - 'A' + 10
                                : -1;
}

} // namespace

QByteArray formEncoded(QByteArrayView utf8, BlankAs blank)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    QByteArray text;
    text.reserve(utf8.size());
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        if (staysAsItIs(c))
            text += c;
        else if (c == ' ' && blank == BlankAs::Plus)
            text += '+';
        else
            (text += '%').append(digits[byte >> 4]).append(digits[byte & 15]);
    }
    return text;
}

Result<QByteArray> formDecoded(QByteArrayView text)
{
    QByteArray decoded;
    decoded.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            decoded += text[i] == '+' ? ' ' : text[i];
            continue;
        }
        const int high = i + 2 < text.size() ? digitOf(text[i + 1]) : -1;
        const int low = i + 2 < text.size() ? digitOf(text[i + 2]) : -1;
        if (high < 0 || low < 0)
            return failure(ErrorKind::BadInput, QStringLiteral("A percent escape is broken"),
                QStringLiteral("at byte %1").arg(i));
        decoded += static_cast<char>(high * 16 + low);
        i += 2;
    }
    return decoded;
}

Result<CallbackParameters> decodedQuery(QByteArrayView query)
{
    CallbackParameters parameters;
    const QByteArray text = (query.startsWith('?') ? query.sliced(1) : query).toByteArray();
    const QByteArrayList pieces = text.split('&');
    for (const QByteArray &piece : pieces) {
        if (piece.isEmpty())
            continue;
        const qsizetype sign = piece.indexOf('=');
        const QByteArray rawName = sign < 0 ? piece : piece.left(sign);
        const Result<QByteArray> name = formDecoded(rawName);
        const Result<QByteArray> value = formDecoded(sign < 0 ? QByteArray() : piece.mid(sign + 1));
        if (!name || !value)
            return failure(ErrorKind::BadInput, QStringLiteral("A percent escape is broken in a parameter"),
                QString::fromUtf8(rawName.left(80)));
        parameters.append({ *name, *value });
    }
    return parameters;
}

QByteArray encodedQuery(const CallbackParameters &parameters, BlankAs blank)
{
    QByteArray query;
    for (const auto &[name, value] : parameters) {
        if (!query.isEmpty())
            query += '&';
        query += formEncoded(name, blank) + '=' + formEncoded(value, blank);
    }
    return query;
}

} // namespace zhanggui
