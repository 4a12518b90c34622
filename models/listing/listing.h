// What a seller prepares before a product is published: its texts, addresses and files, as values. Where they
// come from – a work record, a file of a team – is listing_source.h's business.
#pragma once

#include <QHash>
#include <QList>
#include <QStringList>

namespace zhanggui {

/// A file for one purpose: `role` is a ListingRole::id of the rules ("logo", "main-picture", "copyright" …).
struct ListingFile {
    QString role;
    QString path; // where it can be read
    QString name; // as the marketplace would see it
    friend bool operator==(const ListingFile &, const ListingFile &) = default;
};

struct Listing {
    QString site; // "cn" or "intl"
    QString productType; // "saas", "license", "image", "manual-service", "hardware" …; empty: not said
    QString productClass; // "general" or "joint"; empty: not said
    /// Field id of the rules ("name", "version", "specNames" …) → text. Fields that hold several (spec names,
    /// addresses) have one a line.
    QHash<QString, QString> texts;
    QList<ListingFile> files;
    QStringList confirmed; // ids of rules that only a person can judge, and that a person has looked at

    QString text(const char *field) const { return texts.value(QLatin1String(field)).trimmed(); }
    friend bool operator==(const Listing &, const Listing &) = default;
};

} // namespace zhanggui
