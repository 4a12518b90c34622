// The text of one cell: what the list shows, copies and exports for a person.
#pragma once

#include "models/records/record_kind.h"

#include <QLocale>
#include <QTimeZone>
#include <QVariant>

namespace zhanggui {

struct CellStyle {
    QLocale locale;
    QTimeZone zone = QTimeZone::utc(); // the workspace's
};

/// Empty for a null value. Amounts: thousands and two decimals by locale, currency behind; instants:
/// `2026-11-22 14:05` in the zone; days `2026-11-22`; rates `6%`; choices: translated, unknown ones as they
/// came. Nothing is masked here.
QString cellText(const RecordKind &kind, const Field &field, const QVariant &value, const QString &currency,
    const CellStyle &style);

/// `2026-11-22 14:05`, or with seconds.
enum class InstantPrecision { Minutes, Seconds };
QString instantText(
    qint64 utcMs, const QTimeZone &zone, InstantPrecision precision = InstantPrecision::Minutes);
/// `2026-11-22`
QString dayText(qint64 utcMs, const QTimeZone &zone);
/// "6%", "0.5%" by locale; of 1/10,000.
QString rateText(qint64 rate, const QLocale &locale);
/// "1,234.56 CNY" by locale; the currency is left out when empty. Exact for every 64-bit amount.
QString amountText(qint64 minor, const QString &currency, const QLocale &locale);

} // namespace zhanggui
