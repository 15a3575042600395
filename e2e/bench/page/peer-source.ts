/** A peer's app as its own quick start has it: built from its packages, in these versions, by Vite. */
export interface PeerSource {
  folder: string;
  packages: Readonly<Record<string, string>>;
  /** The text of each file, by its path. */
  files: Readonly<Record<string, string>>;
}

/** What Vite's own template for React has, and both quick starts begin with. */
export const vitePackages = {
  react: '19.3.1',
  'react-dom': '19.3.1',
  vite: '8.3.8',
  '@vitejs/plugin-react': '6.3.0',
} as const;

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Accounts</title>
    <style>body { margin: 0; }</style>
  </head>
  <body>
    <div id="root"></div>
    <script type="module" src="/src/main.jsx"></script>
  </body>
</html>
`;

const config = `import react from '@vitejs/plugin-react';
export default { plugins: [react()] };
`;

/**
 * Saves by the proxy, and remembers what it saved. A quick start takes a whole package for this: its own is always
 * larger and slower, so this favours the peer.
 */
const save = `export const saved = new Map();

export async function save(values) {
  const answer = await fetch('/api/save', {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(values),
  });
  if (!answer.ok) throw new Error(answer.statusText);
  const account = { ...values, id: values.reference };
  saved.set(account.id, account);
  return account;
}
`;

/** What every peer's app has beside its own `src/main.jsx`. */
export const viteFiles = { 'index.html': page, 'vite.config.js': config, 'src/save.js': save } as const;
