/** What a story is made of, inferred from the schema and read-only all the way down. */
import type * as schema from './schema.js';
import type { Value } from './shape.js';

export interface Story extends Value<typeof schema.story> {}
export interface Source extends Value<typeof schema.source> {}
export interface Actor extends Value<typeof schema.actor> {}
export interface Citation extends Value<typeof schema.citation> {}
export interface StoryEvent extends Value<typeof schema.event> {}
export interface Claim extends Value<typeof schema.claim> {}
export type Review = Claim['reviews'][number];
export interface Dispute extends Value<typeof schema.dispute> {}
export type Account = Dispute['accounts'][number];
export interface Quote extends Value<typeof schema.quote> {}
export type QuoteVariant = NonNullable<Quote['variants']>[number];
export interface Ladder extends Value<typeof schema.ladder> {}
export interface Scale extends Value<typeof schema.scale> {}
export type Level = Scale['levels'][number];
export interface Step extends Value<typeof schema.step> {}
export interface Quiz extends Value<typeof schema.quiz> {}
export type Question = Value<typeof schema.question>;
export type QuestionKind = Question['kind'];
export type QuestionOf<Kind extends QuestionKind> = Extract<Question, { readonly kind: Kind }>;
export type Outcome = Value<typeof schema.outcome>;
export interface Correction extends Value<typeof schema.correction> {}

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
