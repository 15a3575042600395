import { afterEach, expect, test, vi } from 'vitest';
import { toFormValues } from '@/lib/schemas/account/account-fields';
import { readDraft } from './draft-storage';

const draft = {
  typedAtMs: 7,
  version: 3,
  base: toFormValues({ reference: 'ACME' }),
  values: toFormValues({ reference: 'ACME', number: '12' }),
};

function stored(value: unknown) {
  vi.stubGlobal('localStorage', { getItem: () => JSON.stringify(value) });
  return readDraft('key');
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test('a draft is read as it was written', () => {
  expect(stored(draft)).toEqual(draft);
});

test('a draft of before a field was added has no value of it', () => {
  const { region: _region, ...values } = draft.values;
  expect(stored({ ...draft, version: null, values })).toEqual({ ...draft, version: null });
});

test.each([[null], ['text'], [{}], [{ ...draft, values: null }], [{ ...draft, base: { number: 12 } }]])(
  '%j is no draft',
  (value) => {
    expect(stored(value)).toBeNull();
  },
);
