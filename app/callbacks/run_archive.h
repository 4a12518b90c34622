// Earlier runs of the callback debugger: listed, opened, compared, deleted, exported. Between the page and
// the store.
#pragma once

#include "app/callbacks/callback_data.h"
#include "app/window/window_parts.h"
#include "models/callbacks/run_repository.h"

#include <QObject>

namespace zhanggui {

class CallbacksPage;
class RunKeeper;

class RunArchive : public QObject {
    Q_OBJECT

public:
    /// Everything is borrowed and outlives this.
    RunArchive(const WindowParts &parts, CallbacksPage &page, const RunKeeper &keeper);

    /// What reports are written with; until then nothing is exported.
    void setData(const SharedCallbackData &data);
    /// Reads the list anew, if it is shown.
    void refresh();

private:
    void list();
    void listOlder(qint64 before, int limit);
    void open(qint64 runId);
    void readPage(int first, int count);
    void openCase(qint64 caseRow);
    void compare(qint64 earlier, qint64 later);
    void askToDelete(const QList<qint64> &ids);
    void remove(const QList<qint64> &ids);
    void askForExport(qint64 runId);
    void exportTo(qint64 runId, const QString &file);
    void beginWork(const QString &what);
    void endWork();
    void complain(const QString &what, const Error &error);

    WindowParts m_parts;
    CallbacksPage &m_page;
    const RunKeeper &m_keeper;
    SharedCallbackData m_data;
    qint64 m_wantedCase = 0; // the newest wish counts
    bool m_working = false; // the strip of the window is ours
};

} // namespace zhanggui
