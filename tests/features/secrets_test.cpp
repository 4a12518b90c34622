// Plants marker secrets, runs every command of the program, and looks for the markers in everything that it
// left behind: the workspace, backups, its home, temporary files, and all it wrote to the terminal. A new
// command is covered by a row in steps().
#include "app/commands/command.h"
#include "net/signing/callback_signature.h"
#include "tests/support/marker_search.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

using namespace zhanggui;
using test::Marker;
using test::MarkerSearch;

namespace {

constexpr int kTimeLimitMs = 60'000;

/// Letters only where a file or an address must hold it; the others hold what escapes differently.
const Marker kSecretKey{ QStringLiteral("SK"), "Mk7Sk0/qZ+pVw3xYt9=marker" };
const Marker kToken{ QStringLiteral("token"), "Mk7Token&rT5\"yU8\\iO1marker" };
const Marker kBasic{ QStringLiteral("basic key"), "Mk7Basic hG4 fD2 marker" };
const Marker kJointSaas{ QStringLiteral("joint SaaS key"), "Mk7Joint#lK9?jH6marker" };
const Marker kLicense{ QStringLiteral("license key"), "Mk7License%nB3%vC5marker" };
const Marker kCommon{ QStringLiteral("common key"), "Mk7Common密钥aS8dF0marker" };
const Marker kPassphrase{ QStringLiteral("passphrase"), "Mk7Passphrase zX1 cV4 marker" };
const Marker kNextPassphrase{ QStringLiteral("next passphrase"), "Mk7Next mN6 bV9 marker" };
const Marker kWrongPassphrase{ QStringLiteral("wrong passphrase"), "Mk7Wrong qW2 eR7 marker" };
const Marker kWrongKey{ QStringLiteral("wrong SK"), "Mk7WrongSk0aZ8sX6marker" };
const Marker kAnswered{ QStringLiteral("secret in an answer"), "Mk7Answer0pO9iU7yT5marker" };

const QList<Marker> kMarkers{ kSecretKey, kToken, kBasic, kJointSaas, kLicense, kCommon, kPassphrase,
    kNextPassphrase, kWrongPassphrase, kWrongKey, kAnswered };

/// No secret: shows that the search looks at the right places.
const Marker kControl{ QStringLiteral("control"), "Mk7Control4fG6hJ8marker" };

struct Step {
    QString title;
    QString line; // words apart by blanks; %URL%, %DIR% and %AK% are filled in
    QString passphraseVariable; // before the command; empty: none
    QList<int> exits; // those that are right
};

} // namespace

class SecretsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void findsWhatIsPlanted_data();
    void findsWhatIsPlanted();
    void leavesNoSecretBehind();
    void coversEveryCommand();

private:
    static QList<Step> steps();
    QProcessEnvironment environment() const;
    QStringList arguments(const Step &step) const;
    bool startEmulator(QProcess &emulator);
    void run(const Step &step);
    void writeOrders();

    QTemporaryDir m_folder;
    QByteArray m_output;
    QString m_url;
};

