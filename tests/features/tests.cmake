zhanggui_add_test(features emulate)
add_test(NAME features.python_signature COMMAND python3 ${CMAKE_CURRENT_LIST_DIR}/python_signature_test.py $<TARGET_FILE:zhanggui>)
set_tests_properties(features.python_signature PROPERTIES LABELS features TIMEOUT 120)
zhanggui_add_test(features secrets support/marker_search.cpp support/marker_search.h)
