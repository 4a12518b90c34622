#pragma once

#include "models/pch.h"

#include <QTest>
