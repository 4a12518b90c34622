zhanggui_add_test(models decimal)
zhanggui_add_test(models environment)
zhanggui_add_test(models redact)
