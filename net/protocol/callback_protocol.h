// Every callback of the marketplace as data: resources/protocol/callbacks/*.json, one file a family, and files
// of the same form that a workspace adds. The form of the case editor, the request builder, the checks of
// answers, the emulator and the help read it; adding an interface is adding data.
// Marks say how sure a fact is: C printed in an official page, S read in an official sample, D the official
// pages disagree (the variants are listed), I inferred, N looked for and not found. What is N carries no value.
#pragma once

#include "net/protocol/interface_description.h"

namespace zhanggui {

/// Where a fact is from. `date` is the page's, yyyy-MM-dd or less; "undated" where it prints none.
struct FactSource {
    QString page;
    QString date;
    QString mark;
};

/// Words in both languages.
struct BothLanguages {
    QString en;
    QString zh;
    const QString &in(bool chinese) const { return chinese ? zh : en; }
};

/// One of several readings of a fact on which the pages disagree.
struct FactVariant {
    QString id; // "14-digits", "17-digits"
    QString value;
    BothLanguages text;
    FactSource source;
    bool isDefault = false;
};

struct CallbackField {
    QString name;
    Mandatory mandatory = Mandatory::NotSaid;
    QString type; // string, integer, decimal, time, object, list, json (JSON text inside a string)
    std::optional<int> maxLength; // characters, after encryption where the field is encrypted
    std::optional<int> maxItems; // of lists, and of ids separated by commas
    QList<FieldValue> values; // those the guide names
    bool closedValues = false; // nothing else is allowed
    QString format; // of times: yyyyMMddHHmmss or yyyyMMddHHmmssSSS
    QString zone; // of times: "UTC", "UTC+8"; empty: not said
    BothLanguages title;
    BothLanguages note;
    BothLanguages when; // under which condition it is there
    QByteArray sample; // JSON text of the value that a new case starts with; may hold {{…}} (callback_case.h)
    bool fresh = false; // new at every send: businessId, timeStamp
    QString coding; // "", "field-cipher" (V1 AES), "extend-params", "rsa-oaep"
    bool personal = false; // masked until asked for
    bool secret = false; // stored as marks
    FactSource source;
    QList<FactVariant> variants;
    QList<CallbackField> fields; // of objects and lists of objects

    const CallbackField *field(QStringView childName) const;
};

/// What calling again with the same key must give.
struct IdempotencyRule {
    QList<QStringList> keys; // one list of field names; a second one where the charging mode changes the key
    QString repeat; // result code of a repetition; empty: not said
    QString same; // response field that must stay: "instanceId"
    BothLanguages text;
    FactSource source;
};

/// When the marketplace tries again. Empty variants with mark N: not found.
struct RetryLadder {
    QString id; // "3h-hourly"
    QList<qint64> delaysSeconds; // after the first attempt; empty: spacing is not known
    qint64 windowSeconds = 0; // it gives up after; 0: not known
    BothLanguages text;
    BothLanguages then; // what happens when it gave up
    FactSource source;
    bool isDefault = false;
};

struct ResultCode {
    QString code;
    BothLanguages text;
    QStringList interfaces; // activities that may answer it; empty: all
    FactSource source;
};

/// One way an interface is called that a case stands for: a scene, a charging mode, a status.
struct CallbackScene {
    QString id; // "RENEWAL", "period", "FREEZE": unique in the interface
    BothLanguages title;
    QList<QPair<QString, QByteArray>> set; // field → JSON text, over the fields' samples
    QStringList leaveOut; // optional fields that this scene does not send
    FactSource source;
};

/// The key of the seller console's key management that signs (密钥管理): one per interface type.
enum class CallbackKey { Basic, JointSaas, License, Common, V1, Gateway };

struct CallbackInterface {
    QString id; // "saas-v2.newInstance"
    QString family; // "saas-v2"
    QStringList sites; // cn, intl
    QString activity; // value of the member `activity`; empty where the path tells
    BothLanguages title;
    BothLanguages about;
    QByteArray method; // POST or GET
    QString path; // appended to the production address: "/produceAPI/v2/tenantSync"; empty: nothing
    QString signing; // saas-v2, kit, saas-v1, kit-v1, jwt
    CallbackKey key = CallbackKey::Basic;
    bool bodySign = false; // the answer must carry Body-Sign
    bool creates = false; // makes the instance: 000003 makes no sense, 000004 means asynchronous
    bool readOnly = false;
    QList<CallbackField> request; // in the guide's order, `activity` included
    QList<CallbackField> response;
    QList<CallbackScene> scenes; // at least one; the first is the ordinary one
    IdempotencyRule idempotency;
    QList<RetryLadder> retry;
    QList<FactVariant> variants; // contradictions about the interface as a whole
    QMap<QString, QString> needed; // "saas/period" → yes | optional | no
    QList<FactSource> sources;

    const CallbackField *requestField(QStringView name) const;
    const CallbackField *responseField(QStringView place) const; // "info[].appInfo.frontEndUrl"
    const CallbackScene *scene(QStringView id) const;
};

struct CallbackFamily {
    QString id; // saas-v2, saas-v1, kit-v1, kit-v2, license-code, license-online, license-1, order-notify, gateway
    BothLanguages title;
    QStringList sites;
    QString state; // current, deprecated, offline
    QList<ResultCode> resultCodes;
    QList<FactVariant> variants;
    QList<FactSource> sources;
    QList<CallbackInterface> interfaces;
};

class CallbackProtocol {
public:
    /// What the program carries, then the *.json files of `moreFolder` (empty: none) in name order; an
    /// interface of the same id replaces the program's. Corrupt, naming file and member.
    [[nodiscard]] static Result<CallbackProtocol> load(const QString &moreFolder = {});

    const QList<CallbackFamily> &families() const { return m_families; }
    const CallbackFamily *family(QStringView id) const;
    const CallbackInterface *interfaceOf(QStringView id) const;

private:
    QList<CallbackFamily> m_families;
};

/// One family from the text of a file. Corrupt, naming the member: unknown members too, and any datum
/// without source, date and mark.
[[nodiscard]] Result<CallbackFamily> callbackFamilyFromJson(const QByteArray &json);

} // namespace zhanggui
