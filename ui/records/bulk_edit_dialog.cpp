#include "ui/records/bulk_edit_dialog.h"

#include "models/history/step_text.h"
#include "models/store/steps.h"
#include "models/store/store.h"
#include "ui/async/when_done.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/progress_strip.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace zhanggui {

namespace {

constexpr int kDelayMs = 200;
constexpr int kTickMs = 100;

using Outcome = Result<std::pair<qint64, qint64>>; // step, records changed

/// The step's name in the history: English, without personal data.
const char *titleOf(BulkEdit::What what)
{
    switch (what) {
    case BulkEdit::What::AddTags:
        return "Add tags";
    case BulkEdit::What::RemoveTags:
        return "Remove tags";
    case BulkEdit::What::ReplaceTags:
        return "Replace tags";
    case BulkEdit::What::SetNote:
        return "Set notes";
    case BulkEdit::What::AppendNote:
        return "Append to notes";
    case BulkEdit::What::ClearNote:
        break;
    }
    return "Clear notes";
}

Outcome write(Connection &connection, const EditedColumn &where, const Ids &ids, const BulkEdit &edit,
    const NewStep &step, const Superseded &cancelled, const Progress &progress)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected<Error>(transaction.error());
    Steps steps(connection);
    const Result<qint64> id = steps.begin(step);
    if (!id)
        return tl::unexpected<Error>(id.error());
    const Result<qint64> changed = applyEdit(connection, where, ids, edit, *id, cancelled, progress);
    if (!changed)
        return tl::unexpected<Error>(changed.error());
    QJsonObject facts = step.facts;
    facts.insert(QStringLiteral("records"), *changed);
    return steps.setFacts(*id, facts).and_then([&] { return transaction->commit(); }).map([&] {
        return std::pair(*id, *changed);
    });
}

} // namespace

BulkEditDialog::BulkEditDialog(Store &store, const Subject &subject, QWidget *parent)
    : QDialog(parent)
    , m_store(store)
    , m_subject(subject)
    , m_what(new QComboBox(this))
    , m_tags(new QLineEdit(this))
    , m_note(new QPlainTextEdit(this))
    , m_table(new QTableWidget(0, 3, this))
    , m_summary(plainLabel(this))
    , m_strip(new ProgressStrip(this))
    , m_apply(new QPushButton(tr("Change"), this))
    , m_read(store.file())
{
    setObjectName(QStringLiteral("bulkEditDialog"));
    setWindowTitle(tr("Edit tags and notes"));
    resize(760, 520);
    m_what->addItem(tr("Add tags"), int(BulkEdit::What::AddTags));
    m_what->addItem(tr("Remove tags"), int(BulkEdit::What::RemoveTags));
    m_what->addItem(tr("Replace all tags"), int(BulkEdit::What::ReplaceTags));
    m_what->addItem(tr("Set the note"), int(BulkEdit::What::SetNote));
    m_what->addItem(tr("Append to the note"), int(BulkEdit::What::AppendNote));
    m_what->addItem(tr("Clear the note"), int(BulkEdit::What::ClearNote));
    buildLayout();
    m_lookSoon.setSingleShot(true);
    m_lookSoon.setInterval(kDelayMs);
    m_tick.setInterval(kTickMs);
    connect(&m_lookSoon, &QTimer::timeout, this, &BulkEditDialog::look);
    connect(&m_tick, &QTimer::timeout, this,
        [this] { m_strip->setProgress(*m_progress, qint64(m_subject.ids.size())); });
    const auto changed = [this] {
        m_apply->setEnabled(false);
        m_lookSoon.start();
    };
    connect(m_what, &QComboBox::currentIndexChanged, this, changed);
    connect(m_tags, &QLineEdit::textChanged, this, changed);
    connect(m_note, &QPlainTextEdit::textChanged, this, changed);
    connect(m_apply, &QPushButton::clicked, this, &BulkEditDialog::apply);
    connect(m_strip, &ProgressStrip::cancelRequested, this, [this] {
        if (m_cancelled)
            *m_cancelled = true;
    });
    look();
}

BulkEditDialog::~BulkEditDialog()
{
    // Who closes the window does not wait for what nobody sees any more.
    if (m_cancelled)
        *m_cancelled = true;
}

void BulkEditDialog::buildLayout()
{
    m_what->setObjectName(QStringLiteral("bulkWhat"));
    m_tags->setObjectName(QStringLiteral("bulkTags"));
    m_note->setObjectName(QStringLiteral("bulkNote"));
    m_table->setObjectName(QStringLiteral("bulkPreview"));
    m_summary->setObjectName(QStringLiteral("bulkSummary"));
    m_apply->setObjectName(QStringLiteral("bulkApply"));
    m_what->setAccessibleName(tr("What to do"));
    m_tags->setPlaceholderText(tr("Tags, separated by blanks"));
    m_tags->setAccessibleName(m_tags->placeholderText());
    m_note->setPlaceholderText(tr("The note"));
    m_note->setAccessibleName(m_note->placeholderText());
    m_note->setTabChangesFocus(true);
    m_note->setMaximumHeight(3 * kRowHeight);
    m_table->setHorizontalHeaderLabels({ tr("Record"), tr("Before"), tr("After") });
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setAccessibleName(tr("What changes"));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setMinimumSectionSize(kRowHeight);
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_summary->setWordWrap(true);
    m_strip->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_apply, QDialogButtonBox::ActionRole);
    m_apply->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &BulkEditDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(space::s);
    layout->addWidget(m_what);
    layout->addWidget(m_tags);
    layout->addWidget(m_note);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_summary);
    layout->addWidget(m_strip);
    layout->addWidget(buttons);
}

