#include "ui/thread/thread_report.h"

#include "models/orders/order_kind.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("ThreadReport", text);
}

QString whenText(qint64 ms, const CellStyle &style)
{
    return instantText(ms, style.zone, InstantPrecision::Seconds);
}

QString choiceText(const char *fieldId, const QString &value, const CellStyle &style)
{
    const RecordKind &kind = orderKind();
    const int at = kind.indexOf(QLatin1String(fieldId));
    return at < 0 ? value : cellText(kind, kind.fields.at(at), value, {}, style);
}

QString productsOf(const Order &order)
{
    QStringList names;
    for (const OrderLine &line : order.lines) {
        for (const OrderProduct &product : line.products)
            names << product.productName;
    }
    names.removeAll(QString());
    names.removeDuplicates();
    return names.join(u", ");
}

void addOrderFacts(QList<ReportFact> &facts, const StoredOrder &order, const CellStyle &style)
{
    const auto add = [&facts](const char *label, const QString &value) {
        if (!value.isEmpty())
            facts.append({ say(label), value });
    };
    add(QT_TRANSLATE_NOOP("ThreadReport", "Type"), choiceText("type", order.order.orderType, style));
    //: 订单状态
    add(QT_TRANSLATE_NOOP("ThreadReport", "Status"), choiceText("status", order.status, style));
    add(QT_TRANSLATE_NOOP("ThreadReport", "Product"), productsOf(order.order));
    if (order.amountMinor)
        add(QT_TRANSLATE_NOOP("ThreadReport", "Amount"),
            amountText(*order.amountMinor, order.currency, style.locale));
    if (order.order.buyer)
        add(QT_TRANSLATE_NOOP("ThreadReport", "Customer"), order.order.buyer->customerName);
    if (const auto placed = order.order.createTime.utcMs)
        add(QT_TRANSLATE_NOOP("ThreadReport", "Placed"), instantText(*placed, style.zone));
    add(QT_TRANSLATE_NOOP("ThreadReport", "Tags"), order.tags.join(u' '));
}

QString sourceOf(const ThreadEntry &entry)
{
    return entry.real
        ? threadSourceText(entry.source)
        : say(QT_TRANSLATE_NOOP("ThreadReport", "%1 (test)")).arg(threadSourceText(entry.source));
}

} // namespace

QList<ReportFact> threadFacts(const OrderThread &thread, const CellStyle &style)
{
    QList<ReportFact> facts{ { say(QT_TRANSLATE_NOOP("ThreadReport", "Order")), thread.orderId },
        { say(QT_TRANSLATE_NOOP("ThreadReport", "Environment")), thread.environment } };
    if (thread.order)
        addOrderFacts(facts, *thread.order, style);
    return facts;
}

QStringList threadGapTexts(const OrderThread &thread)
{
    QStringList texts;
    for (const ThreadGap &gap : thread.gaps)
        //: %1: a source of the order thread, %2: why it could not be read
        texts << say(QT_TRANSLATE_NOOP("ThreadReport", "%1: %2")).arg(threadGapName(gap), gap.error.what);
    return texts;
}

QString threadAsText(const OrderThread &thread, const ThreadFilter &filter, const CellStyle &style)
{
    QString text;
    for (const ThreadEntry &entry : thread.entries) {
        if (!filter.shows(entry))
            continue;
        text += whenText(entry.atMs, style) % u"  " % sourceOf(entry) % u"  " % entry.title;
        if (!entry.text.isEmpty())
            text += u"  " % entry.text.simplified();
        if (!entry.actor.isEmpty())
            text += u"  (" % entry.actor % u')';
        text += u'\n';
    }
    return text;
}

Report threadReport(
    const OrderThread &thread, const ThreadFilter &filter, const CellStyle &style, qint64 madeMs)
{
    Report report;
    //: 订单全程
    report.title = say(QT_TRANSLATE_NOOP("ThreadReport", "Order thread: %1")).arg(thread.orderId);
    report.facts = threadFacts(thread, style);
    ReportSection line;
    line.title = say(QT_TRANSLATE_NOOP("ThreadReport", "What happened"));
    QStringList remarks;
    if (thread.cut)
        remarks << say(
            QT_TRANSLATE_NOOP("ThreadReport", "Only the newest entries; older ones were left out."));
    if (!thread.gaps.isEmpty())
        remarks << say(QT_TRANSLATE_NOOP("ThreadReport", "Could not be read and is missing here: %1."))
                       .arg(threadGapTexts(thread).join(QStringLiteral("; ")));
    line.text = remarks.join(u' ');
    line.heads = { say(QT_TRANSLATE_NOOP("ThreadReport", "When")),
        say(QT_TRANSLATE_NOOP("ThreadReport", "About")), say(QT_TRANSLATE_NOOP("ThreadReport", "What")),
        say(QT_TRANSLATE_NOOP("ThreadReport", "Who")) };
    line.widths = { 20, 14, 54, 12 };
    for (const ThreadEntry &entry : thread.entries) {
        if (filter.shows(entry))
            line.rows.append({ whenText(entry.atMs, style), sourceOf(entry),
                entry.text.isEmpty() ? entry.title : QString(entry.title % u'\n' % entry.text),
                entry.actor });
    }
    report.sections.append(line);
    report.footer = say(QT_TRANSLATE_NOOP("ThreadReport", "Made by Zhanggui on %1 (%2)."))
                        .arg(instantText(madeMs, style.zone), QString::fromLatin1(style.zone.id()));
    return report;
}

QJsonObject threadAsJson(const OrderThread &thread, const ThreadFilter &filter)
{
    const auto utc = [](qint64 ms) {
        return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
    };
    QJsonArray entries;
    for (const ThreadEntry &entry : thread.entries) {
        if (!filter.shows(entry))
            continue;
        entries.append(QJsonObject{ { QStringLiteral("at"), utc(entry.atMs) },
            { QStringLiteral("source"), idOf(entry.source) }, { QStringLiteral("real"), entry.real },
            { QStringLiteral("kind"), entry.kind }, { QStringLiteral("id"), entry.rowId },
            { QStringLiteral("title"), entry.title }, { QStringLiteral("text"), entry.text },
            { QStringLiteral("actor"), entry.actor } });
    }
    QJsonArray records;
    for (const WorkRecord &record : thread.work)
        records.append(QJsonObject{ { QStringLiteral("kind"), record.kind },
            { QStringLiteral("number"), record.number }, { QStringLiteral("state"), record.state } });
    QJsonArray unread;
    for (const ThreadGap &gap : thread.gaps)
        unread.append(QJsonObject{ { QStringLiteral("source"), idOf(gap.source) },
            { QStringLiteral("kind"), gap.kind }, { QStringLiteral("reason"), gap.error.what } });
    return { { QStringLiteral("orderId"), thread.orderId },
        { QStringLiteral("environment"), thread.environment },
        { QStringLiteral("known"), thread.order.has_value() }, { QStringLiteral("cut"), thread.cut },
        { QStringLiteral("entries"), entries }, { QStringLiteral("records"), records },
        { QStringLiteral("unread"), unread } };
}

} // namespace zhanggui
