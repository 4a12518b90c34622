// Every callback of the marketplace as data: resources/protocol/callbacks/*.json, one file a family, and
// files of the same form that a workspace adds. The form of the case editor, the request builder, the checks
// of answers, the emulator and the help read it; adding an interface is adding data. What differs between the
// sites (cn, intl) carries `sites`; empty means every site of the interface. A name may stand twice in a list
// for disjoint sites: ask forSite() first where the site is known. Marks say how sure a fact is: C printed in
// an official page, S read in an official sample, D the official pages disagree (the variants are listed), I
// inferred, N looked for and not found. What is N carries no value.
#pragma once

#include "models/core/both_languages.h"
#include "net/protocol/interface_description.h"

#include <QMap>

namespace zhanggui {

/// Where a fact is from. `date` is the page's, yyyy-MM-dd or less; "undated" where it prints none.
struct FactSource {
    QString page;
    QString date;
    QString mark;
};

/// One of several readings of a fact on which the pages disagree, or (mark N, no value) what they do not say.
struct FactVariant {
    QString topic; // "timestamp-unit": readings of one topic stand together, one of them is the default
    QString id; // "14-digits", "17-digits"
    QStringList sites;
    QString value;
    BothLanguages text;
    FactSource source;
    bool isDefault = false;
};

struct CallbackField {
    QString name;
    QStringList sites;
    QString in; // where it travels: body, query or header
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
    QByteArray
        live; // instead of `sample` where the sample is a made-up order of the console; empty: the same
    QString capture; // of an answer: kept under this name for later cases ("instance"); empty: not kept
    bool freeText = false; // any text may stand in it: what strange texts are tried on
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
    QStringList sites;
    QList<qint64> delaysSeconds; // after the first attempt; empty: spacing is not known
    qint64 windowSeconds = 0; // it gives up after; 0: not known
    bool once = false; // called once and not again: delays and window say nothing
    BothLanguages text;
    BothLanguages then; // what happens when it gave up
    FactSource source;
    bool isDefault = false;
};

struct ResultCode {
    QString code;
    BothLanguages text;
    QStringList interfaces; // ids of those that may answer it; empty: all
    QStringList sites;
    FactSource source;
};

/// One way an interface is called that a case stands for: a scene, a charging mode, a status.
struct CallbackScene {
    QString id; // "RENEWAL", "period", "FREEZE": unique in the interface
    QStringList sites;
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
    bool ends = false; // releases the instance
    bool readOnly = false;
    QList<CallbackField> request; // in the guide's order, `activity` included
    QList<CallbackField> response;
    QList<CallbackScene> scenes; // at least one; the first is the ordinary one
    IdempotencyRule idempotency;
    QList<RetryLadder> retry;
    QList<FactVariant> variants; // contradictions about the interface as a whole
    QMap<QString, QString> needed; // "saas/period" → yes | optional | no; "saas/period@intl" on that site
    FactSource neededSource;
    QList<FactSource> sources;

    /// A copy with only what holds on that site.
    CallbackInterface forSite(QStringView site) const;
    bool isOn(QStringView site) const { return sites.contains(site); }
    const CallbackField *requestField(QStringView name) const;
    const CallbackField *responseField(QStringView place) const; // "info[].appInfo.frontEndUrl"
    const CallbackScene *scene(QStringView sceneId) const;
};

/// (CallbackFamily is the enum of net/signing.)
struct InterfaceFamily {
    QString id; // saas-v2, saas-v1, kit-v1, kit-v2, license-code, license-online, license-1, order-notify,
                // gateway
    BothLanguages title;
    QStringList sites;
    QString state; // current, deprecated, offline
    int position = 100; // among the families, ascending
    QList<CallbackField> signing; // what the signing adds to every request; cases do not carry it
    QList<ResultCode> resultCodes; // empty: answers carry no resultCode (the gateway)
    QList<FactVariant> variants; // contradictions about the family as a whole
    QList<FactSource> sources;
    QList<CallbackInterface> interfaces;
};

class CallbackProtocol {
public:
    /// What the program carries, then the *.json files of `moreFolder` (empty: none) in name order. There a
    /// family of a known id adds its interfaces to it, and an interface of a known id replaces the program's.
    /// Corrupt, naming file and member; Storage when a file cannot be read.
    [[nodiscard]] static Result<CallbackProtocol> load(const QString &moreFolder = {});

    const QList<InterfaceFamily> &families() const { return m_families; }
    const InterfaceFamily *family(QStringView id) const;
    const CallbackInterface *interfaceOf(QStringView id) const;

private:
    QList<InterfaceFamily> m_families;
};

/// One family from the text of a file. Corrupt, naming the member: unknown members too, and any datum
/// without source, date and mark.
[[nodiscard]] Result<InterfaceFamily> interfaceFamilyFromJson(const QByteArray &json);

} // namespace zhanggui
