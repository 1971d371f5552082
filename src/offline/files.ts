/** A file of the site, as the build lists it. */
export interface SiteFile {
  /** From the base path on: `artrose/`, `_astro/x.js`, and nothing for home. */
  readonly path: string;
  /** As a host sends it: brotli where there is a brotli copy. */
  readonly bytes: number;
  /** The start of its SHA-256, in hexadecimal digits. */
  readonly hash: string;
  /** The title, of a page that is to be found. */
  readonly title?: string;
  /** True for what is kept from the first visit on: what the page for want of a network and the warning signs need. */
  readonly ready?: true;
}

/** One version of the site. */
export interface SiteVersion {
  /** Follows from the contents of all files. */
  readonly id: string;
  /** The day of the last change that a reader would notice: `2026-11-22`. */
  readonly day: string;
  readonly files: readonly SiteFile[];
}

/** How many digits of a hash are kept: enough to tell versions of a file apart. */
export const hashLength = 16;

/** Where the build writes the list of its files. */
export const listPath = 'offline.json';
