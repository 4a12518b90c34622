// A workspace with records, and the desk that panels and dialogs of work records ask.
#pragma once

#include "tests/support/test_main.h"
#include "tests/support/work_stage.h"
#include "ui/work/work_desk.h"

#include <QLabel>
#include <QSignalSpy>

namespace zhanggui::test {

class DeskStage : public WorkStage {
public:
    static constexpr qint64 kNow = 1'795'330'000'000; // 2026-11-22, a Sunday

    DeskStage()
        : desk(workspace->store(),
            { workspace->workCatalog(), workspace->attachmentsDirectory(), [] { return kNow; },
                QStringLiteral("tester"), zone(), false })
    {
    }
    static QTimeZone zone() { return QTimeZone(8 * 3600); }

    /// As the page would hand it to a panel.
    WorkView view(const QString &kind, qint64 id)
    {
        WorkView read;
        QSignalSpy loaded(&desk, &WorkDesk::loaded);
        const auto connection =
            QObject::connect(&desk, &WorkDesk::loaded, &desk, [&read](const WorkView &view) { read = view; });
        desk.load(kind, id);
        if (!QTest::qWaitFor([&loaded] { return !loaded.isEmpty(); }, kPatienceMs))
            qFatal("The record was not read.");
        QObject::disconnect(connection);
        return read;
    }

    /// An order of the shop as a fetch would have kept it.
    void addOrder(const QString &orderId, qint64 amount, const QString &customer = {})
    {
        auto added = workspace->store().run([orderId, amount, customer](Connection &connection) {
            return connection.execute(
                QStringLiteral(
                    "INSERT INTO orders (environment, order_id, order_type, charging_mode, "
                    "amount_minor, currency, customer_name, answered_ms, fetched_ms, first_seen_ms) "
                    "VALUES ('shop', :order, 'NEW', 'PERIOD', :amount, 'CNY', :customer, 1, 1, 1)"),
                { { QStringLiteral("order"), orderId }, { QStringLiteral("amount"), amount },
                    { QStringLiteral("customer"), customer } });
        });
        added.waitForFinished();
        if (!added.result())
            qFatal("%s", qPrintable(added.result().error().what));
    }

    WorkDesk desk;
};

/// A request for a fully digital invoice that waits to be issued; right in every respect.
inline NewWork invoiceRequest(const QString &number, const QString &orderId, qint64 amount)
{
    NewWork work;
    work.kind = QStringLiteral("customer-invoice");
    work.environment = QStringLiteral("shop");
    work.number = number;
    work.values = { { QStringLiteral("orderId"), orderId }, { QStringLiteral("amount"), amount },
        { QStringLiteral("currency"), QStringLiteral("CNY") },
        { QStringLiteral("productType"), QStringLiteral("saas") },
        { QStringLiteral("invoiceType"), QStringLiteral("vat-ordinary") },
        { QStringLiteral("medium"), QStringLiteral("fully-digital") },
        { QStringLiteral("titleType"), QStringLiteral("personal") },
        { QStringLiteral("titleName"), QStringLiteral("Zhang San") }, { QStringLiteral("taxRate"), 600 },
        { QStringLiteral("recipientMail"), QStringLiteral("buyer@example.com") },
        { QStringLiteral("requestedAt"), DeskStage::kNow - 86'400'000 } };
    return work;
}

/// Everything that the labels of the widget say, a line each.
inline QString labelsOf(const QWidget &widget)
{
    QStringList all;
    for (const QLabel *label : widget.findChildren<QLabel *>())
        all << label->text();
    return all.join(u'\n');
}

} // namespace zhanggui::test
