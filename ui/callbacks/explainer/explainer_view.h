// The signature explainer: what the server got and what it computed go in, the right steps beside the
// server's and the mistake that makes the difference come out. Keys are chosen by name and read only for the
// search; a typed one leaves its field at once and is forgotten when the page is left. The search runs
// outside the GUI thread.
#pragma once

#include "models/callbacks/run_record.h"
#include "ui/callbacks/explainer/explainer_inputs.h"

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;
class QSplitter;

namespace zhanggui {

class ActionCollection;
class ExplanationView;
class MessageBar;

class ExplainerView : public QWidget {
    Q_OBJECT

public:
    /// Reads the keys of these ids, asking to unlock where it must, and hands them over in their order; an
    /// empty list when the person changed their mind.
    using ReadKeys = std::function<void(const QStringList &ids, std::function<void(QList<ExplainKey>)>)>;

    /// Adds its actions ("explainer.…") to the collection, which is borrowed.
    ExplainerView(ActionCollection &actions, ReadKeys readKeys, QWidget *parent = nullptr);

    void setKeys(const QList<ExplainerKey> &keys);
    /// Fills in what an exchange tells, as far as it does: a kept one has its signature replaced by marks.
    void setExchange(const SendRecord &send);
    ExplainerInputs &inputs() { return *m_inputs; }
    ExplanationView &result() { return *m_result; }
    /// True while a search runs.
    bool isBusy() const { return m_busy; }
    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

Q_SIGNALS:
    /// A search ended; its outcome is shown.
    void explained();

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void explain();
    void search(ExplainInput input);
    void present(const Result<Explanation> &outcome, SignatureFamily family);
    void copy();
    void forget();
    void showState();
    void retranslate();

    ActionCollection &m_actions;
    ReadKeys m_readKeys;
    Secret m_typed; // for searching again; forgotten when the page is left
    bool m_busy = false;
    QSplitter *m_splitter;
    MessageBar *m_messages;
    ExplainerInputs *m_inputs;
    QPushButton *m_explain;
    QLabel *m_missing;
    ExplanationView *m_result;
};

} // namespace zhanggui
