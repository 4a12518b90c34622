#include "models/listing/listing_record.h"

#include "models/work/work_files.h"

namespace zhanggui {

Listing listingOf(const WorkRecord &record, const QString &attachmentsDirectory)
{
    Listing listing;
    for (auto field = record.fields.cbegin(); field != record.fields.cend(); ++field)
        listing.texts.insert(field.key(), field->toString());
    listing.site = listing.texts.take(QStringLiteral("targetSite"));
    listing.productType = listing.texts.take(QStringLiteral("productType"));
    listing.productClass = listing.texts.take(QStringLiteral("productClass"));
    listing.confirmed = listing.texts.take(QStringLiteral("confirmed")).split(u'\n', Qt::SkipEmptyParts);
    for (const WorkFile &file : record.files)
        listing.files.append({ file.evidence, pathOf(attachmentsDirectory, file), file.name });
    return listing;
}

} // namespace zhanggui
