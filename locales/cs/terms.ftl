### Pojmy, které příručky používají.

term-scope = Rozsah prací
    .meaning = Co dohodnutá cena pokrývá: práci, výstupy a to, co v ní není.

term-deliverable = Výstup
    .meaning = Hotová část práce, kterou klient dostane, například zpráva, návrh nebo stránka.

term-revision = Úprava
    .meaning = Změna práce, která už byla předána. Počet kol zahrnutých v ceně určuje smlouva.

term-approval = Schválení
    .meaning = Klientův písemný souhlas s částí práce nebo s rozhodnutím.

term-deposit = Záloha
    .meaning = Část ceny, kterou klient platí před začátkem práce.

term-late-fee = Úrok z prodlení
    .meaning = Částka, kterou smlouva nebo zákon připočítává, když je faktura zaplacena po datu splatnosti.

term-due-date = Datum splatnosti
    .meaning = Poslední den, kdy lze fakturu zaplatit včas.

term-rights = Autorská práva
    .meaning = Určují, kdo smí hotové dílo užívat, měnit nebo prodávat.

term-spec-work = Neplacená ukázka
    .meaning = Práce bez odměny v naději na zakázku.

term-notice-period = Výpovědní doba
    .meaning = Doba od výpovědi smlouvy do dne, kdy smlouva skončí.

term-feedback = Připomínky
    .meaning = Co klient o práci říká a co se má změnit.

term-dispute = Spor
    .meaning = Neshoda, kterou mezi sebou obě strany dosud nevyřešily.

term-evidence = Doklad
    .meaning = E-mail, faktura nebo poznámka, které ukazují, co bylo dohodnuto a co se stalo.

term-invoice = Faktura
    .meaning = Očíslovaná žádost o platbu, která uvádí práci, částku a datum splatnosti.

term-overdue = Po splatnosti
    .meaning = Nezaplaceno, ačkoli datum splatnosti už uplynulo.

term-reminder = Upomínka
    .meaning = Krátká zpráva, která žádá o zaplacení faktury po splatnosti.

term-final-notice = Poslední výzva k úhradě
    .meaning = Poslední zpráva před dalším krokem, například před ukončením smlouvy nebo právní poradou.

term-pause-work = Pozastavit práci
    .meaning = Na čas přestat pracovat a pokračovat, až bude dlužná částka zaplacena.

term-hand-over = Předání
    .meaning = Klient na konci práce dostane všechny účty, soubory a informace.

term-final-report = Závěrečná zpráva
    .meaning = Souhrn toho, co je hotové, co zůstává otevřené a kde co je.

term-incident-log = Záznam událostí
    .meaning = Datované poznámky o tom, co se stalo, co bylo řečeno a co se udělalo.
