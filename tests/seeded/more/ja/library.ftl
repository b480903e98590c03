welcome = 図書館へようこそ
books =
    { $count ->
       *[other] 新しい本が { $count } 冊あります。
    }
due = { DATETIME($date) } までに本を返してください。
rules = お越しの前に**館内規則**をお読みください。
later = 迷う場合は「後で送る」を選んでください。
question = 本当に貸出を取り消しますか？
hours = 閲覧室は 9 時に開きます（日曜休館）。
catalogue = 目録を開く：{ $link }
