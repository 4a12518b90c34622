#pragma once

#include "models/pch.h"
