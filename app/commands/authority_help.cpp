#include "app/commands/authority_help.h"

#include <QCoreApplication>
#include <QDateTime>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("AuthorityCommand", text);
}

struct Client {
    const char *name;
    const char *way; // %1: the certificate's file
};

constexpr Client kClients[] = {
    { "curl", "curl --cacert '%1' https://127.0.0.1:PORT/…" },
    { "Python, requests", "requests.get(url, verify='%1')" },
    { "Python, urllib", "urllib.request.urlopen(url, context=ssl.create_default_context(cafile='%1'))" },
    { "Java",
        "keytool -importcert -noprompt -alias zhanggui -file '%1' -keystore test-trust.p12 -storetype PKCS12 "
        "-storepass changeit\n"
        "    java -Djavax.net.ssl.trustStore=test-trust.p12 -Djavax.net.ssl.trustStorePassword=changeit …" },
    { "Node.js", "NODE_EXTRA_CA_CERTS='%1' node …" },
    { "Go", "SSL_CERT_FILE='%1' go test …" },
    { ".NET", "SSL_CERT_FILE='%1' dotnet test" },
    { "PHP", "php -d curl.cainfo='%1' …" },
};

} // namespace

AuthorityFacts authorityFacts(const LocalAuthority &authority)
{
    const QSslCertificate &certificate = authority.certificate();
    const auto time = [](const QDateTime &when) { return when.toUTC().toString(Qt::ISODate); };
    return { authority.certificateFile(), certificate.subjectInfo(QSslCertificate::CommonName).join(u' '),
        QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex(':')).toUpper(),
        time(certificate.effectiveDate()), time(certificate.expiryDate()) };
}

QString authorityHelp(const AuthorityFacts &facts)
{
    QString text = facts.subject + u'\n'
        + say(QT_TRANSLATE_NOOP("AuthorityCommand", "file: %1")).arg(facts.file) + u'\n'
        + QStringLiteral("SHA-256: %1\n").arg(facts.sha256)
        + say(QT_TRANSLATE_NOOP("AuthorityCommand", "valid from %1 until %2")).arg(facts.from, facts.until)
        + QStringLiteral("\n\n")
        + say(QT_TRANSLATE_NOOP("AuthorityCommand",
            "It vouches for localhost, names below it, 127.0.0.0/8 and ::1 only. Tell the client under test "
            "to "
            "trust it; this program installs it nowhere, and nothing else on this computer needs it."))
        + u'\n';
    for (const Client &client : kClients) {
        text += QStringLiteral("\n%1\n    %2\n")
                    .arg(QString::fromUtf8(client.name), QString::fromUtf8(client.way).arg(facts.file));
    }
    return text;
}

} // namespace zhanggui
