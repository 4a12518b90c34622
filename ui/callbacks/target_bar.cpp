#include "ui/callbacks/target_bar.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/status_pill.h"

#include <QComboBox>
#include <QEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace zhanggui {

namespace {

constexpr int kKeptAddresses = 20;

bool isThisMachine(const QString &text)
{
    const QString host = text.section(u'/', 0, 0).section(u':', 0, 0);
    return host == QLatin1String("localhost") || host.startsWith(QLatin1String("127."))
        || text.startsWith(QLatin1String("[::1]"));
}

} // namespace

TargetAddress targetAddressFrom(const QString &typed)
{
    QString text = typed.trimmed();
    if (text.isEmpty())
        return { {}, TargetBar::tr("Enter the address of your server.") };
    if (!text.contains(QLatin1String("://")))
        text.prepend(isThisMachine(text) ? QStringLiteral("http://") : QStringLiteral("https://"));
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return { {}, TargetBar::tr("This is not an address. Write it as https://host/path.") };
    if (url.scheme() != QLatin1String("http") && url.scheme() != QLatin1String("https"))
        return { {}, TargetBar::tr("The address must begin with https:// or http://.") };
    if (!url.userInfo().isEmpty())
        return { {}, TargetBar::tr("The address must not hold a user name or password.") };
    if (url.hasFragment())
        return { {}, TargetBar::tr("The address must not hold a #.") };
    return { url, {} };
}

TargetBar::TargetBar(QWidget *parent)
    : QWidget(parent)
    , m_addressLabel(mutedLabel(this))
    , m_address(new QComboBox(this))
    , m_fault(plainLabel(this))
    , m_environmentLabel(mutedLabel(this))
    , m_environment(new QComboBox(this))
    , m_keys(new StatusPill(this))
    , m_keysAction(new QPushButton(this))
    , m_caFile(new QToolButton(this))
    , m_noCaFile(new QToolButton(this))
{
    setObjectName(QStringLiteral("targetBar"));
    m_address->setObjectName(QStringLiteral("callbackAddress"));
    m_address->setEditable(true);
    m_address->setInsertPolicy(QComboBox::NoInsert);
    m_address->setFont(fixedFont());
    m_address->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_address->setMinimumContentsLength(24);
    m_address->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_addressLabel->setBuddy(m_address);
    m_fault->setObjectName(QStringLiteral("callbackAddressFault"));
    m_fault->setWordWrap(true);
    m_fault->hide();
    m_environment->setObjectName(QStringLiteral("callbackEnvironment"));
    m_environment->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_environment->setMinimumContentsLength(12);
    m_environmentLabel->setBuddy(m_environment);
    m_keysAction->setObjectName(QStringLiteral("callbackKeys"));
    m_keysAction->setIcon(icon(QStringLiteral("key")));
    m_keysAction->hide();
    m_caFile->setObjectName(QStringLiteral("callbackCaFile"));
    m_caFile->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_caFile->setIcon(icon(QStringLiteral("folder")));
    m_noCaFile->setIcon(icon(QStringLiteral("close")));
    m_noCaFile->setAutoRaise(true);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::s);
    line->addWidget(m_addressLabel);
    line->addWidget(m_address, 1);
    line->addWidget(m_caFile);
    line->addWidget(m_noCaFile);
    line->addSpacing(space::s);
    line->addWidget(m_environmentLabel);
    line->addWidget(m_environment);
    line->addWidget(m_keys);
    line->addWidget(m_keysAction);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::xs);
    column->addLayout(line);
    column->addWidget(m_fault);
    connect(m_address, &QComboBox::currentTextChanged, this, [this] {
        showFault({});
        Q_EMIT addressChanged();
    });
    connect(m_address->lineEdit(), &QLineEdit::returnPressed, this, &TargetBar::runRequested);
    connect(m_environment, &QComboBox::textActivated, this, &TargetBar::environmentChosen);
    connect(m_keysAction, &QPushButton::clicked, this, &TargetBar::keysRequested);
    connect(m_caFile, &QToolButton::clicked, this, &TargetBar::caFileRequested);
    connect(m_noCaFile, &QToolButton::clicked, this, &TargetBar::caFileCleared);
    retranslate();
}

