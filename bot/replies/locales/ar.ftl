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
reference = { $publisher }، «{ $title }»، { $date }.
reference-foreign = { $publisher }، «{ $title }»، { $date } (الصفحة بالإنكليزية).
passages = المقاطع: { $links }
corrected = { $what } السبب: { $why }
corrected-figure = صُحّح هذا الرقم بتاريخ { $date }، وكان { $figure }.
corrected-withdrawn = سُحب هذا الرقم بتاريخ { $date }، وكان { $figure }.
corrected-words = صُحّحت الصياغة بتاريخ { $date }.
corrected-of = { $fact }: { $said }
checked-wrong = لا، الرقم الوارد في التقرير هو { $figure }.
checked-wrong-plain = لا، ليس هذا ما ورد في التقرير.
checked-right = نعم، هذا هو الرقم الوارد في التقرير.
checked-about = الرقم قريب، والوارد في التقرير هو { $figure }.
at-least = ما لا يقل عن { $figure }
about = قرابة { $figure }
more-than = أكثر من { $figure }

## Calculations

computed-share = النسبة المئوية: { $value } ({ $formula })
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
lacks-period = ليس في التقرير رقم كهذا عن { $what }، فأرقامه تغطي المدة كلها { $whole } أو جزءاً منها حدّده التقرير نفسه.
lacks-place = ليس في التقرير رقم كهذا عن { $what }، فأرقامه تشمل { $place } كلها.
lacks-victim = ليس في التقرير رقم عن { $what }.
lacks-target = ليس في التقرير رقم عن الاعتداءات على { $what }.
lacks-measure = ليس في التقرير رقم عن { $what }.
lacks-combination = ليس في التقرير رقم يجمع بين { $what } وبقية ما سألت عنه.
lacks-subject = ليس في التقرير شيء من هذا عن { $what }.
lacks-question = ليس في ما لديّ من التقرير جواب عن هذا السؤال.
lacks-weapon = ليس في التقرير رقم عن { $what }.
lacks-speaker = يستند هذا البوت إلى تقرير { $publisher } وحده، ولا ينقل شيئاً عن { $what }.
lacks-source = يستند هذا البوت إلى تقرير { $publisher } وحده، ولا ينقل شيئاً عن { $what }.
lacks-person = يؤسفني ما تمرّ به. في التقرير أعداد لا أسماء، ولا يستطيع هذا البوت البحث عن أحد. يُرجى التوجه مباشرةً إلى { $publisher }، فهي توثّق ما جرى للناس في سوريا وتتواصل مع ذويهم: { $link }
lacks-danger = يؤسفني ما تمرّ به. لا يستطيع هذا البوت المساعدة في حالات الخطر، ولا أحد يقرأ ما يُكتب هنا. إن كان ذلك آمناً فاستعن بمن تثق بهم من حولك، ويمكنك التواصل مع { $publisher } التي توثّق الانتهاكات عبر { $link }. يُرجى ألا تكتب هنا ما قد يعرّضك أو يعرّض غيرك للخطر.
lacks-opinion = ليس لهذا البوت رأي ولا توقعات، فهو ينقل ما يقوله التقرير فقط.
lacks-false-premise = يفترض السؤال أمراً لم يرد في التقرير، ولذلك لا يمكن الجواب عنه بهذه الصيغة.
lacks-definition = لا أجد في ما لديّ من التقرير تعريفاً يخصّ { $what }، ولا أضع تعريفاً من عندي.
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
some-definition = ذلك
some-unknown-words = جزءاً من السؤال
quote = «{ $word }»
listed = { $first } و{ $last }
comma = {" "}و

## What it does have

counts-people = يُحصي التقرير القتلى من { $names }.
counts-places = يُحصي التقرير الاعتداءات على { $names }.
counts-weapons = يُحصي التقرير هجمات { $names }.
counts-measures = في التقرير أرقام عن { $names }.
nearest = في التقرير ما يلي:

## Choices

choose = أيّاً مما يلي تقصد؟

## Labels of buttons: words only, never a figure

