#include "ui/import/columns_view.h"

#include "ui/import/column_model.h"
#include "ui/import/import_delegates.h"
#include "ui/import/mapping_shelf.h"
#include "ui/import/reading_form.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTableView>

namespace zhanggui {

ColumnsView::ColumnsView(ImportSession &session, MappingShelf &shelf, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_shelf(shelf)
    , m_model(new ColumnModel(session.kind(), this))
    , m_splitter(new QSplitter(this))
    , m_table(new QTableView(m_splitter))
    , m_form(new ReadingForm)
    , m_mappingLabel(plainLabel(this))
    , m_mappings(new QComboBox(this))
    , m_save(new QPushButton(this))
    , m_remove(new QPushButton(this))
{
    setObjectName(QStringLiteral("importColumns"));
    buildLayout();
    connect(m_model, &ColumnModel::fieldsChosen, this, &ColumnsView::choose);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == ColumnModel::FieldName)
            m_table->edit(index);
    });
    // Enter chooses, wherever in the row one is.
    connect(m_table, &QTableView::activated, this,
        [this](const QModelIndex &index) { m_table->edit(index.siblingAtColumn(ColumnModel::FieldName)); });
    connect(m_form, &ReadingForm::lookChanged, this, [this] {
        m_session.open(m_session.path(), m_form->applied(m_session.mapping()));
        Q_EMIT changed(tr("Looked at again, because it is read in another way now."));
    });
    connect(m_form, &ReadingForm::termsChanged, this, [this] {
        m_session.setTerms(m_form->applied(m_session.mapping()), m_form->terms());
        Q_EMIT changed(tr("To be read again, because the choices changed."));
    });
    connect(m_mappings, &QComboBox::activated, this, &ColumnsView::takeMapping);
    connect(m_mappings, &QComboBox::editTextChanged, this, &ColumnsView::enableMappingButtons);
    connect(m_save, &QPushButton::clicked, this, &ColumnsView::saveMapping);
    connect(m_remove, &QPushButton::clicked, this, [this] { m_shelf.remove(mappingName()); });
    connect(&m_shelf, &MappingShelf::changed, this, &ColumnsView::listMappings);
    retranslate();
}

void ColumnsView::buildLayout()
{
    m_table->setObjectName(QStringLiteral("columnTable"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new ColumnDelegate(this));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setMinimumSectionSize(kRowHeight);
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(ColumnModel::Samples, QHeaderView::Stretch);
    m_table->setColumnWidth(ColumnModel::Name, 170);
    m_table->setColumnWidth(ColumnModel::FieldName, 210);
    m_table->setColumnWidth(ColumnModel::Note, 150);
    m_mappings->setObjectName(QStringLiteral("mappings"));
    m_mappings->setEditable(true);
    m_mappings->setInsertPolicy(QComboBox::NoInsert);
    m_mappings->setMinimumContentsLength(18);
    m_save->setObjectName(QStringLiteral("saveMapping"));
    m_remove->setObjectName(QStringLiteral("removeMapping"));
    for (QPushButton *button : { m_save, m_remove })
        button->setAutoDefault(false);
    m_mappingLabel->setBuddy(m_mappings);

    auto *line = new QHBoxLayout;
    line->addWidget(m_mappingLabel);
    line->addWidget(m_mappings);
    line->addWidget(m_save);
    line->addWidget(m_remove);
    line->addStretch();
    auto *scroll = new QScrollArea(m_splitter);
    scroll->setWidget(m_form);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setMinimumWidth(200);
    // On the ground of the page, not on a plate of their own.
    for (QWidget *ground : { scroll->viewport(), static_cast<QWidget *>(m_form) })
        ground->setAutoFillBackground(false);
    m_splitter->setObjectName(QStringLiteral("columnSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setSizes({ 780, 280 });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::m, space::m, space::m, space::m);
    column->setSpacing(space::m);
    column->addLayout(line);
    column->addWidget(m_splitter, 1);
}

void ColumnsView::showInspection()
{
    m_model->setColumns(m_session.inspection().columns);
    m_form->show(m_session.inspection(), m_session.mapping(), m_session.terms().asOfMs);
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, ColumnModel::FieldName));
}

void ColumnsView::showUnreadable()
{
    ImportInspection unknown;
    unknown.file.path = m_session.path();
    for (const QByteArray &encoding : tableEncodings())
        unknown.encodings << QString::fromLatin1(encoding);
    m_model->setColumns({});
    m_form->show(unknown, m_session.mapping(), m_session.terms().asOfMs);
}

void ColumnsView::choose(const QMap<QString, QString> &fields)
{
    ImportMapping mapping = m_form->applied(m_session.mapping());
    for (auto it = fields.begin(); it != fields.end(); ++it)
        mapping.fields.insert(it.key(), it.value());
    // A name that was found stays where a person chose by it.
    if (mapping.headerLine == 0 && m_session.state() == ImportSession::State::Unclear)
        mapping.headerLine = m_session.inspection().headerLine;
    m_session.open(m_session.path(), mapping);
    Q_EMIT changed(tr("Looked at again, because the columns changed."));
}

QString ColumnsView::mappingName() const
{
    return m_mappings->currentText().trimmed();
}

void ColumnsView::listMappings()
{
    const QString name = mappingName();
    m_mappings->clear();
    m_mappings->addItem(tr("known names"));
    m_mappings->addItems(m_shelf.all().keys());
    const bool kept = m_shelf.all().contains(name);
    m_mappings->setCurrentIndex(kept ? m_mappings->findText(name) : 0);
    enableMappingButtons();
}

void ColumnsView::enableMappingButtons()
{
    const QString name = mappingName();
    m_save->setEnabled(!name.isEmpty() && name != tr("known names"));
    m_remove->setEnabled(m_shelf.all().contains(name));
}

void ColumnsView::takeMapping()
{
    const ImportMapping mapping = m_mappings->currentIndex() == 0
        ? ImportMapping()
        : m_shelf.all().value(mappingName(), m_session.mapping());
    if (m_session.path().isEmpty() || mapping == m_session.mapping())
        return;
    m_session.open(m_session.path(), mapping);
    Q_EMIT changed(tr("Looked at again, with another mapping."));
}

void ColumnsView::saveMapping()
{
    // Every column that was taken, so that the next file does not depend on what is known then.
    ImportMapping mapping = m_form->applied(m_session.mapping());
    for (const ImportColumn &column : m_model->columns()) {
        if (!column.fieldId.isEmpty())
            mapping.fields.insert(column.name, column.fieldId);
    }
    m_shelf.save(mappingName(), mapping);
}

void ColumnsView::setPersonalShown(bool shown)
{
    m_model->setPersonalShown(shown);
}

void ColumnsView::focusColumns()
{
    m_table->setFocus();
}

QByteArray ColumnsView::saveState() const
{
    return m_splitter->saveState();
}

void ColumnsView::restoreState(const QByteArray &state)
{
    m_splitter->restoreState(state);
}

void ColumnsView::retranslate()
{
    m_mappingLabel->setText(tr("Mapping"));
    m_mappings->setAccessibleName(tr("Saved mapping; type a name to save the columns under it"));
    m_mappings->lineEdit()->setPlaceholderText(tr("a name to save it under"));
    m_save->setText(tr("Save"));
    m_save->setToolTip(tr("Save the columns and choices under this name"));
    m_remove->setText(tr("Remove"));
    m_remove->setToolTip(tr("Remove the saved mapping of this name"));
    m_table->setAccessibleName(tr("Columns of the file"));
    m_form->retranslate();
    m_model->retranslate();
    listMappings();
}

} // namespace zhanggui
