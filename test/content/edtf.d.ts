/** The part of edtf 4.11 that tests ask; the package brings no types. */
declare module 'edtf' {
  interface Mask {
    /** 0 where nothing of the date is so marked. */
    readonly value: number;
  }

  interface Parsed {
    readonly type: string;
    /** First and last millisecond. */
    readonly min: number;
    readonly max: number;
    readonly precision: number;
    readonly uncertain: Mask;
    readonly approximate: Mask;
  }

  interface Constraints {
    readonly level?: number;
    readonly types?: readonly string[];
  }

  /** Throws where the text is no date. */
  export default function edtf(text: string, constraints?: Constraints): Parsed;

  export function parse(
    text: string,
    constraints?: Constraints,
  ): { readonly type: string; readonly level: number; readonly offset?: number };
}
