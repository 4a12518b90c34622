// The members of scenario steps that are no actions: what may be expected, and what the seller's software
// does. Tables for the reader, the manual's test and whoever offers them.
#pragma once

#include "models/core/result.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <span>

namespace zhanggui {

struct ScenarioForm {
    enum class Type {
        Text,
        Count, // whole number from 0
        Flag,
        Duration, // "40m", "350d"
        Left, // "365d" or "never"
        Moment, // "now", "-2h", "+1d" from now on the virtual clock, or any text, sent as it is
        Codes, // list of texts
        Outcome, // succeeded, givenUp, waiting
        OrderStage, // words of market_entities.h
        InstanceStage,
        LicenseStage,
        UsageStage,
        Since, // step, start
        Interface, // id of the protocol data
    };
    struct Member {
        const char *name;
        Type type;
        bool needed = false;
    };
    const char *word;
    std::span<const Member> members;

    const Member *member(QStringView name) const;
};

/// "call", "noCall", "order", "instance", "license", "usage", "api", "answer", "log".
std::span<const ScenarioForm> expectationForms();
const ScenarioForm *expectationForm(QStringView word);
/// "pushUsage", "activateLicense", "queryLicense", "reportSoftwareUsage", "uploadLicense", "queryOrder",
/// "login".
std::span<const ScenarioForm> sellerForms();
const ScenarioForm *sellerForm(QStringView word);
QStringList formWords(std::span<const ScenarioForm> forms);

/// The words that a type takes; empty: it takes no list of words.
QStringList formTypeWords(ScenarioForm::Type type);

/// Milliseconds of "90s", "40m", "3h", "1h30m", "350d", "1d12h". BadInput otherwise and for nothing.
[[nodiscard]] Result<qint64> durationFromText(const QString &text);
/// The other way round: "1d12h", "0s"; what is below a second is dropped.
QString textFromDuration(qint64 ms);

/// "expiry", "expiry -1d", "expiry +15d": how long after the expiry. BadInput otherwise.
[[nodiscard]] Result<qint64> expiryOffset(const QString &text);

/// "$first.order" in its parts.
struct ScenarioReference {
    QString name;
    QString part; // order, instance, license, tenant, event, call, refund
};
/// nullopt when the text is no reference (does not begin with "$").
std::optional<ScenarioReference> scenarioReference(const QString &text);
/// The parts that a reference can name.
QStringList scenarioReferenceParts();

} // namespace zhanggui
