// The callbacks are data that form, request, checks, help and suites rely on: it must be whole, every datum
// must say where it is from, and damage must be named.
#include "net/protocol/callback_protocol.h"
#include "net/protocol/field_fit.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace zhanggui;

namespace {

QByteArray fileText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray extraFamily()
{
    return fileText(QStringLiteral(ZHANGGUI_TEST_DATA "/protocol/extra-family.json"));
}

} // namespace

class CallbackProtocolTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void shouldHoldEveryInterface_data();
    void shouldHoldEveryInterface();
    void shouldSayWhereEveryDatumIsFrom();
    void shouldGiveNoValueToWhatWasNotFound();
    void shouldHaveScenesThatFitTheirFields();
    void shouldHaveIdempotencyRetryAndCodes();
    void shouldKeepOnlyWhatHoldsOnASite();
    void shouldNameWhatIsDamaged_data();
    void shouldNameWhatIsDamaged();
    void shouldFindAnInterfaceThatAFileAdded();
    void shouldReplaceAnInterfaceOfAKnownId();
    void shouldNameTheFileThatIsDamaged();
    void shouldSurviveTruncatedFiles();
    void shouldTakeBothFormatsOfATime();
    void shouldMeasureValues_data();
    void shouldMeasureValues();

private:
    CallbackProtocol m_protocol;
};

void CallbackProtocolTest::initTestCase()
{
    const Result<CallbackProtocol> loaded = CallbackProtocol::load();
    QVERIFY2(loaded.has_value(), loaded ? "" : qPrintable(loaded.error().detail));
    m_protocol = *loaded;
}

void CallbackProtocolTest::shouldHoldEveryInterface_data()
{
    QTest::addColumn<QString>("family");
    QTest::addColumn<QStringList>("interfaces");
    const auto row = [](const char *family, const char *interfaces) {
        QTest::newRow(family) << QString::fromLatin1(family) << QString::fromLatin1(interfaces).split(u' ');
    };
    row("saas-v2",
        "newInstance queryInstance refreshInstance updateInstanceStatus releaseInstance upgradeInstance "
        "changeInstanceCheck");
    row("saas-v1",
        "newInstance refreshInstance expireInstance releaseInstance upgrade instanceStatus queryInstance");
    const char *kit = "tenantSync applicationSync authSync singleOrgSync allOrgSync";
    row("kit-v1", kit);
    row("kit-v2", kit);
    row("license-code", "refreshLicenseCode updateLicenseCodeStatus releaseLicenseCode");
    row("license-online", "newInstance refreshInstance updateInstanceStatus getLicenseAsync releaseInstance");
    row("license-1", "getLicense refreshLicense expireLicense releaseLicense");
    row("order-notify", "orderNotify");
    row("gateway", "call");
}

void CallbackProtocolTest::shouldHoldEveryInterface()
{
    QFETCH(QString, family);
    QFETCH(QStringList, interfaces);
    const InterfaceFamily *found = m_protocol.family(family);
    QVERIFY(found);
    QStringList ids;
    for (const CallbackInterface &one : found->interfaces) {
        ids.append(one.id.section(u'.', 1));
        QVERIFY2(one.activity.isEmpty() || one.requestField(u"activity"), qPrintable(one.id));
        QCOMPARE(m_protocol.interfaceOf(one.id)->id, one.id);
    }
    QCOMPARE(ids, interfaces);
}

