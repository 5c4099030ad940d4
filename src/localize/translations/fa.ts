/** Persian. Exports the same names as `en.ts`, which its type holds it to. */
import type { ItemKind } from '../../content/types.js';
import type { Translation } from '../translation.js';

type Words<Section extends keyof Translation> = Translation[Section];

const KINDS: Record<ItemKind, string> = {
  source: 'منبع',
  actor: 'شخص یا نهاد',
  event: 'رویداد',
  claim: 'ادعا',
  dispute: 'اختلاف روایت',
  quote: 'نقل قول',
  step: 'گام',
  question: 'پرسش',
  correction: 'تصحیح',
};

export const lang = 'fa';
export const dir = 'rtl';

export const common: Words<'common'> = {
  loading: 'در حال بارگیری…',
  failed: 'این بخش از گزارش بارگیری نشد.',
  offline: 'به نظر می‌رسد آفلاین هستید. این بخش از گزارش بارگیری نشد.',
  retry: 'دوباره تلاش کنید',
  leftOut: (_count, shown, names, more) =>
    `${shown} بخش از این گزارش قابل نمایش نبود${names && `: ${names}${more && ` و ${more} مورد دیگر`}`}.`,
  item: (kind, name, place) => `${KINDS[kind]} ${name ? `«${name}»` : place}`,
  asOf: (date) => `تا ${date}`,
  sources: (_count, shown) => `${shown} منبع`,
  publisherUnknown: 'ناشر نامشخص',
  dateUnknown: 'تاریخ نامعلوم',
  anonymous: 'منبع را نام نمی‌برد',
  citing: (speaker) => `به نقل از ${speaker}`,
  archived: 'نسخهٔ بایگانی',
  accountsDiffer: 'روایت‌ها متفاوت است',
  dispute: {
    summary: 'جمع‌بندی ما',
    mark: 'نشان دادن در گزارش',
    marked: 'در همهٔ بخش‌های این گزارش در این صفحه نشان داده شد.',
  },
  about: (date) => `حدود ${date}`,
  uncertain: (date) => `${date} (نامطمئن)`,
  from: (start, end) => `${start} تا ${end}`,
  until: (end) => `تا ${end} (آغاز نامعلوم)`,
  inPlace: (time, place) => `${time} به وقت ${place}`,
  ownPlace: 'محل شما',
  twice: {
    first: (time) => `${time} (پیش از عقب کشیدن ساعت)`,
    second: (time) => `${time} (پس از عقب کشیدن ساعت)`,
  },
  and: '، ',
  stance: {
    asserts: 'تأیید می‌کند',
    denies: 'رد می‌کند',
    qualifies: 'مشروط می‌کند',
    'no-comment': 'اظهارنظر نمی‌کند',
  },
  verdict: {
    supported: 'تأییدشده',
    refuted: 'نادرست',
    conflicting: 'روایت‌های متناقض',
    unproven: 'اثبات‌نشده',
  },
  sourceType: {
    report: 'گزارش خبری',
    analysis: 'تحلیل',
    opinion: 'یادداشت نظر',
    statement: 'بیانیه',
    'state-media': 'رسانهٔ دولتی',
    imagery: 'تصویر',
  },
  correction: {
    correction: 'تصحیح',
    clarification: 'توضیح',
    update: 'به‌روزرسانی',
    retraction: 'پس‌گرفتن',
  },
  previously: 'پیش‌تر:',
  copyLink: 'کپی پیوند',
  copied: 'کپی شد.',
  copyByHand: 'مرورگر به این صفحه اجازهٔ کپی نمی‌دهد. متن انتخاب شده است تا خودتان آن را کپی کنید.',
  attribution: {
    'on-record': 'با نام گوینده',
    broadcast: 'پخش تلویزیونی یا رادیویی',
    post: 'منتشرشده در اینترنت',
    statement: 'بیانیهٔ مکتوب',
    'state-media': 'از طریق رسانهٔ دولتی',
    anonymous: 'گوینده بی‌نام',
  },
};

const SMALL = ['', 'یک', 'دو', 'سه', 'چهار', 'پنج', 'شش', 'هفت', 'هشت', 'نه'];
const rungs = (by: number | undefined, shown: string): string =>
  by ? `${SMALL[by] ?? shown} پله ` : '';

