// Snapshots and reset of /_emulator/….
#pragma once

#include "net/emulator/api/control_answer.h"

namespace zhanggui {

class ControlSnapshots {
public:
    ControlSnapshots(const ApiContext &context, QString folder, QByteArray seed)
        : m_context(context)
        , m_folder(std::move(folder))
        , m_seed(std::move(seed))
    {
    }
    QList<ApiRoute> routes();

private:
    ApiAnswer list() const;
    ApiAnswer take(const ApiRequest &request) const;
    ApiAnswer restore(const ApiRequest &request) const;
    ApiAnswer remove(const ApiRequest &request) const;
    ApiAnswer reset(const ApiRequest &request) const;
    /// The file of the name in the request; BadInput, NotFound when `mustBe` and it is not there.
    Result<QString> fileOf(const ApiRequest &request, bool mustBe) const;

    const ApiContext &m_context;
    QString m_folder;
    QByteArray m_seed;
};

} // namespace zhanggui
