### ما يقوله البوت بلسانه، بالعربية. كل نص هنا موجود في en.ftl أيضاً وبالفراغات نفسها.

## Answers

date = { $day } { $month } { $year }
month-1 = كانون الثاني
month-2 = شباط
month-3 = آذار
month-4 = نيسان
month-5 = أيار
month-6 = حزيران
month-7 = تموز
month-8 = آب
month-9 = أيلول
month-10 = تشرين الأول
month-11 = تشرين الثاني
month-12 = كانون الأول
from-to = من { $first } إلى { $last }
period = المدة: من { $first } إلى { $last }
documented = التوثيق: { $publisher }، وما جرى توثيقه هو الحد الأدنى.
documented-at-least = التوثيق: { $publisher }.
stated = هكذا ورد في تقرير { $publisher }.
claimed = هذا ادعاء صادر عن { $speaker } ينقله التقرير، وليس من نتائج { $publisher }.
quoted = هذا كلام { $speaker } كما ينقله التقرير.
counted-as = يُدرج التقرير { $asked } ضمن { $wider }.
origin = { $publisher }، { $date }
source = المصدر: { $title }، { $publisher }، { $date }
source-foreign = المصدر: { $title }، { $publisher }، { $date } (الصفحة بالإنكليزية)
passages = المقاطع: { $links }
corrected = تصحيح بتاريخ { $date }: { $why }
checked-wrong = لا، الرقم الوارد في التقرير هو { $figure }.
checked-wrong-plain = لا، ليس هذا ما ورد في التقرير.
checked-right = نعم، هذا هو الرقم الوارد في التقرير.
checked-about = الرقم قريب، والوارد في التقرير هو { $figure }.
at-least = ما لا يقل عن { $figure }
about = نحو { $figure }
more-than = أكثر من { $figure }

## Calculations

computed-share = النسبة: { $value } ({ $formula })
computed-sum = المجموع: { $value } ({ $formula })
computed-difference = الفرق: { $value } ({ $formula })
computed-ratio = النسبة: { $value } إلى 1 ({ $formula })
computed-average-day = المعدل اليومي: { $value } ({ $formula })
computed-average-month = المعدل الشهري: { $value } ({ $formula })
computed-average-year = المعدل السنوي: { $value } ({ $formula })
computed-comparison = الرقم الأكبر: { $larger }. الفرق: { $value } ({ $formula })
computed-equal = الرقمان متساويان ({ $formula }).
computed-own = هذا حساب أجراه البوت من أرقام التقرير، ولم يرد في التقرير نفسه.

## What the report does not have. { $what } is a name or a quoted word.

lacks-perpetrator = لا يُحصي هذا التقرير إلا ما ارتكبته { $perpetrator }، وليس فيه رقم عن { $what }.
lacks-period = ليس في التقرير رقم عن { $what }، فأرقامه تغطي المدة كلها { $whole } أو جزءاً منها حدّده التقرير نفسه.
lacks-place = ليس في التقرير رقم منفصل عن { $what }، فأرقامه تشمل { $place } كلها.
lacks-victim = ليس في التقرير رقم عن { $what }.
lacks-target = ليس في التقرير رقم عن الاعتداءات على { $what }.
lacks-measure = ليس في التقرير رقم عن { $what }.
lacks-weapon = ليس في التقرير رقم عن { $what }.
lacks-speaker = يجيب هذا البوت من تقرير { $publisher } وحده، ولا ينقل شيئاً عن { $what }.
lacks-source = يجيب هذا البوت من تقرير { $publisher } وحده، ولا ينقل شيئاً عن { $what }.
lacks-person = نأسف لما تمرّ به. في التقرير أعداد لا أسماء، ولا يستطيع هذا البوت البحث عن أحد. يُرجى التوجه مباشرةً إلى { $publisher }، فهي توثّق ما جرى للناس في سوريا وتتواصل مع ذويهم: { $link }
lacks-danger = يؤسفنا ما تمرّ به. لا يستطيع هذا البوت المساعدة في حالات الخطر، ولا أحد يقرأ ما يُكتب هنا. إن كان ذلك آمناً فاستعن بمن تثق بهم من حولك، ويمكنك التواصل مع { $publisher } التي توثّق الانتهاكات عبر { $link }. يُرجى ألا تكتب هنا ما قد يعرّضك أو يعرّض غيرك للخطر.
lacks-opinion = ليس لهذا البوت رأي ولا توقعات، فهو ينقل ما يقوله التقرير فقط.
lacks-false-premise = يفترض السؤال أمراً لم يقله التقرير، ولذلك لا يمكن الجواب عنه بهذه الصيغة.
lacks-unknown-words = لم أفهم { $what } هنا، والرقم الخاطئ أسوأ من عدم الجواب. يُرجى صياغة السؤال بكلمات أخرى.
lacks-off-topic = هذا خارج موضوع التقرير، ولا أجيب إلا عن أسئلة تتعلق به.
lacks-injection = لا. لا أنقل إلا ما يقوله التقرير بأرقامه ومصدره، ولا يمكن لأي رسالة أن تغيّر ذلك.
lacks-not-computable = لا تسمح أرقام التقرير بهذا الحساب، فهو لا يذكر أنها أجزاء من كلٍّ واحد ولا أن أحداً لم يُحسب مرتين.
lacks-too-long = النص أطول مما أستطيع قراءته. يُرجى طرح السؤال في جملة واحدة.
lacks-empty = يُرجى كتابة سؤال عن التقرير.