namespace {

/// Calls `visit` for every source in the protocol, with the place it belongs to.
template <class Visit> void visitVariants(const QList<FactVariant> &variants, const QString &at, Visit visit)
{
    for (const FactVariant &variant : variants)
        visit(variant.source, at % u'.' % variant.id);
}

template <class Visit> void visitFields(const QList<CallbackField> &fields, const QString &at, Visit visit)
{
    for (const CallbackField &field : fields) {
        visit(field.source, at % u'.' % field.name);
        visitVariants(field.variants, at % u'.' % field.name, visit);
        visitFields(field.fields, at % u'.' % field.name, visit);
    }
}

template <class Visit> void visitSources(const CallbackProtocol &protocol, Visit visit)
{
    for (const InterfaceFamily &family : protocol.families()) {
        visitVariants(family.variants, family.id, visit);
        visitFields(family.signing, family.id, visit);
        for (const ResultCode &code : family.resultCodes)
            visit(code.source, family.id % u'.' % code.code);
        for (const CallbackInterface &one : family.interfaces) {
            visitFields(one.request, one.id % u".request", visit);
            visitFields(one.response, one.id % u".response", visit);
            visitVariants(one.variants, one.id, visit);
            visit(one.idempotency.source, one.id % u".idempotency");
            for (const RetryLadder &ladder : one.retry)
                visit(ladder.source, one.id % u'.' % ladder.id);
            for (const CallbackScene &scene : one.scenes)
                visit(scene.source, one.id % u'.' % scene.id);
            if (!one.needed.isEmpty())
                visit(one.neededSource, one.id % u".needed");
        }
    }
}

} // namespace

void CallbackProtocolTest::shouldSayWhereEveryDatumIsFrom()
{
    int seen = 0;
    visitSources(m_protocol, [&seen](const FactSource &source, const QString &place) {
        ++seen;
        QVERIFY2(!source.page.isEmpty() && !source.date.isEmpty(), qPrintable(place));
        QVERIFY2(source.mark.size() == 1 && QStringLiteral("CSDIN").contains(source.mark), qPrintable(place));
    });
    QVERIFY(seen > 500);
}

void CallbackProtocolTest::shouldGiveNoValueToWhatWasNotFound()
{
    int seen = 0;
    const auto notFound = [&seen](const FactSource &source) {
        const bool not_found = source.mark == QLatin1String("N");
        seen += not_found ? 1 : 0;
        return not_found;
    };
    const auto check = [&notFound](const auto &self, const QList<CallbackField> &fields) -> void {
        for (const CallbackField &field : fields) {
            if (notFound(field.source))
                QVERIFY2(!field.maxLength && field.values.isEmpty() && field.sample.isEmpty()
                        && field.format.isEmpty() && field.fields.isEmpty(),
                    qPrintable(field.name));
            for (const FactVariant &variant : field.variants)
                QVERIFY2(!notFound(variant.source) || variant.value.isEmpty(), qPrintable(field.name));
            self(self, field.fields);
        }
    };
    for (const InterfaceFamily &family : m_protocol.families()) {
        for (const FactVariant &variant : family.variants)
            QVERIFY2(!notFound(variant.source) || variant.value.isEmpty(), qPrintable(variant.id));
        for (const CallbackInterface &one : family.interfaces) {
            check(check, one.request);
            check(check, one.response);
            for (const RetryLadder &ladder : one.retry)
                QVERIFY2(
                    !notFound(ladder.source) || (ladder.delaysSeconds.isEmpty() && ladder.windowSeconds == 0),
                    qPrintable(one.id));
            for (const FactVariant &variant : one.variants)
                QVERIFY2(!notFound(variant.source) || variant.value.isEmpty(), qPrintable(one.id));
        }
    }
    QVERIFY(seen > 5);
}

void CallbackProtocolTest::shouldHaveScenesThatFitTheirFields()
{
    for (const InterfaceFamily &family : m_protocol.families()) {
        for (const CallbackInterface &one : family.interfaces) {
            QVERIFY2(!one.scenes.isEmpty(), qPrintable(one.id));
            for (const CallbackField &field : one.request) {
                if (!field.sample.isEmpty())
                    QVERIFY2(fieldFault(field, field.sample) == FieldFault::None,
                        qPrintable(one.id % u'.' % field.name));
            }
            for (const CallbackScene &scene : one.scenes) {
                for (const auto &[name, json] : scene.set) {
                    const CallbackField *field = one.requestField(name);
                    QVERIFY2(field, qPrintable(one.id % u'.' % name));
                    QVERIFY2(fieldFault(*field, json) == FieldFault::None, qPrintable(one.id % u'.' % name));
                }
            }
        }
    }
}

