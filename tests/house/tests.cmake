# Tests of the tree itself, in Python's standard library.
add_test(NAME house.includes COMMAND python3 ${CMAKE_CURRENT_LIST_DIR}/includes_test.py)
add_test(NAME house.translations COMMAND python3 ${CMAKE_CURRENT_LIST_DIR}/translations_test.py)
add_test(NAME house.manual COMMAND python3 ${CMAKE_CURRENT_LIST_DIR}/manual_test.py $<TARGET_FILE:zhanggui>)
add_test(NAME house.checks_page COMMAND python3 ${CMAKE_CURRENT_LIST_DIR}/checks_page_test.py)
add_test(NAME house.other_records_page COMMAND python3 ${CMAKE_CURRENT_LIST_DIR}/other_records_page_test.py)
add_test(NAME house.rules_data COMMAND python3 ${CMAKE_CURRENT_LIST_DIR}/rules_data_test.py)
set_tests_properties(house.checks_page house.includes house.other_records_page house.rules_data house.translations house.manual PROPERTIES LABELS house TIMEOUT 120)
