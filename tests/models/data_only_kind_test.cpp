// A state and a kind of record that nobody wrote code for: files in a workspace's folder, found in the list,
// in the description of the form, among the steps, the clocks and in the diagram.
#include "models/rules/machine_diagram.h"
#include "models/rules/machine_run.h"
#include "models/work/work_catalog.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace zhanggui;

namespace {

const char kKind[] = R"({
  "id": "domain", "title": { "en": "Domains", "zh": "域名" }, "one": { "en": "domain", "zh": "域名" },
  "area": "others", "icon": "records",
  "number": { "title": { "en": "Domain", "zh": "域名" }, "names": ["Host"], "prefix": "DOM-" },
  "empty": { "en": "No domains yet.", "zh": "还没有域名。" },
  "sources": { "OWN": { "page": "our own list", "date": "2026-11-23" } }, "source": "OWN I",
  "sections": [{ "id": "main", "title": { "en": "Registration", "zh": "注册信息" } }],
  "fields": [
    { "id": "endsOn", "title": { "en": "Ends on", "zh": "到期日" }, "names": ["Expiry"], "type": "day",
      "section": "main", "shown": true, "source": "OWN I" },
    { "id": "registrar", "title": { "en": "Registrar", "zh": "注册商" }, "type": "choice", "section": "main",
      "choices": [{ "id": "own", "title": { "en": "Ours", "zh": "自有" } }], "source": "OWN I" }
  ]
})";

const char kMachine[] = R"({
  "id": "domain", "kind": "domain", "title": { "en": "Domain", "zh": "域名" }, "initial": "held",
  "sources": { "OWN": { "page": "our own list", "date": "2026-11-23" } }, "source": "OWN I",
  "states": [
    { "id": "held", "title": { "en": "Held", "zh": "持有" }, "stage": 1, "source": "OWN I" },
    { "id": "given-up", "title": { "en": "Given up", "zh": "已放弃" }, "end": true, "stage": 2, "source": "OWN I" }
  ],
  "transitions": [
    { "id": "give-up", "title": { "en": "Give up", "zh": "放弃" }, "from": ["held"], "to": "given-up",
      "actor": "seller", "source": "OWN I" }
  ],
  "clocks": [
    { "id": "renew", "title": { "en": "Renew", "zh": "续期" }, "startsAt": "endsOn", "runsIn": ["held"],
      "length": 30, "unit": "days", "backwards": true, "source": "OWN I" }
  ]
})";

QString id(const char *text)
{
    return QString::fromUtf8(text);
}

class Workspace {
public:
    void write(const QString &name, const QByteArray &text)
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(text), text.size());
    }
    QString path(const QString &name = {}) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

