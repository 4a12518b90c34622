// Everything that shows the delivery of one order line, in one file: the evidence, an index with digests and
// the checklist as HTML and CSV, and a cover.
#pragma once

#include "models/supervision/evidence_check.h"

#include <QTimeZone>

#include <functional>

namespace zhanggui {

struct PackFile {
    WorkFile file;
    QString path; // where its bytes are
    QString name; // inside the pack: safeNames()
    BothLanguages evidence; // what it shows; empty: just attached
};

/// A line of the checklist, in both languages.
struct PackCheck {
    enum class State { Good, Short, Look };
    State state = State::Good;
    BothLanguages text;
    QString source; // page and date
};

struct AcceptancePack {
    QString title; // "CS…-000001"
    QList<std::pair<BothLanguages, QString>> facts; // without personal data
    QList<PackCheck> checks;
    QList<std::pair<QString, BothLanguages>> events; // when, as text, and what; without names of people
    QList<PackFile> files;
    qint64 madeMs = 0;
    QTimeZone zone = QTimeZone::utc();
    QHash<QString, BothLanguages> words; // headings: SupervisionRules::words
};

/// Names for the files inside a pack, in their order: "01-NAME.ext" without folders, drive letters, control
/// and reserved characters, trailing dots or blanks, device names of Windows; at most 120 bytes of UTF-8; no
/// two alike, whatever case.
QStringList safeNames(const QStringList &names);

/// The pack of a record as it is now. `attachments`: the workspace's folder.
AcceptancePack packOf(const SupervisionRules &rules, const WorkKind &kind, const Machine *machine,
    const SupervisedLine &line, const QList<EvidenceFile> &files, const QString &attachments,
    const QTimeZone &zone);

/// A whole HTML page in both languages, without script and without anything from elsewhere. `links`: names
/// lead to files/NAME, as in the ZIP.
QString packHtml(const AcceptancePack &pack, bool links);
/// UTF-8 with a byte order mark, CRLF: name, evidence, called, bytes, sha256, added, note. Cells that a
/// spreadsheet would take for a formula are kept from it by an apostrophe.
QByteArray packCsv(const AcceptancePack &pack);

using PackProgress = std::function<bool(qint64 done, qint64 total)>; // bytes; false cancels

/// Reads each file again and compares its digest: Corrupt or NotFound, naming it. Cancelled. `progressed`
/// hears the first half of a total of twice their size: what is made of them comes after. Not on the GUI
/// thread.
[[nodiscard]] Result<void> verifyPackFiles(const AcceptancePack &pack, const PackProgress &progressed = {});

/// index.html, index.csv, `cover` as cover.pdf unless it is empty, files/NAME. Each file is read again and
/// its digest compared: Corrupt or NotFound, naming it, and nothing is written. Replaces `target` whole or
/// not at all. Cancelled, Storage. Not on the GUI thread.
[[nodiscard]] Result<void> writePackZip(const AcceptancePack &pack, const QByteArray &cover,
    const QString &target, bool replace, const PackProgress &progressed = {});

} // namespace zhanggui
