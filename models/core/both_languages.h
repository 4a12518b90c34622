// A text of our data files in both languages of the program.
#pragma once

#include <QString>

namespace zhanggui {

struct BothLanguages {
    QString en;
    QString zh;
    const QString &in(bool chinese) const { return chinese ? zh : en; }
    /// In the program's language, which is that of QLocale().
    const QString &said() const;
    bool isEmpty() const { return en.isEmpty() && zh.isEmpty(); }
    friend bool operator==(const BothLanguages &, const BothLanguages &) = default;
};

} // namespace zhanggui