QList<Step> SecretsTest::steps()
{
    const QString pass = QStringLiteral("MARK_PASS");
    const QString next = QStringLiteral("MARK_NEXT");
    const QString wrong = QStringLiteral("MARK_WRONG");
    const auto q = [](const char *text) { return QString::fromUtf8(text); };
    return {
        // Vault and environments
        { q("make a vault"), q("vault create"), pass, { 0 } },
        { q("show the vault"), q("vault status --format json"), {}, { 0 } },
        { q("add with every secret"),
            q("environment add emu --site emulator --base-url %URL% --ak %AK% --key-env MARK_SK "
              "--basic-key-env "
              "MARK_BASIC --joint-saas-key-env MARK_JOINT --license-key-env MARK_LICENSE --common-key-env "
              "MARK_COMMON"),
            pass, { 0 } },
        { q("add with a token"),
            q("environment add token --site emulator --base-url %URL% --ak %AK% --key-file %DIR%/key "
              "--token-env "
              "MARK_TOKEN"),
            pass, { 0 } },
        { q("add with a wrong SK"),
            q("environment add wrong --site emulator --base-url %URL% --ak %AK% --key-env MARK_WRONG_SK "
              "--token-env MARK_TOKEN"),
            pass, { 0 } },
        { q("add, wrong passphrase"), q("environment add no --site cn --ak A --key-env MARK_SK"), wrong,
            { 2 } },
        { q("add, no passphrase"), q("environment add no --site cn --ak A --key-env MARK_SK"), {}, { 2 } },
        { q("add, unknown option"), q("environment add no --site cn --sk-env MARK_SK"), pass, { 2 } },
        { q("list"), q("environment list"), {}, { 0 } },
        { q("list as JSON"), q("environment list --format json"), {}, { 0 } },
        { q("show"), q("environment show emu"), {}, { 0 } },
        { q("show as JSON"), q("environment show emu --format json"), {}, { 0 } },
        { q("change the passphrase"), q("vault change-passphrase --new-passphrase-env MARK_NEXT"), pass,
            { 0 } },
        { q("change the passphrase, wrong one"), q("vault change-passphrase --new-passphrase-env MARK_PASS"),
            wrong, { 2 } },
        { q("set"), q("environment set emu --currency CNY --token-env MARK_TOKEN"), next, { 0 } },
        { q("forget"), q("environment set emu --forget token"), next, { 0 } },
        { q("AK as the control"), q("environment add control --site cn --ak %CONTROL%"), {}, { 0 } },
        { q("show the control"), q("environment show control --format json"), {}, { 0 } },

        // Deadlines and the calendar
        { q("review of a period"), q("review settlement --period 202601"), {}, { 0, 1 } },
        { q("review as JSON"), q("review settlement --period 202601 --format json"), {}, { 0, 1 } },
        { q("review of no bill"), q("review settlement"), {}, { 2 } },
        { q("deadlines"), q("deadlines"), {}, { 0, 1 } },
        { q("deadlines as JSON"), q("deadlines --within 90d --format json"), {}, { 0, 1 } },
        { q("deadlines as a calendar"), q("deadlines --format ics"), {}, { 0, 1 } },
        { q("deadlines of no kind"), q("deadlines --kind nothing"), {}, { 2 } },
        { q("calendar"), q("calendar show --year 2026"), {}, { 0 } },
        { q("calendar hours"), q("calendar set --hours 08:30-17:30"), {}, { 0 } },
        { q("calendar, wrong hours"), q("calendar set --hours 17:30-08:30"), {}, { 2 } },
        { q("calendar reset"), q("calendar reset"), {}, { 0 } },

        // Scenarios
        { q("scenarios"), q("scenario list"), {}, { 0 } },
        { q("scenarios as JSON"), q("scenario list --format json"), {}, { 0 } },
        { q("one scenario"), q("scenario show saas-v2-yearly-life"), {}, { 0 } },
        { q("no such scenario"), q("scenario show saas-v9"), {}, { 2 } },
        { q("check what is no scenario"), q("scenario check %DIR%/key"), {}, { 1 } },
        { q("a scenario"),
            q("scenario run saas-v2-one-time --seller %URL%/x --key-env MARK_BASIC --kit-key-env MARK_JOINT "
              "--junit %DIR%/scenario.xml"),
            {}, { 1 } },
        { q("a scenario as JSON, keys of the APIs"),
            q("scenario run license-code-life --seller %URL%/x --key-env MARK_BASIC --license-key-env "
              "MARK_LICENSE --ak %AK% --sk-env MARK_SK --format json"),
            {}, { 1 } },
        { q("V1.0, key in the query's signature"),
            q("scenario run saas-v1-one-time --seller %URL%/x --key-env MARK_BASIC"), {}, { 1 } },
        { q("a joint scenario"),
            q("scenario run joint-saas-v2 --seller %URL%/x --key-env MARK_BASIC --kit-key-env MARK_JOINT"),
            {}, { 1 } },
        { q("a public seller without consent"),
            q("scenario run saas-v2-one-time --seller https://seller.example.com/x --key-env MARK_BASIC"), {},
            { 2 } },
        { q("a scenario, no key"), q("scenario run saas-v2-one-time --seller %URL%/x --key-env MARK_NONE"),
            {}, { 2 } },

        // The local authority, with a key of its own
        { q("authority that is not there"), q("authority show"), {}, { 2 } },
        { q("make the authority"), q("authority path"), {}, { 0 } },
        { q("show the authority"), q("authority show"), {}, { 0 } },
        { q("show the authority as JSON"), q("authority show --format json"), {}, { 0 } },
        { q("issue a certificate"), q("authority issue --out %DIR%/leaf"), {}, { 0 } },
        { q("issue for another host"), q("authority issue --out %DIR%/other --name example.com"), {}, { 2 } },
        { q("remove the authority"), q("authority remove"), {}, { 0 } },

        // The running emulator, its state file and its log
        { q("emulate, state"), q("emulate state --url %URL%"), {}, { 0 } },
        { q("emulate, one list"), q("emulate state products --url %URL%"), {}, { 0 } },
        { q("emulate, log as JSON"), q("emulate log --url %URL% --format json"), {}, { 0 } },
        { q("emulate, action"), q("emulate do delist --set product=nothing --url %URL%"), {}, { 2 } },
        { q("emulate, clock"), q("emulate clock --url %URL%"), {}, { 0 } },
        { q("emulate, snapshot"), q("emulate snapshot one --url %URL%"), {}, { 0 } },
        { q("emulate, restore"), q("emulate restore one --url %URL%"), {}, { 0 } },
        { q("emulate, reset"), q("emulate reset --url %URL%"), {}, { 0 } },
        { q("emulate, no state file"), q("emulate log --state %DIR%/none"), {}, { 2 } },

        // Signing
        { q("sign"),
            q("sign aksk --method GET --url %URL%/x?a=1 --header Host:127.0.0.1 --ak %AK% --key-env MARK_SK"),
            {}, { 0 } },
        { q("sign as JSON"),
            q("sign aksk --method GET --url %URL%/x --header Host:127.0.0.1 --ak %AK% --key-file %DIR%/key "
              "--format "
              "json"),
            {}, { 0 } },
        { q("sign, key missing"), q("sign aksk --method GET --url %URL%/x --ak %AK% --key-env MARK_NONE"), {},
            { 2 } },

        // What is known of callbacks
        { q("interfaces"), q("interfaces"), {}, { 0 } },
        { q("interfaces as JSON"), q("interfaces --family kit-v2 --format json"), {}, { 0 } },
        { q("one interface"), q("interfaces saas-v2.newInstance"), {}, { 0 } },
        { q("no such interface"), q("interfaces saas-v2.noInstance"), {}, { 2 } },
        { q("interfaces as a page"), q("interfaces --format markdown"), {}, { 0 } },
        { q("interfaces of a folder that is not there"), q("interfaces --protocol-dir %DIR%/nowhere"), {},
            { 2 } },
        { q("self-check of a small family"), q("selfcheck --family gateway"), {}, { 0 } },
        { q("self-check, no such fault"), q("selfcheck --fault nope"), {}, { 2 } },
        { q("suites"), q("suites"), {}, { 0 } },
        { q("suites as JSON"), q("suites --format json"), {}, { 0 } },
        { q("one suite"), q("suites saas-v2-security"), {}, { 0 } },
        { q("no such suite"), q("suites saas-v9"), {}, { 2 } },
        { q("rules"), q("rules list"), {}, { 0 } },
        { q("rules as JSON"), q("rules list --kind ticket --format json"), {}, { 0 } },
        { q("rules of one machine"), q("rules show customer-invoice"), {}, { 0 } },
        { q("rules of one machine as a picture"), q("rules show ticket --format svg"), {}, { 0 } },
        { q("rules, no such machine"), q("rules show nothing"), {}, { 2 } },
        { q("rules, a key for a file"), q("rules check %DIR%/key"), {}, { 1 } },
        { q("rules, no such file"), q("rules check %DIR%/none"), {}, { 2 } },
        { q("fault plans"), q("faults --list"), {}, { 0 } },
        { q("fault plans as JSON"), q("faults --list --format json"), {}, { 0 } },
        { q("fault proxy without a plan"), q("faults --target %URL%"), {}, { 2 } },
        { q("fault proxy, a key for a plan"), q("faults --target %URL% --plan %DIR%/key"), {}, { 2 } },
        { q("fault proxy, a key in the address"),
            q("faults --target http://u:Mk7WrongSk0aZ8sX6marker@127.0.0.1:1 --plan garbage"), {}, { 2 } },
        { q("faults of the seller"), q("seller --list-faults"), {}, { 0 } },
        { q("faults of the seller as JSON"), q("seller --list-faults --format json"), {}, { 0 } },
        { q("seller, no such fault"),
            q("seller --port 0 --key-env MARK_BASIC --kit-key-env MARK_JOINT --license-key-env MARK_LICENSE "
              "--common-key-env MARK_COMMON --fault no-such-fault"),
            {}, { 2 } },
        { q("seller, no key"), q("seller --port 0"), {}, { 2 } },

        // Nothing there takes callbacks: every call falls short, and what came back is kept.
        { q("outage, plan"), q("outage --interface saas-v2.newInstance --variant 3h-hourly --plan"), {},
            { 0 } },
        { q("outage, spacing not found"), q("outage --interface saas-v2.newInstance --plan"), {}, { 2 } },
        { q("outage"),
            q("outage --interface saas-v2.newInstance --variant 3h-hourly --factor 1000000 --url %URL%/x "
              "--key-env MARK_BASIC"),
            {}, { 1 } },
        { q("outage as JSON, key in the query's signature"),
            q("outage --interface saas-v1.newInstance --variant 3h-hourly --factor 1000000 --url %URL%/x "
              "--key-env MARK_COMMON --format json"),
            {}, { 1 } },
        { q("outage, no key"),
            q("outage --interface saas-v2.newInstance --variant 3h-hourly --url %URL%/x --key-env MARK_NONE"),
            {}, { 2 } },
        { q("preflight"),
            q("preflight --suite joint-saas-one-time --product P --url %URL%/x --key-env MARK_BASIC "
              "--kit-key-env MARK_JOINT"),
            {}, { 1 } },
        { q("preflight as JSON"),
            q("preflight --suite saas-v1-one-time --product P --url %URL%/x --key-env MARK_COMMON --format "
              "json"),
            {}, { 1 } },
        { q("failed orders"), q("preflight --product P --failed-orders %DIR%/orders.txt"), {}, { 0 } },
        { q("counters"), q("preflight --product P --counters --format json"), {}, { 0 } },
        { q("rehearse"),
            q("rehearse --suite saas-v2-one-time --url %URL%/x --key-env MARK_BASIC --new-key-env "
              "MARK_COMMON"),
            {}, { 1 } },
        { q("rehearse the kit"),
            q("rehearse --suite kit-v2-sync --url %URL%/x --key-env MARK_BASIC --kit-key-env MARK_JOINT "
              "--new-key-env MARK_BASIC --new-kit-key-env MARK_LICENSE --format json"),
            {}, { 1 } },
        { q("rehearse, same key"),
            q("rehearse --suite saas-v2-one-time --url %URL%/x --key-env MARK_BASIC --new-key-env "
              "MARK_BASIC"),
            {}, { 2 } },

        { q("sign saas-v2"), q("sign saas-v2 --key-env MARK_BASIC --body-file %DIR%/body.json"), {}, { 0 } },
        { q("sign saas-v2, seconds"),
            q("sign saas-v2 --key-env MARK_BASIC --body-file %DIR%/body.json --timestamp 1680508066"), {},
            { 0 } },
        { q("sign saas-v2, bad timestamp"),
            q("sign saas-v2 --key-env MARK_BASIC --body-file %DIR%/body.json --timestamp x"), {}, { 2 } },
        { q("sign saas-v2, no JSON"), q("sign saas-v2 --key-env MARK_BASIC --body-file %DIR%/orders.csv"), {},
            { 2 } },
        { q("sign kit"), q("sign kit --key-file %DIR%/key --body-file %DIR%/body.json"), {}, { 0 } },
        { q("sign saas-v1"), q("sign saas-v1 --key-env MARK_COMMON --query a=1&b=2"), {}, { 0 } },
        { q("sign saas-v1 as JSON"), q("sign saas-v1 --key-env MARK_COMMON --query a=1 --format json"), {},
            { 0 } },
        { q("sign saas-v1, broken"), q("sign saas-v1 --key-env MARK_COMMON --query a=%4"), {}, { 2 } },
        { q("sign kit-v1"), q("sign kit-v1 --key-env MARK_JOINT --body-file %DIR%/body.json --format json"),
            {}, { 0 } },
        { q("sign body-sign"),
            q("sign body-sign --key-env MARK_BASIC --body-file %DIR%/body.json --format json"), {}, { 0 } },
        { q("sign usage-push"),
            q("sign usage-push --key-env MARK_BASIC --body-file %DIR%/body.json --format json"), {}, { 0 } },
        { q("sign jwt"), q("sign jwt --key-env MARK_SK --api-key %AK% --format json"), {}, { 0 } },
        { q("explain a signature"),
            q("sign explain --family saas-v2 --basic-key-env MARK_BASIC --license-key-env MARK_LICENSE "
              "--body-file %DIR%/body.json --timestamp 1680508066618 --nonce N --log-file %DIR%/server.log"),
            {}, { 0 } },
        { q("explain a signature as JSON"),
            q("sign explain --family saas-v2 --key-env MARK_COMMON --basic-key-env MARK_BASIC --body-file "
              "%DIR%/body.json --timestamp 1680508066618 --nonce N --log-file %DIR%/server.log --format "
              "json"),
            {}, { 0 } },
        { q("explain nothing"),
            q("sign explain --family kit --key-env MARK_JOINT --body-file %DIR%/body.json --timestamp 1 "
              "--nonce N --computed x"),
            {}, { 1 } },
        { q("encrypt a field"), q("field encrypt --key-env MARK_BASIC 15905222222"), {}, { 0 } },
        { q("encrypt a field, bad IV"), q("field encrypt --key-env MARK_BASIC --iv x 15905222222"), {},
            { 2 } },
        { q("decrypt a field with another key"),
            q("field decrypt --key-env MARK_BASIC 0123456789abcdef0uVmOC7TCXBP3g2Hy/bvpg=="), {}, { 1 } },

        // Callbacks
        { q("replay, closed port"),
            q("replay --suite saas-v2-period --url http://127.0.0.1:1/x --key-env MARK_BASIC --kit-key-env "
              "MARK_JOINT"),
            {}, { 3 } },
        { q("replay against what is no seller"),
            q("replay --suite saas-v2-security --url %URL%/x --key-env MARK_BASIC --license-key-env "
              "MARK_LICENSE "
              "--common-key-env MARK_COMMON --junit %DIR%/saved/r.xml --html %DIR%/saved/r.html --har "
              "%DIR%/saved/r.har"),
            {}, { 1 } },
        { q("replay as JSON"),
            q("replay --suite saas-v2-period --url %URL%/x --key-env MARK_BASIC --format json"), {}, { 1 } },
        { q("replay, no such suite"), q("replay --suite none --url %URL%/x --key-env MARK_BASIC"), {},
            { 2 } },

        { q("export cases"), q("case export --suite saas-v2-period --out %DIR%/saved/cases"), {}, { 0 } },
        { q("check cases"), q("case check %DIR%/saved/cases"), {}, { 0 } },
        { q("format cases"), q("case format %DIR%/saved/cases"), {}, { 0 } },
        { q("paste what is no case"), q("case paste --from %DIR%/key --out %DIR%/saved/cases"), {}, { 2 } },
        { q("replay of files"),
            q("replay --dir %DIR%/saved/cases --url %URL%/x --key-env MARK_BASIC --only *.newInstance.*"), {},
            { 1 } },

        // Orders
        { q("fetch"), q("orders fetch MOCKPERIODYEARNEW SECRETORDER1 --environment emu"), next, { 0 } },
        { q("fetch with a token"), q("orders fetch MOCKONETIMENEW --environment token"), next, { 0 } },
        { q("fetch with a wrong SK"), q("orders fetch MOCKPERIODYEARNEW --environment wrong"), next, { 1 } },
        { q("fetch with the key from a variable"),
            q("orders fetch MOCKMONTYRENEW --environment emu --ak %AK% --key-env MARK_SK"), {}, { 0 } },
        { q("fetch, wrong passphrase"), q("orders fetch MOCKPERIODYEARNEW --environment emu"), wrong, { 2 } },
        { q("list orders"), q("orders list"), {}, { 0 } },
        { q("explain supervision"), q("supervision explain NOTHING"), {}, { 2 } },
        { q("pack acceptance documents"), q("supervision pack NOTHING --out %DIR%/pack.zip"), {}, { 2 } },
        { q("prepared answers"), q("tickets answers list"), {}, { 0 } },
        { q("set a prepared answer"),
            q("tickets answers set a --title a --language en --text-file %DIR%/none"), {}, { 2 } },
        { q("remove a prepared answer"), q("tickets answers remove nothing"), {}, { 2 } },
        { q("views"), q("views list"), {}, { 0 } },
        { q("views as JSON"), q("views list --format json"), {}, { 0 } },
        { q("list kinds of invoices"), q("invoices entries"), {}, { 0 } },
        { q("check an invoicing list that is not there"), q("invoices check %DIR%/nothing.csv"), {}, { 2 } },
        { q("check a key as an invoicing list"), q("invoices check %DIR%/key"), {}, { 2 } },
        { q("issue the invoices of a key"), q("invoices batch %DIR%/key --dry-run"), {}, { 2 } },
        { q("check waiting invoices"), q("invoices check --waiting --format json"), {}, { 0 } },
        { q("batch of a file that is not there"), q("invoices batch %DIR%/nothing.csv --dry-run"), {},
            { 2 } },
        { q("import transactions that are not there"),
            q("import records %DIR%/none.csv --kind transactions --environment emu"), {}, { 2 } },
        { q("files of settlement"), q("settlement files --format json"), {}, { 0 } },
        { q("compare files of settlement"), q("settlement compare 1"), {}, { 2 } },
        { q("lines of settlement"), q("settlement lines transactions --format csv"), {}, { 0 } },
        { q("figures of settlement"), q("settlement look --by product --format csv"), {}, { 0 } },
        { q("age of what is unbilled"), q("settlement ageing --days 15,45"), {}, { 0 } },
        { q("forecast of bills"), q("settlement forecast --format json"), {}, { 0 } },
        { q("why an order without lines is not billed"), q("settlement why CS404"), {}, { 2 } },
        { q("rules of settlement"), q("settlement rules --at 2024-03-01 --format json"), {}, { 0 } },
        { q("worked examples of settlement"), q("settlement examples"), {}, { 0 } },
        { q("a period under other rules"), q("settlement what-if --period 202601 --policy-of 2024-02-29"), {},
            { 0 } },
        { q("explain the refund of nothing"), q("refunds explain CS404"), {}, { 2 } },
        { q("check what is no listing"), q("listing check %DIR%/key"), {}, { 2 } },
        { q("check what is no listing, as JSON"), q("listing check %DIR%/key --all --format json"), {},
            { 2 } },
        { q("check a product that is not there"), q("listing check --product nothing --keep"), {}, { 2 } },
        { q("show a view"), q("views show nothing"), {}, { 2 } },
        { q("remove a view"), q("views remove nothing"), {}, { 2 } },
        { q("kinds of records"), q("work kinds --format json"), {}, { 0 } },
        { q("add a record"), q("work add lead number=L1 subject=shop --environment emu"), {}, { 0 } },
        { q("do a step"), q("work do lead L1 accept"), {}, { 0 } },
        { q("change a record"), q("work set lead L1 customerName=buyer"), {}, { 0 } },
        { q("note"), q("work note lead L1 called"), {}, { 0 } },
        { q("attach what is not there"), q("work attach lead L1 %DIR%/nothing"), {}, { 2 } },
        { q("correct a record"), q("work correct lead L1 closed"), {}, { 0 } },
        { q("show a record"), q("work show lead L1 --format json"), {}, { 0 } },
        { q("show a record in full"), q("work show lead L1 --reveal"), {}, { 0 } },
        { q("list records"), q("work list lead --format csv"), {}, { 0 } },
        { q("list records in full"), q("work list lead --reveal"), {}, { 0 } },
        { q("lengths"), q("work settings"), {}, { 0 } },
        { q("set a length"), q("work settings slaHours 8"), {}, { 0 } },
        { q("list orders of a view"), q("orders list --view nothing"), {}, { 2 } },
        { q("list orders as JSON"), q("orders list --format json"), {}, { 0 } },
        { q("list orders as CSV"), q("orders list --format csv"), {}, { 0 } },
        { q("show an order"), q("orders show SECRETORDER1"), {}, { 0 } },
        { q("thread of an order"), q("orders thread SECRETORDER1 --tests"), {}, { 0 } },
        { q("thread of an order as JSON"), q("orders thread SECRETORDER1 --tests --format json"), {}, { 0 } },
        { q("thread of an order as PDF"),
            q("orders thread SECRETORDER1 --tests --format pdf --out %DIR%/thread.pdf"), {}, { 0 } },
        { q("thread of an unknown order"), q("orders thread CS0"), {}, { 2 } },
        { q("show an order as JSON"), q("orders show SECRETORDER1 --format json"), {}, { 0 } },

        // Files
        { q("export as CSV"), q("export orders --out %DIR%/saved/orders.csv"), {}, { 0 } },
        { q("export a view"), q("export orders --view nothing --out %DIR%/saved/view.csv"), {}, { 2 } },
        { q("export as a workbook"), q("export orders --reveal --out %DIR%/saved/orders.xlsx"), {}, { 0 } },
        { q("export again"), q("export orders --out %DIR%/saved/orders.csv"), {}, { 2 } },
        { q("import orders"), q("import orders %DIR%/orders.csv --save-mapping m --environment emu"), {},
            { 0 } },
        { q("import orders, dry"),
            q("import orders %DIR%/orders.csv --dry-run --environment emu --format json"), {}, { 0 } },
        { q("import what is not there"), q("import orders %DIR%/none.csv --environment emu"), {}, { 2 } },
        { q("import a key as orders"), q("import orders %DIR%/key --environment emu"), {}, { 2 } },
        { q("import a key as orders, dry"),
            q("import orders %DIR%/key --dry-run --environment emu --format json"), {}, { 2 } },
        { q("import a key as records"), q("import records %DIR%/key --kind lead --environment emu"), {},
            { 2 } },
        { q("list mappings"), q("import mappings --format json"), {}, { 0 } },
        { q("remove a mapping"), q("import mappings --remove m"), {}, { 0 } },

        { q("import records"), q("import records %DIR%/none.csv --kind lead --environment emu"), {}, { 2 } },
        { q("export records"), q("export records --kind lead --out %DIR%/saved/leads.csv"), {}, { 0 } },
        { q("export records in full"), q("export records --kind lead --reveal --out %DIR%/saved/leads.xlsx"),
            {}, { 0 } },
        { q("export records of a view"),
            q("export records --kind lead --view nothing --out %DIR%/saved/view.csv"), {}, { 2 } },

        // History
        { q("history"), q("history list"), {}, { 0 } },
        { q("history as JSON"), q("history list --format json"), {}, { 0 } },
        { q("who saw personal data"), q("history reveals"), {}, { 0 } },
        { q("who saw personal data as JSON"), q("history reveals --format json"), {}, { 0 } },
        { q("show a step"), q("history show 1"), {}, { 0 } },
        { q("show a step as JSON"), q("history show 1 --format json"), {}, { 0 } },
        { q("undo a step"), q("history undo 1"), {}, { 0, 2 } },
        { q("redo a step"), q("history redo 1"), {}, { 0, 2 } },

        // Store
        { q("check"), q("check"), {}, { 0 } },
        { q("backup"), q("backup %DIR%/saved/backup.db"), {}, { 0 } },
        { q("restore"), q("restore %DIR%/saved/backup.db"), {}, { 0 } },
        { q("remove"), q("environment remove token"), next, { 0 } },
    };
}

