#include "net/signing/body_sign_header.h"

#include <algorithm>
#include <array>
#include <optional>

namespace zhanggui {

namespace {

using Oddity = BodySignOddity;

constexpr std::array<QByteArrayView, 15> kOddityIds{ "header-name", "no-blank", "other-blanks", "other-order",
    "single-quotes", "no-quotes", "separator", "word-case", "word-spelling", "sign-type-spelling",
    "no-sign-type", "bare-value", "extra-fields", "url-safe-base64", "no-padding" };

/// One `word = "value"` of the header, as it is spelled.
struct Field {
    QByteArray word; // empty: a value that stands alone
    QByteArray value;
    char quote = '\0';
    QByteArray beforeSign; // blanks before "="
    QByteArray behindSign; // and behind it
    QByteArray separator; // what stands between the field before and this one
};

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

class Reader {
public:
    explicit Reader(QByteArrayView text)
        : m_text(text)
    {
    }

    QList<Field> fields()
    {
        QList<Field> found;
        while (true) {
            const QByteArray separator = take([](char c) { return isBlank(c) || c == ',' || c == ';'; });
            if (m_at == m_text.size())
                return found;
            Field field = this->field();
            field.separator = separator;
            found.append(field);
        }
    }

private:
    template <class Wanted> QByteArray take(Wanted wanted)
    {
        const qsizetype from = m_at;
        while (m_at < m_text.size() && wanted(m_text[m_at]))
            ++m_at;
        return m_text.sliced(from, m_at - from).toByteArray();
    }

    Field field()
    {
        Field field;
        const qsizetype from = m_at;
        field.word = take([](char c) { return QByteArrayView(" \t=,;\"'").indexOf(c) < 0; });
        field.beforeSign = take(isBlank);
        // "=" at the end of a bare base64 text is no sign of assignment.
        const bool isAssigned =
            m_at < m_text.size() && m_text[m_at] == '=' && !endsHere(m_at) && !field.word.isEmpty();
        if (isAssigned) {
            ++m_at;
            field.behindSign = take(isBlank);
        } else {
            m_at = from;
            field.word.clear();
            field.beforeSign.clear();
        }
        value(field);
        return field;
    }

    /// Nothing but "=" up to a separator or the end.
    bool endsHere(qsizetype at) const
    {
        while (at < m_text.size() && m_text[at] == '=')
            ++at;
        return at == m_text.size() || m_text[at] == ',' || m_text[at] == ';';
    }

    void value(Field &field)
    {
        if (m_at < m_text.size() && (m_text[m_at] == '"' || m_text[m_at] == '\'')) {
            field.quote = m_text[m_at++];
            field.value = take([&field](char c) { return c != field.quote; });
            m_at = std::min(m_at + 1, m_text.size());
            return;
        }
        field.value = take([](char c) { return !isBlank(c) && c != ',' && c != ';'; });
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
};

QByteArray plainWord(const QByteArray &word)
{
    return word.toLower().replace('_', "").replace('-', "");
}

bool isSignType(const Field &field)
{
    const QByteArray word = plainWord(field.word);
    return word == "signtype" || word == "algorithm";
}

bool isSignature(const Field &field)
{
    const QByteArray word = plainWord(field.word);
    return word == "signature" || word == "sign";
}

class Judge {
public:
    void note(Oddity oddity, bool isSo = true)
    {
        if (isSo && !m_header.oddities.contains(oddity))
            m_header.oddities.append(oddity);
    }

    void spelling(const Field &field, QByteArrayView official, bool blankBehind)
    {
        if (field.word.toLower() != official)
            note(Oddity::WordSpelling);
        note(Oddity::WordCase, field.word != field.word.toLower());
        note(Oddity::SingleQuotes, field.quote == '\'');
        note(Oddity::NoQuotes, field.quote == '\0');
        note(Oddity::NoBlank, blankBehind && field.behindSign.isEmpty());
        const QByteArrayView expected = blankBehind ? QByteArrayView(" ") : QByteArrayView();
        note(Oddity::OtherBlanks,
            !field.beforeSign.isEmpty() || (!field.behindSign.isEmpty() && field.behindSign != expected));
    }

    void separators(const QList<Field> &fields)
    {
        for (qsizetype i = 0; i < fields.size(); ++i) {
            const QByteArray &separator = fields[i].separator;
            note(Oddity::OtherBlanks, i == 0 && !separator.isEmpty() && separator.trimmed().isEmpty());
            if (i == 0)
                continue;
            note(Oddity::Separator, separator.trimmed() != ",");
            note(Oddity::OtherBlanks, separator.trimmed() == "," && separator != ", ");
        }
    }

    /// True when `text` is base64 of 32 bytes in one of its spellings.
    bool base64(QByteArray text)
    {
        const bool urlSafe = text.contains('-') || text.contains('_');
        const bool padded = text.endsWith('=');
        if (urlSafe)
            text.replace('-', '+').replace('_', '/');
        if (!padded)
            text += '=';
        const auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
        if (text.size() != 44 || !decoded || (*decoded).size() != 32)
            return false;
        note(Oddity::UrlSafeBase64, urlSafe);
        note(Oddity::NoPadding, !padded);
        m_header.signature = text;
        return true;
    }

    BodySignHeader finished()
    {
        std::sort(m_header.oddities.begin(), m_header.oddities.end());
        return m_header;
    }

    BodySignHeader m_header;
};

tl::unexpected<Error> unreadable(QString reason)
{
    return failure(ErrorKind::BadInput, QStringLiteral("Body-Sign cannot be read"), std::move(reason));
}

} // namespace

QByteArray bodySignOddityId(BodySignOddity oddity)
{
    return kOddityIds[size_t(oddity)].toByteArray();
}

Result<BodySignHeader> readBodySign(QByteArrayView headerName, QByteArrayView headerValue)
{
    const QList<Field> fields = Reader(headerValue).fields();
    if (fields.isEmpty())
        return unreadable(QStringLiteral("it is empty"));
    Judge judge;
    judge.note(Oddity::HeaderName, headerName != "Body-Sign");
    judge.separators(fields);
    const Field *signature = nullptr;
    const Field *signType = nullptr;
    for (const Field &field : fields) {
        if (isSignature(field) && signature)
            return unreadable(QStringLiteral("it holds two signatures"));
        if (isSignature(field))
            signature = &field;
        else if (isSignType(field) && !signType)
            signType = &field;
        else
            judge.note(Oddity::ExtraFields, fields.size() > 1);
    }
    const bool isBare = fields.size() == 1 && fields.first().word.isEmpty();
    if (isBare)
        signature = &fields.first();
    if (!signature)
        return unreadable(QStringLiteral("it holds no signature"));
    if (!judge.base64(signature->value))
        return unreadable(QStringLiteral("the signature is no base64 of 32 bytes"));
    if (isBare) {
        judge.note(Oddity::BareValue);
        return judge.finished();
    }
    judge.spelling(*signature, "signature", true);
    judge.note(Oddity::NoSignType, !signType);
    if (signType) {
        judge.spelling(*signType, "sign_type", false);
        judge.m_header.signType = signType->value;
        judge.note(Oddity::SignTypeSpelling, signType->value != "HMAC-SHA256");
        judge.note(Oddity::OtherOrder, signature < signType);
    }
    return judge.finished();
}

} // namespace zhanggui
