// What `zhanggui replay` was asked: which cases, where to, with which keys.
#pragma once

#include "app/commands/command.h"
#include "net/callbacks/callback_runner.h"
#include "net/callbacks/suite_catalog.h"

#include <QCommandLineParser>

namespace zhanggui {

struct ReplayReports {
    QString junit;
    QString html;
    QString har;
};

struct Replay {
    RunPlan plan;
    ReplayReports reports;
    bool json = false;
};

void addReplayOptions(QCommandLineParser &parser);
/// BadInput or NotFound for what cannot be used, naming the option; Storage for a report that cannot be
/// written.
[[nodiscard]] Result<Replay> replayFromOptions(
    const QCommandLineParser &parser, const CallbackProtocol &protocol);

} // namespace zhanggui
