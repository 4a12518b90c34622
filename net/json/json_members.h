// Moved: include models/json/json_members.h.
#pragma once

#include "models/json/json_members.h" // IWYU pragma: export
