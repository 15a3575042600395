import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NO_ENV_FILES } from '@/lib/commands/app-variables.mjs';
import { results } from '../../fixtures/results/results';

const next = join(results.root, 'node_modules/next/dist/bin/next');

/** The least that a save can be with this framework: read JSON, one fetch, answer. */
const route = `export async function PUT(request) {
  const account = await request.json();
  const answer = await fetch(process.env.ACCOUNTS_URL, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(account),
  });
  return Response.json(await answer.json(), { status: answer.status });
}
`;

const layout = `export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>;
}
`;

/** The least that a form for an account can be: five fields and a button, which no code looks after. */
const page = `const fields = ['reference', 'number', 'manager', 'parent', 'region'];
export default function Page() {
  return <form>{fields.map((name) => <input key={name} name={name} aria-label={name} />)}<button>Save</button></form>;
}
`;

/** Builds a bare app of the framework from the installed packages. Gives its folder and the command that serves it. */
export function buildBareApp(): { cwd: string; args: (port: number) => string[] } {
  // Below our own folder, where node_modules is found.
  const folder = join(results.root, 'test-results', 'bench-bare-app');
  const files = {
    'package.json': '{ "private": true, "type": "module" }\n',
    'next.config.mjs': `export default { agentRules: false, turbopack: { root: ${JSON.stringify(results.root)} } };\n`,
    'app/layout.jsx': layout,
    'app/page.jsx': page,
    'app/api/save/route.js': route,
  };
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, text);
  }
  const env = {
    ...process.env,
    ...NO_ENV_FILES,
    NODE_ENV: 'production' as const,
    NEXT_TELEMETRY_DISABLED: '1',
  };
  execFileSync(process.execPath, [next, 'build'], { cwd: folder, env, stdio: 'pipe' });
  return { cwd: folder, args: (port) => [next, 'start', '--hostname', '127.0.0.1', '--port', String(port)] };
}
