// Catch2 version 2 (Debian 12) and version 3 behind one header. Exactly one file per test
// program defines UNISONO_CATCH_MAIN before including it (tests/support/main.cpp does).
#pragma once

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
using Catch::Approx;
#else
#ifdef UNISONO_CATCH_MAIN
#define CATCH_CONFIG_MAIN
#endif
#ifndef CATCH_CONFIG_ENABLE_BENCHMARKING
#define CATCH_CONFIG_ENABLE_BENCHMARKING
#endif
#include <catch2/catch.hpp>
#endif
