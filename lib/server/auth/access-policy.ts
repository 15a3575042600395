import 'server-only';
import * as z from 'zod';
import { type ApiRegion, apiRegions, byApiRegion } from '@/lib/schemas/api-region';
import { type Role, roles } from '@/lib/schemas/role';

/** A person's role in each API region; null if they have none. */
export type RolesByApiRegion = Readonly<Record<ApiRegion, Role | null>>;

const role = z.enum(roles, { error: 'a role is viewer, editor or admin' });

const grants = z
  .strictObject(
    { '*': role, ...byApiRegion(() => role) },
    {
      error: (issue) =>
        issue.code === 'unrecognized_keys'
          ? `an API region is ${apiRegions.join(', ')} or *`
          : 'a group holds a JSON object of API region to role',
    },
  )
  .partial()
  .refine((byApiRegion) => Object.keys(byApiRegion).length > 0, 'a group needs at least one API region');

/** `ACCESS_POLICY`: from group, as the identity provider names it, to API region (or `*` for all), to role. */
export const accessPolicySchema = z
  .record(z.string().min(1, 'a group needs a name'), grants, {
    error: 'must be a JSON object of group to API region to role',
  })
  .refine((policy) => Object.keys(policy).length > 0, 'must name at least one group');

export type AccessPolicy = z.infer<typeof accessPolicySchema>;

/**
 * The roles that `policy` gives to `groups`: the strongest in each API region. Groups that it does not name give
 * none.
 */
export function rolesOf(groups: readonly string[], policy: AccessPolicy): RolesByApiRegion {
  const granted = groupsInPolicy(groups, policy).map((group) => policy[group]);
  return byApiRegion((apiRegion) =>
    strongest(granted.flatMap((byApiRegion) => [byApiRegion?.[apiRegion], byApiRegion?.['*']])),
  );
}

/** Those of `groups` that the policy names, once each: a session needs no others. */
export function groupsInPolicy(groups: readonly string[], policy: AccessPolicy): string[] {
  return [...new Set(groups)].filter((group) => Object.hasOwn(policy, group));
}

function strongest(granted: readonly (Role | undefined)[]): Role | null {
  return roles.findLast((candidate) => granted.includes(candidate)) ?? null;
}
