// Values that a column holds already, for completion: looked up in a thread of their own, the newest question
// wins. Lives on the GUI thread.
#pragma once

#include "models/filter/completion.h"
#include "models/records/read_thread.h"

#include <QObject>

namespace zhanggui {

/// At most kMaxKnownValues different values that begin with the prefix, then those that contain it; of
/// tags the single words. NotFound when the kind has no such field.
[[nodiscard]] Result<QStringList> readKnownValues(
    Connection &connection, const RecordKind &kind, const KnownValuesRequest &request);

class KnownValuesLookup : public QObject {
    Q_OBJECT

public:
    /// `kind` must outlive this.
    KnownValuesLookup(const RecordKind &kind, const QString &databaseFile, QObject *parent = nullptr);

    /// Answered by found(), unless another question comes first or the reading fails.
    void ask(const KnownValuesRequest &request);

Q_SIGNALS:
    void found(const zhanggui::KnownValuesRequest &request, const QStringList &values);

private:
    const RecordKind &m_kind;
    quint64 m_question = 0;
    ReadThread m_thread; // last: joined before anything its jobs report to goes away
};

} // namespace zhanggui