label-killed = القتلى من { $who }
label-returned = العائدون من { $who }
label-attacked = الاعتداءات على { $what }
label-weapon = هجمات { $what }
label-of = { $measure } فيما يخص { $who }
label-in = { $label }، { $place }
label-over = { $label }، { $period }
label-claim = { $label } (ادعاء { $speaker })
label-more = المزيد عن: { $name }
whole-period = كامل المدة
question-openers = هل ما ماذا من متى أين لماذا كيف كم أي بماذا بم لمن
question-mark = ؟
copy = نسخ مع المصدر
copy-in-en = نسخ بالإنكليزية مع المصدر
documented-figure = { $figure } (رقم موثّق)
share = مشاركة الرابط

## Pictures

picture = صورة للمشاركة
chart = رسم بياني: { $title }
picture-claim = ادعاء صادر عن { $speaker }
picture-quotation = كلام { $speaker }
chart-rest = الباقي: { $formula }
chart-row = { $name }: { $figure }
chart-row-beside = { $name }: { $figure } ({ $period })، { $other } ({ $beside })
chart-row-rest = { $name }: { $figure } ({ $remark })
charts = رسوم بيانية
charts-offered = رسوم بيانية من أرقام التقرير:
charts-none = ليس في بيانات التقرير رسوم بيانية.
command-charts = رسوم بيانية من أرقام التقرير
chart-period = { $name }: من { $first } إلى { $last }
picture-source = المصدر: تقرير { $publisher }، { $date }
picture-source-foreign = المصدر: تقرير { $publisher }، { $date } (بالإنكليزية)

## Beside cards in other chats: at most 64 letters

open-fact = المزيد عن هذا
hint-ask = اسأل عن التقرير
hint-unfinished = أكمل السؤال، أو اختمه بعلامة «؟»
hint-lacks = ليس في التقرير: { $what }
hint-unknown = لم أفهم: { $what }
hint-unanswered = لا يجيب التقرير عن هذا. اطرح سؤالاً آخر
hint-person = في التقرير أعداد لا أسماء. افتح البوت
hint-danger = لا يستطيع هذا البوت المساعدة في حالات الخطر
hint-limited = أسئلة كثيرة في وقت واحد. يُرجى الانتظار قليلاً

## In groups

open-bot = اسألني في محادثة خاصة
ask-usage = يُرجى كتابة السؤال بعد الأمر، مثلاً: /ask كم طفلاً قُتل؟
several-readings = لهذا السؤال أكثر من معنى، ويمكنك تحديد المقصود في محادثة خاصة معي.

## Small talk

greeting = أهلاً بك. اسألني عن التقرير، مثلاً: كم طفلاً قُتل؟
thanks = على الرحب والسعة. اسأل متى شئت.
goodbye = مع السلامة.
language = أجيب بلغة سؤالك.
language-command = لاختيار لغة بعينها: /language
help =
    اسأل بأسلوبك، بالعربية الفصحى أو العامية أو بالإنكليزية، في جملة واحدة. مثلاً:
    • كم امرأة قُتلت؟
    • الاعتداءات على المشافي في السنة الأخيرة
    • بماذا يوصي التقرير الاتحاد الأوروبي؟

    لا أجيب إلا بما ورد في التقرير مع ذكر موضعه، وما لم يرد فيه لا أخمّنه.
identity = أنا بوت، ولست { $publisher } نفسها: برنامج يجيب عن أسئلة حول أحد تقاريرها بقواعد ثابتة، بأرقام التقرير ومصدرها. لا يكتب هذه الردود إنسان.

## Telegram

help-commands =
    /topics – الاختيار من المواضيع من دون كتابة
    /charts – الأرقام في رسوم بيانية
    /ask – لطرح الأسئلة في المجموعات
    /subscribe – الاشتراك في إعلانات التقارير الجديدة، ولإنهائه /unsubscribe
    /language – اختيار اللغة
    /facts – كل معطيات التقرير في ملفات
    /cite – صيغة الإحالة إلى التقرير، للنسخ
    /about – ما هذا التقرير، ومن يدير هذا البوت
    /privacy – ما يُحفظ، ولحذفه /forgetme
help-administrators = للمشرفين:

start =
    أجيب عن أسئلة حول تقرير { $publisher } الصادر في { $date } عمّا ارتكبته { $perpetrator } في { $place }، بأرقام التقرير نفسه مع رابط إلى موضع كل منها.

    اسأل بالعربية أو بالإنكليزية. مثلاً:
about-report = التقرير: { $title }، { $publisher }، { $date }.
about-documents = لا يقول هذا البوت إلا ما ورد في التقرير. وهو برنامج يفهم الأسئلة بقواعد ثابتة. لمعرفة ما يحفظه وما لا يحفظه: /privacy.
about-run-by = يدير هذا البوت { $operator }.
about-run-by-nobody = لم تذكر الجهة التي تدير هذا البوت اسمها.
about-not-publisher = لا تديره { $publisher }.
about-contact = للإبلاغ عن خطأ: { $contact }
report-which = أي تقرير تقصد؟
facts-csv = معطيات تقرير { $publisher } «{ $title }»، { $date }، كلها في جدول، وعددها { $number }. يُرجى ذكر التقرير مصدراً مع كل رقم: /cite
facts-json = المعطيات نفسها للبرامج.
cite-words = صيغة الإحالة إلى التقرير، للنسخ:
cite-bibtex = لقائمة المراجع (BibTeX):
language-ask = ما اللغة التي تفضّلها حين لا تدل رسالتك على لغتها؟
language-set = سأستخدم العربية من الآن حين لا تدل رسالتك على لغتها، وفي الإعلانات.
language-name = العربية
unknown-command = لا أعرف هذا الأمر. اسأل عن التقرير، أو انظر /help.
no-button = ليس تحت الرد الأخير زر بهذا الرقم.
not-text = لا أستطيع قراءة غير النصوص، ولا أحتفظ بشيء مما أرسلته. يُرجى كتابة سؤالك.
limited = { $seconds ->
    [one] تصل رسائلك أسرع مما أستطيع الرد عليها. يُرجى الانتظار ثانية واحدة ثم السؤال مجدداً.
    [two] تصل رسائلك أسرع مما أستطيع الرد عليها. يُرجى الانتظار ثانيتين ثم السؤال مجدداً.
    [few] تصل رسائلك أسرع مما أستطيع الرد عليها. يُرجى الانتظار { $seconds } ثوانٍ ثم السؤال مجدداً.
   *[other] تصل رسائلك أسرع مما أستطيع الرد عليها. يُرجى الانتظار { $seconds } ثانية ثم السؤال مجدداً.
    }
limited-group = { $seconds ->
    [one] تصل أسئلة هذه المجموعة أسرع مما أستطيع الرد عليها. يُرجى الانتظار ثانية واحدة.
    [two] تصل أسئلة هذه المجموعة أسرع مما أستطيع الرد عليها. يُرجى الانتظار ثانيتين.
    [few] تصل أسئلة هذه المجموعة أسرع مما أستطيع الرد عليها. يُرجى الانتظار { $seconds } ثوانٍ.
   *[other] تصل أسئلة هذه المجموعة أسرع مما أستطيع الرد عليها. يُرجى الانتظار { $seconds } ثانية.
    }
