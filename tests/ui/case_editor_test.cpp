#include "net/callbacks/case_file.h"
#include "net/callbacks/check_catalog.h"
#include "net/callbacks/fresh_case.h"
#include "tests/support/scripted_prompts.h"
#include "tests/support/test_main.h"
#include "ui/callbacks/editor/case_document.h"
#include "ui/callbacks/editor/case_editor.h"
#include "ui/callbacks/editor/case_form.h"
#include "ui/callbacks/editor/case_text_view.h"
#include "ui/callbacks/editor/expectation_model.h"
#include "ui/callbacks/editor/field_help.h"
#include "ui/callbacks/editor/field_list.h"
#include "ui/callbacks/editor/field_row.h"
#include "ui/callbacks/editor/paste_dialog.h"
#include "ui/callbacks/editor/sending_words.h"
#include "ui/callbacks/editor/value_edit.h"
#include "ui/widgets/action_collection.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/window_actions.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>

using namespace zhanggui;

namespace {

std::shared_ptr<const CallbackProtocol> protocolWith(const QString &folder)
{
    const Result<CallbackProtocol> read = CallbackProtocol::load(folder);
    return read ? std::make_shared<const CallbackProtocol>(*read) : nullptr;
}

QString extraFolder()
{
    return QStringLiteral(ZHANGGUI_TEST_DATA "/protocol");
}

// An editor with all that the program knows, and a family that only a data file tells of.
struct Desk {
    Desk()
        : protocol(protocolWith(extraFolder()))
        , editor(actions, prompts)
    {
        if (const Result<CheckCatalog> read = CheckCatalog::load())
            checks = std::make_shared<const CheckCatalog>(*read);
        editor.setData(protocol, checks);
        editor.resize(1100, 720);
        editor.show();
    }
    void open(
        const char *interfaceId, const char *scene = "", OpenedCase::Origin origin = OpenedCase::Origin::New)
    {
        const CallbackInterface *callback = protocol->interfaceOf(QString::fromLatin1(interfaceId));
        QVERIFY(callback);
        editor.open({ freshCase(*callback, QLatin1String(scene), QStringLiteral("cn")), origin, {} });
    }
    FieldRow *row(const char *name) { return editor.form().fields().row(QLatin1String(name)); }
    template <class T> T *part(const char *name) { return editor.findChild<T *>(QLatin1String(name)); }
    QAction *action(const char *name)
    {
        return actions.find(QLatin1String("callbacks.case.") + QLatin1String(name));
    }
    void type(const char *field, const QString &text)
    {
        auto *line = part<QLineEdit>(QByteArray(QByteArray("field.") + field).constData());
        QVERIFY(line);
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    QByteArray json(const char *name)
    {
        for (const CaseField &field : editor.document().step().request) {
            if (field.name == QLatin1String(name))
                return field.json;
        }
        return {};
    }
    ActionCollection actions;
    test::ScriptedPrompts prompts;
    std::shared_ptr<const CallbackProtocol> protocol;
    std::shared_ptr<const CheckCatalog> checks;
    CaseEditor editor;
};

void chooseIn(QComboBox *box, const QVariant &value)
{
    const int at = box->findData(value);
    QVERIFY(at >= 0);
    box->setCurrentIndex(at);
    Q_EMIT box->activated(at);
}

void give(QComboBox *box, int index)
{
    box->setCurrentIndex(index);
    Q_EMIT box->activated(index);
}

} // namespace

class CaseEditorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFamilyOfADataFileHasItsFormChecksAndHelp()
    {
        // GIVEN a family that no line of code names
        Desk desk;
        QVERIFY(desk.protocol);
        const InterfaceFamily *family = desk.protocol->family(u"sample-family");
        QVERIFY(family);
        const CallbackInterface &callback = family->interfaces.first();

        // WHEN its interface is chosen in the form
        desk.editor.startNew();
        chooseIn(desk.part<QComboBox>("caseFamily"), QStringLiteral("sample-family"));
        Q_EMIT desk.part<QComboBox>("caseInterface")->activated(0);

