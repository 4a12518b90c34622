// One field of a request as a row: what it is called, its value, how it is given, whether it is wrong on
// purpose, and below it why it could not be sent so. All it knows of the field comes from the protocol's
// data.
#pragma once

#include "net/callbacks/callback_case.h"
#include "net/protocol/callback_protocol.h"
#include "ui/callbacks/editor/value_text.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QToolButton;

namespace zhanggui {

class ValueEdit;

class FieldRow : public QWidget {
    Q_OBJECT

public:
    /// `known` is nullptr for a field that the protocol does not know.
    FieldRow(const QString &name, const CallbackField *known, QWidget *parent = nullptr);

    const QString &name() const { return m_name; }
    const std::optional<CallbackField> &known() const { return m_known; }
    /// Shows the field; nothing: it is not in the request. `fault`: why it could not be sent so.
    void show(const std::optional<CaseField> &field, const QString &fault);
    void setReadOnly(bool readOnly);
    /// Names of values that can be filled in from earlier answers.
    void setCaptured(const QStringList &names) { m_captured = names; }
    ValueEdit &edit() { return *m_edit; }
    /// The reason that stands below the value now.
    QString reason() const;

Q_SIGNALS:
    /// What the person made of it; nothing: it shall not be in the request.
    void changed(const std::optional<zhanggui::CaseField> &field);
    /// A control of the row got the focus.
    void entered();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void showValue(const QByteArray &json);
    void onTyped(const QString &text);
    void onState(int index);
    void onWrong(bool wrong);
    void showPlaces();
    void showReason();
    void showCounter();
    void retranslate();
    QString type() const { return m_known ? m_known->type : QString(); }
    QString hintOf(FieldState state) const;

    QString m_name;
    std::optional<CallbackField> m_known;
    std::optional<CaseField> m_field;
    FieldState m_state = FieldState::LeftOut;
    bool m_asJson = false; // the person wants to see it so
    QString m_fault;
    QString m_unread; // typed, and no JSON: not in the case
    QStringList m_captured;
    QLabel *m_title;
    QLabel *m_id;
    ValueEdit *m_edit;
    QLabel *m_counter;
    QComboBox *m_given;
    QToolButton *m_places;
    QToolButton *m_wrong;
    QLabel *m_reason;
};

} // namespace zhanggui