subscribe-button = أعلِمني بالتقارير الجديدة
unsubscribe-button = إيقاف الإعلانات
subscribed = ستصل إلى هذه المحادثة إعلانات بالعربية عند صدور تقرير جديد أو تصحيح رقم. لتغيير اللغة: /language، ولإلغاء الاشتراك: /unsubscribe، ولمعرفة ما يُحفظ: /privacy.
subscribed-already = هذه المحادثة مشتركة أصلاً. لإلغاء الاشتراك: /unsubscribe.
unsubscribed = لن تصل إلى هذه المحادثة إعلانات بعد الآن. لحذف كل ما يُحفظ عنها: /forgetme.
unsubscribed-already = هذه المحادثة غير مشتركة.
added = ستصل إلى هذه المجموعة إعلانات بالعربية عند صدور تقرير جديد أو تصحيح رقم. يستطيع مشرفوها اختيار لغة أخرى بالأمر /language، وإلغاء الاشتراك بالأمر /unsubscribe. ويستطيع الجميع طرح الأسئلة بالأمر /ask.
only-administrators = هذا القرار لمشرفي هذه المحادثة وحدهم.
privacy =
    ما الذي يحفظه هذا البوت؟
    • عند الاشتراك أو اختيار اللغة: رقم هذه المحادثة في تلغرام، واللغة، وهل هي مشتركة، ومنذ متى.
    • ما دامت مشتركة: هل وصلتها الإعلانات الأخيرة.
    • أعداد إجمالية لكل يوم تشمل الناس جميعاً: عدد الأسئلة بكل لغة وكيف أُجيب عنها، والمعلومات التي عُرضت، وعدد من ضغطوا 👍 أو 👎. تُحذف هذه الأعداد بعد 90 يوماً.
    { $questions }
    • لا يحفظ اسماً ولا اسم مستخدم ولا رقم هاتف ولا أي شيء آخر ترسله. ولكي يُفهم سؤال مثل «والنساء؟» يبقى سؤالك الأخير في الذاكرة، لا على القرص، مدة 15 دقيقة، وتبقى فيها كذلك اللغة والاشتراك وعدد الرسائل، لمنع الإغراق بها.

    { $days ->
        [one] يُحذف ما يُحفظ عمّن يلغي اشتراكه أو يحظر البوت بعد يوم واحد.
        [two] يُحذف ما يُحفظ عمّن يلغي اشتراكه أو يحظر البوت بعد يومين.
        [few] يُحذف ما يُحفظ عمّن يلغي اشتراكه أو يحظر البوت بعد { $days } أيام.
        [many] يُحذف ما يُحفظ عمّن يلغي اشتراكه أو يحظر البوت بعد { $days } يوماً.
       *[other] يُحذف ما يُحفظ عمّن يلغي اشتراكه أو يحظر البوت بعد { $days } يوم.
    }

    ما الذي يراه غيرك؟
    المحادثات مع البوتات غير مشفّرة من طرف إلى طرف: يستطيع تلغرام قراءتها ويعرف من يستخدم أي بوت، ويراها كذلك كل من يصل إلى هاتفك أو حسابك.

    كيف تحذف ذلك؟
    الأمر /forgetme يحذف على الفور كل ما يُحفظ عن هذه المحادثة ويلغي اشتراكها. أما ما يُحصى أو يُدوَّن من دون ربطه بأي محادثة فلا يمكن معرفة ما يخصّك منه. وأما الرسائل نفسها فلا يحذفها غيرك: احذف المحادثة من تلغرام.

    لمعرفة من يدير هذا البوت: /about.
privacy-questions-kept = • بعض الأسئلة، من دون من سألها: ما لم يستطع البوت الإجابة عنه، أو ما ضغط أحدهم 👎 بشأنه، يدلّ المحررين على ما ينقص. لا تُدوَّن كلمات السؤال إلا إذا ورد السؤال نفسه من ثلاث محادثات مختلفة على الأقل (والمجموعة تُعدّ محادثة واحدة)، ومعها اللغة وعدد مرات السؤال، من دون المحادثة ومن دون ساعة السؤال. وتُحذف بعد 90 يوماً من آخر يوم طُرح فيه السؤال. وإلى أن يرد من ثلاث محادثات يبقى في الذاكرة، لا على القرص، 7 أيام على الأكثر. ولا يُدوَّن أبداً ما يتبيّن للبوت أنه كلام من يبحث عن شخص أو من هو في خطر، ولا ما فيه أكثر من خمسة أرقام أو عنوان أو اسم يبدأ بالعلامة @. ولا يستطيع البوت تمييز أسماء الأشخاص، فيُرجى عدم كتابة أي اسم هنا.
privacy-questions-not-kept = • لا يُحفظ أي سؤال: أوقفت الجهة التي تدير هذا البوت ذلك.
forgotten = حُذف كل شيء: لم يعد هذا البوت يحفظ شيئاً عن هذه المحادثة، لا اشتراكاً ولا لغة ولا سؤالك الأخير. أما الرسائل هنا فتبقى إلى أن تحذف المحادثة من تلغرام.
unsaved = تعذّر حفظ ذلك، فلم يتغيّر شيء. يُرجى المحاولة لاحقاً.
failed = وقع خطأ في البرنامج لا علاقة لك به. يُرجى إعادة السؤال.
gone = لم يعد هذا ضمن بيانات التقرير. يُرجى إعادة السؤال.
example-1 = كم طفلاً قُتل؟
example-2 = الاعتداءات على المشافي
example-3 = بماذا يوصي التقرير روسيا؟
command-ask = طرح سؤال عن التقرير
command-start = ما الذي يفعله هذا البوت
command-help = كيف تسأل
command-language = اختيار اللغة
command-about = التقرير ومن يدير هذا البوت
command-facts = كل معطيات التقرير في ملفات
command-cite = صيغة الإحالة إلى التقرير، للنسخ
command-subscribe = الاشتراك في إعلانات التقارير الجديدة
command-unsubscribe = إيقاف الإعلانات
command-privacy = ما الذي يُحفظ ومن يراه
command-forgetme = حذف كل ما يُحفظ عن هذه المحادثة
bot-description = اسأل عن تقرير حقوقي حول المدنيين الذين قتلتهم القوات الروسية في سوريا، تحصل على الرقم الوارد في التقرير ومدته ورابط موضعه، بالعربية أو بالإنكليزية.
bot-short-description = يجيب عن الأسئلة حول تقرير حقوقي بأرقام التقرير نفسه ومصدرها.

