// A document as a value: title, facts, sections with tables. Becomes HTML, and through pdf_report.h paper.
// Text in it is plain; nothing of it is read as markup.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace zhanggui {

struct ReportFact {
    QString label;
    QString value;
};

struct ReportSection {
    QString title;
    QString text; // above the table; may be empty
    QList<ReportFact> facts;
    QStringList heads; // of the table; empty: no table
    QList<QStringList> rows;
    QList<int> widths; // of its columns in percent; empty: as they need
};

struct Report {
    QString title;
    QString subtitle; // may be empty
    QList<ReportFact> facts;
    QList<ReportSection> sections;
    QString footer; // at the end: when it was made, from what
};

/// Whole HTML 5 without script and without anything from elsewhere; also what pdf_report.h takes.
QString reportAsHtml(const Report &report);

} // namespace zhanggui
