// A settlement review as paper: pictures of the sums and causes, then its tables, each as far as paper can
// show it.
#pragma once

#include "models/settlement/settlement_review.h"
#include "ui/report/pdf_report.h"

namespace zhanggui {

/// In the program's language. Any thread; needs a QGuiApplication. Of the differences, late and waiting lines
/// the largest stand in it, and how many more there are.
PdfReport reviewPaper(const SettlementReview &review);

/// One bar of a picture: to the right of nothing when it is positive, to the left and hatched when it is
/// negative, so that it is read without colour.
struct PictureBar {
    QString label;
    qint64 minor = 0;
};
/// Null when there are no bars.
QImage barPicture(const QList<PictureBar> &bars);

} // namespace zhanggui
