#include "models/rules/machine_words.h"

#include "models/rules/rule_value.h"
#include "models/rules/source_words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Rules", text);
}

const QString &said(const BothLanguages &words)
{
    return words.in(QLocale().language() == QLocale::Chinese);
}

QString markWord(const QString &mark)
{
    if (mark == QLatin1String("C"))
        return say(QT_TRANSLATE_NOOP("Rules", "printed there"));
    if (mark == QLatin1String("D"))
        return say(QT_TRANSLATE_NOOP("Rules", "the pages disagree"));
    if (mark == QLatin1String("I"))
        return say(QT_TRANSLATE_NOOP("Rules", "inferred from it"));
    if (mark == QLatin1String("S"))
        return say(QT_TRANSLATE_NOOP("Rules", "the seller's own rule"));
    return say(QT_TRANSLATE_NOOP("Rules", "no page tells it"));
}

QString joined(const QList<Condition> &parts, const QString &word)
{
    QStringList texts;
    for (const Condition &part : parts) {
        const bool nested = part.kind == Condition::Kind::All || part.kind == Condition::Kind::Any;
        texts.append(nested ? QString(u'(' % conditionText(part) % u')') : conditionText(part));
    }
    return texts.join(QString(u' ' % word % u' '));
}

QString operandText(const QVariant &operand)
{
    if (operand.typeId() == QMetaType::QRegularExpression)
        return writtenPattern(operand.toRegularExpression());
    if (operand.typeId() == QMetaType::Bool)
        return operand.toBool() ? say(QT_TRANSLATE_NOOP("Rules", "yes"))
                                : say(QT_TRANSLATE_NOOP("Rules", "no"));
    return operand.toString();
}

/// Times are ms in UTC: a bound of that size is a day.
QString boundText(const Condition &condition)
{
    constexpr qint64 kYear2001 = 978'307'200'000;
    const qint64 bound = condition.operands.value(0).toLongLong();
    if (bound < kYear2001)
        return QString::number(bound);
    return QDateTime::fromMSecsSinceEpoch(bound, QTimeZone(8 * 3600)).date().toString(Qt::ISODate);
}

QString comparisonText(const Condition &condition)
{
    QStringList operands;
    for (const QVariant &operand : condition.operands)
        operands.append(operandText(operand));
    switch (condition.kind) {
    case Condition::Kind::Is:
        return say(QT_TRANSLATE_NOOP("Rules", "%1 is %2")).arg(condition.value, operands.value(0));
    case Condition::Kind::In:
        return say(QT_TRANSLATE_NOOP("Rules", "%1 is one of %2"))
            .arg(condition.value, operands.join(QStringLiteral(", ")));
    case Condition::Kind::Set:
        return condition.operands.value(0).toBool()
            ? say(QT_TRANSLATE_NOOP("Rules", "%1 is given")).arg(condition.value)
            : say(QT_TRANSLATE_NOOP("Rules", "%1 is empty")).arg(condition.value);
    case Condition::Kind::Matches:
        return say(QT_TRANSLATE_NOOP("Rules", "%1 looks like %2")).arg(condition.value, operands.value(0));
    case Condition::Kind::Length:
        return say(QT_TRANSLATE_NOOP("Rules", "%1 has %2 to %3 characters"))
            .arg(condition.value, operands.value(0), operands.value(1));
    case Condition::Kind::AtLeast:
        return say(QT_TRANSLATE_NOOP("Rules", "%1 is at least %2"))
            .arg(condition.value, boundText(condition));
    case Condition::Kind::AtMost:
        return say(QT_TRANSLATE_NOOP("Rules", "%1 is at most %2")).arg(condition.value, boundText(condition));
    default:
        return {};
    }
}

QString inputText(const TransitionInput &input)
{
    if (input.optional)
        return say(QT_TRANSLATE_NOOP("Rules", "asks for %1, may be left out")).arg(input.field);
    if (input.required.kind == Condition::Kind::Always)
        return say(QT_TRANSLATE_NOOP("Rules", "needs %1")).arg(input.field);
    return say(QT_TRANSLATE_NOOP("Rules", "needs %1 where %2"))
        .arg(input.field, conditionText(input.required));
}

QString guardText(const RuleGuard &guard)
{
    const QString text = guard.level == RuleLevel::Refuse
        ? say(QT_TRANSLATE_NOOP("Rules", "refused unless %1: %2 – %3"))
        : say(QT_TRANSLATE_NOOP("Rules", "warns unless %1: %2 – %3"));
    return text.arg(conditionText(guard.condition), said(guard.say), citedText(guard.source));
}

