// The page of one kind of work record: the record page over it, its detail, and what can be done.
#pragma once

#include "ui/records/record_page.h"
#include "ui/work/work_desk.h"

namespace zhanggui {

class WorkDetail;

class WorkPage : public RecordPage {
    Q_OBJECT

public:
    /// `kind` belongs to the desk's catalog. Adds the actions "<area>.new", "<area>.edit", "<area>.note",
    /// "<area>.attach", "<area>.correct", "<area>.remove", "<area>.import" and one for the step menu.
    WorkPage(Store &store, ActionCollection &actions, const Setting &setting, const WorkDesk::Setting &desk,
        const WorkKind &kind, QWidget *parent = nullptr);

    const WorkKind &workKind() const { return m_workKind; }
    WorkDetail &detail() { return *m_detail; }
    WorkDesk &desk() { return *m_desk; }
    /// Opens the form for a new record with these values, e.g. from an order.
    void newRecord(const NewWork &begun);

Q_SIGNALS:
    /// Another record: of a WorkKind, or "order".
    void recordWanted(const QString &kind, qint64 id);
    void importWanted(const QString &kind);

protected:
    Words words() const override;
    QString countText(int rows, bool filtered) const override;
    void load(qint64 rowId) override;
    void enableOwnActions() override;

private:
    const WorkKind &m_workKind;
    WorkDesk *m_desk;
    WorkDetail *m_detail;
};

} // namespace zhanggui
