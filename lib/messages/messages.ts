import type { en } from './en';

/**
 * What every language has to say: the areas of the catalogue, each text of the kind that English has. A text
 * with values takes the same ones, and may put them in another order.
 */
export type Messages = Translation<typeof en>;

type Translation<Text> = Text extends string
  ? string
  : Text extends (...values: infer Values) => infer Said
    ? Said extends string
      ? (...values: Values) => string
      : <Part>(...values: { [Place in keyof Values]: OfPart<Values[Place], Part> }) => (string | Part)[]
    : { [Name in keyof Text]: Translation<Text[Name]> };

/** What the page puts into a sentence is of its own kind, or makes such a part of a text: a link, say. */
type OfPart<Value, Part> = unknown extends Value
  ? Part
  : Value extends (text: string) => unknown
    ? (text: string) => Part
    : Value;
