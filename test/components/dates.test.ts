import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { registerTranslation } from '../../src/localize/translation.js';
import * as persian from '../../src/localize/translations/fa.js';
import { date, dateDrawn, when, whenDrawn, ZONES } from '../helpers/when.js';

const machineDates = (place: HTMLElement): (string | null)[] =>
  [...place.querySelectorAll('time')].map((time) => time.getAttribute('datetime'));

describe('a date in a view', () => {
  before(() => registerTranslation(persian));

  it('says what is doubtful of it in words', () => {
    expect(date('2019~')).to.equal('about 2019');
    expect(date('2019-09?')).to.equal('September 2019 (uncertain)');
    expect(date('2020-01-08%')).to.equal('about January 8, 2020 (uncertain)');
    expect(date('2020-01-08%', { lang: 'en-GB' })).to.equal('about 8 January 2020 (uncertain)');
    expect(date('2020-01-08%', { lang: 'fa' })).to.equal('حدود ۸ ژانویهٔ ۲۰۲۰ (نامطمئن)');
    expect(when({ startDate: '2020-01-08', approximate: true })).to.equal('about January 8, 2020');
  });

  it('is English where the language of the page has no translation, month names and all', () => {
    for (const lang of ['de', 'fr-CA', 'ja', 'x-klingon', 'en-', ''])
      expect(date('2020-01-08~', { lang }), lang).to.equal('about January 8, 2020');
  });

  it('is in the English of the page', () => {
    expect(date('2020-01-08', { lang: 'en-GB' })).to.equal('8 January 2020');
    expect(date('2020-01-08', { lang: 'EN-au' })).to.equal('8 January 2020');
    expect(date('2020-01-08', { lang: 'en-US' })).to.equal('January 8, 2020');
  });

  it('tells a machine what it may: no doubt, and nothing of years before 1', () => {
    const told = {
      '2019': '2019',
      '2019~': '2019',
      '2019-09?': '2019-09',
      '2020-01-08%': '2020-01-08',
      '0079-10-24': '0079-10-24',
      '2020-01-08T01:30+03:00': '2020-01-08T01:30+03:00',
      '2020-01-08T01:30:15Z': '2020-01-08T01:30:15Z',
      // HTML has no offset of minus nothing.
      '2020-01-08T01:30-00:00': '2020-01-08T01:30Z',
    };
    for (const [text, machine] of Object.entries(told))
      expect(machineDates(dateDrawn(text)), text).to.deep.equal([machine]);
    // A time element without the attribute would claim that its words are a date for machines.
    for (const text of ['0000', '-0043-03-15', '-0043~', '0000-02-29'])
      expect(machineDates(dateDrawn(text)), text).to.deep.equal([]);
    expect(date('-0043-03-15')).to.equal('March 15, 44 BC');
  });

  it('keeps the doubt out of what a machine is told', () => {
    expect(dateDrawn('2020-01-08%').querySelector('time')?.textContent).to.equal('January 8, 2020');
  });

  it('names the clock of a time that stands by itself', () => {
    expect(date('2020-01-08T01:30+03:00')).to.equal('January 8, 2020 at 01:30 UTC+03:00');
    expect(date('2020-01-08T01:30-04:30')).to.equal('January 8, 2020 at 01:30 UTC−04:30');
    expect(date('2020-01-08T00:00Z')).to.equal('January 8, 2020 at 00:00 UTC+00:00');
  });
});

