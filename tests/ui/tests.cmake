zhanggui_add_test(ui system_scheme)
zhanggui_add_test(ui tokens)
