#include "ui/widgets/filter_bar.h"

#include "ui/filter/filter_text.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QCoreApplication>
#include <QEvent>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStringListModel>
#include <QTextCharFormat>
#include <QVBoxLayout>

namespace zhanggui {

namespace {

constexpr int kDelayMs = 250;
constexpr qsizetype kOffered = 12;

bool isOperator(QChar c)
{
    return QStringLiteral(":=<>：＝＜＞").contains(c);
}

} // namespace

FilterBar::FilterBar(const RecordKind &kind, Now now, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_now(std::move(now))
    , m_edit(new QLineEdit(this))
    , m_fault(plainLabel(this))
    , m_words(new QStringListModel(this))
    , m_completer(new QCompleter(m_words, this))
{
    m_edit->setObjectName(QStringLiteral("filterEdit"));
    m_edit->setClearButtonEnabled(true);
    m_edit->addAction(icon(QStringLiteral("filter")), QLineEdit::LeadingPosition);
    m_edit->setMaxLength(kMaxFilterLength);
    m_edit->installEventFilter(this);
    m_fault->setObjectName(QStringLiteral("filterFault"));
    m_fault->setWordWrap(true);
    m_fault->hide();
    m_completer->setWidget(m_edit);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
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
    connect(m_edit, &QLineEdit::textEdited, this, &FilterBar::offerCompletions);
    connect(m_edit, &QLineEdit::returnPressed, this, &FilterBar::apply);
    connect(
        m_completer, qOverload<const QString &>(&QCompleter::activated), this, &FilterBar::insertCompletion);
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

void FilterBar::apply()
{
    m_delay.stop();
    const FilterResult<SqlCondition> condition = compileFilter(m_edit->text(), m_kind, { m_zone, m_now() });
    check();
    if (!condition || *condition == m_condition)
        return;
    m_condition = *condition;
    Q_EMIT conditionChanged();
}

void FilterBar::check()
{
    const FilterResult<SqlCondition> condition = compileFilter(m_edit->text(), m_kind, { m_zone, m_now() });
    m_error = condition ? std::nullopt : std::optional(condition.error());
    showError();
}

void FilterBar::showError()
{
    underline(m_error ? m_error->span : FilterSpan());
    m_fault->setVisible(m_error.has_value());
    m_fault->setText(m_error ? filterErrorText(*m_error) : QString());
    QPalette ink = palette();
    ink.setColor(QPalette::WindowText, colorsOf(palette()).fail);
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

void FilterBar::offerCompletions()
{
    const QString before = m_edit->text().left(m_edit->cursorPosition());
    qsizetype start = before.size();
    while (start > 0 && !before.at(start - 1).isSpace())
        --start;
    QString word = before.mid(start);
    if (word.startsWith(u'-'))
        word.remove(0, 1);
    const auto op = std::find_if(word.begin(), word.end(), isOperator);
    QStringList offers;
    const auto offer = [&offers](const QString &text, const QString &typed) {
        if (text.startsWith(typed, Qt::CaseInsensitive) && !offers.contains(text) && offers.size() < kOffered)
            offers.append(text);
    };
    if (op == word.end()) {
        for (const Field &field : m_kind.fields) {
            for (const QString &name :
                QStringList{ m_kind.labelOf(field).replace(u' ', u'-'), field.id } + field.names) {
                if (!word.isEmpty() && m_kind.findByName(name) == &field)
                    offer(name + u':', word);
            }
        }
    } else if (const Field *field = m_kind.findByName(word.left(op - word.begin()))) {
        const QString typed = word.mid(op - word.begin() + 1);
        for (const Choice &choice : field->choices) {
            for (const QString &name :
                QStringList{ m_kind.labelOf(choice) } + choice.names + QStringList{ choice.value })
                offer(quotedFilterValue(name), typed);
        }
    }
    m_words->setStringList(offers);
    if (offers.isEmpty() || (offers.size() == 1 && word.endsWith(offers.constFirst(), Qt::CaseInsensitive)))
        m_completer->popup()->hide();
    else
        m_completer->complete();
}

void FilterBar::insertCompletion(const QString &completion)
{
    const QString text = m_edit->text();
    const qsizetype cursor = m_edit->cursorPosition();
    qsizetype start = cursor;
    const auto stops = [&](QChar c) { return c.isSpace() || (isOperator(c) && !completion.endsWith(u':')); };
    while (
        start > 0 && !stops(text.at(start - 1)) && !(text.at(start - 1) == u'-' && completion.endsWith(u':')))
        --start;
    m_edit->setText(text.left(start) + completion + text.mid(cursor));
    m_edit->setCursorPosition(int(start + completion.size()));
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::FocusOut)
        apply();
    return QWidget::eventFilter(watched, event);
}

void FilterBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        showError();
    QWidget::changeEvent(event);
}

void FilterBar::retranslate()
{
    //: The examples use names of fields; keep the form name:value.
    m_edit->setPlaceholderText(
        tr("Filter: words, customer:…, type:new, amount>1000, created:2026-10..2026-11"));
    m_edit->setAccessibleName(tr("Filter"));
}

} // namespace zhanggui
