// The options of `zhanggui emulate`, and what they come to.
#pragma once

#include "app/commands/command.h"
#include "net/callbacks/callback_keys.h"
#include "net/emulator/emulator.h"

#include <QCommandLineParser>
#include <QSslCertificate>
#include <QUrl>

#include <optional>

namespace zhanggui {

struct EmulatePlan {
    Emulator::Options emulator; // without store and engine
    quint16 port = 0;
    std::optional<quint16> tlsPort; // nullopt: no HTTPS
    QString state; // file; empty: a temporary one
    std::optional<QByteArray> seed; // nullopt: the built-in one
    QUrl seller; // empty: none
    CallbackKeys keys;
    QList<QSslCertificate> authorities; // trusted for callbacks besides the system's
    bool allowReal = false;
    std::optional<double> rate; // of the clock; nullopt: as the state says
};

void addEmulateOptions(QCommandLineParser &parser);
/// BadInput and what the readers of keys and files say. Orders that cannot be used are named on
/// `context.err`.
[[nodiscard]] Result<EmulatePlan> emulatePlan(const QCommandLineParser &parser, CommandContext &context);

} // namespace zhanggui
