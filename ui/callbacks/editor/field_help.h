// What the protocol says of one field, and where that is from: meaning, type, length, values, condition,
// source with date and certainty, and what the guides disagree on. Beside the form, for the field that has
// the focus.
#pragma once

#include "net/protocol/callback_protocol.h"

#include <QScrollArea>

#include <optional>

class QVBoxLayout;

namespace zhanggui {

class FieldHelp : public QScrollArea {
    Q_OBJECT

public:
    explicit FieldHelp(QWidget *parent = nullptr);

    /// What is said of the interface as a whole, while no field has the focus.
    void showInterface(const CallbackInterface &callback);
    void showField(const CallbackField &field);
    /// A field that the protocol does not know.
    void showUnknown(const QString &name);
    void clear();
    /// Everything that stands there, line by line.
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void fillField(const CallbackField &field);
    void fillInterface(const CallbackInterface &callback);
    void heading(const QString &text);
    void paragraph(const QString &label, const QString &text, const QString &tip = {});
    void source(const FactSource &source);
    void variants(const QList<FactVariant> &variants);

    std::optional<CallbackInterface> m_interface;
    std::optional<CallbackField> m_field;
    QString m_unknown;
    QWidget *m_page = nullptr;
    QVBoxLayout *m_column = nullptr;
};

/// What a mark of certainty means, in words: "printed in an official page".
QString certaintyText(const QString &mark);
/// "string, at most 64 characters".
QString fieldTypeText(const CallbackField &field);

} // namespace zhanggui