void SecretsTest::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("saved")));
    QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("tmp")));
}

QProcessEnvironment SecretsTest::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const auto put = [&environment](const char *name, const Marker &marker) {
        environment.insert(QString::fromLatin1(name), QString::fromUtf8(marker.bytes));
    };
    put("MARK_SK", kSecretKey);
    put("MARK_TOKEN", kToken);
    put("MARK_BASIC", kBasic);
    put("MARK_JOINT", kJointSaas);
    put("MARK_LICENSE", kLicense);
    put("MARK_COMMON", kCommon);
    put("MARK_PASS", kPassphrase);
    put("MARK_NEXT", kNextPassphrase);
    put("MARK_WRONG", kWrongPassphrase);
    put("MARK_WRONG_SK", kWrongKey);
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    environment.insert(QStringLiteral("TMPDIR"), m_folder.filePath(QStringLiteral("tmp")));
    environment.insert(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("*.debug=true;qt.*=false"));
    return environment;
}

QStringList SecretsTest::arguments(const Step &step) const
{
    QStringList list{ QStringLiteral("--workspace"), m_folder.filePath(QStringLiteral("workspace")) };
    if (!step.passphraseVariable.isEmpty())
        list << QStringLiteral("--passphrase-env") << step.passphraseVariable;
    QString line = step.line;
    line.replace(QStringLiteral("%URL%"), m_url)
        .replace(QStringLiteral("%DIR%"), m_folder.path())
        .replace(QStringLiteral("%AK%"), QStringLiteral("EXAMPLEACCESSKEY0001"))
        .replace(QStringLiteral("%CONTROL%"), QString::fromLatin1(kControl.bytes));
    return list + line.split(u' ');
}

