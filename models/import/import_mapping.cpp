#include "models/import/import_mapping.h"

#include "models/import/file_zone.h"
#include "models/store/connection.h"
#include "models/store/settings.h"

#include <QJsonDocument>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr qsizetype kLongestName = 64;
constexpr qsizetype kMostFields = 512;

tl::unexpected<Error> badMember(const char *member)
{
    return failure(ErrorKind::BadInput, QStringLiteral("a mapping of columns cannot be read"),
        QString::fromLatin1(member));
}

QString amountsText(AmountLevel level)
{
    switch (level) {
    case AmountLevel::Automatic:
        return QStringLiteral("automatic");
    case AmountLevel::Part:
        return QStringLiteral("part");
    case AmountLevel::Record:
        break;
    }
    return QStringLiteral("record");
}

std::optional<AmountLevel> amountsFrom(const QString &text)
{
    for (const AmountLevel level : { AmountLevel::Automatic, AmountLevel::Part, AmountLevel::Record }) {
        if (text == amountsText(level))
            return level;
    }
    return std::nullopt;
}

std::optional<char> separatorFrom(const QString &text)
{
    if (text.isEmpty())
        return char(0);
    for (const char separator : { ',', ';', '\t' }) {
        if (text == QString(QLatin1Char(separator)))
            return separator;
    }
    return std::nullopt;
}

/// Brackets hold units and remarks; the full-width ones are plain ones after NFKC.
QString withoutBrackets(const QString &text)
{
    static const QString opening = QString::fromUtf8("([{<【〔");
    static const QString closing = QString::fromUtf8(")]}>】〕");
    QString left;
    int depth = 0;
    for (const QChar c : text) {
        if (opening.contains(c))
            ++depth;
        else if (closing.contains(c))
            depth = std::max(0, depth - 1);
        else if (depth == 0)
            left.append(c);
    }
    return left;
}

} // namespace

QString normalizedHeader(const QString &header)
{
    QString normalized;
    for (const QChar c : withoutBrackets(header.normalized(QString::NormalizationForm_KC)).toCaseFolded()) {
        if (c.isLetterOrNumber())
            normalized.append(c);
    }
    return normalized;
}

Result<void> checkImportZone(const QByteArray &zone)
{
    return FileZone::from(zone).map([](const FileZone &) {});
}

QJsonObject ImportMapping::toJson() const
{
    QJsonObject columns;
    for (auto field = fields.cbegin(); field != fields.cend(); ++field)
        columns.insert(field.key(), field.value());
    return { { QStringLiteral("fields"), columns }, { QStringLiteral("headerLine"), headerLine },
        { QStringLiteral("encoding"), QString::fromLatin1(encoding) },
        { QStringLiteral("separator"), separator ? QString(QLatin1Char(separator)) : QString() },
        { QStringLiteral("sheet"), sheet }, { QStringLiteral("zone"), QString::fromLatin1(zone) },
        { QStringLiteral("amounts"), amountsText(amounts) } };
}

Result<ImportMapping> ImportMapping::fromJson(const QJsonObject &json)
{
    ImportMapping mapping;
    const QJsonValue fields = json.value(QLatin1String("fields"));
    if (!fields.isObject() || fields.toObject().size() > kMostFields)
        return badMember("fields");
    const QJsonObject columns = fields.toObject();
    for (auto column = columns.begin(); column != columns.end(); ++column) {
        if (!column.value().isString())
            return badMember("fields");
        mapping.fields.insert(column.key(), column.value().toString());
    }
    mapping.headerLine = json.value(QLatin1String("headerLine")).toInteger();
    if (mapping.headerLine < 0)
        return badMember("headerLine");
    mapping.encoding = json.value(QLatin1String("encoding")).toString().toLatin1();
    const auto separator = separatorFrom(json.value(QLatin1String("separator")).toString());
    if (!separator)
        return badMember("separator");
    mapping.separator = *separator;
    mapping.sheet = json.value(QLatin1String("sheet")).toString();
    mapping.zone = json.value(QLatin1String("zone")).toString(QString::fromLatin1(mapping.zone)).toLatin1();
    if (!checkImportZone(mapping.zone))
        return badMember("zone");
    const auto amounts =
        amountsFrom(json.value(QLatin1String("amounts")).toString(QStringLiteral("automatic")));
    if (!amounts)
        return badMember("amounts");
    mapping.amounts = *amounts;
    return mapping;
}

ImportMappings::ImportMappings(Connection &connection, QString kindId)
    : m_connection(connection)
    , m_kindId(std::move(kindId))
{
}

QString ImportMappings::key(const QString &name) const
{
    return QStringLiteral("mapping/%1/%2").arg(m_kindId, name);
}

Result<QMap<QString, ImportMapping>> ImportMappings::all()
{
    const auto stored = Settings(m_connection).withPrefix(key({}));
    if (!stored)
        return tl::unexpected(stored.error());
    QMap<QString, ImportMapping> mappings;
    for (auto entry = stored->cbegin(); entry != stored->cend(); ++entry) {
        const QString name = entry.key().mid(key({}).size());
        auto mapping = ImportMapping::fromJson(QJsonDocument::fromJson(entry.value().toUtf8()).object());
        if (!mapping)
            return failure(ErrorKind::Corrupt, mapping.error().what, name);
        mappings.insert(name, *mapping);
    }
    return mappings;
}

Result<ImportMapping> ImportMappings::find(const QString &name)
{
    const auto stored = Settings(m_connection).value(key(name));
    if (!stored)
        return tl::unexpected(stored.error());
    if (!*stored)
        return failure(ErrorKind::NotFound, QStringLiteral("there is no mapping of that name"), name);
    return ImportMapping::fromJson(QJsonDocument::fromJson((*stored)->toUtf8()).object());
}

Result<void> ImportMappings::save(const QString &name, const ImportMapping &mapping)
{
    const bool controls =
        std::any_of(name.begin(), name.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
    if (name.trimmed().isEmpty() || name.size() > kLongestName || controls)
        return failure(ErrorKind::BadInput,
            QStringLiteral(
                "the name of a mapping needs 1 to 64 characters, none of them a control character"),
            name);
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const QByteArray text = QJsonDocument(mapping.toJson()).toJson(QJsonDocument::Compact);
    if (auto saved = Settings(m_connection).setValue(key(name), QString::fromUtf8(text)); !saved)
        return saved;
    return transaction->commit();
}

Result<void> ImportMappings::remove(const QString &name)
{
    if (const auto found = find(name); !found && found.error().kind == ErrorKind::NotFound)
        return tl::unexpected(found.error());
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (auto removed = Settings(m_connection).remove(key(name)); !removed)
        return removed;
    return transaction->commit();
}

} // namespace zhanggui
