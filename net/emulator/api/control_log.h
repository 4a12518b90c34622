// GET and DELETE /_emulator/log. A caller may wait until a row comes that its filter takes, so that a test
// needs no sleep.
#pragma once

#include "net/emulator/api/control_answer.h"

#include <QTimer>

namespace zhanggui {

class ControlLog {
public:
    explicit ControlLog(const ApiContext &context)
        : m_context(context)
    {
    }
    QList<ApiRoute> routes();
    void grew();

private:
    struct Waiting {
        MarketLogQuery query;
        ApiReply reply;
        std::unique_ptr<QTimer> timer;
    };
    void find(const ApiRequest &request, const ApiReply &reply);
    Result<MarketLogQuery> queryOf(const ApiRequest &request) const;
    /// The rows, or nothing when there are none.
    Result<std::optional<ApiAnswer>> rows(const MarketLogQuery &query) const;
    ApiAnswer empty() const;
    void giveUp(const QTimer *timer);

    const ApiContext &m_context;
    std::vector<Waiting> m_waiting;
};

} // namespace zhanggui