const stepKeys = (through: string, across: string): string =>
  `کلیدهای ${through} از گامی به گام دیگر می‌روند و ${across} به طرف دیگر. Enter گام را باز می‌کند و Escape آن را می‌بندد.`;

export const ladder: Words<'ladder'> = {
  heading: 'گام به گام',
  none: 'این گزارش نردبان تشدید تنش ندارد.',
  takeaway: (rung, actor, date, differ) =>
    `بالاترین پله‌ای که ${differ ? 'به روایت برخی منابع ' : ''}به آن رسیدند «${rung}» بود؛ نخست ${actor} (${date}).`,
  chart: 'گام‌ها به ترتیب زمان',
  hint: 'روی هر نشانه بزنید تا ببینید چه رخ داد و چرا در این پله جا گرفته است.',
  keys: {
    across: /* @__PURE__ */ stepKeys('چپ و راست', 'بالا و پایین'),
    down: /* @__PURE__ */ stepKeys('بالا و پایین', 'چپ و راست'),
  },
  spacing: {
    even: 'فاصلهٔ گام‌ها برابر است، هر قدر هم که زمان میان آن‌ها گذشته باشد.',
    time: 'جای هر گام به نسبت زمان آن است؛ گام‌های بسیار نزدیک کنار هم آمده‌اند.',
  },
  move: {
    start: (rung) => `آغاز از «${rung}»`,
    up: (rung, by, shown) => `${rungs(by, shown)}بالاتر، به «${rung}»`,
    down: (rung, by, shown) => `${rungs(by, shown)}پایین‌تر، به «${rung}»`,
    hold: (rung) => `ماندن در «${rung}»`,
    unclear: (rung) => `در «${rung}»`,
  },
  shape: {
    start: 'نخستین گام',
    up: 'بالا',
    down: 'پایین',
    hold: 'بی‌تغییر',
    unclear: 'جهت نامعلوم',
  },
  kind: { action: 'یک اقدام', signal: 'یک پیام' },
  fill: { action: 'توپر: اقدام', signal: 'توخالی: پیام، با گفتار یا نمایش' },
  differ: 'روایت‌ها متفاوت است',
  bar: 'میله: روایت‌ها دربارهٔ پله متفاوت است',
  doubt: 'نقطه‌چین: جایی که از آن پس شاید بوده است',
  unknown: '؟',
  unknownMeans: '؟: روز یا ماه نامعلوم',
  or: '» یا «',
  list: 'همهٔ گام‌ها به زبان ساده',
  table: 'همهٔ گام‌ها در یک جدول',
  scale: 'هر پله یعنی چه',
  modelledOn: 'برگرفته از:',
  judgement: 'اینکه هر گام در کدام پله جا می‌گیرد، داوری تحریریه است.',
  line: (name) => `مرز بالای آن: ${name}.`,
  columns: {
    date: 'تاریخ',
    who: 'چه کسی',
    rung: 'پله',
    kind: 'نوع',
    event: 'چه رخ داد',
    why: 'چرا این پله',
  },
  towards: 'در برابر',
  accounts: 'روایت‌ها دربارهٔ پله متفاوت است',
  said: 'چه گفته شد',
  response: 'در پاسخ به:',
  position: (shown, total) => `گام ${shown} از ${total}`,
  previous: 'گام پیشین',
  next: 'گام بعدی',
  close: 'بستن',
  walk: {
    start: 'پخش گام‌ها',
    still: 'گام به گام ببینید',
    position: (shown, total) => `${shown} از ${total}`,
    previous: 'پیشین',
    next: 'بعدی',
    pause: 'مکث',
    play: 'پخش',
    all: 'نمایش همه',
  },
  guess: {
    start: 'پلهٔ بعدی را حدس بزنید',
  },
  drawing: {
    about: (date) => `ح. ${date}`,
    aboutMeans: 'ح.: حدود؛ تاریخ دقیق نیست',
    unsaid: 'با نقطه: گفته نشده که اقدام بود یا پیام',
    names: 'پله‌ها و معنای آن‌ها',
    below: (name) => `مرز پایین آن: ${name}.`,
    answeredBy: 'پاسخ‌ها به آن:',
    translation: 'ترجمه',
  },
  zoom: {
    tools: 'بزرگ‌نمایی',
    in: 'نزدیک‌تر',
    out: 'دورتر',
    earlier: 'پیش‌تر',
    later: 'پس‌تر',
    all: 'همهٔ گام‌ها',
    days: (from, to) => `${from} تا ${to}`,
    whole: (total, dates) => `همهٔ ${total} گام${dates && `، ${dates}`}.`,
    position: (from, to, total, dates) =>
      `گام‌های ${from} تا ${to} از ${total}${dates && `، ${dates}`}.`,
    gathered: 'گام‌های هر طرف، هر جا که روی هم می‌افتادند، در یک میله با شمار آن‌ها گرد آمده‌اند.',
    how: 'برای بزرگ‌نمایی چرخ ماوس را با کلید Ctrl بچرخانید یا از دو انگشت کمک بگیرید.',
    keys: 'کلیدهای مثبت و منفی نزدیک‌تر و دورتر می‌برند.',
    group: (count, actor, dates, low, high, differ) =>
      `${count} گام از ${actor}${dates && `، ${dates}`}، ${low === high ? `همه در «${low}»` : `میان «${low}» و «${high}»`}${differ && `، ${differ} مورد با روایت‌های متفاوت`}. کلید Enter نزدیک‌تر می‌برد.`,
  },
  takeAway: {
    title: 'با خود ببرید',
    svg: 'بارگیری به صورت SVG',
    png: 'بارگیری به صورت PNG',
    csv: 'کپی جدول (CSV)',
    notLoaded: 'این بخش بارگیری نشد. دوباره تلاش کنید.',
    notDrawn: 'در اینجا ساختن تصویر PNG ممکن نیست. نسخهٔ SVG را همچنان می‌توانید بارگیری کنید.',
    sources: (names) => `منابع: ${names}.`,
    scale: (name) => `مقیاس: ${name}.`,
    isoDate: 'تاریخ میلادی (ISO 8601)',
    target: 'در برابر',
    citations: 'منابع',
  },
};

