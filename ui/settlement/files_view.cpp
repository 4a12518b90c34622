#include "ui/settlement/files_view.h"

#include "models/store/store.h"
#include "ui/callbacks/flat_table.h"
#include "ui/settlement/comparison_model.h"
#include "ui/settlement/copy_tree.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/progress_strip.h"
#include "ui/window/error_message.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>

namespace zhanggui {

namespace {

constexpr int kPlaceRole = Qt::UserRole;

QPushButton *button(QWidget *parent, const char *name, const char *iconName)
{
    auto *made = new QPushButton(icon(QLatin1String(iconName)), {}, parent);
    made->setObjectName(QLatin1String(name));
    return made;
}

} // namespace

SettlementFilesView::SettlementFilesView(
    Store &store, const SettlementDesk::Setting &desk, const CellStyle &style, bool readOnly, QWidget *parent)
    : QWidget(parent)
    , m_style(style)
    , m_readOnly(readOnly)
    , m_desk(new SettlementDesk(desk, this))
    , m_header(new PageHeader(this))
    , m_messages(new MessageBar(this))
    , m_comparison(new ComparisonModel(style, this))
{
    setObjectName(QStringLiteral("settlementFiles"));
    m_messages->hide();
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(buildArchive());
    splitter->addWidget(buildComparison());
    auto *top = new QVBoxLayout;
    top->setContentsMargins(space::l, space::m, space::l, space::s);
    top->addWidget(m_header);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_messages);
    layout->addWidget(splitter, 1);
    connectDesk();
    connect(&store, &Store::changed, this, [this](const QString &table) {
        if (table == QLatin1String("settlement_files") && isVisible())
            refresh();
        else if (table == QLatin1String("settlement_files"))
            m_read = false;
    });
    retranslate();
}

QWidget *SettlementFilesView::buildArchive()
{
    m_stack = new QStackedWidget;
    m_empty = new EmptyState(m_stack);
    auto *archive = new QWidget(m_stack);
    m_files = new CopyTree("settlementFileList", archive);
    m_files->setRootIsDecorated(false);
    m_importTransactions = button(archive, "importTransactions", "import");
    m_importBills = button(archive, "importBillLines", "import");
    m_compare = button(archive, "compareFiles", "compare");
    m_open = button(archive, "openSettlementFile", "show");
    m_save = button(archive, "saveSettlementFile", "export");
    m_progress = new ProgressStrip(archive);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(space::l, 0, space::l, space::s);
    for (QPushButton *one : { m_compare, m_open, m_save })
        buttons->addWidget(one);
    buttons->addStretch(1);
    buttons->addWidget(m_importTransactions);
    buttons->addWidget(m_importBills);
    auto *column = new QVBoxLayout(archive);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(buttons);
    column->addWidget(m_files, 1);
    column->addWidget(m_progress);
    m_stack->addWidget(archive);
    m_stack->addWidget(m_empty);
    connect(m_files, &QTreeWidget::itemSelectionChanged, this, &SettlementFilesView::enableButtons);
    connect(m_files, &QTreeWidget::itemActivated, this, &SettlementFilesView::compareSelected);
    connect(m_compare, &QPushButton::clicked, this, &SettlementFilesView::compareSelected);
    connect(m_open, &QPushButton::clicked, this, [this] {
        for (const SettlementFile &file : selected())
            Q_EMIT openFileWanted(file.sha256, file.name);
    });
    connect(m_save, &QPushButton::clicked, this, [this] {
        const QList<SettlementFile> files = selected();
        if (!files.isEmpty())
            Q_EMIT saveFileWanted(files.constFirst().sha256, files.constFirst().name);
    });
    const auto import = [this](QPushButton *from, SettlementLayer layer) {
        connect(from, &QPushButton::clicked, this, [this, layer] { Q_EMIT importWanted(idOf(layer)); });
    };
    import(m_importTransactions, SettlementLayer::Transaction);
    import(m_importBills, SettlementLayer::BillLine);
    connect(m_empty, &EmptyState::actionTriggered, m_importTransactions, &QPushButton::click);
    connect(m_progress, &ProgressStrip::cancelRequested, this, [this] {
        m_desk->cancelComparison();
        m_comparing = false;
        m_progress->end();
    });
    return m_stack;
}

