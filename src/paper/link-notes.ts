export {};

// On paper a link cannot be followed: its address stands in a note at the foot, for as long as the page is printed.
const added: Element[] = [];

addEventListener('beforeprint', () => {
  const addresses: string[] = [];
  for (const link of document.querySelectorAll<HTMLAnchorElement>(
    '.prose a[href]:not(.post, sup a, .sources a, [data-left-out] *)',
  )) {
    if (link.hash && link.pathname === location.pathname) continue;
    const known = addresses.indexOf(link.href);
    const number = known < 0 ? addresses.push(link.href) : known + 1;
    const note = Object.assign(document.createElement('sup'), { textContent: `[${number}]` });
    link.after(note);
    added.push(note);
  }
  const list = Object.assign(document.createElement('ol'), { className: 'link-notes' });
  list.append(...addresses.map((address) => Object.assign(document.createElement('li'), { textContent: address })));
  if (addresses.length > 0) document.querySelector('main')!.append(list);
  added.push(list);
});

addEventListener('afterprint', () => added.splice(0).forEach((element) => element.remove()));
