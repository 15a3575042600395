import { expect, test } from 'vitest';
import { PersonSlots } from './person-slots';

const ada = { issuer: 'https://id.example', subject: 'ada' };
const bob = { issuer: 'https://id.example', subject: 'bob' };

test('a person has so many slots at a time, and gets one back once one is free', () => {
  const slots = new PersonSlots({ atMost: 2, detail: 'Two run.', retryAfterSeconds: 30 });
  const free = slots.take(ada);
  slots.take(ada);
  expect(() => slots.take(ada)).toThrow(
    expect.objectContaining({
      code: 'too-many-requests',
      details: { detail: 'Two run.', retryAfterSeconds: 30 },
    }),
  );
  slots.take(bob);
  free();
  free();
  slots.take(ada);
  expect(() => slots.take(ada)).toThrow();
});
