const version = (major: number, minor = 0) => (major << 16) | (minor << 8);

/** The oldest browsers that read the site, in the form Lightning CSS takes. CSS is compiled down to them. */
export const browserTargets = {
  chrome: version(109),
  android: version(109),
  firefox: version(128),
  safari: version(15, 6),
  ios_saf: version(15, 6),
};