/// The shipped machine of tickets with one state and one way into it more.
QByteArray ticketWithAnotherState()
{
    QFile file(QStringLiteral(":/rules/machines/ticket.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QJsonObject machine = QJsonDocument::fromJson(file.readAll()).object();
    const QString source = machine.value(u"source").toString();
    QJsonArray states = machine.value(u"states").toArray();
    states.append(QJsonObject{ { id("id"), id("at-vendor") },
        { id("title"), QJsonObject{ { id("en"), id("At the vendor") }, { id("zh"), id("厂商处理中") } } },
        { id("source"), source } });
    machine.insert(id("states"), states);
    QJsonArray transitions = machine.value(u"transitions").toArray();
    transitions.append(QJsonObject{ { id("id"), id("pass-on") },
        { id("title"), QJsonObject{ { id("en"), id("Pass on") }, { id("zh"), id("转交厂商") } } },
        { id("from"), QJsonArray{ id("in-progress") } }, { id("to"), id("at-vendor") },
        { id("actor"), id("seller") }, { id("source"), source } });
    machine.insert(id("transitions"), transitions);
    return QJsonDocument(machine).toJson();
}

bool shows(const MachineDiagram &diagram, const QString &text)
{
    for (const DiagramArrow &arrow : diagram.arrows) {
        if (arrow.label.contains(text))
            return true;
    }
    for (const DiagramBox &box : diagram.boxes) {
        for (const DiagramLine &line : box.lines) {
            if (line.text.contains(text))
                return true;
        }
    }
    return false;
}

} // namespace

class DataOnlyKindTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldListAndDescribeAKindThatIsAFile()
    {
        // GIVEN
        Workspace workspace;
        workspace.write(id("work/domain.json"), kKind);
        workspace.write(id("rules/machines/domain.json"), kMachine);

        // WHEN
        const auto catalog = WorkCatalog::load(workspace.path());

        // THEN
        QVERIFY2(catalog, catalog ? "" : qPrintable(catalog.error().detail));
        const WorkKind *kind = (*catalog)->kind(id("domain"));
        QVERIFY(kind);
        QCOMPARE(kind->title.zh, id("域名"));
        QCOMPARE((*catalog)->kindOfTable(id("work_domain")), kind);
        // the form
        QCOMPARE(kind->sections.size(), 1);
        QCOMPARE(kind->field(id("endsOn"))->type, WorkFieldType::Day);
        QCOMPARE(kind->field(id("registrar"))->choices.first().title.en, id("Ours"));
        // the list
        const RecordKind &records = (*catalog)->records(id("domain"));
        QCOMPARE(records.table, id("work_domain"));
        const qsizetype column = records.indexOf(id("endsOn"));
        QVERIFY(column >= 0);
        QCOMPARE(records.fields[column].title.zh, id("到期日"));
        QVERIFY(records.fields[column].names.contains(id("Expiry")));
        const QList<Choice> &states = records.fields[records.indexOf(id("state"))].choices;
        QCOMPARE(states.size(), 2);
        QCOMPARE(states.first().title.zh, id("持有"));
    }

    void shouldOfferStepsAndRunClocksOfAMachineThatIsAFile()
    {
        Workspace workspace;
        workspace.write(id("work/domain.json"), kKind);
        workspace.write(id("rules/machines/domain.json"), kMachine);
        const auto catalog = WorkCatalog::load(workspace.path());
        QVERIFY(catalog);
        const Machine *machine = (*catalog)->machines().of(id("domain"), {}, 0);
        QVERIFY(machine);

        const auto offered = offeredTransitions(*machine, id("held"), {});
        QCOMPARE(offered.size(), 1);
        QCOMPARE(offered.first().transition->id, id("give-up"));

        constexpr qint64 kDay = 86'400'000;
        const ClockReading reading = readClock(*machine->clock(id("renew")), { { id("held"), kDay, {} } },
            { { id("endsOn"), 100 * kDay } }, (*catalog)->calendar(), 2 * kDay);
        QCOMPARE(reading.state, ClockReading::State::Running);
        QCOMPARE(reading.dueMs, std::optional<qint64>(70 * kDay));
    }

    void shouldDrawAMachineThatIsAFile()
    {
        Workspace workspace;
        workspace.write(id("work/domain.json"), kKind);
        workspace.write(id("rules/machines/domain.json"), kMachine);
        const auto catalog = WorkCatalog::load(workspace.path());
        QVERIFY(catalog);

        const MachineDiagram diagram =
            layOutMachine(*(*catalog)->machines().find(id("domain")), metricsWithoutFont());

        QVERIFY(diagram.box(id("held")));
        QVERIFY(diagram.box(id("given-up")));
        QVERIFY(shows(diagram, id("Give up")));
    }

    void shouldFindAStateThatAFileAddsToAShippedMachine()
    {
        // GIVEN
        Workspace workspace;
        workspace.write(id("rules/machines/ticket.json"), ticketWithAnotherState());

        // WHEN
        const auto catalog = WorkCatalog::load(workspace.path());

        // THEN
        QVERIFY2(catalog, catalog ? "" : qPrintable(catalog.error().detail));
        const RecordKind &records = (*catalog)->records(id("ticket"));
        const QList<Choice> &states = records.fields[records.indexOf(id("state"))].choices;
        QVERIFY(std::any_of(states.cbegin(), states.cend(), [](const Choice &choice) {
            return choice.value == id("at-vendor") && choice.title.zh == id("厂商处理中");
        }));
        const Machine *machine = (*catalog)->machines().find(id("ticket"));
        QCOMPARE(machine->stateNamed(id("厂商处理中"))->id, id("at-vendor"));
        const auto outcome = makeTransition(*machine, id("pass-on"), id("in-progress"), {}, {}, {}, 1);
        QVERIFY(outcome);
        QCOMPARE(outcome->state, id("at-vendor"));
        QVERIFY(layOutMachine(*machine, metricsWithoutFont()).box(id("at-vendor")));
        QVERIFY(shows(layOutMachine(*machine, metricsWithoutFont()), id("Pass on")));
    }

    void shouldRefuseAKindWithARuleWithoutSource_data()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QByteArray>("machine");
        const auto without = [](const char *json, const char *member) {
            return QByteArray(json).replace(QByteArray(member).append(", \"source\": \"OWN I\""), member);
        };
        QTest::newRow("field") << without(kKind, "\"shown\": true") << QByteArray(kMachine);
        QTest::newRow("state") << QByteArray(kKind) << without(kMachine, "\"stage\": 1");
        QTest::newRow("transition") << QByteArray(kKind) << without(kMachine, "\"actor\": \"seller\"");
        QTest::newRow("clock") << QByteArray(kKind) << without(kMachine, "\"backwards\": true");
        QTest::newRow("no date") << QByteArray(kKind)
                                 << QByteArray(kMachine).replace(", \"date\": \"2026-11-23\"", "");
        QTest::newRow("unknown mark") << QByteArray(kKind).replace("OWN I", "OWN X") << QByteArray(kMachine);
        QTest::newRow("one language")
            << QByteArray(kKind).replace(", \"zh\": \"到期日\"", "") << QByteArray(kMachine);
    }
    void shouldRefuseAKindWithARuleWithoutSource()
    {
        QFETCH(QByteArray, kind);
        QFETCH(QByteArray, machine);
        QVERIFY(kind != kKind || machine != kMachine);
        Workspace workspace;
        workspace.write(id("work/domain.json"), kind);
        workspace.write(id("rules/machines/domain.json"), machine);

        const auto catalog = WorkCatalog::load(workspace.path());

        QVERIFY(!catalog);
        QCOMPARE(catalog.error().kind, ErrorKind::Corrupt);
        QVERIFY2(catalog.error().detail.contains(id("domain.json")), qPrintable(catalog.error().detail));
    }
};

ZHANGGUI_TEST(DataOnlyKindTest)
#include "data_only_kind_test.moc"
