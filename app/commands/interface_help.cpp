#include "app/commands/interface_help.h"

#include "net/protocol/callback_words.h"

#include <QCoreApplication>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("InterfaceHelp", text);
}

QString sourceText(const FactSource &source)
{
    return QStringLiteral("%1 %2, %3").arg(source.mark, source.page, source.date);
}

bool samePlace(const FactSource &a, const FactSource &b)
{
    return a.page == b.page && a.date == b.date;
}

/// The mark; with its page where that is not the interface's own.
QString shortSource(const FactSource &source, const FactSource &own)
{
    return samePlace(source, own) ? source.mark : sourceText(source);
}

QString mandatoryText(const CallbackField &field)
{
    switch (field.mandatory) {
    case Mandatory::Yes:
        return say(QT_TRANSLATE_NOOP("InterfaceHelp", "yes"));
    case Mandatory::No:
        return say(QT_TRANSLATE_NOOP("InterfaceHelp", "no"));
    case Mandatory::NotSaid:
        break;
    }
    return say(QT_TRANSLATE_NOOP("InterfaceHelp", "not said"));
}

QString joinedSentences(QStringList parts, bool chinese)
{
    parts.removeAll(QString());
    for (QString &part : parts) {
        const bool ended = part.endsWith(u'.') || part.endsWith(u'。');
        if (!ended)
            part += chinese ? QStringLiteral("。") : QStringLiteral(".");
    }
    return parts.join(chinese ? QString() : QStringLiteral(" "));
}

QString typeText(const CallbackField &field)
{
    QStringList words{ field.type };
    if (!field.format.isEmpty())
        words.append(field.format);
    if (!field.zone.isEmpty())
        words.append(field.zone);
    if (!field.coding.isEmpty())
        words.append(field.coding);
    return words.join(u' ');
}

QString lengthText(const CallbackField &field)
{
    QStringList words;
    if (field.maxLength)
        words.append(QString::number(*field.maxLength));
    if (field.maxItems)
        words.append(QCoreApplication::translate("InterfaceHelp", "%n element(s)", nullptr, *field.maxItems));
    return words.join(QLatin1String(", "));
}

QString meaningText(const CallbackField &field, bool chinese)
{
    QStringList values;
    for (const FieldValue &value : field.values)
        values.append(value.value % u" = " % (chinese ? value.titleZh : value.titleEn));
    QStringList parts{ field.title.in(chinese), field.when.in(chinese), field.note.in(chinese),
        values.join(chinese ? QStringLiteral("，") : QStringLiteral(", ")) };
    if (!field.sites.isEmpty())
        parts.append(say(QT_TRANSLATE_NOOP("InterfaceHelp", "Only on: %1"))
                         .arg(field.sites.join(QLatin1String(", "))));
    return joinedSentences(parts, chinese);
}

void addFieldRows(const QList<CallbackField> &fields, const QString &at, const FactSource &own, bool chinese,
    QList<QStringList> &rows)
{
    for (const CallbackField &field : fields) {
        rows.append({ at % field.name, mandatoryText(field), typeText(field), lengthText(field),
            shortSource(field.source, own), meaningText(field, chinese) });
        const bool list = field.type == QLatin1String("list");
        addFieldRows(field.fields, at % field.name % (list ? u"[]." : u"."), own, chinese, rows);
    }
}

HelpSection fieldSection(
    const QString &title, const QList<CallbackField> &fields, const FactSource &own, bool chinese)
{
    HelpSection section{ title, {},
        { say(QT_TRANSLATE_NOOP("InterfaceHelp", "field")),
            say(QT_TRANSLATE_NOOP("InterfaceHelp", "mandatory")),
            say(QT_TRANSLATE_NOOP("InterfaceHelp", "type")),
            say(QT_TRANSLATE_NOOP("InterfaceHelp", "length")),
            say(QT_TRANSLATE_NOOP("InterfaceHelp", "source")),
            say(QT_TRANSLATE_NOOP("InterfaceHelp", "meaning")) },
        {} };
    addFieldRows(fields, {}, own, chinese, section.rows);
    return section;
}

void addVariantRows(const QList<FactVariant> &variants, const QString &about, const FactSource &own,
    bool chinese, QList<QStringList> &rows)
{
    for (const FactVariant &variant : variants) {
        QString weight = variant.isDefault ? say(QT_TRANSLATE_NOOP("InterfaceHelp", "default"))
                                           : say(QT_TRANSLATE_NOOP("InterfaceHelp", "variant"));
        if (variant.source.mark == QLatin1String("N"))
            weight = say(QT_TRANSLATE_NOOP("InterfaceHelp", "not found"));
        QString text = variant.text.in(chinese);
        if (!variant.sites.isEmpty())
            text += QStringLiteral(" (") % variant.sites.join(QLatin1String(", ")) % u')';
        rows.append({ about, variant.topic, weight, text, shortSource(variant.source, own) });
    }
}

