// Saved views of a page: choosing, saving, changing and sharing them; keeps view bar and side bar in step.
// Knows a page only through what it shows as a View.
#pragma once

#include "models/core/wire_time.h"
#include "models/views/view_counter.h"
#include "ui/records/view_desk.h"

#include <QTimer>

class QAction;
class QMenu;

namespace zhanggui {

class SideEntries;
class ViewBar;
struct Message;

class ViewControl : public QObject {
    Q_OBJECT

public:
    struct Page {
        std::function<View()> shown; // what the page shows now, without a name
        std::function<void(const View &)> show; // makes the page show it
        /// Tells the person; the function is what the message's button does.
        std::function<void(const Message &, std::function<void()>)> say;
        QWidget *widget = nullptr; // parent of menus and dialogs
    };
    struct Actions {
        QAction *save = nullptr;
        QAction *update = nullptr;
        QAction *back = nullptr;
        QAction *choose = nullptr;
    };
    /// `store` and `kind` outlive this; so does what `page` names. Triggers of `actions` are followed.
    ViewControl(Store &store, const RecordKind &kind, const Now &now, Page page, const Actions &actions,
        bool readOnly, QObject *parent);

    ViewBar *bar() { return m_bar; }
    /// For the side bar.
    SideEntries *entries() { return m_entries; }
    ViewDesk &desk() { return *m_desk; }
    ViewCounter &counter() { return *m_counter; }

    /// The page shows something else than a moment ago; many calls in a row are one look.
    void noticeChange();
    /// Empty: the list as it was before a view was chosen.
    void choose(const QString &name);
    /// The view of Alt+1 … Alt+9; nothing when there are not so many.
    void chooseAt(qsizetype position);
    QString current() const { return m_current; }
    bool isChanged() const { return m_changed; }
    void setZone(const QTimeZone &zone);
    /// For a change of language.
    void retranslate();

    /// What a restart needs to know.
    QJsonObject state() const;
    void restore(const QJsonObject &state);

    void copyText(const QString &name);
    void pasteText();
    /// The menu of all views, with what can be done; the caller shows it.
    QMenu *menu();

private:
    void connectDesk();
    void look();
    void showEntries();
    void saveAs();
    void updateCurrent();
    void rename(const QString &name);
    void duplicate(const QString &name);
    void addSuggested();
    void addViews(QMenu &menu);
    /// What can be done with one view.
    void addDeeds(QMenu &menu, const QString &name);
    void showRemoved(const ViewRepository::Removed &removed);
    void showError(ViewDesk::Task task, const Error &error);

    QStringList names() const;

    const RecordKind &m_kind;
    const Page m_page;
    const Actions m_actions;
    const bool m_readOnly;
    ViewDesk *m_desk;
    ViewCounter *m_counter;
    SideEntries *m_entries;
    ViewBar *m_bar;
    QTimer m_lookSoon;
    QString m_current;
    View m_asChosen; // what the page showed just after the view was chosen
    View m_own; // what the list showed before a view was chosen
    bool m_changed = false;
};

} // namespace zhanggui
