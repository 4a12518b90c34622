// Asks a running emulator's /_emulator/… for the sub-commands.
#pragma once

#include "app/commands/command.h"

#include <QCommandLineParser>
#include <QJsonObject>
#include <QUrl>

namespace zhanggui {

/// Adds --url.
void addEmulatorUrlOption(QCommandLineParser &parser);
/// Adds --state.
void addStateFileOption(QCommandLineParser &parser);
/// BadInput unless exactly one of --url and --state is given.
[[nodiscard]] Result<void> checkPlace(const QCommandLineParser &parser);

struct EmulatorCall {
    QByteArray method = "GET";
    QString path; // below /_emulator/
    QList<QPair<QString, QString>> query;
    QByteArray body;
};
/// The answer's object. BadInput for an address that is not loopback; Network when nobody answers; otherwise
/// what the emulator said, by its status.
[[nodiscard]] Result<QJsonObject> askEmulator(const QCommandLineParser &parser, const EmulatorCall &call);

/// As one line on stdout.
void printObject(CommandContext &context, const QJsonObject &object);

} // namespace zhanggui
