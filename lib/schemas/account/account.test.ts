import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountSchema } from './account';
import { accountFields, emptyAccount, fieldDefinitions, toFormValues } from './account-fields';
import { countCodePoints } from './account-text';

const messagesOf = (value: unknown) => {
  const result = accountSchema.safeParse(value);
  return result.success
    ? []
    : result.error.issues.map((issue) => `${issue.path.join('/')}: ${issue.message}`);
};
const nameOf = (reference: string) => accountSchema.parse({ reference }).reference;

describe('accountSchema', () => {
  it('asks for the account name, and for nothing else', () => {
    expect(messagesOf(emptyAccount)).toEqual(['reference: Enter the account name.']);
    expect(messagesOf({})).toEqual(['reference: Enter the account name.']);
    expect(messagesOf({ reference: ' \t\u00A0\u3000 ' })).toEqual(['reference: Enter the account name.']);
    expect(messagesOf({ reference: 'ACME' })).toEqual([]);
  });

  it('takes a value of nothing but invisible characters and white space for empty', () => {
    const invisible = fc.constantFrom(
      ...'\u3164\u115F\u1160\uFFA0\u2800\u200C\u200D\uFE0F\u2062\u180E\u{E0067} ',
    );
    fc.assert(
      fc.property(fc.string({ unit: invisible, minLength: 1, maxLength: 10 }), (value) => {
        expect(messagesOf({ reference: value })).toEqual(['reference: Enter the account name.']);
        expect(accountSchema.parse({ reference: 'ACME', parent: value })).toEqual({ reference: 'ACME' });
      }),
    );
  });

  it.each([
    ['the same', 'ACME', 'ACME'],
    ['in another case', 'ACME Straße', 'acme strasse'],
    ['with other white space', 'ACME Ltd', ' ACME\u00A0  Ltd '],
    ['in full-width letters', 'ACME', 'ＡＣＭＥ'],
  ])('refuses a parent that is the account itself: %s', (_what, reference, parent) => {
    expect(messagesOf({ reference, parent })).toEqual(['parent: An account cannot be its own parent.']);
  });

  it('takes a parent whose name is only like the account’s own', () => {
    expect(messagesOf({ reference: 'ACME', parent: 'ACME Group' })).toEqual([]);
    expect(messagesOf({ reference: 'ACME Inc', parent: 'ACME Inc.' })).toEqual([]);
  });

  it('leaves out what was left empty', () => {
    const account = accountSchema.parse({
      reference: 'ACME',
      number: '',
      manager: '  ',
      parent: 'Group',
      region: '',
    });
    expect(account).toEqual({ reference: 'ACME', parent: 'Group' });
    expect(Object.keys(account)).toEqual(['reference', 'parent']);
  });

  it.each(accountFields)(
    'counts %s in code points: an emoji is one, and one more than the limit is refused',
    (field) => {
      const limit = fieldDefinitions[field].limit;
      const fitting = { reference: 'ACME', [field]: '😀'.repeat(limit) };
      expect(accountSchema.parse(fitting)).toEqual(fitting);
      expect(messagesOf({ reference: 'ACME', [field]: '😀'.repeat(limit + 1) })).toEqual([
        `${field}: Shorten it by 1 character: the limit is ${limit}.`,
      ]);
    },
  );

  it('counts what is left after the ends are trimmed', () => {
    expect(nameOf(`  ${'a'.repeat(128)}  `)).toHaveLength(128);
  });

  it.each([
    ['non-breaking spaces around', '\u00A0ACME\u00A0', 'ACME'],
    ['ideographic spaces and byte order marks around', '\uFEFF\u3000ACME \uFEFF', 'ACME'],
    ['two plain spaces inside, kept', 'ACME  Ltd', 'ACME  Ltd'],
    ['a non-breaking space inside', 'ACME\u00A0Ltd', 'ACME Ltd'],
    ['a tab inside', 'ACME\tLtd', 'ACME Ltd'],
    ['a line break of two characters inside', 'ACME\r\nLtd', 'ACME Ltd'],
    ['a next-line character inside', 'ACME\u0085Ltd', 'ACME Ltd'],
    ['joiners of scripts and emoji, kept', '👩\u200D🚀 نمی\u200Cخواهم', '👩\u200D🚀 نمی\u200Cخواهم'],
    [
      'a heart of its colour and the tags of a flag, kept',
      '❤\uFE0F 🏴\u{E0067}\u{E0062}\u{E007F}',
      '❤\uFE0F 🏴\u{E0067}\u{E0062}\u{E007F}',
    ],
    ['a decomposed accent, kept decomposed', 'Acme\u0301', 'Acme\u0301'],
  ])('takes a name with %s', (_what, typed, sent) => {
    expect(nameOf(typed)).toBe(sent);
  });

  it.each([
    ['AC\u200BME', 'Remove the zero width space (U+200B) at position 3: it cannot be sent.'],
    ['AC\u00ADME', 'Remove the soft hyphen (U+00AD) at position 3: it cannot be sent.'],
    ['  AC\u2060ME', 'Remove the word joiner (U+2060) at position 5: it cannot be sent.'],
    ['😀\uFEFFME', 'Remove the byte order mark (U+FEFF) at position 2: it cannot be sent.'],
    ['AC\u202EME', 'Remove the right-to-left override (U+202E) at position 3: it cannot be sent.'],
    ['AC\u0007ME', 'Remove the control character (U+0007) at position 3: it cannot be sent.'],
    ['AC\uD83DME', 'Remove the broken character (U+D83D) at position 3: it cannot be sent.'],
  ])('refuses %j and says which character and where', (typed, message) => {
    expect(messagesOf({ reference: typed })).toEqual([`reference: ${message}`]);
  });

  it('refuses what is no text, and says so for a person', () => {
    expect(messagesOf({ reference: 'ACME', number: 123 })).toEqual(['number: Number must be text.']);
    expect(messagesOf({ reference: 'ACME', region: null })).toEqual([
      'region: Reporting region must be text.',
    ]);
  });

  it('refuses every key that the accounts API does not have, __proto__ too', () => {
    for (const json of ['{"reference":"A","__proto__":{}}', '{"reference":"A","Reference":"B"}']) {
      expect(messagesOf(JSON.parse(json))).toEqual([': The accounts API has no such field.']);
    }
  });

  it.each([[[]], ['ACME'], [null], [7], [undefined]])(
    'refuses %j, which is no object, with a sentence',
    (value) => {
      expect(messagesOf(value)).toEqual([': An account must be a JSON object with the field reference.']);
    },
  );

  it('gives the same account again when it parses its own result', () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 140 });
    fc.assert(
      fc.property(fc.record({ reference: anyText, number: anyText, parent: anyText }), (typed) => {
        const first = accountSchema.safeParse(typed);
        if (!first.success) return;
        expect(accountSchema.parse(first.data)).toEqual(first.data);
        expect(accountSchema.parse(toFormValues(first.data))).toEqual(first.data);
        expect(countCodePoints(first.data.reference)).toBeLessThanOrEqual(128);
      }),
      { numRuns: 2_000 },
    );
  });
});
