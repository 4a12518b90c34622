#include "models/deadlines/deadline_words.h"

#include "models/deadlines/deadlines.h"
#include "models/work/work_catalog.h"

#include <algorithm>

namespace zhanggui {

namespace {

BothLanguages both(const char *english, const char *chinese)
{
    return { QString::fromUtf8(english), QString::fromUtf8(chinese) };
}

QString quoted(const QString &id)
{
    QString inside = id;
    return u'\'' % inside.replace(u'\'', QStringLiteral("''")) % u'\'';
}

void addUnit(QHash<QString, ClockUnit> &units, const QString &clock, ClockUnit unit)
{
    const auto known = units.constFind(clock);
    units.insert(clock, known == units.cend() || *known == unit ? unit : ClockUnit::Days);
}

} // namespace

void WordBook::add(const QString &source, const QString &id, const BothLanguages &title,
    const QStringList &names, ChoiceTone tone)
{
    QList<Word> &words = m_words;
    const auto known = std::find_if(
        words.begin(), words.end(), [&](const Word &word) { return word.id == id && word.source == source; });
    if (known == words.end()) {
        m_words.append({ source, id, title, names, tone });
        return;
    }
    // Another machine of the same kind: the first one names it, the names of all are understood.
    known->names += names;
    if (!(known->title == title))
        known->names += { title.en, title.zh };
    known->names.removeDuplicates();
}

bool WordBook::isShared(const QString &id) const
{
    const Word *first = nullptr;
    for (const Word &word : m_words) {
        if (word.id != id)
            continue;
        if (first != nullptr && !(word.title == first->title))
            return false;
        first = &word;
    }
    return true;
}

QString WordBook::sql(const QString &source, const QString &column) const
{
    QStringList own;
    for (const Word &word : m_words) {
        if (word.source == source && !isShared(word.id))
            own << quoted(word.id);
    }
    if (own.isEmpty())
        return column;
    return QStringLiteral("CASE WHEN %1 IN (%2) THEN %3 || %1 ELSE %1 END")
        .arg(column, own.join(u','), quoted(source + u':'));
}

BothLanguages WordBook::title(const QString &value) const
{
    const QString source = value.contains(u':') ? value.section(u':', 0, 0) : QString();
    const QString id = idBehind(value);
    for (const Word &word : m_words) {
        if (word.id == id && (source.isEmpty() || word.source == source))
            return word.title;
    }
    return {};
}

QList<Choice> WordBook::choices() const
{
    QList<Choice> all;
    for (const Word &word : m_words) {
        const QString value = isShared(word.id) ? word.id : QString(word.source % u':' % word.id);
        const auto known = std::find_if(
            all.begin(), all.end(), [&value](const Choice &choice) { return choice.value == value; });
        if (known != all.end()) {
            known->names += word.names;
            known->names.removeDuplicates();
            continue;
        }
        Choice choice;
        choice.value = value;
        choice.names = word.names + QStringList{ word.title.en, word.title.zh };
        choice.tone = word.tone;
        choice.title = word.title;
        all.append(choice);
    }
    return all;
}

DeadlineWords deadlineWords(const WorkCatalog &catalog)
{
    DeadlineWords words;
    const QString order = QLatin1String(kOrderDeadline);
    const QString probe = QLatin1String(kProbeDeadline);
    words.sources.insert(order, both("Order", "订单"));
    words.sources.insert(probe, both("Daily probe", "每日拨测"));
    words.clocks.add(order, QStringLiteral("expiry"), both("Term ends", "到期"));
    words.clocks.add(probe, QStringLiteral("probe-freeze"),
        both("Trade is frozen after failing probes", "拨测连续失败将冻结交易"));
    words.states.add(probe, QStringLiteral("failing"), both("Failing", "失败"), {}, ChoiceTone::Fail);
    for (const WorkKind &kind : catalog.kinds()) {
        BothLanguages one = kind.one;
        one.en = one.en.left(1).toUpper() + one.en.mid(1); // begins lines here, stands in sentences there
        words.sources.insert(kind.id, one);
        for (const Machine *machine : catalog.machines().ofKind(kind.id)) {
            for (const ClockRule &clock : machine->clocks) {
                words.clocks.add(kind.id, clock.id, clock.title);
                addUnit(words.units, kind.id % u':' % clock.id, clock.unit);
                if (clock.backwards)
                    words.notices.insert(kind.id % u':' % clock.id);
            }
            for (const MachineState &state : machine->states)
                words.states.add(kind.id, state.id, state.title, state.names, state.tone);
        }
    }
    return words;
}

ClockUnit DeadlineWords::unitOf(const QString &source, const QString &clock) const
{
    return units.value(source % u':' % idBehind(clock), ClockUnit::Days);
}

bool DeadlineWords::isNotice(const QString &source, const QString &clock) const
{
    return notices.contains(source % u':' % idBehind(clock));
}

QString idBehind(const QString &stored)
{
    return stored.section(u':', -1);
}

} // namespace zhanggui
