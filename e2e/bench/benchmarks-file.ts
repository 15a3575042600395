import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, loadavg, platform, release } from 'node:os';
import { join } from 'node:path';
import { results } from '../fixtures/results/results';

const file = join(results.root, 'BENCHMARKS.md');

const head = `# Benchmarks

Written by \`npm run bench\`. A section is replaced when it is measured again.
`;

/** A Markdown table: the names of its columns, then the cells of each row. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map((column, index) =>
    Math.max(3, column.length, ...rows.map((row) => row[index]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, index) => (cells[index] ?? '').padEnd(width)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(columns), rule, ...rows.map(line)].join('\n');
}

/** Replaces the section of that title in BENCHMARKS.md, or adds it. Dated, with the machine and the versions. */
export function writeSection(title: string, body: string, packages: readonly string[]): void {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : head;
  const [begin, end] = [`<!-- begin: ${title} -->`, `<!-- end: ${title} -->`];
  const section = `${begin}\n\n## ${title}\n\n${measuredOn(packages)}\n\n${body}\n\n${end}`;
  const at = text.indexOf(begin);
  const next =
    at === -1
      ? `${text.trimEnd()}\n\n${section}\n`
      : `${text.slice(0, at)}${section}${text.slice(text.indexOf(end) + end.length)}`;
  writeFileSync(file, next);
}

function measuredOn(packages: readonly string[]): string {
  const date = new Date().toISOString().slice(0, 10);
  const processors = cpus();
  const machine = `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown processor'}`;
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: results.root })
    .toString()
    .trim();
  const versions = packages.map((name) => `${name} ${versionOf(name)}`).join(', ');
  // What else ran on it: with more than the processors can do, only figures of one round compare.
  const load = loadavg()[1]?.toFixed(1);
  return `${date}, commit ${commit}, ${machine} (load average ${load}), ${platform()} ${release()} ${arch()}, Node.js ${process.versions.node}, ${versions}.`;
}

function versionOf(name: string): string {
  const manifest = readFileSync(join(results.root, 'node_modules', name, 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
