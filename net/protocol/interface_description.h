// One interface of the marketplace as data: resources/protocol/*.json. The request builder, the checks of
// answers, the emulator and the help text read it; adding an interface is adding data. Which members are
// secret is said in secret_members.json.
// Marks say how sure a fact is: C confirmed in an official page, R seen in a recorded answer, I inferred,
// NF looked for and not found.
#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <optional>

namespace zhanggui {

enum class Mandatory { Yes, No, NotSaid };

struct FieldValue {
    QString value;
    QString titleEn;
    QString titleZh;
};

struct FieldDescription {
    QString name;
    Mandatory mandatory = Mandatory::NotSaid;
    QString type; // string, integer, time, amount, object, list
    std::optional<int> maxLength; // characters
    QList<FieldValue> values; // those the guide names; others are shown as they come
    QString format; // of times: yyyyMMddHHmmss
    std::optional<int> zoneOffsetSeconds; // of times: seconds east of UTC
    QString zoneMark;
    bool personal = false; // masked until asked for
    QString mark; // C, R, I, NF
    QString note;
    QList<FieldDescription> fields; // of objects and lists

    const FieldDescription *field(QStringView childName) const;
};

struct InterfaceHost {
    QString site; // cn, intl, eu
    QString host;
    QString fallback; // empty when none is known
};

struct InterfaceSource {
    QString page;
    QString date;
    QString mark;
};

struct InterfaceDescription {
    QString id;
    QString family;
    QString titleEn;
    QString titleZh;
    QByteArray method;
    QString path;
    QString signing;
    QList<InterfaceHost> hosts;
    QList<InterfaceSource> sources;
    QList<FieldDescription> request;
    QList<FieldDescription> response;

    /// The response field at `place` ("orderInfo.orderLine.expireTime"), or nullptr.
    const FieldDescription *responseField(QStringView place) const;
};

/// Corrupt, naming the member, when the text is not a description.
[[nodiscard]] Result<InterfaceDescription> interfaceDescriptionFromJson(const QByteArray &json);

/// The bytes of resources/protocol/`name`; NotFound when the program carries no such file.
[[nodiscard]] Result<QByteArray> protocolFile(const QString &name);

} // namespace zhanggui
