// scenarioToJson(): members in a fixed order, defaults left out; what fits on a line stands on one.
#include "net/emulator/json_spans.h"
#include "net/emulator/scenario/scenario.h"
#include "net/emulator/scenario/scenario_forms.h"
#include "net/json/json_value.h"
#include "net/json/json_writer.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace zhanggui {

namespace {

using Kind = ScenarioStep::Kind;

constexpr int kLine = 110;

JsonValue valueOf(const QString &text)
{
    JsonValue value;
    value.kind = JsonValue::Kind::Text;
    value.text = text;
    return value;
}

JsonValue valueOf(const QByteArray &json)
{
    const Result<JsonText> read = readJson(json, UnusableCharacters::Keep);
    return read ? read->root : JsonValue();
}

/// Puts an object together; what is empty is left out.
class ObjectValue {
public:
    ObjectValue() { m_value.kind = JsonValue::Kind::Object; }
    void text(const char *name, const QString &text)
    {
        if (!text.isEmpty())
            add(QLatin1String(name), valueOf(text));
    }
    void both(const char *name, const BothLanguages &words)
    {
        if (words.en.isEmpty() && words.zh.isEmpty())
            return;
        ObjectValue object;
        object.text("en", words.en);
        object.text("zh", words.zh);
        add(QLatin1String(name), object.value());
    }
    void add(const QString &name, const JsonValue &value) { m_value.members.append({ name, value }); }
    const JsonValue &value() const { return m_value; }

private:
    JsonValue m_value;
};

QByteArray oneLine(const JsonValue &value)
{
    JsonStyle style;
    style.blanks = JsonStyle::Blanks::AfterSeparators;
    return writeJson(value, style);
}

/// On one line where it fits, otherwise a member or an element a line. A scenario's own object and its list
/// of steps are always laid out.
QByteArray laidOut(const JsonValue &value, int depth, bool open = false)
{
    const bool isList = value.kind == JsonValue::Kind::List;
    const QByteArray flat = oneLine(value);
    const bool isContainer = isList || value.kind == JsonValue::Kind::Object;
    const bool isEmpty = value.items.isEmpty() && value.members.isEmpty();
    if (!isContainer || isEmpty || (!open && QString::fromUtf8(flat).size() + 2 * depth <= kLine))
        return flat;
    const QByteArray indent(qsizetype(depth + 1) * 2, ' ');
    QByteArrayList rows;
    for (const JsonValue &item : value.items)
        rows.append(indent + laidOut(item, depth + 1));
    for (const JsonValue::Member &member : value.members)
        rows.append(indent + jsonQuoted(member.first) + ": "
            + laidOut(member.second, depth + 1, depth == 0 && member.first == u"steps"));
    return (isList ? '[' : '{') + ('\n' + rows.join(",\n") + '\n') + QByteArray(qsizetype(depth) * 2, ' ')
        + (isList ? ']' : '}');
}

void addForm(ObjectValue &object, const QJsonObject &expect)
{
    const QString word = expect.value(QLatin1String("expect")).toString();
    object.text("expect", word);
    const ScenarioForm *form = expectationForm(word);
    if (!form)
        return;
    for (const ScenarioForm::Member &member : form->members) {
        const QString name = QLatin1String(member.name);
        const QJsonValue value = expect.value(name);
        if (value.isUndefined())
            continue;
        const QByteArray wrapped = QJsonDocument(QJsonArray{ value }).toJson(QJsonDocument::Compact);
        object.add(name, valueOf(wrapped.sliced(1, wrapped.size() - 2)));
    }
}

void addAction(ObjectValue &object, const char *kind, const MarketAction &action)
{
    object.text(kind, action.word);
    object.text("as", action.as);
    for (const auto &[name, json] : action.members)
        object.add(name, valueOf(json));
}

JsonValue stepValue(const ScenarioStep &step, bool withWords)
{
    ObjectValue object;
    switch (step.kind) {
    case Kind::Action:
        addAction(object, "do", step.action);
        break;
    case Kind::Advance:
        object.text("advance", step.advance);
        break;
    case Kind::AdvanceTo:
        object.text("advanceTo", step.advance);
        object.text("of", step.of);
        break;
    case Kind::Seller:
        addAction(object, "seller", step.action);
        break;
    case Kind::Expect:
        addForm(object, step.expect);
        break;
    }
    if (withWords) {
        object.both("title", step.title);
        object.both("because", step.because);
    }
    return object.value();
}

} // namespace

QByteArray scenarioStepToJson(const ScenarioStep &step)
{
    return oneLine(stepValue(step, false));
}

BothLanguages scenarioStepText(const ScenarioStep &step)
{
    if (!step.title.en.isEmpty())
        return step.title;
    const QString json = QString::fromUtf8(scenarioStepToJson(step));
    return { json, json };
}

QByteArray scenarioToJson(const Scenario &scenario)
{
    ObjectValue object;
    object.text("id", scenario.id);
    object.both("title", scenario.title);
    object.both("about", scenario.about);
    object.text("product", scenario.product);
    if (!scenario.seed.isEmpty())
        object.add(QStringLiteral("seed"), valueOf(scenario.seed));
    JsonValue steps;
    steps.kind = JsonValue::Kind::List;
    for (const ScenarioStep &step : scenario.steps)
        steps.items.append(stepValue(step, true));
    object.add(QStringLiteral("steps"), steps);
    return laidOut(object.value(), 0, true) + '\n';
}

} // namespace zhanggui
