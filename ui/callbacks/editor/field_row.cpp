#include "ui/callbacks/editor/field_row.h"

#include "models/json/json_value.h"
#include "net/callbacks/placeholders.h"
#include "ui/callbacks/editor/place_menu.h"
#include "ui/callbacks/editor/value_edit.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLocale>
#include <QToolButton>

namespace zhanggui {

namespace {

constexpr int kTitleWidth = 176;
constexpr FieldState kStates[] = { FieldState::Sent, FieldState::LeftOut, FieldState::Null, FieldState::Empty,
    FieldState::Json };

ValueEdit::Form formFor(const CallbackField *known)
{
    if (known && (isJsonType(known->type) || known->type == QLatin1String("json")))
        return ValueEdit::Form::Lines;
    return known && !known->values.isEmpty() ? ValueEdit::Form::Choice : ValueEdit::Form::Line;
}

void setInk(QLabel *label, const QColor &ink)
{
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, ink);
    label->setPalette(palette);
}

} // namespace

FieldRow::FieldRow(const QString &name, const CallbackField *known, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_known(known ? std::optional(*known) : std::nullopt)
    , m_title(plainLabel(this))
    , m_id(mutedLabel(this, name))
    , m_edit(new ValueEdit(formFor(known), QLatin1String("field.") + name, this))
    , m_counter(mutedLabel(this))
    , m_given(new QComboBox(this))
    , m_places(new QToolButton(this))
    , m_wrong(new QToolButton(this))
    , m_reason(plainLabel(this))
{
    build();
    connect(m_edit, &ValueEdit::edited, this, &FieldRow::onTyped);
    connect(m_given, &QComboBox::activated, this, &FieldRow::onState);
    connect(m_wrong, &QToolButton::clicked, this, &FieldRow::onWrong);
    connect(m_places, &QToolButton::clicked, this, &FieldRow::showPlaces);
    for (QWidget *one : { m_edit->control(), static_cast<QWidget *>(m_given),
             static_cast<QWidget *>(m_places), static_cast<QWidget *>(m_wrong) })
        one->installEventFilter(this);
    retranslate();
}

void FieldRow::build()
{
    m_id->setFont(fixedFont());
    m_id->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_title->setBuddy(m_edit->control());
    m_title->setWordWrap(true);
    m_title->setFixedWidth(kTitleWidth);
    m_counter->setObjectName(QLatin1String("counter.") + m_name);
    m_edit->setMinimumWidth(150);
    m_counter->setMinimumWidth(52);
    m_counter->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_given->setObjectName(QLatin1String("given.") + m_name);
    m_places->setObjectName(QLatin1String("places.") + m_name);
    m_places->setText(QStringLiteral("{{}}"));
    m_places->setAutoRaise(true);
    m_wrong->setObjectName(QLatin1String("wrong.") + m_name);
    m_wrong->setIcon(icon(QStringLiteral("warn")));
    m_wrong->setCheckable(true);
    m_wrong->setAutoRaise(true);
    m_reason->setObjectName(QLatin1String("reason.") + m_name);
    m_reason->setWordWrap(true);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, space::xs, 0, space::xs);
    grid->setHorizontalSpacing(space::s);
    grid->setVerticalSpacing(0);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_title);
    names->addWidget(m_id);
    names->addStretch();
    grid->addLayout(names, 0, 0, 2, 1);
    grid->addWidget(m_edit, 0, 1);
    grid->addWidget(m_counter, 0, 2, Qt::AlignTop);
    grid->addWidget(m_places, 0, 3, Qt::AlignTop);
    grid->addWidget(m_given, 0, 4, Qt::AlignTop);
    grid->addWidget(m_wrong, 0, 5, Qt::AlignTop);
    grid->addWidget(m_reason, 1, 1, 1, 5);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(1, 1);
}

void FieldRow::show(const std::optional<CaseField> &field, const QString &fault)
{
    if (field != m_field)
        m_unread.clear();
    m_field = field;
    m_fault = fault;
    const QByteArray json = field ? field->json : QByteArray();
    m_asJson = m_asJson && field;
    m_state = m_asJson ? FieldState::Json : stateOfValue(json, type());
    if (m_unread.isEmpty())
        showValue(json);
    m_edit->setHint(hintOf(m_state));
    for (int i = 0; i < int(std::size(kStates)); ++i) {
        if (kStates[i] == m_state)
            m_given->setCurrentIndex(i);
    }
    const bool wrong = field && field->wrongOnPurpose;
    m_wrong->setChecked(wrong);
    m_wrong->setEnabled(field.has_value() && m_given->isEnabled());
    if (m_known && !m_known->values.isEmpty())
        m_edit->setValues(m_known->values,
            m_known->closedValues && !wrong && m_state != FieldState::Json ? ValueEdit::Typing::OnlyValues
                                                                           : ValueEdit::Typing::Free);
    showCounter();
    showReason();
}

void FieldRow::showValue(const QByteArray &json)
{
    if (m_state != FieldState::Sent && m_state != FieldState::Json) {
        m_edit->setText({});
        return;
    }
    if (m_state == FieldState::Sent && !isJsonType(type())) {
        m_edit->setText(shownValue(json));
        return;
    }
    // Typed in another layout: it stays as it is typed.
    const QByteArray typed = m_edit->text().toUtf8();
    const QString laidOut = m_state == FieldState::Sent ? shownValue(json) : laidOutJson(json);
    if (!readJson(typed) || laidOutJson(typed) != laidOutJson(json))
        m_edit->setText(isOnePlace(laidOut) ? laidOut : laidOutJson(json));
}

void FieldRow::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
    m_given->setEnabled(!readOnly);
    m_places->setEnabled(!readOnly);
    m_wrong->setEnabled(!readOnly && m_field.has_value());
}

