// The page of one kind of record: title, filter bar, messages, list, and the detail of the current record at
// the right. Shows its frame at once and its rows as the model has them. What kind it is, how its detail
// looks and what can be done with it is the derived page's to say.
#pragma once

#include "models/core/wire_time.h"
#include "models/filter/compile.h"
#include "models/records/cell_text.h"
#include "models/views/view.h"
#include "ui/widgets/action_collection.h"

#include <QWidget>

#include <memory>
#include <optional>

class QSplitter;
class QStackedWidget;

namespace zhanggui {

class EmptyState;
class FilterBar;
class GroupPane;
class MessageBar;
class PageHeader;
class QuickFilters;
class ProgressStrip;
class RecordList;
class RecordModel;
class RowCopier;
class ScopeStrip;
class SideEntries;
class Store;
class TotalsStrip;
class ViewControl;
struct Error;
struct Message;
struct Report;

class RecordPage : public QWidget {
    Q_OBJECT

public:
    struct Setting {
        CellStyle style; // locale of the program, zone of the workspace
        Now now = systemNowMs;
        QString actor; // who edits: written into the history
        bool readOnly = false; // the workspace may not be written: nothing is offered that would
        /// Puts a document on paper, `across` where it is wide; without it nothing can be printed.
        std::function<void(
            QWidget *over, const Report &report, bool across, std::function<void(const Error &)> failed)>
            print = {};
    };

    ~RecordPage() override;

    RecordModel &model() { return *m_model; }
    RecordList &list() { return *m_list; }
    FilterBar &filterBar() { return *m_filter; }
    MessageBar &messages() { return *m_messages; }
    TotalsStrip &totals() { return *m_totals; }
    GroupPane &groups() { return *m_groups; }
    ViewControl &views() { return *m_views; }
    /// For the side bar: the saved views.
    SideEntries *sideEntries();
    const RecordKind &kind() const { return m_kind; }
    /// In the language of now.
    QString title() const { return words().title; }
    /// For a change of language or zone.
    virtual void setCellStyle(const CellStyle &style);

    /// What window/page.h asks for.
    void focusFilter();
    void refresh();
    void closeDetail();
    /// Columns, widths, sort, filter, splitter, current record. Unknown or damaged bytes restore nothing.
    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

    /// What the list shows now, without a name; and making it show a view.
    View shownView() const;
    void showView(const View &view);
    const QList<ColorRule> &colors() const { return m_colors; }
    void setColors(const QList<ColorRule> &rules);
    /// Opens the groups beside the list; empty: closes them.
    void groupBy(const QString &fieldId, DateSpan span = DateSpan::Month);
    /// Tells the person above the list; `act` is what the message's button does.
    void say(const Message &message, std::function<void()> act = {});

    /// The same of a step of the history that was made here, with a button that takes it back. It goes when
    /// the step is taken back elsewhere: see forgetUndo().
    void sayUndoable(const Message &message, qint64 stepId);
    /// A step was undone or redone from somewhere else: what stands above the list may be of that one.
    void forgetUndo();

    /// Rows that were chosen elsewhere, as amongRows() names them with a bind of its own.
    struct Scope {
        QString what; // names them, in the language of now
        QString back; // the word on the button that leads to where they were chosen
        SqlCondition rows;
    };
    /// The list shows only these, filtered further by its filter, until showAll(). Its filter is cleared.
    void showOnly(const Scope &scope);
    void showAll();
    bool isScoped() const { return m_scope.has_value(); }

