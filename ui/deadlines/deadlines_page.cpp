#include "ui/deadlines/deadlines_page.h"

#include "models/deadlines/deadline_words.h"
#include "models/deadlines/deadlines.h"
#include "models/records/record_model.h"
#include "models/store/store.h"
#include "models/tickets/missed_answers.h"
#include "ui/async/when_done.h"
#include "ui/deadlines/deadline_detail.h"
#include "ui/deadlines/due_delegate.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/record_list.h"

#include <QAction>
#include <QLocale>
#include <QTimer>

namespace zhanggui {

namespace {

constexpr int kMinuteMs = 60'000;
constexpr qsizetype kMostNamed = 5;

} // namespace

DeadlinesPage::DeadlinesPage(Store &store, ActionCollection &actions, const Setting &setting,
    const RecordKind &kind, const WorkCatalog &catalog, QWidget *parent)
    : RecordPage(store, kind, actions, setting, { "deadlines", ActionGroup::Deadlines }, parent)
    , m_catalog(catalog)
    , m_detail(new DeadlineDetail(catalog, setting.now, setting.style, this))
    , m_minute(new QTimer(this))
{
    setObjectName(QStringLiteral("deadlinesPage"));
    addActions();
    connect(m_detail, &DeadlineDetail::closeRequested, this, &DeadlinesPage::closeDetail);
    connect(m_detail, &DeadlineDetail::recordWanted, this, &DeadlinesPage::recordWanted);
    connect(m_detail, &DeadlineDetail::orderWanted, this, &DeadlinesPage::orderWanted);
    assemble({ m_detail, { QStringLiteral("record"), QStringLiteral("ics"), QStringLiteral("calendar") },
        { QStringLiteral("record"), QStringLiteral("order"), QStringLiteral("open"), QStringLiteral("copy"),
            QStringLiteral("copyWithHeaders"), QStringLiteral("clearFilter"), QStringLiteral("columns"),
            QStringLiteral("group"), QStringLiteral("colors"), QStringLiteral("ics"),
            QStringLiteral("notices"), QStringLiteral("calendar") } });
    // Return goes on to the record; the detail has Alt+Return.
    disconnect(&list(), &RecordList::opened, this, nullptr);
    connect(&list(), &RecordList::opened, action(QStringLiteral("record")), &QAction::trigger);
    const auto clockOf = [words = deadlineWords(catalog), source = kind.indexOf(QStringLiteral("source")),
                             clock = kind.indexOf(QStringLiteral("clock"))](const QModelIndex &index) {
        const auto text = [&index](int column) {
            return index.siblingAtColumn(column).data(RecordModel::SortRole).toString();
        };
        return DueDelegate::Clock{ words.unitOf(text(source), text(clock)),
            words.isNotice(text(source), text(clock)) };
    };
    list().setItemDelegateForColumn(kind.indexOf(QStringLiteral("due")),
        new DueDelegate(model(), catalog, clockOf, setting.now, &list()));
    // The view has no changes of its own.
    connect(&store, &Store::changed, this, [this](const QString &table) {
        if (!changesDeadlines(m_catalog, table))
            return;
        model().tableChanged(model().kind().table);
        if (m_detail->isVisible())
            reloadDetail();
    });
    connect(m_minute, &QTimer::timeout, &list(), [this] { list().viewport()->update(); });
    m_minute->start(kMinuteMs);
}

DeadlinesPage::~DeadlinesPage() = default;

void DeadlinesPage::addActions()
{
    add("record", QT_TRANSLATE_NOOP("Action", "Open the &record"), "goto", { Qt::CTRL | Qt::Key_Return },
        [this] {
            const qint64 id = list().currentRowId();
            const QString source = currentValue("source").toString();
            if (id != 0 && !source.isEmpty())
                Q_EMIT recordWanted(source, rowIdBehind(id));
        });
    add("order", QT_TRANSLATE_NOOP("Action", "Open the o&rder"), "orders",
        { Qt::CTRL | Qt::SHIFT | Qt::Key_O }, [this] {
            const QString order = currentValue("orderId").toString();
            if (!order.isEmpty())
                Q_EMIT orderWanted(currentValue("environment").toString(), order);
        });
    add("ics", QT_TRANSLATE_NOOP("Action", "Save a &calendar file…"), "export",
        { Qt::CTRL | Qt::SHIFT | Qt::Key_I }, [this] { Q_EMIT icsWanted(); });
    add("notices", QT_TRANSLATE_NOOP("Action", "&Notifications…"), "info", {},
        [this] { Q_EMIT noticesWanted(); });
    add("calendar", QT_TRANSLATE_NOOP("Action", "&Working days and holidays…"), "calendar", {},
        [this] { Q_EMIT calendarWanted(); });
}

QVariant DeadlinesPage::currentValue(const char *field)
{
    const QModelIndex current = list().currentIndex();
    const int place = kind().indexOf(QLatin1String(field));
    return current.isValid() ? current.siblingAtColumn(place).data(RecordModel::SortRole) : QVariant();
}

void DeadlinesPage::enableOwnActions()
{
    enable("record", list().currentIndex().isValid());
    enable("order", !currentValue("orderId").toString().isEmpty());
}

void DeadlinesPage::showFiltered(const QString &filter)
{
    filterBar().setText(filter);
}

void DeadlinesPage::showMisses(const QList<ProductMisses> &misses)
{
    QStringList told;
    QList<AnswerMiss> all;
    bool tooMany = false;
    for (const ProductMisses &one : misses) {
        const QString name = one.product.isEmpty() ? one.misses.constFirst().number : one.product;
        told << QStringLiteral("%1 (%2)").arg(name, QLocale().toString(one.misses.size()));
        all << one.misses;
        tooMany = tooMany || one.tooMany();
    }
    if (told == m_misses)
        return;
    m_misses = told;
    if (told.isEmpty())
        return;
    const bool more = told.size() > kMostNamed;
    //: %1: products, each with the number of questions
    const QString what = tr("Calls and mails not answered within 24 hours: %1.")
                             .arg(told.mid(0, kMostNamed).join(QStringLiteral(", "))
                                 % (more ? QStringLiteral(" …") : QString()));
    say({ tooMany ? Tone::Fail : Tone::Warn, what, {}, tr("With more than two the product is taken down."),
            {}, tr("Show the tickets") },
        [this, filter = ticketFilter(all)] { Q_EMIT ticketsWanted(filter); });
}

void DeadlinesPage::setCellStyle(const CellStyle &style)
{
    RecordPage::setCellStyle(style);
    m_detail->setCellStyle(style);
}

void DeadlinesPage::load(qint64 rowId)
{
    const quint64 newest = ++m_loads;
    whenDone(store().run([rowId](Connection &connection) { return readDeadline(connection, rowId); }), this,
        [this, newest](const Result<Deadline> &read) {
            if (newest != m_loads)
                return;
            if (read)
                m_detail->setDeadline(*read);
            else
                m_detail->clear();
        });
}

RecordPage::Words DeadlinesPage::words() const
{
    Words say;
    //: 截止
    say.title = tr("Deadlines");
    say.icon = QStringLiteral("deadlines");
    say.nothing = tr("Nothing is due");
    say.nothingText =
        tr("Everything with a clock appears here: invoices, tickets, refunds, supervised order "
           "lines, orders that expire, products whose probes fail. Import the exported files of "
           "the official console, or enter records by hand.");
    say.nothingAction = QStringLiteral("calendar");
    say.nothingButton = tr("Working days and holidays");
    say.noMatch = tr("No deadline matches");
    say.noMatchText = tr("The filter hides every deadline.");
    say.unread = tr("The deadlines could not be read.");
    say.hidden = tr("The filter hides this deadline.");
    return say;
}

QString DeadlinesPage::countText(int rows, bool filtered) const
{
    return filtered ? tr("%Ln matching deadline(s)", nullptr, rows) : tr("%Ln deadline(s)", nullptr, rows);
}

} // namespace zhanggui
