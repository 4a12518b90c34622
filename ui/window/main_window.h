// The frame around the pages: side bar, menus, message bar, status strip, command palette, shortcuts. It
// knows no order and no environment; whoever composes the program connects the actions to what they do.
#pragma once

#include "ui/window/page.h"

#include <QMainWindow>

#include <functional>
#include <vector>

class QStackedWidget;

namespace zhanggui {

class ActionCollection;
class CommandPalette;
class Language;
class LayoutSettings;
class Menus;
class MessageBar;
class SideBar;
class StatusStrip;
class Theme;

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// Everything given is borrowed and outlives the window. `actions` holds addWindowActions().
    MainWindow(ActionCollection &actions, Theme &theme, Language &language, LayoutSettings &layout);
    ~MainWindow() override;

    /// Adds the page's area and its action "go.<id>" (Ctrl+1 … Ctrl+9, Ctrl+0, Ctrl+Shift+1 …, in
    /// the order of adding).
    void addPage(const Page &page);
    /// Shows the page; nothing for an unknown id.
    void openPage(const QString &id);
    QString currentPage() const;
    /// The pages' ids, in the order of the side bar.
    QStringList pageIds() const;

    /// Puts back what saveLayout() kept. Call after the last addPage().
    void restoreLayout();
    void saveLayout();

    MessageBar &messages() { return *m_messages; }
    StatusStrip &status() { return *m_status; }
    CommandPalette &palettePopup() { return *m_palette; }

Q_SIGNALS:
    /// The person closed the window; its layout is saved.
    void closed();
    /// One file of this machine was dropped on the window.
    void fileDropped(const QString &path);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildCentre();
    void connectView();
    void connectSchemes();
    void connectLanguages();
    void onCurrent(const std::function<void()> Page::*member);
    void showShortcuts();
    void showAbout();
    void retranslate();
    void handToDialog();
    const Page *current() const;

    ActionCollection &m_actions;
    Theme &m_theme;
    Language &m_language;
    LayoutSettings &m_layout;
    std::vector<Page> m_pages;
    SideBar *m_sideBar;
    QStackedWidget *m_stack;
    MessageBar *m_messages;
    StatusStrip *m_status;
    CommandPalette *m_palette;
    Menus *m_menus;
};

} // namespace zhanggui