void CallbackProtocolTest::shouldHaveIdempotencyRetryAndCodes()
{
    for (const InterfaceFamily &family : m_protocol.families()) {
        QVERIFY2(!family.sources.isEmpty(), qPrintable(family.id));
        QVERIFY2(
            !family.resultCodes.isEmpty() || family.id == QLatin1String("gateway"), qPrintable(family.id));
        for (const CallbackInterface &one : family.interfaces) {
            QVERIFY2(
                !one.idempotency.text.en.isEmpty() && !one.idempotency.text.zh.isEmpty(), qPrintable(one.id));
            for (const QString &site : one.sites) {
                const CallbackInterface local = one.forSite(site);
                QVERIFY2(std::count_if(local.retry.cbegin(), local.retry.cend(),
                             [](const RetryLadder &ladder) { return ladder.isDefault; })
                        == 1,
                    qPrintable(one.id % u'@' % site));
            }
        }
    }
}

void CallbackProtocolTest::shouldKeepOnlyWhatHoldsOnASite()
{
    const CallbackInterface *status = m_protocol.interfaceOf(u"saas-v2.updateInstanceStatus");
    QVERIFY(status);
    const CallbackInterface intl = status->forSite(u"intl");
    const CallbackInterface cn = status->forSite(u"cn");

    QCOMPARE(cn.needed.value(QStringLiteral("saas/on-demand")), QStringLiteral("yes"));
    QCOMPARE(intl.needed.value(QStringLiteral("saas/on-demand")), QStringLiteral("no"));
    QCOMPARE(cn.retry.constFirst().windowSeconds, 3600);
    QCOMPARE(intl.retry.constFirst().source.mark, QStringLiteral("N"));
    QVERIFY(!intl.isOn(u"cn"));
}

void CallbackProtocolTest::shouldNameWhatIsDamaged_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *title, const char *from, const char *to, const char *named) {
        QTest::newRow(title) << QByteArray(from) << QByteArray(to) << QString::fromLatin1(named);
    };
    const char *source =
        R"("sources": [{ "page": "https://example.com/guide/ping", "date": "2026-01-02", "mark": "C" }],)";
    row("no source", source, "", "pingInstance.sources");
    row("no page", R"("page": "https://example.com/guide/ping", )", "", "pingInstance.sources[0].page");
    row("no date", R"(guide/ping", "date": "2026-01-02")", R"(guide/ping")", "pingInstance.sources[0].date");
    row("no mark", R"(guide/ping", "date": "2026-01-02", "mark": "C")",
        R"(guide/ping", "date": "2026-01-02")", "pingInstance.sources[0].mark");
    row("unknown mark", R"("source": { "mark": "I" })", R"("source": { "mark": "R" })", "source.mark");
    row("not found with a value", R"("source": { "mark": "I" })", R"("source": { "mark": "N" })", "depth");
    row("unknown member", R"("closed": true,)", R"("closd": true,)", "closd");
    row("twice", R"("name": "depth")", R"("name": "instanceId")", "instanceId");
    row("member twice", R"("readOnly": true,)", R"("readOnly": true, "readOnly": true,)", "readOnly");
    row("no title", R"("title": { "en": "Depth", "zh": "深度" },)", "", "title");
    row("one language", R"("en": "Depth", "zh": "深度")", R"("en": "Depth")", "title.zh");
    row("bad length", R"("max": 64)", R"("max": 0)", "max");
    row("length as text", R"("max": 64)", R"("max": "64")", "max");
    row("sample too long", R"("max": 64)", R"("max": 10)", "instanceId.sample");
    row("sample of another type", R"("sample": 2)", R"("sample": "two")", "depth.sample");
    row("sample out of values", R"("sample": 2)", R"("sample": 3)", "depth.sample");
    row("scene sets no field", R"("set": { "depth": 2 })", R"("set": { "depht": 2 })", "depht");
    row("scene value", R"("set": { "depth": 2 })", R"("set": { "depth": 9 })", "scenes.deep");
    row("mandatory left out", R"("set": { "depth": 2 })", R"("leaveOut": ["instanceId"])", "instanceId");
    row("no sample", R"("sample": "{{instance}}", )", "", "instanceId");
    row("no scenes",
        R"("scenes": [{ "id": "deep", "title": { "en": "Deep", "zh": "深度探测" }, "set": { "depth": 2 } }],)",
        "", "scenes");
    row("no idempotency",
        R"("idempotency": { "repeat": "000000", "text": { "en": "Reads only.", "zh": "只读接口。" } },)", "",
        "idempotency");
    row("no retry", R"("text": { "en": "Called once.", "zh": "调用1次。" }, "default": true)",
        R"("text": { "en": "Called once.", "zh": "调用1次。" })", "retry");
    row("unknown key", R"("key": "common")", R"("key": "commn")", "commn");
    row("unknown signing", R"("signing": "saas-v2")", R"("signing": "saas-v3")", "saas-v3");
    row("unknown site", R"("key": "common", "sites": ["cn"])", R"("key": "common", "sites": ["moon"])",
        "moon");
    row("unknown type", R"("type": "decimal")", R"("type": "double")", "double");
    row("unknown state", R"("state": "current")", R"("state": "new")", "state");
    row("no JSON", R"("interfaces": [)", R"("interfaces": )", "");
}