        // THEN the form has its fields, in the data's order, with their samples
        QStringList names;
        for (const FieldRow *row : desk.editor.form().fields().rows())
            names << row->name();
        QStringList wanted;
        for (const CallbackField &field : callback.request)
            wanted << field.name;
        QCOMPARE(names, wanted);
        QCOMPARE(desk.editor.value().steps.first().interfaceId, callback.id);
        QCOMPARE(desk.editor.value().id, callback.id + QStringLiteral(".deep-mine"));
        QVERIFY(desk.editor.form().findings().isEmpty());
        QCOMPARE(desk.json("depth"), QByteArray("2"));

        // AND a closed list of values, and a check of the length while one types
        auto *depth = desk.part<QComboBox>("field.depth");
        QVERIFY(!depth->isEditable());
        QCOMPARE(depth->count(), 2);
        desk.type("instanceId", QString(65, u'x'));
        QVERIFY(!desk.row("instanceId")->reason().isEmpty());
        QCOMPARE(desk.part<QLabel>("counter.instanceId")->text(), QStringLiteral("65 / 64"));

        // AND help with title and source
        desk.part<QLineEdit>("field.instanceId")->setFocus();
        QTRY_VERIFY(desk.editor.form().help().text().contains(QStringLiteral("Instance ID")));
        QVERIFY(desk.editor.form().help().text().contains(QStringLiteral("https://example.com/guide/ping")));
        QVERIFY(desk.editor.form().help().text().contains(QStringLiteral("2026-01-02")));
    }

    void wrongOnPurposeSilencesTheCheckAndIsSeen()
    {
        // GIVEN a value that is too long
        Desk desk;
        desk.open("saas-v2.newInstance");
        desk.type("orderId", QString(65, u'x'));
        const QString complaint = desk.row("orderId")->reason();
        QVERIFY(!complaint.isEmpty());

        // WHEN it is marked as wrong on purpose
        desk.part<QToolButton>("wrong.orderId")->click();

        // THEN nothing complains, the mark shows, and the case carries it
        QVERIFY(desk.row("orderId")->reason() != complaint);
        QVERIFY(desk.row("orderId")->reason().contains(QStringLiteral("on purpose")));
        QVERIFY(desk.editor.form().findings().isEmpty());
        const CallbackCase now = desk.editor.value();
        const auto field = std::find_if(now.steps.first().request.cbegin(), now.steps.first().request.cend(),
            [](const CaseField &one) { return one.name == QLatin1String("orderId"); });
        QVERIFY(field->wrongOnPurpose);

        // AND a closed list takes other values only then
        desk.open("saas-v2.updateInstanceStatus");
        desk.prompts.choices << 1;
        desk.open("saas-v2.updateInstanceStatus");
        auto *status = desk.part<QComboBox>("field.status");
        QVERIFY(status && !status->isEditable());
        desk.part<QToolButton>("wrong.status")->click();
        QVERIFY(status->isEditable());
        status->setFocus();
        status->lineEdit()->selectAll();
        QTest::keyClicks(status->lineEdit(), QStringLiteral("MELT"));
        QCOMPARE(desk.json("status"), QByteArray("\"MELT\""));
        QVERIFY(desk.editor.form().findings().isEmpty());
    }

