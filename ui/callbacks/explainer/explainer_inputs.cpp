#include "ui/callbacks/explainer/explainer_inputs.h"

#include "net/signing/explain/log_line.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace zhanggui {

namespace {

struct FamilyName {
    SignatureFamily family;
    const char *text;
};

constexpr FamilyName kFamilies[] = {
    { SignatureFamily::SaasV2,
        QT_TRANSLATE_NOOP("SignatureFamily", "SaaS V2.0, licences, order notification (query signature)") },
    { SignatureFamily::Kit, QT_TRANSLATE_NOOP("SignatureFamily", "Joint operation kit V2 (header x-sign)") },
    { SignatureFamily::SaasV1,
        QT_TRANSLATE_NOOP("SignatureFamily", "SaaS V1.0, License 1.0 (authToken in the query)") },
    { SignatureFamily::KitV1,
        QT_TRANSLATE_NOOP("SignatureFamily", "Joint operation kit V1 (header authToken)") },
    { SignatureFamily::BodySign,
        QT_TRANSLATE_NOOP("SignatureFamily", "Answer of a V1.0 server (header Body-Sign)") },
    { SignatureFamily::UsagePush, QT_TRANSLATE_NOOP("SignatureFamily", "Usage push (headers ts, nonce)") },
    { SignatureFamily::GatewayJwt, QT_TRANSLATE_NOOP("SignatureFamily", "API and agents gateway (JWT)") },
};

/// First eight and last four characters, as much as a page shows of a signature.
QString shortened(const QByteArray &value)
{
    return value.size() <= 16 ? QString::fromUtf8(value)
                              : QString::fromUtf8(value.first(8) + "…" + value.last(4));
}

/// A line that is a value and nothing else.
bool isBareValue(const QByteArray &text)
{
    return !text.isEmpty() && !text.contains(' ') && !text.contains('\n') && text.size() <= 200;
}

} // namespace

QString signatureFamilyText(SignatureFamily family)
{
    for (const FamilyName &one : kFamilies) {
        if (one.family == family)
            return QCoreApplication::translate("SignatureFamily", one.text);
    }
    return {};
}

QString pastedForm(const SendRecord &send)
{
    return QString::fromUtf8(send.wire.request).replace(QLatin1String("\r\n"), QLatin1String("\n"));
}

ExplainerInputs::ExplainerInputs(QWidget *parent)
    : QWidget(parent)
    , m_familyLabel(plainLabel(this))
    , m_family(new QComboBox(this))
    , m_keyLabel(plainLabel(this))
    , m_key(new QComboBox(this))
    , m_typedKey(new QLineEdit(this))
    , m_gotLabel(plainLabel(this))
    , m_got(new QPlainTextEdit(this))
    , m_found(mutedLabel(this))
    , m_computedLabel(plainLabel(this))
    , m_computed(new QPlainTextEdit(this))
    , m_computedFound(mutedLabel(this))
    , m_canonicalLabel(plainLabel(this))
    , m_canonical(new QLineEdit(this))
    , m_hashLabel(plainLabel(this))
    , m_hash(new QLineEdit(this))
{
    build();
    connect(m_family, &QComboBox::activated, this, [this] {
        m_familyByHand = true;
        read();
    });
    connect(m_key, &QComboBox::activated, this, [this] {
        m_typedKey->setVisible(keyIds().isEmpty());
        m_typedKey->clear();
        Q_EMIT keyChanged();
        Q_EMIT changed();
    });
    connect(m_typedKey, &QLineEdit::textEdited, this, [this] {
        Q_EMIT keyChanged();
        Q_EMIT changed();
    });
    connect(m_got, &QPlainTextEdit::textChanged, this, &ExplainerInputs::read);
    connect(m_computed, &QPlainTextEdit::textChanged, this, &ExplainerInputs::read);
    connect(m_canonical, &QLineEdit::textChanged, this, &ExplainerInputs::changed);
    connect(m_hash, &QLineEdit::textChanged, this, &ExplainerInputs::changed);
    fillFamilies();
    fillKeys();
    retranslate();
    read();
}

