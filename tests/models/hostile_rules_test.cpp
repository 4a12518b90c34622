// What a stranger may write into the data files of a workspace – kinds, machines, a calendar –, and values of
// records that no clock can count with: refused or survived, never a crash and never without end.
#include "models/json/json_members.h"
#include "models/json/json_writer.h"
#include "models/rules/machine_diagram.h"
#include "models/rules/machine_run.h"
#include "models/rules/machine_words.h"
#include "models/rules/work_calendar_file.h"
#include "models/work/work_catalog.h"
#include "models/work/work_kind_reader.h"
#include "tests/support/results.h"
#include "tests/support/sample_calendar.h"
#include "tests/support/sample_machine.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <sys/stat.h>

#include <cstring>
#include <functional>
#include <limits>

using namespace zhanggui;

namespace {

const QByteArray kKind = R"({
  "id": "domain", "title": { "en": "Domains", "zh": "域名" }, "one": { "en": "domain", "zh": "域名" },
  "area": "others", "icon": "records",
  "number": { "title": { "en": "Domain", "zh": "域名" }, "names": ["Host"], "prefix": "DOM-" },
  "empty": { "en": "No domains yet.", "zh": "还没有域名。" },
  "sources": { "P1": { "page": "our own list", "date": "2026-11-23" } }, "source": "P1 I",
  "sections": [{ "id": "main", "title": { "en": "Registration", "zh": "注册信息" } }],
  "fields": [
    { "id": "host", "title": { "en": "Host", "zh": "主机" }, "type": "text", "section": "main", "max": 60,
      "width": 90, "required": { "value": "registrar", "set": true }, "source": "P1 I" },
    { "id": "registrar", "title": { "en": "Registrar", "zh": "注册商" }, "type": "choice", "section": "main",
      "choices": [{ "id": "own", "title": { "en": "Ours", "zh": "自有" }, "names": ["Us"] }], "source": "P1 I" }
  ],
  "checks": [{ "id": "form", "fields": ["host"], "condition": { "value": "host", "matches": "[a-z]+" },
    "say": { "en": "Not a host.", "zh": "不是主机名。" }, "source": "P1 I" }],
  "evidence": [{ "id": "deed", "title": { "en": "Deed", "zh": "证书" }, "least": 1, "source": "P1 I" }],
  "roles": { "product": "host" }
})";

const QByteArray kCalendar = R"({
  "zone": "Asia/Shanghai", "weekdays": [1, 2, 3, 4, 5], "opens": "09:00", "closes": "18:00",
  "sources": { "P1": { "page": "notice", "date": "2026-11-23" } },
  "holidays": { "day": { "en": "Day", "zh": "日" } },
  "years": { "2031": { "off": [{ "holiday": "day", "from": "2031-05-01", "to": "2031-05-03" }], "on": [],
    "source": "P1 I" } }
})";

/// Empty: it is taken.
using Reader = std::function<QString(const QByteArray &)>;

template <class T> QString faultOf(const Result<T> &read)
{
    return read ? QString() : QString(read.error().what % u' ' % read.error().detail);
}

QString kindFault(const QByteArray &json)
{
    return faultOf(readWorkKind(json));
}

QString machineFault(const QByteArray &json)
{
    const Result<Machine> machine = readMachine(json);
    if (machine) {
        // What is taken can be told and drawn.
        machineText(*machine);
        layOutMachine(*machine, metricsWithoutFont());
        return faultOf(MachineCatalog::fromMachines({ *machine }));
    }
    return faultOf(machine);
}

QString calendarFault(const QByteArray &json)
{
    return faultOf(workCalendarWith(sampleCalendar(), json));
}

/// Something in the place of everything that a file holds, one after the other.
class Spoiler {
public:
    Spoiler(const QByteArray &json, Reader reader)
        : m_root(readOwnJson(json).value_or(JsonValue()))
        , m_reader(std::move(reader))
    {
        walk(m_root);
    }

    int files() const { return m_files; }
    qsizetype longestFault() const { return m_longest; }

private:
    void walk(JsonValue &value)
    {
        for (const JsonValue &bad : badValues()) {
            const JsonValue good = std::exchange(value, bad);
            ++m_files;
            m_longest = std::max(m_longest, m_reader(writeJson(m_root)).size());
            value = good;
        }
        for (JsonValue &item : value.items)
            walk(item);
        for (JsonValue::Member &member : value.members)
            walk(member.second);
    }

