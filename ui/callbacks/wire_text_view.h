// One side of an exchange: the head as it was on the wire, and the body as JSON that folds, or as text.
#pragma once

#include "models/callbacks/wire_record.h"

#include <QWidget>

class QPlainTextEdit;
class QSplitter;

namespace zhanggui {

class EmptyState;
class JsonView;

class WireTextView : public QWidget {
    Q_OBJECT

public:
    /// `name`: the object name of the parts begins with it.
    explicit WireTextView(const char *name, QWidget *parent = nullptr);

    void setRequest(const WireRecord &wire);
    void setResponse(const WireRecord &wire);
    /// Members shown as marks until the reader asks for them.
    void setPersonalMembers(const QStringList &members);
    void focusSearch();
    /// Head and body as shown.
    QString text() const;
    /// What stands in place of an exchange without bytes.
    void setNothing(const QString &title, const QString &text);

private:
    void fill(const QByteArray &head, const QByteArray &body);

    QSplitter *m_parts;
    QPlainTextEdit *m_head;
    JsonView *m_body;
    EmptyState *m_nothing;
};

} // namespace zhanggui
