#include "ui/report/report.h"

namespace zhanggui {

namespace {

/// Lines of plain text stay lines.
QString escaped(const QString &text)
{
    return text.toHtmlEscaped().replace(u'\n', QLatin1String("<br>"));
}

QString factsAsHtml(const QList<ReportFact> &facts)
{
    if (facts.isEmpty())
        return {};
    QString html = QStringLiteral("<table class=\"facts\" cellpadding=\"2\">\n");
    for (const ReportFact &fact : facts)
        html += QStringLiteral("<tr><td class=\"label\">%1</td><td>%2</td></tr>\n")
                    .arg(escaped(fact.label), escaped(fact.value));
    return html + QStringLiteral("</table>\n");
}

QString widthOf(const QList<int> &widths, qsizetype column)
{
    return column < widths.size() ? QStringLiteral(" width=\"%1%\"").arg(widths.at(column)) : QString();
}

QString tableAsHtml(const ReportSection &section)
{
    if (section.heads.isEmpty())
        return {};
    QString html = QStringLiteral(
        "<table class=\"rows\" width=\"100%\" cellpadding=\"4\" cellspacing=\"0\" border=\"1\">\n"
        "<thead><tr>");
    for (qsizetype i = 0; i < section.heads.size(); ++i)
        html += QStringLiteral("<th align=\"left\"%1>%2</th>")
                    .arg(widthOf(section.widths, i), escaped(section.heads.at(i)));
    html += QStringLiteral("</tr></thead>\n<tbody>\n");
    for (const QStringList &row : section.rows) {
        html += QStringLiteral("<tr>");
        for (const QString &cell : row)
            html += QStringLiteral("<td>%1</td>").arg(escaped(cell));
        html += QStringLiteral("</tr>\n");
    }
    return html + QStringLiteral("</tbody></table>\n");
}

} // namespace

QString reportAsHtml(const Report &report)
{
    QString html = QStringLiteral("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>%1</title>\n"
                                  "<style>body{font-family:sans-serif;color:#1b1f24}"
                                  "h1{font-size:18pt}h2{font-size:13pt}"
                                  "td,th{font-size:9pt;vertical-align:top}"
                                  "table.rows{border-collapse:collapse;border-color:#d3d9e0}"
                                  "th{background-color:#f4f6f8}.label{color:#56606b}"
                                  "p.muted{color:#56606b;font-size:9pt}</style></head><body>\n<h1>%1</h1>\n")
                       .arg(escaped(report.title));
    if (!report.subtitle.isEmpty())
        html += QStringLiteral("<p>%1</p>\n").arg(escaped(report.subtitle));
    html += factsAsHtml(report.facts);
    for (const ReportSection &section : report.sections) {
        if (!section.title.isEmpty())
            html += QStringLiteral("<h2>%1</h2>\n").arg(escaped(section.title));
        if (!section.text.isEmpty())
            html += QStringLiteral("<p>%1</p>\n").arg(escaped(section.text));
        html += factsAsHtml(section.facts) + tableAsHtml(section);
    }
    if (!report.footer.isEmpty())
        html += QStringLiteral("<p class=\"muted\">%1</p>\n").arg(escaped(report.footer));
    return html + QStringLiteral("</body></html>\n");
}

} // namespace zhanggui
