import { expect, it } from 'vitest';
import { joinModules } from './join-modules.ts';

it('makes one script of all inline modules, each with names of its own, at the place of the last', () => {
  const page =
    '<p>a</p><script type="module">var e=1;\n</script><p>b</p><script>c</script><script type="module">var e=2;e</script>d';
  expect(joinModules(page)).toBe(
    '<p>a</p><p>b</p><script>c</script><script type="module">(()=>{var e=1})();(()=>{var e=2;e})()</script>d',
  );
});

it('keeps the code as it is, where it holds what a replacement would read as a pattern', () => {
  const page = '<script type="module">a("$&")</script><script type="module">b("$1")</script>';
  expect(joinModules(page)).toBe('<script type="module">(()=>{a("$&")})();(()=>{b("$1")})()</script>');
});

it('leaves a page with one module, or none, alone', () => {
  for (const page of ['<p>a</p>', '<script type="module">a;</script>', '<script type="module" src="/a.js"></script>'])
    expect(joinModules(page)).toBe(page);
});
