#include "ui/settlement/settlement_text.h"

#include "models/core/decimal.h"
#include "models/core/marketplace_day.h"
#include "ui/work/work_words.h"

#include <QCoreApplication>

namespace zhanggui {

namespace {

constexpr int kStep = 2;
constexpr int kAnswerWidth = 9;

QString say(const char *text)
{
    return QCoreApplication::translate("SettlementCommand", text);
}

} // namespace

QString fromText(FormulaPart::From from)
{
    switch (from) {
    case FormulaPart::From::File:
        return say(QT_TRANSLATE_NOOP("SettlementCommand", "from the file"));
    case FormulaPart::From::Policy:
        return say(QT_TRANSLATE_NOOP("SettlementCommand", "by the rules"));
    case FormulaPart::From::Ratio:
        return say(QT_TRANSLATE_NOOP("SettlementCommand", "by the contract"));
    case FormulaPart::From::Tier:
        return say(QT_TRANSLATE_NOOP("SettlementCommand", "by the tier"));
    case FormulaPart::From::Formula:
        return say(QT_TRANSLATE_NOOP("SettlementCommand", "computed"));
    case FormulaPart::From::Asked:
        return say(QT_TRANSLATE_NOOP("SettlementCommand", "not known"));
    case FormulaPart::From::Order:
        return say(QT_TRANSLATE_NOOP("SettlementCommand", "from the order query"));
    }
    return {};
}

QString howText(const FormulaPart &part)
{
    QStringList how;
    if (!part.expression.isEmpty())
        how.append(QString(part.name % QLatin1String(" = ") % part.expression));
    if (!part.exact.isEmpty())
        how.append(say(QT_TRANSLATE_NOOP("SettlementCommand", "before rounding %1")).arg(part.exact));
    if (!part.ruleTitle.isEmpty())
        how.append(part.ruleTitle.said());
    if (!part.say.isEmpty())
        how.append(part.say.said());
    return how.isEmpty() ? fromText(part.from) : how.join(QStringLiteral(" · "));
}

QString answerText(Truth truth)
{
    if (truth == Truth::Yes)
        return say(QT_TRANSLATE_NOOP("SettlementCommand", "met"));
    return truth == Truth::No ? say(QT_TRANSLATE_NOOP("SettlementCommand", "not met"))
                              : say(QT_TRANSLATE_NOOP("SettlementCommand", "unknown"));
}

void writePart(QTextStream &out, const FormulaPart &part, int depth)
{
    const QString indent(depth * kStep, u' ');
    out << indent << part.title.said() << " (" << part.name
        << "): " << (part.value.isEmpty() ? QStringLiteral("?") : part.value);
    if (!part.expression.isEmpty())
        out << " = " << part.expression;
    if (!part.exact.isEmpty())
        out << "  " << say(QT_TRANSLATE_NOOP("SettlementCommand", "before rounding %1")).arg(part.exact);
    out << "  [" << fromText(part.from) << "]\n";
    const QString inner(indent.size() + kStep, u' ');
    if (!part.ruleTitle.isEmpty())
        out << inner << part.ruleTitle.said() << '\n';
    if (!part.say.isEmpty() && part.parts.isEmpty())
        out << inner << part.say.said() << '\n';
    if (!part.source.page.isEmpty())
        out << inner << sourceText(part.source) << '\n';
    for (const FormulaPart &one : part.parts)
        writePart(out, one, depth + 1);
}

void writeEligibility(QTextStream &out, const Eligibility &eligibility)
{
    for (const ConditionAnswer &answer : eligibility.conditions) {
        out << "  " << answerText(answer.answer).leftJustified(kAnswerWidth) << answer.title.said() << '\n'
            << QString(kAnswerWidth + kStep, u' ') << answer.say.said() << '\n'
            << QString(kAnswerWidth + kStep, u' ') << sourceText(answer.source) << '\n';
    }
    if (!eligibility.basis.isEmpty())
        out << "  " << eligibility.basisTitle.said() << "  " << sourceText(eligibility.basisSource) << '\n';
}

namespace {

QString dayText(qint64 ms)
{
    return marketplaceDay(ms).toString(Qt::ISODate);
}

QString nameOf(const SettlementLine &line)
{
    return line.lineId.isEmpty() ? line.orderId : line.lineId;
}

void writeBilled(QTextStream &out, const SettlementLine &line)
{
    out << "  "
        << say(QT_TRANSLATE_NOOP("SettlementCommand", "In the bill %1 of %2: %3"))
               .arg(line.billId, line.period,
                   line.netMinor ? QString(textFromMinorUnits(*line.netMinor) % u' ' % line.currency)
                                 : QStringLiteral("?"))
        << '\n';
}

void writePeriod(QTextStream &out, const ExplainedLine &line)
{
    if (line.eligibility.period.isEmpty()) {
        out << "  "
            << say(QT_TRANSLATE_NOOP("SettlementCommand", "The period of its bill cannot be told yet."))
            << '\n';
        return;
    }
    if (line.billed.isEmpty())
        out << "  "
            << say(QT_TRANSLATE_NOOP(
                       "SettlementCommand", "Billed in the period %1 if nothing else happens; run on %2."))
                   .arg(line.eligibility.period,
                       line.eligibility.runMs ? dayText(*line.eligibility.runMs) : QStringLiteral("?"))
            << '\n';
    for (const CycleDay &day : line.after)
        out << "    " << dayText(day.dueMs) << "  " << day.title.said() << '\n';
}

} // namespace

QStringList aloneTexts(const OrderSettlement &found)
{
    QStringList texts;
    if (!found.alone)
        return texts;
    const OrderFacts &facts = found.alone->facts;
    const auto orUnknown = [](const QString &text) {
        return text.isEmpty() ? say(QT_TRANSLATE_NOOP("SettlementCommand", "unknown")) : text;
    };
    texts.append(
        say(QT_TRANSLATE_NOOP("SettlementCommand", "%1: no transaction details naming it were imported."))
            .arg(found.question.orderId));
    texts.append(say(QT_TRANSLATE_NOOP("SettlementCommand",
                         "The order query knows it as of %1: type %2, status %3, ordered on %4."))
                     .arg(dayText(facts.asOfMs), orUnknown(facts.orderType), orUnknown(facts.status),
                         orUnknown(facts.orderedMs ? dayText(*facts.orderedMs) : QString())));
    texts.append(facts.orderedMs
            ? say(QT_TRANSLATE_NOOP("SettlementCommand",
                      "Import the transaction details of %1 and the months after it; then ask again."))
                  .arg(marketplaceDay(*facts.orderedMs).toString(QStringLiteral("yyyy-MM")))
            : say(QT_TRANSLATE_NOOP("SettlementCommand",
                "Import the transaction details of the month of its payment; then ask again.")));
    return texts;
}

void writeSettlement(QTextStream &out, const OrderSettlement &found)
{
    if (found.alone) {
        for (const QString &text : aloneTexts(found))
            out << text << '\n';
        writeEligibility(out, found.alone->eligibility);
    }
    for (const ExplainedLine &line : found.lines) {
        out << nameOf(line.line) << "  " << line.line.product << '\n';
        for (const SettlementLine &billed : line.billed)
            writeBilled(out, billed);
        writeEligibility(out, line.eligibility);
        writePeriod(out, line);
        writePart(out, line.expected.net, 1);
        out << '\n';
    }
    for (const SettlementLine &line : found.onlyBilled) {
        out << nameOf(line) << "  "
            << say(QT_TRANSLATE_NOOP("SettlementCommand", "No transaction details of this line are here."))
            << '\n';
        writeBilled(out, line);
    }
}

QString settlementText(const OrderSettlement &found)
{
    QString text;
    QTextStream out(&text);
    writeSettlement(out, found);
    out.flush();
    return text;
}

} // namespace zhanggui
