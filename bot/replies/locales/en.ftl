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
reference = { $publisher }, “{ $title }”, { $date }.
reference-foreign = { $publisher }, “{ $title }”, { $date }.
passages = Passages: { $links }
corrected = { $what } Reason: { $why }
corrected-figure = Corrected on { $date }: was { $figure }.
corrected-withdrawn = Withdrawn on { $date }: was { $figure }.
corrected-words = Wording corrected on { $date }.
corrected-of = { $fact }: { $said }
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
lacks-period = The report has no such figure for { $what }: its figures cover the whole time { $whole } or a part of it that the report itself names.
lacks-place = The report has no such figure for { $what }: its figures are for all of { $place }.
lacks-victim = The report has no figure for { $what }.
lacks-target = The report has no figure for attacks on { $what }.
lacks-measure = The report has no figure for { $what }.
lacks-combination = The report has no figure that joins { $what } with the rest of what you asked.
lacks-subject = The report has nothing of that kind on { $what }.
lacks-question = What I have of the report does not answer this question.
lacks-weapon = The report has no figure for { $what }.
lacks-speaker = This bot answers from the report of the { $publisher } alone; it has nothing from { $what }.
lacks-source = This bot answers from the report of the { $publisher } alone; it has nothing from { $what }.
lacks-person = I am sorry. The report gives numbers, not names, and this bot can’t look for anybody. Please turn to the { $publisher } directly, which documents what happened to people in Syria and speaks with their families: { $link }
lacks-danger = I am sorry that you are going through this. This bot can’t help in danger, and nobody reads what is written here. If you can do so safely, turn to people you trust near you; the { $publisher } documents violations and can be reached through { $link }. Please don’t write anything here that could put you or others at risk.
lacks-opinion = This bot has no opinion and makes no forecast: it only says what the report says.
lacks-false-premise = The question takes something for granted that the report does not say, so I can’t answer it as it stands.
lacks-definition = What I have of the report does not define { $what }, and I make up no definition of my own.
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
some-definition = that
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
label-returned = returns of { $who }
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
copy-in-en = Copy in English
documented-figure = { $figure } documented
share = Share link

## Pictures

picture = As a picture
chart = Chart: { $title }
picture-claim = A claim by { $speaker }
picture-quotation = Said by { $speaker }
chart-rest = Remainder: { $formula }
chart-row = { $name }: { $figure }
chart-row-beside = { $name }: { $figure } ({ $period }), { $other } ({ $beside })
chart-row-rest = { $name }: { $figure } ({ $remark })
charts = Charts
charts-offered = Charts of the report’s figures:
charts-none = The report’s data have no charts.
command-charts = Charts of the report’s figures
chart-period = { $name }: { $first } to { $last }
picture-source = Source: { $publisher }, report of { $date }
picture-source-foreign = Source: { $publisher }, report of { $date }

## Beside cards in other chats: at most 64 letters

open-fact = Ask more about this
hint-ask = Ask about the report
hint-unfinished = Go on, or end your question with “?”
hint-lacks = Not in the report: { $what }
hint-unknown = Not understood: { $what }
hint-unanswered = The report does not answer this. Ask something else
hint-person = This report has figures, not names. Open the bot
hint-danger = This bot can’t help in danger
hint-limited = Too many questions at once. Please wait a moment

## In groups

open-bot = Ask me in private
ask-usage = Please write your question after the command, for example: /ask how many children were killed?
several-readings = This can mean several things. In a private chat I offer them to choose from.

## Small talk

greeting = Hello. Ask me a question about the report, for example: how many children were killed?
thanks = You are welcome. Ask again whenever you like.
goodbye = Goodbye.
language = I answer in the language of your question.
language-command = To choose one, use /language.
help =
    Ask in your own words, in English or Arabic, in one sentence. For example:
    • how many women were killed?
    • attacks on hospitals in the last year
    • what does the report recommend to the EU?

    I answer only with what the report says, and name the passage. What it doesn’t say, I don’t guess.
