#include "ui/records/view_control.h"

#include "models/store/store.h"
#include "models/views/view_suggestions.h"
#include "ui/records/view_bar.h"
#include "ui/records/view_name_dialog.h"
#include "ui/theme/icons.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/side_entries.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QMenu>

namespace zhanggui {

namespace {

constexpr qsizetype kNumbered = 9;

} // namespace

ViewControl::ViewControl(Store &store, const RecordKind &kind, const Now &now, Page page,
    const Actions &actions, bool readOnly, QObject *parent)
    : QObject(parent)
    , m_kind(kind)
    , m_page(std::move(page))
    , m_actions(actions)
    , m_readOnly(readOnly)
    , m_desk(new ViewDesk(store, kind, this))
    , m_counter(new ViewCounter(kind, store.file(), now, this))
    , m_entries(new SideEntries(this))
    , m_bar(new ViewBar(actions.update, actions.back, m_page.widget))
{
    m_lookSoon.setSingleShot(true);
    connect(&m_lookSoon, &QTimer::timeout, this, &ViewControl::look);
    connect(&store, &Store::changed, m_counter, &ViewCounter::tableChanged);
    connect(m_actions.save, &QAction::triggered, this, &ViewControl::saveAs);
    connect(m_actions.update, &QAction::triggered, this, &ViewControl::updateCurrent);
    connect(m_actions.back, &QAction::triggered, this, [this] { choose(m_current); });
    connect(m_actions.choose, &QAction::triggered, m_bar, &ViewBar::popUp);
    connect(m_bar, &ViewBar::menuWanted, this, [this](const QPoint &position) { menu()->popup(position); });
    connectDesk();
    look();
    m_desk->load();
}

void ViewControl::connectDesk()
{
    connect(m_desk, &ViewDesk::changed, this, [this] {
        if (!m_current.isEmpty() && m_desk->find(m_current) == nullptr)
            m_current.clear();
        m_counter->setViews(m_desk->views());
        look();
    });
    connect(m_desk, &ViewDesk::saved, this, [this](const QStringList &names) {
        if (names.size() == 1)
            choose(names.constFirst());
    });
    connect(m_desk, &ViewDesk::renamed, this, [this](const QString &, const QString &to) { choose(to); });
    connect(m_desk, &ViewDesk::removed, this, &ViewControl::showRemoved);
    connect(m_desk, &ViewDesk::failed, this, &ViewControl::showError);
    connect(m_counter, &ViewCounter::counted, this, &ViewControl::showEntries);
    connect(m_entries, &SideEntries::inSightChanged, m_counter, &ViewCounter::setInSight);
    connect(m_entries, &SideEntries::chosen, this, &ViewControl::choose);
    connect(m_entries, &SideEntries::menuRequested, this, [this](const QString &id, const QPoint &position) {
        auto *deeds = new QMenu(m_page.widget);
        deeds->setAttribute(Qt::WA_DeleteOnClose);
        addDeeds(*deeds, id);
        deeds->popup(position);
    });
}

void ViewControl::noticeChange()
{
    m_lookSoon.start();
}

void ViewControl::look()
{
    m_changed = !m_current.isEmpty() && m_page.shown() != m_asChosen;
    m_bar->setView(m_current, m_changed);
    m_actions.save->setEnabled(!m_readOnly);
    m_actions.update->setEnabled(m_changed && !m_readOnly);
    m_actions.back->setEnabled(m_changed);
    showEntries();
}

void ViewControl::showEntries()
{
    QList<SideEntry> entries;
    for (const View &view : m_desk->views()) {
        const ViewCounter::Count count = m_counter->countOf(view.name);
        SideEntry entry;
        entry.id = view.name;
        entry.text = view.name;
        entry.note = count.wrong ? QStringLiteral("!")
            : count.rows         ? QLocale().toString(*count.rows)
                                 : QStringLiteral("…");
        entry.marked = view.name == m_current && m_changed;
        entry.hint = (count.wrong ? tr("The filter of this view cannot be read: %1") : QStringLiteral("%1"))
                         .arg(view.filter)
                         .toHtmlEscaped();
        entries.append(entry);
    }
    m_entries->set(entries, m_current);
}

void ViewControl::choose(const QString &name)
{
    const View *view = m_desk->find(name);
    if (view == nullptr && !name.isEmpty())
        return;
    if (m_current.isEmpty() && name.isEmpty())
        return;
    if (m_current.isEmpty())
        m_own = m_page.shown();
    m_page.show(view == nullptr ? m_own : *view);
    m_current = name;
    m_asChosen = m_page.shown();
    look();
}

void ViewControl::chooseAt(qsizetype position)
{
    if (position < m_desk->views().size())
        choose(m_desk->views().at(position).name);
}

QStringList ViewControl::names() const
{
    QStringList names = m_desk->damaged();
    for (const View &view : m_desk->views())
        names.append(view.name);
    return names;
}

void ViewControl::saveAs()
{
    auto *dialog = new ViewNameDialog(ViewNameDialog::Purpose::Save, m_current, names(), m_page.widget);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ViewNameDialog::named, this, [this](const QString &name) {
        View view = m_page.shown();
        view.name = name;
        m_desk->save({ view });
    });
    dialog->open();
}

