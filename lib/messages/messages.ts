import type { en } from './en';

/**
 * What every language must provide: the catalogue's areas, with the same kinds of text as English. Texts with
 * values take the same ones, and may order them differently.
 */
export type Messages = Translation<typeof en>;

type Translation<Text> = Text extends string
  ? string
  : Text extends (...values: infer Values) => infer Said
    ? Said extends string
      ? (...values: Values) => string
      : <Part>(...values: { [Place in keyof Values]: OfPart<Values[Place], Part> }) => (string | Part)[]
    : { [Name in keyof Text]: Translation<Text[Name]> };

/**
 * What the page puts into a sentence: a part of its own kind, or a function that makes one from text, such as a
 * link.
 */
type OfPart<Value, Part> = unknown extends Value
  ? Part
  : Value extends (text: string) => unknown
    ? (text: string) => Part
    : Value;
