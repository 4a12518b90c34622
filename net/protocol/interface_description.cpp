#include "net/protocol/interface_description.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace zhanggui {

namespace {

/// Collects the first fault, so that the readers below stay short.
class Loader {
public:
    std::optional<Error> fault;

    void fail(const QString &place, const QString &what)
    {
        if (!fault)
            fault = Error{ ErrorKind::Corrupt, QStringLiteral("The description of an interface is damaged."),
                place % u": " % what };
    }

    QString word(
        const QJsonObject &object, const char *name, const QString &place, const QStringList &allowed)
    {
        QString text = object.value(QLatin1String(name)).toString();
        if (!allowed.contains(text))
            fail(place % u'.' % QLatin1String(name),
                QStringLiteral("\"%1\" is none of %2").arg(text, allowed.join(u", ")));
        return text;
    }

    QString text(const QJsonObject &object, const char *name, const QString &place)
    {
        QString found = object.value(QLatin1String(name)).toString();
        if (found.isEmpty())
            fail(place % u'.' % QLatin1String(name), QStringLiteral("missing"));
        return found;
    }

    FieldDescription field(const QJsonObject &object, const QString &parent)
    {
        FieldDescription field;
        field.name = text(object, "name", parent);
        const QString place = parent % u'.' % field.name;
        static const QHash<QString, Mandatory> kMandatory{ { QStringLiteral("yes"), Mandatory::Yes },
            { QStringLiteral("no"), Mandatory::No }, { QStringLiteral("notSaid"), Mandatory::NotSaid } };
        field.mandatory = kMandatory.value(word(object, "mandatory", place, kMandatory.keys()));
        field.type = word(object, "type", place,
            { QStringLiteral("string"), QStringLiteral("integer"), QStringLiteral("time"),
                QStringLiteral("amount"), QStringLiteral("object"), QStringLiteral("list") });
        field.mark = mark(object, place);
        const QJsonValue max = object.value(QLatin1String("max"));
        if (!max.isUndefined()) {
            field.maxLength = max.toInt();
            if (*field.maxLength <= 0)
                fail(place, QStringLiteral("max is no positive number"));
        }
        field.personal = object.value(QLatin1String("personal")).toBool();
        field.note = object.value(QLatin1String("note")).toString();
        const QJsonArray values = object.value(QLatin1String("values")).toArray();
        for (const auto value : values) {
            const QJsonObject entry = value.toObject();
            field.values.append(
                { text(entry, "value", place), text(entry, "en", place), text(entry, "zh", place) });
        }
        if (field.type == QLatin1String("time"))
            time(field, object, place);
        field.fields = fields(object.value(QLatin1String("fields")), place);
        return field;
    }

    QList<FieldDescription> fields(const QJsonValue &rows, const QString &place)
    {
        QList<FieldDescription> result;
        const QJsonArray array = rows.toArray();
        for (const auto row : array) {
            FieldDescription next = field(row.toObject(), place);
            const auto sameName = [&next](const FieldDescription &other) { return other.name == next.name; };
            if (std::any_of(result.cbegin(), result.cend(), sameName))
                fail(place % u'.' % next.name, QStringLiteral("described twice"));
            result.append(std::move(next));
        }
        return result;
    }

    QString mark(const QJsonObject &object, const QString &place)
    {
        return word(object, "mark", place,
            { QStringLiteral("C"), QStringLiteral("R"), QStringLiteral("I"), QStringLiteral("NF") });
    }

private:
    void time(FieldDescription &field, const QJsonObject &object, const QString &place)
    {
        static const QRegularExpression offset(QStringLiteral("^([+-])(\\d\\d):(\\d\\d)$"));
        field.format = text(object, "format", place);
        const QJsonObject zone = object.value(QLatin1String("zone")).toObject();
        const QRegularExpressionMatch match = offset.match(zone.value(QLatin1String("offset")).toString());
        if (!match.hasMatch())
            return fail(place, QStringLiteral("a time needs zone.offset as +08:00"));
        const int seconds = match.captured(2).toInt() * 3600 + match.captured(3).toInt() * 60;
        field.zoneOffsetSeconds = match.captured(1) == QLatin1String("-") ? -seconds : seconds;
        field.zoneMark = mark(zone, place % u".zone");
    }
};

const FieldDescription *named(const QList<FieldDescription> &fields, QStringView name)
{
    const auto found = std::find_if(
        fields.cbegin(), fields.cend(), [name](const FieldDescription &field) { return field.name == name; });
    return found == fields.cend() ? nullptr : &*found;
}

} // namespace

const FieldDescription *FieldDescription::field(QStringView childName) const
{
    return named(fields, childName);
}

const FieldDescription *InterfaceDescription::responseField(QStringView place) const
{
    const QList<QStringView> names = place.split(u'.');
    const FieldDescription *found = named(response, names.first());
    for (qsizetype i = 1; found && i < names.size(); ++i)
        found = found->field(names[i]);
    return found;
}

Result<InterfaceDescription> interfaceDescriptionFromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    Loader loader;
    InterfaceDescription result;
    result.id = loader.text(object, "id", QStringLiteral("interface"));
    result.family = loader.text(object, "family", result.id);
    const QJsonObject title = object.value(QLatin1String("title")).toObject();
    result.titleEn = loader.text(title, "en", result.id);
    result.titleZh = loader.text(title, "zh", result.id);
    result.method =
        loader.word(object, "method", result.id, { QStringLiteral("GET"), QStringLiteral("POST") })
            .toLatin1();
    result.path = loader.text(object, "path", result.id);
    result.signing = loader.text(object, "signing", result.id);
    const QJsonArray hosts = object.value(QLatin1String("hosts")).toArray();
    for (const auto row : hosts) {
        const QJsonObject host = row.toObject();
        result.hosts.append({ loader.text(host, "site", result.id), loader.text(host, "host", result.id),
            host.value(QLatin1String("fallback")).toString() });
    }
    const QJsonArray sources = object.value(QLatin1String("sources")).toArray();
    for (const auto row : sources) {
        const QJsonObject source = row.toObject();
        result.sources.append({ loader.text(source, "page", result.id),
            loader.text(source, "date", result.id), loader.mark(source, result.id) });
    }
    result.request = loader.fields(object.value(QLatin1String("request")), QStringLiteral("request"));
    result.response = loader.fields(object.value(QLatin1String("response")), QStringLiteral("response"));
    if (result.sources.isEmpty())
        loader.fail(result.id, QStringLiteral("no source"));
    if (result.response.isEmpty())
        loader.fail(result.id, QStringLiteral("no response"));
    if (loader.fault)
        return tl::unexpected<Error>(*loader.fault);
    return result;
}

Result<QByteArray> protocolFile(const QString &name)
{
    QFile file(QStringLiteral(":/protocol/") % name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(
            ErrorKind::NotFound, QStringLiteral("The program carries no such protocol file."), name);
    return file.readAll();
}

} // namespace zhanggui
