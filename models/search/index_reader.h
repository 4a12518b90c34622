// Fills a TextIndex from the store and keeps it up to date from what the history says.
#pragma once

#include "models/records/row_reader.h"
#include "models/search/text_index.h"

namespace zhanggui {

/// How far an index has read the history.
struct IndexMarks {
    qint64 change = 0; // newest id of `changes`
    qint64 madeRows = 0; // newest id of `made_rows`
};

struct ReadIndex {
    TextIndex index;
    IndexMarks marks;
};

/// One state of the database for several statements.
class ReadSnapshot {
public:
    [[nodiscard]] static Result<ReadSnapshot> begin(Connection &connection);
    ReadSnapshot(ReadSnapshot &&other) noexcept;
    ReadSnapshot &operator=(ReadSnapshot &&) = delete;
    Q_DISABLE_COPY(ReadSnapshot)
    ~ReadSnapshot();

private:
    explicit ReadSnapshot(Connection &connection)
        : m_connection(&connection)
    {
    }
    Connection *m_connection;
};

/// Every row of the kind's table. Cancelled when superseded; Storage when it would need more memory than an
/// index may have.
[[nodiscard]] Result<ReadIndex> readTextIndex(
    Connection &connection, const RecordKind &kind, const Superseded &superseded);

/// Reads the rows again that changed or came since. False: so many that the index should be made anew; it is
/// not to be used any more. Changes that the history does not know are not seen, except new rows at the end.
[[nodiscard]] Result<bool> catchUp(
    ReadIndex &read, Connection &connection, const RecordKind &kind, const Superseded &superseded);

/// Reads these rows again. Errors leave the index behind the store.
[[nodiscard]] Result<void> readAgain(
    TextIndex &index, Connection &connection, const RecordKind &kind, const Ids &ids);

} // namespace zhanggui
