#include "models/listing/listing_source.h"

#include "models/core/files.h"
#include "models/json/json_members.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace zhanggui {

namespace {

/// A text, or a list of texts, which becomes lines.
QString textOf(const JsonValue &value, const QString &place, JsonFaults &faults)
{
    if (value.kind == JsonValue::Kind::Text || value.kind == JsonValue::Kind::Number)
        return value.text;
    QStringList lines;
    bool good = value.kind == JsonValue::Kind::List;
    for (const JsonValue &item : value.items) {
        good = good && item.kind == JsonValue::Kind::Text;
        lines << item.text;
    }
    if (!good)
        faults.add(place, QStringLiteral("must be a text, a number or a list of texts"));
    return lines.join(u'\n');
}

QString idsOf(const auto &rows)
{
    QStringList ids;
    for (const auto &row : rows)
        ids << row.id;
    return ids.join(u", ");
}

ListingFile readFile(JsonMembers &members, const QString &folder, const ListingRules &rules)
{
    ListingFile file;
    file.role = members.text("role");
    const QString name = members.text("file");
    file.path = QDir(folder).absoluteFilePath(name);
    file.name = QFileInfo(name).fileName();
    if (!rules.role(file.role))
        members.faults().add(
            members.placeOf("role"), QStringLiteral("is none of: %1").arg(idsOf(rules.roles)));
    members.finish();
    return file;
}

} // namespace

Result<Listing> readListingFile(const QString &path, const ListingRules &rules)
{
    QFile file(path);
    if (!file.exists())
        return failure(ErrorKind::NotFound, QStringLiteral("There is no such file"), path);
    if (!QFileInfo(path).isFile())
        return failure(ErrorKind::BadInput, QStringLiteral("That is no file"), path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, QStringLiteral("The file cannot be read"), fileTrouble(file));
    return listingFromJson(file.readAll(), QFileInfo(path).absolutePath(), rules);
}

Result<Listing> listingFromJson(const QByteArray &json, const QString &folder, const ListingRules &rules)
{
    const auto refused = [](const QString &why) {
        return failure(ErrorKind::BadInput, QStringLiteral("The listing cannot be read"), why);
    };
    const Result<JsonText> read = readJson(json);
    if (!read)
        return refused(read.error().detail.isEmpty() ? read.error().what : read.error().detail);
    JsonFaults faults;
    JsonMembers members(read->root, QStringLiteral("listing"), faults);
    Listing listing;
    listing.site = members.word("site", { QStringLiteral("cn"), QStringLiteral("intl") });
    listing.productType = members.textOr("productType");
    listing.productClass = members.textOr("productClass");
    for (const auto &[id, value] : members.pairs("texts")) {
        const QString place = members.placeOf("texts") % u'.' % id;
        if (!rules.text(id))
            faults.add(place, QStringLiteral("is none of: %1").arg(idsOf(rules.texts)));
        listing.texts.insert(id, textOf(value, place, faults));
    }
    const QList<JsonValue> &files = members.items("files");
    for (qsizetype i = 0; i < files.size(); ++i) {
        JsonMembers file(files.at(i), QStringLiteral("%1[%2]").arg(members.placeOf("files")).arg(i), faults);
        listing.files.append(readFile(file, folder, rules));
    }
    listing.confirmed = members.texts("confirmed");
    for (const QString &id : listing.confirmed) {
        const bool known = std::ranges::any_of(rules.rules,
            [&id](const ListingRule &rule) { return rule.id == id && rule.test == ListingTest::Person; });
        if (!known)
            faults.add(members.placeOf("confirmed"), QStringLiteral("%1 is no rule for a person").arg(id));
    }
    members.finish();
    if (!faults.none())
        return refused(faults.first());
    return listing;
}

} // namespace zhanggui
