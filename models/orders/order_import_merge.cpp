#include "models/orders/order_import_merge.h"

#include "models/core/collation.h"
#include "models/orders/order_bulk.h"
#include "models/orders/order_facts.h"

#include <algorithm>

namespace zhanggui {

using namespace OrderImport;

namespace {

int placeIn(const std::vector<QString> &columns, const char *column)
{
    if (!column)
        return -1;
    const auto found = std::find(columns.begin(), columns.end(), QLatin1String(column));
    return found == columns.end() ? -1 : int(found - columns.begin());
}

const char *orderColumnOf(int field)
{
    switch (FieldPlace(field)) {
    case Type:
        return "order_type";
    case Status:
        return "status";
    case Created:
        return "create_ms";
    case Expires:
        return "expire_ms";
    case Charging:
        return "charging_mode";
    case Product:
        return "product";
    case Amount:
        return "amount_minor";
    case Currency:
        return "currency";
    case Customer:
        return "customer_name";
    case RealName:
        return "customer_real_name";
    case CustomerId:
        return "customer_id";
    case UserName:
        return "user_name";
    case UserId:
        return "user_id";
    case Phone:
        return "phone";
    case Email:
        return "email";
    default:
        return nullptr;
    }
}

const char *lineColumnOf(int field)
{
    switch (FieldPlace(field)) {
    case Charging:
        return "charging_mode";
    case Expires:
        return "expire_ms";
    case Product:
        return "product_name";
    case Amount:
    case LineAmount:
        return "amount_after_minor";
    case ListAmount:
        return "amount_minor";
    default:
        return nullptr;
    }
}

using Places = std::array<int, FieldCount>;

Places placesIn(const std::vector<QString> &columns, const char *(*columnOf)(int))
{
    Places places{};
    for (int field = 0; field < FieldCount; ++field)
        places[size_t(field)] = placeIn(columns, columnOf(field));
    return places;
}

/// The file's word beside the columns; of two fields with one column the first that says something.
std::vector<QVariant> besideColumns(const OrderCells &cells, int (*placeOf)(int), size_t columns)
{
    std::vector<QVariant> incoming(columns);
    for (const int field : { int(LineAmount), int(Amount) }) {
        if (const int place = placeOf(field); place >= 0 && !incoming[size_t(place)].isValid())
            incoming[size_t(place)] = variantOf(cells[size_t(field)]);
    }
    for (int field = 0; field < FieldCount; ++field) {
        const int place = placeOf(field);
        if (place >= 0 && field != Amount && field != LineAmount)
            incoming[size_t(place)] = variantOf(cells[size_t(field)]);
    }
    return incoming;
}

MergedFacts mergeRow(const KnownFacts &known, const std::vector<QString> &columns,
    const std::vector<QVariant> &incoming, qint64 asOfMs)
{
    MergedFacts facts;
    const FactRow row{ columns, known.cells, known.asOfMs, known.ages };
    facts.merge = mergeFacts(row, incoming, asOfMs, FactOrigin::File);
    facts.asOfMs = facts.merge.asOfMs;
    facts.ages = facts.merge.ages;
    for (const qsizetype place : facts.merge.changed)
        facts.writes.insert(columns[size_t(place)], incoming[size_t(place)]);
    return facts;
}

QVariant rawOf(const ImportValue &value)
{
    return QString::fromUtf8(value.text.data(), qsizetype(value.text.size()));
}

void addFollower(QVariantMap &writes, const char *column, const char *follower, const QVariant &value)
{
    if (writes.contains(QLatin1String(column)))
        writes.insert(QLatin1String(follower), value);
}

void addLineFollowers(QVariantMap &writes, const OrderCells &cells)
{
    addFollower(writes, "expire_ms", "expire_raw", rawOf(cells[Expires]));
    addFollower(writes, "amount_minor", "amount_raw", rawOf(cells[ListAmount]));
    addFollower(writes, "amount_after_minor", "amount_after_raw", rawOf(lineAmount(cells)));
}

void addSortKey(QVariantMap &writes, const char *column, const char *key)
{
    const auto text = writes.constFind(QLatin1String(column));
    if (text != writes.constEnd())
        writes.insert(QLatin1String(key), chineseSortKey(text->toString()));
}

void addOrderFollowers(QVariantMap &writes, const OrderCells &cells)
{
    addFollower(writes, "create_ms", "create_raw", rawOf(cells[Created]));
    addFollower(writes, "expire_ms", "expire_raw", rawOf(cells[Expires]));
    addSortKey(writes, "product", "product_key");
    addSortKey(writes, "customer_name", "customer_key");
    if (hasBuyer(cells))
        writes.insert(QStringLiteral("has_buyer"), 1);
}

/// A line with the ages of its facts, before or after the merge.
struct AgedLine {
    QString id;
    int position = 0;
    OrderLine line;
    std::vector<QVariant> cells; // beside lineFactColumns()
    qint64 asOfMs = 0;
    Ages ages;