export const quiz: Words<'quiz'> = {
  heading: 'ادعاها را بسنجید',
  none: 'این گزارش آزمونی ندارد.',
  noClaim: 'چنین ادعایی در این گزارش نیست.',
  progress: (shown, total) => `پرسش ${shown} از ${total}`,
  askVerdict: 'منابع دربارهٔ این ادعا چه می‌گویند؟',
  askSpeaker: 'این را چه کسی گفته است؟',
  claimedBy: (name) => `به ادعای ${name}`,
  meaning: {
    supported: 'منابع آن را تأیید می‌کنند',
    refuted: 'منابع خلاف آن را می‌گویند',
    conflicting: 'منابع هم‌نظر نیستند و موضوع روشن نشده است',
    unproven: 'نه درستی آن نشان داده شده و نه نادرستی‌اش',
  },
  estimate: 'برآورد شما',
  moveUp: (name) => `زودتر: ${name}`,
  moveDown: (name) => `دیرتر: ${name}`,
  earliest: 'از قدیم به جدید.',
  drag: 'با دستگیره بکشید یا از پیکان‌ها استفاده کنید.',
  moved: (name, place, total) => `${name}: اکنون در جایگاه ${place} از ${total}.`,
  hint: 'راهنمایی',
  check: 'بررسی پاسخ',
  skip: 'رد شدن',
  back: 'قبلی',
  next: 'پرسش بعدی',
  result: 'دیدن نتیجه',
  again: 'پاسخ دوباره',
  chooseFirst: 'هنوز پاسخی انتخاب نکرده‌اید. یکی را انتخاب کنید و سپس بررسی کنید.',
  numberFirst: (min, max) => `عددی از ${min} تا ${max} بدهید و سپس بررسی کنید.`,
  orderFirst: 'ترتیب هنوز همان است که دیدید. رویدادی را جابه‌جا کنید و سپس بررسی کنید.',
  wasSkipped: 'از این پرسش رد شدید. هنوز می‌توانید به آن پاسخ دهید.',
  hasChanged:
    'پیش‌تر به این پرسش پاسخ داده‌اید. دانسته‌ها از آن زمان تغییر کرده است، پس دوباره پرسیده می‌شود.',
  right: (fact) => `درست است: ${fact}.`,
  notQuite: (fact) => `نه دقیقاً: ${fact}.`,
  fact: {
    supported: 'منابع این را تأیید می‌کنند',
    refuted: 'منابع خلاف این را می‌گویند',
    conflicting: 'روایت‌ها متناقض است',
    unproven: 'این ادعا اثبات نشده است',
  },
  factAnswer: (answer) => `پاسخ ${answer} است`,
  factRange: (range) => `روایت‌ها ${range} است`,
  factInOrder: 'رویدادها به همین ترتیب رخ داد',
  factOutOfOrder: 'رویدادها به ترتیب دیگری رخ داد',
  factSpeaker: (name) => `گویندهٔ آن ${name} است`,
  or: ' یا ',
  quoted: (words) => `«${words}»`,
  whatIsKnown: 'آنچه می‌دانیم',
  theAccounts: 'روایت‌ها چه می‌گویند',
  yourAnswer: 'پاسخ شما',
  rightAnswer: 'پاسخ درست',
  yourPlace: (place) => `شما آن را در جایگاه ${place} گذاشتید.`,
  why: 'چرا این داوری',
  theClaim: 'ادعا:',
  technique: 'چه چیز آن گمراه‌کننده است:',
  evidence: 'شواهد',
  alsoCited: 'منابع دیگر',
  history: (_count, shown) => `${shown} داوری پیشین`,
  score: (shown, total) => `به ${shown} پرسش از ${total} پرسش پاسخ درست دادید`,
  skippedCount: (_count, shown) => `از ${shown} پرسش رد شدید.`,
  was: { right: 'درست پاسخ دادید', missed: 'درست پاسخ ندادید', skipped: 'ردشده' },
  retryAll: 'شروع دوباره',
  retryMissed: (_count, shown) => `تلاش دوباره برای ${shown} پرسشی که درست پاسخ نداده‌اید`,
  method: 'داوری‌ها چگونه انجام شد',
  memory: {
    changed: (_count, shown, others) =>
      `از زمانی که پاسخ دادید ${shown} پرسش تغییر کرده است${others ? '؛ پاسخ‌های دیگر شما به جای خود باقی است' : ''}.`,
    corrected: (_count, shown) =>
      `پس از پاسخ شما دربارهٔ ${shown} پرسش تصحیح منتشر شد؛ پاسخ شما به جای خود باقی است.`,
    correctedHere: 'پس از پاسخ شما تصحیح شد.',
    close: 'بستن این یادداشت',
  },
  mark: {
    done: 'در همهٔ بخش‌های این گزارش در همین صفحه نشان‌گذاری شد.',
  },
  sure: {
    ask: 'چقدر مطمئن هستید؟',
    optional: 'می‌توانید به این پرسش پاسخ ندهید.',
    step: { 1: 'حدس می‌زنم', 2: 'تا حدی مطمئنم', 3: 'مطمئنم' },
    was: { 1: 'حدس زده بودید.', 2: 'تا حدی مطمئن بودید.', 3: 'مطمئن بودید.' },
  },
};

