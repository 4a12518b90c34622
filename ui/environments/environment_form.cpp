#include "ui/environments/environment_form.h"

#include "models/environments/site_defaults.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/prompts.h"
#include "ui/window/status_strip.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QFormLayout>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace zhanggui {

namespace {

constexpr int kFieldWidth = 440;

// Texts of the rows, by the field names of validated() and the ids of the secrets.
struct RowText {
    const char *field;
    const char *label;
    const char *hint;
    const char *complaint;
};

constexpr RowText kRowTexts[] = {
    { "name", QT_TRANSLATE_NOOP("EnvironmentForm", "Name"),
        QT_TRANSLATE_NOOP("EnvironmentForm", "as you want to call it"),
        QT_TRANSLATE_NOOP("EnvironmentForm", "Give a name of 1 to 64 characters.") },
    { "baseUrl", QT_TRANSLATE_NOOP("EnvironmentForm", "Base address"), "https://",
        QT_TRANSLATE_NOOP("EnvironmentForm",
            "This must be an https address without user name or query. Plain http works to this machine "
            "only.") },
    { "fallbackHost", QT_TRANSLATE_NOOP("EnvironmentForm", "Fallback host"),
        QT_TRANSLATE_NOOP("EnvironmentForm", "tried when the first one cannot be reached"),
        QT_TRANSLATE_NOOP("EnvironmentForm", "This must be a host name, with a port at most.") },
    { "accessKey", QT_TRANSLATE_NOOP("EnvironmentForm", "Access key (AK)"), "",
        QT_TRANSLATE_NOOP("EnvironmentForm", "An AK holds letters and digits only, without blanks.") },
    { "sk", QT_TRANSLATE_NOOP("EnvironmentForm", "Secret key (SK)"), "",
        QT_TRANSLATE_NOOP("EnvironmentForm", "Give the SK that belongs to this AK.") },
    { "token", QT_TRANSLATE_NOOP("EnvironmentForm", "Security token"),
        QT_TRANSLATE_NOOP("EnvironmentForm", "only with a temporary AK"), "" },
    //: 基础接口
    { "callback-basic", QT_TRANSLATE_NOOP("EnvironmentForm", "Basic interface"), "", "" },
    //: 联营SaaS同步接口
    { "callback-joint-saas", QT_TRANSLATE_NOOP("EnvironmentForm", "Joint-operation SaaS interface"), "", "" },
    //: License授权码交付接口
    { "callback-license", QT_TRANSLATE_NOOP("EnvironmentForm", "License delivery interface"), "", "" },
    //: 通用接口
    { "callback-common", QT_TRANSLATE_NOOP("EnvironmentForm", "Common interface"), "", "" },
    { "caFile", QT_TRANSLATE_NOOP("EnvironmentForm", "Extra CA file"),
        QT_TRANSLATE_NOOP("EnvironmentForm", "certificates of a test server, PEM"),
        QT_TRANSLATE_NOOP(
            "EnvironmentForm", "This file cannot be read, or holds no certificate in PEM form.") },
    { "proxy", QT_TRANSLATE_NOOP("EnvironmentForm", "Proxy"),
        QT_TRANSLATE_NOOP("EnvironmentForm", "the system's, unless given: http://host:port"),
        QT_TRANSLATE_NOOP(
            "EnvironmentForm", "Write http://host:port or socks5://host:port, without password.") },
    { "currency", QT_TRANSLATE_NOOP("EnvironmentForm", "Currency"), "CNY",
        QT_TRANSLATE_NOOP("EnvironmentForm", "Write a code of three letters, such as CNY.") },
};

QString say(const char *text)
{
    return *text ? QCoreApplication::translate("EnvironmentForm", text) : QString();
}

bool isSecret(const QString &field)
{
    return std::any_of(kSecretFields.cbegin(), kSecretFields.cend(),
        [&field](SecretField one) { return secretFieldId(one) == field; });
}

} // namespace

