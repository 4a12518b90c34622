zhanggui_add_test(net aksk_sign)
zhanggui_add_test(net aksk_verify)
zhanggui_add_test(net canonical_diff)
