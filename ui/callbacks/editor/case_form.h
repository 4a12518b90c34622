// The form side of the case editor: what the case is called, which interface a step calls, its fields, how it
// is sent and what is expected. Every control changes the document and shows what the document says.
#pragma once

#include "net/callbacks/case_lint.h"
#include "net/protocol/callback_protocol.h"

#include <QWidget>

#include <memory>
#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;
class QSplitter;
class QTabWidget;

namespace zhanggui {

class CaseDocument;
class CaseFacts;
class CheckCatalog;
class ExpectedPane;
class FieldHelp;
class FieldList;
class InterfacePicker;
class SendingForm;
class StepsBar;

class CaseForm : public QWidget {
    Q_OBJECT

public:
    explicit CaseForm(CaseDocument &document, QWidget *parent = nullptr);

    void setData(
        std::shared_ptr<const CallbackProtocol> protocol, const std::shared_ptr<const CheckCatalog> &checks);
    void setReadOnly(bool readOnly);
    FieldList &fields() { return *m_fields; }
    FieldHelp &help() { return *m_help; }
    /// What the linter says of the case now.
    const QList<CaseFinding> &findings() const { return m_findings; }
    /// Goes to the next field that is marked.
    void goToNextFinding();
    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

Q_SIGNALS:
    /// Controls were made anew.
    void rebuilt();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildHead();
    void connectParts();
    void refresh();
    void choose(const QString &interfaceId, const QString &scene);
    void showHelp(const QString &field);
    void showProblems();
    void retranslate();

    CaseDocument &m_document;
    std::shared_ptr<const CallbackProtocol> m_protocol;
    std::optional<CallbackInterface> m_callback; // of the current step, on the case's site
    QList<CaseFinding> m_findings;
    QString m_helped;
    int m_lastFinding = -1;
    QLabel *m_titleLabel;
    QLineEdit *m_title;
    QLabel *m_idLabel;
    QLineEdit *m_id;
    QLabel *m_idReason;
    InterfacePicker *m_picker;
    StepsBar *m_steps;
    FieldList *m_fields;
    QSplitter *m_splitter;
    QTabWidget *m_side;
    FieldHelp *m_help;
    SendingForm *m_sending;
    ExpectedPane *m_expected;
    CaseFacts *m_facts;
    QPushButton *m_problems;
};

} // namespace zhanggui