/// An order whose answer carries secrets, and the key file; both lie outside what is searched.
void SecretsTest::writeOrders()
{
    QFile orders(m_folder.filePath(QStringLiteral("orders.json")));
    QVERIFY(orders.open(QIODevice::WriteOnly));
    orders.write(QByteArray(R"([{"orderId":"SECRETORDER1","orderType":"NEW","createTime":"20260101000000",
        "orderLine":[{"orderLineId":"SECRETORDER1-000001","chargingMode":"ONE_TIME","appInfo":{"password":"MARK"}}],
        "buyerInfo":{"customerId":"1","client_secret":["MARK"]},"access_token":"MARK"}])")
                     .replace("MARK", kAnswered.bytes));
    QFile table(m_folder.filePath(QStringLiteral("orders.csv")));
    QVERIFY(table.open(QIODevice::WriteOnly));
    table.write("orderId,amount\nCS1,1.00\nCS2,one\n");
    QFile failed(m_folder.filePath(QStringLiteral("orders.txt")));
    QVERIFY(failed.open(QIODevice::WriteOnly));
    failed.write("CS2211181819B4LVS\n");
    QFile body(m_folder.filePath(QStringLiteral("body.json")));
    QVERIFY(body.open(QIODevice::WriteOnly));
    body.write(R"({"testFlag":"1","activity":"newInstance"})");
    // What a server logs that turns the basic key to upper case.
    const CallbackSignature wrong = signSaasV2(
        R"({"activity":"newInstance","testFlag":"1"})", "N", "1680508066618", Secret(kBasic.bytes.toUpper()));
    QFile log(m_folder.filePath(QStringLiteral("server.log")));
    QVERIFY(log.open(QIODevice::WriteOnly));
    log.write("WARN signature mismatch, mine is " + wrong.signature + '\n');
    QFile key(m_folder.filePath(QStringLiteral("key")));
    QVERIFY(key.open(QIODevice::WriteOnly));
    key.write(kSecretKey.bytes + '\n');
}

