### What the bot says of itself, in English. Every text here stands in ar.ftl too, with the same { $holes }.
### A text may not name another one; facts and names come from knowledge/.

## Answers

date = { $day } { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
from-to = from { $first } to { $last }
period = Period: { $first } to { $last }
documented = Documented by the { $publisher }; a documented figure is a minimum.
documented-at-least = Documented by the { $publisher }.
stated = As stated in the report of the { $publisher }.
claimed = This is a claim by { $speaker } that the report quotes, not a finding of the { $publisher }.
quoted = Said by { $speaker }, whom the report quotes.
counted-as = The report counts { $asked } under { $wider }.
origin = { $publisher }, { $date }
source = Source: { $title }, { $publisher }, { $date }
source-foreign = Source: { $title }, { $publisher }, { $date }
passages = Passages: { $links }
corrected = Corrected on { $date }: { $why }
checked-wrong = No: the figure in the report is { $figure }.
checked-wrong-plain = No: that is not what the report states.
checked-right = Yes, that is the figure in the report.
checked-about = Nearly: the figure in the report is { $figure }.
at-least = at least { $figure }
about = about { $figure }
more-than = more than { $figure }

## Calculations

computed-share = Share: { $value } ({ $formula })
computed-sum = Sum: { $value } ({ $formula })
computed-difference = Difference: { $value } ({ $formula })
computed-ratio = Ratio: { $value } to 1 ({ $formula })
computed-average-day = Average per day: { $value } ({ $formula })
computed-average-month = Average per month: { $value } ({ $formula })
computed-average-year = Average per year: { $value } ({ $formula })
computed-comparison = The larger figure: { $larger }. Difference: { $value } ({ $formula })
computed-equal = The two figures are equal ({ $formula }).
computed-own = Calculated by this bot from the report’s figures; the report itself does not state it.

## What the report does not have. { $what } is a name or a quoted word.

lacks-perpetrator = This report counts only what { $perpetrator } did; it has no figure for { $what }.
lacks-period = The report has no figure for { $what }: its figures cover the whole time { $whole } or a part of it that the report itself chose.
lacks-place = The report has no separate figure for { $what }: it counts for all of { $place }.
lacks-victim = The report has no figure for { $what }.
lacks-target = The report has no figure for attacks on { $what }.
lacks-measure = The report has no figure for { $what }.
lacks-weapon = The report has no figure for { $what }.
lacks-speaker = This bot answers from the report of the { $publisher } alone; it has nothing from { $what }.
lacks-source = This bot answers from the report of the { $publisher } alone; it has nothing from { $what }.
lacks-person = I am sorry. The report gives numbers, not names, and this bot can’t look for anybody. Please turn to the { $publisher } directly, which documents what happened to people in Syria and speaks with their families: { $link }
lacks-danger = I am sorry that you are going through this. This bot can’t help in danger, and nobody reads what is written here. If you can do so safely, turn to people you trust near you; the { $publisher } documents violations and can be reached through { $link }. Please don’t write anything here that could put you or others at risk.
lacks-opinion = This bot has no opinion and makes no forecast: it only says what the report says.
lacks-false-premise = The question takes something for granted that the report does not say, so I can’t answer it as it stands.
lacks-unknown-words = I don’t understand { $what } here, and a wrong figure would be worse than none. Please ask in other words.
lacks-off-topic = That is not something this report is about. I can only answer questions about it.
lacks-injection = No. I only say what the report says, with its own figures and its source; nobody can change that by a message.
lacks-not-computable = The report’s figures don’t allow this calculation: it doesn’t say that they are parts of one whole or that nobody is counted in both.
lacks-too-long = That is too long for me to read. Please ask in one sentence.
lacks-empty = Please write a question about the report.

some-perpetrator = another party
some-period = that time
some-place = that place
some-victim = that group
some-target = such places
some-measure = that
some-weapon = that weapon
some-speaker = that source
some-source = that source
some-unknown-words = a part of the question
quote = “{ $word }”
listed = { $first } and { $last }
comma = ,{" "}

## What it does have

counts-people = It counts the killed among { $names }.
counts-places = It counts attacks on { $names }.
counts-weapons = It counts attacks with { $names }.
counts-measures = It has figures for { $names }.
nearest = This is what the report does have:

## Choices

choose = Which of these do you mean?

## Labels of buttons: words only, never a figure

label-killed = { $who } killed
label-attacked = attacks on { $what }
label-weapon = attacks with { $what }
label-of = { $measure }: { $who }
label-in = { $label }, { $place }
label-over = { $label }, { $period }
label-claim = { $label } (claimed by { $speaker })
label-more = More on: { $name }
whole-period = whole period
question-openers = what who when where why how which did does do is are was has have can should
question-mark = ?
copy = Copy with source

## Small talk

greeting = Hello. Ask me a question about the report, for example: how many children were killed?
thanks = You are welcome. Ask on whenever you like.
goodbye = Goodbye.
language = I answer in the language of your question. To choose one, use /language.
help =
    Ask in your own words, in English or Arabic, in one sentence. For example:
    • how many women were killed?
    • attacks on hospitals in the last year
    • what does the report recommend to the EU?

    I answer only with what the report says, and name the passage. What it doesn’t say, I don’t guess.

    /language – choose a language
    /about – which report this is, and who runs this bot

## Telegram

start =
    I answer questions about a report of the { $publisher }, published on { $date }, about what { $perpetrator } did in { $place }, with the report’s own figures and a link to each passage.

    Ask in English or Arabic. For example:
about-report = The report: { $title }, { $publisher }, { $date }.
about-documents = This bot states only what stands in the report. It is a program that understands questions by fixed rules; it stores none of what you write.
about-run-by = This bot is run by { $operator }.
about-run-by-nobody = Whoever runs this bot has not given a name.
about-not-publisher = It is not run by the { $publisher }.
about-contact = To report an error: { $contact }
language-ask = Which language shall I use when your message doesn’t show it?
language-set = From now on I use English when your message doesn’t show the language.
language-name = English
unknown-command = I don’t know this command. Ask a question about the report, or see /help.
not-text = I can only read text, and I keep nothing of what you sent. Please write your question.
limited = { $seconds ->
    [one] You are writing faster than I can answer. Please wait { $seconds } second and ask again.
   *[other] You are writing faster than I can answer. Please wait { $seconds } seconds and ask again.
    }
failed = Something went wrong here, and it is not your fault. Please ask again.
gone = This is no longer in the report’s data. Please ask again.
example-1 = How many children were killed?
example-2 = Attacks on hospitals
example-3 = What does the report recommend to Russia?
command-start = What this bot does
command-help = How to ask
command-language = Choose a language
command-about = The report, and who runs this bot
bot-description = Ask about a human-rights report on civilians killed by Russian forces in Syria. You get the report’s own figure, its period and a link to the passage, in English or Arabic.
bot-short-description = Answers questions about a human-rights report with the report’s own figures and source.
