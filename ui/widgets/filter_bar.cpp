#include "ui/widgets/filter_bar.h"

#include "ui/filter/filter_completer.h"
#include "ui/filter/filter_text.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"

#include <QAction>
#include <QCoreApplication>
#include <QDateTime>
#include <QEvent>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTextCharFormat>
#include <QVBoxLayout>

namespace zhanggui {

namespace {

constexpr int kDelayMs = 250;
constexpr int kMinuteMs = 60'000;
constexpr qsizetype kRemembered = 20;

} // namespace

FilterBar::FilterBar(const RecordKind &kind, Now now, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_now(std::move(now))
    , m_edit(new QLineEdit(this))
    , m_fault(plainLabel(this))
    , m_completer(new FilterCompleter(kind, m_edit))
    , m_minute(this)
{
    m_edit->setObjectName(QStringLiteral("filterEdit"));
    m_edit->setClearButtonEnabled(true);
    m_edit->addAction(icon(QStringLiteral("filter")), QLineEdit::LeadingPosition);
    m_edit->installEventFilter(this);
    m_fault->setObjectName(QStringLiteral("filterFault"));
    m_fault->setWordWrap(true);
    m_fault->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::xs);
    layout->addWidget(m_edit);
    layout->addWidget(m_fault);
    setFocusProxy(m_edit);
    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelayMs);
    connect(&m_delay, &QTimer::timeout, this, &FilterBar::apply);
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        check();
        m_delay.start();
    });
    connect(m_edit, &QLineEdit::textChanged, this, &FilterBar::textChanged);
    connect(m_edit, &QLineEdit::returnPressed, this, [this] {
        apply();
        remember();
    });
    connect(m_completer, &FilterCompleter::replaced, this, &FilterBar::apply);
    m_minute.setObjectName(QStringLiteral("filterMinute"));
    m_minute.setInterval(kMinuteMs);
    connect(&m_minute, &QTimer::timeout, this, &FilterBar::followDay);
    m_minute.start();
    retranslate();
}

QString FilterBar::text() const
{
    return m_edit->text();
}

void FilterBar::setText(const QString &text)
{
    m_edit->setText(text);
    apply();
}

void FilterBar::setZone(const QTimeZone &zone)
{
    m_zone = zone;
    apply();
}

void FilterBar::setDatabase(const QString &file)
{
    m_completer->setDatabase(file);
}

void FilterBar::setHistory(const QStringList &filters)
{
    m_history = filters.mid(0, kRemembered);
}

void FilterBar::remember()
{
    const QString text = m_edit->text().trimmed();
    if (text.isEmpty() || m_error)
        return;
    m_history.removeAll(text);
    m_history.prepend(text);
    m_history = m_history.mid(0, kRemembered);
}

void FilterBar::apply()
{
    m_delay.stop();
    const qint64 now = m_now();
    m_day = QDateTime::fromMSecsSinceEpoch(now, m_zone).date();
    const FilterResult<FilterNode> filter = parseFilter(m_edit->text(), m_kind);
    const FilterResult<SqlCondition> condition = filter.and_then([&](const FilterNode &tree) {
        return compileFilter(tree, m_kind, { m_zone, now });
    });
    m_error = condition ? std::nullopt : std::optional(condition.error());
    m_hints = condition ? filterHints(*filter, m_kind) : QList<FilterHint>();
    showRemark();
    if (!condition || *condition == m_condition)
        return;
    m_condition = *condition;
    Q_EMIT conditionChanged();
}

void FilterBar::check()
{
    const FilterResult<SqlCondition> condition = compileFilter(m_edit->text(), m_kind, { m_zone, m_now() });
    m_error = condition ? std::nullopt : std::optional(condition.error());
    m_hints.clear(); // half a word is no known value yet
    showRemark();
}

void FilterBar::followDay()
{
    // "today" is another day after midnight.
    if (m_error || QDateTime::fromMSecsSinceEpoch(m_now(), m_zone).date() == m_day)
        return;
    apply();
}

void FilterBar::showRemark()
{
    underline(m_error ? m_error->span : FilterSpan());
    const QString hint = m_hints.isEmpty() ? QString() : filterHintText(m_hints.constFirst());
    m_fault->setText(m_error ? filterErrorText(*m_error) : hint);
    m_fault->setVisible(!m_fault->text().isEmpty());
    QPalette ink = palette();
    const Colors &colors = colorsOf(palette());
    ink.setColor(QPalette::WindowText, m_error ? colors.fail : colors.muted);
    m_fault->setPalette(ink);
    m_edit->setAccessibleDescription(m_fault->text());
}

void FilterBar::underline(const FilterSpan &span)
{
    // A line edit formats text only through the input method's attributes.
    QList<QInputMethodEvent::Attribute> attributes;
    if (span.length > 0) {
        QTextCharFormat wave;
        wave.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        wave.setUnderlineColor(colorsOf(palette()).fail);
        wave.setForeground(colorsOf(palette()).fail);
        attributes.append(
            { QInputMethodEvent::TextFormat, span.position - m_edit->cursorPosition(), span.length, wave });
    }
    QInputMethodEvent event(QString(), attributes);
    QCoreApplication::sendEvent(m_edit, &event);
}

bool FilterBar::handleKey(QKeyEvent &key)
{
    if (m_completer->handleKey(key))
        return true;
    if (key.key() == Qt::Key_Space && key.modifiers() == Qt::ControlModifier) {
        m_completer->offer(FilterCompleter::Occasion::Asked);
        return true;
    }
    if (key.key() == Qt::Key_Down && key.modifiers() == Qt::NoModifier && !m_history.isEmpty()) {
        m_completer->offerHistory(m_history);
        return true;
    }
    return false;
}

bool FilterBar::leavesToWindow(const QKeyEvent &event) const
{
    return (event.matches(QKeySequence::Undo) && !m_edit->isUndoAvailable())
        || (event.matches(QKeySequence::Redo) && !m_edit->isRedoAvailable());
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    // A line takes the keys of undo even where it has nothing to undo.
    if (watched == m_edit && event->type() == QEvent::ShortcutOverride
        && leavesToWindow(*static_cast<QKeyEvent *>(event))) {
        event->ignore();
        return true;
    }
    if (watched == m_edit && event->type() == QEvent::KeyPress && handleKey(*static_cast<QKeyEvent *>(event)))
        return true;
    if (watched == m_edit && event->type() == QEvent::FocusIn)
        Q_EMIT entered();
    if (watched == m_edit && event->type() == QEvent::FocusOut
        && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason) {
        apply();
        remember();
    }
    return QWidget::eventFilter(watched, event);
}

void FilterBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        showRemark();
    QWidget::changeEvent(event);
}

void FilterBar::retranslate()
{
    m_edit->setPlaceholderText(m_kind.filterExamples == nullptr
            ? tr("Filter by words")
            //: %1: examples, such as type:new, amount>1000
            : tr("Filter: words, %1")
                  .arg(QCoreApplication::translate(m_kind.context, m_kind.filterExamples)));
    m_edit->setAccessibleName(tr("Filter"));
}

} // namespace zhanggui