    static QList<JsonValue> badValues()
    {
        using Kind = JsonValue::Kind;
        const auto scalar = [](Kind kind, const QString &text) {
            JsonValue value;
            value.kind = kind;
            value.text = text;
            return value;
        };
        JsonValue list;
        list.kind = Kind::List;
        list.items = { list, scalar(Kind::Number, QStringLiteral("1e999")) };
        JsonValue object;
        object.kind = Kind::Object;
        object.members = { { QString(), list } };
        return { scalar(Kind::Null, {}), scalar(Kind::Boolean, QStringLiteral("true")), list, object,
            scalar(Kind::Number, QStringLiteral("-1")),
            scalar(Kind::Number, QStringLiteral("9223372036854775807")),
            scalar(Kind::Number, QStringLiteral("92233720368547758070000")), scalar(Kind::Text, {}),
            scalar(Kind::Text, QString(5000, QChar(0x4e2d))), scalar(Kind::Text, QStringLiteral("'; DROP")) };
    }

    JsonValue m_root;
    Reader m_reader;
    int m_files = 0;
    qsizetype m_longest = 0;
};

QByteArray repeated(const QByteArray &text, int times, const QByteArray &between = ",")
{
    QByteArrayList parts;
    for (int i = 0; i < times; ++i)
        parts.append(text);
    return parts.join(between);
}

/// `condition` within so many negations.
QByteArray negated(const QByteArray &condition, int times)
{
    return repeated(R"({"not":)", times, {}) + condition + repeated("}", times, {});
}

QByteArray replaced(QByteArray json, const char *from, const QByteArray &to)
{
    const qsizetype at = json.indexOf(from);
    return at < 0 ? QByteArray() : json.replace(at, qsizetype(std::strlen(from)), to);
}

Condition conditionOf(const QByteArray &json)
{
    const auto machine = readMachine(
        replaced(sampleMachineJson(), R"({"value": "medium", "in": ["paper", "electronic"]})", json));
    return machine ? machine->when : Condition();
}

void put(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class HostileRulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldTakeTheFilesThatAreSpoiled();
    void shouldSurviveAnythingInThePlaceOfAnything_data();
    void shouldSurviveAnythingInThePlaceOfAnything();
    void shouldRefuseWhatIsTooMuch_data();
    void shouldRefuseWhatIsTooMuch();
    void shouldRefuseOneIdForTwoThings_data();
    void shouldRefuseOneIdForTwoThings();
    void shouldGiveUpAPatternThatTriesTooManyWays();
    void shouldClaimNothingOfConditionsThatAreTooLong();
    void shouldGoBackAndForthWithoutEnd();
    void shouldReadOnlyRegularFilesOfAWorkspace();
    void shouldRefuseAWorkspaceWithTooManyFiles();
    void shouldNotCountFromTimesThatAreNone_data();
    void shouldNotCountFromTimesThatAreNone();
    void shouldStopCountingAtTheLargestNumber();
};

void HostileRulesTest::shouldTakeTheFilesThatAreSpoiled()
{
    QCOMPARE(kindFault(kKind), QString());
    QCOMPARE(machineFault(sampleMachineJson()), QString());
    QCOMPARE(calendarFault(kCalendar), QString());
}

void HostileRulesTest::shouldSurviveAnythingInThePlaceOfAnything_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<Reader>("reader");
    QTest::newRow("kind") << kKind << Reader(kindFault);
    QTest::newRow("machine") << sampleMachineJson() << Reader(machineFault);
    QTest::newRow("calendar") << kCalendar << Reader(calendarFault);
}

