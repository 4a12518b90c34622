#include "ui/callbacks/tls_view.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/detail_form.h"

#include <QDateTime>
#include <QSslCertificate>
#include <QVBoxLayout>

namespace zhanggui {

namespace {

QString nameOf(const QStringList &common, const QStringList &organization)
{
    return (common.isEmpty() ? organization : common).join(QStringLiteral(", "));
}

QString dayOf(const QDateTime &time)
{
    return time.toUTC().toString(QStringLiteral("yyyy-MM-dd"));
}

} // namespace

TlsView::TlsView(QWidget *parent)
    : QScrollArea(parent)
{
    setObjectName(QStringLiteral("tlsView"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    auto *inner = new QWidget(this);
    m_form = new DetailForm(inner);
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, space::s, 0, 0);
    column->addWidget(m_form);
    column->addStretch(1);
    setWidget(inner);
}

void TlsView::row(const QString &label, const QString &value)
{
    m_form->addRow(label, value);
    m_text += label + u'\t' + value + u'\n';
}

void TlsView::setFacts(const WireRecord &wire)
{
    m_form->clear();
    m_text.clear();
    const TlsFacts &tls = wire.tls;
    if (tls.protocol.isEmpty() && tls.faults.isEmpty() && tls.chain.isEmpty()) {
        row(tr("Connection"),
            wire.reusedConnection
                ? tr("An earlier connection was used again.")
                : tr("Plain HTTP: nothing is encrypted. The marketplace calls https only."));
        return;
    }
    row(tr("Protocol"), tls.protocol);
    row(tr("Cipher"), tls.cipher);
    if (!tls.faultText.isEmpty())
        row(tr("Problem"), tls.faultText);
    if (!tls.faults.isEmpty())
        row(tr("Faults"), tls.faults.join(QStringLiteral(", ")));
    if (tls.privateAuthority)
        row(tr("Trusted by"), tr("The certificate file that you gave, not by the system."));
    for (qsizetype i = 0; i < tls.chain.size(); ++i) {
        const QSslCertificate certificate(tls.chain.at(i), QSsl::Der);
        //: %1: position in the chain, from 1
        const QString label = tr("Certificate %1").arg(i + 1);
        if (certificate.isNull()) {
            row(label, tr("It cannot be read."));
            continue;
        }
        row(label,
            nameOf(certificate.subjectInfo(QSslCertificate::CommonName),
                certificate.subjectInfo(QSslCertificate::Organization)));
        row(tr("Issued by"),
            nameOf(certificate.issuerInfo(QSslCertificate::CommonName),
                certificate.issuerInfo(QSslCertificate::Organization)));
        //: %1, %2: dates
        row(tr("Valid"),
            tr("%1 to %2").arg(dayOf(certificate.effectiveDate()), dayOf(certificate.expiryDate())));
        const QStringList names = certificate.subjectAlternativeNames().values();
        if (!names.isEmpty())
            row(tr("Host names"), names.join(QStringLiteral(", ")));
    }
}

} // namespace zhanggui
