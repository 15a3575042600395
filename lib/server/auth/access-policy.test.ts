import { expect, test } from 'vitest';
import { accessPolicySchema, groupsInPolicy, rolesOf } from './access-policy';

const policy = accessPolicySchema.parse({
  'cg-eu': { eu: 'editor' },
  'cg-readers': { '*': 'viewer' },
  'cg-admins': { '*': 'admin' },
  'cg-mixed': { '*': 'editor', us: 'viewer' },
});

test('a group gives its role in its API region and nothing elsewhere', () => {
  expect(rolesOf(['cg-eu'], policy)).toEqual({ eu: 'editor', us: null, au: null });
});

test('a star gives the role in every API region', () => {
  expect(rolesOf(['cg-admins'], policy)).toEqual({ eu: 'admin', us: 'admin', au: 'admin' });
});

test('of several roles the strongest wins, whatever the order of the groups', () => {
  const expected = { eu: 'editor', us: 'viewer', au: 'viewer' };
  expect(rolesOf(['cg-eu', 'cg-readers'], policy)).toEqual(expected);
  expect(rolesOf(['cg-readers', 'cg-eu'], policy)).toEqual(expected);
});

test('within one group a star is not weakened by an API region of its own', () => {
  expect(rolesOf(['cg-mixed'], policy)).toEqual({ eu: 'editor', us: 'editor', au: 'editor' });
});

test.each([[[]], [['cg-none']], [['CG-ADMINS']], [['constructor', '__proto__', 'toString']]])(
  'the groups %j give no role anywhere',
  (groups) => {
    expect(rolesOf(groups, policy)).toEqual({ eu: null, us: null, au: null });
  },
);

test('only the groups that the policy names are kept, once each', () => {
  expect(groupsInPolicy(['cg-eu', 'wiki', 'cg-eu', 'constructor'], policy)).toEqual(['cg-eu']);
});
