// A year of transaction details and bill details with differences of every cause planted in it, computed
// without the program's own formulas.
#pragma once

#include "models/settlement/reconcile.h"
#include "models/settlement/settlement_line.h"

#include <QHash>

namespace zhanggui {

struct PlantedDifference {
    QString period;
    QString key; // as ReconcileMatch::key tells it
    DifferenceCause cause = DifferenceCause::Unknown;
    qint64 minor = 0;
};

struct SettlementYear {
    QList<SettlementLine> transactions; // of general goods on the Chinese site, all due in their month
    QList<SettlementLine> billLines;
    QList<PlantedDifference> planted;
    QHash<QString, QString> periodOf; // line id of a transaction → period in which it is due
    QHash<QString, int> increment; // line id of a transaction → 0, 1 or 2 percent
    Tolerance tolerance; // with which the planted ones are told
};

/// About `lines` transactions from January to December of `year` (2025 or later: the fee of 5% less the
/// increment holds); the same for the same arguments. At least twelve of each cause.
SettlementYear settlementYear(int lines, int year = 2025);

/// What every transaction should be worth, with its alternatives, by the generator's own arithmetic.
QList<ReconcileItem> expectedItems(const SettlementYear &year);
QList<ReconcileItem> billedItems(const SettlementYear &year);

/// "202501 line:…||sale voucher 950", sorted: what was planted, what was found.
QStringList plantedTexts(const SettlementYear &year);
QStringList foundTexts(const ReconcileResult &result);

} // namespace zhanggui
