import 'server-only';
import { refusalTexts } from '#messages/api/refusals';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { type Access, administersSome, mayAccess, type Role } from '@/lib/schemas/role';
import type { Staff } from '@/lib/server/auth/staff';
import { ProblemResponseError } from './problem-response';

/** The person's role in the API region. Throws the problem `forbidden` if it does not allow the access. */
export function requireRole(staff: Staff, apiRegion: ApiRegion, access: Access): Role {
  const role = staff.roles[apiRegion];
  if (role !== null && mayAccess(role, access)) return role;
  throw new ProblemResponseError('forbidden', {
    detail: role === null ? refusalTexts.withoutRole : roleTooWeak[access],
  });
}

/** Throws the problem `forbidden` if the person administers no API region. */
export function requireAdminSomewhere({ roles }: Staff): void {
  if (administersSome(roles)) return;
  throw new ProblemResponseError('forbidden', { detail: refusalTexts.needsAdminSomewhere });
}

/** Why the role is not enough. `read` is allowed to every role. */
const roleTooWeak: Readonly<Record<Access, string>> = {
  read: refusalTexts.withoutRole,
  save: refusalTexts.needsEditor,
  admin: refusalTexts.needsAdmin,
};
