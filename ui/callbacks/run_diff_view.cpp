#include "ui/callbacks/run_diff_view.h"

#include "ui/async/when_done.h"
#include "ui/callbacks/callback_text.h"
#include "ui/callbacks/pill_delegate.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <QtConcurrent>

#include <algorithm>

namespace zhanggui {

namespace {

enum CaseColumn { Trend, Case, Changes, Factor, CaseColumns };
enum LineColumn { Kind, Place, Before, After, LineColumns };
constexpr int kIndexRole = Qt::UserRole;

ToneText kindText(DiffKind kind)
{
    switch (kind) {
    case DiffKind::Same:
        return { Tone::Neutral, {} };
    case DiffKind::Changed:
        return { Tone::Wait, RunDiffView::tr("changed") };
    case DiffKind::Added:
        return { Tone::Ok, RunDiffView::tr("added") };
    case DiffKind::Removed:
        return { Tone::Fail, RunDiffView::tr("gone") };
    case DiffKind::Volatile:
        return { Tone::Neutral, RunDiffView::tr("always new") };
    }
    return {};
}

QString factorText(double factor)
{
    // Below these nobody can tell it from chance.
    if (factor == 0 || (factor > 0.8 && factor < 1.25))
        return {};
    return QStringLiteral("× %1").arg(QLocale().toString(factor, 'f', factor < 10 ? 1 : 0));
}

QTreeWidget *flatTree(QWidget *parent, const char *name, int columns)
{
    auto *tree = new QTreeWidget(parent);
    tree->setObjectName(QLatin1String(name));
    tree->setColumnCount(columns);
    tree->setFrameShape(QFrame::NoFrame);
    tree->setAlternatingRowColors(true);
    tree->setUniformRowHeights(true);
    tree->setRootIsDecorated(false);
    tree->setItemDelegate(new PillDelegate(tree));
    tree->header()->setStretchLastSection(false);
    return tree;
}

} // namespace

RunDiffView::RunDiffView(QWidget *parent)
    : QWidget(parent)
    , m_titles([](const QString &, const QString &stored) { return stored; })
    , m_volatile(volatileNames())
    , m_summary(plainLabel(this))
    , m_all(new QCheckBox(this))
    , m_list(flatTree(this, "diffCases", CaseColumns))
    , m_sends(new QComboBox(this))
    , m_lines(flatTree(this, "diffLines", LineColumns))
{
    setObjectName(QStringLiteral("runDiffView"));
    m_all->setObjectName(QStringLiteral("diffAll"));
    m_sends->setObjectName(QStringLiteral("diffSends"));
    m_summary->setObjectName(QStringLiteral("diffSummary"));
    m_summary->setWordWrap(true);
    buildParts();
    connect(m_list, &QTreeWidget::currentItemChanged, this, &RunDiffView::showCase);
    connect(m_sends, &QComboBox::currentIndexChanged, this, &RunDiffView::showSend);
    connect(m_all, &QCheckBox::toggled, this, &RunDiffView::fillCases);
    retranslate();
}

void RunDiffView::buildParts()
{
    m_list->header()->setSectionResizeMode(Case, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(Changes, QHeaderView::Stretch);
    m_lines->header()->setSectionResizeMode(Before, QHeaderView::Stretch);
    m_lines->header()->setSectionResizeMode(After, QHeaderView::Stretch);
    m_lines->setTextElideMode(Qt::ElideRight);
    auto *lower = new QWidget(this);
    auto *detail = new QVBoxLayout(lower);
    detail->setContentsMargins(0, space::s, 0, 0);
    detail->setSpacing(space::xs);
    detail->addWidget(m_sends);
    detail->addWidget(m_lines, 1);
    auto *parts = new QSplitter(Qt::Vertical, this);
    parts->addWidget(m_list);
    parts->addWidget(lower);
    parts->setStretchFactor(1, 1);
    parts->setChildrenCollapsible(false);
    auto *top = new QHBoxLayout;
    top->addWidget(m_summary, 1);
    top->addWidget(m_all);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::s, 0, 0);
    column->setSpacing(space::xs);
    column->addLayout(top);
    column->addWidget(parts, 1);
}

void RunDiffView::setTexts(const VerdictTexts &texts)
{
    m_texts = texts;
    showCase();
}

void RunDiffView::setTitles(std::function<QString(const QString &, const QString &)> titles)
{
    m_titles = std::move(titles);
}

void RunDiffView::setRuns(const RunRecord &before, const RunRecord &after, const QList<CaseDiff> &cases,
    const QString &beforeText, const QString &afterText)
{
    m_before = before;
    m_after = after;
    m_cases = cases;
    m_beforeText = beforeText;
    m_afterText = afterText;
    fillCases();
}

QString RunDiffView::changesText(const CaseDiff &diff) const
{
    if (diff.verdicts.isEmpty())
        return {};
    const VerdictChange &first = diff.verdicts.first();
    const QString sentence = first.after && first.after->severity != Severity::Pass
        ? m_texts.sentence(*first.after)
        //: %1: a sentence about what was wrong
        : tr("No longer: %1").arg(m_texts.sentence(first.before ? *first.before : *first.after));
    return diff.verdicts.size() == 1
        ? sentence
        //: %1: a sentence, %n: how many others there are
        : tr("%1 (and %n more)", nullptr, int(diff.verdicts.size()) - 1).arg(sentence);
}

void RunDiffView::fillCases()
{
    const int wanted = m_list->currentItem() ? m_list->currentItem()->data(0, kIndexRole).toInt() : -1;
    const QSignalBlocker quiet(m_list); // the rows of before stand for other cases
    m_list->clear();
    int same = 0;
    QTreeWidgetItem *current = nullptr;
    for (int i = 0; i < m_cases.size(); ++i) {
        const CaseDiff &diff = m_cases.at(i);
        same += diff.trend == CaseTrend::Same ? 1 : 0;
        if (diff.trend == CaseTrend::Same && !m_all->isChecked())
            continue;
        const ToneText trend = trendText(diff.trend);
        auto *item = new QTreeWidgetItem(m_list,
            { trend.text, m_titles(diff.caseId, diff.title), changesText(diff),
                factorText(diff.timeFactor) });
        item->setData(Trend, PillDelegate::ToneRole, int(trend.tone));
        item->setData(0, kIndexRole, i);
        item->setToolTip(Case, diff.caseId);
        item->setToolTip(Changes, item->text(Changes));
        if (i == wanted)
            current = item;
    }
    m_list->resizeColumnToContents(Trend);
    const QString runs
        //: %1, %2: runs: when and what
        = m_beforeText.isEmpty() ? QString() : tr("%1, against %2.").arg(m_afterText, m_beforeText);
    const int all = int(m_cases.size());
    m_summary->setText(m_cases.isEmpty() ? QString()
            : same == all                ? runs + u' ' + tr("No case differs.")
                          : runs + u' ' + tr("%1 of %n case(s) differ.", nullptr, all).arg(all - same));
    m_list->setCurrentItem(current != nullptr ? current : m_list->topLevelItem(0));
    showCase();
}

const CaseDiff *RunDiffView::current() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item == nullptr ? nullptr : &m_cases.at(item->data(0, kIndexRole).toInt());
}