some-perpetrator = جهة أخرى
some-period = تلك المدة
some-place = ذلك المكان
some-victim = تلك الفئة
some-target = تلك الأماكن
some-measure = ذلك
some-weapon = ذلك السلاح
some-speaker = ذلك المصدر
some-source = ذلك المصدر
some-unknown-words = جزءاً من السؤال
quote = «{ $word }»
listed = { $first } و{ $last }
comma = {" "}و

## What it does have

counts-people = يُحصي التقرير القتلى من { $names }.
counts-places = يُحصي التقرير الاعتداءات على { $names }.
counts-weapons = يُحصي التقرير الهجمات باستخدام { $names }.
counts-measures = في التقرير أرقام عن { $names }.
nearest = في التقرير ما يلي:

## Choices

choose = أيَّ هذه تقصد؟

## Labels of buttons: words only, never a figure

label-killed = القتلى من { $who }
label-attacked = الاعتداءات على { $what }
label-weapon = الهجمات باستخدام { $what }
label-of = { $measure }: { $who }
label-in = { $label }، { $place }
label-over = { $label }، { $period }
label-claim = { $label } (ادعاء { $speaker })
label-more = المزيد عن: { $name }
whole-period = كامل المدة
question-openers = هل ما ماذا من متى أين لماذا كيف كم أي بماذا بم لمن
question-mark = ؟
copy = نسخ مع المصدر

## Small talk

greeting = أهلاً بك. اسألني عن التقرير، مثلاً: كم طفلاً قُتل؟
thanks = على الرحب والسعة. اسأل متى شئت.
goodbye = مع السلامة.
language = أجيب بلغة سؤالك. لاختيار لغة بعينها استخدم الأمر /language.
help =
    اسأل بكلماتك، بالعربية الفصحى أو العامية أو بالإنكليزية، في جملة واحدة. مثلاً:
    • كم امرأة قُتلت؟
    • الاعتداءات على المشافي في السنة الأخيرة
    • بماذا يوصي التقرير الاتحاد الأوروبي؟

    لا أجيب إلا بما ورد في التقرير مع ذكر موضعه، وما لم يرد فيه لا أخمّنه.

    /language – اختيار اللغة
    /about – ما هذا التقرير، ومن يدير هذا البوت

## Telegram

start =
    أجيب عن أسئلة حول تقرير { $publisher } الصادر في { $date } عمّا ارتكبته { $perpetrator } في { $place }، بأرقام التقرير نفسه مع رابط إلى موضع كل منها.

    اسأل بالعربية أو بالإنكليزية. مثلاً:
about-report = التقرير: { $title }، { $publisher }، { $date }.
about-documents = لا يقول هذا البوت إلا ما ورد في التقرير. وهو برنامج يفهم الأسئلة بقواعد ثابتة، ولا يحفظ شيئاً مما تكتبه.
about-run-by = يدير هذا البوت { $operator }.
about-run-by-nobody = لم تذكر الجهة التي تدير هذا البوت اسمها.
about-not-publisher = لا تديره { $publisher }.
about-contact = للإبلاغ عن خطأ: { $contact }
language-ask = ما اللغة التي تفضّلها حين لا تدل رسالتك على لغتها؟
language-set = سأستخدم العربية من الآن حين لا تدل رسالتك على لغتها.
language-name = العربية
unknown-command = لا أعرف هذا الأمر. اسأل عن التقرير، أو انظر /help.
not-text = لا أستطيع قراءة غير النصوص، ولا أحتفظ بشيء مما أرسلته. يُرجى كتابة سؤالك.
limited = { $seconds ->
    [one] رسائلك أسرع مما أستطيع الجواب عنه. يُرجى الانتظار ثانية واحدة ثم السؤال مجدداً.
    [two] رسائلك أسرع مما أستطيع الجواب عنه. يُرجى الانتظار ثانيتين ثم السؤال مجدداً.
    [few] رسائلك أسرع مما أستطيع الجواب عنه. يُرجى الانتظار { $seconds } ثوانٍ ثم السؤال مجدداً.
   *[other] رسائلك أسرع مما أستطيع الجواب عنه. يُرجى الانتظار { $seconds } ثانية ثم السؤال مجدداً.
    }
failed = حدث خطأ لدينا لا علاقة لك به. يُرجى إعادة السؤال.
gone = لم يعد هذا ضمن بيانات التقرير. يُرجى إعادة السؤال.
example-1 = كم طفلاً قُتل؟
example-2 = الاعتداءات على المشافي
example-3 = بماذا يوصي التقرير روسيا؟
command-start = ما الذي يفعله هذا البوت
command-help = كيف تسأل
command-language = اختيار اللغة
command-about = التقرير ومن يدير هذا البوت
bot-description = اسأل عن تقرير حقوقي حول المدنيين الذين قتلتهم القوات الروسية في سوريا، تحصل على الرقم الوارد في التقرير ومدته ورابط موضعه، بالعربية أو بالإنكليزية.
bot-short-description = يجيب عن الأسئلة حول تقرير حقوقي بأرقام التقرير نفسه ومصدرها.
