#include "models/settlement/line_rows.h"

namespace zhanggui {

namespace {

constexpr const char *kOwn[] = { "id", "environment", "layer", "key" };
constexpr int kOwnCount = int(std::size(kOwn));

} // namespace

QString lineRowColumns(const QString &alias)
{
    QStringList columns;
    for (const char *own : kOwn)
        columns.append(alias + u'.' + QLatin1String(own));
    for (const LineColumn &column : lineColumns())
        columns.append(alias + u'.' + QLatin1String(column.column));
    return columns.join(QStringLiteral(", "));
}

int lineRowColumnCount()
{
    return kOwnCount + int(lineColumns().size());
}

SettlementLine lineFrom(const NativeQuery &row)
{
    SettlementLine line;
    line.id = row.int64(0);
    line.environment = row.text(1);
    line.layer = settlementLayer(row.text(2)).value_or(SettlementLayer::Transaction);
    line.key = row.text(3);
    int at = kOwnCount;
    for (const LineColumn &column : lineColumns()) {
        if (!row.isNull(at)) {
            if (column.text != nullptr)
                line.*column.text = row.text(at);
            else
                line.*column.number = row.int64(at);
        }
        ++at;
    }
    return line;
}

} // namespace zhanggui
