#include "models/work/machine_titles.h"

#include "models/work/work_settings.h"

#include <QCoreApplication>

#include <algorithm>

namespace zhanggui {

namespace {

struct FactTitle {
    const char *fact;
    const char *title;
};
/// As work_facts.h has them.
constexpr FactTitle kFacts[] = {
    { "number", QT_TRANSLATE_NOOP("MachineTitles", "number") },
    { "state", QT_TRANSLATE_NOOP("MachineTitles", "state") },
    { "before", QT_TRANSLATE_NOOP("MachineTitles", "state before") },
    { "stateMs", QT_TRANSLATE_NOOP("MachineTitles", "beginning of the state") },
    { "createdMs", QT_TRANSLATE_NOOP("MachineTitles", "day of the record") },
    { "environment", QT_TRANSLATE_NOOP("MachineTitles", "environment") },
    { "site", QT_TRANSLATE_NOOP("MachineTitles", "site of the marketplace") },
    { "currency", QT_TRANSLATE_NOOP("MachineTitles", "currency") },
    { "tags", QT_TRANSLATE_NOOP("MachineTitles", "tags") },
    { "note", QT_TRANSLATE_NOOP("MachineTitles", "note") },
    { "files", QT_TRANSLATE_NOOP("MachineTitles", "number of files") },
    { "order.known", QT_TRANSLATE_NOOP("MachineTitles", "the order is in the workspace") },
    { "order.type", QT_TRANSLATE_NOOP("MachineTitles", "type of the order") },
    { "order.charging", QT_TRANSLATE_NOOP("MachineTitles", "charging mode of the order") },
    { "order.status", QT_TRANSLATE_NOOP("MachineTitles", "state of the order") },
    { "order.createdMs", QT_TRANSLATE_NOOP("MachineTitles", "day of the order") },
    { "order.expireMs", QT_TRANSLATE_NOOP("MachineTitles", "end of the order's term") },
    { "order.amount", QT_TRANSLATE_NOOP("MachineTitles", "amount of the order") },
    { "order.currency", QT_TRANSLATE_NOOP("MachineTitles", "currency of the order") },
    { "order.product", QT_TRANSLATE_NOOP("MachineTitles", "product of the order") },
    { "order.customer", QT_TRANSLATE_NOOP("MachineTitles", "customer of the order") },
    { "order.lines", QT_TRANSLATE_NOOP("MachineTitles", "number of the order's lines") },
    { "order.openRefunds", QT_TRANSLATE_NOOP("MachineTitles", "number of the order's open refunds") },
    { "order.invoices", QT_TRANSLATE_NOOP("MachineTitles", "number of the order's invoices") },
    { "order.unreturnedInvoices",
        QT_TRANSLATE_NOOP("MachineTitles", "number of the order's issued invoices that are not returned") },
    { "order.openAppeals", QT_TRANSLATE_NOOP("MachineTitles", "number of the order's open appeals") },
    { "order.supervision", QT_TRANSLATE_NOOP("MachineTitles", "state of the order's service supervision") },
};

QString settingTitle(const QString &id)
{
    static const Result<QList<WorkSetting>> settings = shippedWorkSettings();
    if (settings) {
        for (const WorkSetting &setting : *settings) {
            if (setting.id == id)
                return setting.title.said();
        }
    }
    return {};
}

/// Of a fact that is no field; as it is where nobody knows it.
QString factTitle(const QString &value, const Machine &machine)
{
    constexpr QLatin1String kSetting("settings.");
    constexpr QLatin1String kCount("count.");
    for (const FactTitle &fact : kFacts) {
        if (value == QLatin1String(fact.fact))
            return QCoreApplication::translate("MachineTitles", fact.title);
    }
    if (value.startsWith(kSetting)) {
        const QString title = settingTitle(value.mid(kSetting.size()));
        return title.isEmpty() ? value
                               //: %1: the title of a setting
                               : QCoreApplication::translate("MachineTitles", "the setting “%1”").arg(title);
    }
    const MachineTransition *step =
        value.startsWith(kCount) ? machine.transition(value.mid(kCount.size())) : nullptr;
    return step == nullptr
        ? value
        //: %1: the title of a step
        : QCoreApplication::translate("MachineTitles", "how often “%1” was made").arg(step->title.said());
}

class Namer {
public:
    Namer(const Machine &machine, const WorkKind &kind)
        : m_machine(machine)
        , m_kind(kind)
    {
    }

    QString title(const QString &value) const
    {
        if (const WorkField *field = m_kind.field(value))
            return field->title.said();
        const auto item = std::find_if(m_kind.evidence.cbegin(), m_kind.evidence.cend(),
            [&value](const EvidenceItem &one) { return value == QLatin1String("files.") % one.id; });
        return item == m_kind.evidence.cend() ? factTitle(value, m_machine) : item->title.said();
    }

    void name(Condition &condition) const;
    void name(MachineTransition &step) const;
    void name(ClockRule &clock) const;

private:
    void nameClocks(QStringList &ids) const;

    const Machine &m_machine; // with its ids
    const WorkKind &m_kind;
};

void nameChoices(QVariantList &operands, const WorkField &field)
{
    for (QVariant &operand : operands) {
        const auto choice = std::find_if(field.choices.cbegin(), field.choices.cend(),
            [&operand](const WorkChoice &one) { return operand == QVariant(one.id); });
        if (choice != field.choices.cend())
            operand = choice->title.said();
    }
}

void Namer::name(Condition &condition) const
{
    for (Condition &part : condition.parts)
        name(part);
    if (condition.value.isEmpty())
        return;
    const bool ofChoice = condition.kind == Condition::Kind::Is || condition.kind == Condition::Kind::In;
    if (const WorkField *field = m_kind.field(condition.value); field && ofChoice)
        nameChoices(condition.operands, *field);
    condition.value = title(condition.value);
}

void Namer::nameClocks(QStringList &ids) const
{
    for (QString &id : ids) {
        if (const ClockRule *clock = m_machine.clock(id))
            id = clock->title.said();
    }
}

void Namer::name(MachineTransition &step) const
{
    for (TransitionInput &input : step.inputs) {
        input.field = title(input.field);
        name(input.required);
    }
    for (RuleGuard &guard : step.guards)
        name(guard.condition);
    nameClocks(step.pauses);
    nameClocks(step.resumes);
}

void Namer::name(ClockRule &clock) const
{
    name(clock.when);
    if (!clock.startsAt.isEmpty())
        clock.startsAt = title(clock.startsAt);
    if (!clock.lengthValue.isEmpty())
        clock.lengthValue = title(clock.lengthValue);
}

} // namespace

Machine titled(Machine machine, const WorkKind &kind)
{
    const Machine ids = machine;
    const Namer namer(ids, kind);
    namer.name(machine.when);
    for (MachineTransition &step : machine.transitions)
        namer.name(step);
    for (ClockRule &clock : machine.clocks)
        namer.name(clock);
    return machine;
}

} // namespace zhanggui
