/** A visit's record as text: 7 letters an event, so that 20,000 events take 140 KB. */
import { ID_LENGTH, PRINT_LENGTH, type VisitRecord } from './visit-model.js';

/** Of another shape than this version writes: passed over. */
const SHAPE = /^[0-9a-z]{1,11} [0-9a-z]{0,11} ([\w-]*) ([\w-]*) ([\w-]*)$/;
const BASE = 36;
/** The latest time that a `Date` can hold, in ms. */
const LAST = 8.64e15;

const write = (ids: ReadonlySet<string>): string => [...ids].join('');

/** When it was written comes first, as `story/visit-storage` asks. */
export const writeRecord = ({ at, since, seen, added, changed }: VisitRecord): string =>
  [
    at.toString(BASE),
    since?.toString(BASE) ?? '',
    [...seen].flat().join(''),
    write(added),
    write(changed),
  ].join(' ');

const chunks = (text: string, size: number): readonly string[] =>
  Array.from({ length: text.length / size }, (_, at) => text.slice(at * size, (at + 1) * size));

/** @returns undefined where it is no record of ours */
export function readRecord(text: string | undefined): VisitRecord | undefined {
  const match = text === undefined ? undefined : SHAPE.exec(text);
  if (!match) return undefined;
  const [, seen = '', added = '', changed = ''] = match;
  const [at = 0, since = NaN] = (text ?? '').split(' ').map((part) => Number.parseInt(part, BASE));
  const size = ID_LENGTH + PRINT_LENGTH;
  const isWhole = !(seen.length % size || added.length % ID_LENGTH || changed.length % ID_LENGTH);
  if (!isWhole || at > LAST || since > at) return undefined;
  return {
    at,
    since: Number.isNaN(since) ? undefined : since,
    seen: new Map(
      chunks(seen, size).map((chunk) => [chunk.slice(0, ID_LENGTH), chunk.slice(ID_LENGTH)]),
    ),
    added: new Set(chunks(added, ID_LENGTH)),
    changed: new Set(chunks(changed, ID_LENGTH)),
  };
}
