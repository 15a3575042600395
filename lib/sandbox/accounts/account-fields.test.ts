import { describe, expect, it } from 'vitest';
import { eachField, fieldDefinitions } from '@/lib/schemas/account/account-fields';
import { applyChange, fieldLimits, readChange } from './account-fields';

const required = { errors: { reference: ['reference is required.'] } };

it('has the fields that the app knows, each with the same limit', () => {
  expect(Object.entries(fieldLimits)).toEqual(
    Object.entries(eachField((field) => fieldDefinitions[field].limit)),
  );
});

describe('readChange', () => {
  it.each([
    ['no field', {}],
    ['an empty reference', { reference: '' }],
    ['a reference of ASCII white space', { reference: ' \t\n\r\0\v' }],
    ['a null reference', { reference: null }],
    ['an array', [{ reference: 'ACME' }]],
    ['a string', 'ACME'],
    ['null', null],
    ['a reference by way of the prototype', JSON.parse('{"__proto__":{"reference":"ACME"}}')],
  ])('requires the reference in a body with %s', (_, body) => {
    expect(readChange(body)).toEqual(required);
  });

  it('takes ASCII white space off both ends of every field and off nothing else', () => {
    const body = { reference: '\t\0 ACME  Industries \r\n\v', manager: ' John ' };
    expect(readChange(body)).toEqual({ change: { reference: 'ACME  Industries', manager: 'John' } });
  });

  it('keeps Unicode white space at the ends: it makes a different name', () => {
    expect(readChange({ reference: '\u00A0ACME\u200B' })).toEqual({
      change: { reference: '\u00A0ACME\u200B' },
    });
  });

  it('distinguishes a cleared field from one that was left out', () => {
    expect(readChange({ reference: 'ACME', number: '', manager: null })).toEqual({
      change: { reference: 'ACME', number: null, manager: null },
    });
  });

  it('ignores unknown keys', () => {
    expect(readChange({ reference: 'ACME', tenant: 7 })).toEqual({ change: { reference: 'ACME' } });
  });

  it.each([
    ['reference', 128],
    ['number', 255],
    ['manager', 128],
    ['parent', 128],
    ['region', 128],
  ])('counts %s in code points, at most %i', (field, limit) => {
    const fits = { reference: 'ACME', [field]: '🏢'.repeat(limit) };
    expect(readChange(fits)).toEqual({ change: fits });
    expect(readChange({ reference: 'ACME', [field]: '🏢'.repeat(limit + 1) })).toEqual({
      errors: { [field]: [`${field} may not be greater than ${limit} characters.`] },
    });
  });

  it.each([123, true, ['x'], { x: 1 }, '\uD83C'])(
    'refuses %j where text must be, naming every such field',
    (value) => {
      expect(readChange({ reference: value, number: value })).toEqual({
        errors: { reference: ['reference must be a string.'], number: ['number must be a string.'] },
      });
    },
  );
});

describe('applyChange', () => {
  it('starts a new account with its other fields null', () => {
    expect(applyChange(undefined, { reference: 'ACME', region: 'EMEA' })).toEqual({
      reference: 'ACME',
      number: null,
      manager: null,
      parent: null,
      region: 'EMEA',
    });
  });

  it('keeps what was left out, clears what is null and replaces the rest', () => {
    const known = { reference: 'ACME', number: '1', manager: 'John', parent: 'Group', region: null };
    expect(applyChange(known, { reference: 'ACME', number: null, manager: 'Jane' })).toEqual({
      reference: 'ACME',
      number: null,
      manager: 'Jane',
      parent: 'Group',
      region: null,
    });
  });
});
