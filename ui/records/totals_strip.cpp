#include "ui/records/totals_strip.h"

#include "models/records/record_model.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/record_list.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace zhanggui {

namespace {

constexpr int kBetweenCountsMs = 1000;
constexpr int kSelectionMs = 120; // a selection that is being drawn is not counted at every row

} // namespace

TotalsStrip::TotalsStrip(RecordModel &model, RecordList &list, const QString &databaseFile, QWidget *parent)
    : QFrame(parent)
    , m_model(model)
    , m_list(list)
    , m_allText(plainLabel(this))
    , m_selectedText(plainLabel(this))
    , m_all(databaseFile)
    , m_selected(databaseFile)
{
    setObjectName(QStringLiteral("totals"));
    m_allText->setObjectName(QStringLiteral("totalsAll"));
    m_selectedText->setObjectName(QStringLiteral("totalsSelected"));
    for (QLabel *label : { m_allText, m_selectedText }) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        // A long sum must not widen the window.
        label->setMinimumWidth(0);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }
    m_selectedText->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::l, space::xs, space::l, space::xs);
    layout->setSpacing(space::l);
    layout->addWidget(m_allText, 3);
    layout->addWidget(m_selectedText, 2);
    m_countSoon.setSingleShot(true);
    m_selectSoon.setSingleShot(true);
    m_selectSoon.setInterval(kSelectionMs);
    connect(&m_countSoon, &QTimer::timeout, this, &TotalsStrip::count);
    connect(&m_selectSoon, &QTimer::timeout, this, &TotalsStrip::countSelected);
    connect(list.selectionModel(), &QItemSelectionModel::selectionChanged, this,
        [this] { m_selectSoon.start(); });
    // A reset takes the selection away without a word.
    connect(&model, &QAbstractItemModel::modelReset, this, [this] { m_selectSoon.start(); });
}

void TotalsStrip::setCondition(const SqlCondition &condition)
{
    if (m_condition == condition && m_sinceCount.isValid())
        return;
    m_allTotals.reset();
    m_condition = condition;
    count();
}

void TotalsStrip::tableChanged(const QString &table)
{
    if (table != m_model.kind().table)
        return;
    if (m_selectedRows > 1)
        m_selectSoon.start();
    if (m_countSoon.isActive())
        return;
    const qint64 wait = m_sinceCount.isValid() ? kBetweenCountsMs - m_sinceCount.elapsed() : 0;
    m_countSoon.start(int(std::max<qint64>(0, wait)));
}

void TotalsStrip::count()
{
    m_sinceCount.start();
    m_all.run(
        [&kind = m_model.kind(), condition = m_condition](Connection &connection,
            const Superseded &superseded) { return readTotals(connection, kind, condition, superseded); },
        [this](const Result<Totals> &totals) {
            m_allTotals = totals;
            showAll();
        });
    showAll();
}

void TotalsStrip::countSelected()
{
    const Ids ids = m_list.selectedIds();
    m_selectedRows = qsizetype(ids.size());
    m_selectedTotals.reset();
    if (m_selectedRows > 1) {
        m_selected.run(
            [&kind = m_model.kind(), ids](Connection &connection, const Superseded &superseded) {
                return readTotals(connection, kind, ids, superseded);
            },
            [this](const Result<Totals> &totals) {
                m_selectedTotals = totals;
                showSelected();
            });
    } else {
        m_selected.cancel();
    }
    showSelected();
}

QString TotalsStrip::textOf(const Totals &totals) const
{
    const RecordKind &kind = m_model.kind();
    QStringList parts;
    QString fieldId;
    for (const AmountSum &sum : totals.sums) {
        const QString amount = sum.minor ? amountText(*sum.minor, sum.currency, m_model.cellStyle().locale)
                                         : tr("too large to be shown %1").arg(sum.currency);
        if (sum.fieldId != fieldId)
            //: %1: the name of a field, %2: a sum of money
            parts.append(tr("%1: %2").arg(kind.labelOf(kind.fields.at(kind.indexOf(sum.fieldId))), amount));
        else
            parts.append(amount);
        fieldId = sum.fieldId;
    }
    return parts.join(QStringLiteral("   "));
}

void TotalsStrip::show(QLabel &label, const QString &text)
{
    label.setText(text);
    label.setVisible(!text.isEmpty()); // an empty one leaves its room to the other
    QStringList hint{ text };
    if (!m_legend.isEmpty())
        hint << QString() << tr("Colours of the rows:") << m_legend;
    // Filters come from outside, and a tooltip would read markup in them.
    const QString plain = hint.join(u'\n').toHtmlEscaped();
    label.setToolTip(plain.trimmed().isEmpty()
            ? QString()
            : QStringLiteral("<p style='white-space:pre-wrap'>") + plain + QStringLiteral("</p>"));
}

void TotalsStrip::showAll()
{
    if (!m_allTotals) {
        show(*m_allText, tr("Counting…"));
        return;
    }
    if (!*m_allTotals) {
        show(*m_allText, tr("The totals could not be counted."));
        return;
    }
    const QString rows = m_model.cellStyle().locale.toString((*m_allTotals)->rows);
    show(*m_allText, tr("Total: %1").arg(rows) + QStringLiteral("   ") + textOf(**m_allTotals));
}

void TotalsStrip::showSelected()
{
    if (m_selectedRows < 2) {
        show(*m_selectedText, {});
        return;
    }
    const QString rows = tr("Selected: %1").arg(m_model.cellStyle().locale.toString(m_selectedRows));
    if (!m_selectedTotals)
        show(*m_selectedText, rows + QStringLiteral("   ") + tr("Counting…"));
    else if (*m_selectedTotals)
        show(*m_selectedText, rows + QStringLiteral("   ") + textOf(**m_selectedTotals));
    else
        show(*m_selectedText, rows);
}

void TotalsStrip::setLegend(const QStringList &lines)
{
    m_legend = lines;
    retranslate();
}

void TotalsStrip::retranslate()
{
    showAll();
    showSelected();
}

void TotalsStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace zhanggui
