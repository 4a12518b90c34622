#include "ui/window/main_window.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/action_collection.h"
#include "ui/widgets/command_palette.h"
#include "ui/widgets/dropped_file.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/shortcuts_dialog.h"
#include "ui/window/language.h"
#include "ui/window/layout_settings.h"
#include "ui/window/menus.h"
#include "ui/window/side_bar.h"
#include "ui/window/side_entries.h"
#include "ui/window/status_strip.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QCoreApplication>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QMessageBox>
#include <QStackedWidget>
#include <QTimer>

namespace zhanggui {

namespace {

QString key(const char *name)
{
    return QLatin1String("window/") + QLatin1String(name);
}

/// Ctrl+1 … Ctrl+9, Ctrl+0, then Ctrl+Shift+1 … of the pages counted from 1.
QList<QKeySequence> keysOfPage(int number)
{
    constexpr int kDigits = 10;
    if (number >= 2 * kDigits)
        return {};
    const Qt::Key digit = Qt::Key(Qt::Key_0 + number % kDigits);
    return { number <= kDigits ? QKeySequence(Qt::CTRL | digit)
                               : QKeySequence(Qt::CTRL | Qt::SHIFT | digit) };
}

/// The keys go to the page: to what it names as its focus proxy, or to the first part of it that takes them.
void focusOn(QWidget *page)
{
    // As far in as the page says, and no further than what is shown.
    while (page->focusProxy() != nullptr && page->focusProxy()->isVisible())
        page = page->focusProxy();
    QWidget *taker = page;
    const auto takes = [page](const QWidget *one) {
        return (one == page || page->isAncestorOf(one)) && one->isVisible() && one->isEnabled()
            && (one->focusPolicy() & Qt::TabFocus) != 0;
    };
    while (!takes(taker)) {
        taker = taker->nextInFocusChain();
        if (taker == page)
            return;
    }
    taker->setFocus(Qt::ShortcutFocusReason);
}

/// The same where the page does not have them yet.
void focusInto(QWidget *page)
{
    if (!page->isAncestorOf(QApplication::focusWidget()))
        focusOn(page);
}

} // namespace

MainWindow::MainWindow(ActionCollection &actions, Theme &theme, Language &language, LayoutSettings &layout)
    : m_actions(actions)
    , m_theme(theme)
    , m_language(language)
    , m_layout(layout)
    , m_sideBar(new SideBar(this))
    , m_stack(new QStackedWidget(this))
    , m_messages(new MessageBar(this))
    , m_status(new StatusStrip(this))
    , m_palette(new CommandPalette(actions, this))
    , m_menus(new Menus(actions, menuBar()))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(icon(QStringLiteral("zhanggui")));
    setStatusBar(m_status);
    setAcceptDrops(true);
    resize(1280, 800);
    buildCentre();
    connectView();
    connectSchemes();
    connectLanguages();
    retranslate();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildCentre()
{
    m_stack->setObjectName(QStringLiteral("pages"));
    auto *centre = new QWidget(this);
    auto *bar = new QWidget(centre);
    auto *barMargin = new QVBoxLayout(bar);
    barMargin->setContentsMargins(space::l, space::m, space::l, 0);
    barMargin->addWidget(m_messages);
    bar->hide();
    // The margin around the bar goes with the bar.
    m_messages->installEventFilter(this);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(m_stack, 1);
    auto *line = new QHBoxLayout(centre);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    line->addWidget(m_sideBar);
    auto *edge = new QFrame(centre);
    edge->setFrameShape(QFrame::VLine);
    edge->setForegroundRole(QPalette::Mid);
    edge->setFrameShadow(QFrame::Plain);
    line->addWidget(edge);
    line->addLayout(column, 1);
    setCentralWidget(centre);
    // Who walks the side bar by keys stays in it; who clicks goes on with the page.
    connect(m_sideBar, &QListWidget::itemClicked, this, [this] {
        if (m_stack->currentWidget() != nullptr)
            focusInto(m_stack->currentWidget());
    });
    connect(m_sideBar, &SideBar::areaChosen, this, [this](const QString &area) {
        // On an open page its area leads from an entry back to the whole; from elsewhere to the page as it
        // is.
        const Page *open = current();
        if (open != nullptr && open->id == area && open->entries != nullptr)
            Q_EMIT open->entries->chosen({});
        openPage(area);
    });
    connect(m_sideBar, &SideBar::entryChosen, this, [this](const QString &area, const QString &entry) {
        const auto page = std::find_if(
            m_pages.cbegin(), m_pages.cend(), [&area](const Page &one) { return one.id == area; });
        Q_EMIT page->entries->chosen(entry);
        openPage(area);
    });
}

void MainWindow::connectView()
{
    const auto on = [this](const char *id, auto &&slot) {
        connect(m_actions.find(QString::fromLatin1(id)), &QAction::triggered, this, slot);
    };
    addActions(m_actions.all());
    on("view.filter", [this] { onCurrent(&Page::focusFilter); });
    on("view.refresh", [this] { onCurrent(&Page::refresh); });
    on("view.closeDetail", [this] { onCurrent(&Page::closeDetail); });
    on("view.sideBar", [this](bool shown) { m_sideBar->setVisible(shown); });
    on("view.fullScreen",
        [this](bool full) { setWindowState(full ? Qt::WindowFullScreen : Qt::WindowNoState); });
    on("tools.palette", [this] { m_palette->popUp(); });
    on("help.shortcuts", [this] { showShortcuts(); });
    on("help.about", [this] { showAbout(); });
    on("file.quit", [this] { close(); });
    m_actions.find(QStringLiteral("view.sideBar"))->setChecked(true);
}

void MainWindow::connectSchemes()
{
    auto *group = new QActionGroup(this);
    for (const SchemeChoice choice : { SchemeChoice::System, SchemeChoice::Light, SchemeChoice::Dark }) {
        QAction *action = group->addAction(m_actions.find(QLatin1String("view.scheme.") + textOf(choice)));
        action->setChecked(choice == m_theme.choice());
        connect(action, &QAction::triggered, this, [this, choice] {
            m_theme.setChoice(choice);
            m_layout.set(key("scheme"), textOf(choice));
        });
    }
}

void MainWindow::connectLanguages()
{
    auto *group = new QActionGroup(this);
    for (const QString &choice : { Language::system(), QStringLiteral("zh_CN"), QStringLiteral("en") }) {
        QAction *action = group->addAction(m_actions.find(QLatin1String("view.language.") + choice));
        action->setChecked(choice == m_language.choice());
        connect(action, &QAction::triggered, this, [this, choice] {
            m_language.setChoice(choice);
            m_layout.set(key("language"), choice);
        });
    }
}

void MainWindow::addPage(const Page &page)
{
    m_pages.push_back(page);
    m_stack->addWidget(page.widget);
    const QByteArray id = "go." + page.id.toLatin1();
    QAction *go = m_actions.add(
        { id.constData(), ActionGroup::Go, page.title, page.icon, keysOfPage(int(m_pages.size())) });
    addAction(go);
    connect(go, &QAction::triggered, this, [this, name = page.id] {
        openPage(name);
        focusInto(m_stack->currentWidget());
    });
    m_sideBar->addArea(page);
}

void MainWindow::openPage(const QString &id)
{
    const auto page =
        std::find_if(m_pages.cbegin(), m_pages.cend(), [&id](const Page &one) { return one.id == id; });
    if (page == m_pages.cend())
        return;
    // Of a page that never had the keys Qt would choose the first part, which is the filter.
    const bool takesKeys =
        page->widget->focusWidget() == nullptr && m_stack->isAncestorOf(QApplication::focusWidget());
    m_stack->setCurrentWidget(page->widget);
    if (takesKeys)
        focusOn(page->widget);
    m_sideBar->setCurrentArea(id);
    retranslate();
}

const Page *MainWindow::current() const
{
    const auto page = std::find_if(m_pages.cbegin(), m_pages.cend(),
        [this](const Page &one) { return one.widget == m_stack->currentWidget(); });
    return page == m_pages.cend() ? nullptr : &*page;
}

QString MainWindow::currentPage() const
{
    return current() ? current()->id : QString();
}

QStringList MainWindow::pageIds() const
{
    QStringList ids;
    for (const Page &page : m_pages)
        ids << page.id;
    return ids;
}

void MainWindow::onCurrent(const std::function<void()> Page::*member)
{
    const Page *page = current();
    if (page && page->*member)
        (page->*member)();
}

void MainWindow::restoreLayout()
{
    restoreGeometry(m_layout.bytes(key("geometry")));
    const bool sideBar = m_layout.text(key("sideBar"), QStringLiteral("shown")) == QLatin1String("shown");
    m_sideBar->setVisible(sideBar);
    m_actions.find(QStringLiteral("view.sideBar"))->setChecked(sideBar);
    for (const Page &page : m_pages) {
        const QByteArray state = m_layout.bytes(QLatin1String("pages/") + page.id);
        if (page.restoreState && !state.isEmpty())
            page.restoreState(state);
    }
    openPage(m_layout.text(key("page")));
}

void MainWindow::saveLayout()
{
    m_layout.set(key("geometry"), saveGeometry());
    const bool sideBar = m_actions.find(QStringLiteral("view.sideBar"))->isChecked();
    m_layout.set(key("sideBar"), sideBar ? QStringLiteral("shown") : QStringLiteral("hidden"));
    m_layout.set(key("page"), currentPage());
    for (const Page &page : m_pages) {
        if (page.saveState)
            m_layout.set(QLatin1String("pages/") + page.id, page.saveState());
    }
}

void MainWindow::showShortcuts()
{
    auto *dialog = new ShortcutsDialog(m_actions, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Zhanggui"),
        tr("Zhanggui %1").arg(QCoreApplication::applicationVersion()), QMessageBox::Close, this);
    box->setObjectName(QStringLiteral("about"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(tr("A seller's console for the cloud marketplace, on your own machine.\n"
                               "Free software under the GNU General Public License, version 3 or later."));
    box->setIconPixmap(windowIcon().pixmap(64, 64));
    box->open();
}

void MainWindow::retranslate()
{
    m_sideBar->retranslate();
    m_menus->retranslate();
    const Page *page = current();
    const QString area = page ? QCoreApplication::translate("Page", page->title) : QString();
    //: %1: the page that is open
    setWindowTitle(page ? tr("%1 — Zhanggui").arg(area) : tr("Zhanggui"));
}

/// A window manager may give the keys to a window that a dialog blocks: its shortcuts would still work there.
void MainWindow::handToDialog()
{
    QWidget *dialog = QApplication::activeModalWidget();
    if (dialog == nullptr || dialog->window() == this)
        return;
    QTimer::singleShot(0, dialog, [dialog] {
        dialog->raise();
        dialog->activateWindow();
    });
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_actions.retranslate();
        retranslate();
    }
    if (event->type() == QEvent::ActivationChange && isActiveWindow())
        handToDialog();
    QMainWindow::changeEvent(event);
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_messages
        && (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent))
        m_messages->parentWidget()->setVisible(event->type() == QEvent::ShowToParent);
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedFile(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    Q_EMIT fileDropped(droppedFile(*event->mimeData()));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveLayout();
    QMainWindow::closeEvent(event);
    Q_EMIT closed();
}

} // namespace zhanggui
