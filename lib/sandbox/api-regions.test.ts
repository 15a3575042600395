import { expect, test } from 'vitest';
import { apiRegions } from '@/lib/schemas/api-region';
import { sandboxApiRegions } from './api-regions';

test('the sandbox stands in for every API region of the app', () => {
  expect(sandboxApiRegions).toEqual(apiRegions);
});
