#include "ui/callbacks/editor/case_document.h"

#include <QUndoCommand>

#include <algorithm>

namespace zhanggui {

class CaseChange : public QUndoCommand {
public:
    CaseChange(CaseDocument &document, CallbackCase next, QString slot)
        : m_document(document)
        , m_before(document.value())
        , m_after(std::move(next))
        , m_slot(std::move(slot))
    {
    }
    void undo() override { m_document.take(m_before); }
    void redo() override { m_document.take(m_after); }
    int id() const override { return m_slot.isEmpty() ? -1 : 1; }
    bool mergeWith(const QUndoCommand *other) override
    {
        const auto *next = static_cast<const CaseChange *>(other);
        if (next->m_slot != m_slot)
            return false;
        m_after = next->m_after;
        // Typed and taken away again: nothing is left to undo.
        setObsolete(m_after == m_before);
        return true;
    }

private:
    CaseDocument &m_document;
    CallbackCase m_before;
    CallbackCase m_after;
    QString m_slot;
};

CaseDocument::CaseDocument(QObject *parent)
    : QObject(parent)
    , m_history(new QUndoStack(this))
{
    connect(m_history, &QUndoStack::cleanChanged, this, &CaseDocument::modifiedChanged);
}

CaseDocument::~CaseDocument()
{
    // A history that is not empty says so while it goes, to whoever is going too.
    m_history->blockSignals(true);
}

const CaseStep &CaseDocument::step() const
{
    static const CaseStep kNone;
    return m_step < m_value.steps.size() ? m_value.steps[m_step] : kNone;
}

void CaseDocument::setCurrentStep(int step)
{
    const int last = std::max(0, int(m_value.steps.size()) - 1);
    step = std::clamp(step, 0, last);
    if (step == m_step)
        return;
    m_step = step;
    Q_EMIT changed();
}

void CaseDocument::reset(const CallbackCase &callbackCase)
{
    m_history->clear();
    m_step = 0;
    m_value = callbackCase;
    Q_EMIT changed();
    Q_EMIT modifiedChanged();
}

void CaseDocument::change(const CallbackCase &next, const QString &slot)
{
    if (next != m_value)
        m_history->push(new CaseChange(*this, next, slot));
}

void CaseDocument::take(const CallbackCase &callbackCase)
{
    m_value = callbackCase;
    m_step = std::clamp(m_step, 0, std::max(0, int(m_value.steps.size()) - 1));
    Q_EMIT changed();
}

} // namespace zhanggui
