// Fields and form of a work record, made from a kind that exists only here.

#include "tests/support/test_main.h"
#include "ui/work/field_value.h"
#include "ui/work/work_form.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QToolButton>

using namespace zhanggui;

namespace {

constexpr qint64 kNowMs = 1'795'330'000'000; // 2026-11-22

WorkField field(const char *id, WorkFieldType type, const char *title, const char *section = "a")
{
    WorkField made;
    made.id = QLatin1String(id);
    made.type = type;
    made.title = { QLatin1String(title), QLatin1String(title) };
    made.section = QLatin1String(section);
    return made;
}

Condition is(const char *value, const QVariant &operand)
{
    Condition condition;
    condition.kind = Condition::Kind::Is;
    condition.value = QLatin1String(value);
    condition.operands = { operand };
    return condition;
}

/// A paper medium asks for a courier, an electronic one for an address.
WorkKind sampleKind()
{
    WorkKind kind;
    kind.id = QStringLiteral("sample");
    kind.numberTitle = { QStringLiteral("Sample no."), QStringLiteral("样例号") };
    kind.sections = { { QStringLiteral("a"), { QStringLiteral("First"), QStringLiteral("一") } },
        { QStringLiteral("b"), { QStringLiteral("Courier"), QStringLiteral("快递") } } };
    WorkField medium = field("medium", WorkFieldType::Choice, "Medium");
    WorkChoice paper;
    paper.id = QStringLiteral("paper");
    paper.title = { QStringLiteral("Paper"), QStringLiteral("纸质") };
    WorkChoice electronic;
    electronic.id = QStringLiteral("electronic");
    electronic.title = { QStringLiteral("Electronic"), QStringLiteral("电子") };
    medium.choices = { paper, electronic };
    WorkField courier = field("courier", WorkFieldType::Text, "Courier", "b");
    courier.when = is("medium", QStringLiteral("paper"));
    courier.hasRequired = true;
    courier.required = is("medium", QStringLiteral("paper"));
    WorkField mail = field("mail", WorkFieldType::Mail, "Mail");
    mail.personal = true;
    WorkField stamped = field("issuedAt", WorkFieldType::Instant, "Issued");
    stamped.readOnly = true;
    kind.fields = { medium, field("amount", WorkFieldType::Amount, "Amount"),
        field("rate", WorkFieldType::Rate, "Rate"), field("day", WorkFieldType::Day, "Day"), mail, stamped,
        field("about", WorkFieldType::LongText, "About"), courier };
    return kind;
}

} // namespace

class WorkFormTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_kind = sampleKind();
        m_form = std::make_unique<WorkForm>(m_kind, style(),
            [this](const RuleValues &values) { return m_check ? m_check(values) : QList<WorkFault>(); });
        m_form->resize(500, 700);
        m_form->show();
        QApplication::setActiveWindow(m_form.get());
    }
    void cleanup()
    {
        m_form.reset();
        m_check = {};
    }

    void readsWhatPeopleType_data();
    void readsWhatPeopleType();
    void saysWhyWhatIsTypedCannotBeRead_data();
    void saysWhyWhatIsTypedCannotBeRead();
    void asksForFieldsByCondition();
    void neverHidesAFieldThatHoldsAValue();
    void masksPersonalDataUntilAsked();
    void showsAFaultNextToItsField();
    void putsAFaultWithoutFieldAside();
    void keepsUnknownChoices();
    void keepsWhatIsTypedWhenTheRecordComesAgain();
    void givesOnlyWhatDiffers();
    void writesOnlyFieldsThatAPersonMayWrite();
    void isFilledInByKeyboardAlone();
    void staysQuietUntilSomethingIsTyped();

private:
    static FieldEdit::Style style()
    {
        return { { QLocale::c(), QTimeZone(8 * 3600) }, [] { return kNowMs; } };
    }
    QLineEdit *line(const char *id)
    {
        return m_form->findChild<QLineEdit *>(QLatin1String("edit_") + QLatin1String(id));
    }
    void type(const char *id, const QString &text)
    {
        line(id)->setFocus();
        line(id)->selectAll();
        QTest::keyClicks(line(id), text);
    }

    WorkKind m_kind;
    std::unique_ptr<WorkForm> m_form;
    std::function<QList<WorkFault>(const RuleValues &)> m_check;
};

void WorkFormTest::readsWhatPeopleType_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QVariant>("value");
    const auto row = [](const char *name, WorkFieldType type, const QString &text, const QVariant &value) {
        QTest::newRow(name) << int(type) << text << value;
    };
    row("amount", WorkFieldType::Amount, QStringLiteral("1,234.56"), qint64(123456));
    row("amount in ten thousands", WorkFieldType::Amount, QStringLiteral("1.5万"), qint64(1500000));
    row("rate with sign", WorkFieldType::Rate, QStringLiteral("6%"), qint64(600));
    row("rate without sign", WorkFieldType::Rate, QStringLiteral("0.35"), qint64(35));
    row("day in the zone", WorkFieldType::Day, QStringLiteral("2026-11-22"), qint64(1'795'276'800'000));
    row("day of a time", WorkFieldType::Day, QStringLiteral("2026-11-22 13:00"), qint64(1'795'276'800'000));
    row("time", WorkFieldType::Instant, QStringLiteral("2026-11-22 08:00"), qint64(1'795'305'600'000));
    row("number", WorkFieldType::Number, QStringLiteral("1,200"), qint64(1200));
    row("nothing", WorkFieldType::Amount, QStringLiteral("  "), QVariant());
    row("words", WorkFieldType::Text, QStringLiteral(" 你好 "), QStringLiteral("你好"));
}

