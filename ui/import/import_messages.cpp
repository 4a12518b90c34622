#include "ui/import/import_messages.h"

#include "ui/window/error_message.h"

#include <QCoreApplication>

namespace zhanggui {

namespace {

using State = ImportSession::State;

QString say(const char *text)
{
    return QCoreApplication::translate("ImportMessages", text);
}

QString nothingWritten()
{
    return say(QT_TRANSLATE_NOOP("ImportMessages", "Nothing was written."));
}

} // namespace

Message unclearMessage(const ImportKind &kind, const ImportInspection &inspection)
{
    const ImportField &key = kind.fields.at(kind.keyField);
    QStringList names;
    for (const ImportColumn &column : inspection.columns)
        names << column.name;
    Message message;
    message.tone = Tone::Warn;
    //: %1: the name of a field, for example Order no.
    message.what =
        say(QT_TRANSLATE_NOOP("ImportMessages", "The column for %1 was not recognised in this file."))
            .arg(kind.labelOf(key));
    message.kept = nothingWritten();
    message.todo = say(QT_TRANSLATE_NOOP(
        "ImportMessages", "Choose in the list which column it is, or another row with the names."));
    message.details = say(QT_TRANSLATE_NOOP("ImportMessages", "Names in the file: %1"))
                          .arg(names.join(QStringLiteral(", ")))
        + QLatin1Char('\n')
        + say(QT_TRANSLATE_NOOP("ImportMessages", "Names that are known: %1"))
              .arg(key.names.join(QStringLiteral(", ")));
    return message;
}

Message earlierMessage(const EarlierImport &earlier, const QString &when)
{
    Message message;
    //: %1: a date, %2: a number
    message.what = say(QT_TRANSLATE_NOOP("ImportMessages", "This file was imported on %1 as step %2."))
                       .arg(when)
                       .arg(earlier.stepId);
    if (earlier.undone)
        message.kept = say(QT_TRANSLATE_NOOP("ImportMessages", "That import was taken back since."));
    message.details = earlier.fileName;
    return message;
}

Message failureMessage(State during, const Error &error)
{
    Message message;
    if (during == State::Inspecting) {
        message = messageFor(
            say(QT_TRANSLATE_NOOP("ImportMessages", "This file cannot be understood as a table.")), error);
        if (error.kind == ErrorKind::BadInput)
            message.todo = say(QT_TRANSLATE_NOOP(
                "ImportMessages", "Save it as CSV or XLSX, or choose its encoding on the page Columns."));
    } else if (during == State::Preparing && error.kind == ErrorKind::Conflict) {
        message = messageFor(
            say(QT_TRANSLATE_NOOP("ImportMessages", "The file changed while it was read.")), error);
        message.todo = say(QT_TRANSLATE_NOOP("ImportMessages", "Open it again."));
    } else if (during == State::Publishing) {
        message =
            messageFor(say(QT_TRANSLATE_NOOP("ImportMessages", "The file could not be imported.")), error);
    } else {
        message = messageFor(
            say(QT_TRANSLATE_NOOP("ImportMessages", "The file could not be read to its end.")), error);
    }
    message.kept = nothingWritten();
    return message;
}

ImportOffer offerIn(const ImportSession &session, const QString &why)
{
    ImportOffer offer;
    offer.button = say(QT_TRANSLATE_NOOP("ImportMessages", "Import"));
    switch (session.state()) {
    case State::Empty:
        if (!session.path().isEmpty())
            offer.reason = say(QT_TRANSLATE_NOOP("ImportMessages", "This file cannot be imported."));
        break;
    case State::Unclear:
        offer.reason = say(QT_TRANSLATE_NOOP("ImportMessages", "First choose which column is which."));
        break;
    case State::Inspected:
        return { true, say(QT_TRANSLATE_NOOP("ImportMessages", "Preview")), why };
    case State::Paused:
        return { true, say(QT_TRANSLATE_NOOP("ImportMessages", "Go on")), {} };
    case State::Prepared:
        return offerOf(session.preview());
    case State::Inspecting:
    case State::Preparing:
    case State::Publishing:
    case State::Published:
        break;
    }
    return offer;
}

} // namespace zhanggui
