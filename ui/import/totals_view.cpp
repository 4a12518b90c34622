#include "ui/import/totals_view.h"

#include "models/import/import_kind.h"
#include "models/records/cell_text.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/status_pill.h"

#include <QGridLayout>
#include <QtNumeric>

namespace zhanggui {

TotalsView::TotalsView(const ImportKind &kind, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_grid(new QGridLayout(this))
{
    setObjectName(QStringLiteral("totals"));
    m_grid->setContentsMargins(space::m, 0, space::m, space::m);
    m_grid->setVerticalSpacing(space::xs);
    m_grid->setColumnStretch(0, 1);
}

void TotalsView::clear()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    // A row that is used no more keeps its stretch.
    m_grid->setRowStretch(m_rows, 0);
    m_rows = 0;
}

QString TotalsView::labelOf(const QString &fieldId) const
{
    const int at = m_kind.indexOf(fieldId);
    return at < 0 ? fieldId : m_kind.labelOf(m_kind.fields.at(at));
}

void TotalsView::addHeading(const QString &text)
{
    QLabel *label = headingLabel(this, text);
    label->setWordWrap(true);
    label->setContentsMargins(0, m_rows == 0 ? 0 : space::s, 0, 0);
    m_grid->addWidget(label, m_rows++, 0, 1, 2);
}

void TotalsView::addLine(const QString &name, const QString &value)
{
    QLabel *label = mutedLabel(this, name);
    label->setWordWrap(true);
    QLabel *number = plainLabel(this, value);
    number->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    number->setAlignment(Qt::AlignRight | Qt::AlignTop);
    number->setAccessibleName(name + QLatin1Char(' ') + value);
    m_grid->addWidget(label, m_rows, 0);
    m_grid->addWidget(number, m_rows++, 1);
}

void TotalsView::addTotalsRow(const ImportTotalsRow &row)
{
    //: %1: what the row is called: 合计, Total; %2: its line
    addHeading(tr("%1, line %2").arg(row.label).arg(row.line));
    const QLocale locale;
    for (const ImportTotalsRow::Stated &stated : row.stated) {
        auto *pill = new StatusPill(this);
        pill->setObjectName(stated.agrees() ? QStringLiteral("totalAgrees") : QStringLiteral("totalDiffers"));
        pill->setStatus(
            stated.agrees() ? Tone::Ok : Tone::Warn, stated.agrees() ? tr("agrees") : tr("differs"));
        m_grid->addWidget(plainLabel(this, labelOf(stated.fieldId)), m_rows, 0);
        m_grid->addWidget(pill, m_rows++, 1, Qt::AlignRight);
        addLine(tr("The file says"), amountText(stated.file, {}, locale));
        addLine(tr("Its rows add up to"), amountText(stated.rows, {}, locale));
        qint64 difference = 0;
        if (!stated.agrees() && !qSubOverflow(stated.rows, stated.file, &difference))
            addLine(tr("Difference"), amountText(difference, {}, locale));
    }
}

void TotalsView::setTotals(const ImportCounts &counts, const ImportTotals &totals)
{
    clear();
    const QLocale locale;
    addHeading(tr("Control totals"));
    addLine(tr("Rows"), locale.toString(counts.rows));
    addLine(tr("Records"), locale.toString(counts.records));
    addLine(tr("New records"), locale.toString(counts.newRecords));
    addLine(tr("Changed records"), locale.toString(counts.changedRecords));
    if (counts.maskedCells > 0)
        addLine(tr("Masked values left out"), locale.toString(counts.maskedCells));
    for (const ImportSum &sum : totals.sums) {
        const QString value = sum.overflow ? tr("too large") : amountText(sum.minor, sum.currency, locale);
        //: %1: an amount's name, %2: how many rows
        addLine(tr("%1 of %2 rows").arg(labelOf(sum.fieldId), locale.toString(sum.rows)), value);
    }
    for (const ImportTotalsRow &row : totals.totalsRows)
        addTotalsRow(row);
    m_grid->setRowStretch(m_rows, 1);
}

} // namespace zhanggui
