import { expect, test } from 'vitest';
import { leftGroupsOut, readGroups } from './groups';

test.each([
  ['groups', { groups: ['a', 'b'] }, ['a', 'b']],
  ['groups', { groups: [] }, []],
  ['groups', { groups: 'a' }, ['a']],
  ['groups', { groups: 'a, b,,c ' }, ['a, b,,c ', 'a', 'b', 'c']],
  ['groups', { groups: 'CN=Desk,OU=Groups' }, ['CN=Desk,OU=Groups', 'CN=Desk', 'OU=Groups']],
  ['realm_access.roles', { realm_access: { roles: ['a'] } }, ['a']],
  ['a.b.c', { a: { b: { c: ['a'] } } }, ['a']],
  ['a.b', { 'a.b': ['literal'], a: { b: ['nested'] } }, ['literal']],
  ['https://desk.example.com/groups', { 'https://desk.example.com/groups': ['a'] }, ['a']],
])('%s of %j', (claim, claims, groups) => {
  expect(readGroups(claims, claim)).toEqual({ groups, odd: [] });
});

test('what is no text is told by its type, and the others are used', () => {
  expect(readGroups({ groups: [null, 'a', 7, { b: 'c' }, true] }, 'groups')).toEqual({
    groups: ['a'],
    odd: ['null', 'number', 'object', 'boolean'],
  });
});

test.each([
  ['groups', {}],
  ['groups', { groups: null }],
  ['realm_access.roles', { realm_access: null }],
  ['realm_access.roles', { realm_access: 'roles' }],
  ['toString', {}],
  ['groups.constructor', { groups: ['a'] }],
  ['groups.length.x', { groups: ['a'] }],
])('there is no %s in %j', (claim, claims) => {
  expect(readGroups(claims, claim)).toBeNull();
});

test.each([
  [{ _claim_names: { groups: 'src1' }, _claim_sources: { src1: { endpoint: 'https://graph.example' } } }],
  [{ hasgroups: true }],
  [{ hasgroups: 'true' }],
])('%j says that there are too many', (claims) => {
  expect(leftGroupsOut(claims, 'groups')).toBe(true);
});

test.each([
  [{}],
  [{ hasgroups: false }],
  [{ _claim_names: { mail: 'src1' } }],
  [{ hasgroups: true, groups: [] }],
])('%j does not', (claims) => {
  expect(leftGroupsOut(claims, 'groups')).toBe(false);
});
