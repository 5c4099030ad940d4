/** Tests that run in order, since each finds the WordPress that those before left. */

export class Results {
  passed = 0;
  failed = 0;

  /** @param name a sentence */
  async check(name, work) {
    const start = performance.now();
    try {
      await work();
      this.passed += 1;
      console.log(`  ok     ${name} (${seconds(start)} s)`);
    } catch (error) {
      this.failed += 1;
      console.log(`  FAILED ${name} (${seconds(start)} s)\n${indented(error)}`);
    }
  }
}

const seconds = (start) => ((performance.now() - start) / 1000).toFixed(1);

const indented = (error) =>
  String(error?.stack ?? error)
    .split('\n')
    .slice(0, 12)
    .map((line) => `         ${line}`)
    .join('\n');