    /// Selects the record and opens its detail, as soon as the list has it.
    void openRecord(qint64 rowId);
    /// The same, also when the filter hides the record: then only its detail opens, and it is said.
    void goTo(qint64 rowId);

Q_SIGNALS:
    /// Leads to where the rows of showOnly() were chosen.
    void scopeLeft();

protected:
    /// Where the page's actions stand: their ids are "<area>.<name>".
    struct Place {
        const char *area = nullptr; // "orders"
        ActionGroup group = ActionGroup::Orders;
    };
    /// `store`, `kind` and `actions` are borrowed and outlive the page. Adds the actions "open", "copy",
    /// "copyWithHeaders", "print", "columns", "clearFilter" and those of views, groups and colours of its
    /// area. Follows Store::changed. The first query starts with restoreState() or when the page is first
    /// shown. The derived page adds its actions, then calls assemble().
    RecordPage(Store &store, const RecordKind &kind, ActionCollection &actions, const Setting &setting,
        const Place &place, QWidget *parent);
    /// Takes over `detail`. `buttons`: names of actions that stand beside the title, where they exist.
    /// `menu`: names of actions in the context menu, in their order.
    struct Parts {
        QWidget *detail = nullptr;
        QStringList buttons;
        QStringList menu;
    };
    void assemble(const Parts &parts);

    struct Words {
        QString title;
        QString icon; // of the empty list
        QString nothing; // there is no record
        QString nothingText;
        QString nothingAction; // the name of the action that changes that; not offered where it is missing
        QString nothingButton;
        QString noMatch; // the filter hides every record
        QString noMatchText;
        QString unread; // the records could not be read
        QString hidden; // the record that was gone to is not in the list
    };
    virtual Words words() const = 0;
    /// "12 orders", "12 matching orders".
    virtual QString countText(int rows, bool filtered) const = 0;
    /// The detail is visible and shall show this record.
    virtual void load(qint64 rowId) = 0;
    /// Enables the derived page's own actions.
    virtual void enableOwnActions() { }

    Store &store() { return m_store; }
    const Setting &setting() const { return m_setting; }
    QString idOf(const char *name) const;
    /// Adds an action that works only where the page is: Ctrl+T means something else elsewhere.
    QAction *add(const char *name, const char *text, const char *iconName,
        const QList<QKeySequence> &shortcuts, const std::function<void()> &run);
    /// nullptr when there is none of that name in the area.
    QAction *action(const QString &name) const;
    void enable(const char *name, bool possible);
    void enableActions();
    void openDetail();
    void reloadDetail();
    /// Takes a step back that was just made here, and says how it ended.
    void undoStep(qint64 stepId);
    void retranslate();

    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void addActions();
    void addViewActions();
    void buildLayout(const Parts &parts);
    QWidget *filterLine();
    void connectList();
    void connectViews();
    void connectCopier();
    /// Of the filter and the scope.
    SqlCondition shownCondition() const;
    void query();
    void print();
    void editColors();
    void applyColors();
    void filterByGroup(const QVariant &value);
    void showState();
    void showEmpty();
    void showCount();
    void showError();
    void showCurrent();
    void restoreCurrent();
    void showMenu(const QPoint &position);

    Store &m_store;
    const RecordKind &m_kind;
    ActionCollection &m_actions;
    Setting m_setting;
    const Place m_place;
    std::unique_ptr<RecordModel> m_model; // outlives the views: see the destructor
    PageHeader *m_header;
    FilterBar *m_filter;
    MessageBar *m_messages;
    QSplitter *m_splitter;
    QStackedWidget *m_stack;
    RecordList *m_list;
    EmptyState *m_empty;
    TotalsStrip *m_totals;
    GroupPane *m_groups;
    ProgressStrip *m_progress;
    RowCopier *m_copier;
    ViewControl *m_views;
    QuickFilters *m_quickFilters;
    QWidget *m_detail = nullptr;
    QList<ColorRule> m_colors;
    std::function<void()> m_act; // what the button of the message does
    QStringList m_menu;
    ScopeStrip *m_scopeStrip;
    std::optional<Scope> m_scope;
    qint64 m_currentId = 0; // kept through filters and restarts
    bool m_undoable = false; // the message offers to take a step back
    bool m_openWhenFound = false;
    bool m_started = false;
};

} // namespace zhanggui
