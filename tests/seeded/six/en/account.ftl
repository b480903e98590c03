sign-in = Sign in with your e-mail address
sign-out = Sign out of the shop
