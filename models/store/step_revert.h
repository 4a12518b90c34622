// Puts the rows of one step back as they were before it, as the work of another step. Inside a transaction of
// the caller's, who rolls back when this fails.
//
// A step holds rows made in bulk (made_rows.h), which came first, and single changes. Reverting takes the
// changes back newest first, then archives and removes the bulk rows; reverting such a revert goes the other
// way round.
#pragma once

#include "models/store/bulk_images.h"
#include "models/store/made_rows.h"
#include "models/store/row_statements.h"
#include "models/store/step_chains.h"
#include "models/store/steps.h"

#include <QHash>
#include <QSet>

namespace zhanggui {

class StepRevert {
public:
    /// `step` is the newest of its chain; `asStep` reverts it.
    StepRevert(Connection &connection, qint64 step, qint64 asStep, const RevertOptions &options);

    /// Errors: Conflict when rows were changed later; Cancelled; those of the store.
    [[nodiscard]] Result<void> run();
    /// How many records it changed.
    qint64 records() const { return m_bulkRecords + m_touched.size(); }

private:
    struct Line { // of `changes`, with the texts as stored
        Change change;
        QString before;
        QString after;
    };

    [[nodiscard]] Result<void> prepare();
    [[nodiscard]] Result<void> restoreArchived();
    [[nodiscard]] Result<void> restoreRange(const MadeRange &range);
    [[nodiscard]] Result<void> restoreOneByOne(
        const BulkImages &images, const MadeRange &range, qint64 first, qint64 last);
    [[nodiscard]] Result<void> checkRange(const MadeRange &range);
    [[nodiscard]] Result<void> checkChildren(const MadeRange &range);
    [[nodiscard]] Result<void> archiveRange(const MadeRange &range);

    [[nodiscard]] Result<void> revertChanges();
    [[nodiscard]] Result<QList<Line>> linesBelow(qint64 id);
    [[nodiscard]] Result<void> revertLine(const Line &line);
    [[nodiscard]] Result<void> writeBefore(const Line &line, const std::optional<QJsonObject> &row);
    [[nodiscard]] Result<void> updateBack(const Line &line, const QJsonObject &row);
    [[nodiscard]] Result<void> record(const Change &of, const QString &before, const QString &after);
    /// True when a step that is in effect and newer than this one changed that cell too.
    [[nodiscard]] Result<bool> changedLater(const Change &change, const QString &column);
    /// The first cell of `row` that is not as the step left it and whose difference counts; empty: none.
    [[nodiscard]] Result<QString> differing(const Change &change, const QJsonObject &row);
    [[nodiscard]] bool isLater(qint64 step) const;

    void conflictOn(const Change &change, const QString &why);
    [[nodiscard]] Result<void> conflictAsError();
    [[nodiscard]] Result<void> findLaterSteps();
    [[nodiscard]] bool isFull() const { return m_conflict.more; }
    [[nodiscard]] Result<void> advance(qint64 rows);
    [[nodiscard]] Result<const BulkImages *> imagesOf(const MadeRange &range);

    Connection &m_connection;
    const RevertOptions &m_options;
    qint64 m_step;
    qint64 m_asStep;
    qint64 m_root = 0;
    StepChains m_chains;
    RowStatements m_rows;
    QHash<QString, BulkImages> m_images;
    QList<MadeRange> m_made; // by the step
    QList<MadeRange> m_archived; // made by the step that this one had reverted
    qint64 m_changesEnd = 0; // single changes of the step have smaller ids
    qint64 m_done = 0;
    qint64 m_total = 0;
    RevertConflict m_conflict;
    qint64 m_bulkRecords = 0;
    QSet<std::pair<QString, qint64>> m_touched; // records of single changes
    QSet<std::pair<QString, qint64>> m_conflicting;
    QSet<qint64> m_laterSteps;
    QString m_firstConflict;
};

} // namespace zhanggui