bool SecretsTest::startEmulator(QProcess &emulator)
{
    emulator.setProcessEnvironment(environment());
    emulator.setWorkingDirectory(m_folder.path());
    emulator.setProcessChannelMode(QProcess::MergedChannels);
    emulator.start(QStringLiteral(ZHANGGUI_PROGRAM),
        { QStringLiteral("emulate"), QStringLiteral("--port"), QStringLiteral("0"), QStringLiteral("--ak"),
            QStringLiteral("EXAMPLEACCESSKEY0001"), QStringLiteral("--key-env"), QStringLiteral("MARK_SK"),
            QStringLiteral("--orders"), m_folder.filePath(QStringLiteral("orders.json")) });
    while (!emulator.canReadLine()) {
        if (!emulator.waitForReadyRead(kTimeLimitMs))
            return false;
    }
    const QByteArray line = emulator.readLine();
    m_output += line;
    m_url = QJsonDocument::fromJson(line).object().value(QLatin1String("url")).toString();
    return !m_url.isEmpty();
}

void SecretsTest::run(const Step &step)
{
    QProcess process;
    process.setProcessEnvironment(environment());
    process.setWorkingDirectory(m_folder.path());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral(ZHANGGUI_PROGRAM), arguments(step));
    QVERIFY2(process.waitForFinished(kTimeLimitMs), qPrintable(step.title));
    const QByteArray output = process.readAll();
    m_output += output;
    QVERIFY2(process.exitStatus() == QProcess::NormalExit && step.exits.contains(process.exitCode()),
        qPrintable(QStringLiteral("%1: exit %2: %3")
                       .arg(step.title)
                       .arg(process.exitCode())
                       .arg(QString::fromUtf8(output))));
}

