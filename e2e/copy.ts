import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const project = join(import.meta.dirname, '..');

/** A copy of what the site is made of, to be changed and built by itself. */
export interface ProjectCopy {
  readonly folder: string;
  /** Builds it. `errors` is what went to stderr: the warnings on stdout name files that are right. */
  build(env?: Record<string, string>): Promise<{ exitCode: number | null; errors: string }>;
  remove(): Promise<void>;
}

/**
 * Copies the project into Playwright's output folder: Node finds the packages from there, and Playwright clears away
 * what an interrupted run leaves behind. Under node_modules the preset of Preact would pass over the islands.
 */
export async function copyProject(): Promise<ProjectCopy> {
  const output = join(import.meta.dirname, 'output');
  await mkdir(output, { recursive: true });
  const folder = await mkdtemp(join(output, 'copy-'));
  for (const part of ['astro.config.mjs', 'package.json', 'tsconfig.json', 'src', 'content', 'public']) {
    await cp(join(project, part), join(folder, part), { recursive: true });
  }
  return {
    folder,
    build: (env) =>
      new Promise((resolve) => {
        const build = execFile(
          process.execPath,
          [join(project, 'node_modules/astro/bin/astro.mjs'), 'build'],
          { cwd: folder, env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env }, timeout: 170_000 },
          (_error, _output, errors) => resolve({ exitCode: build.exitCode, errors: stripVTControlCharacters(errors) }),
        );
      }),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
