const limit = 2000;

/**
 * State that stands in the address behind `#?`: `#?zoek=knie`. A fragment never reaches a server.
 * A plain `#id` is a section and holds no state.
 * @returns empty where there is none, or more of it than anything here would write
 */
export function readState(hash = location.hash): URLSearchParams {
  return new URLSearchParams(hash.startsWith('#?') && hash.length <= limit ? hash.slice(2) : '');
}

/**
 * Takes the whole state out of the address: what holds answers does not stay in it.
 * @returns undefined where there is none
 */
export function takeState(): string | undefined {
  if (!location.hash.startsWith('#?')) return undefined;
  const state = location.hash.slice(2);
  writeState({});
  return state;
}

/** Replaces the state in the address, without a step in the history. */
export function writeState(state: Record<string, string>): void {
  const encoded = new URLSearchParams(state).toString();
  history.replaceState(history.state, '', encoded ? `#?${encoded}` : location.pathname);
}