void ExplainerInputs::build()
{
    m_family->setObjectName(QStringLiteral("explainFamily"));
    m_family->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_key->setObjectName(QStringLiteral("explainKey"));
    m_key->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_typedKey->setObjectName(QStringLiteral("explainTypedKey"));
    m_typedKey->setEchoMode(QLineEdit::Password);
    m_got->setObjectName(QStringLiteral("explainGot"));
    m_computed->setObjectName(QStringLiteral("explainComputed"));
    m_canonical->setObjectName(QStringLiteral("explainCanonical"));
    m_hash->setObjectName(QStringLiteral("explainHash"));
    m_found->setObjectName(QStringLiteral("explainFound"));
    m_computedFound->setObjectName(QStringLiteral("explainComputedFound"));
    for (QPlainTextEdit *edit : { m_got, m_computed }) {
        edit->setFont(fixedFont());
        edit->setTabChangesFocus(true);
        edit->setWordWrapMode(QTextOption::WrapAnywhere);
    }
    for (QLineEdit *edit : { m_canonical, m_hash })
        edit->setFont(fixedFont());
    for (QLabel *label : { m_found, m_computedFound })
        label->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, space::s, 0);
    column->setSpacing(space::xs);
    const auto add = [column](QLabel *label, QWidget *field, int stretch = 0) {
        label->setBuddy(field);
        column->addWidget(label);
        column->addWidget(field, stretch);
    };
    add(m_gotLabel, m_got, 3);
    column->addWidget(m_found);
    add(m_computedLabel, m_computed, 2);
    column->addWidget(m_computedFound);
    add(m_canonicalLabel, m_canonical);
    add(m_hashLabel, m_hash);
    add(m_familyLabel, m_family);
    add(m_keyLabel, m_key);
    column->addWidget(m_typedKey);
}

void ExplainerInputs::setKeys(const QList<ExplainerKey> &keys)
{
    if (keys == m_keys)
        return;
    m_keys = keys;
    fillKeys();
    Q_EMIT changed();
}

void ExplainerInputs::setFamily(SignatureFamily family)
{
    m_familyByHand = true;
    m_family->setCurrentIndex(m_family->findData(int(family)));
    read();
}

void ExplainerInputs::setGot(const QString &text)
{
    m_familyByHand = false;
    m_got->setPlainText(text);
}

void ExplainerInputs::setComputed(const QString &text)
{
    m_computed->setPlainText(text);
}

SignatureFamily ExplainerInputs::family() const
{
    return SignatureFamily(m_family->currentData().toInt());
}

ExplainInput ExplainerInputs::input() const
{
    const SignedParts parts = partsOf(readReceivedCall(m_got->toPlainText().toUtf8()), family());
    ExplainInput input;
    input.family = family();
    input.body = parts.body;
    input.query = parts.query;
    input.timestamp = parts.timestamp;
    input.nonce = parts.nonce;
    input.got = parts.signature;
    const QByteArray computed = m_computed->toPlainText().trimmed().toUtf8();
    // A value that stands alone is taken as it is: it may be of a form that no signature should have.
    input.computed = isBareValue(computed) ? QByteArrayList{ computed } : readLogLine(computed).signatures;
    // A log line that tells both values: the one that came is not what the server computed.
    if (input.computed.size() > 1)
        input.computed.removeAll(input.got);
    input.computedCanonical = m_canonical->text().toUtf8();
    input.computedHash = m_hash->text().trimmed().toUtf8();
    return input;
}

QStringList ExplainerInputs::keyIds() const
{
    const int chosen = m_key->currentIndex();
    if (chosen < 0 || chosen >= m_keys.size())
        return {};
    QStringList ids{ m_keys[chosen].id };
    const QString environment = ids.first().section(u'/', 0, -2);
    for (const ExplainerKey &key : m_keys) {
        if (key.id != ids.first() && key.id.section(u'/', 0, -2) == environment)
            ids << key.id;
    }
    return ids;
}

Secret ExplainerInputs::takeTypedKey()
{
    QByteArray bytes = m_typedKey->text().toUtf8();
    m_typedKey->clear();
    return Secret::consume(bytes);
}

void ExplainerInputs::setTypedKeyKept(bool kept)
{
    m_kept = kept;
    retranslate();
}