export const quizEnd: Words<'quizEnd'> = {
  review: 'پاسخ‌های شما',
  mark: {
    how: 'هر پرسش شما را به شواهد آن برمی‌گرداند. نشان‌گذاری جای آن را در بخش‌های دیگر این گزارش در همین صفحه نشان می‌دهد.',
    one: 'نشان‌گذاری در گزارش',
    order: 'پاسخ درست؛ روی هر رویداد بزنید تا در گزارش نشان‌گذاری شود:',
    name: (what) => `نشان‌گذاری در گزارش: ${what}`,
  },
  share: {
    button: 'هم‌رسانی نتیجه',
    text: (score, total) => `به ${score} پرسش از ${total} پرسش پاسخ درست دادم.`,
  },
  sure: {
    heading: 'چقدر مطمئن، چقدر درست',
    found: (step, _times, shown, right, shownRight) =>
      `${shown} بار گفتید «${step}» و ${right ? `${shownRight} پاسخ درست بود` : 'هیچ پاسخی درست نبود'}`,
    judgement: {
      few: 'پاسخ‌ها کمتر از آن است که بتوان داوری کرد',
      over: 'بیش از آنچه درست پاسخ دادید مطمئن بودید',
      under: 'بیش از آنچه مطمئن بودید درست پاسخ دادید',
      well: 'کم‌وبیش به همان اندازه که مطمئن بودید درست پاسخ دادید',
    },
    sentence: (found, judgement) => `${found}: ${judgement}.`,
    points: (mark, most) =>
      `امتیاز شما برای سنجش خود: ${mark} از حداکثر ${most}. «مطمئنم» اگر پاسخ درست باشد بیشترین امتیاز را می‌دهد و اگر نباشد بیشترین را می‌گیرد؛ حدس هیچ‌کدام را.`,
    columns: { step: 'چقدر مطمئن', answers: 'پاسخ‌ها', right: 'درست' },
    plot: 'سهم پاسخ‌های درست، بر پایهٔ میزان اطمینان شما',
    line: 'خط‌چین: به همان اندازه درست که مطمئن.',
    of: (right, answers) => `${right} از ${answers}`,
    percent: (shown) => `${shown}٪`,
  },
};