void CallbackProtocolTest::shouldNameWhatIsDamaged()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, named);
    QByteArray json = extraFamily();
    QVERIFY(interfaceFamilyFromJson(json).has_value());
    QVERIFY2(json.contains(from), from.constData());
    json.replace(from, to);

    const Result<InterfaceFamily> read = interfaceFamilyFromJson(json);

    QVERIFY(!read.has_value());
    QCOMPARE(read.error().kind, ErrorKind::Corrupt);
    QVERIFY2(read.error().detail.contains(named), qPrintable(read.error().detail));
}

void CallbackProtocolTest::shouldFindAnInterfaceThatAFileAdded()
{
    const QString folder = QStringLiteral(ZHANGGUI_TEST_DATA "/protocol");
    const Result<CallbackProtocol> loaded = CallbackProtocol::load(folder);
    QVERIFY2(loaded.has_value(), loaded ? "" : qPrintable(loaded.error().detail));

    const CallbackInterface *found = loaded->interfaceOf(u"sample-family.pingInstance");

    QVERIFY(found);
    QCOMPARE(found->path, QStringLiteral("/extra"));
    QCOMPARE(found->key, CallbackKey::Common);
    QCOMPARE(found->requestField(u"activity")->sample, QByteArray("\"pingInstance\""));
    QCOMPARE(found->requestField(u"depth")->source.mark, QStringLiteral("I"));
    QCOMPARE(found->requestField(u"depth")->source.page, QStringLiteral("https://example.com/guide/ping"));
    QCOMPARE(found->scene(u"deep")->set.constFirst().second, QByteArray("2"));
    QVERIFY(found->responseField(u"latency"));
    QVERIFY(loaded->interfaceOf(u"saas-v2.newInstance"));
}

void CallbackProtocolTest::shouldReplaceAnInterfaceOfAKnownId()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("mine.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QByteArray json = extraFamily();
    json.replace("\"family\": \"sample-family\"", "\"family\": \"saas-v2\"");
    json.replace("\"id\": \"pingInstance\"", "\"id\": \"queryInstance\"");
    file.write(json);
    file.close();

    const Result<CallbackProtocol> loaded = CallbackProtocol::load(folder.path());

    QVERIFY2(loaded.has_value(), loaded ? "" : qPrintable(loaded.error().detail));
    QCOMPARE(loaded->family(u"saas-v2")->interfaces.size(), m_protocol.family(u"saas-v2")->interfaces.size());
    QVERIFY(loaded->interfaceOf(u"saas-v2.queryInstance")->requestField(u"depth"));
}

void CallbackProtocolTest::shouldNameTheFileThatIsDamaged()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("broken.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{ \"family\": ");
    file.close();

    const Result<CallbackProtocol> loaded = CallbackProtocol::load(folder.path());

    QVERIFY(!loaded.has_value());
    QCOMPARE(loaded.error().kind, ErrorKind::Corrupt);
    QVERIFY2(
        loaded.error().detail.startsWith(QStringLiteral("broken.json")), qPrintable(loaded.error().detail));
}

