// The signature explainer: what the server got and what it computed go in, the right steps beside the
// server's and the mistake that makes the difference come out. Keys are chosen by name and asked for only
// when needed; a typed one is wiped after use. The search runs outside the GUI thread.
#pragma once

#include "models/callbacks/run_record.h"
#include "net/signing/explain/signature_explainer.h"

#include <QWidget>

#include <functional>

namespace zhanggui {

class ActionCollection;
class ExplainerInputs;
class ExplanationView;
class MessageBar;

/// A key that can be chosen: where it is kept and how it is called.
struct ExplainerKey {
    QString id; // for whoever reads the key: "shop/callback-basic"
    QString name; // "shop: Basic interface"
};

class ExplainerView : public QWidget {
    Q_OBJECT

public:
    /// Reads the keys of these ids, asking to unlock where it must, and hands them over in their order; an
    /// empty list when the person changed their mind.
    using ReadKeys = std::function<void(const QStringList &ids, std::function<void(QList<ExplainKey>)>)>;

    /// Adds its actions ("callbacks.explain.…") to the collection, which is borrowed.
    ExplainerView(ActionCollection &actions, ReadKeys readKeys, QWidget *parent = nullptr);

    void setKeys(const QList<ExplainerKey> &keys);
    /// Fills in what an exchange tells, as far as it does: a kept one has its signature replaced by marks.
    void setExchange(const SendRecord &send);
    ExplainerInputs &inputs() { return *m_inputs; }
    ExplanationView &result() { return *m_result; }
    /// True while a search runs.
    bool isBusy() const { return m_busy; }

Q_SIGNALS:
    /// A search ended; its outcome is shown.
    void explained();

protected:
    void changeEvent(QEvent *event) override;

private:
    void explain();
    void search(ExplainInput input);
    void retranslate();

    ActionCollection &m_actions;
    ReadKeys m_readKeys;
    bool m_busy = false;
    MessageBar *m_messages;
    ExplainerInputs *m_inputs;
    ExplanationView *m_result;
};

} // namespace zhanggui
