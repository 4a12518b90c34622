// The body of a request as a device that can be read once. Qt sends a POST a second time when the server
// closes without an answer; it cannot do so when the body cannot be rewound.
#pragma once

#include <QByteArray>
#include <QIODevice>

namespace zhanggui {

class BodyDevice : public QIODevice {
    Q_OBJECT
public:
    explicit BodyDevice(QByteArray body, QObject *parent = nullptr);

    bool isSequential() const override { return true; }
    bool atEnd() const override { return m_position >= m_body.size() && QIODevice::atEnd(); }
    qint64 bytesAvailable() const override
    {
        return m_body.size() - m_position + QIODevice::bytesAvailable();
    }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_body;
    qsizetype m_position = 0;
};

} // namespace zhanggui
