// scenarioToJson(): members in a fixed order, defaults left out; what fits on a line stands on one.
#include "models/json/json_value.h"
#include "models/json/json_writer.h"
#include "net/emulator/json_spans.h"
#include "net/emulator/scenario/scenario.h"
#include "net/emulator/scenario/scenario_forms.h"

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

QByteArrayList partsOf(const JsonValue &value)
{
    QByteArrayList parts;
    for (const JsonValue &item : value.items)
        parts.append(oneLine(item));
    for (const JsonValue::Member &member : value.members)
        parts.append(jsonQuoted(member.first) + ": " + oneLine(member.second));
    return parts;
}

/// As many members on a line as fit, the next lines one blank further in.
QByteArray filled(const JsonValue &value, qsizetype indent)
{
    QByteArray text = "{";
    qsizetype column = indent + 1;
    const QByteArrayList parts = partsOf(value);
    for (const QByteArray &part : parts) {
        const qsizetype width = QString::fromUtf8(part).size() + 2;
        const bool first = text.size() == 1;
        if (!first && column + width > kLine) {
            text += ",\n" + QByteArray(indent + 1, ' ');
            column = indent + 1;
        } else if (!first) {
            text += ", ";
        }
        text += part;
        column += width;
    }
    return text + '}';
}

/// A list or the objects that hold the whole: an element or a member a line. What stands in a list stands on
/// one line where it fits.
QByteArray laidOut(const JsonValue &value, int depth, bool open)
{
    const bool isList = value.kind == JsonValue::Kind::List;
    const bool isContainer = isList || value.kind == JsonValue::Kind::Object;
    const bool isEmpty = value.items.isEmpty() && value.members.isEmpty();
    QByteArray flat = oneLine(value);
    if (!isContainer || isEmpty || (!open && QString::fromUtf8(flat).size() + 2 * depth <= kLine))
        return flat;
    if (!open && !isList)
        return filled(value, qsizetype(depth) * 2);
    const QByteArray indent(qsizetype(depth + 1) * 2, ' ');
    QByteArrayList rows;
    for (const JsonValue &item : value.items)
        rows.append(indent + laidOut(item, depth + 1, false));
    for (const JsonValue::Member &member : value.members) {
        const bool opens = depth == 0 && (member.first == u"steps" || member.first == u"seed");
        rows.append(indent + jsonQuoted(member.first) + ": " + laidOut(member.second, depth + 1, opens));
    }
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

namespace {

QString plain(const JsonValue &value)
{
    return value.kind == JsonValue::Kind::List || value.kind == JsonValue::Kind::Object
        ? QString::fromUtf8(writeJson(value))
        : value.text;
}

/// "expect order: of $first.order, stage done": the first member says what kind of step it is.
BothLanguages inBrief(const JsonValue &step)
{
    static const QHash<QString, QString> chinese{ { QStringLiteral("do"), QStringLiteral("执行") },
        { QStringLiteral("advance"), QStringLiteral("时间推进") },
        { QStringLiteral("advanceTo"), QStringLiteral("时间推进到") },
        { QStringLiteral("seller"), QStringLiteral("商家软件") },
        { QStringLiteral("expect"), QStringLiteral("预期") } };
    if (step.members.isEmpty())
        return {};
    const auto &[word, what] = step.members.constFirst();
    QStringList rest;
    for (qsizetype i = 1; i < step.members.size(); ++i)
        rest.append(step.members[i].first % u' ' % plain(step.members[i].second));
    const QString tail =
        plain(what) % (rest.isEmpty() ? QString() : QStringLiteral(": ")) % rest.join(QStringLiteral(", "));
    return { word % u' ' % tail, chinese.value(word, word) % u' ' % tail };
}

} // namespace

BothLanguages scenarioStepText(const ScenarioStep &step)
{
    if (!step.title.en.isEmpty())
        return step.title;
    if (step.kind == Kind::Expect && !step.because.en.isEmpty())
        return step.because;
    return inBrief(stepValue(step, false));
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
