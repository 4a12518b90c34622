// Suites as they stand in a file (resources/suites/*.json), before expansion.
#pragma once

#include "models/json/json_members.h"
#include "net/callbacks/callback_case.h"
#include "net/protocol/callback_protocol.h"

namespace zhanggui {

struct SuiteDescription {
    QString id; // of the Chinese site; the twin of KooGallery ends in "-intl"
    BothLanguages title;
    QString product;
    QString mode;
    QStringList sites;
    QString kind; // official, robustness, security
    SuiteFlag sends = SuiteFlag::TestFlag;
    QStringList cases; // official: "saas-v2.newInstance.period"
    QList<QPair<QString, QList<Expectation>>> expect; // official: what a case expects besides, by its id
    QString family; // of probes
    QStringList groups; // of probes
    FactSource source;
};

/// Faults name their place. `position`: where the file's suites stand among others, 100 when it does not say.
QList<SuiteDescription> suitesFromJson(const JsonValue &root, int &position, JsonFaults &faults);

} // namespace zhanggui
