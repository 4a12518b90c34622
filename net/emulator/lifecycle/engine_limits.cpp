#include "net/emulator/lifecycle/engine_limits.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace zhanggui {

QByteArray limitsToJson(const MarketEngine::ApiLimits &limits)
{
    return QJsonDocument(
        QJsonObject{ { QStringLiteral("perSecond"), limits.perSecond },
            { QStringLiteral("skewMs"), limits.skewMs }, { QStringLiteral("usageQuota"), limits.usageQuota },
            { QStringLiteral("licenseQuota"), limits.licenseQuota } })
        .toJson(QJsonDocument::Compact);
}

MarketEngine::ApiLimits limitsFromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    MarketEngine::ApiLimits limits;
    limits.perSecond = object.value(u"perSecond").toInt();
    limits.skewMs = object.value(u"skewMs").toInteger();
    limits.usageQuota = object.value(u"usageQuota").toInt();
    limits.licenseQuota = object.value(u"licenseQuota").toInt();
    return limits;
}

} // namespace zhanggui
