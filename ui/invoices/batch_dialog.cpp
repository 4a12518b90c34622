#include "ui/invoices/batch_dialog.h"

#include "models/store/store.h"
#include "ui/async/when_done.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/plain_tip.h"
#include "ui/widgets/prompts.h"
#include "ui/window/error_message.h"
#include "ui/work/work_desk.h"
#include "ui/work/work_words.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QProgressBar>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace zhanggui {

namespace {

enum Column { RowNo, Request, Order, Number, Amount, Verdict, ColumnCount };
constexpr int kWidth = 980;
constexpr int kHeight = 560;
constexpr int kShownRows = 2000; // bad ones stand first
constexpr int kWidestCell = 240;

bool isChinese()
{
    return QLocale().language() == QLocale::Chinese;
}

/// What is wrong, or what is worth a look.
QString verdictText(const BatchRow &row)
{
    QStringList all;
    for (const BatchProblem &problem : row.problems)
        all.append(batchProblemText(problem, isChinese()));
    for (const RuleFinding &warning : row.warnings)
        all.append(warning.say.said());
    return all.join(u' ');
}

Result<BatchPlan> planOf(Connection &connection, const WorkCatalog &catalog, const QString &environment,
    const QString &path, qint64 nowMs, bool chinese, const std::shared_ptr<std::atomic_bool> &cancelled)
{
    const auto stop = [cancelled] { return cancelled->load(); };
    const QString workspace = QFileInfo(connection.file()).path();
    const auto rules = loadInvoiceRules(workspace);
    if (!rules)
        return tl::unexpected(rules.error());
    auto kind = invoiceBatchKind();
    if (!kind)
        return tl::unexpected(kind.error());
    if (const auto named = addWorkspaceImportNames(*kind, workspace); !named)
        return tl::unexpected(named.error());
    const auto table = readInvoiceTable(path, *kind, {}, stop);
    if (!table)
        return tl::unexpected(table.error());
    const auto candidates =
        batchCandidates(connection, catalog, environment, *table, *rules, nowMs, chinese, stop);
    if (!candidates)
        return tl::unexpected(candidates.error());
    return planBatch(*table, *candidates, *rules);
}

} // namespace