void addFieldVariants(const QList<CallbackField> &fields, const QString &at, const FactSource &own,
    bool chinese, QList<QStringList> &rows)
{
    for (const CallbackField &field : fields) {
        addVariantRows(field.variants, at % field.name, own, chinese, rows);
        addFieldVariants(field.fields, at % field.name % u'.', own, chinese, rows);
    }
}

HelpSection variantSection(QList<QStringList> rows)
{
    return { say(QT_TRANSLATE_NOOP("InterfaceHelp", "Contradictions and gaps")), {},
        { say(QT_TRANSLATE_NOOP("InterfaceHelp", "about")), say(QT_TRANSLATE_NOOP("InterfaceHelp", "topic")),
            say(QT_TRANSLATE_NOOP("InterfaceHelp", "weight")),
            say(QT_TRANSLATE_NOOP("InterfaceHelp", "reading")),
            say(QT_TRANSLATE_NOOP("InterfaceHelp", "source")) },
        std::move(rows) };
}

HelpSection sourceSection(const QList<FactSource> &sources)
{
    HelpSection section{ say(QT_TRANSLATE_NOOP("InterfaceHelp", "Sources")), {}, {}, {} };
    for (const FactSource &source : sources)
        section.rows.append({ source.mark, source.page, source.date });
    return section;
}

HelpSection factSection(const CallbackInterface &one)
{
    HelpSection section{ say(QT_TRANSLATE_NOOP("InterfaceHelp", "Call")), {}, {}, {} };
    const auto row = [&section](const QString &title, const QString &text) {
        if (!text.isEmpty())
            section.rows.append({ title, text });
    };
    row(say(QT_TRANSLATE_NOOP("InterfaceHelp", "request")),
        QString::fromLatin1(one.method) % u' '
            % (one.path.isEmpty()
                    ? say(QT_TRANSLATE_NOOP("InterfaceHelp", "to the production address"))
                    : say(QT_TRANSLATE_NOOP("InterfaceHelp", "to the production address and %1"))
                          .arg(one.path)));
    row(say(QT_TRANSLATE_NOOP("InterfaceHelp", "signature")), one.signing);
    row(say(QT_TRANSLATE_NOOP("InterfaceHelp", "key")), callbackKeyWord(one.key));
    row(say(QT_TRANSLATE_NOOP("InterfaceHelp", "sites")), one.sites.join(QLatin1String(", ")));
    if (one.bodySign)
        row(say(QT_TRANSLATE_NOOP("InterfaceHelp", "answer")),
            say(QT_TRANSLATE_NOOP("InterfaceHelp", "must carry the header Body-Sign")));
    QStringList needed;
    for (auto need = one.needed.cbegin(); need != one.needed.cend(); ++need)
        needed.append(need.key() % u": " % need.value());
    if (!needed.isEmpty())
        row(say(QT_TRANSLATE_NOOP("InterfaceHelp", "needed")),
            needed.join(QLatin1String(", ")) % u" (" % sourceText(one.neededSource) % u')');
    return section;
}

HelpSection sceneSection(const CallbackInterface &one, bool chinese)
{
    HelpSection section{ say(QT_TRANSLATE_NOOP("InterfaceHelp", "Scenes")), {},
        { say(QT_TRANSLATE_NOOP("InterfaceHelp", "scene")), say(QT_TRANSLATE_NOOP("InterfaceHelp", "title")),
            say(QT_TRANSLATE_NOOP("InterfaceHelp", "sends")),
            say(QT_TRANSLATE_NOOP("InterfaceHelp", "source")) },
        {} };
    for (const CallbackScene &scene : one.scenes) {
        QStringList sends;
        for (const auto &[name, json] : scene.set)
            sends.append(name % u'=' % QString::fromUtf8(json));
        for (const QString &name : scene.leaveOut)
            sends.append(say(QT_TRANSLATE_NOOP("InterfaceHelp", "without %1")).arg(name));
        section.rows.append({ scene.id, scene.title.in(chinese), sends.join(QLatin1String(", ")),
            shortSource(scene.source, one.sources.value(0)) });
    }
    return section;
}

HelpSection idempotencySection(const CallbackInterface &one, bool chinese)
{
    const IdempotencyRule &rule = one.idempotency;
    HelpSection section{ say(QT_TRANSLATE_NOOP("InterfaceHelp", "Idempotency")), rule.text.in(chinese), {},
        {} };
    QStringList keys;
    for (const QStringList &key : rule.keys)
        keys.append(key.join(QLatin1String(" + ")));
    const auto row = [&section](const QString &title, const QString &text) {
        if (!text.isEmpty())
            section.rows.append({ title, text });
    };
    row(say(QT_TRANSLATE_NOOP("InterfaceHelp", "key")),
        keys.join(say(QT_TRANSLATE_NOOP("InterfaceHelp", ", or "))));
    row(say(QT_TRANSLATE_NOOP("InterfaceHelp", "repetition")), rule.repeat);
    row(say(QT_TRANSLATE_NOOP("InterfaceHelp", "stays the same")), rule.same);
    row(say(QT_TRANSLATE_NOOP("InterfaceHelp", "source")), shortSource(rule.source, one.sources.value(0)));
    return section;
}