    qint64 ageOf(const QString &column) const { return ages.value(column, asOfMs); }
};

QVariant cellOf(const AgedLine &line, const char *column)
{
    const int place = placeIn(lineFactColumns(), column);
    return place < 0 ? QVariant() : line.cells[size_t(place)];
}

void fillLine(AgedLine &aged)
{
    aged.line.chargingMode = cellOf(aged, "charging_mode").toString();
    if (const QVariant expires = cellOf(aged, "expire_ms"); !expires.isNull())
        aged.line.expireTime.utcMs = expires.toLongLong();
    if (const QVariant amount = cellOf(aged, "amount_after_minor"); !amount.isNull())
        aged.line.amountAfterDiscount.minor = amount.toLongLong();
    if (const QString product = cellOf(aged, "product_name").toString(); !product.isEmpty())
        aged.line.products = { { {}, {}, product, {} } };
}

AgedLine agedFrom(const KnownLine &known)
{
    AgedLine aged{ known.lineId, known.position, {}, known.cells, known.asOfMs, known.ages };
    aged.line.expireTime.raw = known.expireRaw;
    fillLine(aged);
    return aged;
}

/// By id, so that the order in which lines became known makes no difference.
void sortById(std::vector<AgedLine> &lines)
{
    std::sort(lines.begin(), lines.end(), [](const AgedLine &a, const AgedLine &b) {
        return a.id != b.id ? a.id < b.id : a.position < b.position;
    });
}

QVariantMap aggregatesOf(const std::vector<AgedLine> &lines)
{
    QList<OrderLine> all;
    for (const AgedLine &line : lines)
        all.append(line.line);
    return lineAggregates(all);
}

/// The newest word of the lines on what an aggregate is made of.
qint64 ageOfAggregate(const std::vector<AgedLine> &lines, const QString &column)
{
    static const QMap<QString, QString> sources{
        { QStringLiteral("amount_minor"), QStringLiteral("amount_after_minor") },
        { QStringLiteral("product"), QStringLiteral("product_name") },
        { QStringLiteral("charging_mode"), QStringLiteral("charging_mode") },
        { QStringLiteral("expire_ms"), QStringLiteral("expire_ms") },
    };
    qint64 newest = 0;
    for (const AgedLine &line : lines) {
        const QString source = sources.value(column);
        if (source.isEmpty())
            newest = std::max(newest, line.asOfMs);
        else if (!cellOf(line, source.toLatin1().constData()).isNull())
            newest = std::max(newest, line.ageOf(source));
    }
    return newest;
}

/// Puts what follows from the lines into the order, where nothing newer was said of the order itself.
class AggregateWriter {
public:
    AggregateWriter(const KnownOrder &order, MergedFacts &facts)
        : m_order(order)
        , m_facts(facts)
    {
    }

    void write(const std::vector<AgedLine> &before, const std::vector<AgedLine> &after)
    {
        const QVariantMap was = aggregatesOf(before);
        const QVariantMap is = aggregatesOf(after);
        for (const QString &column : aggregateFactColumns()) {
            if (!is.value(column).isNull())
                writeColumn(column, before.empty() ? QVariant() : was.value(column), is.value(column),
                    ageOfAggregate(after, column));
        }
        if (m_facts.writes.contains(QStringLiteral("expire_ms")) && m_expiresDerived)
            m_facts.writes.insert(QStringLiteral("expire_raw"), is.value(QStringLiteral("expire_raw")));
    }

private:
    void writeColumn(const QString &column, const QVariant &was, const QVariant &is, qint64 age)
    {
        const int place = placeIn(orderFactColumns(), column.toLatin1().constData());
        if (place < 0)
            return;
        const QVariant stored = m_order.cells[size_t(place)];
        const bool direct = m_facts.writes.contains(column);
        const QVariant now = direct ? m_facts.writes.value(column) : stored;
        const qint64 nowAge = m_facts.ages.value(column, m_facts.asOfMs);
        const bool followed =
            column == QLatin1String("line_count") || (!direct && !was.isNull() && stored == was);
        if (!now.isNull() && age <= nowAge
            && !(followed && (age == nowAge || column == QLatin1String("line_count"))))
            return;
        if (now != is) {
            m_facts.writes.insert(column, is);
            m_expiresDerived = m_expiresDerived || column == QLatin1String("expire_ms");
        }
        if (age == m_facts.asOfMs)
            m_facts.ages.remove(column);
        else
            m_facts.ages.insert(column, age);
    }

