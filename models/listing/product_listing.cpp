#include "models/listing/product_listing.h"

#include "models/environments/environment_repository.h"
#include "models/listing/listing_record.h"
#include "models/store/connection.h"
#include "models/work/work_catalog.h"
#include "models/work/work_repository.h"

#include <algorithm>

namespace zhanggui {

namespace {

constexpr int kMostNamed = 20;
constexpr int kTenths = 10; // the scan's CVSS score is kept in tenths

/// A record that names the product, the newest first.
struct Found {
    qint64 id = 0;
    QString environment;
    QString name;
};

class Reader {
public:
    Reader(Connection &connection, const WorkCatalog &catalog, const QString &attachments)
        : m_connection(connection)
        , m_catalog(catalog)
        , m_attachments(attachments)
        , m_works(connection, catalog, QString(), 0)
    {
    }

    Result<ProductListing> read(const QString &environment, const QString &wanted);

private:
    Result<QList<Found>> find(const char *kind, const QString &wanted, bool alsoByNumber);
    Result<std::optional<WorkRecord>> newest(
        const char *kind, const QList<Found> &found, const QString &environment);
    Result<QString> environmentOf(const QList<Found> &found, const QString &wanted);
    tl::unexpected<Error> unknown(const QString &wanted);
    Result<void> fill(ProductListing &made);

