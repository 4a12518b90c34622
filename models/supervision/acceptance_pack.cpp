#include "models/supervision/acceptance_pack.h"

#include "models/records/cell_text.h"
#include "models/supervision/acceptance_rule.h"
#include "models/work/work_files.h"

#include <algorithm>

namespace zhanggui {

namespace {

/// How far the page tells it, in both languages: the pack goes to people who read either.
QString markText(const QString &mark)
{
    if (mark == QLatin1String("C"))
        return QString::fromUtf8("页面明示 · printed there");
    if (mark == QLatin1String("D"))
        return QString::fromUtf8("各页不一致 · the pages disagree");
    return mark == QLatin1String("I") ? QString::fromUtf8("据页面推断 · inferred from it")
                                      : QString::fromUtf8("页面未说明 · no page tells it");
}

QString sourceText(const RuleSource &source)
{
    const bool dated = !source.date.isEmpty() && source.date != QLatin1String("undated");
    return source.page % u", " % (dated ? source.date : QString::fromUtf8("无日期 · undated")) % u", "
        % markText(source.mark);
}

class Maker {
public:
    Maker(const SupervisionRules &rules, const WorkKind &kind, const Machine *machine,
        const SupervisedLine &line, const QTimeZone &zone, AcceptancePack &pack)
        : m_rules(rules)
        , m_kind(kind)
        , m_machine(machine)
        , m_line(line)
        , m_zone(zone)
        , m_pack(pack)
    {
    }
    void addFacts();
    /// What is asked for and no finding judges.
    void addChecklist(const QList<EvidenceFinding> &findings);
    void addFindings(const QList<EvidenceFinding> &findings);
    void addEvents();
    void addFiles(const QList<EvidenceFile> &files, const QString &attachments);

private:
    void fact(const char *word, const QString &value)
    {
        if (!value.isEmpty())
            m_pack.facts.append({ m_rules.word(QLatin1String(word)), value });
    }
    void moment(const char *word, std::optional<qint64> ms)
    {
        if (ms && *ms > 0)
            fact(word, instantText(*ms, m_zone));
    }
    BothLanguages evidenceTitle(const QString &id) const
    {
        const auto item = std::find_if(m_kind.evidence.cbegin(), m_kind.evidence.cend(),
            [&id](const EvidenceItem &candidate) { return candidate.id == id; });
        return item == m_kind.evidence.cend() ? BothLanguages{} : item->title;
    }
    QString choiceText(const QString &field) const;

    const SupervisionRules &m_rules;
    const WorkKind &m_kind;
    const Machine *m_machine;
    const SupervisedLine &m_line;
    const QTimeZone &m_zone;
    AcceptancePack &m_pack;
};

QString Maker::choiceText(const QString &field) const
{
    QString value = m_line.record.fields.value(field).toString();
    const WorkField *known = m_kind.field(field);
    if (!known)
        return value;
    const auto choice = std::find_if(known->choices.cbegin(), known->choices.cend(),
        [&value](const WorkChoice &candidate) { return candidate.id == value; });
    return choice == known->choices.cend() ? value : choice->title.zh % u" · " % choice->title.en;
}

void Maker::addFacts()
{
    const WorkRecord &record = m_line.record;
    fact("line", record.number);
    fact("order", record.orderId);
    fact("product", m_line.text("productName"));
    fact("spec", m_line.specs().join(u'\n'));
    fact("type", choiceText(QStringLiteral("productType")));
    moment("ordered", m_line.orderedMs());
    moment("opened", m_line.instant("openedAt"));
    QString state = m_line.stateTitle.zh == m_line.stateTitle.en
        ? m_line.stateTitle.zh
        : m_line.stateTitle.zh % u" · " % m_line.stateTitle.en;
    if (record.stateMs > 0)
        state += u" (" % instantText(record.stateMs, m_zone) % u')';
    fact("state", state);
    fact("rejections", QString::number(record.fields.value(QStringLiteral("rejections")).toLongLong()));
    if (const AcceptanceRule *rule = acceptanceOf(m_rules, m_line).rule)
        fact("rule", rule->say.zh % u'\n' % rule->say.en);
}

void Maker::addChecklist(const QList<EvidenceFinding> &findings)
{
    QStringList judged;
    for (const EvidenceFinding &finding : findings)
        judged += finding.rule->items;
    for (const EvidenceState &item : evidenceOf(m_kind, m_line.values)) {
        if ((item.required == Truth::No && item.files == 0) || judged.contains(item.item->id))
            continue;
        const auto state = item.met()     ? PackCheck::State::Good
            : item.required == Truth::Yes ? PackCheck::State::Short
                                          : PackCheck::State::Look;
        const QString count = QStringLiteral(" (%1)").arg(item.files);
        m_pack.checks.append({ state, { item.item->title.en % count, item.item->title.zh % count },
            sourceText(item.item->source) });
    }
}

void Maker::addFindings(const QList<EvidenceFinding> &findings)
{
    for (const EvidenceFinding &finding : findings) {
        const auto state = finding.state == EvidenceFinding::State::Good ? PackCheck::State::Good
            : finding.state == EvidenceFinding::State::Short             ? PackCheck::State::Short
                                                                         : PackCheck::State::Look;
        m_pack.checks.append({ state, { sentenceOf(finding, false), sentenceOf(finding, true) },
            sourceText(finding.rule->source) });
    }
}

void Maker::addEvents()
{
    const auto stateTitle = [this](const QString &id) -> BothLanguages {
        const MachineState *state = m_machine ? m_machine->state(id) : nullptr;
        return state ? state->title : BothLanguages{ id, id };
    };
    for (const WorkEvent &event : m_line.record.events) {
        if (event.kind != WorkEvent::Kind::Transition && event.kind != WorkEvent::Kind::Correction)
            continue;
        const MachineTransition *made = m_machine ? m_machine->transition(event.transition) : nullptr;
        const BothLanguages to = stateTitle(event.to);
        const BothLanguages name = made ? made->title : BothLanguages{ event.transition, event.transition };
        BothLanguages what{ name.en % u" → " % to.en, name.zh % u" → " % to.zh };
        if (event.transition.isEmpty())
            what = to;
        m_pack.events.append({ instantText(event.atMs, m_zone), what });
    }
}

void Maker::addFiles(const QList<EvidenceFile> &files, const QString &attachments)
{
    QStringList names;
    for (const EvidenceFile &file : files)
        names.append(file.file.name);
    const QStringList safe = safeNames(names);
    for (qsizetype i = 0; i < files.size(); ++i) {
        const WorkFile &file = files.at(i).file;
        m_pack.files.append({ file, pathOf(attachments, file), safe.at(i), evidenceTitle(file.evidence) });
    }
}

} // namespace

AcceptancePack packOf(const SupervisionRules &rules, const WorkKind &kind, const Machine *machine,
    const SupervisedLine &line, const QList<EvidenceFile> &files, const QString &attachments,
    const QTimeZone &zone)
{
    AcceptancePack pack;
    pack.title = line.record.number;
    pack.madeMs = line.nowMs;
    pack.zone = zone;
    pack.words = rules.words;
    Maker maker(rules, kind, machine, line, zone, pack);
    maker.addFacts();
    const QList<EvidenceFinding> findings = checkEvidence(rules, line, files);
    maker.addChecklist(findings);
    maker.addFindings(findings);
    maker.addEvents();
    maker.addFiles(files, attachments);
    return pack;
}

} // namespace zhanggui
