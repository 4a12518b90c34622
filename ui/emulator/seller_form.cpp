#include "ui/emulator/seller_form.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/status_pill.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace zhanggui {

SellerForm::SellerForm(QWidget *parent)
    : QWidget(parent)
    , m_title(headingLabel(this))
    , m_addressLabel(mutedLabel(this))
    , m_address(new QLineEdit(this))
    , m_keysLabel(mutedLabel(this))
    , m_keys(new QComboBox(this))
    , m_state(new StatusPill(this))
    , m_copy(new QPushButton(this))
    , m_apply(new QPushButton(this))
    , m_hint(mutedLabel(this))
    , m_fault(plainLabel(this))
{
    setObjectName(QStringLiteral("sellerForm"));
    m_address->setObjectName(QStringLiteral("sellerAddress"));
    m_address->setFont(fixedFont());
    m_address->setPlaceholderText(QStringLiteral("http://127.0.0.1:8080/callback"));
    m_addressLabel->setBuddy(m_address);
    m_keys->setObjectName(QStringLiteral("sellerKeys"));
    m_keys->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_keys->setMinimumContentsLength(22);
    m_keys->addItem(QString(), QString());
    m_keysLabel->setBuddy(m_keys);
    m_copy->setObjectName(QStringLiteral("sellerMadeUpKey"));
    m_copy->setIcon(icon(QStringLiteral("key")));
    m_apply->setObjectName(QStringLiteral("sellerApply"));
    m_hint->setWordWrap(true);
    m_fault->setObjectName(QStringLiteral("sellerFault"));
    m_fault->setWordWrap(true);
    m_fault->hide();
    auto *keys = new QHBoxLayout;
    keys->setSpacing(space::s);
    keys->addWidget(m_keys);
    keys->addWidget(m_state);
    keys->addWidget(m_copy);
    keys->addStretch(1);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(space::m, space::m, space::m, space::m);
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::s);
    grid->addWidget(m_title, 0, 0, 1, 3);
    grid->addWidget(m_addressLabel, 1, 0);
    grid->addWidget(m_address, 1, 1);
    grid->addWidget(m_apply, 1, 2);
    grid->addWidget(m_fault, 2, 1, 1, 2);
    grid->addWidget(m_keysLabel, 3, 0);
    grid->addLayout(keys, 3, 1, 1, 2);
    grid->addWidget(m_hint, 4, 1, 1, 2);
    grid->setColumnStretch(1, 1);
    connect(m_apply, &QPushButton::clicked, this, &SellerForm::applyRequested);
    connect(m_address, &QLineEdit::returnPressed, this, &SellerForm::applyRequested);
    connect(m_address, &QLineEdit::textChanged, this, [this] { setFault({}); });
    connect(m_keys, &QComboBox::activated, this, [this] {
        m_copy->setVisible(environment().isEmpty());
        Q_EMIT applyRequested();
    });
    connect(m_copy, &QPushButton::clicked, this, &SellerForm::madeUpKeyRequested);
    retranslate();
}

void SellerForm::setAddress(const QUrl &address)
{
    m_address->setText(address.toString());
}

QString SellerForm::addressText() const
{
    return m_address->text().trimmed();
}

void SellerForm::setEnvironments(const QStringList &names, const QString &current)
{
    const QSignalBlocker quiet(m_keys);
    while (m_keys->count() > 1)
        m_keys->removeItem(1);
    for (const QString &name : names)
        m_keys->addItem(name, name);
    m_keys->setCurrentIndex(qMax(0, m_keys->findData(current)));
    m_copy->setVisible(environment().isEmpty());
}

QString SellerForm::environment() const
{
    return m_keys->currentData().toString();
}

void SellerForm::setKeys(const ToneText &state)
{
    m_state->setStatus(state.tone, state.text);
    m_state->setVisible(!state.text.isEmpty());
}

void SellerForm::setFault(const QString &fault)
{
    QPalette ink = palette();
    ink.setColor(QPalette::WindowText, colorsOf(palette()).fail);
    m_fault->setPalette(ink);
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
}

void SellerForm::focusAddress()
{
    m_address->setFocus(Qt::OtherFocusReason);
    m_address->selectAll();
}

void SellerForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SellerForm::retranslate()
{
    m_title->setText(tr("The seller's server"));
    //: 生产地址
    m_addressLabel->setText(tr("Production address"));
    m_address->setAccessibleName(tr("Production address of the seller's server"));
    m_keysLabel->setText(tr("Access keys"));
    m_keys->setAccessibleName(tr("Whose access keys sign the callbacks"));
    m_keys->setItemText(0, tr("A key made up for this session"));
    m_copy->setText(tr("Copy the key"));
    m_copy->setToolTip(tr("Give it to your server, or to “zhanggui seller”, to check signatures with"));
    m_apply->setText(tr("Apply"));
    m_hint->setText(
        tr("Callbacks go there with the keys of the chosen environment, as the vault holds them. At a "
           "public address you are asked once, since your server then acts for real."));
}

} // namespace zhanggui
