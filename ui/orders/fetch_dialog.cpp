#include "ui/orders/fetch_dialog.h"

#include "net/marketplace/order_ids.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/prompts.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QFormLayout>
#include <QPlainTextEdit>
#include <QPushButton>

namespace zhanggui {

namespace {
constexpr qint64 kLargestFile = qint64(16) * 1024 * 1024;
}

FetchDialog::FetchDialog(
    Prompts &prompts, const QStringList &environments, const QString &chosen, QWidget *parent)
    : QDialog(parent)
    , m_prompts(prompts)
    , m_environment(new QComboBox(this))
    , m_ids(new QPlainTextEdit(this))
    , m_count(mutedLabel(this))
    , m_complaint(plainLabel(this))
    , m_fill(new QPushButton(tr("Use the sample orders"), this))
{
    setObjectName(QStringLiteral("fetchDialog"));
    setWindowTitle(tr("Fetch orders"));
    m_environment->setObjectName(QStringLiteral("fetchEnvironment"));
    m_environment->addItems(environments);
    m_environment->setCurrentText(chosen);
    m_ids->setObjectName(QStringLiteral("fetchIds"));
    m_ids->setFont(fixedFont());
    m_ids->setTabChangesFocus(true);
    m_ids->setPlaceholderText(tr("Order numbers, one a line"));
    m_ids->setAccessibleName(tr("Order numbers, one a line"));
    m_count->setObjectName(QStringLiteral("fetchCount"));
    m_complaint->setObjectName(QStringLiteral("fetchComplaint"));
    m_complaint->setWordWrap(true);
    QPalette palette = m_complaint->palette();
    palette.setColor(QPalette::WindowText, colorsOf(palette).fail);
    m_complaint->setPalette(palette);
    m_fill->setObjectName(QStringLiteral("fetchExamples"));
    m_fill->hide();
    auto *file = new QPushButton(icon(QStringLiteral("folder")), tr("Read a file…"), this);
    file->setObjectName(QStringLiteral("fetchFile"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_fetch = buttons->addButton(tr("Fetch"), QDialogButtonBox::AcceptRole);
    m_fetch->setObjectName(QStringLiteral("fetchStart"));
    m_fetch->setDefault(true);

    auto *form = new QFormLayout;
    form->addRow(plainLabel(this, tr("From")), m_environment);
    auto *tools = new QHBoxLayout;
    tools->addWidget(file);
    tools->addWidget(m_fill);
    tools->addStretch();
    tools->addWidget(m_count);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->addLayout(form);
    column->addWidget(m_ids, 1);
    column->addLayout(tools);
    column->addWidget(m_complaint);
    column->addWidget(buttons);
    resize(520, 420);
    m_ids->setFocus();
    connect(m_ids, &QPlainTextEdit::textChanged, this, &FetchDialog::count);
    connect(m_environment, &QComboBox::currentTextChanged, this, &FetchDialog::offerExamples);
    connect(file, &QPushButton::clicked, this, &FetchDialog::loadFile);
    connect(m_fill, &QPushButton::clicked, this,
        [this] { m_ids->setPlainText(m_examples.join(QLatin1Char('\n'))); });
    connect(buttons, &QDialogButtonBox::accepted, this, &FetchDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    count();
}

void FetchDialog::setExamples(const QString &environment, const QStringList &ids)
{
    m_exampleEnvironment = environment;
    m_examples = ids;
    offerExamples();
}

void FetchDialog::setOrders(const QList<OrderId> &ids)
{
    QStringList lines;
    for (const OrderId &id : ids)
        lines.append(id.text());
    m_ids->setPlainText(lines.join(u'\n'));
}

void FetchDialog::offerExamples()
{
    m_fill->setVisible(!m_examples.isEmpty() && m_environment->currentText() == m_exampleEnvironment);
}

void FetchDialog::count()
{
    const OrderIdList list = orderIdsFromText(m_ids->toPlainText().toUtf8());
    m_count->setText(tr("%n order(s)", nullptr, int(list.ids.size())));
    QString complaint;
    if (!list.bad.isEmpty())
        //: %1: a line number, %2: what stands there
        complaint =
            tr("Line %1 is no order number: %2").arg(list.bad.first().line).arg(list.bad.first().text);
    m_complaint->setText(complaint);
    m_complaint->setVisible(!complaint.isEmpty());
    m_fetch->setEnabled(!list.ids.isEmpty() && list.bad.isEmpty() && m_environment->count() > 0);
}

void FetchDialog::loadFile()
{
    m_prompts.openFile(this,
        { tr("Read order numbers from a file"), {}, {}, tr("Text files (*.txt *.csv);;All files (*)") },
        [this](const QString &name) {
            if (name.isEmpty())
                return;
            QFile file(name);
            if (!file.open(QIODevice::ReadOnly) || file.size() > kLargestFile) {
                m_complaint->setText(tr("This file cannot be read: %1").arg(name));
                m_complaint->show();
                return;
            }
            m_ids->setPlainText(QString::fromUtf8(file.readAll()));
        });
}

void FetchDialog::submit()
{
    const OrderIdList list = orderIdsFromText(m_ids->toPlainText().toUtf8());
    if (list.ids.isEmpty())
        return;
    Q_EMIT fetchRequested(EnvironmentName(m_environment->currentText()), list.ids);
    accept();
}

} // namespace zhanggui