void ViewControl::updateCurrent()
{
    if (m_current.isEmpty())
        return;
    View view = m_page.shown();
    view.name = m_current;
    m_desk->save({ view });
}

void ViewControl::rename(const QString &name)
{
    auto *dialog = new ViewNameDialog(ViewNameDialog::Purpose::Rename, name, names(), m_page.widget);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(
        dialog, &ViewNameDialog::named, this, [this, name](const QString &to) { m_desk->rename(name, to); });
    dialog->open();
}

void ViewControl::duplicate(const QString &name)
{
    const View *view = m_desk->find(name);
    if (view == nullptr)
        return;
    View twin = *view;
    twin.name = m_desk->freeName(name);
    m_desk->save({ twin });
}

void ViewControl::addSuggested()
{
    QList<View> views = suggestedViews(m_kind, QLocale().name());
    for (View &view : views)
        view.name = m_desk->freeName(view.name);
    m_desk->save(views);
}

void ViewControl::copyText(const QString &name)
{
    const View *view = m_desk->find(name);
    View shown = m_page.shown();
    shown.name = name;
    QApplication::clipboard()->setText(textOf(view == nullptr ? shown : *view, m_kind));
    m_page.say({ Tone::Ok, tr("The view was copied as text."), {},
                   tr("Send it to somebody, or paste it into another workspace."), {}, {} },
        {});
}

void ViewControl::pasteText()
{
    const Result<ReadView> read = viewFromText(QApplication::clipboard()->text(), m_kind);
    if (!read) {
        m_page.say({ Tone::Warn, tr("The clipboard holds neither a view nor a filter of this list."),
                       tr("Nothing was changed."), tr("Copy the whole text of the view, then paste again."),
                       read.error().what + u' ' + read.error().detail, {} },
            {});
        return;
    }
    auto *dialog = new ViewNameDialog(
        ViewNameDialog::Purpose::Paste, m_desk->freeName(read->view.name), names(), m_page.widget);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setLeftOut(read->leftOut);
    connect(dialog, &ViewNameDialog::named, this, [this, view = read->view](const QString &name) {
        View named = view;
        named.name = name;
        m_desk->save({ named });
    });
    dialog->open();
}

