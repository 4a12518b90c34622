// Stored orders and lines as rows of facts, read fast: an import asks for very many.
#pragma once

#include "models/records/facts.h"
#include "models/store/native_query.h"

#include <QVariant>

#include <optional>
#include <string_view>
#include <vector>

namespace zhanggui {

/// A row as far as facts go; `cells` stand beside orderFactColumns() or lineFactColumns().
struct KnownFacts {
    qint64 id = 0;
    qint64 asOfMs = 0;
    Ages ages;
    std::vector<QVariant> cells;
};

struct KnownOrder : KnownFacts {
    qint64 fetchedMs = 0;
    qint64 lineCount = 0;
};

struct KnownLine : KnownFacts {
    QString lineId;
    QString expireRaw;
    int position = 0;
    qint64 productRow = 0; // of the first product; 0: it has none
    int productCount = 0;
};

class KnownOrders {
public:
    [[nodiscard]] static Result<KnownOrders> prepare(Connection &connection, const QString &environment);

    /// nullopt when there is none.
    [[nodiscard]] Result<std::optional<KnownOrder>> find(std::string_view orderId);
    /// By position. A line that does not say when it is from is as old as its order.
    [[nodiscard]] Result<std::vector<KnownLine>> lines(const KnownOrder &order);

private:
    KnownOrders(const QString &environment, NativeQuery orders, NativeQuery lines);
    std::string m_environment;
    NativeQuery m_orders;
    NativeQuery m_lines;
};

} // namespace zhanggui
