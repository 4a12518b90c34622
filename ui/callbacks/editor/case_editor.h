// Where a case of the callback debugger is written: a form made from the protocol's data alone, how the
// request departs from an ordinary one, what is expected, and the case as its text file. The sides show one
// document (case_document.h), so each change of one is seen in the other and can be undone. Nothing is
// written to the disk here: whoever composes the window saves and says so.
#pragma once

#include "net/callbacks/callback_case.h"
#include "net/callbacks/paste.h"

#include <QWidget>

#include <functional>
#include <memory>

class QLabel;
class QStackedWidget;
class QTabBar;

namespace zhanggui {

class ActionCollection;
class CallbackProtocol;
class CaseDocument;
class CaseForm;
class CaseTextView;
class CheckCatalog;
class EmptyState;
class MessageBar;
class Prompts;
class StatusPill;
class UndoKeys;

/// A case and where it is from.
struct OpenedCase {
    enum class Origin {
        New, // not kept anywhere yet
        File,
        Shipped, // of the program: to be read, or duplicated and then changed
    };
    CallbackCase callbackCase;
    Origin origin = Origin::New;
    QString file; // of Origin::File
};

class CaseEditor : public QWidget {
    Q_OBJECT

public:
    /// Adds its actions ("callbacks.case.…") to the collection. Both are borrowed.
    CaseEditor(ActionCollection &actions, Prompts &prompts, QWidget *parent = nullptr);
    ~CaseEditor() override;

    /// What forms are made from. Until then, and while no case is open, the editor says what it is for.
    void setData(
        std::shared_ptr<const CallbackProtocol> protocol, std::shared_ptr<const CheckCatalog> checks);
    /// How a pasted text becomes a case; without it pasting is not offered.
    void setPasting(std::function<Result<PastedCase>(const QString &text)> read);

    /// Shows the case; asks first when what is open has changes that are not kept.
    void open(const OpenedCase &opened);
    /// Shows a new case of the first interface; asks first as open() does.
    void startNew();
    bool hasCase() const { return m_open; }
    const OpenedCase &opened() const { return m_opened; }
    const CallbackCase &value() const;
    bool isModified() const;
    /// As if the person had typed another id.
    void rename(const QString &id);
    /// The open case is kept in this file, as it is now.
    void setSaved(const QString &file);
    /// Calls `go` at once when there is nothing to lose, otherwise after the person said what to do; not at
    /// all when they stay. Saving counts only once setSaved() came.
    void leaveThen(std::function<void()> go);

    CaseDocument &document() { return *m_document; }
    CaseForm &form() { return *m_form; }
    CaseTextView &text() { return *m_text; }
    /// 0: the form, 1: the text.
    void showSide(int side);

Q_SIGNALS:
    /// Send this case now, kept or not.
    void sendRequested(const zhanggui::CallbackCase &callbackCase);
    /// Keep it: in `file`, or where cases are kept when it has none yet.
    void saveRequested(const zhanggui::CallbackCase &callbackCase, const QString &file);
    /// Keep it in a place that the person chooses.
    void saveAsRequested(const zhanggui::CallbackCase &callbackCase);
    /// What is open, or whether it has changes, is another.
    void stateChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void addActions(ActionCollection &actions);
    QWidget *buildHead();
    void connectParts();
    void present(const OpenedCase &opened);
    void showState();
    void duplicate();
    void revert();
    void paste();
    QString titleOf(const QString &interfaceId) const;
    void save();
    bool mayLeaveText();
    void retranslate();

    ActionCollection &m_actions;
    Prompts &m_prompts;
    std::shared_ptr<const CallbackProtocol> m_protocol;
    std::shared_ptr<const CheckCatalog> m_checks;
    std::function<Result<PastedCase>(const QString &)> m_readPaste;
    OpenedCase m_opened;
    bool m_open = false;
    std::function<void()> m_afterSaving;
    CaseDocument *m_document;
    QStackedWidget *m_whole; // nothing open | the case
    EmptyState *m_empty;
    MessageBar *m_messages;
    QLabel *m_title;
    StatusPill *m_state;
    QTabBar *m_sides;
    QStackedWidget *m_pages; // form | text
    CaseForm *m_form;
    CaseTextView *m_text;
    UndoKeys *m_undoKeys;
};

} // namespace zhanggui