void WorkFormTest::readsWhatPeopleType()
{
    QFETCH(int, type);
    QFETCH(QString, text);
    QFETCH(QVariant, value);
    const WorkField made = field("x", WorkFieldType(type), "X");
    const QTimeZone zone(8 * 3600);
    const auto read = fieldValue(made, text, zone, kNowMs);
    QVERIFY(read.has_value());
    QCOMPARE(*read, value);
    // What stands in the editor is read back to the same.
    QCOMPARE(*fieldValue(made, editText(made, *read, zone), zone, kNowMs), value);
}

void WorkFormTest::saysWhyWhatIsTypedCannotBeRead_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QString>("text");
    QTest::newRow("amount") << int(WorkFieldType::Amount) << QStringLiteral("12a");
    QTest::newRow("rounded amount") << int(WorkFieldType::Amount) << QStringLiteral("1.005");
    QTest::newRow("rate") << int(WorkFieldType::Rate) << QStringLiteral("six");
    QTest::newRow("day") << int(WorkFieldType::Day) << QStringLiteral("2026-02-30");
    QTest::newRow("number") << int(WorkFieldType::Number) << QStringLiteral("1.5");
    QTest::newRow("long text") << int(WorkFieldType::Text) << QString(5000, u'x');
}

void WorkFormTest::saysWhyWhatIsTypedCannotBeRead()
{
    QFETCH(int, type);
    QFETCH(QString, text);
    const auto read = fieldValue(field("x", WorkFieldType(type), "X"), text, QTimeZone::utc(), kNowMs);
    QVERIFY(!read.has_value());
    QVERIFY(!read.error().isEmpty());
}

void WorkFormTest::asksForFieldsByCondition()
{
    // GIVEN an electronic medium
    m_form->setValues({ { QStringLiteral("medium"), QStringLiteral("electronic") } }, {}, true, false);
    // THEN nobody asks for a courier
    QVERIFY(m_form->field(QStringLiteral("courier"))->isHidden());
    // WHEN it becomes paper
    auto *medium = m_form->findChild<QComboBox *>(QStringLiteral("edit_medium"));
    medium->setCurrentIndex(medium->findData(QStringLiteral("paper")));
    // THEN the courier is asked for, and required
    QVERIFY(!m_form->field(QStringLiteral("courier"))->isHidden());
    QVERIFY(m_form->field(QStringLiteral("courier"))->label()->text().endsWith(u'*'));
}

void WorkFormTest::neverHidesAFieldThatHoldsAValue()
{
    m_form->setValues({ { QStringLiteral("medium"), QStringLiteral("electronic") },
                          { QStringLiteral("courier"), QStringLiteral("SF") } },
        {}, true, false);
    QVERIFY(!m_form->field(QStringLiteral("courier"))->isHidden());
}

void WorkFormTest::masksPersonalDataUntilAsked()
{
    m_form->setValues(
        { { QStringLiteral("mail"), QStringLiteral("zhangsan@example.com") } }, {}, true, false);
    QCOMPARE(line("mail")->text(), QStringLiteral("z***@example.com"));
    QVERIFY(line("mail")->isReadOnly());
    QSignalSpy revealed(m_form.get(), &WorkForm::revealed);
    m_form->findChild<QToolButton *>(QStringLiteral("reveal_mail"))->click();
    QCOMPARE(line("mail")->text(), QStringLiteral("zhangsan@example.com"));
    QCOMPARE(revealed.count(), 1);
    QCOMPARE(revealed.constFirst().constFirst().toString(), QStringLiteral("mail"));
    QVERIFY(!m_form->isChanged());
}

void WorkFormTest::showsAFaultNextToItsField()
{
    m_check = [](const RuleValues &values) -> QList<WorkFault> {
        if (values.value(QStringLiteral("amount")).toLongLong() < 100)
            return {};
        WorkFault fault;
        fault.check = QStringLiteral("too-much");
        fault.fields = { QStringLiteral("amount") };
        fault.say = { QStringLiteral("Too much."), QStringLiteral("太多。") };
        return { fault };
    };
    m_form->setValues({}, QStringLiteral("CNY"), true, false);
    type("amount", QStringLiteral("12"));
    QCOMPARE(m_form->field(QStringLiteral("amount"))->faultText(), QStringLiteral("Too much."));
    QVERIFY(!m_form->isGood());
    type("amount", QStringLiteral("0.5"));
    QVERIFY(m_form->field(QStringLiteral("amount"))->faultText().isEmpty());
    QVERIFY(m_form->isGood());
    type("amount", QStringLiteral("abc"));
    QVERIFY(!m_form->isGood());
}

