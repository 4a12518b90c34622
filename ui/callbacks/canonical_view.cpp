#include "ui/callbacks/canonical_view.h"

#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace zhanggui {

namespace {

constexpr int kFewLines = 2;
constexpr int kManyLines = 6;

QString kindText(const QString &kind)
{
    if (kind == QLatin1String("saas-v2"))
        return CanonicalView::tr("Signature in the query, as in SaaS V2.0: HMAC-SHA256, hexadecimal.");
    if (kind == QLatin1String("kit"))
        return CanonicalView::tr("Signature in headers, joint SaaS V2.0: HMAC-SHA256, hexadecimal.");
    if (kind == QLatin1String("saas-v1"))
        return CanonicalView::tr("authToken in the query, SaaS V1.0.");
    if (kind == QLatin1String("kit-v1"))
        return CanonicalView::tr("authToken in a header, joint SaaS V1.0.");
    if (kind == QLatin1String("jwt"))
        return CanonicalView::tr("JSON web token of the gateway, HS256.");
    return CanonicalView::tr("The request is not signed.");
}

} // namespace

CanonicalView::CanonicalView(QWidget *parent)
    : QScrollArea(parent)
{
    setObjectName(QStringLiteral("canonicalView"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    auto *inner = new QWidget(this);
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, space::s, 0, 0);
    column->setSpacing(space::xs);
    m_kind = mutedLabel(inner);
    m_kind->setWordWrap(true);
    column->addWidget(m_kind);
    m_steps = { { QT_TR_NOOP("1. What is signed of the request"), &SigningRecord::payload },
        { QT_TR_NOOP("2. Its hash"), &SigningRecord::bodyHash },
        { QT_TR_NOOP("3. The string that is signed; the key in it is marks"), &SigningRecord::canonical },
        { QT_TR_NOOP("4. The signature"), &SigningRecord::signature } };
    for (Step &step : m_steps) {
        step.label = plainLabel(inner);
        step.edit = new QPlainTextEdit(inner);
        step.edit->setReadOnly(true);
        step.edit->setFont(fixedFont());
        step.edit->setTabChangesFocus(true);
        step.edit->setWordWrapMode(QTextOption::WrapAnywhere);
        const bool longText =
            step.value == &SigningRecord::payload || step.value == &SigningRecord::canonical;
        step.edit->setFixedHeight(
            (longText ? kManyLines : kFewLines) * step.edit->fontMetrics().lineSpacing() + space::l);
        step.label->setBuddy(step.edit);
        column->addSpacing(space::xs);
        column->addWidget(step.label);
        column->addWidget(step.edit);
    }
    column->addStretch(1);
    setWidget(inner);
    retranslate();
}

void CanonicalView::setSigning(const SigningRecord &signing)
{
    m_signing = signing;
    m_kind->setText(kindText(signing.kind));
    for (const Step &step : m_steps) {
        const QByteArray &value = signing.*step.value;
        step.edit->setPlainText(QString::fromUtf8(value));
        step.edit->setVisible(!value.isEmpty());
        step.label->setVisible(!value.isEmpty());
    }
}

QString CanonicalView::text() const
{
    QStringList lines{ m_kind->text() };
    for (const Step &step : m_steps) {
        const QByteArray &value = m_signing.*step.value;
        if (!value.isEmpty())
            lines << step.label->text() << QString::fromUtf8(value);
    }
    return lines.join(u'\n');
}

void CanonicalView::retranslate()
{
    for (const Step &step : m_steps) {
        step.label->setText(tr(step.title));
        step.edit->setAccessibleName(tr(step.title));
    }
    m_kind->setText(kindText(m_signing.kind));
}

} // namespace zhanggui