QString named(const BothLanguages &title, const QString &id)
{
    return said(title) % QStringLiteral(" [") % id % u']';
}

void appendIndented(QStringList &lines, const QString &head, const QStringList &facts)
{
    lines.append(QStringLiteral("  ") % head);
    for (const QString &fact : facts)
        lines.append(QStringLiteral("    ") % fact);
}

QString stateHead(const MachineState &state)
{
    QStringList facts;
    if (state.waitsFor != Party::Nobody)
        facts.append(waitsWord(state.waitsFor));
    if (state.end)
        facts.append(say(QT_TRANSLATE_NOOP("Rules", "the end")));
    const QString name = named(state.title, state.id);
    return facts.isEmpty() ? name : QString(name % QStringLiteral(" – ") % facts.join(QStringLiteral("; ")));
}

QString transitionHead(const Machine &machine, const MachineTransition &transition)
{
    return named(transition.title, transition.id) % QStringLiteral(" – ") % partyWord(transition.actor)
        % QStringLiteral(": ") % stateTitles(machine, transition.from) % QStringLiteral(" → ")
        % targetText(machine, transition);
}

QStringList machineFacts(const Machine &machine)
{
    QStringList lines = { named(machine.title, machine.id) };
    if (!said(machine.about).isEmpty())
        lines.append(said(machine.about));
    if (machine.when.kind != Condition::Kind::Always)
        lines.append(
            say(QT_TRANSLATE_NOOP("Rules", "For records where %1")).arg(conditionText(machine.when)));
    if (!validityText(machine).isEmpty())
        lines.append(say(QT_TRANSLATE_NOOP("Rules", "Valid %1")).arg(validityText(machine)));
    lines.append(citedText(machine.source));
    return lines;
}

} // namespace

QString partyWord(Party party)
{
    switch (party) {
    case Party::Seller:
        //: 商家
        return say(QT_TRANSLATE_NOOP("Rules", "seller"));
    case Party::Customer:
        return say(QT_TRANSLATE_NOOP("Rules", "customer"));
    case Party::Platform:
        return say(QT_TRANSLATE_NOOP("Rules", "platform"));
    case Party::Nobody:
        break;
    }
    return {};
}

QString waitsWord(Party party)
{
    switch (party) {
    case Party::Seller:
        return say(QT_TRANSLATE_NOOP("Rules", "waits for the seller"));
    case Party::Customer:
        return say(QT_TRANSLATE_NOOP("Rules", "waits for the customer"));
    case Party::Platform:
        return say(QT_TRANSLATE_NOOP("Rules", "waits for the platform"));
    case Party::Nobody:
        break;
    }
    return {};
}

QString lengthText(const ClockRule &clock)
{
    const char *text = nullptr;
    switch (clock.unit) {
    case ClockUnit::Hours:
        text = QT_TRANSLATE_N_NOOP("Rules", "%n hour(s)");
        break;
    case ClockUnit::Days:
        text = QT_TRANSLATE_N_NOOP("Rules", "%n day(s)");
        break;
    case ClockUnit::WorkingDays:
        text = QT_TRANSLATE_N_NOOP("Rules", "%n working day(s)");
        break;
    case ClockUnit::WorkingHours:
        text = QT_TRANSLATE_N_NOOP("Rules", "%n working hour(s)");
        break;
    case ClockUnit::Months:
        text = QT_TRANSLATE_N_NOOP("Rules", "%n month(s)");
        break;
    }
    return clock.lengthValue.isEmpty()
        ? QCoreApplication::translate("Rules", text, nullptr, clock.length)
        : say(QT_TRANSLATE_NOOP("Rules", "as long as %1 says")).arg(clock.lengthValue);
}

QString citedText(const RuleSource &source)
{
    //: a page, its date, and how far it tells the rule
    return say(QT_TRANSLATE_NOOP("Rules", "%1 (%2), %3"))
        .arg(pageText(source), dateText(source), markWord(source.mark));
}

QString validityText(const Machine &machine)
{
    const QString from = machine.validFrom ? machine.validFrom->toString(Qt::ISODate) : QString();
    const QString to = machine.validTo ? machine.validTo->toString(Qt::ISODate) : QString();
    if (!from.isEmpty() && !to.isEmpty())
        return say(QT_TRANSLATE_NOOP("Rules", "from %1 to %2")).arg(from, to);
    if (!from.isEmpty())
        return say(QT_TRANSLATE_NOOP("Rules", "from %1")).arg(from);
    return to.isEmpty() ? QString() : say(QT_TRANSLATE_NOOP("Rules", "until %1")).arg(to);
}

