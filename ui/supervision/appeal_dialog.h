// Helps with an appeal: who may and since when, what has to be attached, a text to begin with in either
// language. The appeal itself is made in the official console; the step in the list says that it was.
#pragma once

#include "ui/supervision/supervision_reading.h"

#include <QDialog>

class QComboBox;
class QPlainTextEdit;

namespace zhanggui {

class AppealDialog : public QDialog {
    Q_OBJECT

public:
    AppealDialog(const SupervisionReading &reading, const WorkCalendar &calendar, const QTimeZone &zone,
        QWidget *parent);

    QString text() const;
    /// What a person wrote and has not kept; empty when nothing was changed.
    QString draft() const;
    void setDraft(const QString &draft);

Q_SIGNALS:
    /// The text shall be kept as a note of the record.
    void noteWanted(const QString &text);

private:
    void build(const QString &facts);
    void fill();

    SupervisionReading m_reading;
    QTimeZone m_zone;
    QComboBox *m_language;
    QPlainTextEdit *m_text;
    QString m_filled; // as fill() wrote it: what a person changed is not written over
};

} // namespace zhanggui
