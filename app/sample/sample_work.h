// Invented work records for pictures, for the demonstration and for looking around:
// resources/sample/work.json over the sample orders, the same every time. No name, number or address belongs
// to anybody.
#pragma once

#include "models/core/result.h"

#include <QByteArray>

namespace zhanggui {

class Workspace;

/// Puts the records of `json` into the workspace, which has the sample orders, through the same repository
/// that people's edits go through: made, moved through their steps, with notes and files. BadInput names the
/// record and what the data refuses. Waits for it.
///
/// A record: {"kind", "number", "order"?: {"product": "part of its name", "skip": 0}, "made": "-3d 2h",
/// "values": {field: value}, "steps": [{"do", "at", "inputs"?, "by"?, "comment"?}], "notes": [{"at", "by",
/// "text"}], "files": [{"evidence", "name", "text"}], "copies"?: 10, "every"?: "1d 3h"}. Times are before the
/// sample's now. The values "@line", "@product", "@customer" and "@amount" are the order's; "@-3d" is a time;
/// "%1" in a number is the copy's number.
[[nodiscard]] Result<void> fillSampleWork(Workspace &workspace, const QByteArray &json);

/// fillSampleWork() with the records that the program carries.
[[nodiscard]] Result<void> fillSampleWork(Workspace &workspace);

} // namespace zhanggui
