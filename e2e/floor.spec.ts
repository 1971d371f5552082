import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, expect, test } from './site.ts';

const files = readdirSync(build, { recursive: true }).map(String);
const styles = files
  .filter((file) => file.endsWith('.html'))
  .flatMap((file) => readFileSync(join(build, file), 'utf8').match(/<style[^>]*>[^]*?<\/style>/g) ?? []);

// Safari 15.6 passes over a whole media query that it cannot read, and so over the layout in it.
for (const [feature, pattern] of Object.entries({
  'a range in a media query': /@media[^{]*\bwidth\s*[<>]=?/,
  'light-dark()': /light-dark\(/,
  'nested rules': /&/,
})) {
  test(`no style holds ${feature}, which the oldest browsers cannot read`, () => {
    expect(styles.length).toBeGreaterThan(20);
    expect(styles.filter((style) => pattern.test(style)).map((style) => pattern.exec(style)![0])).toEqual([]);
  });
}
