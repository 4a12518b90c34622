// Bytes that must not be seen: not printable, not convertible to text, wiped when destroyed or replaced.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace zhanggui {

class Secret {
public:
    Secret() = default;
    explicit Secret(QByteArrayView bytes);
    Secret(const Secret &other) = default;
    Secret(Secret &&other) noexcept;
    Secret &operator=(const Secret &other);
    Secret &operator=(Secret &&other) noexcept;
    ~Secret();

    bool isEmpty() const { return m_bytes.empty(); }
    qsizetype size() const { return qsizetype(m_bytes.size()); }
    /// Valid while this object lives and is not assigned to. For signing and encrypting only.
    QByteArrayView bytes() const { return { m_bytes.data(), qsizetype(m_bytes.size()) }; }

    /// Takes the bytes over and wipes `source` (when it is not shared).
    static Secret consume(QByteArray &source);

    /// Constant-time comparison.
    friend bool operator==(const Secret &a, const Secret &b);

private:
    void wipe();
    std::vector<char> m_bytes;
};

} // namespace zhanggui