void WorkFormTest::putsAFaultWithoutFieldAside()
{
    m_check = [](const RuleValues &) -> QList<WorkFault> {
        WorkFault fault;
        fault.fields = { QStringLiteral("elsewhere") };
        fault.say = { QStringLiteral("Look elsewhere."), {} };
        fault.level = RuleLevel::Warn;
        return { fault };
    };
    m_form->setValues({}, {}, true, false);
    QCOMPARE(m_form->otherFaults(), QStringList{ QStringLiteral("Look elsewhere.") });
    QVERIFY(m_form->isGood());
}

void WorkFormTest::keepsUnknownChoices()
{
    m_form->setValues({ { QStringLiteral("medium"), QStringLiteral("丝绸") } }, {}, true, false);
    auto *medium = m_form->findChild<QComboBox *>(QStringLiteral("edit_medium"));
    QCOMPARE(medium->currentText(), QStringLiteral("丝绸"));
    QVERIFY(!m_form->isChanged());
}

void WorkFormTest::keepsWhatIsTypedWhenTheRecordComesAgain()
{
    m_form->setValues({ { QStringLiteral("amount"), qint64(100) } }, {}, true, false);
    type("rate", QStringLiteral("6%"));
    m_form->setValues({ { QStringLiteral("amount"), qint64(200) } }, {}, true, true);
    QCOMPARE(line("rate")->text(), QStringLiteral("6%"));
    QCOMPARE(line("amount")->text(), QStringLiteral("2.00"));
    QVERIFY(m_form->isChanged());
    m_form->setValues({ { QStringLiteral("amount"), qint64(200) } }, {}, true, false);
    QVERIFY(line("rate")->text().isEmpty());
    QVERIFY(!m_form->isChanged());
}

void WorkFormTest::givesOnlyWhatDiffers()
{
    m_form->setValues(
        { { QStringLiteral("amount"), qint64(100) }, { QStringLiteral("day"), qint64(1'795'276'800'000) } },
        {}, true, false);
    type("amount", QStringLiteral("3"));
    type("rate", QStringLiteral("13"));
    const QHash<QString, QVariant> expected{ { QStringLiteral("amount"), qint64(300) },
        { QStringLiteral("rate"), qint64(1300) } };
    QCOMPARE(m_form->changes(), expected);
    // Emptied is a change too.
    type("amount", QString());
    QTest::keyClick(line("amount"), Qt::Key_Backspace);
    QVERIFY(m_form->changes().contains(QStringLiteral("amount")));
    QVERIFY(!m_form->changes().value(QStringLiteral("amount")).isValid());
}

void WorkFormTest::writesOnlyFieldsThatAPersonMayWrite()
{
    m_form->setValues({}, {}, true, false);
    m_form->setEditable(true);
    QVERIFY(line("issuedAt")->isReadOnly());
    QVERIFY(!line("amount")->isReadOnly());
    m_form->setReadOnlyFieldsEditable(true);
    QVERIFY(!line("issuedAt")->isReadOnly());
    m_form->setEditable(false);
    QVERIFY(line("amount")->isReadOnly());
}

void WorkFormTest::isFilledInByKeyboardAlone()
{
    m_form->setValues({}, {}, false, false);
    m_form->focusFirst();
    QVERIFY(line("number")->hasFocus());
    QTest::keyClicks(line("number"), QStringLiteral("N-1"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("edit_medium"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("edit_amount"));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("8"));
    const QHash<QString, QVariant> typed = m_form->changes();
    QCOMPARE(typed.value(QStringLiteral("number")), QVariant(QStringLiteral("N-1")));
    QCOMPARE(typed.value(QStringLiteral("medium")), QVariant(QStringLiteral("paper")));
    QCOMPARE(typed.value(QStringLiteral("amount")), QVariant(qint64(800)));
}

void WorkFormTest::staysQuietUntilSomethingIsTyped()
{
    m_check = [](const RuleValues &values) -> QList<WorkFault> {
        WorkFault fault;
        fault.fields = { QStringLiteral("rate") };
        fault.say = { QStringLiteral("Say a rate."), {} };
        return values.value(QStringLiteral("rate")).isValid() ? QList<WorkFault>() : QList{ fault };
    };
    m_form->setQuiet(true);
    m_form->setValues({}, {}, false, false);
    QVERIFY(m_form->field(QStringLiteral("rate"))->faultText().isEmpty());
    QVERIFY(!m_form->isGood());
    m_form->setQuiet(false);
    QVERIFY(!m_form->field(QStringLiteral("rate"))->faultText().isEmpty());
    m_form->focusFirst();
    QVERIFY(line("rate")->hasFocus());
}

ZHANGGUI_GUI_TEST(WorkFormTest)
#include "work_form_test.moc"