## The menu

topics-ask = مواضيع تقرير { $publisher } الصادر في { $date }. اختر أحدها، أو اسأل بأسلوبك.
topics-of = تقرير { $date }
topics-all = كل المواضيع
topic-ask = اختر ما تريد قراءته.
topic-back = العودة إلى: { $topic }
page = الصفحة { $number } من { $of }
page-previous = السابق
page-next = التالي
command-topics = القراءة من دون كتابة: الاختيار من المواضيع
link-unknown = ما يشير إليه هذا الرابط غير موجود الآن في بيانات التقرير.

## Feedback

judge-helpful = 👍 مفيد
judge-not-asked = 👎 لا يجيب عن سؤالي
judge-thanks = شكراً لك.
misread = عذراً، لم أفهم سؤالك كما أردت. يُرجى طرحه بكلمات أخرى في جملة واحدة: ماذا حدث، ولمن، ومتى إن كان الوقت مهماً. كيف تسأل: /help.
misread-wrong-figure = وإن بدا لك أن الرقم نفسه خاطئ، فالأمر /about يبيّن أين يُبلَّغ عن ذلك.
misread-near = أم تقصد واحداً مما يلي؟

## Statistics, and what was asked in vain: for administrators

count-between = ،{" "}
stats-heading = من { $first } إلى { $last }
stats-questions = عدد الأسئلة: { $number } (المعدل اليومي: { $rate })
stats-answer = أُجيب عنها { $number }
stats-choice = طُلب توضيحها { $number }
stats-decline = بلا جواب { $number }
stats-day = { $day }: { $number }
stats-facts = أكثر ما أُجيب به:
stats-feedback = 👍 مفيد: { $helpful } · 👎 لا يجيب عن السؤال: { $unhelpful }
stats-subscribers = المشتركون: { $counts }
stats-span = { $count ->
    [one] آخر يوم
    [two] آخر يومين
    [few] آخر { $number } أيام
    [many] آخر { $number } يوماً
   *[other] آخر { $number } يوم
    }
unanswered-heading = أسئلة بلا جواب، عدد المرات: { $number }
unanswered-none = لم يرد في آخر 90 يوماً سؤال بلا جواب من ثلاث محادثات مختلفة.
unanswered-off = لا تُحفظ الأسئلة: قيمة unanswered في ملف الإعدادات هي false.
unanswered-group = صيغ لسؤال واحد:
unanswered-more = … وغيرها مما يرد في الملف، وعددها { $number }
unanswered-declined = بلا جواب { $number }
unanswered-disliked = 👎 { $number }
unanswered-give = ملف للمحررين
unanswered-drop = عولج: حذف
unanswered-caption = أسئلة تحتاج إلى استكمال. لم يتغيّر شيء في بيانات البوت.
unanswered-file =
    أسئلة وردت من أكثر من شخص ولم يُجب عنها البوت كما يجب، حتى { $date }. هذا الملف لا يغيّر شيئاً بنفسه.
    يرد مع كل سؤال ما ينتهي إليه الآن. إن كان في التقرير جواب عنه فاكتب بعد is ما يجب أن ينتهي إليه،
    واحذف ما لا يحتاج إلى شيء، وضع الباقي في ملف داخل knowledge/questions، ثم أضف التسميات أو
    الصيغ اللازمة إلى أن يخلو فحص bot.py check من الأخطاء (انظر knowledge/README.md).
