# Targets for clang's libFuzzer, made and run by `./dev fuzz`. Only what is fuzzed is instrumented.
if(ZHANGGUI_FUZZ)
    add_executable(fuzz_http_reader EXCLUDE_FROM_ALL
        fuzz/http_reader_fuzz.cpp ${CMAKE_SOURCE_DIR}/net/wire/http_head.cpp
        ${CMAKE_SOURCE_DIR}/net/wire/http_reader.cpp ${CMAKE_SOURCE_DIR}/net/wire/wire_findings.cpp)
    add_executable(fuzz_fault_framers EXCLUDE_FROM_ALL
        fuzz/fault_framers_fuzz.cpp ${CMAKE_SOURCE_DIR}/net/faults/answer_framer.cpp
        ${CMAKE_SOURCE_DIR}/net/faults/answer_shaper.cpp ${CMAKE_SOURCE_DIR}/net/faults/body_framer.cpp
        ${CMAKE_SOURCE_DIR}/net/faults/request_head.cpp ${CMAKE_SOURCE_DIR}/net/wire/http_head.cpp
        ${CMAKE_SOURCE_DIR}/net/wire/wire_findings.cpp)
    foreach(target fuzz_http_reader fuzz_fault_framers)
        target_link_libraries(${target} PRIVATE zhanggui_options Qt6::Core)
        target_compile_options(${target} PRIVATE -O1 -g -fsanitize=fuzzer,address,undefined)
        target_link_options(${target} PRIVATE -fsanitize=fuzzer,address,undefined)
    endforeach()
endif()
