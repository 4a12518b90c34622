// What must hold over several answers: the same instance, for example.
#include "net/callbacks/judging/verdicts.h"

namespace zhanggui {

namespace {

struct Compared {
    const SendRecord *send;
    JudgedAnswer answer;
};

bool isComparison(const QString &check)
{
    return check == QLatin1String("same-value") || check == QLatin1String("distinct-value")
        || check == QLatin1String("equal-answers");
}

QStringList valuesOf(const QList<Compared> &answers, const QString &place)
{
    QStringList values;
    for (const Compared &one : answers) {
        if (!one.answer.success)
            continue;
        for (const JsonValue *value : valuesAt(one.answer.root, place)) {
            if (!isEmptyValue(*value))
                values.append(shownValue(*value));
        }
    }
    return values;
}

VerdictFacts two(const QString &field, const QString &first, const QString &other)
{
    return { { QStringLiteral("field"), field }, { QStringLiteral("first"), first },
        { QStringLiteral("other"), other } };
}

void compareValues(const Expectation &expectation, const QList<Compared> &answers, Verdicts &verdicts)
{
    const QString &place = expectation.place;
    const QStringList values = valuesOf(answers, place);
    if (values.size() < 2)
        return verdicts.fall("nothing-to-compare", { { QStringLiteral("field"), place } }, place);
    const bool wantsSame = expectation.check == QLatin1String("same-value");
    const char *check = wantsSame ? "same-value" : "distinct-value";
    QStringList distinct = values;
    distinct.removeDuplicates();
    if (wantsSame ? distinct.size() == 1 : distinct.size() == values.size())
        return verdicts.pass(check, place);
    if (wantsSame)
        return verdicts.fall(expectation, check, two(place, distinct[0], distinct[1]));
    const auto twice = std::find_if(
        values.cbegin(), values.cend(), [&values](const QString &value) { return values.count(value) > 1; });
    verdicts.fall(expectation, check, two(place, *twice, *twice));
}

void compareAnswers(const Expectation &expectation, const QList<Compared> &answers, Verdicts &verdicts)
{
    const Compared *first = nullptr;
    int compared = 0;
    for (const Compared &one : answers) {
        if (!one.answer.whole)
            continue;
        ++compared;
        if (!first) {
            first = &one;
            continue;
        }
        const QString before = shownOutcome(first->answer, first->send->wire);
        const QString now = shownOutcome(one.answer, one.send->wire);
        if (before != now || first->send->wire.status != one.send->wire.status) {
            return verdicts.fall(
                expectation, "equal-answers", two(QStringLiteral("resultCode"), before, now));
        }
    }
    if (compared < 2)
        verdicts.fall("nothing-to-compare", { { QStringLiteral("field"), QStringLiteral("resultCode") } });
    else
        verdicts.pass("equal-answers");
}

void compare(const QList<Expectation> &expectations, const QList<Compared> &answers, Verdicts &verdicts)
{
    for (const Expectation &expectation : expectations) {
        if (expectation.check == QLatin1String("equal-answers"))
            compareAnswers(expectation, answers, verdicts);
        else if (isComparison(expectation.check))
            compareValues(expectation, answers, verdicts);
    }
}

bool anyTestFlag(const QList<Compared> &answers)
{
    return std::any_of(
        answers.cbegin(), answers.cend(), [](const Compared &one) { return one.send->testFlag; });
}

/// Abandoned and unsent requests have no answer to compare.
QList<Compared> answersOf(const QList<JudgeContext> &contexts, const QList<SendRecord> &sends, int step)
{
    QList<Compared> answers;
    for (const SendRecord &send : sends) {
        const bool wanted = (step < 0 || send.step == step) && send.step < contexts.size();
        if (wanted && send.wire.outcome != WireOutcome::Abandoned)
            answers.append({ &send, readAnswer(*contexts[send.step].interfaceOf, send.wire) });
    }
    return answers;
}

} // namespace

QList<Verdict> judgeCase(const CheckCatalog &catalog, const QList<JudgeContext> &contexts,
    const CallbackCase &callbackCase, const QList<SendRecord> &sends)
{
    QList<Verdict> result;
    const bool isPrivate = !contexts.isEmpty() && contexts.first().privateTarget;
    const auto over = [&](const QList<Expectation> &expectations, int step) {
        if (std::none_of(expectations.cbegin(), expectations.cend(),
                [](const Expectation &expectation) { return isComparison(expectation.check); }))
            return;
        const QList<Compared> answers = answersOf(contexts, sends, step);
        Verdicts verdicts(catalog, isPrivate, anyTestFlag(answers));
        compare(expectations, answers, verdicts);
        result += verdicts.take();
    };
    for (int step = 0; step < callbackCase.steps.size(); ++step)
        over(callbackCase.steps[step].expect, step);
    over(callbackCase.together, -1);
    return result;
}

} // namespace zhanggui