unanswered-file-group = { $place }. عدد المرات: { $counts }
unanswered-file-unknown = كلمات غير معروفة، قد تنقص أحد المفاهيم: { $words }
unanswered-file-disliked = 👎 { $number }: لا يجيب عن السؤال
command-stats = الأسئلة والأجوبة والمشتركون بالأرقام
command-unanswered = أسئلة بلا جواب

## Announcements: what subscribers read

announce-opening = لديك رسالة جديدة من قائمة اشتركت فيها.
announce-report = بإمكانك الآن سؤال هذا البوت عن تقرير { $publisher } الصادر في { $date }:
announce-read = قراءة التقرير
announce-read-foreign = قراءة التقرير (بالإنكليزية)
announce-correction = تصحيح بتاريخ { $date }
announce-was = ما ذكره البوت سابقاً: { $figure }
announce-now = والصواب: { $figure }
announce-withdrawn = سُحب هذا الرقم.
announce-why = السبب: { $why }
announce-correct-it = إن كنت قد استخدمت الرقم السابق فيُرجى تصحيح ذلك.

## Announcements: what administrators read

about-report-announced = تقرير «{ $title }»
about-correction-announced = تصحيح: { $label }
about-text-announced = نص كتبه أحد المشرفين
in-en = الإنكليزية
in-ar = العربية
moment = { $date } الساعة { $time } ({ $zone })
status-heading = الإعلان { $number }
status-draft = لم يؤكَّد هذا الإعلان، ولن يصل إلى أحد.
status-scheduled = سيُرسل في { $when }، بعد { $left }.
status-due = سيُرسل بعد لحظات.
status-sending = الإرسال جارٍ.
status-paused = الإرسال متوقف مؤقتاً.
status-done = اكتمل الإرسال، ولم يبقَ شيء.
status-cancelled = أُلغي هذا الإعلان، ولن يصل إلى من لم يصل إليه حتى الآن.
status-silent = يصل من دون صوت.
status-took = بدأ الإرسال في { $began }، واستغرق { $took }.
reason-asked = أوقفه أحد المشرفين.
reason-refused = يرفض تلغرام إرساله إلى الجميع، والسبب خطأ في النص أو الملف أو رمز البوت. إن كان الخطأ في النص أو الملف فألغِ هذا الإعلان وأعدّ غيره.
reason-broken = وقع خطأ في البرنامج، وتفاصيله في السجل. يُرجى أن يطّلع عليه القائم على البرنامج قبل استئناف الإرسال.
reason-outdated = أُوقف الإرسال لأن بيانات التقرير لم تعد مطابقة لهذا النص. يُرجى قراءته مجدداً، ثم استئناف إرساله كما هو أو إلغاؤه وإعداد غيره.
reason-flood = يطلب تلغرام التمهّل، وسيُستأنف الإرسال تلقائياً.
reason-network = يتعذّر الاتصال بتلغرام، وسيُستأنف الإرسال تلقائياً.
reason-database = تتعذّر الكتابة في قاعدة البيانات: امتلأ القرص أو يشغلها برنامج آخر. لم يضع شيء، وسيُستأنف الإرسال تلقائياً بعد إصلاح ذلك.
progress = { $settled } من أصل { $all }
progress-rate = السرعة: { $rate } في الثانية
progress-left = بقي { $left }
count-sent = أُرسل إلى: { $number }
count-blocked = حظروا البوت: { $number }
count-gone = محادثات لم تعد موجودة: { $number }
count-failed = رفض تلغرام الإرسال إلى: { $number }
count-skipped = غادروا القائمة قبل الإرسال: { $number }
count-unknown = لا يُعرف هل وصل إليهم: { $number }
count-pending = بانتظار الإرسال: { $number }
count-of-language = { $language } { $number }
count-divided = { $line } ({ $parts })
unknown-means = أما من لا يُعرف هل وصل إليهم فقد انقطع الاتصال أو توقف البرنامج أثناء الإرسال إليهم، وإذا أُعيد الإرسال فقد يصل الإعلان إلى بعضهم مرتين.
duration-moment = أقل من دقيقة
duration-minutes = { $count ->
    [one] نحو دقيقة واحدة
    [two] نحو دقيقتين
    [few] نحو { $number } دقائق
   *[other] نحو { $number } دقيقة
    }
