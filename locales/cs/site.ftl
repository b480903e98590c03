### Název webu a slova na uvítanou.

site-title = Dobrá práce, férové podmínky
site-tagline = Srozumitelné rady pro lidi na volné noze a malé agentury: jak zvládnout náročné situace s klienty, dostat zaplaceno a dobře ukončit spolupráci
site-description =
    Rady krok za krokem pro všechny, kdo pracují pro klienty: jak se dohodnout na práci a ceně, co dělat, když se něco nedaří, jak dostat zaplaceno a jak spolupráci dobře ukončit. Najdete tu dopisy ke zkopírování, kontrolní seznamy k vytištění a pomůcky, které usnadní rozhodování.

    Všechny informace jsou obecné. Využijte to, co odpovídá vaší situaci, smlouvě a pravidlům ve vaší zemi.
