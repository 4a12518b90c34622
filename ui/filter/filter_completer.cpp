#include "ui/filter/filter_completer.h"

#include "models/filter/completion_place.h"
#include "models/records/known_values.h"
#include "ui/filter/completion_popup.h"

#include <QLineEdit>

namespace zhanggui {

FilterCompleter::FilterCompleter(const RecordKind &kind, QLineEdit *edit)
    : QObject(edit)
    , m_kind(kind)
    , m_edit(edit)
    , m_popup(new CompletionPopup(edit))
{
    connect(m_edit, &QLineEdit::textEdited, this, [this] {
        if (!m_isInserting)
            offer(Occasion::Typing);
    });
    connect(m_popup, &CompletionPopup::chosen, this, &FilterCompleter::insert);
}

void FilterCompleter::setDatabase(const QString &file)
{
    delete m_lookup;
    m_lookup = new KnownValuesLookup(m_kind, file, this);
    connect(m_lookup, &KnownValuesLookup::found, this, &FilterCompleter::takeValues);
}

bool FilterCompleter::isOpen() const
{
    return m_popup->isOpen();
}

void FilterCompleter::close()
{
    m_popup->hide();
}

bool FilterCompleter::handleKey(const QKeyEvent &key)
{
    return m_popup->handleKey(key);
}

QStringList FilterCompleter::known(const KnownValuesRequest &request) const
{
    return request == m_known ? m_values : QStringList();
}

void FilterCompleter::offer(Occasion occasion)
{
    m_isHistory = false;
    m_occasion = occasion;
    const QString text = m_edit->text();
    const int cursor = m_edit->cursorPosition();
    const CompletionPlace place = completionPlace(text, cursor, m_kind);
    if (occasion == Occasion::Typing && place.kind == CompletionPlace::Kind::Term && place.typed.isEmpty()) {
        m_popup->hide();
        return;
    }
    QList<FilterCompletion> offers = completeFilter(text, cursor, m_kind, QLocale(),
        [this](const KnownValuesRequest &request) { return known(request); });
    const bool isWritten = offers.size() == 1
        && text.mid(offers.constFirst().span.position, offers.constFirst().span.length)
            == offers.constFirst().insert;
    if (isWritten && occasion == Occasion::Typing)
        offers.clear();
    m_popup->offer(offers);
    const auto wanted = wantedValues(text, cursor, m_kind);
    if (m_lookup != nullptr && wanted && *wanted != m_known)
        m_lookup->ask(*wanted);
}

void FilterCompleter::takeValues(const KnownValuesRequest &request, const QStringList &values)
{
    m_known = request;
    m_values = values;
    const bool isWanted = m_edit->hasFocus() && !m_isHistory
        && wantedValues(m_edit->text(), m_edit->cursorPosition(), m_kind) == request;
    if (isWanted && !values.isEmpty())
        offer(m_occasion);
}

void FilterCompleter::offerHistory(const QStringList &filters)
{
    QList<FilterCompletion> offers;
    for (const QString &filter : filters) {
        if (filter != m_edit->text() && offers.size() < kMaxFilterCompletions)
            offers.append(
                { FilterCompletion::Kind::Value, filter, filter, {}, { 0, int(m_edit->text().size()) } });
    }
    m_isHistory = true;
    m_popup->offer(offers);
}

void FilterCompleter::insert(const FilterCompletion &completion)
{
    const bool isHistory = m_isHistory;
    // As an edit, so that it can be undone.
    m_isInserting = true;
    m_edit->setSelection(completion.span.position, completion.span.length);
    m_edit->insert(completion.insert);
    m_isInserting = false;
    m_popup->hide();
    if (isHistory)
        Q_EMIT replaced();
    else if (completion.goesOn)
        offer(completion.kind == FilterCompletion::Kind::Keyword ? Occasion::Typing : Occasion::Asked);
}

} // namespace zhanggui
