#include "ui/work/work_bulk_dialog.h"

#include "models/store/store.h"
#include "ui/async/when_done.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"
#include "ui/work/work_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

namespace zhanggui {

namespace {

constexpr int kDelayMs = 200;
constexpr qsizetype kSamples = 200;
constexpr qsizetype kTried = 2000; // more would keep the store busy for a mere look

} // namespace

struct WorkBulkDialog::Preview {
    struct Sample {
        QString number;
        QVariant before;
        QString currency;
    };
    QList<Sample> samples;
    qint64 changed = -1; // -1: not counted
    QString refused; // why it cannot be written
};

WorkBulkDialog::WorkBulkDialog(
    WorkDesk &desk, const WorkKind &kind, const QList<qint64> &ids, const CellStyle &style, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_kind(kind)
    , m_ids(ids)
    , m_style(style)
    , m_field(new QComboBox(this))
    , m_place(new QVBoxLayout)
    , m_table(new QTableWidget(0, 3, this))
    , m_summary(plainLabel(this))
    , m_ok(new QPushButton(tr("Change"), this))
    , m_clear(new QCheckBox(tr("&Empty the field in every record"), this))
{
    setObjectName(QStringLiteral("workBulkDialog"));
    setWindowTitle(tr("Edit the selection"));
    resize(760, 520);
    for (const WorkField &field : kind.fields) {
        if (!field.readOnly)
            m_field->addItem(field.title.said(), field.id);
    }
    buildLayout();
    m_lookSoon.setSingleShot(true);
    m_lookSoon.setInterval(kDelayMs);
    connect(&m_lookSoon, &QTimer::timeout, this, &WorkBulkDialog::look);
    connect(m_field, &QComboBox::currentIndexChanged, this, &WorkBulkDialog::chooseField);
    connect(m_ok, &QPushButton::clicked, this, [this] {
        m_ok->setEnabled(false);
        Q_EMIT chosen({ { m_edit->field().id, m_edit->value() } });
    });
    chooseField();
}

void WorkBulkDialog::buildLayout()
{
    m_field->setObjectName(QStringLiteral("bulkField"));
    m_field->setAccessibleName(tr("Field"));
    m_table->setObjectName(QStringLiteral("bulkPreview"));
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
    m_summary->setObjectName(QStringLiteral("bulkSummary"));
    m_summary->setWordWrap(true);
    m_clear->setObjectName(QStringLiteral("bulkClear"));
    connect(m_clear, &QCheckBox::toggled, this, &WorkBulkDialog::look);
    m_ok->setObjectName(QStringLiteral("bulkApply"));
    m_ok->setDefault(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_ok, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(space::s);
    layout->addWidget(m_field);
    layout->addLayout(m_place);
    layout->addWidget(m_clear);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_summary);
    layout->addWidget(buttons);
}

void WorkBulkDialog::chooseField()
{
    const WorkField *field = m_kind.field(m_field->currentData().toString());
    if (field == nullptr)
        return;
    if (m_edit != nullptr) {
        m_edit->label()->deleteLater();
        m_edit->hide();
        m_edit->deleteLater();
    }
    m_edit = new FieldEdit(*field, { m_style, m_desk.setting().now }, this);
    m_edit->label()->hide();
    m_edit->setValue({}, {}, false);
    {
        const QSignalBlocker quiet(m_clear);
        m_clear->setChecked(false);
    }
    m_place->addWidget(m_edit);
    m_edit->show();
    QWidget::setTabOrder(m_field, m_edit->focusProxy());
    connect(m_edit, &FieldEdit::edited, this, [this] {
        m_ok->setEnabled(false);
        m_lookSoon.start();
    });
    look();
}

void WorkBulkDialog::look()
{
    m_ok->setEnabled(false);
    const bool empty = m_edit->value().toString().isEmpty();
    m_clear->setEnabled(empty);
    if (m_edit->isUnreadable())
        return;
    if (empty && !m_clear->isChecked()) {
        ++m_looks; // what is still being read is of another value
        m_reading = false;
        m_table->setRowCount(0);
        m_summary->setText(tr("Fill in the new value; what changes is shown before it is written."));
        return;
    }
    m_summary->setText(tr("Looking at what changes…"));
    m_reading = true;
    const quint64 number = ++m_looks;
    const WorkDesk::Setting &setting = m_desk.setting();
    const auto read = [catalog = setting.catalog, kind = m_kind.id, ids = m_ids, actor = setting.actor,
                          now = setting.now(), field = m_edit->field().id,
                          value = m_edit->value()](Connection &connection) -> Result<Preview> {
        WorkRepository works(connection, *catalog, actor, now);
        Preview preview;
        for (qsizetype i = 0; i < qMin(kSamples, ids.size()); ++i) {
            const auto record = works.find(kind, ids.at(i));
            if (!record)
                return tl::unexpected<Error>(record.error());
            if (*record)
                preview.samples.append(
                    { (*record)->number, (*record)->fields.value(field), (*record)->currency });
        }
        if (ids.size() > kTried)
            return preview;
        // Tried and rolled back: the same code says what will be refused.
        const Result<Transaction> trial = Transaction::begin(connection);
        if (!trial)
            return tl::unexpected<Error>(trial.error());
        const Result<qint64> step =
            Steps(connection).begin({ now, actor, QStringLiteral("edit"), QStringLiteral("Trial") });
        if (!step)
            return tl::unexpected<Error>(step.error());
        const Result<qint64> changed = works.editAll(kind, ids, { { field, value } }, *step);
        if (changed)
            preview.changed = *changed;
        else
            preview.refused = changed.error().what;
        return preview;
    };
    whenDone(m_desk.store().run(read), this, [this, number](const Result<Preview> &preview) {
        if (number != m_looks)
            return;
        m_reading = false;
        if (preview)
            show(*preview);
        else
            m_summary->setText(tr("The records could not be read: %1").arg(preview.error().what));
    });
}

void WorkBulkDialog::show(const Preview &preview)
{
    const WorkField &field = m_edit->field();
    m_table->setRowCount(0);
    for (const Preview::Sample &sample : preview.samples) {
        if (sample.before == m_edit->value())
            continue;
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        const QString texts[] = { sample.number,
            maskedWorkValue(field, sample.before, sample.currency, m_style),
            maskedWorkValue(field, m_edit->value(), sample.currency, m_style) };
        for (int column = 0; column < 3; ++column)
            m_table->setItem(row, column, new QTableWidgetItem(QString(texts[column]).replace(u'\n', u' ')));
    }
    const QLocale locale;
    const QString all = locale.toString(m_ids.size());
    if (!preview.refused.isEmpty())
        m_summary->setText(
            tr("This cannot be written to every record of the selection: %1").arg(preview.refused));
    else if (preview.changed < 0)
        m_summary->setText(tr("Records selected: %1; the first %2 are looked at.")
                               .arg(all, locale.toString(preview.samples.size())));
    else
        m_summary->setText(tr("Records that change: %1 of %2.").arg(locale.toString(preview.changed), all));
    m_ok->setEnabled(preview.refused.isEmpty() && preview.changed != 0 && m_table->rowCount() > 0);
}

void WorkBulkDialog::showError(const QString &sentence)
{
    m_summary->setText(sentence);
    m_ok->setEnabled(true);
}

} // namespace zhanggui
