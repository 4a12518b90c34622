#include "net/callbacks/curl_command.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace zhanggui {

namespace {

const QRegularExpression &curlWord()
{
    static const QRegularExpression kCurl(
        QStringLiteral("(?:^|[\\n;&|$>#])[ \\t]*(?:\\S*/)?curl(?:\\.exe)?(?=\\s)"));
    return kCurl;
}

/// One argument follows, which says nothing of the request.
bool takesValueInVain(const QByteArray &option)
{
    static constexpr std::array kVain{ "-o", "--output", "-u", "--user", "-x", "--proxy", "-m", "--max-time",
        "--connect-timeout", "--cacert", "--cert", "--key", "-E", "-w", "--write-out", "--retry", "--resolve",
        "-c", "--cookie-jar", "--tls-max", "-D", "--dump-header", "--max-redirs", "--limit-rate",
        "--interface", "--ciphers" };
    return std::ranges::any_of(kVain, [&option](const char *known) { return option == known; });
}

/// The long name of an option with a value that counts; empty otherwise.
QByteArray meaningOf(const QByteArray &option)
{
    struct Name {
        const char *option;
        const char *meaning;
    };
    static constexpr std::array kNames{ Name{ "-X", "request" }, Name{ "--request", "request" },
        Name{ "-H", "header" }, Name{ "--header", "header" }, Name{ "-d", "data" }, Name{ "--data", "data" },
        Name{ "--data-ascii", "data" }, Name{ "--data-binary", "data" }, Name{ "--data-raw", "raw" },
        Name{ "--json", "json" }, Name{ "--url", "url" }, Name{ "-A", "agent" },
        Name{ "--user-agent", "agent" }, Name{ "-b", "cookie" }, Name{ "--cookie", "cookie" },
        Name{ "-e", "referer" }, Name{ "--referer", "referer" }, Name{ "-F", "form" },
        Name{ "--form", "form" }, Name{ "-T", "upload" }, Name{ "--upload-file", "upload" },
        Name{ "--data-urlencode", "encode" } };
    const auto found =
        std::ranges::find_if(kNames, [&option](const Name &name) { return option == name.option; });
    return found == kNames.end() ? QByteArray() : QByteArray(found->meaning);
}

class CurlReader {
public:
    explicit CurlReader(const QList<QByteArray> &words)
        : m_words(words)
    {
    }

    Result<CurlCommand> read()
    {
        for (m_at = 1; m_at < m_words.size() && !m_error; ++m_at)
            word(m_words.at(m_at));
        if (m_error)
            return tl::unexpected(*m_error);
        if (m_command.url.isEmpty())
            return failure(ErrorKind::BadInput, QStringLiteral("The cURL command names no address"));
        if (m_get && !m_command.body.isEmpty()) {
            m_command.url += (m_command.url.contains(u'?') ? u'&' : u'?') + QString::fromUtf8(m_command.body);
            m_command.body.clear();
        }
        if (m_command.method.isEmpty())
            m_command.method = m_hasData && !m_get ? "POST" : "GET";
        return m_command;
    }

private:
    void fail(const QString &sentence) { m_error = Error{ ErrorKind::BadInput, sentence, {} }; }

    void word(const QByteArray &text)
    {
        if (!text.startsWith('-') || text == "-") {
            m_command.url = QString::fromUtf8(text);
            return;
        }
        QByteArray option = text;
        QByteArray attached;
        if (!text.startsWith("--") && text.size() > 2) {
            option = text.first(2);
            attached = text.sliced(2);
        }
        const QByteArray meaning = meaningOf(option);
        if (meaning.isEmpty()) {
            m_at += takesValueInVain(option) && attached.isEmpty() ? 1 : 0;
            m_get = m_get || option == "-G" || option == "--get";
            return;
        }
        if (attached.isEmpty() && ++m_at >= m_words.size())
            return fail(QStringLiteral("The cURL command ends behind %1").arg(QString::fromUtf8(option)));
        take(meaning, attached.isEmpty() ? m_words.at(m_at) : attached);
    }

    void take(const QByteArray &meaning, const QByteArray &value)
    {
        if (meaning == "request")
            m_command.method = value.toUpper();
        else if (meaning == "url")
            m_command.url = QString::fromUtf8(value);
        else if (meaning == "header")
            header(value);
        else if (meaning == "form" || meaning == "upload" || meaning == "encode")
            fail(QStringLiteral(
                "The cURL command sends a form or a file; a callback is a JSON body or a query"));
        else if (meaning == "data" && value.startsWith('@'))
            fail(QStringLiteral("The body of the cURL command is in a file: paste the body instead"));
        else if (meaning == "data" || meaning == "raw" || meaning == "json")
            data(value);
        else
            m_command.headers.emplaceBack(meaning, value);
    }

    void header(const QByteArray &value)
    {
        const qsizetype colon = value.indexOf(':');
        if (colon > 0)
            m_command.headers.emplaceBack(value.first(colon).trimmed(), value.sliced(colon + 1).trimmed());
    }

    void data(const QByteArray &value)
    {
        m_command.body += (m_hasData ? "&" : "") + value;
        m_hasData = true;
    }

    const QList<QByteArray> &m_words;
    qsizetype m_at = 0;
    CurlCommand m_command;
    bool m_hasData = false;
    bool m_get = false;
    std::optional<Error> m_error;
};

} // namespace

bool holdsCurl(const QString &text)
{
    return curlWord().match(text).hasMatch();
}

Result<CurlCommand> curlFromText(const QString &text)
{
    const QRegularExpressionMatch found = curlWord().match(text);
    if (!found.hasMatch())
        return failure(ErrorKind::BadInput, QStringLiteral("There is no cURL command"));
    const qsizetype from = text.lastIndexOf(QStringLiteral("curl"), found.capturedEnd() - 4);
    return shellWords(text.sliced(std::max<qsizetype>(from, 0))).and_then([](const QList<QByteArray> &words) {
        return CurlReader(words).read();
    });
}

} // namespace zhanggui