InvoiceBatchDialog::InvoiceBatchDialog(
    WorkDesk &desk, Prompts &prompts, const QString &environment, const CellStyle &style, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_environment(environment)
    , m_style(style)
    , m_prompts(prompts)
    , m_cancelled(std::make_shared<std::atomic_bool>(false))
    , m_file(new ElidedLabel(this))
    , m_message(plainLabel(this))
    , m_table(new QTableWidget(0, ColumnCount, this))
    , m_progress(new QProgressBar(this))
    , m_choose(new QPushButton(tr("Choose a file…"), this))
    , m_saveBad(new QPushButton(tr("Save bad rows…"), this))
    , m_issue(new QPushButton(tr("Issue"), this))
{
    setObjectName(QStringLiteral("invoiceBatchDialog"));
    setWindowTitle(tr("Enter invoices from a file"));
    resize(kWidth, kHeight);
    buildLayout();
    connect(m_choose, &QPushButton::clicked, this, &InvoiceBatchDialog::choose);
    connect(m_saveBad, &QPushButton::clicked, this, &InvoiceBatchDialog::chooseBad);
    connect(m_issue, &QPushButton::clicked, this, &InvoiceBatchDialog::issue);
    say(tr("A CSV file or a workbook with one invoice a row: application or order number, invoice number, "
           "and what else is known – day, amount, rate, courier, mail. Columns are found by their names."));
    setBusy(false);
    m_choose->setFocus();
}

InvoiceBatchDialog::~InvoiceBatchDialog()
{
    m_cancelled->store(true);
}

void InvoiceBatchDialog::buildLayout()
{
    m_table->setObjectName(QStringLiteral("batchRows"));
    m_table->setHorizontalHeaderLabels({ tr("Row"), tr("Request"), tr("Order"), tr("Invoice number"),
        tr("Amount"), tr("What is wrong, or worth a look") });
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setAccessibleName(tr("Rows of the file"));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_table->setWordWrap(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setMaximumSectionSize(kWidth);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_message->setWordWrap(true);
    m_message->setObjectName(QStringLiteral("batchMessage"));
    m_progress->setRange(0, 0);
    m_file->setObjectName(QStringLiteral("batchFile"));
    m_choose->setObjectName(QStringLiteral("batchChoose"));
    m_saveBad->setObjectName(QStringLiteral("batchSaveBad"));
    m_saveBad->setAutoDefault(false);
    m_issue->setObjectName(QStringLiteral("batchIssue"));
    m_issue->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_issue->setToolTip(m_issue->shortcut().toString(QKeySequence::NativeText));
    m_issue->setAutoDefault(false);
    m_choose->setDefault(true);
    auto *top = new QHBoxLayout;
    top->addWidget(m_choose);
    top->addWidget(m_file, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_saveBad, QDialogButtonBox::ActionRole);
    buttons->addButton(m_issue, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    setTabOrder(m_choose, m_table);
    setTabOrder(m_table, m_saveBad);
    setTabOrder(m_saveBad, m_issue);
    setTabOrder(m_issue, buttons->button(QDialogButtonBox::Close));
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(space::s);
    layout->addLayout(top);
    layout->addWidget(m_message);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_progress);
    layout->addWidget(buttons);
}

void InvoiceBatchDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_progress->setVisible(busy);
    m_choose->setEnabled(!busy);
    m_saveBad->setEnabled(!busy && m_plan && m_plan->badRows() > 0);
    m_issue->setEnabled(!busy && m_plan && m_plan->goodRows() > 0 && !m_desk.setting().readOnly);
}

QString InvoiceBatchDialog::message() const
{
    return m_message->text();
}

void InvoiceBatchDialog::say(const QString &text, Tone tone)
{
    QPalette ink = palette();
    if (tone == Tone::Fail)
        ink.setColor(QPalette::WindowText, colorsOf(palette()).of(tone));
    m_message->setPalette(ink);
    m_message->setText(text);
}

void InvoiceBatchDialog::reject()
{
    if (m_writing)
        m_cancelled->store(true);
    else
        QDialog::reject();
}

void InvoiceBatchDialog::choose()
{
    m_prompts.openFile(this,
        { tr("Invoices from a file"), {}, {}, tr("Tables (*.xlsx *.csv *.tsv *.txt);;All files (*)") },
        [this](const QString &path) {
            if (!path.isEmpty())
                read(path);
        });
}

void InvoiceBatchDialog::read(const QString &path)
{
    m_path = path;
    m_plan.reset();
    m_table->setRowCount(0);
    m_file->setText(QFileInfo(path).fileName());
    m_file->setToolTip(plainTip(QDir::toNativeSeparators(path)));
    setBusy(true);
    const WorkDesk::Setting &setting = m_desk.setting();
    const auto plan = [catalog = setting.catalog, environment = m_environment, path, now = setting.now(),
                          chinese = isChinese(), cancelled = m_cancelled](Connection &connection) {
        return planOf(connection, *catalog, environment, path, now, chinese, cancelled);
    };
    whenDone(m_desk.store().run(plan), this, [this](const Result<BatchPlan> &made) {
        if (made)
            m_plan = *made;
        setBusy(false);
        if (made)
            return show(*made);
        const QString todo = made.error().kind == ErrorKind::BadInput
            ? tr(
                "It needs a row of names, with one for the invoice number and one for the application or the "
                "order.")
            : adviceFor(made.error().kind);
        say(tr("The file could not be read; nothing was written.") % u' ' % todo % u'\n' % made.error().what
                % QStringLiteral(": ") % made.error().detail,
            Tone::Fail);
        m_choose->setFocus();
    });
}

void InvoiceBatchDialog::show(const BatchPlan &plan)
{
    QList<const BatchRow *> rows;
    for (const bool good : { false, true }) {
        for (const BatchRow &row : plan.rows) {
            if (row.good() == good)
                rows.append(&row);
        }
    }
    const int shown = int(std::min<qsizetype>(rows.size(), kShownRows));
    m_table->setRowCount(shown);
    for (int at = 0; at < shown; ++at)
        setRow(at, *rows.at(at));
    m_table->resizeColumnsToContents();
    for (int column = 0; column < Verdict; ++column)
        m_table->setColumnWidth(column, qMin(m_table->columnWidth(column) + space::s, kWidestCell));
    m_issue->setText(tr("Issue %n invoice(s)", nullptr, int(plan.goodRows())));
    // A new text takes the key away.
    m_issue->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    const QString counts = tr("%n row(s) can be issued.", nullptr, int(plan.goodRows())) % u' '
        % (plan.badRows() == 0
                ? QString()
                : tr("%n row(s) cannot, and stand first.", nullptr, int(plan.badRows())) + u' ');
    const QString more = rows.size() <= shown
        ? QString()
        : u' ' + tr("%n more row(s) are not shown here.", nullptr, int(rows.size() - shown));
    say(counts % tr("Nothing is written yet.") % more);
    // Return shall not open the next file, and writes nothing by accident.
    m_choose->setDefault(false);
    m_choose->setAutoDefault(false);
    if (shown > 0)
        m_table->setCurrentCell(0, Verdict);
    m_table->setFocus();
}

void InvoiceBatchDialog::setRow(int at, const BatchRow &row)
{
    const QString amount =
        row.draft.amount ? amountText(*row.draft.amount, row.draft.currency, m_style.locale) : QString();
    const QString verdict = verdictText(row);
    const QStringList texts = { QString::number(row.line),
        row.recordNumber.isEmpty() ? row.application : row.recordNumber, row.orderId, row.draft.number,
        amount, verdict.isEmpty() ? tr("Good") : verdict };
    for (int column = 0; column < ColumnCount; ++column) {
        auto *item = new QTableWidgetItem(QString(texts.at(column)).replace(u'\n', u' '));
        item->setToolTip(plainTip(texts.at(column)));
        if (column == RowNo || column == Amount)
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_table->setItem(at, column, item);
    }
    const Tone tone = !row.good() ? Tone::Fail : row.warnings.isEmpty() ? Tone::Ok : Tone::Warn;
    m_table->item(at, Verdict)->setIcon(statusIcon(tone));
}

void InvoiceBatchDialog::issue()
{
    if (!m_plan || m_busy || m_plan->goodRows() == 0)
        return;
    m_writing = true;
    setBusy(true);
    const WorkDesk::Setting &setting = m_desk.setting();
    const auto write = [catalog = setting.catalog, plan = *m_plan, actor = setting.actor, now = setting.now(),
                           cancelled = m_cancelled](Connection &connection) {
        return writeBatch(connection, *catalog, plan, actor, now,
            [cancelled](qint64, qint64) { return !cancelled->load(); });
    };
    whenDone(
        m_desk.store().run(write), this, [this](const Result<BatchResult> &result) { takeWritten(result); });
}

void InvoiceBatchDialog::takeWritten(const Result<BatchResult> &result)
{
    m_writing = false;
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    setBusy(false);
    if (!result && result.error().kind == ErrorKind::Cancelled)
        return say(tr("It was stopped, and nothing was written."));
    if (!result)
        return say(tr("Nothing was written. %1: %2. Read the file again.")
                       .arg(result.error().what, result.error().detail),
            Tone::Fail);
    Q_EMIT issued(result->issued, result->stepId);
    if (m_plan->badRows() == 0)
        return accept();
    m_plan->rows.removeIf([](const BatchRow &row) { return row.good(); });
    show(*m_plan);
    setBusy(false);
    say(tr("%n invoice(s) were issued.", nullptr, int(result->issued)) % u' '
        % tr("The rows below were not: save them, correct them and read them again."));
}

void InvoiceBatchDialog::chooseBad()
{
    const QFileInfo file(m_path);
    m_prompts.saveFile(this,
        { tr("Save bad rows"), file.path(), file.completeBaseName() % QStringLiteral("-bad.csv"),
            tr("CSV (*.csv)") },
        [this](const QString &path) {
            if (!path.isEmpty())
                saveBad(path);
        });
}

void InvoiceBatchDialog::saveBad(const QString &path)
{
    if (!m_plan)
        return;
    setBusy(true);
    const auto write = [plan = *m_plan, path, chinese = isChinese()](
                           Connection &) { return saveBadRows(path, plan, chinese, Existing::Replace); };
    whenDone(m_desk.store().run(write), this, [this, path](const Result<void> &saved) {
        setBusy(false);
        if (saved)
            say(tr("The bad rows are in %1, each with what is wrong.").arg(QDir::toNativeSeparators(path)));
        else
            say(tr("The bad rows could not be saved: %1").arg(saved.error().what), Tone::Fail);
    });
}

} // namespace zhanggui
