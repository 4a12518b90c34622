#include "ui/supervision/supervision_text.h"

#include "models/records/cell_text.h"
#include "ui/work/work_words.h"

#include <QCoreApplication>

namespace zhanggui {

namespace {

constexpr qint64 kDayMs = qint64(24) * 3600 * 1000;

QString say(const char *text, int number = -1)
{
    return QCoreApplication::translate("SupervisionText", text, nullptr, number);
}

RuleSentence plain(const QString &text)
{
    return { text, {} };
}

QString whoseTurn(Party party)
{
    switch (party) {
    case Party::Seller:
        return say(QT_TRANSLATE_NOOP("SupervisionText", "It is the seller's turn."));
    case Party::Customer:
        return say(QT_TRANSLATE_NOOP("SupervisionText", "It is the customer's turn."));
    case Party::Platform:
        return say(QT_TRANSLATE_NOOP("SupervisionText", "It is the platform's turn."));
    case Party::Nobody:
        break;
    }
    return {};
}

QString rightText(const AppealRight &right, const QTimeZone &zone)
{
    const bool seller = right.who == Party::Seller;
    const QString since = right.sinceMs ? instantText(*right.sinceMs, zone) : QString();
    switch (right.state) {
    case AppealRight::State::May:
        if (since.isEmpty())
            return seller ? say(QT_TRANSLATE_NOOP("SupervisionText", "The seller can appeal now."))
                          : say(QT_TRANSLATE_NOOP("SupervisionText", "The customer can appeal now."));
        return (seller ? say(QT_TRANSLATE_NOOP("SupervisionText", "The seller can appeal now, since %1."))
                       : say(QT_TRANSLATE_NOOP("SupervisionText", "The customer can appeal now, since %1.")))
            .arg(since);
    case AppealRight::State::NotYet:
        return (seller ? say(QT_TRANSLATE_NOOP("SupervisionText", "The seller can appeal from %1 on."))
                       : say(QT_TRANSLATE_NOOP("SupervisionText", "The customer can appeal from %1 on.")))
            .arg(since);
    case AppealRight::State::MayNot:
        return seller ? say(QT_TRANSLATE_NOOP("SupervisionText", "The seller cannot appeal now."))
                      : say(QT_TRANSLATE_NOOP("SupervisionText", "The customer cannot appeal now."));
    case AppealRight::State::Unknown:
        return seller
            ? say(QT_TRANSLATE_NOOP("SupervisionText",
                "Whether the seller can appeal is not known: the record does not say since when it has been "
                "in its state."))
            : say(QT_TRANSLATE_NOOP("SupervisionText",
                "Whether the customer can appeal is not known: the record does not say since when it has "
                "been in its state."));
    case AppealRight::State::Frozen:
    case AppealRight::State::Ended:
        break;
    }
    return {};
}

QString validityText(const Machine &machine)
{
    if (machine.validFrom && machine.validTo)
        return say(QT_TRANSLATE_NOOP("SupervisionText", "for orders from %1 to %2"))
            .arg(machine.validFrom->toString(Qt::ISODate), machine.validTo->toString(Qt::ISODate));
    if (machine.validFrom)
        return say(QT_TRANSLATE_NOOP("SupervisionText", "for orders from %1 on"))
            .arg(machine.validFrom->toString(Qt::ISODate));
    if (machine.validTo)
        return say(QT_TRANSLATE_NOOP("SupervisionText", "for orders up to %1"))
            .arg(machine.validTo->toString(Qt::ISODate));
    return say(QT_TRANSLATE_NOOP("SupervisionText", "whatever the order's date"));
}

} // namespace

QString ruleSourceText(const RuleSource &source)
{
    return source.page.isEmpty() ? QString() : sourceText(source);
}

QList<RuleSentence> turnSentences(const SupervisedLine &line, const QTimeZone &zone)
{
    QList<RuleSentence> all;
    //: %1: a stage of service supervision as the console names it
    QString text = say(QT_TRANSLATE_NOOP("SupervisionText", "Stage: %1.")).arg(line.stateTitle.said());
    const QString turn = whoseTurn(line.waitsFor);
    if (!turn.isEmpty())
        text += u' ' % turn;
    all.append(plain(text));
    if (line.record.stateMs > 0 && !line.ended) {
        const int days = int(std::max<qint64>(0, (line.nowMs - line.record.stateMs) / kDayMs));
        all.append(plain(say(QT_TRANSLATE_N_NOOP("SupervisionText", "Since %1: %n whole day(s)."), days)
                             .arg(instantText(line.record.stateMs, zone))));
    }
    const qint64 rejections = line.record.fields.value(QStringLiteral("rejections")).toLongLong();
    if (rejections > 0)
        all.append(plain(say(QT_TRANSLATE_N_NOOP("SupervisionText", "The delivery was rejected %n time(s)."),
            int(rejections))));
    return all;
}

QList<RuleSentence> machineSentences(const MachineVerdict &verdict, const QTimeZone &zone)
{
    QList<RuleSentence> all;
    if (!verdict.machine) {
        all.append(plain(say(QT_TRANSLATE_NOOP("SupervisionText",
            "No known flow fits this record. Fill in delivery type, product class and the time of the "
            "order."))));
        return all;
    }
    const Machine &machine = *verdict.machine;
    all.append({ say(QT_TRANSLATE_NOOP("SupervisionText", "Flow: %1, %2."))
                     .arg(machine.title.said(), validityText(machine)),
        ruleSourceText(machine.source) });
    if (verdict.dayMs)
        all.append(plain(say(QT_TRANSLATE_NOOP("SupervisionText", "This order was placed at %1."))
                             .arg(instantText(*verdict.dayMs, zone))));
    else
        all.append(plain(say(QT_TRANSLATE_NOOP("SupervisionText",
            "When the order was placed is not known: the flow of the day on which the record was made is "
            "taken."))));
    if (!machine.about.isEmpty())
        all.append(plain(machine.about.said()));
    for (const Machine *other : verdict.otherDays)
        all.append({ say(QT_TRANSLATE_NOOP("SupervisionText", "Another flow holds %1: %2."))
                         .arg(validityText(*other), other->title.said()),
            ruleSourceText(other->source) });
    return all;
}

QList<RuleSentence> acceptanceSentences(const AcceptanceVerdict &verdict, const WorkKind &kind)
{
    QList<RuleSentence> all;
    if (verdict.rule) {
        all.append({ verdict.rule->huaweiReviews
                ? say(
                    QT_TRANSLATE_NOOP("SupervisionText", "Huawei Cloud reviews before the customer accepts."))
                : say(QT_TRANSLATE_NOOP("SupervisionText",
                    "The customer accepts by the seller's own rule; Huawei Cloud does not review.")),
            {} });
        all.append({ verdict.rule->say.said(), ruleSourceText(verdict.rule->source) });
    } else {
        QStringList names;
        for (const QString &id : verdict.missing) {
            const WorkField *field = kind.field(id);
            names.append(field ? field->title.said() : id);
        }
        all.append(plain(say(QT_TRANSLATE_NOOP("SupervisionText",
                                 "Which acceptance rule holds is not known yet. Fill in: %1."))
                             .arg(names.join(QStringLiteral(", ")))));
    }
    for (const DatedRule *remark : verdict.remarks)
        all.append({ remark->say.said(), ruleSourceText(remark->source) });
    return all;
}

QList<RuleSentence> openTimeSentences(
    const OpenTimeEffect &effect, const OpenTimeFacts &facts, const QTimeZone &zone)
{
    QList<RuleSentence> all;
    const auto add = [&all](const QString &text) { all.append(plain(text)); };
    const auto time = [&zone](std::optional<qint64> ms) { return instantText(ms.value_or(0), zone); };
    switch (effect.cause) {
    case OpenTimeEffect::Cause::NotYet:
        add(say(QT_TRANSLATE_NOOP("SupervisionText",
            "The actual open time is empty and the customer has not accepted: the term has not begun. It "
            "will "
            "begin with the acceptance.")));
        return all;
    case OpenTimeEffect::Cause::Acceptance:
        add(say(QT_TRANSLATE_NOOP("SupervisionText",
                    "The actual open time is empty, so the term began with the acceptance at %1."))
                .arg(time(effect.startsMs)));
        break;
    case OpenTimeEffect::Cause::OpenTime:
        add(say(QT_TRANSLATE_NOOP(
                    "SupervisionText", "The actual open time is filled in, so the term began at %1."))
                .arg(time(effect.startsMs)));
        break;
    }
    if (effect.endsMs)
        add(say(QT_TRANSLATE_NOOP("SupervisionText", "It ends at %1.")).arg(time(effect.endsMs)));
    else
        add(say(QT_TRANSLATE_NOOP(
            "SupervisionText", "When it ends is not known: the order's period is not in the workspace.")));
    if (effect.cause != OpenTimeEffect::Cause::OpenTime)
        return all;
    const bool accepted = facts.acceptedMs.has_value();
    if (effect.otherEndMs)
        add((accepted ? say(QT_TRANSLATE_NOOP("SupervisionText",
                 "Left empty, it would have begun with the acceptance at %1 and end at %2."))
                      : say(QT_TRANSLATE_NOOP("SupervisionText",
                          "Left empty and accepted now, it would begin at %1 and end at %2.")))
                .arg(time(effect.otherStartMs), time(effect.otherEndMs)));
    else
        add((accepted ? say(QT_TRANSLATE_NOOP(
                 "SupervisionText", "Left empty, it would have begun with the acceptance at %1."))
                      : say(QT_TRANSLATE_NOOP(
                          "SupervisionText", "Left empty and accepted now, it would begin at %1.")))
                .arg(time(effect.otherStartMs)));
    const int days = int(effect.passedMs / kDayMs);
    if (days > 0)
        add(say(QT_TRANSLATE_N_NOOP("SupervisionText", "%n day(s) of the term pass before the acceptance."),
            days));
    if (effect.oddity == OpenTimeEffect::Oddity::InFuture)
        add(say(QT_TRANSLATE_NOOP("SupervisionText", "The actual open time lies in the future: check it.")));
    if (effect.oddity == OpenTimeEffect::Oddity::AfterAcceptance)
        add(say(
            QT_TRANSLATE_NOOP("SupervisionText", "The actual open time is after the acceptance: check it.")));
    return all;
}

QList<RuleSentence> appealSentences(
    const SupervisionRules &rules, const AppealState &state, const QTimeZone &zone)
{
    QList<RuleSentence> all;
    const AppealRight::State first =
        state.rights.isEmpty() ? AppealRight::State::Unknown : state.rights.constFirst().state;
    if (first == AppealRight::State::Ended) {
        all.append(plain(say(QT_TRANSLATE_NOOP(
            "SupervisionText", "The service is completed or closed: there is nothing to appeal."))));
        return all;
    }
    if (first == AppealRight::State::Frozen) {
        all.append({ say(QT_TRANSLATE_NOOP("SupervisionText",
                         "An appeal is open: until it is decided neither side can do anything.")),
            ruleSourceText(rules.appealAnswerSource) });
        if (state.answerDueMs)
            all.append(
                { say(QT_TRANSLATE_N_NOOP("SupervisionText",
                          "Open since %1; it is answered within %n working day(s), until %2."),
                      rules.appealAnswerDays)
                        .arg(instantText(*state.frozenSinceMs, zone), instantText(*state.answerDueMs, zone)),
                    ruleSourceText(rules.appealAnswerSource) });
        if (state.missingYear)
            all.append(
                plain(say(QT_TRANSLATE_NOOP("SupervisionText",
                              "The holidays of %1 are not in the calendar; weekends alone are counted."))
                          .arg(*state.missingYear)));
        return all;
    }
    for (const AppealRight &right : state.rights) {
        all.append(plain(rightText(right, zone)));
        if (right.rule)
            all.append({ right.rule->say.said(), ruleSourceText(right.rule->source) });
    }
    for (const AppealState::Need &need : state.needs) {
        const QString form = need.files > 0
            ? say(QT_TRANSLATE_NOOP("SupervisionText", "The seller's appeal needs: %1 (attached)."))
            : say(QT_TRANSLATE_NOOP("SupervisionText", "The seller's appeal needs: %1 (missing)."));
        all.append({ form.arg(need.file->title.said()), ruleSourceText(need.file->source) });
    }
    return all;
}

OpenTimeFacts openTimeFactsOf(const SupervisedLine &line)
{
    OpenTimeFacts facts;
    facts.openedMs = line.instant("openedAt");
    facts.acceptedMs = line.instant("completedAt");
    facts.term = termOf(line.order.periodType, line.order.periodNumber);
    facts.nowMs = line.nowMs;
    return facts;
}

} // namespace zhanggui