identity = I am a bot, not the { $publisher } itself: a program that answers questions about one of its reports by fixed rules, with the report’s own figures and source. No person writes these replies.

## Telegram

help-commands =
    /topics – choose from topics, without typing
    /charts – the figures as pictures
    /ask – for questions in groups
    /subscribe – be told of new reports; /unsubscribe ends it
    /language – choose a language
    /facts – all facts of a report as files
    /cite – the report as a source, to copy
    /about – which report this is, and who runs this bot
    /privacy – what is kept; /forgetme deletes it
help-administrators = For administrators:

start =
    I answer questions about a report of the { $publisher }, published on { $date }, about what { $perpetrator } did in { $place }, with the report’s own figures and a link to each passage.

    Ask in English or Arabic. For example:
about-report = The report: { $title }, { $publisher }, { $date }.
about-documents = This bot states only what stands in the report. It is a program that understands questions by fixed rules. What it keeps and what it doesn’t: /privacy.
about-run-by = This bot is run by { $operator }.
about-run-by-nobody = Whoever runs this bot has not given a name.
about-not-publisher = It is not run by the { $publisher }.
about-contact = To report an error: { $contact }
report-which = Which report do you mean?
facts-csv = All the facts of the report “{ $title }” of the { $publisher }, { $date }, as a table. There are { $number }. Please cite the report with every figure: /cite
facts-json = The same for programs.
cite-words = The report as a source, to copy:
cite-bibtex = For a list of references (BibTeX):
language-ask = Which language should I use when your message doesn’t show it?
language-set = From now on I use English when your message doesn’t show the language, and for announcements.
language-name = English
unknown-command = I don’t know this command. Ask a question about the report, or see /help.
no-button = There is no button with this number under the last reply.
not-text = I can only read text, and I keep nothing of what you sent. Please write your question.
limited = { $seconds ->
    [one] You are writing faster than I can answer. Please wait { $seconds } second and ask again.
   *[other] You are writing faster than I can answer. Please wait { $seconds } seconds and ask again.
    }
limited-group = { $seconds ->
    [one] This group is asking faster than I can answer. Please wait { $seconds } second.
   *[other] This group is asking faster than I can answer. Please wait { $seconds } seconds.
    }
subscribe-button = Tell me about new reports
unsubscribe-button = No more announcements
subscribed = This chat will be told, in English, when there is a new report or a figure is corrected. /language changes the language, /unsubscribe ends it, and /privacy says what is kept.
subscribed-already = This chat is subscribed already. /unsubscribe ends it.
unsubscribed = This chat will get no more announcements. /forgetme deletes whatever else is kept about it.
unsubscribed-already = This chat is not subscribed.
added = This group will be told, in English, when there is a new report or a figure is corrected. Its administrators can choose another language with /language and end it with /unsubscribe. Everybody can ask with /ask.
only-administrators = Only administrators of this chat can decide that.
privacy =
    What this bot keeps
    • Once you subscribe or choose a language: the number that Telegram has for this chat, the language, whether it is subscribed, and since when.
    • While it is subscribed: whether the latest announcements reached it.
    • Numbers for each day, of all people together: how many questions came in which language and what became of them, which facts were shown, how many pressed 👍 or 👎. They are deleted after 90 days.
    { $questions }
    • No name, no username, no phone number and nothing else that you send. So that “and women?” can be understood, your last question stays in memory, not on a disk, for 15 minutes; so do the language and the subscription, and a count of messages against flooding.

    { $days ->
        [one] What is kept about a chat that unsubscribes or blocks the bot is deleted after { $days } day.
       *[other] What is kept about a chat that unsubscribes or blocks the bot is deleted after { $days } days.
    }

    What others can see
    Chats with bots are not end-to-end encrypted. Telegram can read them and knows who uses which bot. So does anybody who gets hold of your phone or your account.

    How to delete it
    /forgetme deletes at once all that is kept about this chat, and ends its subscription. What is counted or written down without any chat can’t be found by it. The messages here can be deleted only by you: delete the chat in Telegram.

    /about says who runs this bot.
