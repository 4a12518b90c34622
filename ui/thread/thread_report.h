// The order thread in words: facts at its head, lines of the time line, the document for paper, JSON.
#pragma once

#include "models/records/cell_text.h"
#include "models/thread/order_thread.h"
#include "ui/report/report.h"

#include <QJsonObject>

namespace zhanggui {

/// Number, environment, status, product, amount, customer, times; without personal data.
QList<ReportFact> threadFacts(const OrderThread &thread, const CellStyle &style);
/// Which entries are shown.
struct ThreadFilter {
    QList<ThreadSource> hidden;
    bool tests = false; // the debugger's and the emulator's too
    bool shows(const ThreadEntry &entry) const
    {
        return (entry.real || tests) && !hidden.contains(entry.source);
    }
};
/// "Emulator: the file is damaged", one a source that could not be read.
QStringList threadGapTexts(const OrderThread &thread);
/// "2026-11-22 14:05:09  Fetches  Fetched …", one a line, oldest first.
QString threadAsText(const OrderThread &thread, const ThreadFilter &filter, const CellStyle &style);
/// `madeMs`: told at the end of the document.
Report threadReport(
    const OrderThread &thread, const ThreadFilter &filter, const CellStyle &style, qint64 madeMs);
/// {"orderId", "environment", "known", "cut", "entries": [{"at", "source", "real", "kind", "id", "title",
/// "text", "actor"}], "records": [{"kind", "number", "state"}], "unread": [{"source", "kind", "reason"}]}
QJsonObject threadAsJson(const OrderThread &thread, const ThreadFilter &filter);

} // namespace zhanggui