QWidget *SettlementFilesView::buildComparison()
{
    m_result = new QWidget;
    m_summary = plainLabel(m_result);
    m_summary->setWordWrap(true);
    m_summary->setObjectName(QStringLiteral("comparisonSummary"));
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_table = flatTable(m_result, "comparisonTable", m_comparison);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *copyRowsAction = new QAction(icon(QStringLiteral("copy")), {}, m_table);
    copyRowsAction->setShortcut(QKeySequence::Copy);
    copyRowsAction->setShortcutContext(Qt::WidgetShortcut);
    connect(copyRowsAction, &QAction::triggered, this, [this] { copyRows(*m_table); });
    m_table->addAction(copyRowsAction);
    m_copy = button(m_result, "copyComparison", "copy");
    m_export = button(m_result, "exportComparison", "export");
    m_close = button(m_result, "closeComparison", "close");
    auto *line = new QHBoxLayout;
    line->setContentsMargins(space::l, space::s, space::l, space::s);
    line->addWidget(m_summary, 1);
    for (QPushButton *one : { m_copy, m_export, m_close })
        line->addWidget(one, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(m_result);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(line);
    column->addWidget(m_table, 1);
    m_result->hide();
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (m_table->selectionModel()->selectedRows().isEmpty())
            m_table->selectAll();
        copyRows(*m_table);
    });
    connect(m_export, &QPushButton::clicked, this,
        [this] { Q_EMIT comparisonSaveWanted(m_comparison->comparison()); });
    connect(m_close, &QPushButton::clicked, this, &SettlementFilesView::closeComparison);
    return m_result;
}

void SettlementFilesView::connectDesk()
{
    connect(m_desk, &SettlementDesk::filesLoaded, this, &SettlementFilesView::takeFiles);
    connect(m_desk, &SettlementDesk::filesFailed, this, [this](const Error &error) {
        m_read = true;
        showFailure(tr("The files could not be read."), error);
    });
    connect(m_desk, &SettlementDesk::compared, this, &SettlementFilesView::takeComparison);
    connect(m_desk, &SettlementDesk::comparisonFailed, this, [this](const Error &error) {
        m_comparing = false;
        m_progress->end();
        if (error.kind == ErrorKind::NotFound)
            m_messages->show({ Tone::Neutral, tr("No earlier file speaks of the same bills or periods."), {},
                tr("Select two files of one kind to compare them."), {}, {} });
        else
            showFailure(tr("The files could not be compared."), error);
    });
}

void SettlementFilesView::showFailure(const QString &what, const Error &error)
{
    m_messages->show(messageFor(what, error));
}

void SettlementFilesView::refresh()
{
    m_desk->loadFiles();
}

void SettlementFilesView::focusFiles()
{
    m_files->setFocus(Qt::ShortcutFocusReason);
}

void SettlementFilesView::showEvent(QShowEvent *event)
{
    if (!m_read)
        refresh();
    QWidget::showEvent(event);
}

void SettlementFilesView::takeFiles(const QList<SettlementFile> &files)
{
    m_read = true;
    m_archive = files;
    fill();
}

void SettlementFilesView::fill()
{
    QStringList kept;
    for (const SettlementFile &file : selected())
        kept.append(QString::number(file.id));
    m_files->clear();
    for (qsizetype i = 0; i < m_archive.size(); ++i) {
        const SettlementFile &file = m_archive.at(i);
        auto *row = new QTreeWidgetItem(m_files,
            { file.name,
                file.layer == SettlementLayer::BillLine ? tr("Bill lines") : tr("Transaction details"),
                file.environment, instantText(file.asOfMs, m_style.zone),
                instantText(file.importedMs, m_style.zone), m_style.locale.toString(file.rows),
                m_style.locale.formattedDataSize(file.bytes), file.sha256 });
        row->setTextAlignment(5, Qt::AlignRight | Qt::AlignVCenter);
        row->setTextAlignment(6, Qt::AlignRight | Qt::AlignVCenter);
        row->setData(0, kPlaceRole, i);
        row->setSelected(kept.contains(QString::number(file.id)));
    }
    for (int column = 0; column < m_files->columnCount() - 1; ++column)
        m_files->resizeColumnToContents(column);
    if (m_files->currentItem() == nullptr && m_files->topLevelItemCount() > 0)
        m_files->setCurrentItem(m_files->topLevelItem(0));
    m_stack->setCurrentIndex(m_archive.isEmpty() && m_read ? 1 : 0);
    m_header->setSubtitle(m_read ? tr("%Ln file(s)", nullptr, int(m_archive.size())) : tr("Loading…"));
    enableButtons();
}