duration-hours = { $count ->
    [one] نحو ساعة واحدة
    [two] نحو ساعتين
    [few] نحو { $number } ساعات
   *[other] نحو { $number } ساعة
    }
duration-days = { $count ->
    [one] نحو يوم واحد
    [two] نحو يومين
    [few] نحو { $number } أيام
    [many] نحو { $number } يوماً
   *[other] نحو { $number } يوم
    }

## Loading the knowledge again

reload-checking = يجري فحص قاعدة المعرفة. أواصل الإجابة مما لديّ حتى ينتهي الفحص، وسأخبرك بنتيجته.
reload-done = أُعيد تحميل قاعدة المعرفة. لم تعد المحادثات السابقة محفوظة، فالأسئلة التابعة تُطرح كاملة من جديد.
reload-nothing = لم يتغيّر شيء.
reload-reports-added = التقارير المضافة: { $number }
reload-reports-changed = التقارير المعدّلة: { $number }
reload-reports-removed = التقارير المحذوفة: { $number }
reload-facts-added = المعطيات المضافة: { $number }
reload-facts-changed = المعطيات المعدّلة: { $number }
reload-facts-removed = المعطيات المحذوفة: { $number }
reload-more-ids = وغيرها: { $number }
reload-others = تغيّرت أيضاً مفاهيم أو كلمات أو خيارات.
reload-refused = لم تُحمَّل قاعدة المعرفة، وأواصل الإجابة مما لديّ. عدد الأخطاء: { $number }
reload-more = الأخطاء كلها في الملف.
reload-problems = كل الأخطاء كما يعرضها الأمر bot.py check.
reload-unchecked = لم تُحمَّل قاعدة المعرفة، وأواصل الإجابة مما لديّ. السبب: { $why }
reload-broken = وقع خطأ في البرنامج، وهو مدوَّن في سجله. لم تُحمَّل قاعدة المعرفة، وأواصل الإجابة مما لديّ.

## Announcing in Telegram

not-administrator = هذا متاح لمشرفي هذا البوت وحدهم. إن كنت من يديره فمعرّفك، لإدراجه ضمن administrators في ملف الإعدادات، هو { $id }.
announce-in-private = يُرجى فعل ذلك في محادثة خاصة معي، كي لا يراه أحد غيرك.
announce-what = عمّ تريد الإعلان؟ ستراه كما سيراه المشتركون تماماً، ولن يُرسل شيء قبل تأكيدك.
announce-nothing-new = أُعلن عن جميع التقارير.
announce-own = نص من كتابتي
announce-own-ask = يُرجى إرسال النص لمن يقرؤون باللغة { $language }، منسّقاً إن شئت، أو صورة أو ملفاً مع تعليق. سيُضاف فوقه سطر أول محايد، فهو ما يظهر على شاشة الهاتف المقفل.
announce-own-none = لا نص باللغة { $language }
announce-own-unsuited = لا يمكن الإعلان بهذا. يُرجى إرسال نص واحد أو صورة واحدة أو ملف واحد.
announce-own-too-long = هذا أطول مما يسمح به تلغرام. عدد الأحرف مع السطر الأول: { $found }، والحد الأقصى: { $most }. يُرجى اختصاره وإرساله مجدداً.
announce-own-empty = لا يوجد نص بأي لغة، فلا شيء للإعلان عنه.
announce-preview = لمن يقرؤون باللغة { $language } (العدد: { $number }):
announce-preview-none = لن يصل شيء إلى من يقرؤون باللغة { $language } (العدد: { $number })، إذ لا يوجد نص باللغة { $language }.
announce-refused = لا يقبل تلغرام النص باللغة { $language }، ولن يصل إلى أحد. لم يُرسل شيء. يُرجى البدء من جديد بالأمر /announce.
announce-check = يُرجى قراءة ما ورد أعلاه مرة أخرى، بما فيه الأرقام.
announce-recipients = عدد المستلمين: { $number }
announce-wrong-script = يُرجى التحقق: معظم النص المعدّ لمن يقرؤون باللغة { $language } مكتوب بأحرف لغة أخرى.
announce-nobody = لم يشترك أحد بعد بهذه اللغات.
announce-quiet = سيصل من دون صوت.
announce-loud = سيصل مع صوت.
announce-send-now = إرسال الآن
announce-send-later = إرسال في وقت محدد
announce-make-silent = من دون صوت
announce-make-loud = مع صوت
announce-drop = حذف المسودة
announce-dropped = حُذفت المسودة، ولن تصل إلى أحد.
announce-when = متى يُرسل؟ يُرجى كتابة اليوم والساعة والمنطقة الزمنية، مثلاً: { $example }
moment-form = لم أفهم هذا الوقت. مثال: { $example }
moment-zone-missing = المنطقة الزمنية ناقصة. مثال: { $example }
moment-zone = لا أعرف هذه المنطقة الزمنية. اكتب اسم مدينة (Asia/Damascus) أو UTC أو الفارق عن UTC (+03:00).
moment-past = مضى هذا الوقت. يُرجى كتابة وقت لاحق.
moment-far = هذا بعد أكثر من سنة. يُرجى التحقق من السنة.
moment-skipped = لا وجود لهذا الوقت، إذ تُقدَّم الساعة فيه مع بدء التوقيت الصيفي. يُرجى كتابة وقت آخر.
moment-twice = يتكرر هذا الوقت مرتين، إذ تُؤخَّر الساعة فيه مع انتهاء التوقيت الصيفي. يُرجى كتابة الفارق عن UTC بدلاً من اسم المنطقة (+01:00).
announce-really-now = { $count ->
    [one] هل تريد إرساله الآن إلى مستلم واحد؟ لا يمكن سحبه بعد إرساله.
    [two] هل تريد إرساله الآن إلى مستلمَين؟ لا يمكن سحبه بعد إرساله.
    [few] هل تريد إرساله الآن إلى { $number } مستلمين؟ لا يمكن سحبه بعد إرساله.
    [many] هل تريد إرساله الآن إلى { $number } مستلماً؟ لا يمكن سحبه بعد إرساله.
   *[other] هل تريد إرساله الآن إلى { $number } مستلم؟ لا يمكن سحبه بعد إرساله.
    }