BulkEdit BulkEditDialog::edit() const
{
    return { BulkEdit::What(m_what->currentData().toInt()), tagsFromText(m_tags->text()),
        m_note->toPlainText().trimmed() };
}

void BulkEditDialog::look()
{
    const BulkEdit wanted = edit();
    m_apply->setEnabled(false);
    m_tags->setVisible(wanted.isOfTags());
    m_note->setVisible(!wanted.isOfTags() && wanted.what != BulkEdit::What::ClearNote);
    if (!checkBulkEdit(wanted)) {
        m_read.cancel();
        m_table->setRowCount(0);
        m_summary->setText(
            tr("%Ln record(s) are selected. Say what to change.", nullptr, int(m_subject.ids.size())));
        return;
    }
    m_summary->setText(tr("Looking at what changes…"));
    const EditedColumn where = wanted.isOfTags() ? m_subject.tags : m_subject.note;
    m_read.run(
        [where, ids = m_subject.ids, wanted](Connection &connection, const Superseded &superseded) {
            return previewEdit(connection, where, ids, wanted, superseded);
        },
        [this](const Result<EditPreview> &preview) {
            if (preview)
                showPreview(*preview);
            else
                m_summary->setText(tr("The records could not be read: %1").arg(preview.error().what));
        });
}

void BulkEditDialog::showPreview(const EditPreview &preview)
{
    m_table->setRowCount(int(preview.samples.size()));
    for (int row = 0; row < preview.samples.size(); ++row) {
        const EditPreview::Sample &sample = preview.samples.at(row);
        const QString texts[] = { sample.name, sample.before, sample.after };
        for (int column = 0; column < 3; ++column)
            m_table->setItem(row, column, new QTableWidgetItem(QString(texts[column]).replace(u'\n', u' ')));
    }
    const QLocale locale;
    QString text = tr("Records that change: %1 of %2; %3 stay as they are.")
                       .arg(locale.toString(preview.changed), locale.toString(preview.rows),
                           locale.toString(preview.rows - preview.changed));
    if (preview.changed > preview.samples.size())
        text += u' ' + tr("The first %1 are shown.").arg(locale.toString(preview.samples.size()));
    m_summary->setText(text);
    m_apply->setEnabled(preview.changed > 0 && !m_writing);
}

void BulkEditDialog::setInputsEnabled(bool enabled)
{
    m_what->setEnabled(enabled);
    m_tags->setEnabled(enabled);
    m_note->setEnabled(enabled);
}

void BulkEditDialog::apply()
{
    if (m_writing || !m_apply->isEnabled())
        return;
    m_writing = true;
    m_apply->setEnabled(false);
    setInputsEnabled(false);
    m_progress = newProgress();
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    const BulkEdit wanted = edit();
    const EditedColumn where = wanted.isOfTags() ? m_subject.tags : m_subject.note;
    const QString title = QString::fromLatin1(titleOf(wanted.what));
    const NewStep step{ m_subject.now(), m_subject.actor, QStringLiteral("edit"), title,
        bulkEditFacts(title) };
    m_strip->begin(tr("Changing records"), qint64(m_subject.ids.size()));
    m_tick.start();
    whenDone(m_store.run([where, ids = m_subject.ids, wanted, step, progress = m_progress,
                             cancelled = m_cancelled](Connection &connection) {
        return write(
            connection, where, ids, wanted, step, [cancelled] { return cancelled->load(); }, progress);
    }),
        this, [this](const Outcome &outcome) { showOutcome(outcome); });
}

void BulkEditDialog::showOutcome(const Outcome &outcome)
{
    m_writing = false;
    m_tick.stop();
    m_strip->end();
    if (outcome) {
        Q_EMIT applied(outcome->first, outcome->second);
        accept();
        return;
    }
    setInputsEnabled(true);
    m_apply->setEnabled(true);
    m_summary->setText(outcome.error().kind == ErrorKind::Cancelled
            ? tr("Stopped. Every record is as it was.")
            : tr("The change could not be saved. Every record is as it was. %1 %2")
                  .arg(outcome.error().what, outcome.error().detail));
}

void BulkEditDialog::reject()
{
    // While it writes, leaving means stopping; the outcome is told here.
    if (m_writing)
        *m_cancelled = true;
    else
        QDialog::reject();
}

} // namespace zhanggui
