#include "models/export/table_writer.h"

namespace zhanggui {

TableWriter::~TableWriter() = default;

} // namespace zhanggui