void RunDiffView::selectCase(int row)
{
    m_list->setCurrentItem(m_list->topLevelItem(row));
}

void RunDiffView::showCase()
{
    const CaseDiff *diff = current();
    {
        const QSignalBlocker quiet(m_sends);
        m_sends->clear();
        const bool both = diff != nullptr && diff->before >= 0 && diff->after >= 0;
        const qsizetype count = both
            ? qMin(m_before.cases.at(diff->before).sends.size(), m_after.cases.at(diff->after).sends.size())
            : 0;
        for (qsizetype i = 0; i < count; ++i)
            m_sends->addItem(tr("Request %1 of %2: %3")
                                 .arg(i + 1)
                                 .arg(count)
                                 .arg(m_after.cases.at(diff->after).sends.at(i).interfaceId));
    }
    m_sends->setVisible(m_sends->count() > 1);
    showSend();
}

void RunDiffView::addVerdicts(const CaseDiff &diff)
{
    const auto text = [this](const std::optional<Verdict> &verdict) {
        return verdict
            ? severityText(verdict->severity).text + QStringLiteral(": ") + m_texts.sentence(*verdict)
            : QString();
    };
    for (const VerdictChange &change : diff.verdicts) {
        if (change.send >= 0 && change.send != m_sends->currentIndex())
            continue;
        auto *item = new QTreeWidgetItem(m_lines,
            { tr("check"), change.place.isEmpty() ? change.check : change.place, text(change.before),
                text(change.after) });
        item->setData(Kind, PillDelegate::ToneRole, int(Tone::Wait));
        item->setToolTip(Before, item->text(Before));
        item->setToolTip(After, item->text(After));
    }
}

