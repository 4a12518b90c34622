zhanggui_add_test(app credentials)
zhanggui_add_test(app program_options)
