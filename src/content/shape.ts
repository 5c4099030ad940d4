/**
 * Shapes of JSON, as data: `check-item.ts` checks by them, `types.ts` infers types from them, and
 * `npm run schema` writes JSON Schema from them.
 */

/** Kinds of things that other parts of a story refer to by id; a rung goes by its value. */
export type LookupKind =
  | 'source'
  | 'actor'
  | 'event'
  | 'claim'
  | 'dispute'
  | 'quote'
  | 'step'
  | 'question'
  | 'correction'
  | 'level';

/** Finds another part of the story at hand; undefined where there is none, or it was left out. */
export type Lookup = (
  kind: LookupKind,
  id: unknown,
) => Readonly<Record<string, unknown>> | undefined;

/** Names of fields; one that may be absent ends in `?`. */
export type Fields = Readonly<Record<string, Shape>>;

/** A field by its bare name. */
type Part = readonly [key: string, shape: Shape, isOptional: boolean];

/** What an object must fulfil beyond the shapes of its fields. */
export interface Rule {
  readonly code: string;
  /** Completes “it must be …”. */
  readonly expected: string;
  readonly holds: (value: never, lookup: Lookup) => boolean;
}

export type Shape =
  | {
      readonly type: 'text';
      readonly pattern?: RegExp;
      /** Whether a text fits, where that is more than the pattern says, as far as JSON Schema can. */
      readonly isValid?: (text: string) => boolean;
      /** The code of the problem, and what completes “it must be …”. */
      readonly code?: string;
      readonly expected?: string;
    }
  | {
      readonly type: 'number';
      readonly min?: number;
      readonly max?: number;
      readonly whole?: boolean;
    }
  | { readonly type: 'boolean' }
  | { readonly type: 'choice'; readonly options: readonly string[] }
  | { readonly type: 'ref'; readonly kind: LookupKind }
  | {
      readonly type: 'list';
      readonly of: Shape;
      readonly min: number;
      /** The field in which no two entries may be equal; '' for the entries themselves. */
      readonly unique?: string | undefined;
    }
  | {
      readonly type: 'object';
      readonly fields: Fields;
      /** The fields again, with bare names: every object of a story is checked by them. */
      readonly parts: readonly Part[];
      readonly rule?: Rule | undefined;
    }
  /** An object whose field `kind` tells which of these it is. */
  | { readonly type: 'variant'; readonly kinds: Readonly<Record<string, ObjectShape>> };

export type ObjectShape = Extract<Shape, { readonly type: 'object' }>;

type Flat<T> = { readonly [Key in keyof T]: T[Key] };

type ObjectValue<F> = Flat<
  { [Key in keyof F as Key extends `${string}?` ? never : Key]: Value<F[Key]> } & {
    [Key in keyof F as Key extends `${infer Name}?` ? Name : never]?: Value<F[Key]> | undefined;
  }
>;

/** What a checked value of a shape is. */
export type Value<S> = S extends { readonly type: 'text' }
  ? string
  : S extends { readonly type: 'number' }
    ? number
    : S extends { readonly type: 'ref'; readonly kind: infer Kind }
      ? Kind extends 'level'
        ? number
        : string
      : S extends { readonly type: 'boolean' }
        ? boolean
        : S extends { readonly type: 'choice'; readonly options: readonly (infer Option)[] }
          ? Option
          : S extends { readonly type: 'list'; readonly of: infer Item }
            ? readonly Value<Item>[]
            : S extends { readonly type: 'object'; readonly fields: infer F }
              ? ObjectValue<F>
              : S extends { readonly type: 'variant'; readonly kinds: infer Kinds }
                ? {
                    [Kind in keyof Kinds]: Flat<{ readonly kind: Kind } & Value<Kinds[Kind]>>;
                  }[keyof Kinds]
                : never;

// The marks let a bundler leave out the shapes that only types and the JSON Schema are made from.
export const boolean = { type: 'boolean' } as const;
export const number = { type: 'number' } as const;

export const atLeast = /* @__NO_SIDE_EFFECTS__ */ (min: number) =>
  ({ type: 'number', min }) as const;

export const choice = /* @__NO_SIDE_EFFECTS__ */ <const Options extends readonly string[]>(
  options: Options,
) => ({ type: 'choice', options }) as const;

export const ref = /* @__NO_SIDE_EFFECTS__ */ <const Kind extends LookupKind>(kind: Kind) =>
  ({ type: 'ref', kind }) as const;

export const list = /* @__NO_SIDE_EFFECTS__ */ <const Item extends Shape>(
  of: Item,
  min = 0,
  unique?: string,
) => ({ type: 'list', of, min, unique }) as const;

export const object = /* @__NO_SIDE_EFFECTS__ */ <const F extends Fields>(
  fields: F,
  rule?: Omit<Rule, 'holds'> & {
    readonly holds: (value: ObjectValue<F>, lookup: Lookup) => boolean;
  },
) =>
  ({
    type: 'object',
    fields,
    parts: Object.entries(fields).map(([name, shape]): Part => [
      name.replace('?', ''),
      shape,
      name.endsWith('?'),
    ]),
    rule,
  }) as const;

export const variant = /* @__NO_SIDE_EFFECTS__ */ <
  const Kinds extends Readonly<Record<string, ObjectShape>>,
>(
  kinds: Kinds,
) => ({ type: 'variant', kinds }) as const;
