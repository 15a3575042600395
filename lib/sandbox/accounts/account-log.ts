import { appendFile, mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { applyChange, type SandboxAccount } from './account-fields';

/**
 * Reads an append-only log of JSON lines, one per save; the last line of a reference counts. Creates the folder
 * if needed, drops a last line that a crash cut short, and rewrites the log without outdated lines, so that it
 * does not grow across restarts.
 *
 * @throws Error naming file and line if any other line cannot be read.
 */
export async function loadAccounts(logPath: string): Promise<Map<string, SandboxAccount>> {
  await mkdir(dirname(logPath), { recursive: true });
  const text = await readLog(logPath);
  const lines = text.split('\n');
  const lastLine = lines.pop() ?? '';
  const accounts = new Map<string, SandboxAccount>();
  for (const [index, line] of lines.entries()) {
    const account = parseLine(line);
    if (account === undefined) throw new Error(brokenLine(logPath, index + 1));
    accounts.set(account.reference, account);
  }
  const unended = parseLine(lastLine);
  if (unended !== undefined) accounts.set(unended.reference, unended);
  if (lastLine !== '' || accounts.size < lines.length) await writeAnew(logPath, accounts);
  return accounts;
}

/** Appends one save to the log. */
export async function appendAccount(logPath: string, account: SandboxAccount): Promise<void> {
  await appendFile(logPath, toLine(account));
}

async function readLog(logPath: string): Promise<string> {
  try {
    return await readFile(logPath, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

function parseLine(line: string): SandboxAccount | undefined {
  try {
    const account: unknown = JSON.parse(line);
    const { reference } = account as { reference?: unknown };
    return typeof reference === 'string' ? applyChange(undefined, account as SandboxAccount) : undefined;
  } catch {
    return undefined;
  }
}

/** A rename replaces the log atomically: a crash leaves the old log or the new one, never a mixture. */
async function writeAnew(logPath: string, accounts: Map<string, SandboxAccount>): Promise<void> {
  const newPath = `${logPath}.new`;
  const file = await open(newPath, 'w');
  try {
    await file.writeFile([...accounts.values()].map(toLine).join(''));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(newPath, logPath);
}

function toLine(account: SandboxAccount): string {
  return `${JSON.stringify(account)}\n`;
}

function brokenLine(logPath: string, lineNumber: number): string {
  return `The sandbox cannot read line ${lineNumber} of ${logPath}. Mend or remove that line; deleting the file empties the sandbox of this API region.`;
}
