// What a self-check found, for people, for programs and for the manual.
#pragma once

#include "net/selfcheck/self_check.h"

#include <QTextStream>

namespace zhanggui {

void writeSelfCheckText(
    QTextStream &out, const SelfCheckReport &report, const QList<SellerFault> &faults, bool chinese);
void writeSelfCheckJson(QTextStream &out, const SelfCheckReport &report);
/// The tables of the manual's page.
void writeSelfCheckMarkdown(
    QTextStream &out, const SelfCheckReport &report, const QList<SellerFault> &faults, bool chinese);

} // namespace zhanggui