export const ladderGuess: Words<'ladderGuess'> = {
  position: (shown, total) => `حدس ${shown} از ${total}`,
  question: (date, actor) => `${date ? `${date}: ` : ''}گام بعدی ${actor} چه خواهد بود؟`,
  how: (rung) => `تا اینجا در «${rung}». پله‌ای را در این فهرست یا روی نمودار انتخاب کنید.`,
  here: 'تا اینجا',
  missing: 'هنوز پله‌ای انتخاب نکرده‌اید. یکی را انتخاب کنید یا از این گام رد شوید.',
  show: 'ببینید چه رخ داد',
  skip: 'رد شدن',
  stop: 'پایان حدس‌ها',
  next: 'حدس بعدی',
  result: 'دیدن نتیجه',
  found: (what, near) => `${what}؛ ${near}.`,
  went: {
    up: (actor, rung, by, shown) => `${actor}: ${rungs(by, shown)}بالاتر، به «${rung}»`,
    down: (actor, rung, by, shown) => `${actor}: ${rungs(by, shown)}پایین‌تر، به «${rung}»`,
    hold: (actor, rung) => `${actor}: ماندن در «${rung}»`,
    unclear: (actor, rung) => `${actor}: از آن پس در «${rung}»`,
    differ: (actor, rung) => `روایت‌ها متفاوت است؛ ${actor}: در «${rung}»`,
  },
  near: (off, shown, differ) =>
    off
      ? `${differ ? 'نزدیک‌ترینِ آن‌ها ' : ''}${SMALL[Math.abs(off)] ?? shown} پله ${off > 0 ? 'بالاتر' : 'پایین‌تر'} از حدس شما`
      : differ
        ? 'حدس شما یکی از آن‌هاست'
        : 'درست همان که حدس زدید',
  score: (right, asked, near) =>
    `از ${asked} گام، ${right} گام را درست در پلهٔ خود گذاشتید${near && ` و ${near} گام را یک پله آن‌سوتر`}.`,
  skipped: (_count, shown) => `از ${shown} گام رد شدید.`,
  again: 'دوباره حدس بزنید',
};

