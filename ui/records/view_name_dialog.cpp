#include "ui/records/view_name_dialog.h"

#include "models/views/view.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace zhanggui {

ViewNameDialog::ViewNameDialog(Purpose purpose, const QString &name, QStringList taken, QWidget *parent)
    : QDialog(parent)
    , m_purpose(purpose)
    , m_before(name)
    , m_taken(std::move(taken))
    , m_name(new QLineEdit(name, this))
    , m_leftOut(plainLabel(this))
    , m_remark(plainLabel(this))
{
    setObjectName(QStringLiteral("viewNameDialog"));
    setWindowTitle(purpose == Purpose::Rename ? tr("Rename the view") : tr("Save as a view"));
    setMinimumWidth(420);
    m_name->setObjectName(QStringLiteral("viewName"));
    m_name->setMaxLength(int(kMaxViewName));
    m_name->setAccessibleName(tr("Name of the view"));
    m_name->selectAll();
    for (QLabel *label : { m_leftOut, m_remark })
        label->setWordWrap(true);
    m_leftOut->hide();
    auto *label = plainLabel(this);
    label->setText(tr("&Name"));
    label->setBuddy(m_name);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_ok = buttons->addButton(
        purpose == Purpose::Rename ? tr("Rename") : tr("Save"), QDialogButtonBox::AcceptRole);
    m_ok->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(space::s);
    layout->addWidget(m_leftOut);
    layout->addWidget(label);
    layout->addWidget(m_name);
    layout->addWidget(m_remark);
    layout->addWidget(buttons);
    connect(m_name, &QLineEdit::textChanged, this, &ViewNameDialog::check);
    connect(buttons, &QDialogButtonBox::accepted, this, &ViewNameDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
}

void ViewNameDialog::setLeftOut(const QStringList &names)
{
    m_leftOut->setVisible(!names.isEmpty());
    m_leftOut->setText(tr("This list does not have these, they are left out: %1").arg(names.join(u", ")));
}

void ViewNameDialog::check()
{
    const QString name = m_name->text().trimmed();
    const bool taken = m_taken.contains(name) && !(m_purpose == Purpose::Rename && name == m_before);
    const bool isName = checkViewName(name).has_value();
    m_ok->setEnabled(isName && !(taken && m_purpose == Purpose::Rename));
    if (name.isEmpty())
        m_remark->setText(tr("A name of up to %n character(s).", nullptr, int(kMaxViewName)));
    else if (!isName)
        m_remark->setText(tr("This cannot be a name: it has to be one line."));
    else if (taken && m_purpose == Purpose::Rename)
        m_remark->setText(tr("There is a view of this name already."));
    else if (taken)
        m_remark->setText(tr("There is a view of this name already; saving replaces it."));
    else
        m_remark->setText({});
}

void ViewNameDialog::submit()
{
    if (!m_ok->isEnabled())
        return;
    accept();
    Q_EMIT named(m_name->text().trimmed());
}

} // namespace zhanggui
