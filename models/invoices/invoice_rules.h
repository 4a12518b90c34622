// What is known about invoices as data: resources/rules/invoices.json, or the workspace's own copy.
#pragma once

#include "models/rules/stated_rules.h"

#include <QDate>
#include <QList>

namespace zhanggui {

class Connection;

/// One of the six kinds that a buyer can ask for.
struct InvoiceEntry {
    QString id; // "vat-special/paper": type and medium
    BothLanguages title;
    RuleSource source;
};

/// How many digits number and code have.
struct NumberRule {
    QString medium; // fully-digital, electronic, paper
    QList<int> number;
    QList<int> code; // empty: has no code
    RuleSource source;
};

/// Who pays for the way of a paper invoice.
struct PostageRule {
    QString id;
    QString kind; // WorkKind::id that it is about
    QString medium;
    qint64 below = 0; // minor units of `currency`
    QString currency;
    QString payerBelow; // "customer", "seller", "platform"
    QString payerOtherwise;
    BothLanguages sayBelow; // %1 the amount, %2 the limit
    BothLanguages sayOtherwise;
    std::optional<QDate> validFrom; // of the invoice's request
    RuleSource source;
};

/// The tax rate of a product type in a charging mode.
struct TaxRateRule {
    QStringList productTypes;
    QStringList charging; // as orders have it: ONE_TIME, PERIOD …
    BothLanguages taxProduct;
    qint64 general = 0; // 1/10,000, of general taxpayers
    qint64 smallScale = 0; // of small-scale taxpayers
    RuleSource source;
};

struct InvoiceRules {
    QList<InvoiceEntry> entries;
    QList<NumberRule> numbers;
    QList<PostageRule> postage;
    QList<TaxRateRule> taxRates;
    int customerDays = 0;
    RuleSource customerDaysSource;
    int huaweiMonths = 0;
    RuleSource huaweiMonthsSource;
    StatedRules checks; // of invoices to customers
    StatedRules huaweiChecks;

    const InvoiceEntry *entry(const QString &type, const QString &medium) const;
    const NumberRule *numberRule(const QString &medium) const;
    const TaxRateRule *taxRate(const QString &productType, const QString &charging) const;
};

/// The workspace's file `rules/invoices.json`, or what the program carries. Corrupt, naming the member;
/// Storage.
[[nodiscard]] Result<InvoiceRules> loadInvoiceRules(const QString &workspaceDirectory = {});
[[nodiscard]] Result<InvoiceRules> readInvoiceRules(const QByteArray &json);

/// Which of the six the seller offers, as 设置发票类型 of the official console has it: setting
/// "invoices/entries" of the workspace. All of them unless set; ids that `rules` does not have are left out.
[[nodiscard]] Result<QStringList> offeredEntries(Connection &connection, const InvoiceRules &rules);
/// BadInput for an unknown id (`detail` names it) and for an empty list.
[[nodiscard]] Result<void> setOfferedEntries(
    Connection &connection, const InvoiceRules &rules, const QStringList &ids);

struct PostageVerdict {
    QString payer;
    BothLanguages say;
    RuleSource source;
};
/// Who pays the way of an invoice of this kind; none for other media, amounts that are not known, other
/// currencies, and requests before the rule. `requestedMs` 0: not known, taken as today.
std::optional<PostageVerdict> postageOf(const InvoiceRules &rules, const QString &kind, const QString &medium,
    std::optional<qint64> amount, const QString &currency, qint64 requestedMs);

/// "1,234.00 CNY", the same in both languages: for sentences.
QString plainAmount(qint64 minor, const QString &currency);
/// "2026-11-22" in UTC+8, where the marketplace counts its days (I).
QString marketDay(qint64 ms);

} // namespace zhanggui
