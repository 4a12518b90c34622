#include "ui/callbacks/checks_view.h"

#include "ui/callbacks/callback_text.h"
#include "ui/callbacks/pill_delegate.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace zhanggui {

namespace {

enum Column { Level, Sentence, Place, ColumnCount };
constexpr int kListHeight = 260;
constexpr int kDetailHeight = 240;
constexpr int kVerdictRole = Qt::UserRole; // index; of the case's own: after those of the exchange

} // namespace

ChecksView::ChecksView(QWidget *parent)
    : QWidget(parent)
    , m_all(new QCheckBox(this))
    , m_count(mutedLabel(this))
    , m_list(new QTreeWidget(this))
    , m_sentence(plainLabel(this))
{
    setObjectName(QStringLiteral("checksView"));
    m_all->setObjectName(QStringLiteral("checksAll"));
    m_list->setObjectName(QStringLiteral("checksList"));
    m_list->setColumnCount(ColumnCount);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAlternatingRowColors(true);
    m_list->setItemDelegate(new PillDelegate(m_list));
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(Sentence, QHeaderView::Stretch);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *parts = new QSplitter(Qt::Vertical, this);
    parts->addWidget(m_list);
    parts->addWidget(buildDetail());
    parts->setStretchFactor(0, 1);
    parts->setSizes({ kListHeight, kDetailHeight });
    parts->setChildrenCollapsible(false);
    auto *tools = new QHBoxLayout;
    tools->addWidget(m_count, 1);
    tools->addWidget(m_all);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::xs, 0, 0);
    column->setSpacing(space::xs);
    column->addLayout(tools);
    column->addWidget(parts, 1);
    connect(m_all, &QCheckBox::toggled, this, &ChecksView::fill);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ChecksView::explain);
    retranslate();
}

QWidget *ChecksView::buildDetail()
{
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    auto *inner = new QWidget(area);
    m_detail = new QFormLayout;
    m_detail->setHorizontalSpacing(space::m);
    m_detail->setVerticalSpacing(space::s);
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, space::s, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(m_sentence);
    column->addLayout(m_detail);
    column->addStretch(1);
    area->setWidget(inner);
    return area;
}

void ChecksView::setTexts(const VerdictTexts &texts)
{
    m_texts = texts;
    fill();
}

void ChecksView::setVerdicts(const QList<Verdict> &verdicts, const QList<Verdict> &together)
{
    m_verdicts = verdicts;
    m_together = together;
    fill();
}

void ChecksView::add(const Verdict &verdict, bool together)
{
    if (verdict.severity == Severity::Pass && !m_all->isChecked() && !m_onlyGood)
        return;
    const ToneText level = severityText(verdict.severity);
    const QString sentence = m_texts.sentence(verdict);
    auto *item = new QTreeWidgetItem(m_list,
        { level.text,
            //: %1: a sentence about all requests of a case
            together ? tr("All requests together: %1").arg(sentence) : sentence, verdict.place });
    item->setData(Level, PillDelegate::ToneRole, int(level.tone));
    const qsizetype index =
        together ? m_verdicts.size() + m_together.indexOf(verdict) : m_verdicts.indexOf(verdict);
    item->setData(Level, kVerdictRole, index);
    item->setToolTip(Sentence, sentence);
}

void ChecksView::fill()
{
    m_list->clear();
    const auto good = [](const QList<Verdict> &all) {
        return int(std::count_if(all.begin(), all.end(),
            [](const Verdict &verdict) { return verdict.severity == Severity::Pass; }));
    };
    const int passed = good(m_verdicts) + good(m_together);
    const int all = int(m_verdicts.size() + m_together.size());
    m_onlyGood = passed == all;
    for (const Severity level : { Severity::Fail, Severity::Warning, Severity::Note, Severity::Pass }) {
        for (const Verdict &verdict : std::as_const(m_together)) {
            if (verdict.severity == level)
                add(verdict, true);
        }
        for (const Verdict &verdict : std::as_const(m_verdicts)) {
            if (verdict.severity == level)
                add(verdict, false);
        }
    }
    m_list->resizeColumnToContents(Level);
    m_list->resizeColumnToContents(Place);
    m_count->setText(all == 0 ? tr("Nothing was checked: the request was not answered.")
                              : tr("%1 of %n check(s) good", nullptr, all).arg(passed));
    if (m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
    explain();
}

void ChecksView::explain()
{
    while (m_detail->rowCount() > 0)
        m_detail->removeRow(0);
    const QTreeWidgetItem *item = m_list->currentItem();
    m_sentence->setText(item == nullptr ? QString() : item->text(Sentence));
    if (item == nullptr)
        return;
    const qsizetype index = item->data(Level, kVerdictRole).toLongLong();
    const Verdict verdict =
        index < m_verdicts.size() ? m_verdicts.value(index) : m_together.value(index - m_verdicts.size());
    const auto row = [this](const QString &label, const QString &value) {
        if (value.isEmpty())
            return;
        QLabel *words = plainLabel(this, value);
        words->setWordWrap(true);
        words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        m_detail->addRow(mutedLabel(this, label), words);
    };
    row(tr("What to do"), verdict.severity == Severity::Pass ? QString() : m_texts.advice(verdict));
    row(tr("Console says"), m_texts.official(verdict));
    row(tr("Place"), verdict.place);
    row(tr("Rule from"), m_texts.source(verdict));
    row(tr("Check"), verdict.check);
}

QString ChecksView::text() const
{
    QStringList lines;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *item = m_list->topLevelItem(i);
        QStringList cells{ item->text(Level), item->text(Sentence), item->text(Place) };
        cells.removeAll(QString());
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

void ChecksView::retranslate()
{
    m_all->setText(tr("Show &what is good too"));
    m_list->setHeaderLabels({ tr("Result"), tr("What was found"), tr("Place") });
    m_list->setAccessibleName(tr("Checks, the worst first"));
    fill();
}

} // namespace zhanggui
