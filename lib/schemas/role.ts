import * as z from 'zod/mini';
import type { ApiRegion } from './api-region';

/** What a person may do in one API region, weakest first. */
export const roles = ['viewer', 'editor', 'admin'] as const;

export const roleSchema = z.enum(roles);

export type Role = z.infer<typeof roleSchema>;

/** What a page or route requires: viewing, sending accounts, or administering. */
export type Access = 'read' | 'save' | 'admin';

const weakestRoles: Readonly<Record<Access, Role>> = { read: 'viewer', save: 'editor', admin: 'admin' };

/** True if the role is strong enough. Without a role nothing is allowed. */
export function mayAccess(role: Role | null, access: Access): boolean {
  return role !== null && roles.indexOf(role) >= roles.indexOf(weakestRoles[access]);
}

/** True if the role may send accounts to the accounts API. */
export function maySave(role: Role | null): boolean {
  return mayAccess(role, 'save');
}

/** True for an administrator of at least one API region. */
export function administersSome(rolesByApiRegion: Readonly<Record<ApiRegion, Role | null>>): boolean {
  return Object.values(rolesByApiRegion).some((role) => mayAccess(role, 'admin'));
}

/** True for an administrator of every API region: a person's sessions are one in all of them. */
export function mayEndSessions(rolesByApiRegion: Readonly<Record<ApiRegion, Role | null>>): boolean {
  return Object.values(rolesByApiRegion).every((role) => mayAccess(role, 'admin'));
}
