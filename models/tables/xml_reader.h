// XML from somebody else, read as a stream by expat, with everything refused that a workbook does not need:
// DOCTYPE and entities, deep nesting, many attributes, endless tokens.
#pragma once

#include "models/core/result.h"

#include <functional>
#include <memory>
#include <string_view>

struct XML_ParserStruct;

namespace zhanggui {

/// Name and value pairs as expat gives them. Names are compared without their namespace prefix.
class XmlAttributes {
public:
    explicit XmlAttributes(const char **pairs)
        : m_pairs(pairs)
    {
    }
    /// Empty when there is none.
    std::string_view value(std::string_view localName) const;
    bool has(std::string_view localName) const;
    /// Of an attribute that has a prefix, such as r:id beside id.
    std::string_view prefixed(std::string_view localName) const;
    /// "1", "true" or "on".
    bool isTrue(std::string_view localName) const;

private:
    const char **m_pairs;
};

/// Elements come with their local names.
class XmlHandler {
public:
    virtual ~XmlHandler() = default;
    virtual void begin(std::string_view element, const XmlAttributes &attributes) = 0;
    virtual void end(std::string_view element) = 0;
    virtual void text(std::string_view text) = 0;

protected:
    XmlHandler() = default;
    Q_DISABLE_COPY_MOVE(XmlHandler)
};

inline constexpr int kMaxXmlDepth = 64;
inline constexpr int kMaxXmlAttributes = 64;
inline constexpr qint64 kMaxXmlTokenBytes = qint64(512) * 1024;

class XmlReader {
public:
    explicit XmlReader(XmlHandler &handler);
    ~XmlReader();
    Q_DISABLE_COPY_MOVE(XmlReader)

    /// Where `room` bytes of the document can be put for parse().
    [[nodiscard]] Result<char *> buffer(qsizetype room);
    /// The next `length` bytes, which stand in buffer(). 0: the document ends here.
    /// BadInput with the line: not well-formed, or refused as above.
    [[nodiscard]] Result<void> parse(qsizetype length);

private:
    struct Callbacks; // what expat calls
    struct Free {
        void operator()(XML_ParserStruct *parser) const;
    };
    void refuse(const char *reason);

    XmlHandler &m_handler;
    std::unique_ptr<XML_ParserStruct, Free> m_parser;
    int m_depth = 0;
    qint64 m_given = 0;
    const char *m_refused = nullptr;
};

} // namespace zhanggui
