/** The oldest browsers that read the site: scripts and styles are compiled down to them. */
const floor = { chrome: [109], firefox: [128], safari: [15, 6] } as const;

/** The floor in the form that Vite takes. */
export const browserTargets = Object.entries(floor).map(([name, version]) => name + version.join('.'));

const numbers = Object.entries(floor).map(([name, [major, minor = 0]]) => [name, (major << 16) | (minor << 8)]);
const { chrome, safari, ...others } = Object.fromEntries(numbers) as Record<keyof typeof floor, number>;

/** The floor in the form that Lightning CSS takes. */
export const styleTargets = { ...others, chrome, android: chrome, safari, ios_saf: safari };
