import { describe, expect, it } from 'vitest';
import { applyProblemToForm } from './apply-problem-to-form';

type Values = { reference: string; number: string };

function apply(errors: { pointer: string; detail: string }[]) {
  const set: unknown[] = [];
  const setError = (name: string, error: { message?: string }, options?: { shouldFocus: boolean }) => {
    set.push([name, error.message, options?.shouldFocus]);
  };
  const others = applyProblemToForm<Values>({ setError } as never, ['reference', 'number'], errors);
  return { set, others };
}

describe('applyProblemToForm', () => {
  it('puts errors at their fields in the order of the form, focus on the first alone', () => {
    const { set, others } = apply([
      { pointer: '/number', detail: 'number is odd.' },
      { pointer: '/reference', detail: 'reference is taken.' },
    ]);
    expect(set).toEqual([
      ['reference', 'reference is taken.', true],
      ['number', 'number is odd.', false],
    ]);
    expect(others).toEqual([]);
  });

  it('joins several errors of one field', () => {
    const { set } = apply([
      { pointer: '/number', detail: 'One.' },
      { pointer: '/number', detail: 'Two.' },
    ]);
    expect(set).toEqual([['number', 'One. Two.', true]]);
  });

  it('gives back what belongs to no field: the whole document, dotted and unknown keys', () => {
    const errors = ['', '/tenant', '/accounts/0/reference', '/number/0', 'number', '/~0number'].map(
      (pointer) => ({
        pointer,
        detail: pointer,
      }),
    );
    const { set, others } = apply(errors);
    expect(others.map((error) => error.pointer)).toEqual([
      '',
      '/tenant',
      '/accounts/0/reference',
      '/number/0',
      '/~0number',
    ]);
    expect(set).toEqual([['number', 'number', true]]);
  });
});
