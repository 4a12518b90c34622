// In which period each transaction is due, with the minimum of its product class: lines of a class wait for
// the first period in which all that wait reach it. Give it every line, close it, then ask. Holds 16 bytes
// for each line.
#pragma once

#include "models/settlement/eligibility.h"

#include <QHash>

#include <map>
#include <vector>

namespace zhanggui {

class DuePeriods {
public:
    /// `policy` outlives it. `facts` without classMinor.
    DuePeriods(const SettlementPolicy &policy, EligibilityFacts facts, WorkCalendar calendar);

    void add(const SettlementLine &line);
    void close();
    /// Empty: it waits, or that cannot be told. Fast for lines in the order in which they were added.
    QString periodOf(const SettlementLine &line);
    /// By the facts, and by what its class adds up to.
    Eligibility eligibilityOf(const SettlementLine &line) const;
    OpenConditions openConditionsOf(const SettlementLine &line) const;

private:
    using ProductClass = std::pair<QString, QString>; // its id, currency
    struct Carried {
        qint64 minor = 0; // what fell due in the period; then with what waited before
        QString period; // in which they are billed; empty: they still wait
    };
    struct Known {
        qint64 line = 0; // SettlementLine::id
        qint32 period = 0; // of m_periods
        bool hasLeast = false;
    };
    const Carried *carriedOf(const SettlementLine &line, const LineDue &due) const;
    LineDue due(const SettlementLine &line);
    EligibilityFacts factsOf(const SettlementLine &line) const;

    const SettlementPolicy &m_policy;
    EligibilityFacts m_facts;
    WorkCalendar m_calendar;
    qint64 m_least = 0; // of the rules about a minimum; 0: none
    std::map<ProductClass, std::map<QString, Carried>> m_classes; // by period in which lines are due
    std::vector<Known> m_known;
    size_t m_next = 0; // of them, to be asked for
    QStringList m_periods;
    QHash<QString, qint32> m_indexOf; // in m_periods
};

} // namespace zhanggui
