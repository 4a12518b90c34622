#include "models/tables/csv_source.h"

#include "models/tables/csv_tokenizer.h"
#include "models/tables/file_bytes.h"
#include "models/tables/text_encoding.h"

#include <QStringDecoder>

#include <cstring>

namespace zhanggui {
namespace {

constexpr int kLettersOfMixedUtf8 = 6; // bytes: two Chinese characters

/// A row of GB18030 that is UTF-8 throughout was written by another program than the rest of the file: by
/// chance that does not happen to two characters.
bool isUtf8AmongOthers(std::string_view record)
{
    if (isAscii(record) || checkUtf8(record) == Utf8State::Bad)
        return false;
    const auto high = std::count_if(record.begin(), record.end(), [](char c) { return (c & '\x80') != 0; });
    return high >= kLettersOfMixedUtf8;
}

/// Two quotes inside a quoted field stand for one.
void undouble(CsvTokenizer::Field &field)
{
    char *to = field.begin;
    for (const char *from = field.begin; from < field.end; ++from) {
        *to++ = *from;
        if (*from == '"')
            ++from;
    }
    field.end = to;
}

class CsvSource final : public RowSource {
public:
    CsvSource(std::unique_ptr<FileBytes> file, TextEncoding encoding, const TableFileFacts &facts)
        : m_file(std::move(file))
        , m_encoding(encoding)
        , m_facts(facts)
        , m_utf16(encoding)
        , m_tokenizer([this](char *to, qsizetype room) { return fill(to, room); }, facts.separator)
    {
        if (encoding == TextEncoding::Gb18030 || encoding == TextEncoding::Big5)
            m_multiByte.emplace(encoding);
        m_bytes.resize(isUtf16() ? kUtf16BlockBytes : 0);
    }

    Result<Next> next(SourceRow &row, RowFault &fault) override;
    qint64 bytesRead() const override { return m_file->position(); }
    qint64 bytesTotal() const override { return m_file->size(); }

private:
    bool isUtf16() const
    {
        return m_encoding == TextEncoding::Utf16Le || m_encoding == TextEncoding::Utf16Be;
    }
    Result<qsizetype> fill(char *to, qsizetype room);
    Result<qsizetype> fillFromUtf16(char *to, qsizetype room);
    qsizetype dropMark(char *bytes, qsizetype length);
    bool takeRow(SourceRow &row, RowFault &fault);
    bool takeUtf8(SourceRow &row, RowFault &fault);
    bool takeMultiByte(SourceRow &row, RowFault &fault);
    void describe(RowFault &fault, RowFaultKind kind, int column) const;
    Result<Next> end();

    static constexpr qsizetype kUtf16BlockBytes = qsizetype(512) * 1024; // at most 768 KB of UTF-8