QString FieldRow::reason() const
{
    return m_reason->isHidden() ? QString() : m_reason->text();
}

void FieldRow::onTyped(const QString &text)
{
    const QByteArray before = m_field ? m_field->json : QByteArray();
    const FieldState state = m_state == FieldState::Json ? FieldState::Json : FieldState::Sent;
    const std::optional<QByteArray> json = jsonOfTyped(text, type(), state, before);
    m_unread = json ? QString() : text;
    if (!json) {
        showReason();
        return;
    }
    Q_EMIT changed(CaseField{ m_name, *json, m_field && m_field->wrongOnPurpose });
}

void FieldRow::onState(int index)
{
    const FieldState state = kStates[index];
    std::optional<CaseField> field = m_field.value_or(CaseField{ m_name, "\"\"", false });
    m_unread.clear();
    m_asJson = state == FieldState::Json;
    switch (state) {
    case FieldState::LeftOut:
        field.reset();
        break;
    case FieldState::Null:
        field->json = "null";
        break;
    case FieldState::Empty:
        field->json = emptyValue(type());
        break;
    case FieldState::Json:
        break;
    case FieldState::Sent:
        // What stood there as JSON stays as text; otherwise what the protocol would send.
        if (m_state == FieldState::Json && !isJsonType(type()))
            field->json = *jsonOfTyped(shownValue(field->json), {}, FieldState::Sent, "\"\"");
        else if (m_known && !m_known->sample.isEmpty())
            field->json = m_known->sample;
        break;
    }
    const bool same = field == m_field;
    if (same)
        show(m_field, m_fault);
    else
        Q_EMIT changed(field);
    if (field)
        m_edit->control()->setFocus();
}

void FieldRow::onWrong(bool wrong)
{
    if (!m_field)
        return;
    CaseField field = *m_field;
    field.wrongOnPurpose = wrong;
    Q_EMIT changed(field);
}

void FieldRow::showPlaces()
{
    auto *menu = new PlaceMenu(m_captured, this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu, &PlaceMenu::chosen, this, [this](const QString &place) {
        if (m_known && m_known->closedValues)
            onTyped(place);
        else
            m_edit->insert(place);
    });
    menu->popup(m_places->mapToGlobal(QPoint(0, m_places->height())));
}

void FieldRow::showCounter()
{
    const int length = m_field ? countedLength(m_field->json) : -1;
    QString text;
    if (m_known && m_known->maxLength && length >= 0)
        text = QStringLiteral("%1 / %2").arg(length).arg(*m_known->maxLength);
    else if (m_known && m_known->maxLength)
        text = QStringLiteral("≤ %1").arg(*m_known->maxLength);
    m_counter->setText(text);
    const bool over = m_known && m_known->maxLength && length > *m_known->maxLength;
    const Colors &inks = colorsOf(QWidget::palette());
    setInk(m_counter, over ? inks.fail : inks.muted);
}

void FieldRow::showReason()
{
    const Colors &inks = colorsOf(QWidget::palette());
    const bool wrong = m_field && m_field->wrongOnPurpose;
    QString text = m_fault;
    QColor ink = inks.fail;
    if (!m_unread.isEmpty())
        text = tr("This is not JSON yet; the case keeps the last value that was.");
    else if (wrong) {
        text = tr("Wrong on purpose: sent as it stands, not checked.");
        ink = inks.warn;
    } else if (m_fault.isEmpty() && !m_known) {
        text = tr("The protocol knows no field of this name.");
        ink = inks.muted;
    }
    m_reason->setText(text);
    m_reason->setVisible(!text.isEmpty());
    setInk(m_reason, ink);
    m_edit->control()->setAccessibleDescription(text);
}

QString FieldRow::hintOf(FieldState state) const
{
    switch (state) {
    case FieldState::LeftOut:
        return tr("left out");
    case FieldState::Null:
        return QStringLiteral("null");
    case FieldState::Empty:
        return tr("empty");
    case FieldState::Sent:
    case FieldState::Json:
        break;
    }
    return m_known ? m_known->format : QString();
}

bool FieldRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        Q_EMIT entered();
    return QWidget::eventFilter(watched, event);
}

void FieldRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange) {
        showCounter();
        showReason();
    }
    QWidget::changeEvent(event);
}

void FieldRow::retranslate()
{
    const bool chinese = QLocale().language() == QLocale::Chinese;
    QString title = m_known ? m_known->title.in(chinese) : QString();
    if (title.isEmpty())
        title = m_known ? m_name : tr("Further field");
    const bool mandatory = m_known && m_known->mandatory == Mandatory::Yes;
    m_title->setText(mandatory ? title % QStringLiteral(" *") : title);
    m_title->setToolTip(mandatory ? tr("Mandatory") : QString());
    //: %1: what a field is called, %2: its name in the request
    const QString spoken =
        mandatory ? tr("%1 (%2), mandatory").arg(title, m_name) : tr("%1 (%2)").arg(title, m_name);
    m_edit->control()->setAccessibleName(spoken);
    const int given = m_given->currentIndex();
    m_given->clear();
    m_given->addItems({ tr("sent"), tr("left out"), tr("null"), tr("empty"), tr("as JSON") });
    m_given->setCurrentIndex(given);
    m_given->setAccessibleName(tr("How %1 is given").arg(m_name));
    m_places->setToolTip(tr("Insert a value that is filled in at every send"));
    m_places->setAccessibleName(m_places->toolTip());
    m_wrong->setToolTip(tr("Wrong on purpose: do not check this value"));
    m_wrong->setAccessibleName(m_wrong->toolTip());
    m_edit->setHint(hintOf(m_state));
    if (m_known && !m_known->values.isEmpty())
        show(m_field, m_fault);
    showReason();
}

} // namespace zhanggui
