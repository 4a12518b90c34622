#include "models/settlement/settlement_line.h"

#include "models/settlement/line_columns.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QRegularExpression>

namespace zhanggui {

namespace {

constexpr int kChinaOffset = 8 * 3600;

QString monthOf(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::OffsetFromUTC, kChinaOffset)
        .toString(QStringLiteral("yyyyMM"));
}

/// Usage of one line comes month after month.
QString monthOfUse(const SettlementLine &line)
{
    if (line.kind != QLatin1String("usage"))
        return {};
    return line.startMs ? monthOf(*line.startMs) : line.period;
}

QString textOf(const std::optional<qint64> &number)
{
    return number ? QString::number(*number) : QString();
}

/// Of what stays as it was when the line is downloaded again: no state, no amount.
QString lastingFacts(const SettlementLine &line)
{
    const QStringList facts{ line.product, line.customer, line.customerAccount, line.kind, line.orderType,
        line.chargingMode, line.originalLineId, monthOfUse(line), textOf(line.orderedMs),
        textOf(line.startMs), textOf(line.endMs), line.currency };
    const QByteArray digest =
        QCryptographicHash::hash(facts.join(QChar(0x1f)).toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(digest.left(10).toHex());
}

bool isNegative(const std::optional<qint64> &amount)
{
    return amount && *amount < 0;
}

} // namespace

QString idOf(SettlementLayer layer)
{
    return layer == SettlementLayer::Transaction ? QStringLiteral("transactions")
                                                 : QStringLiteral("bill-lines");
}

std::optional<SettlementLayer> settlementLayer(const QString &id)
{
    for (const SettlementLayer layer : { SettlementLayer::Transaction, SettlementLayer::BillLine }) {
        if (id == idOf(layer))
            return layer;
    }
    return std::nullopt;
}

QString lineKey(const SettlementLine &line, int occurrence)
{
    QString key;
    if (!line.lineId.isEmpty())
        key = QStringLiteral("line:%1|%2|%3").arg(line.lineId, monthOfUse(line), line.kind);
    else if (!line.orderId.isEmpty())
        key =
            QStringLiteral("order:%1|%2|%3|%4").arg(line.orderId, line.product, monthOfUse(line), line.kind);
    else
        key = QStringLiteral("facts:") + lastingFacts(line);
    return occurrence < 2 ? key : key + QStringLiteral("|#%1").arg(occurrence);
}

QString lineScope(const SettlementLine &line)
{
    if (line.layer == SettlementLayer::Transaction)
        return {};
    return line.period.isEmpty() ? line.billId : line.period;
}

QString accountPeriodFromText(const QString &text)
{
    static const QRegularExpression form(QStringLiteral(
        "^\\s*(20\\d\\d)\\s*[-/.年]?\\s*(1[0-2]|0?[1-9])(?:\\s*月.*|[-/.]\\d{1,2}(?:[ T].*)?)?\\s*$"));
    const QString plain = text.normalized(QString::NormalizationForm_KC);
    const auto match = form.match(plain);
    if (!match.hasMatch())
        return text;
    return match.captured(1) + match.captured(2).rightJustified(2, u'0');
}

void settleKindAndSigns(SettlementLine &line)
{
    if (line.kind.isEmpty()) {
        const bool takesBack = line.orderType == QLatin1String("UNSUBSCRIBE")
            || !line.originalLineId.isEmpty() || isNegative(line.salesMinor) || isNegative(line.paidMinor)
            || (!line.salesMinor && isNegative(line.netMinor));
        line.kind = takesBack                                 ? QStringLiteral("refund")
            : line.chargingMode == QLatin1String("ON_DEMAND") ? QStringLiteral("usage")
                                                              : QStringLiteral("sale");
    }
    const bool refund = line.kind == QLatin1String("refund");
    const bool known = refund || line.kind == QLatin1String("sale") || line.kind == QLatin1String("usage");
    if (!known)
        return;
    const auto turn = [refund](std::optional<qint64> &amount) {
        if (amount)
            amount = refund ? -std::abs(*amount) : std::abs(*amount);
    };
    for (auto *deducted : { &line.voucherMinor, &line.feeMinor, &line.operationFeeMinor, &line.withheldMinor,
             &line.sellerTaxMinor })
        turn(*deducted);
    if (refund) {
        for (auto *amount : { &line.listMinor, &line.salesMinor, &line.paidMinor, &line.netMinor })
            turn(*amount);
    }
}

} // namespace zhanggui