QString secretFieldName(SecretField field)
{
    QString id = secretFieldId(field);
    for (const RowText &row : kRowTexts) {
        if (id == QLatin1String(row.field))
            return say(row.label);
    }
    return id;
}

EnvironmentForm::EnvironmentForm(Prompts &prompts, QWidget *parent)
    : QWidget(parent)
    , m_prompts(prompts)
    , m_site(new QComboBox(this))
    , m_siteLabel(plainLabel(this))
    , m_callbackHeading(headingLabel(this))
    , m_advancedHeading(headingLabel(this))
{
    setObjectName(QStringLiteral("environmentForm"));
    m_site->setObjectName(QStringLiteral("field.site"));
    m_siteLabel->setBuddy(m_site);
    for (const Site site : kSites)
        m_site->addItem(siteName(site), int(site));
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    form->setHorizontalSpacing(space::l);
    m_site->setFixedWidth(kFieldWidth);
    form->addRow(m_siteLabel, m_site);
    auto *choose = new QToolButton(this);
    choose->setObjectName(QStringLiteral("chooseCaFile"));
    choose->setIcon(icon(QStringLiteral("folder")));
    connect(choose, &QToolButton::clicked, this, &EnvironmentForm::askForCaFile);
    for (const RowText &text : kRowTexts) {
        const QString field = QString::fromLatin1(text.field);
        if (field == secretFieldId(SecretField::CallbackBasic))
            form->addRow(m_callbackHeading);
        if (field == QLatin1String("caFile"))
            form->addRow(m_advancedHeading);
        const Row row = addRow(form, field, field == QLatin1String("caFile") ? choose : nullptr);
        if (isSecret(field))
            row.edit->setEchoMode(QLineEdit::Password);
        m_rows.insert(field, row);
    }
    connect(m_site, &QComboBox::activated, this, &EnvironmentForm::chooseSite);
    retranslate();
}

EnvironmentForm::Row EnvironmentForm::addRow(QFormLayout *form, const QString &name, QWidget *beside)
{
    const Row row{ plainLabel(this), new QLineEdit(this), plainLabel(this) };
    row.edit->setObjectName(QLatin1String("field.") + name);
    row.edit->setFixedWidth(beside ? kFieldWidth - kRowHeight - space::xs : kFieldWidth);
    row.label->setBuddy(row.edit);
    row.complaint->setObjectName(QLatin1String("complaint.") + name);
    row.complaint->setWordWrap(true);
    row.complaint->setFixedWidth(kFieldWidth);
    row.complaint->hide();
    auto *cell = new QVBoxLayout;
    cell->setSpacing(2);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::xs);
    line->addWidget(row.edit);
    if (beside)
        line->addWidget(beside);
    line->addStretch();
    cell->addLayout(line);
    cell->addWidget(row.complaint);
    form->addRow(row.label, cell);
    return row;
}

void EnvironmentForm::startNew(Site site)
{
    Environment environment = environmentForSite({}, site).value_or(Environment{});
    environment.site = site;
    edit(environment, {});
}

void EnvironmentForm::edit(const Environment &environment, const QList<SecretField> &stored)
{
    m_stored = stored;
    m_site->setCurrentIndex(m_site->findData(int(environment.site)));
    const auto fill = [this](const char *field, const QString &text) {
        m_rows.value(QString::fromLatin1(field)).edit->setText(text);
    };
    fill("name", environment.name.text());
    fill("baseUrl", environment.baseUrl.toString());
    fill("fallbackHost", environment.fallbackHost);
    fill("accessKey", environment.accessKey);
    fill("caFile", environment.caFile);
    fill("proxy", environment.proxy);
    fill("currency", environment.currency);
    // The name is what orders and keys are kept under; another name is another environment.
    m_rows.value(QStringLiteral("name")).edit->setReadOnly(!environment.name.isEmpty());
    clearSecrets();
    clearComplaints();
    retranslate();
}

void EnvironmentForm::clearSecrets()
{
    for (const SecretField field : kSecretFields)
        m_rows.value(secretFieldId(field)).edit->clear();
}

