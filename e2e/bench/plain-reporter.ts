import type { Reporter, TestCase, TestError, TestResult } from 'playwright/types/testReporter';

/** Prints a benchmark's output and why it failed, and nothing else. */
// biome-ignore lint/style/noDefaultExport: Playwright takes a reporter as the default export of its file.
export default class PlainReporter implements Reporter {
  onStdOut(chunk: string | Buffer): void {
    process.stdout.write(chunk);
  }

  onStdErr(chunk: string | Buffer): void {
    process.stderr.write(chunk);
  }

  /** Faults outside benchmarks: a file that cannot be read, or a missing benchmark. */
  onError({ message }: TestError): void {
    console.error(message);
  }

  onTestEnd(_test: TestCase, result: TestResult): void {
    for (const { message } of result.errors) console.error(message);
  }
}
