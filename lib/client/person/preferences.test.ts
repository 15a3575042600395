import { describe, expect, it } from 'vitest';
import { parsePreference } from './preferences';

describe('a preference', () => {
  it('is what the browser kept', () => {
    expect(parsePreference('theme', 'dark')).toBe('dark');
    expect(parsePreference('density', 'compact')).toBe('compact');
  });

  it('is the first choice where nothing is kept, or something that is none of the choices', () => {
    for (const value of [undefined, '', 'compact', '"><script>', 'Dark']) {
      expect(parsePreference('theme', value)).toBe('system');
    }
    expect(parsePreference('density', 'dark')).toBe('comfortable');
  });
});
