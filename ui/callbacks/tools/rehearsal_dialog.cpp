#include "ui/callbacks/tools/rehearsal_dialog.h"

#include "ui/callbacks/callback_text.h"
#include "ui/callbacks/flat_table.h"
#include "ui/callbacks/pill_delegate.h"
#include "ui/callbacks/tools/tools_text.h"
#include "ui/environments/secret_edits.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/progress_strip.h"
#include "ui/window/error_message.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>

#include <algorithm>

namespace zhanggui {

namespace {

enum Column { Case, OldKey, NewKey, ColumnCount };

Tone toneOf(KeyAnswer answer)
{
    switch (answer) {
    case KeyAnswer::Passed:
        return Tone::Ok;
    case KeyAnswer::Refused:
    case KeyAnswer::FellShort:
        return Tone::Fail;
    case KeyAnswer::Unreachable:
        return Tone::Warn;
    case KeyAnswer::NotRun:
        break;
    }
    return Tone::Neutral;
}

} // namespace

RehearsalDialog::RehearsalDialog(
    const QList<CallbackSuite> &suites, const QString &address, const QString &environment, QWidget *parent)
    : QDialog(parent)
    , m_suites(suites)
    , m_suite(new QComboBox(this))
    , m_type(new QComboBox(this))
    , m_key(new QLineEdit(this))
    , m_rows(new QStandardItemModel(0, ColumnCount, this))
    , m_progress(new ProgressStrip(this))
    , m_outcome(new MessageBar(this))
    , m_start(nullptr)
{
    setObjectName(QStringLiteral("rehearsalDialog"));
    setWindowTitle(tr("Rehearse a change of key"));
    build(address, environment);
    showCases();
    resize(760, 600);
    m_key->setFocus();
    connect(m_suite, &QComboBox::currentIndexChanged, this, &RehearsalDialog::showCases);
    connect(m_key, &QLineEdit::textChanged, this, &RehearsalDialog::enableFields);
    connect(m_start, &QPushButton::clicked, this, &RehearsalDialog::start);
    connect(m_progress, &ProgressStrip::cancelRequested, this, &RehearsalDialog::cancelRequested);
}

void RehearsalDialog::build(const QString &address, const QString &environment)
{
    for (const CallbackSuite &one : std::as_const(m_suites))
        m_suite->addItem(titleOf(one) % u"  " % siteText(one.site), one.id);
    const std::pair<CallbackKey, SecretField> types[] = { { CallbackKey::Basic, SecretField::CallbackBasic },
        { CallbackKey::JointSaas, SecretField::CallbackJointSaas },
        { CallbackKey::License, SecretField::CallbackLicense },
        { CallbackKey::Common, SecretField::CallbackCommon } };
    for (const auto &[type, field] : types)
        m_type->addItem(secretFieldName(field), int(type));
    m_suite->setObjectName(QStringLiteral("rehearsalSuite"));
    m_key->setObjectName(QStringLiteral("rehearsalKey"));
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setPlaceholderText(tr("The new access key; it is not kept"));
    m_rows->setHorizontalHeaderLabels({ tr("Case"), tr("Old key"), tr("New key") });
    auto *table = flatTable(this, "rehearsalTable", m_rows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->horizontalHeader()->setSectionResizeMode(Case, QHeaderView::Stretch);
    table->setColumnWidth(OldKey, 140);
    table->setColumnWidth(NewKey, 140);
    table->setAccessibleName(tr("Cases with both keys"));
    m_progress->hide();
    m_outcome->hide();

    auto *form = new QFormLayout;
    form->addRow(plainLabel(this, tr("Server")), plainLabel(this, address));
    //: %1: the name of an environment
    form->addRow(
        plainLabel(this, tr("Old key")), plainLabel(this, tr("from the environment “%1”").arg(environment)));
    const auto row = [this, form](const QString &name, QWidget *field) {
        auto *label = plainLabel(this, name);
        label->setBuddy(field);
        field->setAccessibleName(name);
        form->addRow(label, field);
    };
    row(tr("Cases"), m_suite);
    row(tr("Key that changes"), m_type);
    row(tr("New key"), m_key);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_start = buttons->addButton(tr("&Rehearse"), QDialogButtonBox::ActionRole);
    m_start->setObjectName(QStringLiteral("rehearsalStart"));
    m_start->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &RehearsalDialog::reject);
    auto *why = mutedLabel(this,
        tr("Binding another key in the seller console takes effect at once. Run every case with both keys "
           "before, so that no callback of goods on sale is refused."));
    why->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->addWidget(why);
    column->addLayout(form);
    column->addWidget(m_outcome);
    column->addWidget(table, 1);
    column->addWidget(m_progress);
    column->addWidget(buttons);
}

const CallbackSuite *RehearsalDialog::suite() const
{
    const auto found = std::ranges::find(m_suites, m_suite->currentData().toString(), &CallbackSuite::id);
    return found == m_suites.end() ? nullptr : &*found;
}

void RehearsalDialog::chooseSuite(const QString &id)
{
    if (const int row = m_suite->findData(id); row >= 0)
        m_suite->setCurrentIndex(row);
}

int RehearsalDialog::cases() const
{
    return m_rows->rowCount();
}

void RehearsalDialog::showCases()
{
    m_rows->setRowCount(0);
    m_outcome->dismiss();
    if (const CallbackSuite *chosen = suite()) {
        for (const CallbackCase &one : chosen->cases) {
            if (tellsAboutKey(one)) {
                const int row = m_rows->rowCount();
                m_rows->setRowCount(row + 1);
                m_rows->setData(m_rows->index(row, Case), titleOf(one));
                m_rows->setData(m_rows->index(row, Case), one.id, Qt::ToolTipRole);
            }
        }
    }
    enableFields();
}

void RehearsalDialog::enableFields()
{
    for (QWidget *field :
        { static_cast<QWidget *>(m_suite), static_cast<QWidget *>(m_type), static_cast<QWidget *>(m_key) })
        field->setEnabled(!m_running);
    m_start->setEnabled(!m_running && m_rows->rowCount() > 0 && !m_key->text().isEmpty());
}

void RehearsalDialog::start()
{
    const CallbackSuite *chosen = suite();
    QByteArray bytes = m_key->text().toUtf8();
    const Secret key = Secret::consume(bytes);
    if (chosen && !key.isEmpty() && !m_running)
        Q_EMIT startRequested(*chosen, CallbackKey(m_type->currentData().toInt()), key);
}

void RehearsalDialog::begin()
{
    showCases();
    m_running = true;
    m_progress->begin(tr("Running the cases with the old key"), 2);
    enableFields();
}

void RehearsalDialog::showHalf()
{
    m_progress->begin(tr("Running the cases with the new key"), 2);
    m_progress->setProgress(1, 2);
}

void RehearsalDialog::setRow(int row, const RehearsedCase &result)
{
    if (row >= m_rows->rowCount())
        m_rows->setRowCount(row + 1);
    if (m_rows->index(row, Case).data().toString().isEmpty())
        m_rows->setData(m_rows->index(row, Case), result.title);
    const auto set = [this, row](int column, KeyAnswer answer) {
        m_rows->setData(m_rows->index(row, column), keyAnswerText(answer));
        m_rows->setData(m_rows->index(row, column), int(toneOf(answer)), PillDelegate::ToneRole);
    };
    set(OldKey, result.oldKey);
    set(NewKey, result.newKey);
}

void RehearsalDialog::finish(const RehearsalReport &report)
{
    m_running = false;
    m_progress->end();
    for (qsizetype i = 0; i < report.rehearsal.cases.size(); ++i)
        setRow(int(i), report.rehearsal.cases.at(i));
    const bool ready = report.rehearsal.isReady();
    if (report.cancelled)
        m_outcome->show({ Tone::Wait, tr("The rehearsal was stopped."), {}, {}, {}, {} });
    else
        m_outcome->show({ ready ? Tone::Ok : Tone::Fail, rehearsalText(report.rehearsal), {}, {}, {}, {} });
    enableFields();
}

void RehearsalDialog::complain(const Error &error)
{
    m_running = false;
    m_progress->end();
    m_outcome->show(messageFor(tr("The keys could not be rehearsed."), error));
    enableFields();
}

void RehearsalDialog::reject()
{
    if (m_running)
        Q_EMIT cancelRequested();
    QDialog::reject();
}

} // namespace zhanggui
