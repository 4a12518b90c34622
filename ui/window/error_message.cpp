#include "ui/window/error_message.h"

#include <QCoreApplication>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("ErrorMessage", text);
}

} // namespace

QString adviceFor(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::BadInput:
        return say(QT_TRANSLATE_NOOP("ErrorMessage", "Check what was entered."));
    case ErrorKind::NotFound:
        return say(QT_TRANSLATE_NOOP("ErrorMessage", "Check the name or number."));
    case ErrorKind::Conflict:
        return say(
            QT_TRANSLATE_NOOP("ErrorMessage", "It changed meanwhile. Look at it again before you go on."));
    case ErrorKind::Locked:
        return say(QT_TRANSLATE_NOOP("ErrorMessage", "Unlock the vault, or close the other program."));
    case ErrorKind::ReadOnly:
        return say(QT_TRANSLATE_NOOP("ErrorMessage", "This workspace is open read-only."));
    case ErrorKind::Storage:
        return say(
            QT_TRANSLATE_NOOP("ErrorMessage", "Check the free space and the permissions of the folder."));
    case ErrorKind::Corrupt:
        return say(QT_TRANSLATE_NOOP("ErrorMessage", "Restore a backup, or salvage what can still be read."));
    case ErrorKind::WrongPassphrase:
        return say(QT_TRANSLATE_NOOP("ErrorMessage", "Type the passphrase again."));
    case ErrorKind::Network:
    case ErrorKind::Timeout:
        return say(QT_TRANSLATE_NOOP("ErrorMessage", "Check the network and the address, then try again."));
    case ErrorKind::Tls:
        return say(QT_TRANSLATE_NOOP("ErrorMessage",
            "The server's certificate was not accepted. Check the address; "
            "for a test server give its CA file."));
    case ErrorKind::Unauthorized:
        return say(QT_TRANSLATE_NOOP("ErrorMessage", "Check AK, SK and the clock of this machine."));
    case ErrorKind::Forbidden:
        return say(QT_TRANSLATE_NOOP("ErrorMessage", "Check that this account may do this."));
    case ErrorKind::RateLimited:
        return say(QT_TRANSLATE_NOOP("ErrorMessage", "Wait a while, then try again."));
    case ErrorKind::Rejected:
    case ErrorKind::ServerFault:
    case ErrorKind::BadReply:
        return say(QT_TRANSLATE_NOOP("ErrorMessage", "The details hold the marketplace's answer."));
    case ErrorKind::Cancelled:
        return {};
    }
    return {};
}

Message messageFor(const QString &what, const Error &error)
{
    Message message;
    message.tone = error.kind == ErrorKind::Cancelled ? Tone::Neutral : Tone::Fail;
    message.what = what;
    message.todo = adviceFor(error.kind);
    message.details = error.detail.isEmpty() ? error.what : error.what + QLatin1Char('\n') + error.detail;
    return message;
}

} // namespace zhanggui