QList<SettlementFile> SettlementFilesView::selected() const
{
    QList<SettlementFile> files;
    for (const QTreeWidgetItem *item : m_files->selectedItems())
        files.append(m_archive.at(item->data(0, kPlaceRole).toLongLong()));
    return files;
}

void SettlementFilesView::enableButtons()
{
    const QList<SettlementFile> files = selected();
    const bool two = files.size() == 2 && files.at(0).layer == files.at(1).layer
        && files.at(0).environment == files.at(1).environment;
    m_compare->setEnabled(files.size() == 1 || two);
    m_compare->setText(two ? tr("Compare the two") : tr("Compare with the one before"));
    m_open->setEnabled(!files.isEmpty());
    m_save->setEnabled(files.size() == 1);
    m_importTransactions->setEnabled(!m_readOnly);
    m_importBills->setEnabled(!m_readOnly);
}

void SettlementFilesView::compareSelected()
{
    QList<SettlementFile> files = selected();
    if (files.isEmpty() || !m_compare->isEnabled())
        return;
    std::sort(files.begin(), files.end(),
        [](const SettlementFile &a, const SettlementFile &b) { return a.asOfMs > b.asOfMs; });
    m_messages->dismiss();
    m_comparing = true;
    m_progress->begin(tr("Comparing %1").arg(files.constFirst().name), 0);
    m_desk->compare(files.constFirst().id, files.size() > 1 ? files.at(1).id : 0);
}

void SettlementFilesView::takeComparison(const std::shared_ptr<const FileComparison> &made)
{
    m_comparing = false;
    m_progress->end();
    m_comparison->setComparison(made);
    m_result->show();
    const QLocale &locale = m_style.locale;
    QStringList lines{ tr("%1 against %2: %3 the same, %4 added, %5 changed, %6 missing.")
                           .arg(made->later.name, made->earlier.name, locale.toString(made->same),
                               locale.toString(made->added.size()), locale.toString(made->changed.size()),
                               locale.toString(made->missing.size())) };
    if (!made->missing.isEmpty())
        lines.append(tr("Missing lines are kept: a filter of the export may have left them out."));
    m_summary->setText(lines.join(u'\n'));
    const bool any = m_comparison->rowCount() > 0;
    m_table->setVisible(any);
    m_copy->setEnabled(any);
    m_export->setEnabled(any);
    m_table->resizeColumnsToContents();
}

void SettlementFilesView::closeComparison()
{
    m_result->hide();
    m_comparison->setComparison(nullptr);
}

void SettlementFilesView::setCellStyle(const CellStyle &style)
{
    m_style = style;
    m_comparison->setCellStyle(style);
    fill();
}

void SettlementFilesView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SettlementFilesView::retranslate()
{
    //: 结算文件
    m_header->setTitle(tr("Settlement files"));
    m_files->setHeaderLabels({ tr("File"), tr("Layer"), tr("Environment"), tr("As of"), tr("Imported"),
        tr("Rows"), tr("Size"), QStringLiteral("SHA-256") });
    m_files->setAccessibleName(tr("Settlement files"));
    m_importTransactions->setText(tr("Import transaction details…"));
    m_importBills->setText(tr("Import bill lines…"));
    m_open->setText(tr("Open"));
    m_save->setText(tr("Save a copy…"));
    m_copy->setText(tr("Copy"));
    m_export->setText(tr("Export…"));
    m_close->setText(tr("Close"));
    m_table->setAccessibleName(tr("What is different"));
    m_table->actions().constFirst()->setText(tr("Copy"));
    m_empty->setContent(QStringLiteral("settlement"), tr("No settlement files yet"),
        tr("Every file of transaction details or bill lines that is imported is kept here by its bytes, so "
           "that a download of the same period can be compared with an earlier one."),
        m_readOnly ? QString() : tr("Import transaction details…"));
    m_comparison->retranslate();
    fill();
}

} // namespace zhanggui