export const quotes: Words<'quotes'> = {
  heading: 'چه گفته شد',
  none: 'این گزارش نقل‌قولی ندارد.',
  controls: 'مرور نقل‌قول‌ها',
  previous: 'قبلی',
  next: 'بعدی',
  position: (position, total) => `${position} از ${total}`,
  arrived: (position, total, speaker) => `نقل‌قول ${position} از ${total}، ${speaker}`,
  picker: 'رفتن به یک نقل‌قول',
  option: (speaker, words) => `${speaker}: ${words}`,
  numbered: (position, words) => `${position}. ${words}`,
  showAll: 'نمایش همه به‌صورت فهرست',
  filters: {
    title: 'پالایش',
    notLoaded: 'ابزار پالایش بارگذاری نشد. لطفاً آن را ببندید و دوباره باز کنید.',
  },
  showWhole: 'نمایش کامل نقل‌قول',
  showLess: 'نمایش کمتر',
  translation: 'ترجمه',
  event: 'رویداد:',
  selected: 'انتخاب‌شده',
  linked: 'مرتبط با انتخاب شما',
  check: 'راستی‌آزمایی این نقل‌قول',
  renderings: (_count, shown) => `${shown} صورت دیگر`,
  renderingsHeading: 'همین سخن، آن‌گونه که دیگران آورده‌اند',
  elsewhere: 'در جای دیگر',
  notCompared: 'تفاوت‌ها نشان‌گذاری نشد. لطفاً این بخش را ببندید و دوباره باز کنید.',
  card: {
    means: {
      'on-record': 'گوینده آن را آشکارا، با نام خود و برای انتشار گفته است.',
      broadcast: 'در رادیو، تلویزیون یا پخش زنده گفته شده و دیگران هم شنیده‌اند.',
      post: 'در حساب یا وبگاهی همگانی نوشته شده که از آنِ خود گوینده دانسته می‌شود.',
      statement: 'به صورت نوشته و به نام گوینده منتشر شده است؛ شاید هرگز به زبان نیامده باشد.',
      'state-media':
        'رسانه‌هایی آن را نقل کرده‌اند که زیر نظر یک دولت‌اند؛ آنها برمی‌گزینند که چه چیزی و با چه واژه‌هایی نقل شود.',
      anonymous:
        'منبع نمی‌گوید چه کسی سخن گفته است؛ خواننده نمی‌تواند دربارهٔ گوینده داوری کند یا از کسی بپرسد.',
    },
    noLink: 'پیوندی به این منبع در دست نیست.',
    leads:
      'پیوند، منبع را همان‌جا که این واژه‌ها آمده باز می‌کند، اگر مرورگر بتواند آنها را بیابد.',
  },
  take: {
    title: 'کپی یا هم‌رسانی',
    notLoaded: 'بارگیری نشد. لطفاً دوباره تلاش کنید.',
  },
};

export const quotesFilters: Words<'quotesFilters'> = {
  speaker: 'گوینده',
  side: 'طرف',
  attribution: 'از چه راهی نقل شده',
  all: { speaker: 'همهٔ گویندگان', side: 'همهٔ طرف‌ها', attribution: 'از هر راهی' },
  counted: (name, shown) => `${name} (${shown})`,
  shown: (shown, total, what) => `نمایش ${shown} نقل‌قول از ${total}: ${what}.`,
  none: (what) => `هیچ نقل‌قولی با این انتخاب نمی‌خواند: ${what}.`,
  clear: 'برداشتن پالایش',
  cleared: (total) => `پالایش برداشته شد. نمایش هر ${total} نقل‌قول.`,
};

export const quoteDifferences: Words<'quoteDifferences'> = {
  shownHere: 'آن‌گونه که اینجا آمده',
  same: 'مو به مو یکسان است.',
  noneShared: 'هیچ واژه‌ای مشترک نیست.',
  translatedHere: 'آن‌گونه که اینجا ترجمه شده',
  differing: 'تفاوت‌ها:',
  instead: (here, there) => `«${here}» در اینجا، «${there}» در جای دیگر`,
  only: (words, isHere) => `«${words}» ${isHere ? 'فقط در اینجا' : 'فقط در جای دیگر'}`,
  more: (_count, shown) => `و ${shown} جای دیگر`,
  sameButMarks: 'همان واژه‌ها، با نشانه‌گذاری یا حروف بزرگ و کوچکِ دیگر.',
  tooDifferent: 'بلندتر و متفاوت‌تر از آن که واژه به واژه سنجیده شود.',
};

export const quoteTakeAway: Words<'quoteTakeAway'> = {
  cite: 'کپی با ذکر منبع',
  share: 'هم‌رسانی',
  words: (words) => `«${words}»`,
  cited: (words, who, sources) => `${words} – ${who}${sources && ` (${sources})`}.`,
  translated: (words, translator) => `[«${words}»${translator && `، ترجمهٔ ${translator}`}]`,
  between: '؛ ',
  from: (headline, asOf) => `از «${headline}»${asOf && `، تا ${asOf}`}`,
};

