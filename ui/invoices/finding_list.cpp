#include "ui/invoices/finding_list.h"

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"
#include "ui/work/work_words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr int kIconSize = 16;

Tone toneOf(FindingLevel level)
{
    switch (level) {
    case FindingLevel::Good:
        return Tone::Ok;
    case FindingLevel::Hint:
        return Tone::Neutral;
    case FindingLevel::Warn:
        return Tone::Warn;
    case FindingLevel::Refuse:
        return Tone::Fail;
    case FindingLevel::Unknown:
        return Tone::Wait;
    }
    return Tone::Neutral;
}

int placeOf(FindingLevel level)
{
    static const QList<FindingLevel> order = { FindingLevel::Refuse, FindingLevel::Warn,
        FindingLevel::Unknown, FindingLevel::Hint, FindingLevel::Good };
    return int(order.indexOf(level));
}

} // namespace

FindingList::FindingList(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("findingList"));
    m_layout->setContentsMargins({});
    fill();
}

void FindingList::show(const QList<RuleFinding> &findings, const QString &nothing)
{
    QList<RuleFinding> sorted = findings;
    std::stable_sort(sorted.begin(), sorted.end(),
        [](const auto &a, const auto &b) { return placeOf(a.level) < placeOf(b.level); });
    m_findings = sorted;
    m_nothing = nothing;
    fill();
}

void FindingList::fill()
{
    delete m_rows;
    m_rows = new QWidget(this);
    auto *rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins({});
    rows->setSpacing(space::s);
    if (m_findings.isEmpty() && !m_nothing.isEmpty()) {
        QLabel *nothing = mutedLabel(m_rows, m_nothing);
        nothing->setWordWrap(true);
        rows->addWidget(nothing);
    }
    for (const RuleFinding &finding : std::as_const(m_findings))
        rows->addWidget(row(finding));
    m_layout->addWidget(m_rows);
}

QWidget *FindingList::row(const RuleFinding &finding)
{
    const Tone tone = toneOf(finding.level);
    auto *made = new QWidget(m_rows);
    made->setObjectName(QStringLiteral("finding_") + finding.rule);
    auto *mark = new QLabel(made);
    mark->setPixmap(icon(toneIcon(tone), colorsOf(palette()).of(tone)).pixmap(kIconSize));
    mark->setFixedSize(kIconSize, kIconSize);
    QLabel *sentence = plainLabel(made, finding.say.said());
    sentence->setWordWrap(true);
    sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    QLabel *source = mutedLabel(made, sourceText(finding.source));
    source->setWordWrap(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(sentence);
    words->addWidget(source);
    auto *layout = new QHBoxLayout(made);
    layout->setContentsMargins({});
    layout->setSpacing(space::s);
    layout->addWidget(mark, 0, Qt::AlignTop);
    layout->addLayout(words, 1);
    return made;
}

QString FindingList::text() const
{
    QStringList lines;
    for (const RuleFinding &finding : m_findings)
        lines.append(finding.say.said() % QStringLiteral(" [") % sourceText(finding.source) % u']');
    return lines.join(u'\n');
}

void FindingList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        fill();
}

QString findingSummary(const QList<RuleFinding> &findings)
{
    const auto count = [&findings](FindingLevel level) {
        return int(std::count_if(
            findings.begin(), findings.end(), [level](const auto &one) { return one.level == level; }));
    };
    const int wrong = count(FindingLevel::Refuse);
    const int look = count(FindingLevel::Warn);
    const int unknown = count(FindingLevel::Unknown);
    if (wrong + look + unknown == 0)
        return FindingList::tr("Nothing stands against it.");
    return FindingList::tr("%1 wrong, %2 to look at, %3 not known.").arg(wrong).arg(look).arg(unknown);
}

} // namespace zhanggui
