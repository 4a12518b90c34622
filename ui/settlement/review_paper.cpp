#include "ui/settlement/review_paper.h"

#include "models/core/decimal.h"
#include "models/settlement/review_tables.h"
#include "ui/report/report.h"

#include <QCoreApplication>
#include <QPainter>
#include <QStringBuilder>

#include <algorithm>
#include <cmath>

namespace zhanggui {

namespace {

constexpr int kMostRows = 300; // of a table
constexpr int kShownWidth = 620; // of a picture, in the document's pixels
constexpr int kScale = 3; // pixels of a picture for one of the document
constexpr int kWidth = kShownWidth * kScale;
constexpr int kRow = 22 * kScale;
constexpr int kBar = 13 * kScale;
constexpr int kLine = 2;
constexpr int kGap = 6 * kScale;
constexpr int kLetters = 11 * kScale;
const QColor kInk(0x1B, 0x1F, 0x24);
const QColor kFill(0x2F, 0x5D, 0x8A);

QString say(const char *text)
{
    return QCoreApplication::translate("ReviewPaper", text);
}

/// The columns of a table that paper has room for, and their widths in percent.
struct Selection {
    const char *table;
    QList<int> columns;
    QList<int> widths;
};

const QList<Selection> &selections()
{
    static const QList<Selection> all{
        { "differences", { 1, 3, 5, 6, 7, 8, 9, 11 }, { 14, 11, 8, 14, 14, 14, 16, 9 } },
        { "late", { 0, 2, 3, 4, 5, 6, 7, 8 }, { 17, 14, 9, 13, 13, 9, 9, 16 } },
        { "waiting", { 0, 2, 3, 4, 6, 7, 8 }, { 18, 14, 9, 13, 9, 9, 28 } },
    };
    return all;
}

ReportSection sectionOf(const ReviewTable &table)
{
    ReportSection section;
    section.title = table.title;
    if (table.rows.isEmpty()) {
        section.text = table.empty;
        return section;
    }
    const auto found = std::find_if(selections().begin(), selections().end(),
        [&](const Selection &one) { return table.id == QLatin1String(one.table); });
    QList<int> columns;
    if (found != selections().end()) {
        columns = found->columns;
        section.widths = found->widths;
    } else {
        for (int i = 0; i < table.columns.size(); ++i)
            columns.append(i);
    }
    for (const int column : std::as_const(columns))
        section.heads << table.columns.at(column).title;
    for (const QList<ReviewCell> &cells : table.rows.mid(0, kMostRows)) {
        QStringList row;
        for (const int column : std::as_const(columns))
            row << cells.at(column).said();
        section.rows.append(row);
    }
    if (table.rows.size() > kMostRows)
        section.text = say(QT_TRANSLATE_NOOP("ReviewPaper",
                               "The first %1 of %2 rows; the workbook and the CSV file have all of them."))
                           .arg(kMostRows)
                           .arg(table.rows.size());
    return section;
}

struct Picture {
    QString title;
    QImage image;
};

QList<Picture> picturesOf(const SettlementReview &review)
{
    QList<Picture> pictures;
    const auto add = [&](const QString &title, const QList<PictureBar> &bars) {
        if (!bars.isEmpty())
            pictures.append({ title, barPicture(bars) });
    };
    QMap<QString, QList<PictureBar>> sums;
    const auto addSums = [&](const char *label, const QMap<QString, ReviewSums> &all) {
        for (auto it = all.begin(); it != all.end(); ++it)
            sums[it.key()].append({ say(label), it->netMinor });
    };
    addSums(QT_TRANSLATE_NOOP("ReviewPaper", "Expected"), review.expected);
    addSums(QT_TRANSLATE_NOOP("ReviewPaper", "Billed"), review.bill);
    addSums(QT_TRANSLATE_NOOP("ReviewPaper", "Due, in no bill"), review.lateSums);
    for (auto it = sums.begin(); it != sums.end(); ++it)
        add(say(QT_TRANSLATE_NOOP("ReviewPaper", "Settlement amounts, %1")).arg(it.key()), it.value());
    for (auto it = review.billed.totals.begin(); it != review.billed.totals.end(); ++it) {
        QList<PictureBar> bars;
        for (auto cause = it->causes.begin(); cause != it->causes.end(); ++cause)
            bars.append({ titleOf(cause.key()).said(), cause.value() });
        add(say(QT_TRANSLATE_NOOP("ReviewPaper", "Causes between expected and billed, %1")).arg(it.key()),
            bars);
    }
    return pictures;
}

} // namespace

QImage barPicture(const QList<PictureBar> &bars)
{
    if (bars.isEmpty())
        return {};
    QImage image(kWidth, kRow * int(bars.size()) + kGap, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    QFont font = painter.font();
    font.setPixelSize(kLetters);
    painter.setFont(font);
    painter.setPen(QPen(kInk, kLine));
    const QFontMetrics letters(font, &image);
    int labels = 0;
    int amounts = 0;
    qint64 most = 1;
    qint64 least = 0;
    for (const PictureBar &bar : bars) {
        labels = std::max(labels, letters.horizontalAdvance(bar.label));
        amounts = std::max(amounts, letters.horizontalAdvance(textFromMinorUnits(bar.minor)));
        most = std::max(most, bar.minor);
        least = std::min(least, bar.minor);
    }
    const int left = labels + kGap;
    const double unit = double(kWidth - left - amounts - 2 * kGap) / (double(most) - double(least));
    const double zero = left - double(least) * unit;
    for (int i = 0; i < bars.size(); ++i) {
        const qint64 minor = bars.at(i).minor;
        const QRectF row(0, kGap + i * kRow, kWidth, kBar);
        const double length = std::abs(double(minor) * unit);
        painter.setBrush(QBrush(kFill, minor < 0 ? Qt::BDiagPattern : Qt::SolidPattern));
        painter.drawRect(QRectF(minor < 0 ? zero - length : zero, row.top(), length, row.height()));
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, bars.at(i).label);
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, textFromMinorUnits(minor));
    }
    painter.drawLine(QLineF(zero, 0, zero, image.height()));
    return image;
}

PdfReport reviewPaper(const SettlementReview &review)
{
    Report report;
    report.title = reviewTitle(review);
    report.footer = reviewNotes(review).join(u'\n');
    for (const ReviewTable &table : reviewTables(review))
        report.sections.append(sectionOf(table));
    PdfReport paper{ report.title, reportAsHtml(report), {} };
    QString shown;
    for (const Picture &picture : picturesOf(review)) {
        const QString name = QStringLiteral("picture:%1").arg(paper.pictures.size());
        paper.pictures.insert(name, picture.image);
        shown += u"<h2>" % picture.title.toHtmlEscaped() % u"</h2><p><img src=\"" % name % u"\" width=\""
            % QString::number(kShownWidth) % u"\"></p>\n";
    }
    const QString head = QStringLiteral("</h1>\n");
    paper.html.insert(paper.html.indexOf(head) + head.size(), shown);
    return paper;
}

} // namespace zhanggui
