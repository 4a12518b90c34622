// Which rule of the refund pages applies to an order and why: dated data in resources/rules/refunds.json.
// Pure.
#pragma once

#include "models/rules/condition.h"
#include "models/rules/stated_rules.h"
#include "models/rules/work_calendar.h"

namespace zhanggui {

enum class RefundVerdict {
    Negotiated, // the buyer names an amount, the seller approves; at most what was paid
    Full, // without reason or because it never began
    Automatic, // the platform refunds by itself
    UsageDeducted, // what was used is deducted
    ReturnFlow, // hardware that was received: goes back first
    Refused,
    NotTold, // no page tells
};
/// "negotiated", "full", "automatic", "usage-deducted", "return-flow", "refused", "not-told".
QString idOf(RefundVerdict verdict);

struct RefundRule {
    QString id;
    BothLanguages title;
    BothLanguages say; // what applies, and why
    Condition when; // over refundValues()
    RefundVerdict verdict = RefundVerdict::NotTold;
    bool vouchersReturned = true; // what was paid with vouchers comes back
    std::optional<QDate> validFrom; // of the refund's request
    std::optional<QDate> validTo;
    RuleSource source;
};

struct RefundRules {
    QList<RefundRule> rules; // the first that holds applies
    QStringList supervised; // product types whose delivery is supervised
    QStringList unsupervised;
    int noReasonDays = 0; // window without reason
    int noReasonPerYear = 0; // of a buyer's account, with all services of the cloud
    RuleSource noReasonSource;
    int reviewWorkingDays = 0;
    RuleSource reviewSource;
    int syncHours = 0; // until the order shows the approval
    int sendBackDays = 0; // hardware
    int acceptDays = 0;
    RuleSource returnSource;
    StatedRules effects; // sentences on invoice, settlement, deadlines
};

/// The workspace's `rules/refunds.json`, or what the program carries. Corrupt, naming the member; Storage.
[[nodiscard]] Result<RefundRules> loadRefundRules(const QString &workspaceDirectory = {});
[[nodiscard]] Result<RefundRules> readRefundRules(const QByteArray &json);

/// What is known of the order and the request; what is empty is not known.
struct RefundFacts {
    QString productType; // as kind "supervision" has it, and image, api, container, ai-asset
    std::optional<bool> supervised; // none: by product type
    QString supervisionState; // state id of the supervised line
    std::optional<qint64> codeTakenMs; // License 2.0: when the customer took the code (用户领取授权码)
    QString orderType; // NEW, RENEW, TRIAL …
    QString orderStatus;
    std::optional<qint64> openedMs; // when the resource was opened, or took effect
    std::optional<qint64> expireMs;
    std::optional<bool> openFailed; // the resource could not be opened
    std::optional<bool> received; // hardware: the buyer has it
    std::optional<bool> shipped;
    std::optional<qint64> noReasonUsed; // refunds without reason of the buyer's account in this year
    std::optional<qint64> paid; // minor units that were really paid
    std::optional<qint64> asked; // what the request wants
    QString currency;
    std::optional<qint64> requestedMs;
    std::optional<int> unreturnedInvoices; // issued to the customer and not returned
    std::optional<bool> billed; // in a bill already
    bool reviewed = false; // the seller has decided
    qint64 nowMs = 0;
};

/// The facts that rules look at: productType, supervised, inGuarantee (supervision not finished), orderType,
/// renewal, trial, effective, expired, openFailed, received, shipped, daysOpen, inNoReasonWindow, quotaLeft,
/// codeTaken. What is not known is missing.
RuleValues refundValues(const RefundFacts &facts, const RefundRules &rules);

struct RefundExplanation {
    const RefundRule *rule = nullptr; // the first that holds; nullptr: what is known does not decide it
    QList<const RefundRule *> unless; // rules before it that would apply if what is missing were so
    QStringList missing; // names of those values
    RuleValues values; // that it was judged by
    std::optional<qint64> cap; // minor units; none: not known or nothing is refunded
    QList<RuleFinding> findings; // cap, windows, deadlines, effect on invoice and settlement
    std::optional<qint64> noReasonEndsMs;
    std::optional<qint64> reviewDueMs;
};
/// `rules` must outlive the explanation.
RefundExplanation explainRefund(
    const RefundFacts &facts, const RefundRules &rules, const WorkCalendar &calendar);

/// A word for a value that is missing: what to find out.
BothLanguages refundValueTitle(const QString &value);
/// What to find out, each thing once: several values hang on the same one.
QList<BothLanguages> missingTitles(const RefundExplanation &made);

/// Ids of `effects` that the code applies.
QStringList appliedRefundEffects();

} // namespace zhanggui
