#include "models/tables/xml_reader.h"

#include <expat.h>

namespace zhanggui {
namespace {

std::string_view localName(const char *name)
{
    const std::string_view whole(name);
    const size_t colon = whole.find(':');
    return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}

/// Without measuring `name` first: nearly always its first letter differs.
bool same(const char *name, std::string_view wanted)
{
    for (const char c : wanted) {
        if (*name++ != c)
            return false;
    }
    return *name == '\0';
}

} // namespace

std::string_view XmlAttributes::value(std::string_view wanted) const
{
    for (const char **pair = m_pairs; *pair; pair += 2) {
        if (same(pair[0], wanted))
            return pair[1];
    }
    return {};
}

bool XmlAttributes::has(std::string_view wanted) const
{
    for (const char **pair = m_pairs; *pair; pair += 2) {
        if (same(pair[0], wanted))
            return true;
    }
    return false;
}

std::string_view XmlAttributes::prefixed(std::string_view wanted) const
{
    for (const char **pair = m_pairs; *pair; pair += 2) {
        if (localName(pair[0]) == wanted && wanted != pair[0])
            return pair[1];
    }
    return {};
}

bool XmlAttributes::isTrue(std::string_view wanted) const
{
    const std::string_view text = value(wanted);
    return text == "1" || text == "true" || text == "on";
}

struct XmlReader::Callbacks {
    static XmlReader &reader(void *data) { return *static_cast<XmlReader *>(data); }

    static void XMLCALL begin(void *data, const char *name, const char **attributes)
    {
        XmlReader &self = reader(data);
        if (++self.m_depth > kMaxXmlDepth)
            return self.refuse("elements are nested too deeply");
        if (XML_GetSpecifiedAttributeCount(self.m_parser.get()) > 2 * kMaxXmlAttributes)
            return self.refuse("an element has too many attributes");
        self.m_handler.begin(localName(name), XmlAttributes(attributes));
    }
    static void XMLCALL end(void *data, const char *name)
    {
        --reader(data).m_depth;
        reader(data).m_handler.end(localName(name));
    }
    static void XMLCALL text(void *data, const char *text, int length)
    {
        reader(data).m_handler.text({ text, size_t(length) });
    }
    static void XMLCALL doctype(void *data, const char *, const char *, const char *, int)
    {
        reader(data).refuse("it has a DOCTYPE");
    }
    static void XMLCALL entity(void *data, const char *, int, const char *, int, const char *, const char *,
        const char *, const char *)
    {
        reader(data).refuse("it declares an entity");
    }
};

void XmlReader::Free::operator()(XML_ParserStruct *parser) const
{
    XML_ParserFree(parser);
}

XmlReader::XmlReader(XmlHandler &handler)
    : m_handler(handler)
    , m_parser(XML_ParserCreate(nullptr))
{
    XML_SetUserData(m_parser.get(), this);
    XML_SetElementHandler(m_parser.get(), &Callbacks::begin, &Callbacks::end);
    XML_SetCharacterDataHandler(m_parser.get(), &Callbacks::text);
    XML_SetStartDoctypeDeclHandler(m_parser.get(), &Callbacks::doctype);
    XML_SetEntityDeclHandler(m_parser.get(), &Callbacks::entity);
}

XmlReader::~XmlReader() = default;

void XmlReader::refuse(const char *reason)
{
    m_refused = reason;
    XML_StopParser(m_parser.get(), XML_FALSE);
}

Result<char *> XmlReader::buffer(qsizetype room)
{
    void *const place = XML_GetBuffer(m_parser.get(), int(room));
    if (!place)
        return failure(ErrorKind::BadInput, QStringLiteral("there is no memory to read the workbook"));
    return static_cast<char *>(place);
}

Result<void> XmlReader::parse(qsizetype length)
{
    m_given += length;
    const XML_Status status =
        XML_ParseBuffer(m_parser.get(), int(length), length == 0 ? XML_TRUE : XML_FALSE);
    if (status != XML_STATUS_ERROR) {
        // An unfinished token is read again from its beginning with every piece: without a limit that is
        // quadratic.
        if (m_given - XML_GetCurrentByteIndex(m_parser.get()) <= kMaxXmlTokenBytes)
            return {};
        m_refused = "a tag is too long";
    }
    const QString reason = m_refused ? QString::fromLatin1(m_refused)
                                     : QString::fromLatin1(XML_ErrorString(XML_GetErrorCode(m_parser.get())));
    return failure(ErrorKind::BadInput, QStringLiteral("the workbook's XML is not read: ") + reason,
        QStringLiteral("line %1").arg(XML_GetCurrentLineNumber(m_parser.get())));
}

} // namespace zhanggui
