// The case that is being written, with everything that was done to it: each change is a value before and a
// value after, so that all of them can be undone alike, whichever side of the editor made them.
#pragma once

#include "net/callbacks/callback_case.h"

#include <QObject>
#include <QUndoStack>

#include <utility>

namespace zhanggui {

class CaseDocument : public QObject {
    Q_OBJECT

public:
    explicit CaseDocument(QObject *parent = nullptr);
    ~CaseDocument() override;

    const CallbackCase &value() const { return m_value; }
    /// The step that the editor shows; always one of the case's, unless it has none.
    int currentStep() const { return m_step; }
    /// A step without anything when the case has none.
    const CaseStep &step() const;
    void setCurrentStep(int step);

    /// Another case: nothing to undo, nothing to save.
    void reset(const CallbackCase &callbackCase);
    /// Does nothing when the case stays the same. Changes of one `slot` that follow each other are undone at
    /// once, as letters of one word are; an empty slot stands alone.
    void change(const CallbackCase &next, const QString &slot = {});
    /// change() with what `edit(CallbackCase &)` makes of the case.
    template <class F> void edit(const QString &slot, F edit)
    {
        CallbackCase next = m_value;
        edit(next);
        change(next, slot);
    }
    /// edit() of the current step; nothing without one.
    template <class F> void editStep(const QString &slot, F edit)
    {
        if (m_step >= m_value.steps.size())
            return;
        CallbackCase next = m_value;
        edit(next.steps[m_step]);
        change(next, slot.isEmpty() ? slot : QString::number(m_step) % u'/' % slot);
    }

    QUndoStack &history() { return *m_history; }
    bool isModified() const { return !m_history->isClean(); }
    void setSaved() { m_history->setClean(); }

Q_SIGNALS:
    /// The case, or which of its steps is shown, is another.
    void changed();
    void modifiedChanged();

private:
    friend class CaseChange;
    void take(const CallbackCase &callbackCase);

    CallbackCase m_value;
    int m_step = 0;
    QUndoStack *m_history;
};

} // namespace zhanggui
