#include "app/commands/environment_output.h"

#include "models/core/redact.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("EnvironmentOutput", text);
}

QString storedIds(const QList<SecretField> &stored)
{
    QStringList ids;
    for (const SecretField field : stored)
        ids.append(secretFieldId(field));
    return ids.isEmpty() ? QStringLiteral("-") : ids.join(QStringLiteral(", "));
}

QJsonObject jsonOf(const ListedEnvironment &row)
{
    QJsonObject secrets;
    for (const SecretField field : kSecretFields)
        secrets.insert(secretFieldId(field), row.stored.contains(field));
    const Environment &environment = row.environment;
    return {
        { QStringLiteral("name"), environment.name.text() },
        { QStringLiteral("site"), siteId(environment.site) },
        { QStringLiteral("baseUrl"), environment.baseUrl.toString(QUrl::FullyEncoded) },
        { QStringLiteral("fallbackHost"), environment.fallbackHost },
        { QStringLiteral("accessKey"), environment.accessKey },
        { QStringLiteral("caFile"), environment.caFile },
        { QStringLiteral("proxy"), environment.proxy },
        { QStringLiteral("currency"), environment.currency },
        { QStringLiteral("secrets"), secrets },
    };
}

} // namespace

void writeTable(QTextStream &out, const QList<ListedEnvironment> &rows)
{
    for (const ListedEnvironment &row : rows) {
        const Environment &environment = row.environment;
        out << QStringLiteral("%1  %2  %3  %4  %5")
                   .arg(environment.name.text(), -16)
                   .arg(siteId(environment.site), -8)
                   .arg(environment.baseUrl.toString(), -36)
                   .arg(shortenedAccessKey(environment.accessKey), -12)
                   .arg(storedIds(row.stored))
            << '\n';
    }
    out.flush();
}

void writeDetails(QTextStream &out, const ListedEnvironment &row)
{
    const Environment &environment = row.environment;
    const auto line = [&out](const char *text, const QString &value) {
        out << say(text).arg(value.isEmpty() ? QStringLiteral("-") : value) << '\n';
    };
    line(QT_TRANSLATE_NOOP("EnvironmentOutput", "Name: %1"), environment.name.text());
    line(QT_TRANSLATE_NOOP("EnvironmentOutput", "Site: %1"), siteId(environment.site));
    line(QT_TRANSLATE_NOOP("EnvironmentOutput", "Base address: %1"), environment.baseUrl.toString());
    line(QT_TRANSLATE_NOOP("EnvironmentOutput", "Fallback host: %1"), environment.fallbackHost);
    line(QT_TRANSLATE_NOOP("EnvironmentOutput", "AK: %1"), shortenedAccessKey(environment.accessKey));
    line(QT_TRANSLATE_NOOP("EnvironmentOutput", "Extra CA file: %1"), environment.caFile);
    line(QT_TRANSLATE_NOOP("EnvironmentOutput", "Proxy: %1"), environment.proxy);
    line(QT_TRANSLATE_NOOP("EnvironmentOutput", "Currency (assumed): %1"), environment.currency);
    line(QT_TRANSLATE_NOOP("EnvironmentOutput", "Secrets in the vault: %1"), storedIds(row.stored));
    out.flush();
}

void writeJson(QTextStream &out, const QList<ListedEnvironment> &rows)
{
    QJsonArray array;
    for (const ListedEnvironment &row : rows)
        array.append(jsonOf(row));
    out << QString::fromUtf8(QJsonDocument(array).toJson()) << Qt::flush;
}

void writeJson(QTextStream &out, const ListedEnvironment &row)
{
    out << QString::fromUtf8(QJsonDocument(jsonOf(row)).toJson()) << Qt::flush;
}

} // namespace zhanggui