Environment EnvironmentForm::written() const
{
    const auto text = [this](const char *field) {
        return m_rows.value(QString::fromLatin1(field)).edit->text().trimmed();
    };
    Environment environment;
    environment.name = EnvironmentName(text("name"));
    environment.site = Site(m_site->currentData().toInt());
    environment.baseUrl = QUrl(text("baseUrl"), QUrl::StrictMode);
    environment.fallbackHost = text("fallbackHost");
    environment.accessKey = text("accessKey");
    environment.caFile = text("caFile");
    environment.proxy = text("proxy");
    environment.currency = text("currency");
    return environment;
}

Result<EnvironmentEdit> EnvironmentForm::take()
{
    clearComplaints();
    Result<Environment> environment = validated(written());
    if (!environment) {
        const QString field = environment.error().detail.section(QLatin1Char(':'), 0, 0);
        complain(field, environment.error().detail);
        return tl::unexpected(environment.error());
    }
    EnvironmentEdit result{ *environment, {} };
    for (const SecretField field : kSecretFields) {
        const QLineEdit *edit = m_rows.value(secretFieldId(field)).edit;
        if (edit->text().isEmpty())
            continue;
        QByteArray bytes = edit->text().trimmed().toUtf8();
        result.secrets.push_back({ field, Secret::consume(bytes) });
    }
    return result;
}

void EnvironmentForm::complain(const QString &field, const QString &text)
{
    const auto row = m_rows.constFind(field);
    if (row == m_rows.cend())
        return;
    QString sentence = text;
    for (const RowText &one : kRowTexts) {
        if (field == QLatin1String(one.field))
            sentence = say(one.complaint);
    }
    row->complaint->setText(sentence);
    QPalette palette = row->complaint->palette();
    palette.setColor(QPalette::WindowText, colorsOf(palette).fail);
    row->complaint->setPalette(palette);
    row->complaint->show();
    row->edit->setAccessibleDescription(sentence);
    row->edit->setFocus();
}

void EnvironmentForm::clearComplaints()
{
    for (const Row &row : std::as_const(m_rows)) {
        row.complaint->hide();
        row.edit->setAccessibleDescription({});
    }
}

void EnvironmentForm::chooseSite(int index)
{
    const Result<SiteDefaults> defaults = siteDefaults(Site(m_site->itemData(index).toInt()));
    if (!defaults)
        return;
    const auto fill = [this](const char *field, const QString &text) {
        m_rows.value(QString::fromLatin1(field)).edit->setText(text);
    };
    fill("baseUrl", defaults->baseUrl.toString());
    fill("fallbackHost", defaults->fallbackHost);
    fill("currency", defaults->currency);
}

void EnvironmentForm::askForCaFile()
{
    m_prompts.openFile(this,
        { tr("Choose a certificate file"), {}, {}, tr("Certificates (*.pem *.crt *.cer);;All files (*)") },
        [this](const QString &file) {
            if (!file.isEmpty())
                m_rows.value(QStringLiteral("caFile")).edit->setText(file);
        });
}

void EnvironmentForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void EnvironmentForm::retranslate()
{
    m_siteLabel->setText(tr("Site"));
    for (int i = 0; i < m_site->count(); ++i)
        m_site->setItemText(i, siteName(Site(m_site->itemData(i).toInt())));
    //: 密钥管理: the keys that the marketplace's callbacks are signed with, one per interface type
    m_callbackHeading->setText(tr("Callback access keys"));
    m_advancedHeading->setText(tr("Connection"));
    for (const RowText &text : kRowTexts) {
        const Row row = m_rows.value(QString::fromLatin1(text.field));
        row.label->setText(say(text.label));
        row.edit->setAccessibleName(say(text.label));
        row.edit->setPlaceholderText(say(text.hint));
    }
    for (const SecretField field : std::as_const(m_stored))
        m_rows.value(secretFieldId(field))
            .edit->setPlaceholderText(tr("stored in the vault; type to replace it"));
}

} // namespace zhanggui
