#include "net/emulator/api_failures.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace zhanggui {

namespace {

std::optional<ApiFailure::Family> familyOf(const QString &name)
{
    if (name == QLatin1String("marketplace"))
        return ApiFailure::Family::Marketplace;
    if (name == QLatin1String("gateway"))
        return ApiFailure::Family::Gateway;
    if (name == QLatin1String("license"))
        return ApiFailure::Family::License;
    return std::nullopt;
}

tl::unexpected<Error> corrupt(const QString &detail)
{
    return failure(ErrorKind::Corrupt, QStringLiteral("The table of error codes cannot be read"), detail);
}

} // namespace

Result<ApiFailureTable> ApiFailureTable::fromJson(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    ApiFailureTable table;
    const QJsonObject families = root[u"families"].toObject();
    for (const QString &name : families.keys()) {
        const auto family = familyOf(name);
        if (!family)
            return corrupt(QStringLiteral("families.%1").arg(name));
        const QJsonArray forms = families[name][u"forms"].toArray();
        for (const auto &form : forms)
            table.m_forms.append(
                { form[u"prefix"].toString().toLatin1(), form[u"codeName"].toString().toLatin1(),
                    form[u"messageName"].toString().toLatin1(), *family });
    }
    int index = 0;
    const QJsonArray entries = root[u"errors"].toArray();
    for (const auto &entry : entries) {
        const auto family = familyOf(entry[u"family"].toString());
        const QString code = entry[u"code"].toString();
        if (!family || code.isEmpty() || !entry[u"http"].isArray() || !entry[u"message"].isString())
            return corrupt(QStringLiteral("errors[%1]").arg(index));
        Row row{ code.section(u'.', -1).toLatin1(), {}, entry[u"message"].toString(), *family,
            entry[u"extraInfo"].toBool() };
        const QJsonArray statuses = entry[u"http"].toArray();
        for (const auto &status : statuses)
            row.statuses.append(status.toInt());
        table.m_rows.append(row);
        ++index;
    }
    if (table.m_forms.isEmpty() || table.m_rows.isEmpty())
        return corrupt(QStringLiteral("no rows"));
    return table;
}

Result<ApiFailureTable> ApiFailureTable::builtIn()
{
    QFile file(QStringLiteral(":/protocol/open_api_errors.json"));
    if (!file.open(QIODevice::ReadOnly))
        return corrupt(file.fileName());
    return fromJson(file.readAll());
}

ApiFailure ApiFailureTable::failure(const Form &form, const Row &row, int status) const
{
    // Where the guide prints no status, the usual one of the marketplace's refusals.
    constexpr int kUsualStatus = 500;
    const int usual = row.statuses.isEmpty() ? kUsualStatus : row.statuses.first();
    return { form.prefix + row.number, status == 0 ? usual : status, row.message, row.family, form.codeName,
        form.messageName, row.extraInfo };
}

std::optional<ApiFailure> ApiFailureTable::find(const QByteArray &code, int status) const
{
    for (const Row &row : m_rows) {
        if (status != 0 && !row.statuses.contains(status))
            continue;
        for (const Form &form : m_forms) {
            if (form.family == row.family && code == form.prefix + row.number)
                return failure(form, row, status);
        }
    }
    return std::nullopt;
}

QList<ApiFailure> ApiFailureTable::all() const
{
    QList<ApiFailure> failures;
    for (const Row &row : m_rows) {
        for (const Form &form : m_forms) {
            if (form.family == row.family)
                failures.append(failure(form, row, 0));
        }
    }
    return failures;
}

Result<ProvokedFailure> provokedFailure(const QString &text, const ApiFailureTable &table)
{
    const QString codeAndStatus = text.section(u':', 0, 0);
    int requests = -1;
    int status = 0;
    bool good = true;
    if (text.contains(u':')) {
        requests = text.section(u':', 1).toInt(&good);
        good = good && requests > 0;
    }
    if (good && codeAndStatus.contains(u'@')) {
        status = codeAndStatus.section(u'@', 1).toInt(&good);
        good = good && status > 0;
    }
    if (!good)
        return zhanggui::failure(ErrorKind::BadInput,
            QStringLiteral("This is not of the form CODE, CODE:N or CODE@STATUS:N"), text);
    const auto found = table.find(codeAndStatus.section(u'@', 0, 0).toLatin1(), status);
    if (!found)
        return zhanggui::failure(
            ErrorKind::BadInput, QStringLiteral("This is no documented error code of the open API"), text);
    return ProvokedFailure{ *found, requests };
}

} // namespace zhanggui
