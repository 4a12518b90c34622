// What can be done to the emulated marketplace: one vocabulary for the window, scenarios, the recorder, the
// command line and POST /_emulator/actions. An action is a word and members ("a|b": exactly one of them):
//
//   buy              product, customer, [period "1y"|"3m"|"30d"], [amount], [paid false: stays unpaid],
//                    [params: {"name": "value"} or [{"name": …, "value": …}]]
//   pay              order
//   cancel           order (unpaid)
//   try              product, customer, [days]
//   tryToFormal      instance, [product], [period]
//   renew            instance|license, [period]
//   renewChange      instance, [product], [amount], [period]
//   cancelRenewal    order (the renewal)
//   upgrade          instance, [product], [amount]
//   expire           instance|license (now)
//   unsubscribe      order|instance|license, [refund: minor units]
//   freeze           instance|license
//   unfreeze         instance|license
//   accept           order (service supervision is finished)
//   receive          license (the buyer takes it)
//   viewResource     instance (the buyer opens its details)
//   applyLicense     instance, [fingerprint], [effective], [expire]
//   denyLicense      event
//   syncTenant       instance, [flag], [name], [domain]
//   syncApplication  tenant, [flag]
//   syncUsers        tenant, users, [flag]
//   syncDepartment   tenant, code, name, [parent], [flag]
//   syncDepartments  tenant, [departments]
//   notifyOrder      order
//   restart          call (重新启动)
//   outage           for "40m" (no call reaches the seller)
//   delist           product
//   relist           product
//   limits           [perSecond], [skewMs], [usageQuota], [licenseQuota]; 0: none
//   fail             code, [times] (the next API requests get this documented error)
//
// The flags of the sync actions are the interface's own numbers (0 delete, 1 add, 2 modify, 3 withdraw).
// `as` names what an action made ("first": first.order, first.instance, first.license); members refer to it
// with "$first.order". Values are JSON.
#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <span>

namespace zhanggui {

struct MarketAction {
    QString word;
    QString as; // empty: nothing is named
    QList<QPair<QString, QByteArray>> members; // name → JSON text, in the order as written
    /// The member as text (a JSON string's value, other values as written); empty when it is not there.
    QString text(QStringView name) const;
    bool has(QStringView name) const;
    friend bool operator==(const MarketAction &, const MarketAction &) = default;
};

/// One row of the vocabulary.
struct MarketActionForm {
    struct Member {
        const char *name;
        /// "order", "instance", "license", "product", "customer", "tenant", "event": an id, or "$name.what";
        /// "call": a number, or "$name.call"; "text"; "period" ("1y"); "duration" ("40m"); "number": a whole
        /// one; "flag": true or false; "time": see marketTimeFromText(); "list": a list or an object.
        const char *type;
        bool needed;
        bool oneOf = false; // exactly one of the members that are marked so must be there
    };
    const char *word;
    std::span<const Member> members;
    const char *title; // English, to be translated in the context "MarketAction"
    /// What it is done to: "product", "order", "instance", "license", "tenant", "call", "event", or "" (the
    /// marketplace as a whole). Actions that take one of several name the first: "instance".
    const char *subject;
};
std::span<const MarketActionForm> marketActionForms();
const MarketActionForm *marketActionForm(QStringView word);

/// From a JSON object with `do` (the word), `as` and members. BadInput naming everything that is unknown,
/// missing or not of its type; whether the ids exist is the engine's to say.
[[nodiscard]] Result<MarketAction> marketActionFromJson(const QByteArray &object);
/// One line; reading it back gives the same.
QByteArray marketActionToJson(const MarketAction &action);

/// "1y", "3m", "30d": number and day, month, year. BadInput otherwise.
struct MarketPeriod {
    QString type; // day, month, year
    int number = 0;
};
[[nodiscard]] Result<MarketPeriod> marketPeriodFromText(const QString &text);
/// The other way: "1y". Empty for no period.
QString marketPeriodText(const MarketPeriod &period);
/// So many calendar periods later, in UTC+8 (the marketplace's), clipped to the last day of a month: a year
/// after 29 February is 28 February, a month after 31 January the last day of February.
qint64 afterPeriod(qint64 fromMs, const MarketPeriod &period);

/// "90s", "40m", "3h", "350d", or several: "1d 12h". In milliseconds; a day is 24 hours. BadInput otherwise.
[[nodiscard]] Result<qint64> marketDurationFromText(const QString &text);
/// ISO 8601 with its offset ("2026-10-05T08:30:00+08:00", "…Z"), or from `nowMs` on: "+1y", "+30d", "+3h".
[[nodiscard]] Result<qint64> marketTimeFromText(const QString &text, qint64 nowMs);
/// "2026-10-05T08:30:00+08:00"; with milliseconds when there are any.
QString marketTimeText(qint64 ms);

} // namespace zhanggui
