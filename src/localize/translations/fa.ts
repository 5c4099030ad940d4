/** Persian. Exports the same names as `en.ts`, which its type holds it to. */
import type { Translation } from '../translation.js';

type Words<Section extends keyof Translation> = Translation[Section];

export const lang = 'fa';
export const dir = 'rtl';

export const common: Words<'common'> = {
  loading: 'در حال بارگیری…',
  failed: 'این بخش از گزارش بارگیری نشد.',
  offline: 'به نظر می‌رسد آفلاین هستید. این بخش از گزارش بارگیری نشد.',
  retry: 'دوباره تلاش کنید',
  leftOut: (_count, shown) => `${shown} بخش از این گزارش قابل نمایش نبود.`,
  asOf: (date) => `تا ${date}`,
  sources: (_count, shown) => `${shown} منبع`,
  publisherUnknown: 'ناشر نامشخص',
  dateUnknown: 'تاریخ نامعلوم',
  anonymous: 'منبع را نام نمی‌برد',
  citing: (speaker) => `به نقل از ${speaker}`,
  inItsWords: 'به بیان خودش:',
  archived: 'نسخهٔ بایگانی',
  accountsDiffer: 'روایت‌ها متفاوت است',
  about: (date) => `حدود ${date}`,
  uncertain: (date) => `${date} (نامطمئن)`,
  from: (start, end) => `${start} تا ${end}`,
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
  attribution: {
    'on-record': 'با نام گوینده',
    broadcast: 'پخش تلویزیونی یا رادیویی',
    post: 'منتشرشده در اینترنت',
    statement: 'بیانیهٔ مکتوب',
    'state-media': 'از طریق رسانهٔ دولتی',
    anonymous: 'گوینده بی‌نام',
  },
};

export const ladder: Words<'ladder'> = {
  heading: 'گام به گام',
  none: 'این گزارش نردبان تشدید تنش ندارد.',
};

export const quiz: Words<'quiz'> = {
  heading: 'ادعاها را بسنجید',
  none: 'این گزارش آزمونی ندارد.',
};

export const quotes: Words<'quotes'> = {
  heading: 'چه گفته شد',
  none: 'این گزارش نقل‌قولی ندارد.',
};

export const timeline: Words<'timeline'> = {
  heading: 'چه زمانی چه رخ داد',
  none: 'این گزارش رویدادی ندارد.',
};

export const sources: Words<'sources'> = {
  heading: 'چه کسی چه گزارش داد',
  intro: (_count, shown) => `این گزارش بر ${shown} منبع استوار است.`,
  listHeading: 'منابع',
  by: (names) => `نوشتهٔ ${names}`,
  authorUnknown: 'نویسنده نامشخص',
  updatedLabel: 'به‌روزشده در',
  undated: 'بدون تاریخ',
  disclosure: 'توجه:',
  matrixHeading: 'کجا هم‌نظرند و کجا نیستند',
  matrixCaption: 'هر سطر یک ادعا یا پرسشی است که منابع به آن پاسخ‌های متفاوت می‌دهند؛ هر ستون یک منبع است.',
  claims: 'ادعاها',
  disputes: 'پرسش‌های باز',
  item: 'ادعا یا پرسش',
  silent: 'چیزی دربارهٔ آن نمی‌گوید',
  silentShort: '–',
  onlyDiffering: 'فقط موارد اختلاف',
  shownRows: (shown, total) => `نمایش ${shown} سطر از ${total}.`,
};
