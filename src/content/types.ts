/** What a story is made of, inferred from the schema and read-only all the way down. */
import type { InferOutput } from 'valibot';
import type { Schema } from './schema.js';

type DeepReadonly<T> = T extends (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;

type Checked<Name extends keyof Schema> = DeepReadonly<InferOutput<Schema[Name]>>;

export type Story = Checked<'story'>;
export type Source = Checked<'source'>;
export type Actor = Checked<'actor'>;
export type Citation = Checked<'citation'>;
export type StoryEvent = Checked<'event'>;
export type Claim = Checked<'claim'>;
export type Review = Claim['reviews'][number];
export type Dispute = Checked<'dispute'>;
export type Account = Dispute['accounts'][number];
export type Quote = Checked<'quote'>;
export type QuoteVariant = NonNullable<Quote['variants']>[number];
export type Ladder = Checked<'ladder'>;
export type Scale = Checked<'scale'>;
export type Level = Scale['levels'][number];
export type Step = Checked<'step'>;
export type Quiz = Checked<'quiz'>;
export type Question = Checked<'question'>;
export type QuestionKind = Question['kind'];
export type QuestionOf<Kind extends QuestionKind> = Extract<Question, { readonly kind: Kind }>;
export type Outcome = Checked<'outcome'>;
export type Correction = Checked<'correction'>;

export type Stance = NonNullable<Citation['stance']>;
export type Verdict = Review['verdict'];
export type SourceType = NonNullable<Source['type']>;
export type Attribution = NonNullable<Quote['attribution']>;
export type ItemKind = Correction['about']['kind'];

/** Names one thing of a story. */
export interface ItemRef {
  readonly kind: ItemKind;
  readonly id: string;
}
