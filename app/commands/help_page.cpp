#include "app/commands/help_page.h"

namespace zhanggui {

namespace {

constexpr ushort kFirstWide = 0x2e80; // where the wide characters of East Asia begin

int widthOf(const QString &text)
{
    int width = 0;
    for (const QChar character : text)
        width += character.unicode() >= kFirstWide ? 2 : 1;
    return width;
}

QString padded(const QString &text, int width)
{
    return text % QString(std::max(0, width - widthOf(text)), u' ');
}

/// So that nothing in a cell ends it, and nothing is taken for markup.
QString cell(QString text)
{
    text.replace(u'|', QLatin1String("\\|"));
    text.replace(u'<', QLatin1String("&lt;"));
    text.replace(u'\n', u' ');
    return text;
}

QString markdownRow(const QStringList &cells)
{
    QString row = QStringLiteral("|");
    for (const QString &one : cells)
        row += u' ' % cell(one) % u" |";
    return row % u'\n';
}

} // namespace

QString alignedRows(const QList<QStringList> &rows, const QString &indent)
{
    QList<int> widths;
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (i == widths.size())
                widths.append(0);
            widths[i] = std::max(widths[i], widthOf(row[i]));
        }
    }
    QString text;
    for (const QStringList &row : rows) {
        QString line = indent;
        for (qsizetype i = 0; i < row.size(); ++i)
            line += i + 1 == row.size() ? row[i] : QString(padded(row[i], widths[i]) % u"  ");
        while (line.endsWith(u' '))
            line.chop(1);
        text += line % u'\n';
    }
    return text;
}

QString helpAsText(const HelpPage &page)
{
    QString text = page.title % u'\n';
    if (!page.text.isEmpty())
        text += page.text % u'\n';
    for (const HelpSection &section : page.sections) {
        text += u'\n' % section.title % u'\n';
        if (!section.text.isEmpty())
            text += QStringLiteral("  ") % section.text % u'\n';
        QList<QStringList> rows = section.rows;
        if (!section.heads.isEmpty())
            rows.prepend(section.heads);
        text += alignedRows(rows, QStringLiteral("  "));
    }
    return text;
}

QString helpAsMarkdown(const HelpPage &page, int depth)
{
    QString text = QString(depth, u'#') % u' ' % page.title % u"\n\n";
    if (!page.text.isEmpty())
        text += page.text % u"\n\n";
    for (const HelpSection &section : page.sections) {
        text += u"**" % section.title % u"**\n\n";
        if (!section.text.isEmpty())
            text += section.text % u"\n\n";
        if (section.rows.isEmpty())
            continue;
        const qsizetype columns = section.rows.constFirst().size();
        text += section.heads.isEmpty() ? markdownRow(QStringList(columns, QString()))
                                        : markdownRow(section.heads);
        text += markdownRow(QStringList(columns, QStringLiteral("---")));
        for (const QStringList &row : section.rows)
            text += markdownRow(row);
        text += u'\n';
    }
    return text;
}

} // namespace zhanggui
