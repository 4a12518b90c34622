// The clock and the actions of /_emulator/…: answers come when everything that followed is done.
#pragma once

#include "net/emulator/api/control_answer.h"

namespace zhanggui {

class ControlClock : public QObject {
    Q_OBJECT

public:
    explicit ControlClock(const ApiContext &context);
    QList<ApiRoute> routes();
    /// {"now", "rate", "idle", "next"}; `next` is the next event or null.
    QJsonObject state() const;

private:
    void change(const ApiRequest &request, const ApiReply &reply);
    Result<void> changed(const QJsonObject &wish);
    void act(const ApiRequest &request, const ApiReply &reply);
    /// Calls `done` when nothing is due and no call is under way.
    void whenIdle(std::function<void()> done);
    void becameIdle();

    const ApiContext &m_context;
    std::vector<std::function<void()>> m_waiting;
};

} // namespace zhanggui
