// The page of one kind of work record: the record page over it, its detail, and what can be done.
#pragma once

#include "ui/records/record_page.h"
#include "ui/work/work_desk.h"

#include <QPointer>

#include <optional>

namespace zhanggui {

class CorrectDialog;
class NewWorkDialog;
class Prompts;
class TransitionDialog;
class WorkBulkDialog;
class WorkDetail;

class WorkPage : public RecordPage {
    Q_OBJECT

public:
    /// `kind` belongs to the desk's catalog; `prompts` outlives the page. Adds the actions "work.new",
    /// "work.edit", "work.tags", "work.step", "work.note", "work.attach", "work.correct", "work.remove",
    /// "work.openOrder", "work.import" and "work.export" to those of RecordPage. Pages of several kinds have
    /// a collection each, see WorkActions.
    WorkPage(Store &store, ActionCollection &actions, const Setting &setting, const WorkDesk::Setting &desk,
        const WorkKind &kind, Prompts &prompts, QWidget *parent = nullptr);

    const WorkKind &workKind() const { return m_workKind; }
    WorkDetail &detail() { return *m_detail; }
    WorkDesk &desk() { return *m_desk; }
    void setCellStyle(const CellStyle &style) override;
    /// What a new record can belong to, what is meant when nobody says it, and the currency of each.
    void setEnvironments(
        const QStringList &names, const QString &current, const QHash<QString, QString> &currencies = {});
    /// Opens the form for a new record with these values, e.g. from an order.
    void newRecord(const NewWork &begun);

Q_SIGNALS:
    /// Another record: of a WorkKind, or "order".
    void recordWanted(const QString &kind, qint64 id);
    void orderWanted(const QString &environment, const QString &orderId);
    void importWanted(const QString &kind);
    void exportWanted(const QString &kind);
    /// A kept file shall be shown or copied; `path` is where it is.
    void openFileWanted(const QString &path, const QString &name);
    void saveFileWanted(const QString &path, const QString &name);

protected:
    Words words() const override;
    QString countText(int rows, bool filtered) const override;
    void load(qint64 rowId) override;
    void enableOwnActions() override;

private:
    void addActions();
    void addPanelActions();
    void keepDraft();
    void showDueTimes();
    /// Does it with the detail of the list's current record, as soon as that is read.
    void withRecord(const std::function<void()> &run);
    void takeView(const WorkView &view);
    void connectDetail();
    void connectFiles();
    void editSelected();
    void editTags();
    void ask(const QString &transition);
    void correct();
    void remove();
    void attach(const QString &evidence);
    void showSaved(WorkDesk::Task task, qint64 id, qint64 stepId);
    void showFailure(WorkDesk::Task task, const Error &error);
    QString savedText(WorkDesk::Task task) const;
    QList<qint64> selected();
    qint64 currentId() const;

    const WorkKind &m_workKind;
    Prompts &m_prompts;
    WorkDesk *m_desk;
    WorkDetail *m_detail;
    QStringList m_environments;
    QString m_environment;
    QHash<QString, QString> m_currencies; // by environment
    bool m_hasStates; // some machine is about records of the kind
    std::pair<qint64, std::function<void()>> m_whenLoaded; // record, and what is to be done with it
    QPointer<NewWorkDialog> m_new;
    std::optional<NewWork> m_draft; // typed and not recorded, for the next new record
    QPointer<TransitionDialog> m_step;
    QPointer<WorkBulkDialog> m_bulk;
};

} // namespace zhanggui
