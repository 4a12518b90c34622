// Where the head of a message ends, while its bytes come. Pure.
#pragma once

#include <QByteArrayView>

namespace zhanggui {

class HeadFinder {
public:
    /// How many of the first bytes are the head, with its empty line (and with empty lines in front of it);
    /// -1: more are needed. `bytes` holds what it held at the last call, and more. Lines end in LF, with or
    /// without a CR.
    qsizetype find(QByteArrayView bytes)
    {
        for (qsizetype end = bytes.indexOf('\n', m_scanned); end >= 0; end = bytes.indexOf('\n', m_scanned)) {
            const qsizetype length = end - m_lineBegin;
            const bool empty = length == 0 || (length == 1 && bytes[m_lineBegin] == '\r');
            m_scanned = m_lineBegin = end + 1;
            if (empty && m_begun)
                return end + 1;
            m_begun = m_begun || !empty;
        }
        m_scanned = bytes.size();
        return -1;
    }

private:
    qsizetype m_scanned = 0;
    qsizetype m_lineBegin = 0;
    bool m_begun = false; // a line that is not empty has come
};

} // namespace zhanggui
