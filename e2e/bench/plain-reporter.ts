import type { Reporter, TestCase, TestError, TestResult } from 'playwright/types/testReporter';

/** Prints what a bench prints, and why it failed; nothing of the runner's own. */
// biome-ignore lint/style/noDefaultExport: Playwright takes a reporter as the default export of its file.
export default class PlainReporter implements Reporter {
  onStdOut(chunk: string | Buffer): void {
    process.stdout.write(chunk);
  }

  onStdErr(chunk: string | Buffer): void {
    process.stderr.write(chunk);
  }

  /** Faults outside of any bench: a file that cannot be read, a bench that is not there. */
  onError({ message }: TestError): void {
    console.error(message);
  }

  onTestEnd(_test: TestCase, result: TestResult): void {
    for (const { message } of result.errors) console.error(message);
  }
}
