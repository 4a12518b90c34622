// The subcommands of `zhanggui work`, and what they share.
#pragma once

#include "app/commands/command.h"
#include "models/work/work_repository.h"
#include "models/work/work_step.h"
#include "models/workspace/workspace.h"

#include <QTimeZone>

#include <functional>

class QCommandLineParser;

namespace zhanggui {

Exit runWorkAdd(CommandContext &context, const QStringList &arguments);
Exit runWorkAttach(CommandContext &context, const QStringList &arguments);
Exit runWorkCorrect(CommandContext &context, const QStringList &arguments);
Exit runWorkDo(CommandContext &context, const QStringList &arguments);
Exit runWorkKinds(CommandContext &context, const QStringList &arguments);
Exit runWorkList(CommandContext &context, const QStringList &arguments);
Exit runWorkNote(CommandContext &context, const QStringList &arguments);
Exit runWorkSet(CommandContext &context, const QStringList &arguments);
Exit runWorkSettings(CommandContext &context, const QStringList &arguments);
Exit runWorkShow(CommandContext &context, const QStringList &arguments);

/// Adds --environment, for findWork() and environmentFor().
void addEnvironmentOption(QCommandLineParser &parser);

/// NotFound, naming the kinds there are.
[[nodiscard]] Result<const WorkKind *> workKind(const Workspace &workspace, const QString &id);

/// Of the environment that is named, else of the only one that has such a number. NotFound; BadInput when
/// several have it.
[[nodiscard]] Result<WorkRecord> findWork(Connection &connection, const WorkCatalog &catalog,
    const QString &kind, const QString &number, const QString &environment);

/// "field=value" as a person writes it, for fields of the kind and number, currency, tags and note. BadInput,
/// naming the word.
[[nodiscard]] Result<WorkValues> valuesFromWords(
    const WorkKind &kind, const QStringList &words, const QTimeZone &zone, qint64 nowMs);

/// Opens for writing, changes in one step of the history, and says what stands against it.
struct WorkPlace {
    Connection &connection;
    const WorkCatalog &catalog;
    const WorkKind &kind;
    WorkRepository &works;
    QTimeZone zone;
    qint64 step = 0;
};
using WorkChangeIn = std::function<Result<WorkRecord>(const WorkPlace &place)>;
Exit changeWork(CommandContext &context, const WorkDeed &deed, const WorkChangeIn &change);

} // namespace zhanggui