    Connection &m_connection;
    const WorkCatalog &m_catalog;
    QString m_attachments;
    WorkRepository m_works;
};

/// The kind's field of the product's name; all of them when nothing is wanted.
Result<QList<Found>> Reader::find(const char *kindId, const QString &wanted, bool alsoByNumber)
{
    const WorkKind *kind = m_catalog.kind(QLatin1String(kindId));
    if (kind == nullptr || kind->roles.product.isEmpty())
        return QList<Found>();
    const QString column = WorkKind::columnOf(kind->roles.product);
    QString where = wanted.isEmpty() ? QStringLiteral("%1 <> ''") : QStringLiteral("%1 = :name");
    if (alsoByNumber)
        where += QStringLiteral(" OR number = :name");
    return m_connection.list<Found>(
        QStringLiteral("SELECT id, environment, %1 FROM %2 WHERE %3 ORDER BY id DESC LIMIT 1000")
            .arg(column, kind->table(), where.arg(column)),
        { { QStringLiteral("name"), wanted } }, [](const QSqlQuery &row) {
            return Found{ row.value(0).toLongLong(), row.value(1).toString(), row.value(2).toString() };
        });
}

tl::unexpected<Error> Reader::unknown(const QString &wanted)
{
    QStringList names;
    for (const char *kind : { "listing", "product" }) {
        for (const Found &found : find(kind, {}, false).value_or(QList<Found>()))
            names.append(found.name);
    }
    names.removeDuplicates();
    names.sort();
    const bool more = names.size() > kMostNamed;
    QString known = names.mid(0, kMostNamed).join(QStringLiteral(", "));
    if (more)
        known += QStringLiteral(" …");
    return failure(ErrorKind::NotFound,
        QStringLiteral("No product and no listing of the workspace has this name"),
        known.isEmpty() ? wanted : QString(wanted % QStringLiteral("; known: ") % known));
}

Result<QString> Reader::environmentOf(const QList<Found> &found, const QString &wanted)
{
    QStringList names;
    for (const Found &one : found)
        names.append(one.environment);
    names.removeDuplicates();
    if (!wanted.isEmpty())
        return wanted;
    if (names.size() > 1)
        return failure(ErrorKind::BadInput,
            QStringLiteral("Several environments have this product; name one with --environment"),
            names.join(QStringLiteral(", ")));
    return names.value(0);
}

Result<std::optional<WorkRecord>> Reader::newest(
    const char *kind, const QList<Found> &found, const QString &environment)
{
    const auto one = std::ranges::find(found, environment, &Found::environment);
    return one == found.cend() ? Result<std::optional<WorkRecord>>()
                               : m_works.find(QLatin1String(kind), one->id);
}

/// The kinds of records and the rules name delivery types differently: every licence is one to the rules.
QString listingType(const QString &productType)
{
    return productType.startsWith(QLatin1String("license")) ? QStringLiteral("license") : productType;
}

void takeProduct(const WorkRecord &product, const QString &attachments, Listing &listing)
{
    const auto text = [&product](const char *field) {
        return product.fields.value(QLatin1String(field)).toString().trimmed();
    };
    const auto fill = [&listing](const char *field, const QString &value) {
        if (listing.text(field).isEmpty() && !value.isEmpty())
            listing.texts.insert(QLatin1String(field), value);
    };
    fill("name", text("productName"));
    fill("version", text("version"));
    fill("specNames", text("specs"));
    if (listing.productType.isEmpty())
        listing.productType = listingType(text("productType"));
    if (listing.productClass.isEmpty())
        listing.productClass = text("productClass");
    const auto has = [&listing](const QString &role) {
        return std::ranges::any_of(
            listing.files, [&role](const ListingFile &file) { return file.role == role; });
    };
    const QString copyright = QStringLiteral("copyright");
    if (has(copyright))
        return;
    for (const ListingFile &file : listingOf(product, attachments).files) {
        if (file.role == copyright)
            listing.files.append(file);
    }
}

void takeScan(const WorkRecord &scan, Listing &listing)
{
    const auto fill = [&listing](const char *field, const QString &value) {
        if (listing.text(field).isEmpty())
            listing.texts.insert(QLatin1String(field), value);
    };
    if (const QVariant high = scan.fields.value(QStringLiteral("highRisk")); high.isValid())
        fill("scanHighRisk", high.toString());
    if (const QVariant cvss = scan.fields.value(QStringLiteral("cvssTenths")); cvss.isValid())
        fill("highestCvss",
            QStringLiteral("%1.%2").arg(cvss.toLongLong() / kTenths).arg(cvss.toLongLong() % kTenths));
}

Result<void> Reader::fill(ProductListing &made)
{
    const auto read = [&](const char *kind, bool byNumber) -> Result<std::optional<WorkRecord>> {
        return find(kind, made.name, byNumber).and_then([&](const QList<Found> &found) {
            return newest(kind, found, made.environment);
        });
    };
    const auto listing = read("listing", false);
    if (!listing)
        return tl::unexpected<Error>(listing.error());
    if (*listing) {
        made.listing = listingOf(**listing, m_attachments);
        made.record = (*listing)->id;
    }
    const auto product = read("product", false);
    if (!product)
        return tl::unexpected<Error>(product.error());
    if (*product)
        takeProduct(**product, m_attachments, made.listing);
    const auto scan = read("security-scan", false);
    if (!scan)
        return tl::unexpected<Error>(scan.error());
    if (*scan)
        takeScan(**scan, made.listing);
    return {};
}

Result<ProductListing> Reader::read(const QString &environment, const QString &wanted)
{
    Result<QList<Found>> found = find("listing", wanted, false);
    if (!found)
        return tl::unexpected<Error>(found.error());
    const Result<QList<Found>> products = find("product", wanted, true);
    if (!products)
        return tl::unexpected<Error>(products.error());
    *found += *products;
    const auto elsewhere = [&environment](const Found &one) {
        return !environment.isEmpty() && one.environment != environment;
    };
    found->removeIf(elsewhere);
    if (found->isEmpty())
        return unknown(wanted);
    const Result<QString> shop = environmentOf(*found, environment);
    if (!shop)
        return tl::unexpected<Error>(shop.error());
    ProductListing made{ *shop, found->constFirst().name, 0, {} };
    if (const Result<void> filled = fill(made); !filled)
        return tl::unexpected<Error>(filled.error());
    if (made.listing.site.isEmpty()) {
        const auto known = EnvironmentRepository(m_connection).find(EnvironmentName(made.environment));
        const bool abroad = known && (known->site == Site::KooGallery || known->site == Site::Europe);
        made.listing.site = abroad ? QStringLiteral("intl") : QStringLiteral("cn");
    }
    return made;
}

} // namespace

Result<ProductListing> productListing(Connection &connection, const WorkCatalog &catalog,
    const QString &environment, const QString &name, const QString &attachmentsDirectory)
{
    const QString wanted = name.trimmed();
    if (wanted.isEmpty())
        return failure(ErrorKind::BadInput, QStringLiteral("Say the product's name"));
    return Reader(connection, catalog, attachmentsDirectory).read(environment, wanted);
}

} // namespace zhanggui
