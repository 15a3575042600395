import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import fences from '@/.dependency-cruiser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const tools = ['package.json', 'tsconfig.json', 'biome.json', '.gitignore', '.dependency-cruiser.mjs'];

/** A minimal project in which every import is allowed, one of each kind. */
const house: Record<string, string> = {
  'app/page.tsx': `import { form } from '@/components/account/form';
    import { request } from '@/lib/client/request';
    import { env } from '@/lib/server/env';`,
  'app/sandbox/page.tsx': "import { answer } from '@/lib/sandbox/answer';",
  'components/account/form.ts': `import { button } from '@/components/ui/button';
    import { save } from './save/save';`,
  'components/account/save/save.ts': "import { request } from '@/lib/client/request';",
  'components/activity/list.ts': "import { details } from '@/components/attempt/details';",
  'components/attempt/details.ts': "import { button } from '../ui/button';",
  'components/ui/button.ts': "import { useState } from 'react'; import { words } from '#messages/words';",
  'lib/client/request.ts': "import { account } from '@/lib/schemas/account'; import '@tanstack/react-query';",
  'lib/commands/seed.mjs': "import 'node:fs'; import '../server/env.ts';",
  'lib/client/hen.ts': "import type { Egg } from './egg';",
  'lib/messages/en/limits.ts': 'export const limits = {};',
  'lib/messages/en/words.ts': "import type { Account } from '../../schemas/account';",
  'lib/problem/problem.ts': "import type { Account } from '@/lib/schemas/account';",
  'lib/sandbox/answer.ts': "import 'node:fs';",
  'lib/schemas/account.ts': "import * as z from 'zod/mini'; import { limits } from '#messages/limits';",
  'lib/server/env.ts': "import 'server-only'; import 'node:fs'; import * as z from 'zod';",
  'lib/server/oauth/token.ts': "import 'server-only';",
  'lib/server/accounts-api/put.ts': "import 'server-only'; import { token } from '../oauth/token';",
  'e2e/fixture.ts': "import { test } from 'vitest'; import { token } from '@/lib/server/oauth/token';",
};

/** Files that each break one rule: the rule's name, the file's path and its content. */
const violations: [rule: string, path: string, text: string][] = [
  ['imports-of-components', 'components/account/page.ts', "import type { Page } from '@/app/page';"],
  ['imports-of-components', 'components/account/env.ts', "import { env } from '@/lib/server/env';"],
  ['imports-of-components', 'components/account/type.ts', "import type { Env } from '@/lib/server/env';"],
  [
    'imports-of-components',
    'components/account/inline.ts',
    "export type E = import('@/lib/server/env').Env;",
  ],
  [
    'imports-of-components',
    'components/account/late.ts',
    "export const late = () => import('@/lib/server/env');",
  ],
  ['imports-of-components', 'components/account/again.ts', "export { env } from '@/lib/server/env';"],
  ['imports-of-lib-client', 'lib/client/form.ts', "import { form } from '@/components/account/form';"],
  ['imports-of-lib-client', 'lib/client/api/env.ts', "import type { Env } from '../../server/env';"],
  [
    'imports-of-lib-server',
    'lib/server/page.ts',
    "import 'server-only'; import { request } from '../client/request';",
  ],
  ['imports-of-lib-commands', 'lib/commands/page.mjs', "import '../../app/page.tsx';"],
  ['imports-of-lib-schemas', 'lib/schemas/env.ts', "import type { Env } from '@/lib/server/env';"],
  ['imports-of-lib-problem', 'lib/problem/request.ts', "import { request } from '@/lib/client/request';"],
  ['messages-import-themselves', 'lib/messages/en/zod.ts', "import * as z from 'zod/mini';"],
  [
    'messages-import-themselves',
    'lib/messages/en/problem.ts',
    "import type { P } from '../../problem/problem';",
  ],
  [
    'messages-take-types-alone',
    'lib/messages/en/check.ts',
    "import { account } from '../../schemas/account';",
  ],
  ['no-cycles', 'lib/client/egg.ts', "import { hen } from './hen';"],
  ['features-stay-apart', 'components/account/list.ts', "import { list } from '@/components/activity/list';"],
  ['features-stay-apart', 'components/activity/form.ts', "import type { Form } from '../account/form';"],
  ['features-stay-apart', 'components/attempt/list.ts', "import { list } from '../activity/list';"],
  [
    'attempt-serves-lists-of-saves',
    'components/account/details.ts',
    "import { details } from '../attempt/details';",
  ],
  ['ui-knows-no-domain', 'components/ui/form.ts', "import { form } from '../account/form';"],
  ['ui-knows-no-domain', 'components/ui/env.ts', "import type { Env } from '@/lib/server/env';"],
  ['ui-knows-no-domain', 'components/ui/account.ts', "import type { Account } from '@/lib/schemas/account';"],
  ['ui-knows-no-domain', 'components/ui/request.ts', "import { request } from '@/lib/client/request';"],
  ['ui-knows-no-domain', 'components/ui/zod.ts', "import * as z from 'zod/mini';"],
  ['access-tokens-stay-in-accounts-api', 'app/token.ts', "import { token } from '@/lib/server/oauth/token';"],
  [
    'access-tokens-stay-in-accounts-api',
    'lib/server/saves/token.ts',
    "import 'server-only'; import '../oauth/token';",
  ],
  ['sandbox-is-reached-over-http', 'app/answer.ts', "import { answer } from '@/lib/sandbox/answer';"],
  [
    'sandbox-is-reached-over-http',
    'components/account/answer.ts',
    "import type { A } from '@/lib/sandbox/answer';",
  ],
  ['sandbox-knows-nothing', 'lib/sandbox/account.ts', "import { account } from '@/lib/schemas/account';"],
  ['sandbox-knows-nothing', 'lib/sandbox/words.ts', "import { words } from '#messages/words';"],
  ['commands-are-not-imported', 'app/seed.ts', "import '@/lib/commands/seed.mjs';"],
  ['product-runs-without-e2e', 'app/fixture.ts', "import { fixture } from '@/e2e/fixture';"],
  ['product-runs-without-e2e', 'lib/commands/fixture.mjs', "import '../../e2e/fixture.ts';"],
  ['both-sides-need-no-framework', 'lib/schemas/react.ts', "import type { ReactNode } from 'react';"],
  ['both-sides-need-no-framework', 'lib/problem/next.ts', "import { NextResponse } from 'next/server';"],
  ['browser-has-no-node', 'lib/schemas/hash.ts', "import { createHash } from 'node:crypto';"],
  ['browser-has-no-node', 'components/account/path.ts', "import { join } from 'path';"],
  ['browser-code-is-never-server-only', 'lib/client/marked.ts', "import 'server-only';"],
  ['browser-loads-zod-mini', 'components/account/zod.ts', "import * as z from 'zod';"],
  ['product-runs-without-development-packages', 'app/vitest.ts', "import { test } from 'vitest';"],
  ['product-runs-without-development-packages', 'lib/commands/vite.mjs', "import { build } from 'vite';"],
  ['packages-are-declared', 'lib/commands/postcss.mjs', "import 'postcss';"],
  ['imports-lead-somewhere', 'components/account/gone.ts', "import { gone } from '@/lib/server/gone';"],
  ['server-files-are-marked', 'lib/server/bare.ts', "import { env } from './env';"],
];

