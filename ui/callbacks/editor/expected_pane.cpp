#include "ui/callbacks/editor/expected_pane.h"

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>

namespace zhanggui {

ExpectedPane::ExpectedPane(CaseDocument &document, QWidget *parent)
    : QWidget(parent)
    , m_ofStep(document, ExpectationModel::Scope::Step)
    , m_ofCase(document, ExpectationModel::Scope::Case)
    , m_kept(document)
{
    setObjectName(QStringLiteral("expectedPane"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::m, space::s, space::m, space::s);
    m_stepPart = part(m_ofStep, "expectOfStep");
    m_casePart = part(m_ofCase, "expectOfCase");
    m_keptPart = part(m_kept, "captures");
    for (const Part &one : { m_stepPart, m_casePart }) {
        one.table->setItemDelegate(new ExpectationDelegate(one.table));
        one.table->setColumnWidth(ExpectationModel::Check, 150);
        one.table->setColumnWidth(ExpectationModel::Values, 80);
        one.table->setColumnWidth(ExpectationModel::Place, 80);
        one.table->setColumnWidth(ExpectationModel::Weight, 110);
    }
    m_keptPart.table->setColumnWidth(CaptureModel::Name, 130);
    retranslate();
}

template <class Model> ExpectedPane::Part ExpectedPane::part(Model &model, const char *name)
{
    Part made;
    made.title = headingLabel(this);
    made.table = new QTableView(this);
    made.table->setObjectName(QLatin1String(name));
    made.table->setModel(&model);
    made.table->setSelectionBehavior(QAbstractItemView::SelectRows);
    made.table->setSelectionMode(QAbstractItemView::SingleSelection);
    made.table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
        | QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    made.table->setTabKeyNavigation(false);
    made.table->setShowGrid(false);
    made.table->setAlternatingRowColors(true);
    made.table->verticalHeader()->hide();
    made.table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    made.table->horizontalHeader()->setStretchLastSection(true);
    made.table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    made.table->setMinimumWidth(240);
    made.add = new QPushButton(icon(QStringLiteral("add")), {}, this);
    made.add->setObjectName(QLatin1String(name) + QLatin1String(".add"));
    made.remove = new QPushButton(icon(QStringLiteral("remove")), {}, this);
    made.remove->setObjectName(QLatin1String(name) + QLatin1String(".remove"));
    auto *line = new QHBoxLayout;
    line->addWidget(made.title, 1);
    line->addWidget(made.add);
    line->addWidget(made.remove);
    auto *column = qobject_cast<QVBoxLayout *>(layout());
    column->addLayout(line);
    column->addWidget(made.table, 1);
    QTableView *table = made.table;
    connect(made.add, &QPushButton::clicked, this, [&model, table] {
        model.add();
        table->selectRow(model.rowCount() - 1);
        table->setFocus();
    });
    connect(made.remove, &QPushButton::clicked, this,
        [&model, table] { model.remove(table->currentIndex().row()); });
    return made;
}

void ExpectedPane::setCatalog(const std::shared_ptr<const CheckCatalog> &catalog)
{
    m_ofStep.setCatalog(catalog);
    m_ofCase.setCatalog(catalog);
}

void ExpectedPane::refresh()
{
    m_ofStep.refresh();
    m_ofCase.refresh();
    m_kept.refresh();
}

void ExpectedPane::setReadOnly(bool readOnly)
{
    m_ofStep.setReadOnly(readOnly);
    m_ofCase.setReadOnly(readOnly);
    m_kept.setReadOnly(readOnly);
    for (const Part &one : { m_stepPart, m_casePart, m_keptPart }) {
        one.add->setEnabled(!readOnly);
        one.remove->setEnabled(!readOnly);
    }
}

void ExpectedPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ExpectedPane::retranslate()
{
    m_stepPart.title->setText(tr("Of each answer of this step"));
    m_casePart.title->setText(tr("Of all answers together"));
    m_keptPart.title->setText(tr("Kept for later steps"));
    for (const Part &one : { m_stepPart, m_casePart, m_keptPart }) {
        one.table->setAccessibleName(one.title->text());
        one.add->setToolTip(tr("Add a row"));
        one.remove->setToolTip(tr("Remove the row"));
        one.add->setAccessibleName(one.title->text() % QStringLiteral(": ") % one.add->toolTip());
        one.remove->setAccessibleName(one.title->text() % QStringLiteral(": ") % one.remove->toolTip());
        one.table->viewport()->update();
    }
}

} // namespace zhanggui