void TargetBar::setEnvironments(const QStringList &names, const QString &current)
{
    const QSignalBlocker quiet(m_environment);
    m_environment->clear();
    m_environment->addItems(names);
    m_environment->setCurrentText(current);
    m_environment->setVisible(!names.isEmpty());
    m_environmentLabel->setVisible(!names.isEmpty());
}

void TargetBar::setAddresses(const QStringList &addresses)
{
    const QString typed = m_address->currentText();
    const QSignalBlocker quiet(m_address);
    m_address->clear();
    m_address->addItems(addresses);
    m_address->setEditText(typed.isEmpty() ? addresses.value(0) : typed);
}

QStringList TargetBar::addresses() const
{
    QStringList all;
    for (int i = 0; i < m_address->count(); ++i)
        all.append(m_address->itemText(i));
    return all;
}

TargetAddress TargetBar::address()
{
    const TargetAddress address = targetAddressFrom(m_address->currentText());
    showFault(address.fault);
    return address;
}

QString TargetBar::addressText() const
{
    return m_address->currentText().trimmed();
}

void TargetBar::setAddress(const QString &text)
{
    m_address->setEditText(text);
}

void TargetBar::remember(const QUrl &url)
{
    QStringList all = addresses();
    const QString text = url.toString();
    all.removeAll(text);
    all.prepend(text);
    {
        const QSignalBlocker quiet(m_address);
        m_address->setEditText(text);
    }
    setAddresses(all.mid(0, kKeptAddresses));
}

void TargetBar::setKeys(const ToneText &state, const QString &hint, const QString &action)
{
    m_keys->setVisible(!state.text.isEmpty());
    m_keys->setStatus(state.tone, state.text);
    m_keys->setToolTip(hint);
    m_keysAction->setText(action);
    m_keysAction->setToolTip(hint);
    m_keysAction->setVisible(!action.isEmpty());
}

void TargetBar::setCaFile(const QString &file)
{
    m_caPath = file;
    retranslate();
}

void TargetBar::focusAddress()
{
    m_address->setFocus();
    m_address->lineEdit()->selectAll();
}

void TargetBar::setBusy(bool busy)
{
    for (QWidget *part :
        std::initializer_list<QWidget *>{ m_address, m_environment, m_keysAction, m_caFile, m_noCaFile })
        part->setEnabled(!busy);
}

void TargetBar::showFault(const QString &fault)
{
    m_fault->setVisible(!fault.isEmpty());
    m_fault->setText(fault);
    QPalette ink = palette();
    ink.setColor(QPalette::WindowText, colorsOf(palette()).fail);
    m_fault->setPalette(ink);
}

void TargetBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void TargetBar::retranslate()
{
    m_addressLabel->setText(tr("Your server"));
    m_address->lineEdit()->setPlaceholderText(
        tr("The production address, for example http://localhost:8080/callback"));
    m_address->setAccessibleName(tr("Address of your server"));
    //: the environment whose callback keys sign the requests
    m_environmentLabel->setText(tr("Keys of"));
    m_environment->setAccessibleName(tr("Environment whose keys sign"));
    m_caFile->setText(m_caPath.isEmpty() ? tr("CA…") : QFileInfo(m_caPath).fileName());
    m_caFile->setToolTip(m_caPath.isEmpty()
            ? tr("Trust the certificates of a file too, for a test server with an authority of its own")
            : m_caPath);
    m_caFile->setAccessibleName(tr("Certificate file"));
    m_noCaFile->setToolTip(tr("Trust the system's certificates only"));
    m_noCaFile->setAccessibleName(m_noCaFile->toolTip());
    m_noCaFile->setVisible(!m_caPath.isEmpty());
}

} // namespace zhanggui
