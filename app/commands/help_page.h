// A page of help made from data: one content, rendered for the terminal and as Markdown for the manual. Pure.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace zhanggui {

struct HelpSection {
    QString title;
    QString text; // above the table; may be empty
    QStringList heads; // of the table; empty: none
    QList<QStringList> rows;
};

struct HelpPage {
    QString title;
    QString text;
    QList<HelpSection> sections;
};

/// Plain text with aligned columns (Chinese characters count as two); the last column is not padded.
QString helpAsText(const HelpPage &page);
/// Markdown; the title has `depth` hashes, sections are bold lines, so that pages can be strung together.
QString helpAsMarkdown(const HelpPage &page, int depth);

/// Rows with aligned columns, as helpAsText() prints them, one a line.
QString alignedRows(const QList<QStringList> &rows, const QString &indent = {});

} // namespace zhanggui
