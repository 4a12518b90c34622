#include "models/export/csv_table_writer.h"
#include "models/records/cell_text.h"
#include "models/supervision/acceptance_pack.h"

#include <QUrl>

namespace zhanggui {

namespace {

constexpr char kStyle[] =
    "body{font-family:sans-serif;margin:24px;color:#1b1f24;background:#fff}"
    "h1{font-size:20px}h2{font-size:15px;margin-top:20px}"
    "table{border-collapse:collapse;width:100%}"
    "th,td{border:1px solid #d3d9e0;padding:4px 8px;text-align:left;vertical-align:top}"
    "th{background:#f4f6f8;font-weight:normal;color:#56606b}"
    "code{font-family:monospace;font-size:90%;word-break:break-all}"
    ".good{color:#17703a}.short{color:#bf2424}.look{color:#8a5a00}.muted{color:#56606b}";

QString both(const BothLanguages &text)
{
    return text.en == text.zh ? text.en : text.zh % u" · " % text.en;
}

class Page {
public:
    explicit Page(const AcceptancePack &pack)
        : m_pack(pack)
    {
    }
    QString word(const char *id) const
    {
        const QString name = QLatin1String(id);
        return both(m_pack.words.value(name, { name, name })).toHtmlEscaped();
    }
    void heading(const char *id) { m_html += u"<h2>" % word(id) % u"</h2>\n"; }
    void nothing() { m_html += u"<p class=\"muted\">" % word("nothing") % u"</p>\n"; }
    void row(const QStringList &cells)
    {
        m_html += u"<tr><td>" % cells.join(QStringLiteral("</td><td>")) % u"</td></tr>\n";
    }
    void begin(const QStringList &titles)
    {
        m_html += u"<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\">\n";
        if (!titles.isEmpty())
            m_html += u"<tr><th>" % titles.join(QStringLiteral("</th><th>")) % u"</th></tr>\n";
    }
    void end() { m_html += u"</table>\n"; }
    void addFacts();
    void addChecks();
    void addFiles(bool links);
    void addEvents();
    QString whole() const
    {
        const QString title = m_pack.title.toHtmlEscaped();
        return u"<!DOCTYPE html>\n<html lang=\"zh\"><head><meta charset=\"utf-8\"><title>" % title
            % u"</title><style>" % QLatin1String(kStyle) % u"</style></head><body>\n<h1>" % word("pack")
            % u" – " % title % u"</h1>\n" % m_html % u"<p class=\"muted\">" % word("made") % u": "
            % instantText(m_pack.madeMs, m_pack.zone) % u" (" % QString::fromLatin1(m_pack.zone.id())
            % u")</p>\n</body></html>\n";
    }

private:
    const AcceptancePack &m_pack;
    QString m_html;
};

void Page::addFacts()
{
    heading("facts");
    begin({});
    for (const auto &[title, value] : m_pack.facts)
        row({ both(title).toHtmlEscaped(), value.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")) });
    end();
}

void Page::addChecks()
{
    static constexpr const char *kWords[] = { "good", "short", "look" };
    heading("checklist");
    if (m_pack.checks.isEmpty()) {
        nothing();
        return;
    }
    begin({});
    for (const PackCheck &check : m_pack.checks) {
        const char *state = kWords[size_t(check.state)];
        row({ u"<span class=\"" % QLatin1String(state) % u"\">" % word(state) % u"</span>",
            check.text.zh.toHtmlEscaped() % u"<br><span class=\"muted\">" % check.text.en.toHtmlEscaped()
                % u"</span>",
            u"<span class=\"muted\">" % check.source.toHtmlEscaped() % u"</span>" });
    }
    end();
}

void Page::addFiles(bool links)
{
    heading("files");
    if (m_pack.files.isEmpty()) {
        nothing();
        return;
    }
    begin({ word("file"), word("evidence"), word("bytes"), word("digest"), word("note") });
    for (const PackFile &file : m_pack.files) {
        const QString name = file.name.toHtmlEscaped();
        const QString target = QString::fromLatin1(QUrl::toPercentEncoding(file.name));
        const QString called = file.file.name.toHtmlEscaped();
        row({ (links ? u"<a href=\"files/" % target % u"\">" % name % u"</a>" : QString(name))
                % u"<br><span class=\"muted\">" % called % u"</span>",
            both(file.evidence).toHtmlEscaped(), QString::number(file.file.size),
            u"<code>" % file.file.sha256.toHtmlEscaped() % u"</code>", file.file.note.toHtmlEscaped() });
    }
    end();
}

void Page::addEvents()
{
    heading("events");
    if (m_pack.events.isEmpty()) {
        nothing();
        return;
    }
    begin({});
    for (const auto &[when, what] : m_pack.events)
        row({ when.toHtmlEscaped(), both(what).toHtmlEscaped() });
    end();
}

} // namespace

QString packHtml(const AcceptancePack &pack, bool links)
{
    Page page(pack);
    page.addFacts();
    page.addChecks();
    page.addFiles(links);
    page.addEvents();
    return page.whole();
}

QByteArray packCsv(const AcceptancePack &pack)
{
    QByteArray bytes;
    CsvTableWriter writer(
        [&bytes](std::string_view block) -> Result<void> {
            bytes.append(block.data(), qsizetype(block.size()));
            return {};
        },
        {}, pack.zone);
    const auto title = [&pack](const char *id) {
        TableColumn column;
        column.title = both(pack.words.value(QLatin1String(id), { QLatin1String(id), QLatin1String(id) }));
        return column;
    };
    const auto text = [&writer](const QString &value) {
        const QByteArray utf8 = value.toUtf8();
        writer.text({ utf8.constData(), size_t(utf8.size()) });
    };
    (void)writer.begin({ title("file"), title("called"), title("evidence"), title("bytes"), title("digest"),
        title("added"), title("note") });
    for (const PackFile &file : pack.files) {
        text(file.name);
        text(file.file.name);
        text(both(file.evidence));
        writer.number(file.file.size);
        text(file.file.sha256);
        text(file.file.addedMs > 0 ? instantText(file.file.addedMs, pack.zone) : QString());
        text(file.file.note);
        (void)writer.endRow();
    }
    (void)writer.finish();
    return bytes;
}

} // namespace zhanggui
