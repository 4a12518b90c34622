// The words of the emulated marketplace: states, kinds, actions, spans of time. Official Chinese terms stand
// in the translation.
#pragma once

#include "models/market/market_action.h"
#include "models/market/market_entities.h"
#include "ui/callbacks/callback_text.h"

#include <QTimeZone>

namespace zhanggui {

ToneText orderStageText(OrderStage stage);
ToneText instanceStageText(InstanceStage stage);
ToneText licenseStageText(LicenseStage stage);
ToneText usageStageText(UsageStage stage);
ToneText callStageText(CallStage stage);

/// "NEW" → "New purchase"; an unknown word as it is.
QString orderTypeText(const QString &type);
QString chargingModeText(const QString &mode);
/// "1 year(s)"; an unknown unit as it is.
QString periodText(int number, const QString &unit);
/// "saas-v2" → "SaaS (V2.0)"; an unknown word as it is.
QString productKindText(const QString &kind);
/// "freeze" → "freezes", for the list of what is planned; an unknown word as it is.
QString eventKindText(const QString &kind);
/// "call-seller saas-v2.newInstance"… what the event is, and what it is about.
QString eventText(const MarketEvent &event);

/// The title of an action in the language of the screen; the word itself when it is not known.
QString actionTitle(const MarketActionForm &form);
/// What a member of an action is called.
QString memberTitle(const QString &member);

/// "3 days 4 h", "12 min", "5 s": the two largest units.
QString spanText(qint64 ms);
/// "1h", "90m", "30d", "2w", "1y" → ms; nullopt for anything else. Years count 365 days.
std::optional<qint64> spanFromText(const QString &text);
/// A time of the virtual clock, with seconds; a dash for none.
QString timeText(std::optional<qint64> ms, const QTimeZone &zone);

} // namespace zhanggui