void SecretsTest::findsWhatIsPlanted_data()
{
    QTest::addColumn<QByteArray>("planted");
    const QByteArray &marker = kToken.bytes;
    QTest::newRow("raw") << marker;
    QTest::newRow("hex") << marker.toHex();
    QTest::newRow("base64") << marker.toBase64();
    QTest::newRow("within base64, 1 before") << QByteArray("x" + marker).toBase64();
    QTest::newRow("within base64, 2 before") << QByteArray("xy" + marker).toBase64();
    QTest::newRow("percent") << marker.toPercentEncoding();
    const QString wide = QString::fromUtf8(marker);
    QTest::newRow("UTF-16") << QByteArray(reinterpret_cast<const char *>(wide.utf16()), wide.size() * 2);
}

void SecretsTest::findsWhatIsPlanted()
{
    QFETCH(QByteArray, planted);
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("a/.b")));
    QFile file(folder.filePath(QStringLiteral("a/.b/file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(5000, '\0') + planted + QByteArray(5000, 'x'));
    file.close();
    QVERIFY(!MarkerSearch(kMarkers).inFolder(folder.path()).isEmpty());
    QVERIFY(MarkerSearch({ kControl }).inFolder(folder.path()).isEmpty());
}

void SecretsTest::leavesNoSecretBehind()
{
    // GIVEN the emulator, which serves an order with secrets in it
    writeOrders();
    QProcess emulator;
    QVERIFY2(startEmulator(emulator), emulator.readAll().constData());
    // WHEN every command ran
    for (const Step &step : steps()) {
        run(step);
        if (QTest::currentTestFailed())
            break;
    }
    emulator.terminate();
    QVERIFY(emulator.waitForFinished(kTimeLimitMs));
    m_output += emulator.readAll();
    // The inputs of the test itself.
    QVERIFY(QFile::remove(m_folder.filePath(QStringLiteral("key"))));
    QVERIFY(QFile::remove(m_folder.filePath(QStringLiteral("orders.json"))));
    if (QTest::currentTestFailed())
        return;

    // THEN what is no secret is found in workspace, backup and output, so the search looks where it should
    const MarkerSearch control({ kControl });
    const QStringList seen = control.inFolder(m_folder.path());
    QVERIFY(!seen.filter(QStringLiteral("/workspace/zhanggui.db")).isEmpty());
    QVERIFY(!seen.filter(QStringLiteral("/saved/backup.db")).isEmpty());
    QVERIFY(!control.inBytes(m_output, QStringLiteral("output")).isEmpty());
    // and the answer with secrets in it was kept, with marks of equal length
    QFile database(m_folder.filePath(QStringLiteral("workspace/zhanggui.db")));
    QVERIFY(database.open(QIODevice::ReadOnly));
    const QByteArray marked = "\"access_token\":\"" + QByteArray(kAnswered.bytes.size(), '*') + '"';
    QVERIFY(database.readAll().contains(marked));
    // and no secret is found anywhere
    const MarkerSearch secrets(kMarkers);
    QStringList leaks = secrets.inFolder(m_folder.path());
    leaks += secrets.inFolder(QDir::homePath());
    leaks += secrets.inBytes(m_output, QStringLiteral("output"));
    QVERIFY2(leaks.isEmpty(), qPrintable(leaks.join(u'\n')));
}

void SecretsTest::coversEveryCommand()
{
    // `emulate` runs beside the others; `screenshots` draws sample data in a workspace of its own.
    QSet<QString> covered{ QStringLiteral("emulate"), QStringLiteral("screenshots") };
    for (const Step &step : steps())
        covered.insert(step.line.section(u' ', 0, 0));
    const QStringList lines = commandOverview().split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QString name = line.simplified().section(u' ', 0, 0);
        QVERIFY2(covered.contains(name), qPrintable(QStringLiteral("add a row for `%1`").arg(name)));
    }
}

ZHANGGUI_TEST(SecretsTest)
#include "secrets_test.moc"