HelpSection retrySection(const CallbackInterface &one, bool chinese)
{
    HelpSection section{ say(QT_TRANSLATE_NOOP("InterfaceHelp", "Retries")), {},
        { say(QT_TRANSLATE_NOOP("InterfaceHelp", "policy")),
            say(QT_TRANSLATE_NOOP("InterfaceHelp", "weight")),
            say(QT_TRANSLATE_NOOP("InterfaceHelp", "then")),
            say(QT_TRANSLATE_NOOP("InterfaceHelp", "source")) },
        {} };
    for (const RetryLadder &ladder : one.retry) {
        QString text = ladder.text.in(chinese);
        if (!ladder.sites.isEmpty())
            text += QStringLiteral(" (") % ladder.sites.join(QLatin1String(", ")) % u')';
        section.rows.append({ text,
            ladder.isDefault ? say(QT_TRANSLATE_NOOP("InterfaceHelp", "default"))
                             : say(QT_TRANSLATE_NOOP("InterfaceHelp", "variant")),
            ladder.then.in(chinese), shortSource(ladder.source, one.sources.value(0)) });
    }
    return section;
}

/// Most codes are from one page: it is named once.
HelpSection codeSection(const InterfaceFamily &family, const CallbackInterface &one, bool chinese)
{
    HelpSection section{ say(QT_TRANSLATE_NOOP("InterfaceHelp", "Result codes")), {}, {}, {} };
    const FactSource common = family.resultCodes.constFirst().source;
    section.text = sourceText(common);
    for (const ResultCode &code : family.resultCodes) {
        if (!code.interfaces.isEmpty() && !code.interfaces.contains(one.id))
            continue;
        QString text = code.text.in(chinese);
        if (!code.sites.isEmpty())
            text += QStringLiteral(" (") % code.sites.join(QLatin1String(", ")) % u')';
        const bool same = samePlace(code.source, common) && code.source.mark == common.mark;
        section.rows.append({ code.code, text, same ? QString() : sourceText(code.source) });
    }
    return section;
}

} // namespace

HelpPage interfaceHelp(const InterfaceFamily &family, const CallbackInterface &one, bool chinese)
{
    const FactSource own = one.sources.value(0);
    HelpPage page{ one.id % u" · " % one.title.in(chinese), one.about.in(chinese), {} };
    page.sections = { factSection(one),
        fieldSection(say(QT_TRANSLATE_NOOP("InterfaceHelp", "Request")), one.request, own, chinese),
        fieldSection(say(QT_TRANSLATE_NOOP("InterfaceHelp", "Answer")), one.response, own, chinese),
        sceneSection(one, chinese), idempotencySection(one, chinese), retrySection(one, chinese) };
    if (!family.resultCodes.isEmpty())
        page.sections.append(codeSection(family, one, chinese));
    QList<QStringList> rows;
    addVariantRows(one.variants, one.id.section(u'.', 1), own, chinese, rows);
    addFieldVariants(one.request, {}, own, chinese, rows);
    addFieldVariants(one.response, {}, own, chinese, rows);
    if (!rows.isEmpty())
        page.sections.append(variantSection(rows));
    page.sections.append(sourceSection(one.sources));
    return page;
}

HelpPage familyHelp(const InterfaceFamily &family, bool chinese)
{
    const FactSource own = family.sources.value(0);
    HelpPage page{ family.id % u" · " % family.title.in(chinese),
        say(QT_TRANSLATE_NOOP("InterfaceHelp", "State: %1. Sites: %2."))
            .arg(family.state, family.sites.join(QLatin1String(", "))),
        {} };
    if (!family.signing.isEmpty())
        page.sections.append(fieldSection(
            say(QT_TRANSLATE_NOOP("InterfaceHelp", "What the signing adds")), family.signing, own, chinese));
    QList<QStringList> rows;
    addVariantRows(family.variants, family.id, own, chinese, rows);
    addFieldVariants(family.signing, {}, own, chinese, rows);
    if (!rows.isEmpty())
        page.sections.append(variantSection(rows));
    page.sections.append(sourceSection(family.sources));
    return page;
}

QString interfacesManual(const CallbackProtocol &protocol, bool chinese)
{
    QString text = u"# " % say(QT_TRANSLATE_NOOP("InterfaceHelp", "Callback interfaces")) % u"\n\n";
    text +=
        say(QT_TRANSLATE_NOOP("InterfaceHelp",
            "This page is made from the program's data by `./dev interfaces`; do not edit it. Marks: C "
            "printed in an official page, S read in an official sample, D the pages disagree, I inferred, "
            "N looked for and not found. A source without a page is the interface's first one."))
        % u"\n\n";
    for (const InterfaceFamily &family : protocol.families()) {
        text += helpAsMarkdown(familyHelp(family, chinese), 2);
        for (const CallbackInterface &one : family.interfaces)
            text += helpAsMarkdown(interfaceHelp(family, one, chinese), 3);
    }
    while (text.endsWith(u"\n\n"))
        text.chop(1);
    return text;
}

} // namespace zhanggui
