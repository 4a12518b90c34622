# zhanggui_add_bench(NAME [files…]): bench/NAME_bench.cpp, run by `./dev bench`, never by the test presets.
# A bench prints ratios against references measured in the same run; it fails only when it cannot measure.
add_library(zhanggui_bench_support STATIC
    bench/measure.cpp bench/measure.h support/test_main.cpp support/test_main.h)
target_link_libraries(zhanggui_bench_support PUBLIC zhanggui_app Qt6::Test PkgConfig::sqlite3)
if(ZHANGGUI_PCH)
    target_precompile_headers(zhanggui_bench_support PRIVATE support/pch_ui.h)
endif()
function(zhanggui_add_bench name)
    set(target bench_${name})
    add_executable(${target} bench/${name}_bench.cpp ${ARGN})
    zhanggui_moc(${target} bench/${name}_bench.cpp ${ARGN})
    target_link_libraries(${target} PRIVATE zhanggui_bench_support)
    if(ZHANGGUI_PCH)
        target_precompile_headers(${target} REUSE_FROM zhanggui_bench_support)
    endif()
    add_test(NAME bench.${name} COMMAND ${target})
    set_tests_properties(bench.${name} PROPERTIES LABELS bench TIMEOUT 1800 RUN_SERIAL TRUE)
endfunction()

zhanggui_add_bench(import bench/raw_import.cpp bench/raw_import.h)
zhanggui_add_bench(emulator support/sample_market.h)
zhanggui_add_bench(list support/sample_orders.cpp support/sample_orders.h)
zhanggui_add_bench(market support/sample_market.h)
zhanggui_add_bench(runs)
zhanggui_add_bench(search support/sample_orders.cpp support/sample_orders.h)
zhanggui_add_bench(settlement
    support/settlement_csv.cpp support/settlement_csv.h support/settlement_rows.h
    support/settlement_year.cpp support/settlement_year.h)
zhanggui_add_bench(start support/sample_orders.cpp support/sample_orders.h)
zhanggui_add_bench(tables support/sample_orders.cpp support/sample_orders.h)
zhanggui_add_bench(undo)
zhanggui_add_bench(views support/sample_orders.cpp support/sample_orders.h)
zhanggui_add_bench(wire
    bench/local_server.cpp bench/local_server.h support/tls_server.cpp support/tls_server.h)
zhanggui_add_bench(work
    bench/made_work.cpp bench/made_work.h bench/raw_query.cpp bench/raw_query.h bench/raw_work_import.cpp
    bench/work_kinds.cpp bench/work_kinds.h bench/work_pages.cpp bench/work_pages.h)

# The reference server of emulator_peers.py.
add_executable(bench_bare_http bench/bare_http.cpp)
target_link_libraries(bench_bare_http PRIVATE Qt6::HttpServer)
