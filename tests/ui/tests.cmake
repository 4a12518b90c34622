zhanggui_add_test(ui orders_page support/sample_orders.cpp support/sample_orders.h)
zhanggui_add_test(ui system_scheme)
zhanggui_add_test(ui tokens)
