#include "ui/settlement/review_file.h"

#include "models/settlement/review_json.h"
#include "models/settlement/review_tables.h"
#include "ui/settlement/review_paper.h"

namespace zhanggui {

const QStringList &reviewEndings()
{
    static const QStringList endings{ QStringLiteral("xlsx"), QStringLiteral("pdf"), QStringLiteral("html"),
        QStringLiteral("csv"), QStringLiteral("json") };
    return endings;
}

QString endingOf(const QString &file)
{
    return file.section(u'.', -1).toLower();
}

Result<QByteArray> reviewBytes(const SettlementReview &review, const QString &ending)
{
    if (ending == u"json")
        return reviewJsonText(review);
    if (ending == u"html")
        return reviewHtml(review);
    if (ending == u"pdf")
        return pdfOf(reviewPaper(review));
    for (const ReviewTable &table : reviewTables(review)) {
        if (ending == u"csv" && table.id == u"differences")
            return reviewTableCsv(table);
    }
    return failure(ErrorKind::BadInput,
        QStringLiteral("the file must end in .xlsx, .pdf, .html, .csv or .json"), ending);
}

} // namespace zhanggui
