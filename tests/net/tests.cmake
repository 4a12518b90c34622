zhanggui_add_test(net aksk_sign)
