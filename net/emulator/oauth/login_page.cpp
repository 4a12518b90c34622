#include "net/emulator/oauth/login_page.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("EmulatedLogin", text);
}

constexpr const char *kScript = R"js(
const wanted = new URLSearchParams(location.hash.split("?")[1] || "");
const app = wanted.get("appId");
const forms = [...document.querySelectorAll("form")];
if (app) {
  for (const form of forms) form.hidden = form.dataset.app !== app;
  document.getElementById("unknown").hidden = forms.some(form => !form.hidden);
}
document.getElementById("ind").hidden = !location.hash || wanted.get("ind") === "UNOP";
)js";

constexpr const char *kStyle =
    "body{font:16px system-ui,sans-serif;max-width:34rem;margin:3rem auto;padding:0 1rem;"
    "background:#f5f6f8;color:#1c1f23}"
    "form{background:#fff;border:1px solid #d8dce2;border-radius:6px;padding:1rem;margin:1rem 0}"
    "h1{font-size:1.3rem}h2{font-size:1rem;margin:0 0 .6rem}select,button{font:inherit;padding:.4rem}"
    "button{margin-left:.5rem}.warning{color:#a33a00}code{color:#555}"
    "@media(prefers-color-scheme:dark){body{background:#1b1d21;color:#e4e6ea}"
    "form{background:#26292e;border-color:#3a3f46}code{color:#aaa}.warning{color:#ffab70}}";

QByteArray securityPolicy()
{
    const QByteArray hash = QCryptographicHash::hash(kScript, QCryptographicHash::Sha256).toBase64();
    return "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-" + hash
        + "'; base-uri 'none'; frame-ancestors 'none'";
}

QString hidden(const char *name, const QString &value)
{
    return QStringLiteral("<input type=\"hidden\" name=\"%1\" value=\"%2\">")
        .arg(QLatin1String(name), value.toHtmlEscaped());
}

QString formHtml(const LoginForm &form, const QByteArray &action)
{
    QString users;
    for (const MarketUser &user : form.users) {
        users += QStringLiteral("<option value=\"%1\">%2 (%3, %4)</option>")
                     .arg(user.id.toHtmlEscaped(), user.name.toHtmlEscaped(), user.userName.toHtmlEscaped(),
                         user.role.toHtmlEscaped());
    }
    // What 应用凭证 has of an application on the real site; here it may be typed.
    const bool asksAddress = form.redirectUri.isEmpty() && form.application.redirectUris.isEmpty();
    const QString address = asksAddress
        ? QString(u"<p><label>"
            + say(QT_TRANSLATE_NOOP("EmulatedLogin", "Login address of the application:")).toHtmlEscaped()
            + u" <input name=\"login_address\" type=\"url\" required size=\"40\"></label></p>")
        : QString();
    const QString choice = form.users.isEmpty()
        ? u"<p>"
            + say(QT_TRANSLATE_NOOP("EmulatedLogin", "This tenant has no user who may sign in."))
                  .toHtmlEscaped()
            + u"</p>"
        : QString(u"<select name=\"user\">" + users + u"</select><button>"
            + say(QT_TRANSLATE_NOOP("EmulatedLogin", "Sign in")).toHtmlEscaped() + u"</button>");
    return QStringLiteral("<form method=\"post\" action=\"%1\" data-app=\"%2\"><h2>%3 <code>%2</code></h2>")
               .arg(QString::fromLatin1(action).toHtmlEscaped(), form.application.appId.toHtmlEscaped(),
                   form.tenant.name.toHtmlEscaped())
        + hidden("client", form.application.clientId) + hidden("redirect_uri", form.redirectUri)
        + hidden("state", form.state) + address + choice + QStringLiteral("</form>\n");
}

ApiAnswer page(int status, const QString &content)
{
    const QString title = say(QT_TRANSLATE_NOOP("EmulatedLogin", "Unified login (emulator)")).toHtmlEscaped();
    ApiAnswer answer;
    answer.status = status;
    answer.body = QString(u"<!doctype html>\n<html><head><meta charset=\"utf-8\"><title>" + title
        + u"</title><style>" + QString::fromLatin1(kStyle) + u"</style></head><body><h1>" + title + u"</h1>\n"
        + content + u"</body></html>\n")
                      .toUtf8();
    answer.headers = { { "Content-Type", "text/html; charset=utf-8" }, { "Cache-Control", "no-store" },
        { "Content-Security-Policy", securityPolicy() }, { "Referrer-Policy", "same-origin" },
        { "X-Content-Type-Options", "nosniff" } };
    return answer;
}

QString paragraph(const char *id, const QString &text, bool shown)
{
    return QStringLiteral("<p class=\"warning\" id=\"%1\"%2>%3</p>\n")
        .arg(QLatin1String(id), shown ? QString() : QStringLiteral(" hidden"), text.toHtmlEscaped());
}

} // namespace

ApiAnswer loginPage(const QList<LoginForm> &forms, const QByteArray &action)
{
    QString content = u"<p>"
        + say(QT_TRANSLATE_NOOP(
                  "EmulatedLogin", "Choose who signs in. The people are invented, and there is no password."))
              .toHtmlEscaped()
        + u"</p>\n"
        + paragraph("unknown",
            say(QT_TRANSLATE_NOOP("EmulatedLogin",
                "No tenant of the emulator has an application with the appId of this address.")),
            false)
        + paragraph("ind",
            say(QT_TRANSLATE_NOOP("EmulatedLogin", "The address lacks ind=UNOP: the real login needs it.")),
            false)
        + paragraph("none",
            say(QT_TRANSLATE_NOOP("EmulatedLogin",
                "There is no application yet. Buying a joint product makes a tenant and its application.")),
            forms.isEmpty());
    for (const LoginForm &form : forms)
        content += formHtml(form, action);
    return page(200, content + u"<script>" + QString::fromLatin1(kScript) + u"</script>\n");
}

ApiAnswer messagePage(int status, const QString &message)
{
    ApiAnswer answer = page(status, u"<p class=\"warning\">" + message.toHtmlEscaped() + u"</p>\n");
    answer.failure = message;
    return answer;
}

} // namespace zhanggui