privacy-questions-kept = • Some questions, without who asked them: what the bot could not answer, or what somebody pressed 👎 for, shows the editors what is missing. The words are written down only when at least three different chats have asked the same (a group is one chat), with the language and how often it was asked; without a chat and without the time of day. They are deleted 90 days after the day on which they were last asked. Until three chats have asked, a question stays in memory, not on a disk, for at most 7 days. Never written down: what the bot recognises as the words of somebody who looks for a person or is in danger, and whatever contains more than five digits, an address or an @name. The bot can’t recognise people’s names: please don’t write any here.
privacy-questions-not-kept = • No question: whoever runs this bot has switched that off.
forgotten = Deleted: this bot keeps nothing about this chat any more, neither a subscription nor a language nor your last question. The messages here stay until you delete the chat in Telegram.
unsaved = That could not be saved, so nothing has changed. Please try again later.
failed = Something went wrong here, and it is not your fault. Please ask again.
gone = This is no longer in the report’s data. Please ask again.
example-1 = How many children were killed?
example-2 = Attacks on hospitals
example-3 = What does the report recommend to Russia?
command-ask = Ask a question about the report
command-start = What this bot does
command-help = How to ask
command-language = Choose a language
command-about = The report, and who runs this bot
command-facts = All facts of a report as files
command-cite = The report as a source, to copy
command-subscribe = Be told of new reports
command-unsubscribe = No more announcements
command-privacy = What is kept, and who can see it
command-forgetme = Delete all that is kept about this chat
bot-description = Ask about a human-rights report on civilians killed by Russian forces in Syria. You get the report’s own figure, its period and a link to the passage, in English or Arabic.
bot-short-description = Answers questions about a human-rights report with the report’s own figures and source.

## The menu

topics-ask = Topics of the report of the { $publisher }, { $date }. Choose one, or ask in your own words.
topics-of = Report of { $date }
topics-all = All topics
topic-ask = Choose what you want to read.
topic-back = Back to: { $topic }
page = Page { $number } of { $of }
page-previous = Previous
page-next = Next
command-topics = Read without typing: choose from topics
link-unknown = This link leads to nothing that is in the report’s data now.

## Feedback

judge-helpful = 👍 Helpful
judge-not-asked = 👎 Not what I asked
judge-thanks = Thank you.
misread = I am sorry, I misread your question. Please ask it in other words, in one sentence: what happened, to whom and, if it matters, when. How to ask: /help.
misread-wrong-figure = If a figure itself seems wrong to you: /about says where to report that.
misread-near = Or did you mean one of these?

## Statistics, and what was asked in vain: for administrators

count-between = ,{" "}
stats-heading = From { $first } to { $last }
stats-questions = Questions: { $number } ({ $rate } a day)
stats-answer = answered { $number }
stats-choice = asked back { $number }
stats-decline = declined { $number }
stats-day = { $day }: { $number }
stats-facts = Answered most often:
stats-feedback = 👍 helpful: { $helpful } · 👎 not what was asked: { $unhelpful }
stats-subscribers = Subscribers: { $counts }
stats-span = { $count ->
    [one] Last { $number } day
   *[other] Last { $number } days
    }
unanswered-heading = Asked in vain, times: { $number }
unanswered-none = Nothing has been asked in vain by three different chats in the last 90 days.
unanswered-off = Questions are not kept: unanswered is false in the configuration.
unanswered-group = These ask for the same:
unanswered-more = … and { $number } more, which are in the file
unanswered-declined = declined { $number }
unanswered-disliked = 👎 { $number }
unanswered-give = File for editors
unanswered-drop = Dealt with: delete
unanswered-caption = Questions to complete. Nothing of the knowledge has changed.
unanswered-file =
    What several people asked this bot in vain, as of { $date }. This file changes nothing by itself.
    Each question stands with what it comes to now. Where the report can answer it, write behind
    “is” what it should come to; delete what needs nothing. Put the rest into a file in
    knowledge/questions/, then add labels or phrasings until “bot.py check” finds nothing
    (knowledge/README.md says how).
