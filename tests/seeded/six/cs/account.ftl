sign-in = Přihlásit se e-mailovou adresou
sign-out = Odhlásit se z obchodu
