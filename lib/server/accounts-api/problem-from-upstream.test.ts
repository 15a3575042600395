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

  test('are not the name of the field where an error is markup', () => {
    expect(relay({ errors: [{ field: 'name', message: '<b>no</b>' }] })).toEqual([]);
    expect(relay({ errors: { name: 'is taken' } })).toEqual([{ pointer: '/name', detail: 'is taken' }]);
  });

  const number = [{ pointer: '/number', detail: 'is taken' }];
  const whole = [{ pointer: '', detail: 'is taken' }];
  const error = { message: 'is taken' };

  test.each<[string, unknown, { pointer: string; detail: string }[]]>([
    ['a list of errors with a field', { errors: [{ field: 'number', message: 'is taken' }] }, number],
    ['the same with texts', { errors: [{ path: 'number', messages: ['is taken'] }] }, number],
    ['the same at the top', [{ property: 'number', description: 'is taken' }], number],
    ['a list of texts', { errors: ['is taken'] }, whole],
    ['a list of texts at the top', ['is taken'], whole],
    ['one text', { errors: 'is taken' }, whole],
    ['a JSON string', 'is taken', whole],
    ['problem+json with a detail', { title: 'Conflict', status: 409, detail: 'is taken' }, whole],
    ['problem+json with a title alone', { type: 'about:blank', title: 'is taken', status: 409 }, whole],
    [
      'problem+json with errors (RFC 9457)',
      { title: 'Invalid', errors: [{ detail: 'is taken', pointer: '#/number' }] },
      number,
    ],
    [
      'problem+json with invalid-params (RFC 7807)',
      { title: 'Invalid', 'invalid-params': [{ name: 'number', reason: 'is taken' }] },
      number,
    ],
    ['problem+json with a dictionary', { title: 'Invalid', errors: { Number: ['is taken'] } }, number],
    [
      'JSON:API',
      { errors: [{ title: 'Invalid', detail: 'is taken', source: { pointer: '/data/attributes/number' } }] },
      number,
    ],
    ['FastAPI', { detail: [{ loc: ['body', 'number'], msg: 'is taken', type: 'value_error' }] }, number],
    ['a field named at the top', { number: ['is taken'] }, number],
    ['an error that is nested', { error: { code: 409, message: 'is taken' } }, whole],
    [
      'errors that are nested',
      { error: { message: 'Invalid', errors: [{ field: 'number', ...error }] } },
      number,
    ],
    ['errors below the account', { errors: { account: { number: ['is taken'] } } }, number],
    ['an error and its description', { error: 'conflict', error_description: 'is taken' }, whole],
    ['a JSONPath', { errors: { '$.number': ['is taken'] } }, number],
    [
      'an unknown field',
      { errors: [{ field: 'tenant', ...error }] },
      [{ pointer: '/tenant', detail: 'is taken' }],
    ],
  ])('are found in %s', (_, body, expected) => {
    expect(relay(body)).toEqual(expected);
  });

  test('are the text where the body is nothing else, cut to 500 characters', () => {
    expect(relayErrors('  The number is taken.\r\n', [])).toEqual([
      { pointer: '', detail: 'The number is taken.' },
    ]);
    expect([...(relayErrors('x '.repeat(5000), [])[0]?.detail ?? '')]).toHaveLength(500);
  });

  test('are never those of a stranger, and never a secret in another shape', () => {
    const secret = 'at-0123456789abcdef';
    expect(relayErrors(`token ${secret}`, [secret])).toEqual([]);
    expect(relay([{ field: secret, message: 'no' }, `got ${secret}`], [secret])).toEqual([
      { pointer: '', detail: 'no' },
    ]);
    expect(relay({ message: 'No.', trace: ['secret.php:7'], exception: 'PDOException' })).toEqual([
      { pointer: '', detail: 'No.' },
    ]);
  });

  test.each([
    ['no body', null],
    ['an empty body', ''],
    ['an HTML page', '<html><body>No</body></html>'],
    ['an HTML page as the message', JSON.stringify({ message: '<!DOCTYPE html><p>No' })],
    ['XML', '<?xml version="1.0"?><error>No</error>'],
    ['HTML inside an error', JSON.stringify({ errors: { reference: ['<b>No</b>'] } })],
    ['HTML as a JSON string', JSON.stringify('<!DOCTYPE html>')],
    ['an object that says nothing', JSON.stringify({ status: 422, path: '/accounts', errors: [{}, [], 7] })],
    ['bytes that are no text', 'PK\u0003\u0004\ufffd\ufffd'],
    ['half a JSON', '{"message": "No'],
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
      joined: ['at-01234567\u200d89abcdef', 'at-01234567\u00ad89abcdef'],
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
