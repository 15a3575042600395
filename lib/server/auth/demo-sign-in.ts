import 'server-only';
import type { User } from 'next-auth';
import type { CredentialsConfig } from 'next-auth/providers/credentials';
import * as z from 'zod';
import { signInTexts } from '#messages/shell/sign-in';
import type { AccessPolicy } from './access-policy';

/** The issuer of people who only chose a role. No identity provider can have it, because it is not a URL. */
export const demoIssuer = 'demo';

const demoRoles = ['viewer', 'editor', 'eu-editor', 'admin'] as const;

type DemoRole = (typeof demoRoles)[number];

const demoRoleSchema = z.enum(demoRoles);

/** The choices of the demo sign-in, in display order. */
export const demoPeople = demoRoles.map((role) => ({ role, ...signInTexts.demoPeople[role] }));

/** What each choice gives. The chosen role is the person's only group. */
export const demoAccessPolicy = {
  viewer: { '*': 'viewer' },
  editor: { '*': 'editor' },
  'eu-editor': { eu: 'editor' },
  admin: { '*': 'admin' },
} as const satisfies AccessPolicy & Record<DemoRole, unknown>;

/** Signs in whoever chooses a role, by the form field `role`. Offered only if env.demoSignIn is true. */
export const demoProvider: CredentialsConfig<{ role: { type: string } }> = {
  id: 'demo',
  name: 'Demo',
  type: 'credentials',
  credentials: { role: { type: 'text' } },
  authorize: (credentials) => personOf(credentials?.role),
};

function personOf(role: unknown): User | null {
  const chosen = demoRoleSchema.safeParse(role);
  if (!chosen.success) return null;
  const subject = chosen.data;
  const name = demoPeople.find((person) => person.role === subject)?.name ?? subject;
  return { id: subject, actor: { issuer: demoIssuer, subject, name }, groups: [subject] };
}
