// Writes the acceptance document pack of one order line, as a ZIP with everything in it or as a PDF with the
// pictures among the evidence.
#pragma once

#include "ui/supervision/supervision_reading.h"

namespace zhanggui {

enum class PackFormat { Zip, Pdf };
/// By the file's ending; nullopt for another one.
std::optional<PackFormat> packFormatOf(const QString &file);

struct PackOrder {
    SupervisionReading reading; // with documents
    const WorkKind *kind = nullptr;
    QString attachments; // the workspace's folder
    QTimeZone zone = QTimeZone::utc();
    QString target;
    PackFormat format = PackFormat::Zip;
    bool replace = false;
};

/// Whole or not at all. Errors as writePackZip(). Not on the GUI thread; needs a QGuiApplication.
[[nodiscard]] Result<void> writePack(const PackOrder &order, const PackProgress &progressed = {});

/// How many items of the checklist fall short, and how many a person has to look at.
struct PackCounts {
    int shortOf = 0;
    int toLook = 0;
};
PackCounts countsOf(const AcceptancePack &pack);
AcceptancePack packOf(const PackOrder &order);

} // namespace zhanggui
