/// <reference types="astro/client" />

interface ImportMetaEnv {
  /** Names the files that belong to this build alone. */
  readonly BUILD_ID: string;
}