export const timeline: Words<'timeline'> = {
  heading: 'چه زمانی چه رخ داد',
  none: 'این گزارش رویدادی ندارد.',
  scope: 'کدام رویدادها',
  keyEvents: (shown) => `رویدادهای کلیدی (${shown})`,
  allEvents: (shown) => `همهٔ رویدادها (${shown})`,
  filter: 'چه کسی در آن نقش داشت',
  everyone: 'همه',
  actor: (name, shown) => `${name} (${shown})`,
  shown: (shown, total) => `نمایش ${shown} رویداد از ${total}.`,
  noneShown: 'هیچ رویدادی با این انتخاب سازگار نیست.',
  showAll: 'نمایش همهٔ رویدادها',
  later: (span) => `${span} بعد`,
  who: 'چه کسانی',
  where: 'کجا',
  spellings: (names) => `به این شکل‌ها هم نوشته می‌شود: ${names}`,
  inResponseTo: 'در واکنش به',
  answeredBy: 'واکنش به آن',
  said: 'چه گفته شد',
  selected: 'انتخاب‌شده',
  linked: 'مرتبط با انتخاب شما',
  imageFailed: (alt) => `تصویری بارگیری نشد که این را نشان می‌دهد: ${alt}`,
  list: {
    events: (_, shown) => `${shown} رویداد`,
    openAll: 'باز کردن همه',
    closeAll: 'بستن همه',
  },
  clock: {
    label: 'ساعت دوم به وقت',
    none: 'هیچ‌کدام',
    own: 'محل شما',
    isOwn: (place) => `${place} (محل شما)`,
  },
  news: {
    added: 'تازه',
    changed: 'به‌روزشده',
    filter: (date, shown) => `تازه‌ها از ${date} (${shown})`,
  },
};

export const timelineOverview: Words<'timelineOverview'> = {
  label: 'نمای کلی',
  slider: 'بیشترِ رویدادها چه زمانی بود',
  column: (period, events) => `${period}: ${events}`,
  shownOf: (_, shown, all) => `نمایش ${shown} از ${all} رویداد`,
  undated: (_, shown) => `${shown} رویداد بدون تاریخ مشخص`,
  others: 'دیگران',
  go: 'رفتن به آنجا',
  back: 'بازگشت به نمای کلی',
  how: {
    title: 'راهنمای این نمودار',
    column: 'هر ستون یک بازهٔ زمانی است. هرچه بلندتر باشد، رویدادهای بیشتری در آن است.',
    uneven: 'هر جا رویداد زیاد بوده، ستون‌ها بازه‌های کوتاه‌تری از جاهای دیگرند.',
    breaks: 'هر جا خط بریده است، زمانی دراز و بی‌رویداد کنار گذاشته شده است.',
    shown: 'در فهرست زیر',
    out: 'کنار گذاشته با انتخاب شما',
    doubtful: 'تاریخِ تقریبی یا نامطمئن',
    spreads: 'زمانی در این بازه رخ داده، یا در تمام آن ادامه داشته است',
    undated: (_, shown) =>
      `${shown} رویدادِ بدون تاریخ مشخص ستونی ندارد. فهرست آن را در جای خود بازگو می‌کند.`,
    lanes: 'در پایین: هر طرف در کدام‌یک نقش داشته است.',
    here: 'قاب آنچه را روی صفحه است نشان می‌دهد و نشانگر آنچه را انتخاب شده است.',
    keys: 'برای رفتن به آن بخش فهرست، روی ستونش بزنید. با صفحه‌کلید، کلیدهای جهت ستون را برمی‌گزینند و Enter به آنجا می‌رود.',
  },
};

const USES: Record<Parameters<Words<'sources'>['uses']>[0], string> = {
  claim: 'ادعا',
  dispute: 'پرسش باز',
  event: 'رویداد',
  quote: 'نقل‌قول',
  step: 'گام نردبان',
  level: 'پلهٔ مقیاس آن',
  question: 'پرسش آزمون',
};

