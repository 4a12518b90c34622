// What is done with work records as a step of the history: window and command line tell it alike, in both
// languages.
#pragma once

#include "models/store/steps.h"

namespace zhanggui {

class WorkCatalog;

enum class WorkTask { Create, Edit, Transition, Correct, Note, Attach, Detach, Remove };

struct WorkDeed {
    WorkTask task = WorkTask::Edit;
    QString kind; // WorkKind::id
    qint64 records = 1; // of Attach: files
    QString number = {}; // of a single record; empty: not told
    QString transition = {}; // MachineTransition::id, of Transition
};

/// With facts that stepText() says. A kind or transition that the catalog does not know is told by its id.
NewStep workStep(const WorkCatalog &catalog, const WorkDeed &deed, const QString &actor, qint64 atMs);

} // namespace zhanggui
