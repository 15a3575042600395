import { expect, test } from 'vitest';
import { activityQueryOf, readActivityFilters } from './activity-filters';

function read(query: string) {
  const parameters = new URLSearchParams(query);
  return readActivityFilters((name) => {
    const values = parameters.getAll(name);
    return values.length > 1 ? values : values[0];
  });
}

test('an address keeps its filters when it is written again', () => {
  const query = 'q=a%26b+%25&outcome=not_sent&actor=12&from=2026-07-01&to=2026-07-14T09%3A30%3A00%2B02%3A00';
  expect(read(query)).toMatchObject({ refused: [] });
  expect(activityQueryOf(read(query).filters)).toBe(query);
});

test('an empty filter is no filter, and other parameters are ignored', () => {
  expect(read('q=&outcome=&actor=&from=&to=&tab=2')).toEqual({ filters: {}, refused: [] });
  expect(activityQueryOf({})).toBe('');
});

test.each([
  ['outcome=lost', 'outcome'],
  ['actor=1e3', 'actor'],
  ['actor=-1', 'actor'],
  ['from=2026-02-30', 'from'],
  ['to=yesterday', 'to'],
  ['from=2026-07-14T09:30:00', 'from'],
  ['q=a&q=b', 'q'],
  [`q=${'x'.repeat(1_001)}`, 'q'],
])('leaves out what cannot be used, by its name: %s', (query, refused) => {
  expect(read(query)).toEqual({ filters: {}, refused: [refused] });
});

test('what can be used stays beside what cannot', () => {
  const { filters, refused } = read('from=soon&outcome=created&to=later');
  expect(filters).toEqual({ outcome: 'created' });
  expect(refused).toEqual(['from', 'to']);
});