    void fieldsCanBeLeftOutNullAndEmpty()
    {
        Desk desk;
        desk.open("saas-v2.newInstance");
        auto *given = desk.part<QComboBox>("given.testFlag");

        give(given, 2);
        QCOMPARE(desk.json("testFlag"), QByteArray("null"));
        give(given, 3);
        QCOMPARE(desk.json("testFlag"), QByteArray("\"\""));
        give(given, 1);
        QCOMPARE(desk.json("testFlag"), QByteArray());
        QVERIFY(desk.editor.form().findings().isEmpty());
        // Back again it stands where the guide has it, with what the guide says.
        const QList<CaseField> before = desk.editor.document().step().request;
        give(given, 0);
        QCOMPARE(desk.json("testFlag"), QByteArray("\"1\""));
        QCOMPARE(desk.editor.document().step().request.size(), before.size() + 1);

        // A mandatory one that is left out is marked.
        give(desk.part<QComboBox>("given.orderId"), 1);
        QVERIFY(!desk.row("orderId")->reason().isEmpty());
        desk.type("orderId", QStringLiteral("MOCKONDEMAND"));
        QVERIFY(desk.row("orderId")->reason().isEmpty());
        QCOMPARE(shownFields(desk.editor.document().step().request,
                     desk.protocol->interfaceOf(u"saas-v2.newInstance")->forSite(u"cn")),
            shownFields({}, desk.protocol->interfaceOf(u"saas-v2.newInstance")->forSite(u"cn")));
    }

    void placesThatNobodyKnowsAreMarked()
    {
        Desk desk;
        desk.open("saas-v2.newInstance");
        desk.type("orderId", QStringLiteral("{{nobody}}"));
        QVERIFY(!desk.row("orderId")->reason().isEmpty());
        desk.type("orderId", QStringLiteral("{{order}}"));
        QVERIFY2(desk.row("orderId")->reason().isEmpty(), qPrintable(desk.row("orderId")->reason()));
        // What a place becomes is not counted.
        QCOMPARE(desk.part<QLabel>("counter.orderId")->text(), QStringLiteral("≤ 64"));
    }

    void furtherFieldsCanBeAddedAndKeepTheirOrder()
    {
        Desk desk;
        desk.open("saas-v2.newInstance");
        QTest::keyClicks(desk.part<QLineEdit>("furtherName"), QStringLiteral("colour"));
        QTest::keyClick(desk.part<QLineEdit>("furtherName"), Qt::Key_Return);
        desk.type("colour", QStringLiteral("blue"));
        QCOMPARE(desk.editor.document().step().request.constLast().name, QStringLiteral("colour"));
        QCOMPARE(desk.json("colour"), QByteArray("\"blue\""));
        // Left out it goes for good: nothing else would show it.
        give(desk.part<QComboBox>("given.colour"), 1);
        QVERIFY(!desk.row("colour"));
    }

    void jsonThatIsNoneIsKeptOutOfTheCase()
    {
        Desk desk;
        desk.open("saas-v2.changeInstanceCheck");
        auto *lines = desk.part<QPlainTextEdit>("field.productInfo");
        QVERIFY(lines);
        const QByteArray before = desk.json("productInfo");
        lines->setPlainText(QStringLiteral("{\"productId\": "));
        QCOMPARE(desk.json("productInfo"), before);
        QVERIFY(desk.row("productInfo")->reason().contains(QStringLiteral("JSON")));
        lines->setPlainText(QStringLiteral("{\"productId\": \"P1\"}"));
        QVERIFY(desk.json("productInfo").contains("P1"));
        QCOMPARE(lines->toPlainText(), QStringLiteral("{\"productId\": \"P1\"}"));
    }

    void bothSidesShowOneCase()
    {
        // GIVEN the form and the text of one case
        Desk desk;
        desk.open("saas-v2.newInstance");
        QPlainTextEdit &text = desk.editor.text().editor();
        desk.type("orderId", QStringLiteral("MOCKONDEMAND"));
        QVERIFY(text.toPlainText().contains(QStringLiteral("\"orderId\": \"MOCKONDEMAND\"")));

        // WHEN the text is changed
        QString changed = text.toPlainText();
        changed.replace(QStringLiteral("MOCKONDEMAND\""), QStringLiteral("MOCKONETIMENEW\""));
        text.setPlainText(changed);

        // THEN the form shows it, and undo takes both back
        QCOMPARE(desk.part<QLineEdit>("field.orderId")->text(), QStringLiteral("MOCKONETIMENEW"));
        desk.editor.document().history().undo();
        QCOMPARE(desk.part<QLineEdit>("field.orderId")->text(), QStringLiteral("MOCKONDEMAND"));
        QVERIFY(text.toPlainText().contains(QStringLiteral("MOCKONDEMAND\"")));
    }

