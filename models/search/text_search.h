// Row ids of a query, with words answered by an index in memory as soon as there is one: made in a thread of
// its own at the first query with a word, kept up to date from then on, freed with this object. Kinds that
// are not tracked are always asked by SQL.
#pragma once

#include "models/records/read_thread.h"
#include "models/search/index_reader.h"

#include <atomic>
#include <mutex>
#include <optional>

namespace zhanggui {

class TextSearch {
public:
    /// `kind` must outlive this.
    TextSearch(const RecordKind &kind, const QString &databaseFile);

    /// As zhanggui::readIds(), and the same ids. From one thread only.
    [[nodiscard]] Result<Ids> readIds(
        Connection &connection, const RecordQuery &query, const Superseded &superseded);
    /// Begins to make the index, for a query that will come soon. Callable from any thread.
    void prepare();
    /// The index is there. Callable from any thread.
    bool isReady() const { return m_isReady; }
    /// Memory of the index. From the thread that reads.
    size_t bytes() const { return m_read ? m_read->index.bytes() : 0; }

private:
    void takeBuilt();
    void forget();
    Result<bool> isUpToDate(Connection &connection, const Superseded &superseded);
    Result<IdsPointer> idsWithoutText(
        Connection &connection, const RecordQuery &query, const Superseded &superseded);
    Result<Ids> search(Connection &connection, const RecordQuery &query, const Superseded &superseded);

    const RecordKind &m_kind;
    std::optional<ReadIndex> m_read; // of the thread that reads
    qint64 m_dataVersion = -1; // of that thread's connection, when m_read was last up to date
    bool m_given = false; // the index cannot be made: SQL answers for good

    struct Others {
        IdsPointer ids;
        RecordQuery query;
        qint64 dataVersion = -1;
    };
    Others m_others; // rows of the newest query without its words: while somebody types they stay the same

    std::mutex m_mutex;
    std::optional<Result<ReadIndex>> m_built; // guarded; until the thread that reads takes it
    bool m_isBuilding = false; // guarded; until the index is given up or forgotten
    std::atomic<bool> m_isReady = false;
    ReadThread m_builder; // last: joined before anything its job fills goes away
};

} // namespace zhanggui