let copy: string;
let fence: { exitCode: number; refused: { rule: string; path: string }[] };

/** Runs a command in the planted copy. */
function run(command: string, ...args: string[]): Promise<{ exitCode: number; output: string }> {
  return new Promise((resolve) => {
    const child = execFile(command, args, { cwd: copy, maxBuffer: 2 ** 24 }, (_error, stdout, stderr) =>
      resolve({ exitCode: child.exitCode ?? 0, output: stdout + stderr }),
    );
  });
}

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'account-desk-fences-'));
  for (const tool of tools) await cp(join(root, tool), join(copy, tool));
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
  const planted = violations.map(([, path, text]) => [path, text] as const);
  for (const [path, text] of [...Object.entries(house), ...planted]) {
    await mkdir(dirname(join(copy, path)), { recursive: true });
    await writeFile(join(copy, path), `${text}\n`);
  }
  const { exitCode, output } = await run('npm', 'run', '-s', 'lint:fences');
  const refused = [...output.matchAll(/error (\S+): (\S+)/g)];
  fence = { exitCode, refused: refused.map(([, rule = '', path = '']) => ({ rule, path })) };
});

afterAll(() => rm(copy, { recursive: true, force: true }));

test('a violation fails the lint', () => {
  expect(fence.exitCode).toBeGreaterThan(0);
});

test.each(violations)('%s refuses %s', (rule, path) => {
  expect(fence.refused).toContainEqual({ rule, path });
});

test('nothing is refused that is allowed', () => {
  expect(fence.refused.filter(({ path }) => path in house)).toEqual([]);
});

test('each rule has a violation planted', () => {
  const rules = [...(fences.forbidden ?? []), ...(fences.required ?? [])].map(({ name }) => name);
  expect(new Set(violations.map(([rule]) => rule))).toEqual(new Set(rules));
});

test('a barrel is refused', async () => {
  await writeFile(join(copy, 'components/account/index.ts'), "export { form } from './form';\n");
  const { exitCode, output } = await run('npx', 'biome', 'lint', '--only=performance/noBarrelFile');
  expect(exitCode).toBeGreaterThan(0);
  expect(output).toContain('components/account/index.ts:1:1 lint/performance/noBarrelFile');
});