unanswered-file-group = { $place }. Asked: { $counts }
unanswered-file-unknown = Words that nothing explains; each may need a concept's label: { $words }
unanswered-file-disliked = 👎 { $number }: this is not what was asked
command-stats = Questions, answers and subscribers in numbers
command-unanswered = What was asked in vain

## Announcements: what subscribers read

announce-opening = You have a new message from a list that you joined.
announce-report = This bot can now answer questions about a report of the { $publisher }, published on { $date }:
announce-read = Read the report
announce-read-foreign = Read the report
announce-correction = Correction of { $date }
announce-was = This bot said before: { $figure }
announce-now = It should be: { $figure }
announce-withdrawn = This figure is withdrawn.
announce-why = Reason: { $why }
announce-correct-it = If you have used the earlier figure, please correct that.

## Announcements: what administrators read

about-report-announced = Report “{ $title }”
about-correction-announced = Correction: { $label }
about-text-announced = Text written by an administrator
in-en = English
in-ar = Arabic
moment = { $date }, { $time } ({ $zone })
status-heading = Announcement { $number }
status-draft = It was not confirmed; nobody gets it.
status-scheduled = It will be sent on { $when }, in { $left }.
status-due = It is about to be sent.
status-sending = It is being sent.
status-paused = It is paused.
status-done = It has been sent; nothing is left to do.
status-cancelled = It was cancelled. Whoever has not got it by now will not get it.
status-silent = It comes without a sound.
status-took = Began on { $began }, took { $took }.
reason-asked = An administrator paused it.
reason-refused = Telegram refuses it for everybody: the text, the file or the bot’s token is wrong. If it is the text or the file, cancel it and announce again.
reason-broken = An error occurred in the program; its log has the details. Let whoever looks after the program see it before you resume.
reason-outdated = It is held back: this text no longer agrees with the report’s data. Read it again; then resume it as it is, or cancel it and announce anew.
reason-flood = Telegram asks for a pause. It goes on by itself.
reason-network = Telegram can’t be reached. It goes on by itself.
reason-database = The database can’t be written: the disk is full, or another program holds it. Nothing is lost, and it goes on by itself once that is put right.
progress = { $settled } of { $all }
progress-rate = { $rate } a second
progress-left = { $left } left
count-sent = Sent: { $number }
count-blocked = Have blocked the bot: { $number }
count-gone = Chats that no longer exist: { $number }
count-failed = Refused by Telegram: { $number }
count-skipped = Left the list before: { $number }
count-unknown = Unknown whether it arrived: { $number }
count-pending = Still to be sent: { $number }
count-of-language = { $language } { $number }
count-divided = { $line } ({ $parts })
unknown-means = Unknown means that the connection or the program broke off during the call. If you send these again, some people may get it twice.
duration-moment = less than a minute
duration-minutes = { $count ->
    [one] about 1 minute
   *[other] about { $number } minutes
    }
duration-hours = { $count ->
    [one] about 1 hour
   *[other] about { $number } hours
    }
duration-days = { $count ->
    [one] about 1 day
   *[other] about { $number } days
    }

## Loading the knowledge again

reload-checking = Checking the knowledge. Until that is done, I answer from what I have; I will tell you how it ended.
reload-done = The knowledge was loaded again. Earlier conversations are forgotten: a follow-up has to be asked in full.
reload-nothing = Nothing has changed.
reload-reports-added = Reports added: { $number }
reload-reports-changed = Reports changed: { $number }
reload-reports-removed = Reports removed: { $number }
reload-facts-added = Facts added: { $number }
reload-facts-changed = Facts changed: { $number }
reload-facts-removed = Facts removed: { $number }
reload-more-ids = and others: { $number }
reload-others = Concepts, words or choices changed, too.
reload-refused = The knowledge was not loaded; I go on answering from what I have. Problems: { $number }
reload-more = All of them are in the file.
reload-problems = Every problem, as the command “bot.py check” prints it.
reload-unchecked = The knowledge was not loaded; I go on answering from what I have. Reason: { $why }
reload-broken = An error occurred in the program; its log has the details. The knowledge was not loaded; I go on answering from what I have.

