zhanggui_add_test(app credentials)
zhanggui_add_test(app environment_command)
zhanggui_add_test(app program_options)
zhanggui_add_test(app store_commands)