QMenu *ViewControl::menu()
{
    auto *menu = new QMenu(m_page.widget);
    menu->setObjectName(QStringLiteral("viewMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addViews(*menu);
    menu->addSeparator();
    menu->addAction(m_actions.save);
    if (!m_current.isEmpty()) {
        menu->addAction(m_actions.update);
        menu->addAction(m_actions.back);
        addDeeds(*menu->addMenu(tr("This view")), m_current);
    } else {
        menu->addAction(icon(QStringLiteral("copy")), tr("Copy what the list shows as a view"), this,
            [this] { copyText({}); });
    }
    QAction *paste = menu->addAction(tr("Paste a view…"), this, &ViewControl::pasteText);
    paste->setEnabled(!m_readOnly);
    const QList<View> suggested = suggestedViews(m_kind, QLocale().name());
    if (!suggested.isEmpty() && m_desk->views().isEmpty() && !m_readOnly) {
        menu->addSeparator();
        QStringList names;
        for (const View &view : suggested)
            names.append(view.name);
        QAction *offered = menu->addAction(icon(QStringLiteral("add")),
            tr("Add the usual views: %1").arg(names.join(u", ")), this, &ViewControl::addSuggested);
        offered->setObjectName(QStringLiteral("addSuggestedViews"));
    }
    return menu;
}

void ViewControl::addViews(QMenu &menu)
{
    auto *group = new QActionGroup(&menu);
    const auto entry = [&](const QString &text, const QString &name) {
        QAction *action = menu.addAction(QString(text).replace(u'&', QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(name == m_current);
        action->setData(name);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, name] { choose(name); });
        return action;
    };
    entry(tr("Without a view"), {});
    for (qsizetype i = 0; i < m_desk->views().size(); ++i) {
        QAction *action = entry(m_desk->views().at(i).name, m_desk->views().at(i).name);
        // Shown only: the page has the shortcuts.
        if (i < kNumbered)
            action->setText(action->text() + u'\t'
                + QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + int(i))).toString(QKeySequence::NativeText));
    }
}

void ViewControl::addDeeds(QMenu &menu, const QString &name)
{
    qsizetype position = 0;
    while (position < m_desk->views().size() && m_desk->views().at(position).name != name)
        ++position;
    const auto deed = [&](const char *id, const QString &text, const char *iconName, bool possible,
                          auto what) {
        QAction *action = menu.addAction(icon(QLatin1String(iconName)), text, this, what);
        action->setObjectName(QLatin1String(id));
        action->setEnabled(possible);
    };
    const bool writable = !m_readOnly;
    deed("renameView", tr("Rename…"), "edit", writable, [this, name] { rename(name); });
    deed("duplicateView", tr("Duplicate"), "add", writable, [this, name] { duplicate(name); });
    deed("viewUp", tr("Move up"), "", writable && position > 0,
        [this, name, position] { m_desk->move(name, position - 1); });
    deed("viewDown", tr("Move down"), "", writable && position + 1 < m_desk->views().size(),
        [this, name, position] { m_desk->move(name, position + 1); });
    deed("copyView", tr("Copy as text"), "copy", true, [this, name] { copyText(name); });
    deed("removeView", tr("Delete"), "remove", writable, [this, name] { m_desk->remove(name); });
}

void ViewControl::showRemoved(const ViewRepository::Removed &removed)
{
    m_page.say({ Tone::Neutral, tr("The view “%1” was deleted.").arg(removed.view.name),
                   tr("No record was changed."), {}, {}, tr("Undo") },
        [this, removed] { m_desk->putBack(removed); });
}

void ViewControl::showError(ViewDesk::Task task, const Error &error)
{
    QString what;
    switch (task) {
    case ViewDesk::Task::Load:
        what = tr("The saved views could not be read.");
        break;
    case ViewDesk::Task::Save:
        what = tr("The view could not be saved.");
        break;
    case ViewDesk::Task::Rename:
        what = tr("The view could not be renamed.");
        break;
    case ViewDesk::Task::Remove:
        what = tr("The view could not be deleted.");
        break;
    case ViewDesk::Task::Move:
        what = tr("The view could not be moved.");
        break;
    }
    m_page.say({ Tone::Fail, what, tr("The saved views are as they were."), {},
                   error.what + u'\n' + error.detail, {} },
        {});
}

void ViewControl::setZone(const QTimeZone &zone)
{
    m_counter->setZone(zone);
}

void ViewControl::retranslate()
{
    look();
}

QJsonObject ViewControl::state() const
{
    if (m_current.isEmpty())
        return {};
    return { { QStringLiteral("name"), m_current }, { QStringLiteral("asChosen"), toJson(m_asChosen) },
        { QStringLiteral("own"), toJson(m_own) } };
}

void ViewControl::restore(const QJsonObject &state)
{
    const auto read = [&](const char *member) {
        const Result<ReadView> view = viewFromJson(state.value(QLatin1String(member)).toObject(), m_kind);
        return view ? view->view : View();
    };
    m_current = state.value(QStringLiteral("name")).toString();
    m_asChosen = read("asChosen");
    m_own = read("own");
    look();
}

} // namespace zhanggui