describe('when an event was', () => {
  before(() => registerTranslation(persian));

  it('says what both ends of a range share once', () => {
    const from = (startDate: string, endDate: string, lang = 'en-GB') =>
      when({ startDate, endDate }, { lang });
    expect(from('2020-01-07', '2020-01-08')).to.equal('7 to 8 January 2020');
    expect(from('2020-01-07', '2020-01-08', 'en')).to.equal('January 7 to 8, 2020');
    expect(from('2020-01', '2020-03')).to.equal('January to March 2020');
    expect(from('2019', '2020')).to.equal('2019 to 2020');
    expect(from('2019-12-31', '2020-01-01')).to.equal('31 December 2019 to 1 January 2020');
    expect(from('2019-09', '2020-01-08')).to.equal('September 2019 to 8 January 2020');
    expect(from('-0043-03-15', '-0043-03-17')).to.equal('15 to 17 March 44 BC');
    expect(from('-0043', '0014')).to.equal('44 BC to 14 AD');
    expect(from('2020-01-08', '2020-01-08')).to.equal('8 January 2020');
    expect(from('2020-01-07', '2020-01-08', 'fa')).to.equal('۷ تا ۸ ژانویهٔ ۲۰۲۰');
    // Not every engine shares the year of Persian months.
    expect(from('2020-01', '2020-03', 'fa')).to.match(/^ژانویهٔ( ۲۰۲۰)? تا مارس ۲۰۲۰$/);
  });

  it('marks up both ends of a range', () => {
    const place = whenDrawn({ startDate: '2020-01-07', endDate: '2020-01-08' });
    expect(machineDates(place)).to.deep.equal(['2020-01-07', '2020-01-08']);
  });

  it('says of which end of a range there is doubt', () => {
    const from = (startDate: string, endDate: string, approximate = false) =>
      when({ startDate, endDate, approximate }, { lang: 'en-GB' });
    expect(from('2020-01-05~', '2020-01-07~')).to.equal('about 5 to 7 January 2020');
    expect(from('2020-01-05', '2020-01-07', true)).to.equal('about 5 to 7 January 2020');
    expect(from('2020-01-05?', '2020-01-07?')).to.equal('5 to 7 January 2020 (uncertain)');
    expect(from('2020-01-05~', '2020-01-07')).to.equal('about 5 January 2020 to 7 January 2020');
    expect(from('2020-01-05', '2020-01-07?')).to.equal(
      '5 January 2020 to 7 January 2020 (uncertain)',
    );
  });

  it('says which end is not known', () => {
    expect(when({ endDate: '2020-01-08' })).to.equal(
      'until January 8, 2020 (beginning not established)',
    );
    expect(when({ endDate: '2020-01-08T01:30+03:00' }, { timeZones: [] })).to.equal(
      'until January 8, 2020 at 01:30 UTC+03:00 (beginning not established)',
    );
    expect(when({ startDate: '2020-01-08' })).to.equal('January 8, 2020');
    expect(when({})).to.equal('date not established');
  });

  it('tells a time on two clocks, each with its place', () => {
    expect(when({ startDate: '2020-01-08T18:30+03:00' })).to.equal(
      'January 8, 2020 at 18:30 in Iraq · 10:30 in Washington',
    );
    expect(when({ startDate: '2020-01-08T18:30+03:00' }, { lang: 'fa' })).to.equal(
      '۸ ژانویهٔ ۲۰۲۰ ساعت ۱۸:۳۰ به وقت Iraq · ۱۰:۳۰ به وقت Washington',
    );
  });

  it('names the weekdays where it was another day there', () => {
    const startDate = '2020-01-08T01:30+03:00';
    expect(when({ startDate })).to.equal(
      'Wednesday, January 8, 2020 at 01:30 in Iraq · Tuesday, January 7 at 17:30 in Washington',
    );
    expect(when({ startDate }, { lang: 'en-GB' })).to.match(
      /^Wednesday,? 8 January 2020 at 01:30 in Iraq · Tuesday,? 7 January at 17:30 in Washington$/,
    );
    // And the year where it was another.
    expect(when({ startDate: '2020-01-01T01:30+03:00' })).to.equal(
      'Wednesday, January 1, 2020 at 01:30 in Iraq · Tuesday, December 31, 2019 at 17:30 in Washington',
    );
  });

  it('tells a range of times on two clocks', () => {
    const from = (startDate: string, endDate: string) => when({ startDate, endDate });
    expect(from('2020-01-08T18:30+03:00', '2020-01-08T20:00+03:00')).to.equal(
      'January 8, 2020, 18:30 to 20:00 in Iraq · 10:30 to 12:00 in Washington',
    );
    expect(from('2020-01-08T01:30+03:00', '2020-01-08T03:00+03:00')).to.equal(
      'Wednesday, January 8, 2020, 01:30 to 03:00 in Iraq · Tuesday, January 7, 17:30 to 19:00 in Washington',
    );
    expect(from('2020-01-08T22:00+03:00', '2020-01-09T02:00+03:00')).to.equal(
      'Wednesday, January 8, 2020 at 22:00 to Thursday, January 9, 2020 at 02:00 in Iraq · Wednesday, January 8, 14:00 to 18:00 in Washington',
    );
  });

  it('tells a range from one offset to another', () => {
    const event = { startDate: '2020-01-08T10:00+03:00', endDate: '2020-01-08T12:00-05:00' };
    expect(when(event)).to.equal(
      'January 8, 2020, 10:00 to 20:00 in Iraq · 02:00 to 12:00 in Washington',
    );
    expect(when(event, { timeZones: [] })).to.equal(
      'January 8, 2020 at 10:00 UTC+03:00 to January 8, 2020 at 12:00 UTC−05:00',
    );
    expect(
      when(
        { startDate: '2020-01-08T10:00+03:00', endDate: '2020-01-08T12:00+03:00' },
        { timeZones: [] },
      ),
    ).to.equal('January 8, 2020, 10:00 to 12:00 UTC+03:00');
  });

  it('tells a day beside a time on the clock of the place only', () => {
    expect(when({ startDate: '2020-01-08T01:30+03:00', endDate: '2020-01-09' })).to.equal(
      'January 8, 2020 at 01:30 to January 9, 2020 in Iraq',
    );
  });

  it('keeps its doubt on both clocks', () => {
    expect(when({ startDate: '2020-01-08T18:30+03:00', approximate: true })).to.equal(
      'about January 8, 2020 at 18:30 in Iraq · about 10:30 in Washington',
    );
  });

  it('says which of two, of a time that a clock showed twice', () => {
    const timeZones = [{ id: 'America/New_York', label: 'Washington' }];
    const at = (startDate: string, endDate?: string) => when({ startDate, endDate }, { timeZones });
    expect(at('2020-11-01T01:30-04:00')).to.equal(
      'November 1, 2020 at 01:30 (before the clocks went back) in Washington',
    );
    expect(at('2020-11-01T01:30-05:00')).to.equal(
      'November 1, 2020 at 01:30 (after the clocks went back) in Washington',
    );
    expect(at('2020-11-01T01:30-04:00', '2020-11-01T01:10-05:00')).to.equal(
      'November 1, 2020 at 01:30 (before the clocks went back) to November 1, 2020 at 01:10 (after the clocks went back) in Washington',
    );
    expect(at('2020-03-08T02:30-05:00')).to.equal('March 8, 2020 at 03:30 in Washington');
  });

  it('is the same on every clock and for every reader where there is no time', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    const day = fc
      .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((value) => value.toISOString().slice(0, 10));
    fc.assert(
      fc.property(
        day,
        fc.option(day, { nil: undefined }),
        fc.constantFrom(4, 7, 10),
        fc.constantFrom(...zones),
        fc.constantFrom(...zones),
        (from, to, length, zone, own) => {
          const event = { startDate: from.slice(0, length), endDate: to?.slice(0, length) };
          const timeZones = [{ id: zone, label: 'There' }, ...ZONES];
          const reader = { timeZones, own, chosen: 'own' };
          expect(when({ ...event, timeZone: zone }, reader)).to.equal(
            when(event, { timeZones: [] }),
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});
