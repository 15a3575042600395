import { describe, expect, it } from 'vitest';
import { refuseCrossSite } from './same-site';

const own = ['https://desk.example'];
const isRefused = (method: string, headers: Record<string, string>): boolean => {
  try {
    refuseCrossSite(new Request('https://desk.example/', { method, headers }), own);
    return false;
  } catch {
    return true;
  }
};

describe('refuseCrossSite', () => {
  it.each([
    [{ 'X-CSRF': '1', 'Sec-Fetch-Site': 'same-origin' }],
    [{ 'X-CSRF': '1', Origin: 'https://desk.example' }],
    [{ 'X-CSRF': '1', Origin: 'https://desk.example', 'Sec-Fetch-Site': 'same-origin' }],
  ])('lets %j through', (headers) => {
    expect(isRefused('PUT', headers)).toBe(false);
  });

  it.each([
    ['no header at all', {}],
    ['neither Origin nor Sec-Fetch-Site', { 'X-CSRF': '1' }],
    ['no X-CSRF', { Origin: 'https://desk.example', 'Sec-Fetch-Site': 'same-origin' }],
    ['another X-CSRF', { 'X-CSRF': 'true', 'Sec-Fetch-Site': 'same-origin' }],
    ['a sibling site', { 'X-CSRF': '1', 'Sec-Fetch-Site': 'same-site' }],
    ['a typed address', { 'X-CSRF': '1', 'Sec-Fetch-Site': 'none' }],
    ['another origin', { 'X-CSRF': '1', Origin: 'https://evil.example' }],
    ['an opaque origin', { 'X-CSRF': '1', Origin: 'null' }],
    [
      'the right origin of another site',
      { 'X-CSRF': '1', Origin: own[0] ?? '', 'Sec-Fetch-Site': 'cross-site' },
    ],
  ])('refuses a PUT with %s', (_what, headers) => {
    expect(isRefused('PUT', headers)).toBe(true);
  });

  it('asks nothing of a safe method, and the same of every unsafe one', () => {
    expect(isRefused('GET', {})).toBe(false);
    expect(['POST', 'PUT', 'PATCH', 'DELETE'].map((method) => isRefused(method, {}))).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });
});
