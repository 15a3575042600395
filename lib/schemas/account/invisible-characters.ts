/**
 * What shows nothing: Unicode's Default_Ignorable_Code_Point (joiners, fillers, variation selectors, tags), the
 * annotation marks that it leaves out, and two blanks that take space but no ink, from Braille and music.
 */
const invisible = String.raw`\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB\u2800\u{1D159}`;
const nothingToSee = new RegExp(String.raw`^[${invisible}\p{White_Space}]*$`, 'u');

/** Scripts in which a joiner changes the shape of neighbouring letters (Unicode, sections 9.2 and 12.1). */
const joiningScripts = [
  ...['Arabic', 'Syriac', 'Mandaic', 'Mongolian', 'Nko', 'Adlam', 'Hanifi_Rohingya', 'Devanagari', 'Bengali'],
  ...[
    'Gurmukhi',
    'Gujarati',
    'Oriya',
    'Tamil',
    'Telugu',
    'Kannada',
    'Malayalam',
    'Sinhala',
    'Khmer',
    'Myanmar',
  ],
];
const joiningLetter = `[${joiningScripts.map((script) => `\\p{Script=${script}}`).join('')}]`;
const picture = String.raw`\p{Extended_Pictographic}`;

/** Invisible characters that change what is seen: a flag's tags, or a joiner between two pictures or letters. */
const seenInPlace = [
  String.raw`\u{1F3F4}[\u{E0020}-\u{E007E}]+\u{E007F}`,
  String.raw`(?<=${picture}\p{Emoji_Modifier}?\uFE0F?)\u200D(?=${picture})`,
  String.raw`(?<=${joiningLetter})[\u200C\u200D](?=${joiningLetter})`,
].join('|');
const seenOrInvisible = new RegExp(`(?<seen>${seenInPlace})|[${invisible}]`, 'gu');

/** True if a text has no visible character. */
export function showsNothing(text: string): boolean {
  return nothingToSee.test(text);
}

/** The text without the invisible characters that make no visible difference. */
export function withoutInvisible(text: string): string {
  return text.replace(seenOrInvisible, '$<seen>');
}