QString ExplainerInputs::whatIsMissing() const
{
    const ExplainInput asked = input();
    if (asked.body.trimmed().isEmpty() && asked.query.isEmpty())
        return tr("Paste what your server got.");
    if (asked.got.isEmpty() && asked.computed.isEmpty() && asked.computedCanonical.isEmpty()
        && asked.computedHash.isEmpty())
        return tr("Paste what your server computed, or a request with its signature.");
    if (keyIds().isEmpty() && m_typedKey->text().isEmpty() && !m_kept)
        return tr("Choose a key, or type one.");
    return {};
}

void ExplainerInputs::read()
{
    const ReceivedCall call = readReceivedCall(m_got->toPlainText().toUtf8());
    if (const std::optional<SignatureFamily> guessed = familyOf(call); guessed && !m_familyByHand)
        m_family->setCurrentIndex(m_family->findData(int(*guessed)));
    showFound(partsOf(call, family()));
    const ExplainInput asked = input();
    QStringList values;
    for (const QByteArray &value : asked.computed)
        values << shortened(value);
    QString found;
    if (!m_computed->toPlainText().trimmed().isEmpty())
        found = values.isEmpty() ? tr("There is no signature in it.")
                                 : tr("Found: %1").arg(values.join(QStringLiteral(", ")));
    m_computedFound->setText(found);
    m_computedFound->setVisible(!found.isEmpty());
    Q_EMIT changed();
}

void ExplainerInputs::showFound(const SignedParts &parts)
{
    QStringList found;
    if (!parts.timestamp.isEmpty())
        found << tr("timestamp %1").arg(QString::fromUtf8(parts.timestamp.left(20)));
    if (!parts.nonce.isEmpty())
        found << tr("nonce %1").arg(shortened(parts.nonce));
    if (!parts.signature.isEmpty())
        found << tr("signature %1").arg(shortened(parts.signature));
    if (!parts.body.isEmpty())
        found << tr("a body of %n byte(s)", nullptr, int(parts.body.size()));
    else if (!parts.query.isEmpty())
        found << tr("a query of %n byte(s)", nullptr, int(parts.query.size()));
    m_found->setText(found.isEmpty() ? QString() : tr("Found: %1").arg(found.join(QStringLiteral(", "))));
    m_found->setVisible(!found.isEmpty());
}

void ExplainerInputs::fillFamilies()
{
    const QVariant before = m_family->currentData();
    m_family->clear();
    for (const FamilyName &one : kFamilies)
        m_family->addItem(signatureFamilyText(one.family), int(one.family));
    m_family->setCurrentIndex(qMax(0, m_family->findData(before)));
}

void ExplainerInputs::fillKeys()
{
    // While there was nothing to choose, nothing was chosen.
    const QVariant before = m_key->count() > 1 ? m_key->currentData() : QVariant();
    m_key->clear();
    for (const ExplainerKey &key : std::as_const(m_keys))
        m_key->addItem(key.name, key.id);
    m_key->addItem(tr("a key that I type"), QString());
    m_key->setCurrentIndex(qMax(0, m_key->findData(before)));
    m_typedKey->setVisible(keyIds().isEmpty());
}

void ExplainerInputs::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        fillFamilies();
        fillKeys();
        retranslate();
        read();
    }
    QWidget::changeEvent(event);
}

void ExplainerInputs::retranslate()
{
    m_gotLabel->setText(tr("What the server got"));
    m_got->setPlaceholderText(
        tr("The whole request as your server saw it, a cURL command, or the address with "
           "its query and, below an empty line, the body"));
    m_computedLabel->setText(tr("What the server computed"));
    m_computed->setPlaceholderText(tr("Its signature, or the line of its log that has it"));
    m_canonicalLabel->setText(tr("The text it took the last HMAC over, if known"));
    m_hashLabel->setText(tr("Its hash of the body, if known"));
    m_familyLabel->setText(tr("Kind of signature"));
    m_keyLabel->setText(tr("Key"));
    m_typedKey->setPlaceholderText(m_kept ? tr("the key typed before is taken; type to replace it")
                                          : tr("the access key; it is not kept"));
    m_typedKey->setAccessibleName(tr("Key"));
    m_got->setAccessibleName(m_gotLabel->text());
    m_computed->setAccessibleName(m_computedLabel->text());
    m_canonical->setAccessibleName(m_canonicalLabel->text());
    m_hash->setAccessibleName(m_hashLabel->text());
    m_family->setAccessibleName(m_familyLabel->text());
    m_key->setAccessibleName(m_keyLabel->text());
}

} // namespace zhanggui
