#include "net/signing/explain/form_form.h"

#include "net/signing/form_encoding.h"

#include <algorithm>

namespace zhanggui::explain {

namespace {

using Values = FormForm::Values;
using Order = FormForm::Order;

QByteArray lowerEscapes(QByteArray text)
{
    for (qsizetype i = 0; i + 2 < text.size(); ++i) {
        if (text[i] != '%')
            continue;
        const QByteArray digits = text.mid(i + 1, 2).toLower();
        text.replace(i + 1, 2, digits);
        i += 2;
    }
    return text;
}

QByteArray valueAs(Values values, const QByteArray &decoded, const QByteArray &raw)
{
    switch (values) {
    case Values::Decoded:
        return decoded;
    case Values::AsInQuery:
        return raw;
    case Values::Encoded:
        return formEncoded(decoded);
    case Values::EncodedPercent20:
        return formEncoded(decoded, BlankAs::Percent20);
    case Values::EncodedLower:
        return lowerEscapes(formEncoded(decoded));
    case Values::EncodedTwice:
        return formEncoded(formEncoded(decoded));
    case Values::DecodedTwice:
        return formDecoded(decoded).value_or(decoded);
    case Values::PlusAsBlank:
        return QByteArray(decoded).replace('+', ' ');
    case Values::BlankAsPlus:
        return QByteArray(decoded).replace(' ', '+');
    }
    return decoded;
}

void sort(CallbackParameters &parameters, Order order)
{
    if (order == Order::AsGiven)
        return;
    const auto caseSensitivity = order == Order::WithoutCase ? Qt::CaseInsensitive : Qt::CaseSensitive;
    std::stable_sort(parameters.begin(), parameters.end(), [&](const auto &a, const auto &b) {
        const int compared = QString::fromUtf8(a.first).compare(QString::fromUtf8(b.first), caseSensitivity);
        return order == Order::Descending ? compared > 0 : compared < 0;
    });
}

} // namespace

CallbackParameters rawQuery(QByteArrayView query)
{
    CallbackParameters parameters;
    const QByteArray text = (query.startsWith('?') ? query.sliced(1) : query).toByteArray();
    const QByteArrayList pieces = text.split('&');
    for (const QByteArray &piece : pieces) {
        const qsizetype sign = piece.indexOf('=');
        if (!piece.isEmpty())
            parameters.append(
                { sign < 0 ? piece : piece.left(sign), sign < 0 ? QByteArray() : piece.mid(sign + 1) });
    }
    return parameters;
}

CallbackParameters jsonParameters(const JsonValue &object)
{
    CallbackParameters parameters;
    for (const auto &[name, value] : jsonMembersOnce(object)) {
        const QByteArray text = value.isNothing() ? QByteArray()
            : value.kind == JsonValue::Kind::Text ? value.text.toUtf8()
                                                  : writeJson(value);
        parameters.append({ name.toUtf8(), text });
    }
    return parameters;
}

QByteArray formText(const FormForm &form, const Material &material, const QString &dropped)
{
    CallbackParameters parameters;
    for (qsizetype i = 0; i < material.parameters.size(); ++i) {
        const auto &[name, value] = material.parameters[i];
        const bool isNull = material.json && material.json->member(QString::fromUtf8(name)).isNothing();
        const QByteArray plain = isNull && form.nullsAsText ? QByteArray("null") : value;
        if ((name == "authToken" && !form.withToken) || (name == "timeStamp" && !form.withStamp)
            || (plain.isEmpty() && !form.keepsBlank) || (!dropped.isEmpty() && name == dropped.toUtf8()))
            continue;
        parameters.append({ name, valueAs(form.values, plain, material.rawParameters[i].second) });
    }
    sort(parameters, form.order);
    QByteArrayList pieces;
    for (const auto &[name, value] : std::as_const(parameters))
        pieces.append(form.valuesOnly ? value : QByteArray(name + '=' + value));
    return pieces.join(form.between) + form.ends;
}

} // namespace zhanggui::explain
