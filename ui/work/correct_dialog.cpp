#include "ui/work/correct_dialog.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"
#include "ui/work/work_words.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace zhanggui {

CorrectDialog::CorrectDialog(
    const Machine *machine, const QString &number, const QString &state, QWidget *parent)
    : QDialog(parent)
    , m_before(state)
    , m_state(new QComboBox(this))
    , m_why(new QLineEdit(this))
    , m_ok(new QPushButton(tr("Correct"), this))
{
    setObjectName(QStringLiteral("correctDialog"));
    setWindowTitle(tr("Correct the state of %1").arg(number));
    setMinimumWidth(460);
    m_state->setObjectName(QStringLiteral("correctState"));
    m_state->setEditable(true);
    m_state->setInsertPolicy(QComboBox::NoInsert);
    m_state->setAccessibleName(tr("State"));
    if (machine != nullptr) {
        for (const MachineState &one : machine->states)
            m_state->addItem(one.title.said(), one.id);
    }
    const int place = m_state->findData(state);
    if (place >= 0)
        m_state->setCurrentIndex(place);
    else
        m_state->setEditText(state);
    m_why->setObjectName(QStringLiteral("correctWhy"));
    m_why->setAccessibleName(tr("Why"));
    m_ok->setObjectName(QStringLiteral("correctOk"));
    m_ok->setDefault(true);
    QLabel *hint = mutedLabel(this,
        tr("For when the official console shows something else than what is recorded here. No rule is asked; "
           "a state that the rules do not know is kept as it is written. It can be undone."));
    hint->setWordWrap(true);
    auto *form = new QFormLayout;
    form->addRow(tr("State"), m_state);
    form->addRow(tr("Why"), m_why);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_ok, QDialogButtonBox::ActionRole);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(space::m);
    layout->addWidget(hint);
    layout->addLayout(form);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_state, &QComboBox::editTextChanged, this, &CorrectDialog::look);
    connect(m_ok, &QPushButton::clicked, this, [this] {
        Q_EMIT chosen(this->state(), m_why->text().trimmed());
        accept();
    });
    look();
}

QString CorrectDialog::state() const
{
    const QString text = m_state->currentText().trimmed();
    const int place = m_state->findText(text);
    return place >= 0 ? m_state->itemData(place).toString() : text;
}

void CorrectDialog::look()
{
    m_ok->setEnabled(!state().isEmpty() && state() != m_before);
}

} // namespace zhanggui
