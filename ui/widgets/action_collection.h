// Every action of the window, in one place: menus, the command palette, the shortcuts dialog and the tests
// read the same list. Texts are kept untranslated, so that a change of language renames all of them.
#pragma once

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>

class QAction;

namespace zhanggui {

/// Where an action stands in the menu bar and under which heading the shortcuts dialog lists it.
enum class ActionGroup {
    File,
    Edit,
    View,
    Go,
    Orders,
    Deadlines,
    Work,
    History,
    Callbacks,
    Emulator,
    Tools,
    Help
};
QString titleOf(ActionGroup group);

struct ActionSpec {
    const char *id = nullptr; // "file.backup": stable, for tests and settings
    ActionGroup group = ActionGroup::File;
    const char *text = nullptr; // marked with QT_TRANSLATE_NOOP("Action", …), with its mnemonic
    const char *icon = nullptr; // a name of icon(), or nullptr
    QList<QKeySequence> shortcuts;
};

class ActionCollection : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Makes the action; the collection owns it. Its object name is the id. An id may be added once.
    QAction *add(const ActionSpec &spec);
    /// nullptr when nothing has that id.
    QAction *find(const QString &id) const;
    /// In the order in which they were added.
    const QList<QAction *> &all() const { return m_actions; }
    QList<QAction *> of(ActionGroup group) const;
    ActionGroup groupOf(const QAction *action) const;
    /// Text, icon and keys as they were added; the id in it is not to be used.
    ActionSpec specOf(const QAction *action) const { return m_specs.value(action); }
    /// What to search in: group and text as shown, and the English text, which a reader of Chinese may type.
    QStringList searchTexts(const QAction &action) const;
    /// Sets every text again, in the language of now.
    void retranslate();

Q_SIGNALS:
    void added(QAction *action);

private:
    QList<QAction *> m_actions;
    QHash<const QAction *, ActionSpec> m_specs;
};

/// The action's text without its mnemonic and its dots: "Back up" for "&Back up…".
QString plainText(const QAction &action);

} // namespace zhanggui
