// Everything that the supervision panel, its dialogs and the commands look at, read in one go beside the
// window.
#pragma once

#include "models/supervision/acceptance_pack.h"
#include "models/supervision/appeal.h"
#include "models/work/work_catalog.h"

#include <memory>

namespace zhanggui {

class Connection;

struct SupervisionReading {
    std::shared_ptr<const SupervisionRules> rules;
    SupervisedLine line;
    const Machine *machine = nullptr; // that the record follows
    QList<EvidenceFile> files;
    QList<EvidenceFinding> findings; // of `rules`
    QStringList unreadable; // files whose text could not be read, with the reason
};

/// What the order query tells of the record's line; `files` and `findings` are left to readDocuments().
[[nodiscard]] Result<SupervisionReading> readSupervision(Connection &connection, const WorkCatalog &catalog,
    const WorkRecord &record, const RuleValues &values, qint64 nowMs);

/// Reads the kept files' texts and checks the evidence. Not on the GUI thread; needs no store.
SupervisionReading readDocuments(SupervisionReading reading, const QString &attachments);

/// The rules, read once in the program's life. Corrupt.
[[nodiscard]] Result<std::shared_ptr<const SupervisionRules>> supervisionRules();

} // namespace zhanggui