announce-really-later = هل تريد إرساله في { $when }، بعد { $left }؟ عدد المستلمين حالياً: { $number }.
announce-in-utc = يوافق ذلك { $when }.
announce-yes-now = نعم، أرسله الآن
announce-yes-later = نعم، أرسله في ذلك الوقت
announce-back = رجوع
announce-stale = لم يعد هذا الزر صالحاً، لأنه ضُغط من قبل أو لأن البوت أُعيد تشغيله. لم يُنفَّذ شيء. ابدأ من جديد بالأمر /announce.
announce-already = سبق الإعلان عن هذا، ولم يُنفَّذ شيء. انظر /announcements.
announce-disturbed = يتعذّر استخدام قاعدة البيانات الآن: امتلأ القرص أو يشغلها برنامج آخر. لم يُنفَّذ شيء. يُرجى المحاولة لاحقاً.
announcements-latest = آخر الإعلانات:
announcements-none = لم يُعلن عن شيء بعد.
announcements-one = { $number }: { $about }
announcements-gone = لم يعد هذا الإعلان موجوداً.
announcements-impossible = لا يمكن ذلك الآن. هذه حال الإعلان:
announcements-texts = عرض النص
announcements-pause = إيقاف مؤقت
announcements-resume = استئناف
announcements-cancel = إلغاء
announcements-cancel-really = هل تريد إلغاء الإعلان { $number } نهائياً؟ لن يصل إلى من لم يصل إليه بعد.
announcements-cancel-yes = نعم، ألغِه
announcements-resend = إعادة الإرسال إلى من لا يُعرف هل وصل إليهم
announcements-resend-really = لا يُعرف هل وصل الإعلان { $name } إلى بعض المستلمين (العدد: { $number }). هل تريد إرساله إليهم مجدداً؟ قد يصل إلى بعضهم مرتين.
announcements-resend-yes = نعم، أعد الإرسال
command-announce = الإعلان للمشتركين
command-reload = فحص قاعدة المعرفة وإعادة تحميلها
command-announcements = متابعة الإعلانات أو إيقافها أو إلغاؤها
is-draft = غير مؤكَّد
is-scheduled = مجدول
is-sending = قيد الإرسال
is-paused = متوقف مؤقتاً
is-done = أُرسل
is-cancelled = مُلغى
