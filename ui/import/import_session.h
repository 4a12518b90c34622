// One window's work on one file: looks at it, stages it, compares, publishes. Everything that takes time runs
// on a thread of the session's own or on the store's worker; the window hears of it by signals. A change of
// file or mapping drops what was under way; what it still brings is not told any more.
#pragma once

#include "models/core/wire_time.h"
#include "models/import/import_job.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <memory>
#include <mutex>
#include <optional>

namespace zhanggui {

class Store;

/// What the window reads a file with, besides the mapping.
struct ImportTerms {
    QString environment;
    qint64 asOfMs = 0; // 0: when the file was last changed
    friend bool operator==(const ImportTerms &, const ImportTerms &) = default;
};

class ImportSession : public QObject {
    Q_OBJECT

public:
    enum class State {
        Empty, // no file, or one that is no table
        Inspecting,
        Unclear, // the columns are known, but none is the compulsory one: columns are to be chosen by hand
        Inspected, // the columns are known, nothing is staged
        Preparing, // staging and comparing
        Paused, // stopped while preparing; prepare() goes on where it stopped
        Prepared, // the preview is there
        Publishing,
        Published,
    };
    /// Borrowed; outlives the session.
    struct Home {
        Store &store;
        QString workspaceDirectory;
        QString actor;
        Now now;
    };

    ImportSession(ImportKind kind, Home home, QObject *parent = nullptr);
    /// Stops what runs and waits for it: a moment. What was being published is rolled back by the store.
    ~ImportSession() override;

    const ImportKind &kind() const { return m_kind; }
    State state() const { return m_state; }
    /// Something runs that can be stopped.
    bool isRunning() const;
    const QString &path() const { return m_path; }
    const ImportMapping &mapping() const { return m_mapping; }
    const ImportTerms &terms() const { return m_terms; }
    /// Of State::Unclear and everything behind it.
    const ImportInspection &inspection() const { return m_inspection; }
    /// Of State::Prepared and everything behind it.
    const ImportPreview &preview() const { return m_preview; }
    /// Of State::Published.
    const ImportResult &result() const { return m_result; }

    /// Looks at a file, or again at the same one: inspected() or failed() follow. A preview is dropped.
    void open(const QString &path, const ImportMapping &mapping);
    /// What needs no new look at the file: zone, level of amounts, environment, as-of. A preview is dropped
    /// when something changed.
    void setTerms(const ImportMapping &mapping, const ImportTerms &terms);
    /// Stages and compares: prepared() or failed() follow. Goes on where it was stopped.
    void prepare();
    /// Writes; published() or failed() follow. Only in State::Prepared.
    void publish();
    /// Stops what runs; failed() with ErrorKind::Cancelled follows soon.
    void cancel();

    /// A page of findings of the last preview; findingsRead() follows, unless the preview is dropped first.
    void readFindings(RowOutcome outcome, qint64 offset, qint64 limit);
    /// Writes the bad rows with their reasons as CSV; badRowsSaved() or badRowsFailed() follows.
    void saveBadRows(const QString &file);

Q_SIGNALS:
    void stateChanged(zhanggui::ImportSession::State state);
    /// At most ten times a second.
    void progressed(const zhanggui::ImportProgress &progress);
    void inspected();
    void prepared();
    void published();
    /// `during`: the state that it happened in.
    void failed(zhanggui::ImportSession::State during, const zhanggui::Error &error);
    void findingsRead(
        zhanggui::RowOutcome outcome, qint64 offset, const QList<zhanggui::ImportFinding> &findings);
    void badRowsSaved(const QString &file, qint64 rows);
    void badRowsFailed(const zhanggui::Error &error);

private:
    struct Link; // between a running work and the session
    struct Desk; // the job, used by one thread at a time

    void setState(State state);
    /// A link for new work; older work is stopped and its outcome not heard.
    std::shared_ptr<Link> renew();
    void dropJob();
    void tellProgress();
    void fail(State back, const Error &error);
    template <class Work, class Done> void runHere(Work work, Done done);
    void afterInspection(const Result<std::pair<ImportInspection, bool>> &looked);
    void afterPreparation(const Result<ImportPreview> &preview);
    void afterPublication(const Result<ImportResult> &result);

    ImportKind m_kind;
    Home m_home;
    State m_state = State::Empty;
    QString m_path;
    ImportMapping m_mapping;
    ImportTerms m_terms;
    ImportInspection m_inspection;
    ImportPreview m_preview;
    ImportResult m_result;
    std::shared_ptr<Link> m_link;
    std::shared_ptr<Desk> m_desk;
    QTimer m_tick;
    QThreadPool m_pool; // one thread
};

} // namespace zhanggui
