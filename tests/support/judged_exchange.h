// One exchange and all that the judge is told of it: good as it is made, with knobs to spoil it. It stands on
// interfaces of its own, so that a test of checks needs no data but the catalogue's.
#pragma once

#include "net/callbacks/judge.h"
#include "net/signing/callback_signature.h"
#include "net/signing/field_cipher.h"

namespace zhanggui::test {

inline const Secret kKey("judge-key-0001");

inline CallbackField field(const char *name, Mandatory mandatory, const char *type, int maxLength = 0)
{
    CallbackField made;
    made.name = QString::fromLatin1(name);
    made.mandatory = mandatory;
    made.type = QString::fromLatin1(type);
    if (maxLength > 0)
        made.maxLength = maxLength;
    return made;
}

inline QList<CallbackField> resultFields()
{
    return { field("resultCode", Mandatory::Yes, "string", 6),
        field("resultMsg", Mandatory::No, "string", 255) };
}

/// A whole interface of our own, so that the test stands on no data but the catalogue's.
inline CallbackInterface newInstanceV2()
{
    CallbackInterface made;
    made.id = QStringLiteral("saas-v2.newInstance");
    made.activity = QStringLiteral("newInstance");
    made.creates = true;
    made.response = resultFields() << field("instanceId", Mandatory::Yes, "string", 64);
    return made;
}

inline CallbackField appInfo(bool encrypted)
{
    CallbackField made = field("appInfo", Mandatory::No, "object");
    CallbackField user = field("userName", Mandatory::No, "string", 128);
    user.coding = encrypted ? QStringLiteral("field-cipher") : QString();
    user.personal = true;
    made.fields = { field("frontEndUrl", Mandatory::Yes, "string", 512), user,
        field("memo", Mandatory::No, "string", 1024) };
    return made;
}

inline CallbackInterface newInstanceV1()
{
    CallbackInterface made = newInstanceV2();
    made.id = QStringLiteral("saas-v1.newInstance");
    made.bodySign = true;
    CallbackField type = field("encryptType", Mandatory::No, "string", 3);
    type.values = { { QStringLiteral("1"), {}, {} }, { QStringLiteral("2"), {}, {} } };
    made.response << type << appInfo(true);
    return made;
}

inline CallbackInterface queryInstanceV2()
{
    CallbackInterface made;
    made.id = QStringLiteral("saas-v2.queryInstance");
    made.activity = QStringLiteral("queryInstance");
    made.readOnly = true;
    CallbackField usage = field("usageInfo", Mandatory::No, "list");
    CallbackField time = field("statisticalTime", Mandatory::Yes, "time", 20);
    time.format = QStringLiteral("yyyyMMddHHmmssSSS");
    usage.fields = { field("usageValue", Mandatory::Yes, "decimal", 20), time };
    CallbackField info = field("info", Mandatory::No, "list");
    CallbackField mode = field("mode", Mandatory::No, "string", 8);
    mode.values = { { QStringLiteral("A"), {}, {} }, { QStringLiteral("B"), {}, {} } };
    mode.closedValues = true;
    info.fields = { field("instanceId", Mandatory::Yes, "string", 64), appInfo(false), usage, mode };
    made.response = resultFields() << info;
    return made;
}

inline CallbackInterface gatewayCall()
{
    CallbackInterface made;
    made.id = QStringLiteral("gateway.call");
    CallbackField usage = field("usage", Mandatory::Yes, "object");
    usage.fields = { field("total_tokens", Mandatory::No, "integer") };
    made.response = { usage };
    return made;
}

/// One send and all that the judge is told of it.
struct JudgedExchange {
    CallbackInterface callback = newInstanceV2();
    InterfaceFamily family;
    CaseStep step;
    JudgeContext context;
    SendRecord send;
    QList<SendRecord> more; // of the case
    QList<Expectation> together;
    bool isCase = false;

    JudgedExchange()
    {
        for (const char *code : { "000000", "000001", "000002", "000003", "000004" })
            family.resultCodes.append({ QString::fromLatin1(code), {}, {}, {}, {} });
        context.tls = true;
        context.host = QStringLiteral("seller.example.com");
        context.port = 443;
        context.key = &kKey;
        WireRecord &wire = send.wire;
        wire.outcome = WireOutcome::Answered;
        wire.address = QStringLiteral("203.0.113.7:443");
        wire.sentAtMs = 1'790'000'000'000;
        wire.times.totalUs = 120'000;
        wire.tls.protocol = QStringLiteral("TLSv1.3");
        wire.status = 200;
        wire.headers = { { "Content-Type", "application/json" } };
        answer(R"({"resultCode":"000000","resultMsg":"success.","instanceId":"i-1"})");
    }
    void answer(const QByteArray &body) { send.wire.body = body; }
    void header(const QByteArray &name, const QByteArray &value)
    {
        send.wire.headers.removeIf([&name](const auto &row) { return row.first == name; });
        send.wire.headers.append({ name, value });
    }
    void expect(const char *check, const QStringList &values = {}, const char *place = "")
    {
        step.expect.append(
            { QString::fromLatin1(check), values, QString::fromLatin1(place), std::nullopt, std::nullopt });
    }
    void asV1()
    {
        callback = newInstanceV1();
        answer(R"({"resultCode":"000000","resultMsg":"success.","instanceId":"i-1","encryptType":"1",)"
               R"("appInfo":{"frontEndUrl":"https://s.example.com/","userName":")"
            + *encryptField("buyer", kKey, 256, "abcdefghijklmnop") + R"("}})");
        header("Body-Sign", bodySignHeader(send.wire.body, kKey));
    }
    void asQuery(const QByteArray &instance)
    {
        callback = queryInstanceV2();
        send.wire.request = "POST / HTTP/1.1\r\n\r\n{\"instanceId\":\"i-1\"}";
        answer(R"({"resultCode":"000000","resultMsg":"success.","info":[{)" + instance + "}]}");
    }
    void another(const QByteArray &body)
    {
        isCase = true;
        SendRecord next = send;
        next.number = int(more.size()) + 1;
        next.wire.body = body;
        more.append(next);
    }
    void together2(const char *check)
    {
        isCase = true;
        together = { { QString::fromLatin1(check), {}, QStringLiteral("instanceId"), {}, {} } };
    }
    void finding(const char *id, bool fatal = false)
    {
        send.wire.findings.append({ QString::fromLatin1(id), 12, "x", fatal });
    }
    void tlsFault(const char *fault)
    {
        send.wire.outcome = WireOutcome::TlsRefused;
        send.wire.tls.protocol.clear();
        send.wire.tls.faults = { QString::fromLatin1(fault) };
        send.wire.tls.faultText = QStringLiteral("The certificate of CN=x is refused.");
    }

    QList<Verdict> judged(const CheckCatalog &catalog)
    {
        context.interfaceOf = &callback;
        context.family = &family;
        context.step = &step;
        if (!isCase)
            return judgeExchange(catalog, context, send);
        CallbackCase whole;
        whole.steps = { step };
        whole.together = together;
        return judgeCase(catalog, { context }, whole, QList<SendRecord>{ send } + more);
    }
};

/// The worst verdict of that check, or nullptr.
inline const Verdict *worstOf(const QList<Verdict> &verdicts, const QString &check)
{
    const Verdict *found = nullptr;
    for (const Verdict &verdict : verdicts) {
        if (verdict.check == check && (!found || verdict.severity > found->severity))
            found = &verdict;
    }
    return found;
}

} // namespace zhanggui::test
