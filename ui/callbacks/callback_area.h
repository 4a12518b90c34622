// The area 回调调试 as tabs: cases and runs, the case editor, the signature explainer.
#pragma once

#include <QTabWidget>

namespace zhanggui {

class CallbacksPage;
class CaseEditor;
class ExplainerView;

class CallbackArea : public QTabWidget {
    Q_OBJECT

public:
    enum Part { Cases, Editor, Explainer };

    /// Takes the widgets over.
    CallbackArea(
        CallbacksPage *cases, CaseEditor *editor, ExplainerView *explainer, QWidget *parent = nullptr);

    CallbacksPage &cases() { return *m_cases; }
    CaseEditor &editor() { return *m_editor; }
    ExplainerView &explainer() { return *m_explainer; }
    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    CallbacksPage *m_cases;
    CaseEditor *m_editor;
    ExplainerView *m_explainer;
};

} // namespace zhanggui
