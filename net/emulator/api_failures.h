// The documented errors as an emulator answers them (resources/protocol/open_api_errors.json), and the
// options that provoke them.
#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace zhanggui {

/// One error in one form of names.
struct ApiFailure {
    enum class Family { Marketplace, Gateway, License };
    QByteArray code; // with the prefix that was asked for: MKT.0250 or CBC.0250
    int status = 500;
    QString message;
    Family family = Family::Marketplace;
    QByteArray codeName; // resultCode or error_code
    QByteArray messageName;
    bool extraInfo = false;
};

class ApiFailureTable {
public:
    /// Corrupt, naming the row, when the text is not such a table.
    [[nodiscard]] static Result<ApiFailureTable> fromJson(const QByteArray &json);
    /// The table that the program carries.
    [[nodiscard]] static Result<ApiFailureTable> builtIn();

    /// The first row of the code (MKT.… and CBC.… are the same rows); with a status the first row that has
    /// it.
    std::optional<ApiFailure> find(const QByteArray &code, int status = 0) const;
    /// Every code with its first status, in each prefix.
    QList<ApiFailure> all() const;

private:
    struct Form {
        QByteArray prefix;
        QByteArray codeName;
        QByteArray messageName;
        ApiFailure::Family family;
    };
    struct Row {
        QByteArray number; // without the prefix
        QList<int> statuses;
        QString message;
        ApiFailure::Family family;
        bool extraInfo = false;
    };
    ApiFailure failure(const Form &form, const Row &row, int status) const;

    QList<Form> m_forms;
    QList<Row> m_rows;
};

/// An error that the next requests get.
struct ProvokedFailure {
    ApiFailure failure;
    int requests = -1; // how many; -1: all
};

/// Reads CODE, CODE:N, CODE@STATUS or CODE@STATUS:N (APIGW.0201 has six statuses). BadInput when the code is
/// not documented or N is no positive number.
[[nodiscard]] Result<ProvokedFailure> provokedFailure(const QString &text, const ApiFailureTable &table);

} // namespace zhanggui
