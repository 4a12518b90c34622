// What can be done to the emulated marketplace: one vocabulary for the window, scenarios, the recorder, the
// command line and POST /_emulator/actions. An action is a word and members:
//
//   buy            product, customer, [period "1y"|"3m"|"30d"], [amount], [paid false: stays unpaid],
//   [params] pay            order                          cancel          order (unpaid) try product,
//   customer, [days]      tryToFormal     instance, [product], [period] renew          instance|license,
//   [period]     renewChange     instance, [product], [amount], [period] cancelRenewal  order (the renewal)
//   upgrade         instance, [product], [amount] expire         instance|license (now)         unsubscribe
//   order|instance|license, [refund minor units] freeze         instance|license               unfreeze
//   instance|license accept         order (service supervision is finished) receive        license (the buyer
//   takes it)   viewResource    instance (the buyer opens its details) applyLicense   instance,
//   [fingerprint], [effective], [expire]  denyLicense  event syncTenant     instance, [flag], [name],
//   [domain]   syncApplication  tenant, [flag] syncUsers      tenant, users, [flag]          syncDepartment
//   tenant, code, name, [parent], [flag] syncDepartments tenant, [departments]         notifyOrder     order
//   restart        call (重新启动)                 outage          for "40m" (no call reaches the seller)
//   delist         product                        relist          product
//   limits         [perSecond], [skewMs], [usageQuota], [licenseQuota]; 0: none
//   fail           code, [times]                  (the next API requests get this documented error)
//
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
        const char *type; // "order", "instance", "license", "product", "customer", "tenant", "call", "text",
                          // "period", "number", "flag", "time", "list"
        bool needed;
    };
    const char *word;
    std::span<const Member> members;
    const char *title; // English, to be translated in the context "MarketAction"
    const char
        *subject; // what it is done to: "product", "order", "instance", "license", "tenant", "call", ""
};
std::span<const MarketActionForm> marketActionForms();
const MarketActionForm *marketActionForm(QStringView word);

/// From a JSON object with `do` (the word), `as` and members. BadInput naming what is unknown or missing.
[[nodiscard]] Result<MarketAction> marketActionFromJson(const QByteArray &object);
QByteArray marketActionToJson(const MarketAction &action);

/// "1y", "3m", "30d": number and day, month, year. BadInput otherwise.
struct MarketPeriod {
    QString type; // day, month, year
    int number = 0;
};
[[nodiscard]] Result<MarketPeriod> marketPeriodFromText(const QString &text);
/// So many calendar periods later, in UTC+8 (the marketplace's), clipped to the last day of a month.
qint64 afterPeriod(qint64 fromMs, const MarketPeriod &period);

} // namespace zhanggui
