export {};

// An address that points to a fold, or into one, opens it. Only a page with such an address brings this along: new
// browsers open what they point into by themselves, but not the fold that is pointed to.
const openFold = () => {
  const target = document.getElementById(location.hash.slice(1));
  const fold = target?.closest('details:not([open])');
  fold?.setAttribute('open', '');
  if (fold) target!.scrollIntoView();
};
addEventListener('hashchange', openFold);
openFold();