## Announcing in Telegram

not-administrator = Only administrators of this bot can do that. If you run it: your id, for administrators in the configuration, is { $id }.
announce-in-private = Please do that in a private chat with me, where only you see it.
announce-what = What do you want to announce? You will see it exactly as subscribers will, and nothing is sent before you confirm.
announce-nothing-new = Every report has been announced.
announce-own = Text of my own
announce-own-ask = Please send the text for those who read { $language }: with formatting if you like, or as a photo or a document with a caption. A neutral first line is put above it, since a locked telephone shows that line.
announce-own-none = No text in { $language }
announce-own-unsuited = This can’t be announced. Please send one text, one photo or one document.
announce-own-too-long = That is too long for Telegram: { $found } characters with the first line, where { $most } are allowed. Please shorten it and send it again.
announce-own-empty = There is no text in any language, so there is nothing to announce.
announce-preview = For those who read { $language } ({ $number }):
announce-preview-none = Those who read { $language } ({ $number }) get nothing: there is no text in { $language }.
announce-refused = Telegram does not accept the text in { $language }, so nobody would get it. Nothing was sent. Please begin again with /announce.
announce-check = Please read what stands above once more, the figures too.
announce-recipients = Recipients: { $number }
announce-wrong-script = Please check: the text for those who read { $language } is mostly in other letters.
announce-nobody = Nobody has subscribed in these languages so far.
announce-quiet = It comes without a sound.
announce-loud = It comes with a sound.
announce-send-now = Send now
announce-send-later = Send at a time
announce-make-silent = Without a sound
announce-make-loud = With a sound
announce-drop = Discard the draft
announce-dropped = The draft is discarded; nobody gets it.
announce-when = When should it be sent? Please write day, time and zone, for example: { $example }
moment-form = I don’t understand this time. For example: { $example }
moment-zone-missing = The zone is missing. For example: { $example }
moment-zone = I don’t know this zone. A zone is a city (Asia/Damascus), UTC, or an offset from UTC (+03:00).
moment-past = That time has passed. Please write a later one.
moment-far = That is more than a year ahead. Please look at the year.
moment-skipped = The clocks skip this time: it is the hour when summer time begins. Please write another one.
moment-twice = The clocks show this time twice: it is the hour when summer time ends. Please write the offset from UTC (+01:00) as the zone.
announce-really-now = { $count ->
    [one] Send this to { $number } recipient now? It can’t be called back.
   *[other] Send this to { $number } recipients now? It can’t be called back.
    }
announce-really-later = Send this on { $when }, in { $left }? Recipients at present: { $number }.
announce-in-utc = That is { $when }.
announce-yes-now = Yes, send it now
announce-yes-later = Yes, send it then
announce-back = Back
announce-stale = This button is no longer good: it was pressed before, or the bot was restarted. Nothing was done. Begin again with /announce.
announce-already = This has been announced already; nothing was done. See /announcements.
announce-disturbed = The database can’t be used now: its disk is full, or another program holds it. Nothing was done. Please try again later.
announcements-latest = The latest announcements:
announcements-none = Nothing has been announced so far.
announcements-one = { $number }: { $about }
announcements-gone = There is no such announcement any more.
announcements-impossible = That can’t be done now. This is how it stands:
announcements-texts = What it says
announcements-pause = Pause
announcements-resume = Go on
announcements-cancel = Cancel
announcements-cancel-really = Cancel announcement { $number } for good? Whoever has not got it will not get it.
announcements-cancel-yes = Yes, cancel it
announcements-resend = Send to the unknown ones again
announcements-resend-really = Send announcement { $name } again where nobody knows whether it arrived? Recipients: { $number }. Some of them may get it twice.
announcements-resend-yes = Yes, send again
command-announce = Announce to the subscribers
command-reload = Check the knowledge and load it again
command-announcements = See what is announced, pause or cancel it
is-draft = not confirmed
is-scheduled = scheduled
is-sending = being sent
is-paused = paused
is-done = sent
is-cancelled = cancelled
