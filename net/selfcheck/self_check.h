// The debugger checked by a seller that is broken on purpose: the suites run against the reference seller as
// it should be, where every warning is a false alarm, then with each of its faults alone, which some check
// must notice. Lives in one thread with an event loop; the seller has a thread of its own.
#pragma once

#include "net/callbacks/callback_runner.h"
#include "net/callbacks/suite_catalog.h"
#include "net/seller/seller_faults.h"

#include <QObject>

#include <memory>

namespace zhanggui {

/// One check that noticed something, over all cases of a run.
struct SelfCheckFinding {
    QString check;
    Severity severity = Severity::Fail; // the worst of them
    QStringList cases; // ids, in the order of the run
};

/// The correct seller under the suites of one family.
struct SelfCheckFamily {
    QString family;
    QStringList suites;
    int requests = 0;
    int checks = 0; // verdicts of all severities
    QList<SelfCheckFinding> falseAlarms; // warnings and fails
    QStringList notRun; // "case: reason" of cases that were skipped
};

/// One fault in one family.
struct SelfCheckFault {
    QString fault;
    QString family;
    int requests = 0;
    QList<SelfCheckFinding> caughtBy; // what the correct seller did not show; the weightiest first
    bool caught() const { return !caughtBy.isEmpty(); }
};

struct SelfCheckReport {
    QList<SelfCheckFamily> families;
    QList<SelfCheckFault> faults;
    bool cancelled = false;
    QString failure; // English: why it could not be carried out to its end; empty: it was
    /// Every fault caught, no false alarm, nothing left out.
    bool passed() const;
};

struct SelfCheckPlan {
    QStringList families; // empty: all that the suites have
    QStringList faults; // empty: all of these families
    /// Faults that wait do so this many times shorter, and the time limits shrink alike.
    double slowness = 0.01;
};

class SelfCheck : public QObject {
    Q_OBJECT

public:
    /// Borrowed, and outlive this: protocol, suites, checks.
    struct Data {
        const CallbackProtocol *protocol = nullptr;
        const SuiteCatalog *suites = nullptr;
        const CheckCatalog *checks = nullptr;
    };
    SelfCheck(const Data &data, Now now, const RandomBytes &random, QObject *parent = nullptr);
    ~SelfCheck() override;

    /// BadInput, naming it, for a family or a fault that is not known. finished() comes later, once.
    [[nodiscard]] Result<void> start(const SelfCheckPlan &plan);
    void cancel();

Q_SIGNALS:
    /// Before each seller is tried: the fault ("" for the correct one) in that family.
    void trying(const QString &fault, const QString &family, int done, int total);
    void finished(const zhanggui::SelfCheckReport &report);

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// The family of a suite: that of its first case.
QString familyOfSuite(const CallbackSuite &suite, const CallbackProtocol &protocol);

} // namespace zhanggui