void HostileRulesTest::shouldSurviveAnythingInThePlaceOfAnything()
{
    QFETCH(QByteArray, json);
    QFETCH(Reader, reader);
    const Spoiler spoiler(json, reader);
    QVERIFY(spoiler.files() > 100);
    // A person has to read it.
    QVERIFY2(spoiler.longestFault() < 10'000, qPrintable(QString::number(spoiler.longestFault())));
}

void HostileRulesTest::shouldRefuseWhatIsTooMuch_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<Reader>("reader");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *name, const QByteArray &json, const Reader &reader, const char *fault) {
        QTest::newRow(name) << json << reader << QString::fromUtf8(fault);
    };
    const QByteArray machine = sampleMachineJson();
    const QByteArray megabyte(1024 * 1024, 'a');
    const auto when = [&machine](const QByteArray &condition) {
        return replaced(machine, R"({"value": "medium", "in": ["paper", "electronic"]})", condition);
    };
    row("a condition without bottom", when(negated("true", 100)), machineFault, "nested deeper than 64");
    row("a list of very many values", when(R"({"value":"medium","in":[)" + repeated("1", 200'000) + "]}"),
        machineFault, "machine.when.in: has more than 1000 elements");
    row("a condition of very many parts", when(R"({"all":[)" + repeated("true", 50'000) + "]}"), machineFault,
        "machine.when.all: has more than 200 elements");
    row("a long pattern", when(R"({"value":"medium","matches":")" + megabyte + "\"}"), machineFault,
        "is longer than 1000 characters");
    row("a long name of a value", when(R"({"value":")" + megabyte + R"(","is":1})"), machineFault,
        "machine.when.value: is longer than 100 characters");
    row("a long title", replaced(machine, R"("zh": "发票")", "\"zh\": \"" + megabyte + '"'), machineFault,
        "machine.title.zh: is longer than 4000 characters");
    row("a long id", replaced(machine, R"("id": "sample")", "\"id\": \"" + megabyte + '"'), machineFault,
        "machine.id: is longer than 60 characters");
    row("very many names", replaced(machine, R"(["待审核"])", '[' + repeated("\"x\"", 100'000) + ']'),
        machineFault, "has more than 100 elements");
    row("very many states",
        replaced(machine, R"("states": [)", "\"states\": [" + repeated("{}", 100'000) + ','), machineFault,
        "machine.states: has more than 300 elements");
    row("a stage beyond all", replaced(machine, R"("stage": 1)", R"("stage": 9223372036854775807)"),
        machineFault, "machine.states[0].stage: must be at most 1000");
    row("a clock beyond all", replaced(machine, R"("length": 7)", R"("length": 9223372036854775807)"),
        machineFault, "machine.clocks[0].length: is longer than 10000");
    row("a number that is none", replaced(machine, R"("length": 7)", R"("length": 1e3)"), machineFault,
        "machine.clocks[0].length: must be a whole number");
    row("an empty name", replaced(machine, R"(["待审核"])", R"([""])"), machineFault,
        "machine.states[0].names: must be a list of texts");
    row("very many unknown members",
        replaced(machine, R"("kind": "invoice")",
            [] {
                QByteArray members = R"("kind": "invoice")";
                for (int i = 0; i < 20'000; ++i)
                    members += ",\"x" + QByteArray::number(i) + "\":1";
                return members;
            }()),
        machineFault, "There are more faults.");
    row("very many fields", replaced(kKind, R"("fields": [)", "\"fields\": [" + repeated("{}", 5000) + ','),
        kindFault, "kind.fields: has more than 300 elements");
    row("very many choices",
        replaced(kKind, R"("choices": [)", "\"choices\": [" + repeated("{}", 5000) + ','), kindFault,
        "choices: has more than 500 elements");
    row("a width beyond all", replaced(kKind, R"("width": 90)", R"("width": 4294967386)"), kindFault,
        "kind.fields[0].width: must be at most 2000");
    row("a length beyond all", replaced(kKind, R"("max": 60)", R"("max": 4294967356)"), kindFault,
        "kind.fields[0].max: must be at most 65536");
    row("an SQL word as id", replaced(kKind, R"("id": "domain")", R"("id": "x; DROP TABLE orders")"),
        kindFault, "is no id");
    row("very many spans", replaced(kCalendar, R"("off": [)", "\"off\": [" + repeated("{}", 5000) + ','),
        calendarFault, "has more than 366 elements");
    row("a zone that is a path", replaced(kCalendar, "Asia/Shanghai", "../../../../dev/zero"), calendarFault,
        "is no zone that is known here");
}

void HostileRulesTest::shouldRefuseWhatIsTooMuch()
{
    QFETCH(QByteArray, json);
    QFETCH(Reader, reader);
    QFETCH(QString, fault);
    QVERIFY2(!json.isEmpty(), "the sample does not hold this");
    const QString told = reader(json);
    QVERIFY2(told.contains(fault), qPrintable(told));
    QVERIFY2(told.size() < 100'000, qPrintable(QString::number(told.size())));
}

void HostileRulesTest::shouldRefuseOneIdForTwoThings_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<QByteArray>("element");
    const auto row = [](const char *name, const char *list, const char *element) {
        QTest::newRow(name) << QByteArray(list) << QByteArray(element);
    };
    row("sections", R"("sections": [)", R"({ "id": "main", "title": { "en": "a", "zh": "b" } },)");
    row("fields", R"("fields": [)",
        R"({ "id": "host", "title": { "en": "H", "zh": "h" }, "type": "text", "section": "main", "source": "P1 I" },)");
    row("choices", R"("choices": [)", R"({ "id": "own", "title": { "en": "a", "zh": "b" } },)");
    row("checks", R"("checks": [)",
        R"({ "id": "form", "fields": ["host"], "condition": true, "say": { "en": "a", "zh": "b" }, "source": "P1 I" },)");
    row("evidence", R"("evidence": [)",
        R"({ "id": "deed", "title": { "en": "a", "zh": "b" }, "source": "P1 I" },)");
}

void HostileRulesTest::shouldRefuseOneIdForTwoThings()
{
    QFETCH(QByteArray, list);
    QFETCH(QByteArray, element);
    const QString told = kindFault(replaced(kKind, list.constData(), list + element));
    QVERIFY2(told.contains(QStringLiteral("is there twice")), qPrintable(told));
}

void HostileRulesTest::shouldGiveUpAPatternThatTriesTooManyWays()
{
    const Condition condition = conditionOf(R"({"value": "text", "matches": "(a+)+(a+)+(a+)+[bd]"})");
    QCOMPARE(condition.kind, Condition::Kind::Matches);
    const QString many = QString(5000, u'a') + u'c';
    for (int i = 0; i < 20; ++i)
        QCOMPARE(condition.holds({ { QStringLiteral("text"), many } }), Truth::Unknown);
    QCOMPARE(condition.holds({ { QStringLiteral("text"), QStringLiteral("aaab") } }), Truth::Yes);
    QCOMPARE(condition.holds({ { QStringLiteral("text"), QStringLiteral("aaabc") } }), Truth::No);
    // It is told as it was written.
    QVERIFY2(conditionText(condition).contains(QStringLiteral("(a+)+(a+)+(a+)+[bd]")),
        qPrintable(conditionText(condition)));
}

void HostileRulesTest::shouldClaimNothingOfConditionsThatAreTooLong()
{
    // GIVEN alternatives of alternatives that exclude nothing
    QByteArrayList parts;
    for (int i = 0; i < 150; ++i) {
        const QByteArray one = R"({"value":"v)" + QByteArray::number(i) + R"(","is":1})";
        parts.append(R"({"any":[)" + one + ',' + negated(one, 1) + "]}");
    }
    const Condition condition = conditionOf(R"({"all":[)" + parts.join(',') + "]}");
    QCOMPARE(condition.kind, Condition::Kind::All);
    QVERIFY(!keptApart(condition, condition));
    // AND lists of very many values that are the same
    QByteArrayList values;
    for (int i = 0; i < 1000; ++i)
        values.append(QByteArray::number(i));
    const QByteArray list = R"({"value":"v","in":[)" + values.join(',') + "]}";
    const Condition lists = conditionOf(R"({"all":[)" + repeated(list, 150) + "]}");
    QCOMPARE(lists.kind, Condition::Kind::All);
    QVERIFY(!keptApart(lists, lists));
}

void HostileRulesTest::shouldGoBackAndForthWithoutEnd()
{
    const auto machine = readMachine(sampleMachineJson());
    VERIFY_OK(machine);
    QString state = machine->initial;
    QString before;
    StateHistory history;
    for (int i = 0; i < 2000; ++i) {
        const QString step = i % 2 == 0 ? QStringLiteral("appeal") : QStringLiteral("resume");
        const auto made = makeTransition(*machine, step, state, before, {}, {}, i + 1);
        VERIFY_OK(made);
        state = made->state;
        before = made->before;
        history.append({ state, i + 1, {} });
    }
    QCOMPARE(state, machine->initial);
    QCOMPARE(readClock(machine->clocks.constFirst(), history, {}, sampleCalendar(), 3000).state,
        ClockReading::State::Running);
}

void HostileRulesTest::shouldReadOnlyRegularFilesOfAWorkspace()
{
    // GIVEN pipes and folders where files are expected
    const QTemporaryDir folder;
    const auto path = [&folder](const char *name) { return folder.filePath(QLatin1String(name)); };
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("work/folder.json")));
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("rules/machines")));
    QCOMPARE(::mkfifo(QFile::encodeName(path("work/pipe.json")).constData(), 0600), 0);
    QCOMPARE(::mkfifo(QFile::encodeName(path("rules/machines/pipe.json")).constData(), 0600), 0);
    // THEN they are no kinds and no machines
    const auto without = WorkCatalog::load(folder.path());
    VERIFY_OK(without);
    // AND what never ends or never begins is refused
    const auto refused = [&folder](const char *why) {
        const auto catalog = WorkCatalog::load(folder.path());
        return !catalog && catalog.error().kind == ErrorKind::Corrupt
            && catalog.error().detail.contains(QLatin1String(why));
    };
    for (const char *name : { "work/zero.json", "rules/machines/zero.json", "rules/calendar.json" }) {
        QVERIFY(QFile::link(QStringLiteral("/dev/zero"), path(name)));
        QVERIFY2(refused("no regular file"), name);
        QVERIFY(QFile::remove(path(name)));
    }
    QCOMPARE(::mkfifo(QFile::encodeName(path("rules/calendar.json")).constData(), 0600), 0);
    QVERIFY(refused("no regular file"));
    QVERIFY(QFile::remove(path("rules/calendar.json")));
    // AND a file that is too large
    put(path("work/large.json"), QByteArray(2 * 1024 * 1024, ' '));
    QVERIFY(refused("larger than"));
}

void HostileRulesTest::shouldRefuseAWorkspaceWithTooManyFiles()
{
    const QTemporaryDir kinds;
    for (int i = 0; i < 250; ++i)
        put(kinds.filePath(QStringLiteral("work/k%1.json").arg(i)),
            replaced(kKind, R"("id": "domain")", "\"id\": \"k" + QByteArray::number(i) + '"'));
    const auto many = WorkCatalog::load(kinds.path());
    QVERIFY(!many);
    QVERIFY2(many.error().detail.contains(QStringLiteral("at most 200")), qPrintable(many.error().detail));
    const QTemporaryDir machines;
    for (int i = 0; i < 100; ++i)
        put(machines.filePath(QStringLiteral("rules/machines/m%1.json").arg(i)),
            replaced(replaced(sampleMachineJson(), R"("id": "sample")",
                         "\"id\": \"m" + QByteArray::number(i) + '"'),
                R"({"value": "medium", "in": ["paper", "electronic"]})",
                R"({"value": "medium", "is": )" + QByteArray::number(i) + '}'));
    const auto crowded = WorkCatalog::load(machines.path());
    QVERIFY(!crowded);
    QVERIFY2(crowded.error().detail.contains(QStringLiteral("more than 64 machines")),
        qPrintable(crowded.error().detail));
}

void HostileRulesTest::shouldNotCountFromTimesThatAreNone_data()
{
    QTest::addColumn<qint64>("enteredMs");
    QTest::addColumn<qint64>("startMs");
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    constexpr qint64 least = std::numeric_limits<qint64>::min();
    QTest::newRow("entered at the largest number") << most << qint64(0);
    QTest::newRow("entered at the least number") << least << qint64(0);
    QTest::newRow("begun at the largest number") << qint64(1) << most;
    QTest::newRow("begun in the year 287,000") << qint64(1) << qint64(9'000'000'000'000'000);
}

void HostileRulesTest::shouldNotCountFromTimesThatAreNone()
{
    QFETCH(qint64, enteredMs);
    QFETCH(qint64, startMs);
    ClockRule rule;
    rule.id = QStringLiteral("clock");
    rule.startsAt = QStringLiteral("at");
    rule.runsIn = { QStringLiteral("open") };
    rule.pausedIn = { QStringLiteral("held") };
    rule.length = kLongestClock;
    WorkCalendar calendar = sampleCalendar();
    calendar.zone = QTimeZone("Asia/Shanghai");
    for (const ClockUnit unit : { ClockUnit::Hours, ClockUnit::Days, ClockUnit::WorkingDays,
             ClockUnit::WorkingHours, ClockUnit::Months }) {
        rule.unit = unit;
        const StateHistory history{ { QStringLiteral("open"), enteredMs, {} },
            { QStringLiteral("held"), enteredMs, {} }, { QStringLiteral("open"), enteredMs, {} } };
        const ClockReading reading = readClock(
            rule, history, { { QStringLiteral("at"), startMs } }, calendar, timeIn("2026-11-23 09:00"));
        QCOMPARE(reading.state, ClockReading::State::Unknown);
        QVERIFY(!reading.dueMs);
    }
}

void HostileRulesTest::shouldStopCountingAtTheLargestNumber()
{
    const auto machine = readMachine(replaced(sampleMachineJson(), R"("to": "rejected", "actor": "seller")",
        R"("to": "rejected", "actor": "seller", "effects": [{"add": "times"}])"));
    VERIFY_OK(machine);
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    const auto made = makeTransition(*machine, QStringLiteral("reject"), QStringLiteral("pending"), {},
        { { QStringLiteral("times"), most } }, {}, 1);
    VERIFY_OK(made);
    QCOMPARE(made->set.value(QStringLiteral("times")).toLongLong(), most);
}

ZHANGGUI_TEST(HostileRulesTest)
#include "hostile_rules_test.moc"
