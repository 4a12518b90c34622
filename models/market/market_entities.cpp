#include "models/market/market_entities.h"

#include <algorithm>
#include <array>
#include <utility>

namespace zhanggui {

namespace {

template <class Stage> using Word = std::pair<Stage, const char *>;

template <class Stage, size_t count> QString wordOf(const std::array<Word<Stage>, count> &words, Stage stage)
{
    const auto found = std::ranges::find(words, stage, &Word<Stage>::first);
    return found == words.end() ? QString() : QString::fromLatin1(found->second);
}

template <class Stage, size_t count>
std::optional<Stage> stageOf(const std::array<Word<Stage>, count> &words, QStringView word)
{
    for (const auto &[stage, text] : words) {
        if (word == QLatin1String(text))
            return stage;
    }
    return std::nullopt;
}

constexpr std::array kOrderWords = {
    Word<OrderStage>{ OrderStage::Unpaid, "unpaid" },
    Word<OrderStage>{ OrderStage::Opening, "opening" },
    Word<OrderStage>{ OrderStage::Supervised, "supervised" },
    Word<OrderStage>{ OrderStage::Done, "done" },
    Word<OrderStage>{ OrderStage::Failed, "failed" },
    Word<OrderStage>{ OrderStage::Refunding, "refunding" },
    Word<OrderStage>{ OrderStage::Refunded, "refunded" },
    Word<OrderStage>{ OrderStage::Cancelled, "cancelled" },
};

constexpr std::array kInstanceWords = {
    Word<InstanceStage>{ InstanceStage::Opening, "opening" },
    Word<InstanceStage>{ InstanceStage::Running, "running" },
    Word<InstanceStage>{ InstanceStage::Frozen, "frozen" },
    Word<InstanceStage>{ InstanceStage::Released, "released" },
};

constexpr std::array kLicenseWords = {
    Word<LicenseStage>{ LicenseStage::Issued, "issued" },
    Word<LicenseStage>{ LicenseStage::Received, "received" },
    Word<LicenseStage>{ LicenseStage::Alive, "alive" },
    Word<LicenseStage>{ LicenseStage::Expired, "expired" },
    Word<LicenseStage>{ LicenseStage::Frozen, "frozen" },
    Word<LicenseStage>{ LicenseStage::Released, "released" },
};

constexpr std::array kUsageWords = {
    Word<UsageStage>{ UsageStage::Waiting, "waiting" },
    Word<UsageStage>{ UsageStage::Accepted, "accepted" },
    Word<UsageStage>{ UsageStage::Abnormal, "abnormal" },
};

constexpr std::array kCallWords = {
    Word<CallStage>{ CallStage::Waiting, "waiting" },
    Word<CallStage>{ CallStage::Succeeded, "succeeded" },
    Word<CallStage>{ CallStage::GivenUp, "given-up" },
    Word<CallStage>{ CallStage::Withdrawn, "withdrawn" },
};

} // namespace

QString orderStageWord(OrderStage stage)
{
    return wordOf(kOrderWords, stage);
}

std::optional<OrderStage> orderStageFromWord(QStringView word)
{
    return stageOf(kOrderWords, word);
}

QString instanceStageWord(InstanceStage stage)
{
    return wordOf(kInstanceWords, stage);
}

std::optional<InstanceStage> instanceStageFromWord(QStringView word)
{
    return stageOf(kInstanceWords, word);
}

QString licenseStageWord(LicenseStage stage)
{
    return wordOf(kLicenseWords, stage);
}

std::optional<LicenseStage> licenseStageFromWord(QStringView word)
{
    return stageOf(kLicenseWords, word);
}

QString usageStageWord(UsageStage stage)
{
    return wordOf(kUsageWords, stage);
}

std::optional<UsageStage> usageStageFromWord(QStringView word)
{
    return stageOf(kUsageWords, word);
}

QString callStageWord(CallStage stage)
{
    return wordOf(kCallWords, stage);
}

std::optional<CallStage> callStageFromWord(QStringView word)
{
    return stageOf(kCallWords, word);
}

} // namespace zhanggui