    void textWithAnErrorNamesItsLineAndLeavesTheCaseAlone()
    {
        Desk desk;
        desk.open("saas-v2.newInstance");
        const CallbackCase before = desk.editor.value();
        QPlainTextEdit &text = desk.editor.text().editor();
        QStringList lines = text.toPlainText().split(u'\n');
        lines.insert(1, QStringLiteral("  \"colour\": \"blue\","));
        text.setPlainText(lines.join(u'\n'));
        QVERIFY(desk.editor.text().error());
        QCOMPARE(desk.editor.text().errorLine(), 2);
        QCOMPARE(desk.editor.value(), before);
        // No JSON at all: the line of the place where reading ended.
        lines[1] = QStringLiteral("  \"title\" \"x\",");
        text.setPlainText(lines.join(u'\n'));
        QCOMPARE(desk.editor.text().errorLine(), 2);
        // What cannot be read is neither sent nor kept.
        QSignalSpy sent(&desk.editor, &CaseEditor::sendRequested);
        QSignalSpy saved(&desk.editor, &CaseEditor::saveRequested);
        desk.action("send")->trigger();
        desk.action("save")->trigger();
        QCOMPARE(sent.count(), 0);
        QCOMPARE(saved.count(), 0);
        lines.removeAt(1);
        text.setPlainText(lines.join(u'\n'));
        QVERIFY(!desk.editor.text().error());
        desk.action("send")->trigger();
        QCOMPARE(sent.count(), 1);
    }

    void typingAWordIsOneUndoAndTheKeysReachIt()
    {
        Desk desk;
        desk.open("saas-v2.newInstance");
        const CallbackCase before = desk.editor.value();
        desk.type("orderId", QStringLiteral("ABC"));
        auto *line = desk.part<QLineEdit>("field.orderId");
        QTest::keyClick(line, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.editor.value(), before);
        QTest::keyClick(line, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.json("orderId"), QByteArray("\"ABC\""));
    }

    void sendingFormChangesHowAStepIsSent()
    {
        Desk desk;
        desk.open("saas-v2.newInstance");
        chooseIn(desk.part<QComboBox>("sendSignature"), QStringLiteral("other-key"));
        chooseIn(desk.part<QComboBox>("sendBody"), QStringLiteral("pretty"));
        QTest::keyClicks(desk.part<QLineEdit>("sendShift"), QStringLiteral("-61 s"));
        desk.part<QSpinBox>("sendTimes")->setValue(3);
        desk.part<QCheckBox>("stepStrange")->click();
        SendForm wanted;
        wanted.signature = QStringLiteral("other-key");
        wanted.body = QStringLiteral("pretty");
        wanted.timestampShiftMs = -61'000;
        wanted.times = 3;
        QCOMPARE(desk.editor.document().step().form, wanted);
        QVERIFY(desk.editor.document().step().strange);
        desk.part<QPushButton>("sendOrdinary")->click();
        QCOMPARE(desk.editor.document().step().form, SendForm());
        QVERIFY(!desk.editor.document().step().strange);
    }

