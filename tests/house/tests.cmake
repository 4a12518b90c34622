# Tests of the tree itself, in Python's standard library.
foreach(name includes translations)
    add_test(NAME house.${name} COMMAND python3 ${CMAKE_CURRENT_LIST_DIR}/${name}_test.py)
    set_tests_properties(house.${name} PROPERTIES LABELS house TIMEOUT 120)
endforeach()