    const KnownOrder &m_order;
    MergedFacts &m_facts;
    bool m_expiresDerived = false;
};

AgedLine mergedLine(AgedLine line, const MergedFacts &facts)
{
    for (auto write = facts.writes.cbegin(); write != facts.writes.cend(); ++write) {
        if (const int place = placeIn(lineFactColumns(), write.key().toLatin1().constData()); place >= 0)
            line.cells[size_t(place)] = write.value();
    }
    if (facts.writes.contains(QStringLiteral("expire_raw")))
        line.line.expireTime.raw = facts.writes.value(QStringLiteral("expire_raw")).toString();
    line.asOfMs = facts.asOfMs;
    line.ages = facts.ages;
    fillLine(line);
    return line;
}

} // namespace

bool MergedOrder::changes() const
{
    return !facts.writes.isEmpty() || std::any_of(lines.begin(), lines.end(), [](const MergedLine &line) {
        return line.known < 0 || !line.facts.writes.isEmpty();
    });
}

bool MergedOrder::writesNothing() const
{
    return facts.writesNothing() && std::all_of(lines.begin(), lines.end(), [](const MergedLine &line) {
        return line.known >= 0 && line.facts.writesNothing();
    });
}

int orderPlaceOf(int field)
{
    static const Places places = placesIn(orderFactColumns(), &orderColumnOf);
    return places[size_t(field)];
}

int linePlaceOf(int field)
{
    static const Places places = placesIn(lineFactColumns(), &lineColumnOf);
    return places[size_t(field)];
}

namespace {

MergedLine mergeLine(const KnownLine &known, int place, const GatheredLine &said, qint64 asOfMs)
{
    auto incoming = besideColumns(said.cells, &linePlaceOf, lineFactColumns().size());
    // Several products are more than a file's one name can say.
    if (known.productCount > 1)
        incoming[size_t(linePlaceOf(Product))] = {};
    MergedLine line{ place, mergeRow(known, lineFactColumns(), incoming, asOfMs) };
    addLineFollowers(line.facts.writes, said.cells);
    line.facts.aged = line.facts.merge.aged;
    return line;
}

AgedLine newLine(const GatheredLine &said, int position, qint64 asOfMs)
{
    AgedLine line{ QString::fromUtf8(said.id.data(), qsizetype(said.id.size())), position, orderLineOf(said),
        besideColumns(said.cells, &linePlaceOf, lineFactColumns().size()), asOfMs, {} };
    return line;
}

} // namespace

MergedOrder mergeOrder(
    const KnownOrder &order, const std::vector<KnownLine> &lines, const GatheredOrder &said, qint64 asOfMs)
{
    MergedOrder merged;
    merged.fetchedMs = std::max(order.fetchedMs, asOfMs);
    merged.facts = mergeRow(order, orderFactColumns(),
        besideColumns(said.cells, &orderPlaceOf, orderFactColumns().size()), asOfMs);
    const bool anyChange = !merged.facts.writes.isEmpty();
    if (anyChange)
        addOrderFollowers(merged.facts.writes, said.cells);
    if (!said.lines.empty()) {
        std::vector<AgedLine> before;
        for (const KnownLine &line : lines)
            before.push_back(agedFrom(line));
        std::vector<AgedLine> after = before;
        for (const GatheredLine &line : said.lines) {
            const QString id = QString::fromUtf8(line.id.data(), qsizetype(line.id.size()));
            const auto known = std::find_if(
                lines.begin(), lines.end(), [&id](const KnownLine &other) { return other.lineId == id; });
            if (known == lines.end()) {
                merged.lines.push_back({});
                after.push_back(newLine(line, int(after.size()), asOfMs));
                continue;
            }
            const auto place = size_t(known - lines.begin());
            merged.lines.push_back(mergeLine(*known, int(place), line, asOfMs));
            after[place] = mergedLine(after[place], merged.lines.back().facts);
        }
        sortById(before);
        sortById(after);
        AggregateWriter(order, merged.facts).write(before, after);
        addSortKey(merged.facts.writes, "product", "product_key");
    }
    merged.facts.aged = merged.facts.asOfMs != order.asOfMs || merged.facts.ages != order.ages;
    return merged;
}

} // namespace zhanggui
