// An area of the side bar that shows one kind of work record out of several: a row of tabs where they are
// few, a list with counts where they are many. The page of a kind is made when it is first looked at.
#pragma once

#include "models/records/latest_read.h"
#include "ui/window/side_entries.h"
#include "ui/work/work_page.h"

#include <QTimer>
#include <QWidget>

class QListWidget;
class QStackedWidget;
class QTabBar;

namespace zhanggui {

class WorkActions;

class WorkArea : public QWidget {
    Q_OBJECT

public:
    struct Parts {
        Store &store;
        WorkActions &actions;
        Prompts &prompts;
        RecordPage::Setting setting;
        WorkDesk::Setting desk;
    };
    /// Everything borrowed outlives this; `kinds` belong to the desk's catalog and are at least one.
    WorkArea(const Parts &parts, const QString &id, const QList<const WorkKind *> &kinds,
        QWidget *parent = nullptr);
    ~WorkArea() override;

    const QString &id() const { return m_id; }
    QStringList kinds() const;
    bool has(const QString &kind) const { return kinds().contains(kind); }
    WorkPage &current();
    /// The page of the kind, made now if need be; nullptr for a kind of another area.
    WorkPage *page(const QString &kind);
    void showKind(const QString &kind);
    SideEntries *sideEntries() { return &m_entries; }

    void setCellStyle(const CellStyle &style);
    void setEnvironments(
        const QStringList &names, const QString &current, const QHash<QString, QString> &currencies = {});
    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

Q_SIGNALS:
    /// For whoever connects what a page asks for.
    void pageMade(zhanggui::WorkPage *page);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Place {
        const WorkKind *kind = nullptr;
        std::unique_ptr<ActionCollection> actions;
        WorkPage *page = nullptr;
        QByteArray state; // until the page is made
    };
    void buildSwitcher();
    void make(Place &place);
    void becomeCurrent();
    void count();
    void showWords();
    Place *place(const QString &kind);

    const Parts m_parts;
    const QString m_id;
    std::vector<Place> m_places;
    int m_current = 0;
    CellStyle m_style;
    QStringList m_environments;
    QString m_environment;
    QHash<QString, QString> m_currencies;
    QTabBar *m_tabs = nullptr;
    QListWidget *m_list = nullptr;
    QStackedWidget *m_stack;
    SideEntries m_entries;
    LatestRead m_counts;
    QTimer m_countSoon;
    QHash<QString, qint64> m_counted;
};

} // namespace zhanggui