    void shiftsAreReadWithTheirUnit()
    {
        QCOMPARE(shiftFromText(QStringLiteral("-61 s")), -61'000);
        QCOMPARE(shiftFromText(QStringLiteral("2h")), 7'200'000);
        QCOMPARE(shiftFromText(QStringLiteral("0")), 0);
        QVERIFY(!shiftFromText(QStringLiteral("61")));
        QVERIFY(!shiftFromText(QStringLiteral("400 d")));
        for (const qint64 shift : { -61'000LL, 1LL, 90'000LL, 86'400'000LL, 0LL })
            QCOMPARE(shiftFromText(shiftText(shift)), shift);
    }

    void stepsAreAddedMovedAndRemoved()
    {
        Desk desk;
        desk.open("saas-v2.newInstance");
        desk.part<QToolButton>("stepAdd")->click();
        QCOMPARE(desk.editor.value().steps.size(), 2);
        chooseIn(desk.part<QComboBox>("caseFamily"), QStringLiteral("saas-v2"));
        chooseIn(desk.part<QComboBox>("caseInterface"), QStringLiteral("saas-v2.queryInstance"));
        QCOMPARE(desk.editor.value().steps[0].interfaceId, QStringLiteral("saas-v2.newInstance"));
        QCOMPARE(desk.editor.value().steps[1].interfaceId, QStringLiteral("saas-v2.queryInstance"));
        desk.part<QToolButton>("stepEarlier")->click();
        QCOMPARE(desk.editor.value().steps[0].interfaceId, QStringLiteral("saas-v2.queryInstance"));
        QCOMPARE(desk.editor.document().currentStep(), 0);
        desk.part<QToolButton>("stepRemove")->click();
        QCOMPARE(desk.editor.value().steps.size(), 1);
        QCOMPARE(desk.editor.value().steps[0].interfaceId, QStringLiteral("saas-v2.newInstance"));
        QVERIFY(!desk.part<QToolButton>("stepRemove")->isEnabled());
    }

    void expectationsAreRowsOfATable()
    {
        Desk desk;
        QVERIFY(desk.checks);
        desk.open("saas-v2.newInstance");
        desk.part<QPushButton>("expectOfStep.add")->click();
        auto *table = desk.part<QTableView>("expectOfStep");
        QAbstractItemModel *model = table->model();
        QCOMPARE(model->rowCount(), 1);
        using Model = ExpectationModel;
        QVERIFY(model->setData(model->index(0, Model::Values), QStringLiteral("000000, 000004")));
        QVERIFY(model->setData(model->index(0, Model::Weight), QStringLiteral("warning")));
        const Expectation row = desk.editor.document().step().expect.first();
        QCOMPARE(row.check, QStringLiteral("result-code"));
        QCOMPARE(row.values, QStringList({ QStringLiteral("000000"), QStringLiteral("000004") }));
        QCOMPARE(row.severity, Severity::Warning);
        QVERIFY(!row.underTestFlag);
        // The check is told by its title, and chosen from the catalogue.
        QCOMPARE(
            model->index(0, Model::Check).data().toString(), desk.checks->check(u"result-code")->title.en);
        // What newInstance answers is kept for later steps by itself; another one is added.
        QCOMPARE(desk.editor.document().step().capture.size(), 1);
        desk.part<QPushButton>("captures.add")->click();
        QCOMPARE(desk.editor.document().step().capture.size(), 2);
        desk.part<QPushButton>("expectOfStep.remove")->click();
        QVERIFY(desk.editor.document().step().expect.isEmpty());
    }

    void shippedCasesAreReadAndDuplicated()
    {
        Desk desk;
        desk.open("saas-v2.newInstance", "", OpenedCase::Origin::Shipped);
        QVERIFY(desk.part<QLineEdit>("field.orderId")->isReadOnly());
        QVERIFY(!desk.action("save")->isEnabled());
        QVERIFY(desk.action("send")->isEnabled());
        const QString id = desk.editor.value().id;
        desk.action("duplicate")->trigger();
        QVERIFY(!desk.part<QLineEdit>("field.orderId")->isReadOnly());
        QVERIFY(desk.editor.value().id != id);
        QCOMPARE(desk.editor.opened().origin, OpenedCase::Origin::New);
        QVERIFY(desk.action("save")->isEnabled());
    }

    void changesAreNotLostUnasked()
    {
        // GIVEN a case with changes
        Desk desk;
        desk.open("saas-v2.newInstance");
        desk.type("orderId", QStringLiteral("ABC"));

        // WHEN another one is opened and the person stays
        desk.prompts.choices << 2;
        desk.open("saas-v2.queryInstance");
        QCOMPARE(desk.prompts.asked.size(), 1);
        QCOMPARE(desk.editor.value().steps.first().interfaceId, QStringLiteral("saas-v2.newInstance"));

        // THEN saving leads on, once it is saved
        QSignalSpy saved(&desk.editor, &CaseEditor::saveRequested);
        desk.prompts.choices << 0;
        desk.open("saas-v2.queryInstance");
        QCOMPARE(saved.count(), 1);
        QCOMPARE(desk.editor.value().steps.first().interfaceId, QStringLiteral("saas-v2.newInstance"));
        desk.editor.setSaved(QStringLiteral("/tmp/x.case.json"));
        QCOMPARE(desk.editor.value().steps.first().interfaceId, QStringLiteral("saas-v2.queryInstance"));
        QVERIFY(!desk.editor.isModified());
    }

    void revertingCanBeUndone()
    {
        Desk desk;
        desk.open("saas-v2.newInstance");
        const CallbackCase before = desk.editor.value();
        desk.type("orderId", QStringLiteral("ABC"));
        const CallbackCase changed = desk.editor.value();
        desk.action("revert")->trigger();
        QCOMPARE(desk.editor.value(), before);
        desk.editor.document().history().undo();
        QCOMPARE(desk.editor.value(), changed);
    }

    void everyInterfaceOfTheProtocolStartsWithoutAFault()
    {
        Desk desk;
        for (const InterfaceFamily &family : desk.protocol->families()) {
            for (const CallbackInterface &callback : family.interfaces) {
                for (const QString &site : callback.sites) {
                    const CallbackInterface here = callback.forSite(site);
                    for (const CallbackScene &scene : here.scenes) {
                        const CallbackCase fresh = freshCase(callback, scene.id, site);
                        desk.editor.open({ fresh, OpenedCase::Origin::New, {} });
                        const QList<CaseFinding> findings = desk.editor.form().findings();
                        QVERIFY2(findings.isEmpty(),
                            qPrintable(fresh.id
                                + (findings.isEmpty() ? QString()
                                                      : findings.first().member + findings.first().reason)));
                        // What the form shows is what its file says.
                        const Result<CallbackCase> read = caseFromText(caseToText(fresh));
                        QVERIFY2(read, qPrintable(read ? QString() : read.error().what));
                        QCOMPARE(*read, fresh);
                        QCOMPARE(desk.editor.value(), fresh);
                    }
                }
            }
        }
    }

    void aPasteBecomesANewCase()
    {
        Desk desk;
        QVERIFY(!desk.action("paste")->isEnabled());
        desk.editor.setPasting([&desk](const QString &text) -> Result<PastedCase> {
            if (!text.contains(QLatin1String("newInstance")))
                return failure(ErrorKind::BadInput, QStringLiteral("There is no activity in it."));
            const CallbackInterface *callback = desk.protocol->interfaceOf(u"saas-v2.newInstance");
            return PastedCase{ freshCase(*callback, {}, QStringLiteral("cn")),
                { QStringLiteral("the signature") }, {} };
        });
        desk.action("paste")->trigger();
        auto *dialog = desk.part<PasteDialog>("pasteDialog");
        QVERIFY(dialog);
        auto *take = dialog->findChild<QPushButton *>(QStringLiteral("pasteTake"));
        dialog->setText(QStringLiteral("nothing"));
        QVERIFY(!take->isEnabled());
        QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("pasteFound"))
                    ->text()
                    .contains(QStringLiteral("no activity")));
        dialog->setText(QStringLiteral("{\"activity\":\"newInstance\"}"));
        QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("pasteLeft"))
                    ->text()
                    .contains(QStringLiteral("the signature")));
        take->click();
        QCOMPARE(desk.editor.value().steps.first().interfaceId, QStringLiteral("saas-v2.newInstance"));
        QCOMPARE(desk.editor.opened().origin, OpenedCase::Origin::New);
    }
};

ZHANGGUI_GUI_TEST(CaseEditorTest)
#include "case_editor_test.moc"
