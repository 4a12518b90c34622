// What the emulator serves and which documented error answers which situation: data
// (resources/protocol/emulator.json, resources/protocol/open_api_errors.json).
#pragma once

#include "net/emulator/api/api_route.h"

#include <array>

namespace zhanggui {

/// Cases whose error code is data; each has a row of the same name in emulator.json.
enum class Situation {
    // Gateway
    UnknownApi,
    Unsigned,
    MalformedAuthorization,
    OtherAlgorithm,
    UnknownAccessKey,
    DateNotSigned,
    ClockSkew,
    PayloadMismatch,
    WrongSignature,
    AccessKeyLocked,
    TooManyAtGateway,
    BodyTooLarge,
    // Marketplace, before an API looks at the request
    TooMany,
    NotASeller,
    IllegalToken,
    Internal,
    // Order query
    MissingOrderId,
    RepeatedParameter,
    TooLong,
    MalformedParameter,
    BodyOfQuery,
    UnknownOrder,
    UnknownOrderLine,
    OrderOfOtherSeller,
    // Usage push, the batch
    UsageUnsigned,
    UsageWrongSignature,
    UsageStale,
    UsageReplayed,
    UsageUnreadable,
    UsageUnknownMember,
    UsageMissingMember,
    UsageNoInstance,
    UsageBadMember,
    UsageEmpty,
    UsageTooMany,
    UsageQuota,
    // Usage push, one record: at once or silently (see isImmediate())
    UsageUnknownInstance,
    UsageOfOtherSeller,
    UsageTooOld,
    UsageInvalid,
    // Licences
    LicenseMethod,
    LicenseContentType,
    LicenseUnreadable,
    LicenseParameter,
    LicenseBadValue,
    LicenseIllegalState,
    LicenseNotReceived,
    LicenseUnknown,
    LicenseNotActivated,
    LicenseInvalidInList,
    LicenseOfOtherSeller,
    LicenseNotASeller,
    LicenseInternal,
    LicenseQuota,
    // Upload of a licence
    UploadParameter,
    UploadOfOtherSeller,
    UploadInternal,
    UploadInner,
    UploadResource,
    UploadEvent,
    UploadNoRemainder,
    UploadFormat,
    UploadDenied,
    UploadNotASeller,
    Count,
};

class ApiRules {
public:
    /// Corrupt, naming the member.
    [[nodiscard]] static Result<ApiRules> builtIn();
    [[nodiscard]] static Result<ApiRules> fromJson(const QByteArray &json, const ApiFailureTable &table);

    /// Method, path and names of one of the emulated APIs ("order-query"), without a handler.
    ApiRoute route(const QString &api, ApiAuth auth = ApiAuth::AkSk) const;
    /// What an API answers to an account that is no seller.
    Situation notASeller(const QString &api) const { return m_apis.value(api).notASeller; }
    const ApiFailure &failure(Situation situation) const { return m_situations[size_t(situation)].failure; }

    /// Whether a record's fault is answered at once with this interface; otherwise it is taken silently and
    /// the check in the background finds it.
    bool isImmediate(Situation situation, bool oldInterface) const;

    /// The error's answer as its interface writes it; `detail` goes behind the documented text.
    ApiAnswer refusal(const ApiRequest &request, Situation situation, const QString &detail = {}) const;
    ApiAnswer refusal(const ApiRequest &request, const ApiFailure &failure, const QString &detail = {}) const;

    /// How far the header ts of a usage push may be away from the real time.
    qint64 usageWindowMs() const { return m_usageWindowMs; }
    /// What a heartbeat answers for a frozen licence.
    const QString &frozenStatus() const { return m_frozenStatus; }
    /// Member of the list of failures in the answer of the software usage (its documented name is cut).
    const QString &checkFailMember() const { return m_checkFailMember; }

private:
    struct Row {
        ApiFailure failure;
        bool immediateNew = true;
        bool immediateOld = true;
    };
    struct Api {
        QByteArray method;
        QByteArray path;
        ErrorNames names = ErrorNames::OfFamily;
        Situation notASeller = Situation::NotASeller;
    };

    std::array<Row, size_t(Situation::Count)> m_situations;
    QMap<QString, Api> m_apis;
    QByteArray m_extraInfo;
    qint64 m_usageWindowMs = 0;
    QString m_frozenStatus;
    QString m_checkFailMember;
};

/// {"error_code":…,"error_msg":…} of a good answer, with `more` (members, JSON) behind it.
ApiAnswer goodAnswer(const QByteArray &code, const QByteArray &message, const QByteArray &more = {});

} // namespace zhanggui
