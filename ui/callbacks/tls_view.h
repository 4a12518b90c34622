// The secure connection of an exchange in words: protocol, cipher, certificates, what was wrong with them.
#pragma once

#include "models/callbacks/wire_record.h"

#include <QScrollArea>

namespace zhanggui {

class DetailForm;

class TlsView : public QScrollArea {
    Q_OBJECT

public:
    explicit TlsView(QWidget *parent = nullptr);

    void setFacts(const WireRecord &wire);
    QString text() const { return m_text; }

private:
    void row(const QString &label, const QString &value);

    DetailForm *m_form;
    QString m_text;
};

} // namespace zhanggui
