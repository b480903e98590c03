site-title = Boa vizinhança
site-tagline = Guias curtos para conviver bem
site-description = Um projeto de exemplo para imprimir.

ui-print-name = Nome
ui-print-project = Projeto
ui-print-date = Data
ui-print-notes = Anotações
ui-print-address = Endereço desta página
ui-print-page-number = Página { $page } de { $pages }
ui-checklist = Lista de verificação
ui-checklist-title = Lista de verificação: { $guide }
ui-letter = Carta
ui-letters = Cartas
ui-letters-summary = Cartas prontas, com espaço para escrever.
ui-letter-pack = Todas as cartas
ui-letter-when = Quando enviar
ui-letter-before = Antes de enviar
ui-letter-subject = Assunto
ui-steps = O que fazer
ui-do = Faça
ui-dont = Não faça
ui-signs = Sinais de alerta
ui-caveat = Atenção
ui-decision = Ajuda para decidir
ui-decision-question = Pergunta { $number }
ui-decision-go-to-question = Vá para a pergunta { $number }
ui-decision-outcomes = Respostas
ui-decision-read = Leia mais
ui-decision-letter = Carta indicada
ui-log = Folha de registro
ui-booklet = Livreto
ui-contents = Sumário
ui-reviewed = Última revisão: { $date }

guide-lend-and-borrow-title = Emprestar e devolver
guide-lend-and-borrow-summary = Como emprestar uma coisa a quem mora ao lado e recebê-la de volta sem briga.

blank-neighbour-name = Nome de quem mora ao lado
blank-thing = O que você emprestou
blank-your-name = Seu nome

lend-a-thing-title = Emprestar
lend-a-thing-lead = Dois passos curtos antes que a coisa saia de casa.
lend-a-thing-summary =
    Uma furadeira, uma escada ou uma panela grande fazem falta duas vezes por ano. Vizinhos que emprestam essas coisas compram menos e conversam mais.

    O empréstimo dá certo quando os dois sabem **o que** foi emprestado e **até quando**.
lend-a-thing-step-write-it-down = Anote o que você empresta.
    .detail = Tire também uma foto, para que os dois se lembrem de como a coisa estava.
lend-a-thing-step-agree-on-a-date = Combinem a data da devolução.
    .detail =
        { $reminder-days ->
            [one] Um dia basta para a maioria dos trabalhos em casa.
            [many] { $reminder-days } de dias bastam para a maioria dos trabalhos em casa.
           *[other] { $reminder-days } dias bastam para a maioria dos trabalhos em casa.
        }
lend-a-thing-do-show-how-it-works = Mostre como a coisa funciona.
    .reason = A maioria dos estragos acontece porque ninguém explicou.
lend-a-thing-dont-lend-what-you-need = Não empreste o que você mesmo vai usar.
    .reason = Você teria de pedir a devolução antes da hora, e isso é chato para os dois.
check-photo-taken = Foto tirada
check-date-agreed = Data da devolução combinada
decision-lend-or-not-title = Emprestar ou não?
decision-lend-or-not-summary = Duas perguntas levam a uma resposta.
question-lend-or-not-needed-soon = Você vai precisar da coisa nos próximos dias?
answer-lend-or-not-needed-soon-answer-yes = Sim, vou precisar
answer-lend-or-not-needed-soon-answer-no = Não, está livre
question-lend-or-not-easy-to-use = A coisa é fácil e segura de usar?
answer-lend-or-not-easy-to-use-answer-yes = Sim, qualquer pessoa consegue
answer-lend-or-not-easy-to-use-answer-no = Não, exige prática
outcome-keep-it-title = Por enquanto, fique com ela
outcome-keep-it-text = Diga não com gentileza e informe o dia em que ela estará livre.
outcome-lend-it-title = Empreste
outcome-lend-it-text =
    - Anote o que você empresta.
    - Combinem a data da devolução.
outcome-use-it-together-title = Usem juntos
outcome-use-it-together-text = Ofereça-se para ir junto e ajudar. O trabalho fica pronto, e a coisa volta inteira.
log-lending-list-title = Lista de empréstimos
log-lending-list-summary = Uma linha para cada coisa. Pendure a folha onde ficam as ferramentas.
column-lending-list-date = Data
column-lending-list-thing = Coisa
column-lending-list-neighbour = Vizinho
column-lending-list-returned = Devolvido em

get-it-back-title = Receber de volta
get-it-back-lead = Peça uma vez, com gentileza, e facilite a devolução.
get-it-back-summary = Quem demora a devolver quase sempre só esqueceu. Uma mensagem curta costuma bastar; *como* você pede decide se a amizade continua.
get-it-back-sign-date-has-passed = A data combinada passou, e ninguém disse nada.
get-it-back-step-send-a-reminder = Envie um lembrete curto.
    .detail = Diga qual é a coisa e em que dia você gostaria de tê-la de volta.
get-it-back-step-offer-to-fetch-it = Ofereça-se para buscar.
    .detail = Uma escada pesada muitas vezes fica onde está só porque é difícil de carregar.
caveat-valuable-things = Para coisas muito valiosas, faça antes um acordo por escrito. Esta página não é orientação jurídica.
check-reminder-sent = Lembrete enviado
check-thing-looked-over = Coisa conferida depois da devolução
letter-friendly-reminder-title = Lembrete gentil
letter-friendly-reminder-subject = O que emprestei: { $thing }
letter-friendly-reminder-body =
    Olá, { $neighbour-name },

    espero que tenha sido útil. Em breve vou precisar disto: { $thing }

    Quando seria um bom momento para devolver? Também posso passar para buscar.

    Um abraço,

    { $your-name }
letter-friendly-reminder-when = Envie esta carta quando a data combinada tiver passado.
letter-friendly-reminder-before = Confira se a coisa já não voltou.