    std::unique_ptr<FileBytes> m_file;
    TextEncoding m_encoding;
    TableFileFacts m_facts;
    Utf16Decoder m_utf16;
    std::optional<MultiByteDecoder> m_multiByte;
    CsvTokenizer m_tokenizer;
    std::vector<char> m_bytes; // of UTF-16
    std::string m_text; // of UTF-16: what waits for the tokenizer; of others: the fields of the row
    std::vector<size_t> m_ends; // of the fields in m_text
    bool m_begun = false;
    bool m_firstRow = true;
};

Result<qsizetype> CsvSource::fill(char *to, qsizetype room)
{
    if (isUtf16())
        return fillFromUtf16(to, room);
    const Result<qsizetype> got = m_file->read(to, room);
    return got ? Result<qsizetype>(dropMark(to, *got)) : got;
}

Result<qsizetype> CsvSource::fillFromUtf16(char *to, qsizetype room)
{
    const qsizetype wanted = std::min(kUtf16BlockBytes, room / 3 * 2 - 4);
    Result<qsizetype> got = m_file->read(m_bytes.data(), wanted);
    if (!got)
        return got;
    const qsizetype length = dropMark(m_bytes.data(), *got);
    m_text.clear();
    m_utf16.append({ m_bytes.data(), size_t(length) }, m_text);
    if (*got == 0)
        m_utf16.finish(m_text);
    std::memcpy(to, m_text.data(), m_text.size());
    return qsizetype(m_text.size());
}

qsizetype CsvSource::dropMark(char *bytes, qsizetype length)
{
    if (m_begun)
        return length;
    m_begun = true;
    const ByteOrderMark mark = byteOrderMark({ bytes, size_t(length) });
    if (mark.length == 0 || mark.encoding != m_encoding)
        return length;
    std::memmove(bytes, bytes + mark.length, size_t(length - mark.length));
    return length - mark.length;
}

Result<RowSource::Next> CsvSource::next(SourceRow &row, RowFault &fault)
{
    while (true) {
        const Result<CsvTokenizer::Step> step = m_tokenizer.next();
        if (!step)
            return tl::unexpected(step.error());
        if (*step == CsvTokenizer::Step::End)
            return end();
        if (*step == CsvTokenizer::Step::Fault) {
            describe(fault, m_tokenizer.fault(), m_tokenizer.faultColumn());
            return Next::Fault;
        }
        const bool first = std::exchange(m_firstRow, false);
        if (first && isSeparatorLine(m_tokenizer.record()))
            continue;
        return takeRow(row, fault) ? Next::Row : Next::Fault;
    }
}

bool CsvSource::takeRow(SourceRow &row, RowFault &fault)
{
    if (m_tokenizer.hasNul()) {
        describe(fault, RowFaultKind::NulCharacter, -1);
        return false;
    }
    row.line = m_tokenizer.line();
    row.cells.resize(m_tokenizer.fields().size());
    return m_multiByte ? takeMultiByte(row, fault) : takeUtf8(row, fault);
}

bool CsvSource::takeUtf8(SourceRow &row, RowFault &fault)
{
    const std::span<CsvTokenizer::Field> fields = m_tokenizer.fields();
    const Utf8State state = m_facts.cleanUtf8 ? Utf8State::Good : checkUtf8(m_tokenizer.record());
    if (state != Utf8State::Good) {
        const auto bad = std::find_if(fields.begin(), fields.end(),
            [state](const CsvTokenizer::Field &field) { return checkUtf8(field.text()) == state; });
        const int column = bad == fields.end() ? -1 : int(bad - fields.begin());
        describe(fault, state == Utf8State::Bad ? RowFaultKind::BadEncoding : RowFaultKind::LostCharacters,
            column);
        return false;
    }
    for (size_t i = 0; i < fields.size(); ++i) {
        if (fields[i].doubledQuotes)
            undouble(fields[i]);
        const std::string_view text = fields[i].text();
        row.cells[i] = { text.empty() ? CellKind::Empty : CellKind::Text, text };
    }
    return true;
}

bool CsvSource::takeMultiByte(SourceRow &row, RowFault &fault)
{
    if (m_encoding == TextEncoding::Gb18030 && isUtf8AmongOthers(m_tokenizer.record())) {
        describe(fault, RowFaultKind::BadEncoding, -1);
        return false;
    }
    const std::span<CsvTokenizer::Field> fields = m_tokenizer.fields();
    m_text.clear();
    m_ends.clear();
    for (CsvTokenizer::Field &field : fields) {
        if (field.doubledQuotes)
            undouble(field);
        if (!m_multiByte->append(field.text(), m_text)) {
            describe(fault, RowFaultKind::BadEncoding, int(&field - fields.data()));
            return false;
        }
        m_ends.push_back(m_text.size());
    }
    size_t begin = 0;
    for (size_t i = 0; i < fields.size(); ++i) {
        const std::string_view text = std::string_view(m_text).substr(begin, m_ends[i] - begin);
        row.cells[i] = { text.empty() ? CellKind::Empty : CellKind::Text, text };
        begin = m_ends[i];
    }
    return true;
}

void CsvSource::describe(RowFault &fault, RowFaultKind kind, int column) const
{
    fault.line = m_tokenizer.line();
    fault.kind = kind;
    fault.column = column;
    constexpr size_t kBytesForShowing = kMaxRawCharacters * 4;
    const std::string_view head = m_tokenizer.record().substr(0, kBytesForShowing);
    QStringDecoder decoder(
        encodingName(isUtf16() ? TextEncoding::Utf8 : m_encoding).constData(), QStringDecoder::Flag::Default);
    fault.raw = QString(decoder(QByteArrayView(head.data(), qsizetype(head.size())))).left(kMaxRawCharacters);
}

Result<RowSource::Next> CsvSource::end()
{
    if (const Result<QByteArray> whole = m_file->finish(); !whole)
        return tl::unexpected(whole.error());
    if (m_file->checksum() != m_facts.checksum)
        return failure(
            ErrorKind::Conflict, QStringLiteral("the file changed after it was looked at"), m_facts.path);
    return Next::End;
}

} // namespace

bool isSeparatorLine(std::string_view record)
{
    return record.size() == 5 && (record.substr(0, 4) == "sep=" || record.substr(0, 4) == "SEP=");
}

Result<std::unique_ptr<RowSource>> openCsv(const TableFileFacts &facts)
{
    const std::optional<TextEncoding> encoding = encodingNamed(facts.encoding);
    if (!encoding || facts.separator == 0)
        return failure(ErrorKind::BadInput, QStringLiteral("the file was not looked at before"), facts.path);
    Result<std::unique_ptr<FileBytes>> file = FileBytes::open(facts.path, FileBytes::Digest::None);
    if (!file)
        return tl::unexpected(file.error());
    if ((*file)->size() != facts.size || (*file)->modifiedMs() != facts.modifiedMs)
        return failure(
            ErrorKind::Conflict, QStringLiteral("the file changed after it was looked at"), facts.path);
    return std::make_unique<CsvSource>(std::move(*file), *encoding, facts);
}

} // namespace zhanggui