void CallbackProtocolTest::shouldSurviveTruncatedFiles()
{
    const QFileInfoList files = QDir(QStringLiteral(":/protocol/callbacks")).entryInfoList();
    QVERIFY(files.size() >= 9);
    for (const QFileInfo &info : files) {
        const QByteArray whole = fileText(info.filePath());
        VERIFY_OK(interfaceFamilyFromJson(whole));
        const qsizetype end = whole.trimmed().size();
        for (qsizetype size = 0; size < end; size += 997)
            VERIFY_FAILS(interfaceFamilyFromJson(whole.left(size)), ErrorKind::Corrupt);
    }
}

void CallbackProtocolTest::shouldTakeBothFormatsOfATime()
{
    // The text says 14 digits, the example carries 17.
    const CallbackField *expires =
        m_protocol.interfaceOf(u"saas-v2.refreshInstance")->requestField(u"expireTime");
    QCOMPARE(fieldFault(*expires, "\"20221124023618\""), FieldFault::None);
    QCOMPARE(fieldFault(*expires, "\"20221124023618256\""), FieldFault::None);
    QCOMPARE(fieldFault(*expires, "\"2022112402361825\""), FieldFault::WrongTime);
}

void CallbackProtocolTest::shouldMeasureValues_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("fault");
    const auto row = [](const char *title, const char *type, const char *json, FieldFault fault) {
        QTest::newRow(title) << QString::fromLatin1(type) << QByteArray(json) << int(fault);
    };
    row("text", "string", "\"abc\"", FieldFault::None);
    row("text that is too long", "string", "\"0123456789a\"", FieldFault::TooLong);
    row("characters, not bytes", "string", "\"掌柜掌柜掌柜掌柜掌柜\"", FieldFault::None);
    row("a number for a text", "string", "1", FieldFault::WrongType);
    row("place with a length", "string", "\"{{uuid}}\"", FieldFault::TooLong);
    row("place without a length", "string", "\"{{captured.somethingLong}}\"", FieldFault::None);
    row("no JSON", "string", "abc", FieldFault::NotJson);
    row("integer", "integer", "-12", FieldFault::None);
    row("integer with a point", "integer", "1.5", FieldFault::WrongType);
    row("integer as text", "integer", "\"1\"", FieldFault::WrongType);
    row("decimal", "decimal", "1.5", FieldFault::None);
    row("decimal as text", "decimal", "\"1.5\"", FieldFault::None);
    row("time", "time", "\"20300131235959\"", FieldFault::None);
    row("17 digits for 14", "time", "\"20300131235959123\"", FieldFault::WrongTime);
    row("no such day", "time", "\"20300231235959\"", FieldFault::WrongTime);
    row("time to come", "time", "\"{{utc14+30d}}\"", FieldFault::None);
    row("object", "object", "{\"a\":1}", FieldFault::None);
    row("list for an object", "object", "[]", FieldFault::WrongType);
    row("JSON inside a text", "json", "\"[1,2]\"", FieldFault::None);
    row("no JSON inside a text", "json", "\"[1,\"", FieldFault::WrongType);
    row("null of an optional field", "string", "null", FieldFault::None);
    row("member of another type", "list", R"([{"name":1}])", FieldFault::WrongType);
    row("member that is missing", "list", R"([{"name":"a"},{}])", FieldFault::MissingMember);
    row("member that nobody knows", "list", R"([{"name":"a","age":"1"}])", FieldFault::UnknownMember);
}

void CallbackProtocolTest::shouldMeasureValues()
{
    QFETCH(QString, type);
    QFETCH(QByteArray, json);
    QFETCH(int, fault);
    CallbackField field;
    field.name = QStringLiteral("field");
    field.type = type;
    field.in = QStringLiteral("body");
    if (type == QLatin1String("string"))
        field.maxLength = 10;
    if (type == QLatin1String("time"))
        field.format = QStringLiteral("yyyyMMddHHmmss");
    if (type == QLatin1String("list")) {
        CallbackField name;
        name.name = QStringLiteral("name");
        name.type = QStringLiteral("string");
        name.mandatory = Mandatory::Yes;
        field.fields = { name };
    }

    QCOMPARE(int(fieldFault(field, json)), fault);
}

ZHANGGUI_TEST(CallbackProtocolTest)

#include "callback_protocol_test.moc"
