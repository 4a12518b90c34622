// The request of one step as rows, made from the protocol's data alone: every field of the interface and
// those that the case has besides, in the order in which they are sent. Rows stay while the fields stay, so
// that nobody is thrown out of what they type.
#pragma once

#include "net/callbacks/callback_case.h"
#include "net/callbacks/case_lint.h"
#include "net/protocol/callback_protocol.h"

#include <QScrollArea>

#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace zhanggui {

class CaseDocument;
class FieldRow;

class FieldList : public QScrollArea {
    Q_OBJECT

public:
    explicit FieldList(CaseDocument &document, QWidget *parent = nullptr);

    /// `callback` as it is on the case's site; nothing: the protocol does not know the interface.
    void show(const std::optional<CallbackInterface> &callback, const QList<CaseFinding> &findings);
    void setReadOnly(bool readOnly);
    FieldRow *row(const QString &name) const;
    const QList<FieldRow *> &rows() const { return m_rows; }

Q_SIGNALS:
    /// The row of that field got the focus.
    void entered(const QString &name);
    /// Rows were made anew: whoever watches their controls looks again.
    void rebuilt();

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild(const QStringList &names);
    void take(const QString &name, const std::optional<CaseField> &field);
    void addFurther();
    void retranslate();
    QStringList capturedBefore() const;

    CaseDocument &m_document;
    std::optional<CallbackInterface> m_callback;
    QString m_shownInterface;
    bool m_readOnly = false;
    QList<FieldRow *> m_rows;
    QVBoxLayout *m_column;
    QVBoxLayout *m_rowColumn;
    QLineEdit *m_newName;
    QPushButton *m_add;
    QLabel *m_unknown;
};

} // namespace zhanggui
