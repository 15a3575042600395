import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { relayErrors } from './problem-from-upstream';

const relay = (body: unknown, secrets: string[] = []) => relayErrors(JSON.stringify(body), secrets);

describe('the words of the accounts API that a person may read', () => {
  test('are its errors, each at its JSON Pointer', () => {
    expect(
      relay({
        message: 'The given data was invalid.',
        errors: {
          reference: ['reference is required.'],
          'accounts.0.a/b~c': ['first', 'second'],
          other: 'one text',
        },
      }),
    ).toEqual([
      { pointer: '/reference', detail: 'reference is required.' },
      { pointer: '/accounts/0/a~1b~0c', detail: 'first' },
      { pointer: '/accounts/0/a~1b~0c', detail: 'second' },
      { pointer: '/other', detail: 'one text' },
    ]);
  });

  test('are the message where there are no errors', () => {
    expect(relay({ message: 'Too long.', errors: {} })).toEqual([{ pointer: '', detail: 'Too long.' }]);
  });

  test.each([
    ['no body', null],
    ['an empty body', ''],
    ['an HTML page', '<html><body>No</body></html>'],
    ['an HTML page as the message', JSON.stringify({ message: '<!DOCTYPE html><p>No' })],
    ['a list', '["reference"]'],
    ['errors as a list', JSON.stringify({ errors: ['reference is required.'] })],
    ['errors that are no text', JSON.stringify({ errors: { reference: [1, null, { a: 1 }, '', '  '] } })],
    ['brackets a million deep', '['.repeat(1_000_000)],
  ])('are none in %s', (_, body) => {
    expect(relayErrors(body, [])).toEqual([]);
  });

  test('never hold a secret, not even in part or with characters hidden in it', () => {
    const secret = 'at-0123456789abcdef';
    const errors = {
      plain: [`token ${secret}`],
      hidden: ['at-01234567\u200b89abcdef'],
      cut: [`${'x'.repeat(490)}${secret}`],
      [secret]: ['key'],
      fine: ['fine'],
    };
    expect(relay({ errors }, [secret])).toEqual([
      { pointer: '', detail: 'key' },
      { pointer: '/fine', detail: 'fine' },
    ]);
  });

  test('are at most 50, of 500 characters, none of them hidden or cut in half', () => {
    const many = Object.fromEntries(Array.from({ length: 80 }, (_, index) => [`key${index}`, ['no']]));
    expect(relay({ errors: many })).toHaveLength(50);
    const [long] = relay({ errors: { a: ['🎉'.repeat(600)] } });
    expect([...(long?.detail ?? '')]).toHaveLength(500);
    expect(long?.detail.endsWith('🎉…')).toBe(true);
    expect(relay({ errors: { a: ['a\r\n\u0000b\u202ec\ud800'] } })).toEqual([
      { pointer: '/a', detail: 'a b c\ufffd' },
    ]);
  });

  test('are read from any body without throwing, and within the limits', () => {
    const body = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc
        .record({
          message: fc.jsonValue(),
          errors: fc.oneof(fc.jsonValue(), fc.dictionary(fc.string(), fc.jsonValue())),
        })
        .map((value) => JSON.stringify(value)),
    );
    fc.assert(
      fc.property(body, (text) =>
        relayErrors(text, []).every(
          ({ pointer, detail }) => detail !== '' && [...detail].length <= 500 && /^(\/|$)/.test(pointer),
        ),
      ),
    );
  });
});
