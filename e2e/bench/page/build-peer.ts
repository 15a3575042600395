import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { PeerSource } from './peer-source';

/**
 * Installs a peer's packages below the scratch folder and builds its app for production. Gives the folder to serve, where every
 * file has its compressed twin.
 */
export function buildPeer(scratch: string, { folder, packages, files }: PeerSource): string {
  const cwd = join(scratch, folder);
  const manifest = JSON.stringify({ private: true, type: 'module', dependencies: packages });
  for (const [path, text] of Object.entries({ ...files, 'package.json': manifest })) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), text);
  }
  const run = (command: string, args: string[]) =>
    execFileSync(command, args, { cwd, env: { ...process.env, NODE_ENV: 'production' }, stdio: 'pipe' });
  run('npm', [
    'install',
    '--ignore-scripts',
    '--no-package-lock',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel=error']);
  const built = join(cwd, 'dist');
  compressFiles(built);
  return built;
}

function compressFiles(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    if (statSync(path).isFile()) writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: 9 }));
  }
}