QString conditionText(const Condition &condition)
{
    switch (condition.kind) {
    case Condition::Kind::Always:
        return say(QT_TRANSLATE_NOOP("Rules", "always"));
    case Condition::Kind::All:
        return joined(condition.parts, say(QT_TRANSLATE_NOOP("Rules", "and")));
    case Condition::Kind::Any:
        return joined(condition.parts, say(QT_TRANSLATE_NOOP("Rules", "or")));
    case Condition::Kind::Not:
        return say(QT_TRANSLATE_NOOP("Rules", "not (%1)")).arg(conditionText(condition.parts.value(0)));
    default:
        return comparisonText(condition);
    }
}

QString stateTitles(const Machine &machine, const QStringList &states)
{
    QStringList titles;
    for (const QString &id : states) {
        const MachineState *state = machine.state(id);
        titles.append(state ? said(state->title) : say(QT_TRANSLATE_NOOP("Rules", "any open state")));
    }
    return titles.join(QStringLiteral(", "));
}

QString targetText(const Machine &machine, const MachineTransition &transition)
{
    if (transition.to.isEmpty())
        return say(QT_TRANSLATE_NOOP("Rules", "stays"));
    if (transition.to == QLatin1String("@before"))
        return say(QT_TRANSLATE_NOOP("Rules", "the state before"));
    return stateTitles(machine, { transition.to });
}

QStringList transitionFacts(const MachineTransition &transition)
{
    QStringList facts;
    for (const TransitionInput &input : transition.inputs)
        facts.append(inputText(input));
    for (const RuleGuard &guard : transition.guards)
        facts.append(guardText(guard));
    for (const QString &clock : transition.pauses)
        facts.append(say(QT_TRANSLATE_NOOP("Rules", "stops the clock %1")).arg(clock));
    for (const QString &clock : transition.resumes)
        facts.append(say(QT_TRANSLATE_NOOP("Rules", "lets the clock %1 go on")).arg(clock));
    if (!said(transition.where).isEmpty())
        facts.append(said(transition.where));
    return facts;
}

QStringList clockFacts(const Machine &machine, const ClockRule &clock)
{
    QStringList facts = {
        say(QT_TRANSLATE_NOOP("Rules", "runs in: %1")).arg(stateTitles(machine, clock.runsIn))
    };
    if (!clock.pausedIn.isEmpty())
        facts.append(
            say(QT_TRANSLATE_NOOP("Rules", "stands in: %1")).arg(stateTitles(machine, clock.pausedIn)));
    if (clock.backwards)
        facts.append(say(QT_TRANSLATE_NOOP("Rules", "counts back from %1")).arg(clock.startsAt));
    else if (!clock.startsAt.isEmpty())
        facts.append(
            say(QT_TRANSLATE_NOOP("Rules", "counts from %1 where that is known")).arg(clock.startsAt));
    if (clock.when.kind != Condition::Kind::Always)
        facts.append(say(QT_TRANSLATE_NOOP("Rules", "only where %1")).arg(conditionText(clock.when)));
    if (!said(clock.overdue).isEmpty())
        facts.append(said(clock.overdue));
    return facts;
}

QString machineText(const Machine &machine)
{
    QStringList lines = machineFacts(machine);
    lines.append({ QString(), say(QT_TRANSLATE_NOOP("Rules", "States")) });
    for (const MachineState &state : machine.states)
        appendIndented(lines, stateHead(state), { citedText(state.source) });
    lines.append({ QString(), say(QT_TRANSLATE_NOOP("Rules", "Transitions")) });
    for (const MachineTransition &transition : machine.transitions)
        appendIndented(lines, transitionHead(machine, transition),
            transitionFacts(transition) + QStringList(citedText(transition.source)));
    if (!machine.clocks.isEmpty())
        lines.append({ QString(), say(QT_TRANSLATE_NOOP("Rules", "Clocks")) });
    for (const ClockRule &clock : machine.clocks)
        appendIndented(lines, named(clock.title, clock.id) % QStringLiteral(" – ") % lengthText(clock),
            clockFacts(machine, clock) + QStringList(citedText(clock.source)));
    return lines.join(u'\n') % u'\n';
}

} // namespace zhanggui
