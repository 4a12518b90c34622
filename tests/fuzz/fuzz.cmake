# Targets for clang's libFuzzer, made and run by `./dev fuzz`. Only what is fuzzed is instrumented.
if(ZHANGGUI_FUZZ)
    add_executable(fuzz_http_reader EXCLUDE_FROM_ALL
        fuzz/http_reader_fuzz.cpp ${CMAKE_SOURCE_DIR}/net/wire/http_head.cpp
        ${CMAKE_SOURCE_DIR}/net/wire/http_reader.cpp ${CMAKE_SOURCE_DIR}/net/wire/wire_findings.cpp)
    target_link_libraries(fuzz_http_reader PRIVATE zhanggui_options Qt6::Core)
    target_compile_options(fuzz_http_reader PRIVATE -O1 -g -fsanitize=fuzzer,address,undefined)
    target_link_options(fuzz_http_reader PRIVATE -fsanitize=fuzzer,address,undefined)
endif()
