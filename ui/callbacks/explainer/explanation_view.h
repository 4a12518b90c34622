// What the signature explainer found: the mistake in words with what to do, the steps side by side, and what
// was tried.
#pragma once

#include "net/signing/explain/signature_explainer.h"

#include <QWidget>

#include <optional>

class QGridLayout;
class QLabel;
class QScrollArea;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace zhanggui {

class EmptyState;

class ExplanationView : public QWidget {
    Q_OBJECT

public:
    explicit ExplanationView(QWidget *parent = nullptr);

    void show(const Explanation &explanation, SignatureFamily family);
    void clear();
    const std::optional<Explanation> &explanation() const { return m_explanation; }
    /// The outcome for a ticket: words, and values shortened, so that no request can be made of it.
    QString textForCopying() const;
    /// The sentences above the steps.
    QStringList sentences() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Words {
        int tone = 0; // of Tone
        QString what;
        QStringList more;
    };
    Words words() const;
    void build();
    void addChain(const MistakeChain &chain);
    void addSteps();
    void addTried();
    const QList<ExplainStep> &steps() const;

    std::optional<Explanation> m_explanation;
    SignatureFamily m_family = SignatureFamily::SaasV2;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QScrollArea *m_scroll;
    QVBoxLayout *m_column = nullptr;
};

} // namespace zhanggui
