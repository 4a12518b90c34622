#include "ui/callbacks/editor/field_help.h"

#include "ui/callbacks/callback_text.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace zhanggui {

namespace {

struct Word {
    const char *word;
    const char *text;
};

constexpr Word kCertainty[] = {
    { "C", QT_TRANSLATE_NOOP("FieldHelp", "printed in an official page") },
    { "S", QT_TRANSLATE_NOOP("FieldHelp", "read in an official sample") },
    { "D", QT_TRANSLATE_NOOP("FieldHelp", "the official pages disagree") },
    { "I", QT_TRANSLATE_NOOP("FieldHelp", "inferred, not printed anywhere") },
    { "N", QT_TRANSLATE_NOOP("FieldHelp", "looked for and not found") },
};

constexpr Word kTypes[] = {
    { "string", QT_TRANSLATE_NOOP("FieldHelp", "text") },
    { "integer", QT_TRANSLATE_NOOP("FieldHelp", "whole number") },
    { "decimal", QT_TRANSLATE_NOOP("FieldHelp", "decimal number") },
    { "time", QT_TRANSLATE_NOOP("FieldHelp", "time") },
    { "object", QT_TRANSLATE_NOOP("FieldHelp", "object") },
    { "list", QT_TRANSLATE_NOOP("FieldHelp", "list") },
    { "json", QT_TRANSLATE_NOOP("FieldHelp", "JSON inside a text") },
};

template <size_t N> QString wordOf(const Word (&words)[N], const QString &word)
{
    for (const Word &one : words) {
        if (word == QLatin1String(one.word))
            return QCoreApplication::translate("FieldHelp", one.text);
    }
    return word;
}

bool chinese()
{
    return QLocale().language() == QLocale::Chinese;
}

QString valueLines(const CallbackField &field)
{
    QStringList lines;
    for (const FieldValue &value : field.values) {
        const QString title = chinese() ? value.titleZh : value.titleEn;
        lines << (title.isEmpty() ? value.value : value.value % QStringLiteral(" · ") % title);
    }
    return lines.join(u'\n');
}

/// An address without what all of them begin with; whatever else the data holds as it is.
QString shortPage(const QString &page)
{
    static const QString kHelpCentre = QStringLiteral("https://support.huaweicloud.com/");
    return page.startsWith(kHelpCentre) ? page.mid(kHelpCentre.size()) : page;
}

} // namespace

QString certaintyText(const QString &mark)
{
    return wordOf(kCertainty, mark);
}

QString fieldTypeText(const CallbackField &field)
{
    QStringList parts{ wordOf(kTypes, field.type) };
    if (field.maxLength)
        parts << FieldHelp::tr("at most %n character(s)", nullptr, *field.maxLength);
    if (field.maxItems)
        parts << FieldHelp::tr("at most %n item(s)", nullptr, *field.maxItems);
    if (!field.format.isEmpty())
        parts << (field.zone.isEmpty() ? field.format : field.format % u' ' % field.zone);
    return parts.join(QStringLiteral(", "));
}

