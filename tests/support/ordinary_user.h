// Without the rights of root for a while: permissions mean nothing to root.
#pragma once

#include <QtGlobal>

#include <unistd.h>

namespace zhanggui::test {

/// While it lives, a process of root has the rights of "nobody". Does nothing for others.
class OrdinaryUser {
public:
    OrdinaryUser()
        : m_wasRoot(::geteuid() == 0)
    {
        if (m_wasRoot)
            m_switched = ::setegid(65534) == 0 && ::seteuid(65534) == 0;
    }
    ~OrdinaryUser()
    {
        if (m_wasRoot && (::seteuid(0) != 0 || ::setegid(0) != 0))
            qFatal("The rights of root did not come back.");
    }
    Q_DISABLE_COPY_MOVE(OrdinaryUser)

    bool isOrdinary() const { return !m_wasRoot || m_switched; }

private:
    bool m_wasRoot;
    bool m_switched = false;
};

} // namespace zhanggui::test
