#include "models/settlement/review_tables.h"

#include <QLocale>
#include <QStringBuilder>

namespace zhanggui {

namespace {

constexpr QLatin1String kStyle(
    "body{font-family:sans-serif;margin:2em;color:#1b1b1b;background:#fff}"
    "table{border-collapse:collapse;margin:.5em 0 2em;font-size:90%}"
    "th,td{border:1px solid #bbb;padding:.25em .6em;text-align:left;vertical-align:top}"
    "th{background:#eee}td.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}"
    "@media print{body{margin:0}tr{break-inside:avoid}}");

void append(QString &page, const ReviewTable &table)
{
    page += u"<h2>" % table.title.toHtmlEscaped() % u"</h2>\n";
    if (table.rows.isEmpty()) {
        page += u"<p>" % table.empty.toHtmlEscaped() % u"</p>\n";
        return;
    }
    page += u"<table><thead><tr>";
    for (const TableColumn &column : table.columns)
        page += u"<th>" % column.title.toHtmlEscaped() % u"</th>";
    page += u"</tr></thead>\n<tbody>\n";
    for (const QList<ReviewCell> &row : table.rows) {
        page += u"<tr>";
        for (const ReviewCell &cell : row)
            page += (cell.minor || cell.number ? u"<td class=\"n\">" : u"<td>") % cell.said().toHtmlEscaped()
                % u"</td>";
        page += u"</tr>\n";
    }
    page += u"</tbody></table>\n";
}

} // namespace

QByteArray reviewHtml(const SettlementReview &review)
{
    const bool chinese = QLocale().language() == QLocale::Chinese;
    const QString title = reviewTitle(review).toHtmlEscaped();
    QString page = u"<!DOCTYPE html>\n<html lang=\"" % QString::fromLatin1(chinese ? "zh-CN" : "en")
        % u"\"><head><meta charset=\"utf-8\"><title>" % title % u"</title><style>" % kStyle
        % u"</style></head>\n<body>\n<h1>" % title % u"</h1>\n";
    for (const QString &note : reviewNotes(review))
        page += u"<p>" % note.toHtmlEscaped() % u"</p>\n";
    for (const ReviewTable &table : reviewTables(review))
        append(page, table);
    return (page % u"</body></html>\n").toUtf8();
}

} // namespace zhanggui