void RunDiffView::addLines(const QString &title, const QList<DiffLine> &lines)
{
    for (const DiffLine &line : lines) {
        const bool differs = line.kind != DiffKind::Same && line.kind != DiffKind::Volatile;
        if (!differs && !m_all->isChecked())
            continue;
        const ToneText kind = kindText(line.kind);
        auto *item =
            new QTreeWidgetItem(m_lines, { kind.text, title + u' ' + line.place, line.before, line.after });
        if (!kind.text.isEmpty())
            item->setData(Kind, PillDelegate::ToneRole, int(kind.tone));
        for (int column = Place; column <= After; ++column) {
            item->setFont(column, fixedFont());
            item->setToolTip(column, item->text(column).left(2000));
        }
    }
}

void RunDiffView::showSend()
{
    const int asked = ++m_asked;
    m_lines->clear();
    const CaseDiff *diff = current();
    if (diff == nullptr)
        return;
    addVerdicts(*diff);
    const int send = qMax(0, m_sends->currentIndex());
    const QList<SendRecord> before =
        diff->before < 0 ? QList<SendRecord>() : m_before.cases.at(diff->before).sends;
    const QList<SendRecord> after =
        diff->after < 0 ? QList<SendRecord>() : m_after.cases.at(diff->after).sends;
    if (send >= before.size() || send >= after.size()) {
        endLines();
        return;
    }
    // Answers may be a megabyte long: their comparison is nothing for this thread.
    whenDone(QtConcurrent::run([old = before.at(send), now = after.at(send), names = m_volatile] {
        return diffExchanges(old, now, names);
    }),
        this, [this, asked](const ExchangeDiff &exchange) {
            if (asked != m_asked)
                return;
            addLines(tr("answer"), exchange.response);
            addLines(tr("request"), exchange.request);
            endLines();
        });
}

void RunDiffView::endLines()
{
    if (m_lines->topLevelItemCount() == 0)
        new QTreeWidgetItem(m_lines, { QString(), QString(), tr("Requests and answers are the same.") });
    for (const int column : { int(Kind), int(Place) })
        m_lines->resizeColumnToContents(column);
}

QString RunDiffView::text() const
{
    QStringList lines;
    for (int i = 0; i < m_lines->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *item = m_lines->topLevelItem(i);
        lines.append(
            QStringList{ item->text(Kind), item->text(Place), item->text(Before), item->text(After) }.join(
                u'\t'));
    }
    return lines.join(u'\n');
}

void RunDiffView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RunDiffView::retranslate()
{
    m_all->setText(tr("Show what is the &same too"));
    m_list->setHeaderLabels({ tr("Change"), tr("Case"), tr("What changed"), tr("Time") });
    m_lines->setHeaderLabels({ tr("Kind"), tr("Place"), tr("Earlier"), tr("Later") });
    m_list->setAccessibleName(tr("Cases that differ"));
    m_lines->setAccessibleName(tr("What differs in the case"));
    m_sends->setAccessibleName(tr("Requests of this case"));
    fillCases();
}

} // namespace zhanggui