FieldHelp::FieldHelp(QWidget *parent)
    : QScrollArea(parent)
{
    setObjectName(QStringLiteral("fieldHelp"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    build();
}

void FieldHelp::showInterface(const CallbackInterface &callback)
{
    m_interface = callback;
    m_field.reset();
    m_unknown.clear();
    build();
}

void FieldHelp::showField(const CallbackField &field)
{
    m_field = field;
    m_unknown.clear();
    build();
}

void FieldHelp::showUnknown(const QString &name)
{
    m_field.reset();
    m_unknown = name;
    build();
}

void FieldHelp::clear()
{
    m_interface.reset();
    m_field.reset();
    m_unknown.clear();
    build();
}

QString FieldHelp::text() const
{
    QStringList lines;
    const auto labels = m_page->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        lines << label->text();
    return lines.join(u'\n');
}

void FieldHelp::build()
{
    m_page = new QWidget;
    m_column = new QVBoxLayout(m_page);
    m_column->setContentsMargins(space::m, space::s, space::m, space::s);
    m_column->setSpacing(space::s);
    if (m_field)
        fillField(*m_field);
    else if (!m_unknown.isEmpty()) {
        heading(m_unknown);
        paragraph({},
            tr("The protocol knows no field of this name. It is sent as it stands: a server must "
               "let alone what it does not know."));
    } else if (m_interface)
        fillInterface(*m_interface);
    m_column->addStretch();
    // Later: the former one may be about to hear of the same event.
    if (QWidget *former = takeWidget())
        former->deleteLater();
    setWidget(m_page);
}

void FieldHelp::fillField(const CallbackField &field)
{
    heading(field.title.in(chinese()).isEmpty() ? field.name : field.title.in(chinese()));
    auto *name = mutedLabel(m_page, field.name);
    name->setFont(fixedFont());
    name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_column->addWidget(name);
    paragraph(tr("Type"), fieldTypeText(field));
    const QString mandatory = field.mandatory == Mandatory::Yes ? tr("mandatory")
        : field.mandatory == Mandatory::No                      ? tr("optional")
                                                                : tr("the guide does not say");
    const QString when = field.when.in(chinese());
    paragraph(tr("Must it be there?"), when.isEmpty() ? mandatory : mandatory % QStringLiteral(": ") % when);
    paragraph(
        field.closedValues ? tr("Values, no others") : tr("Values that the guide names"), valueLines(field));
    paragraph(tr("Meaning"), field.note.in(chinese()));
    if (field.fresh)
        paragraph({}, tr("It is new at every send."));
    if (!field.coding.isEmpty())
        paragraph(tr("Coding"), field.coding);
    source(field.source);
    variants(field.variants);
}

void FieldHelp::fillInterface(const CallbackInterface &callback)
{
    heading(callback.title.in(chinese()));
    auto *name = mutedLabel(m_page, callback.id);
    name->setFont(fixedFont());
    m_column->addWidget(name);
    paragraph({}, callback.about.in(chinese()));
    paragraph(tr("Called again"), callback.idempotency.text.in(chinese()));
    for (const FactSource &one : callback.sources)
        source(one);
    variants(callback.variants);
}

void FieldHelp::heading(const QString &text)
{
    QLabel *label = headingLabel(m_page, text);
    label->setWordWrap(true);
    m_column->addWidget(label);
}

void FieldHelp::paragraph(const QString &label, const QString &text, const QString &tip)
{
    if (text.isEmpty())
        return;
    if (!label.isEmpty())
        m_column->addWidget(mutedLabel(m_page, label));
    QLabel *words = plainLabel(m_page, text);
    words->setWordWrap(true);
    // One long word, an address mostly, must not push every line out of sight.
    QSizePolicy policy = words->sizePolicy();
    policy.setHorizontalPolicy(QSizePolicy::Ignored);
    words->setSizePolicy(policy);
    words->setToolTip(tip);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_column->addWidget(words);
}

void FieldHelp::source(const FactSource &source)
{
    if (source.page.isEmpty())
        return;
    //: %1: a page of the guides, %2: its date, %3: how sure it is
    paragraph(tr("Source"),
        tr("%1, %2, %3").arg(shortPage(source.page), sourceDateText(source.date), certaintyText(source.mark)),
        source.page);
}

void FieldHelp::variants(const QList<FactVariant> &variants)
{
    QString topic;
    for (const FactVariant &variant : variants) {
        if (variant.topic != topic)
            paragraph({}, tr("The guides disagree (%1):").arg(variant.topic));
        topic = variant.topic;
        QString text = variant.text.in(chinese());
        if (text.isEmpty())
            text = variant.value;
        if (variant.isDefault)
            //: %1: one of several readings of a guide
            text = tr("%1 (taken here)").arg(text);
        paragraph(variant.source.page.isEmpty()
                ? variant.id
                : shortPage(variant.source.page) % u' ' % sourceDateText(variant.source.date),
            QStringLiteral("– ") % text, variant.source.page);
    }
}

void FieldHelp::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        build();
    QScrollArea::changeEvent(event);
}

} // namespace zhanggui
