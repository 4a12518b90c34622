#pragma once

#include "net/pch.h"

#include <QTest>