export const sources: Words<'sources'> = {
  heading: 'چه کسی چه گزارش داد',
  intro: (_count, shown) => `این گزارش بر ${shown} منبع استوار است.`,
  publisher: 'ناشر',
  author: 'نویسنده',
  published: 'انتشار',
  kind: 'نوع',
  language: 'زبان',
  link: 'پیوند',
  notNamed: 'نامشخص',
  unknown: 'نامعلوم',
  undated: 'بدون تاریخ',
  noLink: 'پیوندی در دست نیست',
  updatedLabel: 'به‌روزشده در',
  disclosure: 'توجه:',
  kinds: {
    report: 'می‌گوید چه رخ داده است، از مشاهدهٔ خود نویسنده یا به نقل از دیگران.',
    analysis: 'رویداد را توضیح می‌دهد و می‌سنجد؛ ممکن است داوری و پیش‌بینی هم بکند.',
    opinion: 'از دیدگاه شخصی نویسنده دفاع می‌کند.',
    statement: 'از سوی کسی صادر شده که خود در ماجرا سهم دارد، و در راستای منافع اوست.',
    'state-media': 'در مالکیت یا زیر هدایت یک دولت است و معمولاً روایت همان دولت را بازمی‌گوید.',
    imagery: 'عکس، فیلم یا تصویر ماهواره‌ای؛ آنچه نشان می‌دهد هنوز باید تفسیر شود.',
  },
  cited: (count, shown) =>
    count ? `${shown} بار به آن استناد شده` : 'در این گزارش به آن استناد نشده است.',
  uses: (kind, _count, shown) => `${shown} ${USES[kind]}`,
  times: (_count, shown) => `${shown} بار`,
  usesHow: 'یکی را فشار دهید تا در همهٔ بخش‌های این گزارش در صفحه نشانه‌گذاری شود.',
  showColumn: 'نمایش در جدول',
  matrix: {
    heading: 'کجا هم‌نظرند و کجا نیستند',
    headingOne: 'این منبع چه می‌گوید',
    none: 'در این گزارش هیچ ادعا یا پرسش بازی با منابع سنجیده نشده است.',
    differ: (count, shown, total) =>
      count
        ? `منابع در ${shown} مورد از ${total} ادعا و پرسش باز اختلاف دارند.`
        : `منابع در هیچ‌یک از ${total} ادعا و پرسش باز اختلاف ندارند.`,
    mostAtOdds: (one, other, shown) =>
      `بیشترین اختلاف، از نظر موضع یا عدد: ${one} و ${other}، در ${shown} مورد.`,
    caption: 'هر سطر یک ادعا یا پرسش باز است و هر ستون یک منبع.',
    how: 'برای مرتب کردن بر پایهٔ یک ستون، سر آن را فشار دهید؛ برای دیدن گفتهٔ منبع، خانه را.',
    legend: 'معنای نشانه‌ها',
    claims: 'ادعاها',
    disputes: 'پرسش‌های باز',
    item: 'ادعا یا پرسش',
    silent: 'چیزی دربارهٔ آن نمی‌گوید',
    tally: (shown, total, differ) =>
      `${shown} منبع از ${total}${differ ? '؛ روایت‌ها یکی نیست' : ''}`,
    inShort: 'کوتاه سخن',
    restsOn: (names) => `به استناد ${names}.`,
    atSource: 'در اصل بخوانید',
    earlier: 'پیش‌تر:',
    claimedBy: (name) => `ادعا از ${name}`,
    onlyDiffering: 'فقط موارد اختلاف',
    order: 'ترتیب',
    orders: {
      story: 'به ترتیب گزارش',
      speaking: 'نخست آنچه منابع بیشتری گفته‌اند',
      divided: 'نخست بیشترین اختلاف',
    },
    by: (source) => `بر پایهٔ ${source}`,
    reversed: (order) => `${order}، وارونه`,
    picker: 'منبع نمایش‌داده‌شده',
    shown: (isOnly, count, shown, total, order) =>
      isOnly
        ? count
          ? `نمایش ${shown} مورد اختلاف از ${total}. ${order}.`
          : `در هیچ‌یک از ${total} مورد اختلاف ندارند.`
        : `نمایش همهٔ ${total} مورد. ${order}.`,
  },
};
