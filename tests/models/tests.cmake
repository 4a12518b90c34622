zhanggui_add_test(models decimal)
