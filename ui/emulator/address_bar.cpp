#include "ui/emulator/address_bar.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/status_pill.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace zhanggui {

AddressBar::AddressBar(QWidget *parent)
    : QWidget(parent)
    , m_http(makeField("emulatorAddress", 24))
    , m_https(makeField("emulatorHttps", 25))
    , m_key(makeField("emulatorAccessKey", 22))
    , m_seller(makeField("emulatorSeller", 36))
    , m_secret(new QToolButton(this))
    , m_authority(new QToolButton(this))
    , m_keys(new StatusPill(this))
    , m_change(new QPushButton(this))
{
    setObjectName(QStringLiteral("addressBar"));
    m_secret->setObjectName(QStringLiteral("emulatorSecretKey"));
    m_secret->setIcon(icon(QStringLiteral("key")));
    m_secret->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_secret->setAutoRaise(true);
    m_authority->setObjectName(QStringLiteral("emulatorAuthority"));
    m_authority->setIcon(icon(QStringLiteral("lock")));
    m_authority->setAutoRaise(true);
    m_change->setObjectName(QStringLiteral("emulatorChangeSeller"));
    auto *first = new QHBoxLayout;
    first->setSpacing(space::xs);
    for (const Field &field : { m_http, m_https, m_key }) {
        first->addWidget(field.label);
        first->addWidget(field.value);
        first->addWidget(field.copy);
        if (field.value == m_https.value)
            first->addWidget(m_authority);
        if (field.value == m_key.value)
            first->addWidget(m_secret);
        first->addSpacing(space::s);
    }
    first->addStretch(1);
    auto *second = new QHBoxLayout;
    second->setSpacing(space::xs);
    second->addWidget(m_seller.label);
    second->addWidget(m_seller.value, 1);
    second->addWidget(m_seller.copy);
    second->addSpacing(space::s);
    second->addWidget(m_keys);
    second->addWidget(m_change);
    second->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::xs);
    column->addLayout(first);
    column->addLayout(second);
    connect(m_secret, &QToolButton::clicked, this, &AddressBar::secretKeyRequested);
    connect(m_authority, &QToolButton::clicked, this,
        [this] { QApplication::clipboard()->setText(m_addresses.authorityFile); });
    connect(m_change, &QPushButton::clicked, this, &AddressBar::sellerRequested);
    retranslate();
}

AddressBar::Field AddressBar::makeField(const char *name, int characters)
{
    Field field{ mutedLabel(this), new QLineEdit(this), new QToolButton(this) };
    field.value->setObjectName(QLatin1String(name));
    field.value->setReadOnly(true);
    field.value->setFont(fixedFont());
    field.value->setMinimumWidth(characters * QFontMetrics(fixedFont()).horizontalAdvance(u'0') + space::l);
    field.label->setBuddy(field.value);
    field.copy->setObjectName(QLatin1String(name) + QLatin1String("Copy"));
    field.copy->setIcon(icon(QStringLiteral("copy")));
    field.copy->setAutoRaise(true);
    connect(field.copy, &QToolButton::clicked, field.value,
        [value = field.value] { QApplication::clipboard()->setText(value->text()); });
    return field;
}

void AddressBar::setAddresses(const EmulatorAddresses &addresses)
{
    m_addresses = addresses;
    fill();
}

void AddressBar::fill()
{
    m_http.value->setText(m_addresses.http.toString());
    m_https.value->setText(m_addresses.https.toString());
    m_https.value->setPlaceholderText(m_addresses.httpsProblem.isEmpty() ? QString() : tr("not available"));
    m_https.value->setToolTip(m_addresses.httpsProblem.toHtmlEscaped());
    m_key.value->setText(m_addresses.accessKey);
    m_seller.value->setText(m_addresses.seller.toString());
    for (const Field &field : { m_http, m_https, m_key, m_seller }) {
        field.copy->setEnabled(!field.value->text().isEmpty());
        field.value->setCursorPosition(0);
    }
    m_authority->setEnabled(!m_addresses.authorityFile.isEmpty());
    m_secret->setEnabled(!m_addresses.accessKey.isEmpty());
    m_keys->setStatus(m_addresses.keys.tone, m_addresses.keys.text);
    m_keys->setVisible(!m_addresses.keys.text.isEmpty());
}

void AddressBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void AddressBar::retranslate()
{
    const auto name = [](const Field &field, const QString &label, const QString &whole,
                          const QString &copy) {
        field.label->setText(label);
        field.value->setAccessibleName(whole);
        field.copy->setToolTip(copy);
        field.copy->setAccessibleName(copy);
    };
    name(m_http, QStringLiteral("HTTP"), tr("Address of the emulator"), tr("Copy the address"));
    name(m_https, QStringLiteral("HTTPS"), tr("HTTPS address of the emulator"), tr("Copy the HTTPS address"));
    name(m_key, QStringLiteral("AK"), tr("Access key of the emulator"), tr("Copy the access key"));
    name(m_seller, tr("Callbacks go to"), tr("Address of the seller's server"),
        tr("Copy the address of the seller's server"));
    m_seller.value->setPlaceholderText(tr("No server is set: callbacks fail"));
    m_secret->setText(QStringLiteral("SK"));
    m_secret->setToolTip(tr("Copy the secret key, for a test client of your own"));
    m_secret->setAccessibleName(tr("Copy the secret key"));
    m_authority->setToolTip(tr("Copy the path of the certificate that a test client has to trust"));
    m_authority->setAccessibleName(tr("Copy the path of the certificate"));
    m_change->setText(tr("Change…"));
    m_change->setAccessibleName(tr("Change the seller's address and keys"));
    fill();
}

} // namespace zhanggui
