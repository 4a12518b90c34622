#include "models/settlement/difference_cause.h"

#include <array>

namespace zhanggui {

namespace {

struct CauseName {
    DifferenceCause cause;
    const char *id;
    const char16_t *en;
    const char16_t *zh;
};

constexpr std::array kNames{
    CauseName{ DifferenceCause::Timing, "timing", u"Timing", u"账期不同" },
    CauseName{ DifferenceCause::Refund, "refund", u"Refund", u"退款" },
    CauseName{ DifferenceCause::Tier, "tier", u"Tier", u"区间增量分成" },
    CauseName{ DifferenceCause::Voucher, "voucher", u"Voucher", u"代金券" },
    CauseName{ DifferenceCause::Tax, "tax", u"Tax", u"税" },
    CauseName{ DifferenceCause::Rounding, "rounding", u"Rounding", u"尾差" },
    CauseName{ DifferenceCause::Ratio, "ratio", u"Ratio", u"比例" },
    CauseName{ DifferenceCause::MissingHere, "missing-here", u"Missing here", u"本方缺失" },
    CauseName{ DifferenceCause::MissingThere, "missing-there", u"Missing there", u"对方缺失" },
    CauseName{ DifferenceCause::Duplicate, "duplicate", u"Duplicate", u"重复" },
    CauseName{ DifferenceCause::Tolerance, "tolerance", u"Tolerance", u"容差" },
    CauseName{ DifferenceCause::Unknown, "unknown", u"Unknown", u"原因不明" },
};

} // namespace

QString idOf(DifferenceCause cause)
{
    return QLatin1String(kNames.at(size_t(cause)).id);
}

std::optional<DifferenceCause> differenceCause(const QString &id)
{
    for (const CauseName &name : kNames) {
        if (id == QLatin1String(name.id))
            return name.cause;
    }
    return std::nullopt;
}

BothLanguages titleOf(DifferenceCause cause)
{
    const CauseName &name = kNames.at(size_t(cause));
    return { QString::fromUtf16(name.en), QString::fromUtf16(name.zh) };
}

const QList<DifferenceCause> &differenceCauses()
{
    static const QList<DifferenceCause> all = [] {
        QList<DifferenceCause> list;
        for (const CauseName &name : kNames)
            list.append(name.cause);
        return list;
    }();
    return all;
}

bool needsAnswer(DifferenceCause cause)
{
    return cause == DifferenceCause::Unknown || cause == DifferenceCause::MissingHere
        || cause == DifferenceCause::MissingThere;
}

} // namespace zhanggui
