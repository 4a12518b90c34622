// 环境: the places that the program talks to, and as whom. A list at the left, the form at the right; saving
// is asked for by signal, so that whoever has the store and the vault does it.
#pragma once

#include "ui/environments/secret_edits.h"

#include <QWidget>

class QListWidget;
class QPushButton;
class QStackedWidget;

namespace zhanggui {

class ActionCollection;
class EmptyState;
class EnvironmentForm;
class PageHeader;
class Prompts;

class EnvironmentsPage : public QWidget {
    Q_OBJECT

public:
    /// What the list knows of one environment.
    struct Entry {
        Environment environment;
        QList<SecretField> stored;
        bool builtIn = false; // the session's own emulator: shown, not edited
    };

    EnvironmentsPage(ActionCollection &actions, Prompts &prompts, QWidget *parent = nullptr);

    /// Keeps the selection by name.
    void setEntries(const QList<Entry> &entries);
    /// Opens an empty form.
    void startNew(Site site);
    void setReadOnly(bool readOnly);
    QString selected() const;
    /// After the asked-for save succeeded: forgets typed secrets and selects the environment.
    void saved(const EnvironmentName &name);

Q_SIGNALS:
    void saveRequested(const zhanggui::EnvironmentEdit &edit);
    void removeRequested(const zhanggui::EnvironmentName &name);
    void connectRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildRight();
    void showSelected();
    void save();
    void remove();
    void fillList();
    void retranslate();
    const Entry *current() const;

    Prompts &m_prompts;
    QList<Entry> m_entries;
    bool m_readOnly = false;
    bool m_isNew = false;
    PageHeader *m_header;
    QListWidget *m_list;
    QStackedWidget *m_right;
    EnvironmentForm *m_form;
    EmptyState *m_empty;
    EmptyState *m_builtIn;
    QPushButton *m_save;
    QPushButton *m_remove;
};

} // namespace zhanggui
